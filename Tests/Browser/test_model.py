# SPDX-License-Identifier: Apache-2.0
"""A language model of one's own: connected, tried, seen in the log, gone in the middle, slow, cancelled; and never in the way."""

from __future__ import annotations

import os
import statistics
import time
import urllib.request

from candidate import VAGUE, Candidate
from model_server import ModelServer
from playwright.sync_api import expect
from ways import press
from ways_to_models import connect_model, fill_model, wait_for_try

from harness import BrowserTest

QUICK = 1.0  # seconds that a page may take whatever the model does


class ModelTest(BrowserTest):
    """A test with a model server of its own."""

    def setUp(self) -> None:
        super().setUp()
        self.model = ModelServer()
        self.addCleanup(self.model.stop)

    def seconds(self, path: str) -> float:
        """How long the server takes for a page."""
        began = time.monotonic()
        with urllib.request.urlopen(self.server.address + path, timeout=30) as answer:
            answer.read()
        return time.monotonic() - began


class Connected(ModelTest):
    def test_a_model_is_connected_tried_and_seen_in_the_log_word_for_word(self):
        connect_model(self.page, self.model.url)
        self.assertEqual(self.model.asked, [], "nothing is sent before somebody asks for it")
        press(self.page, "Try it")
        wait_for_try(self.page, "It kept to the form that was asked for")
        expect(self.page.get_by_text("It answered in")).to_be_visible()
        self.page.get_by_role("link", name="See every call, word for word").click()
        self.page.get_by_role("link", name="A try, call 1").click()
        expect(self.page.get_by_text("Reply with the word: ready")).to_be_visible()
        expect(self.page.get_by_text(f"tiny at {self.model.url}, on this machine")).to_be_visible()
        self.page.goto("/model/calls")
        press(self.page, "Delete the log of calls")
        expect(self.page.get_by_text("Nothing was sent to a model.")).to_be_visible()

    def test_it_is_switched_off_and_forgotten(self):
        connect_model(self.page, self.model.url, uses=("Second reader",))
        press(self.page, "Switch it off")
        expect(self.page.get_by_role("heading", name="Connected, and switched off")).to_be_visible()
        press(self.page, "Forget the connection")
        expect(self.page.get_by_role("heading", name="Connect one")).to_be_visible()
        self.assertEqual(self.model.asked, [])


class Elsewhere(ModelTest):
    def test_an_address_elsewhere_is_refused_until_both_boxes_say_so(self):
        self.may_be_refused = True
        fill_model(self.page, "https://models.example/v1", uses=("Explanations",))
        press(self.page, "Save")
        expect(self.page.get_by_role("alert").first).to_be_visible()
        expect(self.page.get_by_text("take the tick away")).to_be_visible()
        self.page.get_by_label("Only to addresses on this machine").uncheck()
        self.page.get_by_label("The address is elsewhere").check()
        press(self.page, "Save")
        expect(self.page.get_by_text("What is sent leaves this machine.")).to_be_visible()


class Gone(ModelTest):
    def test_a_server_that_is_taken_away_is_said_and_slows_no_page(self):
        connect_model(self.page, self.model.url)
        press(self.page, "Try it")
        wait_for_try(self.page, "It answered in")
        before = [self.seconds(path) for path in ("/", "/history", "/model") for _ in range(5)]
        self.model.stop()
        press(self.page, "Try it")
        wait_for_try(self.page, "It gave no answer", within=30)
        expect(self.page.get_by_text("It is left alone until")).to_be_visible()
        after = [self.seconds(path) for path in ("/", "/history", "/model") for _ in range(5)]
        self.assertLess(max(after), QUICK)
        if os.environ.get("WINDTUNNEL_FIGURES"):
            print(f"pages before {1000 * statistics.median(before):.1f} ms, gone {1000 * statistics.median(after):.1f} ms")
        Candidate(self.page).start("real").begin_discussion().answer.fill(VAGUE)
        began = time.monotonic()
        Candidate(self.page).finish().expect_scorecard()
        self.assertLess(time.monotonic() - began, 5, "a round ends as without a model")


class Failing(ModelTest):
    def test_a_server_that_fails_is_quoted_without_the_key(self):
        connect_model(self.page, self.model.url)
        self.model.mood = "failing"
        press(self.page, "Try it")
        wait_for_try(self.page, "It gave no answer", within=60)
        expect(self.page.get_by_text("status 500").first).to_be_visible()


class Slow(ModelTest):
    def test_a_slow_server_slows_no_page_and_is_cancelled(self):
        connect_model(self.page, self.model.url)
        self.model.mood = "slow"
        press(self.page, "Try it")
        expect(self.page.get_by_role("heading", name="It is being tried")).to_be_visible()
        took = [self.seconds(path) for path in ("/", "/history", "/model", "/model/calls") for _ in range(5)]
        self.assertLess(max(took), QUICK)
        if os.environ.get("WINDTUNNEL_FIGURES"):
            print(f"pages while a call hangs {1000 * statistics.median(took):.1f} ms, at most {1000 * max(took):.1f} ms")
        began = time.monotonic()
        press(self.page, "Cancel what runs")
        self.assertLess(time.monotonic() - began, QUICK)
        expect(self.page.get_by_text("What ran was cancelled.")).to_be_visible()
        self.page.goto("/model/calls/1")
        expect(self.page.get_by_text("The call was cancelled.")).to_be_visible()


class WithoutScript(ModelTest):
    javascript = False

    def test_everything_works_without_javascript(self):
        connect_model(self.page, self.model.url, uses=("Second reader",))
        press(self.page, "Try it")
        wait_for_try(self.page, "It kept to the form that was asked for")
        press(self.page, "Switch it off")
        expect(self.page.get_by_role("heading", name="Connected, and switched off")).to_be_visible()
