# SPDX-License-Identifier: MIT
"""A desktop of one's own to measure programs on: a screen, a session bus and a keyring."""
import ctypes
import mmap
import os
import pathlib
import struct
import subprocess
import time

import servers

WIDTH, HEIGHT = 1280, 800
EMPTY = bytes(3)  # a pixel of the screen where nothing is


class Screen(servers.Process):
    """An Xvfb whose pixels can be read: so a window is drawn when it can be seen, and no program has to say so."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.number = self.folder / "display"  # the server finds a free one, and writes it there
        command = (f"exec Xvfb -displayfd 3 -screen 0 {WIDTH}x{HEIGHT}x24 -fbdir '{folder}' -nolisten tcp "
                   f"3>'{self.number}'")
        super().__init__(["sh", "-c", command], cpu=servers.LOAD_CPU, log=self.folder / "screen.log")

    def __enter__(self):
        super().__enter__()
        self.display = ":" + self.number.read_text().strip()
        with open(self.folder / "Xvfb_screen0", "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(">25I", self.pixels[:100])
        self.start = fields[0] + 12 * fields[19]  # the header, and 12 bytes for each colour of its table
        self.line = fields[12]
        self.x11 = X11(self.display)
        return self

    def is_ready(self):
        return self.number.exists() and self.number.read_text().endswith("\n")

    def count(self, colours):
        """How many pixels of some lines across the screen have one of these colours (0xRRGGBB)."""
        wanted = [colour.to_bytes(3, "little") for colour in colours]
        found = 0
        for y in range(HEIGHT // 40, HEIGHT, HEIGHT // 20):
            line = self.pixels[self.start + y * self.line:self.start + (y + 1) * self.line]
            found += sum(line.count(colour) for colour in wanted)
        return found


    def painted(self):
        """How many pixels of those lines aren't the empty screen's."""
        found = 0
        for y in range(HEIGHT // 40, HEIGHT, HEIGHT // 20):
            line = self.pixels[self.start + y * self.line:self.start + (y + 1) * self.line]
            found += WIDTH - sum(line[i:i + 3] == EMPTY for i in range(0, WIDTH * 4, 4))
        return found


class X11:
    """As much of Xlib as it takes to give a window the keyboard, and to type."""

    def __init__(self, display):
        self.lib = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        self.lib.XOpenDisplay.restype = ctypes.c_void_p
        self.lib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.lib.XStringToKeysym.restype = ctypes.c_ulong
        # The window may go at any time, which isn't worth ending for.
        self.ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.lib.XSetErrorHandler(self.ignore)
        self.display = ctypes.c_void_p(self.lib.XOpenDisplay(display.encode()))
        self.root = ctypes.c_ulong(self.lib.XDefaultRootWindow(self.display))

    def focus_largest(self):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        self.lib.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(windows),
                            ctypes.byref(count))
        largest = max((windows[i] for i in range(count.value)), key=self.area)
        self.lib.XFree(windows)
        to_parent, now = 2, 0
        self.lib.XSetInputFocus(self.display, ctypes.c_ulong(largest), to_parent, now)
        self.lib.XSync(self.display, 0)

    def type(self, *keys):
        """Presses these keys, by their names or letters."""
        for key in keys:
            code = self.lib.XKeysymToKeycode(self.display, ctypes.c_ulong(self.lib.XStringToKeysym(key.encode())))
            for pressed in (1, 0):
                self.test.XTestFakeKeyEvent(self.display, code, pressed, ctypes.c_ulong(0))
        self.lib.XSync(self.display, 0)

    def area(self, window):
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        places = [ctypes.byref(field) for field in (root, x, y, width, height, border, depth)]
        self.lib.XGetGeometry(self.display, ctypes.c_ulong(window), *places)
        return width.value * height.value


class Bus(servers.Process):
    def __init__(self, folder):
        self.socket = pathlib.Path(folder) / "bus"
        self.address = f"unix:path={self.socket}"
        super().__init__(["dbus-daemon", "--session", "--nofork", f"--address={self.address}"], cpu=servers.LOAD_CPU,
                         log=pathlib.Path(folder) / "bus.log")

    def is_ready(self):
        return self.socket.exists()


class Keyring(servers.Process):
    """Keeps the token of the sign-in, as it does for people. The password makes a keyring, and opens it."""

    def __init__(self, folder, environment):
        self.control = pathlib.Path(folder) / "keyring" / "control"
        command = ("exec gnome-keyring-daemon --foreground --unlock --components=secrets "
                   f"--control-directory={self.control.parent} <<END\nbenchmark\nEND")
        super().__init__(["sh", "-c", command], cpu=servers.LOAD_CPU, log=pathlib.Path(folder) / "keyring.log",
                         environment=environment)

    def is_ready(self):
        return self.control.exists()


def environment(folder, screen, bus):
    """What a program on this desktop sees of it, and nothing of the real one."""
    folder = pathlib.Path(folder)
    places = {"HOME": folder, "XDG_CONFIG_HOME": folder / "config", "XDG_DATA_HOME": folder / "data",
              "XDG_CACHE_HOME": folder / "cache", "XDG_RUNTIME_DIR": folder / "run"}
    for place in places.values():
        place.mkdir(mode=0o700, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, **{name: str(place) for name, place in places.items()}, "DISPLAY": screen.display,
            "DBUS_SESSION_BUS_ADDRESS": bus.address, "CHATTO_THEME": "light", "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "1"}


class Program:
    """A program on that desktop, seen from outside."""

    def __init__(self, command, environment):
        self.began = time.monotonic()
        self.process = subprocess.Popen([str(part) for part in command], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(servers.PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def await_drawn(self, screen, colours, pixels):
        """Wall and CPU seconds until so many pixels of those colours are on the screen; of any, if there are none."""
        while (screen.count(colours) if colours else screen.painted()) < pixels:
            if self.process.poll() is not None:
                raise servers.Failed(f"{self.process.args[0]} has ended at once")
            if time.monotonic() - self.began > servers.PATIENCE:
                raise servers.Failed(f"{self.process.args[0]} has drawn nothing within {servers.PATIENCE} s")
            time.sleep(0.001)
        return time.monotonic() - self.began, self.cpu_seconds()

    def cpu_seconds(self):
        # The clock of another process, to the nanosecond (clock_getcpuclockid(3)).
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def pss(self):
        """Memory in bytes; of what is shared with others, its share."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
        return 0

    def wakeups(self):
        """How often each thread has gone to sleep by itself so far."""
        counts = {}
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            for line in (task / "status").read_text().splitlines():
                if line.startswith("voluntary_ctxt_switches:"):
                    counts[task.name] = int(line.split()[1])
        return counts

    def wakeups_a_second(self, seconds):
        before = self.wakeups()
        time.sleep(seconds)
        return sum(count - before.get(task, 0) for task, count in self.wakeups().items()) / seconds
