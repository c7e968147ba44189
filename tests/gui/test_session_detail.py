# SPDX-License-Identifier: GPL-3.0-or-later
"""A past session set by set: its numbers with their sources, all of them open to correction."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.coaching.past_journal import Pauses
from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import (
    Felt,
    LegSign,
    PainReport,
    Place,
    SessionRecord,
    SessionState,
    SetResult,
    Side,
    Slot,
    Source,
    Working,
)
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.storage.history import SetChange, SummaryAnswers
from lbtrainer.storage.working import Answer
from lbtrainer.ui.past.past_sets import rows_of
from lbtrainer.ui.past.set_table import SetTable
from lbtrainer.ui.session_detail import SessionDetail
from lbtrainer.ui.widgets.dose_field import SetCell
from lbtrainer.ui.widgets.load_cell import LoadCell
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of, training_in
from tests.helpers.records import result

KEYS = QtCore.Qt.Key


@pytest.fixture
def past(tmp_path: Path) -> PastSessions:
    clock = FakeClock()
    return PastSessions(training_in(tmp_path, clock), clock)


@pytest.fixture
def detail(qtbot: QtBot, qapp: QtWidgets.QApplication, past: PastSessions) -> SessionDetail:
    widget = SessionDetail(theme_for(qapp), past.training)
    qtbot.addWidget(widget)
    widget.resize(700, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def labels(detail: SessionDetail) -> list[str]:
    return [one.text() for one in detail.cards.table.findChildren(QtWidgets.QLabel) if one.isVisibleTo(detail)]


def next_field(field: QtWidgets.QWidget) -> QtWidgets.QWidget:
    """The field that Tab comes to after this one."""
    while (following := field.nextInFocusChain()) is not None:
        if isinstance(following, QtWidgets.QLineEdit):
            return following
        field = following
    raise AssertionError("Tab comes to an end")


def test_it_says_where_numbers_come_from_and_what_was_tried_before(detail, past):
    plan = past.plan("strength-monday")
    first, *rest = results_of(plan, done={"plank": [45, 38, 31]}, load_kg=20.0)
    again: SetResult = msgspec.structs.replace(rest[-1], attempt=1, value=40, source=Source.EDITED)
    detail.show_session(past.add(results=[first, *rest, again]))
    texts = labels(detail)
    assert "All assumed" in texts
    assert "Set 3 edited; the rest counted" in texts
    assert "Set 3, first try 31 s" in texts


def test_correcting_a_set_changes_its_source_in_words(detail, past, qtbot):
    session = past.add("relief-stretches")
    detail.show_session(session)
    pose = next(one for one in detail.findChildren(SetCell) if one.accessibleName().startswith("Child"))
    pose.setFocus()
    with qtbot.waitSignal(detail.changed):
        qtbot.keyClick(pose, KEYS.Key_Up)
    assert past.training.history.session(session).sets[1].source is Source.EDITED
    assert "Edited" in labels(detail)


def test_a_note_being_written_belongs_to_its_own_session(detail, past, qtbot):
    one, other = past.add(), past.add()
    detail.show_session(one)
    qtbot.keyClicks(detail.cards.note.field, "mine")
    detail.show_session(other)
    assert detail.cards.note.field.toPlainText() == ""
    assert past.training.history.session(one).summary.note == "mine"
    assert past.training.history.session(other).summary.note == ""


def test_a_note_cleared_is_gone(detail, past, qtbot):
    session = past.add(answers=SummaryAnswers(note="old"))
    detail.show_session(session)
    detail.cards.note.field.selectAll()
    qtbot.keyClick(detail.cards.note.field, KEYS.Key_Delete)
    detail.hide()
    assert past.training.history.session(session).summary.note == ""


def test_a_routine_that_is_gone_cannot_be_done_again_and_says_why(detail, past):
    detail.show_session(past.add(routine="strength-monday"))
    assert detail.again.isEnabled()
    plan = past.plan("strength-monday")
    past.plan = lambda _: msgspec.structs.replace(plan, routine="given-up")
    detail.show_session(past.add())
    assert not detail.again.isEnabled()
    assert "no longer" in detail.again.toolTip()


def test_a_narrow_table_says_what_its_fields_are(detail, past):
    detail.show_session(past.add(results=results_of(past.plan("strength-monday"), load_kg=20.0)))
    assert "Still left" in labels(detail)
    detail.resize(420, 800)
    QtWidgets.QApplication.processEvents()
    assert "Still left" not in labels(detail)
    assert labels(detail).count("reps left") == 2


def test_every_answer_about_pain_can_be_corrected(detail, past, qtbot):
    session = past.add("strength-monday", pain_before=PainReport(score=4, place=Place.BACK))
    detail.show_session(session)
    detail.more.change.click()
    detail.more.before.answered.emit(PainReport(score=2))
    detail.more.morning.answered.emit(PainReport(score=1, place=Place.THIGH))
    record = past.training.history.session(session)
    assert record is not None
    assert record.summary.pain_before == PainReport(score=2)
    assert record.summary.pain_next_morning == PainReport(score=1, place=Place.THIGH)


def test_sore_muscles_of_the_morning_after_are_told_and_corrected(detail, past, qtbot):
    session = past.add("strength-monday", answers=SummaryAnswers(pain_next_morning=PainReport(score=1), soreness=3))
    detail.show_session(session)
    said = [one.text() for one in detail.more.findChildren(QtWidgets.QLabel)]
    assert any(text.endswith("the next morning: 1, sore muscles: a little") for text in said)
    detail.more.change.click()
    (much,) = (one for one in detail.more.soreness.findChildren(QtWidgets.QAbstractButton) if one.text() == "A lot")
    qtbot.mouseClick(much, QtCore.Qt.MouseButton.LeftButton)
    record = past.training.history.session(session)
    assert record is not None
    assert record.summary.soreness_next_morning == 6
    assert record.summary.pain_next_morning == PainReport(score=1), "the back is another question"


def test_what_was_suggested_after_it_stands_with_its_reason_and_the_answer(detail, past):
    session = past.add("strength-monday")
    detail.show_session(session)
    assert detail.decisions.isHidden()
    load = Suggestion(
        routine="strength-monday",
        key="rdl",
        exercise_name="Romanian Deadlift",
        way=Way.LOAD,
        now=Working(load_kg=20.0),
        then=Working(load_kg=22.5),
        says="22.5 kg next time.",
        reason="Two sessions running all was fine.",
        sources=("https://www.medscape.com/viewarticle/717047", "https://example.org"),
    )
    carried = past.training.carried
    carried.answer(load, Answer.CHANGED, session_id=session, changed_to=Working(load_kg=21.0))
    carried.answer(load, Answer.DECLINED, session_id=session)
    carried.answer(load, Answer.ACCEPTED, session_id=session)
    detail.show_session(session)
    told = [one.text() for one in detail.decisions.findChildren(QtWidgets.QLabel) if one.isVisibleTo(detail)]
    assert told.count("Romanian Deadlift: 22.5 kg next time. Two sessions running all was fine.") == 3
    assert told[2::3] == ["You chose 21 kg instead.", "You said not now.", "You said yes."]
    assert told[3::3] == ["The rule comes from: American College of Sports Medicine, 2009; https://example.org."] * 3


@pytest.mark.parametrize(
    ("way", "then", "changed", "words"),
    [
        (Way.TARGET, Working(target=10), Working(load_kg=20.0, target=9), "You chose 9 instead."),
        (Way.SETS, Working(sets=3), Working(sets=1), "You chose 1 set instead."),
        (Way.ROUNDS, Working(sets=3), Working(sets=2), "You chose 2 rounds instead."),
        (Way.ADDED, Working(added=2), Working(added=1), "You chose 1 more in each set instead."),
    ],
)
def test_another_number_is_told_in_its_own_words(detail, past, way, then, changed, words):
    session = past.add("strength-monday")
    one = Suggestion(
        routine="strength-monday",
        key="rdl",
        exercise_name="Romanian Deadlift",
        way=way,
        now=Working(),
        then=then,
        says="More.",
        reason="Earned.",
        sources=("https://example.org",),
    )
    past.training.carried.answer(one, Answer.CHANGED, session_id=session, changed_to=changed)
    detail.show_session(session)
    told = [label.text() for label in detail.decisions.findChildren(QtWidgets.QLabel)]
    assert words in told


def test_the_advice_after_a_sign_in_the_leg_stands_in_the_history_too(detail, past):
    results = results_of(past.plan("strength-monday"))
    pain = PainReport(score=1, leg_signs=(LegSign.WEAK,))
    detail.show_session(past.add(results=results[:2], hurts=[hurt_in(results[1], pain=pain)]))
    assert detail.cards.hurts.advice.isVisibleTo(detail)
    assert "call 112" in detail.cards.hurts.advice.text()


def load_cells(detail: SessionDetail, name: str) -> list[LoadCell]:
    """The load for all sets of an exercise first, then those of its sets that can be seen."""
    found = [one for one in detail.cards.table.findChildren(LoadCell) if name in one.accessibleName()]
    return sorted(
        (one for one in found if one.isVisibleTo(detail)), key=lambda one: not one.accessibleName().startswith("Load")
    )


def turn_loads(detail: SessionDetail, qtbot: QtBot) -> QtWidgets.QToolButton:
    """Press what shows the loads of the deadlift set by set, by key."""
    turner = next(
        one
        for one in detail.cards.table.findChildren(QtWidgets.QToolButton)
        if one.accessibleName().endswith(", Romanian Deadlift")
    )
    turner.setFocus()
    qtbot.keyClick(turner, KEYS.Key_Return)
    return turner


def lifted(past: PastSessions, session: int) -> list[float | None]:
    record = past.training.history.session(session)
    assert record is not None
    return [one.load_kg for one in record.sets if one.key == "rdl"]


class TestLoads:
    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        session = past.add(results=results_of(past.plan("strength-monday"), load_kg=20.0))
        detail.show_session(session)
        return session

    def test_one_number_is_taken_for_all_sets(self, detail, past, session, qtbot):
        [load] = load_cells(detail, "Romanian Deadlift")
        load.setFocus()
        qtbot.keyClick(load, KEYS.Key_Up)
        assert lifted(past, session) == [22.5, 22.5, 22.5]

    def test_a_single_set_is_corrected_alone_and_its_load_is_shown_as_its_own(self, detail, past, session, qtbot):
        turn_loads(detail, qtbot)
        _, _, second, _ = load_cells(detail, "Romanian Deadlift")
        assert second.accessibleName() == "Romanian Deadlift, set 2, load, kg"
        second.setFocus()
        second.selectAll()
        qtbot.keyClicks(second, "17.5")
        with qtbot.waitSignal(detail.changed):
            qtbot.keyClick(second, KEYS.Key_Return)
        assert lifted(past, session) == [20.0, 17.5, 20.0]
        detail.show_session(past.add("relief-stretches"))
        detail.show_session(session)
        loads = load_cells(detail, "Romanian Deadlift")
        assert [one.text() for one in loads] == ["", "20", "17.5", "20"], "different loads stand open at once"
        assert loads[0].placeholderText() == "all"

    def test_the_number_for_all_makes_different_loads_one_again(self, detail, past, session, qtbot):
        past.training.history.edit_set(session, Slot(1, 0, 0, 1), SetChange(load_kg=15.0))
        detail.show_session(session)
        every, *_ = load_cells(detail, "Romanian Deadlift")
        every.setFocus()
        qtbot.keyClicks(every, "25")
        qtbot.keyClick(every, KEYS.Key_Return)
        assert lifted(past, session) == [25.0, 25.0, 25.0]
        assert next(one.text() for one in load_cells(detail, "Romanian Deadlift")) == "25"

    def test_the_way_to_a_single_set_closes_again_and_the_other_exercise_stays_as_it_was(self, detail, session, qtbot):
        turner = turn_loads(detail, qtbot)
        assert len(load_cells(detail, "Romanian Deadlift")) == 4
        assert len(load_cells(detail, "Back Extension")) == 1
        assert turner.accessibleName() == "One load for all sets, Romanian Deadlift"
        qtbot.keyClick(turner, KEYS.Key_Space)
        assert len(load_cells(detail, "Romanian Deadlift")) == 1

    def test_tab_goes_from_the_sets_to_their_loads_and_on(self, detail, session, qtbot):
        turn_loads(detail, qtbot)
        every, *each = load_cells(detail, "Romanian Deadlift")
        third = next(
            one
            for one in detail.findChildren(SetCell)
            if one.accessibleName().startswith("Romanian Deadlift, set 3, rep")
        )
        third.setFocus()
        way = []
        for _ in range(4):
            qtbot.keyClick(detail.window().focusWidget(), KEYS.Key_Tab)
            way.append(detail.window().focusWidget())
        assert way == [*each, every]

    def test_tab_goes_line_by_line_where_there_are_two_sides(self, qtbot, qapp, past, session):
        sides = [
            result(number, side=side, load_kg=10.0 + number) for side in (Side.LEFT, Side.RIGHT) for number in (0, 1)
        ]
        table = SetTable(theme_for(qapp))
        qtbot.addWidget(table)
        summary = past.training.history.session(session).summary
        table.show_rows(rows_of(SessionRecord(summary=summary, sets=tuple(sides)), None, {}))
        table.show()
        first = table.first_cell()
        assert first is not None
        way = [first]
        for _ in range(7):
            way.append(next_field(way[-1]))
        names = [one.accessibleName().removeprefix("Bird Dog, ") for one in way]
        of_left = ["set 1, left side", "set 2, left side"]
        of_right = ["set 1, right side", "set 2, right side"]
        assert names == [
            f"{place}, {what}"
            for places in (of_left, of_right)
            for what in ("repetitions done", "load, kg")
            for place in places
        ]

    def test_pounds_are_typed_for_one_set_and_kept_in_kilograms(self, detail, past, session, qtbot):
        past.training.settings = past.training.settings._replace(units="lb")
        detail.show_session(session)
        turn_loads(detail, qtbot)
        first = load_cells(detail, "Romanian Deadlift")[1]
        assert (first.text(), first.accessibleName()) == ("44", "Romanian Deadlift, set 1, load, lb")
        first.setFocus()
        first.selectAll()
        qtbot.keyClicks(first, "50")
        qtbot.keyClick(first, KEYS.Key_Return)
        assert lifted(past, session) == [pytest.approx(22.68, abs=0.01), 20.0, 20.0]


def type_into(qtbot: QtBot, field: QtWidgets.QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, KEYS.Key_Return)


class TestWhen:
    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        session = past.add("relief-stretches")  # 07:17 to 07:42 on Monday, 22 June 2026
        detail.show_session(session)
        detail.when.change.click()
        return session

    def test_opens_by_the_button_beside_it_with_the_keyboard_on_the_day(self, detail, past):
        detail.show_session(past.add("relief-stretches"))
        assert not detail.when.isVisible()
        assert detail.when.change.accessibleName() == "Change: day, beginning, length and how it ended"
        detail.when.change.click()
        assert detail.when.fields.day.line.hasFocus()
        assert detail.when.change.text() == "Done"
        detail.when.change.click()
        assert not detail.when.isVisible()

    def test_a_day_a_time_and_a_length_are_on_disk_as_soon_as_they_are_typed(self, detail, past, session, qtbot):
        fields = detail.when.fields
        type_into(qtbot, fields.day.line, "19.6.")
        type_into(qtbot, fields.at.line, "2350")
        with qtbot.waitSignal(detail.changed):
            fields.minutes.set_value(40)
            fields.minutes.value_changed.emit(40.0)
        kept = past.training.history.session(session).summary
        assert (kept.started.isoformat(), kept.running_ms) == ("2026-06-19T21:50:00+00:00", 40 * 60_000)
        assert detail.day.text() == "Friday, 19 June 2026  ·  23:50 to 00:30"
        assert detail.facts.text().startswith("40 minutes")

    def test_what_cannot_have_been_is_refused_in_a_sentence_and_can_be_put_right_by_the_next_field(
        self, detail, past, session, qtbot
    ):
        fields = detail.when.fields
        type_into(qtbot, fields.at.line, "23:50")
        assert "still to come" in fields.problem.text()
        assert past.training.history.session(session).summary.started.isoformat() == "2026-06-22T05:17:00+00:00"
        fields.day.less.click()
        assert not fields.problem.isVisible()
        assert past.training.history.session(session).summary.started.isoformat() == "2026-06-21T21:50:00+00:00"

    def test_what_is_no_day_is_told_with_how_to_write_one(self, detail, session, qtbot):
        fields = detail.when.fields
        type_into(qtbot, fields.day.line, "31 Feb")
        assert fields.problem.text() == "“31 Feb” is no day. Write it like 22 Jun 2026."
        type_into(qtbot, fields.day.line, "9999-12-31")
        assert fields.problem.text() == "Not saved. Please look at the year again."
        fields.day.more.click()
        type_into(qtbot, fields.at.line, "25:00")
        assert fields.problem.text() == "“25:00” is no time. Write it like 07:05."

    def test_arrow_keys_step_by_days_and_by_five_minutes(self, detail, past, session, qtbot):
        fields = detail.when.fields
        qtbot.keyClick(fields.day.line, KEYS.Key_Down)
        qtbot.keyClick(fields.at.line, KEYS.Key_Up)
        assert detail.day.text() == "Sunday, 21 June 2026  ·  07:22 to 07:47"

    def test_another_session_finds_the_row_closed(self, detail, past, session):
        detail.show_session(past.add("relief-stretches", days_ago=1))
        assert not detail.when.isVisible()
        assert detail.when.fields.day.line.text() == "21 Jun 2026"


class TestTakenBack:
    """What was answered by mistake is no answer."""

    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        answers = SummaryAnswers(
            pain_after=PainReport(score=4, place=Place.BACK),
            pain_next_morning=PainReport(score=2),
            soreness=3,
            felt=Felt.HARD,
        )
        session = past.add("relief-stretches", answers=answers)
        detail.show_session(session)
        return session

    def test_pain_by_its_key_and_by_the_number_again(self, detail, past, session, qtbot):
        scale = detail.cards.pain.question.scale
        assert "take it back" in scale.toolTip()
        qtbot.keyClick(scale, KEYS.Key_Delete)
        assert past.training.history.session(session).summary.pain_after == PainReport(score=None)
        cell = scale._cell(3).center().toPoint()
        qtbot.mouseClick(scale, QtCore.Qt.MouseButton.LeftButton, pos=cell)
        assert past.training.history.session(session).summary.pain_after.score == 3
        qtbot.mouseClick(scale, QtCore.Qt.MouseButton.LeftButton, pos=cell)
        assert past.training.history.session(session).summary.pain_after.score is None
        qtbot.mouseClick(scale, QtCore.Qt.MouseButton.LeftButton, pos=cell)
        qtbot.mouseDClick(scale, QtCore.Qt.MouseButton.LeftButton, pos=scale._cell(5).center().toPoint())
        assert past.training.history.session(session).summary.pain_after.score == 5
        qtbot.keyClick(scale, KEYS.Key_Backspace)
        assert detail.cards.pain.change.isHidden()

    def test_how_hard_it_was_and_sore_muscles_by_the_word_again(self, detail, past, session, qtbot):
        (hard,) = (one for one in detail.cards.felt.findChildren(QtWidgets.QAbstractButton) if one.text() == "Hard")
        qtbot.mouseClick(hard, QtCore.Qt.MouseButton.LeftButton)
        assert past.training.history.session(session).summary.felt is None
        qtbot.mouseClick(hard, QtCore.Qt.MouseButton.LeftButton)
        assert past.training.history.session(session).summary.felt is Felt.HARD
        detail.more.change.click()
        (little,) = (
            one for one in detail.more.soreness.findChildren(QtWidgets.QAbstractButton) if one.text() == "A little"
        )
        little.setFocus()
        qtbot.keyClick(little, KEYS.Key_Space)
        kept = past.training.history.session(session).summary
        assert (kept.soreness_next_morning, kept.pain_next_morning.score) == (None, 2)


def test_how_it_ended_can_be_corrected_and_counts_so(detail, past, qtbot):
    session = past.add("relief-stretches", state=SessionState.PARTIAL)
    detail.show_session(session)
    detail.when.change.click()
    assert detail.facts.text().endswith("stopped early")
    (finished,) = (one for one in detail.when.findChildren(QtWidgets.QAbstractButton) if one.text() == "Finished")
    qtbot.mouseClick(finished, QtCore.Qt.MouseButton.LeftButton)
    assert past.training.history.session(session).summary.state is SessionState.COMPLETE
    assert detail.facts.text().endswith("finished")
    assert past.training.database.rows("SELECT complete FROM day_total") == [(1,)]


def test_pauses_longer_than_the_corrected_length_are_told_without_theirs(detail, past):
    session = past.add("relief-stretches", minutes=90)
    detail.show_session(session)
    detail.session.pauses = Pauses(1, 3000.0)
    detail.session.changed.emit()
    assert detail.facts.text().endswith("paused once, 50 minutes")
    detail.when.fields.corrected.emit(datetime.fromisoformat("2026-06-22 06:12"), 40)
    assert detail.facts.text().endswith("paused once")


def test_tab_goes_down_the_page(detail, past, qtbot):
    detail.show_session(past.add(results=results_of(past.plan("strength-monday"), load_kg=20.0)))
    detail.when.change.click()
    detail.when.change.setFocus()
    way = list[QtWidgets.QWidget]()
    while detail.more.change not in way and len(way) < 60:
        way.append(detail.window().focusWidget())
        qtbot.keyClick(way[-1], KEYS.Key_Tab)
    fields, cards = detail.when.fields, detail.cards
    landmarks = [detail.when.change, fields.day.line, fields.at.line, detail.again, cards.table.first_cell()]
    landmarks += [detail.confirm, cards.pain.question.scale, cards.note.field, detail.more.change]
    places = [way.index(one) for one in landmarks]
    assert places == sorted(places)
