# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of a session and the only moves that change it.

A `State` is frozen; a `Turn` takes one, makes moves, and ends with the next state and what came out. Time is always a
difference: what has gone by in a phase is a stored part plus the clock's way since its anchor, so late, early and
repeated ticks cannot count wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import Amount, Phase, PhaseKind, Plan, PlannedStep
from lbtrainer.domain.record import Hurt, SetResult, SetStatus, Slot, Source
from lbtrainer.engine import outputs as out
from lbtrainer.engine.results import count_side, results_of

PACES = (50, 60, 70, 80, 90, 100, 110, 120, 135, 150)
SHORTEST_LEFT_MS = 3_000
LONGEST_LEFT_MS = 600_000


class Mode(StrEnum):
    """What the session as a whole does."""

    NEW = "new"
    RUNNING = "running"
    PAUSED = "paused"
    HURTING = "hurting"
    ASKING = "asking"
    FINISHED = "finished"


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a session knows at one instant.

    Attributes:
        now_ms: The last instant handled. All instants count from the session's start, pauses included.
        base_ms: What has gone by in the phase up to `anchor_ms`; the anchor lies ahead while a re-entry counts down.
        length_ms: Of the phase as it stands; None when it ends by a key.
        amount: Of the phase's set, as lengthened or shortened.
        counted: Movements complete in this set.
        paced: None: as each step says; else what the person switched to.
        frozen_ms: When the session last came to a stand.
        results: The latest result of every set that has one.
    """

    plan: Plan
    mode: Mode = Mode.NEW
    now_ms: int = 0
    index: int = 0
    base_ms: int = 0
    anchor_ms: int = 0
    length_ms: int | None = None
    amount: Amount = Amount(0, 0, 0)
    to_top: bool = False
    counted: int = 0
    marked: frozenset[out.Mark] = frozenset()
    pace_percent: int = 100
    paced: bool | None = None
    frozen_ms: int = 0
    results: Mapping[Slot, SetResult] = {}

    @property
    def phase(self) -> Phase:
        """The phase that the session is in."""
        return self.plan.phases[self.index]

    @property
    def step(self) -> PlannedStep:
        """The step that the phase belongs to."""
        return self.plan.steps[self.phase.step]

    @property
    def is_work(self) -> bool:
        """Whether a set is being done."""
        return self.phase.kind is PhaseKind.WORK

    @property
    def counts_reps(self) -> bool:
        """Whether repetitions are being done."""
        return self.is_work and self.step.kind is Kind.REPS

    @property
    def is_paced(self) -> bool:
        """Whether repetitions are counted by the app, now."""
        return self.step.paced if self.paced is None else self.paced

    @property
    def rep_ms(self) -> int:
        """Length of one movement at the pace of now."""
        return max(round(self.step.rep_ms * 100 / self.pace_percent), 100)

    @property
    def end(self) -> int:
        """The number at which this set ends by itself."""
        return self.amount.high if self.to_top else self.amount.target

    @property
    def value_now(self) -> int:
        """What the set at hand has come to by `now_ms`: movements, or whole seconds."""
        if self.step.kind is Kind.REPS:
            return self.counted
        return min(self.elapsed_ms(self.now_ms), self.length_ms or 0) // 1000

    def elapsed_ms(self, at_ms: int) -> int:
        """What has gone by in the phase at an instant; stands still unless the session runs."""
        if self.mode is not Mode.RUNNING:
            return self.base_ms
        return self.base_ms + max(0, at_ms - self.anchor_ms)

    def lead_ms(self, at_ms: int) -> int:
        """What is left of a re-entry's get-ready."""
        return max(0, self.anchor_ms - at_ms) if self.mode is Mode.RUNNING else 0

    def instant_ms(self, elapsed_ms: int) -> int:
        """The instant at which so much of the phase will have gone by."""
        return self.anchor_ms + elapsed_ms - self.base_ms


class Turn:
    """One answer of the machine in the making.

    Attributes:
        state: The state after the moves so far.
        outputs: What has come out so far, in order.
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self.outputs: list[out.Output] = []

    def say(self, output: out.Output) -> None:
        """Add an output."""
        self.outputs.append(output)

    def set(self, **changes: object) -> None:
        """Change fields of the state."""
        self.state = msgspec.structs.replace(self.state, **changes)

    def enter(self, index: int, at_ms: int, *, lead_ms: int = 0) -> None:
        """Begin the phase at `index` from its start; the session runs."""
        plan = self.state.plan
        phase = plan.phases[index]
        step = plan.steps[phase.step]
        self.set(
            mode=Mode.RUNNING,
            index=index,
            base_ms=0,
            anchor_ms=at_ms + lead_ms,
            amount=plan.amount_of(phase),
            to_top=step.to_top,
            counted=0,
            marked=frozenset(),
        )
        self.set(length_ms=self._length_ms())
        self.say(out.PhaseEntered(at_ms=at_ms, index=index, phase=phase, lead_ms=lead_ms))

    def _length_ms(self) -> int | None:
        state = self.state
        if not state.is_work:
            return None if state.phase.open else state.phase.length_ms
        if state.step.kind is not Kind.REPS:
            return state.end * 1000
        return state.end * state.step.movements * state.rep_ms if state.is_paced else None

    def fit_length(self, at_ms: int) -> None:
        """Work out the set's length anew after its end, its pace or its counting has changed."""
        length_ms = self._length_ms()
        if length_ms != self.state.length_ms:
            self.set(length_ms=length_ms)
            self.say(out.LengthChanged(at_ms=at_ms, length_ms=length_ms))

    def next_phase(self, at_ms: int) -> None:
        """Go on to the next phase, or finish behind the last one."""
        following = self.state.index + 1
        if following < len(self.state.plan.phases):
            self.enter(following, at_ms)
        else:
            self.finish(at_ms, complete=True)

    def finish(self, at_ms: int, *, complete: bool) -> None:
        """End the session."""
        self.set(mode=Mode.FINISHED, base_ms=self.state.elapsed_ms(at_ms))
        self.say(out.Finished(at_ms=at_ms, complete=complete))

    def freeze(self, mode: Mode, at_ms: int) -> None:
        """Stand still in `mode`; what has gone by in the phase is kept. A standstill that goes on keeps its instant."""
        if self.state.mode is Mode.RUNNING:
            self.set(base_ms=self.state.elapsed_ms(at_ms), frozen_ms=at_ms)
        self.set(mode=mode)

    def run_on(self, at_ms: int, *, lead_ms: int, base_ms: int | None = None) -> None:
        """Go on in the same phase after a standstill."""
        base_ms = self.state.base_ms if base_ms is None else base_ms
        self.set(mode=Mode.RUNNING, base_ms=base_ms, anchor_ms=at_ms + lead_ms)
        self.say(out.Resumed(at_ms=at_ms, lead_ms=lead_ms))

    def record(self, status: SetStatus | None, source: Source, at_ms: int, *, skipped: Phase | None = None) -> None:
        """Write down a set, one result a side: the one at hand as far as it came, or one that is `skipped`.

        What was done before stays as it was when it is only passed over: after going back, too.

        Args:
            status: None: it follows from the number.
        """
        state = self.state
        value = 0 if skipped else state.value_now
        for result in results_of(
            state.plan, skipped or state.phase, state.results, value=value, status=status, source=source, at_ms=at_ms
        ):
            if result.slot not in state.results or result.value or result.status is not SetStatus.SKIPPED:
                self.put(result, at_ms)

    def put(self, result: SetResult, at_ms: int) -> None:
        """Keep a result as the latest of its slot."""
        self.set(results={**self.state.results, result.slot: result})
        self.say(out.SetRecorded(at_ms=at_ms, result=result))

    def count_to(self, movements: int, at_ms: int) -> None:
        """Count one movement after the other up to `movements`, with the marks passed on the way."""
        state = self.state
        each = state.step.movements
        for count in range(state.counted + 1, movements + 1):
            instant_ms = state.instant_ms(count * state.rep_ms) if state.is_paced else at_ms
            self.set(counted=count)
            self.say(
                out.RepCounted(at_ms=instant_ms, count=count, side=count_side(state.plan, state.phase.slot, count))
            )
            if count == state.amount.target * each and (state.end > state.amount.target or not state.is_paced):
                self.mark(out.Mark.TARGET, state.amount.target, instant_ms)
            if count == state.amount.high * each and not state.is_paced:
                self.mark(out.Mark.TOP, state.amount.high, instant_ms)

    def mark(self, mark: out.Mark, value: int, at_ms: int) -> None:
        """Say once that a mark is reached."""
        if mark not in self.state.marked:
            self.set(marked=self.state.marked | {mark})
            self.say(out.MarkReached(at_ms=at_ms, mark=mark, value=value))

    def hurt(self, hurt: Hurt, at_ms: int) -> None:
        """Write down what hurt and what was chosen."""
        self.say(out.HurtRecorded(at_ms=at_ms, hurt=hurt))
