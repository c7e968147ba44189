# SPDX-License-Identifier: GPL-3.0-or-later
"""What a moving figure costs: bars of 8 ms a frame at 480 x 480 and 15 ms at 960 x 600, solved and painted.

`fresh` is the worst case: an instant that was never shown. In a session a repetition brings the same instants again,
and then only the filling is left: `again`. It is
the processor's time: other programs are not our matter.
"""

from __future__ import annotations

import time
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.motion import Motion
from lbtrainer.qt.figure.figure_look import DARK
from lbtrainer.qt.figure.figure_paint import FigurePainter

RESOURCES = Path(__file__).parents[2] / "resources"
SIZES = [(480, 480), (960, 600)]
FRAMES = 60

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.benchmark(timer=time.process_time)]


class Film:
    """One exercise's cycle in so many frames, one at a time."""

    def __init__(self, own_id: str, size: tuple[int, int]) -> None:
        self.figure = load_figure(RESOURCES, own_id)
        self.motion = Motion(self.figure)
        self.painter = FigurePainter(self.motion, DARK)
        self.image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        self.count = 0

    def next(self) -> None:
        self.count += 1
        self.show(self.count % FRAMES * self.motion.duration_s / FRAMES)

    def show(self, time_s: float) -> None:
        instant = self.motion.at(time_s)
        self.image.fill(0)
        painter = QPainter(self.image)
        self.painter.paint(painter, QRectF(self.image.rect()), instant)
        painter.end()

    def next_unseen(self, frames: int) -> None:
        """An instant of its own, so many to a cycle: solved and outlined anew, as in the first repetition of a set."""
        self.count += 1
        self.show((self.count + self.count / 1000) * self.motion.duration_s / frames)

    def next_fresh(self) -> None:
        self.painter.forget()
        self.motion.forget()
        self.next()


class TestAllFigures:
    """The bar of 8 ms at 480 x 480 is for the median of these: all figures, whole cycles, no frame twice."""

    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_fresh(self, benchmark, size):
        films = [Film(path.stem, size) for path in sorted((RESOURCES / "figures").glob("*.yaml"))]
        in_turn = cycle(films)
        rounds = 12 * len(films)
        benchmark.pedantic(lambda: next(in_turn).next_unseen(12), rounds=rounds, warmup_rounds=2 * len(films))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("own_id", ["cat-cow", "bird-dog", "romanian-deadlift", "glute-bridge", "back-extension"])
class TestOneFrame:
    def test_fresh(self, benchmark, own_id, size):
        film = Film(own_id, size)
        benchmark.pedantic(film.next_fresh, rounds=2 * FRAMES, warmup_rounds=5)

    def test_again(self, benchmark, own_id, size):
        film = Film(own_id, size)
        benchmark.pedantic(film.next, rounds=2 * FRAMES, warmup_rounds=3 * FRAMES)
        assert film.painter.frames.kept
