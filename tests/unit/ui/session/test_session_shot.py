# SPDX-License-Identifier: GPL-3.0-or-later
"""What the figure shows at an instant of a session."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.record import Side
from lbtrainer.figure.motion import Motion
from lbtrainer.paths import resources_dir
from lbtrainer.ui.session.session_shot import Act, Shot, instant_of


@pytest.mark.parametrize("exercise", ["brisk-walk", "march-in-place"])
def test_without_movement_a_walk_is_a_row_of_stills_that_do_not_flicker(exercise):
    motion = Motion(load_figure(resources_dir(), exercise))
    shot = Shot(exercise, Act.CYCLE, Side.NONE, 0.0, Tempo(), out=True, elapsed_ms=0, moves=True)
    times = [at / 10 for at in range(600)]
    seen = [(at, instant_of(shot._replace(time_s=at), motion, moving=False).b) for at in times]
    changes = [later for (_, before), (later, after) in pairwise(seen) if before != after]
    assert len({pose for _, pose in seen}) > 1, "it walks"
    assert min(later - sooner for sooner, later in pairwise(changes)) >= 1.5
