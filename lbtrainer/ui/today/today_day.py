# SPDX-License-Identifier: GPL-3.0-or-later
"""Today's session on its stage: what it is, why this one, and one press to start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.today.today_facts import DayFacts
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.stage import Stage, stage_gradient
from lbtrainer.ui.widgets.tab_order import tab_through

_STAGE: Final = (150, 110)
_HIGH_STAGE: Final = 290
_RADIUS: Final = 16
_NAME_LOOKS: Final = (("day-title", 36), ("page-title", 30), ("detail-title", 26))
_NAME_IN_TWO_LINES: Final = "page-title"


class DayName(Text):
    """The name of the session, a little smaller where that saves it a second line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", _NAME_LOOKS[0][0])
        self._theme = theme

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = next((look for look, letters_px in _NAME_LOOKS if self._is_one_line(letters_px)), _NAME_IN_TWO_LINES)
        if look != self.property("look"):
            self.set_look(look)
            self.updateGeometry()

    def _is_one_line(self, letters_px: int) -> bool:
        font = QtGui.QFont(self.font())
        font.setPixelSize(self._theme.px(letters_px))
        return QtGui.QFontMetrics(font).horizontalAdvance(self.text()) < self.width()


class DayCard(Card):
    """The day: the program's name, the routine, minutes, why this one, Start; all of it stands on one stage.

    Signals:
        start_pressed, steps_pressed: What was pressed.
        new_pressed: Something is new since last time: the signs are to be looked at first.
        other_pressed: Id of another routine of the day.
        anyway_pressed: On a day without a session something is to be done all the same.
        check_pressed: On a day that hurts too much the signs are to be looked at again.
        review_pressed: What comes after the program is to be chosen.
        walk_pressed: Minutes of the walk of the day, which is done.
    """

    start_pressed = QtCore.Signal()
    steps_pressed = QtCore.Signal()
    new_pressed = QtCore.Signal()
    other_pressed = QtCore.Signal(str)
    anyway_pressed = QtCore.Signal()
    check_pressed = QtCore.Signal()
    review_pressed = QtCore.Signal()
    walk_pressed = QtCore.Signal(int)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setProperty("look", "stage")  # not a card's: the ground is painted here
        self._eyebrow = Text("", "eyebrow")
        self._name = DayName(theme)
        self._facts = DayFacts(theme)
        self._why_title = Text("Why this one", "row")
        self._why = Text("", "second")
        self._start = PrimaryButton(theme, "Start", "play", size=Size.LARGE)
        self._steps = QuietButton(theme, "See the steps")
        self._new = QuietButton(theme, "Anything new since last time?", size=Size.SMALL, flush=True)
        self._new.setToolTip("New numbness, weak legs, trouble with bladder or bowel, fever, a fall: look at the signs")
        self._walk = SecondaryButton(theme, "")
        self._anyway = QuietButton(theme, "Do something anyway", flush=True)
        self._check = SecondaryButton(theme, "Look at the check")
        self._review = QuietButton(theme, "Choose what comes next", size=Size.SMALL, flush=True)
        self._walk_min = 0
        self._stage = Stage(theme, bare=True)
        self._high = False
        self._choices = QtWidgets.QVBoxLayout()
        self._choices.setSpacing(0)
        self._lay_out()
        self._start.clicked.connect(self.start_pressed)
        self._steps.clicked.connect(self.steps_pressed)
        self._new.clicked.connect(self.new_pressed)
        self._anyway.clicked.connect(self.anyway_pressed)
        self._check.clicked.connect(self.check_pressed)
        self._review.clicked.connect(self.review_pressed)
        self._walk.clicked.connect(lambda: self.walk_pressed.emit(self._walk_min))
        theme.changed.connect(self._size_stage)
        self._size_stage()

    def set_high(self, *, high: bool) -> None:
        """Whether there is height for a large figure."""
        self._high = high
        self._size_stage()

    def show_day(
        self, eyebrow: str, name: str, why: Sequence[str], changes: Sequence[str] = (), *, can_start: bool
    ) -> None:
        """Show what is proposed; without something to start, only the words.

        Args:
            eyebrow: Above the name.
            name: Of the routine, or of the day.
            why: Reasons, told as one text.
            changes: What is done differently for it, in a line each.
            can_start: Whether there is something to start.
        """
        self._forget_choices()
        self._eyebrow.setText(eyebrow)
        self._eyebrow.setVisible(bool(eyebrow))
        self._name.setText(name)
        self._facts.hide()
        self._why.setText("\n".join(filter(None, (" ".join(why), *changes))))
        self._why_title.setVisible(can_start and bool(why))
        self._start.setVisible(can_start)
        self._steps.setVisible(can_start)
        self._new.setVisible(can_start)
        self._start.setAccessibleName(f"Start {name}")
        for button in (self._walk, self._check, self._anyway, self._review):
            button.hide()

    def show_anyway(self, *, may: bool) -> None:
        """On a day without a session: whether something may be done all the same."""
        self._anyway.setVisible(may)

    def show_check(self, *, may: bool) -> None:
        """Whether the signs that a doctor should see can be looked at again."""
        self._check.setVisible(may)

    def show_walk(self, minutes: int) -> None:
        """The walk of the day is logged with one press."""
        self._walk_min = minutes
        self._walk.setText(f"I walked {minutes} minutes")
        self._walk.show()

    def show_review(self, *, is_due: bool) -> None:
        """Whether it is time to choose what comes after the program."""
        self._review.setVisible(is_due)

    def show_facts(self, minutes: str, level: int, level_word: str, gear: str) -> None:
        """How long it takes, how hard it is, from 1 to 3, and what is needed, in words; "" for nothing."""
        self._facts.show_facts(minutes, level, level_word, gear)
        self._facts.show()

    def show_still(self, figures: Figures, exercise: str, icon: str) -> None:
        """The figure beside the words."""
        self._stage.show_exercise(figures, exercise, icon)
        self._stage.show()

    def show_no_still(self) -> None:
        """Words alone."""
        self._stage.hide()

    def focus_start(self) -> None:
        """Put the keyboard onto Start."""
        self._start.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def show_others(self, others: Sequence[tuple[str, str, str]]) -> None:
        """What else the day has: routine id, when it is done, and its name; each opens its preview."""
        for routine, when, name in others:
            holder = QtWidgets.QWidget()
            row = FlowLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.set_gaps(self._theme.px(8), 0)
            button = QuietButton(self._theme, name, size=Size.SMALL, flush=True)
            button.setAccessibleName(f"{when}: {name}")
            button.clicked.connect(self._opening(routine))
            row.addWidget(Text(when, "second", wraps=False))
            row.addWidget(button)
            self._choices.addWidget(holder)
        tab_through(self)  # what is new would come last of the window

    def _lay_out(self) -> None:
        px = self._theme.px
        # Room that goes with what is hidden.
        self._facts.setContentsMargins(0, 0, 0, px(18))
        self._why_title.setContentsMargins(0, 0, 0, px(4))
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        for part, gap in (
            (self._eyebrow, 6),
            (self._name, 10),
            (self._facts, 0),
            (self._why_title, 0),
            (self._why, 0),
        ):
            words.addWidget(part)
            words.addSpacing(px(gap))
        words.addWidget(self._review, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        words.addLayout(self._choices)
        words.addSpacing(px(16))
        words.addStretch(1)
        buttons = FlowLayout()  # large words put one below the other
        buttons.set_gaps(px(12), px(4))
        for button in (self._start, self._steps, self._walk, self._check, self._anyway):
            buttons.addWidget(button)
        words.addLayout(buttons)
        words.addSpacing(px(4))
        words.addWidget(self._new, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        across = QtWidgets.QHBoxLayout()
        across.setSpacing(px(16))
        across.addLayout(words, 1)
        across.addWidget(self._stage, 1)
        self.body.addLayout(across)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.token("line"))
        painter.setBrush(stage_gradient(self._theme, self.height()))
        edge = QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, self._theme.px(_RADIUS), self._theme.px(_RADIUS))

    def _size_stage(self) -> None:
        px = self._theme.px
        self._stage.setMinimumSize(px(_STAGE[0]), px(_HIGH_STAGE if self._high else _STAGE[1]))

    def _opening(self, routine: str) -> Callable[[], None]:
        return lambda: self.other_pressed.emit(routine)

    def _forget_choices(self) -> None:
        while (old := self._choices.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def not_yet_told(changes: Sequence[str], why: Sequence[str]) -> list[str]:
    """What changed, without what the reasons have said already."""
    return [one for one in changes if one not in why]
