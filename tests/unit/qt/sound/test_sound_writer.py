# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer places by sample, forgets what is late, and goes on without whatever is missing."""

from __future__ import annotations

from array import array

import pytest

from lbtrainer.engine.cue import Tone
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.phrases import NO_VOICE, Phrases
from lbtrainer.qt.sound.sound_writer import NO_DEVICE, Due, SoundWriter, Want

TONE = array("h", [9_000] * 2_205)
BEGIN_MS = 50.0
AHEAD = RATE_HZ // 5


class FakeDevice:
    """Plays at an even pace from 50 ms after it was opened, and holds 200 ms."""

    latency_ms = 0.0

    def __init__(self, clock: FakeMs) -> None:
        self._clock = clock
        self.there = True
        self.stuck = False
        self.opened = self.closed = 0
        self.stream = array("h")
        self.began_ms = 0.0
        self._broken = False

    def open(self) -> bool:
        if not self.there:
            return False
        self.opened += 1
        self.stream, self._broken = array("h"), False
        self.began_ms = self._clock.ms + BEGIN_MS
        return True

    def failed(self) -> bool:
        return self._broken or not self.there

    def free(self) -> int:
        return max(0, self.played() + AHEAD - len(self.stream))

    def played(self) -> int:
        gone = max(0, round((self._clock.ms - self.began_ms) * RATE_HZ / 1000))
        return 0 if self.stuck else min(len(self.stream), gone)

    def write(self, samples: bytes) -> None:
        self.stream.frombytes(samples)

    def close(self) -> None:
        self.closed += 1

    def end(self) -> None:
        self.ended = True

    def heard_at(self, low: int = 1) -> list[float]:
        """Instants at which something begins."""
        begins, quiet = [], True
        for index, one in enumerate(self.stream):
            if quiet and abs(one) >= low:
                begins.append(self.began_ms + index * 1000 / RATE_HZ)
            quiet = abs(one) < low
        return begins


class FakeMs:
    def __init__(self) -> None:
        self.ms = 10_000.0

    def __call__(self) -> float:
        return self.ms


class FakeVoice:
    """Says each letter for a hundredth of a second."""

    rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.broken = False
        self.manners: list[Manner] = []
        self.rendered: list[str] = []

    def use(self, manner: Manner) -> None:
        if manner.voice == "nobody":
            raise EnvironmentProblem("no such voice")
        self.manners.append(manner)

    def render(self, text: str) -> array[int]:
        if self.broken:
            raise EnvironmentProblem("broken")
        self.rendered.append(text)
        return array("h", [4_000] * (len(text) * RATE_HZ // 100))


class Rig:
    """A writer with everything under it."""

    def __init__(self) -> None:
        self.clock, self.voice, self.told = FakeMs(), FakeVoice(), list[str]()
        self.device = FakeDevice(self.clock)
        self.opens = True
        self.writer = SoundWriter(
            self.device, Phrases(self._open, self.told.append), {Tone.GO: TONE}, self.clock, self.told.append
        )
        self.writer.use(Want())

    def _open(self) -> FakeVoice:
        if not self.opens:
            raise EnvironmentProblem("no library")
        return self.voice

    def run(self, ms: float, *, every_ms: float = 40.0) -> None:
        until_ms = self.clock.ms + ms
        while self.clock.ms < until_ms:
            self.writer.tick()
            self.clock.ms += every_ms
        self.writer.tick()


def go(at_ms: float, late_ms: float = 100) -> Due:
    return Due(at_ms, at_ms + late_ms, tone=Tone.GO)


def says(text: str, at_ms: float, late_ms: float = 100) -> Due:
    return Due(at_ms, at_ms + late_ms, text=text)


@pytest.mark.parametrize("every_ms", [40.0, 130.0])
def test_sounds_begin_at_their_instant_however_uneven_the_ticks_are(every_ms: float):
    rig = Rig()
    rig.writer.play([go(11_500), says("Three.", 12_000), go(12_777)])
    rig.run(4_000, every_ms=every_ms)
    assert rig.device.heard_at() == pytest.approx([11_500, 12_000, 12_777], abs=1)


def test_what_has_begun_is_not_begun_again_and_what_is_withdrawn_is_not_heard():
    rig = Rig()
    rig.writer.play([go(11_000), go(12_000)])
    rig.run(1_200)
    rig.writer.play([go(11_000), go(12_500)])
    rig.run(2_000)
    assert rig.device.heard_at() == pytest.approx([11_000, 12_500], abs=1)


def test_a_cut_ends_what_sounds():
    rig = Rig()
    rig.writer.play([says("x" * 200, 11_000)])
    rig.run(1_500)
    written = len(rig.device.stream)
    rig.writer.play([], cut=True)
    rig.run(600)
    assert max(rig.device.stream[written + 300 :]) == 0


def test_a_tone_a_little_late_is_heard_and_a_count_too_late_is_not():
    rig = Rig()
    rig.run(1_000)
    rig.writer.play([go(rig.clock.ms - 50, late_ms=900), says("Two.", rig.clock.ms - 300, late_ms=100)])
    rig.run(800)
    assert len(rig.device.heard_at()) == 1
    assert "Two." not in [text for text in rig.voice.rendered if text not in rig.writer.phrases.lengths_ms]


def test_words_never_sound_into_words():
    rig = Rig()
    rig.writer.play([says("x" * 50, 11_000), says("y" * 10, 11_300, late_ms=600)])
    rig.run(2_500)
    stream = rig.device.stream
    assert max(stream) == 4_000
    assert sum(1 for one in stream if one) == pytest.approx(60 * RATE_HZ // 100, abs=10)


def test_lengths_are_known_once_rendered_and_forgotten_with_the_voice():
    rig = Rig()
    rig.writer.prepare(["abcde"])
    rig.run(100)
    assert rig.writer.phrases.lengths_ms == {"abcde": 49}
    rig.writer.use(Want(Manner("en")))
    assert rig.writer.phrases.lengths_ms == {}


def test_without_a_device_nothing_waits_and_it_is_told_once():
    rig = Rig()
    rig.device.there = False
    rig.writer.play([go(11_000)])
    rig.run(9_000)
    assert rig.told == [NO_DEVICE]
    assert not rig.writer.busy


def test_a_device_that_comes_later_is_taken():
    rig = Rig()
    rig.device.there = False
    rig.run(1_000)
    rig.device.there = True
    rig.writer.play([go(16_000)])
    rig.run(8_000)
    assert rig.told == [NO_DEVICE, ""]
    assert rig.device.heard_at() == pytest.approx([16_000], abs=1)


def test_a_device_pulled_while_it_plays_is_told_and_taken_up_again():
    rig = Rig()
    rig.run(1_000)
    rig.device.there = False
    rig.run(3_000)
    rig.device.there = True
    rig.run(3_000)
    assert rig.told == [NO_DEVICE, ""]
    assert rig.device.opened == 2


def test_a_device_that_takes_and_never_plays_is_given_up_for_a_while():
    rig = Rig()
    rig.device.stuck = True
    rig.run(6_000)
    assert NO_DEVICE in rig.told
    assert rig.device.closed >= 1


def test_without_a_library_tones_go_on():
    rig = Rig()
    rig.opens = False
    rig.writer.use(Want(Manner("en")))
    rig.writer.phrases._voice = None
    rig.writer.use(Want(Manner("en-us")))
    rig.writer.play([says("Three.", 11_000), go(11_500)])
    rig.run(2_500)
    assert rig.told == [NO_VOICE]
    assert rig.writer.phrases.is_lost
    assert rig.device.heard_at() == pytest.approx([11_500], abs=1)


def test_a_voice_that_breaks_is_told_and_tones_go_on():
    rig = Rig()
    rig.voice.broken = True
    rig.writer.play([says("Three.", 11_000), go(11_500)])
    rig.run(2_500)
    assert rig.told == [NO_VOICE]
    assert rig.device.heard_at() == pytest.approx([11_500], abs=1)


def test_a_voice_that_is_not_there_is_told():
    rig = Rig()
    rig.writer.use(Want(Manner("nobody", instead="nobody")))
    assert rig.told == [NO_VOICE]


def test_no_voice_is_asked_for_when_none_is_wanted():
    rig = Rig()
    rig.writer.use(Want(None))
    rig.writer.play([says("Three.", 11_000)])
    rig.run(2_000)
    assert rig.told == []
    assert rig.device.heard_at() == []


class Slow:
    """A voice of the system that has not answered yet."""

    def use(self, manner: Manner) -> None: ...

    def render(self, text: str) -> None: ...

    def say(self, text: str) -> None: ...

    def hush(self) -> None: ...

    def leave(self) -> None: ...


class ByItself:
    """A voice of the system that plays by itself."""

    def __init__(self, clock: FakeMs) -> None:
        self._clock = clock
        self.said: list[tuple[float, str]] = []

    def use(self, manner: Manner) -> None: ...

    def render(self, text: str) -> None:
        raise AssertionError(text)

    def say(self, text: str) -> None:
        self.said.append((self._clock.ms, text))

    def hush(self) -> None:
        self.said.append((self._clock.ms, "(hush)"))

    def leave(self) -> None: ...


@pytest.mark.parametrize("there", [True, False], ids=["with a device", "without a device of ours"])
def test_a_voice_that_plays_by_itself_speaks_at_its_instants_beside_our_tones(there: bool):
    rig = Rig()
    rig.device.there = there
    by_itself = ByItself(rig.clock)
    phrases = Phrases(lambda: rig.voice, rig.told.append, lambda: by_itself)
    writer = SoundWriter(rig.device, phrases, {Tone.GO: TONE}, rig.clock, rig.told.append)
    rig.writer = writer
    writer.use(Want(Manner("system:")))
    phrases.begun(renders=False)
    writer.play([says("Three.", 12_000), go(12_400), says("Two.", 13_000), says("Late.", 9_000)])
    rig.run(2_500)
    assert [text for _, text in by_itself.said] == ["Three."]
    assert by_itself.said[0][0] == pytest.approx(12_000, abs=40)
    writer.play([], cut=True)
    rig.run(2_000)
    assert [text for _, text in by_itself.said] == ["Three.", "(hush)"]
    assert rig.voice.rendered == []
    if there:
        assert rig.device.heard_at() == pytest.approx([12_400], abs=1)


THEIRS = array("h", [7_000] * 4_410)


@pytest.mark.parametrize(("comes", "loudest"), [(True, 7_000), (False, 4_000)])
def test_a_try_waits_for_the_voice_that_is_being_opened_and_not_for_ever(comes: bool, loudest: int):
    rig = Rig()
    phrases = Phrases(lambda: rig.voice, rig.told.append, Slow)
    rig.writer = SoundWriter(rig.device, phrases, {Tone.GO: TONE}, rig.clock, rig.told.append)
    rig.writer.use(Want(Manner("system:")))
    rig.writer.play([says("Hello there.", 11_000, late_ms=4_000)])
    rig.run(2_000)
    assert rig.device.heard_at() == []
    if comes:
        phrases.begun(renders=True)
        rig.run(500)
        assert rig.device.heard_at() == []
        phrases.rendered("Hello there.", THEIRS)
    rig.run(4_000)
    assert max(rig.device.stream) == loudest
    assert len(rig.device.heard_at()) == 1


def test_what_is_said_into_a_session_does_not_wait_for_a_voice():
    rig = Rig()
    phrases = Phrases(lambda: rig.voice, rig.told.append, Slow)
    rig.writer = SoundWriter(rig.device, phrases, {Tone.GO: TONE}, rig.clock, rig.told.append)
    rig.writer.use(Want(Manner("system:")))
    rig.writer.play([says("Three.", 11_000)])
    rig.run(2_000)
    assert rig.device.heard_at() == pytest.approx([11_000], abs=1)


def test_resting_lets_go_of_the_device_and_playing_takes_it_again():
    rig = Rig()
    rig.run(500)
    rig.writer.rest()
    assert rig.device.closed == 1
    rig.writer.play([go(12_500)])
    rig.run(4_000)
    assert rig.device.opened == 2
    assert rig.device.heard_at() == pytest.approx([12_500], abs=1)


def test_the_cache_is_bounded():
    rig = Rig()
    rig.writer.prepare([f"{number:04}" * 60 for number in range(60)])
    rig.run(1_000)
    assert len(rig.writer.phrases.lengths_ms) == 60
    assert sum(map(len, rig.writer.phrases._kept.values())) <= 2_000_000


def test_it_is_busy_until_the_last_sound_was_heard_and_not_for_the_silence_after_it():
    rig = Rig()
    rig.device.latency_ms = 100.0
    rig.writer.play([go(11_000)])
    rig.run(1_000)
    assert rig.writer.busy
    rig.run(40)  # all of it is taken by now, and the second half not heard
    assert rig.writer.busy
    rig.run(200)
    assert not rig.writer.busy
