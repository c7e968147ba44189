# SPDX-License-Identifier: GPL-3.0-or-later
"""The moving figure of a session: in step with the ring, still when the session is, on the side that works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Kind, Position, Sides
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.record import Side
from lbtrainer.engine.states import Mode
from lbtrainer.figure.motion import Motion
from lbtrainer.qt.figure.figure_paint import FigurePainter
from lbtrainer.qt.training import Training
from lbtrainer.ui.session.session_stage import SessionStage
from tests.helpers.builders import exercise, plan, reps, seconds
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.session_pages import RESOURCES, PageSession, training_in

KEY = QtCore.Qt.Key
SLOW = Tempo(out_s=2.0, hold_s=1.0, back_s=2.0, rest_s=1.0)
BRIDGE = exercise("glute-bridge", reps(8), tempo=SLOW)
PLANK = exercise("plank", seconds(30, sets=2, rest_s=20), position=Position.PRONE)
SIDE_PLANK = exercise("side-plank", seconds(20), sides=Sides.BLOCK, position=Position.SIDE)
BIRD_DOG = exercise("bird-dog", reps(6), sides=Sides.ALTERNATE, tempo=SLOW)
ROLLS = exercise("knee-rolls", reps(6), sides=Sides.ALTERNATE, tempo=SLOW)
WALK = exercise("brisk-walk", seconds(60), kind=Kind.TIMED)
UNDRAWN = exercise("juggling", reps(8), tempo=SLOW)

Begin = Callable[..., PageSession]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def training(tmp_path: Path, clock: FakeClock) -> Training:
    return training_in(tmp_path, clock)


@pytest.fixture
def begin(qapp: QtWidgets.QApplication, training: Training, clock: FakeClock) -> Iterator[Begin]:
    made: list[PageSession] = []

    def build(of: Plan, *, motion: bool = True) -> PageSession:
        made.append(PageSession(theme_for(qapp, motion=motion), training, clock, of))
        return made[-1]

    yield build
    for one in made:
        one.close()


def stage(session: PageSession) -> SessionStage:
    return session.page.far.stage


def between(session: PageSession) -> tuple[str, str]:
    now = stage(session).instant
    assert now is not None
    return now.a, now.b


def hips(session: PageSession) -> float:
    now = stage(session).instant
    assert now is not None
    return now.skeleton.joints["pelvis"][1]


def is_seen(session: PageSession, own_id: str, pose: str) -> bool:
    """Whether it is this figure that stands still in this pose."""
    now, wanted = stage(session).instant, Motion(load_figure(RESOURCES, own_id)).still(pose)
    return now is not None and (now.a, now.b, now.skeleton) == (pose, pose, wanted.skeleton)


def to_work(session: PageSession) -> None:
    session.to(PhaseKind.WORK)
    session.wait(-session.runner.view().elapsed_ms / 1000)


def at(session: PageSession, seconds_in: float) -> None:
    """Go to so many seconds after the beginning of the phase."""
    session.wait(seconds_in - session.runner.view().elapsed_ms / 1000)


def picture(session: PageSession) -> QtGui.QImage:
    return stage(session).grab().toImage()


def test_before_the_set_it_stands_in_the_pose_in_which_the_exercise_begins(begin: Begin):
    session = begin(plan([BRIDGE]))
    assert session.state.phase.kind is PhaseKind.READY
    assert between(session) == ("down", "down")


def test_a_repetition_is_in_step_with_the_ring(begin: Begin):
    session = begin(plan([BRIDGE]))
    to_work(session)
    at(session, 1.0)
    assert between(session) == ("down", "up")
    at(session, 2.5)
    assert between(session) == ("up", "up")
    at(session, 4.0)
    assert between(session) == ("up", "down")
    at(session, 5.5)
    assert between(session) == ("down", "down")
    at(session, 7.0)
    assert between(session) == ("down", "up")


def test_another_pace_leaves_it_in_step(begin: Begin):
    session = begin(plan([BRIDGE]))
    to_work(session)
    session.press("+", "+", "+")
    for _ in range(30):
        session.wait(0.5)
        view, now = session.runner.view(), stage(session).instant
        assert now is not None
        gone_s = view.rep_fraction * SLOW.rep_s
        held = SLOW.out_s <= gone_s < SLOW.out_s + SLOW.hold_s
        assert (now.a == now.b == "up") is held


def test_a_hold_is_entered_from_the_start_and_breathes(begin: Begin):
    session = begin(plan([PLANK]))
    to_work(session)
    at(session, 0.5)
    assert between(session) == ("low", "hold")
    at(session, 5.0)
    assert between(session) == ("hold", "hold")
    first = picture(session)
    at(session, 6.0)
    assert picture(session) != first


def test_timed_work_keeps_its_own_rhythm(begin: Begin):
    session = begin(plan([WALK]))
    to_work(session)
    seen = set()
    for _ in range(12):
        session.wait(0.25)
        seen.add(between(session)[1])
    assert seen >= {"left", "right"}


@pytest.mark.parametrize("key", [KEY.Key_Space, "h", KEY.Key_Escape])
def test_it_stands_still_with_the_session(begin: Begin, key: KEY | str):
    session = begin(plan([BRIDGE]))
    to_work(session)
    at(session, 1.0)
    session.press(key)
    assert not session.is_in(Mode.RUNNING)
    before, height = picture(session), hips(session)
    session.wait(30)
    assert (picture(session), hips(session)) == (before, height)


def test_while_the_session_stands_nothing_is_painted(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([BRIDGE]))
    to_work(session)
    at(session, 1.0)
    session.press(KEY.Key_Space)
    asked: list[object] = []
    monkeypatch.setattr(stage(session), "update", lambda *area: asked.append(area))
    session.wait(5)
    assert not asked


def test_in_a_rest_it_shows_the_start_of_what_comes(begin: Begin):
    session = begin(plan([PLANK, SIDE_PLANK]))
    to_work(session)
    session.to(PhaseKind.REST)
    assert is_seen(session, "plank", "low")
    session.to(PhaseKind.WORK)
    session.to(PhaseKind.REST)
    assert is_seen(session, "side-plank", "low")


def test_the_second_side_is_the_flipped_picture(begin: Begin):
    session = begin(plan([SIDE_PLANK]))
    mirrored = {}
    for _ in range(2):
        to_work(session)
        at(session, 3.0)
        mirrored[session.runner.view().side] = stage(session).mirrored
    assert mirrored == {Side.LEFT: True, Side.RIGHT: False}


def test_from_the_switch_on_the_other_side_is_seen(begin: Begin):
    session = begin(plan([SIDE_PLANK]))
    to_work(session)
    before = stage(session).mirrored
    session.to(PhaseKind.SWITCH)
    assert stage(session).mirrored is not before


def test_alternating_repetitions_flip_each_time(begin: Begin):
    session = begin(plan([BIRD_DOG]))
    to_work(session)
    seen = []
    for number in range(4):
        at(session, number * SLOW.rep_s + 2.5)
        seen.append((session.runner.view().side, stage(session).mirrored))
    # A bird dog is drawn with the left arm forward: the left one is as drawn.
    assert seen == [(Side.LEFT, False), (Side.RIGHT, True)] * 2


def test_a_cycle_to_both_sides_is_never_flipped(begin: Begin):
    session = begin(plan([ROLLS]))
    to_work(session)
    seen = []
    for number in range(3):
        at(session, number * SLOW.rep_s + 2.5)
        seen.append((session.runner.view().side.value, *between(session), stage(session).mirrored))
    assert seen == [(side, side, side, False) for side in ("left", "right", "left")]


def test_without_motion_it_shows_key_poses_that_fade(begin: Begin):
    session = begin(plan([BRIDGE]), motion=False)
    to_work(session)
    seen = []
    for tenths in range(1, 60):
        at(session, tenths / 10)
        seen.append(between(session))
    assert set(seen) == {("down", "down"), ("up", "up")}
    before = picture(session)
    at(session, SLOW.rep_s + 0.1)
    at(session, SLOW.rep_s + 0.25)
    fading = picture(session)
    at(session, SLOW.rep_s + 1.0)
    whole = picture(session)
    assert before != fading != whole
    at(session, SLOW.rep_s + 1.5)
    assert picture(session) == whole


def test_an_exercise_without_a_figure_keeps_its_pictogram(begin: Begin):
    session = begin(plan([UNDRAWN]))
    to_work(session)
    at(session, 1.0)
    assert stage(session).instant is None
    image = picture(session)
    ground = image.pixelColor(2, 2)
    assert any(image.pixelColor(x, image.height() // 2) != ground for x in range(image.width()))


def test_ring_and_name_stay_where_they_are(begin: Begin):
    places = []
    for one in (BRIDGE, UNDRAWN):
        session = begin(plan([one]))
        to_work(session)
        places.append((session.page.far.ring.geometry(), session.page.far.name.geometry()))
    assert places[0] == places[1]


def test_the_colours_follow_the_phase(begin: Begin):
    session = begin(plan([PLANK]))
    grounds = {stage(session).ground}
    for kind in (PhaseKind.WORK, PhaseKind.REST):
        session.to(kind)
        grounds.add(stage(session).ground)
    session.press(KEY.Key_Space)
    assert grounds | {stage(session).ground} == {"prepare", "work", "rest", "paused"}


def test_the_near_view_shows_the_figure_beside_its_name_and_above_its_text(begin: Begin):
    session = begin(plan([BRIDGE]))
    session.press("v")
    near = session.page.near
    to_work(session)
    at(session, 1.0)
    assert near.stage.instant is not None
    assert (near.stage.instant.a, near.stage.instant.b) == ("down", "up")
    low = near.stage.instant.skeleton.joints["pelvis"][1]
    at(session, 2.5)
    assert near.stage.instant.skeleton.joints["pelvis"][1] > low
    for size in ((900, 600), (1280, 800), (900, 1100)):
        session.page.resize(*size)
        edge = round(0.08 * near.ring.width())  # the ring's box is empty there
        ring = near.ring.geometry().adjusted(edge, 0, -edge, 0)
        taken = [near.name.geometry(), near.how.geometry(), ring]
        assert not any(near.stage.geometry().intersects(each) for each in taken)
        assert near.stage.height() >= 105


def test_without_motion_the_near_view_shows_key_poses(begin: Begin):
    session = begin(plan([BRIDGE]), motion=False)
    session.press("v")
    to_work(session)
    seen = set()
    for tenths in range(1, 60, 2):
        at(session, tenths / 10)
        now = session.page.near.stage.instant
        assert now is not None
        seen.add((now.a, now.b))
    assert seen == {("down", "down"), ("up", "up")}


def test_only_the_place_of_the_person_is_painted_anew(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([BRIDGE]))
    to_work(session)
    at(session, 1.0)
    picture(session)
    asked: list[QtCore.QRect] = []
    monkeypatch.setattr(stage(session), "update", asked.append)
    session.wait(0.5)
    assert asked
    assert all(stage(session).rect().contains(area) for area in asked)
    assert all(area.height() < 0.9 * stage(session).height() for area in asked)


def test_a_repetition_comes_with_the_frames_of_the_one_before(begin: Begin):
    session = begin(plan([BRIDGE]))
    to_work(session)
    seen = []
    for number in (1, 2):
        at(session, number * SLOW.rep_s + 1.0)
        seen.append(stage(session).instant)
    assert seen[0] == seen[1]


def painted_in(session: PageSession, seconds_long: float, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the figure asks for paint while the session ticks as it does in life."""
    asked: list[object] = []
    picture(session)
    with monkeypatch.context() as watching:
        watching.setattr(stage(session), "update", lambda *area: asked.append(area))
        for _ in range(round(seconds_long * 30)):
            session.clock.advance(1 / 30)
            session.runner.tick()
    return len(asked)


def test_in_a_rest_the_figure_is_not_painted(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.REST)
    at(session, 2.0)
    assert painted_in(session, 5.0, monkeypatch) == 0


def test_a_hold_is_painted_a_few_times_a_second_and_a_repetition_while_it_moves(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
):
    session = begin(plan([PLANK]))
    to_work(session)
    at(session, 5.0)
    assert 5 <= painted_in(session, 2.0, monkeypatch) <= 20
    session = begin(plan([BRIDGE]))
    to_work(session)
    at(session, 0.6)
    assert painted_in(session, 0.8, monkeypatch) >= 20


def test_the_figure_of_the_next_exercise_is_made_before_it_is_needed(begin: Begin):
    session = begin(plan([PLANK, BRIDGE]))
    painters = stage(session).figure_painters
    assert painters.get("glute-bridge") is not None


def test_a_session_opens_before_its_figure_is_made(
    qapp: QtWidgets.QApplication, training: Training, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as as_in_life:
        as_in_life.setattr(PageSession, "have_figures", lambda _: None)
        session = PageSession(theme_for(qapp), training, clock, plan([BRIDGE]))
    assert stage(session).instant is None
    stage(session).figure_painters.finish()
    assert is_seen(session, "glute-bridge", "down")
    session.close()


def test_what_is_kept_of_a_figure_goes_when_nobody_sees_it(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([BRIDGE]))
    to_work(session)
    told: list[str] = []
    monkeypatch.setattr(FigurePainter, "forget", lambda painter: told.append(painter.motion.figure.id))
    session.page.hide()
    assert told == ["glute-bridge"]
