# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound server of the test's own with a sink that leads nowhere, and a recording of all that is played on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from array import array
from contextlib import ExitStack
from pathlib import Path

RATE_HZ = 22_050
_LOUD = 60
_SETTLE_S = 10.0


def missing() -> str:
    """What this machine lacks, as the names of Debian's packages; empty when all is there."""
    wants = {"pulseaudio": "pulseaudio", "parec": "pulseaudio-utils"}
    return " ".join(package for program, package in wants.items() if not shutil.which(program))


def onsets(samples: array[int], *, quiet_s: float = 0.015) -> list[float]:
    """Seconds at which something begins to sound after a silence of at least `quiet_s`."""
    quiet, found, wanted = 1 << 30, [], round(quiet_s * RATE_HZ)
    for index, one in enumerate(samples):
        if abs(one) <= _LOUD:
            quiet += 1
            continue
        if quiet >= wanted:
            found.append(index / RATE_HZ)
        quiet = 0
    return found


class SoundServer:
    """PulseAudio with a null sink; ends with the ExitStack.

    Attributes:
        address: For PULSE_SERVER.
    """

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        socket = folder / "sound-socket"
        self.address = f"unix:{socket}"
        modules = (
            "module-null-sink sink_name=nowhere rate=22050 channels=1",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        )
        command = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disable-shm=yes",
        ]
        for module in modules:
            command += ["-L", module]
        environ = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        environ.pop("PULSE_SERVER", None)
        self._socket, self._command, self._environ = socket, command, environ
        self._process = self._started()
        stack.callback(self._end)
        self._wait()

    def kill(self) -> None:
        """The device is pulled."""
        self._process.kill()
        self._process.wait()
        self._socket.unlink(missing_ok=True)

    def start_again(self) -> None:
        """The server is back, at the same address."""
        self._process = self._started()
        self._wait()

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, env=self._environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _wait(self) -> None:
        until = time.monotonic() + _SETTLE_S
        while not self._answers() and time.monotonic() < until:
            time.sleep(0.05)

    def _answers(self) -> bool:
        environ = {**os.environ, "PULSE_SERVER": self.address}
        return subprocess.run(["pactl", "info"], env=environ, capture_output=True, check=False).returncode == 0

    def _end(self) -> None:
        self._process.terminate()
        self._process.wait(10)


class Recording:
    """What is played, from now on until `stop`."""

    def __init__(self, stack: ExitStack, server: SoundServer) -> None:
        command = ["parec", "--raw", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1"]
        command += ["--latency-msec=10", "-d", "nowhere.monitor"]
        environ = {**os.environ, "PULSE_SERVER": server.address}
        self._process = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE)
        stack.callback(self._end)
        self._pieces: list[bytes] = []
        self._begins: list[float] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def stop(self) -> tuple[float, array[int]]:
        """The monotonic second of the first sample, and all samples."""
        self._process.terminate()
        self._thread.join(10)
        return min(self._begins[5:]), array("h", b"".join(self._pieces))

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join(10)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        count = 0
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            count += len(piece)
            self._pieces.append(piece)
            self._begins.append(time.monotonic() - count / 2 / RATE_HZ)  # never too early, and late when we are
