# SPDX-License-Identifier: GPL-3.0-or-later
"""The look of the whole window from one object: colours, sizes, fonts and icons, light or dark, at one scale.

Everything that draws is given the Theme and asks it; when the scheme, the scale or the motion setting changes,
`changed` tells everyone to ask again. The style is Fusion: app.py starts QApplication with `-style fusion`, because
setStyle() costs 15 ms more for the Python wrapper of its result.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt import style_sheet
from lbtrainer.qt.desktop.system_scheme import SystemScheme
from lbtrainer.qt.icons import Icons
from lbtrainer.qt.tokens import DARK, LIGHT, Palette

_COMPOSED_WIDTH_PX = 1280
_COMPOSED_HEIGHT_PX = 800
_SCALE_STEP = 0.125
_LARGEST_SCALE = 1.5
_LEAST_ROOM_PX = (600, 370)  # as many pixels of the composition must find room, however large the text is wished
_BODY_PX = 15
_TIGHTER_FROM_PX = 40
_TIGHTER_PERCENT = 98

# QPalette role to token; the Disabled group takes _ROLES_OFF on top. Names, so that importing builds no enum.
_ROLES = (
    ("Window", "window"),
    ("WindowText", "ink"),
    ("Base", "surface"),
    ("AlternateBase", "sunken"),
    ("ToolTipBase", "surface"),
    ("ToolTipText", "ink"),
    ("PlaceholderText", "ink-3"),
    ("Text", "ink"),
    ("Button", "surface"),
    ("ButtonText", "ink"),
    ("BrightText", "on-accent"),
    ("Light", "surface"),
    ("Midlight", "raised"),
    ("Dark", "outline"),
    ("Mid", "line"),
    ("Shadow", "ink-3"),
    ("Highlight", "accent"),
    ("HighlightedText", "on-accent"),
    ("Accent", "accent"),
    ("Link", "accent"),
    ("LinkVisited", "rest"),
)
_ROLES_OFF = (
    ("WindowText", "ink-3"),
    ("Text", "ink-3"),
    ("ButtonText", "ink-3"),
    ("Highlight", "track"),
    ("HighlightedText", "ink-3"),
    ("Button", "track"),
)


class Choice(StrEnum):
    """What the settings say: as the desktop has it, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class PhaseColours(NamedTuple):
    """The session's colours of one phase; see `lbtrainer.qt.tokens.Ground`."""

    top: QtGui.QColor
    ground: QtGui.QColor
    track: QtGui.QColor
    button: QtGui.QColor
    phase: QtGui.QColor


class Theme(QtCore.QObject):
    """One look for the whole application.

    Attributes:
        dark: Whether the dark theme is on.
        scale: What sizes are multiplied with: the window's factor (1 to 1.5 in eighths) times the person's text size.
        motion: False when movement was turned off: no fades, no continuous filling.

    Signals:
        changed: Colours, scale or motion are others now; the palette and the style sheet are already in place.
    """

    changed = QtCore.Signal()

    def __init__(
        self,
        app: QtWidgets.QApplication,
        icons: Icons,
        system: SystemScheme | None = None,
        *,
        choice: Choice = Choice.SYSTEM,
        motion: bool = True,
        text_scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._app = app
        self._icons = icons
        self._system = system
        self._choice = choice
        self.motion = motion
        self._window_scale = 1.0
        self._room = math.inf
        self._text_scale = text_scale
        self.scale = text_scale
        self._sheet = ""
        self._parts: tuple[QtWidgets.QWidget, ...] | None = None
        self._system_font_family = app.font().family()
        self.dark = self._wants_dark()
        if system is not None:
            system.changed.connect(self._follow_system)
        self._apply()

    @property
    def palette(self) -> Palette:
        """The tables of the theme that is on."""
        return DARK if self.dark else LIGHT

    def token(self, name: str) -> QtGui.QColor:
        """The colour behind a token of `lbtrainer.qt.tokens`, for example `ink-2`."""
        return QtGui.QColor(self.palette.tokens[name])

    def widget_palette(self, base: str) -> QtGui.QPalette:
        """The palette with another ground for one widget that a style sheet rule cannot reach."""
        palette = qt_palette(self.palette)
        palette.setColor(QtGui.QPalette.ColorRole.Base, self.token(base))
        return palette

    def phase_colours(self, phase: str) -> PhaseColours:
        """The session's colours in `work`, `rest`, `prepare` (get ready, switch sides) or `paused`."""
        return PhaseColours(*(QtGui.QColor(value) for value in self.palette.grounds[phase]))

    def px(self, size: float) -> int:
        """A size of the 1280 x 800 composition in logical pixels at the present scale."""
        return round(size * self.scale)

    def font(self, size: float = _BODY_PX, weight: int = 400, *, scaled: bool = True) -> QtGui.QFont:
        """Inter where the system has it, its own sans otherwise, always with figures of one width.

        Args:
            size: Pixels of the composition, or plain logical pixels when not `scaled`.
            weight: 400, 500 or 600; 700 in a session only.
            scaled: Whether the window's scale is applied.
        """
        font = QtGui.QFont(["Inter", self._system_font_family])  # not QFont(): that copies what the application's has
        pixels = max(1, self.px(size) if scaled else round(size))
        font.setPixelSize(pixels)
        if pixels >= _TIGHTER_FROM_PX:
            font.setLetterSpacing(QtGui.QFont.SpacingType.PercentageSpacing, _TIGHTER_PERCENT)
        font.setWeight(QtGui.QFont.Weight(weight))
        font.setFeature(QtGui.QFont.Tag("tnum"), 1)
        return font

    def pixmap(
        self,
        name: str,
        colour: str | QtGui.QColor,
        size: float = 20,
        dpr: float = 1.0,
        *,
        pad: float = 0,
        mirrored: bool = False,
    ) -> QtGui.QPixmap:
        """An icon in a token's colour or a colour of its own; `size` and `pad` are of the composition."""
        shade = self.token(colour) if isinstance(colour, str) else colour
        return self._icons.pixmap(name, shade, self.px(size), dpr, pad_px=self.px(pad), mirrored=mirrored)

    def plate(self, width: float, height: float, radius: float, colour: str, dpr: float = 1.0) -> QtGui.QPixmap:
        """A filled rectangle with round corners in a token's colour; sizes are of the composition."""
        return self._icons.plate(self.px(width), self.px(height), radius * self.scale, self.token(colour), dpr)

    def icon(
        self, name: str, colour: str = "ink-2", size: float = 20, dpr: float = 1.0, *, pad: float = 0
    ) -> QtGui.QIcon:
        """An icon for a button; disabled it takes the third ink."""
        icon = QtGui.QIcon(self.pixmap(name, colour, size, dpr, pad=pad))
        icon.addPixmap(self.pixmap(name, "ink-3", size, dpr, pad=pad), QtGui.QIcon.Mode.Disabled)
        return icon

    def dress(self, *parts: QtWidgets.QWidget) -> None:
        """Have the style sheet on these parts of a window, which are in view from now on, not on the application.

        Qt takes several times as long to change the application's sheet as that of a part, and whatever is not in view
        keeps its old one until it is dressed again: a change of colours or sizes costs what a person sees of it. Called
        without parts before a window is built, it spares every widget a sheet of the application that soon goes.
        """
        self._parts = parts
        if self._app.styleSheet():
            self._app.setStyleSheet("")
        old = {part.styleSheet() for part in parts} - {self._sheet}
        self._dress_parts()
        if old - {""}:
            self.changed.emit()  # what measures itself has done so in the old sheet

    def follow_desktop(self) -> None:
        """Ask the desktop in earnest for its scheme, and go with it from now on; for after the first paint."""
        if self._system is not None:
            self._system.settle()

    def choose(self, choice: Choice) -> None:
        """Take the settings' word for the scheme."""
        self._choice = choice
        self._follow_system()

    def set_motion(self, *, on: bool) -> None:
        """Turn movement on or off."""
        if on != self.motion:
            self.motion = on
            self.changed.emit()

    def fit_window(self, width_px: int, height_px: int, *, in_turns: bool = False) -> None:
        """Choose the scale for a window of this size: one composition, larger windows show it larger.

        Args:
            width_px: Of the window.
            height_px: Of the window.
            in_turns: What measures itself is told in the next turn of the event loop. Both at once would hold a
                window up that is being resized.
        """
        fit = min(width_px / _COMPOSED_WIDTH_PX, height_px / _COMPOSED_HEIGHT_PX)
        self._window_scale = max(1.0, min(_LARGEST_SCALE, fit // _SCALE_STEP * _SCALE_STEP))
        self._room = max(1.0, min(width_px / _LEAST_ROOM_PX[0], height_px / _LEAST_ROOM_PX[1]))
        self._rescale(in_turns=in_turns)

    def set_text_scale(self, factor: float) -> None:
        """Take the settings' text size.

        Fonts and sizes grow together, so that words keep the room they need; in a small window they grow as far as
        it has room. What a session draws relative to its window (`scaled=False`) is large already and stays.
        """
        self._text_scale = factor
        self._rescale()

    def _rescale(self, *, in_turns: bool = False) -> None:
        scale = min(self._window_scale * self._text_scale, self._room)
        if scale != self.scale:
            self.scale = scale
            self._apply(in_turns=in_turns)

    def _wants_dark(self) -> bool:
        if self._choice is Choice.SYSTEM:
            return self._system is not None and self._system.is_dark() is True
        return self._choice is Choice.DARK

    def _follow_system(self) -> None:
        dark = self._wants_dark()
        if dark != self.dark:
            self.dark = dark
            self._icons.forget_pixmaps()
            self._apply()

    def _apply(self, *, in_turns: bool = False) -> None:
        if self._app.styleSheet():
            self._app.setStyleSheet("")  # Qt takes a new sheet two to three times as fast as it replaces one
        self._app.setPalette(qt_palette(self.palette))
        self._app.setFont(self.font())
        self._sheet = style_sheet.build(self.palette.tokens, self.scale)
        if self._parts is None:
            self._app.setStyleSheet(self._sheet)
        else:
            # Qt tells the windows of the font later, and the parts take from the window what the sheet does not say.
            QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.ApplicationFontChange.value)
            self._dress_parts()
        if in_turns:
            QtCore.QTimer.singleShot(0, self, self.changed.emit)
        else:
            self.changed.emit()

    def _dress_parts(self) -> None:
        for part in self._parts or ():
            if shiboken6.isValid(part) and part.styleSheet() != self._sheet:
                _dress(part, self._sheet)


def _dress(part: QtWidgets.QWidget, sheet: str) -> None:
    """Set the sheet with the layouts at rest: they would measure anew at each widget that takes it, twice the time."""
    layouts = [one for one in part.findChildren(QtWidgets.QLayout) if one.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    part.setStyleSheet(sheet)
    for layout in layouts:
        layout.setEnabled(True)
        layout.invalidate()


def qt_palette(palette: Palette) -> QtGui.QPalette:
    """Every role of Qt's palette in our colours, for the Active, Inactive and Disabled groups."""
    result = QtGui.QPalette()
    for role, token in _ROLES:
        result.setColor(QtGui.QPalette.ColorRole[role], QtGui.QColor(palette.tokens[token]))
    for role, token in _ROLES_OFF:
        result.setColor(
            QtGui.QPalette.ColorGroup.Disabled,
            QtGui.QPalette.ColorRole[role],
            QtGui.QColor(palette.tokens[token]),
        )
    return result
