# SPDX-License-Identifier: GPL-3.0-or-later
"""Third step of the first start: what to be careful with, experience and aim, and after a tick what follows from it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.profile import effects
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.person import profile_of
from lbtrainer.ui.profile_parts import CARE_QUESTION, CareList, EffectsList
from lbtrainer.ui.welcome.read_on import ReadOn
from lbtrainer.ui.welcome.welcome_about import AboutCard
from lbtrainer.ui.welcome.welcome_step import WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.page_scroll import columns

_ROW = 40
_NAMES = 4
_LIST_LEAST = 300
_GAP = 24


class CareStep(WelcomeStep):
    """Rows to tick at the left, experience and aim at the right, below them what follows; one press skips it all.

    Attributes:
        about: Experience and aim.

    Signals:
        chosen: The cautions as the settings keep them, whether a professional has said yes, experience and aim (None
            where nothing was said).
        back_requested: To the step before.
    """

    chosen = QtCore.Signal(tuple, bool, object, object)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=2, title=CARE_QUESTION)
        self.lead.hide()
        self._training = training
        self.about = AboutCard(theme, training)
        self._questions = QtWidgets.QWidget()
        self._columns = QtWidgets.QBoxLayout(columns(False), self._questions)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._care_card(), 13)
        self._right = QtWidgets.QVBoxLayout()
        self._right.addWidget(self.about)
        self._right.addWidget(self._follows_card())
        self._right.addStretch(1)
        self._columns.addLayout(self._right, 14)
        self.page.body.addWidget(self._questions)
        self.page.body.addStretch(1)
        self._button = PrimaryButton(theme, "", size=Size.LARGE)
        self._back = QuietButton(theme, "Back", size=Size.LARGE)
        self._read_on = ReadOn(theme, self.page)
        self._read_on.all_read.connect(self._offer)
        self.add_buttons(self._button, self._back, self._read_on)
        self._list.changed.connect(self._changed)
        self.about.changed.connect(self._changed)
        self._button.clicked.connect(self.go_on)
        self._back.clicked.connect(self.back_requested)
        self.page.placed.connect(self._turn)
        theme.changed.connect(self._restyle)
        self._restyle()

    def begin(self) -> None:
        """Show what the settings say."""
        settings = self._training.settings
        self._list.show_cautions(settings.cautions, cleared=settings.cleared)
        self.about.show_answers(settings.experience, settings.aim)
        self._changed()
        self.page.verticalScrollBar().setValue(0)
        self._read_on.ask(self._questions)
        self._offer()

    @override
    def go_on(self) -> None:
        if self._read_on.waits:
            self._read_on.go_down()
        else:
            cleared = self._list.cleared.isChecked()
            self.chosen.emit(self._list.cautions, cleared, self.about.experience.value, self.about.aim.value)

    @override
    def go_back(self) -> bool:
        self.back_requested.emit()
        return True

    @override
    def take_focus(self) -> None:
        self._list.take_focus()

    def _care_card(self) -> Card:
        self._list = CareList(self.theme, least=_ROW)
        card = Card(self.theme)
        card.setAccessibleName(CARE_QUESTION)
        card.body.addWidget(self._list)
        card.body.addStretch(1)
        return card

    def _follows_card(self) -> Card:
        self._effects = EffectsList(names=_NAMES, gap_px=self.theme.px(8))
        self._follows = Card(self.theme, "What follows")
        self._follows.body.addWidget(self._effects)
        return self._follows

    def _offer(self) -> None:
        """The answer counts once all of it has been in view."""
        self._button.setEnabled(not self._read_on.waits)
        self._button.setToolTip("Read to the end first" if self._read_on.waits else "Enter")

    def _changed(self) -> None:
        ticked = self._list.cautions
        asked = self._training.settings._replace(
            cautions=ticked,
            cleared=self._list.cleared.isChecked(),
            experience=self.about.experience.value,
            aim=self.about.aim.value,
        )
        profile = profile_of(asked)
        self._list.cleared.setVisible(any(rule.ask_first for rule in profile.rules))
        told = effects(profile, self._training.library.exercises)
        self._effects.show_effects(told)
        self._follows.setVisible(bool(told))
        self.about.show_weeks(profile)
        self._button.setText("Continue" if ticked or self.about.said else "None of these")

    def _turn(self, side: int) -> None:
        """The choices beside the rows where both have room, else below them."""
        needed = self.about.minimumSizeHint().width() + self.theme.px(_LIST_LEAST + _GAP)
        self._columns.setDirection(columns(self.page.width() - 2 * side < needed))

    def _restyle(self) -> None:
        self._columns.setSpacing(self.theme.px(_GAP))
        self._right.setSpacing(self.theme.px(_GAP))
