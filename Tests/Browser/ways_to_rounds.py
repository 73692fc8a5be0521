# SPDX-License-Identifier: Apache-2.0
"""The ways to rooms: before, in and after a round."""

from __future__ import annotations

from candidate import NOTES, REPLIES, VAGUE, Candidate
from playwright.sync_api import Page, expect

LONG_WORDS = VAGUE + "\n\n" + "\n\n".join(REPLIES)


def preparation(page: Page) -> None:
    candidate = Candidate(page).start("real")
    candidate.notes.fill(NOTES)
    candidate.wait_until_notes_saved(NOTES)


def discussion(page: Page) -> None:
    preparation(page)
    candidate = Candidate(page).begin_discussion()
    candidate.answer.fill(LONG_WORDS)
    candidate.wait_until_saved(LONG_WORDS)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved")


def follow_up(page: Page) -> None:
    Candidate(page).start("real").begin_discussion().answer.fill(VAGUE)
    Candidate(page).send()
    expect(Candidate(page).follow_ups.first).to_be_visible()


def blank_answer(page: Page) -> None:
    Candidate(page).start("real").begin_discussion().send()
    expect(page.get_by_role("button", name="Send an empty answer")).to_be_visible()


def coach_feedback(page: Page) -> None:
    Candidate(page).start("coach").begin_discussion().answer.fill(VAGUE)
    Candidate(page).send()
    expect(page.locator(".feedback").first).to_be_visible()


def without_exhibits(page: Page) -> None:
    Candidate(page).start("real", kind="Technical", question="How would you bring an assistant")


def finished_room(page: Page) -> None:
    candidate = Candidate(page).start("real")
    path = candidate.round_path
    candidate.begin_discussion().finish().expect_scorecard()
    page.goto(path)


def used_questions(page: Page) -> None:
    Candidate(page).start("real")
    page.goto("/questions")


def drawn_questions(page: Page) -> None:
    page.goto("/questions?kind=team_fit")
    page.locator("main summary").click()


def conflict(page: Page) -> None:
    """Two windows, the second of which sends its text by the button."""
    candidate = Candidate(page).start("real").begin_discussion()
    form = {"exchange": "0", "answer": "From another window.", "answerRevision": "0"}
    origin = page.url.split("/rounds/")[0]
    page.context.request.post(
        f"{candidate.round_path}/draft", form=form,
        headers={"Origin": origin, "Sec-Fetch-Site": "same-origin"},
    )
    page.evaluate(
        """() => {
          const form = document.querySelector("form.room");
          form.querySelector('textarea[name="answer"]').value = "From this window.";
          HTMLFormElement.prototype.submit.call(form);
        }"""
    )
    expect(page.get_by_role("heading", name="Another window")).to_be_visible()


def late_words(page: Page) -> None:
    """A window that was behind sends its text after the question got another answer."""
    candidate = Candidate(page).start("real").begin_discussion()
    page.context.request.post(
        f"{candidate.round_path}/answer", form={"exchange": "0", "answer": "From another window."},
        headers={"Origin": page.url.split("/rounds/")[0], "Sec-Fetch-Site": "same-origin"},
    )
    page.evaluate(
        """() => {
          const form = document.querySelector("form.room");
          form.querySelector('textarea[name="answer"]').value = "From this window.";
          form.querySelector('textarea[name="notes"]').value = "Notes of this window.";
          HTMLFormElement.prototype.submit.call(form);
        }"""
    )
    expect(page.get_by_role("heading", name="The round has moved on")).to_be_visible()


def shortcuts(page: Page) -> None:
    discussion(page)
    page.get_by_role("button", name="Shortcuts").click()


def consent(page: Page) -> None:
    discussion(page)
    page.get_by_role("button", name="Dictate").click()
