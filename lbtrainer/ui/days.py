# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as people say them: "today", "yesterday", "3 days ago", "3 June"."""

from __future__ import annotations

from datetime import datetime

from lbtrainer.domain.day_names import MONTHS

_DAYS_COUNTED = 6


def day_words(then: datetime, now: datetime) -> str:
    """The day of `then` as seen from `now`; both are aware, days are those of `now`'s zone."""
    day, today = then.astimezone(now.tzinfo).date(), now.date()
    ago = (today - day).days
    if ago in (0, 1):
        return "yesterday" if ago else "today"
    if 1 < ago <= _DAYS_COUNTED:
        return f"{ago} days ago"
    named = f"{day.day} {MONTHS[day.month - 1]}"
    return named if day.year == today.year else f"{named} {day.year}"
