# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts that every page about a past session has, tied to it: its sets, what hurt, the answers, and once more."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import clock_time, local_end, local_start, long_day
from lbtrainer.ui.past.answer_cards import FeltCard, NoteCard, PainCard
from lbtrainer.ui.past.done_table import DoneTable
from lbtrainer.ui.past.hurts_card import HurtsCard
from lbtrainer.ui.past.past_session import PastSession
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton

_AGAIN_UNKNOWN = "This routine is no longer in your library"


class PastCards(QtCore.QObject):
    """A page lays them out; what is said in them is written at once.

    Attributes:
        session: The session that they are about.
        table, hurts, pain, felt, note: The parts.
        again: The page's button for doing the routine once more.
    """

    def __init__(
        self,
        theme: Theme,
        training: Training,
        page: QtWidgets.QWidget,
        *,
        again: PrimaryButton | QuietButton,
        pain: PainCard,
        in_full: bool = False,
    ) -> None:
        super().__init__(page)
        self._training = training
        self.session = PastSession(training, self)
        self.table = DoneTable(theme, in_full=in_full)
        self.hurts = HurtsCard(theme, lambda: training.settings.emergency_number)
        self.pain = pain
        self.felt = FeltCard(theme)
        self.note = NoteCard(theme)
        self.again = again
        session = self.session
        self.table.number_edited.connect(session.edit_number)
        self.table.taken_back.connect(session.take_set_back)
        self.table.retold.connect(session.tell_exercise)
        self.table.load_edited.connect(session.edit_load)
        self.table.set_load_edited.connect(session.edit_set_load)
        self.table.effort_chosen.connect(session.set_effort)
        self.hurts.answered.connect(session.set_hurt_pain)
        self.hurts.taken_back.connect(session.take_hurt_back)
        self.pain.answered.connect(session.set_pain_after)
        self.felt.answered.connect(session.set_felt)
        self.note.written.connect(session.set_note)

    def open(self, session_id: int) -> None:
        """Show this session. Raises EnvironmentProblem: the database cannot be read."""
        self.note.flush()
        self.table.begin(WeightUnit(self._training.settings.units))
        self.session.open(session_id)

    def tell_hurt(self, exercise: str) -> None:
        """An exercise hurt, and nobody pressed it then: write it down, and ask how much."""
        before = len(self.session.record.hurts)
        self.session.tell_hurt(exercise)
        if len(self.session.record.hurts) > before:
            self.hurts.ask_newest()

    def when(self) -> str:
        """Day and times of the session: "Monday, 22 June 2026  ·  07:17 to 07:42"."""
        summary = self.session.summary
        start, end = local_start(summary), local_end(summary)
        times = clock_time(start) if end is None else f"{clock_time(start)} to {clock_time(end)}"
        return f"{long_day(start)}  ·  {times}"

    def tell(self) -> None:
        """Show the session as it is on disk."""
        session = self.session
        summary, hurts = session.summary, session.record.hurts
        self.table.show_rows(session.rows)
        self.hurts.show_hurts(hurts, tuple(session.exercise_name(hurt.exercise) for hurt in hurts))
        self.pain.show_pain(summary.pain_before, summary.pain_after)
        self.felt.show_felt(summary.felt)
        self.note.show_note(summary.note)
        known = summary.routine in self._training.library.routines
        self.again.setEnabled(known)
        self.again.setToolTip("" if known else _AGAIN_UNKNOWN)


def add_key(page: QtWidgets.QWidget, key: str) -> QtGui.QShortcut:
    """A key that works anywhere on the page."""
    shortcut = QtGui.QShortcut(QtGui.QKeySequence(key), page)
    shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return shortcut
