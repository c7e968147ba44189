# SPDX-License-Identifier: GPL-3.0-or-later
"""How often and how long a past session stood still, from its journal."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from lbtrainer.engine import inputs as inp
from lbtrainer.engine.replay import INPUT
from lbtrainer.storage.db import Database
from lbtrainer.storage.recovery import journal_of


class Pauses(NamedTuple):
    """How many, and how long in all."""

    times: int = 0
    seconds: float = 0.0


def past_pauses(database: Database, session_id: int) -> Pauses:
    """The pauses of a session; none where its journal cannot be read by this program.

    Raises:
        EnvironmentProblem: The database cannot be read.
    """
    count, paused_ms, since_ms = 0, 0, None
    for entry in journal_of(database, session_id):
        if entry.kind != INPUT:
            continue
        try:
            message = msgspec.msgpack.decode(entry.body, type=inp.Input)
        except msgspec.MsgspecError:
            return Pauses()
        if isinstance(message, inp.Pause) and since_ms is None:
            count, since_ms = count + 1, entry.at_ms
        elif isinstance(message, inp.Resume) and since_ms is not None:
            paused_ms, since_ms = paused_ms + entry.at_ms - since_ms, None
    return Pauses(count, paused_ms / 1000)
