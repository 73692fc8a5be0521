# SPDX-License-Identifier: Apache-2.0
"""Finds the words that answers to a question use. Used by fit-wording.py."""

from __future__ import annotations

import math
from collections import Counter

from fit_answers import Answer

TOPIC_WORDS = 60  # that are kept for a question


def topics(answers: list[Answer], known: list[str]) -> tuple[dict[str, dict[str, float]], Counter]:
    """For each known question the words that answers to it use, weighed by how rare they are elsewhere."""
    words = [set(a.row["words"]) for a in answers]
    spread = Counter(w for s in words for w in s)
    rare = {w: math.log((len(answers) + 1) / (n + 1)) for w, n in spread.items()}
    result = {}
    for question in known:
        mine = [s for s, a in zip(words, answers) if a.question == question]
        counts = Counter(w for s in mine for w in s)
        weights = {w: n / len(mine) * rare[w] for w, n in counts.items() if n >= 2}
        asked = next(a.row["questionWords"] for a in answers if a.question == question)
        for w in asked:
            weights[w] = max(weights.get(w, 0.0), 0.6 * rare.get(w, math.log(len(answers) + 1)))
        result[question] = dict(sorted(weights.items(), key=lambda x: (-x[1], x[0]))[:TOPIC_WORDS])
    return result, spread


def prompt_words(prompt: str, answers: list[Answer], question: str) -> list[str]:
    return next(a.row["promptWords"] for a in answers if a.question == question)
