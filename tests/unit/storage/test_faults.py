# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal of the machine is a sentence that says what to do; a fault of ours stays a bug."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.storage.faults import DamagedDatabaseError, told_plainly

PATH = Path("history.db")


def sqlite_error(code):
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), "disk is full"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), "read-only"),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "Another program"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "Is its folder there"),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "as SQLite says it"),
        (OSError(errno.ENOSPC, "no space"), "disk is full"),
        (OSError(errno.EROFS, "read-only"), "read-only"),
        (OSError(errno.EACCES, "denied"), "does not allow"),
        (OSError(errno.EIO, "the cable is out"), "the cable is out"),
    ],
)
def test_what_the_machine_refuses_is_told_with_the_file(error, words):
    with pytest.raises(EnvironmentProblem, match=words) as caught, told_plainly(PATH):
        raise error
    assert "history.db" in str(caught.value)


@pytest.mark.parametrize(("free", "words"), [(0, "disk is full"), (10_000_000, "as SQLite says it")])
def test_an_error_of_a_disk_without_room_is_told_as_a_full_disk(monkeypatch, free, words):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(EnvironmentProblem, match=words), told_plainly(PATH):
        raise sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT_INDEX, sqlite3.SQLITE_NOTADB])
def test_damage_is_told_apart(code):
    with pytest.raises(DamagedDatabaseError, match="damaged") as caught, told_plainly(PATH):
        raise sqlite_error(code)
    assert caught.value.path == PATH


def test_a_text_that_is_no_text_is_damage(database):
    with pytest.raises(DamagedDatabaseError):
        database.rows("SELECT CAST(x'ff' AS TEXT)")


def test_a_lost_column_is_damage(database):
    with pytest.raises(DamagedDatabaseError):
        database.rows("SELECT ended_utd FROM session")


def test_a_wrong_statement_is_a_bug():
    with pytest.raises(BugError, match="as SQLite says it"), told_plainly(PATH):
        raise sqlite3.OperationalError("as SQLite says it")
