# SPDX-License-Identifier: Apache-2.0
"""A simulated fleet: sliders with a keyboard, the form without a script, figures that stay in place."""

from __future__ import annotations

from playwright.sync_api import Locator, Request, expect
from ways_to_the_workbench import SERVING

from harness import BrowserTest

# How far the first heading of the pictures moves while figures change.
TOP = """() => document.getElementById("serving-times").getBoundingClientRect().top"""

# The lower edge of the field that has the focus and the upper one of the figures that stay; nothing past the fields.
COVERED = """() => {
  const field = document.activeElement;
  if (!field.closest(".scenario-fields")) return null;
  const edge = document.querySelector(".serving .compute").getBoundingClientRect().top;
  return { name: field.outerHTML.slice(0, 80), bottom: field.getBoundingClientRect().bottom, edge };
}"""


class Serving(BrowserTest):
    def field(self, name: str) -> Locator:
        return self.page.locator(f'form.serving [name="{name}"]')

    def slider(self, name: str) -> Locator:
        return self.page.get_by_role("slider", name=name)

    def headline(self) -> str:
        return self.page.locator("[data-headline]").inner_text()

    def test_a_slider_moved_by_keyboard_simulates_again(self):
        self.page.goto(SERVING)
        before = self.headline()
        top = self.page.evaluate(TOP)
        count = self.page.evaluate("() => history.length")
        slider = self.slider("Requests, slider")
        slider.focus()
        with self.page.expect_response(lambda reply: "quick=yes" in reply.url):
            self.page.keyboard.press("ArrowRight")
        expect(self.field("rps")).to_have_value("2.5")
        expect(self.page.locator("[data-headline]")).not_to_have_text(before)
        expect(slider).to_be_focused()
        expect(self.page.locator("form .serving-brief")).to_have_text(
            self.page.locator("#serving-answer").get_attribute("data-brief")
        )
        self.page.wait_for_url("**rps=2.5**")
        self.assertEqual(self.page.evaluate("() => history.length"), count, "going back leads away at once")
        self.assertLessEqual(abs(self.page.evaluate(TOP) - top), 1, "the figures jump")
        # The comparison and the words for readers come when the slider rests.
        expect(self.page.locator("#serving-comparison.stale")).to_have_count(0)
        expect(self.page.get_by_role("status")).to_have_text(self.headline())
        address = self.page.url
        shown = self.page.locator("#serving-answer").inner_text()
        self.page.goto(address)
        self.assertEqual(self.page.locator("#serving-answer").inner_text(), shown, "the address holds all of it")

    def test_while_a_slider_is_dragged_the_figures_follow_and_requests_do_not_pile_up(self):
        self.page.goto(SERVING)
        asked: list[str] = []
        under_way: list[int] = [0]

        def count(change: int, request: Request) -> None:
            if "quick=yes" in request.url:
                under_way.append(under_way[-1] + change)
            if change > 0:
                asked.append(request.url)

        self.page.on("request", lambda request: count(1, request))
        self.page.on("requestfinished", lambda request: count(-1, request))
        self.page.on("requestfailed", lambda request: count(-1, request))
        self.slider("Requests, slider").focus()
        briefs = set()
        for _ in range(16):
            self.page.keyboard.press("ArrowRight")
            self.page.wait_for_timeout(20)
            briefs.add(self.page.locator(".serving-brief").inner_text())
        self.assertGreater(len(briefs), 2, "the figures wait for the end of the movement")
        self.assertEqual(max(under_way), 1, "one request at a time")
        self.page.wait_for_url("**rps=10**")
        expect(self.page.locator("#serving-comparison.stale")).to_have_count(0)
        whole = [url for url in asked if "/results?" in url and "quick=yes" not in url]
        self.assertEqual(len(whole), 1, "one comparison, at rest")

    def test_on_a_phone_the_figures_stay_in_sight_and_cover_no_field_that_has_the_focus(self):
        self.page.set_viewport_size({"width": 390, "height": 700})
        self.page.goto(SERVING)
        self.field("model").focus()
        for _ in range(24):
            self.page.keyboard.press("Tab")
            place = self.page.evaluate(COVERED)
            if place is None:
                break
            self.assertLessEqual(place["bottom"], place["edge"], place["name"])
        self.assertGreater(_, 10, "the fields were gone through")

    def test_a_wrong_number_is_told_and_the_figures_stay_until_it_is_right(self):
        self.may_be_refused = True
        self.page.goto(SERVING)
        self.field("maxseqs").fill("none")
        problem = self.page.locator("#serving-answer").get_by_role("alert")
        expect(problem).to_contain_text("it must be")
        expect(self.field("maxseqs")).to_have_attribute("aria-invalid", "true")
        expect(self.page.locator("#serving-queue")).to_be_visible()
        problem.get_by_role("link").click()
        expect(self.field("maxseqs")).to_be_focused()
        self.field("maxseqs").fill("64")
        expect(problem).to_have_count(0)
        expect(self.field("maxseqs")).not_to_have_attribute("aria-invalid", "true")
        expect(self.slider("Sequences at once")).to_have_value("64")

    def test_a_table_that_is_open_stays_open(self):
        self.page.goto(SERVING)
        self.page.locator("#serving-queue .part-link").click()
        expect(self.page.locator("#serving-queue .part td").first).to_be_visible()
        with self.page.expect_response(lambda reply: "quick=yes" in reply.url):
            self.field("policy").select_option("whole")
        expect(self.page.locator("#serving-comparison.stale")).to_have_count(0)
        table = self.page.locator("#serving-queue details")
        expect(table).to_have_attribute("open", "")
        with self.page.expect_response(lambda reply: "quick=yes" in reply.url):
            self.field("policy").select_option("")
        expect(table).to_have_attribute("open", "")


class ServingWithoutScript(BrowserTest):
    javascript = False

    def test_the_form_does_the_same(self):
        self.page.goto(SERVING)
        before = self.page.locator("[data-headline]").inner_text()
        expect(self.page.locator('input[type="range"]').first).to_be_hidden()
        self.page.locator('form.serving [name="rps"]').fill("2.5")
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Simulate").click()
        self.assertIn("rps=2.5", self.page.url)
        self.assertNotIn("policy=", self.page.url, "what was left as it is is not in the address")
        self.assertNotEqual(self.page.locator("[data-headline]").inner_text(), before)
        expect(self.page.get_by_role("heading", name="What if")).to_be_visible()
