# SPDX-License-Identifier: GPL-3.0-or-later
"""One walk or other activity: what, when, how long, and a note; every change is written at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Activity
from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import clock_time, local_start, minutes_words, weekday_words
from lbtrainer.ui.past.activity_words import ACTIVITIES, activity_name
from lbtrainer.ui.past.answer_cards import NoteCard
from lbtrainer.ui.past.when_fields import WhenFields
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.part_scroll import scroll_whole
from lbtrainer.ui.widgets.way_back import WayBack

_STEP_MIN: Final = 5


class ActivityDetail(QtWidgets.QWidget):
    """Everything about one activity.

    Attributes:
        shown: The activity as it is on disk, None before one was shown.

    Signals:
        changed: It was changed, and is on disk.
        delete_requested: It is to be deleted.
        back_requested: Back to the list, where this is a page of its own.
    """

    changed = QtCore.Signal()
    delete_requested = QtCore.Signal()
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self.shown: Activity | None = None
        self.setAccessibleName("Activity")
        self.back = WayBack(theme, "History")
        self.back.hide()
        self._name = Text("", "section")
        self._when = Text("", "second")
        self._problem = Text("", "small-strong")
        self._problem.hide()
        self.kind = DropDown(theme, ACTIVITIES, "What it was")
        self.when = WhenFields(theme, self, step_min=_STEP_MIN)
        self.minutes = self.when.minutes
        self.note = NoteCard(theme)
        self.delete = SecondaryButton(theme, "Delete", "trash")
        self.delete.setToolTip("Delete it (Delete); it can be brought back for ten seconds")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def activity(self) -> Activity:
        """The activity as it is on disk; only after `show_activity`."""
        if self.shown is None:
            raise BugError("no activity was opened")
        return self.shown

    def show_activity(self, activity: Activity) -> None:
        """Show this one."""
        self.note.flush()
        self.shown = activity
        self._tell()

    def set_own_page(self, *, own: bool) -> None:
        """Whether it stands alone, with a way back to the list."""
        self.back.setVisible(own)

    def _tell(self) -> None:
        one = self.activity
        start = local_start(one)
        self._name.setText(activity_name(one.kind))
        self._when.setText(f"{weekday_words(start.date())}  ·  {clock_time(start)}  ·  {minutes_words(one.minutes)}")
        if self.kind.findData(one.kind) < 0:
            self.kind.addItem(activity_name(one.kind), one.kind)
        self.kind.set_value(one.kind)
        self.when.show_when(start, one.minutes)
        self.note.show_note(one.note)
        self._problem.hide()

    def _edit(self, *, kind: str | None = None, note: str | None = None) -> None:
        one, carried = self.activity, self._training.carried
        kind, note = one.kind if kind is None else kind, one.note if note is None else note
        self._write(
            lambda: carried.edit_activity(one.id, kind=kind, started=_local(one), minutes=one.minutes, note=note)
        )

    def _correct(self, start: datetime, minutes: int) -> None:
        one = self.activity
        self._write(lambda: self._training.past_times.correct_activity(one, start, minutes))

    def _write(self, write: Callable[[], str | None]) -> None:
        """Do it and show what is on disk now; a sentence comes back where it cannot have been so."""
        one = self.activity
        try:
            against = write()
            if against:
                self.when.refuse(against)
                return
            self.shown = self._training.carried.activity(one.id)
        except EnvironmentProblem as problem:
            self._problem.setText(f"Not saved: {problem}")
            self._problem.show()
            return
        self._tell()
        self.changed.emit()

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda kind: self._edit(kind=kind))
        self.when.corrected.connect(self._correct)
        self.note.written.connect(lambda note: self._edit(note=note))
        self.delete.clicked.connect(self.delete_requested)
        self.back.clicked.connect(self.back_requested)

    def _lay_out(self) -> None:
        card = Card(self._theme)
        when = self.when
        self._rows = QtWidgets.QFormLayout()
        self._rows.setLabelAlignment(QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter)
        for words, control in (("What", self.kind), ("Day", when.day), ("Began at", when.at), ("Took", when.minutes)):
            label = Text(words, "second", wraps=False)
            label.setMinimumHeight(control.sizeHint().height())  # in the middle of its field
            self._rows.addRow(label, control)
        card.body.addLayout(self._rows)
        card.body.addWidget(when.problem)
        content = QtWidgets.QWidget()
        self._column = QtWidgets.QVBoxLayout(content)
        self._column.addLayout(self.back.row())
        heading = QtWidgets.QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(self._name)
        heading.addWidget(self._when)
        self._column.addLayout(heading)
        for widget in (self._problem, card, self.note):
            self._column.addWidget(widget)
        self._column.addWidget(self.delete, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        scroll_whole(self, content)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, px(6), px(16))
        self._column.setSpacing(px(16))
        self._rows.setHorizontalSpacing(px(24))
        self._rows.setVerticalSpacing(px(14))


def _local(one: Activity) -> datetime:
    return one.started.astimezone(timezone(timedelta(minutes=one.offset_min)))
