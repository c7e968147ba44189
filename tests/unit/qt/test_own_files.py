# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved file is noticed while the app runs; anything else in the folder is not."""

from __future__ import annotations

import pytest

from lbtrainer.qt.own_files import OwnFiles


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


@pytest.fixture
def files(qapp, tmp_path, own):
    return OwnFiles(tmp_path / "resources", own)


def test_the_system_tells_of_the_first_file_of_its_kind(files, own, qtbot):
    with qtbot.waitSignal(files.changed):
        (own / "routines").mkdir()
        (own / "routines" / "mine.yaml").write_text("schema: 1\n")


def test_a_file_written_over_in_its_place_is_noticed(tmp_path, own, qapp, qtbot):
    (own / "routines").mkdir()
    mine = own / "routines" / "mine.yaml"
    mine.write_text("schema: 1\n")
    files = OwnFiles(tmp_path / "resources", own)
    with qtbot.waitSignal(files.changed):
        mine.write_text("schema: 1\nid: mine\n")


def test_a_figure_is_one_of_them(files, own, qtbot):
    (own / "figures").mkdir()
    mine = own / "figures" / "plank.yaml"
    for written in ("schema: 1\n", "schema: 1\nid: plank\n"):
        mine.write_text(written)
        with qtbot.waitSignal(files.changed):
            files.look()


def test_settings_are_no_own_file(files, own, qtbot):
    (own / "settings.json").write_text("{}")
    with qtbot.assertNotEmitted(files.changed):
        files.look()
