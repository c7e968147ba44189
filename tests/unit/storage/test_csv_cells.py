# SPDX-License-Identifier: GPL-3.0-or-later
"""Each column takes what was written into it, and nothing that the database would not take."""

from __future__ import annotations

import pytest

from lbtrainer.storage.csv_cells import CELLS
from lbtrainer.storage.transfer import CSV_COLUMNS


def test_every_exported_column_is_read_but_the_day():
    assert list(CELLS) == CSV_COLUMNS.split(", ")[1:]


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("value", "0", 0),
        ("offset_min", "-300", -300),
        ("load_kg", "17.5", 17.5),
        ("load_kg", "17,5", 17.5),
        ("load_kg", "1e-05", 1e-05),
        ("load_kg", "", None),
        ("effort", "4", 4),
        ("effort", "", None),
        ("preview", "1", True),
        ("routine_name", "'=1+1", "=1+1"),
        ("routine_name", "", ""),
        ("exercise", "'-plank", "-plank"),
        ("side", "both", "both"),
    ],
)
def test_a_right_cell(column, text, value):
    assert CELLS[column].read(text) == value


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("value", "-1"),
        ("value", ""),
        ("value", "8.0"),
        ("value", "1_000"),
        ("value", "٣"),
        ("value", "9" * 30),
        ("offset_min", "2000"),
        ("load_kg", "nan"),
        ("load_kg", "-1"),
        ("load_kg", "1e9"),
        ("effort", "5"),
        ("preview", "2"),
        ("uuid", ""),
        ("key", "k" * 201),
        ("started_utc", "2026-13-03T09:15:00.000Z"),
        ("started_utc", "0001-01-01T00:00:00.000Z"),
        ("started_utc", "2026-11-03"),
        ("side", "Left"),
        ("at_ms", "99999999999"),
    ],
)
def test_a_wrong_cell_is_refused_and_says_what_is_wanted(column, text):
    with pytest.raises(ValueError, match=r".*"):
        CELLS[column].read(text)
    assert CELLS[column].wanted
