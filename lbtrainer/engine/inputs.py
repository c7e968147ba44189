# SPDX-License-Identifier: GPL-3.0-or-later
"""What can come into a session: the clock, a key, an answer. All frozen, checked when built, and encodable."""

from __future__ import annotations

import msgspec

from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.record import HurtChoice, PainReport, Slot


class _Input(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all inputs; the class name is the tag under which one is written into the journal."""


class Start(_Input, frozen=True, kw_only=True, tag=True):
    """Begin with the first phase."""


class Tick(_Input, frozen=True, kw_only=True, tag=True):
    """Time has passed. Late ticks are as good as early ones; never journalled."""


class Done(_Input, frozen=True, kw_only=True, tag=True):
    """Finished with this phase: go on."""


class Rep(_Input, frozen=True, kw_only=True, tag=True):
    """One self-paced repetition."""


class Skip(_Input, frozen=True, kw_only=True, tag=True):
    """Leave out all sets left of this exercise in this round."""


class Back(_Input, frozen=True, kw_only=True, tag=True):
    """This phase anew, or the get-ready of the work before."""


class Extend(_Input, frozen=True, kw_only=True, tag=True):
    """Lengthen (or shorten, below zero) a timed phase by `seconds`."""

    seconds: int = 10


class Pause(_Input, frozen=True, kw_only=True, tag=True):
    """Stand still; `away` when nobody asked, but the computer was locked or goes to sleep."""

    away: bool = False


class Resume(_Input, frozen=True, kw_only=True, tag=True):
    """Go on after a pause."""


class ClockGap(_Input, frozen=True, kw_only=True, tag=True):
    """The computer slept, or its clocks disagree by `gap_ms`: the session pauses by itself."""

    gap_ms: int


class Reenter(_Input, frozen=True, kw_only=True, tag=True):
    """Go on after the program was interrupted: the open phase from its start, behind a get-ready."""


class Swap(_Input, frozen=True, kw_only=True, tag=True):
    """Do `step` (made by `domain.planning.swapped`) in place of this exercise, from this set on."""

    step: PlannedStep


class Hurt(_Input, frozen=True, kw_only=True, tag=True):
    """This hurts: stop at once and ask."""


class HurtAnswer(_Input, frozen=True, kw_only=True, tag=True):
    """What follows; `step` comes with the choice "easier" and is what is done instead.

    Raises:
        ValueError: "easier" without a step, or a pain score outside 0 to 10.
    """

    choice: HurtChoice
    pain: PainReport = PainReport(score=None)
    step: PlannedStep | None = None

    def __post_init__(self) -> None:
        if self.choice is HurtChoice.EASIER and self.step is None:
            raise ValueError("the choice 'easier' needs the easier step")
        if self.pain.score is not None and not 0 <= self.pain.score <= 10:
            raise ValueError(f"pain goes from 0 to 10, not {self.pain.score}")


class Repeat(_Input, frozen=True, kw_only=True, tag=True):
    """Say it again."""


class WhereAmI(_Input, frozen=True, kw_only=True, tag=True):
    """Say which set, side and repetition this is."""


class Pace(_Input, frozen=True, kw_only=True, tag=True):
    """Count repetitions slower (-1) or faster (+1)."""

    step: int

    def __post_init__(self) -> None:
        if self.step not in (-1, 1):
            raise ValueError(f"the pace changes by one step at a time, not {self.step}")


class TogglePaced(_Input, frozen=True, kw_only=True, tag=True):
    """Change between "the app counts" and "a key counts" for this and all coming repetitions."""


class ToTop(_Input, frozen=True, kw_only=True, tag=True):
    """Run this set on past its target to the top of its range."""


class EditSet(_Input, frozen=True, kw_only=True, tag=True):
    """Correct a finished set: its number, its load or the repetitions left; None leaves a field as it is."""

    slot: Slot
    value: int | None = None
    load_kg: float | None = None
    effort: int | None = None

    def __post_init__(self) -> None:
        if self.value is not None and self.value < 0:
            raise ValueError("a set has no fewer than 0 repetitions or seconds")
        if self.effort is not None and not 0 <= self.effort <= 4:
            raise ValueError("repetitions left go from 0 to 4, where 4 means four or more")


class Stop(_Input, frozen=True, kw_only=True, tag=True):
    """Stop here? Pauses and asks."""


class StopAnswer(_Input, frozen=True, kw_only=True, tag=True):
    """End the session, or go on."""

    end: bool


Input = (
    Start
    | Tick
    | Done
    | Rep
    | Skip
    | Back
    | Extend
    | Pause
    | Resume
    | ClockGap
    | Reenter
    | Swap
    | Hurt
    | HurtAnswer
    | Repeat
    | WhereAmI
    | Pace
    | TogglePaced
    | ToTop
    | EditSet
    | Stop
    | StopAnswer
)
