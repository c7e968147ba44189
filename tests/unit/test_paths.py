# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from lbtrainer import paths
from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.paths import Folders, make_private, resources_dir

linux_only = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="XDG rules are for free desktops")


@linux_only
class TestXdg:
    def test_without_variables_the_usual_folders_below_home(self):
        assert Folders.find(environ={"HOME": "/home/ann"}) == Folders(
            data=Path("/home/ann/.local/share/lbtrainer"),
            config=Path("/home/ann/.config/lbtrainer"),
            cache=Path("/home/ann/.cache/lbtrainer"),
        )

    def test_variables_win(self):
        environ = {"HOME": "/home/ann", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c", "XDG_CACHE_HOME": "/k"}
        assert Folders.find(environ=environ) == Folders(
            data=Path("/d/lbtrainer"), config=Path("/c/lbtrainer"), cache=Path("/k/lbtrainer")
        )

    @pytest.mark.parametrize("value", ["", "data", "./data"])
    def test_a_variable_that_is_not_absolute_is_ignored(self, value):
        assert Folders.find(environ={"HOME": "/home/ann", "XDG_DATA_HOME": value}).data == Path(
            "/home/ann/.local/share/lbtrainer"
        )

    @pytest.mark.parametrize("unset", [(), ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")])
    def test_agrees_with_platformdirs(self, unset, monkeypatch):
        for name in unset:
            monkeypatch.delenv(name)
        assert Folders.find() == Folders(
            data=platformdirs.user_data_path("lbtrainer"),
            config=platformdirs.user_config_path("lbtrainer"),
            cache=platformdirs.user_cache_path("lbtrainer"),
        )

    def test_no_home_is_the_environments_fault_and_says_the_way_out(self, monkeypatch):
        monkeypatch.setattr(Path, "home", _no_home)
        with pytest.raises(EnvironmentProblem, match="--data-dir"):
            Folders.find(environ={})
        assert Folders.find("/d", "/c", environ={}).config == Path("/c")


def test_other_systems_ask_platformdirs(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name, appauthor: Path("C:/Users/ann", name))
    assert Folders.find().data == Path("C:/Users/ann/lbtrainer")


class TestGivenFolders:
    def test_a_data_folder_keeps_the_cache_inside_and_leaves_config_alone(self, tmp_path):
        folders = Folders.find(data_dir=tmp_path)
        assert folders == Folders(data=tmp_path, config=Folders.find().config, cache=tmp_path / "cache")

    def test_a_config_folder_leaves_the_others_alone(self, tmp_path):
        usual = Folders.find()
        assert Folders.find(config_dir=tmp_path) == usual._replace(config=tmp_path)

    def test_are_absolute_and_know_the_home_folder(self, tmp_path, own_home, monkeypatch):
        monkeypatch.chdir(tmp_path)
        folders = Folders.find(data_dir="scratch/../data", config_dir="~/mine")
        assert folders == Folders(data=tmp_path / "data", config=own_home / "mine", cache=tmp_path / "data/cache")

    def test_finding_makes_nothing(self, tmp_path):
        Folders.find(data_dir=tmp_path / "data", config_dir=tmp_path / "config")
        assert list(tmp_path.iterdir()) == []


def test_all_files_lie_in_the_two_folders():
    folders = Folders(data=Path("/d"), config=Path("/c"), cache=Path("/k"))
    assert [folders.database, folders.backups, folders.log] == [
        Path("/d/history.sqlite3"),
        Path("/d/backups"),
        Path("/d/lbtrainer.log"),
    ]
    assert [folders.settings, folders.user_content] == [Path("/c/settings.json"), Path("/c")]


class TestMakePrivate:
    @linux_only
    def test_only_the_owner_may_read(self, tmp_path):
        folder = tmp_path / "deep" / "data"
        make_private(folder)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    def test_a_folder_that_is_there_stays_as_it_is(self, tmp_path):
        mode = tmp_path.stat().st_mode
        make_private(tmp_path)
        assert tmp_path.stat().st_mode == mode

    def test_a_file_in_the_way_is_told_with_its_name(self, tmp_path):
        blocked = tmp_path / "data"
        blocked.write_text("not a folder")
        with pytest.raises(EnvironmentProblem, match="data: the folder could not be made"):
            make_private(blocked)


class TestResourcesDir:
    def test_holds_what_is_shipped(self):
        assert (resources_dir() / "icons" / "lbtrainer.svg").is_file()

    def test_missing_says_where_it_was_looked_for(self, tmp_path, monkeypatch):
        monkeypatch.setattr(paths, "__file__", str(tmp_path / "site" / "lbtrainer" / "paths.py"))
        with pytest.raises(BugError) as caught:
            resources_dir()
        assert str(tmp_path / "site/lbtrainer/resources") in str(caught.value)
        assert str(tmp_path / "site/resources") in str(caught.value)


def test_is_cheap_to_import():
    code = (
        "import sys; before = set(sys.modules); from lbtrainer.paths import Folders; Folders.find();"
        "print(*sorted({'platformdirs', 'logging', 'dataclasses', 'msgspec', 'PySide6'} & (set(sys.modules) - before)))"
    )
    environ = os.environ | {"PYTHONPATH": str(Path(paths.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert done.stdout.split() == (["platformdirs"] if sys.platform in {"win32", "darwin"} else [])


def _no_home():
    raise RuntimeError("Could not determine home directory.")
