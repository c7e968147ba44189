# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan that a past session followed, back from its journal: what was planned is shown beside what was done."""

from __future__ import annotations

from lbtrainer.domain.plan import Plan
from lbtrainer.engine.replay import NotReplayable, decode_plan
from lbtrainer.storage.db import Database
from lbtrainer.storage.journal import PLAN_KIND
from lbtrainer.storage.recovery import journal_of


def past_plan(database: Database, session_id: int) -> Plan | None:
    """The plan as it stood at the start; None where the journal has none that this program can read.

    Raises:
        EnvironmentProblem: The database cannot be read.
    """
    entries = journal_of(database, session_id)
    if not entries or entries[0].kind != PLAN_KIND:
        return None
    try:
        return decode_plan(entries[0].body)
    except NotReplayable:
        return None
