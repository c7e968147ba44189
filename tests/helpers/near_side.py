# SPDX-License-Identifier: GPL-3.0-or-later
"""Side processes that are none: the same lines, answered in this process in the next turn, or not at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtTextToSpeech import QTextToSpeech

from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.speech_engine import SpeechEngine
from lbtrainer.qt.sound.speech_orders import order_of


class SilentSide(QtCore.QObject):
    """Stands in for `qt.sound.side_process.SideProcess`; the test answers, or nobody.

    Attributes:
        lines: What was sent.
        starts, ends: How often a process would have been started, and ended.
    """

    answered = QtCore.Signal(bytes)
    ended = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[bytes] = []
        self.starts = self.ends = 0
        self.runs = False

    def send(self, line: bytes) -> None:
        self.starts += not self.runs
        self.runs = True
        self.lines.append(line)

    def wait(self, most_ms: int) -> None: ...

    def end(self) -> None:
        self.ends += self.runs
        self.runs = False

    def crash(self) -> None:
        """It ends by itself."""
        self.runs = False
        self.ended.emit()


class NearVoice(SilentSide):
    """Holds an engine, as the real process does."""

    def __init__(self, make_speech: Callable[[], QTextToSpeech | None]) -> None:
        super().__init__()
        self._engine = SpeechEngine(make_speech)
        self._engine.setParent(self)
        self._engine.told.connect(lambda answer: self.answered.emit(line_of(answer)))

    def send(self, line: bytes) -> None:
        super().send(line)
        QtCore.QTimer.singleShot(0, self, lambda: self._engine.obey(order_of(line)))
