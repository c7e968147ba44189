# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards beside today's session: how the back was this morning, and less time or a bad day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.adjust import Wish
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.sign import Sign
from lbtrainer.ui.widgets.soreness import Soreness, sore_key

SHORT_MIN: Final = 8
_MORNING: Final = "How was your back this morning?"
_LESS_TITLE: Final = "Less time, or a bad day?"
_LESS: Final = "Keeps the core of it and drops the rest."


class MorningCard(Card):
    """How was the back this morning, sore muscles apart from it, and what the answer means for today.

    Signals:
        answered: Pain from 0 to 10, and soreness from 0 to 10 or -1 where it was not said.
        passed_over: Not today.
        change_pressed: What was answered is to be corrected.
    """

    answered = QtCore.Signal(int, int)
    passed_over = QtCore.Signal()
    change_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent=parent, side=True, gap=12)
        self.setAccessibleName(_MORNING)
        self.scale = PainScale(theme, _MORNING)
        self.soreness = Soreness(theme)
        self._means = Notice(theme, NoticeKind.FINE, "")
        self._later = QuietButton(theme, "Not today", size=Size.SMALL, flush=True)
        self._later.setToolTip("It is asked again tomorrow")
        row = QtWidgets.QHBoxLayout()
        row.addWidget(Text("Sore muscles?"), 1)
        row.addWidget(self.soreness)
        row.setContentsMargins(0, 0, 0, 0)
        self._sore = QtWidgets.QWidget()
        self._sore.setLayout(row)
        self._hint = Text("Pain in the back, not tired muscles.", "small")
        self._said = Text("")
        self._change = QuietButton(theme, "Change", size=Size.SMALL, flush=True)
        self._change.setAccessibleName("Change this morning's answer")
        said_row = QtWidgets.QHBoxLayout()
        said_row.addWidget(self._said, 1)
        said_row.addWidget(self._change)
        question = QtWidgets.QVBoxLayout()
        question.setSpacing(theme.px(4))
        heading = QtWidgets.QHBoxLayout()
        heading.setSpacing(theme.px(12))
        heading.addWidget(Sign(theme, "sunrise", "accent"))
        heading.addWidget(Text(_MORNING, "row"), 1)
        question.addLayout(heading)
        question.addWidget(self._hint)
        question.addStretch(1)
        self._asked = QtWidgets.QBoxLayout(columns(True))
        self._asked.setSpacing(theme.px(12))
        self._asked.addLayout(question, 2)
        self._asked.addWidget(self.scale, 3)
        self._besides = QtWidgets.QBoxLayout(columns(True))
        self._besides.setSpacing(theme.px(12))
        self._besides.addWidget(self._sore)
        self._besides.addWidget(self._later, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._asked)
        self.body.addLayout(self._besides)
        self.body.addWidget(self._means)
        self.body.addLayout(said_row)
        self._ask_or_tell(asks=True)
        self._change.clicked.connect(self.change_pressed)
        self._later.clicked.connect(self.passed_over)
        self.scale.chosen.connect(lambda _: self._tell())
        self.soreness.chosen.connect(lambda _: self._tell())

    def set_one_row(self, *, one_row: bool) -> None:
        """Whether the question stands beside its answers, where the card is wide and height is dear, or above them."""
        for box in (self._asked, self._besides):
            box.setDirection(columns(not one_row))
        self._besides.setStretchFactor(self._sore, 1 if one_row else 0)
        self._besides.setSpacing(self._theme.px(40 if one_row else 12))

    def ask(self) -> None:
        """Ask anew, without an answer."""
        self.scale.set_answer(None)
        self.soreness.set_value(None)
        self._ask_or_tell(asks=True)

    def ask_again(self, pain: int, soreness: int | None) -> None:
        """Ask once more, with what was answered; soreness from 0 to 10, None: not said."""
        self.scale.set_answer(pain)
        self.soreness.set_score(soreness)
        self._ask_or_tell(asks=True)
        self._later.hide()
        self.scale.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def show_answer(self, pain: int, soreness: int | None) -> None:
        """In the place of the question: what was answered, which can be changed."""
        sore = {"little": ", muscles a little sore", "very": ", muscles very sore"}.get(sore_key(soreness) or "", "")
        self._said.setText(f"You said {pain} of 10{sore}.")
        self._ask_or_tell(asks=False)

    def _ask_or_tell(self, *, asks: bool) -> None:
        self._means.hide()
        for widget in (self._hint, self.scale, self._sore, self._later):
            widget.setVisible(asks)
        self._said.setVisible(not asks)
        self._change.setVisible(not asks)

    def show_meaning(self, text: str, *, fine: bool) -> None:
        """Say what the answer means for today."""
        self._means.show_notice(NoticeKind.FINE if fine else NoticeKind.MIND, text)
        self._means.show()
        self._later.hide()

    def _tell(self) -> None:
        if self.scale.answer is None:
            return
        sore = self.soreness.score
        self.answered.emit(self.scale.answer, -1 if sore is None else sore)


class LessCard(Card):
    """Less time, or a bad day: two words that can be taken back, and the result before anything starts.

    Signals:
        wished: Another wish for today's session; `wish` has it.
    """

    wished = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, _LESS_TITLE, parent=parent, side=True, gap=12)
        self._result = Text(_LESS, "small")
        self.short = SecondaryButton(theme, f"Only {SHORT_MIN} minutes", size=Size.SMALL)
        self.gentle = SecondaryButton(theme, "Gentle today", size=Size.SMALL)
        row = FlowLayout(gap_px=theme.px(12), line_gap_px=theme.px(8), fills=True)
        for button in (self.short, self.gentle):
            button.setCheckable(True)
            button.clicked.connect(self.wished)
            row.addWidget(button)
        self.body.addWidget(self._result)
        self.body.addLayout(row)

    @property
    def wish(self) -> Wish:
        """What is wished for."""
        return Wish(SHORT_MIN if self.short.isChecked() else None, gentle=self.gentle.isChecked())

    def offer_short(self, *, may: bool) -> None:
        """Whether there is anything to shorten: a session of a few minutes is not offered with more of them."""
        self.short.setVisible(may)
        self.set_title(_LESS_TITLE if may else "A bad day?")

    def forget(self) -> None:
        """Wish for nothing, without telling anybody."""
        self.short.setChecked(False)
        self.gentle.setChecked(False)

    def show_result(self, told: Sequence[str]) -> None:
        """Say in a line each what the session would become; nothing says what the card is for."""
        self._result.setText("\n".join(told) or _LESS)


def wish_words(wish: Wish) -> str:
    """What is wished of today's session, behind the program's name; "" for nothing."""
    words = [word for word, is_wished in (("short", wish.minutes is not None), ("gentle", wish.gentle)) if is_wished]
    return f", {' and '.join(words)}" if words else ""
