# SPDX-License-Identifier: GPL-3.0-or-later
"""The adaptation ladder after a session: what its end, the mornings after, whole weeks and long breaks change.

To be read by a physiotherapist without knowing Python. What pain *before* a session leads to stands in
`lbtrainer.domain.pain`, what it leads to *during* one in `lbtrainer.domain.pain_during`. The ladder is our own: it was
built on traffic-light and pain-monitoring advice that was tested on tendons and knees, not on backs, and is therefore
stricter. Everything it says is a proposal; nothing says what somebody has.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final

import msgspec

from lbtrainer.domain.cautions import OURS

MONITORING: Final = (
    "https://bim.physio/the-pain-monitoring-model/",
    "https://southsidephysio.com/1855-2/",
    "https://providephysiotherapy.org.uk/pain-traffic-light/",
    OURS,
)
CHANGE_THAT_COUNTS: Final = (
    "https://paperexplained.cn/articles/paper/detail/c63b17f341638e994cd27cc6d09b4f05e220d5cc",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC7053735",
    OURS,
)


class Dose(IntEnum):
    """What the next dose may be; where several rows hold, the most careful wins: stop > less > same > more."""

    MORE = 0
    SAME = 1
    LESS = 2
    STOP = 3


class NextRule(msgspec.Struct, frozen=True, kw_only=True):
    """One row on the next dose.

    Attributes:
        row: Name of the row of the ladder.
        low, high: Points above the usual value for which it holds, where it is a row of the mornings.
        sets_less: Sets taken away from each step. `third_less`: a third of them, rounded up.
        easier_rung: Each step goes one rung down.
        load_percent: Of the last load.
        no_load: No session that loads the back on that day.
        says: Why, in one sentence.
        advise: What else is said, "" for nothing.
    """

    row: str
    low: int = 0
    high: int = 10
    dose: Dose
    sets_less: int = 0
    third_less: bool = False
    easier_rung: bool = False
    load_percent: int = 100
    no_load: bool = False
    gentle: bool = False
    says: str
    advise: str = ""
    sources: tuple[str, ...] = MONITORING

    @property
    def fact(self) -> str:
        """What was found, without what follows from it."""
        return f"{self.says.split(':')[0].removesuffix('.')}."


END_RAISED: Final = NextRule(
    row="end, above start by 2+",
    low=2,
    dose=Dose.LESS,
    sets_less=1,
    says="Last time the pain was clearly higher at the end than at the start: a little less this time.",
    sources=CHANGE_THAT_COUNTS,
)
MORNING_FINE: Final = NextRule(
    row="next morning, at or below usual", low=-10, high=0, dose=Dose.MORE, says="Your back was fine the morning after."
)
MORNING_A_LITTLE: Final = NextRule(
    row="next morning, +1",
    low=1,
    high=1,
    dose=Dose.SAME,
    says="Your back was a little sorer than usual the morning after: the same again.",
)
MORNING_RAISED: Final = NextRule(
    row="next morning, +2 or more",
    low=2,
    dose=Dose.LESS,
    third_less=True,
    easier_rung=True,
    no_load=True,
    says="Your back was clearly sorer than usual the morning after: clearly less this time, easier where it can be.",
)
MORNING_UNKNOWN: Final = NextRule(
    row="next morning, no answer",
    dose=Dose.SAME,
    says="It is not known how your back was the morning after: the same again.",
    sources=(OURS,),
)
RAISED_TODAY: Final = NextRule(
    row="this morning, +2 or more, on a day off",
    low=2,
    dose=Dose.LESS,
    sets_less=1,
    no_load=True,
    says="Your back is clearly sorer than usual this morning: a little less today, and nothing that loads it.",
    sources=(*CHANGE_THAT_COUNTS, OURS),
)
"""As the row for the morning after, for that very day: whatever brought it on, the back asks for a lighter day."""
USUAL_TODAY: Final = NextRule(
    row="this morning, on a day off",
    dose=Dose.MORE,
    says="Thank you. It is kept, and what is proposed today goes by it.",
    sources=(OURS,),
)
TWO_A_LITTLE_RAISED: Final = NextRule(
    row="two raised mornings running, both by less than 2",
    dose=Dose.LESS,
    sets_less=1,
    says="Your back was a little sorer than usual on two mornings running: a little less this time.",
    sources=CHANGE_THAT_COUNTS,
)
TWO_RAISED_MORNINGS: Final = NextRule(
    row="two raised mornings running",
    dose=Dose.LESS,
    sets_less=1,
    easier_rung=True,
    says="Your back was sorer than usual on two mornings running: one step back, easier where it can be.",
)
A_WEEK_RAISED: Final = NextRule(
    row="raised beyond 1-2 weeks",
    dose=Dose.LESS,
    sets_less=1,
    easier_rung=True,
    gentle=True,
    says="Your back has been sorer than usual for a week or more: a gentle week.",
    advise="Please let a doctor or physiotherapist look at it.",
    sources=("https://providephysiotherapy.org.uk/pain-traffic-light/", OURS),
)
SEVERE: Final = NextRule(
    row="severe",
    low=6,
    dose=Dose.LESS,
    sets_less=1,
    easier_rung=True,
    gentle=True,
    says="Your pain was 6 or more on three days of the last week: a gentle week.",
    advise="Please let a doctor or physiotherapist look at it.",
    sources=("https://providephysiotherapy.org.uk/pain-traffic-light/", OURS),
)
SEVERE_DAYS: Final = 3
RISING: Final = NextRule(
    row="2 weeks, average rising by 2+",
    low=2,
    dose=Dose.LESS,
    sets_less=1,
    easier_rung=True,
    gentle=True,
    says="Over two weeks your pain has risen by two points or more: a gentle week.",
    advise="Please let a doctor or physiotherapist look at it.",
    sources=CHANGE_THAT_COUNTS,
)
LEG_SIGN_LATELY: Final = NextRule(
    row="leg numbness, weakness or spreading pain in a session",
    dose=Dose.LESS,
    sets_less=1,
    easier_rung=True,
    no_load=True,
    gentle=True,
    says="In a session lately your leg was numb or weak, or pain spread: nothing that loads your back for now.",
    advise="Please let a doctor or physiotherapist look at it.",
    sources=("https://redflagsymptoms.co.uk/back-pain", OURS),
)
"""Until later sessions have gone without such a sign, with fine mornings after, as often as `LEG_SIGN_ENDS_AFTER` says;
time alone does not end it."""
LEG_SIGN_ENDS_AFTER: Final = 2
"""Two running, as for everything else that is to grow: one easy session proves little (ours)."""
AFTER_LEG_SIGN: Final = NextRule(
    row="the first trainings after signs in the leg",
    dose=Dose.LESS,
    sets_less=1,
    load_percent=80,
    says="You are just back since your leg was numb or weak: a little less for now.",
    sources=(OURS,),
)
A_WEEK_OFF: Final = NextRule(
    row="7-13 days off",
    low=7,
    high=13,
    dose=Dose.SAME,
    says="It is a week or more since you last trained like this: begin again with the last dose.",
    sources=(OURS,),
)
TWO_WEEKS_OFF: Final = NextRule(
    row="14+ days off",
    low=14,
    high=10_000,
    dose=Dose.LESS,
    sets_less=1,
    load_percent=80,
    says="It is two weeks or more since you last trained like this: a little less to begin with.",
    sources=(OURS,),
)
MORNINGS: Final = (MORNING_FINE, MORNING_A_LITTLE, MORNING_RAISED)
NEXT_DOSE: Final = (
    END_RAISED,
    *MORNINGS,
    MORNING_UNKNOWN,
    RAISED_TODAY,
    TWO_A_LITTLE_RAISED,
    TWO_RAISED_MORNINGS,
    A_WEEK_RAISED,
    SEVERE,
    RISING,
    LEG_SIGN_LATELY,
    AFTER_LEG_SIGN,
    A_WEEK_OFF,
    TWO_WEEKS_OFF,
)

NOT_EASED_FROM: Final = 3
NOT_EASED_SAYS: Final = "Your pain has not eased in these weeks: please let a doctor or physiotherapist look at it."
"""Said when it is time to look back, six weeks on, and the pain on average still asks for the gentle form (most
episodes are mostly gone in four to six weeks: NHS exercise sheet, https://www.nhs.uk/conditions/back-pain/)."""
STILL_CAREFUL_SAYS: Final = "See under You whether what you are careful with is still right."
"""Said at the same time to who is careful with something: weeks change that, above all in pregnancy (ours)."""
USUAL_MORNINGS: Final = 7
ENOUGH_MORNINGS: Final = 3
STILL_HOLDS: Final = timedelta(days=14)
"""How long the end and the morning of a session count; after that the rule for a long break takes over (ours)."""
_ASK_FROM: Final = timedelta(hours=6)
_ASK_UNTIL: Final = timedelta(hours=48)


def usual(answers: Sequence[int], before: int | None) -> float | None:
    """What is usual for this person in the morning: the median of the last seven answers.

    Args:
        answers: Morning answers, the oldest first.
        before: Pain before the session; it stands in while there are fewer than three answers.
    """
    if len(answers) < ENOUGH_MORNINGS:
        return before
    newest = sorted(answers[-USUAL_MORNINGS:])
    middle = len(newest) // 2
    return (newest[middle] + newest[~middle]) / 2


def next_morning(answer: int | None, usual_value: float | None) -> NextRule:
    """What the morning after leads to; without an answer, or nothing to hold it against, the dose is repeated."""
    if answer is None or usual_value is None:
        return MORNING_UNKNOWN
    rise = answer - usual_value
    return MORNING_RAISED if rise >= 2 else MORNING_A_LITTLE if rise > 0 else MORNING_FINE


def at_end(start: int | None, end: int | None) -> NextRule | None:
    """What the pain at the end leads to, against the start; None where nothing changes or it was not said."""
    return END_RAISED if start is not None and end is not None and end - start >= END_RAISED.low else None


def days_off(full_days: int) -> NextRule | None:
    """What full days without any session lead to; None for less than a week."""
    return next((rule for rule in (A_WEEK_OFF, TWO_WEEKS_OFF) if rule.low <= full_days <= rule.high), None)


def rising(first_week: Sequence[int], second_week: Sequence[int]) -> bool:
    """Whether the average has risen by two or more from one week to the next; three answers each are needed (ours)."""
    if min(len(first_week), len(second_week)) < ENOUGH_MORNINGS:
        return False
    first, second = (sum(week) / len(week) for week in (first_week, second_week))
    return second - first >= RISING.low


def asks_for_morning(ended: datetime, now: datetime) -> bool:
    """Whether to ask now how the back was this morning: 6 to 48 hours after the end, on a later local day.

    Args:
        ended, now: Aware local times.
    """
    return _ASK_FROM <= now - ended <= _ASK_UNTIL and now.date() > ended.astimezone(now.tzinfo).date()
