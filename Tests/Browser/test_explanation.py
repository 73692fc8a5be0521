# SPDX-License-Identifier: Apache-2.0
"""The page that explains levels, and a coach who sets one by hand."""

from __future__ import annotations

import re

from candidate import REPLIES, VAGUE, Candidate
from playwright.sync_api import Locator, expect

from harness import BrowserTest

ANSWER = "\n\n".join([VAGUE, *REPLIES])
REASON = "The test is named with its size, and nothing follows from it."


class Explanation(BrowserTest):
    javascript = False

    def open_explanation(self) -> None:
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(ANSWER)
        candidate.finish().expect_scorecard()
        self.page.get_by_role("link", name="See it sentence by sentence").click()
        expect(self.page).to_have_url(re.compile(r"/explanation$"))

    def form(self, place: int) -> Locator:
        """The form of a criterion, unfolded."""
        fold = self.page.locator(f"#criterion-{place} details.override")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        way = fold.get_by_role("link", name="Show the form")
        if not way.count():
            return fold.locator("form")
        way.click()
        return self.page.locator(".part form")

    def override(self, place: int, level: str, reason: str) -> None:
        form = self.form(place)
        form.get_by_label("The level you would give").select_option(level)
        form.get_by_label("Why").fill(reason)
        with self.page.expect_navigation():
            form.get_by_role("button", name="Set this level").click()

    def test_every_sentence_is_there_with_what_was_found_in_it(self):
        self.open_explanation()
        rows = self.page.locator(".sentence")
        words = " ".join(rows.locator(".written").all_inner_texts())
        self.assertEqual(words.split(), ANSWER.split(), "the sentences are the answer")
        expect(self.page.locator(".chip").first).to_be_visible()
        link = self.page.locator(".sought a").first
        link.click()
        target = link.get_attribute("href")
        expect(self.page.locator(target)).to_be_in_viewport()

    def test_a_coach_sets_a_level_and_both_stand_on_every_page(self):
        self.open_explanation()
        machine = self.page.locator("#criterion-0 .level .figure").inner_text()
        self.override(0, "5", REASON)
        expect(self.page).to_have_url(re.compile(r"/explanation#criterion-0$"))
        both = re.compile(rf"Machine {machine[0]}, coach 5: {re.escape(REASON)}")
        expect(self.page.locator("#criterion-0")).to_contain_text(both)
        expect(self.page.locator("#criterion-0 .level .figure")).to_have_text(machine)

        self.override(0, "2", "On second thought, half of it is missing.")
        expect(self.page.locator("#criterion-0 .overrides li")).to_have_count(2)

        self.page.get_by_role("link", name="Back to the scorecard").click()
        expect(self.page.locator("#criterion-0")).to_contain_text("coach 2: On second thought")
        expect(self.page.get_by_text("With the levels set by hand")).to_be_visible()
        self.page.goto("/history")
        expect(self.page.get_by_role("row", name=re.compile("Set by hand: .* of 100"))).to_be_visible()

    def test_a_form_that_is_not_right_keeps_what_was_typed(self):
        self.may_be_refused = True
        self.open_explanation()
        self.override(1, "4", " " * 12 + "short")
        form = self.page.locator("#criterion-1 form")
        expect(form.get_by_role("alert")).to_contain_text("The reason has 5 characters")
        expect(form.get_by_label("Why")).to_have_value(" " * 12 + "short")
        expect(form.get_by_label("The level you would give")).to_have_value("4")
        expect(self.page.locator(".overrides")).to_have_count(0)


class ExplanationByKeyboard(BrowserTest):
    def test_a_level_can_be_set_with_the_keyboard_alone(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(ANSWER)
        candidate.wait_until_saved(ANSWER)
        candidate.finish().expect_scorecard()
        self.page.get_by_role("link", name="See it sentence by sentence").focus()
        self.page.keyboard.press("Enter")
        expect(self.page).to_have_url(re.compile(r"/explanation$"))
        self.page.locator("#criterion-0 summary").focus()
        self.page.keyboard.press("Enter")
        expect(self.page.locator("#criterion-0 form")).to_be_visible()
        self.page.keyboard.press("Tab")
        self.page.keyboard.type("4")
        self.page.keyboard.press("Tab")
        self.page.keyboard.type(REASON)
        self.page.keyboard.press("Tab")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        expect(self.page.locator("#criterion-0 .overrides")).to_contain_text("coach 4: " + REASON)
