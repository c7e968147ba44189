# SPDX-License-Identifier: GPL-3.0-or-later
"""The three questions after a session, each a card: how the back is now, how hard it was, and a note.

The same cards stand in the summary and in the history; every answer is told at once.
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import Felt, PainReport, Place
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.place_chips import PlaceChips
from lbtrainer.ui.widgets.segmented import Segmented

_FELT_WORDS: Final = (
    (Felt.EASY, "Easy"),
    (Felt.RIGHT, "Just right"),
    (Felt.HARD, "Hard"),
    (Felt.TOO_HARD, "Too hard"),
)
_WRITE_AFTER_MS: Final = 500
_NOTE_LEAST: Final = 72
_NOTE_HEIGHT: Final = 112


def change_words(before: int, after: int) -> str:
    """What became of the pain: "no change", "2 less", "1 more"."""
    if before == after:
        return "no change"
    return f"{before - after} less" if after < before else f"{after - before} more"


class PainQuestion(QtWidgets.QWidget):
    """A number and, once there is pain, where.

    Signals:
        answered: The PainReport as it is now.
    """

    answered = QtCore.Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scale = PainScale(theme, name, can_take_back=True)
        self._where = Text("Where?", "small")
        self.places = PlaceChips(theme, "Where?")
        self._box = QtWidgets.QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.scale, self._where, self.places):
            self._box.addWidget(widget)
        self.scale.chosen.connect(self._tell)
        self.scale.taken_back.connect(self._tell)
        self.places.chosen.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_answer(PainReport(score=None))

    def set_answer(self, pain: PainReport) -> None:
        """Show an answer without telling anybody."""
        if pain.score != self.scale.answer:
            self.scale.set_answer(pain.score)
        if pain.place is not self.places.value:
            self.places.set_value(pain.place)
        hurts = bool(pain.score)
        self._where.setVisible(hurts)
        self.places.setVisible(hurts)

    def _tell(self) -> None:
        score = self.scale.answer
        place: Place | None = self.places.value if score else None
        pain = PainReport(score=score, place=place)
        self.set_answer(pain)
        self.answered.emit(pain)

    def _restyle(self) -> None:
        self._box.setSpacing(self._theme.px(6))


class PainCard(Card):
    """How the back is now, beside how it was before.

    Signals:
        answered: The PainReport as it is now.
    """

    answered = QtCore.Signal(object)

    def __init__(
        self, theme: Theme, title: str = "How is your back now?", parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent=parent, side=True)
        self.question = PainQuestion(theme, title)
        self._before = Text("", "small", wraps=False)
        self._score = Text("", "small-strong", wraps=False)
        self.change = Text("", "good", wraps=False)
        line = QtWidgets.QHBoxLayout()
        for part in (self._before, self._score, self.change):
            line.addWidget(part)
        line.addStretch(1)
        self.body.addWidget(self.question)
        self.body.addLayout(line)
        self.question.answered.connect(self.answered)

    def show_pain(self, before: PainReport, after: PainReport) -> None:
        """Show both answers; without one before, nothing is said about it."""
        self.question.set_answer(after)
        self._before.setText("Before you began:")
        self._score.setText("" if before.score is None else str(before.score))
        self._before.setVisible(before.score is not None)
        self._score.setVisible(before.score is not None)
        self.change.setVisible(before.score is not None and after.score is not None)
        if before.score is not None and after.score is not None:
            self.change.setText(change_words(before.score, after.score))
            self.change.set_look("good" if after.score <= before.score else "small")


class FeltCard(Card):
    """How hard the whole session was.

    Signals:
        answered: The Felt that a person chose, or None when it was taken back.
    """

    answered = QtCore.Signal(object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "How hard was it?", parent=parent, side=True)
        words = [(felt.value, text) for felt, text in _FELT_WORDS]
        self.words = Segmented(theme, words, "How hard was it?", can_take_back=True)
        self.body.addWidget(self.words)
        self.words.chosen.connect(lambda key: self.answered.emit(Felt(key)))
        self.words.taken_back.connect(lambda: self.answered.emit(None))

    def show_felt(self, felt: Felt | None) -> None:
        """Show an answer without telling anybody."""
        self.words.set_value(None if felt is None else felt.value)


class NoteCard(Card):
    """A note in a few lines, written while the person types.

    Signals:
        written: The text, after a short pause in typing, when the field is left, and before it goes away.
    """

    written = QtCore.Signal(str)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Note", parent=parent, side=True)
        self.field = _NoteField(theme)
        self.field.left.connect(self.flush)
        self.body.addWidget(self.field)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self._told = ""
        self.field.textChanged.connect(self._typed)

    def show_note(self, note: str) -> None:
        """Show a note without telling anybody; the one being typed stays."""
        if note != self._told:
            self._told = note
            self.field.setPlainText(note)
            self._timer.stop()

    def flush(self) -> None:
        """Tell now what was typed."""
        self._timer.stop()
        text = self.field.toPlainText()
        if text != self._told:
            self._told = text
            self.written.emit(text)

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _typed(self) -> None:
        if self.field.toPlainText() != self._told:
            self._timer.start()


class _NoteField(QtWidgets.QPlainTextEdit):
    left = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Note")
        self.setPlaceholderText("Anything worth keeping")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._restyle)
        self._restyle()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(12)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._theme.px(280), self._theme.px(_NOTE_HEIGHT))

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(_NOTE_LEAST))
        self.setMaximumHeight(self._theme.px(_NOTE_HEIGHT))
