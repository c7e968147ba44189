# SPDX-License-Identifier: GPL-3.0-or-later
"""Who trains: what to be careful with, experience and aim, and at once in words what follows from each.

Every change holds at once and is saved at once; nothing leaves the computer. The rules stand in `domain.cautions`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.profile import effects
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.history.history_actions import Chooser, FileKind, ask_for_file
from lbtrainer.ui.profile_loads import LoadsCard
from lbtrainer.ui.profile_parts import (
    AIM_QUESTION,
    CARE_LEAD,
    CARE_QUESTION,
    EXPERIENCE_QUESTION,
    CareList,
    EffectsList,
    aim_choice,
    experience_choice,
)
from lbtrainer.ui.widgets.buttons import QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.card_columns import CardColumns
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll

_GAP: Final = 24
_LEAD: Final = "All of it can be changed at any time, and nothing leaves this computer."


class ProfilePage(PageScroll):
    """Cards in columns: what the person says first, what follows beside it.

    Signals:
        told: A sentence for the window.
        help_requested: The page about the back and the rules.
        week_requested: Another week is to be chosen.
    """

    told = QtCore.Signal(str)
    help_requested = QtCore.Signal()
    week_requested = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        choose_file: Chooser = ask_for_file,
    ) -> None:
        super().__init__(theme, parent)
        self._training = training
        self._choose_file = choose_file
        self.care = CareList(theme)
        self.experience = experience_choice(theme)
        self.aim = aim_choice(theme)
        self._effects = EffectsList(gap_px=theme.px(12))
        self.loads = LoadsCard(theme, training)
        self.loads.changed.connect(self._keep_one)
        self._program = Card(theme, "Your week", title_look="section", gap=12)
        self._lay_out()
        self.care.changed.connect(self._keep)
        self.experience.chosen.connect(lambda _: self._keep())
        self.aim.chosen.connect(lambda _: self._keep())

    def refresh(self) -> None:
        """Show what the settings say."""
        settings = self._training.settings
        self.care.show_cautions(settings.cautions, cleared=settings.cleared)
        self.experience.set_value(settings.experience)
        self.aim.set_value(settings.aim)
        self._show_what_follows()
        self.loads.refresh()
        self._show_program()
        self._columns.order_tabs()

    def focus_list(self) -> None:
        """Put the keyboard onto the first box."""
        self.care.take_focus()

    def focus_search(self) -> None:
        """Nothing to search here: as `focus_list`."""
        self.focus_list()

    def _lay_out(self) -> None:
        px = self._theme.px
        care = Card(self._theme, CARE_QUESTION, title_look="section")
        care.body.addWidget(Text(CARE_LEAD, "second"))
        care.body.addWidget(self.care)
        about = Card(self._theme, "About you", title_look="section", gap=12)
        for question, choice in (
            (EXPERIENCE_QUESTION, self.experience),
            (AIM_QUESTION, self.aim),
        ):
            about.body.addWidget(Text(question))
            about.body.addWidget(choice)
        follows = Card(self._theme, "What follows", title_look="section", gap=12)
        self.why = QuietButton(self._theme, "Your back, and the rules", "shield", size=Size.SMALL, flush=True)
        self.why.setToolTip("What these rules are, and where they come from")
        self.why.clicked.connect(self.help_requested)
        follows.body.addWidget(self._effects)
        follows.body.addWidget(self.why, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._columns = CardColumns(
            self._theme,
            self,
            {
                1: ((care, about, follows, self._program, self.loads),),
                2: ((care, self.loads), (about, follows, self._program)),
                3: ((care,), (about, follows), (self._program, self.loads)),
            },
        )
        self.body.addWidget(Text("You", "page-title"))
        self.body.addWidget(Text(_LEAD, "second"))
        self.body.addSpacing(px(_GAP))
        self.body.addWidget(self._columns)
        self.body.addStretch(1)

    def _keep(self) -> None:
        problem = self._training.change_settings(
            cautions=self.care.cautions,
            cleared=self.care.cleared.isChecked(),
            experience=self.experience.value,
            aim=self.aim.value,
        )
        if problem is not None:
            self.told.emit(str(problem))
        self._show_what_follows()
        self.loads.refresh()

    def _keep_one(self, name: str, value: object) -> None:
        problem = self._training.change_settings(**{name: value})
        if problem is not None:
            self.told.emit(str(problem))

    def _show_what_follows(self) -> None:
        self._effects.show_effects(effects(self._training.profile(), self._training.library.exercises))

    def _show_program(self) -> None:
        _clear(self._program.body)
        course = self._training.coach.course
        if course is None:
            self._program.body.addWidget(Text("You follow no program. The page Today offers some that suit.", "second"))
            pick = SecondaryButton(self._theme, "Pick a week", size=Size.SMALL)
            pick.clicked.connect(self.week_requested)
            self._program.body.addWidget(pick, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
            return
        number = max(1, self._training.coach.weeks.number(course))
        self._program.body.addWidget(Text(f"{course.program.name}, week {number}", "row"))
        self._program.body.addWidget(Text(course.program.summary, "second"))
        other = SecondaryButton(self._theme, "Choose another week", size=Size.SMALL)
        other.setToolTip("This one stays until you begin another")
        other.clicked.connect(self.week_requested)
        save = SecondaryButton(self._theme, "Save for my calendar", size=Size.SMALL)
        save.setToolTip("The coming six weeks as a file that any calendar can open and remind you of")
        save.clicked.connect(lambda: self._choose_file(self, FileKind.CALENDAR, self._save_calendar))
        buttons = QtWidgets.QWidget()
        row = FlowLayout(buttons, gap_px=self._theme.px(12))
        for button in (other, save):
            row.addWidget(button)
        self._program.body.addWidget(buttons)

    def _save_calendar(self, file: Path) -> None:
        from lbtrainer.storage.plan_calendar import write_calendar

        try:
            write_calendar(file, self._training.coach.calendar())
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
        else:
            self.told.emit(f"{file.name} is saved. Open it with your calendar.")


def _clear(layout: QtWidgets.QVBoxLayout) -> None:
    while (old := layout.takeAt(0)) is not None:
        widget = old.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
