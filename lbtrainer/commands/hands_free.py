# SPDX-License-Identifier: GPL-3.0-or-later
"""What would otherwise be asked before a session that nobody attends, settled and told instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from lbtrainer.commands.printing import tell
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.db import open_database
from lbtrainer.storage.lock import try_lock
from lbtrainer.storage.recovery import keep_as_partial, unfinished


def clear_the_way(folders: Folders, now: Callable[[], datetime]) -> None:
    """Tell that the first start is still due, and keep interrupted sessions as partial ones.

    While a window is open its session is nobody else's, and nothing is touched. What goes wrong with the history is
    the window's to tell.
    """
    if settings_file.load(folders.settings).settings.welcome_accepted_utc is None:
        tell("The first start's questions are skipped this time; the window asks them when you open it.")
    if not folders.database.exists():
        return
    try:
        _keep_interrupted(folders, now)
    except EnvironmentProblem:
        return


def _keep_interrupted(folders: Folders, now: Callable[[], datetime]) -> None:
    lock = try_lock(folders.data)
    if lock is None:
        return
    with lock, open_database(folders.database, now=now, backups=folders.backups) as database:
        for session in unfinished(database):
            keep_as_partial(database, session.summary.id)
            name, done = session.summary.routine_name, session.summary.done_sets
            sets = "1 set" if done == 1 else f"{done} sets"
            tell(f"An interrupted session was kept as it stood: {name}, {sets}.")
