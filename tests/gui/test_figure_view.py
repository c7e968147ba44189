# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QScrollArea, QWidget

from lbtrainer.content.figures import load_figure
from lbtrainer.qt.figure.figure_look import DARK, LIGHT
from lbtrainer.qt.figure.figure_view import FigureView, still_image

RESOURCES = Path(__file__).parents[2] / "resources"


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(qtbot, clock: Clock) -> FigureView:
    view = FigureView(DARK, clock, has_stage=True)
    qtbot.addWidget(view)
    view.resize(320, 200)
    view.set_figure(load_figure(RESOURCES, "glute-bridge"))
    return view


def height(view: FigureView) -> float:
    now = view.instant()
    assert now is not None
    return now.skeleton.joints["pelvis"][1]


def test_at_first_it_shows_the_most_telling_pose(view: FigureView):
    telling = height(view)
    view.show_start()
    assert height(view) < telling


def test_it_moves_with_the_clock(view: FigureView, clock: Clock):
    view.play()
    low = height(view)
    clock.now_s += 2.5
    assert height(view) > low + 0.1


def test_a_frozen_figure_waits_and_goes_on_where_it_was(view: FigureView, clock: Clock):
    view.play()
    clock.now_s += 1.0
    view.freeze()
    half = height(view)
    clock.now_s += 60.0
    assert height(view) == half
    view.go_on()
    assert height(view) == pytest.approx(half)
    clock.now_s += 0.3
    assert height(view) > half


def test_the_session_stretches_the_movement(view: FigureView, clock: Clock):
    view.play((10.0, 0.0, 10.0, 0.0))
    clock.now_s += 2.5
    slow = height(view)
    view.play()
    clock.now_s += 2.5
    assert height(view) > slow


def test_the_timer_runs_only_while_something_moves_and_can_be_seen(view: FigureView):
    view.play()
    assert not view._timer.isActive(), "nobody sees it yet"
    view.show()
    assert view._timer.isActive()
    view.hide()
    assert not view._timer.isActive()
    view.show()
    view.freeze()
    assert not view._timer.isActive()


def test_without_motion_the_poses_follow_each_other_as_stills(view: FigureView, clock: Clock):
    view.set_moving(moves=False)
    view.play()
    clock.now_s += 0.7
    first = height(view)
    clock.now_s += 0.7
    assert height(view) == first
    view.grab()
    clock.now_s += 2.0
    view.grab()
    clock.now_s += 1.9
    view.grab()


def test_it_can_be_painted_mirrored_in_another_look_and_empty(view: FigureView):
    picture = view.grab().toImage()
    view.set_look(LIGHT)
    assert view.grab().toImage() != picture
    figure = view.figure
    view.set_figure(figure, mirrored=True)
    assert view.grab().toImage() != picture
    view.set_figure(None)
    view.grab()
    assert view.instant() is None


def test_a_still_has_the_pixels_of_its_screen(qapp):
    image = still_image(load_figure(RESOURCES, "plank"), DARK, QSize(80, 56), ratio=2.0)
    assert (image.width(), image.height()) == (160, 112)


def test_a_frame_asks_for_the_place_of_the_person_only(view: FigureView, clock: Clock, monkeypatch: pytest.MonkeyPatch):
    view.show()
    view.play()
    view.grab()
    asked: list[object] = []
    monkeypatch.setattr(view, "update", lambda *area: asked.append(*area or (None,)))
    clock.now_s += 1.0
    view._tick()
    (area,) = asked
    assert isinstance(area, QRect)
    assert view.rect().contains(area)
    assert area.height() < view.height()


def test_scrolled_out_of_view_it_paints_nothing(qtbot, clock: Clock, monkeypatch: pytest.MonkeyPatch):
    scroll = QScrollArea()
    qtbot.addWidget(scroll)
    page = QWidget()
    page.resize(300, 3000)
    view = FigureView(DARK, clock, page)
    view.setGeometry(0, 0, 300, 200)
    view.set_figure(load_figure(RESOURCES, "glute-bridge"))
    scroll.setWidget(page)
    scroll.resize(320, 240)
    scroll.show()
    view.play()
    asked: list[object] = []
    monkeypatch.setattr(view, "update", lambda *area: asked.append(area))
    view._tick()
    assert len(asked) == 1
    scroll.verticalScrollBar().setValue(1500)
    clock.now_s += 1.0
    view._tick()
    assert len(asked) == 1


def test_what_nobody_could_see_move_is_not_painted(view: FigureView, clock: Clock, monkeypatch: pytest.MonkeyPatch):
    view.show()
    view.play()
    clock.now_s += 1.0
    view.grab()
    asked: list[object] = []
    monkeypatch.setattr(view, "update", lambda *area: asked.append(area))
    for _ in range(20):
        view._tick()
    assert not asked, "the clock stands"
    clock.now_s += 0.2
    view._tick()
    assert len(asked) == 1
