# SPDX-License-Identifier: GPL-3.0-or-later
"""The day's copy is made beside the window, and a damaged history is replaced without losing the damaged file."""

from __future__ import annotations

import pytest

from lbtrainer.paths import Folders
from lbtrainer.qt.safekeeping import Safekeeping
from lbtrainer.storage.db import open_database
from tests.helpers.records import Clock


@pytest.fixture
def folders(tmp_path):
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


@pytest.fixture
def keeping(qapp, folders):
    with open_database(folders.database, now=Clock()):
        pass
    return Safekeeping(folders, Clock())


def heard(keeping):
    """What it says from now on, in order; from its thread straight into the list."""
    said = []
    keeping.repaired.connect(lambda text: said.append(("repaired", text)))
    keeping.failed.connect(lambda text: said.append(("failed", text)))
    return said


def wait(keeping, qapp):
    keeping.wait()
    qapp.sendPostedEvents()


def test_one_copy_a_day(keeping, folders, qapp):
    said = heard(keeping)
    for _ in range(2):
        keeping.copy_of_the_day()
        wait(keeping, qapp)
    assert [file.name for file in folders.backups.glob("*.db")] == ["daily-2026-11-03.db"]
    assert said == []


def test_the_newest_copy_takes_the_place_of_the_damaged_history(keeping, folders, qapp):
    keeping.copy_of_the_day()
    wait(keeping, qapp)
    folders.database.write_bytes(b"damage")
    said = heard(keeping)
    keeping.use_newest_copy()
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["repaired"]
    assert "daily-2026-11-03.db" in said[0][1]
    open_database(folders.database, now=Clock()).close()
    assert [file.read_bytes() for file in folders.data.glob("history-damaged-*")] == [b"damage"]


def test_without_a_good_copy_nothing_is_touched(keeping, folders, qapp):
    folders.database.write_bytes(b"damage")
    said = heard(keeping)
    keeping.use_newest_copy()
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["failed"]
    assert folders.database.read_bytes() == b"damage"


def test_an_empty_history_keeps_the_damaged_file(keeping, folders, qapp):
    folders.database.write_bytes(b"damage")
    said = heard(keeping)
    keeping.start_empty()
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["repaired"]
    open_database(folders.database, now=Clock()).close()
    assert len(list(folders.data.glob("history-damaged-*"))) == 1


def test_of_a_history_that_is_gone_the_copy_comes_back_or_one_begins_anew(keeping, folders, qapp):
    keeping.copy_of_the_day()
    wait(keeping, qapp)
    for way in (keeping.use_newest_copy, keeping.start_empty):
        folders.database.unlink()
        said = heard(keeping)
        way()
        wait(keeping, qapp)
        assert [kind for kind, _ in said] == ["repaired"]
        assert "damaged" not in said[0][1]
        open_database(folders.database, now=Clock()).close()
    assert not list(folders.data.glob("history-damaged-*"))


def test_a_copy_that_cannot_be_made_is_told(keeping, folders, qapp):
    folders.backups.write_text("a file where a folder should be")
    said = heard(keeping)
    keeping.copy_of_the_day()
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["failed"]


def test_a_chosen_copy_takes_the_place_of_a_healthy_history_which_is_kept(keeping, folders, qapp, tmp_path):
    keeping.copy_of_the_day()
    wait(keeping, qapp)
    (copy,) = folders.backups.glob("*.db")
    said = heard(keeping)
    keeping.use_copy(copy)
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["repaired"]
    assert len(list(folders.data.glob("*-replaced-*"))) == 1


def test_what_is_no_copy_changes_nothing(keeping, folders, qapp, tmp_path):
    before = folders.database.read_bytes()
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"no copy")
    said = heard(keeping)
    keeping.use_copy(wrong)
    wait(keeping, qapp)
    assert [kind for kind, _ in said] == ["failed"]
    assert folders.database.read_bytes() == before
