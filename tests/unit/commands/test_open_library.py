# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.commands.open_library import open_library
from lbtrainer.errors import UserError
from lbtrainer.paths import Folders, resources_dir


def test_a_routine_is_found_by_its_id(folders):
    assert open_library(folders, resources_dir()).routine("mcgill-big-three").name == "McGill Big 3"


def test_an_unknown_one_is_answered_with_what_was_probably_meant(folders):
    with pytest.raises(UserError, match=r'mcgill-big-tree: .*did you mean "mcgill-big-three"'):
        open_library(folders, resources_dir()).routine("mcgill-big-tree")


def test_an_own_file_that_is_broken_is_told_with_its_fault(folders, mine):
    mine.routine("mine", {"exercise": "plnak"})
    with pytest.raises(UserError, match=r"routines/mine\.yaml:6:.*plnak"):
        open_library(folders, resources_dir()).routine("mine")


def test_a_cache_inside_the_data_folder_leaves_it_closed(tmp_path):
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "data" / "cache")
    open_library(folders, resources_dir())
    assert folders.cache.is_dir()
    assert folders.data.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    folders = Folders(tmp_path / "file" / "data", tmp_path / "config", tmp_path / "file" / "data" / "cache")
    assert open_library(folders, resources_dir()).routines
