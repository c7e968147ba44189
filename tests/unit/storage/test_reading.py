# SPDX-License-Identifier: GPL-3.0-or-later
"""Who only reads can read everywhere: also from a disk that takes nothing, which is left as it is."""

from __future__ import annotations

import sys
import tempfile

import pytest

from lbtrainer.storage.history import History
from lbtrainer.storage.reading import open_for_reading
from tests.helpers.records import kept_session, new_database, result
from tests.helpers.small_disk import can_mount, on_small_disk

READER = """
import sys
from pathlib import Path
from lbtrainer.storage.history import History
from lbtrainer.storage.reading import open_for_reading
from tests.helpers.records import Clock

path = Path(sys.argv[1])
with open_for_reading(path, now=Clock(), backups=path.parent / "backups") as database:
    print(len(History(database, now=Clock()).page()), database.path.parent == path.parent)
"""


@pytest.fixture
def history(tmp_path, clock):
    """Where a history of one session lies."""
    with new_database(tmp_path / "here", clock) as database:
        kept_session(database, clock, result())
        return database.path


def test_a_folder_that_can_be_written_is_read_in_place(history, clock):
    with open_for_reading(history, now=clock, backups=history.parent / "backups") as database:
        assert database.path == history
        assert len(History(database, now=clock).page()) == 1


@pytest.mark.parametrize("nothing", ["mount -o remount,ro '{disk}'", "cat /dev/zero > '{disk}/fill' 2>/dev/null; true"])
def test_a_disk_that_takes_nothing_is_read_from_a_copy_that_goes_again(history, tmp_path, monkeypatch, nothing):
    disk = tmp_path / "disk"
    disk.mkdir()
    if not can_mount(disk):
        pytest.skip("this system lets nobody mount a small disk")
    left = set(tmp_path.glob("lbtrainer-*"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    steps = f"cp '{history}'* '{disk}' && {nothing.format(disk=disk)} && \"$@\""
    done = on_small_disk(disk, steps, sys.executable, "-c", READER, str(disk / history.name))
    assert done.stdout.split() == ["1", "False"], done.stderr
    assert set(tmp_path.glob("lbtrainer-*")) == left
