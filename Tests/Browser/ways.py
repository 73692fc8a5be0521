# SPDX-License-Identifier: Apache-2.0
"""What the ways to pages have in common."""

from __future__ import annotations

from typing import Callable

from playwright.sync_api import Page


def visit(path: str) -> Callable[[Page], None]:
    """A page that is there from the start."""
    return lambda page: page.goto(path) and None


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()
