# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, ranges and units as words, because a voice reads them wrongly.

"30–45 s" becomes "thirty to forty-five seconds" and "3 × 8" "three times eight". What a voice makes of the written
forms was looked up in its phonemes: "10-15" is read with a dash in it, "30 s" with a letter, "1:05" as two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HUNDRED, _THOUSAND, _MILLION = 100, 1_000, 1_000_000

_UNITS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "s": ("second", "seconds"),
        "sec": ("second", "seconds"),
        "min": ("minute", "minutes"),
        "h": ("hour", "hours"),
        "kg": ("kilogram", "kilograms"),
        "lb": ("pound", "pounds"),
        "m": ("metre", "metres"),
        "cm": ("centimetre", "centimetres"),
        "km": ("kilometre", "kilometres"),
        "%": ("percent", "percent"),
        "°": ("degree", "degrees"),
        "reps": ("repetitions", "repetitions"),
        "rep": ("repetition", "repetitions"),
    }
)
_ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "RIR": "repetitions in reserve",
        "RPE": "effort",
        "RDL": "Romanian deadlift",
        "DB": "dumbbell",
        "KB": "kettlebell",
        "L/R": "left and right",
        "EMOM": "every minute on the minute",
        "reps": "repetitions",
        "w/": "with",
    }
)
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_KEPT_SENTENCES = 1_000  # the sessions of half a year have four hundred, and each is asked for hundreds of times


def number_words(number: float) -> str:
    """A number as it is said: 21 is "twenty-one", 62.5 "sixty-two point five", -3 "minus three"."""
    if number < 0:
        return f"minus {number_words(-number)}"
    whole = int(number)
    if whole == number:
        return _whole_words(whole)
    digits = f"{number:.6f}".rstrip("0").partition(".")[2]
    return f"{_whole_words(whole)} point {' '.join(_SMALL[int(digit)] for digit in digits)}"


def counted(number: float, one: str, many: str = "") -> str:
    """A number with its noun: "one second", "eight repetitions". `many` is the noun with an s unless it is given."""
    return f"{number_words(number)} {one if number == 1 else many or f'{one}s'}"


def seconds_words(seconds: int) -> str:
    """A length as it is said: "forty-five seconds", "one minute thirty", "five minutes"."""
    minutes, rest = divmod(seconds, 60)
    if seconds < 90 and seconds != 60:
        return counted(seconds, "second")
    return counted(minutes, "minute") + (f" {number_words(rest)}" if rest else "")


@lru_cache(maxsize=_KEPT_SENTENCES)
def in_words(text: str) -> str:
    """Any sentence with its numbers, ranges, units and signs put into words; what is in words already stays."""
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    text = " ".join(text.split())
    return re.sub(r"(^|[.?!] )([a-z])", lambda found: found[1] + found[2].upper(), text)


def _whole_words(number: int) -> str:
    if number >= _MILLION:
        return " ".join(_SMALL[int(digit)] for digit in str(number))
    if number >= _THOUSAND:
        rest = number % _THOUSAND
        return _joined(f"{_whole_words(number // _THOUSAND)} thousand", rest)
    if number >= _HUNDRED:
        return _joined(f"{_SMALL[number // _HUNDRED]} hundred", number % _HUNDRED)
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def _joined(much: str, rest: int) -> str:
    if not rest:
        return much
    return f"{much} {'and ' if rest < _HUNDRED else ''}{_whole_words(rest)}"


def _value(text: str) -> float:
    return float(text.replace(",", ""))


def _clock(found: re.Match[str]) -> str:
    return seconds_words(int(found[1]) * 60 + int(found[2]))


def _range(found: re.Match[str]) -> str:
    return f"{found[1]} to {found[2]}"


def _with_unit(found: re.Match[str]) -> str:
    one, many = _UNITS[found[2]]
    return counted(_value(found[1]), one, many)


def _ordinal(found: re.Match[str]) -> str:
    return {"1st": "first", "2nd": "second", "3rd": "third"}.get(found[0], found[0])


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\b(\d+):([0-5]\d)\b"), _clock),
    (re.compile(r"\b(\d+),(\d{1,2})\b(?!,?\d)"), r"\1.\2"),  # a comma before one or two digits is a decimal comma
    (re.compile(r"\b(?:1st|2nd|3rd)\b"), _ordinal),
    (re.compile(rf"\b({_NUMBER}) ?[-–—] ?({_NUMBER})"), _range),
    (re.compile(r"(?<=\d) ?[x×] ?(?=\d)"), " times "),
    (re.compile(r"≥ ?"), "at least "),
    (re.compile(r"≤ ?"), "at most "),
    (re.compile(r"> ?(?=\d)"), "more than "),
    (re.compile(r"< ?(?=\d)"), "less than "),
    (re.compile(r"[~≈] ?(?=\d)"), "about "),
    (re.compile(r"# ?(?=\d)"), "number "),
    (re.compile(r"(?<=\d) ?½"), " and a half"),
    (re.compile(r"½|\b1/2\b"), "half"),
    (re.compile(r"¼|\b1/4\b"), "a quarter"),
    (re.compile(r"¾|\b3/4\b"), "three quarters"),
    (re.compile(rf"({_NUMBER}) ?({_UNIT})(?!\w)"), _with_unit),
    (
        re.compile(rf"(?<!\w)({'|'.join(map(re.escape, _ABBREVIATIONS))})(?!\w)"),
        lambda found: _ABBREVIATIONS[found[1]],
    ),
    (re.compile(r"\b(\d+)(?=-[A-Z])"), lambda found: number_words(int(found[1])).capitalize()),
    (re.compile(r"(?<![\w.])[-−](?=\d)"), "minus "),
    (re.compile(r"(?<!\w)\+(?=\d)"), "plus "),
    (re.compile(r" ?· ?"), ", "),
    (re.compile(r" & "), " and "),
    (re.compile(rf"(?<![\w-])({_NUMBER})(?![\w])"), lambda found: number_words(_value(found[1]))),
)
