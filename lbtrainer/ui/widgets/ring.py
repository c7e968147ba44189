# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring with the number: what is left of this phase, to be read from the mat."""

from __future__ import annotations

import math
from typing import Final

import msgspec
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.phase_fade import PhaseFade
from lbtrainer.ui.widgets.ring_painter import RADIUS, RingColours, RingPainter, Turns, moving_end
from lbtrainer.ui.widgets.ring_state import RingState, Shape

WIDTH: Final = 0.76
HEIGHT: Final = 0.64
_NUMBER_FONT: Final = 0.353
_NARROWER: Final = (1.0, 0.95, 0.9)
"""Nobody sees a number drawn a tenth narrower; one too small nobody reads from the mat."""
_NUMBER_REACH: Final = 0.2395
_NUMBER_SPACING: Final = 95
_NUMBER_MIDDLE: Final = -0.011
_SUB_FONT: Final = 0.046
_SUB_NUMBER_FONT: Final = 0.056
_SUB_MIDDLE: Final = 0.166
_SUB_WIDTH: Final = 0.27
_WIDEN_MS: Final = 320
_TIP: Final = 0.03
"""So far round the moving end of an arc everything is painted anew when only that end has moved."""
_MOST_CREEP: Final = 0.06
_MARK_NEAR: Final = 0.12


class Ring(QtWidgets.QProgressBar):
    """Shows a RingState; assistive technology reads it as a progress bar of `value` in `maximum`.

    Given a box of `WIDTH` x `HEIGHT` times the window's height, the ring has its full size; in a smaller box all
    of it is smaller.
    """

    def __init__(self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._state = RingState(shape=Shape.WAITING, number="")
        self._number = QtGui.QPainterPath()
        self._number_key: tuple[str, float] = ("", 0.0)
        self._painted_end: float | None = None
        self._crept: Turns | None = None
        self._widening = QtCore.QVariantAnimation(self)
        self._widening.setDuration(_WIDEN_MS)
        self._widening.setStartValue(0.0)
        self._widening.setEndValue(1.0)
        self._widening.setEasingCurve(QtCore.QEasingCurve.Type.OutQuad)
        self._widening.valueChanged.connect(self.update)
        self.setTextVisible(False)
        self.setAccessibleName("Time")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)
        fade.changed.connect(self.update)
        theme.changed.connect(self._restyle)

    @property
    def state(self) -> RingState:
        """What is shown."""
        return self._state

    def show_state(self, state: RingState) -> None:
        """Show this moment. Does nothing when it is the one already shown."""
        before = self._state
        if state == before:
            return
        if state.reached and not before.reached and self._theme.motion and self.isVisible():
            self._widening.start()
        self._state = state
        if _at_rest(state) == _at_rest(before):
            self._creep(moving_end(state))
            return
        # QProgressBar repaints the whole window at once when its value changes: not in the middle of a page's change.
        self.setUpdatesEnabled(False)
        self.setRange(0, max(1, state.maximum))
        self.setValue(max(0, min(state.value, max(1, state.maximum))))
        self.setUpdatesEnabled(True)  # asks for a repaint of the whole ring
        self.setAccessibleDescription(f"{state.number} {state.sub}".strip())

    def _creep(self, end: float | None) -> None:
        """The end of an arc has moved: once that is a pixel, its surroundings are painted anew, and nothing else."""
        last = self._painted_end
        if end is None or last is None:
            if end != last:
                self.update()
            return
        pixels = abs(end - last) * math.tau * RADIUS * self.unit_px * self.devicePixelRatioF()
        if pixels < 1.0 and end != 1.0:
            return
        self._painted_end = end
        low, high = min(end, last), max(end, last)
        if self._crept is not None:
            low, high = min(low, self._crept[0]), max(high, self._crept[1])
        mark = self._state.mark_at
        is_by_mark = mark is not None and low - _MARK_NEAR < mark < high + _MARK_NEAR
        if high - low > _MOST_CREEP or is_by_mark or end == 1.0:
            self._crept = None
            self.update()
            return
        self._crept = low, high
        self.update(self._tip(self._crept))

    def _tip(self, turns: Turns) -> QtCore.QRect:
        """What surrounds a short piece of the ring."""
        centre, unit = QtCore.QRectF(self.rect()).center(), self.unit_px
        rect = QtCore.QRectF()
        for at in (turns[0], (turns[0] + turns[1]) / 2, turns[1]):
            point = QtCore.QPointF(math.sin(math.tau * at), -math.cos(math.tau * at)) * (RADIUS * unit)
            rect = rect.united(QtCore.QRectF(centre + point, QtCore.QSizeF(1, 1)))
        room = _TIP * unit + 1
        return rect.adjusted(-room, -room, room, room).toAlignedRect()

    @property
    def unit_px(self) -> float:
        """The window height that this ring is drawn for."""
        return min(self.width() / WIDTH, self.height() / HEIGHT)

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._widening.stop()
        super().hideEvent(event)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._theme.px(WIDTH * 800), self._theme.px(HEIGHT * 800))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(WIDTH * 240), round(HEIGHT * 240))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        crept, self._crept = self._crept, None
        is_tip = crept is not None and self._tip(crept).contains(event.rect())
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self.draw(painter, QtCore.QRectF(self.rect()), crept if is_tip else None)
        if not is_tip:
            self._painted_end = moving_end(self._state)

    def draw(self, painter: QtGui.QPainter, box: QtCore.QRectF, only: Turns | None = None) -> None:
        """Draw the present state into `box`; `only` what lies about one short piece of the ring."""
        unit, centre, state = self.unit_px, box.center(), self._state
        colours = RingColours(self._fade.colours.phase, self._fade.colours.track, self._theme.token("ink"))
        ring = RingPainter(painter, centre, unit, colours, hatched=state.paused, only=only)
        ring.draw(state)
        if state.mark_at is not None and only is None:
            text = f"{state.minimum_text} ✓" if state.reached else state.minimum_text
            widened = 0.0
            if state.reached:
                running = self._widening.state() == QtCore.QAbstractAnimation.State.Running
                widened = float(self._widening.currentValue()) if running else 1.0
            ring.mark(state.mark_at, text, self._theme.font(1, 600), box, widened=widened)
        self._draw_number(painter, centre, unit)
        self._draw_sub(painter, centre, unit)

    def _draw_number(self, painter: QtGui.QPainter, centre: QtCore.QPointF, unit: float) -> None:
        key = (self._state.number, unit)
        if key != self._number_key:
            self._number, self._number_key = self._outline(self._state.number, unit), key
        painter.save()
        painter.translate(centre.x(), centre.y() + _NUMBER_MIDDLE * unit)
        colour = self._theme.token("paused" if self._state.paused else "ink")
        painter.fillPath(self._number, QtGui.QBrush(colour))
        painter.restore()

    def _outline(self, number: str, unit: float) -> QtGui.QPainterPath:
        """The number around the origin, as large as the ring around it allows: three digits are smaller.

        It stands alone and is centred by what is seen, so its figures need not be of one width as everywhere else:
        the wide 1 would push 18 out of the middle. In a wide font they are drawn narrower rather than small.
        """
        font = self._theme.font(_NUMBER_FONT * unit, 700, scaled=False)
        font.setLetterSpacing(QtGui.QFont.SpacingType.PercentageSpacing, _NUMBER_SPACING)
        font.unsetFeature(QtGui.QFont.Tag("tnum"))
        path = QtGui.QPainterPath()
        path.addText(0, QtGui.QFontMetricsF(font).capHeight() / 2, font, number)
        path.translate(-path.boundingRect().center().x(), 0)
        across, along = max((self._shrunk(path, unit, narrow) for narrow in _NARROWER), key=lambda scale: scale[1])
        return QtGui.QTransform.fromScale(across, along).map(path)

    @staticmethod
    def _shrunk(path: QtGui.QPainterPath, unit: float, narrow: float) -> tuple[float, float]:
        """The scales across and along with which a number, drawn so much narrower, stays inside the ring."""
        corners = (path.elementAt(index) for index in range(path.elementCount()))
        reach = max((math.hypot(point.x * narrow, point.y + _NUMBER_MIDDLE * unit) for point in corners), default=1.0)
        shrink = min(1.0, _NUMBER_REACH * unit / reach)
        return shrink * narrow, shrink

    def _draw_sub(self, painter: QtGui.QPainter, centre: QtCore.QPointF, unit: float) -> None:
        state = self._state
        size, weight = (_SUB_NUMBER_FONT, 600) if state.sub_is_number else (_SUB_FONT, 500)
        font = self._theme.font(size * unit, weight, scaled=False)
        wide = QtGui.QFontMetricsF(font).horizontalAdvance(state.sub)
        if wide > _SUB_WIDTH * unit:
            font.setPixelSize(max(1, int(size * unit * _SUB_WIDTH * unit / wide)))
        box = QtCore.QRectF(0, 0, unit, 0.08 * unit)
        box.moveCenter(QtCore.QPointF(centre.x(), centre.y() + _SUB_MIDDLE * unit))
        grey = state.paused and state.sub_is_number
        painter.setPen(self._theme.token("paused" if grey else "ink" if state.sub_is_number else "ink-2"))
        painter.setFont(font)
        painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignCenter), state.sub)

    def _restyle(self) -> None:
        self._number_key = ("", 0.0)
        self.updateGeometry()
        self.update()


def _at_rest(state: RingState) -> RingState:
    """The state without what creeps along the ring."""
    if state.shape is Shape.READY:
        return state
    return msgspec.structs.replace(state, fraction=0.0, running=0.0)
