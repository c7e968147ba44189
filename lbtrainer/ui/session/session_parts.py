# SPDX-License-Identifier: GPL-3.0-or-later
"""Small parts that both views of a session are made of: the phase word, lines of weighted text, the position."""

from __future__ import annotations

import html
import math
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_words import Line, plain
from lbtrainer.ui.widgets.margin_label import MarginLabel
from lbtrainer.ui.widgets.phase_fade import PhaseFade

_WORD: Final = 5.2
_GLYPH: Final = 5.0
_WORD_LEFT: Final = 6.5
_BALANCED_PX: Final = 8
_LEAST_SHARE: Final = 0.8
"""Of its usual size a line of place keeps this much, which still reads from the mat, to stay one line."""


def let_through(widget: QtWidgets.QWidget) -> None:
    """What only shows something leaves the mouse to the page, which wakes the buttons."""
    widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class PhaseWord(QtWidgets.QLabel):  # a label to assistive technology: it reads the name
    """The phase's glyph and word in the phase's colour."""

    def __init__(self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._unit_px = 8.0
        self._glyph, self._word = "phase-ready", ""
        let_through(self)
        fade.changed.connect(self.update)

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u: the word is 5.2 u."""
        self._unit_px = unit_px
        self.update()

    def show_phase(self, glyph: str, word: str) -> None:
        """Show another phase."""
        if (glyph, word) != (self._glyph, self._word):
            self._glyph, self._word = glyph, word
            self.setAccessibleName(word)
            self.update()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        # The goal's colour, not the mixed one: every new colour would be one more icon kept.
        colour = self._theme.phase_colours(self._fade.phase).phase
        edge = round(_GLYPH * self._unit_px)
        pixmap = self._theme.pixmap(self._glyph, colour, edge / self._theme.scale, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - edge) // 2, pixmap)
        painter.setPen(colour)
        left = round(_WORD_LEFT * self._unit_px)
        font = self._theme.font(_WORD * self._unit_px, 700, scaled=False)
        wide = QtGui.QFontMetricsF(font).horizontalAdvance(self._word)
        if wide > self.width() - left:
            font.setPixelSize(max(1, int(font.pixelSize() * (self.width() - left) / wide)))
        painter.setFont(font)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), int(QtCore.Qt.AlignmentFlag.AlignVCenter), self._word)


class LineLabel(MarginLabel):
    """A line of strong and second words; it wraps and is never cut. A line break in it begins a new one."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: Line = ()
        self._strong: QtGui.QColor | None = None
        self._second_px = 0
        self.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = QtCore.Qt.AlignmentFlag
        self.setAlignment(flags.AlignCenter if centred else flags.AlignLeft | flags.AlignVCenter)
        let_through(self)
        theme.changed.connect(self._render)

    def set_size_px(self, size_px: float, second: float = 1.0) -> None:
        """The size of the font in pixels, and by what the second words differ from it."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setFont(self._theme.font(size_px, 500, scaled=False))
        second_px = 0 if second == 1.0 else round(second * size_px)
        if second_px != self._second_px:
            self._second_px = second_px
            self._render()

    def balance(self, width_px: int) -> int:
        """Break the text into lines of about one length, in as many lines as it takes anyway: no word stands alone.

        Args:
            width_px: What the label has; in less it keeps the rest free.

        Returns:
            The height that it needs then.
        """
        self.setContentsMargins(0, 0, 0, 0)
        # A line without strong words is a little lower: less than half a line more is no line more.
        height = self.heightForWidth(width_px) + self.fontMetrics().height() // 2
        # No narrower than what does not break: it would stand out and be cut.
        least, most = max(width_px // 2, min(width_px, self.minimumSizeHint().width())), width_px
        while most - least > _BALANCED_PX:
            middle = (least + most) // 2
            least, most = (least, middle) if self.heightForWidth(middle) <= height else (middle, most)
        aside = width_px - most
        if self.alignment() & QtCore.Qt.AlignmentFlag.AlignHCenter:
            self.setContentsMargins(aside // 2, 0, aside // 2, 0)
        else:
            self.setContentsMargins(0, 0, aside, 0)
        return self.heightForWidth(width_px)

    def set_colour(self, strong: QtGui.QColor) -> None:
        """Give the strong words another colour than ink."""
        if strong != self._strong:
            self._strong = strong
            self._render()

    def show_line(self, line: Line) -> bool:
        """Show other words; whether they are others than before."""
        if line == self._line:
            return False
        self._line = line
        self._render()
        return True

    def _render(self) -> None:
        self.setContentsMargins(0, 0, 0, 0)
        self.setText("".join(self._span(span.text, strong=span.strong) for span in self._line))
        self.setAccessibleName(plain(self._line))

    def _span(self, text: str, *, strong: bool) -> str:
        ink = self._strong or self._theme.token("ink")
        colour = (ink if strong else self._theme.token("ink-2")).name()
        kept = html.escape(text).replace("  ", "&nbsp; ").replace("\n", "<br/>")
        size = f"font-size:{self._second_px}px;" if self._second_px and not strong else ""
        return f'<span style="{size}color:{colour};font-weight:{600 if strong else 500}">{kept}</span>'


class PositionLine(QtWidgets.QLabel):  # as above
    """The position's pictogram in the phase's colour, and where to go."""

    def __init__(self, theme: Theme, fade: PhaseFade, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = fade
        self._icon, self._mirrored, self._text = "", False, ""
        self._size_px = 34.0
        let_through(self)
        fade.changed.connect(self.update)

    def set_size_px(self, size_px: float) -> None:
        """The size of the font in pixels."""
        self._size_px = size_px
        self.update()

    def show_position(self, icon: str, text: str, *, mirrored: bool) -> bool:
        """Show another position; whether it is another. Without text nothing is shown."""
        if (icon, text, mirrored) == (self._icon, self._text, self._mirrored):
            return False
        self._icon, self._text, self._mirrored = icon, text, mirrored
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()
        return True

    def height_px(self, width_px: int, text: str = "") -> int:
        """The height that the words need in this width; `text` in place of those that stand there."""
        words = text or self._text
        height = _wrapped_height(self._fitted(words, width_px), words, width_px - self._text_left())
        return max(height, round(self._size_px * 1.2))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._text:
            return  # nothing to show yet; a page may be painted before its first scene
        painter = QtGui.QPainter(self)
        colour = self._theme.phase_colours(self._fade.phase).phase
        edge = round(self._size_px * 1.15)
        pixmap = self._theme.pixmap(
            self._icon, colour, edge / self._theme.scale, self.devicePixelRatioF(), mirrored=self._mirrored
        )
        painter.drawPixmap(0, (self.height() - edge) // 2, pixmap)
        painter.setPen(self._theme.token("ink"))
        font = self._fitted(self._text, self.width())
        painter.setFont(font)
        flags = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextWordWrap
        room = self.width() - self._text_left()
        place = QtCore.QRect(self._text_left(), 0, _balanced(font, self._text, room), self.height())
        painter.drawText(place, int(flags), self._text)

    def _text_left(self) -> int:
        return round(self._size_px * 1.47)

    def _font(self) -> QtGui.QFont:
        return self._theme.font(self._size_px, 600, scaled=False)

    def _fitted(self, text: str, width_px: int) -> QtGui.QFont:
        """The font, a little smaller where all words have room in one line then."""
        usual, room = self._font(), width_px - self._text_left()
        for size_px in range(usual.pixelSize(), math.ceil(_LEAST_SHARE * usual.pixelSize()) - 1, -1):
            font = self._theme.font(size_px, 600, scaled=False)
            if QtGui.QFontMetrics(font).horizontalAdvance(text) < room:
                return font
        return usual


def _wrapped_height(font: QtGui.QFont, text: str, width_px: int) -> int:
    room = QtCore.QRect(0, 0, max(1, width_px), 10_000)
    return QtGui.QFontMetrics(font).boundingRect(room, int(QtCore.Qt.TextFlag.TextWordWrap), text).height()


def _balanced(font: QtGui.QFont, text: str, width_px: int) -> int:
    """The least width in which the words take no more lines: none of them stands alone."""
    height = _wrapped_height(font, text, width_px)
    widest = max(QtGui.QFontMetrics(font).horizontalAdvance(word) for word in text.split())
    if height < 2 * QtGui.QFontMetrics(font).height():
        return width_px
    least, most = min(widest, width_px), width_px
    while most - least > _BALANCED_PX:
        middle = (least + most) // 2
        least, most = (least, middle) if _wrapped_height(font, text, middle) <= height else (middle, most)
    return most
