# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of docs/design.md: into `.artifacts/design`, and with WINDTUNNEL_DESIGN=keep into `docs/design` (`make design`)."""

from __future__ import annotations

import os

from french import FRENCH
from pages import PAGES

from harness import ARTIFACTS, ROOT, BrowserTest

FOLDER = ROOT / "docs/design" if os.environ.get("WINDTUNNEL_DESIGN") == "keep" else ARTIFACTS / "design"
HEIGHT = 900

# What each picture shows: an entry of `pages.py`, the width, the theme, the language.
PICTURES = {
    "first-page": ("home-used", 1280, "light", "en"),
    "first-page-phone": ("home-used", 390, "dark", "en"),
    "first-page-french": ("home", 768, "light", "fr"),
    "room": ("case-room", 1280, "light", "en"),
    "room-phone": ("room-discussion", 390, "dark", "en"),
    "scorecard": ("scorecard-numbers", 1280, "light", "en"),
    "scorecard-phone": ("scorecard", 390, "light", "en"),
    "decision": ("campaign-decision", 1280, "dark", "en"),
    "workbench": ("workbench-four", 1280, "light", "en"),
    "serving": ("serving", 1280, "dark", "en"),
    "readiness": ("readiness", 768, "light", "en"),
}


class Pictures(BrowserTest):
    """One test for each picture; they are added below."""

    def take(self, name: str) -> None:
        page, width, theme, language = PICTURES[name]
        self.page.emulate_media(color_scheme=theme)
        PAGES[page](self.page)
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        if language == "fr":
            self.context.set_extra_http_headers(FRENCH)
            self.page.reload()
        self.page.evaluate("() => scrollTo(0, 0)")
        FOLDER.mkdir(parents=True, exist_ok=True)
        picture = FOLDER / f"{name}.jpg"
        self.page.screenshot(path=picture, type="jpeg", quality=72)
        self.assertGreater(picture.stat().st_size, 10_000, "an empty picture")


def _add_test(name: str) -> None:
    def test(self: Pictures) -> None:
        self.take(name)

    setattr(Pictures, f"test_{name.replace('-', '_')}", test)


if os.environ.get("WINDTUNNEL_PAGES") != "brief":
    for _name in PICTURES:
        _add_test(_name)
