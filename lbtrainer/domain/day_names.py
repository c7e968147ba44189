# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of days and months: our own words, because the C library's follow the desktop's language."""

from __future__ import annotations

from datetime import date
from typing import Final

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT: Final = 3


def plain_day(day: date, *, month: bool = False) -> str:
    """A day in a table, such as "9 Jun 2026"; its month alone, such as "Jun 2026"."""
    words = f"{MONTHS[day.month - 1][:_SHORT]} {day.year}"
    return words if month else f"{day.day} {words}"
