# SPDX-License-Identifier: GPL-3.0-or-later
"""Within a set: repetitions are counted by their tempo, holds tell how far they are, and the end comes announced."""

from __future__ import annotations

import itertools

import pytest

from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Exercise, Sides, SideWords
from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.planning import Choices
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.cue import Tone
from lbtrainer.engine.cues import Heard
from tests.helpers import builders as b
from tests.helpers import heard as h
from tests.helpers.sessions import Session

TO_TOP = Choices(to_top=True)


LIMBS = SideWords(left="left leg and right arm", right="right leg and left arm")


def work(exercise: Exercise, choices: Choices = TO_TOP, wishes: Wishes = h.ALL, note: str = "") -> Heard:
    plan = b.plan([exercise], b.step(exercise, note=note), choices=choices)
    return h.of_kind(plan, PhaseKind.WORK, wishes=wishes)


def test_paced_repetitions_are_counted_aloud_by_their_tempo():
    heard = work(b.exercise("bridge", b.reps(3)))
    assert h.tones(heard)[0] == (0.0, Tone.GO)
    assert [h.at(heard, text) for text in ("One.", "Two.", "Three, the last one.")] == [0.4, 4.4, 8.4]


def test_a_hold_in_each_repetition_has_a_beginning_and_an_end():
    heard = work(b.exercise("curl-up", b.reps(2, each_s=8)))
    assert [(s.text, s.at_ms - heard.start_ms) for s in heard.sounds if s.text] == [
        ("One.", 400),
        ("Hold.", 2_000),
        ("And back.", 10_000),
        ("Two.", 12_400),
        ("Hold.", 14_000),
        ("And back.", 22_000),
    ]


def test_alternating_sides_are_counted_with_their_side():
    heard = work(b.exercise("dead-bug", b.reps(3), sides=Sides.ALTERNATE, side_words=LIMBS))
    assert h.texts(heard) == [
        "One, left leg and right arm.",
        "One, right leg and left arm.",
        "Two, left.",
        "And back.",
        "Two, right.",
        "And back.",
        "Three, left.",
        "Three, right, the last one.",
    ]


def test_a_side_says_no_more_than_there_is_time_for_before_the_hold():
    heard = work(b.exercise("bird-dog", b.reps(3, each_s=3), sides=Sides.ALTERNATE, side_words=LIMBS))
    assert h.texts(heard)[-3:] == ["Three, right.", "Hold.", "And back."]
    assert h.texts(heard).count("Hold.") >= 4


def test_what_a_note_wants_changed_halfway_is_said_there():
    heard = work(b.exercise("curl-up", b.reps(4, each_s=8)), note="Swap the bent leg halfway.")
    texts = h.texts(heard)
    assert texts[texts.index("Two.") :][:5] == ["Two.", "Hold.", "And back.", "Swap the bent leg.", "Three."]
    assert texts.count("Swap the bent leg.") == 1
    assert h.at(heard, "Swap the bent leg.") < h.at(heard, "Three.") - 1.4


def test_another_note_is_not_said_within_a_set():
    heard = work(b.exercise("curl-up", b.reps(4)), note="Half the range is plenty.")
    assert all("range" not in text for text in h.texts(heard))


def test_a_hold_tells_tens_half_and_what_is_left():
    heard = work(b.exercise("plank", b.seconds(60)))
    marks = [(h.at(heard, text), text) for text in h.texts(heard)]
    assert marks == [
        (10.0, "Ten seconds."),
        (20.0, "Twenty seconds."),
        (30.45, "Half-way."),
        (40.0, "Twenty more."),
        (50.0, "Ten more."),
        (57.0, "Three."),
        (58.0, "Two."),
        (59.0, "One."),
    ]
    assert (30.0, Tone.HALF) in h.tones(heard)


def test_the_low_end_of_a_range_is_told_and_one_may_stay():
    heard = work(b.exercise("plank", b.seconds(30, 45)))
    assert h.at(heard, "That is your thirty. Stay if you can.") == 30.45
    assert (30.0, Tone.HALF) in h.tones(heard)
    assert h.at(heard, "Three.") == 42.0


@pytest.mark.parametrize("length_s", [8, 12, 19])
def test_short_holds_are_only_counted_out(length_s: int):
    assert h.texts(work(b.exercise("stretch", b.seconds(length_s)))) == ["Three.", "Two.", "One."]


def test_long_work_is_told_by_the_minute():
    heard = work(b.exercise("walk", b.seconds(300, held=False)))
    assert h.at(heard, "One minute.") == 60.0
    assert h.at(heard, "One minute left.") == 240.0
    assert not any("seconds." in text and text != "Thirty seconds left." for text in h.texts(heard))


def test_no_mark_is_closer_than_three_seconds_to_another():
    for length_s in range(20, 121):
        heard = work(b.exercise("plank", b.seconds(length_s)))
        marks = [s.at_ms for s in heard.sounds if s.text and s.text not in ("Three.", "Two.", "One.")]
        assert marks, length_s
        assert all(later - sooner >= 3_000 for sooner, later in itertools.pairwise(marks)), length_s


def test_tones_alone_keep_the_beat():
    tones_only = Wishes(verbosity=Verbosity.TONES)
    heard = work(b.exercise("curl-up", b.reps(1, each_s=8)), wishes=tones_only)
    assert h.texts(heard) == []
    assert h.tones(heard) == [(0.0, Tone.GO), (0.4, Tone.TICK), (2.0, Tone.TICK), (10.0, Tone.TICK)]


def test_quick_repetitions_drop_what_has_no_room():
    swing = b.exercise("swing", b.reps(30), tempo=Tempo(0.3, 0.0, 0.3))
    words = [sound for sound in work(swing).sounds if sound.text]
    assert all(a.at_ms + a.length_ms <= z.at_ms for a, z in itertools.pairwise(words))
    assert len([tone for _, tone in h.tones(work(swing)) if tone is Tone.TICK]) > 5


def test_a_word_starts_the_set_where_no_tone_does():
    assert h.texts(work(b.exercise("plank", b.seconds(15)), wishes=Wishes(tones=False)))[0] == "Go."


def test_the_count_follows_the_pace():
    session = Session(b.plan([b.exercise("bridge", b.reps(5))]))
    session.to(PhaseKind.WORK)
    start_ms = session.at_ms
    session.wait(8)
    session.send(inp.Pace(step=-1))
    third = next(sound for sound in h.now(session) if sound.text == "Three.")
    assert third.at_ms - start_ms == 8_400
    fourth = next(sound for sound in h.now(session) if sound.text == "Four.")
    assert fourth.at_ms - third.at_ms == pytest.approx(4_000 / 0.9, abs=2)
