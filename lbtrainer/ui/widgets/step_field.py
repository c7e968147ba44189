# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields for a day and for a time of day: typed as one writes them, or stepped by buttons, Up and Down."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Final, Generic, TypeVar

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.day_names import plain_day
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.date_words import clock_time
from lbtrainer.ui.typed_times import day_of, time_of
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.stepped_line import SteppedLine

_HEIGHT: Final = 40
_INSET: Final = 4
_STEP_MIN: Final = 5
_DAY_MIN: Final = 24 * 60
V = TypeVar("V")


class _StepField(QtWidgets.QFrame, Generic[V]):
    """One line between two buttons.

    Signals:
        chosen: The new value, whichever way a person gave it.
        puzzled: What was typed is no such value; a sentence that tells how to write it.
    """

    chosen = QtCore.Signal(object)
    puzzled = QtCore.Signal(str)

    def __init__(self, theme: Theme, name: str, less: tuple[str, str], more: tuple[str, str], value: V) -> None:
        """Build it.

        Args:
            theme: The look.
            name: What it is, for screen readers.
            less: Icon and name of the button before it; `more`: of the one behind it.
            value: To begin with.
        """
        super().__init__()
        self._theme = theme
        self._value: V = value
        self.setProperty("look", "well")
        self.line = _Line(self, name)
        self.less, self.more = (IconButton(theme, *each, self, edge=32, colour="ink") for each in (less, more))
        for button, by in ((self.less, -1), (self.more, 1)):
            button.setProperty("look", "stepper")
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # Up and Down do the same from the line
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, by=by: self.step(by))
        self._row = QtWidgets.QHBoxLayout(self)
        for part in (self.less, self.line, self.more):
            self._row.addWidget(part, int(part is self.line))
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self._take)
        theme.changed.connect(self._restyle)
        self.set_value(value)
        self._restyle()

    @property
    def value(self) -> V:
        """What shows, as far as it could be understood."""
        return self._value

    def set_value(self, value: V) -> None:
        """Show another value without telling anybody."""
        self._value = value
        self.line.setText(self._words(value))

    def step(self, by: int) -> None:
        """Go so many steps on, or back."""
        self._give(self._stepped(by))
        self.line.selectAll()

    def corner_px(self) -> int:
        """Radius of the well's corners."""
        return self._theme.px(12)

    def _take(self) -> None:
        if self.line.text() == self._words(self._value):
            return
        read = self._read(self.line.text())
        if read is None:
            self.puzzled.emit(self._hint(self.line.text()))
        else:
            self._give(read)

    def _give(self, value: V) -> None:
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.chosen.emit(value)

    def _restyle(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.px(_INSET), 0, theme.px(_INSET), 0)
        self._row.setSpacing(0)
        self.setFixedHeight(theme.px(_HEIGHT))
        widest = QtGui.QFontMetricsF(theme.font(15, 600)).horizontalAdvance(self._widest())
        self.line.setMinimumWidth(round(widest) + theme.px(14))

    def _words(self, value: V) -> str:
        raise NotImplementedError

    def _read(self, text: str) -> V | None:
        raise NotImplementedError

    def _stepped(self, by: int) -> V:
        raise NotImplementedError

    def _hint(self, text: str) -> str:
        raise NotImplementedError

    def _widest(self) -> str:
        raise NotImplementedError


class DayField(_StepField[date]):
    """A day, such as "22 Jun 2026"; a year that is not typed stays."""

    def __init__(self, theme: Theme, name: str, value: date) -> None:
        super().__init__(theme, name, ("chevron-left", "A day earlier"), ("chevron-right", "A day later"), value)

    @override
    def _words(self, value: date) -> str:
        return plain_day(value)

    @override
    def _read(self, text: str) -> date | None:
        return day_of(text, self._value.year)

    @override
    def _stepped(self, by: int) -> date:
        ordinal = self._value.toordinal() + by
        return date.fromordinal(max(date.min.toordinal(), min(date.max.toordinal(), ordinal)))

    @override
    def _hint(self, text: str) -> str:
        return f"“{text}” is no day. Write it like {plain_day(self._value)}."

    @override
    def _widest(self) -> str:
        return "28 May 2028"


class TimeField(_StepField[time]):
    """A time of day, such as "07:05"; steps go round the clock."""

    def __init__(self, theme: Theme, name: str, value: time) -> None:
        words = f"{_STEP_MIN} minutes"
        super().__init__(theme, name, ("minus", f"{words} earlier"), ("plus", f"{words} later"), value)

    @override
    def _words(self, value: time) -> str:
        return clock_time(datetime.combine(date.min, value))

    @override
    def _read(self, text: str) -> time | None:
        return time_of(text)

    @override
    def _stepped(self, by: int) -> time:
        minutes = (self._value.hour * 60 + self._value.minute + by * _STEP_MIN) % _DAY_MIN
        return time(minutes // 60, minutes % 60)

    @override
    def _hint(self, text: str) -> str:
        return f"“{text}” is no time. Write it like 07:05."

    @override
    def _widest(self) -> str:
        return "08:48"


class _Line(SteppedLine):
    """The typed value; Up is later, Down is earlier."""

    def __init__(self, well: _StepField[Any], name: str) -> None:
        super().__init__(name, well)
        self._well = well
        self.stepped.connect(well.step)
        self.setMaxLength(30)

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """The whole well, for the focus ring."""
        return QtCore.QRect(-self.pos(), self._well.size()), self._well.corner_px()

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.minimumWidth(), super().sizeHint().height())
