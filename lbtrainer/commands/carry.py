# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer export` and `lbtrainer import`: the history out to a file for other programs, and back in."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, datetime
from pathlib import Path

from lbtrainer.commands.named_files import (
    is_agreed,
    refuse_present,
    refuse_source,
    refuse_target,
    refuse_without_history,
    refused,
)
from lbtrainer.commands.printing import tell
from lbtrainer.errors import UserError
from lbtrainer.paths import Folders
from lbtrainer.storage.db import open_database
from lbtrainer.storage.intake import ImportPlan, carry_out, plan_import, undo_import
from lbtrainer.storage.intake_words import plan_lines
from lbtrainer.storage.lock import lock_or_refuse
from lbtrainer.storage.private_files import write_pieces
from lbtrainer.storage.reading import open_at_least_to_read
from lbtrainer.storage.set_lines import read_export
from lbtrainer.storage.transfer import export_csv, export_json


def export(
    folders: Folders, target: Path, *, now: Callable[[], datetime], since: date | None, force: bool = False
) -> int:
    """Write the history to `target`: JSON with everything, or CSV with one line per set where its name ends so.

    A file of that name is replaced only by `force`.

    Raises:
        UserError: There is no history yet, or `target` cannot be used.
        EnvironmentProblem: The history cannot be read, or the disk does not take the file.
    """
    refuse_without_history(folders, "export")
    refuse_target(target, example="lbtrainer-history.json")
    if target.suffix.lower() not in {".json", ".csv"}:
        raise refused(target, "its name says neither JSON nor CSV", "end it with .json or .csv")
    refuse_present(target, force=force)
    with open_at_least_to_read(folders.database, now=now, backups=folders.backups) as database:
        pieces: Generator[str]
        if target.suffix.lower() == ".csv":
            pieces = export_csv(database, since=since)
        else:
            pieces = export_json(database, exported=now(), since=since, include_all=True)
        write_pieces(target, pieces)
    tell(f"The history is in {target}. It is health data: keep it safe.")
    return 0


def take_in(
    folders: Folders, source: Path, *, now: Callable[[], datetime], yes: bool = False, take_theirs: bool = False
) -> int:
    """Say what taking in an exported file would do, ask, and do it.

    Args:
        folders: Whose history.
        source: A JSON or CSV file that `export` wrote.
        now: The local time, aware.
        yes: Do not ask.
        take_theirs: Where file and history differ, the file's side is taken.

    Raises:
        UserError: The file is no export, or nobody is there to be asked; nothing was changed.
        EnvironmentProblem: A window is open, or the disk does not play along.
    """
    refuse_source(source, made_by="lbtrainer export")
    document = read_export(source)
    with (
        lock_or_refuse(folders.data),
        open_database(folders.database, now=now, backups=folders.backups) as database,
    ):
        plan = plan_import(database, document)
        for line in plan_lines(plan, take_theirs=take_theirs):
            tell(line)
        if _nothing_to_do(plan, take_theirs=take_theirs):
            return 0
        if not yes and not is_agreed("import"):
            tell("Nothing was changed.")
            return UserError.exit_code
        carry_out(database, plan, now=now(), take_theirs=take_theirs)
    tell("Done. `lbtrainer import --undo` takes it back.")
    return 0


def take_back(folders: Folders, *, now: Callable[[], datetime]) -> int:
    """Undo the last import.

    Raises:
        EnvironmentProblem: A window is open, or the disk does not play along.
    """
    with (
        lock_or_refuse(folders.data),
        open_database(folders.database, now=now, backups=folders.backups) as database,
    ):
        undone = undo_import(database)
    tell("The last import was taken back." if undone else "There is no import to take back.")
    return 0


def _nothing_to_do(plan: ImportPlan, *, take_theirs: bool) -> bool:
    if take_theirs:
        return plan.is_empty
    return plan._replace(conflicts=(), other_conflicts=()).is_empty
