# SPDX-License-Identifier: Apache-2.0
"""Pages over a slow connection: 400 kbit/s with a round trip of 400 ms, and nothing in the browser's memory."""

from __future__ import annotations

from pages import PAGES
from playwright.sync_api import Page

from harness import BrowserTest

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
PATIENCE = 2_000  # milliseconds from the request until all is drawn and every script has run

# From the start of the request until all styles and scripts are there and have run, and something is drawn.
USABLE = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return Math.max(page.domContentLoadedEventEnd, page.loadEventStart, paint ? paint.startTime : 0);
}"""

# What people open first, and the heaviest page of each kind.
VISITED = [
    "home-used", "questions", "room-preparation", "scorecard", "history", "campaign", "practice-used", "readiness",
    "workbench", "serving", "decisions", "catalogue-prices",
]


class Slow(BrowserTest):
    def usable(self, address: str) -> float:
        """Opens an address in a browser that was never here, and returns the milliseconds until it can be used."""
        page = self.new_context().new_page()
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        page.goto(address, timeout=30_000)
        page.wait_for_load_state("load")
        return page.evaluate(USABLE)

    def check(self, name: str) -> None:
        self.may_be_refused = True
        page: Page = self.page
        PAGES[name](page)
        took = self.usable(page.url)
        self.assertLessEqual(took, PATIENCE, f"{name} can be used after {took:.0f} ms")


def _add_test(name: str) -> None:
    def test(self: Slow) -> None:
        self.check(name)

    setattr(Slow, f"test_{name.replace('-', '_')}", test)


for _name in VISITED:
    _add_test(_name)
