# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.commands.open_library import open_library
from lbtrainer.commands.personal_plan import Wish, personal_plan
from lbtrainer.domain.record import Side, Working
from lbtrainer.errors import UserError
from lbtrainer.paths import resources_dir
from lbtrainer.qt.runner import Instant
from lbtrainer.qt.training import Training
from lbtrainer.storage.settings import Settings, save
from lbtrainer.storage.working import CarriedOver


@pytest.fixture
def planned(folders, clock):
    """Lays out a routine for the person of `folders`."""

    def planned(routine, **wish):
        library = open_library(folders, resources_dir())
        return personal_plan(folders, library, library.routines[routine], Wish(routine, **wish), now=clock)

    return planned


def test_looking_makes_no_history(planned, folders):
    planned("strength-monday")
    assert not folders.data.exists()


def test_the_persons_loads_and_targets_are_in_it(planned, database, clock):
    CarriedOver(database, now=clock).set_working("strength-monday", "rdl", Working(load_kg=40.0, target=9))
    (lift,) = (step for step in planned("strength-monday").steps if step.key == "rdl")
    assert lift.load_kg == 40.0
    assert [amount.target for amount in lift.sets] == [9, 9, 9]


def test_settings_are_heard(planned, folders):
    usual = planned("mcgill-big-three")
    save(folders.settings, Settings(first_side="right", ready_scale=2.0, to_the_top=True))
    mine = planned("mcgill-big-three")
    assert mine.first_side is Side.RIGHT
    assert mine.length_ms > usual.length_ms
    assert all(step.to_top for step in mine.steps)


def test_nothing_waits_when_the_person_does_not_want_it(planned, folders):
    assert any(step.wait for step in planned("strength-monday").steps)
    save(folders.settings, Settings(loaded_waits=False))
    assert not any(step.wait for step in planned("strength-monday").steps)


def test_it_is_the_plan_that_the_window_makes(planned, folders, clock):
    settings = Settings(
        first_side="right",
        rest_scale=0.5,
        ready_scale=1.5,
        rep_mode="self-paced",
        to_the_top=True,
        loaded_waits=False,
        equipment=("mat", "barbell", "chair"),
    )
    save(folders.settings, settings)
    training = Training(folders, resources_dir(), settings, lambda: Instant(0, clock()))
    CarriedOver(training.database, now=clock).set_working("strength-monday", "rdl", Working(load_kg=40.0, target=9))
    with training.database:
        assert planned("strength-monday") == training.plan("strength-monday")


def test_without_the_equipment_the_rest_is_said(planned, folders):
    save(folders.settings, Settings(equipment=("mat",)))
    assert any("is left out" in change or "instead of" in change for change in planned("strength-monday").changes)


def test_a_routine_of_which_nothing_is_left_is_refused(planned, folders):
    save(folders.settings, Settings(equipment=()))
    with pytest.raises(UserError, match="nothing of this routine can be done"):
        planned("relief-stretches")


class TestRounds:
    def test_as_many_as_wished(self, planned):
        plan = planned("lower-back-warm-up", rounds=2)
        assert [block.rounds for block in plan.blocks] == [2]
        assert plan.length_ms > planned("lower-back-warm-up").length_ms

    @pytest.mark.parametrize(
        ("routine", "right"), [("lower-back-warm-up", "up to 2"), ("relief-stretches", "one round only")]
    )
    def test_more_than_it_has_are_refused(self, planned, routine, right):
        with pytest.raises(UserError, match=f"cannot have 3 rounds .*{right}"):
            planned(routine, rounds=3)


def test_a_damaged_history_is_told_and_the_plan_is_made(planned, folders, capsys):
    folders.data.mkdir()
    folders.database.write_bytes(b"no database")
    assert planned("strength-monday").phases
    assert "Your loads and targets could not be read" in capsys.readouterr().err
