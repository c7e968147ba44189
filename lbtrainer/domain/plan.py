# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan: one session, laid out before it starts as a flat row of phases.

The routine says what to do; a plan says what happens when. It is built by `domain.planning`, run by the session
machine, written whole into the journal, and changed only by a swap.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.domain.dose import Range, Tempo
from lbtrainer.domain.exercise import Kind, Position, Sides, SideWords
from lbtrainer.domain.record import Side, Slot, Unit


class PhaseKind(StrEnum):
    """What the person does in a phase."""

    READY = "ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    WAIT = "wait"


LEADS = frozenset({PhaseKind.READY, PhaseKind.SWITCH, PhaseKind.WAIT})
"""The kinds that lead into a set; together they form its get-ready."""


class Amount(msgspec.Struct, frozen=True, array_like=True):
    """One set's repetitions or seconds: the range, and the number inside it that this session aims at."""

    low: int
    high: int
    target: int

    @classmethod
    def of(cls, bounds: Range, target: int | None = None) -> Amount:
        """The range with its target clipped into it; None aims at the low end."""
        return cls(bounds.low, bounds.high, bounds.low if target is None else bounds.clipped(target))


class PlannedStep(msgspec.Struct, frozen=True, kw_only=True):
    """One step with everything the session needs to know about its exercise.

    Attributes:
        key: Under which results, loads and targets are stored.
        sets: One amount for each set; of each side where there are two.
        tempo: Of one repetition, its hold included.
        paced: The app counts the repetitions aloud; else a key counts them.
        wait: Wait for the person before each set.
        ramp: Lighter sets come before the first one.
        to_top: Run on past the target to the top of the range.
        takes_load: It is done with a weight whose kilograms are kept in `load_kg`.
        hold_each_s: Held seconds in every repetition; 0 too where both ends are held, as the tempo then tells.
        setup: A bar, bench or band must be set up before the first set.
        instead: The one of the plan's `changes` that tells what it stands in for; "" for none.
    """

    key: str
    exercise: str
    name: str
    kind: Kind
    sides: Sides
    sets: tuple[Amount, ...]
    tempo: Tempo
    position: Position
    hold_each_s: int = 0
    rest_s: int = 0
    paced: bool = True
    wait: bool = False
    ramp: bool = False
    to_top: bool = False
    setup: bool = False
    sees_screen: bool = True
    tier: int = 1
    loaded: bool = False
    takes_load: bool = False
    load_kg: float | None = None
    gear: tuple[str, ...] = ()
    side_words: SideWords | None = None
    spoken: str = ""
    note: str = ""
    instead: str = ""

    @property
    def unit(self) -> Unit:
        """What its numbers count."""
        return Unit.REPS if self.kind is Kind.REPS else Unit.SECONDS

    @property
    def movements(self) -> int:
        """Movements behind each counted number: two where sides alternate, because the dose counts for each side."""
        return 2 if self.kind is Kind.REPS and self.sides is Sides.ALTERNATE else 1

    @property
    def rep_ms(self) -> int:
        """Length of one movement in milliseconds, at the plan's own pace."""
        return max(round(self.tempo.rep_s * 1000), 250)

    def end(self, amount: Amount) -> int:
        """The number at which a set ends by itself: its target, or the top with `to_top`."""
        return amount.high if self.to_top else amount.target

    def length_ms(self, amount: Amount) -> int:
        """Planned length of one set on one side; an estimate where the person sets the pace."""
        end = self.end(amount)
        return end * self.movements * self.rep_ms if self.kind is Kind.REPS else end * 1000


class PlannedBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A block as it will be run; `steps` are indexes into the plan's steps, in order."""

    name: str
    steps: tuple[int, ...]
    rounds: int = 1
    round_rest_s: int = 0


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of the session.

    Attributes:
        slot: The set that this is (work) or that it leads to (all others).
        step: Index into the plan's steps.
        length_ms: How long it takes; an estimate where `open`.
        open: Ends by a key only.
        ramp: The waiting phase for lighter sets first.
        words: What is announced at its beginning, in words; empty for work.
    """

    kind: PhaseKind
    slot: Slot
    step: int
    length_ms: int
    open: bool = False
    ramp: bool = False
    words: str = ""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """One session, laid out: who does what, when.

    Attributes:
        steps: Every planned step; a swap appends the new one, so that what was done keeps its own.
        phases: In order; never empty, the last one is work.
        changes: Sentences on what differs from the routine as written, for the preview.
        hands_free: Nothing waits and everything is counted aloud, what is swapped in too.
    """

    routine: str
    routine_name: str
    blocks: tuple[PlannedBlock, ...]
    steps: tuple[PlannedStep, ...]
    phases: tuple[Phase, ...]
    first_side: Side = Side.LEFT
    rest_scale: float = 1.0
    ready_scale: float = 1.0
    voice_rate: float = 1.0
    changes: tuple[str, ...] = ()
    hands_free: bool = False

    @property
    def length_ms(self) -> int:
        """The whole session as planned, estimates included."""
        return sum(phase.length_ms for phase in self.phases)

    @property
    def planned_sets(self) -> int:
        """Sets in the plan; each side counts, as each has its own result."""
        return sum(2 if p.slot.side is Side.BOTH else 1 for p in self.phases if p.kind is PhaseKind.WORK)

    def remaining_ms(self, index: int) -> int:
        """Planned time of all phases after the one with this index."""
        return sum(phase.length_ms for phase in self.phases[index + 1 :])

    def step_of(self, phase: Phase) -> PlannedStep:
        """The step that a phase belongs to."""
        return self.steps[phase.step]

    def amount_of(self, phase: Phase) -> Amount:
        """The amount of the set that a phase is or leads to."""
        sets = self.steps[phase.step].sets
        return sets[min(phase.slot.set, len(sets) - 1)]

    def lead_index(self, index: int) -> int:
        """Index of the first get-ready, switch or waiting phase of the set that the phase at `index` belongs to."""
        slot = self.phases[index].slot
        while index > 0 and self.phases[index - 1].kind in LEADS and self.phases[index - 1].slot == slot:
            index -= 1
        return index

    def work_before(self, index: int) -> int | None:
        """Index of the last work phase before the phase at `index`; None where there is none."""
        return next((i for i in range(index - 1, -1, -1) if self.phases[i].kind is PhaseKind.WORK), None)
