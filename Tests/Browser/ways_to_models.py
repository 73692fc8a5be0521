# SPDX-License-Identifier: Apache-2.0
"""The ways to pages about a connected language model."""

from __future__ import annotations

from candidate import VAGUE
from playwright.sync_api import Page, expect
from ways import press
from ways_to_scorecards import take

# Port 9 is that of "discard" (RFC 863), at which nobody listens.
NOBODY = "http://127.0.0.1:9/v1"


def fill_model(page: Page, url: str, model: str = "tiny", uses: tuple[str, ...] = ()) -> None:
    page.goto("/model")
    page.get_by_label("Address", exact=True).fill(url)
    page.get_by_label("Model", exact=True).fill(model)
    for use in uses:
        page.get_by_label(use).check()


def connect_model(page: Page, url: str = NOBODY, uses: tuple[str, ...] = ()) -> None:
    fill_model(page, url, uses=uses)
    press(page, "Save")
    expect(page.get_by_text("Saved. Nothing was sent.")).to_be_visible()


def wait_for_try(page: Page, words: str, within: int = 20) -> None:
    """Looks again until a try is over: its first words stand on the page while the rest of it goes on."""
    over = page.get_by_role("heading", name="What it did when it was tried")
    for _ in range(within * 5):
        if over.count():
            break
        page.wait_for_timeout(200)
        page.goto("/model")
    expect(over).to_be_visible()
    expect(page.get_by_text(words)).to_be_visible()


def model_connected(page: Page) -> None:
    connect_model(page, uses=("Second reader", "Livelier follow-ups"))


def model_refused(page: Page) -> None:
    fill_model(page, "http://models.example/v1")
    press(page, "Save")
    expect(page.get_by_role("alert").first).to_be_visible()


def model_elsewhere(page: Page) -> None:
    fill_model(page, "http://models.example/v1", uses=("Explanations",))
    page.get_by_label("Variable that holds the key").fill("MODEL_KEY")
    page.get_by_label("Only to addresses on this machine").uncheck()
    page.get_by_label("The address is elsewhere").check()
    press(page, "Save")


def model_failing(page: Page) -> None:
    connect_model(page, uses=("Second reader",))
    press(page, "Try it")
    wait_for_try(page, "It gave no answer")


def model_calls(page: Page) -> None:
    model_failing(page)
    page.get_by_role("link", name="See every call").click()


def model_call(page: Page) -> None:
    model_calls(page)
    page.get_by_role("link", name="call 1", exact=False).click()


def scorecard_second_reading(page: Page) -> None:
    """A scorecard whose second reading came to nothing, since nobody answers."""
    connect_model(page, uses=("Second reader",))
    take(page, VAGUE)
    for _ in range(100):
        if page.get_by_text("The second reading came to nothing").count():
            break
        page.wait_for_timeout(200)
        page.reload()
