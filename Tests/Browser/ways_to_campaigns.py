# SPDX-License-Identifier: Apache-2.0
"""The ways to campaigns, the sample among them."""

from __future__ import annotations

from typing import Callable

from candidate import VAGUE, Candidate
from playwright.sync_api import Page, expect
from ways import press

CURRICULUM = (
    "Experience\n\n- Shipped a batch API for developers; p95 latency fell from 2.9 s to 1.7 s.\n"
    "- Ran 14 controlled experiments, each planned for 80% power.\n"
)


def campaign(page: Page, mode: str = "real") -> None:
    page.goto("/campaigns")
    page.locator('input[name="loop"][value="mistral-2026-article"]').check()
    page.locator(f'input[name="mode"][value="{mode}"]').check()
    page.get_by_label("Day of the application").fill("2026-11-30")
    press(page, "Begin the campaign")


def campaign_screening(page: Page, mode: str = "real") -> None:
    campaign(page, mode)
    page.get_by_label("Or paste the text").fill(CURRICULUM)
    press(page, "Hand it in")
    press(page, "Begin screening")
    page.locator('textarea[name="answer"]').fill(VAGUE)


def campaign_screened(page: Page) -> None:
    campaign_screening(page)
    press(page, "Send answer")
    Candidate(page).pass_guess()
    expect(page.get_by_role("heading", name="The screening would have ended it here")).to_be_visible()


def campaign_decided(page: Page) -> None:
    """A whole campaign in a few words, up to the decision."""
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Let the committee decide")
    press(page, "Let the committee decide")


def campaign_pause(page: Page) -> None:
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Begin team fit")
    expect(page.get_by_role("heading", name="Pause")).to_be_visible()


def sitting(page: Page) -> None:
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Begin product deep dive early")
    press(page, "Begin product deep dive early")
    expect(page.get_by_text("of this sitting")).to_be_visible()


def answer_until(page: Page, last: str) -> None:
    """Answers what comes in a few words, until a button says something; a round that is open already is gone to."""
    step = page.locator(".next-step :is(form button, a.button).primary").first
    while step.inner_text() != last:
        with page.expect_navigation():
            step.click()
        begin = page.get_by_role("button", name="Begin the discussion")
        if begin.count():
            with page.expect_navigation():
                begin.click()
        while "/rounds/" in page.url:
            page.locator('textarea[name="answer"]').fill(VAGUE)
            press(page, "Send answer")
            Candidate(page).pass_guess()


def campaign_refused(page: Page) -> None:
    campaign(page)
    page.set_input_files("input[type=file]", {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 broken"})
    press(page, "Hand it in")
    expect(page.get_by_role("alert")).to_be_visible()


def campaign_hint(page: Page) -> None:
    campaign_screening(page, "coach")
    press(page, "Take a hint")


def campaigns_used(page: Page) -> None:
    campaign_screened(page)
    page.goto("/campaigns")


def sample(path: str) -> Callable[[Page], None]:
    """A page of the sample, which is made before."""

    def go(page: Page) -> None:
        page.goto("/tour")
        page.get_by_role("button", name="Make the sample and begin").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("A campaign")
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('.excerpt details').forEach(node => { node.open = true; })")

    return go


def sample_deleted(page: Page) -> None:
    sample("/tour/6")(page)
    page.get_by_role("button", name="Delete the sample").click()
    expect(page.get_by_role("status")).to_contain_text("The sample was deleted")
