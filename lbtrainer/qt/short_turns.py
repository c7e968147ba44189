# SPDX-License-Identifier: GPL-3.0-or-later
"""Has threads beside the window give Python's lock back soon.

Each event of a window, and each widget it paints, asks for the lock anew. A thread that is busy keeps it for five
milliseconds each time, as Python has it by default: one paint of a page of charts took seconds beside an import.
"""

from __future__ import annotations

import sys
from typing import Final

TURN_S: Final = 0.0005


def keep_turns_short() -> None:
    """Let nobody keep the lock longer than `TURN_S` while somebody waits for it."""
    sys.setswitchinterval(TURN_S)
