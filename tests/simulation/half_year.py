# SPDX-License-Identifier: GPL-3.0-or-later
"""A simulated half year of one person under the real rules, day by day, with every proposal and its reason in a log.

Nothing of the rules is written here: this only lives through the days, answers as the person would, and keeps what
would be kept. The same seed gives the same half year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from random import Random

import msgspec

from lbtrainer.content.library import Library
from lbtrainer.domain.adaptation import LEG_SIGN_ENDS_AFTER, MORNING_FINE
from lbtrainer.domain.evidence import Morning, Seen, seen
from lbtrainer.domain.loaded_days import Load, load_of_plan, loads_done, too_close
from lbtrainer.domain.loads import USUAL_BAR_KG, USUAL_PLATES, smallest_step
from lbtrainer.domain.looking_back import average_pain, following, look_back
from lbtrainer.domain.pain_during import LEG_SIGN, Answer, during
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.plan_today import todays_plan
from lbtrainer.domain.planning import build_plan, takes_load
from lbtrainer.domain.program import Activity, RoutineEntry
from lbtrainer.domain.program_days import Change, Course, days, moved
from lbtrainer.domain.program_weeks import weeks_done
from lbtrainer.domain.progress import Way
from lbtrainer.domain.readiness import TRAINING_GOALS, readiness
from lbtrainer.domain.record import (
    Hurt,
    HurtChoice,
    LegSign,
    PainReport,
    Place,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetResult,
    SetStatus,
    Side,
    Slot,
    Source,
    Working,
)
from lbtrainer.domain.standing import Standing, first_of, suggestions, suggestions_after_break
from lbtrainer.domain.suggestion import Stay, Suggestion
from lbtrainer.domain.ticked_off import ticked
from lbtrainer.domain.today import Known, Proposal, What, loaded_neighbours, proposals
from tests.simulation.people import Person

START = date(2026, 1, 5)
HALF_YEAR_DAYS = 182


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the log: on which day, what kind of line, and its words."""

    day: int
    kind: str
    text: str


class Trained(msgspec.Struct, frozen=True, kw_only=True):
    """One session with the plan it ran and how much it loaded the back.

    Attributes:
        agreed: What was agreed on by then, before the day took anything away.
    """

    day: date
    agreed: Plan
    plan: Plan
    load: Load
    proposal: Proposal


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal, whether it was followed or not, with how much it would load the back as it was agreed on."""

    day: date
    proposal: Proposal
    load: Load


class HalfYear:
    """Lives through the days.

    Attributes:
        log: Every proposal with its reason, in order.
        records: Every session, as it would stand in the history.
        trained: Every session with its plan.
        offered: Every proposal.
        mornings: What was said of the mornings after days off.
        given: Every suggestion made, with the day and the answer.
    """

    def __init__(self, person: Person, library: Library, seed: int) -> None:
        self.person = person
        self.log: list[Entry] = []
        self.records: list[SessionRecord] = []
        self.trained: list[Trained] = []
        self.offered: list[Offered] = []
        self.given: list[tuple[date, Suggestion, bool]] = []
        self._library = library
        self._chance = Random(f"{person.name}/{seed}")
        self._changes: tuple[Change, ...] = ()
        self.mornings: list[Morning] = []
        self._calm = [one.id for one in library.routines.values() if one.goal not in TRAINING_GOALS]
        self._working: dict[str, dict[str, Working]] = {}
        self._answered: dict[str, dict[str, int]] = {}
        self._load_of: dict[str, Load] = {}
        self._lightened: dict[str, dict[str, int]] = {}
        self._declined: dict[str, set[str]] = {}
        self._legs = list(person.leg_signs)
        self._strength: dict[tuple[str, str], float] = {}
        self._course = Course(program=library.programs[person.program], start=START)

    def live(self, count: int = HALF_YEAR_DAYS) -> HalfYear:
        """So many days, one after the other; itself."""
        for number in range(count):
            self._day(number)
        return self

    def _day(self, number: int) -> None:
        today = START + timedelta(days=number)
        if any(first <= number <= last for first, last in self.person.away):
            return
        self._morning(number, today)
        if number and number % 42 == 0:
            self._look_back(number, today)
        pain = self._pain(number)
        known = self._known(today)
        for proposal in proposals(known, today, pain=pain):
            if self._numb_today(today):
                again = proposals(self._known(today), today, pain=pain)[0]
                self._note(number, again.what.value, f"pain {pain}. {' '.join(again.why)}")
                break
            self._note(number, proposal.what.value, f"pain {pain}. {self._title(proposal)} {' '.join(proposal.why)}")
            load = self._loads().get(proposal.routine or "", Load.NONE)
            self.offered.append(Offered(day=today, proposal=proposal, load=load))
            if self._moves(number, proposal):
                break
            if self._chance.random() < self.person.trains:
                self._do(number, today, proposal, pain)
        self._extra(number, today, known, pain)

    def _morning(self, number: int, today: date) -> None:
        last = self.records[-1] if self.records else None
        if last is None or self._chance.random() >= self.person.answers:
            return
        if last.summary.pain_next_morning.score is not None or (today - last.summary.started.date()).days > 2:
            self.mornings.append(Morning(day=today, score=self._pain(number)))
            self._note(number, "day off", f"back {self._pain(number)}")
        else:
            after = last.summary.pain_after.score or 0
            score = (self._pain(number) + after) // 2
            self._note(number, "morning", f"back {score}")
            summary = msgspec.structs.replace(last.summary, pain_next_morning=PainReport(score=score))
            self.records[-1] = msgspec.structs.replace(last, summary=summary)
            self._suggest(number, today, last.summary.routine)

    def _suggest(self, number: int, today: date, routine: str) -> None:
        standing = self._standing(routine)
        every = suggestions(standing, today)
        suggestion = first_of(every, standing.answered)
        if suggestion is None:
            stays = dict.fromkeys(one.reason for one in every if isinstance(one, Stay))
            self._note(number, "stay", f"{routine}: {' / '.join(stays)}")
        else:
            chance = self.person.accepts_demanding if suggestion.asks else self.person.accepts
            self._answer(number, today, suggestion, accepted=self._chance.random() < chance)

    def _look_back(self, number: int, today: date) -> None:
        """Who moves on takes the first other program that would suit, where there is one."""
        profile, programs = self.person.profile, self._library.programs
        pain = average_pain(self._past(), self.mornings, today)
        done = [one.day for one in seen(self.records) if one.sets and one.routine in self._course.program.routines]
        weeks = weeks_done(self._course, done, today)
        words = look_back(self._course, today, profile, programs, weeks=weeks, pain=pain)
        others = following(self._course, profile, programs, pain=pain)[1:] if words else ()
        answer = "the same again"
        if others and self.person.moves_on and number >= self.person.moves_on:
            self._course = Course(program=programs[others[0]], start=today)
            self._changes, self._load_of = (), {}
            answer = self._course.program.name
        self._note(number, "review", f"pain {pain or 0:.1f} on average. {words} -> {answer}")

    def _moves(self, number: int, proposal: Proposal) -> bool:
        """Whether the session is put on the better day that the warning names."""
        better = None if proposal.warning is None else proposal.warning.better
        if better is None or proposal.item is None or self._chance.random() >= self.person.moves:
            return False
        self._changes = moved(self._changes, proposal.item, better)
        self._note(number, "moved", f"{self._title(proposal)} -> the planned session is moved to {better:%A}")
        return True

    def _answer(self, number: int, today: date, suggestion: Suggestion, *, accepted: bool) -> None:
        words = f"{suggestion.routine}, {suggestion.exercise_name}: {suggestion.says} {suggestion.asks} "
        answer = "accepted" if accepted else "declined"
        self._note(number, suggestion.way.value, f"{words}[{suggestion.reason}] -> {answer}")
        self.given.append((today, suggestion, accepted))
        if accepted:
            self._load_of = {}
            self._working.setdefault(suggestion.routine, {})[suggestion.key] = self._with_first_weight(suggestion.then)
        elif suggestion.way is Way.RUNG:
            self._declined.setdefault(suggestion.key, set()).add(suggestion.then.exercise)
        answers = [self._answered, *([self._lightened] if suggestion.way is Way.LESS_LOAD else [])]
        for each in answers:
            each.setdefault(suggestion.routine, {})[suggestion.key] = self.records[-1].summary.id

    def _with_first_weight(self, then: Working) -> Working:
        """A weight of one's own for a harder exercise that takes one: the empty bar, or two smallest steps."""
        exercise = self._library.exercises.get(then.exercise)
        if exercise is None or then.load_kg is not None or not takes_load(exercise):
            return then
        gear = exercise.equipment[0]
        first_kg = USUAL_BAR_KG if "barbell" in gear else 2 * smallest_step(gear, USUAL_PLATES)
        return msgspec.structs.replace(then, load_kg=first_kg)

    def _do(self, number: int, today: date, proposal: Proposal, pain: int) -> None:
        routine = proposal.routine
        if routine is None:
            return
        for one in suggestions_after_break(self._standing(routine), today):
            self._answer(number, today, one, accepted=True)
        plan = self._plan(routine)
        if plan is None:
            return
        goal = self._library.routines[routine].goal
        ready = readiness(self._past(), today, mornings=self.mornings, routine=routine, goal=goal, pain=pain)
        exercises, profile = self._library.exercises, self.person.profile
        adjusted = todays_plan(plan, ready, self._past(), today, exercises=exercises, profile=profile)
        if adjusted.says:
            self._note(number, "eased", f"{routine}: {' '.join(adjusted.says)} [{' '.join(ready.reasons)}]")
        load = load_of_plan(adjusted.plan, self._library.exercises)
        self.trained.append(Trained(day=today, agreed=plan, plan=adjusted.plan, load=load, proposal=proposal))
        self._record(number, today, adjusted.plan, pain)
        routines, own_id = self._library.routines, self.records[-1].summary.id
        self._changes = ticked(self._course, self._changes, routines, routine, today, own_id)

    def _extra(self, number: int, today: date, known: Known, pain: int) -> None:
        """On a day without weights the keen ask for some; they are warned, and mostly wait."""
        routine = next((item.routine for item in known.items if known.load_of.get(item.routine or "", Load.NONE)), None)
        if routine is None or self._chance.random() >= self.person.extra:
            return
        ready = readiness(self._past(), today, mornings=self.mornings, routine=routine, pain=pain)
        if not ready.may_load:
            said = " ".join(ready.reasons) or "the pain is too strong for it."
            self._note(number, "warning", f"asks for {routine} on {today:%A}: {said} -> waits")
            return
        done_days = loads_done(known.past, known.exercises)
        close = too_close(loaded_neighbours(known, done_days, today), today, known.load_of[routine])
        if close is None:
            return
        anyway = self._chance.random() < self.person.anyway
        answer = "does it anyway" if anyway else "waits"
        self._note(number, "warning", f"asks for {routine} on {today:%A}: {close.says} -> {answer}")
        if anyway:
            self._do(number, today, Proposal(what=What.AS_PLANNED, routine=routine, warning=close), pain)

    def _numb_today(self, today: date) -> bool:
        return any(one.leg_sign and one.day == today for one in self._past())

    def _record(self, number: int, today: date, plan: Plan, pain: int) -> None:
        own_id = len(self.records) + 1
        sets = tuple(self._sets(plan))
        hurts = tuple(self._hurts(number, sets, pain))
        if self._legs and number >= self._legs[0]:
            del self._legs[0]
            sets, hurts = self._leg(number, sets)
        after = min(10, max(0, pain + self._chance.choice((0, 0, 0, -1, 1)) + (2 if hurts else 0)))
        started = datetime(today.year, today.month, today.day, 18, tzinfo=UTC)
        summary = SessionSummary(
            id=own_id,
            routine=plan.routine,
            routine_name=plan.routine_name,
            started=started,
            ended=started + timedelta(milliseconds=plan.length_ms),
            offset_min=0,
            state=SessionState.COMPLETE,
            pain_before=PainReport(score=pain),
            pain_after=PainReport(score=after),
        )
        self.records.append(SessionRecord(summary=summary, sets=sets, hurts=hurts))

    def _sets(self, plan: Plan) -> Iterator[SetResult]:
        confirmed = self._chance.random() < self.person.confirms
        asked = self._chance.random() < self.person.answers
        for at_ms, phase in enumerate(plan.phases):
            if phase.kind is not PhaseKind.WORK:
                continue
            step, amount = plan.step_of(phase), plan.amount_of(phase)
            strength = self._grow(plan.routine, step.key, step.exercise, step.load_kg)
            self_paced = not step.paced and step.wait
            can = round(amount.high + strength - 2)
            last = phase.slot.set == len(step.sets) - 1
            over = 2 if last and step.tier >= 3 else 0
            value = max(1, min(can, amount.high + over)) if self_paced else amount.target
            source = Source.COUNTED if self_paced else Source.CONFIRMED if confirmed else Source.ASSUMED
            tired = self._chance.choice((0, 0, 0, 0, 0, 1, 2, 4))
            left = max(0, min(4, round(amount.high + strength - value) - tired))
            for side in (Side.LEFT, Side.RIGHT) if phase.slot.side is Side.BOTH else (phase.slot.side,):
                yield SetResult(
                    slot=Slot(phase.slot.block, phase.slot.round, phase.slot.step, phase.slot.set, side),
                    attempt=0,
                    key=step.key,
                    exercise=step.exercise,
                    exercise_name=step.name,
                    unit=step.unit,
                    low=amount.low,
                    high=amount.high,
                    target=amount.target,
                    value=value,
                    status=SetStatus.DONE if value >= amount.low else SetStatus.PARTIAL,
                    source=source,
                    at_ms=at_ms,
                    load_kg=step.load_kg,
                    effort=left if last and asked else None,
                )

    def _grow(self, routine: str, key: str, exercise: str, load_kg: float | None) -> float:
        """Repetitions left at the top: a little more each time, less after each rise."""
        place = (routine, f"{key}/{exercise}/{load_kg}")
        before = self._strength.get(place, self.person.strength - (1.5 if load_kg else 0))
        self._strength[place] = before + self._chance.choice((0.1, 0.2, 0.3))
        return before

    def _hurts(self, number: int, sets: tuple[SetResult, ...], pain: int) -> Iterator[Hurt]:
        if not sets or self._chance.random() > 0.03 + 0.04 * pain:
            return
        one = self._chance.choice(sets)
        score = min(10, pain + self._chance.choice((1, 2, 3)))
        rule = during(score, start=pain, place=Place.BACK, start_place=Place.BACK)
        self._note(number, "hurt", f"{one.exercise_name} at {score} (start {pain}): {rule.says}")
        choice = {
            Answer.GO_ON: HurtChoice.GO_ON,
            Answer.EASIER: HurtChoice.EASIER,
            Answer.LEAVE_OUT: HurtChoice.SKIP,
            Answer.END: HurtChoice.END,
        }[rule.answer]
        yield Hurt(
            slot=one.slot,
            exercise=one.exercise,
            phase="work",
            at_ms=one.at_ms,
            choice=choice,
            pain=PainReport(score=score, place=Place.BACK),
        )

    def _leg(self, number: int, sets: tuple[SetResult, ...]) -> tuple[tuple[SetResult, ...], tuple[Hurt, ...]]:
        """The session ends half-way."""
        done_sets = sets[: len(sets) // 2 + 1]
        last = done_sets[-1]
        pain = PainReport(score=2, place=Place.THIGH, leg_signs=(LegSign.NUMB,))
        self._note(number, "hurt", f"{last.exercise_name}, numb leg: {LEG_SIGN.told('112')}")
        hurt = Hurt(
            slot=last.slot, exercise=last.exercise, phase="work", at_ms=last.at_ms, choice=HurtChoice.END, pain=pain
        )
        return done_sets, (hurt,)

    def _pain(self, number: int) -> int:
        flare = sum(more for first, last, more in self.person.flares if first <= number <= last)
        noise = Random(f"{self.person.name}/{number}").choice((-1, 0, 0, 0, 1))
        return min(10, max(0, int(self.person.pain + flare + noise + 0.5)))  # 0.5 is not 0 one day and 2 the next

    def _known(self, today: date) -> Known:
        near = days(self._course, self._changes, today - timedelta(days=2), 17)
        return Known(
            past=self._past(),
            items=tuple(item for items in near.values() for item in items),
            routines=self._library.routines,
            exercises=self._library.exercises,
            profile=self.person.profile,
            load_of=self._loads(),
            mornings=tuple(self.mornings),
        )

    def _loads(self) -> Mapping[str, Load]:
        if not self._load_of:  # plans change only when something was accepted
            entries = [entry for each in self._course.program.days.values() for entry in each]
            routines = [entry.routine for entry in entries if isinstance(entry, RoutineEntry)]
            plans = {one: self._plan(one) for one in dict.fromkeys(routines)}
            known = self._library.exercises
            self._load_of = {one: load_of_plan(plan, known) for one, plan in plans.items() if plan is not None}
        return self._load_of

    def _plan(self, routine: str) -> Plan | None:
        return build_plan(
            self._library.routines[routine],
            self._library.exercises,
            profile=self.person.profile,
            working=self._loads_of(routine),
        )

    def _loads_of(self, routine: str) -> Mapping[str, Working]:
        first = {key: Working(load_kg=load_kg) for key, load_kg in self.person.loads.items()}
        return {**first, **self._working.get(routine, {})}

    def _standing(self, routine: str) -> Standing:
        return Standing(
            routine=self._library.routines[routine],
            exercises=self._library.exercises,
            profile=self.person.profile,
            past=self._past(),
            working=self._loads_of(routine),
            answered=self._answered.get(routine, {}),
            lightened=self._lightened.get(routine, {}),
            declined={key: frozenset(ids) for key, ids in self._declined.items()},
            mornings=tuple(self.mornings),
        )

    def _past(self) -> tuple[Seen, ...]:
        newest = seen(self.records[-40:], self.mornings, calm=self._calm)
        fine = sum(one.morning is MORNING_FINE for one in newest) >= LEG_SIGN_ENDS_AFTER
        return newest if fine else seen(self.records, self.mornings, calm=self._calm)

    def _title(self, proposal: Proposal) -> str:
        if proposal.item is None and proposal.routine is None:
            return ""
        name = "" if proposal.routine is None else self._library.routines[proposal.routine].name
        if proposal.item is None or proposal.item.routine == proposal.routine is not None:
            return f"{name}."
        entry = proposal.item.entry
        planned = entry.name if isinstance(entry, Activity) else self._library.routines[entry.routine].name
        return f"{name} in place of {planned}." if name else f"{planned}."

    def _note(self, number: int, kind: str, text: str) -> None:
        self.log.append(Entry(day=number, kind=kind, text=" ".join(text.split())))


def loaded_days(lived: HalfYear, library: Library) -> dict[date, Load]:
    """Days that loaded the back in a half year."""
    return loads_done(seen(lived.records, lived.mornings), library.exercises)
