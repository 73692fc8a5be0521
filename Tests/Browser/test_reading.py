# SPDX-License-Identifier: Apache-2.0
"""A page that waits for the rounds of the past, after a start with a year of them, shows itself when they are read."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from harness import BrowserTest

ADDRESS = "/practice/plan"
WAITING = f'<p role="status" data-reading="{ADDRESS}">Still being read.</p><script src="/assets/reading.js"></script>'


class Reading(BrowserTest):
    """No test has a year of rounds, so what stands in their place is written into the page on its way."""

    def setUp(self) -> None:
        super().setUp()
        self.is_reading = True
        self.page.route(f"**{ADDRESS}", self.answer)

    def answer(self, route: Route) -> None:
        reply = route.fetch()
        text = reply.text()
        if self.is_reading:
            text = text.replace("</main>", f"{WAITING}</main>")
        headers = {name: value for name, value in reply.headers.items() if not name.startswith("content-")}
        route.fulfill(
            status=reply.status, body=text, content_type="text/html; charset=utf-8",
            headers=headers | {"content-security-policy": reply.headers["content-security-policy"]})

    def test_the_page_shows_itself(self):
        self.page.goto(ADDRESS)
        expect(self.page.locator("[data-reading]")).to_be_visible()
        self.is_reading = False
        expect(self.page.locator("[data-reading]")).to_have_count(0)
        expect(self.page.locator("h1")).to_be_visible()

    def test_what_somebody_types_meanwhile_stays(self):
        self.page.goto(ADDRESS)
        minutes = self.page.get_by_label("Minutes a day")
        minutes.fill("45")
        self.is_reading = False
        expect(self.page.locator("[data-reading]")).to_have_text("The rounds are read. Look again when you like.")
        expect(minutes).to_have_value("45")
