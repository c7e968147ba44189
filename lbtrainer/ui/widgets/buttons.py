# SPDX-License-Identifier: GPL-3.0-or-later
"""Push buttons: one primary per screen, secondary and quiet ones, small ones with an icon alone, and the session's."""

from __future__ import annotations

from enum import StrEnum

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton, clicked_by_return
from lbtrainer.ui.widgets.phase_fade import PhaseFade, mixed

_ICON_GAP = 6
_FLUSH_REACH = 4
_LEAST_SESSION_PX = 44
_MOST_SESSION_PX = 112


class Size(StrEnum):
    """Height of a push button: 36, 44, 56 and 64."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HERO = "hero"


class _PushButton(QtWidgets.QPushButton):
    """A push button of the style sheet whose icon has the colour of its words; Return presses it as Space does."""

    look = "secondary"
    icon_token = "ink"

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        parent: QtWidgets.QWidget | None = None,
        *,
        size: Size = Size.NORMAL,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setProperty("look", self.look)
        self.setProperty("sizing", size.value)  # "size" is a property of QWidget
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._restyle()  # the icon keeps a distance from words only where there are some

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        radius = {Size.SMALL: 10, Size.NORMAL: 12}.get(self._size, 14)
        return self.rect(), self._theme.px(radius)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if not clicked_by_return(self, event):
            super().keyPressEvent(event)

    def show_icon(self, icon: str) -> None:
        """Show another icon beside the words."""
        self._icon = icon
        self._restyle()

    def _restyle(self) -> None:
        if not self._icon:
            return
        size = {Size.SMALL: 16, Size.HERO: 22}.get(self._size, 20)
        pad = _ICON_GAP if self.text() else 0
        dpr = self.devicePixelRatioF()
        self.setIcon(self._theme.icon(self._icon, self.icon_token, size, dpr, pad=pad))
        self.setIconSize(QtCore.QSize(self._theme.px(size) + self._theme.px(pad), self._theme.px(size)))


class PrimaryButton(_PushButton):
    """The one thing to do on a screen."""

    look = "primary"
    icon_token = "on-accent"


class SecondaryButton(_PushButton):
    """Another thing that can be done."""


class QuietButton(_PushButton):
    """Accent words without a face, for ways out and side ways.

    A `flush` one has no room beside its words: they begin and end where the words and lines around it do.
    """

    look = "quiet"
    icon_token = "accent"

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        parent: QtWidgets.QWidget | None = None,
        *,
        size: Size = Size.NORMAL,
        flush: bool = False,
    ) -> None:
        super().__init__(theme, text, icon, parent, size=size)
        self._flush = flush
        self.setProperty("flush", flush)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        shape, radius = super().focus_shape()
        reach = self._theme.px(_FLUSH_REACH)
        return (shape.adjusted(-reach, reach, reach, -reach), radius) if self._flush else (shape, radius)


class IconButton(QtWidgets.QToolButton):
    """An icon alone; `name` is what a screen reader says, the tooltip shows it with the `key` that does the same."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        parent: QtWidgets.QWidget | None = None,
        *,
        key: str = "",
        edge: int = 36,
        colour: str = "ink-2",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._key = key
        self._edge = edge
        self._colour = colour
        self._name(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_icon(self, icon: str, name: str) -> None:
        """Show another icon with another meaning."""
        self._icon = icon
        self._name(name)
        self._restyle()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(8)

    def _name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._key)
        self.setToolTip(f"{name} ({self._key})" if self._key else name)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if not clicked_by_return(self, event):
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        edge = self._theme.px(self._edge)
        self.setFixedSize(edge, edge)
        self.setIcon(self._theme.icon(self._icon, self._colour, 20, self.devicePixelRatioF()))
        self.setIconSize(QtCore.QSize(self._theme.px(20), self._theme.px(20)))


class SessionKind(StrEnum):
    """PLAIN: stop, back, pause, forward. HURT: this hurts. GO: go on, the one primary button of a paused session."""

    PLAIN = "plain"
    HURT = "hurt"
    GO = "go"


class SessionButton(PaintedButton):
    """A button on the session's ground, in the ground's own colour; never under 44 px.

    Attributes:
        opacity: From 0 to 1, for the buttons that fade while nobody moves.
    """

    def __init__(
        self,
        theme: Theme,
        fade: PhaseFade,
        icon: str,
        text: str = "",
        *,
        name: str = "",
        kind: SessionKind = SessionKind.PLAIN,
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._fade = fade
        self._icon = icon
        self._kind = kind
        self._height_px = _LEAST_SESSION_PX
        self.opacity = 1.0
        self.setAccessibleName(name or text)
        if not text:
            self.setToolTip(name)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        fade.changed.connect(self.update)

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u; the button is 5.6 u high, from 44 to 112 px."""
        self._height_px = round(min(_MOST_SESSION_PX, max(_LEAST_SESSION_PX, 5.6 * unit_px)))
        self.updateGeometry()

    def set_opacity(self, opacity: float) -> None:
        """Fade the button; at 0 it still takes clicks and keys."""
        self.opacity = opacity
        self.update()

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), round(self._height_px * 0.26)

    @override
    def sizeHint(self) -> QtCore.QSize:
        if not self.text():
            return QtCore.QSize(self._height_px, self._height_px)
        words = QtGui.QFontMetricsF(self._face_font()).horizontalAdvance(self.text())
        return QtCore.QSize(round(words + 1.4 * self._height_px), self._height_px)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self.opacity <= 0 and not self.hasFocus():
            return
        painter = self.painter()
        painter.setOpacity(1.0 if self.hasFocus() else self.opacity)
        painter.setBrush(self._face())
        radius = self._height_px * 0.26
        painter.drawRoundedRect(self.rect(), radius, radius)
        self._draw_words(painter, self._ink())

    def _draw_words(self, painter: QtGui.QPainter, ink: QtGui.QColor) -> None:
        edge = round(self._height_px * 0.44)
        left = round(self._height_px * 0.38) if self.text() else (self.width() - edge) // 2
        pixmap = self.theme.pixmap(self._icon, ink, edge / self.theme.scale, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - edge) // 2, pixmap)
        painter.setPen(ink)
        painter.setFont(self._face_font())
        box = self.rect().adjusted(left + edge + round(self._height_px * 0.2), 0, 0, 0)
        painter.drawText(box, int(QtCore.Qt.AlignmentFlag.AlignVCenter), self.text())

    def _face(self) -> QtGui.QColor:
        if self._kind is SessionKind.GO:
            names = ("accent-pressed", "accent-hover", "accent")
            return self.theme.token(names[0] if self.isDown() else names[1] if self.underMouse() else names[2])
        base, towards = self._fade.colours.button, self._fade.colours.track
        return mixed(base, towards, 1.0 if self.isDown() else 0.5 if self.underMouse() else 0.0)

    def _ink(self) -> QtGui.QColor:
        if not self.isEnabled():
            return self.theme.token("ink-3")
        tokens = {SessionKind.PLAIN: "ink-2", SessionKind.HURT: "hurt", SessionKind.GO: "on-accent"}
        return self.theme.token(tokens[self._kind])

    def _face_font(self) -> QtGui.QFont:
        return self.theme.font(self._height_px * 0.34, 600, scaled=False)
