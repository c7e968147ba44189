# SPDX-License-Identifier: GPL-3.0-or-later
"""The one focus ring: 2 px accent at 3 px distance around whatever the keyboard is on, drawn over the window.

One overlay instead of a ring in every widget: no widget needs room for it, and it looks the same everywhere. A widget
with an own shape offers `focus_shape() -> (QRect, radius)` in its own coordinates; lists draw theirs inside the row.
A page that takes all keys itself, such as a session, offers None: it is no control and wears no ring.
"""

from __future__ import annotations

import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.part_scroll import bring_into_view

_GAP_PX = 3
_LINE_PX = 2
_REACH_PX = _GAP_PX + _LINE_PX
_RADIUS = 12
_AFTER_FIRST_PAINT_MS = 60
_DRAW_THEIR_OWN = (QtWidgets.QAbstractItemView, QtWidgets.QScrollArea)


class FocusRing(QtCore.QObject):
    """Follows the focus inside one window; the mouse never makes it appear."""

    def __init__(self, theme: Theme, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._overlay: _Overlay | None = None
        self._target: QtWidgets.QWidget | None = None
        self._watched: list[QtWidgets.QWidget] = []
        self._by_keyboard = True  # until a mouse is seen: the first page shows what Return would press
        self._mouse_was_last = False  # a button of the rail acts, and moves the focus, when the mouse lets go
        self._tab_was_last = False
        self._begun = False
        self._shown: tuple[QtCore.QRect, int] | None = None
        app = QtWidgets.QApplication.instance()
        if isinstance(app, QtWidgets.QApplication):
            app.focusChanged.connect(self._focus_changed)

    @property
    def target(self) -> QtWidgets.QWidget | None:
        """The widget that wears the ring, if any does."""
        return self._target if self._shown is not None else None

    @property
    def place(self) -> QtCore.QRect | None:
        """Where the ring is in the window, its line included; None while there is none."""
        return self._overlay.geometry() if self._overlay is not None and self._shown is not None else None

    def _focus_changed(self, old: QtWidgets.QWidget | None, new: QtWidgets.QWidget | None) -> None:
        del old
        if new is not None and self._tab_was_last and new.window() is self._window:
            _show_where_it_stands(new)
        if new is None or new.window() is not self._window or isinstance(new, _DRAW_THEIR_OWN):
            self._follow(None)
            return
        if self._begun:
            self._by_keyboard = not (self._mouse_was_last or QtGui.QGuiApplication.mouseButtons())
            self._follow(new)
        else:  # asking for buttons and drawing both name `Qt`, 10 ms that the first paint need not wait for
            self._begun = True
            QtCore.QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self, self._begin)

    def _begin(self) -> None:
        native = self._window.windowHandle()
        if native is not None:
            native.installEventFilter(self)
        focused = QtWidgets.QApplication.focusWidget()
        self._focus_changed(None, focused)

    def _follow(self, target: QtWidgets.QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = target
        around: QtWidgets.QWidget | None = target
        while around is not None and around is not self._window:
            around.installEventFilter(self)
            self._watched.append(around)
            around = around.parentWidget()
        self._place()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        kinds = QtCore.QEvent.Type
        if isinstance(watched, QtGui.QWindow):
            if event.type() in (kinds.KeyPress, kinds.MouseButtonPress):
                self._mouse_was_last = event.type() == kinds.MouseButtonPress
                self._tab_was_last = isinstance(event, QtGui.QKeyEvent) and event.key() in (
                    QtCore.Qt.Key.Key_Tab,
                    QtCore.Qt.Key.Key_Backtab,
                )
        elif event.type() in (kinds.KeyPress, kinds.MouseButtonPress):
            self._by_keyboard = event.type() == kinds.KeyPress
            self._place()
        elif event.type() in (kinds.Move, kinds.Resize, kinds.Show, kinds.Hide):
            self._place()
        elif event.type() == kinds.Paint and self._shape() != self._shown:
            self._place()  # its shape moved inside it: the next cell of the pain scale
        return False

    def _place(self) -> None:
        self._shown = self._shape()
        if self._shown is None:
            if self._overlay is not None:
                self._overlay.hide()
            return
        if self._overlay is None:
            self._overlay = _Overlay(self._theme, self._window)
        self._overlay.surround(*self._shown)

    def _shape(self) -> tuple[QtCore.QRect, int] | None:
        """Where the target is in the window, and the radius of its corners; None when it cannot be seen."""
        target = self._target
        if target is None or not self._by_keyboard or not shiboken6.isValid(target) or not target.isVisible():
            return None
        own = getattr(target, "focus_shape", None)
        shape = own() if own is not None else (target.rect(), self._theme.px(_RADIUS))
        if shape is None:
            return None
        box, radius = shape
        in_window = QtCore.QRect(target.mapTo(self._window, box.topLeft()), box.size())
        return (in_window, radius) if self._in_view(in_window) else None

    def _in_view(self, box: QtCore.QRect) -> bool:
        """Whether the middle of `box` is inside every scrolled page around the target."""
        for widget in self._watched:
            page = widget.parentWidget()
            if page is not None and isinstance(page.parentWidget(), QtWidgets.QAbstractScrollArea):
                top_left = page.mapTo(self._window, QtCore.QPoint(0, 0))
                if not QtCore.QRect(top_left, page.size()).contains(box.center()):
                    return False
        return True


def _show_where_it_stands(control: QtWidgets.QWidget) -> None:
    """Scroll the pages around it: Qt does so only for the way of Tab inside one, not for the way into it."""
    around: QtWidgets.QWidget | None = control.parentWidget()
    while around is not None:
        if isinstance(around, QtWidgets.QScrollArea):
            bring_into_view(around, control)
        around = around.parentWidget()


class _Overlay(QtWidgets.QWidget):
    """The ring itself; made when it is first needed."""

    def __init__(self, theme: Theme, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._radius = 0
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)

    def surround(self, box: QtCore.QRect, radius: int) -> None:
        """Show the ring around `box`, in the window's coordinates."""
        self._radius = radius
        self.setGeometry(box.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX))
        self.raise_()
        self.show()
        self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtGui.QPen(self._theme.token("accent"), _LINE_PX))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        inset = _LINE_PX / 2
        radius = self._radius + _GAP_PX + inset
        box = QtCore.QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)
