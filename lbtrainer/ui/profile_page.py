# SPDX-License-Identifier: GPL-3.0-or-later
"""Who trains: what to be careful with, experience and aim, and at once in words what follows from each.

Every change holds at once and is saved at once; nothing leaves the computer. The rules stand in `domain.cautions`.
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.cautions import CAUTIONS
from lbtrainer.domain.profile import Aim, Effect, Experience, effects
from lbtrainer.domain.program_days import week_number
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.profile_loads import LoadsCard
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll, columns
from lbtrainer.ui.widgets.segmented import Segmented

_GAP: Final = 24
_NAMES_SHOWN: Final = 8
_LEAD: Final = "All of it can be changed at any time, and nothing leaves this computer."
_CLEARED: Final = "A doctor or physiotherapist has said that I may train"
_EXPERIENCE: Final = {Experience.NEW: "New to it", Experience.SOME: "Some", Experience.MUCH: "Much"}
_AIMS: Final = {
    Aim.LESS_PAIN: "Less pain",
    Aim.KEEP_WELL: "Keep well",
    Aim.STRONGER: "Stronger",
    Aim.SPORT: "My sport",
}


class ProfilePage(PageScroll):
    """Cards in two columns: what the person says at the left, what follows at the right.

    Signals:
        told: A sentence for the window.
    """

    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, most=1104)
        self._training = training
        self.boxes = {rule.caution: CheckRow(theme, rule.caution.value, rule.words) for rule in CAUTIONS}
        self.cleared = CheckRow(theme, "cleared", _CLEARED, "Opens what waits for a professional's word.")
        self.experience = Segmented(
            theme, [(key.value, word) for key, word in _EXPERIENCE.items()], "How much strength training have you done?"
        )
        self.aim = Segmented(theme, [(key.value, word) for key, word in _AIMS.items()], "What do you train for?")
        self._effects = Card(theme, "What follows", title_look="section", gap=12)
        self.loads = LoadsCard(theme, training)
        self.loads.changed.connect(self._keep_one)
        self._program = Card(theme, "Your week", title_look="section", gap=12)
        self._lay_out()
        for box in (*self.boxes.values(), self.cleared):
            box.toggled.connect(self._keep)
        self.experience.chosen.connect(lambda _: self._keep())
        self.aim.chosen.connect(lambda _: self._keep())
        self.narrow_changed.connect(lambda narrow: self._columns.setDirection(columns(narrow)))

    def refresh(self) -> None:
        """Show what the settings say."""
        settings = self._training.settings
        for box in (*self.boxes.values(), self.cleared):
            box.blockSignals(True)
        for caution, box in self.boxes.items():
            box.setChecked(caution.value in settings.cautions)
        self.cleared.setChecked(settings.cleared)
        for box in (*self.boxes.values(), self.cleared):
            box.blockSignals(False)
        self.experience.set_value(settings.experience)
        self.aim.set_value(settings.aim)
        self._show_what_follows()
        self.loads.refresh()
        self._show_program()

    def focus_list(self) -> None:
        """Put the keyboard onto the first box."""
        next(iter(self.boxes.values())).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Nothing to search here: as `focus_list`."""
        self.focus_list()

    def _lay_out(self) -> None:
        px = self._theme.px
        care = Card(self._theme, "What should we be careful with?", title_look="section")
        care.body.addWidget(Text("Tick what a professional has told you.", "second"))
        for box in self.boxes.values():
            care.body.addWidget(box)
        care.body.addWidget(self.cleared)
        about = Card(self._theme, "About you", title_look="section", gap=12)
        for question, choice in (
            ("How much strength training have you done?", self.experience),
            ("What do you train for?", self.aim),
        ):
            about.body.addWidget(Text(question))
            about.body.addWidget(choice)
        left, right = QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout()
        left.addWidget(care)
        left.addStretch(1)
        right.addWidget(about)
        right.addWidget(self._effects)
        right.addWidget(self.loads)
        right.addWidget(self._program)
        right.addStretch(1)
        self._columns = QtWidgets.QBoxLayout(columns(self.narrow))
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        for layout in (left, right, self._columns):
            layout.setSpacing(px(_GAP))
        self.body.addWidget(Text("You", "page-title"))
        self.body.addWidget(Text(_LEAD, "second"))
        self.body.addSpacing(px(_GAP))
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def _keep(self) -> None:
        problem = self._training.change_settings(
            cautions=tuple(caution.value for caution, box in self.boxes.items() if box.isChecked()),
            cleared=self.cleared.isChecked(),
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
        _clear(self._effects.body)
        found = effects(self._training.profile(), self._training.library.exercises)
        for effect in found:
            for text, look in _told(effect):
                self._effects.body.addWidget(Text(text, look))
        if not found:
            self._effects.body.addWidget(Text("Nothing is left out. Every exercise can be offered to you.", "second"))

    def _show_program(self) -> None:
        _clear(self._program.body)
        course = self._training.coach.course
        if course is None:
            self._program.body.addWidget(Text("You follow no program. The page Today offers some that suit.", "second"))
            return
        number = max(1, week_number(course, self._training.now().date()))
        self._program.body.addWidget(Text(f"{course.program.name}, week {number}", "row"))
        self._program.body.addWidget(Text(course.program.summary, "second"))
        stop = SecondaryButton(self._theme, "Choose another week", size=Size.SMALL)
        stop.clicked.connect(self._stop)
        self._program.body.addWidget(stop, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def _stop(self) -> None:
        problem = self._training.follow(None)
        if problem is not None:
            self.told.emit(str(problem))
        self._show_program()


def _told(effect: Effect) -> list[tuple[str, str]]:
    """The lines of one effect with their looks: why, what follows, what is left out."""
    lines = [(effect.because, "row"), *((text, "second") for text in effect.told)]
    if effect.hidden:
        shown = ", ".join(effect.hidden[:_NAMES_SHOWN])
        more = len(effect.hidden) - _NAMES_SHOWN
        lines.append((f"Left out: {shown}{f' and {more} more' if more > 0 else ''}.", "small"))
    return lines


def _clear(layout: QtWidgets.QVBoxLayout) -> None:
    while (old := layout.takeAt(0)) is not None:
        widget = old.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
