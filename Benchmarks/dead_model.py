#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what a person waits for with a language model that answers, refuses, says nothing, or drips a byte a second.

Usage: dead_model.py [--program PROGRAM] [--rounds N]

For each: the first answer of a round, which may ask the model for other words; the answers of the rounds after it, taken at once; the other
pages; and the calls that the log has.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Scripts"))
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from model_server import ModelServer  # noqa: E402  the folders have to be known first
from serving import Server  # noqa: E402

ANSWER = "I would look around and improve the experience step by step."


class Silent:
    """A server that takes connections and says nothing, or begins a stream of comments, one a second."""

    def __init__(self, drips: bool) -> None:
        self.drips = drips
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/v1"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self._keep, args=(connection,), daemon=True).start()

    def _keep(self, connection: socket.socket) -> None:
        try:
            connection.recv(65536)
            if self.drips:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
            while True:
                time.sleep(1)
                if self.drips:
                    connection.sendall(b": \n\n")
        except OSError:
            pass  # the client has gone


class Person:
    """Somebody who takes rounds on the pages of a server."""

    def __init__(self, address: str) -> None:
        self.host = urllib.parse.urlsplit(address).netloc

    def ask(self, method: str, path: str, form: list[tuple[str, str]] | None = None) -> tuple[float, str, str]:
        """The seconds that an answer took, where it leads, and what it holds."""
        connection = http.client.HTTPConnection(self.host, timeout=120)
        began = time.monotonic()
        connection.request(method, path, urllib.parse.urlencode(form or []),
                           {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        text = answer.read().decode()
        took = time.monotonic() - began
        connection.close()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: status {answer.status}")
        return took, answer.getheader("location") or "", text

    def connect(self, url: str) -> None:
        revision = re.search(r'name="revision" value="(\d+)"', self.ask("GET", "/model")[2])
        fields = {"url": url, "model": "tiny", "loopbackOnly": "1", "tokens": "200000", "patience": "60",
                  "revision": revision.group(1) if revision else "0"}
        uses = [("use", use) for use in ("phrasing", "secondReading", "conversation")]
        self.ask("POST", "/model", list(fields.items()) + uses)

    def answer_once(self) -> float:
        """Takes a round to its first answer and ends it; the seconds of the answer."""
        path = self.ask("POST", "/rounds", [("question", "ps-onboarding"), ("mode", "real")])[1]
        self.ask("POST", path + "/discussion")
        took = self.ask("POST", path + "/answer", [("exchange", "0"), ("answer", ANSWER), ("answerRevision", "0")])[0]
        self.ask("POST", path + "/finish")
        return took


def calls(program: str, folder: str) -> dict[str, int]:
    """How many calls of each purpose the log has."""
    command = [program, "model", "log", "--json", "--data", folder]
    log = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["calls"]
    purposes = [entry["call"]["purpose"] for entry in log]
    return {purpose: purposes.count(purpose) for purpose in sorted(set(purposes))}


def measure(name: str, url: str | None, program: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as outer, Server(Path(program), Path(outer) / "data") as server:
        person = Person(server.address)
        for _ in range(2):
            person.answer_once()  # what is read when it is first needed is read
        if url:
            person.connect(url)
        first, *later = [person.answer_once() for _ in range(rounds)]
        pages = [person.ask("GET", path)[0] for path in ("/", "/history", "/model") for _ in range(5)]
        print(f"{name}: first answer {1000 * first:.0f} ms, later ones {1000 * statistics.median(later):.0f} ms, "
              f"pages {1000 * statistics.median(pages):.0f} ms, at most {1000 * max(pages):.0f} ms; "
              f"calls {calls(program, str(server.data))}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / ".build/release/windtunnel"))
    parser.add_argument("--rounds", type=int, default=6)
    given = parser.parse_args()
    good = ModelServer()
    for name, url in [("none", None), ("good", good.url), ("refused", "http://127.0.0.1:9/v1"),
                      ("silent", Silent(drips=False).url), ("drips", Silent(drips=True).url)]:
        measure(name, url, given.program, given.rounds)
    good.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
