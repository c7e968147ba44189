# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks: minutes of this week, one press to log one, another length, and ten seconds to take it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.coaching.walks_done import WALK, began
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.sign import Sign
from lbtrainer.ui.widgets.undo_notice import UndoNotice

WALK_GOAL_MIN: Final = 130
"""Minutes a week that people reached in the WalkBack trial (Lancet 2024, doi 10.1016/S0140-6736(24)00755-4)."""
WALKS_MIN: Final = (10, 20, 30)
_OTHER_MIN: Final = 45
_LEAST_MIN: Final = 5
_MOST_MIN: Final = 600
_STEP_MIN: Final = 5
_BAR: Final = 10
_BASELINE: Final = 5
"""What the small word stands higher, so that it stands on the number's line."""


class Bar(QtWidgets.QWidget):
    """A part of a whole as a bar; decoration: the number stands beside it."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = 0.0
        self.setFixedHeight(theme.px(_BAR))

    def show_part(self, part: float) -> None:
        """Show this part, from 0 to 1."""
        self._part = max(0.0, min(1.0, part))
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        radius = self.height() / 2
        for part, token in ((1.0, "track"), (self._part, "accent")):
            if part:
                painter.setBrush(self._theme.token(token))
                wide = max(self.height(), self.width() * part)
                painter.drawRoundedRect(QtCore.QRectF(0, 0, wide, self.height()), radius, radius)


class WalkCard(Card):
    """Minutes walked this week, and one press to log a walk of today.

    Signals:
        changed: A walk was logged, or taken back.
        told: A sentence about one that could not be kept.
    """

    changed = QtCore.Signal()
    told = QtCore.Signal(str)

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        now_ms: Callable[[], int] | None = None,
    ) -> None:
        """Build it; `now_ms` is the monotonic clock of the undo notice, Qt's own unless given."""
        super().__init__(theme, "Walking this week", f"goal {WALK_GOAL_MIN} min", parent, side=True, gap=12)
        self._training = training
        self._logged: int | None = None
        self._minutes = Text("", "figure", wraps=False)
        self._bar = Bar(theme)
        self._field = DoseField(
            theme, "Minutes walked", _OTHER_MIN, least=_LEAST_MIN, most=_MOST_MIN, step=_STEP_MIN, unit="min"
        )
        self.undo = UndoNotice(theme, now_ms=now_ms)
        self.heading.insertWidget(0, Sign(theme, "walk", "accent"))
        self.heading.setSpacing(theme.px(12))
        minutes = QtWidgets.QHBoxLayout()
        minutes.setSpacing(theme.px(6))
        minutes.addWidget(self._minutes)
        unit = Text("min", "second", wraps=False)
        unit.setContentsMargins(0, 0, 0, theme.px(_BASELINE))
        minutes.addWidget(unit, 1, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._choices, self._other = self._row(), self._other_row()
        for part in (minutes, self._bar, self._choices, self._other, self.undo):
            if isinstance(part, QtWidgets.QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
        self._other.hide()
        self.undo.undo.connect(self._take_back)

    def refresh(self) -> None:
        """Show what was walked this week. Raises EnvironmentProblem as the history does."""
        today = self._training.now().date()
        walks = self._training.carried.activities(since=today - timedelta(days=today.weekday()))
        minutes = sum(one.minutes for one in walks if one.kind == WALK)
        self._minutes.setText(f"{minutes}")
        self._minutes.setAccessibleName(f"{minutes} minutes walked this week")
        self._bar.show_part(minutes / WALK_GOAL_MIN)

    def _row(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        row = FlowLayout(holder, gap_px=self._theme.px(8), line_gap_px=self._theme.px(8), fills=True)
        for minutes in WALKS_MIN:
            button = SecondaryButton(self._theme, f"+{minutes}", size=Size.SMALL)
            button.setAccessibleName(f"Log a walk of {minutes} minutes")
            button.clicked.connect(self._saying(minutes))
            row.addWidget(button)
        other = SecondaryButton(self._theme, "Other", size=Size.SMALL)
        other.setAccessibleName("Log a walk of another length")
        other.clicked.connect(self._ask)
        row.addWidget(other)
        return holder

    def _other_row(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        log = SecondaryButton(self._theme, "Log it", size=Size.SMALL)
        log.setAccessibleName("Log this walk")
        log.clicked.connect(lambda: self.log(round(self._field.value)))
        row.addWidget(self._field, 1)
        row.addWidget(log)
        return holder

    def _ask(self) -> None:
        self._choices.hide()
        self._other.show()
        self._field.setFocus()

    def _saying(self, minutes: int) -> Callable[[], None]:
        return lambda: self.log(minutes)

    def log(self, minutes: int) -> None:
        """Keep a walk of today, and offer to take it back."""
        carried, now = self._training.carried, self._training.now()

        def keep() -> None:
            self._logged = carried.log_activity(WALK, started=began(now, minutes), minutes=minutes)
            self.undo.offer(f"A walk of {minutes} minutes is logged.", WALK)

        self._other.hide()
        self._choices.show()
        self._guarded(keep)

    def _take_back(self) -> None:
        walk, self._logged = self._logged, None
        if walk is not None:
            self._guarded(lambda: self._training.carried.delete_activity(walk))

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
            self.refresh()
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
        else:
            self.changed.emit()
