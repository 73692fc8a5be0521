# SPDX-License-Identifier: Apache-2.0
"""Starts and stops a real server, for the browser tests, the benchmark and the check of the release build."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ADDRESS = re.compile(rb"Windtunnel is at (http://127\.0\.0\.1:(\d+))")


class ServerFailed(Exception):
    """The server did not start, or did not stop."""


class Server:
    """A server of its own: a free port, a folder of data, and an environment without the user's settings."""

    def __init__(self, program: Path, data: Path, clock_speed: int | None = None):
        self.program = Path(program).resolve()
        self.data = Path(data)
        self.clock_speed = clock_speed
        self.port = 0
        self.address = ""
        self.process: subprocess.Popen[bytes] | None = None
        self.log = self.data.parent / f"{self.data.name}.log"

    def start(self, patience: float = 30) -> "Server":
        """Starts the server and returns once it has printed its address; the second start takes the same port."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [str(self.program), "serve", "--port", str(self.port), "--data", str(self.data)],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
                env=self._environment(),
            )
        announced = threading.Event()
        threading.Thread(target=self._read, args=(announced,), daemon=True).start()
        deadline = time.monotonic() + patience
        while not announced.wait(0.001):
            if self.process.poll() is not None:
                raise ServerFailed(f"the server ended with {self.process.returncode}: {self.tail()}")
            if time.monotonic() > deadline:
                self.kill()
                raise ServerFailed(f"no address on stdout after {patience} s: {self.tail()}")
        return self

    def _environment(self) -> dict[str, str]:
        kept = {"PATH", "HOME", "LANG", "TMPDIR"}
        environment = {name: value for name, value in os.environ.items() if name in kept}
        if self.clock_speed:
            environment["WINDTUNNEL_CLOCK_SPEED"] = str(self.clock_speed)
        return environment

    def _read(self, announced: threading.Event) -> None:
        """Reads all that the server prints, so that it never waits for a reader."""
        process = self.process
        assert process is not None and process.stdout is not None
        for line in process.stdout:
            match = ADDRESS.search(line)
            if match:
                self.address = match.group(1).decode()
                self.port = int(match.group(2))
                announced.set()

    def get(self, path: str, timeout: float = 10) -> tuple[int, str]:
        """Asks for a page and returns its status and text."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=timeout) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode("utf-8", "replace")

    def kill(self) -> None:
        """Takes the server away at once, as a power cut would."""
        if self.process:
            self.process.kill()
            self.process.wait()

    def stop(self, patience: float = 10) -> None:
        """Asks the server to end, and says so when it does not."""
        if not self.process or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
            raise ServerFailed(f"the server still ran {patience} s after SIGTERM") from None
        if code not in (0, -signal.SIGTERM):
            raise ServerFailed(f"the server ended with {code} after SIGTERM: {self.tail()}")

    def busy_seconds(self) -> float:
        """The seconds of processor that the server has taken (Linux)."""
        assert self.process is not None
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_kib(self) -> int:
        """How much memory the server holds now, in KiB (Linux)."""
        assert self.process is not None
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))

    def tail(self) -> str:
        """The last lines that the server wrote to stderr."""
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-8:])

    def __enter__(self) -> "Server":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
