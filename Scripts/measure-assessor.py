#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the assessor against answers labelled by language models, and attacks it with generated ones.

    WINDTUNNEL_CORPUS=FOLDER Scripts/measure-assessor.py [--program FILE] [--packs DIR]

The folder holds questions.json, answers.jsonl and ratings.jsonl. The labels are the median of the raters of an answer.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import assessor_attacks

# How the rules know an answer. Read: its text was read while they were written. Chosen by: its labels decided between versions of
# word lists. Apart: its text was not read; its figures were looked at repeatedly and had a say in the choice of the last version.
READ, CHOSEN_BY, APART = "read", "chosen by", "apart"


class Corpus:
    """The questions, the answers and their labels."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.questions = json.loads((folder / "questions.json").read_text())
        self.answers = lines(folder / "answers.jsonl")
        self.kind = {question["id"]: question["kind"] for question in self.questions}
        self.seen_questions = {question["id"] for question in self.questions[::2]}
        self.ratings = defaultdict(list)
        for rating in lines(folder / "ratings.jsonl"):
            self.ratings[rating["id"]].append(rating)

    def band(self, answer: str) -> float:
        return statistics.median(rating["band"] for rating in self.ratings[answer])

    def levels(self, answer: str) -> dict[str, float]:
        """The median level of each criterion that most raters gave a level."""
        ratings = self.ratings[answer]
        found = {}
        for criterion in {name for rating in ratings for name in rating["levels"]}:
            levels = [r["levels"][criterion] for r in ratings if r["levels"].get(criterion) is not None]
            if len(levels) * 2 > len(ratings):
                found[criterion] = statistics.median(levels)
        return found

    def flags(self, answer: str) -> set[str]:
        """The flags that most raters raised."""
        ratings = self.ratings[answer]
        counts = Counter(flag for rating in ratings for flag in rating["flags"])
        return {flag for flag, count in counts.items() if count * 2 > len(ratings)}

    def acquaintance(self, answer: dict) -> str:
        writer, early = answer["id"][0], answer["question_id"] in self.seen_questions
        if writer == "a" or (writer in "bx" and early):
            return READ
        return CHOSEN_BY if writer == "b" else APART


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def assess(program: Path, questions: Path, answers: list[dict], packs: str | None) -> dict[str, dict]:
    """Returns the results of the program by the id of the answer."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as batch:
        batch.write("".join(json.dumps(answer) + "\n" for answer in answers))
        batch.flush()
        command = [str(program), "assess", "--questions", str(questions), "--batch", batch.name]
        run = subprocess.run(
            command + (["--packs", packs] if packs else []), capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"the program failed: {run.stderr.strip()[:2000]}")
    return {result["id"]: result for result in map(json.loads, run.stdout.splitlines())}


def ranks(values: list[float]) -> list[float]:
    """The rank of each value, the mean of the ranks where values are equal."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            result[order[place]] = (start + end) / 2
        start = end + 1
    return result


def spearman(first: list[float], second: list[float]) -> float:
    a, b = ranks(first), ranks(second)
    try:
        return statistics.correlation(a, b)
    except statistics.StatisticsError:
        return float("nan")


def kappa(first: list[float], second: list[float], most: int) -> float:
    """Quadratically weighted kappa of whole numbers from 1 to `most`; halves are rounded to the even number."""
    a, b = [round(x) for x in first], [round(x) for x in second]
    seen = sum((x - y) ** 2 for x, y in zip(a, b)) / len(a)
    chance = sum((x - y) ** 2 for x in a for y in b) / len(a) ** 2
    return 1 - seen / chance if chance else float("nan")


def report(name: str, answers: list[dict], corpus: Corpus, results: dict[str, dict]) -> None:
    """Prints one line of figures for a group of answers."""
    if len(answers) < 4:
        return
    truth = [corpus.band(answer["id"]) for answer in answers]
    band = [results[answer["id"]]["band"] or 1 for answer in answers]
    pairs = [
        (level, criterion["level"])
        for answer in answers
        for criterion in results[answer["id"]]["criteria"]
        if (level := corpus.levels(answer["id"]).get(criterion["id"])) and criterion["level"]
    ]
    right = found = there = 0
    for answer in answers:
        labels = corpus.flags(answer["id"])
        raised = {flag["id"] for flag in results[answer["id"]]["flags"]}
        right, found, there = right + len(labels & raised), found + len(raised), there + len(labels)
    side = sum((x >= 4) == (y >= 4) for x, y in zip(truth, band)) / len(band)
    length = spearman(truth, [len(answer["text"].split()) for answer in answers])
    digits = spearman(truth, [len(re.findall(r"\d+", answer["text"])) for answer in answers])
    level_truth, level = zip(*pairs)
    print(
        f"{name:34} {len(answers):4} {spearman(truth, band):6.2f} {kappa(truth, band, 6):6.2f} {side:6.0%}"
        f" {spearman(list(level_truth), list(level)):8.2f} {kappa(list(level_truth), list(level), 5):6.2f}"
        f" {right / found if found else 0:8.2f} {right / there if there else 0:6.2f} {length:8.2f} {digits:6.2f}")


def report_corpus(corpus: Corpus, results: dict[str, dict]) -> None:
    print(
        f"{'':34} {'n':>4} {'band':>6} {'band':>6} {'right':>6} {'level':>8} {'level':>6} {'flags':>8} {'flags':>6}"
        f" {'length':>8} {'digits':>6}")
    print(
        f"{'model-labelled':34} {'':4} {'rho':>6} {'kappa':>6} {'side':>6} {'rho':>8} {'kappa':>6} {'prec.':>8}"
        f" {'recall':>6} {'rho':>8} {'rho':>6}")
    ordinary = [answer for answer in corpus.answers if answer["id"][0] != "x"]
    crossed = [answer for answer in corpus.answers if answer["id"][0] == "x"]
    for name, group in (("ordinary", ordinary), ("style-crossed", crossed)):
        for known in (READ, CHOSEN_BY, APART):
            chosen = [answer for answer in group if corpus.acquaintance(answer) == known]
            report(f"{name}, {known}", chosen, corpus, results)
            if known != APART:
                continue
            for kind in sorted(set(corpus.kind.values())):
                of_kind = [answer for answer in chosen if corpus.kind[answer["question_id"]] == kind]
                report(f"  {kind}", of_kind, corpus, results)


def report_attacks(corpus: Corpus, program: Path, packs: str | None) -> None:
    strong = [answer for answer in corpus.answers if corpus.band(answer["id"]) >= 5]
    attacks = assessor_attacks.answers(corpus.questions, strong)
    results = assess(program, corpus.folder / "questions.json", attacks, packs)
    print(f"\n{'attacks':14} {'n':>4} {'band <= 2':>10} {'levels <= 2':>12} {'flagged':>8}")
    for kind in ("commas", "spaces", "shuffled", "known frames", "fresh frames", "copy"):
        group = [result for name, result in results.items() if name.startswith(kind)]
        levels = [c["level"] for result in group for c in result["criteria"] if c["level"]]
        low = sum((result["band"] or 1) <= 2 for result in group) / len(group)
        flagged = sum(any(flag["id"] == "gaming" for flag in r["flags"]) for r in group) / len(group)
        print(
            f"{kind:14} {len(group):4} {low:10.0%} {sum(level <= 2 for level in levels) / len(levels):12.0%}"
            f" {flagged:8.0%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=Path(".build/release/windtunnel"))
    parser.add_argument("--packs", help="a folder of packs to lay over the built-in ones")
    options = parser.parse_args()
    folder = os.environ.get("WINDTUNNEL_CORPUS")
    if not folder:
        sys.exit("WINDTUNNEL_CORPUS is not set: give the folder of the labelled answers")
    corpus = Corpus(Path(folder))
    results = assess(options.program, corpus.folder / "questions.json", corpus.answers, options.packs)
    report_corpus(corpus, results)
    report_attacks(corpus, options.program, options.packs)


if __name__ == "__main__":
    main()
