# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sqlite3
import sys

import pytest

from lbtrainer.commands import findings
from lbtrainer.commands.qt_self_test import QtReport
from lbtrainer.paths import resources_dir
from lbtrainer.storage.backup import daily_copy
from lbtrainer.storage.db import open_database
from lbtrainer.storage.migrations import MIGRATIONS
from tests.helpers.closed_folder import close
from tests.helpers.records import kept_session

FINE = QtReport(ran=True, version="6.11.3", sounds=("Speakers",))


def wrong(found):
    """Text and advice of each finding that is not fine, checked for having both."""
    listed = list(found)
    assert all(finding.advice for finding in listed if not finding.fine)
    assert all(not finding.advice for finding in listed if finding.fine)
    return [(finding.text, finding.advice) for finding in listed if not finding.fine]


class TestFolders:
    def test_that_can_be_made_are_fine(self, folders):
        assert wrong(findings.folder_findings(folders)) == []
        assert not folders.data.exists()

    def test_that_cannot_be_written(self, folders, tmp_path):
        (tmp_path / "data").write_text("a file where the folder should be")
        [(text, advice)] = wrong(findings.folder_findings(folders))
        assert text == f"{folders.data} cannot be written"
        assert "--data-dir" in advice

    def test_that_lie_in_a_folder_of_somebody_else(self, folders, tmp_path, monkeypatch):
        theirs = folders._replace(data=tmp_path / "theirs" / "data")
        theirs.data.mkdir(parents=True)
        close(monkeypatch, tmp_path / "theirs")
        [(text, _)] = wrong(findings.folder_findings(theirs))
        assert text == f"{theirs.data} cannot be written"
        assert wrong(findings.database_findings(theirs)) == []


class TestSettings:
    def test_that_are_not_there_are_fine(self, folders):
        assert wrong(findings.settings_findings(folders)) == []

    def test_each_bad_value_is_told(self, folders):
        folders.config.mkdir()
        folders.settings.write_text('{"theme": "pink", "units": "stone"}')
        assert len(wrong(findings.settings_findings(folders))) == 2


class TestHistory:
    def test_none_yet_is_fine(self, folders):
        assert wrong(findings.database_findings(folders)) == []
        assert not folders.data.exists()

    def test_a_healthy_one_is_checked_beside_an_open_window(self, folders, database, clock):
        kept_session(database, clock)
        assert wrong(findings.database_findings(folders)) == []

    def test_a_damaged_one_leads_to_the_newest_good_copy(self, folders, clock):
        with open_database(folders.database, now=clock) as database:
            kept_session(database, clock)
        copy = daily_copy(folders.database, folders.backups, today=clock().date())
        content = bytearray(folders.database.read_bytes())
        content[4096:12288] = b"\xff" * 8192
        folders.database.write_bytes(content)
        [(text, advice)] = wrong(findings.database_findings(folders))
        assert "damaged" in text
        assert advice.startswith(f"Type: lbtrainer restore {copy}")
        assert folders.database.read_bytes() == content

    def test_a_damaged_one_without_a_copy(self, folders):
        folders.data.mkdir()
        folders.database.write_bytes(b"no database at all")
        [(_, advice)] = wrong(findings.database_findings(folders))
        assert "Keep the file" in advice

    def test_a_newer_one_is_no_damage(self, folders, clock):
        with open_database(folders.database, now=clock):
            pass
        connection = sqlite3.connect(folders.database)
        connection.execute("PRAGMA user_version=99")
        connection.close()
        [(text, advice)] = wrong(findings.database_findings(folders))
        assert "newer version" in text
        assert "newest version" in advice

    def test_an_older_one_is_not_upgraded_by_looking(self, folders, clock, monkeypatch):
        with open_database(folders.database, now=clock):
            pass
        before = folders.database.read_bytes()
        monkeypatch.setattr(findings, "MIGRATIONS", (*MIGRATIONS, None))
        assert wrong(findings.database_findings(folders)) == []
        assert folders.database.read_bytes() == before


class TestLibrary:
    def test_the_shipped_one_is_fine(self, folders):
        assert wrong(findings.library_findings(folders, resources_dir())) == []

    def test_own_broken_files_are_told(self, folders, mine):
        mine.routine("mine", {"exercise": "plnak", "rest": "90"})
        [(text, advice)] = wrong(findings.library_findings(folders, resources_dir()))
        assert text.startswith("routines/mine.yaml:6:")
        assert text.endswith("(and 1 more)")
        assert "lbtrainer check" in advice

    def test_a_shipped_file_that_is_broken(self, folders, tmp_path):
        (tmp_path / "shipped" / "routines").mkdir(parents=True)
        (tmp_path / "shipped" / "routines" / "x.yaml").write_text("schema: 1\n")
        [(_, advice)] = wrong(findings.library_findings(folders, tmp_path / "shipped"))
        assert advice == findings.INSTALL_AGAIN


class TestDisplay:
    def test_none(self, monkeypatch):
        monkeypatch.setattr(findings, "display_problem", lambda environ: "There is none.")
        assert [text for text, _ in wrong(findings.display_findings({}))] == ["There is none."]

    @pytest.mark.parametrize(
        ("environ", "text"),
        [
            ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "chosen by QT_QPA_PLATFORM: offscreen"),
            ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland-0"),
        ],
    )
    def test_one_is_named(self, environ, text):
        assert [finding.text for finding in findings.display_findings(environ)] == [text]


class TestQt:
    def test_all_fine(self):
        assert wrong(findings.qt_findings(FINE)) == []

    def test_a_missing_library_leads_to_its_package(self):
        report = FINE._replace(missing={"QtGui": "libGL.so.1: cannot open shared object file"}, sounds=("Speakers",))
        assert [advice for _, advice in wrong(findings.qt_findings(report))] == ["Type: sudo apt-get install libgl1"]

    def test_no_pyside_at_all(self):
        report = QtReport(ran=True, missing=dict.fromkeys(["QtGui", "QtMultimedia"], "No module named 'PySide6'"))
        [(text, advice)] = wrong(findings.qt_findings(report))
        assert text.startswith("PySide6 is not there")
        assert advice == findings.INSTALL_AGAIN

    def test_lost_references(self):
        [(text, advice)] = wrong(findings.qt_findings(FINE._replace(version="6.12.0", lost_references=50)))
        assert "will abort" in text
        assert "PySide6<6.12" in advice

    def test_no_sound(self):
        assert [text for text, _ in wrong(findings.qt_findings(FINE._replace(sounds=())))] == ["no sound device found"]

    def test_a_test_that_died(self):
        [(text, _)] = wrong(findings.qt_findings(QtReport(ran=False, trouble="Aborted")))
        assert text.endswith("did not end well: Aborted")


def test_voice_and_keep_awake_are_there():
    assert wrong([*findings.voice_findings(), *findings.awake_findings()]) == []


@pytest.mark.parametrize(
    ("package", "look"), [("espeakng_loader", findings.voice_findings), ("wakepy", findings.awake_findings)]
)
def test_a_package_that_is_missing_is_told(package, look, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    assert [advice for _, advice in wrong(look())] == [findings.INSTALL_AGAIN]


def test_a_voice_without_its_files_is_told(monkeypatch):
    monkeypatch.setattr("espeakng_loader.get_data_path", lambda: "/nowhere/espeak-ng-data")
    assert [text for text, _ in wrong(findings.voice_findings())] == ["missing: /nowhere/espeak-ng-data"]
