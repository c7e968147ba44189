# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies over a session: it keeps the keyboard while it is there, and a said line stays as long as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.qt.training import Training
from lbtrainer.ui.session.band_line import reading_ms
from lbtrainer.ui.widgets.stage import Stage
from tests.helpers.builders import exercise, plan, reps
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.session_pages import PageSession, training_in

KEY = QtCore.Qt.Key
Begin = Callable[[Plan], PageSession]


@pytest.fixture
def training(tmp_path: Path) -> Training:
    return training_in(tmp_path, FakeClock())


@pytest.fixture
def begin(qapp: QtWidgets.QApplication, training: Training) -> Iterator[Begin]:
    made: list[PageSession] = []

    def build(of: Plan) -> PageSession:
        made.append(PageSession(theme_for(qapp), training, FakeClock(), of))
        return made[-1]

    yield build
    for one in made:
        one.close()


def routine(training: Training, name: str) -> Plan:
    made = training.plan(name)
    assert made is not None
    return made


def takes_tab(widget: QtWidgets.QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus)


def test_who_stops_reads_when_to_call_for_help(begin: Begin, training: Training):
    training.change_settings(emergency_number="999")
    session = begin(routine(training, "relief-stretches"))
    session.press(KEY.Key_Escape)
    told = session.page.overlays.question.accessibleName()
    assert told.startswith("Stop here? What you did is kept. Chest pain")
    assert told.endswith("call 999.")


@pytest.mark.parametrize("key", ["h", "?", KEY.Key_Escape])
@pytest.mark.parametrize("view", ["far", "near"])
def test_what_lies_under_a_panel_takes_no_focus(begin: Begin, training: Training, key: KEY | str, view: str):
    training.change_settings(view=view)
    session = begin(routine(training, "relief-stretches"))
    session.to(PhaseKind.WORK)
    page = session.page
    assert takes_tab(page.buttons.keys)
    session.press(key)
    cover = page.overlays.cover
    assert cover is not None
    outside = [one for one in page.findChildren(QtWidgets.QWidget) if one is not cover and not cover.isAncestorOf(one)]
    assert [one.accessibleName() for one in outside if takes_tab(one)] == []
    assert not takes_tab(page), "a page under a panel shows no focus"
    assert not takes_tab(cover), "a panel shows no focus; its parts do"
    assert any(takes_tab(one) for one in cover.findChildren(QtWidgets.QWidget))
    session.press(KEY.Key_Escape)
    if key == "h":  # Escape ends here: on to the stop, which the session takes for its end
        return
    assert page.overlays.cover is None
    assert takes_tab(page)
    assert takes_tab(page.buttons.keys)


def test_easier_is_not_what_comes_next_anyway(begin: Begin, training: Training):
    session = begin(routine(training, "pain-relief-gentle"))
    assert [step.name for step in session.state.plan.steps[:2]] == ["Cat-Cow", "Pelvic Tilt"]
    session.press("e")
    assert session.state.step.name == "Seated Cat-Cow"


def test_where_only_what_comes_next_is_easier_it_says_so(begin: Begin, training: Training):
    session = begin(routine(training, "relief-stretches"))
    while session.state.step.name != "Child's Pose":
        session.press("s")
    session.press("e")
    assert session.state.step.name == "Child's Pose"
    assert session.said[-1] == "The easier form, Knee-to-Chest Stretch, comes next. S goes on to it."
    session.press("h")
    hurt = session.page.overlays.hurt
    assert [card.choice.title for card in hurt.row.cards if card.isVisible()] == ["Skip it", "End here"]
    assert hurt.row.cards[0].choice.detail == "Go on to Knee-to-Chest Stretch"


def test_the_easier_exercise_is_seen_beside_its_name(begin: Begin, training: Training):
    session = begin(routine(training, "pain-relief-gentle"))
    session.press("h")
    easier, skip, _ = session.page.overlays.hurt.row.cards
    assert easier.choice.title == "Easier: Seated Cat-Cow"
    assert [card.findChildren(Stage)[0].isVisible() for card in (easier, skip)] == [True, False]
    picture = easier.findChildren(Stage)[0]
    assert easier.rect().contains(picture.geometry())
    assert picture.width() > easier.width() // 4


def test_a_line_stands_as_long_as_it_takes_to_read():
    assert reading_ms("Sound off") == 2_500
    assert 3_000 < reading_ms("Partial Bird Dog instead of Knee Side Plank") < 4_500
    assert reading_ms("Set 2 of 3, left side, repetition 4 of 8, twelve seconds to go, then the other side.") > 5_000


def test_a_said_line_goes_by_itself(begin: Begin, training: Training):
    session = begin(plan([training.library.exercises["plank"]]))
    session.page.say("Sound off")
    line = session.page.overlays.said
    assert line.isVisible()
    line.timer.timeout.emit()
    assert not line.isVisible()


def test_an_answer_takes_the_place_of_what_is_to_be_kept_in_mind_for_some_seconds(begin: Begin, training: Training):
    session = begin(plan([training.library.exercises["plank"]]))
    overlays = session.page.overlays
    overlays.show_tip("Stop while you could still do two more.")
    session.press("w")
    assert (overlays.said.isVisible(), overlays.notice.isVisible()) == (True, False)
    overlays.said.timer.timeout.emit()
    assert (overlays.said.isVisible(), overlays.notice.isVisible()) == (False, True)
    overlays.show_tip("")
    session.press("w")
    overlays.said.timer.timeout.emit()
    assert overlays.notice.isHidden()


def test_in_the_first_hard_set_it_shows_how_far_to_go_and_in_no_other(begin: Begin):
    lift = exercise("lift", reps(8, 10, sets=2, rest_s=60), loaded=True, tier=2)
    session = begin(plan([lift]))
    notice = session.page.overlays.notice
    assert notice.isHidden()
    session.to(PhaseKind.WORK)
    assert notice.isVisible()
    assert notice.accessibleName() == "Stop while you could still do two more."
    session.to(PhaseKind.REST)
    assert notice.isHidden()
    session.to(PhaseKind.WORK)
    assert notice.isHidden(), "once a session"


def test_trouble_is_not_covered_by_what_to_keep_in_mind(begin: Begin, training: Training):
    overlays = begin(routine(training, "relief-stretches")).page.overlays
    overlays.show_trouble("The disk is full.")
    overlays.show_tip("Stop while you could still do two more.")
    assert overlays.notice.accessibleName().startswith("The disk is full")
    overlays.show_trouble("")
    assert overlays.notice.isHidden()
