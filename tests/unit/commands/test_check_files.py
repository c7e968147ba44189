# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.commands.check_files import check_files
from lbtrainer.paths import resources_dir


@pytest.fixture
def checked(folders, capsys):
    """Checks paths; gives the exit code, stdout and stderr."""

    def checked(*paths):
        code = check_files([Path(path) for path in paths], resources_dir(), folders.user_content)
        return (code, *capsys.readouterr())

    return checked


def test_everything_there_is_fine_at_first(checked):
    shipped = sum(1 for _ in resources_dir().glob("[erp]*/*.yaml"))
    assert checked() == (0, "", f"{shipped} files are fine.\n")


def test_own_files_are_checked_too_and_named_whole(checked, mine):
    path = mine.routine("mine", {"exercise": "plnak"})
    code, out, err = checked()
    assert code == 1
    assert out.startswith(f"{path}:6:")
    assert err.startswith("1 problem in 1 of ")


def test_one_file(checked, mine):
    path = mine.routine("mine", {"exercise": "plank"})
    assert checked(path) == (0, "", "1 file is fine.\n")


def test_all_problems_of_a_file_at_once(checked, mine):
    path = mine.routine("mine", {"exercise": "plnak", "rest": "90"}, level="easy")
    code, out, err = checked(path)
    assert code == 1
    assert len(out.splitlines()) == 3
    assert err == "3 problems in 1 of 1 file.\n"


def test_a_file_far_from_any_folder_is_known_by_its_keys(checked, mine, tmp_path):
    written = mine.routine("mine", {"exercise": "plnak"})
    path = written.rename(tmp_path / "mine.yaml")
    assert checked(path)[1].startswith(f"{path}:6:")


def test_a_path_that_is_not_there(checked, tmp_path):
    missing = tmp_path / "missing.yaml"
    assert checked(missing) == (1, f"{missing}: there is no such file or folder\n", "1 problem in 1 of 1 file.\n")


def test_a_path_given_twice_is_told_once(checked, mine):
    path = mine.routine("mine", {"exercise": "plnak"})
    assert checked(path, path.parent)[2] == "1 problem in 1 of 1 file.\n"


def test_an_empty_folder(checked, tmp_path):
    (tmp_path / "empty").mkdir()
    assert checked(tmp_path / "empty") == (0, "", "There are no YAML files here to check.\n")


def test_a_folder_that_cannot_be_read(checked, tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "closed")
    code, out, _ = checked(tmp_path / "closed")
    assert (code, out.split(": ")[1]) == (1, "the folder cannot be read (its permissions do not allow it)\n")
