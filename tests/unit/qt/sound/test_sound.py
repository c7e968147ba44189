# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound thread does what it is told, never makes anybody wait, and survives whatever is under it."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from lbtrainer.domain.speech import said_ms
from lbtrainer.engine.cue import Tone
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound import sound as sound_module
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.phrases import NO_VOICE, VOICE_GONE
from lbtrainer.qt.sound.sound import KEPT_WAITING_MS, Sound, earcons
from lbtrainer.qt.sound.sound_writer import NO_DEVICE, Due, Missing, Want
from lbtrainer.qt.sound.system_speech import SystemSpeech
from tests.helpers.near_side import NearVoice

SOUNDS = Path(__file__).parents[4] / "resources" / "sounds"


class Nothing:
    """No device at all, or one that fails in a way nobody thought of."""

    latency_ms = 0.0

    def __init__(self, *, breaks: bool = False) -> None:
        self.breaks = breaks
        self.asked = 0

    def open(self) -> bool:
        self.asked += 1
        if self.breaks:
            raise RuntimeError("a driver of its own mind")
        return False

    def failed(self) -> bool:
        return False

    def free(self) -> int:
        return 0

    def played(self) -> int:
        return 0

    def write(self, samples: bytes) -> None: ...

    def close(self) -> None: ...

    def end(self) -> None: ...


class Endless(Nothing):
    """Takes all it gets and plays it at once."""

    def __init__(self) -> None:
        super().__init__()
        self.open_now = False
        self.taken = 0

    def open(self) -> bool:
        self.open_now = True
        return True

    def free(self) -> int:
        return 1_000

    def played(self) -> int:
        return self.taken

    def write(self, samples: bytes) -> None:
        self.taken += len(samples) // 2

    def close(self) -> None:
        self.open_now = False


def no_voice() -> None:
    raise EnvironmentProblem("no library")


Make = Callable[..., Sound]


@pytest.fixture
def make(qapp: object) -> Iterator[Make]:
    made: list[Sound] = []

    def build(**given: object) -> Sound:
        made.append(Sound(SOUNDS, lambda: time.monotonic() * 1000, **given))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for sound in made:
        sound.close()


def test_without_a_device_it_is_told_and_every_call_returns_at_once(make: Make, qtbot: QtBot):
    sound = make(make_device=Nothing)
    begin = time.monotonic()
    with qtbot.waitSignal(sound.trouble) as told:
        sound.use(Want(None))
        sound.play([Due(0, 10, tone=Tone.GO)])
        sound.rest()
        assert time.monotonic() - begin < 0.1
    assert told.args == [NO_DEVICE]


def test_a_device_is_let_go_of_a_while_after_the_last_sound(make: Make, qtbot: QtBot):
    device = Endless()
    sound = make(make_device=lambda: device, open_voice=no_voice)
    sound.play([Due(0, 10, tone=Tone.GO)])
    qtbot.waitUntil(lambda: device.taken > 0)
    sound.rest(kept_ms=60)
    qtbot.waitUntil(lambda: not device.open_now)
    sound.play([Due(0, 10, tone=Tone.GO)])
    qtbot.waitUntil(lambda: device.open_now)


def test_in_silence_a_stream_that_is_kept_is_looked_after_more_seldom(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sound_module, "_QUIET_AFTER_MS", 80)
    device = Endless()
    sound = make(make_device=lambda: device, open_voice=no_voice)

    def interval_ms() -> int:
        timer = sound._worker._timer
        return 0 if timer is None else timer.interval()

    sound.play([Due(0, 10, tone=Tone.GO)])
    sound.rest(kept_ms=KEPT_WAITING_MS)
    qtbot.waitUntil(lambda: interval_ms() > 100)
    assert device.open_now
    sound.play([Due(time.monotonic() * 1000 + 60_000, time.monotonic() * 1000 + 61_000, tone=Tone.GO)])
    qtbot.waitUntil(lambda: interval_ms() < 50)


def test_a_device_that_breaks_ends_the_sound_and_nothing_else(make: Make, qtbot: QtBot):
    sound = make(make_device=lambda: Nothing(breaks=True))
    with qtbot.waitSignal(sound.trouble) as told:
        sound.play([Due(0, 10, tone=Tone.GO)])
    assert told.args == [NO_DEVICE]


def test_without_a_voice_it_is_told(make: Make, qtbot: QtBot):
    sound = make(make_device=Nothing, open_voice=no_voice)
    with qtbot.waitSignal(sound.trouble, check_params_cb=lambda text: text == NO_VOICE):
        sound.use(Want())
    assert not sound.speaks


def test_lengths_are_estimated_until_they_are_measured(make: Make, qtbot: QtBot):
    sound = make(make_device=Nothing)
    estimate = sound.said_ms("Come onto your hands and knees.")
    assert sound.said_ms("Come onto your hands and knees.", rate=2.0) == round(estimate / 2)
    sound.use(Want())
    sound.prepare(["Come onto your hands and knees."])
    qtbot.waitUntil(lambda: sound.said_ms("Come onto your hands and knees.") != estimate)


def test_a_closed_one_is_silent_and_does_not_mind_more(make: Make):
    sound = make(make_device=Nothing)
    sound.close()
    sound.play([Due(0, 10, tone=Tone.GO)])
    sound.close()
    assert not sound._thread.isRunning()


def test_every_earcon_is_there_and_differs_from_all_others():
    tones = earcons(SOUNDS)
    assert set(tones) == set(Tone)
    assert len({samples.tobytes() for samples in tones.values()}) == len(Tone)
    others = [tone for tone in Tone if tone is not Tone.FINISHED]
    assert all(len(tones[tone]) / 22_050 <= 0.45 for tone in others)
    assert len(tones[Tone.FINISHED]) / 22_050 > 2
    assert all(2_000 < max(map(abs, samples)) < 20_000 for samples in tones.values())


def test_a_missing_earcon_is_not_heard(tmp_path: Path):
    assert earcons(tmp_path) == {}


def test_the_earcons_are_those_that_the_program_makes(tmp_path: Path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("make_sounds", SOUNDS.parents[1] / "packaging" / "make_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, (length_s, notes) in module.EARCONS.items():
        made: array[int] = module.samples(length_s, notes)
        kept = earcons(SOUNDS)[Tone(name)]
        assert len(made) == len(kept), name
        # Python adds up more exactly from 3.12 on: a sample may be rounded the other way.
        assert max(abs(a - b) for a, b in zip(made, kept, strict=True)) <= 1, name


def rehearsed() -> SystemSpeech:
    return SystemSpeech(make_side=lambda: NearVoice(lambda: QTextToSpeech("mock")))  # type: ignore[arg-type, return-value]


def test_a_voice_of_the_system_renders_what_is_to_come(make: Make, qtbot: QtBot):
    sound = make(make_device=Nothing, make_speech=rehearsed)
    sound.use(Want(Manner("system:en_US:Mary")))
    sound.prepare(["One two three four.", "Half-way."])
    sound.rest()
    estimate_ms = said_ms("Half-way.")
    qtbot.waitUntil(lambda: sound.said_ms("Half-way.") != estimate_ms)
    assert sound.said_ms("One two three four.") > sound.said_ms("Half-way.")
    assert sound.speaks


def test_a_voice_of_the_system_that_is_gone_is_told_to_who_looks(make: Make, qtbot: QtBot):
    sound = make(make_device=Nothing, make_speech=rehearsed)
    found: list[Missing] = []
    sound.looked.connect(found.append)
    sound.use(Want(Manner("system:en_US:Nobody")))
    sound.look()
    qtbot.waitUntil(lambda: bool(found) and found[-1] == Missing(VOICE_GONE, NO_DEVICE))
    assert sound.speaks


def test_voices_are_listed_without_any_device(make: Make, qtbot: QtBot):
    device = Nothing()
    sound = make(make_device=lambda: device, make_speech=rehearsed)
    with qtbot.waitSignal(sound.listed) as told:
        sound.list_voices()
    assert len(told.args[0]) == 4
    assert device.asked == 0
