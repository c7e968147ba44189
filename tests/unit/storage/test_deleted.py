# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted comes back one by one, the newest first, sessions and activities alike."""

from __future__ import annotations

from lbtrainer.storage.deleted import bring_back
from lbtrainer.storage.history import History
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import kept_session, result


def test_what_was_deleted_last_comes_back_first_until_nothing_is_left(database, clock):
    history, carried = History(database, now=clock), CarriedOver(database, now=clock)
    kept_session(database, clock, result())
    first, second = kept_session(database, clock, result()), kept_session(database, clock, result())
    walk = carried.log_activity("walk", started=clock(), minutes=30)
    for delete, one in ((history.delete, second), (carried.delete_activity, walk), (history.delete, first)):
        clock.forward(minutes=1)
        delete(one)
    back = []
    while (name := bring_back(database)) is not None:
        back.append((name, history.count().number, len(carried.activities())))
    routine = history.page()[0].routine_name
    assert back == [(routine, 2, 0), ("walk", 2, 1), (routine, 3, 1)]
    assert {one.id for one in history.page()} >= {first, second}
