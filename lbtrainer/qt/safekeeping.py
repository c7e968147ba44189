# SPDX-License-Identifier: GPL-3.0-or-later
"""The day's copy of the history, and the way back to one when the history is damaged; both beside the window.

A full check of a long history takes a second or more, so it runs on a thread of its own and never blocks the window.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6 import QtCore

from lbtrainer.errors import EnvironmentProblem, LbtError
from lbtrainer.paths import Folders
from lbtrainer.qt.work_queue import WorkQueue
from lbtrainer.storage import backup
from lbtrainer.storage.connections import is_there
from lbtrainer.storage.db import open_database


class Safekeeping(QtCore.QObject):
    """Copies and restores the history of one data folder, one thing at a time.

    Signals:
        repaired: A healthy history stands in its place; a sentence that says which.
        failed: It did not work; a sentence that says why.
    """

    repaired = QtCore.Signal(str)
    failed = QtCore.Signal(str)

    def __init__(self, folders: Folders, now: Callable[[], datetime], parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self._now = now
        self._queue = WorkQueue()

    def copy_of_the_day(self) -> None:
        """Make today's copy, unless it is there."""
        self._beside(self._copy)

    def use_newest_copy(self) -> None:
        """Set the damaged history aside, and put the newest healthy copy in its place."""
        self._beside(self._restore)

    def use_copy(self, copy: Path) -> None:
        """Put this copy in the place of the history, which is kept aside; nobody may have it open."""
        self._beside(lambda: self._use(copy))

    def start_empty(self) -> None:
        """Set the damaged history aside, and make an empty one."""
        self._beside(self._begin_anew)

    def wait(self) -> None:
        """Until what runs has ended; for the end of the program and for tests."""
        self._queue.wait()

    def _beside(self, work: Callable[[], str]) -> None:
        self._queue.start(lambda: self._run(work))

    def _run(self, work: Callable[[], str]) -> None:
        try:
            done = work()
        except LbtError as error:
            self.failed.emit(str(error))
        else:
            if done:
                self.repaired.emit(done)

    def _copy(self) -> str:
        backup.daily_copy(self._folders.database, self._folders.backups, today=self._now().date())
        return ""

    def _restore(self) -> str:
        copy = backup.newest_good_copy(self._folders.backups)
        if copy is None:
            raise EnvironmentProblem(f"There is no healthy copy in {self._folders.backups}.")
        kept = self._put_away()
        backup.restore(copy, self._folders.database, now=self._now)
        return f"Your history is back from the copy {copy.name}.{kept}"

    def _use(self, copy: Path) -> str:
        kept = backup.restore(copy, self._folders.database, now=self._now)
        aside = f" The one before is kept as {kept.name}." if kept is not None else ""
        return f"Your history is now the one of {copy.name}.{aside}"

    def _begin_anew(self) -> str:
        kept = self._put_away()
        folders = self._folders
        open_database(folders.database, now=self._now, backups=folders.backups, begin_anew=True).close()
        return f"You start with an empty history.{kept}"

    def _put_away(self) -> str:
        """Set aside what is there; a sentence that says where, with the space before it, or "" where nothing was."""
        if not is_there(self._folders.database):
            return ""
        aside = backup.set_aside(self._folders.database, now=self._now)
        return f" The damaged file was kept as {aside.name}."
