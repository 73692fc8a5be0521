# SPDX-License-Identifier: Apache-2.0
"""Fits what answers that fail in a certain way have in common, for flags that no rule can point at.

For each flag that has labels enough two regressions on weak answers, whose sums are added: a logistic one on how weak the answer is, the
kind of its question and how often some groups of words stand in it, and a linear one on its phrases. The target is the share of raters who
raise the flag. Used by fit-wording.py.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

from fit_phrases import CROSSED_WRITERS
from fit_scales import SOUND_BAND

SOUND = 3.5  # LikelyFailures.sound
LEAST_LABELS = 70  # of a flag that is fitted
PENALTY = 1.0  # of the weights of phrases
SIGN_PENALTIES = {"weakness": 0.3, "kind": 2.5, "count": 7.5}  # of the weights of signs, by the first word of their names
EXTRA_SIGN_WEIGHT, EXTRA_WEIGHT = 1.0, 1.0  # of an answer of Fitting/, whose labels are two or three for each weak answer
PHRASES_SCALE = 2.0  # of the length of an answer's phrases
PHRASES_SHARE = 4.0  # of the phrases beside the signs
LEAST_PRECISION = 0.76  # of all flags together, by which the threshold is chosen on answers that were left out
LEAST_WEIGHT = 0.4  # of a phrase that is written down
NEVER = -99.0  # the sum for a flag that may not be raised
GROUPS = {
    "amounts": "# #percent #points #factor #fraction #ratio #duration #memory #bandwidth #money #operations #rate #tokens #parameters #bits #percentile #date #count",
    "percent": "#percent", "calculation": "= ×", "money": "#money", "duration": "#duration", "question": "?",
    "contrast": "but although however instead unless rather", "condition": "if", "own": "i", "shared": "we",
    "others": "they"}


def spoken(flags: list[str]) -> set[str]:
    """Flags by the names of the raters, to whom a false statement about a mechanism is a wrong number."""
    return {"wrong_number" if flag == "wrong_mechanism" else flag for flag in flags}


def logistic(columns: np.ndarray, target: np.ndarray, share: np.ndarray, penalty: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression by Newton's method, each weight with a penalty of its own."""
    fit = np.zeros(columns.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(columns @ fit, -20, 20)))
        gradient = columns.T @ (share * (chance - target)) + penalty * fit
        hessian = (columns * (share * chance * (1 - chance))[:, None]).T @ columns + np.diag(penalty)
        fit -= np.linalg.solve(hessian, gradient)
    return fit


class Failures:
    """The flags of answers as numbers: labels, what rules raise, and signs and phrases to fit on."""

    def __init__(self, answers: list, names: list[str], rarity: np.ndarray, band: np.ndarray):
        self.answers = answers
        self.corpus = np.array([a.writer in "abcx" for a in answers])
        self.others = np.array([a.writer in CROSSED_WRITERS for a in answers])
        self.usable = self.corpus | np.array([a.is_extra for a in answers])
        counts = Counter(flag for a, use in zip(answers, self.usable) if use for flag in a.flags if flag != "gaming")
        self.all_flags = sorted(counts)
        self.flags = [flag for flag in self.all_flags if counts[flag] >= LEAST_LABELS]
        self.labels = np.array([[flag in a.flags for flag in self.all_flags] for a in answers], float)
        self.shares = np.array([[a.flag_shares.get(flag, 0.0) for flag in self.all_flags] for a in answers], float)
        self.ruled = np.array([[flag in spoken(a.row["flags"]) for flag in self.all_flags] for a in answers], float)
        # A flag counts on no answer that is sound; the band that was left out stands for it.
        self.ruled[band >= SOUND_BAND] = 0
        self.fitted = np.array([flag in self.flags for flag in self.all_flags])
        self.open = np.array([[flag in a.row["open"] for flag in self.flags] for a in answers], float)
        self.kinds = sorted({a.row["kind"] for a in answers if a.row["kind"]})
        self.names = names
        self.phrases = self.phrase_columns(names, rarity)
        self.kernel = (self.phrases @ self.phrases.T).astype(float)
        self.counts = np.array([self.word_counts(a) for a in answers])

    def phrase_columns(self, names: list[str], rarity: np.ndarray) -> np.ndarray:
        place = {name: index for index, name in enumerate(names)}
        columns = np.zeros((len(self.answers), len(names)), np.float32)
        for index, answer in enumerate(self.answers):
            said = {p for s in answer.row["phrases"] for p in s}
            for phrase in said & place.keys():
                columns[index, place[phrase]] = rarity[place[phrase]] / np.sqrt(len(said))
        self.rarity = rarity
        self.usual = float(np.linalg.norm(columns[self.usable], axis=1).mean())
        return columns * np.float32(PHRASES_SCALE / self.usual)

    @staticmethod
    def word_counts(answer) -> list[float]:
        counts = Counter(p for s in answer.row["phrases"] for p in s if " " not in p)
        return [np.sqrt(sum(counts[word] for word in words.split())) for words in GROUPS.values()]

    def sign_names(self) -> list[str]:
        return (
            ["weakness"] + [f"kind-{k}" for k in self.kinds] + [f"weakness-{k}" for k in self.kinds]
            + [f"count-{name}" for name in GROUPS])

    def signs(self, band: np.ndarray) -> np.ndarray:
        """The signs of all answers, a column for each name."""
        weakness = np.maximum(0, SOUND - band)[:, None]
        kind = np.array([[float(a.row["kind"] == k) for k in self.kinds] for a in self.answers])
        return np.hstack([weakness, kind, weakness * kind, self.counts])

    def fit(self, train: np.ndarray, band: np.ndarray) -> dict:
        """Starts, weights of the signs and weights of the phrases, a column for each flag; small weights of phrases left out."""
        train = train[self.usable[train] & (band[train] < SOUND)]
        target = self.shares[:, self.fitted][train]
        columns = self.signs(band)
        mean, scale = columns[self.usable].mean(0), columns[self.usable].std(0) + 1e-6
        scaled = np.hstack([np.ones((len(train), 1)), (columns[train] - mean) / scale])
        share = np.where(self.corpus, 1.0, EXTRA_SIGN_WEIGHT)[train]
        penalty = np.array([0.01] + [
            SIGN_PENALTIES["kind" if "kind" in name else name.split("-")[0]] for name in self.sign_names()])
        logits = np.array([logistic(scaled, column, share, penalty) for column in target.T]).T
        signs = logits[1:] / scale[:, None]
        usual, phrases = self.fit_phrases(train, target)
        return {"start": logits[0] - mean @ signs + PHRASES_SHARE * usual, "signs": signs, "phrases": phrases}

    def fit_phrases(self, train: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The usual share of each flag, and by how much each phrase moves it, as parts of the sum."""
        share = np.where(self.corpus, 1.0, EXTRA_WEIGHT)[train]
        root = np.sqrt(share)[:, None]
        usual = np.average(target, axis=0, weights=share)
        kernel = self.kernel[np.ix_(train, train)] * (root @ root.T) + PENALTY * np.eye(len(train))
        dual = np.linalg.solve(kernel, (target - usual) * root) * root
        scale = PHRASES_SHARE * self.rarity * PHRASES_SCALE / self.usual
        phrases = (self.phrases[train].T @ dual) * scale[:, None]
        phrases[np.abs(phrases) < LEAST_WEIGHT] = 0
        return usual, phrases

    def sums(self, fit: dict, band: np.ndarray, answers: np.ndarray) -> np.ndarray:
        """The sum for each flag; far below any threshold where the flag may not be raised."""
        columns = self.signs(band)
        said = self.phrases[answers] / (self.rarity * PHRASES_SCALE / self.usual).astype(np.float32)
        sums = fit["start"] + columns[answers] @ fit["signs"] + said @ fit["phrases"]
        may = (self.open[answers] > 0) & (band[answers] < SOUND)[:, None]
        return np.where(may, sums, NEVER)

    def raised(self, sums: np.ndarray, threshold: float) -> np.ndarray:
        """What rules and the sums raise together."""
        result = self.ruled.copy()
        result[:, self.fitted] = np.maximum(result[:, self.fitted], sums >= threshold)
        return result

    def threshold(self, sums: np.ndarray, among: np.ndarray) -> float:
        """The threshold at which most flags of some answers are found while enough of those raised are right."""
        best, among = (0.0, 99.0), among & self.corpus
        found = np.unique(np.round(sums[among], 1))
        for threshold in found[found > NEVER]:
            precision, recall, _, _ = self.score(self.raised(sums, threshold), among)
            if precision >= LEAST_PRECISION:
                best = max(best, (recall, threshold))
        return best[1]

    def score(self, raised: np.ndarray, among: np.ndarray) -> tuple[float, float, int, int]:
        right = int((raised[among] * self.labels[among]).sum())
        count, labelled = int(raised[among].sum()), int(self.labels[among].sum())
        return right / max(1, count), right / max(1, labelled), right, count

    def left_out(self, folds: list, band: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The sums of the answers of the corpus and of the crossed writers by models that have not seen them, and what is raised by thresholds
        chosen without them."""
        sums = np.full((len(self.answers), len(self.flags)), NEVER)
        folds = [(train, test) for train, test in folds if (self.corpus | self.others)[test].any()]
        for train, test in folds:
            sums[test] = self.sums(self.fit(train, band), band, test)
        raised = self.ruled.copy()
        for train, test in folds:
            among = np.zeros(len(self.answers), bool)
            among[train] = True
            raised[test] = self.raised(sums, self.threshold(sums, among))[test]
        return sums, raised

    def report(self, raised: np.ndarray, band: np.ndarray, places: dict[str, int]) -> None:
        even = self.corpus & np.array([places.get(a.question, 1) % 2 == 0 for a in self.answers])
        always = self.ruled.copy()
        always[:, self.all_flags.index("tradeoffs_ignored")] = np.maximum(
            always[:, self.all_flags.index("tradeoffs_ignored")], band < 2.5)
        print("\n| flags but gaming, left out | all | even places | odd places | style-crossed | style-crossed by others |\n"
              "| --- | --- | --- | --- | --- | --- |")
        crossed = np.array([a.is_crossed for a in self.answers])
        for name, what in {
                "rules alone": self.ruled, "rules, and tradeoffs_ignored for every band 1 or 2": always,
                "rules and fitted": raised}.items():
            cells = []
            for among in (self.corpus, even, self.corpus & ~even, crossed, self.others):
                precision, recall, right, count = self.score(what, among)
                cells.append(f"{precision:.2f} ({right}/{count}), {recall:.2f}")
            print(f"| {name} | " + " | ".join(cells) + " |")
        print("\n| flag | labelled | rules: right of raised | added: right of raised |\n| --- | --- | --- | --- |")
        for index, flag in enumerate(self.all_flags):
            label, rule = self.labels[self.corpus, index], self.ruled[self.corpus, index]
            more = raised[self.corpus, index] - rule
            print(
                f"| {flag} | {label.sum():.0f} | {(label * rule).sum():.0f}/{rule.sum():.0f} | "
                f"{(label * more).sum():.0f}/{more.sum():.0f} |")

    def pack(self, fit: dict, threshold: float) -> list[str]:
        """The lines of the pack: weights in thousandths, a column for each flag."""
        def row(weights: np.ndarray, name: str) -> str:
            return "        " + " ".join(str(round(float(w) * 1000)) for w in weights) + " " + name

        out = ["    failures:", "      flags: " + " ".join(self.flags), "      groups: |"]
        out += [f"        {name} {words}" for name, words in GROUPS.items()]
        out += ["      signs: |", row(fit["start"] - threshold, "start")]
        out += [row(weights, name) for weights, name in zip(fit["signs"], self.sign_names())]
        out += ["      phrases: |"]
        return out + [row(weights, name) for weights, name in zip(fit["phrases"], self.names) if weights.any()]
