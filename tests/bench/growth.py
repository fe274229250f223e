#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures what costs more as there is more of it: members, rooms, connections, history, accounts; and a reconnect storm.

    tests/bench/growth.py build/bench [--quick] [--only SERIES…] [--json FILE] [--markdown docs/performance.md]

Each series does the same work beside more and more of something, and divides what the server and Redis spend by the work.
What nobody asks for should cost nothing: then all rows of a series are alike. Processor time is counted, not hours and
minutes, so that other programs disturb little. It ends with 1 only if something could not be run, or gave a wrong answer.
"""
import argparse
import contextlib
import datetime
import http.client
import json
import pathlib
import socket
import statistics
import sys
import time

import servers

LOBBY = "{room:lobby}"
PAGE = 50  # messages
MEMBERS_OF_A_ROOM = 10
FEW_DELIVERIES = 20_000  # a second, so that neither side is ever late


def busy_seconds(pid):
    """Processor time of all its threads so far, to the nanosecond."""
    tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


class Commands:
    """Redis' own protocol: redis-cli is too slow for a million messages."""

    def __init__(self, redis):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(redis.socket))
        self.input = self.socket.makefile("rb")

    def __call__(self, *words):
        parts = [word if isinstance(word, bytes) else str(word).encode() for word in words]
        self.socket.sendall(b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(part), part) for part in parts))
        return self._answer()

    def calm_down(self):
        """Waits until Redis doesn't write its file anew any more, which costs it time."""
        while b"aof_rewrite_in_progress:1" in self("INFO", "persistence"):
            time.sleep(0.1)

    def _answer(self):
        line = self.input.readline()
        kind, rest = line[:1], line[1:-2]
        if kind == b"-":
            raise servers.Failed(f"Redis: {rest.decode()}")
        if kind == b"+":
            return rest
        size = int(rest)
        if kind == b":" or size < 0:
            return size
        if kind == b"$":
            return self.input.read(size + 2)[:-2]
        return [self._answer() for _ in range(size)]


class Api:
    """One connection to the server's HTTP API."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.token = ""

    def sign_in(self, name):
        self.token = self.call("POST", "login", {"username": name})["token"]
        return self

    def call(self, method, path, body=None):
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        self.connection.request(method, f"/api/v1/{path}", json.dumps(body) if body is not None else None, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise servers.Failed(f"{method} {path}: {answer.status} {text.decode()}")
        return json.loads(text) if text else None


# What would take hours by the API is written into Redis in its own form: all but the first of a kind are copies of one
# that the server has made, and what comes of it is read back through the server.

FILL_LOG = """
local fields, last = redis.call('XRANGE', KEYS[1], '1', '1')[1][2], tonumber(ARGV[2])
local place = {}
for i = 1, #fields, 2 do place[fields[i]] = i + 1 end
local first = tonumber(fields[place.time])
for id = tonumber(ARGV[1]), last do
    fields[place.time], fields[place.text], fields[place.txn] = first + id, 'message ' .. id, ''
    redis.call('XADD', KEYS[1], id .. '-0', unpack(fields))
end
redis.call('HSET', KEYS[2], 'last', last, 'time', first + last)
"""

ADD_ACCOUNTS = """
local uid = redis.call('HGET', '{users}:folded', ARGV[1])
for i = tonumber(ARGV[2]), tonumber(ARGV[3]) do
    local name, copy = string.format('person%07d', i), 'copy' .. i
    redis.call('COPY', '{user:' .. uid .. '}', '{user:' .. copy .. '}')
    redis.call('HSET', '{user:' .. copy .. '}', 'name', name, 'folded', name, 'skeleton', name)
    redis.call('HSET', '{users}:folded', name, copy)
    redis.call('HSET', '{users}:skeletons', name, copy)
    redis.call('ZADD', '{users}:names', 0, name .. '\\0' .. name .. '\\0')
end
"""


def fill_history(commands, api, count):
    """The lobby has that many messages."""
    present = api.call("GET", "rooms/lobby/messages?limit=1")["last_id"]
    if present == 0:
        present = api.call("POST", "rooms/lobby/messages", {"text": "message 1"})["id"]
    for first in range(present + 1, count + 1, 1000):
        commands("EVAL", FILL_LOG, 2, f"{LOBBY}:log", LOBBY, first, min(first + 999, count))
    commands.calm_down()
    page = api.call("GET", f"rooms/lobby/messages?limit={PAGE}")
    texts = [message["text"] for message in page["messages"]]
    expected = [f"message {number}" for number in range(max(count - PAGE, 0) + 1, count + 1)]
    if texts != expected or page["last_id"] != count:
        raise servers.Failed("the server reads something else from its history than was written there")


def fill_accounts(commands, api, count):
    """There are that many accounts."""
    present = commands("ZLEXCOUNT", "{users}:names", "[person", "(persoo")
    if present == 0:
        api.call("POST", "register", {"username": "pattern", "password": "correct horse battery"})
    for first in range(present + 1, count + 1, 1000):
        commands("EVAL", ADD_ACCOUNTS, 0, "pattern", first, min(first + 999, count))
    commands.calm_down()
    users = api.call("GET", "users?prefix=person0000&limit=1000")["users"]
    if not users or users[0]["name"] != "person0000001" or len(users) != min(count, 999):
        raise servers.Failed("the server reads other accounts than were written there")


class Bench:
    """A server with its Redis, and what is done to it."""

    def __init__(self, build, stack):
        folder = stack.enter_context(servers.TemporaryFolder())
        self.build = build
        self.redis = stack.enter_context(servers.Redis(folder))
        self.server = stack.enter_context(servers.Chatto(build, self.redis))

    def restart(self):
        self.server.stop()
        self.server.__enter__()

    def restart_redis(self):
        """Seconds until it answers; returns when the server has found it again."""
        self.redis.stop()
        begin = time.perf_counter()
        self.redis.__enter__()
        took = time.perf_counter() - begin
        while not self.server.is_ready():
            if time.perf_counter() > begin + 2 * servers.PATIENCE:
                raise servers.Failed("the server doesn't find Redis again")
            time.sleep(0.05)
        return took

    def load(self, *options):
        return servers.run_load(self.build, self.server.url, "--server-pid", self.server.pid, *options)

    def cost(self, work, times):
        """Median of the time that one takes, and what server and Redis spend on each; in microseconds."""
        before = busy_seconds(self.server.pid), busy_seconds(self.redis.pid)
        durations = []
        for number in range(times):
            begin = time.perf_counter()
            work(number)
            durations.append(time.perf_counter() - begin)
        after = busy_seconds(self.server.pid), busy_seconds(self.redis.pid)
        spent = [1e6 * (end - begin) / times for begin, end in zip(before, after)]
        return 1e6 * statistics.median(durations), *spent


def members(bench, is_quick):
    """People in one room: what a delivery costs."""
    for count in (10, 100, 1000) if is_quick else (10, 100, 1000, 5000):
        rate = min(FEW_DELIVERIES // count, 200)
        report = bench.load("--members", count, "--senders", min(count, 10), "--rate", rate, "--seconds", 5)
        cpu = report["server"]["cpu_seconds"]
        yield count, {"server, µs a delivery": 1e6 * cpu / report["deliveries"],
                      "delivery, p50 in ms": report["delivery_ms"]["p50"]}


def rooms(bench, is_quick):
    """Rooms of ten, of which only some are written in."""
    for count in (10, 100) if is_quick else (10, 100, 1000):
        report = bench.load("--members", count * MEMBERS_OF_A_ROOM, "--rooms", count, "--senders", 10, "--rate", 100,
                               "--seconds", 5)
        yield count, {"server, µs a delivery": 1e6 * report["server"]["cpu_seconds"] / report["deliveries"],
                      "delivery, p50 in ms": report["delivery_ms"]["p50"]}


def idle(bench, is_quick):
    """Connections that say nothing: memory of each, and processor time."""
    for count in (100, 1000) if is_quick else (100, 1000, 10_000, 19_000):
        bench.restart()  # memory that earlier connections have left would be used again
        report = bench.load("--idle", count, "--seconds", 5)
        yield count, {"KB each": report["server"]["bytes_per_connection"] / 1000,
                      "server, µs a second for each": 1e4 * report["server"]["cpu_percent"] / count}


def history(bench, is_quick):
    """Messages in the room: a page of 50 at the end, in the middle and by date, beside Redis' own answer alone."""
    commands, api = Commands(bench.redis), Api(bench.server).sign_in("reader")
    for count in (100, 10_000) if is_quick else (100, 10_000, 1_000_000):
        fill_history(commands, api, count)
        first = api.call("GET", "rooms/lobby/messages?limit=1&around=1")["messages"][0]["time"]
        begin = datetime.datetime.fromisoformat(first.replace("Z", "+00:00"))

        def moment(number):
            return (begin + datetime.timedelta(milliseconds=number)).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

        def read(query):
            page = api.call("GET", f"rooms/lobby/messages?limit={PAGE}{query}")
            if len(page["messages"]) != PAGE:
                raise servers.Failed(f"a page of {len(page['messages'])} messages: {query}")

        middle = count // 2
        places = {"end": lambda _: read(""), "middle": lambda number: read(f"&before={middle + 25 - number % 20}"),
                  "date": lambda number: read(f"&at={moment(middle - number % 20)}")}
        figures = {}
        for place, work in places.items():
            took, _, redis = bench.cost(work, 200)
            figures |= {f"{place}, ms": took / 1000, f"{place}, µs of Redis": redis}
        _, _, bare = bench.cost(lambda _: commands("XREVRANGE", f"{LOBBY}:log", "+", "-", "COUNT", PAGE), 200)
        yield count, figures | {"XREVRANGE alone, µs of Redis": bare}


def accounts(bench, is_quick):
    """Accounts that there are, whoever is here: to sign in as a guest, and to look people up."""
    commands, api = Commands(bench.redis), Api(bench.server)
    for count in (100, 10_000) if is_quick else (100, 10_000, 100_000):
        fill = Api(bench.server).sign_in(f"filler{count}")
        fill_accounts(commands, fill, count)
        took, server, redis = bench.cost(lambda number, of=count: api.call(
            "POST", "login", {"username": f"visitor{of}x{number}"}), 200)
        _, found_by, found_in = bench.cost(lambda _: fill.call("GET", "users?prefix=person00000&limit=50"), 200)
        yield count, {"sign-in, ms": took / 1000, "sign-in, µs of the server": server,
                      "sign-in, µs of Redis": redis, "50 people, µs of the server": found_by,
                      "50 people, µs of Redis": found_in}


def start(bench, is_quick):
    """A second server beside what the first one has filled: until it is ready, and then in memory. And Redis itself."""
    commands, api = Commands(bench.redis), Api(bench.server).sign_in("starter")
    for messages, people in ((100, 100), (10_000, 10_000)) if is_quick else ((100, 100), (1_000_000, 100_000)):
        fill_history(commands, api, messages)
        fill_accounts(commands, api, people)
        took, spent, size = [], [], []
        for _ in range(5):
            begin = time.perf_counter()
            with servers.Chatto(bench.build, bench.redis) as another:
                took.append(time.perf_counter() - begin)
                spent.append(busy_seconds(another.pid))
                size.append(servers.resident_bytes(another.pid))
        loaded = bench.restart_redis()
        commands, api = Commands(bench.redis), Api(bench.server).sign_in(f"starter{messages}")
        yield messages, {"ready after, ms": 1000 * statistics.median(took),
                         "server, ms of processor": 1000 * statistics.median(spent),
                         "server, MB": statistics.median(size) / 1e6,
                         "Redis itself, started again, ms": 1000 * loaded}


def storm(bench, is_quick):
    """All connections drop at once and come back within five seconds, while messages are written."""
    for count in (1000,) if is_quick else (1000, 5000):
        report = bench.load("--members", count, "--senders", 10, "--rate", 10, "--storm")
        figures = report["storm"]
        yield count, {"99 % back, s": figures["back_99_seconds"], "all back, s": figures["back_all_seconds"],
                      "attempts each": figures["attempts"] / count,
                      "lost, doubled or changed": sum(report["faults"][fault] for fault in ("lost", "doubled", "wrong"))}


SERIES = {
    "members": (members, "members in a room"),
    "rooms": (rooms, "rooms of ten"),
    "idle": (idle, "idle connections"),
    "history": (history, "messages in the history"),
    "accounts": (accounts, "accounts"),
    "start": (start, "messages at the start, and a tenth as many accounts"),
    "storm": (storm, "clients dropped at once"),
}


def measure(build, name, is_quick):
    """The rows of a series: how many, and the figures."""
    rows = []
    with contextlib.ExitStack() as stack:
        for count, figures in SERIES[name][0](Bench(build, stack), is_quick):
            rows.append((count, figures))
            shown = ", ".join(f"{figure} {written(value)}" for figure, value in figures.items())
            print(f"{SERIES[name][1]}: {count:,}: {shown}", file=sys.stderr, flush=True)
    return rows


def written(value):
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def table(name, rows):
    figures = list(rows[0][1])
    lines = [f"| {SERIES[name][1]} | " + " | ".join(f"{count:,}" for count, _ in rows) + " | last : first |",
             "| --- |" + " --: |" * (len(rows) + 1)]
    for figure in figures:
        values = [row[figure] for _, row in rows]
        ratio = f"{values[-1] / values[0]:.2f}" if values[0] else ""
        lines.append(f"| {figure} | " + " | ".join(map(written, values)) + f" | {ratio} |")
    return "\n".join(lines)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", help="build folder, with the target benchmarks built")
    parser.add_argument("--quick", action="store_true", help="smaller numbers: for a look")
    parser.add_argument("--only", nargs="+", choices=SERIES, default=list(SERIES), help="these series alone")
    parser.add_argument("--json", metavar="FILE", help="write all figures there; what it has of other series is kept")
    parser.add_argument("--markdown", metavar="FILE", help="write the tables into that page, between its two markers")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    results = {}
    if arguments.json and pathlib.Path(arguments.json).exists():
        results = json.loads(pathlib.Path(arguments.json).read_text())["series"]
    for name in arguments.only:
        results[name] = measure(arguments.build, name, arguments.quick)
    text = "\n\n".join([servers.caption(arguments.build)] + [table(name, results[name]) for name in SERIES if name in results])
    print(text)
    if arguments.json:
        pathlib.Path(arguments.json).write_text(
            json.dumps({"caption": servers.caption(arguments.build), "series": results}, indent=1))
    if arguments.markdown:
        servers.write_between_markers(arguments.markdown, "growth.py", text)


if __name__ == "__main__":
    try:
        main()
    except servers.Failed as failure:
        sys.exit(f"growth.py: {failure}")
