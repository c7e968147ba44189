# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences never overlap, never lag, and what matters least is dropped first."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.speech import CueKind
from lbtrainer.engine.cue import Cue, Rank, Sound, Tone
from lbtrainer.engine.cue_order import arrange

SECOND_EACH = Wishes(said_ms=lambda _text: 1_000)


def flow(text: str, rank: Rank = Rank.NAME, *, until_ms: int | None = None, detail: bool = False) -> Cue:
    return Cue(0, until_ms, CueKind.EXERCISE, rank, text, flows=True, detail=detail)


def count(text: str, at_ms: int) -> Cue:
    return Cue(at_ms, at_ms, CueKind.COUNT, Rank.COUNT, text, Tone.TICK)


def said(*cues: Cue, wishes: Wishes = SECOND_EACH, from_ms: int = 0, sees_screen: bool = True) -> list[str]:
    return [sound.text for sound in arrange(cues, wishes, from_ms=from_ms, sees_screen=sees_screen) if sound.text]


def test_sentences_wait_for_each_other():
    sounds = arrange([flow("A."), flow("B.")], SECOND_EACH)
    assert [(s.text, s.at_ms) for s in sounds] == [("A.", 0), ("B.", 1_180)]


def test_a_count_keeps_its_instant_and_a_sentence_goes_around_it():
    sounds = arrange([flow("A."), count("Five.", 500)], SECOND_EACH)
    assert [(s.text, s.at_ms) for s in sounds] == [("Five.", 500), ("A.", 1_680)]


def test_what_weighs_least_is_dropped_when_time_is_short():
    cues = [flow("Name.", until_ms=2_500), flow("Hint.", Rank.ADVICE, until_ms=2_500), flow("Go.", until_ms=2_500)]
    assert said(*cues) == ["Name.", "Go."]


def test_a_late_count_is_not_said_any_more():
    assert said(count("Five.", 500), count("Six.", 2_500), from_ms=600) == ["Six."]


def test_an_answer_comes_at_once_and_the_beat_goes_on_as_a_tick():
    answer = Cue(0, None, CueKind.EXERCISE, Rank.ANSWER, "Here.", flows=True)
    sounds = arrange([count("Five.", 500), answer], SECOND_EACH)
    assert [(s.at_ms, s.text, s.tone) for s in sounds] == [(0, "Here.", None), (500, "", Tone.TICK)]


def test_figures_become_words_before_they_are_measured():
    measured: list[str] = []

    def said_ms(text: str) -> int:
        measured.append(text)
        return 500

    assert said(flow("Set 2 of 3."), wishes=Wishes(said_ms=said_ms)) == ["Set two of three."]
    assert measured == ["Set two of three."]


def test_little_is_said_where_little_is_wanted_but_all_where_the_screen_cannot_be_seen():
    cues = [flow("Name."), flow("Hint.", Rank.ADVICE, detail=True)]
    short = SECOND_EACH._replace(verbosity=Verbosity.SHORT)
    assert said(*cues, wishes=short) == ["Name."]
    assert said(*cues, wishes=short, sees_screen=False) == ["Name.", "Hint."]


def test_tones_only_means_tones_only_except_for_what_was_asked():
    quiet = SECOND_EACH._replace(verbosity=Verbosity.TONES)
    answer = Cue(0, None, CueKind.EXERCISE, Rank.ANSWER, "Here.", flows=True)
    sounds = arrange([flow("Name."), count("Five.", 3_000), answer], quiet, sees_screen=False)
    assert [(s.text, s.tone) for s in sounds] == [("Here.", None), ("", Tone.TICK)]


@pytest.mark.parametrize("kind", list(CueKind))
def test_each_kind_can_be_switched_off(kind: CueKind):
    cues = [Cue(0, None, kind, Rank.NAME, "It.", flows=True), flow("Other.")._replace(kind=_other(kind))]
    assert said(*cues, wishes=SECOND_EACH._replace(off=frozenset({kind}))) == ["Other."]


def _other(kind: CueKind) -> CueKind:
    return CueKind.END if kind is not CueKind.END else CueKind.REST


def test_without_tones_no_tone_sounds():
    tone = Cue(0, 0, CueKind.REST, Rank.COUNT, tone=Tone.REST)
    assert arrange([tone, count("Five.", 0)], SECOND_EACH._replace(tones=False))[0].text == "Five."
    assert arrange([tone], SECOND_EACH._replace(tones=False)) == ()


_cues = st.builds(
    Cue,
    st.integers(0, 5_000),
    st.one_of(st.none(), st.integers(0, 9_000)),
    st.sampled_from(CueKind),
    st.sampled_from(Rank),
    st.text("abc", min_size=1, max_size=30),
    st.sampled_from([None, Tone.TICK]),
    st.booleans(),
)


@given(st.lists(_cues, max_size=12), st.integers(0, 4_000))
def test_nothing_is_ever_spoken_over_anything_or_before_its_time(cues: list[Cue], from_ms: int):
    words: list[Sound] = [sound for sound in arrange(cues, Wishes(), from_ms=from_ms) if sound.text]
    assert all(sound.at_ms >= from_ms for sound in words)
    for one, other in itertools.pairwise(words):
        assert one.at_ms + one.length_ms <= other.at_ms
