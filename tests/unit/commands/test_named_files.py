# SPDX-License-Identifier: GPL-3.0-or-later
"""What is named on the command line is refused with what would be right, before anything is touched."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from lbtrainer.commands.named_files import (
    is_agreed,
    refuse_present,
    refuse_source,
    refuse_target,
    refuse_unknown_folder,
)
from lbtrainer.errors import UserError


class Terminal(io.StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def test_a_target_is_a_file_in_a_folder_that_is_there(tmp_path: Path):
    refuse_target(tmp_path / "new.json", example="history.json")
    with pytest.raises(UserError, match=r"this is a folder \(name a file, such as .*history\.json\)"):
        refuse_target(tmp_path, example="history.json")
    with pytest.raises(UserError, match=r"there is no such folder \(make .*none first\)"):
        refuse_target(tmp_path / "none" / "new.json", example="history.json")


def test_a_source_is_a_file_that_is_there(tmp_path: Path):
    there = tmp_path / "there.json"
    there.touch()
    refuse_source(there, made_by="lbtrainer export")
    with pytest.raises(UserError, match="there is no such file"):
        refuse_source(tmp_path / "none.json", made_by="lbtrainer export")
    with pytest.raises(UserError, match=r"this is not a file .*lbtrainer export made"):
        refuse_source(tmp_path, made_by="lbtrainer export")


def test_a_file_that_is_there_is_replaced_by_force_only(tmp_path: Path):
    there = tmp_path / "there.json"
    refuse_present(there, force=False)
    there.touch()
    refuse_present(there, force=True)
    with pytest.raises(UserError, match=r"there already \(choose another name, or add --force"):
        refuse_present(there, force=False)


def test_a_data_folder_that_was_named_must_be_there(tmp_path: Path):
    refuse_unknown_folder(tmp_path)
    with pytest.raises(UserError, match=r"none: there is no such folder \(look at what --data-dir names\)"):
        refuse_unknown_folder(tmp_path / "none")
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="this is not a folder"):
        refuse_unknown_folder(tmp_path / "file")


@pytest.mark.parametrize(("typed", "agreed"), [("yes\n", True), ("Y\n", True), ("no\n", False), ("", False)])
def test_only_a_yes_is_one(monkeypatch, capsys, typed: str, agreed: bool):
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    assert is_agreed("restore", "Restore it?") is agreed
    assert capsys.readouterr().err.startswith("Restore it?\nType yes")


def test_where_nobody_is_nothing_is_asked(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    with pytest.raises(UserError, match="add --yes to restore"):
        is_agreed("restore", "Restore it?")
    assert capsys.readouterr().err == ""
