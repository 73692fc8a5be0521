# SPDX-License-Identifier: Apache-2.0
"""Whole rounds, as a person takes them."""

from __future__ import annotations

import re

from candidate import NOTES, REPLIES, VAGUE, Candidate
from playwright.sync_api import expect

from harness import BrowserTest


class RealRound(BrowserTest):
    def test_a_round_leads_from_the_first_page_to_a_scorecard_that_quotes_the_typed_words(self):
        candidate = Candidate(self.page).start("real")
        candidate.notes.press_sequentially(NOTES, delay=1)
        candidate.wait_until_notes_saved(NOTES)

        candidate.begin_discussion()
        expect(candidate.notes).to_have_value(NOTES)
        self.assertTrue(45 * 60 - 20 <= candidate.seconds_left() <= 45 * 60)

        candidate.type_answer(VAGUE)
        took = candidate.wait_until_saved(VAGUE)
        self.assertLess(took, 2.0)
        expect(self.page.locator("[data-save-state]")).to_contain_text("Saved", timeout=2000)

        before = candidate.seconds_left()
        self.page.wait_for_timeout(1500)
        self.page.reload()
        expect(candidate.answer).to_have_value(VAGUE)
        after = candidate.seconds_left()
        self.assertTrue(1 <= before - after <= 10, f"the clock went from {before} to {after}")

        candidate.send()
        expect(candidate.follow_ups.first).to_be_visible()
        expect(self.page.locator("[data-save-state]")).to_have_text(re.compile("^Answer sent [0-9:]+$"))
        self.assertEqual(self.page.locator(".feedback").count(), 0, "real mode gave feedback")
        asked = candidate.reply_to_everything()
        self.assertGreaterEqual(asked, 1)
        candidate.expect_scorecard()
        self.assert_scorecard_quotes(VAGUE)

    def assert_scorecard_quotes(self, first_answer: str) -> None:
        expect(self.page.get_by_role("heading", name="Criterion by criterion")).to_be_visible()
        said = " ".join(self.page.locator("[data-answer]").all_inner_texts())
        quotes = self.page.locator("blockquote.quote").all_inner_texts()
        self.assertGreater(len(quotes), 0, "the scorecard quotes nothing")
        typed = " ".join([first_answer, *REPLIES])
        for quote in quotes:
            self.assertIn(squeezed(quote), squeezed(typed), "a quote nobody typed")
        self.assertIn("A/B test", said)
        expect(self.page.get_by_role("complementary", name="Your notes")).to_contain_text(NOTES)

    def test_an_answer_without_a_word_is_asked_about_before_it_is_sent(self):
        self.may_be_refused = True  # the question comes with the status of a form that is not taken
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill("   ")
        candidate.notes.fill(NOTES)
        candidate.send()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Nothing is written yet")
        self.page.get_by_role("link", name="Back to the question").click()
        expect(candidate.notes).to_have_value(NOTES)
        expect(self.page.locator("[data-answer]")).to_have_count(0)
        candidate.send()
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Send an empty answer").click()
        expect(self.page.locator("[data-answer]").first).to_have_text("No answer was written.")

    def test_a_follow_up_reacts_to_what_was_left_out(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill("I would look at the sign-up flow and make it simpler for everyone.")
        candidate.send()
        expect(candidate.follow_ups).to_have_count(1)
        first = candidate.follow_ups.first.inner_text()

        other = Candidate(self.new_context().new_page()).start("real").begin_discussion()
        other.answer.fill(VAGUE)
        other.send()
        asked = " ".join([first, *other.follow_ups.all_inner_texts()])
        self.assertRegex(asked, re.compile(r"metric|measure|number|how many|users|that this worked", re.I))

    def test_the_box_keeps_what_a_person_can_type(self):
        text = "Tab\there, “quotes”, an emoji 🧪, e\u0301, two  spaces,\n\nan empty line and a last one\n"
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill("")
        candidate.answer.fill(text)
        candidate.wait_until_saved(text)
        self.page.reload()
        expect(candidate.answer).to_have_value(text)

    def test_a_round_that_is_left_open_can_be_resumed_from_the_first_page(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.wait_until_saved(VAGUE)
        self.page.goto("/")
        self.page.get_by_role("link", name="Resume the round").click()
        expect(candidate.answer).to_have_value(VAGUE)

    def test_a_round_that_is_over_stands_in_the_history(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.wait_until_saved(VAGUE)
        candidate.finish().expect_scorecard()
        self.page.get_by_role("navigation", name="Pages").get_by_role("link", name="History").click()
        row = self.page.get_by_role("row", name=re.compile("Too few new API accounts"))
        expect(row).to_contain_text("of 100")
        row.get_by_role("link").first.click()
        candidate.expect_scorecard()

    def test_the_scorecard_of_a_round_without_a_word_says_so(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.finish().expect_scorecard()
        expect(self.page.get_by_text("The answer is empty.")).to_be_visible()
        expect(self.page.locator("blockquote.quote")).to_have_count(0)


class CoachRound(BrowserTest):
    def test_feedback_comes_after_each_answer_and_there_is_no_clock(self):
        candidate = Candidate(self.page).start("coach")
        expect(self.page.locator("[data-timer]")).to_have_text("No clock")
        candidate.begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.send()
        feedback = self.page.locator(".feedback")
        expect(feedback).to_have_count(1)
        expect(feedback.first).to_be_visible()
        candidate.reply_to_everything()
        candidate.expect_scorecard()


def squeezed(text: str) -> str:
    """The text with every run of white space as one space, as a page shows it."""
    return " ".join(text.split())
