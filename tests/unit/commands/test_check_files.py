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
    kinds = ("exercises", "routines", "programs", "figures", "stances")
    shipped = sum(1 for kind in kinds for _ in (resources_dir() / kind).glob("*.yaml"))
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


BROKEN_FIGURE = """\
schema: 1
id: plank
mat: [-0.5, 0.5]
muscles: [lower back]
tempo: [[donw, 2, 0.5]]
watch: [{say: "Slow."}]
base: {from: standign}
poses:
  down: {lean: 20}
"""


@pytest.mark.parametrize("where", ["figures", "elsewhere"])
def test_a_figure_is_known_by_its_folder_or_its_poses_and_checked(checked, tmp_path, where):
    path = tmp_path / where / "plank.yaml"
    path.parent.mkdir()
    path.write_text(BROKEN_FIGURE)
    code, out, err = checked(path)
    assert (code, err) == (1, "2 problems in 1 of 1 file.\n")
    assert f'{path}:7:14: there is no stance "standign"' in out
    assert f'{path}:5:9: tempo names the pose "donw"' in out
    path.write_text(BROKEN_FIGURE.replace("donw", "down").replace("standign", "standing"))
    assert checked(path) == (0, "", "1 file is fine.\n")


def test_figures_in_a_folder_are_counted_with_the_rest(checked, mine):
    own = mine.routine("mine", {"exercise": "plank"}).parents[1]
    (own / "figures").mkdir(exist_ok=True)
    (own / "figures" / "plank.yaml").write_text(BROKEN_FIGURE)
    assert checked(own)[2] == "2 problems in 1 of 2 files.\n"


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
