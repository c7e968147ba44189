# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import Allow, Figure, Limb, Mode
from lbtrainer.figure.examine import findings, unused_allowances

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def plank() -> Figure:
    return load_figure(RESOURCES, "glute-bridge")


def changed(figure: Figure, pose: str, **values) -> Figure:
    poses = {**figure.poses, pose: msgspec.structs.replace(figure.poses[pose], **values)}
    return msgspec.structs.replace(figure, poses=poses)


def kinds(figure: Figure) -> set[str]:
    return {found.kind for found in findings(figure)[0]}


def test_a_good_figure_has_none(plank: Figure):
    assert findings(plank) == ([], [])


def test_a_target_out_of_reach(plank: Figure):
    far = Limb(mode=Mode.TO, point=(0.9, 0.0, 0.1))
    assert "reach" in kinds(changed(plank, "down", leg_r=far))


def test_a_back_bent_too_far(plank: Figure):
    assert "range" in kinds(changed(plank, "up", lumbar=-60.0))


def test_an_arm_in_the_floor(plank: Figure):
    assert "sink" in kinds(changed(plank, "down", arm_r=Limb(mode=Mode.AIM, upper=(-80.0, 0.0))))


def test_a_body_in_the_air(plank: Figure):
    up = tuple(msgspec.structs.replace(pin, y=(pin.y or 0.0) + 0.3) for pin in plank.poses["down"].pins)
    aim = Limb(mode=Mode.AIM, upper=(10.0, 0.0), lower=(10.0, 0.0))
    flying = changed(plank, "down", pins=up, fit=None, arm_r=aim, arm_l=aim, leg_r=aim, leg_l=aim)
    assert {"float", "balance"} <= kinds(flying)


def test_an_arm_through_the_belly(plank: Figure):
    inside = Limb(mode=Mode.CHEST, point=(0.0, -0.15, 0.0))
    assert "self" in kinds(changed(plank, "down", arm_r=inside))


def test_a_lower_back_that_gives_way(plank: Figure):
    assert "watch" in kinds(changed(plank, "up", lumbar=-20.0))


def test_what_the_file_allows_is_not_wrong_and_an_idle_allowance_is_told(plank: Figure):
    inside = Limb(mode=Mode.CHEST, point=(0.0, -0.15, 0.0))
    bad = changed(plank, "down", arm_r=inside)
    names = tuple(Allow(found.name, "on purpose") for found in findings(bad)[0])
    wrong, meant = findings(msgspec.structs.replace(bad, allow=names))
    assert wrong == []
    assert meant
    assert unused_allowances(msgspec.structs.replace(plank, allow=names[:1])) == [names[0].finding]
