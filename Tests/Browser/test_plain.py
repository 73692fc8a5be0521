# SPDX-License-Identifier: Apache-2.0
"""The whole round without JavaScript: buttons save, a reload moves the clock."""

from __future__ import annotations

from candidate import NOTES, VAGUE, Candidate
from playwright.sync_api import expect

from harness import BrowserTest


class WithoutScript(BrowserTest):
    javascript = False

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).click()

    def test_a_round_from_the_first_page_to_the_scorecard(self):
        candidate = Candidate(self.page).start("real")
        candidate.notes.fill(NOTES)
        self.press("Save notes")
        expect(candidate.notes).to_have_value(NOTES)
        expect(self.page.locator("[data-save-state]")).to_contain_text("Saved")

        candidate.begin_discussion()
        candidate.answer.fill(VAGUE)
        self.press("Save")
        expect(candidate.answer).to_have_value(VAGUE)
        before = candidate.seconds_left()
        self.page.wait_for_timeout(1200)
        self.page.reload()
        expect(candidate.answer).to_have_value(VAGUE)
        self.assertTrue(1 <= before - candidate.seconds_left() <= 10)

        candidate.send()
        asked = candidate.reply_to_everything()
        self.assertGreaterEqual(asked, 1)
        candidate.expect_scorecard()
        expect(self.page.locator("blockquote.quote").first).to_be_visible()

    def test_beginning_sending_and_ending_save_what_stands_in_every_box(self):
        candidate = Candidate(self.page).start("real")
        candidate.notes.fill("First notes.")
        candidate.begin_discussion()
        expect(candidate.notes).to_have_value("First notes.")

        candidate.notes.fill("Second notes.")
        candidate.answer.fill(VAGUE)
        candidate.send()
        expect(candidate.notes).to_have_value("Second notes.")

        candidate.answer.fill("A reply that was never saved.")
        candidate.finish().expect_scorecard()
        expect(self.page.locator('[data-answer="1"]')).to_contain_text("never saved")

    def test_a_text_that_another_window_changed_is_shown_beside_ones_own(self):
        self.may_be_refused = True  # the page with both texts comes with the status of a conflict
        first = Candidate(self.page).start("real").begin_discussion()
        page = self.context.new_page()
        page.goto(first.round_path)
        second = Candidate(page)
        first.answer.fill("From the first window.")
        self.press("Save")
        second.answer.fill("From the second window.")
        with page.expect_navigation():
            page.get_by_role("button", name="Save", exact=True).click()
        boxes = second.values_of_boxes()
        self.assertIn("From the first window.", boxes)
        self.assertIn("From the second window.", boxes)
        with page.expect_navigation():
            page.get_by_role("button", name="Keep the text of this window").click()
        self.assertEqual(second.saved_answer(), "From the second window.")

    def test_coach_mode_shows_feedback_at_once(self):
        candidate = Candidate(self.page).start("coach").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.send()
        expect(self.page.locator(".feedback")).to_be_visible()

    def test_everything_can_be_erased(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.finish().expect_scorecard()
        self.page.goto("/data")
        self.page.get_by_label("to confirm").fill("erase")
        self.press("Erase everything")
        self.page.goto("/history")
        expect(self.page.get_by_text("Too few new API accounts")).to_have_count(0)


class TimeWithoutScript(BrowserTest):
    javascript = False
    clock_speed = 400  # 6.75 s of discussion, and 3 s for words on their way

    def test_after_zero_the_next_reload_shows_the_scorecard(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.wait_for_timeout(10_500)
        self.page.goto(candidate.round_path + "/scorecard")
        candidate.pass_guess()
        expect(self.page.locator('[data-answer="0"]')).to_contain_text("improve the onboarding")
