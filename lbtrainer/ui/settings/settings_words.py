# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person is told when their settings could not all be used; the log has the file and the fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lbtrainer.errors import Problem

_UNREADABLE: Final = "Your settings could not be read, so the usual ones hold for now. The old file is kept."
_NAMES: Final = {
    "theme": "colours",
    "view": "near or far view",
    "text_scale": "text size",
    "rest_scale": "length of rests",
    "ready_scale": "length of get-readies",
    "rep_mode": "who counts",
    "to_the_top": "to the top of the range",
    "first_side": "first side",
    "loaded_waits": "waiting before a loaded set",
    "units": "units",
    "voice": "voice",
    "voice_volume": "volume of the voice",
    "tones": "tones",
    "tone_volume": "volume of the tones",
    "motion": "movement",
    "skin": "skin",
    "hair": "hair",
    "emergency_number": "emergency number",
    "equipment": "equipment",
    "favourites": "favourites",
    "window_geometry": "place of the window",
}


def settings_words(problems: Sequence[Problem]) -> str:
    """One sentence or two about settings that were not right; "" when all were."""
    if not problems:
        return ""
    found = [_NAMES.get(problem.what.partition(" cannot be ")[0], "") for problem in problems]
    if not all(found):
        return _UNREADABLE
    names = " and ".join(part for part in (", ".join(found[:-1]), found[-1]) if part)
    return f"What you had set could not be used here: {names}. The usual holds instead; Settings can change it."
