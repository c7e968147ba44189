# SPDX-License-Identifier: GPL-3.0-or-later
"""Advice that holds for weeks: said in full once a week, on the days between as a short reminder.

To be read by a physiotherapist. What is said in the same words every morning is no longer read; what is left out
altogether is forgotten. A day counts as said only where the person was there: an answer or a session tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from lbtrainer.domain.evidence import Morning, Seen
from lbtrainer.domain.readiness import Readiness, readiness

AGAIN: Final = "Have it looked at, if nobody has yet."
"""In the place of the whole sentence."""
IN_FULL_EVERY: Final = timedelta(days=7)
_LOOKED_BACK: Final = timedelta(days=28)
_DAY: Final = timedelta(days=1)


def advice(ready: Readiness, past: Sequence[Seen], mornings: Sequence[Morning], today: date) -> tuple[str, ...]:
    """What is advised today; in full where that was not done in the last seven days, else the reminder.

    Args:
        ready: What today may be.
        past: The newest sessions, the oldest first.
        mornings: Answers of mornings that follow no session, the oldest first.
        today: The local day.
    """
    if not ready.advice:
        return ()
    in_full: date | None = None
    for day in _days_there(past, mornings, today):
        is_due = in_full is None or day - in_full >= IN_FULL_EVERY
        if is_due and (day == today or _advised(past, mornings, day)):
            in_full = day
    return ready.advice if in_full == today else (AGAIN,)


def _days_there(past: Sequence[Seen], mornings: Sequence[Morning], today: date) -> list[date]:
    """The days of the last weeks on which the person was there, today among them, the oldest first."""
    days = {today, *(one.day for one in past), *(one.day for one in mornings)}
    days |= {one.day + _DAY for one in past if one.morning_answer is not None}
    return sorted(day for day in days if today - _LOOKED_BACK <= day <= today)


def _advised(past: Sequence[Seen], mornings: Sequence[Morning], day: date) -> bool:
    """Whether a visit was advised at the beginning of a past day."""
    before = [one for one in past if one.day < day]
    return bool(readiness(before, day, mornings=[one for one in mornings if one.day <= day]).advice)
