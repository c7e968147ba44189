# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer routines`: what there is to train. Usually reads one small file, so that it answers at once."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.commands.printing import print_json, table, tell
from lbtrainer.content.index import IndexRow, read_index
from lbtrainer.paths import Folders

_HEADING = ("ID", "NAME", "MINUTES", "LEVEL", "EQUIPMENT")


def list_routines(folders: Folders, resources: Path, *, as_json: bool) -> int:
    """Print every routine that can be used; the person's own files that cannot be are told on stderr.

    Raises:
        BugError: A shipped file is not right.
    """
    rows = read_index(folders.cache, resources, folders.user_content)
    if rows is None:
        rows = _made_anew(folders, resources)
    if as_json:
        print_json({"routines": [{**row._asdict(), "usable": _is_usable(row)} for row in rows]})
    else:
        lines = [_HEADING, *(_cells(row) for row in rows if _is_usable(row))]
        print(*table(lines, right=[2]), sep="\n")
    for row in rows:
        if row.problem:
            tell(row.problem)
    return 0


def _made_anew(folders: Folders, resources: Path) -> list[IndexRow]:
    from lbtrainer.commands.open_library import open_library
    from lbtrainer.content.cache import index_rows
    from lbtrainer.domain.planning import minutes

    return index_rows(open_library(folders, resources), minutes)


def _is_usable(row: IndexRow) -> bool:
    return row.minutes_high > 0


def _cells(row: IndexRow) -> tuple[str, ...]:
    low, high = row.minutes_low, row.minutes_high
    equipment = ", ".join(word.replace("-", " ") for word in row.equipment) or "none"
    name = f"{row.name} (yours)" if row.yours else row.name
    return (row.id, name, str(low) if low == high else f"{low}–{high}", row.level, equipment)
