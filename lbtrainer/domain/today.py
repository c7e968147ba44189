# SPDX-License-Identifier: GPL-3.0-or-later
"""What is proposed for a day, and why: the program's own entry where nothing speaks against it, else something kinder.

To be read by a physiotherapist. The order of the questions is the order of care: may there be a session at all, may it
be more than relief, may it load the back, does it lie too close to another loaded day. A proposal is never a lock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import A_WEEK_OFF, TWO_WEEKS_OFF, Dose
from lbtrainer.domain.advice_again import AGAIN, advice
from lbtrainer.domain.evidence import Morning, Seen
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.loaded_days import Load, TooClose, better_day, loads_done, too_close
from lbtrainer.domain.offering import first_offered, is_offered
from lbtrainer.domain.pain import CHECK_AGAIN_SAYS, NO_SESSION_SAYS, Form
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.program import Activity, RoutineEntry, day_name
from lbtrainer.domain.program_days import Item, State, loads_planned
from lbtrainer.domain.readiness import TRAINING_GOALS, Readiness, readiness
from lbtrainer.domain.routine import Goal, Routine
from lbtrainer.domain.ticked_off import BACK

RELIEF: Final = ("pain-relief-gentle", "relief-stretches")
"""All that pain of 6 to 7 leaves, besides a walk."""
KIND_INSTEAD: Final = ("active-recovery", "pain-relief-gentle", "morning-mobility", "relief-stretches", "desk-break")
"""In the place of a session that may not load the back today, or of which too little is left for this person."""
GENTLE_INSTEAD: Final = ("pain-relief-gentle", "relief-stretches", "morning-mobility", "desk-break")
"""In a gentle week."""
SHORT_INSTEAD: Final = ("relief-stretches", "desk-break")
"""Where even the shortest form of a session takes longer than somebody has."""
LEG_SIGN_TODAY_SAYS: Final = (
    "Your leg was numb or weak today, or pain spread: no more training today.",
    "Please let a doctor or physiotherapist look at it.",
    "If it is in both legs, or bladder or bowel are affected, call your emergency number at once.",
)
_LONG_AGO_DAYS: Final = 7
_FEEL_YOUR_WAY: Final = "feel your way in with the first sets."
_LAST_DOSE: Final = "begin again with the last dose, and "


class What(StrEnum):
    """The kind of a proposal."""

    AS_PLANNED = "as planned"
    GENTLER = "gentler"
    INSTEAD = "something kinder"
    RELIEF = "relief"
    ACTIVITY = "a walk or the like"
    CATCH_UP = "catching up"
    REST = "rest"
    DONE = "done for today"
    NOTHING = "no session"


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What is proposed for one entry, or for an empty day.

    Attributes:
        routine: The routine that is proposed; None: none.
        item: The program's entry that it comes from; None on an empty day.
        why: One sentence each, the most telling first.
        warning: The day lies too close to another loaded one.
    """

    what: What
    routine: str | None = None
    item: Item | None = None
    why: tuple[str, ...] = ()
    warning: TooClose | None = None


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is looked at.

    Attributes:
        items: The program's entries from two days ago to two weeks ahead.
        load_of: Routine id to how much it loads this person's back.
        mornings: Answers of mornings that follow no session, the oldest first.
        begins: The day on which the program begins; None: no program is followed.
    """

    past: tuple[Seen, ...]
    items: tuple[Item, ...]
    routines: Mapping[str, Routine]
    exercises: Mapping[str, Exercise]
    profile: Profile
    load_of: Mapping[str, Load]
    begins: date | None = None
    mornings: tuple[Morning, ...] = ()


def proposals(known: Known, today: date, *, pain: int | None = None, unusual: bool = False) -> tuple[Proposal, ...]:
    """What is proposed today, in the order of the day; never empty.

    Args:
        known: What is looked at.
        today: The local day.
        pain: Pain now, 0 to 10; None: not said.
        unusual: It is new or unusual.
    """
    if any(one.leg_sign and one.day == today for one in known.past):
        return (Proposal(what=What.NOTHING, why=LEG_SIGN_TODAY_SAYS),)
    ready = readiness(known.past, today, mornings=known.mornings, pain=pain, unusual=unusual)
    follows = () if ready.before is None else (f"{ready.before.follows}.",)
    if ready.form is Form.NO_SESSION:
        says = (NO_SESSION_SAYS[0], CHECK_AGAIN_SAYS, *ready.advice) if ready.advice else NO_SESSION_SAYS
        return (Proposal(what=What.NOTHING, why=(*follows, *says)),)
    if ready.form is Form.RELIEF:
        routine = first_offered(RELIEF, known.routines, known.exercises, known.profile)
        return (Proposal(what=What.RELIEF, routine=routine, why=(*follows, *_advice(known, ready, today))),)
    items = [item for item in known.items if item.day == today and item.is_open]
    done = loads_done(known.past, known.exercises)
    each = [(item, _ready_for(known, item, today, pain=pain)) for item in items]
    found = _each_once(known, [_for_item(known, item, own, done, today) for item, own in each])
    may_be_whole = ready.dose in (Dose.MORE, Dose.SAME)
    missed = _missed(known, today, done) if may_be_whole else None
    if missed is not None:
        found.append(missed)
    elif found and may_be_whole:
        found[0] = msgspec.structs.replace(found[0], why=(*found[0].why, *_let_go(known, today)))
    if all(one.item is not None and one.item.extra for one in found):
        found.insert(0, _nothing_left(known, today))  # a break beside the program is not what the day is about
    return _with_advice(found, _advice(known, ready, today))


def _with_advice(found: Sequence[Proposal], words: tuple[str, ...]) -> tuple[Proposal, ...]:
    """What is advised in full is said on a day of rest and beside a walk too; the short reminder is not."""
    if words in ((), (AGAIN,)) or any(set(words) <= set(one.why) for one in found):
        return tuple(found)
    first = msgspec.structs.replace(found[0], why=(*found[0].why, *words))
    return (first, *found[1:])


def _each_once(known: Known, found: Sequence[Proposal]) -> list[Proposal]:
    """Each routine once, and no warm-up for a session that something kinder stands in for."""
    trains = [one for one in found if one.item is not None and _trains(known, one.item)]
    is_replaced = bool(trains) and all(one.what is What.INSTEAD for one in trains)
    kept: list[Proposal] = []
    for one in found:
        planned = None if one.item is None or one.item.extra else known.routines.get(one.item.routine or "")
        if is_replaced and planned is not None and planned.goal is Goal.WARM_UP:
            continue
        if one.routine is None or one.routine not in {each.routine for each in kept}:
            kept.append(one)
    return kept


def _missed(known: Known, today: date, done: Mapping[date, Load]) -> Proposal | None:
    """A training session of the last two days that is still open, where today is free and nothing lies too close."""
    trains = [item for item in known.items if _trains(known, item) and item.is_open]
    if any(item.day == today for item in trains):
        return None
    near = loaded_neighbours(known, done, today)
    for item in sorted(trains, key=lambda one: one.day, reverse=True):
        load = known.load_of.get(item.routine or "", Load.NONE)
        if item.day >= today or item.day < today - BACK or too_close(near, today, load) is not None:
            continue
        here = msgspec.structs.replace(item, day=today)
        ready = _ready_for(known, here, today)
        is_only_rusty = all(rule is TWO_WEEKS_OFF for rule in ready.rules if rule.dose is Dose.LESS)
        what = _for_item(known, here, ready, done, today).what
        if what is What.AS_PLANNED or (what is What.GENTLER and is_only_rusty):
            why = (f"{day_name(item.day)}'s session is still open, and today fits as well.", *_careful_of(ready))
            return Proposal(what=What.CATCH_UP, routine=item.routine, item=here, why=why)
    return None


def _careful_of(ready: Readiness) -> tuple[str, ...]:
    """Why it is less, where it is."""
    return ready.reasons if ready.dose is Dose.LESS else ()


def _let_go(known: Known, today: date) -> tuple[str, ...]:
    """A kind word about a training day that went by without any session and is not made up for today."""
    yesterday = today - timedelta(days=1)
    left = any(item.day == yesterday and item.is_open and _trains(known, item) for item in known.items)
    if not left or any(one.day == yesterday for one in known.past):
        return ()
    return (f"{day_name(yesterday)}'s session was not done. That is fine: your week goes on as it is.",)


def _ready_for(known: Known, item: Item, today: date, *, pain: int | None = None) -> Readiness:
    """What today may be for this entry: its own last session counts besides the newest one, as when it is started."""
    return readiness(known.past, today, mornings=known.mornings, routine=item.routine or "", pain=pain)


def _trains(known: Known, item: Item) -> bool:
    routine = known.routines.get(item.routine or "")
    return routine is not None and not item.extra and routine.goal in TRAINING_GOALS


def loaded_neighbours(known: Known, done: Mapping[date, Load], today: date) -> dict[date, Load]:
    """Loaded days around today: what was done, and what the program has in the coming days."""
    ahead = [item for item in known.items if item.day > today]
    return {**loads_planned(ahead, known.load_of), **done}


def _for_item(known: Known, item: Item, ready: Readiness, done: Mapping[date, Load], today: date) -> Proposal:
    if isinstance(item.entry, Activity):
        return Proposal(what=What.ACTIVITY, item=item, why=("Walking counts as training.",))
    routine = item.entry.routine
    load = known.load_of.get(routine, Load.NONE)
    if ready.gentle_week:
        return _instead(known, item, GENTLE_INSTEAD, (*ready.reasons, *_advice(known, ready, today)))
    if load and not ready.may_load:
        why = (*ready.facts, "So no weights for your back today.", *_advice(known, ready, today))
        return _instead(known, item, KIND_INSTEAD, why)
    if routine not in known.routines or not is_offered(known.routines[routine], known.exercises, known.profile):
        return _instead(known, item, KIND_INSTEAD, ("Too little of the planned session would be left for you.",))
    close = too_close(done, today, load)
    if close is not None:
        better = better_day(loaded_neighbours(known, done, today), today, load)
        close = msgspec.structs.replace(close, better=better)
        kinder = _instead(known, item, KIND_INSTEAD, (close.says, "Until then something kinder."))
        return msgspec.structs.replace(kinder, warning=close)
    if not load and known.routines[routine].goal not in TRAINING_GOALS:
        return Proposal(
            what=What.AS_PLANNED, routine=routine, item=item, why=(_why_planned(known, item.entry, load, done, today),)
        )
    if ready.sets_less or ready.third_less or ready.easier_rung or ready.load_percent < 100:
        return Proposal(what=What.GENTLER, routine=routine, item=item, why=_careful(known, ready, today))
    why = (_why_planned(known, item.entry, load, done, today), *ready.reasons)
    return Proposal(what=What.AS_PLANNED, routine=routine, item=item, why=_pause_told_once(why))


def _pause_told_once(why: tuple[str, ...]) -> tuple[str, ...]:
    """The days since the back was loaded and the week without training, in one sentence."""
    if A_WEEK_OFF.says not in why or not why[0].endswith(_FEEL_YOUR_WAY):
        return why
    first = why[0].removesuffix(_FEEL_YOUR_WAY)
    return (f"{first}{_LAST_DOSE}{_FEEL_YOUR_WAY}", *(text for text in why[1:] if text != A_WEEK_OFF.says))


def _instead(known: Known, item: Item, ids: Sequence[str], why: tuple[str, ...]) -> Proposal:
    kind = item.routine in ids and item.routine in known.routines
    if kind and is_offered(known.routines[item.routine or ""], known.exercises, known.profile):
        return Proposal(what=What.GENTLER, routine=item.routine, item=item, why=why)
    routine = first_offered(ids, known.routines, known.exercises, known.profile)
    return Proposal(what=What.INSTEAD, routine=routine, item=item, why=why)


def _careful(known: Known, ready: Readiness, today: date) -> tuple[str, ...]:
    before = () if ready.before is None or ready.form is Form.PLANNED else (f"{ready.before.follows}.",)
    return (*before, *ready.reasons, *_advice(known, ready, today))


def _advice(known: Known, ready: Readiness, today: date) -> tuple[str, ...]:
    return advice(ready, known.past, known.mornings, today)


def _nothing_left(known: Known, today: date) -> Proposal:
    """A day of rest, or one on which everything is done."""
    done = [one for one in known.items if one.day == today and one.state is State.DONE and not one.extra]
    if any(item.routine for item in done):
        return Proposal(what=What.DONE, why=("Well done. Rest now; a walk is welcome.",))
    if done:
        return Proposal(what=What.DONE, why=("Your walk is done, and it counts as training.",))
    return Proposal(what=What.REST, why=(_why_rest(known, today),))


def _why_rest(known: Known, today: date) -> str:
    if known.begins is not None and known.begins > today:
        ahead = (known.begins - today).days
        when = "tomorrow" if ahead == 1 else f"on {day_name(known.begins)}" if ahead < 7 else f"in {ahead} days"
        return f"Your program begins {when}. Until then a walk is welcome."
    if today - timedelta(days=1) in loads_done(known.past, known.exercises):
        return "Your back was loaded yesterday: rest today. A walk is welcome."
    return "Rest today. A walk is welcome."


def _why_planned(known: Known, entry: RoutineEntry, load: Load, done: Mapping[date, Load], today: date) -> str:
    last = max((day for day in done if day < today), default=None)
    full_days = None if last is None else (today - last).days - 1
    trains = known.routines[entry.routine].goal in TRAINING_GOALS
    if load and full_days is not None and full_days >= _LONG_AGO_DAYS:
        return f"Your back was last loaded {full_days + 1} days ago: {_FEEL_YOUR_WAY}"
    if load and full_days is not None:
        days = "one full day" if full_days == 1 else f"{full_days} full days"
        return f"Your back has had {days} to settle since it was last loaded."
    if full_days == 0 and not load and trains:
        return "Your back was loaded yesterday; this one puts no weight on it."
    if full_days == 0 and not load:
        return "Your back was loaded yesterday: a recovery day."
    if entry.routine in RELIEF:
        return "Gentle enough for every day."
    return "This is what your program has for today."
