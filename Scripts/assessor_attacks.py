# SPDX-License-Identifier: Apache-2.0
"""Makes answers that hold the words of good answers and say nothing, always the same ones for the same seed."""

from __future__ import annotations

import random

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
# The hollow phrases of the packs were extended while looking at these frames: what comes of them says little.
KNOWN_FRAMES = (
    "We {verb} {x} and {y} to {out} {goal} while {z} ensures {goal2}.",
    "By choosing {x} with {y} we can {out} {goal}, which means {z} improves {goal2}.",
    "Our strategy is to {verb} {x}, {y} and {z} so that {goal} and {goal2} increase.",
    "With {x} at the core, {y} will drive {goal} and {z} will guarantee {goal2}.",
    "It is important to balance {x} and {y}, because {z} is key to {goal}.",
    "If {x} is in place, {y} delivers {goal} and {z} protects {goal2}.",
)
# Nothing was changed after these were tried; whoever tunes against them should write new ones.
FRESH_FRAMES = (
    "Thanks to {x} and {y}, our users see better {z}, and {a} keeps {b} high.",
    "I propose {x} first, then {y}, since {z} depends on {a} and {b}.",
    "Customers expect {x}, so {y} and {z} have to support {a} as well as {b}.",
    "The team combines {x}, {y} and {z}; this makes {a} and {b} better for everyone.",
    "Without {x} there is no {y}, therefore {z} comes before {a} and {b}.",
    "A modern product needs {x} as much as {y}, and {z} together with {a} gives us {b}.",
)


def answers(questions: list[dict], strong: list[dict], seed: int = 7) -> list[dict]:
    """Returns 330 attacks: lists with and without commas, shuffled strong answers, templates and copies."""
    luck = random.Random(seed)
    attacks: list[dict] = []

    def add(kind: str, question: str, text: str) -> None:
        attacks.append({"id": f"{kind}-{len(attacks)}", "question_id": question, "text": text})

    def terms() -> list[str]:
        return luck.sample(TERMS, luck.randint(25, 45))

    for _ in range(60):
        add("commas", luck.choice(questions)["id"], ", ".join(terms()) + ".")
    for _ in range(60):
        add("spaces", luck.choice(questions)["id"], " ".join(terms()))
    for _ in range(60):
        answer = luck.choice(strong)
        words = answer["text"].split()
        luck.shuffle(words)
        add("shuffled", answer["question_id"], " ".join(words))
    for kind, frames in (("known", KNOWN_FRAMES), ("fresh", FRESH_FRAMES)):
        for _ in range(60):
            add(f"{kind} frames", luck.choice(questions)["id"], template(frames, luck))
    for number in range(30):
        question = questions[number % len(questions)]
        copy = f"{question['prompt']} {question.get('exhibits') or ''}".strip()
        add("copy", question["id"], (copy, f"{copy} {copy}", f"The question is: {copy}")[number % 3])
    return attacks


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
