# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays one short session with the real sound, for test_recorded_sound.py, and prints what was to be heard and when.

Run as a process of its own, because the sound server is chosen when a process first plays; `--short` for half of it,
`--system-voice` for the first of the system's voices that are called American, `--pause=30` for a pause of so many
seconds in the first set.
The JSON on stdout has `due` (monotonic seconds and text or tone of everything that fell due), `troubles`, `cpu_s`,
`opened` (how often a device was), and of a pause `resumed` (when its key was pressed, 0 without one) and `still` (the
CPU seconds of ten seconds of it).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6 import QtCore

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.qt.runner import Instant, SessionRunner
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.session_voice import SessionVoice
from lbtrainer.qt.sound.sound import Sound
from lbtrainer.qt.sound.sound_writer import Due, Want
from lbtrainer.qt.sound.speech_orders import SystemVoice
from lbtrainer.qt.sound.voices import hearing_of
from lbtrainer.storage.settings import Settings
from tests.helpers import builders as b
from tests.helpers.journals import FakeJournal

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
SHORT = "--short"
SYSTEM_VOICE = "--system-voice"
PAUSE = "--pause="
ENDS_AFTER_MS = 10_000
_CANCELLED_MS = 400
_INTO_THE_SET_MS = 3_000
_STILL_FROM_MS, _STILL_MS = 12_000, 10_000


def now() -> Instant:
    return Instant(time.monotonic_ns() // 1_000_000, datetime.now().astimezone())


class Noted(Sound):
    """The real sound; what it is given is noted."""

    def __init__(self) -> None:
        super().__init__(SOUNDS, lambda: time.monotonic_ns() / 1_000_000)
        self.coming: tuple[Due, ...] = ()
        self.fallen: set[Due] = set()
        self.opened = 0

    def begin(self) -> None:
        """A device has opened; what fell due before may be heard late."""
        now_ms = time.monotonic() * 1000
        self.opened += 1
        self.fallen.clear()
        self.coming = tuple(one for one in self.coming if one.at_ms > now_ms)

    def play(self, due: Iterable[Due], *, cut: bool = False) -> None:
        self.note()
        self.coming = tuple(due)
        super().play(self.coming, cut=cut)

    def note(self) -> None:
        now_ms = time.monotonic() * 1000
        self.fallen |= {one for one in self.coming if one.at_ms < now_ms + _CANCELLED_MS}


def found_voice(sound: Sound) -> str:
    """Open the system's voices; nothing of it may hold this thread up."""
    loop, found = QtCore.QEventLoop(), list[str]()

    def choose(voices: Iterable[SystemVoice]) -> None:
        found.extend(voice.name for voice in voices if "America" in voice.text)
        loop.quit()

    sound.listed.connect(choose)
    sound.list_voices()
    loop.exec()
    return found[0] if found else ""


class Stood:
    """One pause in the first set of a session; what it cost and when it ended.

    Attributes:
        cpu_s: Of the whole process, in `_STILL_MS` of the pause.
        resumed_s: When Space was pressed again, on the monotonic clock.
    """

    def __init__(self, runner: SessionRunner, seconds: float) -> None:
        self.cpu_s = self.resumed_s = 0.0
        self._runner = runner
        self._seconds = seconds
        if seconds:
            runner.heard.connect(self._heard)

    def _heard(self, outputs: tuple[out.Output, ...]) -> None:
        if any(isinstance(output, out.PhaseEntered) for output in outputs) and self._runner.machine.state.is_work:
            self._runner.heard.disconnect(self._heard)
            QtCore.QTimer.singleShot(_INTO_THE_SET_MS, self._pause)

    def _pause(self) -> None:
        self._runner.send(inp.Pause())
        QtCore.QTimer.singleShot(_STILL_FROM_MS, self._count)
        QtCore.QTimer.singleShot(_STILL_FROM_MS + _STILL_MS, self._count)
        QtCore.QTimer.singleShot(round(self._seconds * 1000), self._go_on)

    def _count(self) -> None:
        self.cpu_s = time.process_time() - self.cpu_s

    def _go_on(self) -> None:
        self.resumed_s = time.monotonic()
        self._runner.send(inp.Resume())


def pause_s() -> float:
    return next((float(word.removeprefix(PAUSE)) for word in sys.argv if word.startswith(PAUSE)), 0.0)


def main() -> None:
    application = QtCore.QCoreApplication([])
    bridge = b.exercise("bridge", b.reps(2), sides=Sides.BLOCK, spoken="One line to your knees.")
    plank = b.exercise("plank", b.seconds(10, sets=2, rest_s=8), position=Position.PRONE)
    machine = SessionMachine(b.plan([plank] if SHORT in sys.argv else [plank, bridge]))
    sound = Noted()
    troubles: list[str] = []
    sound.trouble.connect(troubles.append)
    voice_name = found_voice(sound) if SYSTEM_VOICE in sys.argv else ""
    sound.use(Want(Manner(voice_name) if voice_name else Manner()))
    runner = SessionRunner(machine, FakeJournal(), now)
    voice = SessionVoice(sound, lambda: hearing_of(Settings(), sound))
    voice.follow(runner)
    sound.ready.connect(sound.begin)
    stood = Stood(runner, pause_s())
    runner.start()

    def over(_complete: bool) -> None:
        voice.follow(None)
        QtCore.QTimer.singleShot(ENDS_AFTER_MS, application.quit)

    runner.ended.connect(over)
    application.exec()
    sound.note()
    sound.close()
    due = sorted((one.at_ms / 1000, one.text or f"({one.tone})") for one in sound.fallen)
    told = {"due": due, "troubles": troubles, "cpu_s": time.process_time(), "voice": voice_name}
    told |= {"resumed": stood.resumed_s, "still": stood.cpu_s, "opened": sound.opened}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
