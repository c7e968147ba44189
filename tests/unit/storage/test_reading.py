# SPDX-License-Identifier: GPL-3.0-or-later
"""Who only looks can look everywhere: also on a disk that takes nothing, which is left as it is."""

from __future__ import annotations

import sys
import tempfile

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage import reading
from lbtrainer.storage.history import History
from lbtrainer.storage.reading import open_at_least_to_read
from lbtrainer.storage.refusals import CannotWriteError
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import kept_session, new_database, result
from tests.helpers.small_disk import can_mount, on_small_disk

READER = """
import sys
from pathlib import Path
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.history import History
from lbtrainer.storage.reading import open_at_least_to_read
from tests.helpers.records import Clock

path = Path(sys.argv[1])
with open_at_least_to_read(path, now=Clock(), backups=path.parent / "backups") as database:
    print(len(History(database, now=Clock()).page()), database.path.parent == path.parent)
    try:
        database.transaction().__enter__()
    except EnvironmentProblem as problem:
        print(problem)
"""


@pytest.fixture
def history(tmp_path, clock):
    """Where a history of one session lies, closed well."""
    with new_database(tmp_path / "here", clock) as database:
        kept_session(database, clock, result())
    return database.path


def test_a_folder_that_can_be_written_is_opened_as_ever(history, clock):
    with open_at_least_to_read(history, now=clock, backups=history.parent / "backups") as database:
        assert (database.path, database.refusal) == (history, "")
        CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=5)


@pytest.mark.parametrize("is_full", [False, True])
def test_where_nothing_can_be_written_it_is_read_where_it_lies_and_says_so_to_whoever_writes(
    history, clock, monkeypatch, is_full
):
    def refuse(*_, **__):
        raise CannotWriteError("no", is_full=is_full)

    monkeypatch.setattr(reading, "open_database", refuse)
    before = history.read_bytes()
    with open_at_least_to_read(history, now=clock, backups=history.parent / "backups") as database:
        assert len(History(database, now=clock).page()) == 1
        with pytest.raises(EnvironmentProblem, match="nothing can be saved") as told:
            CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=5)
    assert str(history.parent) in str(told.value)
    assert ("free some space" if is_full else "allow writing") in str(told.value)
    assert history.read_bytes() == before
    assert [file.name for file in history.parent.iterdir() if file.is_file()] == [history.name]


def test_where_there_is_no_history_yet_the_refusal_stands(tmp_path, clock, monkeypatch):
    def refuse(*_, **__):
        raise CannotWriteError("nothing can be made here", is_full=False)

    monkeypatch.setattr(reading, "open_database", refuse)
    with pytest.raises(CannotWriteError, match="nothing can be made here"):
        open_at_least_to_read(tmp_path / "no.db", now=clock, backups=tmp_path / "backups")


FILL = "cat /dev/zero > '{disk}/fill' 2>/dev/null; true"
CLOSED, OPEN = "cp '{closed}' '{disk}'", "cp '{open}' '{open}-wal' '{disk}'"


@pytest.mark.parametrize(
    ("brought", "nothing", "told"),
    [
        (CLOSED, "mount -o remount,ro '{disk}'", ["1", "True", "read-only"]),
        (CLOSED, FILL, ["1", "True", "is full"]),
        (OPEN, "mount -o remount,ro '{disk}'", ["1", "False", "read-only"]),
        (OPEN, FILL, ["1", "False", "is full"]),
    ],
)
def test_a_disk_that_takes_nothing_is_read_all_the_same(history, tmp_path, clock, monkeypatch, brought, nothing, told):
    disk = tmp_path / "disk"
    disk.mkdir()
    if not can_mount(disk):
        pytest.skip("this system lets nobody mount a small disk")
    left = set(tmp_path.glob("lbtrainer-*"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with new_database(tmp_path / "open", clock) as database:
        kept_session(database, clock, result())
        steps = f'{brought} && {nothing} && "$@"'.format(disk=disk, closed=history, open=database.path)
        done = on_small_disk(disk, steps, sys.executable, "-c", READER, str(disk / history.name))
    assert done.returncode == 0, done.stderr
    sessions, in_place, sentence = done.stdout.split(maxsplit=2)
    assert [sessions, in_place] == told[:2]
    assert told[2] in sentence
    assert str(disk) in sentence
    assert set(tmp_path.glob("lbtrainer-*")) == left
