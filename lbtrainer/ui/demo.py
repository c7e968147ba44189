# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a session off screen and leaves pictures of every page: for a look without a display, and for looking after.

The clock of the demo runs as fast as the machine can; nothing waits.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
from PySide6 import QtWidgets

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine.states import Mode
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.runner import Instant, SessionRunner
from lbtrainer.qt.theme import Choice, Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.history.history_filters import HistoryFilters
from lbtrainer.ui.main_window import MainWindow
from lbtrainer.ui.session.band_line import SaidLine

_STEP_MS = 250
_INTO_PHASE_MS = {PhaseKind.WORK: 9_000}
_USUAL_INTO_MS = 2_500
_SIZE_PX = (1280, 800)
_LAYOUT_ROUNDS = 4  # a layout inside a layout inside a scrolled page comes to rest after some turns


class DemoClock:
    """A clock that the demo moves; it begins at a real instant."""

    def __init__(self, start: Instant) -> None:
        self._now = start

    def __call__(self) -> Instant:
        return self._now

    def advance(self, ms: int) -> None:
        """Both clocks go on."""
        self._now = Instant(self._now.mono_ms + ms, self._now.wall + timedelta(milliseconds=ms))


class Demo:
    """One played session with its pictures, in both themes.

    Attributes:
        pictures: The files written so far.
    """

    def __init__(self, window: MainWindow, theme: Theme, training: Training, clock: DemoClock, folder: Path) -> None:
        self._window = window
        self._theme = theme
        self._training = training
        self._clock = clock
        self._folder = folder
        self.pictures: list[Path] = []

    def play(self, routine: str) -> list[Path]:
        """Play the routine from the list to the summary; returns every file written.

        Raises:
            EnvironmentProblem: The folder cannot be written.
            UserError: There is no such routine.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentProblem(f"{self._folder}: the folder could not be made ({error.strerror})") from error
        self._window.resize(*_SIZE_PX)
        self._window.show()
        self._window.settle_in()
        self._picture("1-routines")
        self._window.show_preview(routine)
        self._picture("2-preview")
        self._window.start_routine(routine, hands_free=True)
        runner = self._window.runner
        if runner is not None:
            self._be_quiet()
            self._run(runner)
            self._picture("4-summary")
            self._window.show_page("history")
            filters = self._window.findChild(HistoryFilters)
            if filters is not None:  # a demo's session is a trial run
                filters.trials.setChecked(True)
            self._picture("5-history")
            self._keep_record(runner.session_id)
        return self.pictures

    def _be_quiet(self) -> None:
        """Take away what the session says of itself at first: that nobody hears a demo is no news in its pictures."""
        QtWidgets.QApplication.processEvents()
        for line in self._window.findChildren(SaidLine):
            line.hide()

    def _run(self, runner: SessionRunner) -> None:
        taken: set[PhaseKind] = set()
        while runner.machine.state.mode is Mode.RUNNING:
            self._clock.advance(_STEP_MS)
            runner.tick()
            kind = runner.machine.state.phase.kind
            if kind not in taken and runner.view().elapsed_ms >= _INTO_PHASE_MS.get(kind, _USUAL_INTO_MS):
                taken.add(kind)
                self._picture(f"3-session-{kind.value}")

    def _picture(self, name: str) -> None:
        """The window as it is, in both themes."""
        for choice in (Choice.DARK, Choice.LIGHT):
            self._theme.choose(choice)
            for _ in range(_LAYOUT_ROUNDS):
                QtWidgets.QApplication.processEvents()
            while self._training.figures.is_busy:
                QtWidgets.QApplication.processEvents()
            file = self._folder / f"{name}-{choice.value}.png"
            if not self._window.grab().save(str(file)):
                raise EnvironmentProblem(f"{file}: the picture could not be written")
            self.pictures.append(file)

    def _keep_record(self, session_id: int) -> None:
        """The recorded session as JSON, as it stands in the scratch history."""
        record = self._training.history.session(session_id)
        if record is None:
            return
        file = self._folder / "session.json"
        try:
            file.write_bytes(msgspec.json.format(msgspec.json.encode(record)))
        except OSError as error:
            raise EnvironmentProblem(f"{file}: the session could not be written ({error.strerror})") from error
        self.pictures.append(file)
