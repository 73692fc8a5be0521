# SPDX-License-Identifier: Apache-2.0
"""The ways to drills and their cards."""

from __future__ import annotations

from playwright.sync_api import Page
from ways import press

CARDS = "front,back,source\nCapital of France?,Paris,an atlas\nLongest river?,Nile,an atlas\nBroken row,\n"


def bring_cards_in(page: Page) -> None:
    page.goto("/practice/exchange")
    page.get_by_label("Or paste the text").fill(CARDS)
    press(page, "Bring them in")


def open_drill(page: Page) -> None:
    bring_cards_in(page)
    page.goto("/practice")
    press(page, "Begin the next drill")


def open_number_drill(page: Page) -> None:
    page.goto("/practice/library?kind=number")
    page.locator('input[name="template"]').first.check()
    press(page, "Add what is ticked")
    page.goto("/practice")
    press(page, "Begin the next drill")
    hint = page.get_by_role("button", name="Show a hint")
    if hint.count():
        page.get_by_label("Your answer").fill("About 14 GB")
        with page.expect_navigation():
            hint.click()


def answer_drill(page: Page, words: str) -> None:
    page.get_by_label("Your answer").fill(words)
    with page.expect_navigation():
        page.get_by_role("button", name="Answer", exact=True).click()


def drill_result(page: Page, answer: str = "Paris") -> None:
    open_drill(page)
    answer_drill(page, answer)


def number_result(page: Page) -> None:
    open_number_drill(page)
    answer_drill(page, "About 14 GB, since 7 billion parameters take 2 bytes each")
    page.get_by_text("This rating is wrong").click()
    page.locator("details.regrade form").evaluate("form => { form.noValidate = true; }")
    press(page, "Change the rating")


def practice_used(page: Page) -> None:
    page.goto("/practice")
    press(page, "Begin with the drills of the library")
    for _ in range(3):
        page.goto("/practice")
        press(page, "Begin the next drill")
        answer_drill(page, "I do not know it yet")
    page.goto("/practice/plan")
    day = page.evaluate("() => new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10)")
    page.get_by_label("Day of the interview").fill(day)
    press(page, "Make the plan")
    page.goto("/practice")
    page.evaluate("() => document.querySelectorAll('.chart details').forEach(node => { node.open = true; })")


def card_reviewed(page: Page) -> None:
    drill_result(page, "Lyon, I think")
    page.get_by_role("link", name="All its reviews").click()
    page.get_by_text("Take it out of the deck").click()


def deck(page: Page) -> None:
    practice_used(page)
    page.goto("/practice/cards")
