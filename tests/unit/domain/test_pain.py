# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sign closes the sessions, and what follows from a pain number."""

from __future__ import annotations

import pytest

from lbtrainer.domain import pain
from lbtrainer.domain.pain import Advice, Answer, Form, Urgency
from lbtrainer.errors import BugError

EMERGENCIES = [flag.id for flag in pain.red_flags(Urgency.EMERGENCY)]
URGENT = [flag.id for flag in pain.red_flags(Urgency.URGENT)]


class TestSigns:
    def test_all_signs_of_the_list_are_asked(self):
        asked = "saddle-numbness bladder bowel sexual-numbness both-legs chest-pain accident"
        assert asked.split() == EMERGENCIES
        assert URGENT == ["fever", "weight-loss", "lump", "no-ease", "strain", "shoulder-blades", "history"]

    @pytest.mark.parametrize("flag", pain.RED_FLAGS, ids=lambda flag: flag.id)
    def test_each_says_what_it_is_how_to_tell_it_and_where_it_comes_from(self, flag):
        assert flag.words
        assert flag.say.endswith(".")
        assert flag.sources
        assert all(source.startswith("https://") for source in flag.sources)

    def test_ids_are_unique(self):
        ids = [flag.id for flag in pain.RED_FLAGS]
        assert len(ids) == len(set(ids))

    def test_an_id_that_is_none_is_our_mistake(self):
        with pytest.raises(BugError, match="stubbed-toe"):
            pain.ticked_flags(("fever", "stubbed-toe"))


class TestAdvice:
    @pytest.mark.parametrize("sign", EMERGENCIES)
    def test_one_emergency_sign_is_enough_whatever_else_was_answered(self, sign):
        assert pain.advice({sign}) is Advice.EMERGENCY
        assert pain.advice({sign, "fever"}, unsure=True) is Advice.EMERGENCY

    @pytest.mark.parametrize("sign", URGENT)
    def test_an_urgent_sign_asks_for_a_call_and_counts_more_than_not_being_sure(self, sign):
        assert pain.advice({sign}) is Advice.CALL_DOCTOR
        assert pain.advice({sign}, unsure=True) is Advice.CALL_DOCTOR

    def test_not_being_sure_is_no_leave_to_train(self):
        assert pain.advice((), unsure=True) is Advice.ASK_FIRST

    def test_nothing_ticked_opens_the_sessions(self):
        assert pain.advice(()) is Advice.TRAIN

    @pytest.mark.parametrize(
        ("advice", "kept"),
        [
            (Advice.TRAIN, Answer.NONE),
            (Advice.ASK_FIRST, Answer.UNSURE),
            (Advice.CALL_DOCTOR, Answer.YES),
            (Advice.EMERGENCY, Answer.YES),
        ],
    )
    def test_what_is_kept_of_it(self, advice, kept):
        assert pain.answer(advice) is kept

    def test_sessions_are_open_only_after_a_check_without_any_sign(self):
        assert pain.may_train("none")
        assert not any(pain.may_train(kept) for kept in ("yes", "unsure", None))


class TestPainNumbers:
    @pytest.mark.parametrize(
        ("word", "scores"), [("mild", range(4)), ("moderate", range(4, 6)), ("strong", range(6, 11))]
    )
    def test_every_number_has_its_word(self, word, scores):
        assert {pain.pain_band(score).word for score in scores} == {word}

    @pytest.mark.parametrize(
        ("form", "scores"),
        [
            (Form.PLANNED, range(3)),
            (Form.GENTLE, range(3, 6)),
            (Form.RELIEF, range(6, 8)),
            (Form.NO_SESSION, range(8, 11)),
        ],
    )
    def test_what_follows_before_a_session(self, form, scores):
        assert {pain.before_session(score).form for score in scores} == {form}

    def test_rows_are_named_after_the_numbers_that_they_hold_for(self):
        assert [rule.row for rule in pain.BEFORE] == [f"before {rule.low}-{rule.high}" for rule in pain.BEFORE]

    @pytest.mark.parametrize("score", range(11))
    def test_something_new_counts_more_than_any_number(self, score):
        assert pain.before_session(score, unusual=True).form is Form.NO_SESSION

    @pytest.mark.parametrize("score", [-1, 11])
    def test_no_other_number_is_taken(self, score):
        with pytest.raises(BugError, match="0 to 10"):
            pain.before_session(score, unusual=True)
