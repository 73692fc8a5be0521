#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what a user feels: reading an answer, starting, holding memory, and the size of the program.

Usage: measure.py [--program PROGRAM] [--answers N] [--json]

Times are medians, with the smallest and the largest beside them, as seconds on a shared machine mislead. The instructions for
one answer, counted by valgrind where it is installed, hardly depend on what else the machine does: compare those first.
The folder that WINDTUNNEL_CORPUS names, with questions.json and answers.jsonl, adds the speed of `check --batch`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Scripts"))

from serving import Server  # noqa: E402  the folder of the scripts has to be known first

QUESTIONS = HERE / "inputs" / "question.json"
ANSWER = HERE / "inputs" / "answer.txt"


def write_answers(path: Path, count: int) -> None:
    """Writes answers that differ in the order of their paragraphs, so that none can be remembered from the one before."""
    question = json.loads(QUESTIONS.read_text())[0]["id"]
    paragraphs = ANSWER.read_text().strip().split("\n\n")
    with open(path, "w") as out:
        for number in range(count):
            turn = number % len(paragraphs)
            text = "\n\n".join(paragraphs[turn:] + paragraphs[:turn])
            print(json.dumps({"id": str(number), "question_id": question, "text": text}), file=out)


def batch_command(program: Path, answers: Path) -> list[str]:
    return [str(program), "assess", "--questions", str(QUESTIONS), "--batch", str(answers)]


def batch_seconds(program: Path, answers: Path, count: int) -> float:
    """The time of one batch; a wrong number of results is an error, as a refusal would be fast."""
    began = time.perf_counter()
    printed = subprocess.run(
        batch_command(program, answers), check=True, capture_output=True, text=True
    ).stdout
    took = time.perf_counter() - began
    results = [json.loads(line) for line in printed.splitlines()]
    if len(results) != count or any(result.get("score") is None for result in results):
        raise SystemExit(f"error: {count} answers went in, and not every one came back with a score")
    return took


def assess_milliseconds(program: Path, folder: Path, count: int, runs: int = 5) -> list[float]:
    """Milliseconds for one answer in a batch: what `count` answers cost beyond what one costs."""
    few, many = folder / "few.jsonl", folder / "many.jsonl"
    write_answers(few, 1)
    write_answers(many, count + 1)
    start = min(batch_seconds(program, few, 1) for _ in range(runs))
    return [
        (batch_seconds(program, many, count + 1) - start) * 1000 / count for _ in range(runs)
    ]


def claims_per_second(program: Path, corpus: Path, folder: Path, runs: int = 5) -> list[float]:
    """Answers of a corpus whose numbers are checked in a second on one core, without the start of the program."""
    answers = (corpus / "answers.jsonl").read_text().splitlines()
    few, many = folder / "few-answers.jsonl", folder / "many-answers.jsonl"
    copies = max(1, 1000 // len(answers))
    few.write_text(answers[0] + "\n")
    many.write_text(answers[0] + "\n" + "\n".join(answers * copies) + "\n")
    command = [str(program), "check", "--questions", str(corpus / "questions.json"), "--batch"]
    if shutil.which("taskset"):
        command = ["taskset", "--cpu-list", "0"] + command

    def seconds(file: Path, count: int) -> float:
        began = time.perf_counter()
        printed = subprocess.run(
            command + [str(file)], check=True, capture_output=True, text=True
        ).stdout
        took = time.perf_counter() - began
        if sum("error" not in json.loads(line) for line in printed.splitlines()) != count:
            raise SystemExit(f"error: {count} answers went in, and not every one was checked")
        return took

    start = min(seconds(few, 1) for _ in range(runs))
    count = len(answers) * copies
    return [count / (seconds(many, count + 1) - start) for _ in range(runs)]


def instructions(program: Path, folder: Path, count: int) -> int:
    """Instructions of one batch, as callgrind counts them."""
    answers = folder / "counted.jsonl"
    write_answers(answers, count)
    printed = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
        + batch_command(program, answers),
        check=True, capture_output=True, text=True,
    ).stderr
    found = re.search(r"Collected : (\d+)", printed)
    if not found:
        raise SystemExit(f"error: callgrind printed no count: {printed[-500:]}")
    return int(found.group(1))


def start_figures(program: Path, folder: Path, runs: int = 15) -> tuple[list[float], list[float]]:
    """Milliseconds from the start to the first answered request on data that exists, and memory then in MiB."""
    times, memory = [], []
    for number in range(runs + 1):
        server = Server(program, folder / "data")
        began = time.perf_counter()
        with server:
            status, _ = server.get("/health")
            took = (time.perf_counter() - began) * 1000
            if status != 200:
                raise SystemExit(f"error: /health answered {status}")
            if number:  # the first start makes the database
                times.append(took)
                memory.append(server.resident_kib() / 1024)
    return times, memory


def figure(values: list[float], unit: str) -> dict:
    return {
        "median": round(statistics.median(values), 3), "min": round(min(values), 3),
        "max": round(max(values), 3), "runs": len(values), "unit": unit,
    }


def economics_figures() -> dict[str, dict]:
    """The time of a prediction and of a sweep, as the program for accuracy measures them in its own process."""
    subprocess.run(
        ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "accuracy"],
        check=True, cwd=HERE.parent, stdout=subprocess.DEVNULL,
    )
    found: dict[str, list[float]] = {}
    units: dict[str, str] = {}
    for _ in range(5):
        printed = subprocess.run(
            [str(HERE.parent / ".build/release/accuracy"), "speed"],
            check=True, capture_output=True, text=True,
        ).stdout
        for line in printed.splitlines():
            what, value, unit = line.split("\t")
            found.setdefault(what, []).append(float(value))
            units[what] = unit
    return {f"economics, {what}": figure(values, units[what]) for what, values in found.items()}


# What other simulators did on the first 5,000 requests of the same trace on a machine of this kind (2 cores, processor time of the whole
# run): shared measurements of 24 November 2026, with the version of each.
OTHER_SIMULATORS = {
    "Vidur 7d47513": 205,
    "splitwise-sim 8f99e7d": 120,
    "BLIS f90a1e3a": 865,
    "DynoSim, ai-dynamo 1.3.1, without its start": 1720,
}


def simulator_figures() -> dict[str, dict]:
    """Processor time of simulated hours, in the process of the program for accuracy, beside the speed of other simulators."""
    if not os.environ.get("WINDTUNNEL_TRACES"):
        print("skipped: the simulator, as WINDTUNNEL_TRACES names no traces", file=sys.stderr)
        return {}
    printed = subprocess.run(
        [str(HERE.parent / ".build/release/accuracy"), "simulator"],
        check=True, capture_output=True, text=True,
    ).stdout
    found = {}
    for line in printed.splitlines():
        what, value, unit = line.split("\t")
        found[f"simulator, {what}"] = figure([float(value)], unit)
    for tool, speed in OTHER_SIMULATORS.items():
        found[f"simulator, for comparison: {tool}"] = figure([speed], "requests/s of processor")
    return found


def measure(program: Path, count: int) -> dict[str, dict]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = len(ANSWER.read_text().split())
        found = {
            f"assess, one answer of {words} words": figure(
                assess_milliseconds(program, folder, count), "ms"
            )
        }
        stripped = folder / "stripped"
        subprocess.run(["strip", "-o", str(stripped), str(program)], check=True)
        if shutil.which("valgrind"):
            # Without symbols, as valgrind gives up on debug information that is newer than itself.
            extra = 5
            counted = instructions(stripped, folder, 1 + extra) - instructions(stripped, folder, 1)
            found["assess, instructions of one answer"] = figure([counted / extra / 1e6], "million")
        corpus = os.environ.get("WINDTUNNEL_CORPUS")
        if corpus:
            found["check, answers of the corpus on one core"] = figure(
                claims_per_second(program, Path(corpus), folder), "answers/s"
            )
        else:
            print("skipped: check --batch, as WINDTUNNEL_CORPUS names no corpus", file=sys.stderr)
        times, memory = start_figures(program, folder)
        found["start to first answered request"] = figure(times, "ms")
        found["memory after the first request"] = figure(memory, "MiB")
        for what, file in (("binary", program), ("binary without symbols", stripped)):
            found[what] = figure([file.stat().st_size / 1e6], "MB")
    return found


def machine() -> str:
    """The processor and its cores, as a figure without its machine says little."""
    model = platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        match = re.search(r"model name\s*:\s*(.+)", information.read_text())
        model = match.group(1) if match else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()}"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--program", type=Path, default=HERE.parent / ".build/release/windtunnel")
    parser.add_argument("--answers", type=int, default=500, help="answers in a batch")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    found = measure(options.program.resolve(), options.answers) | economics_figures()
    found |= simulator_figures()
    if options.json:
        print(json.dumps({"version": 1, "machine": machine(), "figures": found}, sort_keys=True))
        return 0
    print(f"Machine: {machine()}\n")
    print("| what | median | smallest | largest | runs |\n| --- | --- | --- | --- | --- |")
    for what, value in found.items():
        unit = value["unit"]
        print(
            f"| {what} | {value['median']:g} {unit} | {value['min']:g} | {value['max']:g} "
            f"| {value['runs']} |"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
