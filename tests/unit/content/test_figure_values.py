# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

import pytest

from lbtrainer.content.figure_values import (
    Aims,
    Allowed,
    Direction,
    FitRule,
    Move,
    Number,
    Numbers,
    Pair,
    PinPoint,
)
from lbtrainer.content.scalars import Fault
from lbtrainer.domain.figure import Allow, Fit, Key, Pin
from lbtrainer.yaml_source import parse


def read(leaf: Any, text: str) -> Any:
    return leaf.read("x", parse(f"x: {text}\n".encode(), "f.yaml").at("x"))


@pytest.mark.parametrize(
    ("leaf", "text", "value"),
    [
        (Number(), "-0.24", -0.24),
        (Number(), "12", 12.0),
        (Numbers(2, 3), "[0.1, 0.2]", (0.1, 0.2)),
        (Direction(), "90", (90.0, 0.0)),
        (Direction(), "[90, -10]", (90.0, -10.0)),
        (Aims(), "[[90, 2], -90]", ((90.0, 2.0), (-90.0, 0.0))),
        (PinPoint(), "[0.1, 0.2]", Pin("", 0.1, 0.2)),
        (PinPoint(), "[free, rest]", Pin("", None, 0.0, rest=True)),
        (PinPoint(), "[0, rest 0.25]", Pin("", 0.0, 0.25, rest=True)),
        (PinPoint(), "[0, 0.5, -0.03]", Pin("", 0.0, 0.5, rest=False, z=-0.03)),
        (FitRule(), "{vary: lean, touch: ball_r}", Fit("lean", "ball_r", 0.0)),
        (FitRule(), "{vary: neck, touch: head, y: 0.1}", Fit("neck", "head", 0.1)),
        (Move(), "[up, 2, 0.5]", Key("up", 2.0, 0.5)),
        (Move(), "[up, 0.3, 0, snap]", Key("up", 0.3, 0.0, "snap")),
        (Pair(), "[fore_r, torso]", ("fore_r", "torso")),
        (Allowed(), "{finding: self a b, because: it holds}", Allow("self a b", "it holds")),
    ],
)
def test_what_may_be_written(leaf: Any, text: str, value: Any):
    assert read(leaf, text) == value


@pytest.mark.parametrize(
    ("leaf", "text"),
    [
        (Number(), "up"),
        (Number(), "'12'"),
        (Number(), "1e3"),
        (Number(0.0, 1.0), "1.5"),
        (Number(), "[1]"),
        (Numbers(2, 3), "[0.1]"),
        (Numbers(2, 3), "0.1"),
        (Direction(), "[1, 2, 3]"),
        (Aims(), "[90]"),
        (PinPoint(), "[0.1, rest high]"),
        (PinPoint(), "[0.1, rest -]"),
        (PinPoint(), "[0.1, rest 9]"),
        (PinPoint(), "[rest, 0.1]"),
        (FitRule(), "{vary: lean}"),
        (FitRule(), "{vary: height, touch: ball_r}"),
        (FitRule(), "lean"),
        (Move(), "[up, 2]"),
        (Move(), "[up, 2, 0, bounce]"),
        (Pair(), "[torso]"),
        (Allowed(), "{finding: x}"),
    ],
)
def test_what_may_not(leaf: Any, text: str):
    with pytest.raises(Fault):
        read(leaf, text)


@pytest.mark.parametrize(
    "leaf", [Number(), Numbers(2, 3), Direction(), Aims(), PinPoint(), FitRule(), Move(), Pair(), Allowed()]
)
def test_each_describes_itself_for_editors(leaf: Any):
    assert leaf.json_schema()
