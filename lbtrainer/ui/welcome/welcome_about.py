# SPDX-License-Identifier: GPL-3.0-or-later
"""Experience and aim in the first start, and once something is said which weeks come first."""

from __future__ import annotations

from PySide6 import QtCore

from lbtrainer.domain.profile import Profile, fitting_programs
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.profile_parts import AIM_QUESTION, EXPERIENCE_QUESTION, aim_choice, experience_choice
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text


class AboutCard(Card):
    """Two choices; nothing need be said.

    Attributes:
        experience, aim: The choices; their value is None where nothing was said.

    Signals:
        changed: Something was chosen by a person.
    """

    changed = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training) -> None:
        super().__init__(theme, gap=12)
        self._training = training
        self.experience, self.aim = experience_choice(theme), aim_choice(theme)
        for question, choice in ((EXPERIENCE_QUESTION, self.experience), (AIM_QUESTION, self.aim)):
            self.body.addWidget(Text(question, "row"))
            self.body.addWidget(choice)
            choice.chosen.connect(lambda _: self.changed.emit())
        self._weeks = Text("", "small")
        self.body.addWidget(self._weeks)

    @property
    def said(self) -> bool:
        """Whether at least one of them was answered."""
        return (self.experience.value, self.aim.value) != (None, None)

    def show_answers(self, experience: str | None, aim: str | None) -> None:
        """Show what was said before."""
        self.experience.set_value(experience)
        self.aim.set_value(aim)

    def show_weeks(self, profile: Profile) -> None:
        """Name the weeks that suit this person, once something was said."""
        programs = self._training.library.programs
        names = [programs[one].name for one in fitting_programs(profile) if one in programs]
        self._weeks.setText(f"Weeks that are offered to you first: {', '.join(names)}." if self.said else "")
        self._weeks.setVisible(self.said)
