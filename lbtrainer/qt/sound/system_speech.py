# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices of the system, held by a process of their own, so that nothing they do stops the window.

Opening them can take half a minute (speech-dispatcher on Linux), with Python's lock held all the while; now and then
they hang or crash. Orders go out, answers come as signals; what does not answer is ended and told as lost, and what is
not there in time is said by eSpeak NG (`phrases`).
"""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable
from typing import Final

from PySide6 import QtCore

from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.side_command import Task, side_command
from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.side_process import SideProcess
from lbtrainer.qt.sound.speech_orders import (
    Begun,
    Hush,
    Listed,
    Look,
    Lost,
    Order,
    Render,
    Rendered,
    Said,
    Say,
    Use,
    answer_of,
)

_log = logging.getLogger(__name__)

OPENING_MS: Final = 30_000
"""Up to 20 s were seen."""
ANSWER_MS: Final = 8_000
"""Once it is open, a long sentence is rendered in less than a second."""
IDLE_MS: Final = 60_000
"""So long a voice that nobody uses is kept at hand."""


class SystemSpeech(QtCore.QObject):
    """Speaks with one of the system's voices.

    Signals:
        listed: A tuple of `SystemVoice`, the answer to `look`; empty where there are none for English.
        begun: The voice that was asked for is there; True when it renders, False when it can only speak by itself.
        lost: It is not there, has broken, or does not answer.
        rendered: A text and its samples, 16 bits, one channel, at our own rate; none when it could not be rendered.
    """

    listed = QtCore.Signal(object)
    begun = QtCore.Signal(bool)
    lost = QtCore.Signal()
    rendered = QtCore.Signal(str, object)

    def __init__(
        self, parent: QtCore.QObject | None = None, *, make_side: Callable[[], SideProcess] | None = None
    ) -> None:
        """No process is started before the first order."""
        super().__init__(parent)
        self._side = make_side() if make_side is not None else SideProcess(side_command(Task.VOICE))
        self._side.setParent(self)
        self._side.answered.connect(self._answered)
        self._side.ended.connect(lambda: self._fail("it ended"))
        self._unanswered = 0
        self._is_open = self._is_used = self._is_looking = False
        self._patience = QtCore.QTimer(self, singleShot=True)
        self._patience.timeout.connect(lambda: self._fail("it does not answer"))
        self._idle = QtCore.QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.close)

    def look(self) -> None:
        """List the voices for English."""
        self._is_looking = True
        self._order(Look())

    def use(self, manner: Manner) -> None:
        """Speak like this from now on, once `begun` has been told."""
        self._is_used = True
        self._order(Use(manner))

    def render(self, text: str) -> None:
        """Render a text; one at a time, in order."""
        self._order(Render(text))

    def say(self, text: str) -> None:
        """Speak now, in place of what is being said."""
        self._order(Say(text))

    def hush(self) -> None:
        """Stop speaking."""
        if self._side.runs:
            self._side.send(line_of(Hush()))

    def leave(self) -> None:
        """Another voice speaks from now on; this one is kept at hand for a while."""
        self._is_used = False
        self._idle.start()

    def close(self) -> None:
        """End the process; the next order starts a new one."""
        self._patience.stop()
        self._idle.stop()
        self._unanswered = 0
        self._is_open = self._is_used = self._is_looking = False
        self._side.end()

    def _order(self, order: Order) -> None:
        self._idle.stop()
        self._unanswered += 1
        self._patience.start(ANSWER_MS if self._is_open else OPENING_MS)
        self._side.send(line_of(order))

    @QtCore.Slot(bytes)
    def _answered(self, line: bytes) -> None:
        answer = answer_of(line)
        if answer is None:
            return
        self._is_open = True
        self._unanswered = max(0, self._unanswered - 1)
        if self._unanswered:
            self._patience.start(ANSWER_MS)
        else:
            self._patience.stop()
        match answer:
            case Listed(voices):
                self._is_looking = False
                if not self._is_used:
                    self._idle.start()
                self.listed.emit(voices)
            case Begun(renders):
                self.begun.emit(renders)
            case Rendered(text, samples):
                self.rendered.emit(text, array("h", samples))
            case Lost(why):
                _log.warning("the system's voice is lost: %s", why)
                self.lost.emit()
            case Said():
                pass

    def _fail(self, why: str) -> None:
        """It is of no use any more: end it, and answer in its place."""
        _log.warning("the system's voice is lost: %s", why)
        was_used, was_looking = self._is_used, self._is_looking
        self.close()
        if was_looking:
            self.listed.emit(())
        if was_used:
            self.lost.emit()
