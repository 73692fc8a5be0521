# SPDX-License-Identifier: Apache-2.0
"""Finds English words that a French page shows outside of what is marked as English."""

from __future__ import annotations

import re

from playwright.sync_api import Page

FRENCH = {"Accept-Language": "fr-FR,fr;q=0.9"}

# Whether the tables hold every text of the interface; until then nothing is said.
IS_COMPLETE = True

# Every text that a person sees or hears, unless an element around it says that it is in English. Names of the title of a document and of
# drawings are left out: no element can stand in them to mark the words of a pack, and the page says them again.
TEXTS = """() => {
  const found = [];
  const isEnglish = node => node.closest("[lang]")?.lang !== "fr";
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!node || node.closest("script, code, textarea, noscript, head, svg title, svg desc") || isEnglish(node)) continue;
    found.push(walker.currentNode.data.trim());
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "label"]) {
    for (const node of document.querySelectorAll(`[${name}]`)) {
      const isDrawing = node.localName === "svg" || node.matches(".chart img, .chart [role=img]");
      if (!isEnglish(node) && !isDrawing) found.push(node.getAttribute(name));
    }
  }
  return [...new Set(found.filter(Boolean))];
}"""

# Words that hardly a sentence of English does without, and that are no words of French.
ENGLISH = re.compile(
    r"\b(the|of|and|your|you|is|are|was|were|to|with|for|from|this|that|these|each|not|by|it|its|in|"
    r"at|has|have|what|when|which|how|than|then|into|all(?!-reduce)|only|no|yes|never|nothing|more|less|day|days|"
    r"round|rounds|card|cards|answer|time|new|open|take|see|show|share|used)\b",
    re.IGNORECASE,
)


def english_left(page: Page) -> list[str]:
    """The texts of a French page that look English."""
    if not IS_COMPLETE:
        return []
    texts = [re.sub("«[^»]*»", "", text) for text in page.evaluate(TEXTS)]
    return [text[:160] for text in texts if ENGLISH.search(text)]
