# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped routine can be done with closed eyes: each phase speaks what a person on the mat needs."""

from __future__ import annotations

import itertools
import re

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.numbers_in_words import in_words
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import AS_WRITTEN, Choices, build_plan
from lbtrainer.domain.record import Side
from lbtrainer.domain.speech import HALF_WORDS
from lbtrainer.engine.cue import Tone
from lbtrainer.engine.cue_marks import half_way_words
from lbtrainer.engine.cues import Heard, transcript
from lbtrainer.storage.person import profile_of, wishes_of
from lbtrainer.storage.settings import Settings
from tests.content.part3 import PART_3
from tests.helpers.heard import texts, tones

SHORTEST_READY, SLOWEST_VOICE = 0.5, 0.6
"""The ends of what Settings take."""
COUNT_IN = ["Three.", "Two.", "One."]
FIRST_TONE = {
    PhaseKind.READY: Tone.READY,
    PhaseKind.WAIT: Tone.READY,
    PhaseKind.SWITCH: Tone.SWITCH,
    PhaseKind.REST: Tone.REST,
    PhaseKind.WORK: Tone.GO,
}
each_routine = pytest.mark.parametrize("own_id", PART_3)
HANDS_FREE = Choices(hands_free=True, to_top=True)


def heard_in(library: Library, own_id: str, choices: Choices, wishes: Wishes) -> tuple[Plan, list[Heard]]:
    plan = build_plan(library.routines[own_id], library.exercises, choices=choices)
    assert plan is not None
    return plan, list(transcript(plan, wishes))


@each_routine
@pytest.mark.parametrize("choices", [AS_WRITTEN, HANDS_FREE], ids=["as written", "hands-free"])
@pytest.mark.parametrize("verbosity", [Verbosity.FULL, Verbosity.SHORT])
def test_every_phase_says_what_closed_eyes_need(library: Library, own_id: str, choices: Choices, verbosity: Verbosity):
    plan, heard = heard_in(library, own_id, choices, Wishes(verbosity=verbosity))
    for one in heard[:-1]:
        assert one.phase is not None
        step, phase, said = plan.step_of(one.phase), one.phase, texts(one)
        goes_on = phase.kind is PhaseKind.READY and not phase.words
        assert goes_on or tones(one)[0] == (0.0, FIRST_TONE[phase.kind])
        match phase.kind:
            case PhaseKind.READY | PhaseKind.SWITCH:
                assert said[-3:] == COUNT_IN
                needed = phase.words if verbosity is Verbosity.FULL or not step.sees_screen else ""
                for sentence in re.findall(r"[^.]+\.", needed):
                    assert in_words(sentence) in said
                if phase.slot.side in (Side.LEFT, Side.RIGHT):
                    assert re.search(r"left|right|other|switch", " ".join(said), re.IGNORECASE)
            case PhaseKind.WAIT:
                assert said[-1].startswith("Press Enter when")
            case PhaseKind.REST:
                assert any(text.startswith("Rest, ") for text in said)
                assert any(text.startswith("Next, ") for text in said)
            case PhaseKind.WORK if step.kind is not Kind.REPS:
                assert said[-3:] == COUNT_IN
            case PhaseKind.WORK if step.paced:
                change = half_way_words(step)
                assert said.count(change) == bool(change)
                numbered = [text for text in said if text not in ("Hold.", "And back.", change)]
                assert len(numbered) == step.end(plan.amount_of(phase)) * step.movements
            case PhaseKind.WORK:
                assert said == []


@each_routine
@pytest.mark.parametrize("choices", [AS_WRITTEN, HANDS_FREE], ids=["as written", "hands-free"])
@pytest.mark.parametrize("voice_rate", [SLOWEST_VOICE, 1.0])
@pytest.mark.parametrize("ready_scale", [SHORTEST_READY, 1.0])
def test_no_word_is_lost_with_the_shortest_get_ready_and_the_slowest_voice(
    library: Library, own_id: str, choices: Choices, voice_rate: float, ready_scale: float
):
    """Name, dose, side, position and the routine itself are told before the work begins, however it is set."""
    settings = Settings(ready_scale=ready_scale, voice_rate=voice_rate)
    profile, wishes = profile_of(settings), wishes_of(settings)
    plan = build_plan(library.routines[own_id], library.exercises, profile=profile, choices=choices)
    assert plan is not None
    heard = list(transcript(plan, wishes))
    assert texts(heard[0])[0].startswith(f"{in_words(plan.routine_name)}, about ")
    for one in heard[:-1]:
        assert one.phase is not None
        if one.phase.kind in (PhaseKind.READY, PhaseKind.SWITCH):
            said = texts(one)
            lost = [text for text in re.findall(r"[^.]+\.", one.phase.words) if in_words(text) not in said]
            assert lost == []
            assert not one.phase.words or said[-3:] == COUNT_IN


@each_routine
def test_nothing_is_spoken_over_anything_and_no_figure_is_left(library: Library, own_id: str):
    _, heard = heard_in(library, own_id, AS_WRITTEN, Wishes())
    words = [sound for one in heard for sound in one.sounds if sound.text]
    assert all(a.at_ms + a.length_ms <= z.at_ms for a, z in itertools.pairwise(words))
    assert [sound.text for sound in words if re.search(r"[\d–×·]", sound.text)] == []


@each_routine
@pytest.mark.parametrize("choices", [AS_WRITTEN, HANDS_FREE], ids=["as written", "hands-free"])
def test_half_of_the_session_is_told_once_and_not_before_it_is_done(library: Library, own_id: str, choices: Choices):
    plan, heard = heard_in(library, own_id, choices, Wishes())
    (told,) = [one for one in heard if HALF_WORDS in texts(one)]
    assert told.start_ms >= plan.length_ms / 2


@each_routine
def test_the_end_is_told(library: Library, own_id: str):
    _, heard = heard_in(library, own_id, AS_WRITTEN, Wishes())
    assert tones(heard[-1]) == [(0.0, Tone.FINISHED)]
    assert texts(heard[-1])[0].startswith("Well done.")


@each_routine
def test_tones_alone_lead_through_it(library: Library, own_id: str):
    _, heard = heard_in(library, own_id, HANDS_FREE, Wishes(verbosity=Verbosity.TONES))
    assert [text for one in heard for text in texts(one)] == []
    assert all(one.sounds for one in heard)
