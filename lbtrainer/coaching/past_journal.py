# SPDX-License-Identifier: GPL-3.0-or-later
"""What a past session's journal still tells: the plan that was followed, and how often and how long it stood still."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from lbtrainer.domain.plan import Plan
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.replay import INPUT, NotReplayable, decode_plan
from lbtrainer.storage.db import Database
from lbtrainer.storage.journal import PLAN_KIND, Entry
from lbtrainer.storage.recovery import journal_of

_LEAVES_IT_PAUSED = inp.Pause | inp.ClockGap | inp.Pace | inp.TogglePaced | inp.ToTop | inp.EditSet
"""Of the inputs that a paused session takes; all others have it go on, or ask something."""


class Pauses(NamedTuple):
    """How many, and how long in all."""

    times: int = 0
    seconds: float = 0.0


class PastJournal(NamedTuple):
    """What could be read of a journal.

    Attributes:
        plan: As it stood at the start; None where there is none that this program can read.
        pauses: None at all where the inputs cannot be read by this program.
    """

    plan: Plan | None = None
    pauses: Pauses = Pauses()


def past_journal(database: Database, session_id: int) -> PastJournal:
    """The journal of a session in any state; an empty one where there is no such session.

    Raises:
        EnvironmentProblem: The database cannot be read.
    """
    entries = journal_of(database, session_id)
    return PastJournal(_plan(entries[0]) if entries else None, _pauses(entries))


def _plan(first: Entry) -> Plan | None:
    if first.kind != PLAN_KIND:
        return None
    try:
        return decode_plan(first.body)
    except NotReplayable:
        return None


def _pauses(entries: Iterable[Entry]) -> Pauses:
    count, paused_ms, since_ms = 0, 0, None
    for entry in entries:
        if entry.kind != INPUT:
            continue
        try:
            message = msgspec.msgpack.decode(entry.body, type=inp.Input)
        except ValueError:
            return Pauses()
        if since_ms is None and isinstance(message, inp.Pause | inp.ClockGap):
            count, since_ms = count + 1, entry.at_ms
        elif since_ms is not None and not isinstance(message, _LEAVES_IT_PAUSED):
            paused_ms, since_ms = paused_ms + entry.at_ms - since_ms, None
    return Pauses(count, paused_ms / 1000)
