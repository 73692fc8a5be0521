# SPDX-License-Identifier: Apache-2.0
"""The ways to what one prepares for the day: plan, sheet, stories and readiness."""

from __future__ import annotations

import datetime

from candidate import VAGUE, Candidate
from playwright.sync_api import Page, expect
from ways import press
from ways_to_rounds import LONG_WORDS


def planned(page: Page, days: int = 30, **fields: str) -> None:
    page.goto("/practice/plan")
    page.get_by_label("Day of the interview").fill(fields.get("interview", day_from_now(days)))
    page.get_by_label("Minutes a day").fill(fields.get("minutes", "60"))
    page.get_by_label("Days without practice").fill(fields.get("off", day_from_now(3)))
    press(page, "Make the plan")


def day_from_now(days: int) -> str:
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def plan_refused(page: Page) -> None:
    planned(page, off="some day, 2026-02-30", minutes="none")
    expect(page.get_by_role("alert").first).to_be_visible()


STORY = {
    "Title": "The summary of shifts",
    "Situation": "In March 2024 I was the product manager of a tool for 40 wards; 300 nurses wrote 900 summaries a day.",
    "Constraint": "We had six weeks and one engineer, and no patient data could leave the hospital.",
    "Decision": "I decided to ship the short form instead of the full one, because the full one took a day to learn.",
    "Numbers": "Reading time fell from 9 minutes to 4 over two months, counted in the logs of 12 wards. 15% complained at first.",
}
OTHER = {
    "Title": "A launch that missed its goal, and what I changed after it in the way we set goals",
    "Situation": "In 2023 we launched search for 2,000 shops.",
    "Numbers": "We aimed at 30% of shops and got 12% in a quarter. The weekly count was 240 shops.",
    "Learning": "Since then I write down the number that would stop us before we start. The weekly count was 310 shops.",
}


def write_story(page: Page, story: dict[str, str]) -> None:
    page.goto("/practice/stories/new")
    for label, text in story.items():
        page.get_by_label(label, exact=True).fill(text)
    press(page, "Save and see what is missing")


def story(page: Page) -> None:
    write_story(page, STORY)
    page.evaluate("() => document.querySelectorAll('details').forEach(node => { node.open = true; })")


def story_refused(page: Page) -> None:
    write_story(page, {"Situation": STORY["Situation"], "Numbers": "word " * 1000})


def story_removal(page: Page) -> None:
    write_story(page, STORY)
    page.get_by_role("link", name="Take this story out").click()
    expect(page.get_by_role("button", name="Take it out")).to_be_visible()


def stories(page: Page) -> None:
    write_story(page, STORY)
    write_story(page, OTHER)
    page.goto("/practice/stories")


def stories_refused(page: Page) -> None:
    stories(page)
    page.get_by_text("Take stories in", exact=True).click()
    page.get_by_label("The text").fill("# Only a title")
    press(page, "Take them in")


def rounds_taken(page: Page) -> None:
    """Two rounds of a kind with a guess each, so that every chart of readiness has something to draw."""
    for band, answer in (("4", VAGUE), ("5", LONG_WORDS)):
        candidate = Candidate(page).start("real").begin_discussion()
        candidate.answer.fill(answer)
        candidate.finish()
        page.locator(f'input[name="band"][value="{band}"]').check()
        press(page, "Show the scorecard")


def readiness(page: Page) -> None:
    rounds_taken(page)
    write_story(page, STORY)
    planned(page)
    page.goto("/practice/readiness")
    page.evaluate("() => document.querySelectorAll('details').forEach(node => { node.open = true; })")


def readiness_refused(page: Page) -> None:
    page.goto("/practice/readiness")
    page.get_by_text("Log an outcome").click()
    press(page, "Log it")


def sheet(page: Page) -> None:
    rounds_taken(page)
    write_story(page, STORY)
    planned(page)
    page.goto("/practice/plan/sheet")
