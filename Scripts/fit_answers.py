# SPDX-License-Identifier: Apache-2.0
"""Reads the rated answers that the wording is fitted on, and says which are left out together. Used by fit-wording.py."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


@dataclass
class Answer:
    id: str
    question: str
    writer: str
    band: float
    levels: dict[str, float]
    flags: set[str]
    row: dict = field(repr=False)
    flag_shares: dict[str, float] = field(default_factory=dict)  # of the raters who raise each flag

    @property
    def is_gaming(self) -> bool:
        return "gaming" in self.flags

    @property
    def is_crossed(self) -> bool:
        return self.writer == "x"

    @property
    def is_extra(self) -> bool:
        return self.writer not in "abcx-"


def median(values: list[float]) -> float:
    return float(np.median(values))


def agreed(given: list[list[str]]) -> set[str]:
    """The flags that more than half of the raters raise, and gaming if anyone does, so that nothing doubtful counts as honest text."""
    counts = Counter(flag for flags in given for flag in set(flags))
    return {flag for flag, count in counts.items() if 2 * count > len(given) or flag == "gaming"}


def shares(given: list[list[str]]) -> dict[str, float]:
    """The share of the raters who raise each flag."""
    counts = Counter(flag for flags in given for flag in set(flags))
    return {flag: count / len(given) for flag, count in counts.items()}


def ratings(path: Path) -> dict[str, list[dict]]:
    """The ratings of each answer."""
    result = defaultdict(list)
    for rating in lines(path):
        result[rating["id"]].append(rating)
    return result


def rated(answer: dict, given: list[dict], rows: dict[str, dict]) -> Answer:
    """An answer with the medians of its raters and what most of them say."""
    levels = {}
    for criterion in {name for rating in given for name in rating["levels"]}:
        known = [r["levels"][criterion] for r in given if r["levels"].get(criterion) is not None]
        if len(known) * 2 > len(given):
            levels[criterion] = median(known)
    flags = [r["flags"] for r in given]
    return Answer(
        answer["id"], answer["question_id"], answer["id"][0], median([r["band"] for r in given]), levels, agreed(flags),
        rows[answer["id"]], shares(flags))


def labelled(folder: Path, rows: dict[str, dict]) -> list[Answer]:
    """The answers of the corpus, then those of Fitting/."""
    answers = []
    given = ratings(folder / "ratings.jsonl")
    answers += [rated(answer, given[answer["id"]], rows) for answer in lines(folder / "answers.jsonl")]
    given = ratings(ROOT / "Fitting" / "ratings.jsonl")
    for path in sorted((ROOT / "Fitting" / "answers").glob("*.jsonl")):
        # What the writer meant counts as one rating beside the blind ones: with these alone the wording weighs so much that slips of language cost levels.
        answers += [
            rated(answer, ([answer] if "band" in answer else []) + given[answer["id"]], rows) for answer in lines(path)]
    return answers


def folds(answers: list[Answer]):
    """Pairs of answers to fit on and answers to predict."""
    writer = np.array([a.writer for a in answers])
    question = np.array([a.question for a in answers])
    corpus = np.array([a.writer in "abcx" for a in answers])
    for q in sorted(set(question[corpus])):
        for w in "abcx":
            test = corpus & (question == q) & (writer == w)
            if test.any():
                train = (question != q) & ((writer != w) if w != "x" else True)
                yield np.where(train)[0], np.where(test)[0]
    for w in sorted(set(writer[~corpus])):
        yield np.where(writer != w)[0], np.where(writer == w)[0]
