# SPDX-License-Identifier: GPL-3.0-or-later
"""What ties a running session to the desktop: a screen that stays on, media keys from anywhere, sleep and lock."""

from __future__ import annotations

from PySide6 import QtCore

from lbtrainer.engine import inputs as inp
from lbtrainer.qt.desktop.awake import KeepAwake
from lbtrainer.qt.desktop.away import AwayWatch
from lbtrainer.qt.desktop.mpris import MediaRemote
from lbtrainer.qt.runner import SessionRunner


class DesktopTies(QtCore.QObject):
    """All of them together; each does without what the desktop lacks.

    Attributes:
        awake: Keeps the screen on.
        remote: The media keys that the desktop hands out.

    Signals:
        told: A sentence for the person.
    """

    told = QtCore.Signal(str)

    def __init__(
        self,
        parent: QtCore.QObject | None = None,
        *,
        awake: KeepAwake | None = None,
        remote: MediaRemote | None = None,
        watch: AwayWatch | None = None,
    ) -> None:
        super().__init__(parent)
        self.awake = awake or KeepAwake()
        self.remote = remote or MediaRemote()
        self._watch = watch or AwayWatch()
        self._runner: SessionRunner | None = None
        for part in (self.awake, self.remote, self._watch):
            part.setParent(self)
        self.awake.refused.connect(self.told)
        self._watch.away.connect(self._pause)

    def follow(self, runner: SessionRunner | None) -> None:
        """Serve this session from now on; None: no session runs."""
        self._runner = runner
        self.awake.follow(runner)
        self.remote.follow(runner)

    def _pause(self) -> None:
        if self._runner is not None:
            self._runner.send(inp.Pause(away=True))
