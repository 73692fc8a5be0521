# SPDX-License-Identifier: Apache-2.0
"""Writes what was fitted as the pack `wording.yaml`. Used by fit-wording.py."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np

from fit_answers import Answer
from fit_order import fit_order
from fit_phrases import Phrases, phrase_share
from fit_scales import CURVE_SUMS, Scales
from fit_topics import prompt_words, topics

LEAST_WEIGHT = 0.1  # of a phrase that is written down
ORDER_LIMIT = -0.2
TOPIC_LIMITS = {"known": 0.7, "story": 0.4, "other": 0.15}


def thousandths(value: float) -> int:
    return round(value * 1000)


def pack(folder: Path, answers: list[Answer], phrases: Phrases, scales: Scales, value: np.ndarray,
         gate: tuple[list[dict], list[dict]], failures: list[str]) -> str:
    everything = np.arange(len(answers))
    share = phrase_share(answers)
    weights = phrases.weights(everything, scales.band, share)
    level, band = scales.levels(value, everything), scales.bands(value, everything)
    honest = [a.row for a in answers if not a.is_gaming]
    speech, lists = gate
    steps, order_weights, speech_weights = fit_order(honest, speech, lists)
    questions = json.loads((folder / "questions.json").read_text())
    known, spread = topics([a for a in answers if a.writer != "-"], [q["id"] for q in questions])
    labelled_count = sum(a.writer != "-" for a in answers)
    out = [
        "# SPDX-License-Identifier: Apache-2.0", "# Made by Scripts/fit-wording.py; all numbers are thousandths.",
        "format: windtunnel/wording@1", "version: 2026-12-01", "provenance:", "  source: Windtunnel", "  date: 2026-12-01",
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
    out += ["      speech: |"] + [f"        {name} {thousandths(w)}" for name, w in zip(names, speech_weights)]
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
