#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures every page of the server, warm, with a year of data: time, bytes, and requests per second over all of them.

Usage: pages.py [--program PROGRAM] [--accuracy PROGRAM] [--data FOLDER] [--runs N] [--budget S] [--seconds N] [--quick] [--json]

A page is asked `--runs` times, or as often as fits into `--budget` seconds, but at least five times; p99 of fewer than 100 requests is the
largest. `--quick` is for a look while working: 20 runs, a quarter of a second a page, 5 seconds of load.

Without `--data`, a folder of its own is filled first (300 campaigns, 10,000 reviews) and taken away at the end; with it, the
folder is filled when it is empty and stays. The load runs on the same machine, so its share of the cores is in the figures.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Scripts"))

from addresses import FILES, addresses  # noqa: E402
from load import Connection, rate  # noqa: E402
from serving import Server  # noqa: E402  the folder of the scripts has to be known first

SLOWEST = 10.0  # milliseconds, for p99 of a page
HEAVIEST = 60_000  # bytes of document, styles and scripts of a page, as the browser decodes them
FEWEST = 500  # requests per second
FEWEST_RUNS = 5  # of a page, however slow

CASE = "onboarding-conversion"
ASSET = re.compile(r'<(?:link rel="stylesheet" href|script src)="(/assets/[^"]+)"')


def fill(accuracy: Path, folder: Path, names: Path, campaigns: int, reviews: int) -> None:
    """Writes a year of data up to today, and what there is to visit."""
    until = datetime.date.today().isoformat()
    printed = subprocess.run(
        [str(accuracy), "year", str(folder), until, str(campaigns), str(reviews)],
        check=True, capture_output=True, text=True,
    ).stdout
    names.write_text(json.dumps(dict(line.split("\t") for line in printed.splitlines())))


def form(server: Server, path: str, **fields: str) -> str:
    """Sends a form, and returns the address that it led to."""
    data = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(server.address + path, data, timeout=60) as answer:
        return answer.geturl().removeprefix(server.address)


def more_names(server: Server, names: dict[str, str]) -> dict[str, str]:
    """What only the server knows the names of: a card, a review, an open drill, and a round on a case with its tables."""
    _, deck = server.get("/practice/cards", timeout=60)
    card = re.search(r'href="/practice/cards/([^"?]+)"', deck).group(1)
    form(server, "/practice/drill")
    _, page = server.get(f"/practice/cards/{card}", timeout=60)
    review = re.search(r'href="/practice/reviews/(\d+)"', page).group(1)
    room = form(server, "/cases", family=CASE, seed="3", mode="coach").split("?")[0]
    form(server, room + "/data/words", dataWords="conversion by type of account")
    _, page = server.get(room, timeout=60)
    exhibit = re.search(rf"/cases/{CASE}/3/exhibits/([^\".]+)\.csv", page).group(1)
    if "/data/1.csv" not in page:
        raise SystemExit("error: the case showed no table for the words that ask for one")
    return names | {
        "card": card, "number": review, "exhibit": exhibit, "story": "year-1",
        "caseRound": room.removeprefix("/rounds/"),
    }


def settle(server: Server, most: float = 60) -> None:
    """Waits until the server has read in the background what it reads after a start: until it takes under a twentieth of a core for two seconds."""
    stop = time.perf_counter() + most
    calm = 0
    while calm < 2 and time.perf_counter() < stop:
        before = server.busy_seconds()
        time.sleep(1)
        calm = calm + 1 if server.busy_seconds() - before < 0.05 else 0


def weight(port: int, path: str, known: dict[str, tuple[int, int]]) -> tuple[int, int, int]:
    """The bytes of a page and all that it loads as a browser decodes them, the same on the wire, and those of the document alone."""
    connection = Connection(port)

    def load(part: str) -> tuple[int, int, str]:
        answer = connection.get(part)
        packed = answer.headers.get("content-encoding") == "gzip"
        body = gzip.decompress(answer.body) if packed else answer.body
        return len(body), answer.wire, body.decode("utf-8", "replace")

    size, wire, text = load(path)
    document = size
    for asset in dict.fromkeys(ASSET.findall(text)):
        if asset not in known:
            known[asset] = load(asset)[:2]
        size, wire = size + known[asset][0], wire + known[asset][1]
    connection.close()
    return size, wire, document


def quantile(values: list[float], part: float) -> float:
    values = sorted(values)
    return values[min(int(part * len(values)), len(values) - 1)]


def timed(connection: Connection, path: str, runs: int, budget: float) -> list[float]:
    """The times of requests in milliseconds: so many, or fewer where these take longer than the budget in seconds."""
    times: list[float] = []
    stop = time.perf_counter() + budget
    while len(times) < runs and (len(times) < FEWEST_RUNS or time.perf_counter() < stop):
        times.append(connection.get(path).seconds * 1000)
    return times


def measure_page(port: int, path: str, runs: int, budget: float, known: dict) -> dict:
    connection = Connection(port)
    first = connection.get(path)
    if path in FILES:
        times = [connection.get(path).seconds * 1000]
    else:
        timed(connection, path, 2, 0)
        times = timed(connection, path, runs, budget)
    connection.close()
    kind = first.headers.get("content-type", "").split(";")[0]
    isPage = kind == "text/html" and first.status == 200
    size, wire, document = weight(port, path, known) if isPage else (0, first.wire, 0)
    return {
        "path": path, "status": first.status, "runs": len(times), "cold": first.seconds * 1000, "p50": quantile(times, 0.5),
        "p99": quantile(times, 0.99), "max": max(times), "bytes": size, "wire": wire, "document": document,
        "isPage": isPage,
    }


def measure(server: Server, names: dict[str, str], runs: int, budget: float, seconds: float) -> tuple[list[dict], float, float]:
    known: dict[str, tuple[int, int]] = {}
    paths = addresses(more_names(server, names))
    settle(server)
    rows = [measure_page(server.port, path, runs, budget, known) for path in paths]
    mix = [row["path"] for row in rows if row["isPage"]]
    per_second, times = rate(server.port, mix, seconds, connections=4)
    return rows, per_second, quantile(times, 0.99) * 1000


def table(rows: list[dict], per_second: float, p99: float, memory: float) -> str:
    lines = [
        "| page | status | runs | first | p50 | p99 | max | document | with styles and scripts | on the wire |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in sorted(rows, key=lambda row: -row["p99"]):
        slow = " (slow)" if row["p99"] > SLOWEST and row["path"] not in FILES else ""
        heavy = " (heavy)" if row["bytes"] > HEAVIEST else ""
        lines.append(
            f"| {row['path']} | {row['status']} | {row['runs']} | {row['cold']:.1f} ms | {row['p50']:.2f} ms | {row['p99']:.2f} ms{slow} "
            f"| {row['max']:.2f} ms | {row['document'] / 1000:.1f} kB | {row['bytes'] / 1000:.1f} kB{heavy} "
            f"| {row['wire'] / 1000:.1f} kB |"
        )
    lines.append("")
    lines.append(f"All pages in turn on 4 connections: {per_second:.0f} requests/s, p99 {p99:.1f} ms; {memory:.0f} MiB resident.")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--program", type=Path, default=HERE.parent / ".build/release/windtunnel")
    parser.add_argument("--accuracy", type=Path, default=HERE.parent / ".build/release/accuracy")
    parser.add_argument("--data", type=Path, help="a folder that stays")
    parser.add_argument("--campaigns", type=int, default=300)
    parser.add_argument("--reviews", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=300, help="requests of each page")
    parser.add_argument("--budget", type=float, default=3, help="the most seconds of requests of a page")
    parser.add_argument("--quick", action="store_true", help="a look while working, not for publication")
    parser.add_argument("--seconds", type=float, default=20, help="of load over all pages")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if options.quick:
        options.runs, options.budget, options.seconds = 20, 0.25, 5
    with tempfile.TemporaryDirectory() as own:
        folder = options.data or Path(own) / "data"
        names = folder.parent / f"{folder.name}-names.json"
        if not (folder / "windtunnel.sqlite").exists():
            fill(options.accuracy, folder, names, options.campaigns, options.reviews)
        with Server(options.program, folder) as server:
            rows, per_second, p99 = measure(
                server, json.loads(names.read_text()), options.runs, options.budget, options.seconds
            )
            memory = server.resident_kib() / 1024
    if options.json:
        print(json.dumps({"version": 1, "pages": rows, "perSecond": per_second, "p99": p99}, sort_keys=True))
        return 0
    print(table(rows, per_second, p99, memory))
    return 0


if __name__ == "__main__":
    sys.exit(main())
