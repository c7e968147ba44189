# SPDX-License-Identifier: GPL-3.0-or-later
"""Planning, beginning, going on and looking back, against the shipped library and a real database."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from lbtrainer.domain.plan import Plan
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.record import PainReport, SessionState, Working
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.replay import NotReplayable
from lbtrainer.errors import UserError
from lbtrainer.paths import Folders, resources_dir
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.training import Training
from lbtrainer.storage.open_session import OPEN_NAME
from lbtrainer.storage.settings import Settings, load
from tests.helpers.clock import FakeClock
from tests.helpers.shared_cache import shared_cache


class Home:
    """One person's folders; `training()` opens them anew, as after a restart."""

    def __init__(self, folder: Path) -> None:
        self.folders = Folders(data=folder / "data", config=folder / "config", cache=shared_cache())
        self.clock = FakeClock()

    def training(self, *, speed: float = 1.0) -> Training:
        settings = load(self.folders.settings).settings
        return Training(self.folders, resources_dir(), settings, self.clock, app_version="1", speed=speed)


@pytest.fixture
def home(tmp_path: Path, qtbot: QtBot) -> Home:
    return Home(tmp_path)


def planned(training: Training, routine: str) -> Plan:
    plan = training.plan(routine)
    assert plan is not None
    return plan


def run(home: Home, training: Training, seconds: int) -> SessionRunner:
    runner = training.begin(planned(training, "relief-stretches"), pain_before=PainReport(score=2))
    runner.start()
    for _ in range(seconds):
        home.clock.advance(1)
        runner.tick()
    return runner


def test_a_whole_session_lands_in_the_history(home: Home):
    training = home.training()
    run(home, training, 600)
    (summary,) = training.history.page()
    assert (summary.routine, summary.state, summary.pain_before.score) == (
        "relief-stretches",
        SessionState.COMPLETE,
        2,
    )
    assert summary.done_sets == summary.planned_sets == 6
    assert summary.running_ms == planned(training, "relief-stretches").length_ms


def test_an_interrupted_session_goes_on_where_it_stood(home: Home):
    run(home, home.training(), 150)
    again = home.training()
    (interrupted,) = again.interrupted()
    runner = again.go_on(interrupted)
    done = len(runner.machine.state.results)
    assert done > 0
    runner.go_on()
    for _ in range(600):
        home.clock.advance(1)
        runner.tick()
    assert again.interrupted() == []
    (summary,) = again.history.page()
    assert (summary.state, summary.done_sets) == (SessionState.COMPLETE, 6)


def test_a_session_interrupted_twice_still_goes_on(home: Home):
    run(home, home.training(), 100)
    second = home.training()
    runner = second.go_on(second.interrupted()[0])
    runner.go_on()
    for _ in range(60):
        home.clock.advance(1)
        runner.tick()
    third = home.training()
    again = third.go_on(third.interrupted()[0])
    assert again.machine.state.index == runner.machine.state.index
    assert again.machine.state.results == runner.machine.state.results


def test_an_interrupted_session_can_be_kept_or_discarded(home: Home):
    run(home, home.training(), 150)
    training = home.training()
    training.keep_as_partial(training.interrupted()[0])
    assert [summary.state for summary in training.history.page()] == [SessionState.PARTIAL]
    run(home, training, 20)
    training.discard(training.interrupted()[0])
    assert len(training.history.page()) == 1


def test_the_next_start_is_hinted_at_every_session_that_stands_open(home: Home):
    training = home.training()
    hinted = home.folders.data / OPEN_NAME
    run(home, training, 600)
    assert not hinted.exists(), "it came to its end"
    for _ in range(2):
        run(home, training, 60)
        assert hinted.exists()
    training.discard(training.interrupted()[0])
    assert hinted.exists(), "there is another"
    training.keep_as_partial(training.interrupted()[0])
    assert not hinted.exists()


def test_a_session_of_another_format_is_not_replayed_and_stays(home: Home):
    training = home.training()
    run(home, training, 150)
    (interrupted,) = home.training().interrupted()
    with pytest.raises(NotReplayable):
        training.go_on(interrupted._replace(plan=b"from the future"))
    training.keep_as_partial(interrupted)
    assert training.history.page()[0].done_sets > 0


def test_a_faster_session_is_a_preview(home: Home):
    training = home.training(speed=10)
    run(home, training, 60)
    assert not training.history.page()


def test_settings_are_kept_and_shape_the_plan(home: Home):
    training = home.training()
    assert training.change_settings(first_side="right", rest_scale=0.5) is None
    plan = home.training().plan("relief-stretches")
    assert plan is not None
    assert (plan.first_side.value, plan.rest_scale) == ("right", 0.5)


def test_settings_that_cannot_be_written_hold_until_the_end_and_say_so(home: Home):
    home.folders.config.parent.mkdir(parents=True, exist_ok=True)
    home.folders.config.write_text("a file in the folder's place")
    training = home.training()
    problem = training.change_settings(first_side="right")
    assert problem is not None
    assert training.settings.first_side == "right"


def test_missing_equipment_changes_the_plan_and_says_so(home: Home):
    training = Training(home.folders, resources_dir(), Settings(equipment=("mat",)), home.clock)
    plan = training.plan("lower-back-warm-up")
    assert plan is not None
    assert "open-book" in {step.exercise for step in plan.steps}
    assert plan.changes


def test_working_loads_come_into_the_plan(home: Home):
    training = home.training()
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=20.0, target=9))
    plan = training.plan("strength-monday")
    assert plan is not None
    (step,) = [step for step in plan.steps if step.key == "rdl"]
    assert (step.load_kg, step.sets[0].target) == (20.0, 9)


def test_an_unknown_routine_is_answered_with_what_was_meant(home: Home):
    with pytest.raises(UserError, match="relief-stretches"):
        home.training().plan("relief-streches")


def test_ladders_lead_to_steps_and_end(home: Home):
    training = home.training()
    plan = training.plan("mcgill-big-three", Choices())
    assert plan is not None
    side = next(step for step in plan.steps if step.key == "side-plank")
    harder = training.harder(side)
    assert harder is not None
    assert (harder.exercise, harder.key) == ("side-plank", "side-plank")
    easier = training.easier(harder)
    assert easier is not None
    assert easier.exercise == "knee-side-plank"
    kinder = training.kinder(side)
    assert kinder is not None
    assert kinder.tier <= side.tier


def test_what_is_to_be_easier_is_never_of_a_higher_tier_whatever_a_persons_own_file_says(home: Home):
    training = home.training()
    plan = training.plan("mcgill-big-three", Choices())
    assert plan is not None
    side = next(step for step in plan.steps if step.key == "side-plank")
    own = msgspec.structs.replace(training.library.exercises[side.exercise], swap=("superman",), easier=("superman",))
    training.library.exercises[own.id] = own
    assert training.kinder(side) is None
    assert training.easier(side) is None


def test_where_weights_wait_for_nobody_what_is_swapped_in_does_not_either(home: Home):
    training = home.training()
    for waits in (True, False):
        training.change_settings(loaded_waits=waits)
        plan = planned(training, "strength-monday")
        ways = (training.easier, training.kinder, training.harder)
        found = [way(step, hands_free=plan.hands_free) for step in plan.steps for way in ways]
        assert any(step.wait for step in found if step is not None) is waits


def test_swapping_in_a_running_session_is_kept(home: Home):
    training = home.training()
    runner = training.begin(planned(training, "mcgill-big-three"))
    runner.start()
    while runner.machine.state.step.key != "side-plank":
        runner.send(inp.Skip())
    step = training.harder(runner.machine.state.step)
    assert step is not None
    assert runner.send(inp.Swap(step=step))
    again = home.training()
    resumed = again.go_on(again.interrupted()[0])
    assert resumed.machine.state.step.exercise == "side-plank"


def test_what_can_be_done_follows_from_the_equipment(home: Home):
    everything = Training(home.folders, resources_dir(), Settings(), home.clock).doable()
    mat_only = Training(home.folders, resources_dir(), Settings(equipment=("mat",)), home.clock).doable()
    assert {"relief-stretches", "strength-monday"} <= everything
    assert "relief-stretches" in mat_only
    assert "strength-monday" not in mat_only
