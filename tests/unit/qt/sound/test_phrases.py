# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence is never missing: what a voice of the system has not rendered in time is said by the one that is there."""

from __future__ import annotations

from array import array

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.phrases import NO_VOICE, VOICE_GONE, Phrases

BOB = Manner("system:en_GB:Bob", instead="en")
OURS, THEIRS = 4_000, 6_000


class OwnVoice:
    rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.manners: list[Manner] = []

    def use(self, manner: Manner) -> None:
        if manner.voice == "nobody":
            raise EnvironmentProblem("no such voice")
        self.manners.append(manner)

    def render(self, text: str) -> array[int]:
        return array("h", [OURS] * len(text))


class FakeSpeaker:
    """Notes what it is asked; the test answers."""

    def __init__(self) -> None:
        self.manners: list[Manner] = []
        self.asked: list[str] = []
        self.said: list[str] = []

    def use(self, manner: Manner) -> None:
        self.manners.append(manner)

    def render(self, text: str) -> None:
        self.asked.append(text)

    def say(self, text: str) -> None:
        self.said.append(text)

    def hush(self) -> None:
        self.said.append("(hush)")

    def leave(self) -> None:
        self.said.append("(leave)")


class Rig:
    def __init__(self, manner: Manner = BOB, *, opens: bool = True) -> None:
        self.voice, self.speaker, self.told = OwnVoice(), FakeSpeaker(), list[str]()
        self.opens = opens
        self.phrases = Phrases(self._open, self.told.append, lambda: self.speaker)
        self.phrases.use(manner)

    def _open(self) -> OwnVoice:
        if not self.opens:
            raise EnvironmentProblem("no library")
        return self.voice

    def voice_of(self, text: str) -> int | None:
        samples = self.phrases.samples(text)
        return None if samples is None else samples[0]


def test_the_systems_voice_renders_ahead_one_text_after_the_other_and_is_heard():
    rig = Rig()
    rig.phrases.begun(renders=True)
    rig.phrases.ahead(["One.", "Two."])
    rig.phrases.ahead(["Now."], first=True)
    rig.phrases.turn()
    assert rig.speaker.asked == ["Now."]
    rig.phrases.rendered("Now.", array("h", [THEIRS] * RATE_HZ))
    rig.phrases.turn()
    assert rig.speaker.asked == ["Now.", "One."]
    assert rig.voice_of("Now.") == THEIRS
    assert rig.phrases.lengths_ms == {"Now.": 1_000}


@pytest.mark.parametrize("has_begun", [False, True], ids=["before it is there", "before it has rendered"])
def test_what_is_not_rendered_in_time_is_said_by_our_own_voice_and_not_kept(has_begun: bool):
    rig = Rig()
    if has_begun:
        rig.phrases.begun(renders=True)
    assert rig.voice_of("Three.") == OURS
    assert rig.voice.manners == [BOB._replace(voice="en")]
    rig.phrases.begun(renders=True)
    rig.phrases.rendered("Three.", array("h", [THEIRS] * 10))
    assert rig.voice_of("Three.") == THEIRS


def test_what_was_wanted_before_the_voice_was_there_is_rendered_by_it():
    rig = Rig()
    rig.phrases.ahead(["Half-way."])
    rig.phrases.turn()
    rig.phrases.begun(renders=True)
    rig.phrases.turn()
    assert rig.speaker.asked == ["Half-way."]


def test_a_chosen_voice_that_is_gone_is_told_once_and_the_usual_one_speaks():
    rig = Rig()
    rig.phrases.gone()
    rig.phrases.gone()
    assert rig.told == [VOICE_GONE]
    assert rig.phrases.missing == VOICE_GONE
    assert not rig.phrases.is_lost
    assert rig.voice_of("Three.") == OURS


def test_one_of_our_own_voices_that_is_not_there_is_told_and_the_usual_one_speaks():
    rig = Rig(Manner("nobody", rate=1.2, instead="en"))
    assert rig.told == [VOICE_GONE]
    assert rig.phrases.missing == VOICE_GONE
    assert rig.voice.manners == [Manner("en", rate=1.2, instead="en")]
    assert rig.voice_of("Three.") == OURS
    rig.phrases.use(Manner("en"))
    assert rig.phrases.missing == ""


def test_where_the_systems_usual_voice_is_not_to_be_had_nobody_need_know():
    rig = Rig(Manner("system:"))
    rig.phrases.gone()
    assert rig.told == []
    assert rig.phrases.missing == ""
    assert rig.voice_of("Three.") == OURS


def test_a_voice_that_breaks_in_the_middle_leaves_no_other_voice_behind():
    rig = Rig()
    rig.phrases.begun(renders=True)
    rig.phrases.ahead(["One.", "Two."])
    rig.phrases.turn()
    rig.phrases.rendered("One.", array("h", [THEIRS] * 10))
    rig.phrases.gone()
    assert rig.voice_of("One.") == OURS
    rig.phrases.turn()
    assert "Two." in rig.phrases.lengths_ms


def test_without_our_own_library_the_systems_voice_speaks_alone():
    rig = Rig(opens=False)
    assert rig.told == []
    rig.phrases.begun(renders=True)
    assert rig.phrases.missing == ""
    assert rig.voice_of("Three.") is None
    rig.phrases.rendered("Three.", array("h", [THEIRS] * 10))
    assert rig.voice_of("Three.") == THEIRS
    rig.phrases.gone()
    assert rig.phrases.is_lost
    assert rig.told == [NO_VOICE]


def test_a_voice_that_only_plays_by_itself_says_and_is_stopped():
    rig = Rig()
    rig.phrases.begun(renders=False)
    assert rig.phrases.speaks_itself
    rig.phrases.say("Three.")
    rig.phrases.hush()
    assert rig.speaker.said == ["Three.", "(hush)"]


def test_an_answer_that_comes_after_another_voice_was_chosen_is_not_used():
    rig = Rig()
    rig.phrases.begun(renders=True)
    rig.phrases.ahead(["One."])
    rig.phrases.turn()
    rig.phrases.use(Manner("en-us"))
    rig.phrases.rendered("One.", array("h", [THEIRS] * 10))
    rig.phrases.begun(renders=True)
    assert rig.voice_of("One.") == OURS


def test_a_voice_that_was_not_there_is_asked_for_again_by_who_looks():
    rig = Rig()
    assert rig.phrases.is_coming
    rig.phrases.gone()
    assert (rig.phrases.is_coming, rig.phrases.missing) == (False, VOICE_GONE)
    rig.phrases.try_again()
    assert (rig.phrases.is_coming, rig.phrases.missing) == (True, "")
    assert rig.speaker.manners == [BOB, BOB]
    rig.phrases.begun(renders=True)
    rig.phrases.try_again()
    assert len(rig.speaker.manners) == 2


def test_a_voice_of_the_system_is_let_go_when_another_is_chosen():
    rig = Rig()
    rig.phrases.begun(renders=True)
    rig.phrases.use(Manner("en-us"))
    assert rig.speaker.said == ["(leave)"]
    rig.phrases.use(None)
    assert rig.speaker.said == ["(leave)"]


def test_without_a_way_to_the_system_its_voice_is_gone():
    told: list[str] = []
    phrases = Phrases(OwnVoice, told.append)
    phrases.use(BOB)
    assert told == [VOICE_GONE]
