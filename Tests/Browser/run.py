#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the browser tests, as many at a time as there are cores but at most four, and closes with `N passed, N failed`.

Usage: run.py [MODULE | MODULE.CLASS | MODULE.CLASS.TEST]...

Each process has one browser for all its tests; each test has a server, data and a profile of its own.

WINDTUNNEL_SECONDS says for how many seconds tests are begun, for a machine that has to be done by then. Those that matter most come first, and
what was not begun is counted in the last line.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import multiprocessing.util
import os
import shutil
import sys
import tempfile
import time
import unittest
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from harness import ARTIFACTS, FAILURES, OneBrowser, program
from serving import Server, ServerFailed

LONGEST_TEST = 240  # seconds; a test that hangs ends the run with a trace instead of hanging CI
MOST_AT_A_TIME = 4

# What a person does first, and what would lose their words, before how it looks everywhere.
FIRST = ["test_round", "test_loop", "test_plain", "test_survival", "test_late", "test_room", "test_hostile", "test_cases", "test_clock"]


class Report(unittest.TestResult):
    """What came of a test, in words to print."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0
        self.failed = 0
        self.words: list[str] = []

    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self.began = time.monotonic()
        faulthandler.dump_traceback_later(LONGEST_TEST, exit=True)

    def stopTest(self, test: unittest.TestCase) -> None:
        faulthandler.cancel_dump_traceback_later()
        super().stopTest(test)

    def addSuccess(self, test: unittest.TestCase) -> None:
        self.passed += 1
        self._say("passed", test)

    def addFailure(self, test: unittest.TestCase, err) -> None:
        self._fail(test, err)

    def addError(self, test: unittest.TestCase, err) -> None:
        self._fail(test, err)

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err) -> None:
        if err is not None:
            test.keep_evidence()
            self._fail(subtest, err)

    def _fail(self, test: unittest.TestCase, err) -> None:
        self.failed += 1
        self._say("FAILED", test)
        self.words.append(shortened(self._exc_info_to_string(err, test)))

    def _say(self, what: str, test: unittest.TestCase) -> None:
        self.words.append(f"{what} {test.id()} ({time.monotonic() - self.began:.1f} s)")


def shortened(trace: str, most: int = 60, width: int = 400) -> str:
    """A trace without the middle, as a failure may carry a whole page; the evidence folder has all of it."""
    lines = [line if len(line) <= width else line[:width] + " …" for line in trace.splitlines()]
    if len(lines) > most:
        lines = lines[: most // 2] + ["  …"] + lines[-most // 2 :]
    return "\n".join(lines)


def tests(names: list[str]) -> unittest.TestSuite:
    loader = unittest.TestLoader()
    if names:
        return loader.loadTestsFromNames(names)
    return loader.discover(str(Path(__file__).parent), pattern="test_*.py")


def single(suite: unittest.TestSuite) -> list[unittest.TestCase]:
    """The tests of a suite, in its order."""
    found: list[unittest.TestCase] = []
    for part in suite:
        found += single(part) if isinstance(part, unittest.TestSuite) else [part]
    return found


def by_weight(names: list[str]) -> list[str]:
    """The tests of the modules that come first, then the others, each in their order."""
    place = {module: number for number, module in enumerate(FIRST)}
    return sorted(names, key=lambda name: place.get(name.split(".")[0], len(FIRST)))


def run_one(name: str, until: float | None) -> tuple[int, int, str] | None:
    """Runs a test in this process; returns how many passed, how many failed, and what to print; None when it is too late to begin."""
    if until is not None and time.monotonic() > until:
        return None
    return outcome(unittest.defaultTestLoader.loadTestsFromName(name))


def outcome(test: unittest.TestSuite | unittest.TestCase) -> tuple[int, int, str]:
    report = Report()
    test.run(report)
    return report.passed, report.failed, "\n".join(report.words)


def close_browser_at_the_end() -> None:
    """Prepares a process that runs tests."""
    multiprocessing.util.Finalize(None, OneBrowser.close, exitpriority=10)


def run(names: list[str], until: float | None) -> tuple[int, int, int]:
    """Runs tests beside each other; returns how many passed, how many failed, and how many were not begun."""
    passed = failed = late = 0
    with ProcessPoolExecutor(
        min(MOST_AT_A_TIME, os.cpu_count() or 1), multiprocessing.get_context("spawn"),
        initializer=close_browser_at_the_end,
    ) as processes:
        for ended in as_completed([processes.submit(run_one, name, until) for name in names]):
            result = ended.result()
            if result is None:
                late += 1
                continue
            more_passed, more_failed, words = result
            passed += more_passed
            failed += more_failed
            print(words, flush=True)
    return passed, failed, late


def main() -> int:
    if not program().exists():
        print(f"error: {program()} is missing; build it with: swift build", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            Server(program(), Path(folder) / "data").start().stop()
        except ServerFailed as problem:
            print(f"error: {problem}", file=sys.stderr)
            return 1
    shutil.rmtree(FAILURES, ignore_errors=True)
    began = time.monotonic()
    found = single(tests(sys.argv[1:]))
    for test in found:
        if type(test).__module__ == "unittest.loader":  # stands for a module that cannot be loaded
            print(outcome(test)[2], file=sys.stderr)
            return 1
    seconds = os.environ.get("WINDTUNNEL_SECONDS")
    until = began + float(seconds) if seconds else None
    try:
        passed, failed, late = run(by_weight([test.id() for test in found]), until)
    except BrokenProcessPool:
        print("error: a process of the tests ended; its trace stands above", file=sys.stderr)
        return 1
    if failed:
        print(f"Pictures, pages and logs of what failed: {FAILURES.relative_to(ARTIFACTS.parent)}")
    print(f"Browser tests took {time.monotonic() - began:.0f} s")
    print(f"{passed} passed, {failed} failed" + (f", {late} not begun for want of time" if late else ""))
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
