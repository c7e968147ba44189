# SPDX-License-Identifier: GPL-3.0-or-later
"""This hurts: everything has stopped; how much, where, and what now. Never times out, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.pain_during import GO_ON, LEG_SIGN, during
from lbtrainer.domain.record import HurtChoice, LegSign, PainReport, Place
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.choice_row import ChoiceRow
from lbtrainer.ui.session.hurt_choices import ENDS, hurt_choices
from lbtrainer.ui.session.hurt_words import framed_words, hurt_words, told_words
from lbtrainer.ui.session.session_keys import Action, action_of, latin_key
from lbtrainer.ui.session.session_parts import LineLabel
from lbtrainer.ui.session.session_words import Span
from lbtrainer.ui.widgets.buttons import QuietButton
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.place_chips import PLACE_WORDS, PlaceChip, PlaceChips

_ABOVE_FOOT: Final = 2.5
_MARGIN: Final = 8.0
_SLIP: Final = 2.0  # as the hints beside it
_CELL: Final = 14.0
_HINTS: Final = 70.0
"""How wide the hints are in one line, in units."""
_ASKED: Final = 6.25
_ADVICE: Final = 4.4
"""How high the question is, and what to do now in its place, in units."""
_QUESTION: Final = "How much does it hurt?"
_KEYS: Final = (("0–10", "how much"), ("B U T K", "where"), ("L", "leg"), ("←", "another answer"), ("Enter", "take it"))


class HurtCase(NamedTuple):
    """What hurts.

    Attributes:
        what: Exercise, set and how far, for example "Plank, set 2 of 3, after 18 s".
        easier: Name of what can be done instead; None when there is nothing.
        can_swap: It is still to be done.
        coming: Name of the exercise that comes after it, "" for none.
        exercise: Id of the easier one, for its picture.
        before: Pain before the session; None: not said.
        before_at: Where it was then.
        stops: How many other exercises were left out because they hurt.
        emergency_number: What the advice tells to call.
        figures: Where pictures come from; None for none.
    """

    what: str
    easier: str | None
    can_swap: bool
    coming: str = ""
    exercise: str = ""
    figures: Figures | None = None
    before: int | None = None
    before_at: Place | None = None
    stops: int = 0
    emergency_number: str = "112"


class HurtPanel(QtWidgets.QWidget):
    """Covers the session until it is answered.

    Signals:
        answered: HurtChoice and PainReport.
        told: What closed eyes should hear.
    """

    answered = QtCore.Signal(object, object)
    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget, *, clock_ms: Callable[[], int] | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._case = HurtCase("", None, can_swap=True)
        self._rule = GO_ON
        self._title = QtWidgets.QLabel("Stopped", self)
        self._icon = QtWidgets.QLabel(self)
        self._what = LineLabel(theme, self)
        self._what.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter)
        self._question = FitLabel(theme, _QUESTION, self)
        self.scale = PainScale(theme, _QUESTION, self, cell_height=112, clock_ms=clock_ms)
        self._where = QtWidgets.QLabel("Where?", self)
        self.places = PlaceChips(theme, "Where?", self, large=True)
        self.leg = PlaceChip(theme, "Leg numb or weak, or pain spreads", large=True)
        self.leg.setParent(self)
        self.leg.setToolTip("A numb or weak leg, or sharp pain that spreads (L)")
        self.leg.clicked.connect(lambda: self._note(""))
        self._keys = LineLabel(theme, self)
        self.slip = QuietButton(theme, "It was a slip, go on", parent=self, flush=True)
        self.row = ChoiceRow(theme, self)
        self.scale.chosen.connect(lambda score: self._note("" if score is None else f"{score}"))
        self.places.chosen.connect(lambda place: self._note(PLACE_WORDS.get(place, "")))
        self.row.moved.connect(lambda choice: self.told.emit(framed_words(choice)))
        self.row.taken.connect(lambda key: self._answer(HurtChoice(key)))
        self.slip.clicked.connect(lambda: self._answer(HurtChoice.GO_ON))
        self.slip.setToolTip("Nothing is noted but the slip itself")
        self._keys.show_line(
            tuple(span for keys, meaning in _KEYS for span in (Span(keys, strong=True), Span(f"  {meaning}    ")))
        )
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.ClickFocus)  # no stop of Tab: no ring would be seen
        theme.changed.connect(self._restyle)

    def ask(self, case: HurtCase) -> None:
        """Begin with no answer at all."""
        self._case = case
        self.scale.set_answer(None)
        self.places.set_value(None)
        self.leg.setChecked(False)
        self._what.show_line((Span(f"{case.what}  ·  nothing is lost"),))
        self.setAccessibleName(f"Stopped. {case.what}. How much does it hurt?")
        self._offer(anew=True)
        self.told.emit(hurt_words(self.row.framed_choice))

    def focus_shape(self) -> None:
        """No focus ring: it takes all keys and is no control."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.row.answer_key(event):
            return
        keys, key = QtCore.Qt.Key, latin_key(event)
        places: dict[int, Place] = {
            keys.Key_B: Place.BACK,
            keys.Key_U: Place.BUTTOCK,
            keys.Key_T: Place.THIGH,
            keys.Key_K: Place.BELOW_KNEE,
        }
        place = places.get(key)
        action = action_of(key, event.modifiers())
        digit = event.text().isdecimal() and len(event.text()) == 1
        if digit or action in (Action.LONGER, Action.SHORTER):
            self.scale.keyPressEvent(event)
        elif place is not None:
            self.places.set_value(None if self.places.value is place else place)
            self._note(PLACE_WORDS[place] if self.places.value is place else "")
        elif key == keys.Key_L:
            self.leg.click()
        elif action is Action.STOP:
            if not event.isAutoRepeat():
                self._answer(HurtChoice.END)
        elif action in (Action.REPEAT, Action.WHERE):
            self.told.emit(hurt_words(self.row.framed_choice))
        elif action is None:
            event.ignore()  # Tab and the window's own keys

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        QtGui.QPainter(self).fillRect(event.rect(), self._theme.token("window"))

    def _note(self, what: str) -> None:
        """Something was answered, or taken back: offer what follows from it, and say so."""
        before, framed = self._rule, self.row.framed_choice
        self._offer()
        told = told_words(
            what,
            rule=self._rule,
            before=before,
            framed=self.row.framed_choice,
            framed_before=framed,
            emergency_number=self._case.emergency_number,
        )
        self.told.emit(told)

    def _offer(self, *, anew: bool = False) -> None:
        case = self._case
        self._rule = rule = during(
            self.scale.answer,
            start=case.before,
            place=self.places.value,
            start_place=case.before_at,
            leg_signs=self._leg_signs(),
            stops_before=case.stops,
        )
        self.slip.setVisible(rule is not LEG_SIGN)
        self._question.setText(rule.told(case.emergency_number) if rule in ENDS else _QUESTION)
        self._question.setAccessibleName(self._question.text())
        choices = hurt_choices(
            rule,
            self.scale.answer,
            self.places.value,
            easier=case.easier,
            can_swap=case.can_swap,
            coming=case.coming,
            exercise=case.exercise,
        )
        self.row.set_choices(choices, case.figures, anew=anew)
        for before, after in ((self.row.cards[-1], self.leg), (self.leg, self.slip)):
            self.setTabOrder(before, after)  # the answers stand above the foot, and are made later
        self._place(self._unit_px())  # longer answers make taller cards

    def _answer(self, choice: HurtChoice) -> None:
        pain = PainReport(score=self.scale.answer, place=self.places.value, leg_signs=self._leg_signs())
        self.answered.emit(choice, pain)

    def _leg_signs(self) -> tuple[LegSign, ...]:
        """One press from the floor says that there is a sign; which one is asked afterwards."""
        return (LegSign.UNSAID,) if self.leg.isChecked() else ()

    def _unit_px(self) -> float:
        return min(self.height() / 100, self.width() / 160)

    def _restyle(self) -> None:
        theme, unit = self._theme, self._unit_px()
        times = unit / 8 / theme.scale  # parts that scale in steps follow the window as everything else here does
        self._icon.setPixmap(theme.pixmap("hurt", "hurt", 5 * unit / theme.scale, self.devicePixelRatioF()))
        for label, size in ((self._title, 5.2), (self._where, 3.4)):
            label.setFont(theme.font(size * unit, 600 if label is self._where else 700, scaled=False))
        palette = self._title.palette()
        palette.setColor(QtGui.QPalette.ColorRole.WindowText, theme.token("hurt"))
        self._title.setPalette(palette)
        self._what.set_size_px(max(13.0, 2.5 * unit))
        self._keys.set_size_px(max(13.0, 1.9 * unit))
        self.scale.set_cell_height(_CELL * 8 * times)
        self.places.set_times(max(1.0, unit / 8) / theme.scale)
        self.leg.set_times(1.3 * max(1.0, unit / 8) / theme.scale)
        self.row.set_unit_px(unit)
        self._place(unit)

    def _read_from_mat(self, unit: float) -> None:
        """The way out is as large as the words beside it, whatever the window."""
        style = f"font-size: {max(15, round(_SLIP * unit))}px"
        if self.slip.styleSheet() != style:
            self.slip.setStyleSheet(style)

    def _place(self, unit: float) -> None:
        margin = round(_MARGIN * unit)
        self._question.set_sizes((_ADVICE if self._rule in ENDS else _ASKED) * unit, 2.7 * unit)
        width, height = self.width() - 2 * margin, self.height()

        def put(widget: QtWidgets.QWidget, left: float, top: float, wide: float, high: float) -> None:
            widget.setGeometry(QtCore.QRectF(left, top, max(1.0, wide), max(1.0, high)).toRect())

        cards = self.row.height_px(width)
        self._read_from_mat(unit)
        slip, leg = self.slip.sizeHint(), self.leg.sizeHint()
        foot_height = max(slip.height(), leg.height())
        foot = height - round(2.5 * unit) - foot_height
        put(self.slip, self.width() - margin - slip.width(), foot, slip.width(), foot_height)
        put(self.leg, margin, foot + (foot_height - leg.height()) / 2, leg.width(), leg.height())
        keys = margin + leg.width() + 3 * unit
        room = self.width() - margin - slip.width() - 2 * unit - keys
        put(self._keys, keys, foot, room, foot_height)
        self._keys.setVisible(room >= _HINTS * unit)  # a sign in the leg matters more than hints
        put(self.row, margin, foot - _ABOVE_FOOT * unit - cards, width, cards)
        # What is left is shared out between title, question, cells and places.
        where = self._where.sizeHint().width() + 3 * unit
        chips = self.places.heightForWidth(round(width - where))
        # What to do now may take two lines where the question takes one.
        asked = max(8 * unit, float(self._question.heightForWidth(width)))
        heights = (7 * unit, asked, float(self.scale.sizeHint().height()), max(7 * unit, chips))
        spare = max(0.0, (foot - _ABOVE_FOOT * unit - cards - sum(heights)) / 5)
        gap = min(spare, 6 * unit)
        top = gap
        put(self._icon, margin, top, 6 * unit, heights[0])
        title = self._title.sizeHint().width()
        put(self._title, margin + 6.5 * unit, top, title, heights[0])
        beside = margin + 8.5 * unit + title
        put(self._what, beside, top, self.width() - margin - beside, heights[0])
        top += heights[0] + gap
        put(self._question, margin, top, width, heights[1])
        top += heights[1] + gap * 0.6
        put(self.scale, margin, top, width, heights[2])
        top += heights[2] + gap
        put(self._where, margin, top, where, heights[3])
        put(self.places, margin + where, top + (heights[3] - chips) / 2, width - where, chips)
