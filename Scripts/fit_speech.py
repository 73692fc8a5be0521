#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes answers and lists down as speech is written down: few signs or none, no capitals. Used by Scripts/fit.

Usage: fit_speech.py ANSWERS ATTACKS, both as lines of JSON; prints lines with ids that begin with `speech-honest-` and `speech-list-`. Each text
comes once without signs and once with a tenth, a quarter or half of them; which ones is drawn with a fixed seed.
"""

from __future__ import annotations

import json
import random
import re
import sys
from pathlib import Path

LISTS = ("comma-soup", "space-soup", "shuffled")
BULLET = re.compile(r"(?m)^\s*([-*•]|\d+[.)])\s+")
SIGN = re.compile(r'(?<!\d)[.,](?!\d)|[;:!?()"“”—–•*\[\]]|(?<=\D)[.,]|[.,](?=\D|$)|(?<= )-(?= )')


SHARES = (0.1, 0.25, 0.5)  # of the signs that are kept, turn by turn


def spoken(text: str, kept: float, draw: random.Random, has_paragraphs: bool) -> str:
    text = SIGN.sub(lambda sign: sign.group() if draw.random() < kept else " ", BULLET.sub("", text)).lower()
    return text if has_paragraphs else re.sub(r"\s+", " ", text)


def main() -> None:
    answers, attacks = (
        [json.loads(line) for line in Path(name).read_text().splitlines() if line.strip()] for name in sys.argv[1:3])
    draw = random.Random(6)
    texts = [("honest", answer) for answer in answers]
    texts += [("list", attack) for attack in attacks if attack["id"].startswith(LISTS)]
    for place, (kind, text) in enumerate(texts):
        for kept in (0, SHARES[place % len(SHARES)]):
            said = spoken(text["text"], kept, draw, kind == "honest" and place % 2 == 0)
            print(json.dumps({**text, "id": f"speech-{kind}-{text['id']}", "text": said}))


if __name__ == "__main__":
    main()
