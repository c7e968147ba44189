# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does when the disk or the history refuses: says so, and offers a way on; never a crash."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.safekeeping import Safekeeping
from lbtrainer.qt.training import Training
from lbtrainer.storage.faults import DamagedDatabaseError
from lbtrainer.ui.pages import Pages

if TYPE_CHECKING:
    from lbtrainer.ui.main_window import MainWindow


class HistoryRescue(QtCore.QObject):
    """Stands between the window and whatever the environment refuses."""

    def __init__(self, window: MainWindow, training: Training, pages: Pages) -> None:
        super().__init__(window)
        self._window = window
        self._training = training
        self._pages = pages
        self._open = False
        self._said = ""
        self._safekeeping = Safekeeping(training.folders, training.now, self)
        self._safekeeping.repaired.connect(self._repaired)
        self._safekeeping.failed.connect(self._failed)

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """What is refused inside the block is said above the page; without a history, on a page of its own."""
        try:
            yield
        except EnvironmentProblem as problem:
            if self._open and not isinstance(problem, DamagedDatabaseError):
                self._window.tell(str(problem))
                return
            backups = self._training.folders.backups
            self._pages.trouble().show_problem(problem, has_copies=any(backups.glob("*.db")))
            self._window.show_built("trouble")

    def copy_of_the_day(self) -> None:
        """The history is open: keep a copy of it, once a day; where nothing can be saved, that is said instead."""
        self._open = True
        refusal = self._training.database.refusal
        if refusal:
            self._window.tell(refusal)
            return
        self._safekeeping.copy_of_the_day()

    def wait(self) -> None:
        """Until no copy is being made."""
        self._safekeeping.wait()

    def try_again(self) -> None:
        """Open the history once more."""
        self._open = False
        self._training.forget_history()
        self._window.open_history()

    def start_empty(self) -> None:
        """Put the damaged history aside and begin with an empty one."""
        self._make_way()
        self._safekeeping.start_empty()

    def use_newest_copy(self) -> None:
        """Put the damaged history aside and the newest good copy in its place."""
        self._make_way()
        self._safekeeping.use_newest_copy()

    def use_copy(self, copy: Path) -> None:
        """Put a copy that the person chose in the place of the history."""
        self._training.forget_history()
        self._safekeeping.use_copy(copy)

    def _make_way(self) -> None:
        self._training.forget_history()
        self._pages.trouble().set_busy(busy=True)

    def _repaired(self, sentence: str) -> None:
        self._say(sentence)
        self.try_again()

    def _failed(self, sentence: str) -> None:
        if self._window.page == "trouble":
            self._pages.trouble().show_failure(sentence)
        else:
            self._say(sentence)

    def _say(self, sentence: str) -> None:
        """How this try went, in the place of how the one before it went."""
        self._window.tell(sentence, instead_of=self._said)
        self._said = sentence
