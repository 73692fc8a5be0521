# SPDX-License-Identifier: Apache-2.0
"""What happens when the time runs out, with clocks two hundred times faster than life.

Ten minutes of preparation last 3 s, 45 minutes of discussion 13.5 s, and the time for words on their way stays 3 s.
"""

from __future__ import annotations

from candidate import NOTES, VAGUE, Candidate
from playwright.sync_api import expect

from harness import BrowserTest

UNTIL_OVER = 30_000  # milliseconds: preparation, discussion and the time for words on their way, with room


class TimeRunsOut(BrowserTest):
    clock_speed = 200

    def test_the_preparation_ends_by_itself_and_the_unsent_draft_is_taken_at_zero(self):
        candidate = Candidate(self.page).start("real")
        candidate.notes.fill(NOTES)
        expect(candidate.answer).to_be_visible(timeout=8_000)
        expect(candidate.notes).to_have_value(NOTES)
        candidate.type_answer(VAGUE)
        candidate.wait_until_saved(VAGUE)
        self.page.wait_for_url("**/scorecard", timeout=UNTIL_OVER)
        assert_taken(self)

    def test_the_last_words_before_zero_are_taken_too(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.wait_until_saved(VAGUE)
        while candidate.seconds_left() > 1:
            self.page.wait_for_timeout(50)
        candidate.type_answer(" Last words.")
        self.page.wait_for_url("**/scorecard", timeout=UNTIL_OVER)
        assert_taken(self, VAGUE + " Last words.")


class NobodyLooks(BrowserTest):
    """With clocks four hundred times faster: 6.75 s of discussion, and 3 s for words on their way."""

    clock_speed = 400
    until_over = 10_500  # milliseconds

    def test_a_closed_page_does_not_stop_the_clock(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.wait_until_saved(VAGUE)
        path = candidate.round_path
        self.page.close()
        page = self.page = self.context.new_page()
        page.wait_for_timeout(self.until_over)
        page.goto(path + "/scorecard")
        assert_taken(self)

    def test_a_restart_does_not_stop_the_clock(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.wait_until_saved(VAGUE)
        path = candidate.round_path
        self.page.close()
        self.server.kill()
        page = self.page = self.context.new_page()
        page.wait_for_timeout(self.until_over)
        self.server.start()
        page.goto(path + "/scorecard")
        assert_taken(self)


def assert_taken(test: BrowserTest, text: str = VAGUE) -> None:
    """The scorecard shows a text, letter by letter, as the answer that was taken at zero."""
    Candidate(test.page).pass_guess()
    said = test.page.locator('[data-answer="0"]')
    expect(said).to_be_visible()
    words = said.evaluate(
        """node => {
          const copy = node.cloneNode(true);
          for (const link of copy.querySelectorAll(".references")) link.remove();
          return copy.textContent;
        }"""
    )
    test.assertEqual(words, text)
    expect(test.page.get_by_text("Taken as it stood when the time was up.")).to_be_visible()
