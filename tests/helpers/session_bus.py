# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus of the test's own, with the real program on it and the tools that talk to it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.helpers.process import environment

SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_S = 30.0
_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
_MOCK_CALL = """
import json, sys, dbus
service, path, method, arguments = sys.argv[1:4] + [json.loads(sys.argv[4])]
proxy = dbus.SessionBus().get_object(service, path)
getattr(proxy, method)(*arguments, dbus_interface="org.freedesktop.DBus.Mock")
"""


def missing() -> str:
    """What this machine lacks, as the names of Debian's packages; empty when all is there."""
    wants = {"dbus": shutil.which("dbus-daemon"), "playerctl": shutil.which("playerctl"), "python3-dbusmock": _mock()}
    return " ".join(package for package, found in wants.items() if not found)


def _mock() -> bool:
    command = [SYSTEM_PYTHON, "-c", "import dbusmock"]
    return Path(SYSTEM_PYTHON).exists() and subprocess.run(command, capture_output=True, check=False).returncode == 0


def wait_for(process: subprocess.Popen[str], words: str) -> str:
    """Reads what a process tells until a line holds these words; the line."""
    assert process.stdout is not None
    told = []
    patience = threading.Timer(PATIENCE_S, process.terminate)
    patience.start()
    try:
        for line in process.stdout:
            told.append(line)
            if words in line:
                return line
    finally:
        patience.cancel()
    raise AssertionError(f"it ended without saying {words!r}: {''.join(told)}")


class SessionBus:
    """The bus and what runs on it; all of it ends with the ExitStack."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._environ = environment()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
        assert bus.stdout is not None
        self._environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def start(self, *command: str) -> subprocess.Popen[str]:
        """A process on this bus, with both its outputs as one."""
        process = subprocess.Popen(
            command, env=self._environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._stack.enter_context(process)
        self._stack.callback(process.terminate)
        return process

    def program(self, folder: Path, *arguments: str) -> subprocess.Popen[str]:
        """The real program, off screen, with its data in `folder`; its welcome is behind it."""
        command = (sys.executable, "-m", "lbtrainer", "--debug", "--data-dir", str(folder), "--config-dir", str(folder))
        self.start(*command, "welcome", "--accept").communicate(timeout=PATIENCE_S)
        return self.start(*command, *arguments)

    def playerctl(self, *arguments: str) -> str:
        """What playerctl answers."""
        command = ("playerctl", "--player=lbtrainer", *arguments)
        done = subprocess.run(command, env=self._environ, capture_output=True, text=True, check=True, timeout=30)
        return done.stdout.strip()

    def screen_saver(self) -> subprocess.Popen[str]:
        """A mocked screen saver; tells on its output what is called."""
        mock = self.start(SYSTEM_PYTHON, "-u", "-m", "dbusmock", "--session", *_SAVER)
        while subprocess.run(
            (
                "dbus-send",
                "--session",
                f"--dest={_SAVER[0]}",
                "--print-reply",
                _SAVER[1],
                "org.freedesktop.DBus.Peer.Ping",
            ),
            env=self._environ,
            capture_output=True,
            check=False,
        ).returncode:
            assert mock.poll() is None
        self._tell_mock("AddMethod", _SAVER[2], "Inhibit", "ss", "u", "ret = 7")
        self._tell_mock("AddMethod", _SAVER[2], "UnInhibit", "u", "", "")
        return mock

    def lock_screen(self) -> None:
        """The mocked screen saver says that it is on."""
        self._tell_mock("EmitSignal", _SAVER[2], "ActiveChanged", "b", [True])

    def _tell_mock(self, method: str, *arguments: Any) -> None:
        command = (SYSTEM_PYTHON, "-c", _MOCK_CALL, _SAVER[0], _SAVER[1], method, json.dumps(arguments))
        subprocess.run(command, env=self._environ, check=True, timeout=30)
