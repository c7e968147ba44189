# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page: every routine in a list that reads at a glance, found by typing, filtered by chips, seen beside it.

Part of the first paint: what it imports at the top is quick; the library fills in what needs reading, once it is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routines.routine_filters import ROUTINE_FACETS, is_usable, routine_filters
from lbtrainer.ui.routines.routine_list import PANEL_WIDTH, RoutineRows
from lbtrainer.ui.searched_list import SearchedList
from lbtrainer.ui.widgets.centred_page import CentredPage
from lbtrainer.ui.widgets.filter_bar import FilterBar
from lbtrainer.ui.widgets.list_delegate import STILL_SIZE
from lbtrainer.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from lbtrainer.content.index import IndexRow
    from lbtrainer.domain.exercise import Exercise
    from lbtrainer.qt.training import Training
    from lbtrainer.ui.routines.fresh_library import FreshLibrary
    from lbtrainer.ui.routines.no_routine import NoRoutine
    from lbtrainer.ui.routines.routine_panel import RoutinePanel
    from lbtrainer.ui.widgets.moment import Moment

_MARGINS = (40, 24)
_TOPS = (32, 24)
_ROW_REACH = 12
_SEARCH_WIDTHS = (280, 220)


class RoutinesPage(CentredPage):
    """Search, filters, the list, and beside it what the chosen routine holds.

    Signals:
        preview_requested: Show the routine of this id in full.
        start_requested: Start the routine of this id at once.
        shown: The page shows again.
        exercises_requested: Show the exercises that this text finds.
    """

    preview_requested = QtCore.Signal(str)
    start_requested = QtCore.Signal(str)
    shown = QtCore.Signal()
    exercises_requested = QtCore.Signal(str)

    def __init__(self, theme: Theme, rows: Sequence[IndexRow] | None, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._training: Training | None = None
        self._known = rows is not None
        self._choosing = False
        self._typed: Moment | None = None  # there with the panel
        self._main: Mapping[str, Exercise] = {}
        self._rows = RoutineRows(rows or (), self)
        self.minutes_of = self._rows.minutes_of  # Today tells them too
        self._search = SearchField(theme, "Search")
        self._search.setToolTip("Find a routine or an exercise in it (Ctrl+F)")
        self._filters = FilterBar(theme, ROUTINE_FACETS, all_of="routines")
        self._list = SearchedList(theme, "Routines", self._search)
        self._list.setModel(self._rows)
        self.fresh: FreshLibrary | None = None  # watches own files from the first `fill` on
        self._panel: RoutinePanel | None = None  # built by `fill`, and until then its place is kept
        self._place = QtWidgets.QFrame()
        self._nothing: NoRoutine | None = None  # built when nothing fits for the first time
        self._lay_out()
        self._connect()
        self.arrange()
        self._changed_rows("")

    @property
    def current(self) -> str:
        """The id of the chosen routine, "" for none."""
        row = self._rows.row(self._list.currentIndex())
        return "" if row is None else row.id

    def fill(self, training: Training, *, anew: bool = False) -> None:
        """Bring in the library: the rows if there were none or `anew`, the search, the positions and the favourites."""
        from lbtrainer.content.cache import index_rows
        from lbtrainer.domain.planning import minutes
        from lbtrainer.ui.main_exercise import main_exercise
        from lbtrainer.ui.routines.routine_search import search_index

        if self._training is None:
            training.figures.drawn.connect(self._list.viewport().update)
        self._training = training
        if self._panel is None:
            self._build_panel()
        current = self.current
        library = training.library
        if anew or not self._known:
            self._known = True
            self._rows.set_rows(index_rows(library, minutes))
        self._rows.set_favourites(training.settings.favourites)
        self._main = {key: main_exercise(one, library.exercises) for key, one in library.routines.items()}
        self._rows.set_pictures(self._picture)
        stills = {key: f"position-{self._main[key].position.value}" for key in library.routines}
        self._rows.set_details(stills=stills, last_done={})
        self._rows.set_search(lambda: search_index(training.library))
        self._changed_rows(current)
        if self.fresh is None:
            from lbtrainer.ui.routines.fresh_library import FreshLibrary

            self.fresh = FreshLibrary(training, self)

    def refresh_history(self) -> None:
        """The week's first, and when each was last done. Raises EnvironmentProblem as the history does."""
        if self._training is None:
            return
        from lbtrainer.ui.days import day_words

        current = self.current
        program = self._training.library.programs.get(self._training.settings.program or "")
        if self._rows.set_week(() if program is None else program.routines):
            current = ""
        self._rows.set_doable(self._training.doable())
        now = self._training.now()
        done = self._training.history.last_done(tuple(self._training.library.routines))
        stills = {key: self._rows.still(key) for key in self._training.library.routines}
        self._rows.set_details(stills=stills, last_done={key: day_words(then, now) for key, then in done.items()})
        self._changed_rows(current)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard onto the list."""
        self._list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def forget_search(self) -> None:
        """Show all that the filters let through again; the chosen routine stays chosen."""
        current = self.current
        self._search.clear()
        self._changed_rows(current)

    def toggle_favourite(self) -> None:
        """Put the chosen routine among the favourites, or take it from them."""
        row = self._rows.row(self._list.currentIndex())
        if self._training is None or row is None or not is_usable(row):
            return
        old = self._training.settings.favourites
        kept = tuple(one for one in old if one != row.id)
        self._training.change_settings(favourites=kept if row.id in old else (*old, row.id))
        self._rows.set_favourites(self._training.settings.favourites)
        self._changed_rows(row.id)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _picture(self, routine: str) -> QtGui.QPixmap | str:
        """The still of a routine's main exercise; "" while it is not drawn, the pictogram where there is none."""
        exercise = self._main.get(routine)
        if exercise is None or self._training is None:
            return self._rows.still(routine)
        figures, size = self._training.figures, (self._theme.px(STILL_SIZE[0]), self._theme.px(STILL_SIZE[1]))
        ratio, ground = self.devicePixelRatioF(), "still-on-window"
        found = figures.still(self._theme, exercise.id, size, ratio, ground=ground)
        return found or (self._rows.still(routine) if figures.lacks(exercise.id) else "")

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._open)
        self._filters.changed.connect(self._narrow_down)
        self._list.activated.connect(self._open)
        self._list.clicked.connect(self._clicked)
        self._list.start_pressed.connect(self._start)
        self._list.selectionModel().currentChanged.connect(self._moved)
        self._theme.changed.connect(self.arrange)

    def _find(self) -> None:
        """What is found shows at once, what stands beside it when typing stops for a moment."""
        if self._typed is None:
            self._narrow_down()
            return
        with self._typed.put_off():
            self._narrow_down()

    def _narrow_down(self) -> None:
        current = self.current
        self._rows.show_only(routine_filters(self._filters), self._search.text().strip())
        self._changed_rows("" if self._search.text() else current)

    def _changed_rows(self, current: str) -> None:
        """The rows are others now: keep the chosen one, or choose the first."""
        index = self._rows.index_of(current)
        self._choosing = True
        self._list.setCurrentIndex(index if index.isValid() else self._rows.index(0, 0))
        self._choosing = False
        self._filters.set_count(self._rows.usable)
        empty = self._known and not self._rows.rowCount()
        if empty:
            self._say_nothing_fits()
        else:
            self._body.setCurrentWidget(self._list)
        self._show_current()

    def _moved(self) -> None:
        if not self._choosing:  # else it is shown once, when all is in its place: its plan takes 6 ms
            self._show_current()

    def _say_nothing_fits(self) -> None:
        if self._nothing is None:
            from lbtrainer.ui.routines.no_routine import NoRoutine

            self._nothing = NoRoutine(self._theme)
            self._nothing.all_pressed.connect(self._show_all)
            self._nothing.exercises_pressed.connect(self.exercises_requested)
            self._body.addWidget(self._nothing)
        if self._training is not None:
            self._nothing.show_figure(self._training.figures)
        exercises = self._training.library.exercises if self._training else {}
        self._nothing.say_typed(self._search.text().strip(), exercises, lacks_favourites=self._rows.lacks_favourites)
        self._body.setCurrentWidget(self._nothing)

    def _show_current(self) -> None:
        row = self._rows.row(self._list.currentIndex())
        beside = self._panel or self._place
        beside.setVisible(self.wide and row is not None)
        if row is not None and self._typed is not None:
            self._typed.act()

    def _fill_panel(self) -> None:
        """Tell beside the list what the chosen routine holds."""
        row = self._rows.row(self._list.currentIndex())
        if row is None or self._panel is None:
            return
        self._panel.show_row(row, self._rows)
        if self._training is not None and row.id in self._main:
            self._panel.show_figure(self._training.figures, self._main[row.id].id)
        if self._training is not None and self.wide and is_usable(row):
            self._show_steps(self._panel, row, self._training)

    def _build_panel(self) -> None:
        """Put the panel into its place; naming all that it needs of Qt costs more than the rest of the first paint."""
        from lbtrainer.ui.routines.routine_panel import RoutinePanel
        from lbtrainer.ui.widgets.moment import Moment

        self._typed = Moment(self, self._fill_panel)
        self._panel = RoutinePanel(self._theme)
        self._panel.start_pressed.connect(self._start)
        self._panel.preview_pressed.connect(self._open)
        self._panel.open_file_pressed.connect(self._open_file)
        self._panel.favourite_pressed.connect(self.toggle_favourite)
        self._row.replaceWidget(self._place, self._panel)
        self._place.deleteLater()

    def _show_steps(self, panel: RoutinePanel, row: IndexRow, training: Training) -> None:
        from lbtrainer.domain.planning import build_plan

        routine = training.library.routines.get(row.id)
        plan = None
        if routine is not None:
            plan = build_plan(routine, training.library.exercises, profile=training.profile())
        if routine is not None and plan is not None:
            note = routine.notes[0] if routine.notes else ""
            panel.show_plan(plan, note, self._rows.last_done(row.id))

    def _clicked(self) -> None:
        if not self.wide:  # nothing beside the list would show what was clicked
            self._open()

    def _open(self) -> None:
        row = self._rows.row(self._list.currentIndex())
        if row is not None and is_usable(row):
            self.preview_requested.emit(row.id)
        elif row is not None:
            self._open_file()

    def _start(self) -> None:
        row = self._rows.row(self._list.currentIndex())
        if row is not None and is_usable(row):
            self.start_requested.emit(row.id)

    def _open_file(self) -> None:
        if self._training is None:
            return
        folder = self._training.folders.user_content / "routines"
        names = (folder / f"{self.current}{suffix}" for suffix in (".yaml", ".yml"))
        path = next((path for path in names if path.exists()), folder)
        QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))

    def _show_all(self) -> None:
        self._search.clear()
        if self._filters.narrows:
            self._filters.clear()
        self.focus_list()

    def _lay_out(self) -> None:
        self._title = QtWidgets.QLabel("Routines")  # a Text would have PySide6 build the classes of all events, 5 ms
        self._title.setProperty("look", "page-title")
        self._tools = QtWidgets.QHBoxLayout()
        self._tools.addWidget(self._search)
        self._tools.addWidget(self._filters, 1)
        self._body = QtWidgets.QStackedWidget()
        self._body.addWidget(self._list)
        self._head = QtWidgets.QVBoxLayout()
        self._head.addWidget(self._title)
        self._head.addLayout(self._tools)
        self._row = QtWidgets.QHBoxLayout()
        self._row.addWidget(self._body, 1)
        self._place.setProperty("look", "card")
        self._row.addWidget(self._place)
        self._column = QtWidgets.QVBoxLayout(self.inner)
        self._column.addLayout(self._head)
        self._column.addLayout(self._row, 1)
        self._list.setFocus()

    @override
    def arrange(self) -> None:
        theme = self._theme
        self.take_form()
        side, top = (theme.px(sizes[0 if self.wide else 1]) for sizes in (_MARGINS, _TOPS))
        reach = theme.px(_ROW_REACH)
        self._column.setContentsMargins(0, top, side, top if self.wide else 0)
        self._column.setSpacing(theme.px(16))
        self._head.setContentsMargins(side, 0, 0, 0)
        self._head.setSpacing(theme.px(16))
        self._title.setMinimumHeight(theme.px(48 if self.wide else 44))
        self._row.setContentsMargins(side - reach, 0, 0 if self.wide else -reach, 0)
        self._row.setSpacing(theme.px(24))
        self._tools.setSpacing(theme.px(16))
        self._search.setFixedWidth(theme.px(_SEARCH_WIDTHS[0 if self.wide else 1]))
        if self._panel is None:
            self._place.setFixedWidth(theme.px(PANEL_WIDTH))
        self._show_current()
