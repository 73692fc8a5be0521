# SPDX-License-Identifier: Apache-2.0
"""How the language of the interface is chosen; `test_pages.py` opens every page in French."""

from __future__ import annotations

from playwright.sync_api import expect

from harness import BrowserTest


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
