# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line loads: only the window and the demo need Qt, and the list of routines needs next to nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.process import environment

HEAVY = {"PySide6", "wakepy", "platformdirs", "PIL"} if sys.platform.startswith("linux") else {"PySide6"}
LATER = {"msgspec", "yaml", "sqlite3", "logging", "datetime", "typing_extensions"}
CODE = (
    "import sys; from lbtrainer.cli import main; code = main(sys.argv[1:]);"
    "print('modules:', *sorted(sys.modules), file=sys.stderr); sys.exit(code)"
)


def run(*arguments: object) -> tuple[subprocess.CompletedProcess[str], set[str]]:
    """What a command said, and the modules that it has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, arguments)],
        env=environment(),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "modules:" in done.stderr, done.stderr
    return done, set(done.stderr.rpartition("modules:")[2].split())


def test_routines_are_listed_without_qt():
    done, modules = run("routines")
    assert done.returncode == 0, done.stderr
    assert "relief-stretches" in done.stdout
    assert modules & HEAVY == set()


def test_the_second_list_of_routines_needs_next_to_nothing():
    run("routines")
    _, modules = run("routines")
    assert modules & (HEAVY | LATER) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["routines", "--json"],
        ["show", "mcgill-big-three"],
        ["show", "mcgill-big-three", "--json"],
        ["check"],
        ["history"],
        ["history", "--json"],
        ["history", "--csv"],
        ["welcome", "--accept"],
    ],
    ids=" ".join,
)
def test_commands_work_without_qt(arguments):
    done, modules = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert modules & HEAVY == set()


def test_copies_are_made_and_brought_back_without_qt(tmp_path: Path):
    data = tmp_path / "data"
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path;"
        "from lbtrainer.storage.db import open_database;"
        "open_database(Path(sys.argv[1], 'history.sqlite3'), now=lambda: datetime.now(UTC)).close()"
    )
    subprocess.run([sys.executable, "-c", code, str(data)], env=environment(), check=True, timeout=60)
    for arguments in (["backup", tmp_path / "copy"], ["restore", tmp_path / "copy", "--yes"]):
        done, modules = run(*arguments, "--data-dir", data)
        assert done.returncode == 0, done.stderr
        assert modules & HEAVY == set()


def test_the_doctor_asks_qt_in_a_process_of_its_own():
    done, modules = run("doctor")
    assert "PySide6 6." in done.stdout
    assert "PySide6" not in modules
