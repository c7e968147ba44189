# SPDX-License-Identifier: GPL-3.0-or-later
"""The question before every session: how the back is now, and whether anything is new."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.pain import PAIN_BANDS, Form, before_session, pain_band
from lbtrainer.domain.record import PainReport
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.pain_scale import CELL_HEIGHT, PainScale
from lbtrainer.ui.widgets.place_chips import PLACE_HEIGHT, PlaceChips
from lbtrainer.ui.widgets.segmented import Segmented

_QUESTION = "How is your back now?"
_WHERE = "Where?"
_NEW = "Anything new since last time?"
_ABOVE = 8
_BESIDE = 20
_BOTH_BESIDE_FROM = 640
_SHARES = (2, 5)
_SHARES_OF_BOTH = (9, 11)
"""Of the question, or both, and the scale beside it."""


class PainCard(Card):
    """Pain now, and whether anything is new.

    Signals:
        gentler_pressed: Show the gentler routine that was named.
        new_answered: Something is new since last time.
        answered: Pain now is another.
    """

    gentler_pressed = QtCore.Signal()
    new_answered = QtCore.Signal()
    answered = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, side=True)
        self._low = False
        self.setAccessibleName(_QUESTION)
        self._scale = PainScale(theme, "Pain now, from 0 to 10")
        self._scale.setToolTip("Type a number from 0 to 10")
        self._advice = Text("", "small")
        self._gentler = QuietButton(theme, "", "leaf", size=Size.SMALL, flush=True)
        self._gentler_name = ""
        self._scale.chosen.connect(self._said)
        self._scale.chosen.connect(lambda _: self.answered.emit())
        self._gentler.clicked.connect(self.gentler_pressed)
        self._places = PlaceChips(theme, _WHERE)
        self._where = QtWidgets.QWidget()
        where = QtWidgets.QHBoxLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(theme.px(12))
        asked = Text(_WHERE, "small", wraps=False)
        asked.setMinimumHeight(theme.px(PLACE_HEIGHT))  # beside the first line of the places
        where.addWidget(asked, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        where.addWidget(self._places, 1)
        self._new = Segmented(theme, [("no", "No"), ("yes", "Yes")], _NEW, value="no")
        self._new.setToolTip("New numbness, weak legs, trouble with bladder or bowel, fever, a fall")
        self._new.chosen.connect(self._new_chosen)
        self._question = Text(_QUESTION, "row")
        self._new_row = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self._new_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(_NEW, "small"), 1)
        row.addWidget(self._new)
        self._lay_out()

    @property
    def answer(self) -> int | None:
        """Pain from 0 to 10; None while it was not said."""
        return self._scale.answer

    @property
    def report(self) -> PainReport:
        """Pain and, where there is some, where: pain that later moves further down the leg is known by it."""
        return PainReport(score=self.answer, place=self._places.value if self.answer else None)

    @property
    def kinder(self) -> str:
        """What comes before a start after this answer: rest, or relief, where that is not what would start; "" else."""
        if self.rests:
            return "Rest today"
        relief = self.answer is not None and before_session(self.answer).form is Form.RELIEF
        return f"{self._gentler_name} instead" if relief and self._gentler_name else ""

    @property
    def rests(self) -> bool:
        """Whether the answer leaves no session today."""
        return self.answer is not None and before_session(self.answer).form is Form.NO_SESSION

    @property
    def is_new(self) -> bool:
        """Whether something is said to be new since last time."""
        return self._new.value == "yes"

    def ask(self, last: PainReport, gentler: str) -> None:
        """Begin anew.

        Args:
            last: The last answer to the question, which is preset.
            gentler: Name of the routine for bad days; "" when this is it, or there is none.
        """
        self._gentler_name = gentler
        self._gentler.setText(f"Show {gentler}")
        self._new.set_value("no")
        self._scale.set_answer(last.score)
        self._places.set_value(last.place)
        self._said(last.score)

    def set_low(self, *, low: bool) -> None:
        """Whether height is dear: the question stands beside the scale, with room enough both do, else around it."""
        self._low = low
        self._turn()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        theme, directions = self._theme, QtWidgets.QBoxLayout.Direction
        both = self._low and self.width() >= theme.px(_BOTH_BESIDE_FROM)
        self._asked.setDirection(directions.RightToLeft if self._low else directions.BottomToTop)
        self._asked.setSpacing(theme.px(_BESIDE if both else _ABOVE))
        shares = _SHARES_OF_BOTH if both else _SHARES if self._low else (0, 0)
        self._asked.setStretch(1, shares[0])
        self._asked.setStretch(0, shares[1])
        self._question.setMinimumHeight(theme.px(CELL_HEIGHT) if both else 0)  # in the middle of the cells beside it
        home = self._questions if both else self.body
        if home.indexOf(self._new_row) < 0:
            home.addWidget(self._new_row)
            self._new_row.show()  # Qt would in the next turn

    def _lay_out(self) -> None:
        self._questions = QtWidgets.QVBoxLayout()
        self._questions.setSpacing(0)
        self._questions.addWidget(self._question)
        self._asked = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.BottomToTop)
        # First, for Tab: what is new comes after how it is.
        self._asked.addWidget(self._scale, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self._asked.addLayout(self._questions)
        self.body.addLayout(self._asked)
        self.body.addWidget(self._where)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._gentler, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._new_row)
        self._turn()

    def take_digit(self, event: QtGui.QKeyEvent) -> bool:
        """Answer with a number key, wherever the keyboard is on the page; whether it was one."""
        if not (event.text().isdecimal() and len(event.text()) == 1):
            return False
        self._scale.keyPressEvent(event)
        return True

    def _said(self, score: int | None) -> None:
        self._where.setVisible(bool(score))
        mild = score is None or score <= PAIN_BANDS[0].high
        self._scale.set_meaning("" if score is None or mild else pain_band(score).word, "")
        sentence = "" if score is None else self._sentence(score)
        self._advice.setText(sentence)
        self._advice.setVisible(bool(sentence))
        # At 6 and 7 it stands in the place of Start.
        self._gentler.setVisible(bool(self.rests and self._gentler_name))

    def _sentence(self, score: int) -> str:
        form = before_session(score).form
        if form is Form.RELIEF:
            other = f"a walk or {self._gentler_name}" if self._gentler_name else "a walk, or this at its gentlest,"
            return f"At {score}, {other} is the better choice today."
        if form is Form.NO_SESSION:
            return f"At {score}, today is a day to rest, with an easy walk if you can. If it is new, get it checked."
        return ""

    def _new_chosen(self, answer: str) -> None:
        if answer == "yes":
            # In the next turn: Qt gives the keyboard to a word that an arrow key has chosen after telling of it, and
            # the check that comes would lose it to this page.
            QtCore.QTimer.singleShot(0, self, self.new_answered.emit)
