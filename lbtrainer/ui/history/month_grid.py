# SPDX-License-Identifier: GPL-3.0-or-later
"""One month as a grid of days: what was done, for how long, how much it hurt, and what is planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.grain import week_of
from lbtrainer.domain.stats import DayTotal
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.date_words import weekday_words

_WEEK: Final = 7
_WEEKS: Final = 6
_DAY_WORDS: Final = ("M", "T", "W", "T", "F", "S", "S")
_HEAD: Final = 28
_LEAST_ROW: Final = 56
_ROW: Final = 84
_INSET: Final = 3
_WORDS_FROM: Final = 72
_MOST_BARS: Final = 3
_BRIEF_ROW: Final = 35


class DayFacts(NamedTuple):
    """What a day shows.

    Attributes:
        worst: The highest pain said on it.
        planned: How much is still to be done; `arrived`: how much of that was moved here from another day.
        left: How much was moved away to another day; `skipped`: how much was left out.
    """

    total: DayTotal
    worst: int | None = None
    planned: int = 0
    arrived: int = 0
    left: int = 0
    skipped: int = 0


class MonthGrid(QtWidgets.QWidget):
    """The days of one month; arrows go from day to day, PageUp and PageDown from month to month.

    Attributes:
        month: The first of the month that shows.
        day: The chosen day.

    Signals:
        day_chosen: The day that a person came to.
        activated: Return or a double click on the chosen day.
    """

    day_chosen = QtCore.Signal(object)
    activated = QtCore.Signal()

    def __init__(
        self, theme: Theme, today: date, parent: QtWidgets.QWidget | None = None, *, brief: bool = False
    ) -> None:
        """Build an empty month; a `brief` one has marks but no words under its days, and keeps its height."""
        super().__init__(parent)
        self._theme = theme
        self._brief = brief
        self._today = today
        self._facts: Mapping[date, DayFacts] = {}
        self.day = today
        self.month = today.replace(day=1)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed if brief else policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def show_month(self, day: date, today: date, facts: Mapping[date, DayFacts]) -> None:
        """Show the month of `day`, which is chosen then."""
        self.day, self.month, self._today, self._facts = day, day.replace(day=1), today, facts
        self.setAccessibleName(self.words_of(day))
        self.update()

    def words_of(self, day: date) -> str:
        """A day in words, for screen readers."""
        facts = self._facts.get(day)
        parts = [weekday_words(day)]
        if facts is not None:
            total = facts.total
            if total.sessions:
                sessions = "1 session" if total.sessions == 1 else f"{total.sessions} sessions"
                parts.append(f"{sessions}, {round(total.minutes)} minutes")
            if total.activities:
                parts.append(f"walked {total.activity_minutes} minutes")
            if facts.worst is not None:
                parts.append(f"pain up to {facts.worst}")
            marks = (
                (facts.planned, "planned, moved here" if facts.arrived else "planned"),
                (facts.left, "moved to another day"),
                (facts.skipped, "skipped"),
            )
            parts += [words for number, words in marks if number]
        return "; ".join(parts if len(parts) > 1 else [*parts, "nothing"])

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring: the chosen day."""
        return self._cell(self.day).toRect(), self._theme.px(10)

    @override
    def sizeHint(self) -> QtCore.QSize:
        width, row = (300, _BRIEF_ROW) if self._brief else (560, _ROW)
        return QtCore.QSize(self._theme.px(width), self._theme.px(_HEAD + _WEEKS * row))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        row = _BRIEF_ROW if self._brief else _LEAST_ROW
        return QtCore.QSize(self._theme.px(300), self._theme.px(_HEAD + _WEEKS * row))

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._come_to(self._day_at(event.position()))

    @override
    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self.activated.emit()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -_WEEK, keys.Key_Down: _WEEK}
        key = keys(event.key())
        if key in steps:
            self._come_to(self.day + timedelta(days=steps[key]))
        elif key in (keys.Key_PageUp, keys.Key_PageDown):
            self._come_to(moved(self.day, -1 if key == keys.Key_PageUp else 1))
        elif key == keys.Key_Home:
            self._come_to(self._today)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = QtGui.QPainter(self), self._theme
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(13, 500))
        painter.setPen(theme.token("ink-2"))
        for column, word in enumerate(_DAY_WORDS):
            box = QtCore.QRectF(column * self._width(), 0, self._width(), theme.px(_HEAD))
            painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignCenter), word)
        day = self.month
        while day.month == self.month.month:
            self._paint_day(painter, day, self._cell(day))
            day += timedelta(days=1)

    def _paint_day(self, painter: QtGui.QPainter, day: date, box: QtCore.QRectF) -> None:
        theme, facts = self._theme, self._facts.get(day)
        radius = theme.px(10)
        painter.setBrush(theme.token("soft") if day == self.day else QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        if day == self._today:
            painter.setPen(QtGui.QPen(theme.token("accent"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        done = facts is not None and bool(facts.total.sessions)
        painter.setFont(theme.font(15, 600 if done or day == self._today else 400))
        painter.setPen(theme.token("ink" if done or day == self._today else "ink-2"))
        lift = 1 if self._brief else 6
        top = QtCore.QRectF(box.left(), box.top() + theme.px(lift), box.width(), theme.px(20 if self._brief else 22))
        painter.drawText(top, int(QtCore.Qt.AlignmentFlag.AlignCenter), str(day.day))
        if facts is not None:
            line = QtCore.QRectF(box.left(), top.bottom() + lift // 3, box.width(), theme.px(10))
            self._paint_marks(painter, facts, line)
            if not self._brief and box.height() >= theme.px(_WORDS_FROM):
                self._paint_words(painter, facts, box)

    def _paint_marks(self, painter: QtGui.QPainter, facts: DayFacts, line: QtCore.QRectF) -> None:
        theme = self._theme
        bars = min(facts.total.sessions, _MOST_BARS)
        walks = 1 if facts.total.activities else 0
        planned = 1 if facts.planned else 0
        widths = [theme.px(16)] * bars + [theme.px(9)] * walks + [theme.px(16)] * planned
        gap = theme.px(4)
        room = (line.width() - gap * (len(widths) - 1)) / max(1, sum(widths))
        widths = [int(width * min(1.0, room)) for width in widths]  # a day of many sessions keeps to itself
        left = line.center().x() - (sum(widths) + gap * (len(widths) - 1)) / 2
        middle = line.center().y()
        for index, width in enumerate(widths):
            painter.setPen(QtGui.QPen(theme.token("accent"), 2))
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            mark = QtCore.QRectF(left, middle - theme.px(3), width, theme.px(6))
            if index < bars:
                painter.setBrush(theme.token("accent"))
                painter.setPen(QtCore.Qt.PenStyle.NoPen)
                painter.drawRoundedRect(mark, theme.px(3), theme.px(3))
            elif index < bars + walks:
                painter.drawEllipse(mark.center(), theme.px(3.5), theme.px(3.5))
            else:
                painter.setPen(QtGui.QPen(theme.token("outline"), 1.5))
                painter.drawRoundedRect(mark, theme.px(3), theme.px(3))
            left += width + gap

    def _paint_words(self, painter: QtGui.QPainter, facts: DayFacts, box: QtCore.QRectF) -> None:
        theme, middle = self._theme, int(QtCore.Qt.AlignmentFlag.AlignCenter)
        minutes = round(facts.total.minutes + facts.total.activity_minutes)
        painter.setFont(theme.font(12))
        painter.setPen(theme.token("ink-2"))
        line = QtCore.QRectF(box.left(), box.top() + theme.px(40), box.width(), theme.px(16))
        if minutes:
            painter.drawText(line, middle, f"{minutes} min")
            line.translate(0, theme.px(17))
        if facts.worst is not None:
            painter.drawText(line, middle, f"pain {facts.worst}")
            line.translate(0, theme.px(17))
        if facts.arrived:
            painter.drawText(line, middle, "moved")

    def _width(self) -> float:
        return self.width() / _WEEK

    def _height(self) -> float:
        weeks = (moved(self.month, 1) - timedelta(days=1) - week_of(self.month)).days // _WEEK + 1
        return min((self.height() - self._theme.px(_HEAD)) / weeks, self._theme.px(_ROW + 26))

    def _cell(self, day: date) -> QtCore.QRectF:
        row = (day - week_of(self.month)).days // _WEEK
        left, top = day.weekday() * self._width(), self._theme.px(_HEAD) + row * self._height()
        inset = self._theme.px(_INSET)
        return QtCore.QRectF(left, top, self._width(), self._height()).adjusted(inset, inset, -inset, -inset)

    def _day_at(self, place: QtCore.QPointF) -> date:
        column = min(_WEEK - 1, max(0, int(place.x() // self._width())))
        row = max(0, int((place.y() - self._theme.px(_HEAD)) // self._height()))
        return week_of(self.month) + timedelta(days=row * _WEEK + column)

    def _come_to(self, day: date) -> None:
        self.day_chosen.emit(day)
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, self.words_of(day)))


def moved(day: date, months: int) -> date:
    """The same day some months on, or the last one of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (after - timedelta(days=1)).day))
