# SPDX-License-Identifier: GPL-3.0-or-later
"""How much was done, week by week or by longer pieces: minutes with the walks on top, and how many sessions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from lbtrainer.domain.grain import Grain
from lbtrainer.domain.stats import Span
from lbtrainer.ui.date_words import piece_words
from lbtrainer.ui.history.chart_data import Bar, ChartData, Spot, of_piece

_NOTHING: Final = "Nothing in this time."


def minutes_chart(spans: Sequence[Span], today: date) -> ChartData:
    """Minutes a week, walks on top of sessions; months, quarters or years where there are many."""
    grain = spans[0].grain if spans else Grain.WEEK
    bars = tuple(Bar(one.first, one.minutes, one.activity_minutes, unfinished=one.last >= today) for one in spans)
    over = [one for one in spans if one.last < today]
    mean = sum(one.all_minutes for one in over) / len(over) if over else 0.0
    now = spans[-1] if spans and spans[-1].last >= today else None
    strong = f"{round(now.all_minutes if now else mean):,} min"
    rest = f" this {grain}" if now else f" a {grain}"
    if now and round(mean):
        rest += f", {round(mean):,} in a usual one"
    walked = any(one.activity_minutes for one in spans)
    return ChartData(
        title=f"Minutes a {grain}",
        first=spans[0].first if spans else today,
        last=spans[-1].last if spans else today,
        strong=strong,
        rest=rest,
        key=(("bar", "sessions"), ("bar-2", "walks")) if walked else (),
        top=max((one.all_minutes for one in spans), default=0.0),
        bars=bars,
        spots=tuple(Spot(index, one.all_minutes, _span_words(one)) for index, one in enumerate(spans)),
        head=(grain.capitalize(), "Sessions", "Minutes", "Walked, min"),
        rows=tuple(
            (
                piece_words(one.first, grain),
                *(f"{round(number):,}" for number in (one.sessions, one.minutes, one.activity_minutes)),
            )
            for one in spans
        ),
        missing="" if any(one.all_minutes for one in spans) else _NOTHING,
    )


def sessions_chart(spans: Sequence[Span], today: date) -> ChartData:
    """How many sessions a week had; longer pieces where there are many."""
    grain = spans[0].grain if spans else Grain.WEEK
    over = [one for one in spans if one.last < today]
    mean = sum(one.sessions for one in over) / len(over) if over else 0.0
    now = spans[-1] if spans and spans[-1].last >= today else None
    rest = f" this {grain}" if now else f" a {grain}"
    if now and mean:
        rest += f", {mean:.2g} in a usual one"
    return ChartData(
        title=f"Sessions a {grain}",
        first=spans[0].first if spans else today,
        last=spans[-1].last if spans else today,
        strong=_sessions_words(now.sessions) if now else f"{mean:.2g} sessions",
        rest=rest,
        top=max((float(one.sessions) for one in spans), default=0.0),
        bars=tuple(Bar(one.first, one.sessions, unfinished=one.last >= today) for one in spans),
        spots=tuple(Spot(index, one.sessions, _span_words(one)) for index, one in enumerate(spans)),
        head=(grain.capitalize(), "Sessions", "Minutes"),
        rows=tuple((piece_words(one.first, grain), f"{one.sessions:,}", f"{round(one.minutes):,}") for one in spans),
        missing="" if any(one.sessions for one in spans) else _NOTHING,
    )


def _span_words(one: Span) -> str:
    walked = f", {one.activity_minutes:,} walked" if one.activity_minutes else ""
    return f"{of_piece(one.first, one.grain)}: {_sessions_words(one.sessions)}, {round(one.minutes):,} min{walked}"


def _sessions_words(number: int) -> str:
    return "1 session" if number == 1 else f"{number:,} sessions"
