# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/json.md promises, so that tests can hold the program to it."""

from __future__ import annotations

import re
from pathlib import Path

_DOCUMENT = Path(__file__).parents[2] / "docs" / "json.md"


def documented_keys(section: str, what: str = "") -> set[str]:
    """The keys in the first columns of a table.

    Args:
        section: Beginning of a heading, such as "show".
        what: The line before the table, such as "Each phase:"; "": the section's first table.
    """
    text = _DOCUMENT.read_text(encoding="utf-8")
    (chosen,) = (part for part in re.split(r"^## ", text, flags=re.MULTILINE) if part.startswith(section))
    if what:
        chosen = chosen.split(what, 1)[1]
    table = re.search(r"(?:^\|.*\n)+", chosen, flags=re.MULTILINE)
    assert table, f"no table below {section} {what}"
    first_columns = [line.split("|")[1] for line in table[0].splitlines()]
    return {key for column in first_columns for key in re.findall(r"`(\w+)`", column)}
