# SPDX-License-Identifier: Apache-2.0
"""The whole round with the keyboard alone; wherever the focus goes, it can be seen."""

from __future__ import annotations

from candidate import QUESTION, REPLIES, VAGUE, Candidate
from playwright.sync_api import Locator, expect
from ways_to_the_workbench import FOUR_MODELS

from harness import BrowserTest

# The element with the focus, and whether the focus shows on it or on the label around it.
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const shows = element => {
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outlined || style.boxShadow !== "none";
  };
  const around = node.closest("label");
  return {
    what: node.outerHTML.slice(0, 120),
    isVisible: shows(node) || (around !== null && shows(around)),
  };
}"""


class KeyboardOnly(BrowserTest):
    def press_until(self, target: Locator, key: str = "Tab", most: int = 90) -> None:
        """Moves the focus to a control, and looks at every stop on the way."""
        for _ in range(most):
            if target.evaluate("node => node === document.activeElement"):
                return
            self.page.keyboard.press(key)
            self.assert_focus_shows()
        self.fail(f"{most} presses of {key} did not reach {target}")

    def assert_focus_shows(self) -> None:
        focused = self.page.evaluate(FOCUSED)
        if focused is not None:  # the browser's own bar comes between the last and the first stop
            self.assertTrue(focused["isVisible"], f"no visible focus on {focused['what']}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.press_until(target)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def test_a_round_from_the_first_page_to_the_scorecard(self):
        page, keyboard = self.page, self.page.keyboard
        page.goto("/")
        self.press(page.get_by_role("link", name="Choose a question"))

        self.press(page.get_by_role("link", name="Problem solving"))
        self.press_until(page.get_by_role("radio").first)
        wanted = page.get_by_role("radio", name=QUESTION)
        keyboard.press("Space")
        self.press_until(wanted, key="ArrowDown")
        expect(wanted).to_be_checked()
        self.press(page.get_by_role("button", name="Start the round"))

        candidate = Candidate(page)
        self.press_until(candidate.notes)
        keyboard.type("Notes from the keyboard.")
        candidate.wait_until_notes_saved("Notes from the keyboard.")
        self.press_until(page.get_by_role("button", name="Begin the discussion"), key="Shift+Tab")
        with page.expect_navigation():
            keyboard.press("Enter")

        for text in (VAGUE, *REPLIES):
            if candidate.is_over():
                break
            self.press_until(candidate.answer)
            keyboard.type(text)
            self.press(page.get_by_role("button", name="Send answer"))
        candidate.expect_scorecard()
        self.walk_through_the_page()

    def walk_through_the_page(self) -> None:
        """Every stop of a page shows the focus, and the last one is reached."""
        stops = self.page.evaluate(
            """() => [...document.querySelectorAll("a[href], button, input, textarea, summary")]
                 .filter(node => node.checkVisibility()).length"""
        )
        for _ in range(stops):
            self.page.keyboard.press("Tab")
            self.assert_focus_shows()

    def test_the_first_stop_of_a_page_skips_to_its_content(self):
        self.page.goto("/questions")
        self.page.keyboard.press("Tab")
        self.assert_focus_shows()
        self.page.keyboard.press("Enter")
        self.assertTrue(
            self.page.locator("main").evaluate("node => node.contains(document.activeElement)")
        )

    def test_enter_in_a_box_makes_a_line_and_sends_nothing(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.type_answer("One")
        self.page.keyboard.press("Enter")
        candidate.type_answer("Two")
        candidate.wait_until_saved("One\nTwo")
        expect(candidate.answer).to_have_value("One\nTwo")

    def test_a_round_can_be_ended_from_the_keyboard(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        self.press_until(self.page.locator("summary", has_text="End the round"))
        self.page.keyboard.press("Enter")
        self.press(self.page.get_by_role("button", name="End the round now"))
        candidate.expect_scorecard()


class WideTable(BrowserTest):
    def test_a_wide_table_moves_by_keyboard_and_its_edge_shows_that_it_goes_on(self):
        self.page.set_viewport_size({"width": 390, "height": 900})
        self.page.goto(FOUR_MODELS)
        box = self.page.locator(".scroll").first
        self.assertTrue(box.get_attribute("aria-label"))
        self.assertTrue(box.evaluate("node => node.scrollWidth > node.clientWidth"))
        # Two pieces of ground that move with the table, over two shades that stay at the edges.
        self.assertEqual(
            box.evaluate("node => getComputedStyle(node).backgroundAttachment"), "local, local, scroll, scroll")
        box.focus()
        self.page.keyboard.press("ArrowRight")
        self.page.wait_for_function("() => document.querySelector('.scroll').scrollLeft > 0")
