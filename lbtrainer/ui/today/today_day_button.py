# SPDX-License-Identifier: GPL-3.0-or-later
"""One day of a week as a button: its date, its mark in shape and word, never in colour alone, what it is about."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.program import day_name
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routines.routine_list import minutes_text
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.painted_button import PaintedButton

_MARK: Final = 28
_LEAST_COLUMN: Final = 72
_RADIUS: Final = 12
_PAD: Final = 8
_EDGE: Final = 1.5
_SHAPE_WORDS: Final = {
    "done": "done",
    "today": "today",
    "planned": "planned",
    "walk": "a walk",
    "skipped": "skipped",
    "rest": "rest",
    "before": "before your program begins",
}


class DayMark(QtWidgets.QWidget):
    """One day's mark: done = filled tick, today = target, planned = hollow circle, walk, rest = dash; decoration.

    A day that was skipped has a circle with a stroke through it.
    """

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape = "rest"
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_shape(self, shape: str) -> None:
        """Draw this one: done, today, planned, walk, skipped or rest; nothing for `before`."""
        self._shape = shape
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        theme, edge = self._theme, self.width()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        middle = QtCore.QPointF(edge / 2, edge / 2)
        if self._shape == "before":
            return
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
        if self._shape == "skipped":
            reach = radius * 0.7
            painter.drawLine(middle + QtCore.QPointF(-reach, reach), middle + QtCore.QPointF(reach, -reach))
        if self._shape == "today":
            painter.setBrush(colour)
            painter.drawEllipse(middle, radius * 0.42, radius * 0.42)
        icon = {"done": ("check", "on-accent"), "walk": ("walk", "ink-2")}.get(self._shape)
        if icon is not None:
            pixmap = theme.pixmap(icon[0], icon[1], 16, self.devicePixelRatioF())
            size = pixmap.deviceIndependentSize()
            painter.drawPixmap(QtCore.QPointF((edge - size.width()) / 2, (edge - size.height()) / 2), pixmap)

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(_MARK), self._theme.px(_MARK))
        self.update()


class DayButton(PaintedButton):
    """One day: its date, its mark, what it is about. Pressed, what can be done with it shows below the week.

    Today has a ground, the chosen day an edge too.
    """

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setCheckable(True)
        self._is_today = False
        self._head = Text("", "small", wraps=False)
        self._mark = DayMark(theme)
        self._words = Text("", "small")
        self._words.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._minutes = Text("", "small", wraps=False)
        self._column = QtWidgets.QBoxLayout(columns(True), self)
        self._about = QtWidgets.QBoxLayout(columns(True))
        for widget in (self._head, self._mark, self._words, self._minutes):
            widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            (self._about if widget in (self._words, self._minutes) else self._column).addWidget(widget)
        self._about.addStretch(0)
        self._column.addLayout(self._about, 1)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    def show_day(
        self, day: date, words: str, shape: str, minutes: tuple[int, int] | None = None, *, is_today: bool
    ) -> None:
        """Show a day with what it is about, and how many minutes that takes at least and at most."""
        self._is_today = is_today
        self.update()
        look = "small-strong" if is_today else "small"
        self._head.set_look(look)
        self._words.set_look(look)
        self._head.setText(f"{day_name(day)[:3]} {day.day}")
        self._mark.show_shape(shape)
        self._words.setText(words)
        self._minutes.setText(minutes_text(*minutes) if minutes else "")
        self._minutes.setVisible(minutes is not None)
        spoken = minutes_text(*minutes, spoken=True) if minutes else ""
        said = ", ".join(filter(None, (words, spoken, _SHAPE_WORDS[shape])))
        self.setAccessibleName(f"{day_name(day)}: {said}")
        self.setToolTip(f"{day_name(day)}: see, move or skip")

    @property
    def widest_px(self) -> int:
        """The least width as a column that cuts no word."""
        self.ensurePolished()
        measure = self._words.fontMetrics()
        pieces = self._words.text().replace("-", "- ").split()  # a line may end with a hyphen
        words = max((measure.horizontalAdvance(piece) for piece in pieces), default=0)
        lines = (self._head.sizeHint().width(), self._minutes.sizeHint().width())
        return max(words, *lines) + 2 * self.theme.px(_PAD) + 2

    def lie(self, *, in_row: bool) -> None:
        """Put date, mark and words beside each other, or below each other as a column."""
        self._column.setDirection(columns(not in_row))
        self._about.setDirection(columns(not in_row))
        self._about.setStretchFactor(self._words, 1 if in_row else 0)
        self._head.setMinimumWidth(self.theme.px(_LEAST_COLUMN) if in_row else 0)
        sides = QtCore.Qt.AlignmentFlag
        self._words.setAlignment(sides.AlignVCenter if in_row else sides.AlignTop)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(_LEAST_COLUMN), self._column.totalSizeHint().height())

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(_LEAST_COLUMN), self._column.totalMinimumSize().height())

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not (self._is_today or self.isChecked() or self.underMouse()):
            return
        painter, theme = self.painter(), self.theme
        painter.setBrush(theme.token("soft" if self._is_today or self.isChecked() else "sunken"))
        room = QtCore.QRectF(self.rect())
        if self.isChecked():
            painter.setPen(QtGui.QPen(theme.token("accent"), _EDGE))
            room.adjust(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
        painter.drawRoundedRect(room, theme.px(_RADIUS), theme.px(_RADIUS))

    @override
    def _restyle(self) -> None:
        self._space()
        super()._restyle()

    def _space(self) -> None:
        pad = self.theme.px(_PAD)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(self.theme.px(8))
        self._about.setSpacing(self.theme.px(2))
