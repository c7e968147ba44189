# SPDX-License-Identifier: GPL-3.0-or-later
"""A line on a small card in the free band beside the phase word, as large as the rest of the session.

It stands where nothing else does: over the figure it would cover the head of who shows how it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_parts import let_through
from lbtrainer.ui.widgets.margin_label import MarginLabel

LARGEST_FAR: Final = 3.8
LARGEST_NEAR: Final = 2.7
_LEAST: Final = 0.6
"""Of the largest type: so far it shrinks before the card grows out of its band."""
_LEAST_FROM_MAT: Final = 0.85
"""And so far in the far view: a line that is still too long rather stands over the words it mostly repeats."""
_LEAST_PX: Final = 15
_STEP: Final = 0.05
_PAD: Final = 0.6
_ICON: Final = 1.15
"""In heights of the type, as is the pad."""
_LEAST_SAID_MS: Final = 2_500
_LOOK_UP_MS: Final = 1_500
_WORD_MS: Final = 300


class BandKind(StrEnum):
    """SAID: an answer, gone soon. TIP: to keep in mind. MIND: something is not as it should be."""

    SAID = "said"
    TIP = "tip"
    MIND = "mind"


class _Look(NamedTuple):
    ground: str
    edge: str
    ink: str
    icon: str = ""


_LOOKS: Final = {
    BandKind.SAID: _Look("surface", "outline", "ink"),
    BandKind.TIP: _Look("soft", "soft", "soft-ink", "help"),
    BandKind.MIND: _Look("prepare-soft", "prepare-soft", "prepare", "clock"),
}


class BandLine(MarginLabel):
    """Words on a card that is as wide as they need, at the right end of its band."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = _LOOKS[BandKind.SAID]
        self._rooms: tuple[QtCore.QRect, ...] = (QtCore.QRect(),)
        self._over: Callable[[], QtCore.QRect] | None = None
        self._largest_px = 30.0
        self.setWordWrap(True)
        let_through(self)
        theme.changed.connect(self._restyle)

    def show_line(self, text: str, kind: BandKind) -> None:
        """Stand there with these words."""
        self._look = _LOOKS[kind]
        self.setText(text)
        self.setAccessibleName(text)
        self._restyle()
        self.show()
        self.raise_()

    def place(
        self,
        room: QtCore.QRect,
        largest_px: float,
        *,
        more: QtCore.QRect | None = None,
        over: Callable[[], QtCore.QRect] | None = None,
    ) -> None:
        """Take this band.

        Args:
            room: The band.
            largest_px: Of the type; it is smaller where the words are many.
            more: What it takes where the band is too small for it.
            over: What it stands over where that is too small as well for words that read from the mat; what does not
                fit there either grows upwards.
        """
        self._rooms, self._over, self._largest_px = (room,) if more is None else (room, more), over, largest_px
        self._fit()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtGui.QPen(self._theme.token(self._look.edge), 1))
        painter.setBrush(self._theme.token(self._look.ground))
        radius = 0.5 * self.font().pixelSize()
        painter.drawRoundedRect(QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._look.icon:
            edge = self._icon_px()
            pixmap = self._theme.pixmap(
                self._look.icon, self._look.ink, edge / self._theme.scale, self.devicePixelRatioF()
            )
            painter.drawPixmap(self._pad_px(), (self.height() - edge) // 2, pixmap)
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QtGui.QPalette.ColorRole.WindowText, self._theme.token(self._look.ink))
        self.setPalette(palette)
        self._fit()

    def _fit(self) -> None:
        least = _LEAST if self._over is None else _LEAST_FROM_MAT
        room = next((room for room in self._rooms if self._shrink_into(room, least)), None)
        if room is None and self._over is not None:
            self._stand_over(self._over())
            return
        room = room or self._rooms[-1]
        width = self._width_in(room)
        height = self.heightForWidth(width)
        is_middle = room is self._rooms[0] and height <= room.height()
        top = room.center().y() - height // 2 if is_middle else room.top()
        self.setGeometry(room.right() + 1 - width, top, width, height)

    def _stand_over(self, words: QtCore.QRect) -> None:
        """All of them, so that none looks out from behind."""
        self._shrink_into(words, _LEAST_FROM_MAT)
        height = max(words.height(), self.heightForWidth(words.width()))
        self.setGeometry(words.left(), words.bottom() + 1 - height, words.width(), height)

    def _shrink_into(self, room: QtCore.QRect, least: float) -> bool:
        """Take the largest type in which everything fits, or the least one; whether everything fits."""
        share = 1.0
        self._take_type(share)
        while self.heightForWidth(self._width_in(room)) > room.height():
            if share <= least:
                return False
            share -= _STEP
            self._take_type(share)
        return True

    def _width_in(self, room: QtCore.QRect) -> int:
        return min(room.width(), self._natural_px())

    def _take_type(self, share: float) -> None:
        self.setFont(self._theme.font(max(_LEAST_PX, share * self._largest_px), 600, scaled=False))
        pad = self._pad_px()
        aside = self._icon_px() + round(0.8 * pad) if self._look.icon else 0
        self.setContentsMargins(pad + aside, round(0.7 * pad), pad, round(0.7 * pad))

    def _natural_px(self) -> int:
        """How wide the words are in one line."""
        margins = self.contentsMargins()
        return self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 4

    def _pad_px(self) -> int:
        return round(_PAD * self.font().pixelSize())

    def _icon_px(self) -> int:
        return round(_ICON * self.font().pixelSize())


class SaidLine(BandLine):
    """A line that is gone when there was time to look up and read it.

    Attributes:
        timer: Takes it away.

    Signals:
        gone: It has been taken away.
    """

    gone = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, parent)
        self.timer = QtCore.QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.hide)

    def say(self, text: str) -> None:
        """Show this line for as long as it takes to read."""
        self.show_line(text, BandKind.SAID)
        self.timer.start(reading_ms(text))

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self.timer.stop()
        super().hideEvent(event)
        self.gone.emit()


def reading_ms(text: str) -> int:
    """How long a line stands: time to look up from the mat, and 200 words a minute."""
    return max(_LEAST_SAID_MS, _LOOK_UP_MS + _WORD_MS * len(text.split()))
