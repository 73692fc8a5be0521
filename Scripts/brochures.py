#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes brochures: sentences in which the terms of the field are dropped into frames and nothing is said.

The wording model is fitted with them at band 1. The frames of the gaming suite are others, so that it still measures something.

    brochures.py QUESTIONS.json > BROCHURES.jsonl
"""

from __future__ import annotations

import json
import random
import sys

TERMS = (
    "KV cache;MoE;p95 latency 350 ms;GPU utilisation;continuous batching;retention 40%;guardrail metric;A/B test;"
    "sample size;segment by platform;cohort;hypothesis;rollback;canary;golden set of 400;human in the loop;"
    "quantisation;4-bit weights;retrieval;fine-tuning;time to first token 0.4 s;cost per token;"
    "0.20 euro per million tokens;margin 60%;AI Act;audit trail;open weights;self-hosting;trade-off;risk;mitigation;"
    "user interviews;twelve admins;north star;churn;conversion;confidence interval;confounding;novelty effect;"
    "seasonality;RICE;prioritisation;roadmap;stakeholders;API;SDK;deprecation notice;competitor;hyperscaler;moat;"
    "lesson learned;I led;I measured;I wrote;result 12% to 7%;kill criterion;assumption;premise;definition;logging;"
    "event schema;enterprise accounts;developers;compliance officers;throughput;batch size;prefill;decode;"
    "memory bandwidth;24B dense;8x22B mixture of experts;H100;replica;cold start;autoscaling;fallback;abstain;"
    "escalate;expert review;fall below 2%;at least 85%;because;therefore;if it fails;stop"
).split(";")
VERBS = "leverage utilise combine orchestrate harness integrate operationalise deploy align optimise".split()
OUTCOMES = "drive unlock maximise enable accelerate deliver ensure".split()
GOALS = "value growth engagement retention trust efficiency adoption scalability margin quality".split()
KNOWN_FRAMES = (
    "We {verb} {x} and {y} to {out} {goal} while {z} ensures {goal2}.",
    "By choosing {x} with {y} we can {out} {goal}, which means {z} improves {goal2}.",
    "Our strategy is to {verb} {x}, {y} and {z} so that {goal} and {goal2} increase.",
    "With {x} at the core, {y} will drive {goal} and {z} will guarantee {goal2}.",
    "It is important to balance {x} and {y}, because {z} is key to {goal}.",
    "If {x} is in place, {y} delivers {goal} and {z} protects {goal2}.",
)
FRESH_FRAMES = (
    "Thanks to {x} and {y}, our users see better {z}, and {a} keeps {b} high.",
    "I propose {x} first, then {y}, since {z} depends on {a} and {b}.",
    "Customers expect {x}, so {y} and {z} have to support {a} as well as {b}.",
    "The team combines {x}, {y} and {z}; this makes {a} and {b} better for everyone.",
    "Without {x} there is no {y}, therefore {z} comes before {a} and {b}.",
    "A modern product needs {x} as much as {y}, and {z} together with {a} gives us {b}.",
)


def template(frames: tuple[str, ...], luck: random.Random) -> str:
    """Returns six to twelve sentences in which the words of the field are dropped into frames."""
    sentences = []
    for _ in range(luck.randint(6, 12)):
        x, y, z, a, b = luck.sample(TERMS, 5)
        sentences.append(
            luck.choice(frames).format(
                x=x, y=y, z=z, a=a, b=b, verb=luck.choice(VERBS), out=luck.choice(OUTCOMES),
                goal=luck.choice(GOALS), goal2=luck.choice(GOALS),
            )
        )
    return " ".join(sentences)


def main() -> None:
    with open(sys.argv[1]) as file:
        questions = json.load(file)
    luck = random.Random(11)
    for number in range(120):
        frames = (KNOWN_FRAMES, FRESH_FRAMES)[number % 2]
        print(json.dumps({
            "id": f"brochure-{number:03}", "question_id": luck.choice(questions)["id"],
            "text": template(frames, luck)}))


if __name__ == "__main__":
    main()
