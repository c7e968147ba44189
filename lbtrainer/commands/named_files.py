# SPDX-License-Identifier: GPL-3.0-or-later
"""What is refused before anything is touched: files that are named, a history that is not there; and a question."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from lbtrainer.commands.printing import tell
from lbtrainer.errors import Problem, UserError
from lbtrainer.paths import Folders
from lbtrainer.storage.backup import refuse_lost
from lbtrainer.storage.connections import is_there


def refused(where: Path | str, what: str, hint: str = "") -> UserError:
    """The one thing that is wrong with what was named."""
    return UserError([Problem(os.fspath(where), what, hint)])


def refuse_without_history(folders: Folders, to_do: str) -> None:
    """Do nothing where there is a history; `to_do` is what there would be nothing to do with: "export".

    Raises:
        UserError: There is none yet.
        EnvironmentProblem: There was one, and it is gone.
    """
    refuse_lost(folders.database, folders.backups)
    if not is_there(folders.database):
        raise refused(folders.database, f"there is no history yet, so there is nothing to {to_do}")


def refuse_target(target: Path, *, example: str) -> None:
    """Do nothing where a file of this name can be written.

    Args:
        target: What was named.
        example: A file's name, for whoever has named a folder.

    Raises:
        UserError: It is a folder, or its folder is not there.
    """
    if target.is_dir():
        raise refused(target, "this is a folder", f"name a file, such as {target / example}")
    if not target.absolute().parent.is_dir():
        raise refused(target, "there is no such folder", f"make {target.absolute().parent} first")


def refuse_present(target: Path, *, force: bool) -> None:
    """Do nothing where no file of this name is there, or where it may be replaced by `force`.

    Raises:
        UserError: It is there already.
    """
    if target.exists() and not force:
        raise refused(target, "this file is there already", "choose another name, or add --force to replace it")


def refuse_unknown_folder(folder: Path) -> None:
    """Do nothing where a data folder that was named by hand is there: who only looks makes none.

    Raises:
        UserError: It is not there, or it is no folder.
    """
    if not folder.exists():
        raise refused(folder, "there is no such folder", "look at what --data-dir names")
    if not folder.is_dir():
        raise refused(folder, "this is not a folder", "look at what --data-dir names")


def refuse_source(source: Path, *, made_by: str) -> None:
    """Do nothing where there is a file of this name; `made_by` is the command that writes such files.

    Raises:
        UserError: It is not there, or is no file.
    """
    if not source.exists():
        raise refused(source, "there is no such file")
    if not source.is_file():
        raise refused(source, "this is not a file", f"name one that {made_by} made")


def is_agreed(command: str, *what: str) -> bool:
    """Whether the person types yes to `what`, sentence by sentence.

    Raises:
        UserError: Nobody is there to be asked.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise refused(command, "nobody is here to be asked", f"add --yes to {command} without a question")
    for sentence in what:
        tell(sentence)
    sys.stderr.write("Type yes to go on: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}
