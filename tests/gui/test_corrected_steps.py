# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of a past session afterwards: a set that was not done, another exercise, a pain that was not pressed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.domain.hurt_lately import left_out_lately
from lbtrainer.domain.record import (
    HurtChoice,
    LegSign,
    PainReport,
    Place,
    SessionRecord,
    SessionState,
    SetStatus,
    Source,
)
from lbtrainer.storage.db import open_database
from lbtrainer.storage.history import History
from lbtrainer.storage.intake import carry_out, plan_import
from lbtrainer.storage.queries import Search
from lbtrainer.storage.rule_records import past_of
from lbtrainer.storage.set_lines import read_export
from lbtrainer.storage.transfer import export_csv, export_json
from lbtrainer.storage.trends import Trends
from lbtrainer.ui.session_detail import SessionDetail
from lbtrainer.ui.widgets.buttons import IconButton, QuietButton
from lbtrainer.ui.widgets.dose_field import SetCell
from lbtrainer.ui.widgets.menu import Menu
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of, training_in
from tests.helpers.reckoning import reckoned, stored

KEYS = QtCore.Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)


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


def kept(past: PastSessions, session: int) -> SessionRecord:
    record = past.training.history.session(session)
    assert record is not None
    return record


def opener(detail: SessionDetail, exercise: str) -> IconButton:
    named = f"Correct {exercise}"
    *_, found = (one for one in detail.findChildren(IconButton) if one.accessibleName() == named)
    return found  # the newest: older ones go when the event loop comes round


def lines_of(qtbot: QtBot, button: QtWidgets.QAbstractButton) -> list[str]:
    """What the menu behind a button offers, opened and closed by key."""
    menu = opened(qtbot, button)
    lines = [action.text() for action in menu.actions() if not action.isSeparator()]
    qtbot.keyClick(menu, KEYS.Key_Escape)
    return lines


def opened(qtbot: QtBot, button: QtWidgets.QAbstractButton) -> Menu:
    button.setFocus()
    qtbot.keyClick(button, KEYS.Key_Return)
    menu = QtWidgets.QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    return menu


def choose(qtbot: QtBot, button: QtWidgets.QAbstractButton, words: str) -> None:
    """Take a line of the menu behind a button, by keys alone."""
    menu = opened(qtbot, button)
    for _ in menu.actions():
        qtbot.keyClick(menu, KEYS.Key_Down)
        if menu.activeAction().text() == words:
            qtbot.keyClick(menu, KEYS.Key_Return)
            return
    raise AssertionError(f"no line says {words!r}")


def past_elsewhere(past: PastSessions, folder: Path, name: str) -> SessionRecord:
    """The only session out of an export of that name, taken into an empty history."""
    database, now = past.training.database, past.training.now()
    lines = export_csv(database) if name.endswith(".csv") else export_json(database, exported=now)
    (folder / name).write_text("".join(lines), encoding="utf-8", newline="")
    with open_database(folder / f"{name}.db", now=lambda: now) as elsewhere:
        carry_out(elsewhere, plan_import(elsewhere, read_export(folder / name)), now=now)
        assert stored(elsewhere) == reckoned(elsewhere)
        ((number,),) = elsewhere.rows("SELECT id FROM session")
        record = History(elsewhere, now=lambda: now).session(number)
    assert record is not None
    return record


class TestASetThatWasNotDone:
    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        """Stopped before the last two sets of the plank; the second one was written down afterwards."""
        results = results_of(past.plan("strength-monday"))
        session = past.add(results=results[:-2], state=SessionState.PARTIAL)
        detail.show_session(session)
        cell = self.cell(detail, "Plank, set 2")
        cell.setFocus()
        QtWidgets.QApplication.processEvents()
        cell.setText("40")
        cell.editingFinished.emit()
        assert kept(past, session).sets[-1].value == 40
        return session

    def cell(self, detail: SessionDetail, name: str) -> SetCell:
        *_, found = (one for one in detail.findChildren(SetCell) if one.accessibleName().startswith(name))
        return found

    def test_emptying_its_cell_takes_it_back_and_a_number_brings_it_again(self, detail, past, session, qtbot):
        before = len(kept(past, session).sets)
        cell = self.cell(detail, "Plank, set 2")
        cell.setFocus()
        cell.selectAll()
        qtbot.keyClick(cell, KEYS.Key_Delete)
        qtbot.keyClick(cell, KEYS.Key_Return)
        record = kept(past, session)
        assert (len(record.sets), record.summary.done_sets) == (before - 1, before - 1)
        assert stored(past.training.database) == reckoned(past.training.database)
        cell = self.cell(detail, "Plank, set 2")
        assert (cell.text(), cell.hasFocus()) == ("–", True)
        cell.selectAll()
        qtbot.keyClicks(cell, "35")
        qtbot.keyClick(cell, KEYS.Key_Return)
        assert [one.value for one in kept(past, session).sets][-1] == 35

    def test_the_menu_of_its_step_takes_it_back_and_goes_with_it(self, detail, past, session, qtbot):
        before = len(kept(past, session).sets)
        choose(qtbot, opener(detail, "Plank"), "Set 2 was not done")
        assert len(kept(past, session).sets) == before - 1
        assert "Set 2 was not done" not in lines_of(qtbot, opener(detail, "Plank"))

    def test_what_ran_in_the_session_cannot_be_taken_out(self, detail, past, session, qtbot):
        before = kept(past, session)
        cell = self.cell(detail, "Plank, set 1")
        cell.setFocus()
        cell.selectAll()
        qtbot.keyClick(cell, KEYS.Key_Delete)
        qtbot.keyClick(cell, KEYS.Key_Return)
        detail.again.setFocus()
        assert kept(past, session) == before
        assert cell.text() == str(before.sets[-2].value)

    def test_one_that_no_plan_asked_for_keeps_its_number(self, detail, past, qtbot):
        *results, last = results_of(past.plan("strength-monday"))
        beyond = msgspec.structs.replace(last, slot=msgspec.structs.replace(last.slot, set=9), source=Source.EDITED)
        detail.show_session(past.add(results=[*results, last, beyond]))
        cell = self.cell(detail, "Plank, set 4")
        cell.setFocus()
        cell.clear()
        detail.again.setFocus()
        assert cell.text() == str(beyond.value)


class TestAnotherExercise:
    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        results = results_of(
            past.plan("strength-monday"), done={"rdl": [10, 9, 8], "plank": [45, 40, 35]}, load_kg=20.0
        )
        (lift, *_) = (one for one in results if one.key == "rdl")
        session = past.add(results=results, hurts=[hurt_in(lift, pain=PainReport(score=3))])
        detail.show_session(session)
        return session

    def test_lists_charts_and_bests_follow_and_what_hurt_with_them(self, detail, past, session, qtbot):
        before = kept(past, session)
        choose(qtbot, opener(detail, "Romanian Deadlift"), "It was Glute Bridge")
        sets = [one for one in kept(past, session).sets if one.key == "rdl"]
        assert [(one.exercise, one.exercise_name, one.value, one.load_kg) for one in sets] == [
            ("glute-bridge", "Glute Bridge", value, None) for value in (10, 9, 8)
        ]
        assert [one.exercise for one in kept(past, session).hurts] == ["glute-bridge"]
        assert stored(past.training.database) == reckoned(past.training.database)
        history, day = past.training.history, before.summary.started.date()
        assert [one.id for one in history.page(search=Search(exercise="glute-bridge"))] == [session]
        assert history.page(search=Search(exercise="romanian-deadlift")) == ()
        (chart,) = Trends(past.training.database).exercise("glute-bridge", day, day)
        assert (chart.sets, chart.best_reps, chart.best_load_kg, chart.hurts) == (3, 10, None, 1)
        assert Trends(past.training.database).exercise("romanian-deadlift", day, day) == []
        assert opener(detail, "Glute Bridge").hasFocus()
        choose(qtbot, opener(detail, "Glute Bridge"), "It was Romanian Deadlift")
        assert kept(past, session) == before, "the loads too"

    def test_the_row_says_what_was_planned_and_offers_only_what_fits(self, detail, past, session, qtbot):
        assert lines_of(qtbot, opener(detail, "Plank")) == ["It was Knee Plank", "It was Long-Lever Plank"]
        choose(qtbot, opener(detail, "Plank"), "It was Knee Plank")
        texts = [one.text() for one in detail.cards.table.findChildren(QtWidgets.QLabel) if one.isVisibleTo(detail)]
        assert "In place of Plank" in texts
        assert lines_of(qtbot, opener(detail, "Knee Plank")) == ["It was Plank", "It was Long-Lever Plank"]

    def test_it_comes_back_out_of_an_export_as_it_was_told(self, detail, past, session, qtbot, tmp_path):
        choose(qtbot, opener(detail, "Plank"), "It was Knee Plank")
        assert past_elsewhere(past, tmp_path, "all.json") == kept(past, session)
        assert past_elsewhere(past, tmp_path, "sets.csv").sets == kept(past, session).sets


class TestAPainThatWasNotPressed:
    @pytest.fixture
    def session(self, past: PastSessions, detail: SessionDetail) -> int:
        results = results_of(past.plan("strength-monday"))
        session = past.add(results=[*results[:-1], past.skipped(results[-1])])
        detail.show_session(session)
        return session

    def tell(self, detail: SessionDetail, qtbot: QtBot) -> None:
        """By keys: the plank hurt, 6 of 10, in the buttock, with a numb leg."""
        choose(qtbot, detail.hurt, "Plank")
        scale = detail.window().focusWidget()
        assert scale.accessibleName() == "How much did it hurt?"
        qtbot.keyClick(scale, KEYS.Key_6)
        for words in ("Buttock", "Leg: Numb"):
            chip = next(
                one
                for one in detail.cards.hurts.findChildren(QtWidgets.QAbstractButton)
                if one.accessibleName().endswith(words) and one.isVisible()
            )
            chip.setFocus()
            qtbot.keyClick(chip, KEYS.Key_Space)

    def test_it_is_asked_about_as_any_other_and_counts_for_the_rules(self, detail, past, session, qtbot, tmp_path):
        database, today = past.training.database, past.training.now().date()
        assert detail.cards.hurts.isHidden()
        self.tell(detail, qtbot)
        (hurt,) = kept(past, session).hurts
        assert hurt.pain == PainReport(score=6, place=Place.BUTTOCK, leg_signs=(LegSign.NUMB,))
        assert (hurt.exercise, hurt.choice) == ("plank", HurtChoice.SKIP)
        assert left_out_lately(past_of(database), today, "strength-monday") == {"plank"}
        assert past_of(database)[-1].leg_sign
        assert stored(database) == reckoned(database)
        assert past_elsewhere(past, tmp_path, "all.json") == kept(past, session)
        texts = [one.text() for one in detail.cards.hurts.findChildren(QtWidgets.QLabel) if one.isVisible()]
        assert "Plank: it hurt, 6 of 10, buttock, numb leg. You skipped the rest of it." in texts
        assert detail.cards.hurts.advice.isVisible()
        assert "Plank" not in lines_of(qtbot, detail.hurt), "it stands there already"

    def test_it_can_be_taken_away_again_and_the_sets_stay(self, detail, past, session, qtbot):
        before = kept(past, session)
        choose(qtbot, detail.hurt, "Plank")
        assert len(kept(past, session).hurts) == 1
        away = next(one for one in detail.cards.hurts.findChildren(QuietButton) if one.isVisible())
        away.setFocus()
        qtbot.keyClick(away, KEYS.Key_Return)
        assert kept(past, session) == before
        assert detail.cards.hurts.isHidden()
        assert "Plank" in lines_of(qtbot, detail.hurt)

    def test_taking_it_away_leaves_a_set_that_a_press_stopped(self, detail, past, qtbot):
        *others, last = results_of(past.plan("strength-monday"))
        stopped = msgspec.structs.replace(last, value=12, status=SetStatus.HURT, source=Source.COUNTED)
        session = past.add(results=[*others, stopped], hurts=[hurt_in(stopped, pain=PainReport(score=4))])
        detail.show_session(session)
        before = kept(past, session)
        choose(qtbot, detail.hurt, "Plank")
        detail.session.take_hurt_back(1)
        assert kept(past, session) == before

    def test_its_questions_come_into_view(self, detail, past, session, qtbot):
        detail.resize(632, 500)
        area = detail.findChild(QtWidgets.QScrollArea)
        area.verticalScrollBar().setValue(400)
        choose(qtbot, detail.hurt, "Brisk Walk")
        card = detail.cards.hurts
        qtbot.waitUntil(lambda: 0 <= card.mapTo(area, QtCore.QPoint()).y() < area.height() - card.height())
