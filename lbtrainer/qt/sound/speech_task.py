# SPDX-License-Identifier: GPL-3.0-or-later
"""The side process that holds the system's voice: orders of the window go to the engine, its answers go back."""

from __future__ import annotations

from PySide6 import QtCore

from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.side_wire import Wire, ends_when_it_hangs
from lbtrainer.qt.sound.speech_engine import SpeechEngine, speech_of
from lbtrainer.qt.sound.speech_orders import order_of


class SpeechTask(QtCore.QObject):
    """Serves one window."""

    def __init__(self, wire: Wire, engine: str = "") -> None:
        """Nothing of the system is opened before the first order.

        Args:
            engine: Qt's name of it; "": the one that the system has.
        """
        super().__init__()
        self._wire = wire
        self._engine = SpeechEngine(lambda: speech_of(engine))
        self._engine.told.connect(lambda answer: wire.tell(line_of(answer)))
        wire.came.connect(self._obey)

    @QtCore.Slot(bytes)
    def _obey(self, line: bytes) -> None:
        ends_when_it_hangs(lambda: self._engine.obey(order_of(line)))
