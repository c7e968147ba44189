# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer doctor`: whether everything works here, line by line, and what to do where it does not."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from lbtrainer.commands import findings
from lbtrainer.commands.findings import Finding
from lbtrainer.commands.printing import print_json, tell
from lbtrainer.commands.qt_self_test import run_qt_self_test
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import Folders
from lbtrainer.version import VERSION

_PACKAGES = ("PySide6", "PyYAML", "msgspec", "platformdirs", "espeakng-loader", "icalendar", "wakepy")


def doctor(folders: Folders, resources: Path, environ: Mapping[str, str], *, as_json: bool) -> int:
    """Look at everything and print what was found; 0 when all is fine, else 3. Nothing is changed."""
    if not as_json:
        for line in _version_lines():
            print(line)
    found: list[Finding] = []
    for finding in _examine(folders, resources, environ):
        found.append(finding)
        if not as_json:
            _print(finding)
    fine = all(finding.fine for finding in found)
    if as_json:
        print_json({"fine": fine, "versions": versions(), "findings": [finding._asdict() for finding in found]})
    wrong = sum(not finding.fine for finding in found)
    tell("All is well." if fine else f"{wrong} {'thing needs' if wrong == 1 else 'things need'} a look.")
    return 0 if fine else EnvironmentProblem.exit_code


def versions() -> dict[str, str]:
    """The program and what it stands on, each with its version; "missing" where it is not installed."""
    own = {
        "Lower Back Trainer": VERSION,
        "Python": platform.python_version(),
        "system": platform.platform(),
        "SQLite": sqlite3.sqlite_version,
    }
    return own | {name: _version_of(name) for name in _PACKAGES}


def _examine(folders: Folders, resources: Path, environ: Mapping[str, str]) -> Iterator[Finding]:
    yield from findings.folder_findings(folders)
    yield from findings.settings_findings(folders)
    yield from findings.database_findings(folders)
    yield from findings.library_findings(folders, resources)
    yield from findings.display_findings(environ)
    yield from findings.qt_findings(run_qt_self_test(environ))
    yield from findings.voice_findings()
    yield from findings.awake_findings()


def _version_of(package: str) -> str:
    if getattr(sys, "frozen", False):
        return "bundled"
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "missing"


def _version_lines() -> Iterator[str]:
    for name, version in versions().items():
        yield f"   {name:<18}  {version}"


def _print(finding: Finding) -> None:
    print(f"{'ok ' if finding.fine else '!! '}{finding.topic:<18}  {finding.text}")
    if finding.advice:
        print(f"{'':<23}{finding.advice}", flush=True)
