# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings files that the person has just saved into the list of routines; while another page shows, it waits."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6 import QtCore

from lbtrainer.errors import EnvironmentProblem

if TYPE_CHECKING:
    from lbtrainer.qt.training import Training
    from lbtrainer.ui.routines_page import RoutinesPage


class FreshLibrary(QtCore.QObject):
    """Reads the library anew when files have changed: at once under the list, else when the list shows again.

    Reading takes a moment, and a running session must not stumble over it.

    Attributes:
        files: What notices the change.
    """

    def __init__(self, training: Training, routines: RoutinesPage) -> None:
        super().__init__(routines)
        self._training = training
        self._routines = routines
        self._stale = False
        self.files = training.own_files(self)
        self.files.changed.connect(self._changed)
        routines.shown.connect(self._shown)

    def catch_up(self) -> None:
        """Read now what has changed since, for a page that goes by the library and shows next."""
        if self._stale:
            self._read()

    def _shown(self) -> None:
        if self._stale:
            QtCore.QTimer.singleShot(0, self, self._read)

    def _changed(self) -> None:
        self._stale = True
        if self._routines.isVisible():
            self._read()

    def _read(self) -> None:
        self._stale = False
        self._training.reload_library()
        self._routines.fill(self._training, anew=True)
        with contextlib.suppress(EnvironmentProblem):  # told elsewhere; the list does without its days
            self._routines.refresh_history()
