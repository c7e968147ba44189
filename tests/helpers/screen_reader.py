# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own with a display, a session bus and AT-SPI, and a screen reader's view of one program on it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from tests.helpers.process import environment

WALK = Path(__file__).parents[1] / "end2end" / "atspi_walk.py"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
MOST_LOOKS = 40
LOOK_AGAIN_MS = 100
# A walk must not meet a page that is just going: Qt 6.11 looks for the n-th child of a scrolled area without asking
# whether there are still so many, and crashes when its scroll bar has been hidden between the two questions.
SETTLE_MS = 400


def missing() -> str:
    """What this machine lacks, as the names of Debian's packages; empty when all is there."""
    wants = {
        "xvfb": shutil.which("Xvfb"),
        "dbus": shutil.which("dbus-daemon"),
        "at-spi2-core": next((name for name in LAUNCHERS if Path(name).exists()), None),
        "python3-pyatspi": _can_import_pyatspi(),
    }
    return " ".join(package for package, found in wants.items() if not found)


def _can_import_pyatspi() -> bool:
    command = [SYSTEM_PYTHON, "-W", "ignore", "-c", "import pyatspi"]
    return Path(SYSTEM_PYTHON).exists() and subprocess.run(command, capture_output=True, check=False).returncode == 0


class Node(NamedTuple):
    """One thing that shows, as atspi_walk.py tells it."""

    depth: int
    role: str
    name: str
    description: str
    states: tuple[str, ...]
    actions: tuple[str, ...]
    value: float | None

    def line(self) -> str:
        """For a listing."""
        told = [f"{'  ' * self.depth}{self.role}", repr(self.name)]
        told += [f"({self.description})"] if self.description and self.description != self.name else []
        told += [f"= {self.value:g}"] if self.value is not None else []
        told += [f"[{', '.join(self.states)}]"] if self.states else []
        return " ".join(told)


class Reader:
    """Looks at the program and acts on it, by the walker."""

    def __init__(self, walker: subprocess.Popen[str], display: str) -> None:
        self._walker = walker
        self._display = display

    def ask(self, do: str, **request: Any) -> Any:
        """One request of atspi_walk.py; asked again when the tree changed under it."""
        assert self._walker.stdin is not None
        assert self._walker.stdout is not None
        told = {}
        for attempt in range(5):
            pause = {"ms": LOOK_AGAIN_MS} if attempt else {}
            self._walker.stdin.write(json.dumps({"do": do, **pause, **request}) + "\n")
            self._walker.stdin.flush()
            told = json.loads(self._walker.stdout.readline())
            if "answer" in told:
                return told["answer"]
        raise AssertionError(f"{do} {request}: {told['error']}")

    def nodes(self) -> list[Node]:
        """Everything that shows now."""
        return [
            Node(**{**node, "states": tuple(node["states"]), "actions": tuple(node["actions"])})
            for node in self.ask("tree")
        ]

    def sees(self, name: str) -> bool:
        """Whether something of this name shows now; `…` at its end stands for any words."""
        return any(_matches(node, name) for node in self.nodes())

    def wait_for(self, name: str) -> list[Node]:
        """Everything that shows, once something of this name does."""
        for _ in range(MOST_LOOKS):
            nodes = self.nodes()
            if any(_matches(node, name) for node in nodes):
                return nodes
            self.ask("pass", ms=LOOK_AGAIN_MS)
        listing = "\n".join(node.line() for node in self.nodes()) or "nothing at all: the program hangs or has ended"
        raise AssertionError(f"{name!r} does not show:\n{listing}")

    def press(self, name: str, role: str = "") -> None:
        """Do the first action of a control."""
        self.wait_for(name)
        assert self.ask("press", name=name, role=role), f"{name!r} has no action"
        self.ask("pass", ms=SETTLE_MS)

    def key(self, key: str) -> None:
        """Press a key on the keyboard, by X11's name, wherever the focus is."""
        keyboard = Display(self._display)
        try:
            self._give_focus(keyboard)
            code = keyboard.keysym_to_keycode(XK.string_to_keysym(key))
            for event in (X.KeyPress, X.KeyRelease):
                xtest.fake_input(keyboard, event, code)
            keyboard.sync()
        finally:
            keyboard.close()
        self.ask("pass", ms=SETTLE_MS)

    def _give_focus(self, keyboard: Display) -> None:
        """What a window manager would do: shortcuts are for the active window only."""
        windows = keyboard.screen().root.query_tree().children
        shown = [one for one in windows if one.get_attributes().map_state == X.IsViewable]
        largest = max(shown, key=lambda one: one.get_geometry().width)
        largest.set_input_focus(X.RevertToParent, X.CurrentTime)
        keyboard.sync()
        self.ask("pass", ms=LOOK_AGAIN_MS)

    def heard(self) -> list[str]:
        """What was announced since the last time."""
        heard: list[str] = self.ask("heard")
        return heard


def _matches(node: Node, name: str) -> bool:
    return node.name.startswith(name[:-1]) if name.endswith("…") else node.name == name


class Desktop:
    """A display and its buses; ends with its ExitStack.

    Attributes:
        environ: For every program on it.
    """

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self.environ = environment(QT_QPA_PLATFORM="xcb")
        self.environ["DISPLAY"] = f":{self._display()}"
        bus = self._start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
        assert bus.stdout is not None
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._start(next(name for name in LAUNCHERS if Path(name).exists()), "--launch-immediately")
        self.reader = Reader(self._start(SYSTEM_PYTHON, "-W", "ignore", str(WALK)), self.environ["DISPLAY"])
        self.reader.ask("heard")

    @contextmanager
    def program(self, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        """The real program with its data in `folder`, to the end of the block; it may be killed there, not fail."""
        command = [sys.executable, "-m", "lbtrainer", "--debug", "--data-dir", str(folder), "--config-dir", str(folder)]
        environ = environment(**self.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        with (folder / "said.txt").open("ab") as said:
            process = subprocess.Popen([*command, *arguments], stderr=said, env=environ)
            try:
                yield process
                assert process.poll() in (None, -signal.SIGKILL), f"the program has ended with {process.returncode}"
            finally:
                process.terminate()
                process.wait(timeout=30)

    def _display(self) -> str:
        read_end, write_end = os.pipe()
        screen = ("-screen", "0", "1280x1024x24", "-nolisten", "tcp")
        self._start("Xvfb", "-displayfd", str(write_end), *screen, pass_fds=(write_end,), environ=environment())
        os.close(write_end)
        with os.fdopen(read_end) as told:
            return told.readline().strip()

    def _start(
        self, *command: str, pass_fds: tuple[int, ...] = (), environ: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env=environ or self.environ,
            pass_fds=pass_fds,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._stack.enter_context(process)
        self._stack.callback(process.terminate)
        return process
