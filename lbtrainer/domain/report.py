# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sheet for a physiotherapist says, as a record and as sentences; who lays it out is no matter here.

Every number is the person's own; the sheet compares a person only with themself, and names a change only where
`stats` calls it clear.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from lbtrainer.domain.grain import Grain, grain_of_line
from lbtrainer.domain.pain_during import leg_words
from lbtrainer.domain.record import HurtChoice, LegSign, Place
from lbtrainer.domain.stats import Adherence, ExerciseDay, PainDay, PainWhen, Span, Turn, pain_change

_ASKED: Final = {
    PainWhen.MORNING: "Morning pain",
    PainWhen.BEFORE: "Pain before sessions",
    PainWhen.AFTER: "Pain after sessions",
}
_TURNS: Final = {Turn.LESS: "a clear change", Turn.MORE: "clearly more", Turn.NOT_CLEAR: "no clear change"}
_PLACES: Final = {
    Place.BACK: "back",
    Place.BUTTOCK: "buttock",
    Place.THIGH: "thigh",
    Place.BELOW_KNEE: "below the knee",
}
_FOLLOWED: Final = {
    HurtChoice.EASIER: "easier form",
    HurtChoice.SKIP: "skipped",
    HurtChoice.END: "ended the session",
    HurtChoice.GO_ON: "went on",
}


_MINUTES_FROM_S: Final = 120


class ExerciseLine(NamedTuple):
    """One exercise over the period.

    Attributes:
        days, sets: On how many days, and how many sets in all, each side counted.
        dose: What the newest set aimed at, such as "8–10 reps"; "" where it is not known.
        start, end, best: The first day's, the last day's and the best number, with their unit; "" without a set whose
            number somebody saw.
    """

    name: str
    days: int
    sets: int
    dose: str
    start: str
    end: str
    best: str
    skipped: int
    hurts: int


class HurtLine(NamedTuple):
    """One press of "this hurts"."""

    day: date
    exercise: str
    pain: int | None
    place: Place | None
    choice: HurtChoice
    leg_signs: tuple[LegSign, ...] = ()

    @property
    def words(self) -> str:
        """Such as "5 of 10, thigh, numb leg; ended the session"."""
        said = [] if self.pain is None else [f"{self.pain} of 10"]
        if self.place is not None:
            said.append(_PLACES[self.place])
        if self.leg_signs:
            said.append(leg_words(self.leg_signs))
        return "; ".join(part for part in (", ".join(said), _FOLLOWED[self.choice]) if part)


class NoteLine(NamedTuple):
    """What the person wrote after a session."""

    day: date
    text: str


class Report(NamedTuple):
    """A whole sheet.

    Attributes:
        first, last: The period, both days included; `last` is the day on which it is made.
        weeks: Minutes week by week.
        exercises: The most done first; `more_exercises` others did not find room.
        hurts, notes: The newest first; `more_hurts` older ones did not find room.
    """

    first: date
    last: date
    sessions: int
    complete: int
    minutes: float
    activities: int
    activity_minutes: int
    kept: Adherence
    weeks: tuple[Span, ...]
    pain: dict[PainWhen, tuple[PainDay, ...]]
    aches: tuple[tuple[Place, int], ...]
    exercises: tuple[ExerciseLine, ...]
    more_exercises: int
    hurts: tuple[HurtLine, ...]
    more_hurts: int
    notes: tuple[NoteLine, ...]


class Course(NamedTuple):
    """How an exercise went from the first to the last day of a period.

    Attributes:
        days: On how many it was done.
        start, end: What `measured` compares it by, on the first and the last day with such a number; None without.
    """

    days: int
    start: float | None = None
    end: float | None = None


def measured(total: ExerciseDay) -> tuple[str, float] | None:
    """What an exercise is best compared by: load before hold before repetitions; None where nobody saw it."""
    for unit, value in (("kg", total.best_load_kg), ("s", total.best_s), ("reps", total.best_reps)):
        if value:
            return unit, float(value)
    return None


def exercise_line(total: ExerciseDay, course: Course, name: str, dose: str) -> ExerciseLine:
    """One exercise from what its days add up to, and how it went."""
    unit, best = measured(total) or ("", None)
    start, end, best_words = ("" if one is None else _with_unit(one, unit) for one in (course.start, course.end, best))
    return ExerciseLine(
        name=name,
        days=course.days,
        sets=total.sets,
        dose=dose,
        start=start,
        end=end,
        best=best_words,
        skipped=total.skipped,
        hurts=total.hurts,
    )


def training_sentences(report: Report) -> list[str]:
    """How much was done, and how much of what was planned."""
    if not report.sessions and not report.activities:
        return ["No session in this time."]
    weeks = max(1.0, ((report.last - report.first).days + 1) / 7)
    a_week = f"{report.sessions / weeks:.1f} a week" if weeks >= 2 else "in this time"
    finished = f"{report.complete} finished; {round(report.minutes):,} minutes."
    sentences = [f"{_many(report.sessions, 'session')} ({a_week}), {finished}"]
    if report.kept.planned:
        sentences.append(f"Planned days kept: {report.kept.words}.")
    if report.activities:
        sentences.append(
            f"{_many(report.activities, 'walk or other activity', 'walks and other activities')}, "
            f"{report.activity_minutes:,} minutes."
        )
    return sentences


def pain_sentences(report: Report) -> list[str]:
    """What the answers about pain come to; nothing is read from a single day."""
    sentences = []
    grain = grain_of_line(report.first, report.last)  # as the answers come
    span = (Grain.WEEK if grain is Grain.DAY else grain).value
    for when, answers in report.pain.items():
        change = pain_change(answers)
        if change is not None:
            sentences.append(
                f"{_ASKED[when]}: {change.start:.1f} of 10 in the first {span}, {change.end:.1f} in the last: "
                f"{_TURNS[change.turn]}."
            )
        elif answers:
            mean = sum(one.total for one in answers) / sum(one.answers for one in answers)
            sentences.append(f"{_ASKED[when]}: {mean:.1f} of 10 on average; too few answers to tell a change.")
    if report.aches:
        places = ", ".join(f"{_PLACES[place]} {times}×" for place, times in report.aches)
        sentences.append(f"Where: {places}.")
    return sentences or ["Nothing was said about pain in this time."]


def leg_sentence(report: Report) -> str:
    """What was told after signs in the leg, where there were any; "" for none."""
    days = len({one.day for one in report.hurts if one.leg_signs})
    if not days:
        return ""
    on = "On one day" if days == 1 else f"On {days} days"
    return (
        f"{on} a leg was numb or weak in a session, or pain spread: the session ended there, with the advice to have "
        "it looked at by a professional, and nothing that loads the back was proposed until it had passed."
    )


def dose_words(low: float, high: float, unit: str) -> str:
    """A range with its unit: "8–10 reps", "30–45 s", "10–15 min"; both ends alike are one number."""
    if unit == "s" and low >= _MINUTES_FROM_S:
        low, high, unit = low / 60, high / 60, "min"
    ends = [f"{round(one, 1 if unit == 'min' else 2):g}" for one in (low, high)]
    span = ends[0] if low == high else "–".join(ends)
    return f"{span} {unit}"


def _with_unit(value: float, unit: str) -> str:
    return dose_words(value, value, unit)


def _many(number: int, one: str, more: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {more or f'{one}s'}"
