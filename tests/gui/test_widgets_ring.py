# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring shows every phase in both themes, is never cut, and is read as a progress bar."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui

from lbtrainer.qt.theme import Choice
from lbtrainer.ui.widgets.phase_fade import PhaseFade
from lbtrainer.ui.widgets.ring import HEIGHT, WIDTH, Ring
from lbtrainer.ui.widgets.ring_state import RingState, Shape, seconds_in_words
from tests.helpers.look import theme_for

H = 800
HOLD = RingState(
    shape=Shape.HOLD,
    number="18",
    sub="of 30–45 s",
    fraction=0.4,
    minimum=2 / 3,
    minimum_text="30",
    value=18,
    maximum=45,
)
REPS = RingState(
    shape=Shape.REPS, number="6", sub="of 8–10", reps=10, reps_minimum=8, reps_done=5, running=0.6, minimum_text="8"
)
STATES = [
    HOLD,
    RingState(shape=Shape.HOLD, number="38", fraction=0.85, minimum=2 / 3, minimum_text="30", reached=True),
    RingState(shape=Shape.HOLD, number="0", fraction=0.0),
    RingState(shape=Shape.HOLD, number="45", fraction=1.0, minimum=2 / 3, minimum_text="30", reached=True),
    REPS,
    RingState(shape=Shape.REPS, number="30", reps=30, reps_minimum=30, reps_done=30),
    RingState(shape=Shape.REST, number="21", sub="seconds", fraction=0.73),
    RingState(shape=Shape.READY, number="7", sub="seconds", fraction=7 / 12),
    RingState(shape=Shape.SWITCH, number="5", sub="seconds"),
    RingState(shape=Shape.WAITING, number="43", fraction=43 / 60),
]


def ring_for(qtbot, qapp, choice: Choice = Choice.LIGHT, phase: str = "work", *, motion: bool = False) -> Ring:
    theme = theme_for(qapp, choice, motion=motion)
    ring = Ring(theme, PhaseFade(theme, phase))
    qtbot.addWidget(ring)
    ring.resize(round(WIDTH * H), round(HEIGHT * H))
    return ring


def drawn(ring: Ring) -> QtGui.QImage:
    image = QtGui.QImage(ring.size(), QtGui.QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QtGui.QPainter(image)
    painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
    ring.draw(painter, QtCore.QRectF(ring.rect()))
    painter.end()
    return image


def reach_of(image: QtGui.QImage, colour: QtGui.QColor) -> QtCore.QRect:
    """The box around every pixel of this colour."""
    width, height = image.width(), image.height()
    spots = [(x, y) for y in range(height) for x in range(0, width, 2) if image.pixel(x, y) == colour.rgba()]
    xs, ys = zip(*spots, strict=True)
    return QtCore.QRect(QtCore.QPoint(min(xs), min(ys)), QtCore.QPoint(max(xs), max(ys)))


def with_end_at(state: RingState, fraction: float) -> RingState:
    fields = {name: getattr(state, name) for name in state.__struct_fields__}
    return RingState(**fields | {"fraction": fraction, "running": fraction})


class TestTheEndOfAnArc:
    @pytest.mark.parametrize("state", [HOLD, REPS, *STATES[6:7], STATES[9]], ids=lambda state: state.shape)
    @pytest.mark.parametrize("fraction", [0.004, 0.3, 0.9, 0.995])
    def test_painted_alone_leaves_the_picture_of_the_whole(self, qtbot, qapp, state, fraction):
        ring = ring_for(qtbot, qapp)
        ring.show_state(with_end_at(state, fraction))
        image = drawn(ring)
        ring.grab()
        ring.show_state(with_end_at(state, fraction + (0.02 if state is REPS else 0.005)))
        crept = ring._crept
        if crept is None:
            assert state.mark_at or fraction > 0.99, "only a mark and a full round ask for the whole ring"
            return
        painter = QtGui.QPainter(image)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setClipRect(ring._tip(crept))
        painter.setCompositionMode(QtGui.QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(ring.rect(), QtCore.Qt.GlobalColor.black)
        painter.setCompositionMode(QtGui.QPainter.CompositionMode.CompositionMode_SourceOver)
        ring.draw(painter, QtCore.QRectF(ring.rect()), crept)
        painter.end()
        whole = drawn(ring)
        tip = ring._tip(crept).intersected(ring.rect())
        spots = [(x, y) for x in range(tip.left(), tip.right() + 1) for y in range(tip.top(), tip.bottom() + 1)]
        ours, theirs = ([one.pixelColor(x, y) for x, y in spots] for one in (image, whole))
        apart = [abs(a.alpha() - b.alpha()) + abs(a.red() - b.red()) for a, b in zip(ours, theirs, strict=True)]
        assert max(apart) <= 2

    def test_less_than_a_pixel_is_not_worth_a_painting(self, qtbot, qapp, monkeypatch):
        ring = ring_for(qtbot, qapp)
        ring.show_state(with_end_at(STATES[6], 0.5))
        ring.grab()
        asked: list[tuple[object, ...]] = []
        monkeypatch.setattr(ring, "update", lambda *area: asked.append(area))
        ring.show_state(with_end_at(STATES[6], 0.5002))
        assert not asked
        ring.show_state(with_end_at(STATES[6], 0.503))
        assert [len(area) for area in asked] == [1], "not the whole ring"


class TestEveryShape:
    @pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
    @pytest.mark.parametrize("paused", [False, True])
    @pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state.shape}-{state.number}")
    def test_is_drawn_and_leaves_its_edges_free(self, qtbot, qapp, choice, paused, state):
        ring = ring_for(qtbot, qapp, choice)
        ring.show_state(
            RingState(**{name: getattr(state, name) for name in state.__struct_fields__} | {"paused": paused})
        )
        image = drawn(ring)
        assert image != QtGui.QImage(image.size(), image.format())
        edges = [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in (0, image.height() - 1)]
        edges += [image.pixelColor(x, y).alpha() for y in range(image.height()) for x in (0, image.width() - 1)]
        assert set(edges) == {0}

    def test_no_two_look_the_same_without_their_colours(self, qtbot, qapp):
        ring = ring_for(qtbot, qapp)
        seen = []
        for shape in Shape:
            ring.show_state(RingState(shape=shape, number="5", fraction=0.5, reps=10, reps_done=5))
            seen.append(drawn(ring).convertToFormat(QtGui.QImage.Format.Format_Alpha8))
        assert all(one != other for index, one in enumerate(seen) for other in seen[index + 1 :])


class TestNumber:
    @pytest.mark.parametrize("number", ["1", "10", "47", "88", "188", "999"])
    def test_fits_inside_the_ring(self, qtbot, qapp, number):
        ring = ring_for(qtbot, qapp)
        ring.show_state(RingState(shape=Shape.WAITING, number=number))
        box = reach_of(drawn(ring), ring._theme.token("ink"))
        centre = QtCore.QPointF(ring.rect().center())
        corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
        farthest = max(QtCore.QLineF(centre, QtCore.QPointF(corner)).length() for corner in corners)
        assert farthest < 0.27 * H
        assert box.width() < 2 * 0.242 * H

    @pytest.mark.parametrize("number", ["1", "10", "38", "47", "74", "99"])
    def test_of_two_digits_is_a_quarter_of_the_window_high(self, qtbot, qapp, number):
        ring = ring_for(qtbot, qapp)
        ring.show_state(RingState(shape=Shape.WAITING, number=number))
        assert reach_of(drawn(ring), ring._theme.token("ink")).height() >= 0.245 * H

    @pytest.mark.parametrize(
        ("seconds", "number", "sub", "is_number"),
        [
            (0, "0", "of 30 s", False),
            (99, "99", "of 30 s", False),
            (100, "1", "min 40 s", True),
            (272, "4", "min 32 s", True),
        ],
    )
    def test_above_99_seconds_is_the_minutes(self, seconds, number, sub, is_number):
        words = seconds_in_words(seconds, "of 30 s")
        assert (words.number, words.sub, words.sub_is_number) == (number, sub, is_number)


class TestMark:
    @pytest.mark.parametrize("minimum", [0.25, 0.5, 0.75, 0.9])
    def test_and_its_number_stay_inside_the_widget(self, qtbot, qapp, minimum):
        ring = ring_for(qtbot, qapp)
        ring.show_state(
            RingState(shape=Shape.HOLD, number="1", fraction=1, minimum=minimum, minimum_text="120", reached=True)
        )
        box = reach_of(drawn(ring), ring._theme.token("ink"))
        assert ring.rect().adjusted(1, 1, -1, -1).contains(box)

    def test_stands_at_the_minimum_only_when_there_is_a_range(self):
        assert REPS.mark_at == 0.8
        assert RingState(shape=Shape.REPS, number="1", reps=8, reps_minimum=8).mark_at is None
        assert RingState(shape=Shape.REST, number="1", minimum=0.5).mark_at is None


class TestAccessibility:
    def test_is_a_progress_bar_with_the_seconds_as_value(self, qtbot, qapp):
        ring = ring_for(qtbot, qapp)
        ring.show_state(HOLD)
        face = QtGui.QAccessible.queryAccessibleInterface(ring)
        assert face.role() == QtGui.QAccessible.Role.ProgressBar
        assert (ring.value(), ring.maximum()) == (18, 45)
        assert ring.accessibleDescription() == "18 of 30–45 s"


class TestMotion:
    @pytest.mark.parametrize("motion", [True, False])
    def test_the_phase_colour_fades_only_with_motion(self, qtbot, qapp, motion):
        theme = theme_for(qapp, motion=motion)
        fade = PhaseFade(theme)
        fade.show_phase("rest")
        assert (fade.colours == theme.phase_colours("rest")) is not motion
        qtbot.waitUntil(lambda: fade.colours == theme.phase_colours("rest"), timeout=1000)

    def test_the_colours_of_another_theme_come_at_once(self, qtbot, qapp):
        theme = theme_for(qapp, motion=True)
        fade = PhaseFade(theme, "prepare")
        theme.choose(Choice.DARK)
        assert fade.colours == theme.phase_colours("prepare")
