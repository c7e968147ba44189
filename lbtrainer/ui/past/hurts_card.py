# SPDX-License-Identifier: GPL-3.0-or-later
"""What hurt during a session, each with its number, place and signs in the leg; what was not said then can be now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.pain_during import LEG_ADVICE
from lbtrainer.domain.record import Hurt, LegSign, PainReport
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.past.answer_cards import PainQuestion
from lbtrainer.ui.past.set_words import hurt_words
from lbtrainer.ui.widgets.buttons import IconButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.place_chips import PlaceChip

_LEG_QUESTION: Final = "In the leg, was there any of this?"
_LEG_CHIPS: Final = {LegSign.NUMB: "Numb", LegSign.WEAK: "Weak", LegSign.SPREADING: "Sharp pain that spread"}


class HurtsCard(Card):
    """Hidden while nothing hurt. After a sign in the leg the advice of that moment stands here again.

    Signals:
        answered: The place in the session's list of hurts, and the PainReport as it is now.
        taken_back: The place of one that was pressed by mistake.
    """

    answered = QtCore.Signal(int, object)
    taken_back = QtCore.Signal(int)

    def __init__(
        self, theme: Theme, emergency_number: Callable[[], str], parent: QtWidgets.QWidget | None = None
    ) -> None:
        """Build it hidden.

        Args:
            theme: The look.
            emergency_number: Gives what the advice tells to call, as the settings have it by then.
            parent: Qt's parent.
        """
        super().__init__(theme, "What hurt", parent=parent, side=True)
        self._theme = theme
        self._emergency_number = emergency_number
        self._shown: tuple[Hurt, ...] = ()
        self._entries: list[_Entry] = []
        self.advice = Text("", "medium")
        self.body.addWidget(self.advice)
        self.hide()

    def show_hurts(self, hurts: tuple[Hurt, ...], names: tuple[str, ...]) -> None:
        """Show these, with the names of their exercises; the same ones with other answers keep their widgets."""
        same = [(one.slot, one.at_ms) for one in hurts] == [(one.slot, one.at_ms) for one in self._shown]
        if not same:
            self._build(len(hurts))
        self._shown = hurts
        for entry, hurt, name in zip(self._entries, hurts, names, strict=True):
            entry.show_hurt(hurt, name, anew=not same)
        self.advice.setText(LEG_ADVICE.format(number=self._emergency_number()))
        self.advice.setVisible(any(hurt.pain.leg_signs for hurt in hurts))
        self.setVisible(bool(hurts))

    def ask_newest(self) -> None:
        """Put the keyboard where the newest one is asked about."""
        if self._entries:
            self._entries[-1].question.scale.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _build(self, count: int) -> None:
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        self._entries = [_Entry(self._theme) for _ in range(count)]
        for index, entry in enumerate(self._entries):
            entry.answered.connect(lambda pain, index=index: self.answered.emit(index, pain))
            entry.mistake.clicked.connect(lambda _=False, index=index: self.taken_back.emit(index))
            self.body.addWidget(entry)


class _Entry(QtWidgets.QWidget):
    """One hurt: its line, and under it the questions while they are open.

    Signals:
        answered: The PainReport as it is now.
    """

    answered = QtCore.Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pain = PainReport(score=None)
        self._notice = Notice(theme, NoticeKind.HURT, "")
        self._pencil = IconButton(theme, "pencil", "Change how much it hurt, and where", colour="hurt")
        self._pencil.clicked.connect(self._toggle)
        self._notice.add_action(self._pencil)
        self.question = PainQuestion(theme, "How much did it hurt?")
        self.question.answered.connect(self._say_pain)
        self.leg = QtWidgets.QWidget()
        self.leg.setAccessibleName(_LEG_QUESTION)
        self._chips = {sign: PlaceChip(theme, words, large=False) for sign, words in _LEG_CHIPS.items()}
        column = QtWidgets.QVBoxLayout(self.leg)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Text(_LEG_QUESTION, "small"))
        chips = FlowLayout()
        chips.set_gaps(theme.px(8), theme.px(8))
        for chip in self._chips.values():
            chip.setAccessibleName(f"Leg: {chip.text()}")
            chip.clicked.connect(self._say_leg)
            chips.addWidget(chip)
        column.addLayout(chips)
        self.mistake = QuietButton(theme, "It did not hurt: take it away", "trash", size=Size.SMALL, flush=True)
        self.mistake.setToolTip("For one that was noted by mistake")
        box = QtWidgets.QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        for part in (self._notice, self.question, self.leg):
            box.addWidget(part)
        box.addWidget(self.mistake, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def show_hurt(self, hurt: Hurt, name: str, *, anew: bool) -> None:
        """Say what hurt; a question stands open from the start where its answer is missing."""
        self._pain = hurt.pain
        self._notice.show_notice(NoticeKind.HURT, hurt_words(hurt, name))
        self.question.set_answer(hurt.pain)
        for sign, chip in self._chips.items():
            chip.setChecked(sign in hurt.pain.leg_signs)
        if anew:
            self.question.setVisible(hurt.pain.score is None)
            self.leg.setVisible(LegSign.UNSAID in hurt.pain.leg_signs or hurt.pain.score is None)
        self._offer_mistake()

    def _say_pain(self, pain: PainReport) -> None:
        self.answered.emit(msgspec.structs.replace(pain, leg_signs=self._pain.leg_signs))

    def _say_leg(self) -> None:
        signs = tuple(sign for sign, chip in self._chips.items() if chip.isChecked())
        self.answered.emit(msgspec.structs.replace(self._pain, leg_signs=signs))

    def _toggle(self) -> None:
        opens = self.question.isHidden()
        self.question.setVisible(opens)
        self.leg.setVisible(opens)
        self._offer_mistake()
        if opens:
            self.question.scale.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _offer_mistake(self) -> None:
        """While the questions are open; a sign in the leg has to be taken back by itself first."""
        self.mistake.setVisible(not self.question.isHidden() and not self._pain.leg_signs)
