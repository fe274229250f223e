#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the desktop client beside a bare window, and ends with 1 if it misses a goal that counts.

    tests/bench/client/run.py build/bench [--rounds 10] [--only start,memory,idle,paint,others]

The real program, signed in at a real server, with the same desktop around both; they take turns. A window is drawn once
its pixels are on the screen, which is read from outside. Only ratios in processor time and in memory count: wall time
depends on who else is at work.
"""
import argparse
import contextlib
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import desktop  # noqa: E402
import servers  # noqa: E402
import talk  # noqa: E402

PARTS = ("start", "memory", "idle", "paint", "others")
WINDOW = (0xFFFFFF,), 15_000  # what is seen of the bare window
DIALOG = (0xFFFFFF,), 500  # of the dialog to sign in
BUBBLES = (0xE9E4FB, 0xF1F1F4), 500  # and of a room's last page, in light colours
ANYTHING = (), 1_000  # of a window that may look like anything
OTHERS = (("HexChat", "hexchat"), ("Psi+", "psi-plus"), ("Konversation", "konversation"), ("Quassel", "quasselclient"),
          ("Nheko", "nheko"))  # what people use, where it is installed
SETTLED = 2  # seconds after which a program has done what it does at its start
CARET = 12  # seconds after which no caret blinks any more
IDLE = 60
LOADED = 200  # messages
PASSED = 100_000
PASSWORD = "lanternviolinpebblecactus"


class Table:
    """What was measured beside its goal."""

    def __init__(self):
        self.missed = []
        print("| what | Chatto | beside | ratio | goal |\n| --- | --: | --: | --: | --: |", flush=True)

    def row(self, what, value, beside="", ratio="", goal="", met=True):
        print(f"| {what} | {value} | {beside} | {ratio} | {goal}{'' if met else ' **missed**'} |", flush=True)

    def ratio(self, what, chatto, beside, unit, goal, counts=False):
        values, others = spread(chatto, unit), spread(beside, unit)
        ratio = statistics.median(chatto) / statistics.median(beside)
        self.row(what, values, others, f"{ratio:.2f}", f"≤ {goal}", ratio <= goal)
        if counts and ratio > goal:
            self.missed.append(what)

    def number(self, what, value, goal, unit=""):
        self.row(what, f"{value:.2f}{unit}", goal=f"≤ {goal}{unit}", met=value <= goal)


UNITS = {"ms": 1e3, "MB": 1 / 2**20}


def spread(values, unit):
    scaled = [value * UNITS[unit] for value in values]
    text = f"{statistics.median(scaled):.1f} {unit}"
    return text if len(scaled) == 1 else f"{text} ({min(scaled):.1f}–{max(scaled):.1f})"


class Stage:
    """A desktop, a server with a lobby in which people have talked, and who is signed in there."""

    def __init__(self, build, folder, stack):
        self.build = pathlib.Path(build).resolve()
        enter = stack.enter_context
        redis = enter(servers.Redis(folder))
        self.server = enter(servers.Chatto(self.build, redis))
        self.screen = enter(desktop.Screen(folder))
        bus = enter(desktop.Bus(folder))
        self.environment = desktop.environment(folder, self.screen, bus)
        enter(desktop.Keyring(folder, self.environment))
        with contextlib.ExitStack() as talkers:
            writers = [talkers.enter_context(self.writer(name)) for name in ("bob", "grace", "karl")]
            for _ in range(LOADED // 2):
                for writer in writers:
                    writer.write(1)
        self.sign_in()

    def sign_in(self):
        """As people do; from now on the program comes back as ada by itself."""
        talk.call(self.server.port, "POST", "/register", {"username": "ada", "password": PASSWORD})
        with self.start(self.chatto("--server", self.server.url, "--user", "ada")) as first:
            first.await_drawn(self.screen, *DIALOG)
            time.sleep(SETTLED)
            self.screen.x11.focus_largest()
            self.screen.x11.type(*PASSWORD, "Return")
            first.await_drawn(self.screen, *BUBBLES)
            time.sleep(SETTLED)

    def writer(self, name):
        """Not for long: it answers no pings."""
        return contextlib.closing(talk.Writer(self.server.port, name))

    def chatto(self, *options):
        return [self.build / "client/chatto", *options]

    def bare(self):
        return [self.build / "tests/bench/client/bench_barewindow"]

    def start(self, command):
        return desktop.Program(command, self.environment)

    def start_drawn(self, command, seen):
        program = self.start(command)
        program.await_drawn(self.screen, *seen)
        return program


def measure_start(stage, table, rounds):
    figures = {"bare": [], "chatto": []}
    for _ in range(rounds):
        for name, command, seen in (("bare", stage.bare(), WINDOW), ("chatto", stage.chatto(), BUBBLES)):
            with stage.start(command) as program:
                wall, cpu = program.await_drawn(stage.screen, *seen)
                time.sleep(SETTLED)
                figures[name].append((wall, cpu, program.cpu_seconds(), program.pss()))
    wall, cpu, settled, pss = zip(zip(*figures["chatto"]), zip(*figures["bare"]))
    table.ratio("first drawn window, wall time", *wall, "ms", 2)
    table.ratio("first drawn window, processor time", *cpu, "ms", 2, counts=True)
    table.row(f"processor time {SETTLED} s later", spread(settled[0], "ms"), spread(settled[1], "ms"))
    table.row("memory after the start (PSS)", spread(pss[0], "MB"), spread(pss[1], "MB"))


def measure_memory(stage, table, rounds):
    bare, loaded, passed = [], [], []
    for _ in range(min(rounds, 3)):
        with stage.start_drawn(stage.bare(), WINDOW) as program:
            time.sleep(SETTLED)
            bare.append(program.pss())
    for number in range(min(rounds, 3)):
        with stage.start_drawn(stage.chatto(), BUBBLES) as program, stage.writer(f"mia{number}") as writer:
            time.sleep(SETTLED)
            writer.write(LOADED // 2)
            time.sleep(SETTLED)
            loaded.append(program.pss())
            if len(loaded) == min(rounds, 3):
                writer.write(PASSED)
                time.sleep(2 * SETTLED)
                passed.append(program.pss())
    table.ratio(f"memory, {LOADED} messages loaded (PSS)", loaded, bare, "MB", 1.6, counts=True)
    table.ratio(f"memory, {PASSED:,} messages later", passed, loaded[-1:], "MB", 1.2, counts=True)


def measure_idle(stage, table, _rounds):
    def wakeups(command, focus):
        with stage.start(command) as program:
            time.sleep(SETTLED)
            if focus:
                stage.screen.x11.focus_largest()
            time.sleep(CARET)
            return program.wakeups_a_second(IDLE // 2 if not focus else IDLE)

    signed_out = stage.chatto("--profile", "nobody", "--server", "localhost:1")
    table.number("wake-ups a second, signed out", wakeups(signed_out, focus=True), 0)
    table.number("wake-ups a second, signed in, with the keyboard", wakeups(stage.chatto(), focus=True), 0.1)


def measure_paint(stage, table, _rounds):
    program = stage.build / "tests/bench/client/bench_timeline"
    for platform in ("xcb", "offscreen"):
        done = subprocess.run([program], env={**stage.environment, "QT_QPA_PLATFORM": platform}, capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise servers.Failed(f"bench_timeline: {done.stderr[-1000:]}")
        show_paint(table, platform, dict(line.split() for line in done.stdout.splitlines()))


def measure_others(stage, table, rounds):
    """The first window of other chat programs, nobody signed in; and of Chatto, signed in."""
    bare = first_window(stage, stage.bare(), rounds)
    for name, program in (("Chatto", str(stage.chatto()[0])), *OTHERS):
        found = shutil.which(program)
        if not found:
            print(f"{name} isn't installed", file=sys.stderr)
            continue
        try:
            seen = first_window(stage, [found], rounds)
        except servers.Failed as problem:
            print(problem, file=sys.stderr)
            continue
        for index, (what, unit) in enumerate((("first drawn window", "ms"), ("processor time", "ms"), ("PSS", "MB"))):
            values, others = seen[index], bare[index]
            ratio = statistics.median(values) / statistics.median(others)
            table.row(f"{name}: {what}", spread(values, unit), spread(others, unit), f"{ratio:.2f}")


def first_window(stage, command, rounds):
    """Wall seconds, processor seconds, bytes."""
    figures = []
    for _ in range(min(rounds, 5)):
        with stage.start(command) as program:
            wall, cpu = program.await_drawn(stage.screen, *ANYTHING)
            time.sleep(2 * SETTLED)
            figures.append((wall, cpu, program.pss()))
    return list(zip(*figures[1:] or figures))  # the first one reads it from the disk


def show_paint(table, platform, figures):
    def show(what, name, goal):
        table.number(f"{what} ({platform})", float(figures[name]), goal, " ms")

    show("full repaint at 1280 × 800", "repaint", 1.5)
    table.row(f"of which the timeline ({platform})", f"{float(figures['timeline']):.2f} ms")
    show("full repaint of a room just opened", "cold", 2)
    show("one message more, 100,000 in the room", "append", 2)
    show("1,000 messages at once", "flood", 16)
    table.row("paints, layouts for that", f"{figures['floodPaints']}, {figures['floodLayouts']}", goal="1, 1",
              met=figures["floodPaints"] == figures["floodLayouts"] == "1")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", help="build folder, with the target benchmarks_client built")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--only", default=",".join(PARTS), help=f"some of {','.join(PARTS)}")
    arguments = parser.parse_args()
    print(f"{servers.machine()}\n", flush=True)
    with contextlib.ExitStack() as stack:
        stage = Stage(arguments.build, stack.enter_context(servers.TemporaryFolder()), stack)
        table = Table()
        for part in arguments.only.split(","):
            globals()[f"measure_{part}"](stage, table, arguments.rounds)
    for what in table.missed:
        print(f"missed: {what}", file=sys.stderr)
    return 1 if table.missed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.Failed as problem:
        sys.exit(f"run.py: {problem}")
