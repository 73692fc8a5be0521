# SPDX-License-Identifier: Apache-2.0
"""The addresses of all pages, read from the comments of the routes, with the names of real data in the place of `{id}`."""

from __future__ import annotations

import re
from pathlib import Path

ROUTES = Path(__file__).resolve().parents[1] / "Sources/Pages/Routes"
GET = re.compile(r"`GET (/[^`]*)`")

# The addresses behind each `…`, and those of pages that look different with another query.
ENDINGS = {
    "/practice/plan.…": ["ics", "md"],
    "/campaigns/{id}/packet.…": ["md", "html", "json"],
    "/practice/deck.…": ["json", "csv", "txt"],
    "/assets/…": ["app.css", "workbench.css", "room.js"],
    "/practice/…": [],
    "/catalogue/…": ["devices", "prices", "prices?page=9", "prices?find=h100"],
    "/history?page=…": ["2"],
    "/campaigns?page=…": ["2"],
    "/ask?q=…": ["KV+cache"],
    "/model/calls?page=…": [],
}
FURTHER = [
    "/questions?kind=technical", "/campaigns/{openCampaign}", "/catalogue/sources?page=3", "/practice/library?kind=number", "/practice/cards?from=50",
    "/practice/readiness?kind=technical", "/timeline.ics?applied=2026-11-30&region=fr",
]
SERVING = (
    "/workbench/serving/results?model=mistral-7b-v0.3&device=L40S-48GB&replicas=2&price=1&ttft=1000&itl=50&rps=2"
    "&minutes=10&quick=yes"
)
# Files that are made when somebody takes their data along: no pages, and as large as the data.
FILES = {"/data/export", "/practice/deck.json", "/practice/deck.csv", "/practice/deck.txt"}


def templates() -> list[str]:
    """What the comments say, each once; places within a page are the page."""
    text = "\n".join(file.read_text() for file in sorted(ROUTES.glob("*.swift")))
    found: list[str] = []
    for path in GET.findall(text):
        path = path.split("#")[0].removesuffix("?…")
        ends = ENDINGS.get(path)
        for full in [path] if ends is None else [path.removesuffix("…") + end for end in ends]:
            if full not in found:
                found.append(full)
    unknown = [path for path in found if "…" in path]
    if unknown:
        raise SystemExit(f"error: say in {Path(__file__).name} what {unknown} stands for")
    return found + FURTHER


def filled(template: str, names: dict[str, str]) -> str:
    """The address for the data whose names are given; an unknown placeholder is an error."""
    whole = {
        "/rounds/{id}": "/rounds/{openRound}",
        "/rounds/{id}/data/{number}.csv": "/rounds/{caseRound}/data/1.csv",
        "/cases/{family}/{seed}/key": "/cases/onboarding-conversion/3/key?show",
        "/cases/{family}/{seed}/exhibits/{id}.csv": "/cases/onboarding-conversion/3/exhibits/{exhibit}.csv",
        "/workbench/serving/results": SERVING,
    }
    path = whole.get(template, template)
    for start, name in (
        ("/rounds/", "round"), ("/campaigns/", "campaign"), ("/practice/cards/", "card"),
        ("/practice/stories/", "story"),
    ):
        if path.startswith(start):
            path = path.replace("{id}", "{" + name + "}")
    return re.sub(r"\{(\w+)\}", lambda match: names[match.group(1)], path)


def addresses(names: dict[str, str]) -> list[str]:
    """Every page, by its address, for the data whose names are given."""
    paths = []
    for template in templates():
        try:
            paths.append(filled(template, names))
        except KeyError as missing:
            raise SystemExit(f"error: {template} needs the name of a {missing}; write it down in {Path(__file__).name}")
    return paths
