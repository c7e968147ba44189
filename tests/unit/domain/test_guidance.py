# SPDX-License-Identifier: GPL-3.0-or-later
"""The calm pages send to the right place and name no illness."""

from __future__ import annotations

import re

import pytest

from lbtrainer.domain.guidance import AFTER_A_YES, GUIDANCE
from lbtrainer.domain.pain import Advice

EVERY_GUIDANCE = [*GUIDANCE.values(), AFTER_A_YES]


def test_every_advice_but_training_has_its_page():
    assert set(GUIDANCE) == set(Advice) - {Advice.TRAIN}


@pytest.mark.parametrize("guidance", EVERY_GUIDANCE, ids=lambda guidance: guidance.title)
def test_it_says_get_checked_and_never_what_it_might_be(guidance):
    told = f"{guidance.title} {guidance.why} {guidance.do} {guidance.how} {guidance.otherwise}"
    assert not re.search(r"you (may |might |could )?have|danger|warning|cauda|syndrome|cancer|fracture|!", told.lower())
    assert guidance.sources


def test_the_emergency_page_sends_there_at_once_and_not_at_the_wheel():
    page = GUIDANCE[Advice.EMERGENCY]
    assert "emergency department" in page.do
    assert "Do not drive yourself if your legs are weak" in page.how


@pytest.mark.parametrize("guidance", [GUIDANCE[Advice.CALL_DOCTOR], GUIDANCE[Advice.ASK_FIRST]])
def test_the_other_pages_still_name_the_emergency_number(guidance):
    assert "call 911" in guidance.otherwise.format(number="911")
