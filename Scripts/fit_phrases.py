# SPDX-License-Identifier: Apache-2.0
"""Fits the weights of phrases, and says what the wording of an answer is worth by them. Used by fit-wording.py."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np

from fit_answers import Answer

# Chosen on left-out answers among a few values each; see docs/assessor.md.
RIDGE = 0.3  # penalty of the weights of phrases
CROSSED_WEIGHT = 0.2  # of a style-crossed answer in the fit of phrases
MIXED_WRITERS, MIXED_WEIGHT = "opqrstvy", 0.45  # a third of whose answers are style-crossed, and their weight in the fit of phrases
CROSSED_WRITERS, OTHERS_WEIGHT = "ABCDH", 0.08  # who wrote style-crossed answers only, and their weight in the fit of phrases
SHORT_WRITERS, SHORT_WEIGHT = "F", 0.3  # who wrote short answers, most of them with right figures
TEMPLATE_WEIGHT = 0.3  # of a generated brochure, at band 1, in the fit of phrases
LEAST_ANSWERS = 4  # in which a phrase occurs before it gets a weight
TOLERANCE, LEAST = 1.0, 0.4  # WordingReading.tolerance and .least


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
        # Whether figures stand in an answer tells the crossed ones apart and must not be learned from them.
        figures = [index for index, name in enumerate(self.names) if any(c in "#=×" or c.isdigit() for c in name)]
        matrix[np.ix_([a.writer in CROSSED_WRITERS for a in answers], figures)] = 0
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


def phrase_share(answers: list[Answer]) -> np.ndarray:
    return np.array([
        CROSSED_WEIGHT if a.is_crossed else TEMPLATE_WEIGHT if a.writer == "-"
        else OTHERS_WEIGHT if a.writer in CROSSED_WRITERS else SHORT_WEIGHT if a.writer in SHORT_WRITERS
        else MIXED_WEIGHT if a.writer in MIXED_WRITERS else 1.0 for a in answers])
