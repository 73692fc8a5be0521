#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Starts a build on a free port with data of its own, asks `/health` and the home page, and stops it.

Usage: smoke.py PROGRAM
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from serving import Server, ServerFailed


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: smoke.py PROGRAM", file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as folder:
        try:
            with Server(Path(sys.argv[1]), Path(folder) / "data") as server:
                for path, expected in (("/health", ""), ("/", "Windtunnel")):
                    status, text = server.get(path)
                    if status != 200 or expected not in text:
                        print(f"error: {path} answered {status}: {text[:500]}", file=sys.stderr)
                        return 1
                    print(f"{path} answered 200 at {server.address}")
        except (ServerFailed, OSError) as problem:
            print(f"error: {problem}", file=sys.stderr)
            return 1
    print("Started, answered and stopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
