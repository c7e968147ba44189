# SPDX-License-Identifier: GPL-3.0-or-later
"""What hurt during a session, each with its number and place; what was not said then can be said now."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Hurt
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.answer_cards import PainQuestion
from lbtrainer.ui.set_words import hurt_words
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.notice import Notice, NoticeKind


class HurtsCard(Card):
    """Hidden while nothing hurt.

    Signals:
        answered: The place in the session's list of hurts, and the PainReport as it is now.
    """

    answered = QtCore.Signal(int, object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "What hurt", parent=parent, side=True)
        self._theme = theme
        self._shown: tuple[Hurt, ...] = ()
        self._entries: list[_Entry] = []
        self.hide()

    def show_hurts(self, hurts: tuple[Hurt, ...], names: tuple[str, ...]) -> None:
        """Show these, with the names of their exercises; the same ones with other answers keep their widgets."""
        same = [(one.slot, one.at_ms) for one in hurts] == [(one.slot, one.at_ms) for one in self._shown]
        if not same:
            self._build(len(hurts))
        self._shown = hurts
        for entry, hurt, name in zip(self._entries, hurts, names, strict=True):
            entry.show_hurt(hurt, name, anew=not same)
        self.setVisible(bool(hurts))

    def _build(self, count: int) -> None:
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        self._entries = [_Entry(self._theme) for _ in range(count)]
        for index, entry in enumerate(self._entries):
            entry.question.answered.connect(lambda pain, index=index: self.answered.emit(index, pain))
            self.body.addWidget(entry)


class _Entry(QtWidgets.QWidget):
    """One hurt: its line, and under it the question while it is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._notice = Notice(theme, NoticeKind.HURT, "")
        self._pencil = IconButton(theme, "pencil", "Change how much it hurt, and where", colour="hurt")
        self._pencil.clicked.connect(self._toggle)
        self._notice.add_action(self._pencil)
        self.question = PainQuestion(theme, "How much did it hurt?")
        box = QtWidgets.QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        box.addWidget(self._notice)
        box.addWidget(self.question)

    def show_hurt(self, hurt: Hurt, name: str, *, anew: bool) -> None:
        """Say what hurt; the question stands open from the start where its answer is missing."""
        self._notice.show_notice(NoticeKind.HURT, hurt_words(hurt, name))
        self.question.set_answer(hurt.pain)
        if anew:
            self.question.setVisible(hurt.pain.score is None)

    def _toggle(self) -> None:
        self.question.setVisible(self.question.isHidden())
        if not self.question.isHidden():
            self.question.scale.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
