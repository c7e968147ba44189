# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring's shapes on a QPainter. Lengths are shares of H, the height of the window the ring was composed for.

Places on the ring are turns: 0 at twelve o'clock, 0.25 at three, 1 at twelve again.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui

from lbtrainer.ui.widgets.ring_state import RingState, Shape

RADIUS: Final = 0.258
_THICK: Final = 0.0325
_THIN: Final = 0.0116
_REST_THICK: Final = 0.021
_SWITCH_THICK: Final = 0.0235
_ARROW: Final = 0.040
_ARROW_LENGTH: Final = 0.068
_MARK_THICK: Final = 0.0093
_MARK_INNER: Final = 0.229
_MARK_OUTER: Final = 0.287
_MARK_AIR: Final = 0.011
_MARK_FONT: Final = 0.038
_REP_GAP_TURNS: Final = 4.8 / 360
_HORSESHOE_TURNS: Final = 0.75
_MOST_DOTS: Final = 12
_ALMOST_NOTHING: Final = 1e-6
_DOT: Final = 0.0165
_DOT_OUT: Final = 0.0065
_HATCH: Final = (0.3, 0.26)
_ABOUT: Final = 0.05

Turns = tuple[float, float]


class RingColours(NamedTuple):
    """Colours of one moment: full and empty part, and the ink of mark and number."""

    phase: QtGui.QColor
    track: QtGui.QColor
    ink: QtGui.QColor


def moving_end(state: RingState) -> float | None:
    """Where the arc ends that grows or shrinks with time, in turns; None where nothing does."""
    fraction = min(1.0, max(0.0, state.fraction))
    match state.shape:
        case Shape.HOLD | Shape.WAITING:
            return fraction
        case Shape.REST:
            return _HORSESHOE_TURNS * (fraction - 0.5)
        case Shape.REPS:
            if state.reps_done >= max(1, state.reps):
                return None
            start, end = _rep_turns(state, state.reps_done)
            return start + (end - start) * min(1.0, max(0.0, state.running))
        case _:
            return None


def _rep_turns(state: RingState, rep: int) -> Turns:
    count = max(1, state.reps)
    gap = min(_REP_GAP_TURNS, 0.4 / count)
    return rep / count + gap / 2, (rep + 1) / count - gap / 2


class RingPainter:
    """Draws one RingState around `centre`; `unit_px` is H; `only` what lies about one short piece of the ring."""

    def __init__(
        self,
        painter: QtGui.QPainter,
        centre: QtCore.QPointF,
        unit_px: float,
        colours: RingColours,
        *,
        hatched: bool,
        only: Turns | None = None,
    ) -> None:
        self._painter = painter
        self._centre = centre
        self._unit = unit_px
        self._colours = colours
        self._hatched = hatched
        self._only = None if only is None else (only[0] - _ABOUT, only[1] + _ABOUT)

    def draw(self, state: RingState) -> None:
        """The shape of the state, without number and mark."""
        {
            Shape.HOLD: self._hold,
            Shape.REPS: self._reps,
            Shape.REST: self._rest,
            Shape.READY: self._ready,
            Shape.SWITCH: self._switch,
            Shape.WAITING: self._waiting,
        }[state.shape](state)

    def mark(self, at: float, text: str, font: QtGui.QFont, bounds: QtCore.QRectF, *, widened: float) -> None:
        """The radial bar at the minimum, with its number outside, kept inside `bounds`."""
        pen = QtGui.QPen(self._colours.ink, _MARK_THICK * self._unit * (1 + 0.6 * widened))
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        outer = self._point(at, _MARK_OUTER)
        self._painter.drawLine(self._point(at, _MARK_INNER), outer)
        font.setPixelSize(max(1, round(_MARK_FONT * self._unit)))
        metrics = QtGui.QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text), metrics.height()
        right, down = math.sin(math.tau * at), -math.cos(math.tau * at)
        aside = (0.011 * self._unit + width / 2) * (1 if right > _ALMOST_NOTHING else -1)
        lower = down * abs(right) * _MARK_FONT * self._unit
        label = QtCore.QRectF(0, 0, width + 1, height)
        label.moveCenter(outer + QtCore.QPointF(aside, lower))
        label.moveLeft(min(max(label.left(), bounds.left()), bounds.right() - label.width()))
        self._painter.setFont(font)
        self._painter.drawText(label, int(QtCore.Qt.AlignmentFlag.AlignCenter), text)

    def _hold(self, state: RingState) -> None:
        gap = self._mark_gap(state)
        full = min(1.0, state.fraction)
        minimum = state.mark_at if state.mark_at is not None else 1.0
        for piece in _without((full, max(full, minimum)), gap):
            self._arc(piece, _THICK, self._colours.track)
        for piece in _without((max(full, minimum), 1.0), gap):
            self._arc(piece, _THIN, self._colours.track)
        self._filled((0.0, full), _THICK, gap)

    def _reps(self, state: RingState) -> None:
        for rep in range(max(1, state.reps)):
            start, end = _rep_turns(state, rep)
            running = min(1.0, max(0.0, state.running)) if rep == state.reps_done else 0.0
            turn = end if rep < state.reps_done else start + (end - start) * running
            thickness = _THIN if rep >= state.reps_minimum else _THICK
            self._arc((turn, end), thickness, self._colours.track)
            self._arc((start, turn), _THICK, self._colours.phase, hatched=self._hatched)

    def _rest(self, state: RingState) -> None:
        start = -_HORSESHOE_TURNS / 2
        turn = start + _HORSESHOE_TURNS * min(1.0, max(0.0, state.fraction))
        self._arc((start, -start), _REST_THICK, self._colours.track, rounded=True)
        self._filled((start, turn), _REST_THICK, None)

    def _ready(self, state: RingState) -> None:
        dots = max(1, min(_MOST_DOTS, state.dots))
        left = math.ceil(round(min(1.0, state.fraction) * dots, 6))
        for dot in range(dots):
            lit = dot >= dots - left
            self._dot(dot / dots, _DOT if lit else _DOT_OUT, lit=lit)

    def _switch(self, state: RingState) -> None:
        del state
        for start in (0.035, 0.535):
            self._filled((start, start + 0.405), _SWITCH_THICK, None)
            self._arrow(start + 0.405)

    def _waiting(self, state: RingState) -> None:
        self._filled((0.0, min(1.0, state.fraction)), _THIN, None)

    def _filled(self, turns: Turns, thickness: float, gap: Turns | None) -> None:
        """The full part, with round ends unless it is hatched."""
        if turns[1] <= turns[0]:
            return
        for piece in _without(turns, gap):
            self._arc(piece, thickness, self._colours.phase, hatched=self._hatched)
        if not self._hatched:
            for end in turns:
                if gap is None or not gap[0] < end < gap[1]:
                    self._disc(end, thickness / 2, self._colours.phase)

    def _arc(
        self, turns: Turns, thickness: float, colour: QtGui.QColor, *, rounded: bool = False, hatched: bool = False
    ) -> None:
        if turns[1] <= turns[0] or not self._is_seen(turns):
            return
        radius = RADIUS * self._unit
        box = QtCore.QRectF(self._centre.x() - radius, self._centre.y() - radius, 2 * radius, 2 * radius)
        path = QtGui.QPainterPath()
        path.arcMoveTo(box, 90 - 360 * turns[0])
        path.arcTo(box, 90 - 360 * turns[0], -360 * (turns[1] - turns[0]))
        pen = QtGui.QPen(colour, thickness * self._unit)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap if rounded else QtCore.Qt.PenCapStyle.FlatCap)
        if hatched:
            pen.setDashPattern(_HATCH)
        self._painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        self._painter.setPen(pen)
        self._painter.drawPath(path)

    def _is_seen(self, turns: Turns) -> bool:
        """Whether an arc comes near what is to be drawn; it is drawn whole then, for a piece is rounded otherwise."""
        only = self._only
        if only is None:
            return True
        return any(turns[0] < only[1] + whole and only[0] + whole < turns[1] for whole in (-1.0, 0.0, 1.0))

    def _disc(self, at: float, radius: float, colour: QtGui.QColor) -> None:
        self._painter.setPen(QtCore.Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(self._point(at, RADIUS), radius * self._unit, radius * self._unit)

    def _dot(self, at: float, radius: float, *, lit: bool) -> None:
        if lit and self._hatched:
            self._painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            self._painter.setPen(QtGui.QPen(self._colours.phase, 0.006 * self._unit))
            self._painter.drawEllipse(self._point(at, RADIUS), radius * self._unit, radius * self._unit)
        else:
            self._disc(at, radius, self._colours.phase if lit else self._colours.track)

    def _arrow(self, at: float) -> None:
        """A triangle whose tip points on along the ring."""
        inner, outer = self._point(at, RADIUS - _ARROW), self._point(at, RADIUS + _ARROW)
        along = QtCore.QPointF(math.cos(math.tau * at), math.sin(math.tau * at)) * (_ARROW_LENGTH * self._unit)
        tip = self._point(at, RADIUS - 0.006) + along
        pen = QtGui.QPen(self._colours.phase, 0.006 * self._unit)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(self._colours.phase)
        self._painter.drawPolygon(QtGui.QPolygonF([tip, inner, outer]))

    def _mark_gap(self, state: RingState) -> Turns | None:
        if state.mark_at is None:
            return None
        half = (_MARK_THICK / 2 + _MARK_AIR) / RADIUS / math.tau
        return state.mark_at - half, state.mark_at + half

    def _point(self, at: float, radius: float) -> QtCore.QPointF:
        distance = radius * self._unit
        return self._centre + QtCore.QPointF(math.sin(math.tau * at) * distance, -math.cos(math.tau * at) * distance)


def _without(turns: Turns, gap: Turns | None) -> Iterator[Turns]:
    """The pieces of `turns` that `gap` leaves over."""
    start, end = turns
    if gap is None or gap[1] <= start or gap[0] >= end:
        yield turns
        return
    if start < gap[0]:
        yield start, gap[0]
    if gap[1] < end:
        yield gap[1], end
