# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session by keyboard, and what every key does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.record import SetStatus, Source
from lbtrainer.engine.states import Mode
from lbtrainer.qt.training import Training
from lbtrainer.ui.session.last_set import AS_IT_IS, LESS
from lbtrainer.ui.session.session_parts import LineLabel
from lbtrainer.ui.session.session_scene import Scene
from tests.helpers.builders import exercise, plan, reps, seconds
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.session_pages import PageSession, training_in

KEY = QtCore.Qt.Key
PLANK = exercise("plank", seconds(30, 45, sets=3, rest_s=60), position=Position.PRONE)
CURL_UP = exercise("mcgill-curl-up", reps(8, 10, sets=2, rest_s=30))
BRIDGE = exercise("glute-bridge", reps(8), sides=Sides.BLOCK)

Begin = Callable[..., PageSession]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def training(tmp_path: Path, clock: FakeClock) -> Training:
    return training_in(tmp_path, clock)


@pytest.fixture
def begin(qapp: QtWidgets.QApplication, training: Training, clock: FakeClock) -> Iterator[Begin]:
    made: list[PageSession] = []

    def build(of: Plan, **options: object) -> PageSession:
        made.append(PageSession(theme_for(qapp), training, clock, of, **options))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for one in made:
        one.close()


def scene_text(session: PageSession) -> str:
    page = session.page
    return " ".join(label.accessibleName() for label in page.far.findChildren(QtWidgets.QWidget))


def test_a_whole_routine_by_keyboard_ends_in_the_history(begin: Begin, training: Training):
    made = training.plan("relief-stretches")
    assert made is not None
    session = begin(made, real=True)
    while not session.finished:
        if session.state.is_work:
            session.wait(10)
        else:
            session.press(KEY.Key_PageDown)
    assert session.finished == [(session.runner.session_id, True)]
    kept = training.history.session(session.runner.session_id)
    assert kept is not None
    assert kept.summary.done_sets == kept.summary.planned_sets == made.planned_sets


def test_a_session_left_alone_comes_to_its_end(begin: Begin):
    session = begin(plan([exercise("a", seconds(10, sets=2, rest_s=20))]))
    session.wait(120)
    assert session.finished == [(7, True)]
    assert session.page.runner is None


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Right, KEY.Key_PageDown, KEY.Key_MediaNext])
def test_done_goes_on(begin: Begin, key: QtCore.Qt.Key):
    session = begin(plan([PLANK]))
    session.press(key)
    assert session.state.phase.kind is PhaseKind.WORK


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_P, KEY.Key_MediaPlay])
def test_pause_and_go_on(begin: Begin, key: QtCore.Qt.Key):
    session = begin(plan([PLANK]))
    session.press(key)
    assert session.is_in(Mode.PAUSED)
    assert session.page.buttons.go_on.isVisible()
    session.press(key)
    assert session.is_in(Mode.RUNNING)
    assert not session.page.buttons.go_on.isVisible()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_PageDown])
def test_enter_and_a_clicker_go_on_after_a_pause(begin: Begin, key: QtCore.Qt.Key):
    session = begin(plan([PLANK]))
    session.press(KEY.Key_Space, key)
    assert session.is_in(Mode.RUNNING)
    assert session.state.index == 0


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_PageUp, KEY.Key_MediaPrevious])
def test_back_does_it_again(begin: Begin, key: QtCore.Qt.Key):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.WORK)
    session.wait(12)
    session.press(key)
    assert session.runner.view().elapsed_ms == 0


def test_skip_leaves_out_the_sets_left(begin: Begin):
    session = begin(plan([PLANK, BRIDGE]))
    session.press("s")
    assert session.state.step.exercise == "glute-bridge"


def test_up_and_down_change_the_length_also_held_down(begin: Begin):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.REST)
    length = session.state.length_ms
    assert length is not None
    session.press(KEY.Key_Up)
    assert session.state.length_ms == length + 10_000
    held = QtGui.QKeyEvent(
        QtCore.QEvent.Type.KeyPress, KEY.Key_Down, QtCore.Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    for _ in range(2):
        session.page.keyPressEvent(held)
    assert session.state.length_ms == length - 10_000


def test_other_keys_held_down_count_once(begin: Begin):
    session = begin(plan([PLANK]))
    held = QtGui.QKeyEvent(
        QtCore.QEvent.Type.KeyPress, KEY.Key_Right, QtCore.Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    session.page.keyPressEvent(held)
    assert session.state.index == 0


@pytest.mark.parametrize("key", ["+", "="])
def test_plus_counts_a_repetition_at_ones_own_pace(begin: Begin, key: str):
    session = begin(plan([CURL_UP]))
    session.to(PhaseKind.WORK)
    session.press("t", key, key)
    assert session.state.counted == 2
    assert session.page.far.ring.state.number == "2"
    session.press("t")
    assert session.state.is_paced


def test_the_pace_changes_and_is_said(begin: Begin):
    session = begin(plan([CURL_UP]))
    session.to(PhaseKind.WORK)
    session.press("<")
    assert session.said[-1] == "Counted at 90 %"
    session.press(">", ">")
    assert session.state.pace_percent == 110


def test_who_counts_at_ones_own_pace_is_told_what_slower_changes(begin: Begin):
    session = begin(plan([CURL_UP]))
    session.press("t")
    assert session.said[-1] == "You count the repetitions that come: + for each, Enter when done"
    session.to(PhaseKind.WORK)
    session.press("<")
    assert session.said[-1] == "You count here. Where the app counts: 90 %"
    session.press("t", "t")
    assert session.said[-1] == "You count: + for each, Enter when done"


def test_on_to_the_top_of_the_range(begin: Begin):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.WORK)
    session.press("o")
    session.wait(34)
    assert session.state.is_work
    assert session.page.far.ring.state.reached


def test_an_easier_exercise_takes_the_place(begin: Begin, training: Training):
    made = training.plan("mcgill-big-three")
    assert made is not None
    session = begin(made)
    while training.easier(session.state.step) is None:
        session.press("s")
    wanted = training.easier(session.state.step)
    assert wanted is not None
    old = session.state.step.name
    session.press("e")
    assert session.state.step.exercise == wanted.exercise
    assert f"{wanted.name} instead of {old}" in session.said


@pytest.mark.parametrize("hands_free", [True, False])
def test_weights_swapped_in_for_the_body_wait_only_for_hands_that_are_there(
    begin: Begin, training: Training, hands_free: bool
):
    known = training.library.exercises
    weighted = next(one for one in known.values() if one.loaded and one.tier <= 2)
    own = exercise("my-own", seconds(20), tier=2, easier=(weighted.id,))
    known[own.id] = own
    session = begin(plan([own], choices=Choices(hands_free=hands_free)))
    session.press("e")
    assert session.state.step.exercise == weighted.id
    assert session.state.step.wait is not hands_free
    assert (session.state.length_ms is None) is not hands_free


def test_where_nothing_is_easier_it_says_so(begin: Begin):
    session = begin(plan([exercise("my-own", seconds(20))]))
    session.press("e")
    assert session.said[-1] == "There is no easier form of My Own here."
    assert session.page.overlays.said.isVisible()


def test_a_demanding_exercise_is_asked_about_first(begin: Begin, training: Training, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.WORK)
    demanding = plan([exercise("hard-one", seconds(20, sets=3), tier=3)]).steps[0]
    monkeypatch.setattr(training, "harder", lambda step, *, hands_free: demanding)
    session.press("d")
    assert session.page.overlays.question.isVisible()
    session.press(KEY.Key_Return)
    assert (session.state.mode, session.state.step.exercise) == (Mode.RUNNING, "plank")
    session.press("d", KEY.Key_Left, KEY.Key_Right)
    assert session.state.step.exercise == "hard-one"
    assert not session.page.overlays.question.isVisible()


def test_a_harder_exercise_of_a_low_tier_is_taken_at_once(
    begin: Begin, training: Training, monkeypatch: pytest.MonkeyPatch
):
    session = begin(plan([PLANK]))
    mild = plan([exercise("mild-one", seconds(20, sets=3), tier=2)]).steps[0]
    monkeypatch.setattr(training, "harder", lambda step, *, hands_free: mild)
    session.press("d")
    assert session.state.step.exercise == "mild-one"


def test_the_set_just_done_is_corrected_in_the_rest_after_it(begin: Begin):
    session = begin(plan([PLANK, PLANK]))
    session.press("c")
    assert session.said[-1] == "No set is done yet."
    session.to(PhaseKind.REST)
    (slot, before), *_ = session.state.results.items()
    left_ms = session.runner.view().remaining_ms
    session.press("c")
    assert session.page.overlays.question.accessibleName() == f"{before.value} seconds? Plank, set 1"
    session.press("-", KEY.Key_Left, KEY.Key_Right)  # by its sign, then as a clicker does
    assert session.state.results[slot].value == before.value - 10
    assert session.state.results[slot].source is Source.EDITED
    session.wait(20)
    session.press("+", KEY.Key_Escape)
    assert session.state.results[slot].value == before.value - 5
    assert not session.page.overlays.question.isVisible()
    assert session.state.mode is Mode.RUNNING
    assert session.runner.view().remaining_ms == left_ms, "the rest stood still meanwhile"


def test_each_correction_begins_with_what_is_right_and_keeps_its_frame_while_it_lasts(begin: Begin):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.REST)
    row = session.page.overlays.question.row
    session.press("c", KEY.Key_Left, KEY.Key_Return)
    assert row.framed == LESS
    session.press(KEY.Key_Escape, "c")
    assert row.framed == AS_IT_IS


def test_where_am_i_and_say_it_again(begin: Begin):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.WORK)
    session.wait(12)
    session.press("w")
    assert session.said[-1] == "Plank. Set 1 of 3, 12 s of 30 to 45 s."
    assert session.page.overlays.said.isVisible()
    session.press("r")
    assert session.said[-1].startswith("Plank. Lie face down. 3 sets of 30 seconds.")
    assert session.is_in(Mode.RUNNING)


def test_the_near_view_is_remembered(begin: Begin, training: Training):
    session = begin(plan([PLANK]))
    session.press("v")
    assert session.page.near.isVisible()
    assert training.settings.view == "near"
    assert session.page.near.ring.state.shape is not None
    session.press("v")
    assert session.page.far.isVisible()


def test_the_near_view_names_what_comes_later_once(begin: Begin, training: Training):
    made = training.plan("mcgill-big-three")
    assert made is not None
    session = begin(made)
    session.press("v")
    session.to(PhaseKind.WORK)
    lines = [one.accessibleName() for one in session.page.near.findChildren(LineLabel) if one.isVisible()]
    assert "Then McGill Curl-Up" in lines
    assert "6 · 4 · 2 × 8 s" in {line.replace("\N{NO-BREAK SPACE}", " ") for line in lines}
    session.to(PhaseKind.WORK, 2)
    lines = [one.accessibleName() for one in session.page.near.findChildren(LineLabel) if one.isVisible()]
    assert any(line.startswith("Later  Knee Side Plank, ") for line in lines)


def test_the_near_view_tells_how_it_is_done(begin: Begin, training: Training):
    made = training.plan("relief-stretches")
    assert made is not None
    session = begin(made)
    session.press("v")
    assert training.library.exercises["cat-cow"].steps[0] in session.page.near.how.text()


@pytest.mark.parametrize("view", ["far", "near"])
def test_in_the_smallest_window_their_key_shows_all_instructions(begin: Begin, training: Training, view: str):
    training.change_settings(view=view)
    made = training.plan("no-equipment-beginner")
    assert made is not None
    session = begin(made, size=(900, 600))
    session.press("i")
    how = session.page.overlays.how
    assert how.isVisible()
    scroll = how.findChild(QtWidgets.QScrollArea)
    assert scroll is not None
    for each in training.library.exercises.values():
        how.show_exercise(each)
        assert scroll.verticalScrollBarPolicy() is QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff, each.id


def test_instructions_come_and_go_with_their_key_and_with_the_phase(begin: Begin, training: Training):
    made = training.plan("relief-stretches")
    assert made is not None
    session = begin(made)
    how = session.page.overlays.how
    session.press("i")
    assert how.isVisible()
    assert training.library.exercises["cat-cow"].steps[0] in how.text()
    session.press("i")
    assert not how.isVisible()
    session.press("i")
    session.to(PhaseKind.WORK)
    assert not how.isVisible()
    session.press("i", "w")
    assert not how.isVisible()


def test_escape_takes_the_instructions_away_before_it_asks(begin: Begin):
    session = begin(plan([PLANK]))
    how = session.page.overlays.how
    session.press("i", KEY.Key_Escape)
    assert how.isHidden()
    assert session.is_in(Mode.RUNNING)
    session.press("i")
    assert how.isVisible()
    session.page.buttons.stop.click()
    assert session.is_in(Mode.ASKING)


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_F5, KEY.Key_Period, KEY.Key_MediaStop])
def test_stop_asks_and_going_on_is_chosen(begin: Begin, key: QtCore.Qt.Key):
    session = begin(plan([PLANK]))
    session.press(key)
    assert session.is_in(Mode.ASKING)
    assert session.page.overlays.question.isVisible()
    session.press(KEY.Key_Right)
    assert session.is_in(Mode.RUNNING)
    assert not session.page.overlays.question.isVisible()


def test_stop_keeps_what_was_done(begin: Begin):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.REST)
    session.press(KEY.Key_Escape, KEY.Key_Left, KEY.Key_Return)
    assert session.finished == [(7, False)]
    assert session.journal is not None
    assert [result.value for result in session.journal.results] == [30]


def test_this_hurts_stops_at_once_and_an_answer_goes_on(begin: Begin):
    session = begin(plan([PLANK, BRIDGE]))
    session.to(PhaseKind.WORK)
    session.wait(18)
    session.press("h")
    assert session.is_in(Mode.HURTING)
    assert session.page.overlays.hurt.isVisible()
    session.clock.advance(3600)
    session.runner.tick()
    assert session.is_in(Mode.HURTING)
    session.press("7", KEY.Key_Return)
    assert session.state.step.exercise == "glute-bridge"
    assert session.journal is not None
    (hurt,) = session.journal.hurts
    assert (hurt.exercise, hurt.pain.score) == ("plank", 7)
    assert session.journal.results[0].status is SetStatus.HURT


def test_the_sheet_of_keys_opens_closes_and_lets_other_keys_through(begin: Begin):
    session = begin(plan([PLANK]))
    session.press("?")
    assert session.page.overlays.keys is not None
    assert session.page.overlays.keys.isVisible()
    session.press(KEY.Key_Escape)
    assert not session.page.overlays.keys.isVisible()
    assert session.is_in(Mode.RUNNING)
    session.press("?", KEY.Key_H)
    assert session.is_in(Mode.HURTING)


def test_mute_is_told(begin: Begin):
    session = begin(plan([PLANK]))
    told: list[bool] = []
    session.page.muted.connect(told.append)
    session.press("m", "m")
    assert told == [True, False]


def test_buttons_do_what_keys_do_and_are_off_when_nothing_fits(begin: Begin):
    session = begin(plan([PLANK]))
    buttons = session.page.buttons
    buttons.forward.click()
    assert session.state.is_work
    buttons.pause.click()
    assert session.is_in(Mode.PAUSED)
    assert not buttons.forward.isEnabled()
    buttons.go_on.click()
    buttons.hurt.click()
    assert session.is_in(Mode.HURTING)


def test_every_button_has_a_name_and_its_key_in_the_tooltip(begin: Begin):
    session = begin(plan([PLANK]))
    assert session.page.buttons.all
    for button in session.page.buttons.all:
        assert button.accessibleName()
        assert button.toolTip().endswith(")")


def test_a_focused_button_leaves_the_other_keys_to_the_session(begin: Begin):
    session = begin(plan([PLANK]))
    QtTest.QTest.keyClick(session.page.buttons.stop, KEY.Key_Right)
    assert session.state.is_work
    QtTest.QTest.keyClick(session.page.buttons.stop, KEY.Key_Return)
    assert session.is_in(Mode.ASKING)


def test_the_focus_goes_along_from_pause_to_go_on_and_back(begin: Begin):
    session = begin(plan([PLANK]))
    page, buttons = session.page, session.page.buttons
    buttons.pause.setFocus()
    QtTest.QTest.keyClick(buttons.pause, KEY.Key_Space)
    assert session.is_in(Mode.PAUSED)
    assert page.focusWidget() is buttons.go_on
    QtTest.QTest.keyClick(buttons.go_on, KEY.Key_Space)
    assert session.is_in(Mode.RUNNING)
    assert page.focusWidget() is buttons.pause


def test_a_button_that_rests_leaves_the_focus_to_the_session(begin: Begin):
    session = begin(plan([PLANK]))
    page, buttons = session.page, session.page.buttons
    buttons.forward.setFocus()
    QtTest.QTest.keyClick(buttons.forward, KEY.Key_P)
    assert session.is_in(Mode.PAUSED)
    assert not buttons.forward.isEnabled()
    assert page.window().focusWidget() is page


def test_the_middle_buttons_fade_and_come_back_with_a_key(begin: Begin):
    session = begin(plan([PLANK]))
    buttons = session.page.buttons
    buttons.fade_out()
    assert {button.opacity for button in buttons.passing} == {0.0}
    assert buttons.hurt.opacity == buttons.stop.opacity == 1.0
    session.press("w")
    assert {button.opacity for button in buttons.passing} == {1.0}


def test_a_sleep_pauses_and_says_why(begin: Begin):
    session = begin(plan([PLANK]))
    session.wait(2)
    session.clock.sleep(720)
    session.wait(0.5)
    assert session.is_in(Mode.PAUSED)
    assert "The computer slept for 12 min. Go on when you are ready." in scene_text(session)


def test_trouble_with_the_disk_is_told_calmly_and_taken_back(begin: Begin):
    session = begin(plan([PLANK]))
    assert session.journal is not None
    session.journal.refuses = True
    session.press(KEY.Key_Return)
    notice = session.page.overlays.notice
    assert notice.isVisible()
    assert "The session goes on" in notice.accessibleName()
    session.journal.refuses = False
    session.wait(0.5)
    assert not notice.isVisible()


def test_phases_are_announced_with_name_dose_and_side(begin: Begin):
    session = begin(plan([BRIDGE]))
    assert session.said[0] == "Glute Bridge. Lie on your back. Left leg. 8 repetitions."
    session.to(PhaseKind.SWITCH)
    assert session.said[-1].startswith("Switch sides.")


def test_a_hidden_page_paints_and_works_nothing(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    session = begin(plan([PLANK]))
    session.page.hide()
    shown: list[Scene] = []
    for view in (session.page.far, session.page.near):
        monkeypatch.setattr(view, "show_scene", shown.append)
    session.wait(5)
    assert not shown
    assert not [timer for timer in session.page.findChildren(QtCore.QTimer) if timer.isActive()]
    session.page.show()
    assert shown


def test_going_on_with_an_interrupted_session(begin: Begin, training: Training, qapp: QtWidgets.QApplication):
    session = begin(plan([PLANK]))
    session.to(PhaseKind.WORK)
    session.page.run(session.runner)
    session.runner.go_on()
    assert session.page.far.ring.state.shape.value == "ready"
