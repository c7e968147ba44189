# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that the seed articles share, and the cautions for single exercises, held by the shipped files."""

from __future__ import annotations

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.cautions import asks_to_brace
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Category, Kind, Spine
from lbtrainer.domain.loaded_days import loads_back
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.program import Activity
from lbtrainer.domain.routine import Goal

LEAST_WARM_UP_MS = 5 * 60_000
CALM = frozenset({Goal.RELIEF, Goal.STRETCH, Goal.RECOVERY, Goal.MOBILITY})


class TestRulesOfTheSeeds:
    def test_5_five_minutes_or_more_come_before_anything_that_loads_the_back(self, library: Library):
        for routine in library.routines.values():
            plan = build_plan(routine, library.exercises)
            assert plan is not None
            gone_ms = 0
            for phase in plan.phases:
                if loads_back(library.exercises[plan.step_of(phase).exercise]):
                    assert gone_ms >= LEAST_WARM_UP_MS, routine.id
                    break
                gone_ms += phase.length_ms

    def test_7_under_a_weight_only_the_jefferson_curl_bends_on_purpose(self, library: Library):
        bending = {one.id for one in library.exercises.values() if one.loaded and Spine.FLEXES in one.spine}
        assert bending == {"jefferson-curl"}

    def test_8_every_exercise_says_how_to_breathe_and_no_hold_asks_to_hold_the_breath(self, library: Library):
        for one in library.exercises.values():
            assert any(word in one.breathing.casefold() for word in ("breath", "exhale", "inhale")), one.id
            if one.kind is Kind.HOLD:
                assert "hold your breath" not in one.breathing.casefold()

    def test_8_only_demanding_lifts_with_a_barbell_ask_to_firm_the_middle(self, library: Library):
        bracing = [
            one
            for one in library.exercises.values()
            if any(asks_to_brace(text) for text in (*one.steps, *one.cues, one.breathing))
        ]
        assert "deadlift" in {one.id for one in bracing}
        for one in bracing:
            assert one.tier == 3, one.id
            assert all("barbell" in gear for gear in one.equipment), one.id

    def test_6_holds_begin_at_their_lower_end_and_tempos_are_those_of_the_safety_table(self, library: Library):
        assert library.exercises["knee-to-chest"].dose.seconds == Range(15, 30)
        tempos = {one.id: (one.tempo.out_s, one.tempo.hold_s, one.tempo.back_s) for one in library.exercises.values()}
        asked = {"kettlebell-swing": (1, 0, 1), "jefferson-curl": (5, 0, 5), "romanian-deadlift": (2, 0, 2)}
        assert {name: tempos[name] for name in asked} == asked

    def test_9_every_program_has_core_mobility_and_walking_and_all_but_the_gentle_one_strength(self, library: Library):
        for program in library.programs.values():
            entries = [entry for day in program.days.values() for entry in day]
            routines = [library.routines[one.routine] for one in entries if not isinstance(one, Activity)]
            exercises = {step.exercise for one in routines for block in one.blocks for step in block.steps}
            found = {library.exercises[one].category for one in exercises}
            walks = "brisk-walk" in exercises or any(isinstance(one, Activity) for one in entries)
            assert walks, program.id
            assert {Category.CORE, Category.MOBILITY} <= found, program.id
            assert Category.STRENGTH in found or program.id == "gentle-start", program.id


class TestCautionsForSingleExercises:
    """Section 8 of the safety facts, row by row."""

    def test_superman_is_demanding_and_gives_way_to_the_bird_dog(self, library: Library):
        superman = library.exercises["superman"]
        assert superman.tier == 3
        assert superman.swap == ("bird-dog",)
        steps = [step for one in library.routines.values() for block in one.blocks for step in block.steps]
        starts = {step.start_with for step in steps if step.exercise == "superman"}
        assert starts == {"alternating-superman"}, "the alternating form comes first wherever it is written"

    @pytest.mark.parametrize("own_id", ["lying-leg-raise", "hollow-hold"])
    def test_straight_legs_come_after_bent_ones_and_never_in_relief(self, library: Library, own_id: str):
        assert set(library.exercises[own_id].easier) & {"bent-knee-leg-raise", "dead-bug"}
        calm = [one for one in library.routines.values() if one.goal in CALM]
        assert calm
        assert not [one for one in calm for block in one.blocks for step in block.steps if step.exercise == own_id]

    def test_jefferson_curl_is_asked_for_starts_unloaded_and_names_who_should_not(self, library: Library):
        curl = library.exercises["jefferson-curl"]
        assert curl.tier == 4
        assert any("disc" in one for one in curl.cautions)
        assert any("without a weight" in one for one in curl.cautions)

    def test_kettlebell_swing_comes_after_the_hinge(self, library: Library):
        assert library.exercises["kettlebell-swing"].easier == ("romanian-deadlift",)
        assert library.exercises["romanian-deadlift"].easier == ("hip-hinge-drill",)

    def test_the_morning_keeps_bending_small(self, library: Library):
        for own_id in ("cat-cow", "knee-to-chest", "childs-pose"):
            assert any("first hour" in one for one in library.exercises[own_id].cautions)

    @pytest.mark.parametrize("own_id", ["prone-press-up", "standing-back-bend"])
    def test_bending_back_gives_way_to_something_that_does_not(self, library: Library, own_id: str):
        swap = library.exercises[library.exercises[own_id].swap[0]]
        assert swap.id in {"pelvic-tilt", "seated-cat-cow"}

    def test_good_morning_begins_with_the_empty_bar(self, library: Library):
        assert any("empty bar" in one for one in library.exercises["good-morning"].cautions)

    def test_a_weight_in_the_back_extension_stays_at_the_chest(self, library: Library):
        extension = library.exercises["weighted-back-extension"]
        assert any("chest" in one for one in extension.steps)
        assert not any("behind your head" in one for one in extension.steps)
