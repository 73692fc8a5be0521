# SPDX-License-Identifier: Apache-2.0
"""Asks a server over one kept connection or several, and takes the time: small enough to run beside it on the same cores."""

from __future__ import annotations

import itertools
import socket
import threading
import time
from dataclasses import dataclass


@dataclass
class Answer:
    """What came back, and how long it took."""

    status: int
    seconds: float
    wire: int
    headers: dict[str, str]
    body: bytes


class Connection:
    """A connection that stays open."""

    def __init__(self, port: int):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.left = b""

    def request(self, path: str, encoding: str = "gzip", method: str = "GET", more: str = "") -> bytes:
        return (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept-Encoding: {encoding}\r\n{more}\r\n"
        ).encode()

    def get(self, path: str, encoding: str = "gzip") -> Answer:
        """Asks, and reads the whole answer; the time ends with its last byte."""
        began = time.perf_counter()
        self.socket.sendall(self.request(path, encoding))
        data = self.left
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self._more()
        lines = data[:end].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}
        data = data[end + 4 :]
        status = int(lines[0].split()[1])
        if status in (204, 304):
            length = 0
        elif "content-length" in headers:
            length = int(headers["content-length"])
        else:
            raise SystemExit(f"error: {path} came without its length")
        parts, have = [data], len(data)
        while have < length:
            parts.append(self._more())
            have += len(parts[-1])
        data = b"".join(parts)
        body, self.left = data[:length], data[length:]
        return Answer(status, time.perf_counter() - began, end + 4 + length, headers, body)

    def _more(self) -> bytes:
        data = self.socket.recv(262_144)
        if not data:
            raise SystemExit("error: the server closed the connection")
        return data

    def close(self) -> None:
        self.socket.close()


def rate(port: int, paths: list[str], seconds: float, connections: int) -> tuple[float, list[float]]:
    """Requests per second over the paths in turn on several connections, and all their times."""
    times: list[list[float]] = [[] for _ in range(connections)]
    stop = time.perf_counter() + seconds

    def ask(number: int) -> None:
        connection = Connection(port)
        turn = itertools.cycle(paths[number * 7 % len(paths) :] + paths[: number * 7 % len(paths)])
        while time.perf_counter() < stop:
            times[number].append(connection.get(next(turn)).seconds)
        connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(connections)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    together = [value for part in times for value in part]
    return len(together) / took, together
