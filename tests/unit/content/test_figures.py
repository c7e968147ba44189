# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import figure_ids, load_figure, load_stances, read_figure
from lbtrainer.domain.figure import End, Figure, Mode
from lbtrainer.domain.other_side import other_side
from lbtrainer.errors import UserError

RESOURCES = Path(__file__).parents[3] / "resources"
GOOD = """\
schema: 1
id: nod
mat: [-0.5, 0.5]
muscles: [lower back]
tempo: [[down, 2, 0.5], [up, 1, 0]]
watch: [{say: "Slow."}]
base: {from: standing, arm: {touch: thigh_r, at: 0.5, end: palm}}
poses:
  up: {lean: 5}
  down: {lean: 20, arm_l: {aim: [-90, [-80, 12]], end: grip, bar: forward}}
"""


def read(tmp_path: Path, text: str) -> Figure:
    path = tmp_path / "nod.yaml"
    path.write_text(text, encoding="utf-8")
    return read_figure(path, "nod.yaml", load_stances(RESOURCES))


def problems(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        read(tmp_path, text)
    return [str(problem) for problem in caught.value.problems]


class TestLayers:
    def test_a_pose_stands_on_its_base_and_that_on_a_stance(self, tmp_path: Path):
        figure = read(tmp_path, GOOD)
        assert figure.poses["down"].lean == 20.0
        assert figure.poses["down"].pins[0].joint == "pelvis"
        assert figure.poses["up"].leg_r.end is End.FLAT

    def test_what_is_written_for_both_sides_is_mirrored(self, tmp_path: Path):
        pose = read(tmp_path, GOOD).poses["up"]
        assert (pose.arm_r.segment, pose.arm_l.segment) == ("thigh_r", "thigh_l")
        assert pose.leg_r.point[2] == -pose.leg_l.point[2] > 0.0

    def test_a_single_side_replaces_only_itself(self, tmp_path: Path):
        pose = read(tmp_path, GOOD).poses["down"]
        assert (pose.arm_r.mode, pose.arm_l.mode) == (Mode.TOUCH, Mode.AIM)
        assert pose.arm_l.lower == (-80.0, -12.0), "outwards is the other way on the left"

    def test_a_pose_can_be_another_one_to_the_other_side(self, tmp_path: Path):
        poses = read(tmp_path, GOOD + "  left: {mirror: down}\n").poses
        assert poses["left"] == other_side(poses["down"])
        assert (poses["left"].arm_r.mode, poses["left"].arm_l.mode) == (Mode.AIM, Mode.TOUCH)

    def test_the_most_telling_pose_is_the_last_of_the_tempo_unless_said(self, tmp_path: Path):
        assert read(tmp_path, GOOD).still == "up"
        assert read(tmp_path, GOOD + "still: down\n").still == "down"


class TestFaults:
    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ("lean: 20,", "laen: 20,", 'nod.yaml:10:10: the key "laen" is not known here (did you mean "lean"?)'),
            ("from: standing", "from: stading", 'there is no stance "stading" (did you mean "standing"?)'),
            ("[up, 1, 0]", "[op, 1, 0]", 'tempo names the pose "op"'),
            ("end: grip", "end: grasp", 'end "grasp" is not known'),
            ("[-0.5, 0.5]", "[0.5, -0.5]", "the mat ends before it begins"),
            ("arm_l: {aim", "arm_l: {flex: 3, aim", "arm_l has aim and flex to be posed"),
            ("arm_l: {aim: [-90, [-80, 12]], ", "arm_l: {", "arm_l has no way to be posed"),
            ("id: nod", "id: nid", "nid"),
            ("lean: 20", "lean: steep", 'lean is "steep" (write a number'),
            ("id: nod", "id: nod\nstill: sideways", 'there is no pose "sideways"'),
            ("up: {lean: 5}", "up: {mirror: dawn}", 'there is no pose "dawn" (did you mean "down"?)'),
            ("up: {lean: 5}", "up: {mirror: up}", '"up" is a mirrored pose itself'),
            ("up: {lean: 5}", "up: {mirror: down, lean: 5}", "a mirrored pose says more than what it mirrors"),
            ("base: {from", "base: {mirror: up, from", 'the key "mirror" is not known here'),
        ],
    )
    def test_each_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str):
        assert old in GOOD
        listed = problems(tmp_path, GOOD.replace(old, new))
        assert len(listed) == 1
        assert told in listed[0]
        assert listed[0].startswith("nod.yaml:")

    def test_all_at_once(self, tmp_path: Path):
        bad = GOOD.replace("lean: 20", "lean: steep").replace("lean: 5", "lean: [1]") + "id: nod\n"
        assert len(problems(tmp_path, bad)) == 3


class TestFinding:
    def test_a_user_s_own_figure_stands_before_the_shipped_one(self, tmp_path: Path):
        (tmp_path / "figures").mkdir()
        text = GOOD.replace("id: nod", "id: plank")
        (tmp_path / "figures" / "plank.yaml").write_text(text, encoding="utf-8")
        assert set(load_figure(RESOURCES, "plank", tmp_path).poses) == {"up", "down"}
        assert "plank" in figure_ids(RESOURCES)

    def test_one_that_is_not_there_is_a_problem_of_the_file(self):
        with pytest.raises(UserError, match="no such figure"):
            load_figure(RESOURCES, "handstand")

    def test_a_broken_file_of_stances_is_told(self, tmp_path: Path):
        (tmp_path / "stances").mkdir()
        (tmp_path / "stances" / "stances.yaml").write_text("schema: 1\nstances: {a: {lean: up}}\n", encoding="utf-8")
        with pytest.raises(UserError, match=r"stances/stances.yaml:2:21: lean"):
            load_stances(tmp_path)
