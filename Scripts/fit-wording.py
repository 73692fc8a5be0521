#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the wording model of the assessor on model-labelled answers and says how well it does on those that were left out.

    WINDTUNNEL_CORPUS=FOLDER Scripts/fit-wording.py ROWS ATTACKS [--write FILE] [--report]

FOLDER holds questions.json, answers.jsonl and ratings.jsonl; Fitting holds answers written for fitting, with ratings. ROWS is what
`accuracy phrases` prints for both, ATTACKS what it prints for lists and shuffled texts; `make fit` makes them and calls this.

Whole questions and whole writers are left out: an answer is predicted by a model that has seen no answer of its writer and none to its
question. The style-crossed answers have one writer, so of them only the question is left out.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from fit_failures import Failures

ROOT = Path(__file__).resolve().parent.parent
# Chosen on left-out answers among a few values each; see docs/assessor.md.
RIDGE = 0.3  # penalty of the weights of phrases
CROSSED_WEIGHT = 0.2  # of a style-crossed answer in the fit of phrases
MIXED_WRITERS, MIXED_WEIGHT = "pqrsy", 0.6  # a third of whose answers are style-crossed, and their weight in the fit of phrases
EXTRA_SCALE_WEIGHT = 0.1  # of an answer of Fitting/ in the fit of levels and band
STRETCH = 1.05  # how far predictions are spread beyond the spread of the labels
CURVE_SUMS = [0.0, 1.5, 2.5, 3.0, 3.5, 4.0, 4.5, 5.5, 7.0]  # where the curve of the band may bend
CURVE_PENALTY = 0.5  # that pulls each piece of the curve to a slope of 1
TOLERANCE, LEAST = 1.0, 0.4  # WordingReading.tolerance and .least
TEMPLATE_WEIGHT = 0.3  # of a generated brochure, at band 1, in the fit of phrases
LEAST_ANSWERS = 4  # in which a phrase occurs before it gets a weight
LEAST_WEIGHT = 0.1  # of a phrase that is written down
STEP_PRIOR = 30.0  # occurrences that a pair of word classes is worth before it is counted
ORDER_LIMIT = -0.2
TOPIC_LIMITS = {"known": 0.7, "story": 0.4, "other": 0.15}
TOPIC_WORDS, TOPIC_WHOLE = 60, 40
USUAL_SCALE = 6.5  # the spread of the value of the wording between answers


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
        return self.writer not in "abcxt"


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


class Phrases:
    """The phrases of all answers as numbers."""

    def __init__(self, answers: list[Answer]):
        counts = Counter(p for a in answers for p in {p for s in a.row["phrases"] for p in s})
        self.names = sorted(name for name, count in counts.items() if count >= LEAST_ANSWERS)
        place = {name: index for index, name in enumerate(self.names)}
        self.sentences = [
            [np.array(sorted({place[p] for p in s if p in place}), int) for s in a.row["phrases"]] for a in answers]
        self.shown = [a.row["shown"] for a in answers]
        rarity = np.array([math.log(len(answers) / counts[name]) + 0.3 for name in self.names])
        matrix = np.zeros((len(answers), len(self.names)), np.float32)
        for index, sentences in enumerate(self.sentences):
            for sentence in sentences:
                matrix[index, sentence] = 1
        matrix *= rarity.astype(np.float32)
        norms = np.linalg.norm(matrix, axis=1, keepdims=True)
        self.unit = matrix / np.maximum(norms, 1e-9)
        self.rarity = rarity
        self.kernel = (self.unit @ self.unit.T).astype(float)

    def weights(self, train: np.ndarray, band: np.ndarray, share: np.ndarray) -> np.ndarray:
        """Ridge regression of the band on the phrases of an answer, each once, with rarity and length taken out."""
        root = np.sqrt(share[train])
        mean = np.average(band[train], weights=share[train])
        kernel = self.kernel[np.ix_(train, train)] * np.outer(root, root)
        dual = np.linalg.solve(kernel + RIDGE * np.eye(len(train)), (band[train] - mean) * root) * root
        return (self.unit[train].T @ dual) * self.rarity

    def value(self, weights: np.ndarray, answer: int) -> float:
        """The value of the wording, as WordingReading computes it."""
        seen: set[int] = set()
        gain = loss = 0.0
        pairs = list(zip(self.sentences[answer], self.shown[answer]))
        pairs.sort(key=lambda pair: -abs(weights[pair[0]].sum()))
        for is_shown in (False, True):
            for sentence, shown in pairs:
                if shown != is_shown:
                    continue
                new = [p for p in sentence if p not in seen]
                more = sum(weights[p] for p in new if weights[p] > 0)
                less = -sum(weights[p] for p in new if weights[p] < 0)
                change = balance(gain + more, loss + less) - balance(gain, loss)
                if (is_shown and -TOLERANCE <= change < 0) or (not is_shown and 0 <= change < LEAST):
                    continue
                gain, loss = gain + more, loss + less
                seen.update(new)
        return balance(gain, loss)


def balance(gain: float, loss: float) -> float:
    return (gain - loss) / math.sqrt(gain + loss + 1)


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


class Scales:
    """How levels and band follow from the value of the wording and the levels by evidence."""

    def __init__(self, answers: list[Answer]):
        self.answers = answers
        self.pairs = [
            (index, criterion, level, answer.row["evidence"][criterion])
            for index, answer in enumerate(answers) for criterion, level in sorted(answer.levels.items())
            if criterion in answer.row["evidence"]]
        self.owner = np.array([p[0] for p in self.pairs])
        self.criteria = sorted({p[1] for p in self.pairs})
        self.level = np.array([p[2] for p in self.pairs])
        self.evidence = np.array([p[3] for p in self.pairs], float)
        self.kind = np.array([[float(p[1] == c) for c in self.criteria] for p in self.pairs])
        self.mean = np.array([
            np.mean(list(a.row["evidence"].values())) if a.row["evidence"] else 1.0 for a in answers])
        self.flags = np.array([float(len(set(a.row["flags"]) - {"gaming"})) for a in answers])
        self.band = np.array([a.band for a in answers])
        self.share = np.array([
            0.4 if a.is_crossed else EXTRA_SCALE_WEIGHT if a.is_extra else 1e-9 if a.writer == "t" else 1.0
            for a in answers])

    def levels(self, value: np.ndarray, train: np.ndarray) -> dict:
        use = np.isin(self.owner, train)
        share, level = self.share[self.owner][use], self.level[use]
        both = np.stack([value[self.owner][use] / USUAL_SCALE, self.evidence[use]], 1)
        centre, mean = np.average(both, axis=0, weights=share), np.average(level, weights=share)
        columns = np.hstack([self.kind[use], both - centre])
        fit = ridge(columns, level - mean, share, [4.0] * len(self.criteria) + [0.01, 0.01])
        factor, start = stretch(columns @ fit + mean, level, share)
        usual = start + factor * (mean - fit[-2:] @ centre)
        return {
            "usual": usual, "wording": factor * fit[-2] / USUAL_SCALE, "evidence": factor * fit[-1],
            "starts": {c: usual + factor * fit[i] for i, c in enumerate(self.criteria)},
            "spread": 0.75 * math.sqrt(np.average((level - factor * (columns @ fit + mean) - start) ** 2, weights=share))}

    def bands(self, value: np.ndarray, train: np.ndarray) -> dict:
        columns = np.stack([value / USUAL_SCALE, self.mean, -self.flags, np.ones(len(value))], 1)[train]
        share, band = self.share[train], self.band[train]
        fit = ridge(columns, band, share, [0.01, 0.01, 0.01, 0.0])
        return {
            "start": fit[3], "wording": fit[0] / USUAL_SCALE, "evidence": fit[1], "flags": max(0.0, fit[2]),
            "curve": curve(columns @ fit, band, share)}

    def band_sums(self, fit: dict, value: np.ndarray, answers: np.ndarray) -> np.ndarray:
        return (
            fit["start"] + fit["wording"] * value[answers] + fit["evidence"] * self.mean[answers]
            - fit["flags"] * self.flags[answers])

    def predicted_bands(self, fit: dict, value: np.ndarray, answers: np.ndarray) -> np.ndarray:
        return np.interp(self.band_sums(fit, value, answers), CURVE_SUMS, fit["curve"])


def curve(sums: np.ndarray, band: np.ndarray, share: np.ndarray) -> np.ndarray:
    """The bands at CURVE_SUMS of the rising line through the labels: least squares, piece by piece, no slope below 0."""
    pieces = list(zip(CURVE_SUMS, CURVE_SUMS[1:]))
    columns = np.stack([np.clip(sums - low, 0, high - low) for low, high in pieces] + [np.ones(len(sums))], 1)
    penalty = np.r_[np.full(len(pieces), CURVE_PENALTY), 0.0]
    gram = (columns * share[:, None]).T @ columns + np.diag(penalty)
    wanted = columns.T @ (share * band) + penalty
    fit = np.r_[np.ones(len(pieces)), 0.0]
    for _ in range(3000):  # coordinate descent: each slope in turn, the others as they are
        for i in range(len(fit)):
            fit[i] += (wanted[i] - gram[i] @ fit) / gram[i, i]
            if i < len(pieces):
                fit[i] = max(0.0, fit[i])
    widths = [high - low for low, high in pieces]
    return fit[-1] + np.r_[0.0, np.cumsum(fit[:-1] * widths)]


def ridge(columns: np.ndarray, target: np.ndarray, share: np.ndarray, penalty: list[float]) -> np.ndarray:
    gram = (columns * share[:, None]).T @ columns + np.diag(penalty)
    return np.linalg.solve(gram, columns.T @ (share * target))


def stretch(predicted: np.ndarray, target: np.ndarray, share: np.ndarray) -> tuple[float, float]:
    """Undoes the pull of regression towards the mean, so that levels are not compressed into the middle."""
    means = np.average(predicted, weights=share), np.average(target, weights=share)
    spreads = [math.sqrt(np.average((x - m) ** 2, weights=share)) for x, m in zip((predicted, target), means)]
    factor = STRETCH * spreads[1] / spreads[0]
    return factor, means[1] - factor * means[0]


def kappa(first: np.ndarray, second: np.ndarray, most: int) -> float:
    a, b = (np.clip(np.round(x), 1, most) for x in (first, second))
    return 1 - np.mean((a - b) ** 2) / np.mean((a[:, None] - b[None]) ** 2)


def ranks(values: np.ndarray) -> np.ndarray:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[inverse]


def rho(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.corrcoef(ranks(first), ranks(second))[0, 1])


def at_fixed(first: np.ndarray, second: np.ndarray, held: np.ndarray) -> float:
    ab, ac, bc = rho(first, second), rho(first, held), rho(second, held)
    return (ab - ac * bc) / math.sqrt((1 - ac**2) * (1 - bc**2))


def order_steps(rows: list[dict]) -> dict[tuple[str, str | None], float]:
    """How much commoner a class of word is behind another than anywhere, and for each first class that of a pair never seen."""
    pairs, firsts, seconds = Counter(), Counter(), Counter()
    for row in rows:
        for skeleton in row["skeletons"]:
            for x, y in zip(skeleton, skeleton[1:]):
                pairs[x, y] += 1
                firsts[x] += 1
                seconds[y] += 1
    total = sum(seconds.values())
    steps: dict[tuple[str, str | None], float] = {}
    for (x, y), count in pairs.items():
        if count >= 2:
            usual = (seconds[y] + 1) / (total + 300)
            steps[x, y] = math.log((count + STEP_PRIOR * usual) / (firsts[x] + STEP_PRIOR) / usual)
    for x, count in firsts.items():
        steps[x, None] = math.log(STEP_PRIOR / (count + STEP_PRIOR))
    return steps


def order(row: dict, steps: dict) -> float:
    found = [
        steps.get((x, y), steps.get((x, None), 0.0))
        for skeleton in row["skeletons"] for x, y in zip(skeleton, skeleton[1:])]
    return float(np.mean(found)) if found else 0.0


def fit_order(honest: list[dict], lists: list[dict]) -> tuple[dict, np.ndarray, np.ndarray]:
    """Steps, weights, and the sums of the honest texts, each with steps from the others."""
    own = np.zeros(len(honest))
    for part in range(4):
        steps = order_steps([row for i, row in enumerate(honest) if i % 4 != part])
        for i in range(part, len(honest), 4):
            own[i] = order(honest[i], steps)
    steps = order_steps(honest)
    numbers = [[o] + row["signs"] for o, row in zip(own, honest)] + [[order(r, steps)] + r["signs"] for r in lists]
    columns = np.array(numbers)
    target = np.r_[np.zeros(len(honest)), np.ones(len(lists))]
    mean, spread = columns.mean(0), columns.std(0)
    scaled = np.hstack([np.ones((len(columns), 1)), (columns - mean) / spread])
    fit = np.zeros(scaled.shape[1])
    for _ in range(50):  # Newton's method for logistic regression with a small penalty
        chance = 1 / (1 + np.exp(-np.clip(scaled @ fit, -30, 30)))
        penalty = np.r_[0, np.full(len(fit) - 1, 0.5)]
        gradient = scaled.T @ (chance - target) + penalty * fit
        hessian = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(penalty)
        fit -= np.linalg.solve(hessian, gradient)
    weights = np.r_[fit[0] - np.sum(fit[1:] * mean / spread), fit[1:] / spread]
    return steps, weights, np.hstack([np.ones((len(honest), 1)), columns[: len(honest)]]) @ weights


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


def thousandths(value: float) -> int:
    return round(value * 1000)


def pack(folder: Path, answers: list[Answer], phrases: Phrases, scales: Scales, value: np.ndarray, lists: list[dict],
         failures: list[str]) -> str:
    everything = np.arange(len(answers))
    share = phrase_share(answers)
    weights = phrases.weights(everything, scales.band, share)
    level, band = scales.levels(value, everything), scales.bands(value, everything)
    honest = [a.row for a in answers if not a.is_gaming]
    steps, order_weights, _ = fit_order(honest, lists)
    questions = json.loads((folder / "questions.json").read_text())
    known, spread = topics([a for a in answers if a.writer != "t"], [q["id"] for q in questions])
    labelled_count = sum(a.writer != "t" for a in answers)
    out = [
        "# SPDX-License-Identifier: Apache-2.0", "# Made by Scripts/fit-wording.py; all numbers are thousandths.",
        "format: windtunnel/wording@1", "version: 2026-11-30", "provenance:", "  source: Windtunnel", "  date: 2026-11-30",
        "  note: >-", f"    Fitted on {labelled_count} model-labelled answers: docs/assessor.md says how and how well.",
        "wording:", "  - id: english", "    levels:"]
    out += [f"      {name}: {thousandths(level[name])}" for name in ("usual", "wording", "evidence", "spread")]
    out += ["      starts: |"] + [f"        {c} {thousandths(v)}" for c, v in sorted(level["starts"].items())]
    out += ["    band:"] + [f"      {name}: {thousandths(band[name])}" for name in ("start", "wording", "evidence", "flags")]
    out += ["      curve: |"] + [
        f"        {thousandths(x)} {thousandths(y)}" for x, y in zip(CURVE_SUMS, band["curve"])]
    names = "start order machinery grammar clauses commas piece-length run longest-run".split()
    out += ["    order:", f"      limit: {thousandths(ORDER_LIMIT)}", "      weights: |"]
    out += [f"        {name} {thousandths(w)}" for name, w in zip(names, order_weights)]
    out += ["      steps: |"]
    out += [f"        {thousandths(v)} {x}{' ' + y if y else ''}" for (x, y), v in sorted(steps.items(), key=lambda s: (s[0][0], s[0][1] or ""))]
    out += ["    topics:"] + [f"      {name}: {thousandths(limit)}" for name, limit in TOPIC_LIMITS.items()]
    out += [f"      usual: {thousandths(math.log((len(answers) + 1) / 3))}", "      rarity: |"]
    out += [f"        {thousandths(math.log((len(answers) + 1) / (n + 1)))} {w}" for w, n in sorted(spread.items()) if n >= 8]
    out += ["      words: |"]
    for question in questions:
        prompt = prompt_words(question["prompt"], answers, question["id"])
        out.append("        " + " ".join(prompt) + " / " + " ".join(f"{w}={thousandths(v)}" for w, v in sorted(known[question["id"]].items())))
    out += failures
    kept = [(name, thousandths(w)) for name, w in zip(phrases.names, weights) if abs(w) >= LEAST_WEIGHT]
    out += ["    phrases: |"] + [f"      {w} {name}" for name, w in kept]
    return "\n".join(out) + "\n"


def prompt_words(prompt: str, answers: list[Answer], question: str) -> list[str]:
    return next(a.row["promptWords"] for a in answers if a.question == question)


def phrase_share(answers: list[Answer]) -> np.ndarray:
    return np.array([
        CROSSED_WEIGHT if a.is_crossed else TEMPLATE_WEIGHT if a.writer == "t"
        else MIXED_WEIGHT if a.writer in MIXED_WRITERS else 1.0 for a in answers])


def left_out_bands(answers: list[Answer], scales: Scales, value: np.ndarray) -> np.ndarray:
    band = np.zeros(len(answers))
    for train, test in folds(answers):
        band[test] = scales.predicted_bands(scales.bands(value, train), value, test)
    return band


def report(answers: list[Answer], scales: Scales, value: np.ndarray, words: np.ndarray, band: np.ndarray) -> None:
    level = np.zeros(len(scales.pairs))
    for train, test in folds(answers):
        fit = scales.levels(value, train)
        for place in np.where(np.isin(scales.owner, test))[0]:
            owner, criterion = scales.owner[place], scales.pairs[place][1]
            level[place] = (
                fit["starts"].get(criterion, fit["usual"]) + fit["wording"] * value[owner]
                + fit["evidence"] * scales.evidence[place])
    print("| left out, model-labelled | answers | band, kappa | band, rank correlation | right side | at fixed words | "
          "mean difference | levels, kappa | levels, within one |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    groups = {
        "ordinary (writer and question left out)": [a.writer in "abc" for a in answers],
        "style-crossed (question left out)": [a.is_crossed for a in answers],
        "written for fitting (writer left out)": [a.is_extra for a in answers]}
    for name, chosen in groups.items():
        use = np.array(chosen)
        mine = use[scales.owner]
        truth, mark = scales.band[use], np.clip(np.round(band[use]), 1, 6)
        given, made = scales.level[mine], np.clip(np.round(level[mine]), 1, 5)
        side = np.mean((mark >= 4) == (np.round(truth) >= 4))
        print(
            f"| {name} | {use.sum()} | {kappa(mark, truth, 6):.2f} | {rho(band[use], truth):.2f} | {side:.0%} | "
            f"{at_fixed(band[use], truth, words[use]):.2f} | {(mark.mean() - truth.mean()) / truth.std():+.2f} | "
            f"{kappa(made, given, 5):.2f} | {np.mean(np.abs(made - np.round(given)) <= 1):.0%} |")
    worst(answers, scales, band)


def worst(answers: list[Answer], scales: Scales, band: np.ndarray, most: int = 10) -> None:
    """The answers of the corpus whose band was predicted worst by a model that had not seen them."""
    print("\n| worst, left out | question | labelled | predicted |\n| --- | --- | --- | --- |")
    band = np.clip(band, 1, 6)
    known = [i for i, a in enumerate(answers) if a.writer in "abcx"]
    for i in sorted(known, key=lambda i: (-abs(band[i] - scales.band[i]), answers[i].id))[:most]:
        print(f"| {answers[i].id} | {answers[i].question} | {scales.band[i]:g} | {band[i]:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("attacks", type=Path)
    parser.add_argument("--write", type=Path, help="where the pack goes")
    options = parser.parse_args()
    folder = os.environ.get("WINDTUNNEL_CORPUS")
    if not folder:
        sys.exit("WINDTUNNEL_CORPUS is not set: give the folder of the labelled answers")
    rows = {row["id"]: row for row in lines(options.rows)}
    answers = labelled(Path(folder), rows)
    attacks = lines(options.attacks)
    answers += [
        Answer(row["id"], "", "t", 1.0, {}, {"gaming"}, row) for row in attacks if row["id"].startswith("brochure")]
    phrases, scales = Phrases(answers), Scales(answers)
    value = np.zeros(len(answers))
    share = phrase_share(answers)
    for train, test in folds(answers):
        weights = phrases.weights(train, scales.band, share)
        value[test] = [phrases.value(weights, i) for i in test]
    words = np.array([sum(len(s) for s in a.row["phrases"]) for a in answers], float)
    band = left_out_bands(answers, scales, value)
    report(answers, scales, value, words, band)
    failures = Failures(answers, phrases.names, phrases.rarity)
    sums, raised = failures.left_out(list(folds(answers)), band)
    places = [q["id"] for q in json.loads((Path(folder) / "questions.json").read_text())]
    failures.report(raised, band, {name: place for place, name in enumerate(places)})
    lists = [row for row in attacks if row["id"].startswith(("comma-soup", "space-soup", "shuffled"))]
    if options.write:
        fit = failures.fit(np.arange(len(answers)), band)
        lines_of_failures = failures.pack(fit, failures.threshold(sums, failures.corpus))
        options.write.write_text(pack(Path(folder), answers, phrases, scales, value, lists, lines_of_failures))
        print(f"wrote {options.write}", file=sys.stderr)


if __name__ == "__main__":
    main()
