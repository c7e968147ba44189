# SPDX-License-Identifier: GPL-3.0-or-later
"""Fourth step of the first start: experience and aim, and at once what they change."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.profile import Effect, Profile, effects, fitting_programs
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.person import profile_of
from lbtrainer.ui.profile_parts import AIM_QUESTION, EXPERIENCE_QUESTION, aim_choice, experience_choice
from lbtrainer.ui.welcome.welcome_step import WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns

_LEAD = "Two questions, so that what is offered first is right for you. You can change both under You at any time."
_NOT_SAID = "Not said: every exercise can be offered, and you begin at the low end of each."
_EVERYTHING = "Every exercise can be offered to you. You begin at the low end of each."


class AboutStep(WelcomeStep):
    """Two choices, each with what it changes below it; one press skips them.

    Signals:
        chosen: Experience and aim as the settings keep them; None where nothing was said.
        back_requested: To the step before.
    """

    chosen = QtCore.Signal(object, object)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=3, title="A little about you", lead=_LEAD)
        self._training = training
        body = self.page.body
        self.experience, self.aim = experience_choice(theme), aim_choice(theme)
        self._means_experience, self._means_aim = Text("", "second"), Text("", "second")
        self._columns = QtWidgets.QBoxLayout(columns(self.page.narrow))
        for question, choice, means in (
            (EXPERIENCE_QUESTION, self.experience, self._means_experience),
            (AIM_QUESTION, self.aim, self._means_aim),
        ):
            card = Card(theme, question, gap=12)
            card.body.addWidget(choice)
            card.body.addWidget(means)
            card.body.addStretch(1)
            self._columns.addWidget(card, 1)
            choice.chosen.connect(lambda _: self._changed())
        body.addLayout(self._columns)
        body.addStretch(1)
        self._button = PrimaryButton(theme, "", size=Size.LARGE)
        self._button.setToolTip("Enter")
        self._back = QuietButton(theme, "Back", size=Size.LARGE)
        self.add_buttons(self._button, self._back)
        self._button.clicked.connect(self.go_on)
        self._back.clicked.connect(self.back_requested)
        self.page.narrow_changed.connect(lambda narrow: self._columns.setDirection(columns(narrow)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def begin(self) -> None:
        """Show what the settings say."""
        settings = self._training.settings
        self.experience.set_value(settings.experience)
        self.aim.set_value(settings.aim)
        self._changed()

    @override
    def go_on(self) -> None:
        self.chosen.emit(self.experience.value, self.aim.value)

    @override
    def take_focus(self) -> None:
        """On the button: one press skips the page, Tab comes to the questions."""
        self._button.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _changed(self) -> None:
        asked = self._training.settings._replace(experience=self.experience.value, aim=self.aim.value)
        profile = profile_of(asked)
        self._means_experience.setText(self._experience_words(profile))
        programs = self._training.library.programs
        names = [programs[one].name for one in fitting_programs(profile) if one in programs]
        self._means_aim.setText(f"Weeks that are offered to you first: {', '.join(names)}.")
        self._button.setText("Skip" if self.experience.value is self.aim.value is None else "Continue")

    def _restyle(self) -> None:
        self._columns.setSpacing(self.theme.px(24))

    def _experience_words(self, profile: Profile) -> str:
        if profile.experience is None:
            return _NOT_SAID
        last: Effect | None = next(reversed(effects(profile, self._training.library.exercises)), None)
        if last is None or any(last.because == rule.words for rule in profile.rules):
            return _EVERYTHING if not profile.rules else "What you ticked before holds. Nothing more is left out."
        return " ".join(last.told)
