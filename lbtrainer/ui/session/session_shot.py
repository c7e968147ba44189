# SPDX-License-Identifier: GPL-3.0-or-later
"""What the figure does at one instant of a session: which exercise, which side, and where in its movement. Pure, no Qt.

Everything comes from the session's own time, so that figure, ring and voice cannot drift apart.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.record import Side
from lbtrainer.engine.results import count_side
from lbtrainer.engine.states import Mode
from lbtrainer.engine.view import Part, SessionView

if TYPE_CHECKING:
    from lbtrainer.figure.motion import Instant, Motion

ENTER_S: Final = 1.2
"""How long the figure takes into the pose that it will hold."""
FADE_MS: Final = 300
_STEPS_PER_S: Final = 30
_STILL_S: Final = 2.5
"""How long a picture stands, on the mean, where movement is turned off and nothing is counted."""


class Act(StrEnum):
    """What the figure does."""

    START = "start"
    HOLD = "hold"
    REP = "rep"
    CYCLE = "cycle"


class Shot(NamedTuple):
    """One instant of the figure.

    Attributes:
        exercise: Whose figure.
        act: Stands ready, holds the most telling pose, moves in the plan's tempo, or in its own.
        side: Left, right, or none where the exercise has no sides.
        time_s: In `act`; of a paced set in the time of its tempo, whatever the pace.
        tempo: Of one movement.
        out: The body is on the way out, or held there; else on the way back.
        elapsed_ms: Of the phase, for what fades.
        moves: The session runs.
    """

    exercise: str
    act: Act
    side: Side
    time_s: float
    tempo: Tempo
    out: bool
    elapsed_ms: int
    moves: bool


def shot_of(view: SessionView, plan: Plan) -> Shot:
    """What the figure does now; outside of work it stands ready for what comes next."""
    step, side = view.step, view.side
    if side is Side.BOTH:
        side = count_side(plan, view.phase.slot, 1)
    act, time_s = Act.START, 0.0
    if view.phase.kind is PhaseKind.WORK:
        act, time_s = _working(view)
    return Shot(
        exercise=step.exercise,
        act=act,
        side=side,
        time_s=time_s,
        tempo=step.tempo,
        out=act is Act.HOLD or _is_out(view, act, time_s),
        elapsed_ms=view.elapsed_ms,
        moves=view.mode is Mode.RUNNING and not view.lead_ms,
    )


def _working(view: SessionView) -> tuple[Act, float]:
    elapsed_s, rep_s = view.elapsed_ms / 1000, view.step.tempo.rep_s
    if view.step.kind is Kind.HOLD:
        return Act.HOLD, elapsed_s
    if view.step.kind is Kind.TIMED or not rep_s:
        return Act.CYCLE, elapsed_s
    if not view.paced:  # nobody knows where the body is; the figure shows the movement over and over
        return Act.REP, elapsed_s
    return Act.REP, (view.counted + view.rep_fraction) * rep_s


def _is_out(view: SessionView, act: Act, time_s: float) -> bool:
    if act is not Act.REP:
        return False
    if view.paced:
        return view.rep_part in (Part.OUT, Part.HELD)
    tempo = view.step.tempo
    return time_s % tempo.rep_s < tempo.out_s + tempo.hold_s


def is_mirrored(shot: Shot, motion: Motion) -> bool:
    """Whether the picture is flipped for the other side; a cycle that goes to both sides never is."""
    return shot.side in (Side.LEFT, Side.RIGHT) and shot.side is not motion.figure.side and not motion.has_both_sides


def instant_of(shot: Shot, motion: Motion, *, moving: bool = True) -> Instant:
    """What is painted.

    Args:
        shot: The session's instant.
        motion: The exercise's.
        moving: False: key poses only.
    """
    figure, tempo = motion.figure, shot.tempo
    start = figure.keys[0].pose
    if shot.act is Act.START:
        return motion.still(start)
    if shot.act is Act.HOLD:
        if not moving:
            return motion.still()
        if shot.time_s >= ENTER_S or start == figure.still:
            return motion.held(shot.time_s)
        return motion.entering(shot.time_s / ENTER_S, shot.time_s)
    if shot.act is Act.CYCLE:
        if moving:
            return motion.at(shot.time_s, steps_per_s=_STEPS_PER_S)
        slowly = min(1.0, motion.duration_s / (_STILL_S * len(figure.keys)))  # a walk's steps would flicker
        return motion.still(motion.at(shot.time_s * slowly).b)
    found = _of_rep(shot, motion, tempo)
    if moving:
        return found
    return motion.still(motion.turn(other=_is_second(shot, motion)) if shot.out else start)


def _of_rep(shot: Shot, motion: Motion, tempo: Tempo) -> Instant:
    spans = (tempo.out_s, tempo.hold_s, tempo.back_s, tempo.rest_s)
    if not motion.has_both_sides:
        return motion.at(shot.time_s, motion.stretched(*spans), steps_per_s=_STEPS_PER_S)
    time_s = shot.time_s % tempo.rep_s + (tempo.rep_s if _is_second(shot, motion) else 0.0)
    return motion.at(time_s, spans * 2, steps_per_s=_STEPS_PER_S)


def _is_second(shot: Shot, motion: Motion) -> bool:
    """Whether the second half of a cycle that goes to both sides is meant."""
    return motion.has_both_sides and shot.side is not motion.figure.side
