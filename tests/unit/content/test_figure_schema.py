# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from msgspec import inspect

from lbtrainer.content.figure_schema import MODES, FigureFile, LimbFile
from lbtrainer.content.json_schema import _described


def test_a_limb_may_be_posed_in_each_of_the_modes():
    fields = {field.encode_name for field in inspect.type_info(LimbFile).fields}  # type: ignore[attr-defined]
    assert set(MODES) <= fields


def test_an_editor_can_be_told_all_of_it():
    described = _described(inspect.type_info(FigureFile))
    assert described["additionalProperties"] is False
    assert "still" in described["properties"]
