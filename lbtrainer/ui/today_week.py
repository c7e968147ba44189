# SPDX-License-Identifier: GPL-3.0-or-later
"""The week at a glance: seven columns, each with its mark in shape and word, never in colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.program import Activity, day_name
from lbtrainer.domain.program_days import Item, State
from lbtrainer.domain.routine import Goal, Routine
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text

_MARK: Final = 28
_LEAST_COLUMN: Final = 72


class DayMark(QtWidgets.QWidget):
    """One day's mark: done = filled tick, today = target, planned = hollow circle, walk, rest = dash; decoration."""

    def __init__(self, theme: Theme, shape: str, parent: QtWidgets.QWidget | None = None) -> None:
        """Draw it.

        Args:
            theme: The look.
            shape: done, today, planned, walk or rest.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._shape = shape
        self.setFixedSize(theme.px(_MARK), theme.px(_MARK))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        theme, edge = self._theme, self.width()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        middle = QtCore.QPointF(edge / 2, edge / 2)
        if self._shape == "rest":
            painter.fillRect(
                QtCore.QRectF(edge * 0.25, edge / 2 - theme.px(1), edge * 0.5, theme.px(3)), theme.token("ink-3")
            )
            return
        filled = self._shape == "done"
        colour = theme.token("accent" if self._shape in ("done", "today") else "outline")
        painter.setPen(QtGui.QPen(colour, theme.px(2)))
        painter.setBrush(colour if filled else QtCore.Qt.BrushStyle.NoBrush)
        radius = edge / 2 - theme.px(2)
        painter.drawEllipse(middle, radius, radius)
        if self._shape == "today":
            painter.setBrush(colour)
            painter.drawEllipse(middle, radius * 0.42, radius * 0.42)
        icon = {"done": ("check", "on-accent"), "walk": ("walk", "ink-2")}.get(self._shape)
        if icon is not None:
            pixmap = theme.pixmap(icon[0], icon[1], 16, self.devicePixelRatioF())
            size = pixmap.deviceIndependentSize()
            painter.drawPixmap(QtCore.QPointF((edge - size.width()) / 2, (edge - size.height()) / 2), pixmap)


class WeekCard(Card):
    """This week, Monday to Sunday."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "This week", parent=parent)
        self._grid = QtWidgets.QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self.body.addLayout(self._grid)

    def show_week(
        self, week: Mapping[date, Sequence[Item]], routines: Mapping[str, Routine], today: date, fact: str
    ) -> None:
        """Show these days.

        Args:
            week: Day to what is on it.
            routines: By id, for their names.
            today: Which day is marked as today.
            fact: Short words at the right of the title.
        """
        self.set_fact(fact)
        while (old := self._grid.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, (day, items) in enumerate(week.items()):
            shown = [item for item in items if not item.extra and item.state is not State.SKIPPED]
            words = main_words(shown, routines)
            head = Text(f"{day_name(day)[:3]} {day.day}", "small-strong" if day == today else "small", wraps=False)
            mark = DayMark(self._theme, _shape(shown, is_today=day == today))
            name = Text(words, "small-strong" if day == today else "small")
            name.setAccessibleName(f"{day_name(day)}: {words}, {_state_words(shown, is_today=day == today)}")
            name.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(head, 0, column)
            self._grid.addWidget(mark, 1, column)
            self._grid.addWidget(name, 2, column)
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, self._theme.px(_LEAST_COLUMN))


def main_words(items: Sequence[Item], routines: Mapping[str, Routine]) -> str:
    """What a day is about, in a few words: its session rather than the warm-up before it; "Rest" for nothing."""
    if not items:
        return "Rest"
    return _name(next((item for item in items if not _warms_up(item, routines)), items[0]), routines)


def _warms_up(item: Item, routines: Mapping[str, Routine]) -> bool:
    routine = routines.get(item.routine or "")
    return routine is None or routine.goal is Goal.WARM_UP


def _name(item: Item, routines: Mapping[str, Routine]) -> str:
    if isinstance(item.entry, Activity):
        return item.entry.name
    routine = routines.get(item.entry.routine)
    return item.entry.routine if routine is None else routine.name


def _shape(items: Sequence[Item], *, is_today: bool) -> str:
    routines = [item for item in items if item.routine]
    if routines and all(item.state is State.DONE for item in routines):
        return "done"
    if is_today and items:
        return "today"
    if not items:
        return "rest"
    return "planned" if routines else "walk"


def _state_words(items: Sequence[Item], *, is_today: bool) -> str:
    shape = _shape(items, is_today=is_today)
    return {"done": "done", "today": "today", "planned": "planned", "walk": "a walk", "rest": "rest"}[shape]
