# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer figures`: draws the animated persons into files, checks them, and goes on while one is written."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import NamedTuple

from lbtrainer.content.figures import figure_ids, load_figure
from lbtrainer.domain.figure import Figure
from lbtrainer.errors import UserError
from lbtrainer.figure.examine import findings, unused_allowances

LOOK_EVERY_S = 0.5


class Wanted(NamedTuple):
    """What is drawn: of which exercises (none: all), where to, in which colours, as one sheet or as many files."""

    ids: tuple[str, ...]
    out: Path
    theme: str
    sheet: bool


def draw_figures(
    resources: Path, user: Path, wanted: Wanted, *, check: bool, watch: bool, stop: Event | None = None
) -> int:
    """Does what is wanted.

    Args:
        resources: Where the shipped figures are.
        user: Where the user's own are.
        wanted: What is drawn.
        check: Draw nothing, print what is wrong.
        watch: Check and draw a sheet again whenever a file changes, until `stop` is set or Ctrl+C.
        stop: Ends the watching.

    Returns:
        0, or 1 where something is wrong.
    """
    if watch:
        return _watched(resources, user, wanted._replace(sheet=True), stop or Event())
    found, wrong = _loaded(resources, user, wanted.ids)
    if check:
        lines = [*wrong, *(line for figure in found for line in _faults(figure))]
        print("\n".join(lines) or f"Nothing is wrong with {len(found)} figures.")
        return 1 if lines else 0
    _draw(found, wanted)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


def _loaded(resources: Path, user: Path, ids: tuple[str, ...]) -> tuple[list[Figure], list[str]]:
    """The figures that can be read, and what is wrong with the others."""
    found: list[Figure] = []
    wrong: list[str] = []
    for own_id in ids or sorted({*figure_ids(resources), *figure_ids(user)}):
        try:
            found.append(load_figure(resources, own_id, user))
        except UserError as fault:
            wrong += [str(problem) for problem in fault.problems]
    return found, wrong


def _faults(figure: Figure) -> list[str]:
    wrong, _ = findings(figure)
    idle = [f"{figure.id}: allows {name}, which does not happen" for name in unused_allowances(figure)]
    return [*(f"{figure.id}: {found}" for found in wrong), *idle]


def _draw(found: list[Figure], wanted: Wanted) -> None:
    from lbtrainer.qt.figure.figure_files import write_figures

    for path in write_figures(found, wanted.out, wanted.theme, sheet=wanted.sheet):
        print(path)


def _watched(resources: Path, user: Path, wanted: Wanted, stop: Event) -> int:
    seen: dict[Path, float] = {}
    while not stop.is_set():
        now = _stamps(resources) | _stamps(user)
        if now != seen:
            seen = now
            found, lines = _loaded(resources, user, wanted.ids)
            lines += [line for figure in found for line in _faults(figure)]
            print("\n".join(lines) or "Nothing is wrong.", flush=True)
            if found:  # else the last picture stays
                _draw(found, wanted)
        stop.wait(LOOK_EVERY_S)
    return 0


def _stamps(root: Path) -> dict[Path, float]:
    """When each file was changed."""
    stamps: dict[Path, float] = {}
    for path in (*(root / "figures").glob("*.yaml"), *(root / "stances").glob("*.yaml")):
        with suppress(FileNotFoundError):  # an editor is just putting it there anew
            stamps[path] = path.stat().st_mtime
    return stamps
