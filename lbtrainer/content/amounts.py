# SPDX-License-Identifier: GPL-3.0-or-later
"""How doses are written: `8-12`, `30-45 s`, `1.5 min`, `[6, 4, 2]`, `5-0-5-0`, and what each may not be.

A time always carries its unit. A bare number, `1:30` or `010` is refused with what to write in its place, because YAML
readers disagree on what they mean.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

from lbtrainer.content.scalars import Fault, scalar_text
from lbtrainer.domain.dose import Range, Tempo
from lbtrainer.yaml_source import Node

_DASH = r"\s*[-–]\s*"
_WHOLE = r"(?:0|[1-9][0-9]{0,5})"
_DECIMAL = rf"{_WHOLE}(?:\.[0-9]{{1,2}})?"
_UNIT_S = {"s": 1, "min": 60}
_COUNT = re.compile(rf"({_WHOLE})(?:{_DASH}({_WHOLE}))?")
_TIME = re.compile(rf"({_DECIMAL})(?:{_DASH}({_DECIMAL}))?\s*(s|min)")
_NO_UNIT = re.compile(rf"({_DECIMAL})(?:{_DASH}{_DECIMAL})?")
_OTHER_UNIT = re.compile(rf"({_DECIMAL}(?:{_DASH}{_DECIMAL})?)\s*([a-zA-Z.]+)")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5]?[0-9])(?::([0-5]?[0-9]))?")
_TEMPO = re.compile(_DASH.join([rf"({_DECIMAL})"] * 4))

_UNIT_WORDS = {
    "sec": "s",
    "secs": "s",
    "second": "s",
    "seconds": "s",
    "m": "min",
    "mins": "min",
    "minute": "min",
    "minutes": "min",
}


def duration_text(seconds: int) -> str:
    """As people write it: `45 s`, `2 min`, `90 s`, `180 min`."""
    return f"{seconds // 60} min" if seconds % 60 == 0 and seconds >= 120 else f"{seconds} s"


class Count(NamedTuple):
    """A number or a range of numbers, each from `lowest` to `highest`."""

    lowest: int
    highest: int

    def read(self, label: str, node: Node) -> Range:
        one, span = ("8", "8-12") if self.highest >= 20 else ("3", "2-3")
        text = scalar_text(label, node, f"{one} or {span}")
        match = _COUNT.fullmatch(text)
        if match is None:
            raise Fault(f'{label} is "{text}"', _count_hint(text, one, span))
        bounds = _ordered(label, text, int(match[1]), int(match[2] or match[1]))
        if bounds.low < self.lowest or bounds.high > self.highest:
            raise Fault(f"{label} is {text}", f"it goes from {self.lowest} to {self.highest}")
        return bounds

    def json_schema(self) -> dict[str, Any]:
        number = {"type": "integer", "minimum": self.lowest, "maximum": self.highest}
        return {"oneOf": [number, {"type": "string", "pattern": f"^{_COUNT.pattern}$"}]}


class Whole(NamedTuple):
    """One number from `lowest` to `highest`."""

    lowest: int
    highest: int

    def read(self, label: str, node: Node) -> int:
        text = scalar_text(label, node, str(self.lowest))
        if not re.fullmatch(_WHOLE, text):
            raise Fault(f'{label} is "{text}"', f"write a number from {self.lowest} to {self.highest}")
        if not self.lowest <= int(text) <= self.highest:
            raise Fault(f"{label} is {text}", f"it goes from {self.lowest} to {self.highest}")
        return int(text)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}


class Counts(NamedTuple):
    """Repetitions: one amount for all sets, or a list with one for each set."""

    each: Count
    longest: int

    def read(self, label: str, node: Node) -> tuple[Range, ...]:
        if not isinstance(node.value, list):
            return (self.each.read(label, node),)
        if not node.value:
            raise Fault(f"{label} is an empty list", "write for example [6, 4, 2]")
        if len(node.value) > self.longest:
            raise Fault(f"{label} lists {len(node.value)} sets", f"{self.longest} at most")
        return tuple(self._entry(label, item) for item in node.value)

    def _entry(self, label: str, item: Node) -> Range:
        try:
            return self.each.read(label, item)
        except Fault as fault:
            raise Fault(fault.what, fault.hint, item) from fault

    def json_schema(self) -> dict[str, Any]:
        one = self.each.json_schema()
        listed = {"type": "array", "minItems": 1, "maxItems": self.longest, "items": one}
        return {"oneOf": [*one["oneOf"], listed]}


class Time(NamedTuple):
    """A time or a range of times with its unit, in whole seconds from `lowest_s` to `highest_s`."""

    lowest_s: int
    highest_s: int

    def read(self, label: str, node: Node) -> Range:
        text = scalar_text(label, node, duration_text(max(self.lowest_s, 30)))
        match = _TIME.fullmatch(text)
        if match is None:
            raise _time_fault(label, text)
        low = _seconds(label, match[1], match[3])
        high = _seconds(label, match[2] or match[1], match[3])
        bounds = _ordered(label, text, low, high)
        if bounds.low < self.lowest_s or bounds.high > self.highest_s:
            reach = f"{duration_text(self.lowest_s)} to {duration_text(self.highest_s)}"
            raise Fault(f"{label} is {text}", f"it goes from {reach}")
        return bounds

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_TIME.pattern}$"}


class OneTime(NamedTuple):
    """One time with its unit, in whole seconds; a range is refused."""

    lowest_s: int
    highest_s: int

    def read(self, label: str, node: Node) -> int:
        bounds = Time(self.lowest_s, self.highest_s).read(label, node)
        if bounds.low != bounds.high:
            raise Fault(
                f'{label} is "{node.value}", a range', f"write one time, for example {duration_text(bounds.low)}"
            )
        return bounds.low

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": rf"^({_DECIMAL})\s*(s|min)$"}


class TempoText(NamedTuple):
    """Seconds out, held, back and at rest: `[5, 0, 5, 0]` or `5-0-5-0`; each up to `longest_s`."""

    longest_s: int = 30

    def read(self, label: str, node: Node) -> Tempo:
        hint = "write the four times in seconds: out, hold, back, rest, like [5, 0, 5, 0]"
        if isinstance(node.value, list):
            texts = [str(item.value) for item in node.value]
        else:
            match = _TEMPO.fullmatch(scalar_text(label, node, "[5, 0, 5, 0]"))
            texts = list(match.groups()) if match else []
        if len(texts) != 4 or not all(re.fullmatch(_DECIMAL, text) for text in texts):
            raise Fault(f"{label} is not four numbers", hint)
        tempo = Tempo(*(float(text) for text in texts))
        if max(tempo.out_s, tempo.hold_s, tempo.back_s, tempo.rest_s) > self.longest_s or tempo.rep_s < 1:
            raise Fault(
                f"{label} makes one repetition {tempo.rep_s:g} s", f"1 s at least, each part {self.longest_s} at most"
            )
        return tempo

    def json_schema(self) -> dict[str, Any]:
        part = {"type": "number", "minimum": 0, "maximum": self.longest_s}
        listed = {"type": "array", "minItems": 4, "maxItems": 4, "items": part}
        return {"oneOf": [listed, {"type": "string", "pattern": f"^{_TEMPO.pattern}$"}]}


def _ordered(label: str, text: str, low: int, high: int) -> Range:
    if low > high:
        raise Fault(f'{label} is "{text}", from more to less', "write the smaller number first")
    return Range(low, high)


def _seconds(label: str, number: str, unit: str) -> int:
    seconds = Decimal(number) * _UNIT_S[unit]
    if seconds != seconds.to_integral_value():
        raise Fault(f"{label} is {number} {unit}, not a whole number of seconds", f"write {round(seconds)} s")
    return int(seconds)


def _count_hint(text: str, one: str, span: str) -> str:
    stripped = text.lstrip("0")
    if re.fullmatch(r"0[0-9]+", text):
        return f"write {stripped or '0'}, without the leading zero"
    return f"write a whole number such as {one}, or a range such as {span}"


def _time_fault(label: str, text: str) -> Fault:
    clock = _CLOCK.fullmatch(text)
    if clock:
        parts = [int(part) for part in clock.groups() if part is not None]
        seconds = sum(part * 60**power for power, part in enumerate(reversed(parts)))
        return Fault(f'{label} is "{text}" without a unit', f"write {seconds} s")
    if _NO_UNIT.fullmatch(text):
        return Fault(f'{label} is "{text}" without a unit', f"write {text} s")
    if re.fullmatch(r"0[0-9]+", text):
        return Fault(f'{label} is "{text}" without a unit', f"write {text.lstrip('0') or '0'} s")
    other = _OTHER_UNIT.fullmatch(text)
    if other:
        unit = _UNIT_WORDS.get(other[2].casefold().rstrip("."))
        meant = f"write {other[1]} {unit}" if unit else "write 30 s or 5 min"
        return Fault(f'{label} is "{text}"; a time is given in s or min', meant)
    return Fault(f'{label} is "{text}"', "write a time with its unit, such as 30 s, 30-45 s or 5 min")
