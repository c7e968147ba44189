# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words a person cannot read: each widget draws onto a device that only notes its texts, and where they stand.

What is drawn is looked at, not what a widget says it needs, so labels, buttons, delegates and own painters are held
to the same: all ink lies where it can be seen or scrolled to, nothing ends in an ellipsis, and no text covers another.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.band_line import BandLine

_TOLERANCE_PX = 2.0  # letters reach a little beyond their advance
_OVERLAP_PX = 2.5
_TOUCH = 0.2
_ELLIPSIS = "…"


class Drawn(NamedTuple):
    """A piece of one line.

    Attributes:
        ink: Where its strokes are, in the widget's coordinates.
        clip: What of the widget may be drawn on; None for all.
    """

    text: str
    ink: QtCore.QRectF
    clip: QtCore.QRectF | None


class _TextEngine(QtGui.QPaintEngine):
    """Notes texts and draws nothing."""

    def __init__(self) -> None:
        super().__init__(QtGui.QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawn: list[Drawn] = []

    @override
    def begin(self, _device: QtGui.QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QtGui.QPaintEngine.Type:
        return QtGui.QPaintEngine.Type.User

    @override
    def updateState(self, state: Any) -> None: ...

    @override
    def drawPixmap(self, *_args: Any) -> None: ...

    @override
    def drawImage(self, *_args: Any) -> None: ...

    @override
    def drawPath(self, *_args: Any) -> None: ...

    @override
    def drawPolygon(self, *_args: Any) -> None: ...

    @override
    def drawRects(self, *_args: Any) -> None: ...

    @override
    def drawLines(self, *_args: Any) -> None: ...

    @override
    def drawEllipse(self, *_args: Any) -> None: ...

    @override
    def drawTextItem(self, where: Any, item: QtGui.QTextItem) -> None:
        text = item.text().rstrip()
        painter = self.painter()
        if not text or painter.opacity() == 0 or painter.pen().color().alpha() == 0:
            return
        ink = QtGui.QFontMetricsF(item.font()).tightBoundingRect(text).translated(QtCore.QPointF(where))
        clip = painter.transform().mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.drawn.append(Drawn(text, painter.transform().mapRect(ink), clip))


class _TextDevice(QtGui.QPaintDevice):
    def __init__(self, size: QtCore.QSize) -> None:
        super().__init__()
        self.engine = _TextEngine()
        metrics = QtGui.QPaintDevice.PaintDeviceMetric
        dots = (metrics.PdmDpiX, metrics.PdmDpiY, metrics.PdmPhysicalDpiX, metrics.PdmPhysicalDpiY)
        self._metrics = {
            metrics.PdmWidth: size.width(),
            metrics.PdmHeight: size.height(),
            metrics.PdmDepth: 32,
            metrics.PdmDevicePixelRatio: 1,
            metrics.PdmDevicePixelRatioScaled: 1 << 16,
            **dict.fromkeys(dots, 96),
        }

    @override
    def paintEngine(self) -> QtGui.QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QtGui.QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 1)


class LongWords(Theme):
    """The theme in DejaVu Sans, a wide font that every Debian has, with letters `stretch_percent` as wide as usual.

    At 150 all words take the room of words one and a half times as long.
    """

    stretch_percent = 100

    @override
    def font(self, size: float = 15, weight: int = 400, *, scaled: bool = True) -> QtGui.QFont:
        font = super().font(size, weight, scaled=scaled)
        font.setFamilies(["DejaVu Sans"])
        font.setStretch(self.stretch_percent)
        return font


def drawn_by(widget: QtWidgets.QWidget) -> list[Drawn]:
    """Every text that the widget itself draws, without its children."""
    device = _TextDevice(widget.size())
    nothing_else = QtWidgets.QWidget.RenderFlag(0)
    # Not the widget's own: that of a chart's view takes a painter.
    QtWidgets.QWidget.render(widget, device, QtCore.QPoint(0, 0), QtGui.QRegion(), nothing_else)
    return device.engine.drawn


def faults(root: QtWidgets.QWidget) -> list[str]:
    """One line for each text or control in `root` that is cut, out of reach, shortened or under another text."""
    found: list[str] = []
    shown: list[tuple[QtWidgets.QWidget, Drawn, QtCore.QRectF]] = []
    for widget in [root, *root.findChildren(QtWidgets.QWidget)]:
        if widget.isVisible() and widget.rect().isValid():
            room = _reachable(widget, root)
            found += _out_of_reach(widget, room)
            seen = _in_view(widget, root)
            for drawn in drawn_by(widget):
                found += _faults_of(widget, drawn, room)
                ink = _mapped(drawn.ink & (seen if drawn.clip is None else seen & drawn.clip), widget, root)
                shown.append((widget, drawn, ink))
    shown_cards = [card for card in root.findChildren(BandLine) if card.isVisible()]
    cards = [(card, _mapped(QtCore.QRectF(card.rect()), card, root)) for card in shown_cards]
    return found + _overlaps([one for one in shown if not _is_hidden(one[0], one[2], cards)])


def _is_hidden(widget: QtWidgets.QWidget, ink: QtCore.QRectF, cards: list[tuple[BandLine, QtCore.QRectF]]) -> bool:
    """Whether words stand behind a card that is there for some seconds, and none of them looks out."""
    return any(card is not widget and room.contains(ink) for card, room in cards)


def _faults_of(widget: QtWidgets.QWidget, drawn: Drawn, room: QtCore.QRectF) -> list[str]:
    room = room if drawn.clip is None else room & _scrolled_clip(widget, drawn.clip)
    slack = room.adjusted(-_TOLERANCE_PX, -_TOLERANCE_PX, _TOLERANCE_PX, _TOLERANCE_PX)
    who = f"{_name(widget)}: {drawn.text!r}"
    if not slack.contains(drawn.ink):
        return [f"{who} is cut: {_numbers(drawn.ink)} in {_numbers(room)}"]
    own = widget.text() if isinstance(widget, QtWidgets.QLabel | QtWidgets.QAbstractButton) else ""
    return [f"{who} is shortened"] if _ELLIPSIS in drawn.text and _ELLIPSIS not in own else []


def _scrolled_clip(widget: QtWidgets.QWidget, clip: QtCore.QRectF) -> QtCore.QRectF:
    """What draws on a viewport is clipped to what is in view; the rest of it is reached by scrolling."""
    area = _area_of(widget)
    return clip if area is None else _scrolled(area)


def _out_of_reach(widget: QtWidgets.QWidget, room: QtCore.QRectF) -> list[str]:
    is_control = isinstance(widget, QtWidgets.QAbstractButton | QtWidgets.QLineEdit | QtWidgets.QAbstractSlider)
    if not is_control or isinstance(widget, QtWidgets.QScrollBar):
        return []
    slack = room.adjusted(-_TOLERANCE_PX, -_TOLERANCE_PX, _TOLERANCE_PX, _TOLERANCE_PX)
    own = QtCore.QRectF(widget.rect())
    return [] if slack.contains(own) else [f"{_name(widget)} is out of reach: {_numbers(own)} in {_numbers(room)}"]


def _overlaps(shown: list[tuple[QtWidgets.QWidget, Drawn, QtCore.QRectF]]) -> list[str]:
    found = []
    shown = sorted((one for one in shown if not one[2].isEmpty()), key=lambda one: one[2].top())
    for index, (widget, drawn, ink) in enumerate(shown):
        for other, other_drawn, other_ink in shown[index + 1 :]:
            if other_ink.top() > ink.bottom() - _OVERLAP_PX:
                break
            both = ink & other_ink
            # Neighbours in a line of large letters touch: the one's last and the other's first letter lean out.
            touch_px = (
                max(_OVERLAP_PX, _TOUCH * min(ink.height(), other_ink.height())) if widget is other else _OVERLAP_PX
            )
            if both.width() > touch_px and both.height() > _OVERLAP_PX:
                found.append(f"{_name(widget)}: {drawn.text!r} and {_name(other)}: {other_drawn.text!r} overlap")
    return found


def _reachable(widget: QtWidgets.QWidget, root: QtWidgets.QWidget) -> QtCore.QRectF:
    """What of the widget can be seen, as it stands or by scrolling, in its own coordinates."""
    if (own := _area_of(widget)) is not None:
        return _scrolled(own)
    room = QtCore.QRectF(widget.rect())
    child, offset = widget, QtCore.QPointF()
    while child is not root and not child.isWindow():
        offset += QtCore.QPointF(child.pos())
        parent = child.parentWidget()
        assert parent is not None
        area = _area_of(parent)
        limits = QtCore.QRectF(parent.rect()) if area is None else _scrolled(area)
        room &= limits.translated(-offset)
        if area is not None:
            break
        child = parent
    return room


def _in_view(widget: QtWidgets.QWidget, root: QtWidgets.QWidget) -> QtCore.QRectF:
    """What of the widget is seen as it stands, in its own coordinates."""
    room = QtCore.QRectF(widget.rect())
    child, offset = widget, QtCore.QPointF()
    while child is not root:
        offset += QtCore.QPointF(child.pos())
        parent = child.parentWidget()
        assert parent is not None
        room &= QtCore.QRectF(parent.rect()).translated(-offset)
        child = parent
    return room


def _area_of(viewport: QtWidgets.QWidget) -> QtWidgets.QAbstractScrollArea | None:
    parent = viewport.parentWidget()
    is_viewport = isinstance(parent, QtWidgets.QAbstractScrollArea) and parent.viewport() is viewport
    return parent if is_viewport and isinstance(parent, QtWidgets.QAbstractScrollArea) else None


def _scrolled(area: QtWidgets.QAbstractScrollArea) -> QtCore.QRectF:
    """Everything that the viewport can show, in its coordinates."""
    off = QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    room = QtCore.QRectF(area.viewport().rect())
    if area.horizontalScrollBarPolicy() is not off:
        room.adjust(across.minimum() - across.value(), 0, across.maximum() - across.value(), 0)
    if area.verticalScrollBarPolicy() is not off:
        far = 1e6 if down.maximum() > 0 and isinstance(area, QtWidgets.QAbstractItemView) else 0
        room.adjust(0, down.minimum() - down.value() - far, 0, down.maximum() - down.value() + far)
    return room


def _mapped(rect: QtCore.QRectF, widget: QtWidgets.QWidget, root: QtWidgets.QWidget) -> QtCore.QRectF:
    return rect.translated(QtCore.QPointF(widget.mapTo(root, QtCore.QPoint(0, 0))))


def _name(widget: QtWidgets.QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__}/{type(widget).__name__}" if parent is not None else type(widget).__name__


def _numbers(rect: QtCore.QRectF) -> str:
    return f"{rect.left():.0f},{rect.top():.0f}+{rect.width():.0f}x{rect.height():.0f}"
