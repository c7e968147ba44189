# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from lbtrainer.cli import main, now
from lbtrainer.paths import Folders
from lbtrainer.storage.db import open_database
from tests.helpers.own_logging import own_logging
from tests.helpers.records import Clock


@pytest.fixture(autouse=True)
def logging_as_before():
    with own_logging():
        yield


@pytest.fixture
def window(monkeypatch):
    """What the window and the demo were asked to do, in their place."""
    calls = []

    def run_window(folders, **asked):
        calls.append((folders, asked))
        return 0

    def run_demo(folders, **asked):
        calls.append((folders, asked))
        return 0

    monkeypatch.setitem(sys.modules, "lbtrainer.app", SimpleNamespace(run_window=run_window, run_demo=run_demo))
    return calls


class TestWindow:
    def test_opens_without_arguments(self, window):
        assert main([]) == 0
        assert window == [(Folders.find(), {"debug": False})]

    def test_opens_with_common_options_alone(self, window, tmp_path):
        assert main(["--data-dir", str(tmp_path / "d"), "--debug"]) == 0
        [(folders, asked)] = window
        assert folders.data == tmp_path / "d"
        assert asked == {"debug": True}

    def test_takes_the_arguments_of_the_process(self, window, monkeypatch):
        monkeypatch.setattr(sys, "argv", ["lbtrainer"])
        assert main() == 0
        assert len(window) == 1

    def test_is_refused_without_a_display(self, window, monkeypatch, capsys):
        monkeypatch.delenv("QT_QPA_PLATFORM")
        monkeypatch.setattr(sys, "platform", "linux")
        assert main([]) == 3
        assert window == []
        assert "There is no display here" in capsys.readouterr().err

    def test_passes_its_exit_code_on(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "lbtrainer.app", SimpleNamespace(run_window=lambda folders, debug: 7))
        assert main([]) == 7


class TestStart:
    def test_opens_the_window_with_the_session(self, window):
        assert main(["start", "relief-stretches", "--speed", "2", "--hands-free"]) == 0
        [(_, asked)] = window
        assert asked == {"routine": "relief-stretches", "speed": 2.0, "hands_free": True, "debug": False}

    def test_of_an_unknown_routine_opens_nothing(self, window, capsys):
        assert main(["start", "relief-strech"]) == 1
        assert window == []
        assert 'did you mean "relief-stretches"?' in capsys.readouterr().err

    def test_hands_free_tells_what_is_still_due(self, window, capsys):
        main(["start", "relief-stretches", "--hands-free"])
        assert "first start" in capsys.readouterr().err


class TestDemo:
    def test_needs_no_display(self, window, monkeypatch, tmp_path):
        monkeypatch.delenv("QT_QPA_PLATFORM")
        assert main(["demo", "--out", str(tmp_path / "out"), "--routine", "mcgill-big-three"]) == 0
        [(_, asked)] = window
        assert asked == {"out": tmp_path / "out", "routine": "mcgill-big-three", "speed": 20.0}

    def test_of_an_unknown_routine_plays_nothing(self, window):
        assert main(["demo", "--routine", "nothing"]) == 1
        assert window == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["routines"], "relief-stretches"),
        (["show", "relief-stretches"], "Cat-Cow"),
        (["history", "--csv"], "routine"),
        (["welcome", "--accept"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_are_reached(arguments, said, capsys):
    assert main(arguments) == 0
    assert said in capsys.readouterr().out


def test_what_is_written_can_be_brought_back(tmp_path, capsys):
    with open_database(Folders.find().database, now=Clock()):
        pass
    assert main(["backup", str(tmp_path / "copy")]) == 0
    assert main(["restore", str(tmp_path / "copy"), "--yes"]) == 0
    assert main(["check", str(tmp_path / "nothing.yaml")]) == 1
    assert "there is no such file" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["routines", "--data-dir"], ["--data-dir"]], ids=["after", "before"])
def test_common_options_stand_before_or_after_the_command(arguments, tmp_path, capsys):
    wanted = [*arguments, str(tmp_path / "elsewhere")]
    assert main(wanted if "routines" in wanted else [*wanted, "routines"]) == 0
    assert (tmp_path / "elsewhere" / "cache").is_dir()


def test_the_data_folder_is_closed_to_others(tmp_path):
    main(["routines", "--data-dir", str(tmp_path / "d")])
    assert (tmp_path / "d").stat().st_mode & 0o077 == 0


def test_mistakes_in_arguments_exit_with_1(capsys):
    assert main(["rutines"]) == 1  # codespell:ignore
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == 'rutines: there is no such command (did you mean "routines"?)\n'  # codespell:ignore


@pytest.mark.parametrize(("arguments", "said"), [(["--version"], "lbtrainer 0."), (["show", "--help"], "--to-top")])
def test_help_and_version_go_to_stdout(arguments, said, capsys):
    assert main(arguments) == 0
    assert said in capsys.readouterr().out


def test_ctrl_c_is_quiet(monkeypatch, capsys):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("lbtrainer.commands.list_routines.list_routines", interrupted)
    assert main(["routines"]) == 130
    assert capsys.readouterr() == ("", "")


class TestBug:
    @pytest.fixture(autouse=True)
    def broken(self, monkeypatch):
        def broken(*_, **__):
            raise KeyError("half a lemon")

        monkeypatch.setattr("lbtrainer.commands.list_routines.list_routines", broken)

    def test_is_told_kindly_and_written_down(self, capsys, own_home):
        assert main(["routines"]) == 70
        told = capsys.readouterr().err
        log = Folders.find().log
        assert str(log) in told
        assert "Traceback" not in told
        assert "half a lemon" in log.read_text()
        assert "Traceback" in log.read_text()
        assert log.parent.stat().st_mode & 0o077 == 0

    def test_shows_its_traceback_on_demand(self, capsys):
        assert main(["routines", "--debug"]) == 70
        assert "Traceback" in capsys.readouterr().err


def test_no_home_is_no_bug(monkeypatch, capsys):
    def nowhere(*_, **__):
        from lbtrainer.errors import EnvironmentProblem

        raise EnvironmentProblem("No home folder is known.")

    monkeypatch.setattr(Folders, "find", nowhere)
    assert main(["routines"]) == 3
    assert capsys.readouterr().err == "No home folder is known.\n"


def test_the_clock_knows_its_offset():
    assert now().utcoffset() is not None


@pytest.mark.parametrize(
    "arguments", [["backup", "copy"], ["export", "out.json"], ["report", "out.pdf"], ["import", "--undo"]], ids=" ".join
)
def test_what_needs_a_history_is_refused_in_a_folder_that_is_not_there_and_makes_none(arguments, tmp_path, capsys):
    folder = tmp_path / "mistyped"
    assert main([*arguments, "--data-dir", str(folder)]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"{folder}: there is no such folder (look at what --data-dir names)\n")
    assert not folder.exists()


def test_a_folder_without_a_history_is_named_where_it_was_named(tmp_path, capsys):
    assert main(["history", "--data-dir", str(tmp_path / "mistyped")]) == 0
    assert capsys.readouterr().err == f"{tmp_path / 'mistyped'}: there is no such folder.\n"
    assert not (tmp_path / "mistyped").exists()
    assert main(["history", "--data-dir", str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"{tmp_path}: there is no history in this folder.\n"
    assert main(["history"]) == 0
    assert capsys.readouterr().err == "No sessions yet.\n"


def test_an_export_is_replaced_by_force_only(tmp_path, capsys):
    with open_database(Folders.find().database, now=Clock()):
        pass
    target = tmp_path / "out.json"
    assert main(["export", str(target)]) == 0
    assert main(["export", str(target)]) == 1
    assert "this file is there already (choose another name, or add --force to replace it)" in capsys.readouterr().err
    assert main(["export", str(target), "--force"]) == 0
