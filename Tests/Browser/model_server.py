# SPDX-License-Identifier: Apache-2.0
"""A tiny server that speaks the chat interface of OpenAI, for browser tests: good, slow, failing, or gone."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ModelServer:
    """Listens on a free port of this machine; `mood` says how it behaves from now on."""

    def __init__(self) -> None:
        self.mood = "good"
        self.delay = 30.0
        self.reply = "ready"
        self.asked: list[dict] = []
        self.keys: list[str | None] = []
        self._end = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def stop(self) -> None:
        """Takes the server away: nobody answers at its address any more."""
        self._end.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:
                self._json(200, {"object": "list", "data": [{"id": "tiny", "object": "model"}]})

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.asked.append(body)
                server.keys.append(self.headers.get("Authorization"))
                if server.mood == "slow":
                    server._end.wait(server.delay)
                if server.mood == "failing":
                    key = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
                    self._json(500, {"error": {"message": f"out of memory; key {key}"}})
                elif body.get("stream"):
                    self._stream(self._text(body))
                else:
                    self._json(200, self._whole(self._text(body)))

            @staticmethod
            def _text(body: dict) -> str:
                wants_object = "response_format" in body or "JSON" in body["messages"][-1]["content"]
                return '{"level": 4, "why": "plain"}' if wants_object else server.reply

            @staticmethod
            def _whole(text: str) -> dict:
                return {
                    "id": "1", "object": "chat.completion", "created": int(time.time()), "model": "tiny-1",
                    "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
                    "usage": {"prompt_tokens": 20, "completion_tokens": 3, "total_tokens": 23},
                }

            def _stream(self, text: str) -> None:
                chunks = [{"choices": [{"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}]},
                          {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
                          {"choices": [], "usage": {"prompt_tokens": 20, "completion_tokens": 3, "total_tokens": 23}}]
                body = "".join(
                    "data: " + json.dumps({"id": "1", "object": "chat.completion.chunk", "model": "tiny-1"} | chunk) + "\n\n"
                    for chunk in chunks) + "data: [DONE]\n\n"
                self._send(200, "text/event-stream", body.encode())

            def _json(self, status: int, value: dict) -> None:
                self._send(status, "application/json", json.dumps(value).encode())

            def _send(self, status: int, kind: str, body: bytes) -> None:
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", kind)
                    self.send_header("Content-Length", str(len(body)))
                    self.send_header("Connection", "close")  # so that nobody answers any more once the server is stopped
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    pass  # the client went away, as one that was cancelled does

        return Handler
