# SPDX-License-Identifier: GPL-3.0-or-later
"""The adaptation ladder during a session, row by row: each test names the row of the safety table that it holds."""

from __future__ import annotations

import pytest

from lbtrainer.domain.pain_during import (
    DURING,
    LEG_SIGN,
    STOP_AT_ONCE,
    STOP_AT_ONCE_SAYS,
    STOP_AT_ONCE_SOURCES,
    Answer,
    during,
    leg_words,
    stop_at_once_words,
)
from lbtrainer.domain.record import LegSign, Place


class TestLegWords:
    def test_signs_are_told_in_one_order_and_none_is_silent(self):
        assert leg_words([LegSign.WEAK, LegSign.NUMB]) == "numb leg, weak leg"
        assert leg_words(()) == ""

    def test_the_advice_names_the_number_of_the_settings(self):
        assert LEG_SIGN.told("999").endswith("call 999 at once.")
        assert not [rule for rule in DURING if "{" in rule.told("112") or "emergency number" in rule.told("112")]


class TestDuring:
    @pytest.mark.parametrize(
        ("score", "start", "row"),
        [
            (0, 0, "during 0-3 and rise at most 1"),
            (3, 3, "during 0-3 and rise at most 1"),
            (1, 0, "during 0-3 and rise at most 1"),
            (3, 2, "during 0-3 and rise at most 1"),
            (2, 0, "during 4-5 or rise of 2"),
            (3, 1, "during 4-5 or rise of 2"),
            (4, 4, "during 4-5 or rise of 2"),
            (5, 4, "during 4-5 or rise of 2"),
            (3, 0, "during 6+ or rise of 3+"),
            (5, 2, "during 6+ or rise of 3+"),
            (6, 6, "during 6+ or rise of 3+"),
            (7, 7, "during 6+ or rise of 3+"),
            (8, 8, "during 8-10"),
            (10, 0, "during 8-10"),
        ],
    )
    def test_number_and_rise_lead_to_the_row(self, score, start, row):
        assert during(score, start=start).row == row

    def test_what_was_not_said_is_answered_with_an_easier_form(self):
        assert during(None).answer is Answer.EASIER
        assert during(2).answer is Answer.GO_ON, "an unknown start is no rise"

    def test_two_stops_end_the_session(self):
        assert during(6, stops_before=1).row == "two stops"
        assert during(6, stops_before=1).answer is Answer.END
        assert during(4, stops_before=1).answer is Answer.EASIER

    @pytest.mark.parametrize("sign", LegSign)
    @pytest.mark.parametrize("score", [None, 0, 10])
    def test_leg_signs_end_the_session_with_advice_whatever_the_number(self, sign, score):
        rule = during(score, leg_signs={sign})
        assert rule.answer is Answer.END
        assert "professional" in rule.says

    def test_pain_that_moves_down_the_leg_ends_the_exercise(self):
        rule = during(2, start=2, place=Place.THIGH, start_place=Place.BACK)
        assert rule.row == "pain moves down the leg"
        assert rule.answer is Answer.LEAVE_OUT
        assert during(2, start=2, place=Place.BACK, start_place=Place.THIGH).answer is Answer.GO_ON

    def test_moving_down_never_makes_a_stronger_answer_milder(self):
        assert during(9, place=Place.BELOW_KNEE, start_place=Place.BACK).answer is Answer.END


def test_the_signs_to_stop_at_once_are_those_of_the_table_with_what_to_do():
    assert len(STOP_AT_ONCE) == 6
    assert "{number}" in STOP_AT_ONCE_SAYS
    assert STOP_AT_ONCE_SOURCES
    told = stop_at_once_words("911")
    assert told.startswith("Chest pain or pressure, fainting or dizziness, a cold sweat, ")
    assert told.endswith(": stop and rest. If it does not pass within a few minutes, call 911.")
