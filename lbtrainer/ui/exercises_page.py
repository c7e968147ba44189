# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole library of exercises: found by name or by what they are, seen in motion, climbed along their ladders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.profile import for_person
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.exercises.exercise_detail import ExerciseDetail
from lbtrainer.ui.exercises.exercise_filters import exercise_facets, exercise_filters
from lbtrainer.ui.exercises.exercise_list import ExerciseRows
from lbtrainer.ui.exercises.no_exercise import NoExercise
from lbtrainer.ui.searched_list import SearchedList
from lbtrainer.ui.widgets.centred_page import CentredPage
from lbtrainer.ui.widgets.filter_bar import FilterBar
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.moment import Moment
from lbtrainer.ui.widgets.search_field import SearchField
from lbtrainer.ui.widgets.tab_order import tab_through

_MARGINS: Final = (40, 24)
_TOPS: Final = (32, 24)
_LIST_WIDTH: Final = 324
_ROW_REACH: Final = 12
_ROW_HEIGHT: Final = 72
_SEARCH_WIDTH: Final = 240
_FIELD_PADS: Final = 72
_STILL: Final = (80, 56)
_NO_LIMIT: Final = 16_777_215  # QWIDGETSIZE_MAX


class ExercisesPage(CentredPage):
    """Search, filters, the list, and beside it the chosen exercise; a narrow page shows one or the other."""

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        clock_s: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Exercises")
        self._training = training
        self._library: object = None
        self._opened = False
        self._typed = Moment(self, self._show_chosen)
        self._figures = training.figures
        self._look = self._figures.look(theme)
        self._rows = ExerciseRows(self._still, self)
        self._figures.drawn.connect(self._rows.still_drawn)
        self.search = SearchField(theme, "Search exercises")
        self.search.setToolTip("Find an exercise by its name (Ctrl+F)")
        self.filters = FilterBar(theme)
        self.list = SearchedList(theme, "Exercises", self.search, row_height=_ROW_HEIGHT)
        self.list.setModel(self._rows)
        self.nothing = NoExercise(theme, self._figures)
        self.detail = ExerciseDetail(theme, self._figures, clock_s or training.clock_s)
        self._lay_out()
        self._connect()
        self.arrange()
        self.refresh()

    @property
    def current(self) -> str:
        """The id of the exercise that shows, or is about to, "" for none."""
        ahead = self._rows.exercise(self.list.currentIndex()) if self._typed.is_ahead else None
        shown = ahead or self.detail.exercise
        return "" if shown is None else shown.id

    def refresh(self) -> None:
        """Take in a library, equipment or colours that have changed."""
        training = self._training
        if self._library is not training.library:
            self._library = training.library
            exercises = training.library.exercises
            yours = [one for one in exercises if training.library.is_yours("exercises", one)]
            self._rows.set_exercises(exercises, yours, training.profile())
            self.filters.offer(exercise_facets(exercises.values()))
            self.search.setPlaceholderText(f"Search {len(exercises)} exercises")
            self.arrange()
            self._narrow_down()
        self._rows.set_profile(training.profile())
        if self.filters.of("gear"):
            self._narrow_down()
        self._take_look()

    def show_exercise(self, exercise: str) -> None:
        """Show an exercise, whether it stands in the list now or not."""
        self._typed.finish()
        self._show(self._training.library.exercises.get(exercise))
        self.list.setCurrentIndex(self._rows.index_of(exercise))

    def open(self, exercise: str) -> None:
        """Show an exercise, on a narrow page in place of the list."""
        self.show_exercise(exercise)
        self._opened = not self.wide
        self.arrange()
        self.focus_list()

    def search_for(self, typed: str) -> None:
        """Search the whole library for this."""
        self.filters.clear()
        self.search.setText(typed)
        self.close_detail()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.close_detail()
        self.search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard onto the list."""
        (self.detail.back if self.detail.back.isVisible() else self.list).setFocus(
            QtCore.Qt.FocusReason.OtherFocusReason
        )

    def close_detail(self) -> None:
        """Where the detail is a page of its own: back to the list."""
        if self._opened:
            self._opened = False
            self.arrange()
            self.focus_list()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Space and self.detail.isVisible():
            self.detail.stage.toggle()
        elif event.key() == QtCore.Qt.Key.Key_Escape and self._opened and not self.wide:
            self.close_detail()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open)
        self.filters.changed.connect(self._narrow_down)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._clicked)
        self.list.space_pressed.connect(self.detail.stage.toggle)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.nothing.button.clicked.connect(self._show_all)
        self.detail.chosen.connect(self.show_exercise)
        self.detail.back_requested.connect(self.close_detail)
        self._theme.changed.connect(self.arrange)
        self._theme.changed.connect(self._take_look)

    def _search(self) -> None:
        """What is found shows at once, what stands beside it when typing stops for a moment."""
        with self._typed.put_off():
            self._narrow_down()

    def _narrow_down(self) -> None:
        current = "" if self.search.text() else self.current
        self._rows.show_only(exercise_filters(self.filters), self.search.text().strip())
        index = self._rows.index_of(current)
        self.list.setCurrentIndex(index if index.isValid() else self._rows.index(0, 0))
        if not self._rows.rowCount():
            self.nothing.say_typed(self.search.text().strip())
        self._body.setCurrentWidget(self.list if self._rows.rowCount() else self.nothing)
        self._arrange_head()

    def _chosen(self) -> None:
        self._typed.act()

    def _show_chosen(self) -> None:
        self._show(self._rows.exercise(self.list.currentIndex()) or self.detail.exercise)

    def _show(self, exercise: Exercise | None) -> None:
        known = self._training.library.exercises
        shown = None if exercise is None else for_person(self._training.profile(), exercise)
        if shown is not None and shown != self.detail.exercise:
            self.detail.show_exercise(shown, known)

    def _clicked(self) -> None:
        if not self.wide:  # nothing beside the list would show what was clicked
            self._open()

    def _open(self) -> None:
        """Enter: on a narrow page the detail opens, on a wide one the keyboard goes to it."""
        self._typed.finish()
        if self._rows.exercise(self.list.currentIndex()) is None:
            return
        self._opened = not self.wide
        self.arrange()
        target = self.detail.stage.button if self.wide else self.detail.back
        target.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self.search.clear()
        if self.filters.narrows:
            self.filters.clear()
        self.focus_list()

    def _still(self, exercise: Exercise) -> QtGui.QPixmap | str:
        size = (self._theme.px(_STILL[0]), self._theme.px(_STILL[1]))
        ratio = self.devicePixelRatioF()
        found = self._figures.still(self._theme, exercise.id, size, ratio, ground="still-on-window")
        return found or f"position-{exercise.position.value}"

    def _take_look(self) -> None:
        """The theme's colours, or the person's skin or hair, may be others now."""
        look = self._figures.look(self._theme)
        if look != self._look:
            self._look = look
            self.detail.stage.view.set_look(look)
            self.list.viewport().update()
            self.detail.ladder.update_cards()

    def _lay_out(self) -> None:
        self._title = Text("Exercises", "page-title", wraps=False)
        self._first = QtWidgets.QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addStretch(1)
        self._first.addWidget(self.search)
        self._second = QtWidgets.QHBoxLayout()
        self._second.addWidget(self.filters)
        self._head_box = QtWidgets.QWidget()
        self._head = QtWidgets.QVBoxLayout(self._head_box)
        self._head.addLayout(self._first)
        self._head.addLayout(self._second)
        self._body = QtWidgets.QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self.nothing)
        self._row = QtWidgets.QHBoxLayout()
        self._row.addWidget(self._body)
        self._row.addWidget(self.detail, 1)
        self._column = QtWidgets.QVBoxLayout(self.inner)
        self._column.addWidget(self._head_box)
        self._column.addLayout(self._row, 1)

    @override
    def arrange(self) -> None:
        px = self._theme.px
        self.take_form()
        alone = self._opened and not self.wide
        side, top = (px(sizes[0 if self.wide else 1]) for sizes in (_MARGINS, _TOPS))
        reach = px(_ROW_REACH)
        self._column.setContentsMargins(0, top, side, px(32) if self.wide else px(16) if alone else 0)
        self._column.setSpacing(px(16))
        self._head.setContentsMargins(side, 0, 0, 0)
        self._head.setSpacing(px(12))
        self._first.setSpacing(px(16))
        self._title.setMinimumHeight(px(48))
        self._row.setContentsMargins(side if alone else side - reach, 0, 0 if self.wide or alone else -reach, 0)
        self._row.setSpacing(px(24))
        hint = QtGui.QFontMetrics(self._theme.font()).horizontalAdvance(self.search.placeholderText())
        self.search.setFixedWidth(max(px(_SEARCH_WIDTH), hint + px(_FIELD_PADS)))
        self._body.setMinimumWidth(px(_LIST_WIDTH))
        self._body.setMaximumWidth(px(_LIST_WIDTH) if self.wide else _NO_LIMIT)
        self._head_box.setVisible(not alone)
        self._body.setVisible(not alone)
        self.detail.setVisible(self.wide or alone)
        self.detail.set_own_page(own=alone)
        self._arrange_head()

    @override
    def centre(self) -> None:
        super().centre()
        self._arrange_head()

    def _arrange_head(self) -> None:
        """Title, search and chips in one line where there is room for them, else the chips below."""
        needed = self._title.sizeHint().width() + self.search.width() + self.filters.sizeHint().width()
        margins = self._head.contentsMargins().left() + self._column.contentsMargins().right()
        one_line = needed + margins + 3 * self._first.spacing() <= self.inner.width()
        (self._first if one_line else self._second).addWidget(self.filters)
        tab_through(self.search, *self.filters.findChildren(QtWidgets.QAbstractButton), self.list)
