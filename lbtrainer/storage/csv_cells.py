# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand in each column of the CSV of sets: how a cell is read, and the words for what would be right."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any, Final, NamedTuple, get_args

from lbtrainer.storage.exchange import SideText, SourceText, StateText, StatusText, UnitText
from lbtrainer.storage.transfer import plain

_MOST: Final = 2**53
_LONGEST_MS: Final = 10**10
_MOST_KG: Final = 10_000
_MOST_OFFSET_MIN: Final = 1080
_LONGEST_KEY: Final = 200
_YEARS: Final = range(1970, 2200)
_WHOLE: Final = re.compile(r"-?\d{1,16}", re.ASCII)
_DECIMAL: Final = re.compile(r"\d+([.,]\d+)?([eE][-+]?\d{1,3})?", re.ASCII)
_UTC: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)


class Cell(NamedTuple):
    """One column.

    Attributes:
        read: The value of a cell's text; raises ValueError where it has none.
        wanted: What would be right, such as "a whole number from 0 on".
    """

    read: Callable[[str], Any]
    wanted: str


def _whole(text: str, *, least: int = 0, most: int = _MOST) -> int:
    value = int(text) if _WHOLE.fullmatch(text) else least - 1
    if not least <= value <= most:
        raise ValueError(text)
    return value


def _effort(text: str) -> int | None:
    return _whole(text, most=4) if text else None


def _load(text: str) -> float | None:
    if not text:
        return None
    value = float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else -1.0
    if not 0 <= value <= _MOST_KG:
        raise ValueError(text)
    return value


def _truth(text: str) -> bool:
    return bool(_whole(text, most=1))


def _key(text: str) -> str:
    value = plain(text)
    if not 0 < len(value) <= _LONGEST_KEY:
        raise ValueError(text)
    return value


def _moment(text: str) -> str:
    if not _UTC.fullmatch(text) or datetime.fromisoformat(text).year not in _YEARS:
        raise ValueError(text)
    return text


def _word(text: str, *, words: tuple[str, ...]) -> str:
    if text not in words:
        raise ValueError(text)
    return text


def _one_of(kind: object) -> Cell:
    words = get_args(kind)
    return Cell(partial(_word, words=words), f"{', '.join(words[:-1])} or {words[-1]}")


_NUMBER: Final = Cell(_whole, "a whole number from 0 on, such as 12")
_NAME: Final = Cell(plain, "")
_ID: Final = Cell(_key, f"a name of 1 to {_LONGEST_KEY} letters")

CELLS: Final = MappingProxyType(
    {
        "started_utc": Cell(_moment, "a time in UTC from 1970 on such as 2026-11-03T09:15:00.000Z"),
        "offset_min": Cell(
            partial(_whole, least=-_MOST_OFFSET_MIN, most=_MOST_OFFSET_MIN), "minutes from UTC, such as 60 or -300"
        ),
        "uuid": _ID,
        "routine": _ID,
        "routine_name": _NAME,
        "state": _one_of(StateText),
        "preview": Cell(_truth, "0, or 1 for a trial run"),
        "block": _NUMBER,
        "round": _NUMBER,
        "step": _NUMBER,
        "set_no": _NUMBER,
        "side": _one_of(SideText),
        "key": _ID,
        "exercise": _ID,
        "exercise_name": _NAME,
        "unit": _one_of(UnitText),
        "low": _NUMBER,
        "high": _NUMBER,
        "target": _NUMBER,
        "value": _NUMBER,
        "hold_each_s": _NUMBER,
        "load_kg": Cell(_load, "kilograms from 0 to 10,000 such as 17.5, or nothing"),
        "effort": Cell(_effort, "repetitions left from 0 to 4, or nothing"),
        "status": _one_of(StatusText),
        "source": _one_of(SourceText),
        "at_ms": Cell(partial(_whole, most=_LONGEST_MS), "milliseconds since the start, a whole number from 0 on"),
    }
)
"""Every column that is read, by its name; all of them must be there."""
