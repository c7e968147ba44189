# SPDX-License-Identifier: GPL-3.0-or-later
"""What is foreseen is what happens, standstills are silent, and going on is counted in."""

from __future__ import annotations

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.cue import Tone
from lbtrainer.engine.cues import follows, sounds_of, transcript
from lbtrainer.engine.states import Mode
from tests.helpers import builders as b
from tests.helpers import heard as h
from tests.helpers.sessions import Session

HOLD = b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=60), spoken="Keep breathing.")


def test_the_next_phase_is_known_before_it_begins_and_is_what_comes():
    session = Session(b.plan([HOLD, b.exercise("stretch", b.seconds(20), sides=Sides.BLOCK)]))
    for _ in session.machine.state.plan.phases:
        foreseen = follows(session.machine.state)
        assert foreseen is not None
        session.at_ms = foreseen.now_ms
        session.send(inp.Tick())
        assert session.machine.state == foreseen
        expected = sounds_of(foreseen, h.ALL, from_ms=foreseen.now_ms)
        assert h.now(session) == expected
    assert session.machine.state.mode is Mode.FINISHED


def test_what_waits_for_a_key_is_not_foreseen():
    assert follows(Session(b.plan([b.exercise("lift", b.reps(5), loaded=True)])).machine.state) is None


def test_a_standstill_is_silent_but_for_the_answer():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    for stop in (inp.Pause(), inp.Hurt(), inp.Stop()):
        session.send(stop)
        assert h.now(session) == ()
    said = sounds_of(session.machine.state, h.ALL, from_ms=session.at_ms, answers=("Paused.",))
    assert [sound.text for sound in said] == ["Paused."]


def test_going_on_in_a_hold_says_where_and_counts_in():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(12)
    session.send(inp.Pause())
    session.wait(5)
    session.send(inp.Resume())
    begin_ms = session.machine.state.anchor_ms
    sounds = h.now(session)
    assert [sound.text for sound in sounds if sound.text][:4] == [
        "Going on after twelve seconds.",
        "Three.",
        "Two.",
        "One.",
    ]
    assert next(sound.at_ms for sound in sounds if sound.tone is Tone.GO) == begin_ms
    last = next(sound.at_ms for sound in reversed(sounds) if sound.text == "One.")
    assert last == begin_ms + 17_000


def test_going_on_in_repetitions_names_the_next_one():
    session = Session(b.plan([b.exercise("bridge", b.reps(8))]))
    session.to(PhaseKind.WORK)
    session.wait(13)
    session.send(inp.Pause(), inp.Resume())
    texts = [sound.text for sound in h.now(session) if sound.text]
    assert texts[0] == "Going on with repetition four."
    assert "Three." in texts[1]
    assert texts[4] == "Four."


def test_a_phase_entered_by_a_key_is_told_from_its_beginning_a_moment_later():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.wait(20)
    session.send(inp.Done())
    sounds = sounds_of(session.machine.state, h.ALL, from_ms=session.at_ms + 250)
    assert (sounds[0].tone, sounds[0].at_ms) == (Tone.READY, session.at_ms + 250)
    assert [sound.text for sound in sounds if sound.text] == ["Set two of two.", "Three.", "Two.", "One."]


def test_what_was_said_in_a_phase_is_not_said_again():
    session = Session(b.plan([HOLD]))
    session.wait(2)
    state = session.machine.state
    sounds = sounds_of(state, h.ALL, from_ms=session.at_ms, already=frozenset({"Plank."}))
    assert "Plank." not in [sound.text for sound in sounds]
    assert "Keep breathing." in [sound.text for sound in sounds]


def test_a_session_that_was_stopped_is_not_praised():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.send(inp.Stop(), inp.StopAnswer(end=True))
    sounds = sounds_of(session.machine.state, h.ALL, from_ms=session.at_ms, early=True)
    assert sounds[1].text == "The session has ended. What you did is kept."


def test_the_transcript_goes_to_the_end_also_where_it_waits():
    lift = b.exercise("lift", b.reps(5, sets=2, rest_s=60), loaded=True)
    heard = list(transcript(b.plan([HOLD, lift]), h.ALL))
    assert heard[-1].phase is None
    assert len(heard) == len(b.plan([HOLD, lift]).phases) + 1
    starts = [one.start_ms for one in heard]
    assert starts == sorted(starts)
