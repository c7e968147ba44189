# SPDX-License-Identifier: GPL-3.0-or-later
"""Inputs are checked when they are built, and come back from their bytes as they were."""

from __future__ import annotations

import msgspec
import pytest

from lbtrainer.domain.record import HurtChoice, PainReport, Place, Side, Slot
from lbtrainer.engine import inputs as inp
from tests.helpers import builders as b

STEP = b.plan([b.exercise("plank", b.seconds(30))]).steps[0]


@pytest.mark.parametrize(
    "message",
    [
        inp.Start(),
        inp.Extend(seconds=-10),
        inp.ClockGap(gap_ms=5),
        inp.Swap(step=STEP),
        inp.HurtAnswer(choice=HurtChoice.EASIER, pain=PainReport(score=4, place=Place.THIGH), step=STEP),
        inp.EditSet(slot=Slot(0, 1, 2, 3, Side.LEFT), value=9, load_kg=2.5, effort=4),
        inp.StopAnswer(end=True),
    ],
)
def test_every_kind_survives_its_bytes(message: inp.Input):
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(message), type=inp.Input) == message


def test_what_makes_no_sense_is_not_built():
    with pytest.raises(ValueError, match="one step at a time"):
        inp.Pace(step=3)
    with pytest.raises(ValueError, match="fewer than 0"):
        inp.EditSet(slot=Slot(0, 0, 0, 0), value=-1)
    with pytest.raises(ValueError, match="0 to 4"):
        inp.EditSet(slot=Slot(0, 0, 0, 0), effort=9)
