# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.camera import Camera
from lbtrainer.figure.motion import Motion
from lbtrainer.qt.figure import figure_frame
from lbtrainer.qt.figure.figure_frame import Frames
from lbtrainer.qt.figure.figure_look import DARK
from lbtrainer.qt.figure.figure_paint import FigurePainter

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture
def motion() -> Motion:
    return Motion(load_figure(RESOURCES, "bird-dog"))


@pytest.fixture
def frames(motion: Motion) -> Frames:
    return Frames(motion, Camera(*motion.figure.camera))


def test_what_comes_a_second_time_is_kept_and_is_the_same_then(motion: Motion, frames: Frames):
    first, second, third = (frames.at(motion.still(), 300.0, 1.0) for _ in range(3))
    assert first is not second
    assert third is second
    assert third.area == first.area


def test_other_breath_is_another_frame(motion: Motion, frames: Frames):
    out = motion.still()
    into = out._replace(breath=1.0)
    shown = [[frames.at(each, 300.0, 1.0) for each in (out, into)] for _ in range(3)]
    assert shown[2][0] is not shown[2][1]


def test_another_size_has_its_own_frames(motion: Motion, frames: Frames):
    small = [frames.at(motion.still(), 100.0, 1.0) for _ in range(3)][-1]
    large = frames.at(motion.still(), 300.0, 1.0)
    assert frames.kept == 0
    assert large.area.width() == pytest.approx(3.0 * small.area.width(), rel=0.05)


def test_what_did_not_move_is_taken_over_from_the_frame_before(motion: Motion, frames: Frames):
    out = motion.still()
    first, second = (frames.at(each, 300.0, 1.0) for each in (out, out._replace(breath=1.0)))
    before = {id(fill.path) for part in first.parts for fill in part.fills}
    now = [id(fill.path) for part in second.parts for fill in part.fills]
    taken = sum(each in before for each in now)
    assert 0 < len(now) - taken < taken


def test_the_frame_before_changes_nothing(motion: Motion):
    camera = Camera(*motion.figure.camera)
    way = [motion.between("start", "reach", k / 5) for k in range(6)]
    after_others, alone = Frames(motion, camera), Frames(motion, camera)
    last = [after_others.at(each, 300.0, 1.0) for each in way][-1]
    only = alone.at(way[-1], 300.0, 1.0)
    by_colour = [
        sorted((m, t, path.elementCount()) for part in f.parts for path, m, t, _ in part.fills) for f in (last, only)
    ]
    assert by_colour[0] == by_colour[1]


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch, motion: Motion):
    monkeypatch.setattr(figure_frame, "_MOST_KEPT", 8)
    frames = Frames(motion, Camera(*motion.figure.camera))
    for _ in range(4):
        for k in range(20):
            frames.at(motion.between("start", "reach", k / 20), 100.0, 1.0)
    assert frames.kept == 8
    for _ in range(3):
        for k in range(8):
            frames.at(motion.between("start", "reach", 0.01 + k / 20), 100.0, 1.0)
    assert frames.kept == 8
    frames.forget()
    assert frames.kept == 0


def test_there_is_no_gap_where_nothing_lies_behind(motion: Motion, frames: Frames):
    painted = frames.at(motion.still(), 300.0, 1.0).parts
    assert painted[0].gap is None
    assert sum(part.gap is not None for part in painted) >= 5


def test_muscles_glow_where_they_are_seen(motion: Motion, frames: Frames):
    painted = frames.at(motion.still(), 300.0, 1.0).parts
    assert any(part.glow is not None and part.lit for part in painted)
    assert all(0.0 < lit.strength <= 1.0 for part in painted for lit in part.lit)


def test_the_glow_of_a_thigh_closes_the_seam_to_the_trunk(motion: Motion, frames: Frames):
    over = [
        part.glow.boundingRect().width() - part.fills[-1].path.boundingRect().width()
        for part in frames.at(motion.still(), 300.0, 1.0).parts
        if part.glow is not None
    ]
    assert any(0.3 < more < 2.0 for more in over)


@pytest.mark.soak
def test_ten_minutes_of_motion_take_no_more_memory(qapp, motion: Motion):
    """18,000 frames as fast as they come stand for ten minutes at 30 frames a second."""
    painter = FigurePainter(motion, DARK)
    image = QImage(480, 300, QImage.Format.Format_ARGB32_Premultiplied)
    taken: list[int] = []
    for count in range(18_000):
        onto = QPainter(image)
        now = motion.at(count / 30, motion.stretched(2.0, 3.0, 2.0, 1.0), steps_per_s=30)
        painter.paint(onto, QRectF(image.rect()), now)
        onto.end()
        if count % 3_000 == 2_999:
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            taken.append(pages * os.sysconf("SC_PAGE_SIZE") // 1024)
    assert max(taken[1:]) - taken[0] < 1_024, f"kB after each 100 s: {taken}"
