# SPDX-License-Identifier: GPL-3.0-or-later
"""One past session between the history and the widgets that show it: every answer is written at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6 import QtCore

from lbtrainer.coaching.past_journal import Pauses, past_journal
from lbtrainer.domain.plan import Plan
from lbtrainer.domain.record import (
    TOLD_AFTERWARDS,
    Felt,
    PainReport,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetStatus,
)
from lbtrainer.domain.routine import Goal
from lbtrainer.engine.results import status_of
from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.qt.training import Training
from lbtrainer.storage.history import SetChange, SummaryAnswers
from lbtrainer.storage.working import Decision
from lbtrainer.ui.exercises.exercise_words import name_of
from lbtrainer.ui.past.past_sets import SetAt, StepRow, rows_of
from lbtrainer.ui.past.told_hurt import told_hurt
from lbtrainer.ui.past.told_swap import SetKey, retold, set_key

_BY_NUMBER = (SetStatus.DONE, SetStatus.PARTIAL, SetStatus.SKIPPED)


class PastSession(QtCore.QObject):
    """The session that a page shows.

    Attributes:
        rows: Its sets, step by step.
        pauses: How often and how long it stood still.
        decisions: What was suggested after it, with the answers.

    Signals:
        opened: Another session is shown now.
        changed: Something in it was changed, and is on disk.
        failed: The disk refused; what to tell the person.
        refused: It cannot have been at that time; why, in a sentence.
    """

    opened = QtCore.Signal()
    changed = QtCore.Signal()
    failed = QtCore.Signal(str)
    refused = QtCore.Signal(str)

    def __init__(self, training: Training, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._record: SessionRecord | None = None
        self._plan: Plan | None = None
        self._laid_down: dict[SetKey, float] = {}
        self.rows: tuple[StepRow, ...] = ()
        self.pauses = Pauses()
        self.decisions: list[Decision] = []

    @property
    def record(self) -> SessionRecord:
        """The session as it is on disk; only after `open`."""
        if self._record is None:
            raise BugError("no session was opened")
        return self._record

    @property
    def summary(self) -> SessionSummary:
        """Everything but the sets."""
        return self.record.summary

    @property
    def is_open(self) -> bool:
        """Whether there is a session to show."""
        return self._record is not None

    def open(self, session_id: int) -> None:
        """Read a session, in any state; one that is not there leaves nothing open.

        Raises:
            EnvironmentProblem: The database cannot be read.
        """
        self._record = self._training.history.session(session_id)
        self._plan, self.pauses = past_journal(self._training.database, session_id)
        self.decisions = self._training.carried.decisions_after(session_id)
        self._laid_down.clear()
        self._gather()
        self.opened.emit()

    def exercise_name(self, exercise: str) -> str:
        """The name of an exercise of this session."""
        done = next((one.exercise_name for one in self.record.sets if one.exercise == exercise), "")
        return done or name_of(self._training.library.exercises, exercise)

    def step_name(self, key: str) -> str:
        """The name of the exercise at a step of this session; "" where it had none of that key."""
        return next((one.exercise_name for one in self.record.sets if one.key == key), "")

    def confirm_all(self) -> None:
        """Every set that ran by itself was done as shown."""
        self._write(lambda: self._training.history.confirm_all(self.summary.id))

    def edit_number(self, row: StepRow, cell: SetAt, number: int) -> None:
        """Correct the number of one set, as the cell shows it; one that was not reached gets its first."""
        value = row.value(number)
        if cell.result is None:
            added = cell.written_down(value, self.summary.running_ms)
            if added is not None:
                self._write(lambda: self._training.history.add_set(self.summary.id, added))
            return
        if cell.result.status in _BY_NUMBER:
            change = SetChange(value=value, status=status_of(value, cell.result.low))
        else:
            change = SetChange(value=value)
        self._write(lambda: self._training.history.edit_set(self.summary.id, cell.slot, change))

    def take_set_back(self, cell: SetAt) -> None:
        """A set was not done after all: it is "not reached" again, and its number, load and effort are gone."""
        if cell.can_be_taken_back and any(cell in row.cells for row in self.rows):
            self._write(lambda: self._training.history.delete_set(self.summary.id, cell.slot))

    def tell_exercise(self, row: StepRow, exercise: str) -> None:
        """Say that another exercise was done at a step, one of `row.could_be`; the numbers of its sets stay."""
        other = next((one for one in row.could_be if one.id == exercise), None)
        if other is None:
            return
        at = (row.first_slot.block, row.first_slot.step)
        sets = [
            one for one in self.record.sets if one.exercise == row.exercise and (one.slot.block, one.slot.step) == at
        ]
        if not other.takes_load:
            self._laid_down |= {set_key(one): one.load_kg for one in sets if one.load_kg is not None}
        told = retold(sets, other, self._laid_down)
        self._write(lambda: self._training.history.retell_sets(self.summary.id, told, was=row.exercise))

    def edit_load(self, row: StepRow, load_kg: float | None) -> None:
        """Correct the load of every set of a row, as for a weight that stayed in the hands."""

        def write() -> None:
            for result in row.results:
                if result.load_kg != load_kg:
                    self._training.history.edit_set(self.summary.id, result.slot, SetChange(load_kg=load_kg))

        self._write(write)

    def edit_set_load(self, cell: SetAt, load_kg: float | None) -> None:
        """Correct the load of one set alone."""
        self._write(lambda: self._training.history.edit_set(self.summary.id, cell.slot, SetChange(load_kg=load_kg)))

    def correct_when(self, start: datetime, minutes: int) -> None:
        """It began then, by the wall clock of the place where it was, and took so long."""
        try:
            against = self._training.past_times.correct_session(self.summary, start, minutes)
        except EnvironmentProblem as problem:
            self.failed.emit(str(problem))
            return
        if against:
            self.refused.emit(against)
        else:
            self._write(lambda: None)

    def set_finished(self, *, finished: bool) -> None:
        """It was done to its end, or stopped early."""
        state = SessionState.COMPLETE if finished else SessionState.PARTIAL
        self._write(lambda: self._training.history.set_ended_as(self.summary.id, state))

    def set_effort(self, row: StepRow, effort: int | None) -> None:
        """Say how many repetitions were left in the last set of an exercise; None takes the answer back."""

        def write() -> None:
            for result in row.results:
                if result.effort is not None:
                    self._training.history.edit_set(self.summary.id, result.slot, SetChange(effort=None))
            if effort is not None:
                answers = SummaryAnswers(effort={row.exercise: effort})
                self._training.history.set_summary(self.summary.id, answers)

        self._write(write)

    def set_pain_after(self, pain: PainReport) -> None:
        """How the back is after it."""
        self._answer(SummaryAnswers(pain_after=pain))

    def set_pain_before(self, pain: PainReport) -> None:
        """How the back was before it."""
        self._answer(SummaryAnswers(pain_before=pain))

    def set_pain_next_morning(self, pain: PainReport) -> None:
        """How the back was the next morning."""
        self._answer(SummaryAnswers(pain_next_morning=pain))

    def set_felt(self, felt: Felt | None) -> None:
        """How hard it was; None takes the answer back."""
        self._answer(SummaryAnswers(felt=felt))

    def set_note(self, note: str) -> None:
        """A note; the same one again is not written."""
        if note != self.summary.note:
            self._answer(SummaryAnswers(note=note))

    def set_soreness(self, soreness: int | None) -> None:
        """How sore the muscles were the next morning, 0 to 10; None takes the answer back."""
        self._answer(SummaryAnswers(soreness=soreness))

    def tell_hurt(self, exercise: str) -> None:
        """An exercise hurt, and nobody pressed it then; how much and where is answered as for any other."""
        hurt = told_hurt(self.rows, exercise, self.summary.state)
        if hurt is not None:
            self._write(lambda: self._training.history.add_hurt(self.summary.id, hurt))

    def take_hurt_back(self, index: int) -> None:
        """It did not hurt: it was a mistake. What was stopped there by a press is a set like any other."""
        hurt = self.record.hurts[index]
        stopped = None if hurt.phase == TOLD_AFTERWARDS else hurt.slot
        history, id_ = self._training.history, self.summary.id

        def write() -> None:
            history.delete_hurt(id_, index)
            for cell in (cell for row in self.rows for cell in row.cells if cell.slot == stopped):
                if cell.result is not None and cell.result.status is SetStatus.HURT:
                    ended = status_of(cell.result.value, cell.result.low)
                    history.edit_set(id_, cell.slot, SetChange(status=ended))

        self._write(write)

    def set_hurt_pain(self, index: int, pain: PainReport) -> None:
        """How much it hurt and where, said afterwards."""
        self._write(lambda: self._training.history.set_hurt_pain(self.summary.id, index, pain))

    def _answer(self, answers: SummaryAnswers) -> None:
        self._write(lambda: self._training.history.set_summary(self.summary.id, answers))

    def _write(self, write: Callable[[], object]) -> None:
        try:
            write()
            self._record = self._training.history.session(self.summary.id)
        except EnvironmentProblem as problem:
            self.failed.emit(str(problem))
            return
        self._gather()
        self.changed.emit()

    def _gather(self) -> None:
        if self._record is None:
            self.rows = ()
            return
        library = self._training.library
        routine = library.routines.get(self.summary.routine)
        goal = Goal.GENERAL if routine is None else routine.goal
        self.rows = rows_of(self._record, self._plan, library.exercises, goal)
