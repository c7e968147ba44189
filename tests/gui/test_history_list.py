# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions: newest first, found by words and filters, opened, corrected, deleted and brought back by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.domain.record import PainReport, SessionState
from lbtrainer.storage import queries
from lbtrainer.storage.history import PAGE_ROWS, SummaryAnswers
from lbtrainer.ui.history.history_list import HistoryList
from lbtrainer.ui.widgets.undo_notice import UNDO_WITHIN_MS
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, training_in

KEYS = QtCore.Qt.Key
CTRL = QtCore.Qt.KeyboardModifier.ControlModifier
ACCESSIBLE = QtCore.Qt.ItemDataRole.AccessibleTextRole


class Ticks:
    """A monotonic clock in milliseconds that the test moves."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def past(tmp_path: Path, clock: FakeClock) -> PastSessions:
    return PastSessions(training_in(tmp_path, clock), clock)


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def page(qtbot: QtBot, qapp: QtWidgets.QApplication, past: PastSessions, ticks: Ticks) -> HistoryList:
    widget = HistoryList(theme_for(qapp), past.training, now_ms=ticks)
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def ids(page: HistoryList) -> list[int]:
    return [one.id for one in page.rows.sessions]


def test_with_large_text_a_session_is_a_page_of_its_own(qtbot, qapp, past):
    past.add()
    theme = theme_for(qapp)
    page = HistoryList(theme, past.training)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.refresh()
    assert page.detail.isVisible()
    theme.set_text_scale(1.5)
    assert not page.detail.isVisible()
    assert page.list.isVisible()
    theme.set_text_scale(1.0)
    QtWidgets.QApplication.processEvents()
    assert page.detail.isVisible()


def test_in_a_small_window_the_filters_wait_behind_a_button(page, past):
    past.add(days_ago=40)
    past.add("relief-stretches")
    page.refresh()
    assert page.filters.period.isVisible()
    page.resize(812, 600)
    QtWidgets.QApplication.processEvents()
    [button] = [one for one in page.filters.findChildren(QtWidgets.QPushButton) if one.text() == "Filters"]
    assert page.list.isVisible()
    assert not page.filters.period.isVisible()
    button.click()
    assert not page.list.isVisible()
    page.filters.period.set_value("4")
    page.filters.ask_now()
    assert page.filters.period.isVisible()  # there may be more to choose
    button.click()
    assert page.list.isVisible()
    assert not page.filters.period.isVisible()
    assert button.text() == "Filters: 1"
    assert len(ids(page)) == 1
    page.resize(1280, 800)
    QtWidgets.QApplication.processEvents()
    assert page.filters.period.isVisible()
    assert not button.isVisible()


class TestTheList:
    def test_is_newest_first_and_each_row_says_all(self, page, past):
        older = past.add("relief-stretches", days_ago=3, minutes=9)
        newer = past.add(
            minutes=12,
            state=SessionState.PARTIAL,
            pain_before=PainReport(score=4),
            answers=SummaryAnswers(pain_after=PainReport(score=2)),
        )
        page.refresh()
        assert ids(page) == [newer, older]
        assert page.count.text() == "2 sessions"
        assert page.rows.index(0).data(ACCESSIBLE) == (
            "Lower-Back Strength, Monday, 22 June 2026, 07:30, 12 minutes, 10 of 10 sets, stopped early, "
            "pain 4 before, pain 2 after"
        )

    def test_fetches_more_only_when_it_is_scrolled(self, page, past, monkeypatch):
        for day in range(PAGE_ROWS + 5):
            past.add("relief-stretches", (), days_ago=day)
        page.refresh()
        assert len(ids(page)) == PAGE_ROWS
        page.count.count_all()
        assert page.count.text() == "55 sessions"
        monkeypatch.setattr(queries.count, "__kwdefaults__", {"most": 52})
        page.filters.routine.set_value("relief-stretches")
        page.filters.ask_now()
        page.count.count_all()
        assert page.count.text() == "52+ sessions"
        page.list.scrollToBottom()
        page.rows.fetchMore(QtCore.QModelIndex())
        assert len(set(ids(page))) == PAGE_ROWS + 5
        assert not page.rows.canFetchMore(QtCore.QModelIndex())

    def test_without_sessions_leads_to_the_routines(self, page, qtbot):
        page.refresh()
        assert page.empty.isVisible()
        assert not page.filters.isVisible()
        with qtbot.waitSignal(page.routines_requested):
            page.empty.button.click()


class TestFinding:
    def test_by_words_of_routine_or_exercise(self, page, past, qtbot):
        strength, relief = past.add(days_ago=1), past.add("relief-stretches")
        page.refresh()
        page.focus_search()
        assert page.focusWidget() is page.filters.field
        qtbot.keyClicks(page.filters.field, "deadlift")
        qtbot.keyClick(page.filters.field, KEYS.Key_Return)
        assert ids(page) == [strength]
        page.filters.field.setText("relief")
        page.filters.ask_now()
        assert ids(page) == [relief]

    def test_what_is_found_is_told_in_full_a_moment_after_the_last_key(self, page, past, qtbot, monkeypatch):
        relief = past.add("relief-stretches", days_ago=3)
        past.add()
        page.refresh()
        told = []
        plain = page.side.show_entry

        def show(entry):
            told.append(entry.id)
            plain(entry)

        monkeypatch.setattr(page.side, "show_entry", show)
        for typed in ("r", "rel", "relief"):
            page.filters.field.setText(typed)
            page.filters.ask_now()
        assert (ids(page), told) == ([relief], [])
        qtbot.waitUntil(lambda: bool(told), timeout=2000)
        assert (told, page.side.entry.id) == ([relief], relief)

    @pytest.mark.parametrize("slip", ["relirf", "Relief Stretchse", "chidls pose"])
    def test_a_slip_is_forgiven_as_in_the_other_searches(self, page, past, slip):
        past.add(days_ago=1)
        relief = past.add("relief-stretches")
        page.refresh()
        page.filters.field.setText(slip)
        page.filters.ask_now()
        assert ids(page) == [relief]

    def test_nothing_found_offers_all_again(self, page, past):
        past.add()
        page.refresh()
        page.filters.field.setText("no such thing")
        page.filters.ask_now()
        assert page.empty.isVisible()
        page.empty.button.click()
        assert len(ids(page)) == 1
        assert page.list.isVisible()

    def test_by_routine_period_and_end(self, page, past):
        old = past.add(days_ago=60)
        stopped = past.add(days_ago=5, state=SessionState.PARTIAL)
        relief = past.add("relief-stretches")
        page.refresh()

        def found(field, value):
            page.filters.clear()
            field.set_value(value)
            page.filters.ask_now()
            return ids(page)

        assert found(page.filters.routine, "strength-monday") == [stopped, old]
        assert found(page.filters.period, "4") == [relief, stopped]
        assert found(page.filters.period, "12") == [relief, stopped, old]
        assert found(page.filters.state, "partial") == [stopped]
        assert found(page.filters.state, "complete") == [relief, old]

    def test_by_exercise_and_together_with_the_others(self, page, past, qtbot):
        old = past.add(days_ago=60)
        stopped = past.add(days_ago=5, state=SessionState.PARTIAL)
        relief = past.add("relief-stretches", days_ago=4)
        past.training.carried.log_activity("walk", started=past.training.now(), minutes=20)
        page.refresh()
        filters = page.filters
        offered = [filters.exercise.itemText(row) for row in range(filters.exercise.count())]
        assert (offered[0], offered[1:]) == ("All exercises", sorted(offered[1:]))
        assert "Romanian Deadlift" in offered
        assert "Kettlebell Swing" not in offered
        filters.exercise.setFocus()
        qtbot.keyClicks(filters.exercise, "romanian")  # as in any list: the first letters lead to the entry
        assert ids(page) == [stopped, old]
        assert len(page.rows.entries) == 2  # a walk has no exercises
        filters.period.set_value("4")
        filters.ask_now()
        assert ids(page) == [stopped]
        filters.routine.set_value("relief-stretches")
        filters.ask_now()
        assert (ids(page), page.empty.isVisible()) == ([], True)
        filters.exercise.set_value("")
        filters.ask_now()
        assert ids(page) == [relief]
        filters.state.set_value("partial")
        filters.routine.set_value("")
        filters.exercise.set_value("romanian-deadlift")
        filters.field.setText("strength")
        filters.ask_now()
        assert ids(page) == [stopped]

    def test_the_chosen_exercise_stays_while_it_is_there(self, page, past):
        strength = past.add()
        past.add("relief-stretches")
        page.refresh()
        page.filters.exercise.set_value("romanian-deadlift")
        page.filters.ask_now()
        page.refresh()
        assert ids(page) == [strength]
        past.training.history.delete(strength)
        page.refresh()
        assert (page.filters.exercise.value, len(ids(page))) == ("", 1)

    def test_who_has_trial_runs_only_can_ask_for_them(self, page, past):
        page.refresh()
        assert page.filters.isHidden()
        trial = past.add(preview=True)
        page.refresh()
        assert (ids(page), page.filters.isHidden()) == ([], False)
        page.filters.trials.click()
        assert ids(page) == [trial]

    def test_trial_runs_are_hidden_until_asked_for(self, page, past):
        kept, trial = past.add(days_ago=1), past.add(preview=True)
        page.refresh()
        assert ids(page) == [kept]
        page.filters.trials.click()
        assert ids(page) == [trial, kept]


class TestTheSession:
    def test_stands_beside_the_list_and_follows_the_arrows(self, page, past, qtbot):
        past.add("relief-stretches", days_ago=1)
        past.add()
        page.refresh()
        assert page.detail.name.text() == "Lower-Back Strength"
        page.list.setFocus()
        qtbot.keyClick(page.list, KEYS.Key_Down)
        assert page.detail.name.text() == "Lower-Back Strength"  # the row moves at once, what it holds when keys rest
        qtbot.waitUntil(lambda: page.detail.name.text() == "Relief Stretches")

    def test_is_a_page_of_its_own_in_a_small_window(self, page, past, qtbot):
        past.add()
        page.resize(900, 600)
        page.refresh()
        assert not page.detail.isVisible()
        page.list.setFocus()
        qtbot.keyClick(page.list, KEYS.Key_Return)
        assert page.detail.isVisible()
        assert not page.list.isVisible()
        qtbot.keyClick(page.detail.back, KEYS.Key_Escape)
        assert page.list.hasFocus()

    def test_changed_there_changes_its_row(self, page, past, qtbot):
        past.add(pain_before=PainReport(score=3))
        page.refresh()
        qtbot.keyClick(page.detail.cards.pain.question.scale, KEYS.Key_1)
        assert "pain 1 after" in page.rows.index(0).data(ACCESSIBLE)

    def test_can_be_done_again(self, page, past, qtbot):
        past.add("relief-stretches")
        page.refresh()
        with qtbot.waitSignal(page.again_requested) as signal:
            qtbot.keyClick(page.detail.again, KEYS.Key_Return)
        assert signal.args == ["relief-stretches"]


class TestDeleting:
    def test_can_be_undone_for_ten_seconds(self, page, past, ticks, qtbot):
        older, newer = past.add(days_ago=1), past.add()
        page.refresh()
        page.list.setFocus()
        qtbot.keyClick(page.list, KEYS.Key_Delete)
        assert ids(page) == [older]
        ticks.ms = UNDO_WITHIN_MS - 1
        page.undo.check()
        assert page.undo.isVisible()
        qtbot.keyClick(page, KEYS.Key_Z, CTRL)
        assert ids(page) == [newer, older]
        assert page.list.currentIndex().row() == 0
        assert not page.undo.isVisible()

    def test_is_for_good_in_the_list_after_that(self, page, past, ticks, qtbot):
        past.add()
        page.refresh()
        page.detail.delete.click()
        assert page.empty.isVisible()
        ticks.ms = UNDO_WITHIN_MS
        page.undo.check()
        assert not page.undo.isVisible()
        qtbot.keyClick(page, KEYS.Key_Z, CTRL)
        assert ids(page) == []

    def test_the_button_brings_it_back_too(self, page, past):
        session = past.add()
        page.refresh()
        page.detail.delete.click()
        page.undo.findChild(QtWidgets.QPushButton).click()
        assert ids(page) == [session]
        assert page.detail.isVisible()


def test_reading_anew_keeps_the_chosen_session(page, past):
    chosen = past.add(days_ago=2)
    past.add(days_ago=1)
    page.refresh()
    page.list.setCurrentIndex(page.rows.index(1))
    past.add()
    page.refresh()
    assert page.list.currentIndex().row() == 2
    assert page.detail.session.summary.id == chosen


class TestAnotherTime:
    def test_a_corrected_day_finds_its_place_in_the_list_while_the_fields_stay_open(self, page, past, qtbot):
        older, newer = past.add("relief-stretches", days_ago=2), past.add("relief-stretches")
        page.refresh()
        assert ids(page) == [newer, older]
        page.detail.when.change.click()
        field = page.detail.when.fields.day.line
        for _ in range(3):
            qtbot.keyClick(field, KEYS.Key_Down)
        assert ids(page) == [older, newer]
        assert page.list.currentIndex().row() == 1
        page._rested.finish()  # what follows a pause in going through the list
        assert page.detail.session.summary.id == newer
        assert page.detail.when.isVisible()
        assert field.hasFocus()

    def test_one_that_a_filter_no_longer_finds_stays_beside_the_list(self, page, past, qtbot):
        past.add("relief-stretches", days_ago=2)
        newer = past.add("relief-stretches")
        page.refresh()
        page.filters.period.set_value("4")
        page.filters.ask_now()
        page.detail.when.change.click()
        line = page.detail.when.fields.day.line
        line.selectAll()
        qtbot.keyClicks(line, "1 Jan")
        qtbot.keyClick(line, KEYS.Key_Return)
        assert newer not in ids(page)
        assert page.detail.session.summary.id == newer
        assert not page.list.currentIndex().isValid()
