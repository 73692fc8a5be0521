# SPDX-License-Identifier: Apache-2.0
"""Says how well levels and bands are predicted for answers that were left out. Used by fit-wording.py."""

from __future__ import annotations

import math

import numpy as np

from fit_answers import Answer, folds
from fit_phrases import CROSSED_WRITERS
from fit_scales import Scales


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
        "style-crossed by others (writer left out)": [a.writer in CROSSED_WRITERS for a in answers],
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
