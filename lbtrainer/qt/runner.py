# SPDX-License-Identifier: GPL-3.0-or-later
"""The bridge from the session machine to Qt: one timer in, signals out, and every line onto the disk in between.

What is heard is told at once; what is shown as done is told only after the disk has it. When the disk refuses, the
session goes on, says so, and tries again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from PySide6 import QtCore

from lbtrainer.domain.record import Hurt, SessionState, SetResult
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.gaps import GapDetector
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import lines_of
from lbtrainer.engine.states import Mode
from lbtrainer.engine.view import SessionView, StripPart, strip_of, view_of
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.journal import Entry

_log = logging.getLogger(__name__)

TICK_MS = 33
RETRY_MS = 2_000


class Instant(NamedTuple):
    """Both clocks at once: a monotonic one in milliseconds, and the wall's as aware local time."""

    mono_ms: int
    wall: datetime


class SessionJournal(Protocol):
    """What the runner needs of a journal; `storage.journal.Journal` is one."""

    @property
    def pending(self) -> int:
        """How many writes wait for the disk."""

    def append(
        self, entries: Sequence[Entry], *, results: Sequence[SetResult] = (), hurts: Sequence[Hurt] = ()
    ) -> EnvironmentProblem | None:
        """Write what belongs to one instant; the problem, when the disk refused."""

    def close(self, state: SessionState, *, ended: datetime, running_ms: int) -> EnvironmentProblem | None:
        """End the session."""

    def retry(self) -> EnvironmentProblem | None:
        """Write what waits."""


class SessionRunner(QtCore.QObject):
    """Runs one session.

    Attributes:
        session_id: Its row in the history.
        speed: Seconds of the session to one second of the clock; other than 1 in demos and trial runs.

    Signals:
        heard: A tuple of outputs as soon as they are known; for sound and speech.
        happened: The same tuple once it is on disk (or could not be written, and `trouble` said so).
        ticked: Time has passed; look at `view()`.
        trouble: A sentence when the disk refuses; "" when all is written again.
        ended: The session is over; True when its end was reached.
    """

    heard = QtCore.Signal(object)
    happened = QtCore.Signal(object)
    ticked = QtCore.Signal()
    trouble = QtCore.Signal(str)
    ended = QtCore.Signal(bool)

    def __init__(
        self,
        machine: SessionMachine,
        journal: SessionJournal,
        clock: Callable[[], Instant],
        *,
        session_id: int = 0,
        speed: float = 1.0,
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session_id = session_id
        self._machine = machine
        self._journal = journal
        self._clock = clock
        self.speed = speed
        self._gaps = GapDetector()
        self._in_trouble = False
        now = clock()
        self._origin_ms = now.mono_ms - machine.state.now_ms / speed
        self._timer = QtCore.QTimer(self)
        self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def machine(self) -> SessionMachine:
        """The machine that is run."""
        return self._machine

    def at_ms(self) -> int:
        """The session's own milliseconds now."""
        return self._at_ms(self._clock())

    def mono_ms_of(self, at_ms: int) -> float:
        """When an instant of the session is, on the monotonic clock."""
        return self._origin_ms + at_ms / self.speed

    def view(self) -> SessionView:
        """The session as it stands now."""
        return view_of(self._machine.state, self._at_ms(self._clock()))

    def strip(self) -> tuple[StripPart, ...]:
        """The whole session, step by step, as it stands now."""
        return strip_of(self._machine.state, self._at_ms(self._clock()))

    def start(self) -> None:
        """Begin."""
        _log.info("session %s begins", self.session_id)
        self.send(inp.Start())

    def go_on(self) -> None:
        """Begin again where an interrupted session stood."""
        _log.info("session %s goes on", self.session_id)
        self.send(inp.Reenter())

    def send(self, message: inp.Input) -> bool:
        """Hand in an input now; False when it was refused."""
        now = self._clock()
        self._notice_gap(now)
        outputs = self._handle(message, now)
        self._set_timer()
        return not any(isinstance(output, out.Refused) for output in outputs)

    def tick(self) -> None:
        """Let time pass; called by the timer."""
        now = self._clock()
        self._notice_gap(now)
        if self._machine.state.mode is Mode.RUNNING:
            self._handle(inp.Tick(), now)
        if self._journal.pending:
            self._told(self._journal.retry())
        self._set_timer()
        self.ticked.emit()

    def _notice_gap(self, now: Instant) -> None:
        """Pause where the session stood when time got lost; what went by in between does not count."""
        if self._machine.state.mode is not Mode.RUNNING:
            return
        gap_ms = self._gaps.gap_ms(now.mono_ms, round(now.wall.timestamp() * 1000))
        if gap_ms:
            self._origin_ms = now.mono_ms - self._machine.state.now_ms / self.speed
            self._handle(inp.ClockGap(gap_ms=gap_ms), now)

    def _at_ms(self, now: Instant) -> int:
        return max(0, round((now.mono_ms - self._origin_ms) * self.speed))

    def _handle(self, message: inp.Input, now: Instant) -> tuple[out.Output, ...]:
        at_ms = self._at_ms(now)
        outputs = self._machine.handle(message, at_ms)
        if outputs:
            self.heard.emit(outputs)
        lines = lines_of(message, outputs, at_ms)
        if lines.entries:
            entries = [Entry(line.kind, line.at_ms, now.wall, line.body) for line in lines.entries]
            problem = self._journal.append(entries, results=lines.results, hurts=lines.hurts)
            self._told(problem)
            if problem is None:
                for result in lines.results:
                    _log.info("set on disk: %s", _slot_text(result))
        end = next((output for output in outputs if isinstance(output, out.Finished)), None)
        if end is not None:
            state = SessionState.COMPLETE if end.complete else SessionState.PARTIAL
            self._told(self._journal.close(state, ended=now.wall, running_ms=end.at_ms))
        if outputs:
            self.happened.emit(outputs)
        if end is not None:
            self.ended.emit(end.complete)
        return outputs

    def _told(self, problem: EnvironmentProblem | None) -> None:
        """Say that the disk refuses, or that it has taken everything again; each once."""
        if (problem is not None) == self._in_trouble:
            return
        self._in_trouble = problem is not None
        self.trouble.emit("" if problem is None else str(problem))

    def _set_timer(self) -> None:
        """Tick quickly while the session runs, now and then while the disk owes something, else not at all."""
        running = self._machine.state.mode is Mode.RUNNING
        interval_ms = TICK_MS if running else RETRY_MS if self._journal.pending else 0
        if not running:
            self._gaps.forget()
        if not interval_ms:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != interval_ms:
            self._timer.start(interval_ms)


def _slot_text(result: SetResult) -> str:
    """A result's place for the log: block/round/step/set/side/attempt."""
    slot = result.slot
    return f"{slot.block}/{slot.round}/{slot.step}/{slot.set}/{slot.side.value}/{result.attempt}"
