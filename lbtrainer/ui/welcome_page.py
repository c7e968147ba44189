# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start in four short pages, and the check that comes back as "Anything new": sessions open only after it."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.equipment import usual_words
from lbtrainer.domain.guidance import emergency_number
from lbtrainer.domain.pain import LEG_SIGN_ASKS, RED_FLAGS, Advice, Answer, advice, answer, may_train
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.rows import utc_text
from lbtrainer.ui.welcome.welcome_calm import CalmStep
from lbtrainer.ui.welcome.welcome_care import CareStep
from lbtrainer.ui.welcome.welcome_check import CheckStep
from lbtrainer.ui.welcome.welcome_consent import ConsentStep
from lbtrainer.ui.welcome.welcome_gear import GearStep
from lbtrainer.ui.welcome.welcome_step import WelcomeStep


class WelcomePage(QtWidgets.QWidget):
    """Consent, the check, what to be careful with and a little about you, what is at hand.

    A yes or "not sure" in the check leads to the calm page and stays there. The consent is kept together with the
    answer to the check, so that a first start broken off in between begins anew.

    Signals:
        done: Consent given and no sign ticked: sessions are open. Whether a week is to be picked next.
    """

    done = QtCore.Signal(bool)

    def __init__(
        self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None, *, country: str = ""
    ) -> None:
        """Show what is due; `country` in two letters proposes the emergency number of a first start."""
        super().__init__(parent)
        self._country = country
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
        self._profile: tuple[CareStep, GearStep] | None = None
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
            self._check.begin(self._number(), first=True)
            self._turn_to(self._check)

    def show_check(self, *, after_leg_sign: bool = False) -> None:
        """Ask "Anything new since last time?" with nothing ticked; afterwards `done`, or the calm page.

        Args:
            after_leg_sign: It is asked because a leg was numb or weak in a session, or pain spread, and says so.
        """
        self._later = True
        self._check.begin(self._number(), first=False, because=LEG_SIGN_ASKS if after_leg_sign else "")
        self._turn_to(self._check)

    @property
    def is_asked_later(self) -> bool:
        """Whether the check is asked again while the answer before it keeps sessions open: it can be left as it was."""
        return self._later and self._step() is self._check and may_train(self._training.settings.red_flag_answer)

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
        self._check.begin(self._number(), first=True)
        self._turn_to(self._check)

    def _show_calm(self, kept: Answer) -> None:
        """The calm page of the kept answer, with the signs that were ticked."""
        number = self._training.settings.emergency_number
        known = {flag.id for flag in RED_FLAGS}
        ticked = tuple(one for one in self._training.settings.red_flags if one in known)
        if self._said is None and ticked:
            self._said = advice(ticked), ticked
        self._check.begin(self._number(), first=True, ticked=ticked)
        if self._said is not None and answer(self._said[0]) is kept:
            self._calm.show_advice(*self._said, number, first=False)
        elif kept is Answer.YES:
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
            welcome_accepted_utc=accepted,
            red_flag_answer=kept.value,
            red_flag_utc=now,
            red_flags=ticked,
            emergency_number=self._check.number or self._training.settings.emergency_number,
        )
        if may_train(kept):
            self._open_sessions()
        else:
            number = self._training.settings.emergency_number
            self._calm.show_advice(result, ticked, number, first=not self._later)
            self._turn_to(self._calm)

    def _open_sessions(self) -> None:
        """Go on with the profile, one page at a time; who has been asked before is not asked again."""
        if self._later or self._training.settings.equipment is not None:
            self.done.emit(False)
            return
        care, _ = self._profile_steps()
        care.begin()
        self._turn_to(care)

    def _profile_steps(self) -> tuple[CareStep, GearStep]:
        if self._profile is None:
            care, gear = CareStep(self._theme, self._training), GearStep(self._theme, usual_words())
            care.chosen.connect(self._cared)
            care.back_requested.connect(lambda: self._turn_to(self._check))
            gear.chosen.connect(self._equipped)
            gear.back_requested.connect(lambda: self._turn_to(care))
            for step in (care, gear):
                self._stack.addWidget(step)
            self._profile = care, gear
        return self._profile

    def _cared(self, cautions: tuple[str, ...], cleared: bool, experience: str | None, aim: str | None) -> None:
        self._training.change_settings(cautions=cautions, cleared=cleared, experience=experience, aim=aim)
        self._turn_to(self._profile_steps()[1])

    def _equipped(self, words: tuple[str, ...], picks_week: bool) -> None:
        self._training.change_settings(equipment=words)
        self.done.emit(picks_week)

    def _number(self) -> str:
        """The emergency number to begin with: before the first answer that of the desktop's country."""
        settings = self._training.settings
        if settings.welcome_accepted_utc is not None:
            return settings.emergency_number
        return emergency_number(self._country, settings.emergency_number)

    def _close(self) -> None:
        self.window().close()
