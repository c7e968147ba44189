# SPDX-License-Identifier: GPL-3.0-or-later
"""Every phase says in word, shape and lines what the body does now and what comes."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Position, Sides, SideWords
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.view import view_of
from lbtrainer.ui.session.session_scene import Scene, scene_of
from lbtrainer.ui.session.session_words import plain
from lbtrainer.ui.widgets.ring_state import Shape
from tests.helpers.builders import exercise, plan, reps, seconds
from tests.helpers.sessions import Session

TO_TOP = Choices(to_top=True)
PLANK = exercise("plank", seconds(30, 45, sets=3, rest_s=60), position=Position.PRONE)
BRIDGE = exercise("single-leg-glute-bridge", reps(8, 10, sets=2, rest_s=30), sides=Sides.BLOCK)
CURL_UP = exercise("mcgill-curl-up", reps(6, each_s=8, sets=2, rest_s=20))
BIRD_DOG = exercise("bird-dog", reps(8), sides=Sides.ALTERNATE, position=Position.QUADRUPED)
SIDE_PLANK = exercise("side-plank", seconds(20), sides=Sides.BLOCK, position=Position.SIDE)
LIFT = exercise("romanian-deadlift", reps(8, 10, sets=2), loaded=True, tier=3, position=Position.STANDING)


def shown(session: Session, *, lead_total_ms: int = 0, stepwise: bool = False) -> Scene:
    state = session.machine.state
    view = view_of(state, session.at_ms)
    return scene_of(view, state.plan, state.index, lead_total_ms=lead_total_ms, stepwise=stepwise)


def at_work(of: Plan, *, seconds: float = 0) -> Session:
    session = Session(of)
    session.to(PhaseKind.WORK)
    session.wait(seconds)
    return session


def loaded(load_kg: float | None) -> Plan:
    made = plan([LIFT])
    lift = msgspec.structs.replace(made.steps[0], load_kg=load_kg)
    return msgspec.structs.replace(made, steps=(lift,))


def test_a_hold_counts_up_in_a_full_ring_with_a_mark_at_its_target():
    scene = shown(at_work(plan([PLANK], choices=TO_TOP), seconds=18))
    assert (scene.ground, scene.word, scene.glyph) == ("work", "Hold", "phase-hold")
    assert (scene.ring.shape, scene.ring.number, scene.ring.sub) == (Shape.HOLD, "18", "of 30–45 s")
    assert scene.ring.fraction == pytest.approx(0.4)
    assert scene.ring.mark_at == pytest.approx(2 / 3)
    assert (scene.ring.minimum_text, scene.ring.reached) == ("30", False)
    assert plain(scene.dose) == "Set 1 of 3  ·  30–45 s"
    assert plain(scene.then) == "Then rest, 55 s"


def test_past_the_mark_the_word_is_keep_going():
    scene = shown(at_work(plan([PLANK], choices=TO_TOP), seconds=34))
    assert scene.word == "Keep going"
    assert scene.ring.reached


def test_timed_work_keeps_going_and_turns_to_minutes_above_99_seconds():
    walk = exercise("brisk-walk", seconds(300, 600, held=False), position=Position.STANDING)
    session = at_work(plan([walk], choices=TO_TOP), seconds=99)
    assert shown(session).ring.number == "99"
    session.wait(173)
    scene = shown(session)
    assert scene.word == "Keep going"
    assert (scene.ring.number, scene.ring.sub, scene.ring.minimum_text) == ("4", "min 32 s", "5")
    assert plain(scene.dose) == "5–10 min"
    assert plain(scene.then) == "Then you are done"


def test_paced_reps_name_the_movement_and_the_repetition_that_runs():
    session = at_work(plan([BRIDGE]), seconds=21)
    scene = shown(session)
    assert (scene.word, scene.ring.number, scene.ring.sub) == ("Lift", "6", "of 8–10")
    assert (scene.ring.reps, scene.ring.reps_minimum, scene.ring.reps_done) == (10, 8, 5)
    assert scene.ring.running == pytest.approx(0.25)
    session.wait(2)
    assert shown(session).word == "Lower"
    assert plain(scene.dose) == "Left side  ·  set 1 of 2"
    assert plain(scene.then) == "Then switch sides"


def test_a_lift_that_starts_at_the_top_is_lowered_first():
    session = at_work(plan([LIFT], choices=Choices(hands_free=True)), seconds=1)
    assert shown(session).word == "Lower"
    session.wait(2)
    assert shown(session).word == "Lift"


def test_an_unknown_exercise_gets_words_that_are_true_of_any():
    session = at_work(plan([exercise("my-own", reps(5))]), seconds=1)
    assert shown(session).word == "Go"
    session.wait(2)
    assert shown(session).word == "Return"


def test_reps_of_holds_say_how_long_the_hold_lasts_and_keep_the_repetition_large():
    session = at_work(plan([CURL_UP]), seconds=2 + 3)
    scene = shown(session)
    assert (scene.word, scene.ring.number, scene.ring.sub) == ("Hold  5 s", "1", "of 6")
    session.wait(5.5)
    assert shown(session).word == "Lower"
    assert plain(scene.dose) == "Set 1 of 2  ·  6 × 8 s"


def test_the_seconds_of_a_hold_follow_the_pace():
    session = at_work(plan([CURL_UP]), seconds=2.1)
    session.send(inp.Pace(step=-1))
    assert shown(session).word == "Hold  9 s"


def test_a_short_stop_in_the_tempo_is_a_pause():
    calm = exercise("cat-cow", reps(5), tempo=Tempo(2, 1, 2, 1))
    session = at_work(plan([calm]), seconds=2.5)
    assert shown(session).word == "Pause"


def test_alternating_reps_count_for_each_side_and_say_which_moves():
    session = at_work(plan([BIRD_DOG]), seconds=1)
    left = shown(session)
    session.wait(4)
    right = shown(session)
    assert (left.ring.number, right.ring.number) == ("1", "1")
    assert plain(left.dose).startswith("Left side")
    assert plain(right.dose).startswith("Right side")
    assert right.ring.running == pytest.approx((1 + 0.25) / 2)


def test_self_paced_reps_count_what_was_counted():
    session = at_work(loaded(20.0))
    scene = shown(session)
    assert (scene.word, scene.ring.number) == ("At your pace", "0")
    assert plain(scene.then).startswith("Enter when done, then ")
    session.send(inp.Rep(), inp.Rep())
    assert shown(session).ring.number == "2"


def test_a_load_stands_in_the_dose_line_in_the_persons_unit():
    session = at_work(loaded(20.0))
    state = session.machine.state
    pounds = scene_of(view_of(state, session.at_ms), state.plan, state.index, unit=WeightUnit.LB)
    assert plain(shown(session).dose) == "Set 1 of 2  ·  20 kg"
    assert plain(pounds.dose) == "Set 1 of 2  ·  44 lb"


def test_lighter_sets_come_first_with_their_weights():
    session = Session(loaded(60.0))
    scene = shown(session)
    assert (scene.word, scene.ring.shape) == ("Lighter sets first", Shape.WAITING)
    assert plain(scene.dose) == "5 × 30 kg, then 5 × 45 kg"


def test_waiting_counts_up_and_names_the_key():
    session = Session(loaded(60.0))
    session.send(inp.Done())
    session.wait(43)
    scene = shown(session)
    assert (scene.word, scene.ring.number) == ("When you are ready", "43")
    assert plain(scene.then) == "Enter to begin"


def test_a_rest_shows_what_comes_and_where_the_body_goes():
    session = Session(plan([exercise("a", seconds(10, rest_s=60)), SIDE_PLANK]))
    session.to(PhaseKind.REST)
    session.wait(2)
    scene = shown(session)
    assert (scene.ground, scene.word, scene.eyebrow, scene.name) == ("rest", "Rest", "Next", "Side Plank")
    assert scene.position == "Lie on your left side"
    assert scene.mirrored
    assert scene.then == ()
    assert scene.ring.shape is Shape.REST


def test_a_switch_rolls_over_and_mirrors_the_pictogram():
    session = Session(plan([SIDE_PLANK]))
    session.to(PhaseKind.SWITCH)
    scene = shown(session)
    assert (scene.word, scene.position, scene.mirrored) == ("Switch sides", "Roll onto your right side", False)
    assert plain(scene.dose).startswith("Right side")


def test_who_turns_to_the_left_lies_on_the_right_and_so_does_the_pictogram():
    words = SideWords(left="on your right side, turning to the left", right="on your left side, turning to the right")
    session = Session(plan([msgspec.structs.replace(SIDE_PLANK, id="open-book", side_words=words)]))
    session.to(PhaseKind.SWITCH)
    scene = shown(session)
    assert (scene.position, scene.mirrored) == ("Roll onto your left side, turning to the right", True)


def test_no_position_line_where_nothing_moves():
    session = Session(plan([PLANK]))
    assert shown(session).position == "Lie face down"
    session.to(PhaseKind.READY)
    assert shown(session).position == ""


def test_every_dot_of_a_get_ready_is_one_second():
    session = Session(plan([PLANK]))
    first = shown(session).ring
    assert first.dots == min(12, int(first.number))
    assert first.fraction == 1.0
    session.wait(session.machine.state.phase.length_ms / 1000 - 3)
    assert shown(session).ring.fraction == pytest.approx(3 / first.dots)


def test_a_long_get_ready_gives_the_cue_to_read():
    cue = exercise("plank", seconds(30), position=Position.PRONE, spoken="Push the floor away.")
    assert plain(shown(Session(plan([cue]))).then) == "Push the floor away."


def test_paused_keeps_the_ring_hatched_and_names_the_key():
    session = at_work(plan([PLANK]), seconds=18)
    session.send(inp.Pause())
    scene = shown(session)
    assert (scene.ground, scene.word, scene.ring.paused, scene.ring.number) == ("paused", "Paused", True, "18")
    assert plain(scene.then) == "Space to go on, after a count of 6"


def test_the_way_back_into_a_set_counts_down_and_says_where_it_goes_on():
    session = at_work(plan([PLANK]), seconds=18)
    session.send(inp.Pause(), inp.Resume())
    lead_ms = view_of(session.machine.state, session.at_ms).lead_ms
    session.wait(1)
    scene = shown(session, lead_total_ms=lead_ms)
    assert (scene.ground, scene.word, scene.ring.shape) == ("prepare", "Get ready", Shape.READY)
    assert scene.ring.dots == lead_ms // 1000
    assert scene.ring.number == str(lead_ms // 1000 - 1)
    assert plain(scene.then) == "Then on from 18 s"


def test_without_motion_everything_moves_once_a_second():
    session = at_work(plan([PLANK]), seconds=18)
    before = shown(session, stepwise=True).ring
    session.wait(0.9)
    assert shown(session, stepwise=True).ring == before
    session.wait(0.1)
    assert shown(session, stepwise=True).ring != before


def test_what_comes_is_a_set_or_the_next_exercise():
    session = at_work(plan([exercise("a", seconds(10, sets=2)), PLANK]))
    assert plain(shown(session).then) == "Then set 2 of 2"
    session.to(PhaseKind.WORK)
    assert plain(shown(session).then) == "Then Plank"


def test_minutes_left_are_rounded_up():
    session = Session(plan([exercise("a", seconds(50))]))
    assert shown(session).left == f"{-(-session.machine.state.plan.length_ms // 60_000)} min left"


def test_a_swap_in_a_rest_shows_the_new_dose_at_once():
    session = Session(plan([exercise("a", seconds(10, sets=2, rest_s=60))]))
    session.to(PhaseKind.REST)
    new = plan([exercise("b", reps(5, sets=2))]).steps[0]
    session.send(inp.Swap(step=new))
    assert shown(session).name == "B"
    assert plain(shown(session).dose) == "Set 2 of 2  ·  5 reps"
