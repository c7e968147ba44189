# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window needs of the computer around it; a window without surroundings talks to nothing outside itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lbtrainer.qt.desktop.desktop_ties import DesktopTies
    from lbtrainer.qt.desktop.preflight import Preflight
    from lbtrainer.qt.training import Training


class Surroundings(NamedTuple):
    """How each is built, once it is first needed.

    Attributes:
        preflight: What looks at voice, sound and screen before a session.
        ties: What keeps the screen on, hands out media keys, and tells of sleep and lock.
    """

    preflight: Callable[[Training], Preflight]
    ties: Callable[[], DesktopTies]
