#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the wording model of the assessor on model-labelled answers and says how well it does on those that were left out.

    WINDTUNNEL_CORPUS=FOLDER Scripts/fit-wording.py ROWS ATTACKS [--write FILE]

FOLDER holds questions.json, answers.jsonl and ratings.jsonl; Fitting holds answers written for fitting, with ratings. ROWS is what
`accuracy phrases` prints for both, ATTACKS what it prints for lists and shuffled texts; `make fit` makes them and calls this.

Whole questions and whole writers are left out: an answer is predicted by a model that has seen no answer of its writer and none to its
question. The style-crossed answers have one writer, so of them only the question is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np

from fit_answers import Answer, folds, labelled, lines
from fit_failures import Failures
from fit_pack import pack
from fit_phrases import Phrases, phrase_share
from fit_report import left_out_bands, report
from fit_scales import Scales


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
        Answer(row["id"], "", "-", 1.0, {}, {"gaming"}, row) for row in attacks if row["id"].startswith("brochure")]
    phrases, scales = Phrases(answers), Scales(answers)
    value = np.zeros(len(answers))
    share = phrase_share(answers)
    for train, test in folds(answers):
        weights = phrases.weights(train, scales.band, share)
        value[test] = [phrases.value(weights, i) for i in test]
    words = np.array([sum(len(s) for s in a.row["phrases"]) for a in answers], float)
    band = left_out_bands(answers, scales, value)
    report(answers, scales, value, words, band)
    failures = Failures(answers, phrases.names, phrases.rarity, band)
    sums, raised = failures.left_out(list(folds(answers)), band)
    places = [q["id"] for q in json.loads((Path(folder) / "questions.json").read_text())]
    failures.report(raised, band, {name: place for place, name in enumerate(places)})
    lists = [row for row in attacks if row["id"].startswith(("comma-soup", "space-soup", "shuffled", "speech-list-"))]
    speech = [row for row in attacks if row["id"].startswith("speech-honest-")]
    if options.write:
        fit = failures.fit(np.arange(len(answers)), band)
        lines_of_failures = failures.pack(fit, failures.threshold(sums, failures.corpus))
        options.write.write_text(pack(Path(folder), answers, phrases, scales, value, (speech, lists), lines_of_failures))
        print(f"wrote {options.write}", file=sys.stderr)


if __name__ == "__main__":
    main()
