# SPDX-License-Identifier: Apache-2.0
"""Every page in French: nothing of the interface is left in English, and what is in English says so."""

from __future__ import annotations

import os

from french import FRENCH, english_left
from pages import PAGES
from test_pages import VARIANTS
from playwright.sync_api import expect

from harness import SCREENSHOTS, BrowserTest

WIDTHS = (390, 1280)
# These come from a form that was sent once: loading them again would show another page.
ONCE = ("conflict",)


class EveryPageInFrench(BrowserTest):
    """One test for each entry of `pages.py`; they are added below."""

    def check(self, name: str) -> None:
        self.may_be_refused = True
        PAGES[name](self.page)
        self.context.set_extra_http_headers(FRENCH)
        self.page.reload()
        self.assertEqual(self.page.evaluate("document.documentElement.lang"), "fr")
        self.assertEqual(english_left(self.page), [], "left in English")
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            wide = self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            self.assertLessEqual(wide, 0, f"the page scrolls sideways at {width}")
        if os.environ.get("WINDTUNNEL_PICTURES") != "no":
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=SCREENSHOTS / f"{name}-fr.png", full_page=True)


def _add_test(name: str) -> None:
    def test(self: EveryPageInFrench) -> None:
        self.check(name)

    setattr(EveryPageInFrench, f"test_{name.replace('-', '_')}", test)


for _name in PAGES:
    if _name not in ONCE and (os.environ.get("WINDTUNNEL_PAGES") != "brief" or not _name.endswith(VARIANTS)):
        _add_test(_name)


class Choice(BrowserTest):
    def test_the_language_is_chosen_at_the_foot_of_a_page_and_kept_without_cookies(self):
        self.page.goto("/history")
        self.page.get_by_role("button", name="Français").click()
        expect(self.page).to_have_url(f"{self.server.address}/history")
        expect(self.page.locator("html")).to_have_attribute("lang", "fr")
        self.assertEqual(self.context.cookies(), [])
        other = self.new_context(java_script_enabled=False).new_page()
        other.goto("/")
        expect(other.locator("html")).to_have_attribute("lang", "fr")
        other.get_by_role("button", name="English").click()
        expect(other.locator("html")).to_have_attribute("lang", "en")

    def test_a_browser_that_prefers_french_is_answered_in_french(self):
        page = self.new_context(locale="fr-FR").new_page()
        page.goto("/")
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(page.get_by_text("seules les réponses en anglais")).to_be_visible()

    def test_a_language_that_there_is_not_is_refused(self):
        self.may_be_refused = True
        answer = self.page.request.post(
            "/language", form={"language": "xx"}, headers={"Sec-Fetch-Site": "same-origin"})
        self.assertEqual(answer.status, 400)
        self.page.goto("/")
        expect(self.page.locator("html")).to_have_attribute("lang", "en")
