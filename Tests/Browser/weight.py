# SPDX-License-Identifier: Apache-2.0
"""How heavy a page may be, and what a page weighs: the document with its styles and scripts, as the browser decodes them."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 60_000  # bytes

FORM = "a form of all choices for each model, and some thirty numbers of each beside each other"
WHOLE = "a model from a file has no address, so charts, tables and the terms of every number stand in the page"
EXHIBITS = "the exhibits of a case, each with its values as a table"
SCRIPT = "the scripts that lose no word"

# Pages that may be heavier, with the most bytes and the reason: take an entry out when its page needs it no more.
HEAVIER: dict[str, tuple[int, str]] = {
    "workbench": (77_000, f"two models: {FORM}"),
    "workbench-open": (69_000, f"one model with much chosen: {FORM}"),
    "workbench-file": (200_000, WHOLE),
    "workbench-four": (127_000, f"four models: {FORM}"),
    "decisions": (62_000, "four decisions, each with its form"),
    "case-room": (98_000, f"{EXHIBITS}; {SCRIPT}"),
    "case-room-preparation": (93_500, f"{EXHIBITS}; {SCRIPT}"),
    "case-room-unclear": (93_500, f"{EXHIBITS}; {SCRIPT}"),
    "case-scorecard": (85_500, f"{EXHIBITS}, beside the answer and its reading"),
    "room-coach": (61_000, f"an answer as it was read, beside the room; {SCRIPT}"),
    "sample-scorecard": (77_000, "the whole conversation beside its reading, with three follow-ups"),
    "scorecard": (71_000, "the whole conversation beside its reading"),
    "scorecard-overridden": (73_000, "the whole conversation beside its reading"),
    "explanation": (64_000, "every sentence with what it counted for"),
    "explanation-overridden": (65_000, "every sentence with what it counted for"),
    "explanation-refused": (64_000, "every sentence with what it counted for"),
    "campaign-decision": (65_000, "the cards of all interviewers, opened together"),
}

# Pages of which the test itself opens parts, or whose boxes it fills, which moves what is below them.
OPENED = {"workbench-open", "room-discussion", "room-dictation", "room-shortcuts", "tour-drill"}

PARTS = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const parts = performance.getEntriesByType("resource")
    .filter(part => part.initiatorType === "link" || part.initiatorType === "script")
    .filter(part => /\\.(css|js)(\\?|$)/.test(part.name));
  return [page, ...parts].map(part => [part.name.replace(/^https?:..[^/]*/, ""), part.decodedBodySize, part.encodedBodySize]);
}"""

# How far what was drawn has moved since, without anybody's doing (the score of layout shifts).
SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  const count = list => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value; };
  const observer = new PerformanceObserver(count);
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { count({ getEntries: () => observer.takeRecords() }); resolve(sum); }, 50);
})"""


def parts(page: Page) -> list[tuple[str, int, int]]:
    """Each part with its bytes: as the browser decodes them, and packed."""
    return [tuple(part) for part in page.evaluate(PARTS)]


def limit(name: str) -> int:
    return HEAVIER[name][0] if name in HEAVIER else MOST


def problem(name: str, page: Page) -> str | None:
    """What is wrong with the weight of a page; None when nothing is."""
    found = parts(page)
    weight = sum(size for _, size, _ in found)
    most = limit(name)
    words = ", ".join(f"{path} {size}" for path, size, _ in found)
    if weight > most:
        return f"{name} weighs {weight} bytes of at most {most}: {words}"
    return None
