# SPDX-License-Identifier: GPL-3.0-or-later
"""This hurts: answered from the floor with digits, Left, Right and Enter, or with Tab and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from lbtrainer.domain.pain_during import LEG_SIGN, SECOND_STOP, TOO_MUCH
from lbtrainer.domain.record import HurtChoice, LegSign, PainReport, Place
from lbtrainer.ui.session.hurt_panel import HurtCase, HurtPanel
from tests.helpers.look import theme_for
from tests.helpers.session_pages import press
from tests.helpers.tab_stops import stops_in

KEY = QtCore.Qt.Key
PLANK = HurtCase("Plank, set 2 of 3, after 18 s", "Knee Plank", can_swap=True)


class Asked:
    """A panel with its answers."""

    def __init__(self, panel: HurtPanel) -> None:
        self.panel = panel
        self.answers: list[tuple[HurtChoice, PainReport]] = []
        panel.answered.connect(lambda choice, pain: self.answers.append((choice, pain)))
        self.told: list[str] = []
        panel.told.connect(self.told.append)

    def press(self, *keys: QtCore.Qt.Key | str) -> None:
        for key in keys:
            press(self.panel, key)


@pytest.fixture
def asked(qapp: QtWidgets.QApplication) -> Iterator[Asked]:
    parent = QtWidgets.QWidget()
    parent.resize(1280, 800)
    panel = HurtPanel(theme_for(qapp), parent, clock_ms=lambda: 0)
    panel.setGeometry(parent.rect())
    panel.ask(PLANK)
    parent.show()
    yield Asked(panel)
    parent.hide()
    parent.deleteLater()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Space])
def test_the_framed_choice_is_the_easier_form_and_needs_no_number(asked: Asked, key: QtCore.Qt.Key):
    asked.press(key)
    assert asked.answers == [(HurtChoice.EASIER, PainReport(score=None, place=None))]


def test_a_number_a_place_and_the_choice(asked: Asked):
    asked.press("4", "t", KEY.Key_Return)
    assert asked.answers == [(HurtChoice.EASIER, PainReport(score=4, place=Place.THIGH))]
    assert asked.panel.row.cards[0].choice.detail == "At 4, an easier form is the usual choice"


def test_one_and_nought_are_ten_and_the_end_comes_first_with_its_reason(asked: Asked):
    asked.press("1", "0")
    assert asked.panel.scale.answer == 10
    assert asked.panel.row.framed == HurtChoice.END
    assert asked.panel._question.text() == TOO_MUCH.says


def test_a_leg_sign_leaves_the_end_with_advice_and_can_be_taken_back(asked: Asked):
    asked.press("2", "l")
    assert asked.panel._question.text() == LEG_SIGN.told("112")
    assert [card.choice.key for card in asked.panel.row.cards if not card.isHidden()] == [HurtChoice.END]
    asked.press("l")
    assert asked.panel.row.framed == HurtChoice.GO_ON
    asked.press("l", KEY.Key_Return)
    assert asked.answers == [(HurtChoice.END, PainReport(score=2, leg_signs=(LegSign.UNSAID,)))]


def test_a_second_stop_and_a_rise_are_counted_against_the_session(asked: Asked):
    asked.panel.ask(PLANK._replace(before=1, stops=1))
    asked.press("4")
    assert asked.panel.row.framed == HurtChoice.END
    assert asked.panel._question.text() == SECOND_STOP.says


def test_below_the_knee_skip_comes_first(asked: Asked):
    asked.press("3", "k")
    assert asked.panel.row.framed == HurtChoice.SKIP
    asked.press("k")
    assert asked.panel.places.value is None
    assert asked.panel.row.framed == HurtChoice.GO_ON


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("keys", ["9", "l"])
def test_what_to_do_now_is_never_cut(asked: Asked, size, keys):
    asked.panel.resize(*size)
    asked.press(keys)
    label = asked.panel._question
    assert label.height() >= label.heightForWidth(label.width())
    assert label.geometry().bottom() < asked.panel.scale.geometry().top()


def test_left_changes_and_keeps_the_change_while_the_order_stays(asked: Asked):
    asked.press(KEY.Key_Left, "4", KEY.Key_Return)
    assert asked.answers[0][0] is HurtChoice.SKIP


def test_left_goes_round(asked: Asked):
    asked.press(KEY.Key_Left, KEY.Key_PageUp, KEY.Key_Left)
    assert asked.panel.row.framed == HurtChoice.EASIER


def test_up_and_down_change_the_number(asked: Asked):
    asked.press("4", KEY.Key_Up)
    assert asked.panel.scale.answer == 5


def test_escape_ends_here(asked: Asked):
    asked.press("5", KEY.Key_Escape)
    assert asked.answers == [(HurtChoice.END, PainReport(score=5, place=None))]


def test_a_slip_goes_on(asked: Asked):
    asked.panel.slip.click()
    assert asked.answers[0][0] is HurtChoice.GO_ON


def test_cards_answer_to_the_mouse_and_frame_with_the_focus(asked: Asked):
    skip = asked.panel.row.cards[1]
    skip.setFocus()
    assert asked.panel.row.framed == HurtChoice.SKIP
    QtTest.QTest.mouseClick(asked.panel.row.cards[2], QtCore.Qt.MouseButton.LeftButton)
    assert asked.answers[0][0] is HurtChoice.END


def test_in_a_rest_there_is_only_going_on_and_the_end(asked: Asked):
    asked.panel.ask(HurtCase("Plank, set 3 of 3, in the rest after it", "Knee Plank", can_swap=False))
    shown = [card.choice.title for card in asked.panel.row.cards if not card.isHidden()]
    assert shown == ["Go on resting", "End here"]
    asked.press(KEY.Key_Return)
    assert asked.answers[0][0] is HurtChoice.GO_ON


def test_tab_goes_down_the_panel_as_it_stands(asked: Asked):
    panel = asked.panel
    stops = stops_in(panel)
    cards = [card for card in panel.row.cards if not card.isHidden()]
    assert stops[0] is panel.scale
    assert stops[-len(cards) - 2 :] == [*cards, panel.leg, panel.slip]


def test_the_next_time_frames_the_usual_choice(asked: Asked):
    asked.press(KEY.Key_Left)
    assert asked.panel.row.framed != HurtChoice.EASIER
    asked.panel.ask(PLANK)
    assert asked.panel.row.framed == HurtChoice.EASIER


def test_the_next_time_begins_without_an_answer(asked: Asked):
    asked.press("8", "b")
    asked.panel.ask(PLANK)
    assert asked.panel.scale.answer is None
    assert asked.panel.places.value is None
    assert asked.panel.row.framed == HurtChoice.EASIER


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080), (3840, 2160), (800, 1000)])
def test_everything_is_in_sight_and_apart(asked: Asked, size: tuple[int, int]):
    panel = asked.panel
    panel.resize(*size)
    parts = [panel._question, panel.scale, panel.places, panel.row, panel.slip]
    for above, below in pairwise(parts):
        assert above.geometry().bottom() <= below.geometry().top()
    assert panel._title.geometry().bottom() <= panel._question.geometry().top() + 1
    assert panel.rect().contains(panel.slip.geometry())
    assert panel.scale.height() >= panel.scale.sizeHint().height()


def test_the_advice_tells_to_call_the_number_of_the_settings(asked: Asked):
    asked.panel.ask(PLANK._replace(emergency_number="999"))
    asked.press("l")
    assert asked.panel._question.text().endswith("call 999 at once.")


def test_closed_eyes_hear_what_enter_takes_what_was_noted_and_what_the_arrow_has_come_to(asked: Asked):
    asked.panel.ask(PLANK)
    assert asked.told[-1].startswith("Stopped. Breathe calmly. Press Enter for: Easier, Knee Plank.")
    asked.press("4")
    assert asked.told[-1] == "4."
    asked.press("t")
    assert asked.told[-1] == "Thigh."
    asked.press("7")
    assert asked.told[-1] == "7. Press Enter for: Skip it."
    asked.press(KEY.Key_Left)
    assert asked.told[-1] == "Easier, Knee Plank. In place of the sets left. Enter takes it."
    asked.press("r")
    assert asked.told[-1].startswith("Stopped. Breathe calmly. Press Enter for: Easier, Knee Plank.")


def test_advice_for_the_leg_is_heard_and_that_it_was_taken_back(asked: Asked):
    asked.panel.ask(PLANK._replace(emergency_number="112"))
    asked.press("l")
    assert asked.told[-1].startswith("End here, please.")
    assert asked.told[-1].endswith("call 1 1 2 at once. Press Enter for: End here.")
    asked.press("l")
    assert asked.told[-1] == "Taken back. Press Enter for: Easier, Knee Plank."


def test_too_much_is_heard_with_its_reason(asked: Asked):
    asked.press("9")
    assert asked.told[-1] == f"9. {TOO_MUCH.says} Press Enter for: End here."
