# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a session stands open, told by a file beside the history: a hint that costs a start no database.

The history alone decides what is offered. Before it is open a start has to know what to paint: with a session to go on
with, the list of routines would flash by. A hint that is missing or old does no harm, so nothing is told of a disk that
refuses it. Read before the first paint, so this module imports next to nothing.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

OPEN_NAME: Final = "session.open"


def note_open(folder: Path, *, is_open: bool) -> None:
    """Leave the hint in the data folder, or take it away."""
    hint = folder / OPEN_NAME
    with contextlib.suppress(OSError):
        if is_open:
            hint.touch(mode=0o600)
        else:
            hint.unlink(missing_ok=True)


def seems_open(folder: Path) -> bool:
    """Whether the hint lies in the data folder."""
    return (folder / OPEN_NAME).exists()
