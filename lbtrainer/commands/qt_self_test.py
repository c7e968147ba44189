# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Qt's self-test as a process of its own and says what came out of it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from lbtrainer.qt.sound.side_command import Task, side_command, side_environment

TIMEOUT_S = 60
_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libbrotlidec.so.1": "libbrotli1",
    "libpulse.so.0": "libpulse0",
}
"""A library that Qt loads -> the package of Debian and Ubuntu that brings it."""


class QtReport(NamedTuple):
    """What the self-test found.

    Attributes:
        ran: It came to its end.
        version: Of PySide6, "" where it is not there.
        missing: Module to why it could not be imported.
        lost_references: More than 0 in a PySide6 that will abort.
        sounds: Names of the sound devices.
        trouble: What it said when it did not come to its end, or why it could not be started.
    """

    ran: bool
    version: str = ""
    missing: Mapping[str, str] = {}
    lost_references: int = 0
    sounds: tuple[str, ...] = ()
    trouble: str = ""


Run = Callable[[Sequence[str], Mapping[str, str]], "subprocess.CompletedProcess[str]"]


def run_qt_self_test(environ: Mapping[str, str], run: Run | None = None) -> QtReport:
    """Start the self-test off screen and read its report.

    Args:
        environ: The environment variables it gets, besides its own.
        run: Runs a command with an environment; for tests.
    """
    own = {**environ, **side_environment(environ), "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = (run or _run)(side_command(Task.SELF_TEST), own)
    except (OSError, subprocess.TimeoutExpired) as error:
        return QtReport(ran=False, trouble=str(error))
    return _read(done)


def packages_for(missing: Mapping[str, str]) -> list[str]:
    """The system packages that bring the libraries named in these messages, each once."""
    libraries = (found[0] for why in missing.values() if (found := re.search(r"lib[\w.+-]+?\.so\.\d+", why)))
    return list(dict.fromkeys(_PACKAGES[library] for library in libraries if library in _PACKAGES))


def _run(command: Sequence[str], environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=environ, check=False, capture_output=True, text=True, errors="replace", timeout=TIMEOUT_S
    )


def _read(done: subprocess.CompletedProcess[str]) -> QtReport:
    lines = done.stdout.strip().splitlines()
    try:
        report: dict[str, Any] = json.loads(lines[-1])
        return QtReport(
            ran=True,
            version=report["version"],
            missing=report["missing"],
            lost_references=report["lost_references"],
            sounds=tuple(report["sounds"]),
        )
    except (IndexError, ValueError, KeyError, TypeError):
        said = done.stderr.strip().splitlines()
        return QtReport(ran=False, trouble=said[-1] if said else f"it ended with code {done.returncode}")
