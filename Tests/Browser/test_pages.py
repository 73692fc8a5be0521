# SPDX-License-Identifier: Apache-2.0
"""What holds on every page: WCAG 2.2 AA as far as a program can tell, structure, width, weight, and its screenshots."""

from __future__ import annotations

import os

import weight
from axe_playwright_python.sync_playwright import Axe
from french import FRENCH, english_left
from pages import PAGES

from harness import SCREENSHOTS, BrowserTest

WIDTHS = (360, 390, 768, 1280, 1600)
PICTURED = (390, 1280)
# Each theme and each of the two widths is read for access once: both together would find the same again, at twice the time.
ACCESS = (("light", 390), ("dark", 1280))
THEMES = ("light", "dark")
# This one answers a form that was sent once: loading it again shows another page.
ONCE = ("conflict",)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The structure that no stylesheet changes.
STRUCTURE = """() => ({
  language: document.documentElement.lang,
  title: document.title,
  headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(node => node.checkVisibility()).map(node => Number(node.tagName[1])),
  unlabelled: [...document.querySelectorAll("input:not([type=hidden]), textarea, select, button")]
    .filter(node => !(node.labels && node.labels.length) && !node.ariaLabel && !node.textContent.trim())
    .map(node => node.outerHTML),
  repeatedIDs: [...document.querySelectorAll("[id]")].map(node => node.id)
    .filter((id, index, all) => all.indexOf(id) !== index),
  inline: document.querySelectorAll("[style], style, script:not([src])").length,
})"""

# How far the page, or a box that nobody can scroll, is wider than its window.
TOO_WIDE = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""

# Controls too small for a thumb (WCAG 2.2, 2.5.8: 24 by 24 px), links inside sentences left out as the criterion does.
TOO_SMALL = """() => [...document.querySelectorAll("button, summary, textarea, input:not([type=hidden])")]
  .filter(node => node.checkVisibility())
  .map(node => [node.closest("label") ?? node, node])
  .filter(([area]) => {
    const box = area.getBoundingClientRect();
    return box.width < 24 || box.height < 24;
  })
  .map(([, node]) => node.outerHTML.slice(0, 120))"""


# The contrast of an element's words with the first opaque background under them, from its ancestors (WCAG 2.2, 1.4.3).
CONTRAST = """selector => {
  const channels = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = color => channels(color).slice(0, 3)
    .map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const node = document.querySelector(selector);
  let under = node;
  while (under && channels(getComputedStyle(under).backgroundColor)[3] === 0) under = under.parentElement;
  const background = under ? getComputedStyle(under).backgroundColor : "rgb(255, 255, 255)";
  const pair = [luminance(getComputedStyle(node).color), luminance(background)].sort((a, b) => b - a);
  return (pair[0] + 0.05) / (pair[1] + 0.05);
}"""


# Loads the pictures that are shown, also those far below the window.
EVERY_PICTURE = """() => Promise.all([...document.querySelectorAll("img[loading]")]
  .filter(node => node.checkVisibility())
  .map(node => { node.loading = "eager"; return node.decode().catch(() => {}); }))"""


class EveryPage(BrowserTest):
    """One test for each entry of `pages.py`; they are added below."""

    def check(self, name: str) -> None:
        self.may_be_refused = True
        PAGES[name](self.page)
        self.assertIsNone(weight.problem(name, self.page))
        if name not in weight.OPENED:
            self.assertLess(self.page.evaluate(weight.SHIFT), 0.01, "what was drawn has moved")
        self.check_structure()
        for theme in THEMES:
            self.page.emulate_media(color_scheme=theme)
            # Colours change no layout: in the dark, what a theme can break is looked at once.
            for width in WIDTHS if theme == "light" else PICTURED:
                self.page.set_viewport_size({"width": width, "height": 900})
                self.page.evaluate("() => scrollTo(0, 0)")  # no bar that sticks lies over the words
                with self.subTest(width=width, theme=theme):
                    self.assertLessEqual(self.page.evaluate(TOO_WIDE), 0, "the page scrolls sideways")
                    if width in PICTURED:
                        if (theme, width) in ACCESS:
                            self.check_access()
                        self.assertEqual(self.page.evaluate(TOO_SMALL), [], "too small for a thumb")
                        self.take_picture(name, width, theme)
        self.check_large_text()
        self.check_french(name)

    def check_french(self, name: str) -> None:
        """Nothing of the interface is left in English, and what is in English says so."""
        if name in ONCE:
            return
        self.context.set_extra_http_headers(FRENCH)
        self.page.reload()
        self.assertEqual(self.page.evaluate("document.documentElement.lang"), "fr")
        with self.subTest(language="fr"):
            self.assertEqual(english_left(self.page), [], "left in English")
        for width in PICTURED:
            self.page.set_viewport_size({"width": width, "height": 900})
            with self.subTest(width=width, language="fr"):
                self.assertLessEqual(self.page.evaluate(TOO_WIDE), 0, "the page scrolls sideways")
        self.take_picture(name, PICTURED[-1], "fr")

    def check_large_text(self) -> None:
        """Text at twice its size needs no sideways scrolling (WCAG 2.2, 1.4.4 and 1.4.10)."""
        self.page.set_viewport_size({"width": 1280, "height": 900})
        self.page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        self.assertLessEqual(self.page.evaluate(TOO_WIDE), 0, "at 200% the page scrolls sideways")

    def check_structure(self) -> None:
        found = self.page.evaluate(STRUCTURE)
        self.assertEqual(found["language"], "en")
        self.assertRegex(found["title"], r"\S.* · Windtunnel$")
        self.assertEqual(found["headings"].count(1), 1, f"one h1: {found['headings']}")
        for above, below in zip(found["headings"], found["headings"][1:]):
            self.assertLessEqual(below, above + 1, f"a level is left out: {found['headings']}")
        self.assertEqual(found["unlabelled"], [], "controls without a label")
        self.assertEqual(found["repeatedIDs"], [], "ids that stand twice")
        self.assertEqual(found["inline"], 0, "inline style or script")

    def check_access(self) -> None:
        """No violation; where the program could not tell the background, the contrast is computed from the styles."""
        options = {"runOnly": RULES, "resultTypes": ["violations", "incomplete"]}
        results = Axe().run(self.page, options=options).response
        problems = [
            f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}"
            for rule in results["violations"]
            for node in rule["nodes"]
        ]
        self.assertEqual(problems, [], "accessibility")
        for rule in results["incomplete"]:
            for node in rule["nodes"] if rule["id"] == "color-contrast" else []:
                contrast = self.page.evaluate(CONTRAST, node["target"][0])
                self.assertGreaterEqual(contrast, 4.5, node["html"][:160])

    def take_picture(self, name: str, width: int, theme: str) -> None:
        if os.environ.get("WINDTUNNEL_PICTURES") == "no":
            return
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.evaluate(EVERY_PICTURE)
        self.page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{theme}.png", full_page=True)


def _add_test(name: str) -> None:
    def test(self: EveryPage) -> None:
        self.check(name)

    setattr(EveryPage, f"test_{name.replace('-', '_')}", test)


# States of a page that differ from another entry in a message or in being empty; `.ci/run` leaves them to `make browser-test`.
VARIANTS = ("-refused", "-wrong", "-none", "-empty", "-unclear", "-warning")

for _name in PAGES:
    if os.environ.get("WINDTUNNEL_PAGES") != "brief" or not _name.endswith(VARIANTS):
        _add_test(_name)
