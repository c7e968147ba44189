# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer backup` and `lbtrainer restore`: the whole history out to a file, and back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from lbtrainer.commands.named_files import (
    is_agreed,
    refuse_source,
    refuse_target,
    refuse_without_history,
    refused,
)
from lbtrainer.commands.printing import tell
from lbtrainer.errors import LbtError, UserError
from lbtrainer.paths import Folders
from lbtrainer.storage import backup, connections
from lbtrainer.storage.faults import DamagedDatabaseError, NewerDatabaseError, told_plainly
from lbtrainer.storage.lock import lock_or_refuse
from lbtrainer.storage.migrations import MIGRATIONS


def back_up(folders: Folders, target: Path) -> int:
    """Write a checked copy of the history to `target`; a window may be open meanwhile.

    Raises:
        UserError: There is no history yet, or `target` cannot be used.
        EnvironmentProblem: The history is damaged, or the disk does not take the copy.
    """
    refuse_without_history(folders, "copy")
    _check_target(target)
    if not folders.database.exists():
        raise DamagedDatabaseError(folders.database, "it is missing, but its log is there")
    backup.checked_copy(folders.database, target)
    tell(
        f"The whole history is in {target} ({_size_text(target)}), and it was checked. It is health data: keep it safe."
    )
    return 0


def bring_back(folders: Folders, copy: Path, *, now: Callable[[], datetime], yes: bool) -> int:
    """Put a copy in the place of the history; what was there is kept beside it.

    Args:
        yes: Do not ask.

    Raises:
        UserError: `copy` cannot be used, or nobody is there to be asked; nothing was changed.
        EnvironmentProblem: A window is open, or the disk does not play along.
    """
    _check_copy(copy)
    with lock_or_refuse(folders.data):
        if not yes and not is_agreed("restore", *_at_stake(folders, copy)):
            tell("Nothing was changed.")
            return UserError.exit_code
        try:
            kept = backup.restore(copy, folders.database, now=now)
        except (DamagedDatabaseError, NewerDatabaseError) as error:
            # The present history is set aside in any state; it is the copy that cannot be used.
            raise refused(copy, "nothing was restored", str(error).rstrip(".")) from error
    tell(f"The history is now the one of {copy}.")
    if kept is not None:
        tell(f"The one that was there before is kept: {kept}")
    return 0


def _check_target(target: Path) -> None:
    refuse_target(target, example="lbtrainer-backup.sqlite3")
    if not target.exists():
        return
    try:
        with told_plainly(target):
            connections.inspect(target, known=len(MIGRATIONS))
    except NewerDatabaseError:
        return
    except LbtError as error:
        raise refused(target, "this file is there already, and it is no history", "choose another name") from error


def _check_copy(copy: Path) -> None:
    refuse_source(copy, made_by="lbtrainer backup")
    if not os.access(copy, os.R_OK):
        raise refused(copy, "this file cannot be read", "its permissions do not allow it")


def _at_stake(folders: Folders, copy: Path) -> Iterator[str]:
    yield f"Restore {copy} ({_size_text(copy)}, of {_day_text(copy)})?"
    if folders.database.exists():
        yield f"The present history ({_size_text(folders.database)}) is kept aside in {folders.data}."


def _size_text(file: Path) -> str:
    size_kb = max(1, round(file.stat().st_size / 1000))
    return f"{size_kb} kB" if size_kb < 1000 else f"{size_kb / 1000:.1f} MB"


def _day_text(file: Path) -> str:
    return f"{datetime.fromtimestamp(file.stat().st_mtime).astimezone():%Y-%m-%d %H:%M}"
