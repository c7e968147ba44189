# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start in three steps, and the check that comes back as "Anything new": sessions open only after it."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.equipment import usual_words
from lbtrainer.domain.pain import LEG_SIGN_ASKS, RED_FLAGS, Advice, Answer, advice, answer, may_train
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.rows import utc_text
from lbtrainer.ui.welcome_calm import CalmStep
from lbtrainer.ui.welcome_check import CheckStep
from lbtrainer.ui.welcome_consent import ConsentStep
from lbtrainer.ui.welcome_gear import GearStep
from lbtrainer.ui.welcome_parts import WelcomeStep


class WelcomePage(QtWidgets.QWidget):
    """Welcome with consent, the check, what is at hand; a yes or "not sure" leads to the calm page and stays there.

    The consent is kept together with the answer to the check, so that a first start broken off in between begins anew.

    Signals:
        done: Consent given and no sign ticked: sessions are open.
    """

    done = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._later = False
        self._said: tuple[Advice, tuple[str, ...]] | None = None
        self._stack = QtWidgets.QStackedWidget()
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._consent: ConsentStep | None = None
        self._check = CheckStep(theme)
        self._calm = CalmStep(theme)
        self._gear: GearStep | None = None
        self._stack.addWidget(self._check)
        self._stack.addWidget(self._calm)
        self._check.answered.connect(self._answered)
        self._calm.back_requested.connect(lambda: self._turn_to(self._check))
        self._calm.close_requested.connect(self._close)
        self.start()

    def start(self) -> None:
        """Show the step that is due: the welcome, or the calm page of an answer that keeps sessions closed."""
        settings = self._training.settings
        self._later = False
        if settings.welcome_accepted_utc is None:
            self._turn_to(self._consent_step())
        elif settings.red_flag_answer in (Answer.YES, Answer.UNSURE):
            self._show_calm(Answer(settings.red_flag_answer))
        else:
            self._check.begin(first=True)
            self._turn_to(self._check)

    def show_check(self, *, after_leg_sign: bool = False) -> None:
        """Ask "Anything new since last time?" with nothing ticked; afterwards `done`, or the calm page.

        Args:
            after_leg_sign: It is asked because a leg was numb or weak in a session, or pain spread, and says so.
        """
        self._later = True
        self._check.begin(first=False, because=LEG_SIGN_ASKS if after_leg_sign else "")
        self._turn_to(self._check)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._step().take_focus()

    def _step(self) -> WelcomeStep:
        step = self._stack.currentWidget()
        assert isinstance(step, WelcomeStep)
        return step

    def _turn_to(self, step: WelcomeStep) -> None:
        self._stack.setCurrentWidget(step)
        if self.isVisible():
            step.take_focus()

    def _consent_step(self) -> ConsentStep:
        if self._consent is None:
            self._consent = ConsentStep(self._theme, self._training.figures)
            self._consent.accepted.connect(self._accepted)
            self._stack.addWidget(self._consent)
        return self._consent

    def _accepted(self) -> None:
        self._check.begin(first=True)
        self._turn_to(self._check)

    def _show_calm(self, kept: Answer) -> None:
        """The calm page of the kept answer, with the signs that were ticked."""
        number = self._training.settings.emergency_number
        known = {flag.id for flag in RED_FLAGS}
        ticked = tuple(one for one in self._training.settings.red_flags if one in known)
        if self._said is None and ticked:
            self._said = advice(ticked), ticked
        if self._said is not None and answer(self._said[0]) is kept:
            self._calm.show_advice(*self._said, number, first=False)
        else:
            self._check.begin(first=True)
            if kept is Answer.YES:
                self._calm.show_kept_yes(number)
            else:
                self._calm.show_advice(Advice.ASK_FIRST, (), number, first=True)
        self._turn_to(self._calm)

    def _answered(self, ticked: tuple[str, ...], unsure: bool) -> None:
        """Keep the answer, and go where it leads; a problem with the file does not open or close anything."""
        result = advice(ticked, unsure=unsure)
        kept = answer(result)
        self._said = result, ticked
        now = utc_text(self._training.now())
        accepted = self._training.settings.welcome_accepted_utc or now
        self._training.change_settings(
            welcome_accepted_utc=accepted, red_flag_answer=kept.value, red_flag_utc=now, red_flags=ticked
        )
        if may_train(kept):
            self._open_sessions()
        else:
            number = self._training.settings.emergency_number
            self._calm.show_advice(result, ticked, number, first=not self._later)
            self._turn_to(self._calm)

    def _open_sessions(self) -> None:
        if self._later or self._training.settings.equipment is not None:
            self.done.emit()
            return
        if self._gear is None:
            self._gear = GearStep(self._theme, usual_words())
            self._gear.chosen.connect(self._equipped)
            self._stack.addWidget(self._gear)
        self._turn_to(self._gear)

    def _equipped(self, words: tuple[str, ...]) -> None:
        self._training.change_settings(equipment=words)
        self.done.emit()

    def _close(self) -> None:
        self.window().close()
