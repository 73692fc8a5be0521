# SPDX-License-Identifier: Apache-2.0
"""How heavy a page may be, and what a page weighs: the document with its styles and scripts, as the browser decodes them."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 60_000  # bytes

CHARTS = "charts in two sizes, so that words on them can be read on a phone, each with its values as a table"
TERMS = f"{CHARTS}; and every number with its terms and sources, which stand in the page so that they open without a script"
SCRIPT = "the script that loses no word"

# Pages that may be heavier, with the most bytes and the reason: take an entry out when its page needs it no more.
HEAVIER: dict[str, tuple[int, str]] = {
    "workbench": (230_000, TERMS),
    "workbench-open": (175_000, TERMS),
    "workbench-file": (215_000, TERMS),
    "workbench-four": (400_000, f"four models beside each other: {TERMS}"),
    "workbench-wrong": (85_000, TERMS),
    "workbench-nothing": (70_000, "a form of all choices, with the lists of models and devices"),
    "decisions": (122_000, TERMS),
    "serving": (150_000, CHARTS),
    "serving-wrong": (65_000, "a form of all choices, with a slider for each"),
    "readiness": (82_000, CHARTS),
    "case-room": (165_000, f"exhibits: {CHARTS}; {SCRIPT}"),
    "case-room-preparation": (156_000, f"exhibits: {CHARTS}; {SCRIPT}"),
    "case-room-unclear": (140_000, f"exhibits: {CHARTS}; {SCRIPT}"),
    "case-scorecard": (162_000, f"exhibits: {CHARTS}; {SCRIPT}"),
    "room-coach": (64_000, f"an answer as it was read, beside the room; {SCRIPT}"),
    "sample-scorecard": (84_000, "the whole conversation beside its reading, with three follow-ups"),
    "scorecard": (77_000, f"the whole conversation beside its reading; {SCRIPT}"),
    "scorecard-numbers": (72_000, f"the whole conversation beside its reading; {SCRIPT}"),
    "scorecard-overridden": (79_000, f"the whole conversation beside its reading; {SCRIPT}"),
    "explanation": (65_000, "every sentence with what it counted for"),
    "explanation-overridden": (66_000, "every sentence with what it counted for"),
    "explanation-refused": (65_000, "every sentence with what it counted for"),
    "campaign-decision": (70_000, "the cards of all interviewers, opened together"),
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
