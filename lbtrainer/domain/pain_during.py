# SPDX-License-Identifier: GPL-3.0-or-later
"""The adaptation ladder during a session: what a pain number, a rise, a place or a sign in the leg leads to.

To be read by a physiotherapist without knowing Python. The ladder is our own and stricter than the pain-monitoring
advice that it was built on: 4 to 5 means an easier form here, not "carry on". Everything it says is a proposal; nothing
says what somebody has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import MONITORING
from lbtrainer.domain.cautions import OURS
from lbtrainer.domain.record import LegSign, Place

_DOWN_THE_LEG: Final = (
    "https://www.painscience.com/blog/back-pain-self-help-exercise-based-on-directional-preference.html",
    "http://www.corestationpt.com/mckenzie-iii-self-assessment-treatment-part-1/",
    OURS,
)
_STOP_SIGN_SOURCES: Final = (
    "https://www.geisinger.org/health-plan/healthy-living-blog/2016/12/19/18/36/know-when-to-stop-exercising",
    (
        "https://allinahealth.org/health-conditions-and-treatments/health-library/patient-education/prediabetes/"
        "exercise-and-physical-activity/when-you-should-stop-exercising"
    ),
)


LEG_ADVICE: Final = (
    "A numb or weak leg, or sharp pain that spreads, should be looked at by a professional. "
    "If it is in both legs, or bladder or bowel are affected, call {number} at once."
)
"""Said when it happens, and again wherever that session is shown; `{number}`: the emergency number of the settings."""
LEG_WORDS: Final[Mapping[LegSign, str]] = MappingProxyType(
    {
        LegSign.NUMB: "numb leg",
        LegSign.WEAK: "weak leg",
        LegSign.SPREADING: "spreading pain",
        LegSign.UNSAID: "numb or weak leg, or spreading pain",
    }
)


class Answer(IntEnum):
    """What follows during a session; the higher one is the more careful one."""

    GO_ON = 0
    EASIER = 1
    LEAVE_OUT = 2
    END = 3


class DuringRule(msgspec.Struct, frozen=True, kw_only=True):
    """One row of "during an exercise".

    Attributes:
        low, high: Pain from 0 to 10 for which it holds.
        rise_from: It also holds from this many points above the start on; None: no rise leads to it.
        says: What is proposed, in one sentence; `{number}` stands for the emergency number.
    """

    row: str
    low: int = 0
    high: int = 10
    rise_from: int | None = None
    answer: Answer
    says: str
    sources: tuple[str, ...] = MONITORING

    def told(self, emergency_number: str) -> str:
        """What is proposed, with the number to call where there is one."""
        return self.says.format(number=emergency_number)


GO_ON: Final = DuringRule(
    row="during 0-3 and rise at most 1", low=0, high=3, answer=Answer.GO_ON, says="That is fine. Go on when you like."
)
EASIER: Final = DuringRule(
    row="during 4-5 or rise of 2",
    low=4,
    high=5,
    rise_from=2,
    answer=Answer.EASIER,
    says="An easier form is the better choice now, or half the movement.",
)
LEAVE_OUT: Final = DuringRule(
    row="during 6+ or rise of 3+",
    low=6,
    high=7,
    rise_from=3,
    answer=Answer.LEAVE_OUT,
    says="Leave this exercise out today and go on with the next one.",
)
TOO_MUCH: Final = DuringRule(
    row="during 8-10",
    low=8,
    high=10,
    answer=Answer.END,
    says="That is too much for today. End here, and rest in the position that feels best.",
)
SECOND_STOP: Final = DuringRule(
    row="two stops",
    answer=Answer.END,
    says="Two exercises hurt today. End here, with Relief Stretches if they feel good.",
)
FURTHER_DOWN: Final = DuringRule(
    row="pain moves down the leg",
    answer=Answer.LEAVE_OUT,
    says="The pain has moved further down. Leave this exercise out, and others that bend you the same way, for now.",
    sources=_DOWN_THE_LEG,
)
LEG_SIGN: Final = DuringRule(
    row="leg numbness, weakness or sharp spreading pain",
    answer=Answer.END,
    says=f"End here, please. {LEG_ADVICE}",
    sources=(*_DOWN_THE_LEG, "https://redflagsymptoms.co.uk/back-pain"),
)
DURING: Final = (GO_ON, EASIER, LEAVE_OUT, TOO_MUCH, SECOND_STOP, FURTHER_DOWN, LEG_SIGN)

STOP_AT_ONCE: Final = (
    "Chest pain or pressure",
    "Fainting or dizziness",
    "A cold sweat",
    "Too short of breath to talk",
    "A racing or skipping heart",
    "Sudden numbness or weakness",
)
STOP_AT_ONCE_SAYS: Final = "Stop and rest. If it does not pass within a few minutes, call {number}."
STOP_AT_ONCE_SOURCES: Final = _STOP_SIGN_SOURCES

_DOWNWARD: Final = (Place.BACK, Place.BUTTOCK, Place.THIGH, Place.BELOW_KNEE)


def further_down(place: Place | None, start_place: Place | None) -> bool:
    """Whether pain has moved down the leg since the start; what was not said has not moved."""
    if place is None or start_place is None:
        return False
    return _DOWNWARD.index(place) > _DOWNWARD.index(start_place)


def stop_at_once_words(emergency_number: str) -> str:
    """The signs to stop at once for, and what to do then, in two sentences."""
    first, *others = STOP_AT_ONCE
    signs = ", ".join([first, *(sign[0].lower() + sign[1:] for sign in others)])
    says = STOP_AT_ONCE_SAYS.format(number=emergency_number)
    return f"{signs}: {says[0].lower()}{says[1:]}"


def leg_words(signs: Collection[LegSign]) -> str:
    """The signs in one line: "numb leg, weak leg"; "" for none."""
    return ", ".join(LEG_WORDS[sign] for sign in LegSign if sign in signs)


def during(
    score: int | None,
    *,
    start: int | None = None,
    place: Place | None = None,
    start_place: Place | None = None,
    leg_signs: Collection[LegSign] = (),
    stops_before: int = 0,
) -> DuringRule:
    """What pain during an exercise leads to; of all rows that hold, the most careful one.

    Args:
        score: Pain now, 0 to 10; None: not said, which is answered as for pain that calls for an easier form.
        start: Pain before the session; None: not said.
        place, start_place: Where it hurts now, and where it did before the session.
        leg_signs: Anything ticked here ends the session.
        stops_before: Exercises already left out because they hurt.
    """
    if leg_signs:
        return LEG_SIGN
    rise = 0 if score is None or start is None else score - start
    found = EASIER if score is None else next(rule for rule in DURING if rule.low <= score <= rule.high)
    for rule in (EASIER, LEAVE_OUT):
        if rule.rise_from is not None and rise >= rule.rise_from and rule.answer > found.answer:
            found = rule
    if further_down(place, start_place):
        found = max(found, FURTHER_DOWN, key=lambda rule: rule.answer)
    if found.answer is Answer.LEAVE_OUT and stops_before >= 1:
        return SECOND_STOP
    return found
