# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions of real routines in a real database, for pages that look back: only what a test is about is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.record import Hurt, HurtChoice, SessionState, SetResult, SetStatus, Side, Slot, Source
from lbtrainer.engine.replay import encode_plan
from lbtrainer.engine.results import status_of
from lbtrainer.paths import Folders, resources_dir
from lbtrainer.qt.training import Training
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.journal import Journal, SessionStart
from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock
from tests.helpers.shared_cache import shared_cache


def training_in(folder: Path, clock: FakeClock, settings: Settings | None = None) -> Training:
    """Somebody's training below `folder`, with the shipped library and an empty history."""
    folders = Folders(folder / "data", folder / "config", shared_cache())
    return Training(folders, resources_dir(), settings or Settings(), clock, app_version="1")


def results_of(
    plan: Plan,
    *,
    done: Mapping[str, Sequence[int]] | None = None,
    load_kg: float | None = None,
    sets: int | None = None,
) -> tuple[SetResult, ...]:
    """What comes out of a plan: each set at its target, unless told otherwise.

    Args:
        plan: What was planned.
        done: Step key to the values of its sets, in the order of the plan; these are counted, all others assumed.
        load_kg: Of every loaded step.
        sets: How many of the plan's sets were reached; None: all.
    """
    results: list[SetResult] = []
    numbers = {key: list(values) for key, values in (done or {}).items()}
    for phase in plan.phases:
        if phase.kind is not PhaseKind.WORK:
            continue
        sides = (Side.LEFT, Side.RIGHT) if phase.slot.side is Side.BOTH else (phase.slot.side,)
        for side in sides:
            step, amount = plan.step_of(phase), plan.amount_of(phase)
            counted = bool(numbers.get(step.key))
            value = numbers[step.key].pop(0) if counted else amount.target
            slot = Slot(phase.slot.block, phase.slot.round, phase.slot.step, phase.slot.set, side)
            results.append(
                SetResult(
                    slot=slot,
                    attempt=0,
                    key=step.key,
                    exercise=step.exercise,
                    exercise_name=step.name,
                    unit=step.unit,
                    low=amount.low,
                    high=amount.high,
                    target=amount.target,
                    value=value,
                    status=status_of(value, amount.low),
                    source=Source.COUNTED if counted else Source.ASSUMED,
                    at_ms=60_000 * (len(results) + 1),
                    hold_each_s=step.hold_each_s,
                    load_kg=load_kg if step.loaded else None,
                )
            )
    return tuple(results[:sets])


def hurt_in(result: SetResult, **changes: object) -> Hurt:
    """A press of "this hurts" in that set, skipped after it, without a number yet."""
    fields: dict[str, object] = {
        "slot": result.slot,
        "exercise": result.exercise,
        "phase": "work",
        "at_ms": result.at_ms,
        "choice": HurtChoice.SKIP,
    }
    return Hurt(**{**fields, **changes})  # type: ignore[arg-type]


class PastSessions:
    """Writes sessions into a history as the session page does: journal, results, hurts, end, answers.

    Attributes:
        training: Whose history it is.
    """

    def __init__(self, training: Training, clock: FakeClock) -> None:
        self.training = training
        self._clock = clock

    def plan(self, routine: str) -> Plan:
        """The plan of a shipped routine."""
        plan = self.training.plan(routine)
        assert plan is not None
        return plan

    def add(
        self,
        routine: str = "strength-monday",
        results: Sequence[SetResult] | None = None,
        *,
        hurts: Sequence[Hurt] = (),
        days_ago: float = 0,
        minutes: int = 25,
        state: SessionState = SessionState.COMPLETE,
        answers: SummaryAnswers | None = None,
        **start: object,
    ) -> int:
        """One session that ended now or `days_ago`, each set at its target unless `results` say otherwise; its id."""
        plan = self.plan(routine)
        ended = self._clock.wall - timedelta(days=days_ago)
        journal = Journal(self.training.database, now=_still(ended))
        fields: dict[str, object] = {
            "routine": plan.routine,
            "routine_name": plan.routine_name,
            "started": ended - timedelta(minutes=minutes),
            "planned_sets": plan.planned_sets,
            "app_version": "1",
        }
        assert journal.begin(SessionStart(**{**fields, **start}), encode_plan(plan)) is None  # type: ignore[arg-type]
        assert journal.append([], results=results_of(plan) if results is None else results, hurts=hurts) is None
        assert journal.close(state, ended=ended, running_ms=minutes * 60_000) is None
        assert journal.session_id is not None
        if answers is not None:
            self.training.history.set_summary(journal.session_id, answers)
        return journal.session_id

    def skipped(self, result: SetResult) -> SetResult:
        """The same set, skipped."""
        fields = {name: getattr(result, name) for name in result.__struct_fields__}
        return SetResult(**{**fields, "value": 0, "status": SetStatus.SKIPPED, "source": Source.COUNTED})


def _still(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment
