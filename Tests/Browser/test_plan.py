# SPDX-License-Identifier: Apache-2.0
"""The plan, the sheet for the day and the stories, as a person uses them; most of it without JavaScript."""

from __future__ import annotations

import re

from candidate import VAGUE, Candidate
from playwright.sync_api import expect
from ways import press
from ways_to_campaigns import campaign
from ways_to_plans import STORY, sheet, write_story

from harness import BrowserTest

MOST_WORDS = "Latency fell from 2,900 ms to 1,700 ms for 38% of 12,400 calls a day over eight weeks, by the logs. "


class TheSheet(BrowserTest):
    def test_it_prints_on_one_page_of_a4(self):
        sheet(self.page)
        for number in range(7):
            write_story(self.page, {"Title": f"Story {number}", "Numbers": MOST_WORDS * 20})
        self.page.goto("/practice/plan/sheet")
        expect(self.page.get_by_role("heading", name="Your numbers")).to_be_visible()
        paper = self.page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "15mm"))
        self.assertEqual(len(re.findall(rb"/Type\s*/Page\b", paper)), 1)


class LeavingWords(BrowserTest):
    def warned(self, leave) -> bool:
        """Whether the browser asks before it leaves; the answer is to stay."""
        asked: list[str] = []

        def stay(dialog) -> None:
            asked.append(dialog.type)
            dialog.dismiss()

        self.page.once("dialog", stay)
        leave()
        self.page.wait_for_timeout(500)
        return asked == ["beforeunload"]

    def test_a_story_that_is_not_saved_is_not_left_without_a_word(self):
        page = self.page
        page.goto("/practice/stories/new")
        box = page.get_by_label("Situation", exact=True)
        box.press_sequentially("Typed.")
        self.assertTrue(self.warned(lambda: page.get_by_role("link", name="History").click(no_wait_after=True)))
        expect(box).to_have_value("Typed.")
        page.get_by_label("Title").fill("A title")
        press(page, "Save and see what is missing")
        expect(page.get_by_role("heading", name="A title")).to_be_visible()
        page.get_by_role("link", name="History").click()
        page.wait_for_url("**/history")

    def test_a_curriculum_that_is_not_handed_in_is_not_left_without_a_word(self):
        page = self.page
        campaign(page)
        box = page.get_by_label("Or paste the text")
        box.press_sequentially("Experience")
        self.assertTrue(self.warned(lambda: page.get_by_role("link", name="History").click(no_wait_after=True)))
        expect(box).to_have_value("Experience")
        press(page, "Hand it in")
        expect(page.get_by_text("Your curriculum as it was read")).to_be_visible()


class ThePlan(BrowserTest):
    javascript = False

    def test_a_story_that_is_refused_keeps_every_word(self):
        page = self.page
        self.may_be_refused = True
        write_story(page, {"Situation": STORY["Situation"]})
        expect(page.get_by_role("alert")).to_contain_text("has no title")
        expect(page.get_by_label("Situation", exact=True)).to_have_value(STORY["Situation"])
        page.get_by_label("Title").fill(STORY["Title"])
        press(page, "Save and see what is missing")
        expect(page.get_by_role("heading", name=STORY["Title"])).to_be_visible()

    def test_the_guess_stands_beside_the_score(self):
        page = self.page
        candidate = Candidate(page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.finish()
        page.locator('input[name="band"][value="5"]').check()
        press(page, "Show the scorecard")
        page.reload()
        expect(page.get_by_role("heading", name="How do you think it went?")).to_have_count(0)
        page.goto("/practice/readiness")
        expect(page.get_by_role("heading", name="How you judge your own rounds")).to_be_visible()
        expect(page.get_by_text("1 of 5 rounds have your own band")).to_be_visible()
