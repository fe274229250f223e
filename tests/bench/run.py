#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures chatto-server beside the limit (a bare server that does the same work) and beside socket.io.

    tests/bench/run.py build/bench [--quick] [--json FILE] [--markdown docs/performance.md]

Servers take turns, each with a Redis of its own and a processor of its own; Redis and the load share another one. Ratios
are taken within a repetition. It ends with 1 only if something could not be run, or a message was lost, doubled or
changed: time fails nothing here, since it depends on who else is at work.
"""
import argparse
import contextlib
import dataclasses
import json
import pathlib
import statistics
import sys
import time

import servers

SENDERS = 10
ROOM = 1000  # members
TEXT = 200  # bytes
STEADY_RATE = 50  # messages a second
IDLE = 5000  # connections

CHATTO, LIMIT, SOCKET_IO = "Chatto", "the limit", "socket.io"


@dataclasses.dataclass(frozen=True)
class Contender:
    name: str
    fsync: str
    start: type  # of servers.Server
    dialect: str = "chatto"

    def __str__(self):
        return self.name if self.fsync == "everysec" else f"{self.name}, {self.fsync}"


CONTENDERS = [
    Contender(CHATTO, "everysec", servers.Chatto),
    Contender(LIMIT, "everysec", servers.Limit),
    Contender(CHATTO, "always", servers.Chatto),
    Contender(LIMIT, "always", servers.Limit),
    Contender(SOCKET_IO, "everysec", servers.SocketIo, "socketio"),
]


@dataclasses.dataclass(frozen=True)
class Goal:
    """That a figure of one contender, divided by that of another, is at least or at most so much."""

    figure: str
    subject: str
    peer: str  # empty: the figure itself is judged
    bound: float
    is_least: bool = True

    def is_met(self, value):
        return value >= self.bound if self.is_least else value <= self.bound

    def __str__(self):
        return f"{'≥' if self.is_least else '≤'} {self.bound:,g}"


def at_least(bound, figure, subject, peer):
    return Goal(figure, subject, peer, bound)


def at_most(bound, figure, subject, peer=""):
    return Goal(figure, subject, peer, bound, is_least=False)


# The project's own goals: all in one place, and in the order in which they are shown.
GOALS = [
    at_least(0.95, "deliveries", CHATTO, LIMIT),
    at_least(0.95, "deliveries", "Chatto, always", "the limit, always"),
    at_least(2.4, "deliveries", CHATTO, SOCKET_IO),
    at_least(0.9, "rate", CHATTO, LIMIT),
    at_least(0.9, "rate", "Chatto, always", "the limit, always"),
    at_least(60, "rate", CHATTO, SOCKET_IO),
    at_least(0.9, "rate", "Chatto, always", CHATTO),
    at_most(1.1, "p50", CHATTO, LIMIT),
    at_most(1.1, "p50", "Chatto, always", "the limit, always"),
    at_most(1.2, "p99", CHATTO, LIMIT),
    at_most(1.2, "p99", "Chatto, always", "the limit, always"),
    at_least(0.9, "connections", CHATTO, LIMIT),
    at_most(2.5, "memory", CHATTO),
]

# What a figure is called, and how it is written.
FIGURES = {
    "deliveries": ("deliveries for each second of server CPU, 50 messages a second", "{:,.0f}"),
    "rate": ("highest rate with p99 ≤ 100 ms, messages a second", "{:,.0f}"),
    "p50": ("p50 at 50 messages a second", "{:.1f} ms"),
    "p99": ("p99 at 50 messages a second", "{:.1f} ms"),
    "connections": ("connections a second", "{:,.0f}"),
    "memory": ("memory of an idle, signed-in connection", "{:.2f} KB"),
}


class Measurement:
    """What is done to one server."""

    def __init__(self, build, contender, *, is_quick):
        self.build = build
        self.contender = contender
        self.seconds = 4 if is_quick else 8
        self.step_seconds = 1 if is_quick else 1.5

    def run(self, parts):
        """The figures by name."""
        figures = {}
        for part in parts:
            figures |= getattr(self, part)()
        return figures

    def idle(self):
        report = self._load("--idle", IDLE, "--seconds", 8)  # what many welcomes took goes back after 5
        return {"memory": report["server"]["bytes_per_connection"] / 1000}

    def connect(self):
        report = self._load("--connect-rate", "--members", ROOM)
        return {"connections": report["connections_per_second"]}

    def steady(self):
        report = self._talk("--rate", STEADY_RATE, "--seconds", self.seconds)
        latency = report["delivery_ms"]
        return {"deliveries": report["server"]["deliveries_per_cpu_second"], "p50": latency["p50"],
                "p99": latency["p99"]}

    def highest(self):
        """Where it stops, it gets another chance: something else may have disturbed it."""
        highest = 0
        for _ in range(2):
            found = self._talk("--find-rate", "--p99", 100, "--rate", round(highest * 1.1) or STEADY_RATE, "--seconds",
                               self.step_seconds, "--warmup", 0.5)["rate"]
            highest = max(highest, found)
        return {"rate": highest} if highest else {}

    def _talk(self, *options):
        return self._load("--members", ROOM, "--senders", SENDERS, "--size", TEXT, *options)

    def _load(self, *options):
        """On a server without a past: who has just left is still talked about, and has left memory behind."""
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(servers.TemporaryFolder())
            redis = stack.enter_context(servers.Redis(folder, fsync=self.contender.fsync))
            server = stack.enter_context(self.contender.start(self.build, redis))
            return servers.run_load(self.build, server.url, "--dialect", self.contender.dialect, "--server-pid",
                                    server.pid, *options)


PARTS = ["idle", "connect", "steady", "highest"]


class Results:
    """The figures of some repetitions: a list of {contender: {figure: value}}."""

    def __init__(self, repetitions=()):
        self.repetitions = list(repetitions)

    def values(self, contender, figure):
        found = [repetition.get(contender, {}).get(figure) for repetition in self.repetitions]
        return [value for value in found if value is not None]

    def ratios(self, goal):
        """Within each repetition: what disturbs one contender may well disturb the next one, too."""
        pairs = [(repetition.get(goal.subject, {}).get(goal.figure), repetition.get(goal.peer, {}).get(goal.figure))
                 for repetition in self.repetitions]
        return [subject / peer for subject, peer in pairs if subject is not None and peer]

    def table(self):
        lines = ["| what | who | | beside | | ratio (least–greatest) | goal | |",
                 "| --- | --- | --: | --- | --: | --: | --: | --- |"]
        shown = None
        for goal in GOALS:
            if judged := self.ratios(goal) if goal.peer else self.values(goal.subject, goal.figure):
                title = "" if goal.figure == shown else FIGURES[goal.figure][0]
                lines.append(self._row(goal, title, judged))
                shown = goal.figure
        return "\n".join(lines)

    def _row(self, goal, title, judged):
        ratio = spread(judged) if goal.peer else ""
        peer = self._median(goal.peer, goal.figure) if goal.peer else ""
        verdict = "met" if goal.is_met(statistics.median(judged)) else "**not met**"
        return (f"| {title} | {goal.subject} | {self._median(goal.subject, goal.figure)} | {goal.peer} | {peer} | {ratio} "
                f"| {goal} | {verdict} |")

    def _median(self, contender, figure):
        return FIGURES[figure][1].format(statistics.median(self.values(contender, figure)))


def spread(values):
    text = f"{statistics.median(values):.2f}"
    return f"{text} ({min(values):.2f}–{max(values):.2f})" if len(values) > 1 else text


def repeat(arguments, contenders):
    """One repetition: each contender in turn."""
    repetition = {}
    for contender in contenders:
        begin = time.monotonic()
        figures = Measurement(arguments.build, contender, is_quick=arguments.quick).run(arguments.only)
        repetition[str(contender)] = figures
        shown = ", ".join(f"{name} {FIGURES[name][1].format(value)}" for name, value in figures.items())
        print(f"{contender}: {shown} ({time.monotonic() - begin:.0f} s)", file=sys.stderr, flush=True)
    return repetition


def caption(build):
    version = servers.socket_io_version()
    peer = [f"socket.io {version} on Node {servers.first_line('node', '--version')}"] if version else []
    return servers.caption(build, *peer)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", help="build folder, with the target benchmarks built")
    parser.add_argument("--quick", action="store_true", help="one repetition, and shorter: for a look")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="these parts alone")
    parser.add_argument("--json", metavar="FILE", help="write all figures there")
    parser.add_argument("--add", metavar="FILE", help="count what an earlier --json wrote, too")
    parser.add_argument("--markdown", metavar="FILE", help="write the table into that page, between its two markers")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    contenders = [contender for contender in CONTENDERS
                  if contender.start is not servers.SocketIo or servers.install_peers()]
    earlier = json.loads(pathlib.Path(arguments.add).read_text())["repetitions"] if arguments.add else []
    results = Results(earlier)
    for _ in range(1 if arguments.quick else arguments.repetitions):
        results.repetitions.append(repeat(arguments, contenders))
    text = f"{caption(arguments.build)}\n\n{results.table()}"
    print(text)
    if arguments.json:
        pathlib.Path(arguments.json).write_text(
            json.dumps({"caption": caption(arguments.build), "repetitions": results.repetitions}, indent=1))
    if arguments.markdown:
        servers.write_between_markers(arguments.markdown, "run.py", text)


if __name__ == "__main__":
    try:
        main()
    except servers.Failed as failure:
        sys.exit(f"run.py: {failure}")
