# SPDX-License-Identifier: GPL-3.0-or-later
"""Each row of the design's table of inputs."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.domain.planning import swapped
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import HurtChoice, PainReport, Place, SetResult, SetStatus, Side, Slot, Source
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.states import Mode
from tests.helpers import builders as b
from tests.helpers.sessions import Session, of_type

HOLD = b.exercise("plank", b.seconds(30, 45, sets=3, rest_s=60))
EASY = b.exercise("knee-plank", b.seconds(15, 20))
BRIDGE = b.exercise("bridge", b.reps(10))


def results(session: Session) -> list[SetResult]:
    return [output.result for output in of_type(session.outputs, out.SetRecorded)]


def slot(session: Session) -> Slot:
    return session.machine.state.phase.slot


@pytest.mark.parametrize("kind", [PhaseKind.READY, PhaseKind.REST, PhaseKind.SWITCH])
def test_done_ends_what_leads_to_a_set(kind: PhaseKind):
    stretch = b.exercise("stretch", b.seconds(20, sets=2, rest_s=30), sides=Sides.BLOCK)
    session = Session(b.plan([stretch]))
    if kind is not PhaseKind.READY:
        session.to(kind)
    session.send(inp.Done())
    assert session.kind is (PhaseKind.READY if kind is PhaseKind.REST else PhaseKind.WORK)


def test_skip_leaves_out_the_sets_left_of_this_exercise_in_this_round():
    session = Session(b.plan([HOLD, BRIDGE], rounds=2))
    session.to(PhaseKind.WORK, 2)
    session.wait(5)
    session.send(inp.Skip())
    assert [(r.slot.set, r.value, r.status) for r in results(session)[1:]] == [
        (1, 5, SetStatus.SKIPPED),
        (2, 0, SetStatus.SKIPPED),
    ]
    assert (session.kind, slot(session).round, slot(session).step) == (PhaseKind.READY, 0, 1)


def test_skip_after_going_back_leaves_what_was_done():
    session = Session(b.plan([HOLD, BRIDGE]))
    session.to(PhaseKind.WORK, 3)
    session.send(inp.Back())
    session.send(inp.Back())
    session.to(PhaseKind.WORK)
    session.send(inp.Skip())
    assert [(r.slot.set, r.value, r.status) for r in session.machine.state.results.values()] == [
        (0, 30, SetStatus.DONE),
        (1, 30, SetStatus.DONE),
        (2, 0, SetStatus.SKIPPED),
    ]


def test_skip_in_a_rest_skips_the_coming_exercise():
    session = Session(b.plan([b.exercise("one", b.seconds(20, rest_s=60)), BRIDGE, EASY]))
    session.to(PhaseKind.REST)
    session.send(inp.Skip())
    assert slot(session).step == 2
    assert results(session)[-1].exercise == "bridge"


def test_skip_of_the_last_exercise_finishes():
    session = Session(b.plan([HOLD]))
    session.send(inp.Skip())
    assert session.machine.state.mode is Mode.FINISHED
    assert len(results(session)) == 3


def test_back_three_seconds_in_begins_the_phase_anew():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.Back())
    assert session.kind is PhaseKind.WORK
    assert session.machine.state.elapsed_ms(session.at_ms) == 0


def test_back_sooner_goes_to_the_get_ready_of_the_work_before():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK, 2)
    session.wait(2)
    session.send(inp.Back())
    assert (session.kind, slot(session).set) == (PhaseKind.READY, 0)


def test_back_in_a_get_ready_goes_to_the_get_ready_of_the_work_before():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.to(PhaseKind.READY)
    session.wait(4)
    session.send(inp.Back())
    assert (session.kind, slot(session).set) == (PhaseKind.READY, 0)


def test_back_at_the_very_start_begins_the_first_get_ready_anew():
    session = Session(b.plan([HOLD]))
    session.wait(2)
    session.send(inp.Back())
    assert (session.kind, session.machine.state.elapsed_ms(session.at_ms)) == (PhaseKind.READY, 0)


def test_a_finished_set_entered_again_is_redone_and_the_later_result_counts():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.send(inp.Back())
    session.to(PhaseKind.WORK)
    session.wait(12)
    session.send(inp.Done())
    assert [(r.attempt, r.value) for r in results(session)] == [(0, 30), (1, 12)]
    assert session.machine.state.results[results(session)[-1].slot].value == 12


def test_back_from_the_second_side_leads_to_the_first():
    session = Session(b.plan([b.exercise("stretch", b.seconds(20), sides=Sides.BLOCK)]))
    session.to(PhaseKind.SWITCH)
    session.send(inp.Back())
    assert (session.kind, slot(session).side) == (PhaseKind.READY, Side.LEFT)


def test_extend_lengthens_a_rest_and_never_leaves_less_than_three_seconds():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.send(inp.Extend(seconds=10))
    assert session.machine.state.length_ms == 65_000
    session.wait(60)
    session.send(inp.Extend(seconds=-10))
    assert session.machine.state.length_ms == 63_000
    session.wait(2)
    session.send(inp.Extend(seconds=-10))
    assert session.machine.state.length_ms == 63_000


def test_extend_never_goes_beyond_ten_minutes_from_now():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.wait(5)
    for _ in range(80):
        session.send(inp.Extend(seconds=10))
    assert session.machine.state.length_ms == 605_000


def test_extend_in_a_range_moves_the_top_and_runs_on_to_it():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.send(inp.Extend(seconds=10))
    session.to(PhaseKind.REST)
    assert (results(session)[0].value, results(session)[0].high) == (55, 45)


def test_shortening_a_hold_brings_its_end_nearer():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(5)
    session.send(inp.Extend(seconds=-10))
    session.to(PhaseKind.REST)
    assert (results(session)[0].value, results(session)[0].status) == (20, SetStatus.PARTIAL)


def test_extend_is_refused_where_there_is_no_clock():
    session = Session(b.plan([BRIDGE]))
    session.to(PhaseKind.WORK)
    assert isinstance(session.send(inp.Extend())[0], out.Refused)


def test_a_swap_records_the_open_set_and_holds_for_all_later_sets_and_rounds():
    session = Session(b.plan([HOLD, BRIDGE], rounds=2))
    session.to(PhaseKind.WORK, 2)
    session.wait(8)
    step = swapped(session.machine.state.step, EASY, Profile())
    session.send(inp.Swap(step=step))
    assert (results(session)[-1].status, results(session)[-1].value) == (SetStatus.SWAPPED, 8)
    assert (session.kind, slot(session).set) == (PhaseKind.READY, 1)
    session.run_out()
    done = [(r.slot.round, r.slot.set, r.exercise) for r in results(session) if r.status is SetStatus.DONE]
    assert done == [
        (0, 0, "plank"),
        (0, 1, "knee-plank"),
        (0, 2, "knee-plank"),
        (0, 0, "bridge"),
        (1, 0, "knee-plank"),
        (1, 1, "knee-plank"),
        (1, 2, "knee-plank"),
        (1, 0, "bridge"),
    ]


def test_a_swap_in_a_rest_lets_the_rest_go_on():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.wait(20)
    session.send(inp.Swap(step=swapped(session.machine.state.step, EASY, Profile())))
    assert session.kind is PhaseKind.REST
    assert session.machine.state.elapsed_ms(session.at_ms) == 20_000
    session.to(PhaseKind.WORK)
    assert session.machine.state.step.exercise == "knee-plank"


def test_a_swap_on_the_second_side_does_only_that_side():
    stretch = b.exercise("stretch", b.seconds(20, sets=2), sides=Sides.BLOCK)
    other = b.exercise("other", b.seconds(15), sides=Sides.BLOCK)
    session = Session(b.plan([stretch]))
    session.to(PhaseKind.WORK, 2)
    session.send(inp.Swap(step=swapped(session.machine.state.step, other, Profile())))
    coming = [
        p.slot for p in session.machine.state.plan.phases[session.machine.state.index :] if p.kind is PhaseKind.WORK
    ]
    assert [(s.set, s.side) for s in coming] == [(0, Side.RIGHT), (1, Side.LEFT), (1, Side.RIGHT)]


def test_back_after_a_swap_never_returns_to_what_was_swapped_out():
    session = Session(b.plan([BRIDGE, HOLD]))
    session.to(PhaseKind.WORK, 2)
    session.send(inp.Swap(step=swapped(session.machine.state.step, EASY, Profile())), inp.Back())
    assert session.machine.state.step.exercise == "bridge"


def test_this_hurts_freezes_and_never_times_out():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(18)
    (asked,) = of_type(session.send(inp.Hurt()), out.HurtAsked)
    assert (asked.slot, asked.can_swap) == (slot(session), True)
    assert session.wait(3600) == []
    assert session.machine.state.mode is Mode.HURTING


@pytest.mark.parametrize("choice", [HurtChoice.SKIP, HurtChoice.END, HurtChoice.EASIER])
def test_each_answer_to_this_hurts_records_it_with_exercise_side_and_phase(choice: HurtChoice):
    session = Session(b.plan([HOLD, BRIDGE]))
    session.to(PhaseKind.WORK)
    session.wait(18)
    step = swapped(session.machine.state.step, EASY, Profile()) if choice is HurtChoice.EASIER else None
    pain = PainReport(score=4, place=Place.BACK)
    new = session.send(inp.Hurt(), inp.HurtAnswer(choice=choice, pain=pain, step=step))
    (hurt,) = [output.hurt for output in of_type(new, out.HurtRecorded)]
    assert (hurt.exercise, hurt.phase, hurt.slot.side, hurt.pain, hurt.choice) == (
        "plank",
        "work",
        Side.NONE,
        pain,
        choice,
    )
    assert (results(session)[0].status, results(session)[0].value) == (SetStatus.HURT, 18)
    if choice is HurtChoice.END:
        assert session.machine.state.mode is Mode.FINISHED
    else:
        expected = "knee-plank" if choice is HurtChoice.EASIER else "bridge"
        assert session.machine.state.step.exercise == expected


def test_this_hurts_in_a_rest_belongs_to_the_set_just_done():
    session = Session(b.plan([b.exercise("one", b.seconds(20, rest_s=60)), BRIDGE]))
    session.to(PhaseKind.REST)
    (asked,) = of_type(session.send(inp.Hurt()), out.HurtAsked)
    assert (asked.slot.step, asked.can_swap) == (0, False)
    session.send(inp.HurtAnswer(choice=HurtChoice.SKIP))
    assert session.kind is PhaseKind.REST
    assert of_type(session.outputs, out.HurtRecorded)[0].hurt.exercise == "one"


def test_what_hurt_in_a_rest_is_exchanged_and_the_rest_goes_on():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    session.wait(20)
    session.send(inp.Hurt())
    session.wait(120)
    step = swapped(session.machine.state.step, EASY, Profile())
    session.send(inp.HurtAnswer(choice=HurtChoice.EASIER, pain=PainReport(score=4, place=Place.BACK), step=step))
    assert (session.machine.state.mode, session.kind) == (Mode.RUNNING, PhaseKind.REST)
    assert session.machine.state.elapsed_ms(session.at_ms) == 20_000
    session.to(PhaseKind.WORK)
    assert session.machine.state.step.exercise == "knee-plank"


def test_a_slip_on_the_hurt_key_goes_on():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(5)
    session.send(inp.Hurt(), inp.HurtAnswer(choice=HurtChoice.GO_ON))
    assert session.machine.state.mode is Mode.RUNNING
    assert results(session) == []


def test_an_answer_must_make_sense():
    with pytest.raises(ValueError, match="easier"):
        inp.HurtAnswer(choice=HurtChoice.EASIER)
    with pytest.raises(ValueError, match="0 to 10"):
        inp.HurtAnswer(choice=HurtChoice.SKIP, pain=PainReport(score=11))


def test_asking_again_changes_nothing():
    session = Session(b.plan([HOLD]))
    before = session.machine.state
    assert [asked.where for asked in of_type(session.send(inp.Repeat(), inp.WhereAmI()), out.Asked)] == [False, True]
    assert session.machine.state == before


def test_a_faster_pace_shortens_what_is_left_and_keeps_the_place():
    session = Session(b.plan([b.exercise("bridge", b.reps(10))]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.Pace(step=1), inp.Pace(step=1))
    state = session.machine.state
    assert (state.pace_percent, state.counted) == (120, 2)
    assert state.elapsed_ms(session.at_ms) == pytest.approx(10_000 / 1.2, abs=2)
    session.wait((40 - 10) / 1.2 + 0.01)
    assert results(session)[0].value == 10


def test_the_pace_has_ends():
    session = Session(b.plan([BRIDGE]))
    session.send(*[inp.Pace(step=-1)] * 12)
    assert session.machine.state.pace_percent == 50


def test_counting_by_key_can_be_switched_on_within_a_set():
    session = Session(b.plan([BRIDGE]))
    session.to(PhaseKind.WORK)
    session.wait(9)
    session.send(inp.TogglePaced(), inp.Rep())
    session.wait(100)
    session.send(inp.Done())
    assert results(session)[0].value == 3


def test_counting_by_the_app_can_be_switched_on_within_a_set():
    session = Session(b.plan([BRIDGE], profile=Profile(paced=False)))
    session.to(PhaseKind.WORK)
    session.send(inp.Rep(), inp.Rep(), inp.TogglePaced())
    session.wait(8 * 4)
    assert results(session)[0].value == 10


def test_any_finished_set_can_be_edited():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.REST)
    done = results(session)[0].slot
    session.send(inp.EditSet(slot=done, value=40, effort=2, load_kg=5.0))
    edited = results(session)[-1]
    assert (edited.value, edited.effort, edited.load_kg, edited.source, edited.attempt) == (
        40,
        2,
        5.0,
        Source.EDITED,
        0,
    )


def test_a_set_not_yet_done_cannot_be_edited():
    session = Session(b.plan([HOLD]))
    assert isinstance(session.send(inp.EditSet(slot=Slot(0, 0, 0, 2), value=5))[0], out.Refused)


def test_stop_asks_and_going_on_loses_nothing():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(10)
    session.send(inp.Stop())
    session.wait(5)
    session.send(inp.StopAnswer(end=False))
    session.to(PhaseKind.REST)
    assert results(session)[0].value == 30


def test_stop_keeps_what_is_done():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK, 2)
    session.wait(10)
    session.send(inp.Stop(), inp.StopAnswer(end=True))
    assert [(r.value, r.status) for r in results(session)] == [(30, SetStatus.DONE), (10, SetStatus.PARTIAL)]
    assert not of_type(session.outputs, out.Finished)[0].complete


def test_reentering_begins_the_open_phase_behind_a_get_ready():
    session = Session(b.plan([HOLD]))
    session.to(PhaseKind.WORK)
    session.wait(20)
    (entered,) = of_type(session.send(inp.Reenter()), out.PhaseEntered)
    assert entered.lead_ms == 12_000
    session.wait(12 + 30)
    assert results(session)[0].value == 30
