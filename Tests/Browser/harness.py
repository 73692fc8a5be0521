# SPDX-License-Identifier: Apache-2.0
"""What every browser test stands on: a server of its own, a browser, and evidence when something fails."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import types
import unittest
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Scripts"))

from serving import Server  # noqa: E402  the folder of the scripts has to be known first

ARTIFACTS = ROOT / ".artifacts"
FAILURES = ARTIFACTS / "failures"
SCREENSHOTS = ARTIFACTS / "screenshots"
PATIENCE = 10_000  # milliseconds until a page is said not to react
DESKTOP = {"width": 1280, "height": 900}


def program() -> Path:
    """The program under test."""
    return Path(os.environ.get("WINDTUNNEL") or ROOT / ".build/debug/windtunnel")


def installed_browser() -> str:
    """The browser to drive: `CHROMIUM`, or the first one on the path."""
    for name in (os.environ.get("CHROMIUM"), "chromium", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    raise SystemExit("error: no Chromium here; name one with CHROMIUM=/path/to/chrome")


class OneBrowser:
    """The browser that all tests share; each test gets a context of its own, with no memory of the others."""

    _playwright: Playwright | None = None
    _browser: Browser | None = None

    @classmethod
    def get(cls) -> Browser:
        if cls._browser is None:
            cls._playwright = sync_playwright().start()
            cls._browser = cls._playwright.chromium.launch(executable_path=installed_browser())
        return cls._browser

    @classmethod
    def close(cls) -> None:
        if cls._browser:
            cls._browser.close()
        if cls._playwright:
            cls._playwright.stop()


class BrowserTest(unittest.TestCase):
    """A test with a server and a page. It fails on its own when a page logs an error or asks another host."""

    javascript = True
    clock_speed: int | None = None

    def __init__(self, method: str = "runTest"):
        super().__init__(method)
        test = getattr(self, method)

        def test_with_evidence(_: BrowserTest) -> None:
            try:
                test()
                self.assert_clean()
            except BaseException:
                self.keep_evidence()
                raise

        setattr(self, method, types.MethodType(test_with_evidence, self))

    def setUp(self) -> None:
        self.complaints: list[str] = []
        self.outside: list[str] = []
        self.may_lose_server = False
        self.may_be_refused = False
        folder = tempfile.TemporaryDirectory(prefix="windtunnel-")
        self.addCleanup(folder.cleanup)
        self.server = Server(program(), Path(folder.name) / "data", self.clock_speed)
        self.server.start()
        self.addCleanup(self.server.stop)
        self.context = self.new_context()
        self.page = self.context.new_page()

    def new_context(self, **options: object) -> BrowserContext:
        """A fresh profile: no storage, no history."""
        settings: dict = {
            "base_url": self.server.address, "java_script_enabled": self.javascript,
            "viewport": DESKTOP, "reduced_motion": "reduce",
        }
        context = OneBrowser.get().new_context(**(settings | options))
        context.set_default_timeout(PATIENCE)
        context.on("page", self._watch)
        context.on("request", lambda request: self._note_request(request.url))
        self.addCleanup(context.close)
        return context

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self._note_console(page, message))

    def _note_console(self, page: Page, message) -> None:
        if message.type not in ("error", "warning"):
            return
        if self.may_lose_server and "net::ERR_" in message.text:
            return
        if self.may_be_refused and "responded with a status of 4" in message.text:
            return
        self.complaints.append(f"{page.url}: {message.type}: {message.text}")

    def _note_request(self, url: str) -> None:
        parts = urlsplit(url)
        home = urlsplit(self.server.address).netloc
        if parts.scheme not in ("about", "blob", "data") and parts.netloc != home:
            self.outside.append(url)

    def assert_clean(self) -> None:
        """No page logged an error, and nobody but our server was asked."""
        self.assertEqual(self.complaints, [], "the console of the browser")
        self.assertEqual(self.outside, [], "requests to another host")

    def keep_evidence(self) -> None:
        """Keeps a picture and the text of each open page, and the log of the server."""
        FAILURES.mkdir(parents=True, exist_ok=True)
        name = self.id().replace("__main__.", "")
        pages = [page for context in OneBrowser.get().contexts for page in context.pages]
        for number, page in enumerate(pages):
            try:
                page.screenshot(path=FAILURES / f"{name}-{number}.png", full_page=True)
                (FAILURES / f"{name}-{number}.html").write_text(page.content())
            except Exception as problem:  # the page may be what is broken
                (FAILURES / f"{name}-{number}.txt").write_text(str(problem))
        (FAILURES / f"{name}.log").write_text(self.server.tail())
