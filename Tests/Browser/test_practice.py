# SPDX-License-Identifier: Apache-2.0
"""Practice: a drill with and without the script, and no word of an answer is lost."""

from __future__ import annotations

from playwright.sync_api import Locator, expect
from ways import press
from ways_to_drills import answer_drill, bring_cards_in, open_drill

from harness import BrowserTest

WORDS = "Paris, as far as I remember"


class Drill(BrowserTest):
    def box(self) -> Locator:
        return self.page.locator('form.drill textarea[name="answer"]')

    def state(self) -> Locator:
        return self.page.locator("[data-save-state]")

    def test_what_was_typed_is_there_after_the_server_is_killed_and_in_another_browser(self):
        self.may_lose_server = True
        open_drill(self.page)
        self.box().press_sequentially(WORDS)
        expect(self.state()).to_have_text("Saved")
        self.server.kill()
        self.server.start()
        other = self.new_context().new_page()  # a browser that remembers nothing
        other.goto("/practice")
        other.get_by_role("link", name="Go on with the open drill").click()
        expect(other.locator('form.drill textarea[name="answer"]')).to_have_value(WORDS)

    def test_words_typed_while_the_server_is_away_are_kept_by_this_browser(self):
        self.may_lose_server = True
        open_drill(self.page)
        self.server.kill()
        self.box().press_sequentially(WORDS)
        expect(self.state()).to_contain_text("kept in this browser")
        self.page.close()
        self.server.start()
        self.page = self.context.new_page()
        self.page.goto("/practice/drill")
        expect(self.box()).to_have_value(WORDS)
        expect(self.state()).to_have_text("Saved")

    def test_a_drill_is_answered_with_the_keyboard_alone(self):
        open_drill(self.page)
        self.box().focus()
        self.page.keyboard.type("Paris")
        with self.page.expect_navigation():
            self.page.keyboard.press("Control+Enter")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Good")


class DrillWithoutScript(BrowserTest):
    javascript = False

    def test_a_day_of_practice(self):
        self.may_be_refused = True  # a goal that cannot be set comes back with the status of that
        page = self.page
        bring_cards_in(page)
        page.goto("/practice")
        page.get_by_role("link", name="Set the day").click()
        page.get_by_label("Minutes a day").fill("many")
        press(page, "Make the plan")
        expect(page.get_by_label("Minutes a day")).to_have_value("many")
        expect(page.get_by_text("is no number of minutes")).to_be_visible()
        page.goto("/practice")
        press(page, "Begin the next drill")
        page.get_by_label("Your answer").fill("Par")
        press(page, "Save and stop")
        page.get_by_role("link", name="Go on with the open drill").click()
        expect(page.get_by_label("Your answer")).to_have_value("Par")
        answer_drill(page, "Paris")
        expect(page.get_by_role("heading", level=1)).to_have_text("Good")
        page.get_by_text("This rating is wrong").click()
        page.get_by_label("Hard").check()
        page.get_by_label("Why").fill("It came slowly.")
        press(page, "Change the rating")
        expect(page.get_by_text("You changed the rating")).to_be_visible()
        press(page, "Next drill")
        expect(page.get_by_text("Longest river?").first).to_be_visible()
