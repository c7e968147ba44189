# SPDX-License-Identifier: GPL-3.0-or-later
"""A question over the session with two answers: "Stop here?", and the one before a demanding exercise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.choice_row import Choice, ChoiceRow
from lbtrainer.ui.session.hurt_words import framed_words, question_words
from lbtrainer.ui.session.session_keys import Action, action_of, latin_key
from lbtrainer.ui.widgets.fit_label import FitLabel

GO_ON: Final = "go-on"
STOP: Final = "stop"
STOP_QUESTION: Final = "Stop here?"
STOP_CHOICES: Final = (
    Choice(GO_ON, "Go on", "With time to get ready", "Esc"),
    Choice(STOP, "Stop", "On to the summary", "S"),
)
_WIDTH: Final = 136
_QUESTION: Final = 8.4
_DETAIL: Final = 4.4
_DETAIL_LEAST: Final = 3.4
_CARDS: Final = 1.7
"""All of it in u: the question is read from the mat, like the session that it covers."""


class QuestionPanel(QtWidgets.QWidget):
    """Covers the session; the first answer is framed. Escape gives the first one too, so that twice Escape is nothing.

    Signals:
        answered: The key of the answer.
        told: What closed eyes should hear.
    """

    answered = QtCore.Signal(str)
    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: Sequence[Choice] = ()
        self._question = FitLabel(theme, "", self)
        self._detail = FitLabel(theme, "", self, weight=400)
        self.row = ChoiceRow(theme, self)
        self.row.taken.connect(self.answered)
        self.row.moved.connect(lambda choice: self.told.emit(framed_words(choice)))
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.ClickFocus)  # no stop of Tab: no ring would be seen
        theme.changed.connect(self.update)

    def ask(self, question: str, detail: str, choices: Sequence[Choice], *, again: bool = False) -> None:
        """Show a question; the one that is open `again` keeps its frame."""
        self._choices = choices
        self._question.setText(question)
        self._detail.setText(detail)
        self.setAccessibleName(f"{question} {detail}".strip())
        self.row.set_choices(choices, anew=not again)
        self._place()
        self._say()

    def focus_shape(self) -> None:
        """No focus ring: it takes all keys and is no control."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.row.answer_key(event):
            return
        key = latin_key(event)
        action = action_of(key, event.modifiers())
        letter = chr(key) if key < ord("a") and event.text().isprintable() else event.text().upper()
        letter = "+" if action is Action.REP else letter  # its key without Shift, too
        by_letter = next((choice.key for choice in self._choices if event.text() and choice.hint == letter), None)
        if by_letter is not None and not event.isAutoRepeat():
            self.answered.emit(by_letter)
        elif action is Action.STOP:
            if not event.isAutoRepeat():
                self.answered.emit(self._choices[0].key)
        elif action in (Action.REPEAT, Action.WHERE):
            self._say()
        elif action is None:
            event.ignore()  # Tab and the window's own keys

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        QtGui.QPainter(self).fillRect(event.rect(), self._theme.token("sunken"))

    def _say(self) -> None:
        self.told.emit(question_words(self._question.text(), self._detail.text(), self.row.framed_choice))

    def _place(self) -> None:
        unit = min(self.height() / 100, self.width() / 160)
        width = round(min(self.width() - 10 * unit, _WIDTH * unit))
        self._question.set_sizes(_QUESTION * unit, max(22.0, 4 * unit))
        self._detail.set_sizes(max(15.0, _DETAIL * unit), max(15.0, _DETAIL_LEAST * unit))
        self.row.set_unit_px(_CARDS * unit)
        heights = [
            self._question.heightForWidth(width),
            self._detail.heightForWidth(width) if self._detail.text() else 0,
            self.row.height_px(width),
        ]
        gaps = [round(unit), round(3 * unit), 0]
        top = round((self.height() - sum(heights) - sum(gaps)) * 0.45)
        left = (self.width() - width) // 2
        for widget, height, gap in zip((self._question, self._detail, self.row), heights, gaps, strict=True):
            widget.setGeometry(left, top, width, height)
            top += height + gap
