# SPDX-License-Identifier: GPL-3.0-or-later
"""After a session: everything shown can be confirmed and corrected by keyboard, and each answer is on disk at once."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.domain.record import Felt, HurtChoice, LegSign, PainReport, Place, SessionState, SetStatus, Slot, Source
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.summary_page import SummaryPage
from lbtrainer.ui.widgets.dose_field import SetCell
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.load_cell import LoadCell
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.place_chips import PlaceChip
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of, training_in

KEYS = QtCore.Qt.Key


@pytest.fixture
def past(tmp_path: Path) -> PastSessions:
    clock = FakeClock()
    return PastSessions(training_in(tmp_path, clock), clock)


def page_of(qtbot: QtBot, qapp: QtWidgets.QApplication, past: PastSessions, session: int, *, width=1280) -> SummaryPage:
    page = SummaryPage(theme_for(qapp), past.training)
    qtbot.addWidget(page)
    page.resize(width, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.show_session(session)
    return page


def record(past: PastSessions, session: int):
    return past.training.history.session(session)


def cell(page: SummaryPage, name: str) -> SetCell:
    return next(one for one in page.findChildren(SetCell) if one.accessibleName().startswith(name))


def dashes(page: SummaryPage) -> list[SetCell]:
    return [one for one in page.findChildren(SetCell) if one.text() == "–" and one.isVisible()]


def type_in(qtbot: QtBot, widget: QtWidgets.QWidget, text: str) -> None:
    widget.setFocus()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, KEYS.Key_Return)


class TestWhatItSays:
    def test_of_a_whole_session(self, qtbot, qapp, past):
        page = page_of(qtbot, qapp, past, past.add())
        assert page.title.text() == "Session done, 25 minutes"
        assert page.day.text() == "Monday, 22 June 2026  ·  07:17 to 07:42"
        assert page.saved.text() == "Every set is already saved"

    def test_of_what_a_fine_morning_will_bring_once_the_numbers_are_settled(self, qtbot, qapp, past):
        fine = SummaryAnswers(
            pain_before=PainReport(score=1), pain_after=PainReport(score=1), effort={"rdl": 3, "plank": 3}
        )
        first = past.add(days_ago=3, answers=fine)
        past.training.history.set_summary(first, SummaryAnswers(pain_next_morning=PainReport(score=1)))
        past.training.history.confirm_all(first)
        page = page_of(qtbot, qapp, past, past.add(answers=fine))
        assert not page.outlook.isVisible(), "first it is asked whether the numbers are right"
        qtbot.keyClick(page, KEYS.Key_A)
        assert page.outlook.isVisible()
        assert page.outlook.accessibleName().endswith("It is offered to you if tomorrow morning is fine.")

    def test_of_one_that_was_stopped_at_once(self, qtbot, qapp, past):
        page = page_of(qtbot, qapp, past, past.add(results=[], state=SessionState.PARTIAL, minutes=0))
        assert page.title.text() == "Stopped after less than a minute. What you did is kept."

    def test_of_one_that_was_stopped(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"), sets=4)
        session = past.add(results=results, state=SessionState.PARTIAL, minutes=12)
        page = page_of(qtbot, qapp, past, session)
        assert page.title.text() == "Stopped after 12 minutes. What you did is kept."
        assert dashes(page) == []
        assert page.cards.table.opener.text() == "6 sets not done"
        page.cards.table.opener.click()
        assert len(dashes(page)) == 6
        assert all(one.toolTip() == "Not reached. If you did it, write it down here." for one in dashes(page))
        page.cards.table.opener.click()
        assert dashes(page) == []

    def test_a_set_that_was_done_after_all_is_written_down(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"), sets=4)
        session = past.add(results=results, state=SessionState.PARTIAL, minutes=12)
        page = page_of(qtbot, qapp, past, session)
        page.cards.table.opener.click()
        plank = next(one for one in dashes(page) if one.accessibleName().startswith("Plank"))
        plank.setFocus()
        qtbot.keyClick(plank, KEYS.Key_Tab)
        assert len(record(past, session).sets) == 4, "to pass over a dash writes nothing"
        type_in(qtbot, plank, "32")
        assert plank.text() == "32"
        (added,) = record(past, session).sets[4:]
        assert (added.exercise, added.value, added.low, added.high) == ("plank", 32, 30, 45)
        assert (added.status, added.source) == (SetStatus.DONE, Source.EDITED)
        assert added.slot == results_of(past.plan("strength-monday"))[7].slot
        assert record(past, session).summary.done_sets == 5
        assert page.cards.table.opener.text() == "5 sets not done"
        again = QtWidgets.QApplication.focusWidget()
        assert isinstance(again, SetCell)
        assert again.accessibleName() == "Plank, set 1, seconds done", "now it asks for effort too; the keyboard stays"
        again.selectAll()
        type_in(qtbot, again, "20")
        assert record(past, session).sets[4].status is SetStatus.PARTIAL

    def test_done_and_not_done_make_all_that_was_planned(self, qtbot, qapp, past):
        results = results_of(past.plan("mcgill-big-three"), sets=4)
        page = page_of(qtbot, qapp, past, past.add("mcgill-big-three", results, state=SessionState.PARTIAL))
        planned = past.plan("mcgill-big-three").planned_sets
        assert page.cards.table.opener.text() == f"{planned - 4} sets not done"

    def test_one_step_alone_that_was_not_done_stands_among_the_others(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"), sets=7)
        page = page_of(qtbot, qapp, past, past.add(results=results, state=SessionState.PARTIAL))
        assert not page.cards.table.opener.isVisible()
        assert len(dashes(page)) == 3

    def test_what_was_corrected_to_nothing_stays_where_it_is(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"), sets=4)
        page = page_of(qtbot, qapp, past, past.add(results=results, state=SessionState.PARTIAL))
        walk = cell(page, "Brisk Walk")
        type_in(qtbot, walk, "0")
        assert page.cards.table.opener.text() == "6 sets not done"
        assert cell(page, "Brisk Walk").isVisible()

    def test_a_try_that_was_swapped_away_is_told(self, qtbot, qapp, past):
        first, *others = results_of(past.plan("strength-monday"))
        given_up = msgspec.structs.replace(others[0], value=3, status=SetStatus.SWAPPED)
        instead = msgspec.structs.replace(others[0], attempt=1, exercise="glute-bridge", exercise_name="Glute Bridge")
        page = page_of(qtbot, qapp, past, past.add(results=[first, given_up, instead, *others[3:]]))
        labels = [one.text() for one in page.findChildren(QtWidgets.QLabel) if one.isVisible()]
        assert "Set 1 began as Romanian Deadlift, 3 reps" in labels


class TestConfirming:
    def test_one_key_confirms_all_and_goes_on_to_the_next_question(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        assert page.focusWidget() is page.confirm
        qtbot.keyClick(page, KEYS.Key_A)
        assert {one.source for one in record(past, session).sets} == {Source.CONFIRMED}
        assert page.confirm.isHidden() or not page.confirm.isVisible()
        assert page.focusWidget() is page.cards.pain.question.scale

    def test_enter_on_the_button_does_the_same(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        qtbot.keyClick(page.confirm, KEYS.Key_Return)
        assert {one.source for one in record(past, session).sets} == {Source.CONFIRMED}

    def test_an_a_in_the_note_is_a_letter(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        page.cards.note.field.setFocus()
        qtbot.keyClick(page.cards.note.field, KEYS.Key_A, QtCore.Qt.KeyboardModifier.NoModifier)
        assert page.cards.note.field.toPlainText() == "a"
        assert record(past, session).sets[0].source is Source.ASSUMED


class TestCorrecting:
    def test_a_number_is_on_disk_as_edited_and_the_focus_stays(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        plank = cell(page, "Plank, set 2")
        type_in(qtbot, plank, "25")
        changed = next(one for one in record(past, session).sets if one.slot == Slot(1, 0, 2, 1))
        assert (changed.value, changed.source, changed.status) == (25, Source.EDITED, SetStatus.PARTIAL)
        assert page.focusWidget() is plank

    def test_minutes_are_kept_as_seconds(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        type_in(qtbot, cell(page, "Brisk Walk"), "8")
        assert record(past, session).sets[0].value == 480

    def test_nothing_done_is_skipped_and_counted_so(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        type_in(qtbot, cell(page, "Plank, set 3"), "0")
        assert record(past, session).summary.done_sets == 9

    def test_a_load_holds_for_every_set_and_may_be_typed_in_pounds(self, qtbot, qapp, tmp_path):
        clock = FakeClock()
        past = PastSessions(training_in(tmp_path, clock, Settings(units="lb")), clock)
        session = past.add(results=results_of(past.plan("strength-monday"), load_kg=20.0))
        page = page_of(qtbot, qapp, past, session)
        load = page.findChildren(LoadCell)[0]
        assert load.text() == "44"
        type_in(qtbot, load, "55")
        lifted = [one.load_kg for one in record(past, session).sets if one.key == "rdl"]
        assert lifted == pytest.approx([24.95] * 3, abs=0.01)

    def test_how_much_was_left_is_asked_once_for_each_that_grows_and_can_be_taken_back(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        fields = page.cards.table.findChildren(DropDown)
        assert [one.accessibleName().split(", ")[1] for one in fields] == [
            "Romanian Deadlift",
            "Weighted Back Extension",
            "Plank",
        ]
        assert [fields[2].itemText(index) for index in range(1, 6)] == ["0 s", "5 s", "10 s", "15 s", "20+ s"]
        qtbot.keyClicks(fields[0], "2")
        efforts = [one.effort for one in record(past, session).sets if one.key == "rdl"]
        assert efforts == [None, None, 2]
        qtbot.keyClick(fields[0], KEYS.Key_Home)
        assert {one.effort for one in record(past, session).sets} == {None}


class TestAnswers:
    def test_pain_place_and_how_hard_it_was(self, qtbot, qapp, past):
        session = past.add(pain_before=PainReport(score=2))
        page = page_of(qtbot, qapp, past, session)
        assert page.cards.pain.question.scale.answer is None
        assert not page.cards.pain.question.places.isVisible()
        qtbot.keyClick(page.cards.pain.question.scale, KEYS.Key_4)
        assert page.cards.pain.change.text() == "2 more"
        qtbot.mouseClick(page.cards.pain.question.places.findChildren(QtWidgets.QAbstractButton)[1], LEFT)
        assert record(past, session).summary.pain_after == PainReport(score=4, place=Place.BUTTOCK)
        qtbot.keyClick(page.cards.pain.question.scale, KEYS.Key_0)
        assert record(past, session).summary.pain_after == PainReport(score=0)
        page.cards.felt.words.findChildren(QtWidgets.QAbstractButton)[1].click()
        assert record(past, session).summary.felt is Felt.RIGHT

    def test_the_note_is_written_when_the_page_is_left(self, qtbot, qapp, past):
        session = past.add()
        page = page_of(qtbot, qapp, past, session)
        page.cards.note.field.setFocus()
        qtbot.keyClicks(page.cards.note.field, "bar felt light")
        with qtbot.waitSignal(page.closed):
            qtbot.keyClick(page.cards.note.field, KEYS.Key_Return, QtCore.Qt.KeyboardModifier.ControlModifier)
        assert record(past, session).summary.note == "bar felt light"

    def test_what_hurt_can_be_said_afterwards(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"))
        session = past.add(results=results, hurts=[hurt_in(results[4])])
        page = page_of(qtbot, qapp, past, session)
        scale = page.cards.hurts.findChildren(type(page.cards.pain.question.scale))[0]
        assert scale.isVisible()
        qtbot.keyClick(scale, KEYS.Key_5)
        assert record(past, session).hurts[0].pain == PainReport(score=5)
        assert scale.isVisible()

    def test_a_hurt_pressed_by_mistake_is_taken_away_and_its_set_is_as_others(self, qtbot, qapp, past):
        first, *rest = results_of(past.plan("strength-monday"))
        stopped = msgspec.structs.replace(rest[3], status=SetStatus.HURT, value=12)
        results = [first, *rest[:3], stopped, *rest[4:]]
        session = past.add(results=results, hurts=[hurt_in(rest[0]), hurt_in(stopped)])
        page = page_of(qtbot, qapp, past, session)
        mistakes = [one for one in page.cards.hurts.findChildren(QtWidgets.QPushButton) if "did not hurt" in one.text()]
        mistakes[1].setFocus()
        qtbot.keyClick(mistakes[1], KEYS.Key_Space)
        kept = record(past, session)
        assert [one.slot for one in kept.hurts] == [rest[0].slot]
        assert kept.sets[4].status is not SetStatus.HURT
        assert kept.sets[4].value == 12


class TestSignsInTheLeg:
    """Rule 3 of the safety table: what ended the session is kept, and its advice stands here again."""

    def test_the_advice_is_repeated_and_which_sign_it_was_can_be_said(self, qtbot, qapp, past):
        past.training.change_settings(emergency_number="999")
        results = results_of(past.plan("strength-monday"))
        pain = PainReport(score=2, place=Place.BACK, leg_signs=(LegSign.UNSAID,))
        hurt = hurt_in(results[0], choice=HurtChoice.END, pain=pain)
        session = past.add(results=results[:1], hurts=[hurt], state=SessionState.PARTIAL)
        page = page_of(qtbot, qapp, past, session)
        assert page.cards.hurts.advice.isVisible()
        assert not page.again.isVisible(), "nobody is invited to do it once more"
        assert page.cards.hurts.advice.text().endswith("call 999 at once.")
        for words in ("Numb", "Sharp pain that spread"):
            chip = next(one for one in page.findChildren(PlaceChip) if one.text() == words)
            assert chip.isVisible()
            chip.click()
        signs = (LegSign.NUMB, LegSign.SPREADING)
        assert record(past, session).hurts[0].pain == PainReport(score=2, place=Place.BACK, leg_signs=signs)

    def test_another_number_leaves_the_sign(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"))
        hurt = hurt_in(results[0], pain=PainReport(score=None, leg_signs=(LegSign.WEAK,)))
        session = past.add(results=results, hurts=[hurt])
        page = page_of(qtbot, qapp, past, session)
        scale = page.cards.hurts.findChildren(type(page.cards.pain.question.scale))[0]
        qtbot.keyClick(scale, KEYS.Key_5)
        assert record(past, session).hurts[0].pain == PainReport(score=5, leg_signs=(LegSign.WEAK,))

    def test_without_one_there_is_no_advice(self, qtbot, qapp, past):
        results = results_of(past.plan("strength-monday"))
        session = past.add(results=results, hurts=[hurt_in(results[4])])
        assert page_of(qtbot, qapp, past, session).cards.hurts.advice.isHidden()


def test_escape_finish_and_ctrl_enter_close_and_keep_a_number_being_typed(qtbot, qapp, past):
    session = past.add()
    page = page_of(qtbot, qapp, past, session)
    plank = cell(page, "Plank, set 1")
    plank.setFocus()
    qtbot.keyClicks(plank, "41")
    for close in (
        lambda: qtbot.keyClick(plank, KEYS.Key_Escape),
        page.finish.click,
        lambda: qtbot.keyClick(page, KEYS.Key_Enter, QtCore.Qt.KeyboardModifier.ControlModifier),
    ):
        with qtbot.waitSignal(page.closed):
            close()
    assert 41 in [one.value for one in record(past, session).sets]


def test_once_more_asks_for_the_same_routine(qtbot, qapp, past):
    page = page_of(qtbot, qapp, past, past.add("relief-stretches"))
    with qtbot.waitSignal(page.again_requested) as signal:
        page.again.click()
    assert signal.args == ["relief-stretches"]


def test_a_disk_that_refuses_is_told_and_nothing_is_claimed(qtbot, qapp, past, monkeypatch):
    session = past.add()
    page = page_of(qtbot, qapp, past, session)

    def refuse(*_):
        raise EnvironmentProblem("the disk is full")

    monkeypatch.setattr(past.training.history, "set_summary", refuse)
    qtbot.keyClick(page.cards.pain.question.scale, KEYS.Key_3)
    assert page.saved.text() == "Not saved: the disk is full"


@pytest.mark.parametrize("width", [812, 1192, 1832])
def test_every_control_has_a_name_and_nothing_is_wider_than_the_page(qtbot, qapp, past, width):
    page = page_of(qtbot, qapp, past, past.add(), width=width)
    controls = [
        one
        for one in page.findChildren(QtWidgets.QWidget)
        if one.focusPolicy() != QtCore.Qt.FocusPolicy.NoFocus and one.isVisibleTo(page)
    ]
    assert [
        type(one).__name__ for one in controls if not one.accessibleName() and not getattr(one, "text", str)()
    ] == []
    assert [one for one in controls if one.mapTo(page, one.rect().bottomRight()).x() > width] == []


LEFT = QtCore.Qt.MouseButton.LeftButton


def test_in_a_narrow_window_finish_ends_where_the_cards_do(
    qtbot: QtBot, qapp: QtWidgets.QApplication, past: PastSessions
):
    page = page_of(qtbot, qapp, past, past.add(), width=900)
    page.resize(900, 600)
    bar = page.findChildren(PartScroll)[0].verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)

    def right(widget: QtWidgets.QWidget) -> int:
        return widget.mapTo(page, widget.rect().topRight()).x()

    qtbot.waitUntil(lambda: right(page.finish) == right(page.card))


def focus_after_tabs(qtbot: QtBot, page: SummaryPage, count: int) -> QtWidgets.QWidget:
    for _ in range(count):
        now = QtWidgets.QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, KEYS.Key_Tab)
    now = QtWidgets.QApplication.focusWidget()
    assert now is not None
    return now


def test_the_answers_lead_to_finish_by_tab_past_no_cell(qtbot, qapp, past):
    page = page_of(qtbot, qapp, past, past.add("mcgill-big-three"))
    page.cards.pain.question.scale.setFocus()
    qtbot.keyClicks(page.cards.pain.question.scale, "4")
    stops = [focus_after_tabs(qtbot, page, 1) for _ in range(4)]
    assert page.cards.pain.isAncestorOf(stops[0])
    assert page.cards.felt.isAncestorOf(stops[1])
    assert page.cards.note.isAncestorOf(stops[2])
    assert stops[3] is page.finish


def test_in_a_small_window_the_question_of_pain_comes_into_view_whole_and_so_does_the_note(qtbot, qapp, past):
    page = page_of(qtbot, qapp, past, past.add("mcgill-big-three"))
    page.resize(812, 600)
    scroll = page.findChildren(PartScroll)[0]

    def is_whole(part: QtWidgets.QWidget) -> bool:
        port = scroll.viewport()
        return port.rect().contains(QtCore.QRect(part.mapTo(port, QtCore.QPoint()), part.size()))

    qtbot.waitUntil(lambda: not is_whole(page.cards.pain))
    page.confirm.setFocus()
    qtbot.keyClick(page.confirm, "a")
    qtbot.waitUntil(lambda: is_whole(page.cards.pain))
    qtbot.keyClicks(page.cards.pain.question.scale, "4")
    qtbot.waitUntil(lambda: page.cards.pain.question.places.isVisible() and is_whole(page.cards.pain))
    note = focus_after_tabs(qtbot, page, 3)
    assert page.cards.note.isAncestorOf(note)
    assert is_whole(note)


def test_where_it_hurts_is_asked_without_moving_the_cards_aside(qtbot, qapp, past):
    page = page_of(qtbot, qapp, past, past.add())
    left = page.cards.felt.mapTo(page, QtCore.QPoint()).x()
    qtbot.keyClicks(page.cards.pain.question.scale, "4")
    qtbot.waitUntil(page.cards.pain.question.places.isVisible)
    qapp.processEvents()
    assert page.cards.felt.mapTo(page, QtCore.QPoint()).x() == left
