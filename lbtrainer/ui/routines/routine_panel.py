# SPDX-License-Identifier: GPL-3.0-or-later
"""What a routine holds, beside the list: enough to choose by, with Start and Preview always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routines.routine_filters import is_usable
from lbtrainer.ui.routines.routine_list import PANEL_WIDTH, RoutineRows, minutes_text
from lbtrainer.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Hairline
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.stage import Stage

if TYPE_CHECKING:
    from lbtrainer.content.index import IndexRow
    from lbtrainer.domain.plan import Plan
    from lbtrainer.qt.figure.figure_stills import Figures

_STAGE_HEIGHT = 196
_STAGE_LEAST = 110
_ALL_THERE_IS = 1000
_MARGIN = 20
_STEPS_SHOWN = 5
_BUTTON_GAP = 8


class RoutinePanel(QtWidgets.QFrame):
    """One routine: where the body is, what it is for, its first steps, when it was last done.

    Signals:
        start_pressed, preview_pressed, open_file_pressed, favourite_pressed: What was pressed, for the shown routine.
    """

    start_pressed = QtCore.Signal()
    preview_pressed = QtCore.Signal()
    open_file_pressed = QtCore.Signal()
    favourite_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "card")
        self._stage = Stage(theme)
        self._icon = ""
        self._name = Text("", "section")
        self._star = IconButton(theme, "star", "Add to favourites", key="Ctrl+D")
        self._summary = Text("", "second")
        self._steps = QtWidgets.QVBoxLayout()
        self._sign = QtWidgets.QLabel()
        self._sign_icon = "note"
        self._note = Text("", "small")
        self._problem: Notice | None = None  # built with the first problem
        self._start = PrimaryButton(theme, "Start", "play", size=Size.LARGE)
        self._preview = SecondaryButton(theme, "Preview", size=Size.LARGE)
        self._open = SecondaryButton(theme, "Open file", "pencil", size=Size.LARGE)
        self._scroll = QtWidgets.QScrollArea()
        for button in (self._start, self._preview):
            button.setProperty("beside", True)  # narrower, so that both fit into one line
        self._lay_out()
        self._start.setToolTip("Start at once (Ctrl+Enter)")
        self._preview.setToolTip("See every step, choose rounds and loads (Enter)")
        self._start.clicked.connect(self.start_pressed)
        self._preview.clicked.connect(self.preview_pressed)
        self._open.clicked.connect(self.open_file_pressed)
        self._star.clicked.connect(self.favourite_pressed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_row(self, row: IndexRow, rows: RoutineRows) -> None:
        """Show what the list knows; `show_plan` adds the steps."""
        usable = is_usable(row)
        self.setAccessibleName(f"About {row.name}")
        self._name.setText(row.name if usable else f"{row.name}.yaml")
        self._summary.setText(row.summary if usable else "This file of yours cannot be used as it stands.")
        self._icon = rows.still(row.id) if usable else "note"
        self._stage.show_icon(self._icon)
        self._show_problem(row.problem)
        minutes = minutes_text(row.minutes_low, row.minutes_high)
        self._start.setText(f"Start, {minutes}")
        self._start.setAccessibleName(
            f"Start {row.name}, {minutes_text(row.minutes_low, row.minutes_high, spoken=True)}"
        )
        self._summary.setVisible(bool(self._summary.text()))
        for widget in (self._start, self._preview, self._star):
            widget.setVisible(usable)
        self._open.setVisible(bool(row.problem))
        self._turn_buttons()
        self._show_star(on=rows.is_favourite(row.id))
        self._show_steps([], 0)
        self._show_note("", rows.last_done(row.id))
        self._scroll.verticalScrollBar().setValue(0)

    def show_figure(self, figures: Figures, exercise: str) -> None:
        """Show the still of the routine's main exercise in the pictogram's place."""
        self._stage.show_exercise(figures, exercise, self._icon)

    def show_plan(self, plan: Plan, note: str, last_done: str) -> None:
        """Show the steps with their doses."""
        from lbtrainer.domain.speech import dose_text

        lines = [(step.name, dose_text(step)) for step in plan.steps]
        shown = lines if len(lines) <= _STEPS_SHOWN else lines[: _STEPS_SHOWN - 1]
        self._show_steps(shown, len(lines) - len(shown))
        self._show_note(note, last_done)

    def _turn_buttons(self) -> None:
        """Beside each other where their words fit, else below each other."""
        shown = [button for button in (self._start, self._preview, self._open) if not button.isHidden()]
        for button in shown:
            button.ensurePolished()
        gaps = self._theme.px(_BUTTON_GAP) * (len(shown) - 1)
        room = self._theme.px(PANEL_WIDTH - 2 * _MARGIN)
        fits = sum(button.sizeHint().width() for button in shown) + gaps <= room
        directions = QtWidgets.QBoxLayout.Direction
        self._buttons.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _show_problem(self, problem: str) -> None:
        if self._problem is None and problem:
            self._problem = Notice(self._theme, NoticeKind.MIND, problem, "note")
            self._column.insertWidget(self._column.indexOf(self._steps), self._problem)
        if self._problem is not None:
            self._problem.show_notice(NoticeKind.MIND, problem, "note")
            self._problem.setVisible(bool(problem))

    def _show_star(self, *, on: bool) -> None:
        name = "Take from favourites" if on else "Add to favourites"
        self._star.show_icon("star-on" if on else "star", name)

    def _show_note(self, note: str, last_done: str) -> None:
        self._note.setText(" ".join(part for part in (note, f"Last done {last_done}." if last_done else "") if part))
        self._note.setVisible(bool(self._note.text()))
        self._sign_icon = "note" if note else "clock"
        self._sign.setVisible(bool(self._note.text()))
        self._show_sign()

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._theme.pixmap(self._sign_icon, "ink-2", 16, self.devicePixelRatioF()))

    def _show_steps(self, lines: list[tuple[str, str]], more: int) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, dose in lines:
            self._steps.addWidget(Hairline())
            self._steps.addWidget(_StepLine(self._theme, name, dose))
        if more:
            self._steps.addWidget(Hairline())
            rest = Text(f"and {more} more", "second")
            rest.setContentsMargins(0, self._theme.px(6), 0, 0)
            self._steps.addWidget(rest)

    def _lay_out(self) -> None:
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._star)
        note = QtWidgets.QHBoxLayout()
        note.addWidget(self._sign)
        note.addWidget(self._note, 1)
        page = QtWidgets.QWidget()
        self._column = QtWidgets.QVBoxLayout(page)
        self._column.addWidget(self._stage, _ALL_THERE_IS)
        self._column.addLayout(head)
        self._column.addWidget(self._summary)
        self._column.addLayout(self._steps)
        self._column.addLayout(note)
        self._column.addStretch(1)
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = QtWidgets.QHBoxLayout()
        self._buttons.addWidget(self._start, 1)
        self._buttons.addWidget(self._preview)
        self._buttons.addWidget(self._open)
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addLayout(self._buttons)

    def _restyle(self) -> None:
        theme = self._theme
        margin = theme.px(_MARGIN)
        self.setFixedWidth(theme.px(PANEL_WIDTH))
        self._stage.setMinimumHeight(theme.px(_STAGE_LEAST))
        self._stage.setMaximumHeight(theme.px(_STAGE_HEIGHT))
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._outer.setSpacing(theme.px(16))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._steps.setSpacing(0)
        self._buttons.setSpacing(theme.px(_BUTTON_GAP))
        self._sign.setFixedWidth(theme.px(20))
        self._show_sign()
        self._turn_buttons()


class _StepLine(QtWidgets.QWidget):
    """A step's name at the left, its dose at the right; both wrap before they are cut."""

    def __init__(self, theme: Theme, name: str, dose: str) -> None:
        super().__init__()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(9), 0, theme.px(9))
        row.setSpacing(theme.px(12))
        right = Text(dose, "second")
        right.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(name), 2)
        row.addWidget(right, 3)
