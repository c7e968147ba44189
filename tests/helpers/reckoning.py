# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds a history up a second time, slowly and in plain Python, from the rows themselves: what summaries must equal."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from lbtrainer.storage.db import Database

MONTHS = {
    "day_total": "month_total",
    "exercise_day": "exercise_month",
    "pain_day": "pain_month",
    "ache_day": "ache_month",
}
TABLES = (*MONTHS, *MONTHS.values())
_HIGHEST = {"name", "worst", "best_reps", "best_s", "best_load_kg"}
_KEYS = {"day", "exercise", "kind", "place"}


def stored(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """The summary tables as they stand."""
    return {table: sorted(database.rows(f"SELECT * FROM {table}")) for table in TABLES}


def reckoned(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """What the summary tables must hold."""
    sessions = _named(database, "session", "WHERE deleted_utc IS NULL AND preview = 0")
    sessions = [one for one in sessions if one["state"] in ("complete", "partial")]
    walks = _named(database, "activity", "WHERE deleted_utc IS NULL")
    sets = {one["id"]: _counting(_named(database, "set_result", f"WHERE session = {one['id']}")) for one in sessions}
    hurts = {one["id"]: _named(database, "hurt", f"WHERE session = {one['id']}") for one in sessions}
    mornings = _named(database, "morning", "WHERE pain IS NOT NULL")
    days = {
        "day_total": _days(sessions, hurts, walks),
        "exercise_day": _exercises(sessions, sets, hurts),
        "pain_day": _pain(sessions, mornings),
        "ache_day": _aches(sessions, hurts, mornings),
    }
    return days | {MONTHS[table]: _months(_columns(database, table), rows) for table, rows in days.items()}


def _columns(database: Database, table: str) -> list[str]:
    return [row[1] for row in database.rows(f"PRAGMA table_xinfo({table})")]


def _months(columns: list[str], days: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    months: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in days:
        named = dict(zip(columns, row, strict=True))
        named["day"] = f"{named['day'][:7]}-01"
        months[tuple(named[column] for column in columns if column in _KEYS)].append(named)
    return sorted(tuple(_of_days(column, found) for column in columns) for found in months.values())


def _of_days(column: str, days: list[dict[str, Any]]) -> Any:
    values = [one[column] for one in days if one[column] is not None]
    if column in _KEYS:
        return values[0]
    return max(values, default=None) if column in _HIGHEST else sum(values)


def _named(database: Database, table: str, where: str) -> list[dict[str, Any]]:
    columns = _columns(database, table)
    rows = database.rows(f"SELECT {', '.join(columns)} FROM {table} {where}")
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _counting(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    last: dict[tuple[Any, ...], dict[str, Any]] = {}
    for one in sorted(results, key=lambda row: row["attempt"]):
        last[one["block"], one["round"], one["step"], one["set_no"], one["side"]] = one
    return list(last.values())


def _days(sessions, hurts, walks) -> list[tuple[Any, ...]]:
    days: dict[str, list[int]] = defaultdict(lambda: [0] * 8)
    for one in sessions:
        added = (1, one["state"] == "complete", one["running_ms"], one["planned_sets"], one["done_sets"])
        _add(days[one["local_day"]], (*added, len(hurts[one["id"]]), 0, 0))
    for one in walks:
        _add(days[one["local_day"]], (0, 0, 0, 0, 0, 0, 1, one["minutes"]))
    return sorted((day, *numbers) for day, numbers in days.items())


def _exercises(sessions, sets, hurts) -> list[tuple[Any, ...]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for session in sessions:
        day = session["local_day"]
        for one in sets[session["id"]]:
            _add_set(found.setdefault((one["exercise"], day), _nothing()), one)
        for one in hurts[session["id"]]:
            found.setdefault((one["exercise"], day), _nothing())["hurts"] += 1
    return sorted((*key, *row.values()) for key, row in found.items())


def _nothing() -> dict[str, Any]:
    row: dict[str, Any] = {"name": "", "sets": 0, "reps": 0, "held_s": 0, "volume_kg": 0.0, "skipped": 0, "hurts": 0}
    return {**row, "best_reps": None, "best_s": None, "best_load_kg": None}


def _add_set(row: dict[str, Any], one: dict[str, Any]) -> None:
    row["name"] = max(row["name"], one["exercise_name"])
    row["skipped"] += one["status"] == "skipped"
    if one["status"] == "skipped" or not one["value"]:
        return
    row["sets"] += 1
    if one["unit"] == "s":
        row["held_s"] += one["value"]
    else:
        row["reps"] += one["value"]
        row["held_s"] += one["value"] * one["hold_each_s"]
        row["volume_kg"] += one["value"] * (one["load_kg"] or 0.0)
    if one["source"] == "assumed" or one["status"] not in ("done", "partial"):
        return
    best = "best_s" if one["unit"] == "s" else "best_reps"
    row[best] = max(row[best] or 0, one["value"])
    if one["status"] == "done" and one["load_kg"] is not None:
        row["best_load_kg"] = max(row["best_load_kg"] or 0.0, one["load_kg"])


def _pain(sessions, mornings) -> list[tuple[Any, ...]]:
    answers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in sessions:
        for kind, day, pain in (
            ("before", one["local_day"], one["pain_before"]),
            ("after", one["local_day"], one["pain_after"]),
            ("morning", _morning(one), one["pain_next"]),
        ):
            if pain is not None:
                answers[day, kind].append(pain)
    for one in mornings:
        answers[one["day"], "morning"].append(one["pain"])
    return sorted((*key, len(given), sum(given), max(given)) for key, given in answers.items())


def _aches(sessions, hurts, mornings) -> list[tuple[Any, ...]]:
    times: dict[tuple[str, str], int] = defaultdict(int)
    for one in sessions:
        said = [(one["local_day"], one[f"pain_{when}"], one[f"place_{when}"]) for when in ("before", "after")]
        said.append((_morning(one), one["pain_next"], one["place_next"]))
        said += [(one["local_day"], 1, hurt["place"]) for hurt in hurts[one["id"]]]
        for day, pain, place in said:
            if pain and place is not None:
                times[day, place] += 1
    for one in mornings:
        if one["pain"] and one["place"] is not None:
            times[one["day"], one["place"]] += 1
    return sorted((*key, number) for key, number in times.items())


def _morning(session: dict[str, Any]) -> str:
    if session["next_morning_utc"] is None:
        return (date.fromisoformat(session["local_day"]) + timedelta(days=1)).isoformat()
    utc = datetime.fromisoformat(session["next_morning_utc"])
    return (utc + timedelta(minutes=session["offset_min"])).date().isoformat()


def _add(numbers: list[int], more: tuple[int, ...]) -> None:
    numbers[:] = [one + other for one, other in zip(numbers, more, strict=True)]
