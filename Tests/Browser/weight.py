# SPDX-License-Identifier: Apache-2.0
"""How heavy a page may be, and what a page weighs: the document with its styles and scripts, as the browser decodes them."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 60_000  # bytes

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


def problem(name: str, page: Page) -> str | None:
    """What is wrong with the weight of a page; None when nothing is."""
    found = parts(page)
    weight = sum(size for _, size, _ in found)
    words = ", ".join(f"{path} {size}" for path, size, _ in found)
    if weight > MOST:
        return f"{name} weighs {weight} bytes of at most {MOST}: {words}"
    return None
