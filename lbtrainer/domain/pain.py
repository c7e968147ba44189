# SPDX-License-Identifier: GPL-3.0-or-later
"""When to train and when to have something looked at first: signs and pain numbers as tables, each with its sources.

To be read by a physiotherapist without knowing Python. Two kinds of tables hold every rule:

1. `RED_FLAGS`: the signs that close the sessions, and how soon each should be looked at. A single sign has little
   proven accuracy; it guides a question and diagnoses nothing (Finucane 2020, doi 10.2519/jospt.2020.9971). What a
   person is told then stands in `lbtrainer.domain.guidance`.
2. `PAIN_BANDS` and `BEFORE`: what a pain number from 0 to 10 is called, and what follows from it before a session.

The functions below the tables only look things up; where several rows apply, the most careful one wins.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.errors import BugError


class Urgency(StrEnum):
    """EMERGENCY: at once, one sign is enough. URGENT: a doctor hears about it the same day or soon."""

    EMERGENCY = "emergency"
    URGENT = "urgent"


class RedFlag(msgspec.Struct, frozen=True, kw_only=True):
    """One sign to ask for.

    Attributes:
        words: As it stands beside its box.
        say: How to tell it to a helper or on the phone, in the first person.
        sources: Addresses the sign was taken from; the words are our own.
    """

    id: str
    urgency: Urgency
    words: str
    say: str
    sources: tuple[str, ...]


EMERGENCY_SOURCES: Final = (
    "https://redflagsymptoms.co.uk/back-pain",
    "https://www.backes.org.uk/cauda-equina-warning-signs/",
    "https://www.chcpmsk.org.uk/body-parts/back",
    "https://www.mskdiagnostics.co.uk/patients/resources/back/serious-back-pain/",
    "https://www.nhs.uk/conditions/back-pain/",
)
URGENT_SOURCES: Final = (
    "https://redflagsymptoms.co.uk/back-pain",
    "https://sheffieldachespains-staging.preflight.site/conditions/back-pain/what-is-back-pain",
)
_CLINICIANS_LIST: Final = ("https://chiromt.biomedcentral.com/articles/10.1186/1746-1340-14-8/tables/1",)

RED_FLAGS: Final = (
    RedFlag(
        id="saddle-numbness",
        urgency=Urgency.EMERGENCY,
        words="Numb, tingling or changed feeling around genitals, anus, buttocks or inner thighs",
        say="I feel numb around the genitals, anus, buttocks or inner thighs.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="bladder",
        urgency=Urgency.EMERGENCY,
        words="New trouble starting, holding or feeling urine, or leaking",
        say="I have new trouble passing, holding or feeling urine.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="bowel",
        urgency=Urgency.EMERGENCY,
        words="New loss of bowel control or feeling",
        say="I have lost control or feeling when I pass stool.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="sexual-numbness",
        urgency=Urgency.EMERGENCY,
        words="New sexual numbness or loss of erection",
        say="I have new sexual numbness, or cannot have an erection any more.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="both-legs",
        urgency=Urgency.EMERGENCY,
        words="Pain, weakness, numbness or tingling in both legs, or new trouble walking",
        say="I have trouble in both legs, or trouble walking, and it is new.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="chest-pain",
        urgency=Urgency.EMERGENCY,
        words="Chest pain too",
        say="I have chest pain as well.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="accident",
        urgency=Urgency.EMERGENCY,
        words="Since a serious fall or accident",
        say="It began after a serious fall or accident.",
        sources=EMERGENCY_SOURCES,
    ),
    RedFlag(
        id="fever",
        urgency=Urgency.URGENT,
        words="Fever, or feeling unwell",
        say="I have a fever, or feel generally unwell.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="weight-loss",
        urgency=Urgency.URGENT,
        words="Weight loss without trying",
        say="I have lost weight without trying.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="lump",
        urgency=Urgency.URGENT,
        words="Lump, swelling or changed back shape",
        say="There is a lump or swelling on my back, or its shape has changed.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="no-ease",
        urgency=Urgency.URGENT,
        words="Pain not eased by rest, or worse at night",
        say="Rest does not ease the pain, or it is worse at night.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="strain",
        urgency=Urgency.URGENT,
        words="Worse with a cough, sneeze or bowel movement",
        say="It is worse when I cough, sneeze or pass stool.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="shoulder-blades",
        urgency=Urgency.URGENT,
        words="Pain mostly between the shoulder blades",
        say="The pain is between my shoulder blades, not low in my back.",
        sources=URGENT_SOURCES,
    ),
    RedFlag(
        id="history",
        urgency=Urgency.URGENT,
        words="New back pain, and ever cancer, weak bones, long steroid use, weak immunity or injected drugs",
        say="I have had cancer, weak bones, long steroid treatment, a weak immune system or injected drugs.",
        sources=_CLINICIANS_LIST,
    ),
)


class Advice(StrEnum):
    """What the check comes to, from the most careful to the least."""

    EMERGENCY = "emergency"
    CALL_DOCTOR = "call-doctor"
    ASK_FIRST = "ask-first"
    TRAIN = "train"


class Answer(StrEnum):
    """What is kept of a check: not one sign, at least one, or not sure."""

    NONE = "none"
    YES = "yes"
    UNSURE = "unsure"


def red_flags(urgency: Urgency) -> tuple[RedFlag, ...]:
    """The signs of one urgency, in the order in which they are asked."""
    return tuple(flag for flag in RED_FLAGS if flag.urgency is urgency)


def ticked_flags(ids: Collection[str]) -> tuple[RedFlag, ...]:
    """The signs with these ids, emergencies first.

    Raises:
        BugError: An id is none of the table's.
    """
    found = tuple(flag for flag in RED_FLAGS if flag.id in ids)
    if len(found) != len(set(ids)):
        raise BugError(f"not all of these are red flags: {sorted(ids)}")
    return found


def advice(ids: Collection[str], *, unsure: bool = False) -> Advice:
    """What the ticked signs come to; one sign is enough, and a tick counts more than not being sure."""
    ticked = ticked_flags(ids)
    if any(flag.urgency is Urgency.EMERGENCY for flag in ticked):
        return Advice.EMERGENCY
    if ticked:
        return Advice.CALL_DOCTOR
    return Advice.ASK_FIRST if unsure else Advice.TRAIN


def answer(result: Advice) -> Answer:
    """What is kept of a check that came to this."""
    if result is Advice.TRAIN:
        return Answer.NONE
    return Answer.UNSURE if result is Advice.ASK_FIRST else Answer.YES


def may_train(kept: str | None) -> bool:
    """Whether sessions are open: only after a check without any sign. None: the check was never answered."""
    return kept == Answer.NONE


LEG_SIGN_ASKS: Final = (
    "In a session lately a leg was numb or weak, or pain spread. If it is still so, press “I am not sure” and let a "
    "professional look at it before you train."
)
"""Said above the check when it comes back for that reason."""


def check_is_due(leg_sign: datetime | None, checked: datetime | None, now: datetime) -> bool:
    """Whether the next start asks the check again: a sign in the leg came after its last answer.

    Args:
        leg_sign: When a leg was last numb or weak in a session, or pain spread; None: never. Aware.
        checked: When the check was last answered; None: not known. Aware.
        now: Aware. A sign of a later time was noted under a wrong clock; no answer would ever come after it.
    """
    return leg_sign is not None and leg_sign <= now and (checked is None or checked <= leg_sign)


class PainBand(msgspec.Struct, frozen=True, kw_only=True):
    """What pain from `low` to `high` of 10 is called."""

    low: int
    high: int
    word: str
    sources: tuple[str, ...]


_THREE_BANDS: Final = (
    "https://providephysiotherapy.org.uk/pain-traffic-light/",
    "https://bim.physio/the-pain-monitoring-model/",
    "https://southsidephysio.com/1855-2/",
)
PAIN_BANDS: Final = (
    PainBand(low=0, high=3, word="mild", sources=_THREE_BANDS),
    PainBand(low=4, high=5, word="moderate", sources=_THREE_BANDS),
    PainBand(low=6, high=10, word="strong", sources=_THREE_BANDS),
)


class Form(StrEnum):
    """What today's session may be."""

    PLANNED = "planned"
    GENTLE = "gentle"
    RELIEF = "relief"
    NO_SESSION = "no-session"


class BeforeRule(msgspec.Struct, frozen=True, kw_only=True):
    """What follows from pain before a session.

    Attributes:
        row: Name of the row of the adaptation ladder.
        low, high: Pain from 0 to 10 for which it holds.
        follows: As it is said beside the number.
        sources: What the ladder was built on; the ladder itself is our own, stricter than the 0 to 5 model, which
            was tested on tendons and knees and not on backs.
    """

    row: str
    low: int
    high: int
    form: Form
    follows: str
    sources: tuple[str, ...] = _THREE_BANDS


BEFORE: Final = (
    BeforeRule(row="before 0-2", low=0, high=2, form=Form.PLANNED, follows="Full session"),
    BeforeRule(row="before 3-5", low=3, high=5, form=Form.GENTLE, follows="At 3 to 5, a gentle form today"),
    BeforeRule(row="before 6-7", low=6, high=7, form=Form.RELIEF, follows="At 6 or 7, this or a walk is enough today"),
    BeforeRule(
        row="before 8-10", low=8, high=10, form=Form.NO_SESSION, follows="At 8 and more, today is a day to rest"
    ),
)
NEW_OR_UNUSUAL: Final = BeforeRule(
    row="before, new or unusual", low=0, high=10, form=Form.NO_SESSION, follows="The check first"
)

NO_SESSION_SAYS: Final = (
    "Rest in the position that feels best, and walk a little if you can.",
    "Look at the check again, and call a doctor if this is new for you or does not ease.",
)
"""What stands beside "no session": rest position, easy walk, the check, and a call (adaptation ladder, before 8-10)."""
CHECK_AGAIN_SAYS: Final = "Look at the check again."
"""In the place of the second sentence where a doctor is advised anyway."""


def pain_band(score: int) -> PainBand:
    """The band of a pain number from 0 to 10.

    Raises:
        BugError: It is no number from 0 to 10.
    """
    for band in PAIN_BANDS:
        if band.low <= score <= band.high:
            return band
    raise BugError(f"pain goes from 0 to 10, not to {score}")


def before_session(score: int, *, unusual: bool = False) -> BeforeRule:
    """What pain before a session leads to; something new or unusual counts more than any number.

    Raises:
        BugError: It is no number from 0 to 10.
    """
    pain_band(score)
    return NEW_OR_UNUSUAL if unusual else next(rule for rule in BEFORE if rule.low <= score <= rule.high)
