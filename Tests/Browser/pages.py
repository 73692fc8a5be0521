# SPDX-License-Identifier: Apache-2.0
"""Every page of the server in every state that looks different, and the way there.

A page that is not in this list is not checked: add it when you add one.
"""

from __future__ import annotations

from typing import Callable

from candidate import NOTES, REPLIES, VAGUE, Candidate
from playwright.sync_api import Page, expect

LONG_WORDS = VAGUE + "\n\n" + "\n\n".join(REPLIES)


def visit(path: str) -> Callable[[Page], None]:
    """A page that is there from the start."""
    return lambda page: page.goto(path) and None


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


def coach_feedback(page: Page) -> None:
    Candidate(page).start("coach").begin_discussion().answer.fill(VAGUE)
    Candidate(page).send()
    expect(page.locator(".feedback").first).to_be_visible()


def without_exhibits(page: Page) -> None:
    Candidate(page).start("real", kind="Technical", question="How would you bring an assistant")


def scorecard(page: Page) -> None:
    preparation(page)
    candidate = Candidate(page).begin_discussion()
    candidate.answer.fill(VAGUE)
    candidate.send()
    candidate.reply_to_everything()
    candidate.expect_scorecard()


def scorecard_not_assessed(page: Page) -> None:
    candidate = Candidate(page).start("real").begin_discussion()
    candidate.answer.fill("Je parlerais d'abord aux utilisateurs pour comprendre ce qui les arrête. " * 4)
    candidate.finish().expect_scorecard()


def finished_room(page: Page) -> None:
    candidate = Candidate(page).start("real")
    path = candidate.round_path
    candidate.begin_discussion().finish().expect_scorecard()
    page.goto(path)


def used_home(page: Page) -> None:
    scorecard(page)
    Candidate(page).start("real")
    page.goto("/")


def used_questions(page: Page) -> None:
    Candidate(page).start("real")
    page.goto("/questions")


def history(page: Page) -> None:
    used_home(page)
    page.goto("/history")


def opened_rubrics(page: Page) -> None:
    page.goto("/about")
    for summary in page.locator("summary").all():
        summary.click()


def refused_erasure(page: Page) -> None:
    page.goto("/data")
    page.get_by_label("to confirm").fill("no")
    page.locator("form.erase").evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation():
        page.get_by_role("button", name="Erase everything").click()


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


PAGES: dict[str, Callable[[Page], None]] = {
    "home": visit("/"),
    "home-used": used_home,
    "questions": visit("/questions"),
    "questions-of-a-kind": visit("/questions?kind=technical"),
    "questions-used": used_questions,
    "room-preparation": preparation,
    "room-without-exhibits": without_exhibits,
    "room-discussion": discussion,
    "room-follow-up": follow_up,
    "room-coach": coach_feedback,
    "room-finished": finished_room,
    "conflict": conflict,
    "scorecard": scorecard,
    "scorecard-not-assessed": scorecard_not_assessed,
    "history-empty": visit("/history"),
    "history": history,
    "about": visit("/about"),
    "about-open": opened_rubrics,
    "data": visit("/data"),
    "data-refused": refused_erasure,
    "not-found": visit("/nowhere"),
}
