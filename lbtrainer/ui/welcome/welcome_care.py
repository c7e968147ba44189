# SPDX-License-Identifier: GPL-3.0-or-later
"""Third step of the first start: what to be careful with, and at once what follows from it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.profile import effects
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.person import profile_of
from lbtrainer.ui.profile_parts import CARE_LEAD, CARE_QUESTION, CareList, EffectsList
from lbtrainer.ui.welcome.read_on import ReadOn
from lbtrainer.ui.welcome.welcome_step import WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.page_scroll import columns

_LEAD = f"{CARE_LEAD} You can change it under You at any time."
_ROW = 44
_NAMES = 4


class CareStep(WelcomeStep):
    """Rows to tick at the left, what follows at the right; one press skips it.

    Signals:
        chosen: The cautions as the settings keep them, and whether a professional has said yes.
        back_requested: To the step before.
    """

    chosen = QtCore.Signal(tuple, bool)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=2, title=CARE_QUESTION, lead=_LEAD)
        self._training = training
        body = self.page.body
        self._list = CareList(theme, least=_ROW)
        care = Card(theme)
        care.setAccessibleName(CARE_QUESTION)
        care.body.addWidget(self._list)
        care.body.addStretch(1)
        self._effects = EffectsList(names=_NAMES, gap_px=theme.px(8))
        follows = Card(theme, "What follows")
        follows.body.addWidget(self._effects)
        follows.body.addStretch(1)
        self._columns = QtWidgets.QBoxLayout(columns(self.page.narrow))
        self._columns.addWidget(care, 13)
        self._columns.addWidget(follows, 14)
        body.addLayout(self._columns)
        body.addStretch(1)
        self._button = PrimaryButton(theme, "", size=Size.LARGE)
        self._back = QuietButton(theme, "Back", size=Size.LARGE)
        self._read_on = ReadOn(theme, self.page)
        self._read_on.all_read.connect(self._offer)
        self.add_buttons(self._button, self._back, self._read_on)
        self._list.changed.connect(self._changed)
        self._button.clicked.connect(self.go_on)
        self._back.clicked.connect(self.back_requested)
        self.page.narrow_changed.connect(lambda narrow: self._columns.setDirection(columns(narrow)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def begin(self) -> None:
        """Show what the settings say."""
        settings = self._training.settings
        self._list.show_cautions(settings.cautions, cleared=settings.cleared)
        self._changed()
        self.page.verticalScrollBar().setValue(0)
        self._read_on.ask(self._list.last)
        self._offer()

    @override
    def go_on(self) -> None:
        if self._read_on.waits:
            self._read_on.go_down()
        else:
            self.chosen.emit(self._list.cautions, self._list.cleared.isChecked())

    @override
    def take_focus(self) -> None:
        self._list.take_focus()

    def _offer(self) -> None:
        """The answer counts once all of it has been in view."""
        self._button.setEnabled(not self._read_on.waits)
        self._button.setToolTip("Read to the end first" if self._read_on.waits else "Enter")

    def _changed(self) -> None:
        ticked = self._list.cautions
        asked = self._training.settings._replace(cautions=ticked, cleared=self._list.cleared.isChecked())
        profile = profile_of(asked)
        self._list.cleared.setVisible(any(rule.ask_first for rule in profile.rules))
        self._effects.show_effects(effects(profile, self._training.library.exercises))
        self._button.setText("Continue" if ticked else "None of these")

    def _restyle(self) -> None:
        self._columns.setSpacing(self.theme.px(24))
