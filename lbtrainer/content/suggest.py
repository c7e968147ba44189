# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers an unknown name with the one that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], *, list_up_to: int = 8) -> str:
    """A hint for a word that is not among `known`.

    Returns:
        `did you mean "plank"?`, or all known words where they are few, or "".
    """
    from difflib import get_close_matches

    words = sorted(known)
    by_folded = {_folded(each): each for each in words}
    folded = _folded(word)
    close = get_close_matches(folded, by_folded, n=1) or [each for each in by_folded if f"-{folded}-" in f"-{each}-"]
    if close:
        return f'did you mean "{by_folded[close[0]]}"?'
    if 0 < len(words) <= list_up_to:
        return f"it is one of {', '.join(words)}"
    return ""


def _folded(word: str) -> str:
    """As an id is written, whatever people put between its parts."""
    return word.casefold().replace(" ", "-").replace("_", "-")
