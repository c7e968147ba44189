# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties a session's page to its sound: what is heard, what is said about it, the M key, and the light at the cues."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui

from lbtrainer.domain.hearing import Wishes
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.sound.session_voice import SessionVoice
from lbtrainer.qt.sound.voices import hearing_of, want_of
from lbtrainer.qt.training import Training
from lbtrainer.ui.session_page import SessionPage
from lbtrainer.ui.widgets.light_pulse import LightPulse

READER_SPEAKS = "A screen reader is on, so the voice keeps quiet. Settings can let it speak all the same."


class SessionEar(QtCore.QObject):
    """Goes along with every session that runs at its own pace."""

    def __init__(
        self,
        training: Training,
        page: SessionPage,
        parent: QtCore.QObject | None = None,
        *,
        reader: Callable[[], bool] = QtGui.QAccessible.isActive,
    ) -> None:
        """Nothing is heard before `follow`.

        Args:
            reader: Whether a screen reader is on.
        """
        super().__init__(parent)
        self._reader = reader
        self._training = training
        self._page = page
        self._told_reader = False
        self._pulse = LightPulse(page)
        self._voice = SessionVoice(training.sound, self._wishes, self)
        self._voice.pulsed.connect(self._light)
        training.sound.trouble.connect(self._trouble)
        page.muted.connect(self._voice.mute)
        for cover in (page.overlays.hurt, page.overlays.question):
            cover.told.connect(self._voice.answer)

    def follow(self, runner: SessionRunner | None) -> None:
        """Lead this session by ear from now on; None: no session runs."""
        if runner is not None:
            settings, reader = self._training.settings, self._reader()
            self._training.sound.use(want_of(settings, QtCore.QLocale.system().name(), reader=reader))
            if reader and settings.voice and not settings.voice_with_reader and not self._told_reader:
                self._told_reader = True
                QtCore.QTimer.singleShot(0, self, lambda: self._page.say(READER_SPEAKS))
        self._voice.follow(runner)

    def _wishes(self) -> Wishes:
        return hearing_of(self._training.settings, self._training.sound, reader=self._reader())

    def _light(self) -> None:
        if self._training.settings.light_pulse:
            self._pulse.pulse()

    def _trouble(self, text: str) -> None:
        if text and self._page.runner is not None:
            self._page.say(text)
