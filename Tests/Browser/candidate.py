# SPDX-License-Identifier: Apache-2.0
"""A person who takes a round: what they see and press, in their words."""

from __future__ import annotations

import html
import re
import time

from playwright.sync_api import Locator, Page, expect

QUESTION = "Too few new API accounts become active"

NOTES = "7,100 of 10,000 create a key. 38% of first calls fail, 71% of those on model name or region."

# Says little on purpose: no metric, and a test without numbers.
VAGUE = (
    "I would talk to our users and improve the onboarding. Then we run an A/B test and see whether "
    "people like the new version better."
)

REPLIES = (
    "The metric is the share of new accounts with ten successful calls within seven days. It is "
    "13.5% now, 1,350 of 10,000, and I would call it a success at 18% after four weeks.",
    "We get about 330 sign-ups a day. To see a lift from 13.5% to 16% with 80% power we need about "
    "3,100 accounts in each arm, so roughly nineteen days.",
    "The figure comes from the funnel in the exhibits: 38% of first calls fail since SDK v1.4 "
    "against 17% before it, and 71% of those name a wrong model or region.",
)


class Candidate:
    """Takes rounds in one page."""

    def __init__(self, page: Page):
        self.page = page

    # Before the round

    def start(self, mode: str = "real", question: str = QUESTION, kind: str = "Problem solving"):
        """From the first page into the preparation of a round."""
        page = self.page
        page.goto("/")
        page.get_by_role("navigation", name="Pages").get_by_role("link", name="Take a round").click()
        page.get_by_role("navigation", name="Kinds").get_by_role("link", name=kind).click()
        page.get_by_role("radio", name=question).check()
        page.locator(f'input[name="mode"][value="{mode}"]').check()
        page.get_by_role("button", name="Start the round").click()
        expect(page.get_by_role("heading", name="Prepare")).to_be_visible()
        return self

    def start_case(self, family: str, seed: str = "7", mode: str = "real"):
        """From the first page into the preparation of a round on a generated case."""
        page = self.page
        page.goto("/")
        page.get_by_role("link", name="Take a case with data").click()
        page.locator(f'input[name="family"][value="{family}"]').check()
        page.get_by_label("Number").fill(seed)
        page.locator(f'input[name="mode"][value="{mode}"]').check()
        page.get_by_role("button", name="Start the case").click()
        expect(page.get_by_role("heading", name="Prepare")).to_be_visible()
        return self

    def ask(self, words: str):
        """Asks for data of the case in words, and waits for the room to come back."""
        self.page.get_by_label("In your own words").fill(words)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Ask", exact=True).click()
        return self

    def begin_discussion(self):
        """Ends the preparation."""
        self.page.get_by_role("button", name="Begin the discussion").click()
        expect(self.answer).to_be_visible()
        return self

    # In the room

    @property
    def notes(self) -> Locator:
        return self.page.locator('textarea[name="notes"]')

    @property
    def answer(self) -> Locator:
        return self.page.locator('textarea[name="answer"]')

    @property
    def follow_ups(self) -> Locator:
        return self.page.locator(".follow-up .asked")

    @property
    def round_path(self) -> str:
        """The path of the room."""
        return re.search(r"/rounds/[^/?#]+", self.page.url).group(0)

    def seconds_left(self) -> int:
        """What the clock shows, in seconds."""
        shown = self.page.locator("[data-timer]").inner_text()
        parts = re.search(r"(?:(\d+):)?(\d+):(\d\d)", shown)
        assert parts, f"no time on the clock: {shown!r}"
        hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        return hours * 3600 + minutes * 60 + seconds

    def type_answer(self, text: str):
        """Types key by key at the end of the answer, as a person would."""
        self.answer.focus()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text, delay=1)
        return self

    def put(self, text: str):
        """Puts a text into the answer at once; the browser takes seconds to insert a thousand lines by keys or paste."""
        self.answer.evaluate(
            """(node, text) => {
              node.value = text;
              node.dispatchEvent(new Event("input", {bubbles: true}));
            }""",
            text,
        )
        return self

    def values_of_boxes(self) -> str:
        """What stands in all boxes of the page."""
        boxes = self.page.locator("textarea").all()
        return "\n".join(box.input_value() for box in boxes)

    def saved_answer(self) -> str:
        """What the server holds in the box of the answer, asked through a request of its own."""
        return self._saved("answer")

    def saved_notes(self) -> str:
        return self._saved("notes")

    def _saved(self, name: str) -> str:
        text = self.page.context.request.get(self.round_path).text()
        found = re.search(rf'<textarea[^>]*name="{name}"[^>]*>(.*?)</textarea>', text, re.DOTALL)
        return unescaped(found.group(1)) if found else ""

    def wait_until_saved(self, text: str, within: float = 2.0) -> float:
        """Waits until the server holds a text in the answer and returns how long that took."""
        return self._wait(self.saved_answer, text, within)

    def wait_until_notes_saved(self, text: str, within: float = 2.0) -> float:
        return self._wait(self.saved_notes, text, within)

    @staticmethod
    def _wait(saved, text: str, within: float) -> float:
        began = time.monotonic()
        while (found := saved()) != text:
            took = time.monotonic() - began
            assert took < within, (
                f"after {took:.1f} s the server holds {len(found)} characters, {found[-80:]!r}, "
                f"and not {len(text)}, {text[-80:]!r}"
            )
            time.sleep(0.05)
        return time.monotonic() - began

    def send(self):
        """Sends the answer and waits for what comes next."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Send answer").click()
        return self

    def is_over(self) -> bool:
        return self.page.url.endswith("/scorecard")

    def reply_to_everything(self) -> int:
        """Answers follow-ups until the scorecard is there, and returns how many there were."""
        asked = 0
        while not self.is_over():
            assert asked < 3, "a fourth follow-up was asked"
            self.answer.fill(REPLIES[asked])
            self.send()
            asked += 1
        return asked

    def finish(self):
        """Ends the round before everything is answered."""
        self.page.locator("summary", has_text="End the round").click()
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="End the round now").click()
        return self

    def expect_scorecard(self):
        expect(self.page).to_have_url(re.compile(r"/scorecard$"))
        return self.pass_guess()

    def pass_guess(self):
        """Goes on without a guess where the page asks how the round went."""
        without = self.page.get_by_role("button", name=re.compile("without a guess"))
        if without.count():
            with self.page.expect_navigation():
                without.click()
        return self


def unescaped(text: str) -> str:
    """The text that a browser would read; a line feed right after the tag belongs to the markup."""
    return html.unescape(text.removeprefix("\n"))
