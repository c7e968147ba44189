# SPDX-License-Identifier: GPL-3.0-or-later
"""A full log makes room by itself, and what cannot be written stops nobody. What `log` makes of it is in test_log."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.log_file import LogFile


def line(text: str) -> logging.LogRecord:
    return logging.LogRecord("lbtrainer", logging.INFO, __file__, 1, text, None, None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.log"


@pytest.fixture
def file(path: Path) -> Iterator[LogFile]:
    file = LogFile(path, 10)
    yield file
    file.close()


def test_a_full_file_is_set_aside(file: LogFile, path: Path):
    for text in ("first line", "second line", "third line"):
        file.emit(line(text))
    assert path.read_text("utf-8") == "third line\n"
    assert Path(f"{path}.1").read_text("utf-8") == "second line\n"


def test_a_file_of_an_earlier_run_is_gone_on_with(file: LogFile, path: Path):
    path.write_text("old\n", "utf-8")
    file.emit(line("new"))
    assert path.read_text("utf-8") == "old\nnew\n"


def test_a_file_that_cannot_be_set_aside_stops_nobody(file: LogFile, path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(logging, "raiseExceptions", False)
    Path(f"{path}.1").mkdir()
    (Path(f"{path}.1") / "kept").touch()
    for text in ("first line", "second line"):
        file.emit(line(text))
    assert path.read_text("utf-8").startswith("first line\n")


def test_neither_sockets_nor_pickles_are_loaded():
    code = "import sys, lbtrainer.log_file; print({'socket', 'pickle', 'logging.handlers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
