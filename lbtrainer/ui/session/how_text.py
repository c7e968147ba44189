# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise's instructions as rich text in one or two columns; every gap follows from the size of the type."""

from __future__ import annotations

import html
from typing import Final

from lbtrainer.domain.exercise import Exercise

NOTHING: Final = "There is nothing written about this exercise."
_STEPS_SHARE: Final = 56
"""Per cent of the width that the steps take beside breathing and cues: they are longer."""


def how_text(exercise: Exercise | None, *, columns: int, size_px: int, title_colour: str) -> str:
    """What is read, as HTML that Qt lays out.

    Args:
        exercise: None: it is not in the library any more.
        columns: 2 sets breathing and cues beside the steps, 1 below them.
        size_px: Of the type.
        title_colour: Of the small titles.
    """
    if exercise is None:
        return NOTHING
    steps = _list(exercise.steps, size_px, numbered=True)
    besides = {"Breathing": html.escape(exercise.breathing), "Think of": _list(exercise.cues, size_px, numbered=False)}
    gap = round(0.7 * size_px)
    if columns == 1:
        return steps + "".join(_titled(title, body, title_colour, gap) for title, body in besides.items() if body)
    shown = [(title, body) for title, body in besides.items() if body]
    right = "".join(_titled(title, body, title_colour, gap * bool(at)) for at, (title, body) in enumerate(shown))
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="{_STEPS_SHARE}%" style="padding-right:{2 * gap}px">{steps}</td><td>{right}</td></tr></table>'
    )


def how_words(exercise: Exercise | None) -> str:
    """The same without marks, for assistive technology."""
    return "" if exercise is None else " ".join((*exercise.steps, exercise.breathing, *exercise.cues))


def _list(items: tuple[str, ...], size_px: int, *, numbered: bool) -> str:
    """Rows of a table: a list's own indent is a number of pixels and cuts large figures."""
    aside, air = round(0.6 * size_px), max(1, round(0.12 * size_px))
    rows = "".join(
        f'<tr><td style="padding:{air}px {aside}px {air}px 0">{number if numbered else "•"}</td>'
        f'<td style="padding:{air}px 0">{html.escape(item)}</td></tr>'
        for number, item in enumerate(items, 1)
    )
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""


def _titled(title: str, body: str, colour: str, gap_px: int) -> str:
    return (
        f'<p style="margin-top:{gap_px}px;margin-bottom:{max(1, gap_px // 5)}px;font-weight:600;color:{colour}">'
        f"{title}</p>{body}"
    )
