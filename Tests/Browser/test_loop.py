# SPDX-License-Identifier: Apache-2.0
"""The whole loop, from the application to the decision, at three widths, in both themes, with and without script, in both languages.

It finds its way by what elements do and never by what they say, so that it is the same way in every language.
"""

from __future__ import annotations

import itertools
import os
import re

from candidate import VAGUE
from french import english_left
from playwright.sync_api import Page, expect
from ways_to_campaigns import CURRICULUM

from harness import SCREENSHOTS, BrowserTest

WIDTHS = (390, 768, 1440)
THEMES = ("light", "dark")
SCRIPTS = (True, False)
LANGUAGES = ("en", "fr")

# Six ways through which every pair of two settings comes; `.ci/run` takes these alone.
PAIRS = (
    (390, "light", True, "en"), (390, "dark", False, "fr"), (768, "light", False, "en"),
    (768, "dark", True, "fr"), (1440, "light", False, "fr"), (1440, "dark", True, "en"),
)
NEXT = ".next-step form button.primary, .next-step form button[type=submit]"
MOST_ANSWERS = 60
ROOM = re.compile(r"/rounds/[^/?#]+")


class WholeLoop(BrowserTest):
    """One test for each way; they are added below."""

    def take(self, width: int, theme: str, script: bool, language: str) -> None:
        self.name = f"loop-{width}-{theme}-{'script' if script else 'plain'}-{language}"
        self.language = language
        self.stops = 0
        self.page = self.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme,
            java_script_enabled=script, locale="fr-FR" if language == "fr" else "en-GB",
        ).new_page()
        self.apply()
        self.answer_everything()
        self.read_decision()

    def apply(self) -> None:
        page = self.page
        page.goto("/")
        self.look("home")
        page.locator('nav a[href="/campaigns"]').click()
        page.locator('input[name="loop"][value="mistral-2026-article"]').check()
        page.locator('input[name="mode"][value="real"]').check()
        page.locator('input[name="applied"]').fill("2026-11-30")
        self.look("begin")
        self.press('form[action="/campaigns"] button[type=submit]')
        page.locator('textarea[name="curriculum"]').fill(CURRICULUM)
        self.look("curriculum")
        self.press(".curriculum-form button.primary")
        self.look("campaign")

    def answer_everything(self) -> None:
        """Goes from stage to stage until the committee is all that is left, and lets it decide."""
        page = self.page
        for _ in range(MOST_ANSWERS):
            if page.url.endswith("/decision"):
                return
            self.press(NEXT)
            while ROOM.search(page.url):
                self.take_round()
        self.fail("the loop does not end")

    def take_round(self) -> None:
        page = self.page
        if page.locator('button[formaction$="/discussion"]').count():
            self.look("preparation")
            self.press('button[formaction$="/discussion"]')
        self.look("discussion")
        room = ROOM.search(page.url)[0]
        while room == (ROOM.search(page.url) or [""])[0] and page.locator('textarea[name="answer"]').count():
            self.fill('textarea[name="answer"]', VAGUE)
            self.press('button[formaction$="/answer"]')
        if page.locator('form[action$="/guess"]').count():
            self.look("guess")
            self.press('form[action$="/guess"] button:not(.primary)')
        if not ROOM.search(page.url):
            self.assertIn("/campaigns/", page.url)
            self.look("campaign")

    def read_decision(self) -> None:
        page = self.page
        self.look("decision")
        page.goto(page.url.removesuffix("/decision"))
        self.look("over")
        page.locator('a[href$="/scorecard"]').first.click()
        self.look("scorecard")

    def press(self, selector: str) -> None:
        self.reveal(selector)
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def fill(self, selector: str, text: str) -> None:
        self.reveal(selector)
        self.page.locator(selector).first.fill(text)

    def reveal(self, selector: str) -> None:
        """Opens the tab that a part of the room is on, where there are tabs."""
        target = self.page.locator(selector).first
        if target.is_visible():
            return
        panel = target.evaluate("node => node.closest('[role=tabpanel]')?.id")
        if panel:
            self.page.locator(f'[role=tab][aria-controls="{panel}"]').click()

    def look(self, stop: str) -> None:
        """What holds at every stop: the language, one heading, no sideways scrolling; and a picture."""
        page = self.page
        self.stops += 1
        expect(page.locator("html")).to_have_attribute("lang", self.language)
        expect(page.locator("h1")).to_have_count(1)
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(wide, 0, f"{stop} scrolls sideways")
        if self.language == "fr":
            self.assertEqual(english_left(page), [], f"{stop}: left in English")
        if os.environ.get("WINDTUNNEL_PICTURES") != "no":
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            picture = SCREENSHOTS / f"{self.name}-{self.stops:02}-{stop}.png"
            page.screenshot(path=picture, full_page=True)


def _add_test(way: tuple[int, str, bool, str]) -> None:
    width, theme, script, language = way

    def test(self: WholeLoop) -> None:
        self.take(*way)

    name = f"test_{width}_{theme}_{'with' if script else 'without'}_script_{language}"
    setattr(WholeLoop, name, test)


_ALL = tuple(itertools.product(WIDTHS, THEMES, SCRIPTS, LANGUAGES))
for _way in PAIRS if os.environ.get("WINDTUNNEL_PAGES") == "brief" else _ALL:
    _add_test(_way)


class Pairs(BrowserTest):
    def test_the_six_ways_have_every_pair_of_settings(self):
        for one, other in itertools.combinations(range(4), 2):
            wanted = {(way[one], way[other]) for way in _ALL}
            self.assertEqual({(way[one], way[other]) for way in PAIRS}, wanted)
