# SPDX-License-Identifier: GPL-3.0-or-later
"""What leads the session, as one row of marks; it opens on a fault or when asked, with everything to be tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6 import QtGui, QtWidgets

from lbtrainer.qt.desktop.preflight import Part, Preflight, Seen
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.cards import Card, Hairline
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.labels import Text

_WORDS: Final = {Part.VOICE: "Voice", Part.SOUND: "Sound", Part.SCREEN: "Screen"}
_ALL_WELL: Final = {
    Part.VOICE: "The voice tells you what comes.",
    Part.SOUND: "Short tones mark every change.",
    Part.SCREEN: "The screen stays on while the session runs.",
}
_TRY: Final = {Part.VOICE: "Hear it", Part.SOUND: "Hear them"}
_FROM_THE_MAT: Final = "Can you read this?"
_IF_NOT: Final = "About as large as the names in the session. Too small from your mat? F11 fills the screen."
_NAME_OF_HEIGHT: Final = 16
"""A name in the far view is a sixteenth of the window high."""


_TRY_THEM: Final = "Try voice, sound and screen"
_CLOSE: Final = "Close voice, sound and screen"


class _Mark(NamedTuple):
    """One mark in the row, and its line below."""

    sign: QtWidgets.QLabel
    word: Text
    line: QtWidgets.QWidget
    text: Text


class PreflightCard(Card):
    """Marks for voice, sound and screen, and below them what there is to tell and to try; hidden while it is closed.

    Attributes:
        row: The marks with the button that opens the card; a page puts it where it is always in view.
    """

    def __init__(self, theme: Theme, preflight: Preflight, tries: Mapping[Part, Callable[[], None]]) -> None:
        """Build it closed.

        Args:
            theme: The look.
            preflight: Knows what is well.
            tries: For a part that can be tried: what its button does.
        """
        super().__init__(theme, side=True, gap=12)
        self._look = theme
        self._preflight = preflight
        self._asked = False
        self._closed = False
        self._marks = {part: _mark(part) for part in preflight.parts}
        self._toggle = QuietButton(theme, "Try them", size=Size.SMALL, flush=True)
        self.row = QtWidgets.QWidget()
        self._from_mat = QtWidgets.QWidget()
        self._name = FitLabel(theme, _FROM_THE_MAT)
        self._name.setMinimumWidth(1)  # as large as a name in the session, and not wider than its column for that
        self._lay_out(tries)
        self._toggle.clicked.connect(self._turn)
        preflight.seen.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def begin(self) -> None:
        """Look anew, closed until a fault is seen or somebody opens it."""
        self._asked = self._closed = False
        self._preflight.begin()
        self._show()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        name_px = self.window().height() / _NAME_OF_HEIGHT
        self._name.set_sizes(name_px, name_px)

    def stop(self) -> None:
        """Leave what was not looked at; the page is left."""
        self._preflight.stop()

    def _lay_out(self, tries: Mapping[Part, Callable[[], None]]) -> None:
        self._row = QtWidgets.QHBoxLayout(self.row)
        self._row.setContentsMargins(0, 0, 0, 0)
        for mark in self._marks.values():
            self._row.addWidget(mark.sign)
            self._row.addWidget(mark.word)
        self._row.addStretch(1)
        self._row.addWidget(self._toggle)
        for part, mark in self._marks.items():
            row = QtWidgets.QHBoxLayout()
            row.addWidget(mark.text, 1)
            if part in tries:
                button = QuietButton(self._look, _TRY[part], "play", size=Size.SMALL, flush=True)
                button.clicked.connect(lambda _checked=False, part=part: tries[part]())
                row.addWidget(button)
            column = QtWidgets.QVBoxLayout(mark.line)
            column.setContentsMargins(0, 0, 0, 0)
            column.addLayout(row)
            self.body.addWidget(mark.line)
        column = QtWidgets.QVBoxLayout(self._from_mat)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Hairline())
        column.addWidget(self._name)
        column.addWidget(Text(_IF_NOT, "small"))
        self.body.addWidget(self._from_mat)

    def _turn(self) -> None:
        self._asked = not self._is_open
        self._closed = not self._asked
        self._show()

    @property
    def _is_open(self) -> bool:
        return self._asked or (bool(self._preflight.fault) and not self._closed)

    def _show(self) -> None:
        theme, dpr = self._look, self.devicePixelRatioF()
        told = []
        for part, mark in self._marks.items():
            seen = self._preflight.found.get(part)
            mark.sign.setPixmap(theme.pixmap(*_sign(seen), 16, dpr))
            mark.text.setText((seen and seen.text) or _ALL_WELL[part])
            mark.line.setVisible(self._asked or not (seen is None or seen.fine))
            told.append(f"{_WORDS[part]}: {'not looked at yet' if seen is None else seen.text.rstrip('.') or 'ready'}")
            mark.word.setAccessibleName(told[-1])
        self.row.setAccessibleName("What leads the session")
        self.row.setAccessibleDescription(". ".join(told) + ".")
        self._from_mat.setVisible(self._asked)
        self.setVisible(self._is_open)
        self._toggle.setText("Close" if self._is_open else "Try them")
        self._toggle.setAccessibleName(_CLOSE if self._is_open else _TRY_THEM)
        self._row.setSpacing(theme.px(6))


def _sign(seen: Seen | None) -> tuple[str, str]:
    """An icon and its ink."""
    if seen is None:
        return "clock", "ink-3"
    if seen.is_off:
        return "voice-off", "ink-3"
    return ("check", "accent") if seen.fine else ("help", "prepare")


def _mark(part: Part) -> _Mark:
    return _Mark(
        QtWidgets.QLabel(), Text(_WORDS[part], "small-strong", wraps=False), QtWidgets.QWidget(), Text("", "small")
    )
