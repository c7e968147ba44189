# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences around past sets: how each ended, where its number comes from, what was tried before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lbtrainer.domain.pain_during import leg_words
from lbtrainer.domain.record import (
    TOLD_AFTERWARDS,
    Hurt,
    HurtChoice,
    SetResult,
    SetStatus,
    Side,
    Slot,
    Source,
    Unit,
)
from lbtrainer.ui.past.past_sets import SetAt, Shown, StepRow
from lbtrainer.ui.widgets.place_chips import PLACE_WORDS

UNIT_WORDS: Final = {Shown.REPS: "repetitions", Shown.SECONDS: "seconds", Shown.MINUTES: "minutes"}
_SOURCES: Final = {
    Source.COUNTED: "counted",
    Source.CONFIRMED: "confirmed",
    Source.ASSUMED: "assumed",
    Source.EDITED: "edited",
}
_CAME_OF_IT: Final = {
    HurtChoice.EASIER: "You went on with something easier.",
    HurtChoice.SKIP: "You skipped the rest of it.",
    HurtChoice.END: "You ended the session there.",
    HurtChoice.GO_ON: "You went on.",
}


def place_words(row: StepRow, cell: SetAt) -> str:
    """Which set a cell is: "set 2", "set 1, left side"; its number counts over all rounds."""
    line = next(line for line in row.lines if cell in line.cells)
    number = f"set {line.cells.index(cell) + 1}"
    return f"{number}, {line.side.value} side" if line.side in (Side.LEFT, Side.RIGHT) else number


def cell_name(row: StepRow, cell: SetAt) -> str:
    """A cell for a screen reader: "Plank, set 2, seconds done"."""
    return f"{row.name}, {place_words(row, cell)}, {UNIT_WORDS[row.shown]} done"


def load_name(row: StepRow, cell: SetAt) -> str:
    """The load of one set for a screen reader: "Romanian Deadlift, set 2, load"."""
    return f"{row.name}, {place_words(row, cell)}, load"


def cell_story(cell: SetAt) -> str:
    """How a set ended and where its number comes from, for the tooltip: "Counted. Earlier try: 10"."""
    result = cell.result
    if result is None:
        return "Not reached" if cell.planned is None else "Not reached. If you did it, write it down here."
    ends = {SetStatus.SKIPPED: "Skipped", SetStatus.HURT: "Stopped because it hurt", SetStatus.SWAPPED: "Swapped"}
    said = ", ".join(part for part in (ends.get(result.status, ""), _SOURCES[result.source]) if part)
    tries = [f"Earlier try: {_amount(one)}" for one in cell.tries]
    back = ["Empty it if you did not do this set"] if cell.can_be_taken_back else []
    return ". ".join([said[:1].upper() + said[1:], *tries, *back])


def row_notes(row: StepRow) -> str:
    """What the numbers do not say: swapped, skipped, hurt, not reached; "" where they say all."""
    notes = [f"in place of {row.in_place_of}"] if row.in_place_of else []
    statuses = [result.status for result in row.results]
    missing, skipped = len(row.cells) - len(statuses), statuses.count(SetStatus.SKIPPED)
    if missing == len(row.cells):
        notes.append("not reached")
    elif missing:
        notes.append(f"{_sets(_count(row, None))} not reached")
    if skipped:
        told = "" if skipped == len(row.cells) else f"{_sets(_count(row, SetStatus.SKIPPED))} "
        notes.append(f"{told}skipped")
    if SetStatus.HURT in statuses:
        notes.append("stopped because it hurt")
    return _sentence(", ".join(notes))


def source_words(row: StepRow) -> str:
    """Where the numbers come from: "All counted", "Set 3 edited; the rest counted"; "" without any number."""
    by_source: dict[Source, list[str]] = {}
    for cell in row.cells:
        if cell.result is not None:
            by_source.setdefault(cell.result.source, []).append(place_words(row, cell))
    if len(by_source) == 1:
        [(source, places)] = by_source.items()
        return _sentence(_SOURCES[source] if len(places) == 1 else f"all {_SOURCES[source]}")
    if not by_source:
        return ""
    usual = max(by_source, key=lambda source: len(by_source[source]))
    told = [f"{', '.join(places)} {_SOURCES[source]}" for source, places in by_source.items() if source is not usual]
    return _sentence("; ".join([*told, f"the rest {_SOURCES[usual]}"]))


def tries_words(row: StepRow) -> str:
    """Earlier tries, which do not count: "Set 2, first try 10", "Set 2 began as Plank, 4 reps"; "" without any."""
    told = []
    for cell in row.cells:
        other = [one for one in cell.tries if one.exercise != row.exercise]
        same = [one for one in cell.tries if one.exercise == row.exercise]
        told += [f"{place_words(row, cell)} began as {one.exercise_name}{_of_it(one)}" for one in other]
        if same:
            tries = "first try" if len(same) == 1 else "earlier tries"
            told.append(f"{place_words(row, cell)}, {tries} {', '.join(_amount(one) for one in same)}")
    return _sentence("; ".join(told))


def hurt_words(hurt: Hurt, exercise_name: str) -> str:
    """One "this hurts": "Plank, set 2, left side: it hurt, 4 of 10, back, weak leg. You skipped the rest of it.".

    Of one that was told afterwards nobody knows the set.
    """
    score, place = hurt.pain.score, hurt.pain.place
    parts = ["it hurt"]
    if score is not None:
        parts.append(f"{score} of 10")
    if place is not None:
        parts.append(PLACE_WORDS[place].lower())
    if hurt.pain.leg_signs:
        parts.append(leg_words(hurt.pain.leg_signs))
    where = "" if hurt.phase == TOLD_AFTERWARDS else f", {_slot_words(hurt.slot)}"
    return f"{exercise_name}{where}: {', '.join(parts)}. {_CAME_OF_IT[hurt.choice]}"


def not_done_words(rows: Iterable[StepRow]) -> str:
    """What was not done, in one line: "12 sets not done"; each side counts, as in the plan's number of sets."""
    cells = [cell for row in rows for cell in row.cells]
    return f"{_sets(sum(cell.result is None or not cell.result.value for cell in cells))} not done"


def assumed_count(rows: Iterable[StepRow]) -> int:
    """How many sets ran by themselves and were neither counted nor confirmed."""
    return sum(result.source is Source.ASSUMED for row in rows for result in row.results)


def _slot_words(slot: Slot) -> str:
    number = f"set {slot.set + 1}" if slot.round == 0 else f"round {slot.round + 1}, set {slot.set + 1}"
    return f"{number}, {slot.side.value} side" if slot.side in (Side.LEFT, Side.RIGHT) else number


def _count(row: StepRow, status: SetStatus | None) -> int:
    """How many sets ended so, None for not at all; the two sides of a set are one set."""
    ended = [[None if cell.result is None else cell.result.status for cell in line.cells] for line in row.lines]
    return len({number for line in ended for number, one in enumerate(line) if one is status})


def _of_it(result: SetResult) -> str:
    reps = "" if result.unit is Unit.SECONDS else " rep" if result.value == 1 else " reps"
    return f", {_amount(result)}{reps}" if result.value else ""


def _amount(result: SetResult) -> str:
    return f"{result.value} s" if result.unit is Unit.SECONDS else str(result.value)


def _sets(count: int) -> str:
    return "1 set" if count == 1 else f"{count} sets"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
