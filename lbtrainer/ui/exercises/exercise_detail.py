# SPDX-License-Identifier: GPL-3.0-or-later
"""All about one exercise: how it moves, what it is for, how it is done, what to mind, what is easier and harder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_facts import ExerciseFacts
from lbtrainer.ui.exercises.exercise_lines import DOTS, NOTHING, NUMBERS, Lines
from lbtrainer.ui.exercises.exercise_stage import LEAST_HIGH, MOST_HIGH, ExerciseStage
from lbtrainer.ui.exercises.exercise_words import sources_words
from lbtrainer.ui.exercises.ladder import Ladder
from lbtrainer.ui.exercises.rung_card import rungs_of
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Hairline
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.tab_order import tab_through
from lbtrainer.ui.widgets.way_back import WayBack

_MARGIN: Final = 16
_COLUMN_GAP: Final = 24
_SECTION_GAP: Final = 16
_FOOT_MARGIN: Final = 12
_TWO_COLUMNS_FROM: Final = 620
_STEPS_SHOWN: Final = 5
_SHARES: Final = (54, 46)
"""Of the two columns."""
_BORDER: Final = 1


class ExerciseDetail(QtWidgets.QFrame):
    """A card that scrolls; the ladder and the swap lead to other exercises.

    Attributes:
        stage, ladder, back: Parts of it; Back shows where this is a page of its own.

    Signals:
        chosen: The id of another exercise to show.
        back_requested: Back to the list.
    """

    chosen = QtCore.Signal(str)
    back_requested = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        figures: Figures,
        clock_s: Callable[[], float],
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self.exercise: Exercise | None = None
        self._climbs = False
        self.setProperty("look", "card")
        self.back = WayBack(theme, "Exercises")
        self.back.clicked.connect(self.back_requested)
        self.stage = ExerciseStage(theme, figures.look(theme), clock_s)
        self.ladder = Ladder(theme, figures)
        self.ladder.chosen.connect(self.chosen)
        self._facts = ExerciseFacts(theme)
        self._how = Lines(theme, "How", NUMBERS, most=_STEPS_SHOWN)
        self._breathing = Lines(theme, "Breathing", NOTHING)
        self._cues = Lines(theme, "Think of", "check")
        self._mistakes = Lines(theme, "Watch for", DOTS)
        self._cautions = Lines(theme, "Take care", "shield")
        self._variants = Lines(theme, "Make it fit", DOTS)
        self._ladder_title = Text("Easier to harder", "row")
        self._swap_title = Text("When it hurts, do instead", "row")
        self._swaps: list[SecondaryButton] = []
        self._sources = Text("", "caption")
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_exercise(self, exercise: Exercise, exercises: Mapping[str, Exercise]) -> None:
        """Show another exercise from its top; `exercises` has those that it names."""
        self.exercise = exercise
        self.setAccessibleName(f"About {exercise.name}")
        self.stage.show_exercise(exercise, self._figures.get(exercise.id))
        self._facts.show_exercise(exercise)
        self._how.show_lines(exercise.steps)
        self._breathing.show_lines((exercise.breathing,) if exercise.breathing else ())
        self._cues.show_lines(exercise.cues)
        self._mistakes.show_lines(exercise.mistakes)
        self._cautions.show_lines(exercise.cautions)
        self._variants.show_lines(exercise.variants)
        easier, harder, swaps = (
            [exercises[one] for one in ids if one in exercises]
            for ids in (exercise.easier, exercise.harder, exercise.swap)
        )
        self._climbs = bool(easier or harder)
        self.ladder.setVisible(self._climbs)
        self.ladder.show_rungs(rungs_of(exercise, easier, harder))
        self._show_swaps(swaps)
        self._sources.setText(sources_words(exercise.sources))
        self._sources.setToolTip(", ".join(exercise.sources))
        self._sources.setVisible(bool(exercise.sources))
        self._scroll.verticalScrollBar().setValue(0)
        for part in (self._facts, self._how, self._cues):
            if (layout := part.layout()) is not None:
                layout.activate()  # lines that came or went are not told to what is asked for its height
        self._fit_stage()

    def set_own_page(self, *, own: bool) -> None:
        """Whether it stands alone, with a way back to the list."""
        self.back.setVisible(own)
        self._fit_stage()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._fit_stage()  # the text size may be another

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
        self._fit_stage()

    def _show_swaps(self, swaps: Sequence[Exercise]) -> None:
        while len(self._swaps) < len(swaps):
            button = SecondaryButton(self._theme, "", size=Size.SMALL)
            button.clicked.connect(lambda _=False, button=button: self.chosen.emit(button.property("exercise")))
            self._swap_row.addWidget(button)
            self._swaps.append(button)
        for number, button in enumerate(self._swaps):
            button.setVisible(number < len(swaps))
            if number < len(swaps):
                button.setText(swaps[number].name)
                button.setProperty("exercise", swaps[number].id)
                button.setToolTip(f"Show {swaps[number].name}")
        self._swap_box.setVisible(bool(swaps))

    def _lay_out(self) -> None:
        inner = QtWidgets.QWidget()
        self._column = QtWidgets.QVBoxLayout(inner)
        self._pairs: list[tuple[QtWidgets.QBoxLayout, tuple[int, int]]] = []
        self._swap_box = QtWidgets.QWidget()
        swap = QtWidgets.QVBoxLayout(self._swap_box)
        swap.setContentsMargins(0, 0, 0, 0)
        swap.addWidget(self._swap_title)
        self._swap_row = FlowLayout()
        swap.addLayout(self._swap_row)
        self._column.addLayout(self.back.row())
        self._left, self._right = self._add_pair((self.stage, self._how), (self._facts, self._cues), _SHARES)
        self._climb = QtWidgets.QVBoxLayout()
        self._climb.addWidget(self._ladder_title)
        self._climb.addWidget(self.ladder)
        self._column.addLayout(self._climb)
        # The ladder above them, or at the foot, is in view without scrolling: it is what leads on to other exercises.
        below = (self._breathing, self._cautions, self._swap_box)
        _, self._below = self._add_pair((self._mistakes, self._variants), below, _SHARES)
        self._column.addWidget(self._sources)
        self._column.addStretch(1)
        self._scroll = PartScroll(inner, sideways=False)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(*(_BORDER,) * 4)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        self._foot = QtWidgets.QWidget()
        self._foot_column = QtWidgets.QVBoxLayout(self._foot)
        self._foot_line = Hairline()
        outer.addWidget(self._foot_line)
        outer.addWidget(self._foot)

    def _add_pair(
        self, left: Sequence[QtWidgets.QWidget], right: Sequence[QtWidgets.QWidget], shares: tuple[int, int]
    ) -> tuple[QtWidgets.QVBoxLayout, QtWidgets.QVBoxLayout]:
        pair = QtWidgets.QBoxLayout(columns(False))
        stacks = (QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout())
        for stack, widgets, share in zip(stacks, (left, right), shares, strict=True):
            for widget in widgets:
                stack.addWidget(widget)
            stack.addStretch(1)
            pair.addLayout(stack, share)
        self._column.addLayout(pair)
        self._pairs.append((pair, shares))
        return stacks

    def _turn(self) -> None:
        """Two columns where there is room for both; in one, the steps follow the facts."""
        narrow = self.width() < self._theme.px(_TWO_COLUMNS_FROM)
        home = self._right if narrow else self._left
        if home.indexOf(self._how) < 0:
            home.insertWidget(1, self._how)
        for pair, shares in self._pairs:
            pair.setDirection(columns(narrow))
            for number, share in enumerate(shares):
                pair.setStretch(number, 0 if narrow else share)

    def _fit_stage(self) -> None:
        """Let ladder, or steps above a ladder in line, end where their room does: no word is cut by an edge.

        All is reckoned from the width of the card: a bar that comes and goes changes nothing.
        """
        px, gap = self._theme.px, self._theme.px(_SECTION_GAP)
        inside = self.contentsRect().size()
        width = inside.width() - 2 * _BORDER - 2 * px(_MARGIN)
        left = (width - px(_COLUMN_GAP)) * _SHARES[0] // sum(_SHARES)
        right = width - px(_COLUMN_GAP) - left
        room = inside.height() - 2 * _BORDER - 2 * px(_MARGIN)
        if not self.back.isHidden():
            room -= self.back.sizeHint().height() + gap
        how = gap + _height(self._how, left)
        beside = _height(self._facts, right) + gap + _height(self._cues, right)
        rungs = self.ladder.usual_height(width)
        above = room - gap - self._ladder_title.sizeHint().height() - px(8) - rungs
        lower = max(0, how + round(LEAST_HIGH * left) - above, beside - above)
        two_columns = self.width() >= px(_TWO_COLUMNS_FROM)
        in_view = two_columns and rungs > 0 and lower <= self.ladder.can_be_lower(width)
        self._place_beside(above - beside if in_view else 0, right)
        self._place_ladder(in_line=self._climbs and not in_view)
        if self._climbs and not in_view:
            above, lower = room - _BORDER - 2 * px(_FOOT_MARGIN) - self.ladder.line_height(width), 0
        self.ladder.be_lower(lower if in_view else 0)
        # With all steps in view, else with as many as there is room for: the edge goes through none of them.
        feet = (how, *(gap + foot - px(_MARGIN) for foot in reversed(self._how.heights(left))))
        highs = (above + lower - foot for foot in feet if two_columns and self._climbs)
        high = next((high for high in highs if LEAST_HIGH * left <= high + 1), 0)
        self.stage.wish_height(min(high, int(MOST_HIGH * left)))

    def _place_beside(self, spare: int, width: int) -> None:
        """Breathing and cautions above the ladder too, as far as the right column has room to spare there."""
        for number, part in enumerate((self._breathing, self._cautions)):
            needed = self._theme.px(_SECTION_GAP) + _height(part, width)
            fits = 0 < needed <= spare
            spare = spare - needed if fits else 0
            if fits and self._right.indexOf(part) < 0:
                self._right.insertWidget(self._right.count() - 1, part)
            elif not fits and self._below.indexOf(part) < 0:
                self._below.insertWidget(min(number, self._below.indexOf(self._swap_box)), part)

    def _place_ladder(self, *, in_line: bool) -> None:
        """In line at the foot of the card where the page is too low for pictures, else below the steps."""
        self._ladder_title.setVisible(self._climbs and not in_line)
        for part in (self._foot, self._foot_line):
            part.setVisible(in_line)
        self.ladder.set_in_line(in_line=in_line)
        home = self._foot_column if in_line else self._climb
        if home.indexOf(self.ladder) < 0:
            on_it = self.ladder.isAncestorOf(self.focusWidget())
            home.addWidget(self.ladder)
            self.ladder.setVisible(self._climbs)  # Qt would in the next turn
            tab_through(self._scroll, self._foot)
            if on_it:
                self.ladder.here().setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        px = self._theme.px
        margin, gap = px(_MARGIN), px(_SECTION_GAP)
        self._scroll.keep_margin(self._column, margin)
        self._column.setSpacing(gap)
        for pair, _ in self._pairs:
            pair.setSpacing(px(_COLUMN_GAP))
            for number in range(pair.count()):
                item = pair.itemAt(number)
                if item is not None and (stack := item.layout()) is not None:
                    stack.setSpacing(gap)
        self._climb.setSpacing(px(8))
        self._foot_column.setContentsMargins(margin, px(_FOOT_MARGIN), margin, px(_FOOT_MARGIN))
        self._swap_row.set_gaps(px(8), px(8))
        self._turn()
        self._fit_stage()


def _height(part: QtWidgets.QWidget, width: int) -> int:
    return 0 if part.isHidden() else part.heightForWidth(max(1, width))
