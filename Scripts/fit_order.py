# SPDX-License-Identifier: Apache-2.0
"""Fits what tells lists and shuffled words from sentences: how words follow each other, and other signs. Used by fit-wording.py."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np

STEP_PRIOR = 30.0  # occurrences that a pair of word classes is worth before it is counted


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


def is_sparse(row: dict) -> bool:
    """Whether a text has few signs, as SentenceSigns.areSparse says."""
    commas, piece_length = row["signs"][3], row["signs"][4]
    return piece_length >= 0.9 and commas < 0.03


def fit_order(
    honest: list[dict], speech: list[dict], lists: list[dict]
) -> tuple[dict, np.ndarray, np.ndarray]:
    """Steps, the weights for texts with signs, and those for texts with few; the steps of an answer are those of others."""
    part = {row["id"]: index % 4 for index, row in enumerate(honest)}
    part |= {f"speech-honest-{name}": place for name, place in part.items()}
    steps_without = [order_steps([row for i, row in enumerate(honest) if i % 4 != p]) for p in range(4)]
    steps = order_steps(honest)
    texts = honest + [row for row in speech if row["id"] in part]
    columns = np.array(
        [[order(row, steps_without[part[row["id"]]])] + row["signs"] for row in texts]
        + [[order(row, steps)] + row["signs"] for row in lists])
    target = np.r_[np.zeros(len(texts)), np.ones(len(lists))]
    sparse = np.array([is_sparse(row) for row in texts + lists])
    return steps, regression(columns[~sparse], target[~sparse]), regression(columns[sparse], target[sparse])


def regression(columns: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Start and weights of a logistic regression."""
    mean, spread = columns.mean(0), np.maximum(columns.std(0), 1e-6)
    scaled = np.hstack([np.ones((len(columns), 1)), (columns - mean) / spread])
    fit = np.zeros(scaled.shape[1])
    for _ in range(50):  # Newton's method with a small penalty
        chance = 1 / (1 + np.exp(-np.clip(scaled @ fit, -30, 30)))
        penalty = np.r_[0, np.full(len(fit) - 1, 0.5)]
        gradient = scaled.T @ (chance - target) + penalty * fit
        hessian = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(penalty)
        fit -= np.linalg.solve(hessian, gradient)
    return np.r_[fit[0] - np.sum(fit[1:] * mean / spread), fit[1:] / spread]
