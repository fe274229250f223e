# SPDX-License-Identifier: MIT
"""Starts what the benchmarks measure, each program on a processor of its own, and looks at it from outside.

    with TemporaryFolder() as folder, Redis(folder) as redis, Chatto(build, redis) as server:
        figures = run_load(build, server.url, "--members", 1000, "--rate", 50, "--server-pid", server.pid)
"""
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time

PEERS = pathlib.Path(__file__).resolve().parent / "peers"
CPUS = sorted(os.sched_getaffinity(0))
SERVER_CPU = CPUS[0]
LOAD_CPU = CPUS[-1]  # Redis is there, too: the server, whichever it is, has its processor for itself
PATIENCE = 20  # seconds that a server may take to start or to end


class Failed(Exception):
    """Something could not be run, or gave wrong results; says what."""


class Process:
    """A program that runs while the `with` block does. What it prints goes to a file."""

    def __init__(self, command, *, cpu, log, environment=None):
        self.name = pathlib.Path(str(command[0])).name
        self.command = [str(part) for part in command]
        self.cpu = cpu
        self.log = pathlib.Path(log)
        self.environment = {**os.environ, **(environment or {})}
        self.process = None

    def __enter__(self):
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment,
                preexec_fn=self._prepare)
        try:
            self._await_start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self.process.pid

    def stop(self):
        """Asks it to end, and waits for that."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def is_ready(self):
        """Whether it can be used by now."""
        return True

    def _prepare(self):
        os.sched_setaffinity(0, {self.cpu})
        allow_many_files()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the script, which then ends this

    def _await_start(self):
        deadline = time.monotonic() + PATIENCE
        while not self.is_ready():
            if self.process.poll() is not None:
                raise Failed(f"{self.name} has ended at once: {self.log.read_text(errors='replace')[-2000:]}")
            if time.monotonic() > deadline:
                raise Failed(f"{self.name} didn't start within {PATIENCE} s")
            time.sleep(0.01)


class Redis(Process):
    """A redis-server of one's own, on a socket file in `folder`, with its data in there."""

    def __init__(self, folder, *, fsync="everysec", cpu=LOAD_CPU):
        folder = pathlib.Path(folder)
        self.socket = folder / "redis.sock"
        super().__init__(
            ["redis-server", "--port", 0, "--unixsocket", self.socket, "--dir", folder, "--save", "",
             "--appendonly", "yes", "--appendfsync", fsync],
            cpu=cpu, log=folder / "redis.log")

    def is_ready(self):
        return self.call("PING") == "PONG"

    def call(self, *command):
        """The answer of redis-cli; empty if it can't be asked."""
        return subprocess.run(["redis-cli", "-s", self.socket, *map(str, command)], capture_output=True, text=True,
                              check=False).stdout.strip()


class Server(Process):
    """Something that listens at a port."""

    def __init__(self, command, port, *, log, cpu=SERVER_CPU, environment=None):
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        super().__init__(command, cpu=cpu, log=log, environment=environment)

    def is_ready(self):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        return False


class Chatto(Server):
    """chatto-server as it is shipped, with guests, and without the rates that keep one user from flooding it."""

    unlimited = ("messages", "connections", "open_connections", "logins")

    def __init__(self, build, redis, *, options=(), cpu=SERVER_CPU):
        port = free_port()
        limits = [word for name in self.unlimited for word in ("--limit", f"{name}=0")]
        super().__init__(
            [pathlib.Path(build) / "server/chatto-server", "--listen", "127.0.0.1", "--port", port, "--guests",
             "--redis", f"unix:{redis.socket}", *limits, *options],
            port, cpu=cpu, log=redis.socket.parent / "server.log")

    def is_ready(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        return False


class Limit(Server):
    """The bare server that shows what the machine can do (tests/bench/limit)."""

    def __init__(self, build, redis, *, cpu=SERVER_CPU):
        port = free_port()
        super().__init__([pathlib.Path(build) / "tests/bench/limit/limit_server", port, redis.socket],
                         port, cpu=cpu, log=redis.socket.parent / "server.log")


class SocketIo(Server):
    """socket.io with its Redis adapter (tests/bench/peers); `npm ci` has to have been run there."""

    def __init__(self, _build, redis, *, cpu=SERVER_CPU):
        port = free_port()
        super().__init__(["node", PEERS / "socketio.js", port, redis.socket], port, cpu=cpu,
                         log=redis.socket.parent / "server.log", environment={"NODE_ENV": "production"})


def run_load(build, url, *options, cpu=LOAD_CPU, timeout=600):
    """What chatto-bench measures, as its JSON says it. Lost, doubled or changed messages are a failure."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [find_load_generator(build), *options, "--json", file.name, url]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=timeout,
                              check=False, preexec_fn=lambda: prepare_load(cpu))
        report = json.loads(pathlib.Path(file.name).read_text() or "{}")
        if done.returncode != 0 and not is_merely_slow(report):
            raise Failed(f"chatto-bench ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return report


def is_merely_slow(report):
    """Whether no rate held, but nothing else was wrong: on a busy machine even the first may come late."""
    return report.get("mode") == "find-rate" and report["rate"] == 0 and all(
        count == 0 for count in report["faults"].values() if isinstance(count, int))


def prepare_load(cpu):
    os.sched_setaffinity(0, {cpu})
    allow_many_files()


def find_load_generator(build):
    for folder in ("loadgenerator", "bench"):
        program = pathlib.Path(build) / folder / "chatto-bench"
        if program.exists():
            return program
    raise Failed(f"there is no chatto-bench in {build}")


class TemporaryFolder(tempfile.TemporaryDirectory):
    """On the machine's disk, so that syncing costs what it costs; short enough for a socket file."""

    def __init__(self):
        super().__init__(prefix="chatto-bench-", ignore_cleanup_errors=True)


def install_peers():
    """Whether socket.io is there; npm fetches it if it isn't."""
    if not (PEERS / "node_modules").exists():
        print("Fetching socket.io with npm", file=sys.stderr)
        with contextlib.suppress(OSError):
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=PEERS, check=False)
    if socket_io_version():
        return True
    print("There is no socket.io here (npm can't fetch it): it is left out.", file=sys.stderr)
    return False


def socket_io_version():
    """Empty if it isn't installed."""
    try:
        return json.loads((PEERS / "node_modules/socket.io/package.json").read_text())["version"]
    except OSError:
        return ""


def first_line(*command):
    """What a program prints, such as its version; empty if it can't be run."""
    try:
        output = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
    return next(iter(output.splitlines()), "")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def allow_many_files(wanted=100_000):
    """As many descriptors as one may have; more than the hard limit only for root."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(wanted, hard), max(wanted, hard)))
    except (ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def cpu_seconds(pid):
    """Processor time of all its threads so far."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_bytes(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def machine():
    """In one line."""
    cpu = next((line.partition(":")[2].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), "an unknown processor")
    system = dict(line.split("=", 1) for line in pathlib.Path("/etc/os-release").read_text().splitlines()
                  if "=" in line).get("PRETTY_NAME", "Linux").strip('"')
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(CPUS)} cores of {cpu}, {memory:.0f} GB, {system}, Linux {os.uname().release}"


def caption(build, *more):
    """When, what and where: of the server, of Redis, and of what else was measured."""
    versions = [first_line(pathlib.Path(build) / "server/chatto-server", "--version"),
                first_line("redis-server", "--version").partition(" sha=")[0], *more]
    return f"{datetime.date.today()}: {', '.join(versions)}; {machine()}."


def write_between_markers(path, name, text):
    """Replaces what stands in the page between the two comments of that name."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    page = pathlib.Path(path).read_text()
    before, found, rest = page.partition(begin)
    _, also_found, after = rest.partition(end)
    if not found or not also_found:
        raise Failed(f"{path} has no {begin.strip()} and {end}")
    pathlib.Path(path).write_text(f"{before}{begin}{text}\n{end}{after}")
