# SPDX-License-Identifier: GPL-3.0-or-later
"""The back at rest over days and weeks: what is said before sessions, on mornings after them and on days off.

To be read by a physiotherapist. A day off tells as much as a day after training: a back that is clearly sorer than
usual this morning is spared today, whatever brought it on, and weeks are judged by every answer there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from lbtrainer.domain.adaptation import (
    A_WEEK_RAISED,
    MORNING_FINE,
    MORNING_RAISED,
    MORNING_UNKNOWN,
    RAISED_TODAY,
    RISING,
    SEVERE,
    SEVERE_DAYS,
    TWO_A_LITTLE_RAISED,
    TWO_RAISED_MORNINGS,
    USUAL_TODAY,
    NextRule,
    rising,
    usual,
)
from lbtrainer.domain.evidence import Morning, Seen

WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)


class _Judged(NamedTuple):
    """A morning, and whether the back was sorer than usual on it."""

    day: date
    raised: bool


def raised(one: Seen) -> bool:
    """Whether the back was sorer than usual the morning after."""
    return one.morning is not MORNING_FINE and one.morning is not MORNING_UNKNOWN


def raised_today(past: Sequence[Seen], mornings: Sequence[Morning], today: date) -> NextRule | None:
    """What a morning without a session before it leads to today, held against what is usual; None: nothing."""
    own = next((one.score for one in mornings if one.day == today), None)
    rise = None if own is None else _rise(past, mornings, today, own)
    return RAISED_TODAY if rise is not None and rise >= RAISED_TODAY.low else None


def judged_today(past: Sequence[Seen], mornings: Sequence[Morning], today: date) -> NextRule:
    """What is said about a morning without a session before it."""
    return raised_today(past, mornings, today) or USUAL_TODAY


def over_weeks(past: Sequence[Seen], mornings: Sequence[Morning], today: date) -> Iterator[NextRule]:
    """The rows on several mornings and on whole weeks.

    Args:
        past: The sessions that still count, the oldest first.
        mornings: Answers of mornings that follow no session, the oldest first.
        today: The local day.
    """
    last_two = [one for one in past if one.morning is not MORNING_UNKNOWN][-2:]
    if len(last_two) == 2 and all(raised(one) for one in last_two):
        # A rise of one point lies within what people mean by the same number (safety section 3): no easier form yet.
        clearly = any(one.morning is MORNING_RAISED for one in last_two)
        yield TWO_RAISED_MORNINGS if clearly else TWO_A_LITTLE_RAISED
    streak = _streak(past, mornings)
    if len(streak) >= 2 and streak[0] - streak[-1] >= WEEK and today - streak[0] < WEEK:
        yield A_WEEK_RAISED
    answers = sorted(_answers(past, mornings))
    severe = {day for day, score in answers if today - WEEK < day <= today and score >= SEVERE.low}
    if len(severe) >= SEVERE_DAYS:
        yield SEVERE
    weeks = [[score for day, score in answers if end - WEEK < day <= end] for end in (today - WEEK, today)]
    if rising(*weeks):
        yield RISING


def _streak(past: Sequence[Seen], mornings: Sequence[Morning]) -> list[date]:
    """The raised mornings since the last one that was not, the newest first."""
    judged = [_Judged(one.day + _DAY, raised(one)) for one in past if one.morning is not MORNING_UNKNOWN]
    for one in mornings:
        rise = _rise(past, mornings, one.day, one.score)
        if rise is not None:
            judged.append(_Judged(one.day, rise > 0))
    found: list[date] = []
    for each in sorted(judged, reverse=True):
        if not each.raised:
            break
        found.append(each.day)
    return found


def _rise(past: Sequence[Seen], mornings: Sequence[Morning], day: date, score: int) -> float | None:
    """Points above what was usual in the mornings before a day; None: too few of them to tell."""
    after = [(one.day + _DAY, one.morning_answer) for one in past if one.morning_answer is not None]
    before = sorted((each, said) for each, said in (*after, *((one.day, one.score) for one in mornings)) if each < day)
    normal = usual([said for _, said in before], None)
    return None if normal is None else score - normal


def _answers(past: Sequence[Seen], mornings: Sequence[Morning]) -> Iterator[tuple[date, int]]:
    """Every answer about resting pain with its day: before a session, the morning after, and on days off."""
    for one in past:
        if one.before is not None:
            yield one.day, one.before
        if one.morning_answer is not None:
            yield one.day + _DAY, one.morning_answer
    for each in mornings:
        yield each.day, each.score
