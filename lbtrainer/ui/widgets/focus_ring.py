# SPDX-License-Identifier: GPL-3.0-or-later
"""The one focus ring: 2 px accent at 3 px distance around whatever the keyboard is on, drawn over the window.

One overlay instead of a ring in every widget: no widget needs room for it, and it looks the same everywhere. A widget
with an own shape offers `focus_shape() -> (QRect, radius)` in its own coordinates; lists draw theirs inside the row.
"""

from __future__ import annotations

import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from lbtrainer.qt.theme import Theme

_GAP_PX = 3
_LINE_PX = 2
_REACH_PX = _GAP_PX + _LINE_PX
_RADIUS = 12


class FocusRing(QtWidgets.QWidget):
    """Follows the focus inside one window; the mouse never makes it appear."""

    def __init__(self, theme: Theme, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QtWidgets.QWidget | None = None
        self._watched: list[QtWidgets.QWidget] = []
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.hide()
        QtWidgets.QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    @property
    def target(self) -> QtWidgets.QWidget | None:
        """The widget that wears the ring, if any does."""
        return self._target

    def _focus_changed(self, old: QtWidgets.QWidget | None, new: QtWidgets.QWidget | None) -> None:
        del old
        by_mouse = bool(QtGui.QGuiApplication.mouseButtons())
        mine = new is not None and new.window() is self.parentWidget()
        lists = isinstance(new, QtWidgets.QAbstractItemView | QtWidgets.QScrollArea)
        self._follow(new if mine and not by_mouse and not lists else None)

    def _follow(self, target: QtWidgets.QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = target
        widget = target
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        kinds = QtCore.QEvent.Type
        if event.type() in (kinds.Move, kinds.Resize, kinds.Show, kinds.Hide, kinds.Polish):
            self._place()
        elif event.type() == kinds.MouseButtonPress:
            self.hide()
        return False

    def _place(self) -> None:
        shape = self._shape()
        self.setVisible(shape is not None)
        if shape is not None:
            self.setGeometry(shape[0].adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX))
            self.raise_()
            self.update()

    def _shape(self) -> tuple[QtCore.QRect, int] | None:
        """Where the target is in the window, and the radius of its corners; None when it cannot be seen."""
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            return None
        own = getattr(target, "focus_shape", None)
        box, radius = own() if own is not None else (target.rect(), self._theme.px(_RADIUS))
        in_window = QtCore.QRect(target.mapTo(self.parentWidget(), box.topLeft()), box.size())
        return (in_window, radius) if self._in_view(in_window) else None

    def _in_view(self, box: QtCore.QRect) -> bool:
        """Whether the middle of `box` is inside every scrolled page around the target."""
        for widget in self._watched:
            page = widget.parentWidget()
            if page is not None and isinstance(page.parentWidget(), QtWidgets.QAbstractScrollArea):
                top_left = page.mapTo(self.parentWidget(), QtCore.QPoint(0, 0))
                if not QtCore.QRect(top_left, page.size()).contains(box.center()):
                    return False
        return True

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        shape = self._shape()
        if shape is None:
            return
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtGui.QPen(self._theme.token("accent"), _LINE_PX))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        inset = _LINE_PX / 2
        box = QtCore.QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, shape[1] + _GAP_PX + inset, shape[1] + _GAP_PX + inset)
