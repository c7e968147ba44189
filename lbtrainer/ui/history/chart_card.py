# SPDX-License-Identifier: GPL-3.0-or-later
"""A card with a chart: what it says in words, the drawing, the same as a table, and a way to save it."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.history.chart_canvas import ChartCanvas
from lbtrainer.ui.history.chart_data import ChartData
from lbtrainer.ui.history.chart_key import ChartKey
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.tab_order import tab_through

_MARGIN: Final = 20
_TABLE_ROW: Final = 30
_TABLE_ROWS: Final = 7
_HEAD: Final = 40
_APART: Final = 16


class ChartCard(QtWidgets.QFrame):
    """One chart.

    Attributes:
        data: What it shows, None before anything was shown.
        table: Its numbers, None before they were asked for.
        choices: Layout with the title, for what can be chosen.

    Signals:
        save_requested: The picture is wanted in a file.
    """

    save_requested = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, brief: bool = False) -> None:
        """Build it empty; a `brief` one says everything in one line where it fits, and fills the room it gets."""
        super().__init__(parent)
        self._theme = theme
        self._brief = brief
        self.data: ChartData | None = None
        self._tabled = False
        self._beside = False
        self.setProperty("look", "card")
        self._title = Text("", "row", wraps=False)
        self._sentence = Text("", "small", wraps=not brief)
        self._key = ChartKey(theme)
        self.canvas = ChartCanvas(theme, fills=brief)
        self.table: ChartTable | None = None
        self.as_table = IconButton(theme, "table", "Show as a table")
        self.save = IconButton(theme, "save", "Save the picture")
        self.choices = FlowLayout()
        self.choices.addWidget(self._title)
        self._head = QtWidgets.QHBoxLayout()
        self._strut = QtWidgets.QSpacerItem(0, 0)
        self._head.addLayout(self.choices, 1)
        self._head.addWidget(self.as_table)
        self._head.addWidget(self.save)
        self._head.addSpacerItem(self._strut)
        self._second = QtWidgets.QHBoxLayout()
        self._second.addWidget(self._sentence, 1)
        self._second.addWidget(self._key)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._second)
        self._column.addWidget(self.canvas, int(brief))
        self._column.addStretch(0)  # without a drawing the head stays at the top of a tall card
        self.as_table.clicked.connect(self._turn)
        self.save.clicked.connect(self.save_requested)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, data: ChartData, *, titled: bool = True) -> None:
        """Show another chart in the same card; not `titled` where the choices beside it say what it is."""
        self.data = data
        self.setAccessibleName(data.title)
        self._name_buttons()
        self._title.setText(data.title)
        self._title.setVisible(titled)
        self._sentence.setText(escape(data.missing) or f"<b>{escape(data.strong)}</b>{escape(data.rest)}")
        self.canvas.show_data(data)
        empty = not (data.dots or data.line or data.counts or any(bar.value or bar.more for bar in data.bars))
        self._key.show_marks(() if empty else data.key)
        for button in (self.as_table, self.save):
            button.setEnabled(not empty)
        if self.table is not None:
            self.table.show_rows(data)
            self.table.setVisible(self._tabled and not empty)
        self.canvas.setVisible(not self._tabled and not empty)
        if self._brief:
            policy = self.sizePolicy()  # one without a drawing leaves the room to the others
            kinds = QtWidgets.QSizePolicy.Policy
            policy.setVerticalPolicy(kinds.Maximum if empty else kinds.Preferred)
            self.setSizePolicy(policy)
        self._fit()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        tab_through(self)  # what can be chosen was added last, and stands first

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What a brief card says stands beside its title where there is room."""
        if not self._brief:
            return
        said, gap = (self._sentence, self._key), self._theme.px(_APART)
        needed = sum(one.sizeHint().width() + gap for one in (self.choices, self.as_table, self.save, *said))
        beside = needed + 2 * self._theme.px(_MARGIN) <= self.width()
        if beside is self._beside:
            return
        self._beside = beside
        for place, one in enumerate(said[::-1] if beside else said, 1):
            (self._head if beside else self._second).insertWidget(place if beside else place - 1, one)
        self._second.setStretchFactor(self._sentence, 1)

    def _turn(self) -> None:
        self._tabled = not self._tabled
        self._table().setVisible(self._tabled)
        self.canvas.setVisible(not self._tabled)
        icon, name = ("trend", "Show as a chart") if self._tabled else ("table", "Show as a table")
        self.as_table.show_icon(icon, name)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Several charts stand on a page: read aloud, the buttons tell which one they are of."""
        title = self.data.title if self.data is not None else ""
        for button in (self.as_table, self.save):
            button.setAccessibleName(f"{title}: {button.toolTip()}")

    def _table(self) -> ChartTable:
        """Built when it is first asked for: five of them would make the page open late."""
        if self.table is None:
            self.table = ChartTable(self._theme)
            self._column.insertWidget(self._column.indexOf(self.canvas), self.table, int(self._brief))
            if self.data is not None:
                self.table.show_rows(self.data)
            self._restyle()
        return self.table

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_MARGIN), px(10 if self._brief else 14), px(_MARGIN), px(16))
        self._column.setSpacing(px(4))
        self._head.setSpacing(px(_APART if self._brief else 10))
        self._second.setSpacing(px(16))
        self.choices.set_gaps(px(10), px(6))
        self._strut.changeSize(0, px(_HEAD))
        self._head.invalidate()
        self._title.setFixedHeight(px(_HEAD))
        if self.table is not None:
            self.table.restyle()


class ChartTable(QtWidgets.QTableWidget):
    """The numbers behind a chart, the newest first, those of counts as they are; as many rows as fit are seen whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QtWidgets.QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter
        )

    def show_rows(self, data: ChartData) -> None:
        """Show a chart's table."""
        self.setAccessibleName(f"{data.title} as a table")
        self.clearContents()
        self.setColumnCount(len(data.head))
        self.setHorizontalHeaderLabels(list(data.head))
        self.setRowCount(len(data.rows))
        for row, cells in enumerate(data.rows if data.counts else reversed(data.rows)):
            for column, cell in enumerate(cells):
                self.setItem(row, column, QtWidgets.QTableWidgetItem(cell))
        self.restyle()

    def restyle(self) -> None:
        """Take the height of the rows, of a few of them at most."""
        row = self._theme.px(_TABLE_ROW)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + row * max(1, min(self.rowCount(), _TABLE_ROWS)) + 2 * self.frameWidth())
