# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.record import Side
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.muscles import glows

RESOURCES = Path(__file__).parents[3] / "resources"

MUSCLES = (
    "lower back", "glutes", "hamstrings", "abdominals", "obliques", "hip flexors", "middle back", "lats",
    "shoulders", "chest", "quadriceps", "calves", "traps", "biceps", "abductors",
)  # fmt: skip


@pytest.fixture(scope="module")
def skeleton():
    return Motion(load_figure(RESOURCES, "side-bend")).still("tall").skeleton


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_that_the_library_names_has_its_place(muscle: str, skeleton):
    assert glows(skeleton, muscle)


def test_front_and_back_face_apart(skeleton):
    assert glows(skeleton, "abdominals")[0].normal[0] > 0.9
    assert glows(skeleton, "lower back")[0].normal[0] < -0.9
    assert all(glow.normal[0] < -0.9 for glow in glows(skeleton, "hamstrings"))


def test_the_glutes_glow_on_trunk_and_thigh(skeleton):
    assert {glow.part for glow in glows(skeleton, "glutes")} == {"torso", "thigh_r", "thigh_l"}


def test_a_word_without_a_place_glows_nowhere(skeleton):
    assert glows(skeleton, "whole body") == []


def test_only_the_side_that_is_asked_for_glows_and_the_middle_always():
    skeleton = Motion(load_figure(RESOURCES, "side-bend")).still("tall").skeleton
    assert {glow.part for glow in glows(skeleton, "hamstrings", Side.LEFT)} == {"thigh_l"}
    assert {glow.part for glow in glows(skeleton, "glutes", Side.RIGHT)} == {"torso", "thigh_r"}
    assert "torso" in {glow.part for glow in glows(skeleton, "lower back", Side.LEFT)}
    (oblique,) = glows(skeleton, "obliques", Side.LEFT)
    assert oblique.at[2] < 0.0


def test_a_stretched_leg_glows_and_the_resting_one_does_not():
    figure = load_figure(RESOURCES, "hamstring-stretch")
    assert figure.glow is Side.RIGHT
