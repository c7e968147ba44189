# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper counts its seconds from the phase's beginning."""

from __future__ import annotations

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine.cue import Tone
from tests.helpers import builders as b
from tests.helpers import heard as h


def test_seconds_count_from_the_phase():
    heard = h.of_kind(b.plan([b.exercise("plank", b.seconds(30, sets=2))]), PhaseKind.WORK, 1)
    assert heard.start_ms > 40_000
    assert h.tones(heard)[0] == (0.0, Tone.GO)
    assert h.at(heard, "Three.") == 27.0
    assert h.texts(heard)[-1] == "One."
