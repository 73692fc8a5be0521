#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the browser tests, one after the other, and closes with `N passed, N failed`.

Usage: run.py [MODULE | MODULE.CLASS | MODULE.CLASS.TEST]...
"""

from __future__ import annotations

import faulthandler
import shutil
import sys
import tempfile
import time
import unittest
from pathlib import Path

from harness import ARTIFACTS, FAILURES, OneBrowser, program
from serving import Server, ServerFailed

LONGEST_TEST = 240  # seconds; a test that hangs ends the run with a trace instead of hanging CI


class Report(unittest.TestResult):
    """Prints each test as it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0
        self.failed = 0

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
        print(shortened(self._exc_info_to_string(err, test)), flush=True)

    def _say(self, what: str, test: unittest.TestCase) -> None:
        print(f"{what} {test.id()} ({time.monotonic() - self.began:.1f} s)", flush=True)


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
    report = Report()
    began = time.monotonic()
    try:
        tests(sys.argv[1:]).run(report)
    finally:
        OneBrowser.close()
    if report.failed:
        print(f"Pictures, pages and logs of what failed: {FAILURES.relative_to(ARTIFACTS.parent)}")
    print(f"Browser tests took {time.monotonic() - began:.0f} s")
    print(f"{report.passed} passed, {report.failed} failed")
    return 0 if report.failed == 0 and report.passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
