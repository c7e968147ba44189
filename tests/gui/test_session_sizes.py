# SPDX-License-Identifier: GPL-3.0-or-later
"""From three metres: number and name are large in every window, and no name is ever cut."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Position, Sides, SideWords
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.qt.icons import Icons
from lbtrainer.qt.sound.sound_writer import NO_DEVICE
from lbtrainer.qt.theme import Choice
from lbtrainer.ui.session.session_how import HowPanel
from lbtrainer.ui.session.session_parts import LineLabel, PositionLine
from lbtrainer.ui.session.session_places import places_in
from lbtrainer.ui.session.session_words import Span
from lbtrainer.ui.session.sets_table import SetsTable
from lbtrainer.ui.widgets.fit_label import FitLabel
from tests.helpers.builders import exercise, plan, seconds
from tests.helpers.clock import FakeClock
from tests.helpers.drawn_text import LongWords
from tests.helpers.look import ICONS_DIR, theme_for
from tests.helpers.session_pages import PageSession, training_in

SIZES = [(900, 600), (1280, 800), (1920, 1080), (3840, 2160)]
LONG = "Single-Leg Romanian Deadlift with a Slow Return and Both Arms Held Long"


def session_of(qapp: QtWidgets.QApplication, folder: Path, size: tuple[int, int], name: str) -> PageSession:
    clock = FakeClock()
    training = training_in(folder, clock)
    long = exercise("a", seconds(30, 45, sets=3, rest_s=60), sides=Sides.BLOCK, position=Position.SIDE)
    long = msgspec.structs.replace(long, name=name)
    theme = theme_for(qapp)
    theme.fit_window(*size)
    return PageSession(theme, training, clock, plan([long]), size=size)


@pytest.mark.parametrize("size", SIZES)
def test_the_number_is_a_quarter_of_the_height_and_the_name_a_sixteenth(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, LONG)
    session.to(PhaseKind.WORK)
    session.wait(18)
    ring, name = session.page.far.ring, session.page.far.name
    assert _ink_height(ring.grab().toImage(), theme_ink(session)) >= size[1] / 4
    assert name.font().pixelSize() >= int(size[1] / 16)
    session.close()


def theme_ink(session: PageSession) -> QtGui.QColor:
    return session.page._theme.token("ink")


def _ink_height(image: QtGui.QImage, ink: QtGui.QColor) -> int:
    """Rows in the ring's middle that hold the number's ink, from the first to the last in one go."""
    middle = range(int(image.width() * 0.3), int(image.width() * 0.7), 2)
    rows = [
        y
        for y in range(int(image.height() * 0.15), int(image.height() * 0.72))
        if any(image.pixelColor(x, y).rgb() == ink.rgb() for x in middle)
    ]
    return rows[-1] - rows[0] + 1


@pytest.mark.parametrize("size", [*SIZES, (800, 1000), (1100, 600)])
@pytest.mark.parametrize("near", [False, True])
def test_long_names_fit_and_nothing_overlaps(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int], near: bool
):
    session = session_of(qapp, tmp_path, size, LONG)
    if near:
        session.press("v")
    for kind in (PhaseKind.WORK, PhaseKind.SWITCH, PhaseKind.REST):
        session.to(kind)
        view = session.page.near if near else session.page.far
        name = view.name
        assert name.height() >= name.heightForWidth(name.width())
        assert name.geometry().bottom() <= session.page.buttons.geometry().top()
        assert name.geometry().top() > 0
        metrics = QtGui.QFontMetrics(name.font())
        assert all(metrics.horizontalAdvance(word) <= name.width() for word in LONG.split())
    session.close()


@pytest.mark.parametrize("size", [*SIZES, (800, 1000)])
def test_a_long_cue_in_a_get_ready_is_not_cut(qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]):
    clock = FakeClock()
    cue = "Squeeze your shoulder blades together, keep the spine long, and breathe out slowly while you lift. " * 2
    long = exercise("a", seconds(30), spoken=cue, position=Position.SIDE)
    session = PageSession(theme_for(qapp), training_in(tmp_path, clock), clock, plan([long]), size=size)
    then = next(label for label in session.page.far.findChildren(LineLabel) if label.accessibleName() == cue)
    assert then.heightForWidth(then.width()) <= then.height()
    session.close()


@pytest.mark.parametrize("size", SIZES)
def test_ring_and_number_stand_still_between_phases(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, "Plank")
    places = {session.page.far.ring.geometry().getRect()}
    for kind in (PhaseKind.WORK, PhaseKind.SWITCH, PhaseKind.WORK, PhaseKind.REST):
        session.to(kind)
        places.add(session.page.far.ring.geometry().getRect())
    assert len(places) == 1
    session.close()


@pytest.mark.parametrize("size", [(1280, 800), (800, 1000)])
def test_name_and_figure_stand_still_when_the_place_is_taken_and_the_set_begins(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, "Side Plank")
    far = session.page.far
    place = far.findChild(PositionLine)
    assert place is not None
    assert place.isVisible()
    seen = {(far.name.geometry().getRect(), far.stage.geometry().getRect())}
    for kind in (PhaseKind.WORK, PhaseKind.SWITCH, PhaseKind.WORK):
        session.to(kind)
        seen.add((far.name.geometry().getRect(), far.stage.geometry().getRect()))
    assert len(seen) == 1
    session.close()


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (3840, 2160), (2560, 1080)])
def test_places_lie_in_the_window_and_apart(size: tuple[int, int]):
    places = places_in(*size)
    for rect in (places.strip, places.word, places.body, places.then, places.buttons, places.notice):
        assert 0 <= rect.left() <= rect.right() < size[0]
        assert 0 <= rect.top() <= rect.bottom() < size[1]
    assert not places.body.intersects(places.buttons)
    assert not places.then.intersects(places.buttons)
    assert not places.body.intersects(places.word)


def test_a_narrow_window_has_the_ring_below():
    places = places_in(800, 1000)
    assert places.ring.top() > places.body.center().y()
    assert not places.beside


@pytest.mark.parametrize("size", SIZES)
def test_the_question_whether_to_stop_reads_from_the_mat(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, "Plank")
    session.to(PhaseKind.WORK)
    session.press(".")
    panel = session.page.overlays.question
    for label in panel.findChildren(FitLabel):
        assert label.font().pixelSize() >= max(15, int(size[1] / 40))
        assert label.heightForWidth(label.width()) <= label.height()
    assert panel.rect().contains(panel.row.geometry())
    session.close()


def test_no_word_of_a_wrapped_line_stands_alone(qapp: QtWidgets.QApplication):
    page = QtWidgets.QWidget()
    label = LineLabel(theme_for(qapp), page, centred=True)
    label.set_size_px(30)
    label.show_line((Span("Hips level, back leg long, come up tall."),))
    wide = label.fontMetrics().horizontalAdvance(label.accessibleName())
    label.resize(wide - 20, 200)
    whole = label.heightForWidth(label.width())
    label.balance(label.width())
    inner = label.contentsRect().width()
    assert inner < 0.7 * wide
    assert label.heightForWidth(label.width()) == whole


def test_the_near_view_has_a_row_for_each_set_and_a_column_for_each_side(qapp: QtWidgets.QApplication, tmp_path: Path):
    session = session_of(qapp, tmp_path, (1280, 800), "Plank")
    session.press("v")
    session.to(PhaseKind.SWITCH)
    table = session.page.near.findChild(SetsTable)
    assert table is not None
    assert table.accessibleName().startswith("Set 1 left 30 s done, Set 1 right 30–45 s now, Set 2 left")
    rows = [row for row in table.text().split("<tr>") if "Set" in row]
    assert len(rows) == 3
    assert table.isVisible()
    assert session.page.rect().contains(table.geometry())
    session.close()


@pytest.mark.parametrize("size", [(1280, 720), *SIZES[1:]])
def test_from_the_mat_side_place_and_what_comes_then_read_like_the_phase(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, LONG)
    far, least = session.page.far, size[1] / 20
    session.to(PhaseKind.REST)
    place = far.findChild(PositionLine)
    assert place is not None
    assert place._font().pixelSize() >= least
    session.to(PhaseKind.WORK)
    lines = {label.accessibleName(): label for label in far.findChildren(LineLabel) if label.isVisible()}
    for said in ("Then switch sides", "Left side  ·  set 2 of 3  ·  30–45 s"):
        assert lines[said].font().pixelSize() >= least
    session.close()


def test_what_does_not_break_is_never_cut_by_breaking_lines_evenly(qapp: QtWidgets.QApplication):
    page = QtWidgets.QWidget()
    label = LineLabel(theme_for(qapp), page, centred=True)
    label.set_size_px(20)
    whole = "3\u00a0×\u00a08–12\u00a0reps,\u00a0hold\u00a02\u00a0s\u00a0each\u00a0side"
    label.show_line((Span("Later "), Span(f"Bird Dog {whole}", strong=True)))
    needed = QtGui.QFontMetrics(theme_for(qapp).font(20, 600, scaled=False)).horizontalAdvance(whole)
    width = needed + 30
    label.resize(width, label.balance(width))
    assert label.contentsRect().width() >= needed


@pytest.mark.parametrize("size", [*SIZES, (1280, 720), (800, 1000)])
@pytest.mark.parametrize("near", [False, True])
def test_what_is_told_covers_neither_figure_nor_word_nor_number(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int], near: bool
):
    session = session_of(qapp, tmp_path, size, LONG)
    if near:
        session.press("v")
    session.to(PhaseKind.WORK)
    page, overlays = session.page, session.page.overlays
    view = page.near if near else page.far
    assert view._places is not None
    page.say("A screen reader is on, so the voice keeps quiet. Settings can let it speak all the same.")
    overlays.show_trouble("The disk is full.")
    for line in (overlays.said, overlays.notice):
        assert page.rect().contains(line.geometry())
        assert line.height() >= line.heightForWidth(line.width())
        least = 1.6 if near else 3.2 if line is overlays.said else 2.2
        assert line.font().pixelSize() >= max(15, int(least * view._places.unit_px))
        assert line is overlays.said or line.geometry().left() >= 0.4 * size[0], "the word is read"
        if not near or view._places.beside:
            assert not line.geometry().intersects(view.stage.geometry())
        ring = view.ring.geometry()
        aside, above = round(0.15 * ring.width()), round(0.2 * ring.height())
        assert not line.geometry().intersects(ring.adjusted(aside, above, -aside, -aside))
    session.close()


@pytest.mark.parametrize("size", [(1280, 720), (900, 600), (1920, 1080)])
def test_words_asked_for_again_read_from_the_mat_however_many_they_are(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    session = session_of(qapp, tmp_path, size, LONG)
    far, said = session.page.far, session.page.overlays.said
    session.press("r")
    assert said.isVisible()
    assert said.text().startswith(LONG)
    assert far._places is not None
    assert said.font().pixelSize() >= int(3.2 * far._places.unit_px)
    assert said.height() >= said.heightForWidth(said.width())
    place = far.findChild(PositionLine)
    assert place is not None
    for still_seen in (far.name, far.stage, place):
        assert not said.geometry().intersects(still_seen.geometry())
    ring = far.ring.geometry()
    assert said.geometry().bottom() < ring.top() + round(0.07 * ring.height())
    session.close()


def test_a_line_that_no_band_can_hold_covers_all_of_the_words_it_stands_over(
    qapp: QtWidgets.QApplication, tmp_path: Path
):
    session = session_of(qapp, tmp_path, (900, 600), LONG)
    far, said = session.page.far, session.page.overlays.said
    session.page.say("Set 2 of 3, left side, twelve seconds to go, then the other side. " * 5)
    assert far._places is not None
    assert said.font().pixelSize() >= int(3.2 * far._places.unit_px)
    assert said.height() >= said.heightForWidth(said.width())
    assert said.geometry().top() > far.stage.geometry().center().y(), "who shows how it is done is still seen"
    place = far.findChild(PositionLine)
    assert place is not None
    for covered in (far.name.geometry(), place.geometry()):
        assert said.geometry().contains(covered), "nothing looks out from behind it"
    session.close()


@pytest.mark.parametrize("size", [*SIZES, (1280, 720), (800, 1000)])
@pytest.mark.parametrize("near", [False, True])
def test_that_there_is_no_sound_covers_no_word_of_the_exercise(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int], near: bool
):
    session = session_of(qapp, tmp_path, size, LONG)
    if near:
        session.press("v")
    session.to(PhaseKind.WORK)
    page = session.page
    view = page.near if near else page.far
    page.say(NO_DEVICE)
    lines = [one for kind in (LineLabel, PositionLine) for one in view.findChildren(kind)]
    words = [view.name, *(one for one in lines if one.isVisible() and one.accessibleName())]
    assert len(words) > 2
    for word in words:
        assert not page.overlays.said.geometry().intersects(word.geometry()), word.accessibleName()
    session.close()


def test_in_the_near_view_four_lines_of_trouble_leave_the_ring_alone(qapp: QtWidgets.QApplication, tmp_path: Path):
    session = session_of(qapp, tmp_path, (900, 600), "Plank")
    session.press("v")
    session.to(PhaseKind.WORK)
    session.page.overlays.show_trouble("The disk is full.")
    ring = session.page.near.ring.geometry()
    arc_top = ring.top() + round(0.07 * ring.height())
    assert session.page.overlays.notice.geometry().bottom() < arc_top
    session.close()


@pytest.mark.parametrize("size", [(1280, 800), (800, 1000)])
def test_name_and_figure_stand_still_where_only_the_switch_of_sides_tells_a_place(
    qapp: QtWidgets.QApplication, tmp_path: Path, size: tuple[int, int]
):
    clock = FakeClock()
    words = SideWords(left="left foot in front", right="right foot in front")
    lunge = exercise("a", seconds(30, sets=2, rest_s=60), sides=Sides.BLOCK, position=Position.STANDING)
    lunge = msgspec.structs.replace(lunge, side_words=words)
    session = PageSession(theme_for(qapp), training_in(tmp_path, clock), clock, plan([lunge]), size=size)
    far, seen = session.page.far, set()
    for kind in (PhaseKind.WORK, PhaseKind.SWITCH, PhaseKind.WORK, PhaseKind.REST, PhaseKind.READY):
        session.to(kind)
        seen.add((far.name.geometry().getRect(), far.stage.geometry().getRect()))
        place = far.findChild(PositionLine)
        assert place is not None
        assert place.isVisible() is (kind is PhaseKind.SWITCH)
    assert len(seen) == 1
    session.close()


def test_in_the_near_view_every_instruction_of_the_library_is_seen_whole(qapp: QtWidgets.QApplication, tmp_path: Path):
    session = session_of(qapp, tmp_path, (1280, 720), "Plank")
    session.press("v")
    how = session.page.near.how
    scroll = how.findChild(QtWidgets.QScrollArea)
    assert scroll is not None
    for each in training_in(tmp_path, session.clock).library.exercises.values():
        session.page.near.show_around(each, (), None)
        text = scroll.widget()
        assert isinstance(text, QtWidgets.QLabel)
        assert each.steps[0] in text.text()
        assert text.heightForWidth(scroll.viewport().width()) <= scroll.viewport().height(), each.id
    session.close()


def test_instructions_in_long_words_are_seen_whole_or_scrolled_to(qapp: QtWidgets.QApplication, tmp_path: Path):
    """The height that is reckoned beforehand is the one that the label then takes."""
    theme = type("Words", (LongWords,), {"stretch_percent": 150})(qapp, Icons(ICONS_DIR), choice=Choice.LIGHT)
    room = QtWidgets.QWidget()
    how = HowPanel(theme, room, largest=2.0)  # of few sizes: the smallest is the one that matters
    how.set_unit_px(8)
    scroll, never = how.findChild(QtWidgets.QScrollArea), QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert scroll is not None
    room.resize(700, 400)
    room.show()
    found: set[tuple[str, bool]] = set()
    how.setGeometry(0, 0, 605, 320)
    for each in training_in(tmp_path, FakeClock()).library.exercises.values():
        how.show_exercise(each)
        text = scroll.widget()
        assert isinstance(text, QtWidgets.QLabel)
        too_high = text.heightForWidth(scroll.viewport().width()) > scroll.viewport().height()
        if too_high:
            found.add((each.id, scroll.verticalScrollBarPolicy() is not never))
    assert {one for one, scrolls in found if not scrolls} == set()
    assert {one for one, scrolls in found if scrolls}, "none was too high: the room is too large to tell anything"
    room.close()


def test_how_it_is_done_is_seen_whole_over_the_far_view_of_the_smallest_window(
    qapp: QtWidgets.QApplication, tmp_path: Path
):
    session = session_of(qapp, tmp_path, (900, 600), "Plank")
    how = session.page.overlays.how
    session.press("i")
    assert how.isVisible()
    scroll = how.findChild(QtWidgets.QScrollArea)
    assert scroll is not None
    for each in training_in(tmp_path, session.clock).library.exercises.values():
        how.show_exercise(each)
        text = scroll.widget()
        assert isinstance(text, QtWidgets.QLabel)
        assert each.steps[0] in text.text()
        assert text.heightForWidth(scroll.viewport().width()) <= scroll.viewport().height(), each.id
    session.close()


def test_words_that_need_a_little_more_than_one_line_are_made_to_fit_it(qapp: QtWidgets.QApplication, tmp_path: Path):
    clock = FakeClock()
    crawl = exercise("a", seconds(30), position=Position.QUADRUPED)
    session = PageSession(theme_for(qapp), training_in(tmp_path, clock), clock, plan([crawl]), size=(1280, 800))
    place = session.page.far.findChild(PositionLine)
    assert place is not None
    assert place.accessibleName() == "Come onto your hands and knees"
    assert place.height() == place.height_px(place.width())
    one_line = place.height_px(5_000)
    at_full_size = QtGui.QFontMetrics(place._font()).horizontalAdvance(place.accessibleName())
    assert place.height_px(round(0.95 * at_full_size) + place._text_left()) <= one_line, "a little smaller"
    assert place.height_px(round(0.7 * at_full_size) + place._text_left()) > 1.5 * one_line, "never much"
    session.close()
