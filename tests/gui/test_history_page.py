# SPDX-License-Identifier: GPL-3.0-or-later
"""One history in three views; what is logged, saved, exported and taken in from its page."""

from __future__ import annotations

import contextlib
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6 import QtCharts, QtCore, QtGui, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.domain.record import Activity, PainReport, Place, SessionState, Source
from lbtrainer.qt.history_files import HistoryFiles
from lbtrainer.qt.theme import Choice
from lbtrainer.qt.tokens import DARK, LIGHT
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.ui.history.history_actions import FileKind
from lbtrainer.ui.history_page import HistoryPage
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, training_in
from tests.helpers.tab_stops import stops_in

KEYS = QtCore.Qt.Key
TODAY = date(2026, 6, 22)


class Chosen:
    """Chooses the file that the test put there, for each kind."""

    def __init__(self) -> None:
        self.files: dict[FileKind, Path] = {}

    def __call__(self, parent: QtWidgets.QWidget, kind: FileKind, then) -> None:
        if kind in self.files:
            then(self.files[kind])


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def past(tmp_path: Path, clock: FakeClock) -> PastSessions:
    return PastSessions(training_in(tmp_path, clock), clock)


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def page(qtbot: QtBot, qapp: QtWidgets.QApplication, past: PastSessions, chosen: Chosen) -> HistoryPage:
    widget = HistoryPage(theme_for(qapp), past.training, now_ms=lambda: 0, choose=chosen)
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def told(page: HistoryPage) -> str:
    return "" if page.notice.isHidden() else page.notice.accessibleName()


class TestTheOverview:
    def test_opens_with_month_sessions_and_charts(self, page, past):
        past.add("strength-monday", days_ago=2, minutes=25)
        page.refresh()
        drawn(page.overview.charts)
        overview = page.overview
        assert page.views.value == "overview"
        assert overview.month.grid.words_of(TODAY - timedelta(days=2)) == (
            "Saturday, 20 June 2026; 1 session, 25 minutes"
        )
        assert [one.routine for one in overview.rows.sessions] == ["strength-monday"]
        assert [one.data.title for one in overview.charts.cards][:2] == ["Minutes a week", "Morning pain"]
        assert overview.charts.minutes.canvas.findChild(QtCharts.QChartView).chart().series()

    def test_of_the_first_days_has_its_titles_at_the_top_and_leaves_the_room_to_what_is_drawn(self, page, past):
        past.add("strength-monday")
        page.refresh()
        drawn(page.overview.charts)
        pain, minutes = page.overview.charts.pain, page.overview.charts.minutes
        title = next(one for one in pain.findChildren(QtWidgets.QLabel) if one.text() == "Morning pain")
        assert pain.canvas.isHidden()
        assert title.geometry().bottom() < 60
        assert pain.height() < 100
        assert minutes.height() > 200
        for days in range(1, 5):
            answers = SummaryAnswers(pain_next_morning=PainReport(score=2))
            past.add("strength-monday", days_ago=days, answers=answers)
        page.refresh()
        drawn(page.overview.charts)
        assert pain.height() == pytest.approx(minutes.height(), abs=2)

    def test_of_a_usual_window_stands_whole_and_of_a_small_one_scrolls(self, page, past):
        past.add("strength-monday")
        page.refresh()
        drawn(page.overview.charts)
        bar = page.overview.findChild(QtWidgets.QScrollArea).verticalScrollBar()
        assert bar.maximum() == 0
        page.resize(900, 600)
        drawn(page.overview.charts)
        assert bar.maximum() > 0
        sessions, month, charts = page.overview.list, page.overview.month.grid, page.overview.charts
        assert sessions.mapTo(page, QtCore.QPoint(0, 0)).x() > month.mapTo(page, month.rect().topRight()).x()
        assert charts.y() > month.mapTo(page.overview, month.rect().bottomLeft()).y()

    @pytest.mark.parametrize("width", [1080, 1180])
    def test_of_a_window_that_became_smaller_is_not_cut(self, page, past, width):
        past.add("strength-monday")
        page.refresh()
        drawn(page.overview.charts)
        page.resize(width, 720)
        drawn(page.overview.charts)
        assert page.overview.findChild(QtWidgets.QScrollArea).horizontalScrollBar().maximum() == 0
        card = page.overview.charts.minutes
        for part in (card.save, card.as_table, *card.findChildren(QtWidgets.QLabel)):
            if part.isVisible():
                assert card.rect().contains(QtCore.QRect(part.mapTo(card, QtCore.QPoint(0, 0)), part.size()))

    def test_narrows_the_sessions_to_a_day_and_back(self, page, past, qtbot):
        past.add("strength-monday", days_ago=2)
        past.add("relief-stretches", days_ago=1)
        page.refresh()
        grid, overview = page.overview.month.grid, page.overview
        qtbot.keyClick(grid, KEYS.Key_Left)
        qtbot.keyClick(grid, KEYS.Key_Left)
        assert [one.routine for one in overview.rows.sessions] == ["strength-monday"]
        assert "Saturday, 20 June 2026" in shown_in(overview)
        qtbot.keyClick(grid, KEYS.Key_Left)
        assert "Nothing on this day." in shown_in(overview)
        qtbot.keyClick(grid, KEYS.Key_Home)
        assert len(overview.rows.sessions) == 2

    def test_opens_an_entry_in_the_list(self, page, past, qtbot):
        past.add("strength-monday", days_ago=2)
        past.add("relief-stretches", days_ago=1)
        page.refresh()
        page.focus_list()
        qtbot.keyClick(page.overview.list, KEYS.Key_Down)
        qtbot.keyClick(page.overview.list, KEYS.Key_Return)
        assert page.views.value == "list"
        assert page.list_view.side.entry.routine == "strength-monday"

    def test_has_the_period_of_the_charts_and_shares_it(self, page, past):
        past.add("strength-monday", days_ago=20)
        page.refresh()
        page.period.set_value("28")
        page.period.chosen.emit("28")
        drawn(page.overview.charts)
        assert len(page.overview.charts.minutes.data.bars) == 4
        page.show_view("list")
        assert not page.period.isVisible()
        page.show_view("charts")
        assert page.period.isVisible()
        assert len(page.charts.minutes.data.bars) == 4

    def test_without_a_session_says_what_to_do(self, page, qtbot):
        page.refresh()
        assert "Your first session will show up here." in shown_in(page.overview)
        assert not page.overview.list.isVisible()
        with qtbot.waitSignal(page.routines_requested):
            page.overview.empty.button.click()

    def test_with_trial_runs_only_leads_to_them(self, page, past, qtbot):
        trial = past.add("relief-stretches", preview=True)
        page.refresh()
        assert not page.overview.list.isVisible()
        qtbot.mouseClick(page.overview.empty.button, QtCore.Qt.MouseButton.LeftButton)
        assert page.views.value == "list"
        assert [one.id for one in page.list_view.rows.entries] == [trial]


class TestWalks:
    def test_are_logged_with_one_press_and_corrected_where_they_stand(self, page, past, qtbot):
        past.add("strength-monday", days_ago=1)
        page.refresh()
        qtbot.mouseClick(page.log, QtCore.Qt.MouseButton.LeftButton)
        walk = page.list_view.rows.entries[0]
        assert isinstance(walk, Activity)
        assert page.list_view.side.entry == walk
        detail = page.list_view.side.activity
        for _ in range(3):
            qtbot.keyClick(page.window().focusWidget(), QtCore.Qt.Key.Key_Up)
        detail.when.day.less.click()
        detail.note.field.setPlainText("with the dog")
        detail.note.flush()
        (kept,) = past.training.carried.activities()
        assert (kept.minutes, kept.note) == (45, "with the dog")
        assert kept.started.date() == TODAY - timedelta(days=1)
        page.log.click()
        assert [one.minutes for one in past.training.carried.activities()] == [45, 45]

    def test_are_deleted_with_undo(self, page, past, qtbot):
        page.log.click()
        qtbot.mouseClick(page.list_view.side.activity.delete, QtCore.Qt.MouseButton.LeftButton)
        assert past.training.carried.activities() == []
        page.list_view.undo.undo.emit()
        assert len(past.training.carried.activities()) == 1
        assert len(page.list_view.rows.entries) == 1

    def test_are_logged_on_the_day_chosen_in_the_calendar(self, page, past):
        page.show_view("calendar")
        page.calendar.show_day(date(2026, 6, 3))
        page.calendar.log.click()
        (walk,) = past.training.carried.activities()
        assert (walk.started + timedelta(minutes=walk.offset_min)).date() == date(2026, 6, 3)
        assert page.views.value == "list"
        page.show_view("calendar")
        page.calendar.show_day(TODAY + timedelta(days=1))
        assert not page.calendar.log.isEnabled()


class TestTheCalendar:
    def test_tells_each_day_in_words(self, page, past):
        pain = SummaryAnswers(pain_after=PainReport(score=3))
        past.add("strength-monday", days_ago=2, minutes=25, answers=pain)
        past.add("strength-monday", days_ago=2.2, minutes=20, state=SessionState.PARTIAL)
        page.show_view("calendar")
        words = page.calendar.grid.words_of(TODAY - timedelta(days=2))
        assert words == "Saturday, 20 June 2026; 2 sessions, 45 minutes; pain up to 3"
        assert page.calendar.grid.words_of(TODAY).endswith("; nothing")

    def test_goes_by_keys_and_opens_what_was_done(self, page, past, qtbot):
        past.add("strength-monday", days_ago=7)
        page.show_view("calendar")
        grid = page.calendar.grid
        grid.setFocus()
        qtbot.keyClick(grid, KEYS.Key_PageUp)
        assert grid.day == date(2026, 5, 22)
        qtbot.keyClick(grid, KEYS.Key_Home)
        qtbot.keyClick(grid, KEYS.Key_Up)
        assert grid.day == date(2026, 6, 15)
        (session,) = past.training.history.page()
        page.calendar.entry_requested.emit(session)
        assert page.views.value == "list"
        assert page.list_view.side.entry == session

    def test_shows_what_is_planned(self, page, past):
        with past.training.database.transaction() as connection:
            connection.execute(
                "INSERT INTO planned_day VALUES ('2026-06-24', 'p', 'strength-monday', 'planned', NULL, NULL)"
            )
        page.show_view("calendar")
        assert page.calendar.grid.words_of(date(2026, 6, 24)) == "Wednesday, 24 June 2026; planned"
        page.calendar.show_day(date(2026, 6, 24))
        words = [one.text() for one in page.calendar.day_card.findChildren(QtWidgets.QLabel)]
        assert "Planned: Lower-Back Strength" in words

    def test_shows_a_moved_day_where_it_went_and_says_so(self, page, past):
        training = past.training
        assert training.change_settings(program="strong-back", program_start="2026-06-22") is None
        coach = training.coach
        wednesday, friday = date(2026, 7, 1), date(2026, 7, 3)
        item = next(one for one in coach.coming(wednesday, wednesday)[wednesday] if not one.extra)
        coach.move(item, friday)
        page.show_view("calendar")
        grid = page.calendar.grid
        page.calendar.show_day(friday)
        assert grid.words_of(friday) == "Friday, 3 July 2026; planned, moved here"
        assert "moved to another day" in grid.words_of(wednesday)
        assert shown_in(page.calendar.day_card).count("moved here from Wednesday, 1 July 2026") == 1
        page.calendar.show_day(wednesday)
        assert "moved to Friday, 3 July 2026" in shown_in(page.calendar.day_card)
        assert "@" not in shown_in(page.calendar.day_card)
        item = next(one for one in coach.coming(friday, friday)[friday] if one.planned_on == wednesday)
        coach.put_back(item)
        page.calendar.refresh()
        assert "moved" not in grid.words_of(wednesday) + grid.words_of(friday)
        skipped = next(one for one in coach.coming(wednesday, wednesday)[wednesday] if not one.extra)
        coach.skip(skipped)
        page.calendar.refresh()
        assert "skipped" in grid.words_of(wednesday)


def test_a_day_of_many_sessions_keeps_to_itself_in_the_small_month(page, past):
    for hours in (1, 2, 3):
        past.add("strength-monday", days_ago=5 + hours / 24)
    page.refresh()
    page.overview.month.show_day(TODAY)
    grid = page.overview.month.grid
    image, day = grid.grab().toImage(), grid._cell(TODAY - timedelta(days=5)).toRect()
    accent = QtGui.QColor(LIGHT.tokens["accent"])
    coloured = [
        x for x in range(image.width()) if any(image.pixelColor(x, y) == accent for y in range(day.top(), day.bottom()))
    ]
    assert coloured
    assert day.left() <= coloured[0]
    assert coloured[-1] <= day.right()


class TestTheCharts:
    @pytest.fixture
    def filled(self, page, past):
        for week in range(6):
            results = [
                type(one)(
                    **{**{name: getattr(one, name) for name in one.__struct_fields__}, "source": Source.CONFIRMED}
                )
                for one in page_results(past, load_kg=20 + 2.5 * week)
            ]
            past.add("strength-monday", results, days_ago=7 * (6 - week), pain_before=PainReport(score=5 - week // 2))
        page.show_view("charts")
        return page.charts

    def test_say_what_was_done_and_the_best(self, filled):
        assert filled.minutes.data.rows[-2][1:] == ("1", "25", "0")
        assert filled.exercise.data.best.value == 32.5
        assert not filled.kept.isVisible()

    def test_answer_to_keys_and_show_a_table(self, filled, qtbot):
        canvas = filled.minutes.canvas
        qtbot.keyClick(canvas, KEYS.Key_End)
        assert canvas.tip.text().startswith("Week of 22 Jun 2026: 0 sessions")
        qtbot.keyClick(canvas, KEYS.Key_Left)
        assert canvas.spot.words == "Week of 15 Jun 2026: 1 session, 25 min"
        filled.minutes.as_table.click()
        assert filled.minutes.table.isVisible()
        assert filled.minutes.table.item(1, 2).text() == "25"
        filled.minutes.as_table.click()
        assert canvas.isVisible()

    def test_answer_to_the_pointer(self, filled, qtbot):
        canvas = filled.minutes.canvas
        drawn(filled)
        qtbot.mouseMove(canvas, QtCore.QPoint(canvas.width() - 30, 90))
        assert canvas.tip.isVisible()
        assert "22 Jun" in canvas.tip.text()
        assert canvas.rect().contains(canvas.tip.geometry())
        QtWidgets.QApplication.sendEvent(canvas, QtCore.QEvent(QtCore.QEvent.Type.Leave))
        assert canvas.spot is None
        assert not canvas.tip.isVisible()

    def test_leave_the_wheel_and_the_page_keys_to_the_page(self, filled, qtbot):
        canvas, bar = filled.minutes.canvas, filled.findChild(QtWidgets.QScrollArea).verticalScrollBar()
        filled.window().resize(900, 500)
        drawn(filled)
        assert filled.window().childAt(canvas.mapTo(filled.window(), canvas.rect().center())) is canvas
        place = QtCore.QPointF(canvas.rect().center())
        turn = wheel(place, canvas.mapToGlobal(place))
        QtWidgets.QApplication.sendEvent(canvas, turn)
        assert not turn.isAccepted()
        qtbot.keyClick(canvas, KEYS.Key_PageDown)
        assert bar.value() > 0

    def test_are_drawn_once_they_are_seen_and_anew_in_other_colours(self, filled, page, past, qapp):
        drawn(filled)
        light = filled.minutes.canvas.grab().toImage().pixelColor(2, 2)
        page._theme.choose(Choice.DARK)
        drawn(filled)
        dark = filled.minutes.canvas.grab().toImage().pixelColor(2, 2)
        assert (light, dark) == (QtGui.QColor(LIGHT.tokens["surface"]), QtGui.QColor(DARK.tokens["surface"]))

    def test_without_anything_to_show_say_so(self, page, past):
        past.add("strength-monday", days_ago=2, pain_before=PainReport(score=4))
        page.show_view("charts")
        charts = page.charts
        charts.asked.set_value("before")
        charts.refresh()
        drawn(charts)
        words = [one.text() for one in charts.pain.findChildren(QtWidgets.QLabel)]
        assert "Two more answers and you see a line." in words
        assert charts.pain.canvas.isVisible()
        assert "Nothing hurt in this time, as far as you said." in [
            one.text() for one in charts.aches.findChildren(QtWidgets.QLabel)
        ]
        assert not charts.aches.canvas.isVisible()
        assert not charts.aches.save.isEnabled()

    def test_count_sessions_a_week_when_asked(self, filled, qtbot):
        sessions = next(one for one in filled.much.findChildren(QtWidgets.QAbstractButton) if one.text() == "Sessions")
        qtbot.mouseClick(sessions, QtCore.Qt.MouseButton.LeftButton)
        chart = filled.minutes.data
        assert chart.title == "Sessions a week"
        assert [bar.value for bar in chart.bars][-7:] == [1, 1, 1, 1, 1, 1, 0]
        filled.refresh()
        assert filled.minutes.data.title == "Sessions a week", "the choice stays"

    def test_ask_for_the_period_and_the_question(self, filled):
        filled.asked.set_value("before")
        filled.refresh()
        assert filled.pain.data.title == "Pain before"
        assert len(filled.pain.data.dots) == 6
        filled.period.set_value("28")
        filled.refresh()
        assert len(filled.minutes.data.bars) == 4

    def test_of_a_single_place_is_seen_whole(self, page, past):
        past.add(pain_before=PainReport(score=3, place=Place.BACK))
        page.show_view("charts")
        drawn(page.charts)
        canvas = page.charts.aches.canvas
        assert canvas.findChild(QtCharts.QChartView).height() == canvas.height()

    @pytest.mark.parametrize(("name", "begins"), [("c.png", b"\x89PNG"), ("c.svg", b"<?xml")])
    def test_are_saved_as_pictures(self, filled, page, chosen, tmp_path, name, begins):
        chosen.files[FileKind.PICTURE] = tmp_path / name
        filled.minutes.save.click()
        data = (tmp_path / name).read_bytes()
        assert data.startswith(begins)
        assert len(data) > 3000
        assert name in told(page)

    def test_that_cannot_be_saved_say_so(self, filled, page, chosen, tmp_path):
        chosen.files[FileKind.PICTURE] = tmp_path / "no" / "c.png"
        filled.minutes.save.click()
        assert "cannot" in told(page) or "error" in told(page)


def drawn(charts) -> None:
    """Lets the charts be drawn, one at each turn of the event loop."""
    for _ in range(2 * len(charts.cards)):
        QtWidgets.QApplication.processEvents()


def wheel(place: QtCore.QPointF, globally: QtCore.QPointF) -> QtGui.QWheelEvent:
    none = QtCore.Qt.MouseButton.NoButton, QtCore.Qt.KeyboardModifier.NoModifier
    turn = QtCore.QPoint(0, 0), QtCore.QPoint(0, -120)
    return QtGui.QWheelEvent(place, globally, *turn, *none, QtCore.Qt.ScrollPhase.NoScrollPhase, False)


def page_results(past, **how):
    from tests.helpers.past_sessions import results_of

    return results_of(past.plan("strength-monday"), **how)


def test_what_was_deleted_comes_back_when_its_notice_has_gone(page, past, qtbot):
    session = past.add("strength-monday")
    past.training.history.delete(session)
    page.show_view("list")
    assert not page.list_view.rows.sessions
    with qtbot.waitSignal(page.exchange.told):
        act(page, "Bring back what was deleted last")
    qtbot.waitUntil(lambda: [one.id for one in page.list_view.rows.sessions] == [session])
    assert told(page).startswith("Brought back: ")
    page.exchange.files.wait()


class TestFiles:
    def test_go_out_and_come_back_in_and_can_be_taken_back(self, page, past, chosen, tmp_path, qtbot):
        session = past.add("strength-monday")
        page.show_view("list")
        target = tmp_path / "out.json"
        chosen.files[FileKind.EXPORT] = chosen.files[FileKind.IMPORT] = target
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Export…")
        assert "health data" in told(page)
        data = json.loads(target.read_text())
        data["sessions"][0]["uuid"] = "another"
        target.write_text(json.dumps(data))
        with qtbot.waitSignal(page.exchange.planned):
            act(page, "Import…")
        assert page.ask.isVisible()
        assert page.ask.lines.text().startswith("New: 1 session")
        with qtbot.waitSignal(page.exchange.changed):
            page.ask.go.click()
        assert page.ask.isHidden()
        qtbot.waitUntil(lambda: len(page.list_view.rows.sessions) == 2)
        with qtbot.waitSignal(page.exchange.changed):
            act(page, "Undo the last import")
        qtbot.waitUntil(lambda: [one.id for one in page.list_view.rows.sessions] == [session])
        page.exchange.files.wait()

    def test_of_sets_come_in_too_and_the_card_says_what_they_lack(self, page, past, chosen, tmp_path, qtbot):
        session = past.add("strength-monday")
        page.show_view("list")
        target = tmp_path / "out.csv"
        chosen.files[FileKind.EXPORT] = chosen.files[FileKind.IMPORT] = target
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Export…")
        text = target.read_text()
        uuid = text.splitlines()[1].split(",")[3]
        target.write_text(text.replace(uuid, "another"))
        with qtbot.waitSignal(page.exchange.planned):
            act(page, "Import…")
        assert page.ask.lines.text().splitlines()[1].startswith("A CSV holds sets only")
        with qtbot.waitSignal(page.exchange.changed):
            page.ask.go.click()
        qtbot.waitUntil(lambda: len(page.list_view.rows.sessions) == 2)
        with qtbot.waitSignal(page.exchange.changed):
            act(page, "Undo the last import")
        qtbot.waitUntil(lambda: [one.id for one in page.list_view.rows.sessions] == [session])
        page.exchange.files.wait()

    def test_that_are_no_export_are_refused_in_a_sentence(self, page, past, chosen, tmp_path, qtbot):
        wrong = tmp_path / "wrong.json"
        wrong.write_text("{}")
        chosen.files[FileKind.IMPORT] = wrong
        with qtbot.waitSignal(page.exchange.failed):
            act(page, "Import…")
        assert "no export of Lower Back Trainer" in told(page)
        page.exchange.files.wait()

    def test_of_a_copy_hold_everything(self, page, past, chosen, tmp_path, qtbot):
        past.add("strength-monday")
        chosen.files[FileKind.COPY] = chosen.files[FileKind.RESTORE] = tmp_path / "copy.db"
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Save a copy…")
        assert (tmp_path / "copy.db").stat().st_size > 10_000
        with qtbot.waitSignal(page.restore_requested) as asked:
            act(page, "Restore a copy…")
        assert asked.args == [tmp_path / "copy.db"]
        page.exchange.files.wait()

    def test_of_the_report_are_pages_with_its_words(self, page, past, chosen, tmp_path, qtbot):
        past.add("mcgill-big-three", days_ago=200)
        past.add("strength-monday", days_ago=3, pain_before=PainReport(score=4))
        chosen.files[FileKind.REPORT] = tmp_path / "report.pdf"
        page.report.click()
        assert page.sheet.save.hasFocus()
        with qtbot.waitSignal(page.exchange.told):
            page.sheet.save.click()
        assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
        assert "since 22 Mar 2026" in told(page)
        assert page.sheet.isHidden()
        from PySide6 import QtPdf

        document = QtPdf.QPdfDocument()
        document.load(str(tmp_path / "report.pdf"))
        words = " ".join(document.getAllText(number).text() for number in range(document.pageCount()))
        assert document.pageCount() <= 2
        for said in ("Back training report", "1 session", "Romanian Deadlift", "Pain before sessions: 4.0"):
            assert said in words

    def test_that_take_long_are_told_of_until_they_are_done(self, page, past, chosen, tmp_path, qtbot, monkeypatch):
        past.add("strength-monday")
        chosen.files[FileKind.EXPORT] = tmp_path / "out.json"
        page.exchange.slow.setInterval(0)
        export = page.exchange.files.export
        monkeypatch.setattr(page.exchange.files, "export", lambda _: None)
        with qtbot.waitSignal(page.exchange.working):
            act(page, "Export…")
        assert told(page).startswith("Writing the history. This takes a while")
        assert page.stop.isVisible()
        page.exchange.files.progress.emit(34)
        assert told(page) == "Writing the history: 34 %. You can go on meanwhile."
        assert page.stop.isVisible()
        page.exchange.slow.setInterval(60_000)
        page.exchange.slow.start()
        with qtbot.waitSignal(page.exchange.told):
            export(tmp_path / "out.json")
        assert "health data" in told(page)
        assert not page.stop.isVisible()
        assert not page.exchange.slow.isActive()
        page.exchange.files.wait()

    def test_that_are_stopped_leave_what_was_there(self, page, past, chosen, tmp_path, qtbot):
        for days in range(1, 8):
            past.add("strength-monday", days_ago=days)
        chosen.files[FileKind.EXPORT] = tmp_path / "out.json"
        (tmp_path / "out.json").write_text("yesterday's")
        heard: list[int] = []
        page.exchange.files.progress.connect(heard.append)
        page.exchange.files.progress.connect(page.exchange.files.stop, QtCore.Qt.ConnectionType.DirectConnection)
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Export…")
        assert told(page) == "Stopped. Nothing was written."
        assert [file.name for file in tmp_path.glob("*out.json*")] == ["out.json"]
        assert (tmp_path / "out.json").read_text() == "yesterday's"
        QtWidgets.QApplication.processEvents()
        assert len(heard) == 1
        page.exchange.files.wait()

    def test_that_are_stopped_on_their_way_in_leave_the_history_as_it_was(self, page, past, chosen, tmp_path, qtbot):
        present = [past.add("strength-monday", days_ago=days) for days in range(8)]
        chosen.files[FileKind.EXPORT] = chosen.files[FileKind.IMPORT] = tmp_path / "out.csv"
        files = page.exchange.files
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Export…")
        text = (tmp_path / "out.csv").read_text()
        (tmp_path / "out.csv").write_text(text.replace(uuid_of(past, present[0]), "another"))
        with stopped_at_once(files), qtbot.waitSignal(page.exchange.told):
            act(page, "Import…")
        assert (told(page), page.ask.isHidden()) == ("Stopped. Nothing was changed.", True)
        with qtbot.waitSignal(page.exchange.planned):
            act(page, "Import…")
            page.exchange.working.emit("Reading the file: 3 %.", True)
        assert page.notice.isHidden()
        page.exchange.slow.setInterval(0)
        said: list[str] = []
        page.exchange.working.connect(lambda *_: said.append(told(page)))
        with qtbot.waitSignal(page.exchange.working):
            page.ask.go.click()
        assert said[0].startswith("Taking the file in")
        assert "Nothing else can be saved until it is done." in said[0]
        qtbot.waitUntil(lambda: "takes it back" in told(page))
        with qtbot.waitSignal(page.exchange.changed):
            act(page, "Undo the last import")
        page.exchange.slow.setInterval(60_000)
        qtbot.waitUntil(lambda: "was taken back" in told(page))
        with stopped_at_once(files), qtbot.waitSignal(page.exchange.told):
            page.exchange.take_in(page.ask.plan, take_theirs=False)
        assert told(page) == "Stopped. Nothing was taken in."
        assert [one.id for one in past.training.history.page()] == present
        with qtbot.waitSignal(page.exchange.changed):
            page.exchange.take_in(page.ask.plan, take_theirs=False)
        qtbot.waitUntil(lambda: "takes it back" in told(page))
        files.writes.connect(lambda why: why and files.stop(), QtCore.Qt.ConnectionType.DirectConnection)
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Undo the last import")
        assert told(page) == "Stopped. The import stays."
        assert len(past.training.history.page()) == 9
        files.wait()

    def test_that_come_in_let_nobody_wait_who_wants_to_save_something_meanwhile(
        self, page, past, chosen, tmp_path, qtbot
    ):
        past.add("strength-monday")
        chosen.files[FileKind.EXPORT] = chosen.files[FileKind.IMPORT] = tmp_path / "out.json"
        with qtbot.waitSignal(page.exchange.told):
            act(page, "Export…")
        with qtbot.waitSignal(page.exchange.planned):
            act(page, "Import…")
        said: list[str] = []

        def log_a_walk(why: str) -> None:
            if why:
                page.log.click()
                said.append(told(page))

        page.exchange.files.writes.connect(log_a_walk)
        with qtbot.waitSignal(page.exchange.told):
            page.exchange.take_in(page.ask.plan, take_theirs=False)
        assert [words[:32] for words in said] == ["A file is being taken in right n"]
        assert past.training.carried.activities() == []
        page.log.click()
        assert len(past.training.carried.activities()) == 1
        page.exchange.files.wait()

    def test_of_the_report_tell_of_the_time_that_was_chosen(self, page, past, chosen, qtbot):
        past.add("strength-monday", days_ago=400)
        asked: list[date] = []
        page.sheet.save_requested.connect(asked.append)
        page.sheet.print_requested.disconnect()
        page.sheet.print_requested.connect(asked.append)
        act(page, "Report for your physiotherapist…")
        assert page.sheet.lines.text() == "One or two pages, from 22 Mar 2026 to 22 Jun 2026."
        for words, first in (
            ("4 weeks", date(2026, 5, 25)),
            ("3 months", date(2026, 3, 22)),
            ("This year", date(2026, 1, 1)),
            ("All", date(2025, 5, 18)),
        ):
            page.sheet.period.set_value(words)
            page.sheet.ask()
            page.sheet.print.click()
            assert asked[-1] == first
        page.report.click()
        page.sheet.cancel.click()
        assert page.sheet.isHidden()


def uuid_of(past: PastSessions, session: int) -> str:
    ((uuid,),) = past.training.database.rows("SELECT uuid FROM session WHERE id = ?", (session,))
    return str(uuid)


@contextlib.contextmanager
def stopped_at_once(files: HistoryFiles):
    """Stop is pressed as soon as there is something to stop."""
    direct = QtCore.Qt.ConnectionType.DirectConnection
    pressed = files.progress.connect(files.stop, direct)
    yield
    files.progress.disconnect(pressed)


def shown_in(card: QtWidgets.QWidget) -> str:
    QtWidgets.QApplication.processEvents()  # what was just added shows with the next turn
    return "\n".join(one.text() for one in card.findChildren(QtWidgets.QLabel) if not one.isHidden())


def act(page: HistoryPage, words: str) -> None:
    next(action for action in page.exchange.menu.actions() if action.text() == words).trigger()


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_menu_of_files_goes_by_keys_alone(page, qtbot):
    menu = page.exchange.menu
    menu.popup(QtCore.QPoint(0, 0))
    qtbot.keyClick(menu, QtCore.Qt.Key.Key_End)
    assert menu.activeAction().text() == "Restore a copy…"
    pressed = []
    menu.actions()[0].triggered.disconnect()
    menu.actions()[0].triggered.connect(lambda: pressed.append("report"))
    qtbot.keyClick(menu, QtCore.Qt.Key.Key_Home)
    qtbot.keyClick(menu, QtCore.Qt.Key.Key_Space)
    assert pressed == ["report"]


def test_tab_reads_calendar_filters_and_charts_as_they_stand(page, past):
    past.add("strength-monday")
    page.show_view("calendar")
    calendar = page.calendar
    stops = stops_in(calendar.day_card)
    assert stops[-1] is calendar.log
    assert len(stops) == 2, "the session comes before the button under it"
    page.show_view("list")
    filters = page.list_view.filters
    filters.trials_box.show()
    stops = stops_in(filters)
    assert stops[0] is filters.field
    assert stops[-1] is filters.trials
    page.show_view("charts")
    drawn(page.charts)
    page.charts.which.show()
    for card, chooser in ((page.charts.minutes, page.charts.much), (page.charts.exercise, page.charts.which)):
        stops = stops_in(card)
        assert stops[0] is chooser or chooser.isAncestorOf(stops[0])
        assert stops[-1] is card.canvas or card.canvas.isAncestorOf(stops[-1])


def test_what_is_opened_from_the_overview_has_the_keyboard_in_the_list(page, past, qtbot):
    past.add("strength-monday")
    page.refresh()
    page.activateWindow()
    page.overview.list.setFocus()
    page.overview.list.setCurrentIndex(page.overview.rows.index(0, 0))
    qtbot.keyClick(page.overview.list, QtCore.Qt.Key.Key_Return)
    assert page.views.value == "list"
    assert page.focusWidget() is page.list_view.list
    page.resize(900, 600)
    page.show_view("overview")
    page.overview.list.setFocus()
    qtbot.keyClick(page.overview.list, QtCore.Qt.Key.Key_Return)
    assert page.focusWidget() is page.list_view.side.session.back


def test_read_aloud_each_chart_s_buttons_tell_which_chart_they_are_of(page, past):
    past.add("strength-monday")
    page.show_view("charts")
    names = [button.accessibleName() for card in page.charts.cards for button in (card.as_table, card.save)]
    assert len(set(names)) == len(names)
    assert "Minutes a week: Show as a table" in names
