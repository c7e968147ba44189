# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import errno

import pytest

from lbtrainer.commands.failures import exit_code_of
from lbtrainer.errors import BugError, EnvironmentProblem, Problem, UserError
from lbtrainer.storage.faults import DamagedDatabaseError


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            UserError([Problem("a.yaml:1:2", "wrong", "right"), Problem("b", "gone")]),
            1,
            "a.yaml:1:2: wrong (right)\nb: gone\n",
        ),
        (EnvironmentProblem("The disk is full."), 3, "The disk is full.\n"),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            3,
            "The system refused: the output: No space left on device.\n",
        ),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), 3, "The system refused: /x: Permission denied.\n"),
    ],
)
def test_what_is_not_our_fault_is_one_sentence(error, code, said, capsys, tmp_path):
    assert exit_code_of(error, tmp_path / "log") == code
    assert capsys.readouterr() == ("", said)
    assert not (tmp_path / "log").exists()


def test_a_damaged_history_is_told_with_the_way_back_to_its_newest_copy(capsys, tmp_path):
    copy = tmp_path / "backups" / "daily-2026-11-03.db"
    copy.parent.mkdir()
    copy.touch()
    damage = DamagedDatabaseError(tmp_path / "history.sqlite3", "the file is empty")
    assert exit_code_of(damage, tmp_path / "log") == 3
    assert capsys.readouterr().err.splitlines() == [
        str(damage),
        f"To go back to its newest copy: lbtrainer restore {copy}",
    ]


def test_a_reader_that_has_gone_is_no_word_worth(capsys):
    assert exit_code_of(BrokenPipeError(), None) == 141
    assert capsys.readouterr() == ("", "")


def test_a_promise_that_we_broke_is_told_in_its_own_words(capsys, tmp_path):
    assert exit_code_of(BugError("The shipped routines are missing."), tmp_path / "log") == 70
    told = capsys.readouterr().err
    assert "The shipped routines are missing.\n" in told
    assert "BugError" in (tmp_path / "log").read_text()


def test_without_a_place_for_the_log_debug_is_offered(capsys, tmp_path):
    (tmp_path / "file").write_text("")
    assert exit_code_of(ValueError("odd"), tmp_path / "file" / "log") == 70
    assert "--debug" in capsys.readouterr().err


def test_debug_shows_where_it_came_from(capsys):
    exit_code_of(UserError([Problem("x", "wrong")]), None, debug=True)
    assert "UserError: x: wrong" in capsys.readouterr().err
