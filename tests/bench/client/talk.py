# SPDX-License-Identifier: MIT
"""People who write: as much of Chatto's protocol as that takes."""
import base64
import http.client
import json
import os
import socket
import struct

import servers

TEXTS = (
    "Good morning!",
    "Has anybody seen the blue cable of the second robot? It lay beside the printer yesterday evening.",
    "I have it 🙂",
    "The plan for Friday: motors first, then the arm, and after lunch we drive the course three times. Whoever can "
    "stay longer helps to carry the tables back, please.",
    "https://example.org/robotics/plan?day=friday has the drawings",
    "one\ntwo\nthree",
    "ok",
    "That depends on the battery: with the old one it lasted for eleven minutes, with the new one we don't know.",
    "Ja, gut – ich bringe die Schrauben mit.",
)
AT_ONCE = 200  # messages on the way


def call(port, method, path, body, token=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=servers.PATIENCE)
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    connection.request(method, "/api/v1" + path, json.dumps(body), headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    if answer.status >= 400:
        raise servers.Failed(f"{method} {path}: {answer.status} {text.decode(errors='replace')}")
    return json.loads(text) if text else {}


class Writer:
    """A guest in the lobby."""

    def __init__(self, port, name):
        self.number = len(name)  # so that not everybody says the same
        self.socket = socket.create_connection(("127.0.0.1", port), servers.PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                            "\r\n".encode())
        token = call(port, "POST", "/login", {"username": name})["token"]
        self.await_answers(b"\r\n\r\n", 1)
        self.socket.sendall(frame({"type": "hello", "token": token}))
        self.await_answers(b'"type":"welcome"', 1)

    def close(self):
        self.socket.close()

    def write(self, count):
        """So many messages, one after the other; returns when all are stored."""
        while count > 0:
            batch = min(count, AT_ONCE)
            self.socket.sendall(b"".join(self.message() for _ in range(batch)))
            self.await_answers(b'"type":"ack"', batch)
            count -= batch

    def message(self):
        self.number += 1
        return frame({"type": "send", "txn_id": str(self.number), "room": "lobby",
                      "text": TEXTS[self.number % len(TEXTS)]})

    def await_answers(self, mark, count):
        """Reads on until `mark` has come so often. No text has it."""
        rest = b""
        while count > 0:
            got = self.socket.recv(1 << 16)
            rest += got
            if not got or b'"type":"error"' in rest:
                raise servers.Failed(f"the server refused: {rest[-500:]}")
            count -= rest.count(mark)
            rest = rest[1 - len(mark):]


def frame(content):
    payload = json.dumps(content).encode()
    length = bytes([0x80 | len(payload)]) if len(payload) < 126 else struct.pack(">BH", 0x80 | 126, len(payload))
    return b"\x81" + length + b"\0\0\0\0" + payload  # a mask of zeros changes nothing
