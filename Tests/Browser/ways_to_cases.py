# SPDX-License-Identifier: Apache-2.0
"""The ways to cases with data: the choice, the room, the scorecard and the key."""

from __future__ import annotations

from candidate import Candidate
from playwright.sync_api import Page, expect

CASE = "onboarding-conversion"
CASE_ANSWER = (
    "The drop was caused by the new sign-on step for enterprise accounts, not by the campaign. "
    "I would run an A/B test with 200 users per arm for a week."
)


def case_preparation(page: Page) -> None:
    Candidate(page).start_case(CASE).ask("conversion by region")


def case_room(page: Page) -> None:
    candidate = Candidate(page).start_case(CASE)
    candidate.ask("conversion by type of account").begin_discussion()
    candidate.ask("conversion by week")
    page.get_by_text("Or choose from the menu").click()
    candidate.answer.fill(CASE_ANSWER)
    candidate.wait_until_saved(CASE_ANSWER)


def case_unclear(page: Page) -> None:
    Candidate(page).start_case(CASE).ask("the weather in spring")
    expect(page.locator(".ask").get_by_role("alert")).to_be_visible()


def case_scorecard(page: Page) -> None:
    case_room(page)
    Candidate(page).finish().expect_scorecard()
    page.evaluate("() => document.querySelectorAll('.key-review details').forEach(node => { node.open = true; })")


def case_key(page: Page) -> None:
    case_room(page)
    Candidate(page).finish().expect_scorecard()
    page.get_by_role("link", name="See the whole key").click()
    expect(page.get_by_role("heading", name="The cause")).to_be_visible()


def cases_refused(page: Page) -> None:
    page.goto("/cases")
    page.locator(f'input[name="family"][value="{CASE}"]').check()
    page.get_by_label("Number").fill("99999999999999999999")
    page.locator("form.choose").evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation():
        page.get_by_role("button", name="Start the case").click()
