# SPDX-License-Identifier: GPL-3.0-or-later
"""Data goes to stdout, sentences for people go to stderr; both arrive whole whatever the terminal's alphabet."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TextIO

FORMAT = 1
"""Version of every JSON document that a command prints (docs/json.md)."""


def use_any_alphabet(stream: TextIO | None) -> None:
    """Let a stream take every character: UTF-8, except on a terminal that wants something else."""
    reconfigure = getattr(stream, "reconfigure", None)
    if stream is None or reconfigure is None:
        return
    encoding = (stream.encoding or "").lower().replace("_", "-")
    if encoding == "utf-8" or (stream.isatty() and encoding not in {"ascii", "us-ascii", "ansi-x3.4-1968", ""}):
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def tell(sentence: str) -> None:
    """A sentence for the person, on stderr, behind what has gone to stdout before."""
    with suppress(OSError, ValueError, AttributeError):  # a reader that has gone is noticed at the end
        sys.stdout.flush()
    print(sentence, file=sys.stderr)


def print_json(document: dict[str, object]) -> None:
    """One JSON object on stdout, its format number first."""
    import json

    print(json.dumps({"format": FORMAT, **document}, indent=2, ensure_ascii=False))


def table(rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> list[str]:
    """Lines with aligned columns.

    Args:
        rows: Equally long rows of cells.
        right: Indexes of the columns that are aligned to the right.
    """
    listed = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    on_the_right = set(right)
    return ["  ".join(_cell(cell, i, widths, on_the_right) for i, cell in enumerate(row)).rstrip() for row in listed]


def _cell(cell: str, index: int, widths: Sequence[int], right: set[int]) -> str:
    return cell.rjust(widths[index]) if index in right else cell.ljust(widths[index])
