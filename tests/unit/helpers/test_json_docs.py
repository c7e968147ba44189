# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from tests.helpers.json_docs import documented_keys


def test_keys_come_from_first_columns_only():
    assert documented_keys("routines") == {"routines"}
    assert {"minutes_low", "minutes_high", "usable"} <= documented_keys("routines", "Each routine:")
    assert "mat" not in documented_keys("routines", "Each routine:")


def test_a_section_that_is_not_there_is_noticed():
    with pytest.raises(ValueError, match="not enough values"):
        documented_keys("nothing")
