# SPDX-License-Identifier: Apache-2.0
"""Fits how levels and band follow from the value of the wording, from evidence and from flags. Used by fit-wording.py."""

from __future__ import annotations

import math

import numpy as np

from fit_answers import Answer
from fit_phrases import CROSSED_WRITERS, SHORT_WRITERS

# Chosen on left-out answers among a few values each; see docs/assessor.md.
EXTRA_SCALE_WEIGHT = 0.1  # of an answer of Fitting/ in the fit of levels and band
CROSSED_SCALE_WEIGHT, SHORT_SCALE_WEIGHT = 0.16, 0.4  # of one of its style-crossed answers, of a short one
STRETCH = 1.05  # how far predictions are spread beyond the spread of the labels
CURVE_SUMS = [0.0, 1.5, 2.5, 3.0, 3.5, 4.0, 4.5, 5.5, 7.0]  # where the curve of the band may bend
CURVE_PENALTY = 0.5  # that pulls each piece of the curve to a slope of 1
SOUND_BAND = 5.0  # SoundAnswer.band: from here on the flags of rules do not count
USUAL_SCALE = 6.5  # the spread of the value of the wording between answers


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
            0.4 if a.is_crossed else CROSSED_SCALE_WEIGHT if a.writer in CROSSED_WRITERS
            else SHORT_SCALE_WEIGHT if a.writer in SHORT_WRITERS else EXTRA_SCALE_WEIGHT if a.is_extra else 1e-9 if a.writer == "-" else 1.0
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
        sums = self.band_sums(fit, value, answers)
        band = np.interp(sums, CURVE_SUMS, fit["curve"])
        without = np.interp(sums + fit["flags"] * self.flags[answers], CURVE_SUMS, fit["curve"])
        return np.where(band >= SOUND_BAND, without, band)


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
