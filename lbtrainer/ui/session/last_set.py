# SPDX-License-Identifier: GPL-3.0-or-later
"""The set that was finished last, and what can be said of it at once: one fewer, one more, or right as it stands.

Pure: from the session's state to a question with three answers, and from an answer to inputs. A clicker answers it too.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from lbtrainer.domain.record import SetResult, SetStatus, Side, Unit
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.states import State
from lbtrainer.ui.session.choice_row import Choice

AS_IT_IS: Final = "as-it-is"
LESS: Final = "less"
MORE: Final = "more"
_STEP_S: Final = 5
_NUMBERED: Final = frozenset({SetStatus.DONE, SetStatus.PARTIAL, SetStatus.SKIPPED})


class LastSet(NamedTuple):
    """One finished set; with sides that take turns both of its results."""

    results: tuple[SetResult, ...]

    @property
    def question(self) -> str:
        """What was counted: "30 seconds?", "8 left and 8 right?"."""
        if len(self.results) > 1:
            return f"{' and '.join(f'{each.value} {each.slot.side.value}' for each in self.results)}?"
        one = self.results[0]
        noun = "second" if one.unit is Unit.SECONDS else "repetition"
        return f"{one.value} {noun}{'' if one.value == 1 else 's'}?"

    @property
    def about(self) -> str:
        """Of which set: "Plank, set 2, left side"."""
        one = self.results[0]
        alone = len(self.results) == 1 and one.slot.side in (Side.LEFT, Side.RIGHT)
        return f"{one.exercise_name}, set {one.slot.set + 1}" + (f", {one.slot.side.value} side" if alone else "")

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Right as it is comes first and takes Enter."""
        step = self._step
        return (
            Choice(AS_IT_IS, "That is right", "On with the session", "Esc"),
            Choice(LESS, f"{step} fewer", "", "-"),
            Choice(MORE, f"{step} more", "", "+"),
        )

    def inputs(self, key: str) -> tuple[inp.EditSet, ...]:
        """What an answer makes of it; nothing where it was right."""
        change = {LESS: -self._step, MORE: self._step}.get(key, 0)
        if not change:
            return ()
        return tuple(inp.EditSet(slot=each.slot, value=max(0, each.value + change)) for each in self.results)

    @property
    def _step(self) -> int:
        return _STEP_S if self.results[0].unit is Unit.SECONDS else 1


def last_set(state: State) -> LastSet | None:
    """The set that ended last with a number; None before the first."""
    done = [each for each in state.results.values() if each.status in _NUMBERED]
    if not done:
        return None
    newest = max(done, key=lambda each: (each.at_ms, each.slot))
    here = newest.slot
    same = [each for each in done if _set_of(each) == (here.block, here.round, here.step, here.set)]
    return LastSet(tuple(each for each in sorted(same, key=lambda one: one.slot) if each.at_ms == newest.at_ms))


def _set_of(result: SetResult) -> tuple[int, int, int, int]:
    slot = result.slot
    return slot.block, slot.round, slot.step, slot.set
