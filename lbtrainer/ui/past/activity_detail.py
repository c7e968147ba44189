# SPDX-License-Identifier: GPL-3.0-or-later
"""One walk or other activity: what, on which day, how long, and a note; every change is written at once."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Activity
from lbtrainer.errors import BugError, EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import local_start, weekday_words
from lbtrainer.ui.past.activity_words import ACTIVITIES, activity_name
from lbtrainer.ui.past.answer_cards import NoteCard
from lbtrainer.ui.widgets.buttons import IconButton, SecondaryButton
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.part_scroll import scroll_whole
from lbtrainer.ui.widgets.way_back import WayBack

_LONGEST_MIN: Final = 600
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
        self._day = Text("", "body", wraps=False)
        self._problem = Text("", "small-strong")
        self._problem.hide()
        self.kind = DropDown(theme, ACTIVITIES, "What it was")
        self.minutes = DoseField(theme, "Minutes", 30, least=1, most=_LONGEST_MIN, step=_STEP_MIN, unit="min")
        self.earlier = IconButton(theme, "chevron-left", "A day earlier")
        self.later = IconButton(theme, "chevron-right", "A day later")
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
        self._day.setText(weekday_words(start.date()))
        if self.kind.findData(one.kind) < 0:
            self.kind.addItem(activity_name(one.kind), one.kind)
        self.kind.set_value(one.kind)
        self.minutes.set_value(one.minutes)
        self.later.setEnabled(start.date() < self._training.now().date())
        self.note.show_note(one.note)
        self._problem.hide()

    def _write(
        self, *, kind: str | None = None, days: int = 0, minutes: int | None = None, note: str | None = None
    ) -> None:
        one = self.activity
        started = _local(one) + timedelta(days=days)
        try:
            self._training.carried.edit_activity(
                one.id,
                kind=one.kind if kind is None else kind,
                started=started,
                minutes=one.minutes if minutes is None else minutes,
                note=one.note if note is None else note,
            )
            self.shown = self._training.carried.activity(one.id)
        except EnvironmentProblem as problem:
            self._problem.setText(f"Not saved: {problem}")
            self._problem.show()
            return
        self._tell()
        self.changed.emit()

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda kind: self._write(kind=kind))
        self.minutes.value_changed.connect(lambda minutes: self._write(minutes=round(minutes)))
        self.earlier.clicked.connect(lambda: self._write(days=-1))
        self.later.clicked.connect(lambda: self._write(days=1))
        self.note.written.connect(lambda note: self._write(note=note))
        self.delete.clicked.connect(self.delete_requested)
        self.back.clicked.connect(self.back_requested)

    def _lay_out(self) -> None:
        card = Card(self._theme)
        day = FlowLayout(gap_px=self._theme.px(8))
        for part in (self.earlier, self._day, self.later):
            day.addWidget(part)
        self._rows = QtWidgets.QFormLayout()
        self._rows.setLabelAlignment(QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter)
        for words, control in (("What", self.kind), ("Day", day), ("Minutes", self.minutes)):
            self._rows.addRow(Text(words, "second", wraps=False), control)
        card.body.addLayout(self._rows)
        content = QtWidgets.QWidget()
        self._column = QtWidgets.QVBoxLayout(content)
        self._column.addLayout(self.back.row())
        for widget in (self._name, self._problem, card, self.note):
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
