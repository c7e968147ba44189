# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons of a session: this hurts and stop always in sight, those between fade while nobody moves."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.engine import inputs as inp
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_keys import Action, binding_of, tooltip
from lbtrainer.ui.widgets.buttons import SessionButton, SessionKind
from lbtrainer.ui.widgets.phase_fade import PhaseFade

_AWAKE_MS: Final = 4_000
_FADE_MS: Final = 160
_GAP: Final = 1.5


class SessionButtons(QtWidgets.QWidget):
    """One row at the foot of the page.

    Signals:
        asked: The Action of the button that was pressed.
    """

    asked = QtCore.Signal(object)

    def __init__(self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self._unit_px = 8.0
        self._allowed: Collection[type[Any]] = ()
        self._paused: bool | None = None
        self.setMouseTracking(True)

        def button(
            action: Action, icon: str, name: str, text: str = "", kind: SessionKind = SessionKind.PLAIN
        ) -> SessionButton:
            made = SessionButton(theme, fade, icon, text, name=name, kind=kind, parent=self)
            made.setToolTip(tooltip(name, action))
            made.setAccessibleDescription(binding_of(action).shown[0])
            made.clicked.connect(lambda: self.asked.emit(action))
            return made

        self.hurt = button(Action.HURT, "hurt", "This hurts", "This hurts", SessionKind.HURT)
        self.back = button(Action.BACK, "previous", "Back")
        self.pause = button(Action.PAUSE, "pause", "Pause")
        self.go_on = button(Action.PAUSE, "play", "Go on", "Go on", SessionKind.GO)
        self.forward = button(Action.DONE, "next", "Done, go on")
        self.keys = button(Action.KEYS, "help", "Keys")
        self.stop = button(Action.STOP, "stop", "Stop", "Stop")
        self._needs = (
            (self.hurt, inp.Hurt),
            (self.back, inp.Back),
            (self.pause, inp.Pause),
            (self.go_on, inp.Resume),
            (self.forward, inp.Done),
            (self.stop, inp.Stop),
        )
        self._asleep = QtCore.QTimer(self)
        self._asleep.setSingleShot(True)
        self._asleep.setInterval(_AWAKE_MS)
        self._asleep.timeout.connect(self.fade_out)
        self._fading = QtCore.QVariantAnimation(self)
        self._fading.setDuration(_FADE_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setEasingCurve(QtCore.QEasingCurve.Type.OutQuad)
        self._fading.valueChanged.connect(self._set_opacity)

    @property
    def all(self) -> tuple[SessionButton, ...]:
        """Every button, in the order of Tab."""
        return (self.hurt, self.back, self.pause, self.go_on, self.forward, self.keys, self.stop)

    @property
    def passing(self) -> tuple[SessionButton, ...]:
        """Those that fade."""
        return (self.back, self.pause, self.forward, self.keys)

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u."""
        self._unit_px = unit_px
        for button in self.all:
            button.set_unit_px(unit_px)
        self._place()

    def show_allowed(self, allowed: Collection[type[Any]], *, paused: bool) -> None:
        """Enable what fits now; paused, "Go on" stands in the middle and nothing fades."""
        if (allowed, paused) == (self._allowed, self._paused):
            return
        self._allowed = allowed
        changed, self._paused = paused != self._paused, paused
        if changed:
            self._change_middle(coming=self.go_on if paused else self.pause, going=self.pause if paused else self.go_on)
        for button, kind in self._needs:
            if kind not in allowed and self._holds_focus(button):
                self._page.setFocus()  # Qt would hand it to the next button, and Space would press that
            button.setEnabled(kind in allowed)
        if changed:
            self._place()
            self.wake()

    def wake(self) -> None:
        """Somebody moves: everything in sight, and four seconds anew."""
        self._fading.stop()
        self._set_opacity(1.0)
        if self._paused or not self.isVisible():
            self._asleep.stop()
        else:
            self._asleep.start()

    def fade_out(self) -> None:
        """Nobody has moved for a while."""
        if self._theme.motion:
            self._fading.start()
        else:
            self._set_opacity(0.0)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.wake()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._asleep.stop()
        self._fading.stop()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        self.wake()
        super().mouseMoveEvent(event)

    def _change_middle(self, *, coming: SessionButton, going: SessionButton) -> None:
        """One takes the other's place, and the focus with it: Space pauses, and Space goes on."""
        coming.setEnabled(True)
        coming.show()
        if self._holds_focus(going):
            coming.setFocus()
        going.hide()

    def _holds_focus(self, button: SessionButton) -> bool:
        return self.window().focusWidget() is button

    def _set_opacity(self, opacity: float) -> None:
        for button in self.passing:
            if button.opacity != opacity:
                button.set_opacity(opacity)

    def _place(self) -> None:
        gap = round(_GAP * self._unit_px)
        for button in self.all:
            button.resize(button.sizeHint())
        middle = [self.back, self.go_on if self._paused else self.pause, self.forward]
        left = (self.width() - sum(button.width() for button in middle) - 2 * gap) // 2
        for button in middle:
            button.move(left, 0)
            left += button.width() + gap
        self.hurt.move(0, 0)
        self.stop.move(self.width() - self.stop.width(), 0)
        self.keys.move(self.stop.x() - gap - self.keys.width(), 0)
