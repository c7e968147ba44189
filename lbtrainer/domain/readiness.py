# SPDX-License-Identifier: GPL-3.0-or-later
"""What today's dose may be: every row of the tables that holds today, and what they come to together.

Where several rows hold the most careful one wins: stop > less > same > more. The rows themselves stand in
`lbtrainer.domain.pain` (before a session) and `lbtrainer.domain.adaptation` (all others); here they are looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from lbtrainer.domain.adaptation import (
    A_WEEK_OFF,
    AFTER_LEG_SIGN,
    LEG_SIGN_ENDS_AFTER,
    LEG_SIGN_LATELY,
    MORNING_A_LITTLE,
    MORNING_FINE,
    MORNING_RAISED,
    MORNING_UNKNOWN,
    RAISED_TODAY,
    STILL_HOLDS,
    TWO_A_LITTLE_RAISED,
    TWO_RAISED_MORNINGS,
    TWO_WEEKS_OFF,
    Dose,
    NextRule,
    at_end,
    days_off,
)
from lbtrainer.domain.back_at_rest import over_weeks, raised_today
from lbtrainer.domain.evidence import Morning, Seen, of_routine, time_off
from lbtrainer.domain.pain import BeforeRule, Form, before_session
from lbtrainer.domain.routine import Goal

GENTLE_SETS_LESS = 1
GENTLE_LOAD_PERCENT = 80
TRAINING_GOALS: Final = frozenset(
    {Goal.STRENGTH, Goal.ENDURANCE, Goal.HYPERTROPHY, Goal.CORE, Goal.GENERAL, Goal.PERFORMANCE}
)
"""Warm-ups, relief, stretches and mobility stay as they are: they are there to feel good (ours)."""
_DOSE_OF: Final[Mapping[Form, Dose]] = {
    Form.PLANNED: Dose.MORE,
    Form.GENTLE: Dose.LESS,
    Form.RELIEF: Dose.LESS,
    Form.NO_SESSION: Dose.STOP,
}
_ONE_MORNING: Final = frozenset({MORNING_RAISED.row, MORNING_A_LITTLE.row})


class Readiness(msgspec.Struct, frozen=True, kw_only=True):
    """What today may be.

    Attributes:
        form: Planned, gentle, relief only, or no session.
        rules: The rows on the next dose that hold, the most careful first.
        before: The row of the pain before; None: not said yet.
        calm: It is about a routine that only moves, stretches or relieves: nothing is taken away from its dose.
    """

    form: Form
    rules: tuple[NextRule, ...] = ()
    before: BeforeRule | None = None
    calm: bool = False

    @property
    def dose(self) -> Dose:
        """The most careful of all that holds."""
        return max([_DOSE_OF[self.form], *(rule.dose for rule in self.rules)])

    @property
    def sets_less(self) -> int:
        """Sets taken away from each step; who trains where only relief is proposed is shown the gentle form too."""
        return max([GENTLE_SETS_LESS * self._takes_away, *(rule.sets_less for rule in self.rules)])

    @property
    def _takes_away(self) -> bool:
        return self.form is not Form.PLANNED and not self.calm

    @property
    def third_less(self) -> bool:
        """A third of the sets is taken away."""
        return any(rule.third_less for rule in self.rules)

    @property
    def easier_rung(self) -> bool:
        """Each step goes one rung down."""
        return any(rule.easier_rung for rule in self.rules)

    @property
    def load_percent(self) -> int:
        """Of the agreed loads, for today only; what a long break takes away is agreed on anew (`after_break`)."""
        gentle = GENTLE_LOAD_PERCENT if self._takes_away else 100
        return min([gentle, *(rule.load_percent for rule in self.rules if rule is not TWO_WEEKS_OFF)])

    @property
    def after_break(self) -> bool:
        """Whether the loads themselves are to be agreed on anew, after two weeks or more."""
        return TWO_WEEKS_OFF in self.rules

    @property
    def may_load(self) -> bool:
        """Whether a session that loads the back is proposed today."""
        return self.form in (Form.PLANNED, Form.GENTLE) and not any(rule.no_load or rule.gentle for rule in self.rules)

    @property
    def gentle_week(self) -> bool:
        """Whether a gentle week is proposed."""
        return any(rule.gentle for rule in self.rules)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why today is not more, one sentence each; only the most careful rows are told, in a gentle week its own.

        What follows is said once: by the row that takes most away, which comes last.
        """
        told = self._told()
        if not told:
            return ()
        most = max(told, key=_takes)
        return tuple(dict.fromkeys((*(rule.fact for rule in told if rule is not most), most.says)))

    @property
    def facts(self) -> tuple[str, ...]:
        """As `reasons`, without what follows from them."""
        return tuple(dict.fromkeys(rule.fact for rule in self._told()))

    def _told(self) -> list[NextRule]:
        if self.gentle_week:
            return [rule for rule in self.rules if rule.gentle]
        # Beside a gentler form "the same again" would be wrong: what is milder than today's whole dose is not told.
        careful = [rule for rule in self.rules if rule.dose is self.dose is not Dose.MORE]
        says_more = any(rule in careful for rule in (TWO_RAISED_MORNINGS, TWO_A_LITTLE_RAISED, RAISED_TODAY))
        # After a week nobody needs to hear that one morning of it is not known.
        long_ago = {MORNING_UNKNOWN.row} if A_WEEK_OFF in careful else set()
        return [rule for rule in careful if rule.row not in (_ONE_MORNING if says_more else long_ago)]

    @property
    def advice(self) -> tuple[str, ...]:
        """What else is said, each sentence once."""
        return tuple(dict.fromkeys(rule.advise for rule in self.rules if rule.advise))


def _takes(rule: NextRule) -> tuple[int, ...]:
    """How much a row takes away, to be compared; beside it what another one takes need not be told."""
    return rule.no_load, rule.third_less, rule.easier_rung, rule.sets_less, -rule.load_percent


def readiness(
    past: Sequence[Seen],
    today: date,
    *,
    mornings: Sequence[Morning] = (),
    routine: str = "",
    goal: Goal | None = None,
    pain: int | None = None,
    unusual: bool = False,
) -> Readiness:
    """What today may be, after all that is known.

    Args:
        past: Every past session of the last weeks, the oldest first.
        today: The local day.
        mornings: Answers of mornings that follow no session, the oldest first.
        routine: The routine that is meant; its own last session counts besides the very last one.
        goal: What it is for; of one that only moves, stretches or relieves, the dose is not changed.
        pain: Pain now, 0 to 10; None: not said.
        unusual: The pain is new or unusual.
    """
    before = before_session(pain or 0, unusual=unusual) if pain is not None or unusual else None
    training = goal is None or goal in TRAINING_GOALS
    rules = sorted(_rules(past, mornings, today, routine), key=lambda rule: -rule.dose) if training else []
    form = Form.PLANNED if before is None else before.form
    if form is Form.GENTLE and not training:
        form = Form.PLANNED  # it is the gentle form already
    return Readiness(form=form, rules=tuple(dict.fromkeys(rules)), before=before, calm=not training)


def _rules(past: Sequence[Seen], mornings: Sequence[Morning], today: date, routine: str) -> Iterator[NextRule]:
    if not past:
        return
    this_morning = raised_today(past, mornings, today)
    if this_morning is not None:
        yield this_morning
    off = time_off(past, today, routine)
    rule = None if off is None else days_off(off.full_days)
    if rule is not None:
        yield rule
    yield from _after_leg_sign(past)
    lately = [one for one in past if today - one.day <= STILL_HOLDS]
    for one in {each.id: each for each in (*lately[-1:], *of_routine(lately, routine)[-1:])}.values():
        end = at_end(one.before, one.after)
        if end is not None:
            yield end
    if lately:
        yield from _after_morning(lately[-1], today)
    yield from over_weeks(lately, [one for one in mornings if today - one.day <= STILL_HOLDS], today)


def _after_leg_sign(past: Sequence[Seen]) -> Iterator[NextRule]:
    """What still holds since a leg was numb or weak, or pain spread."""
    newest = max((number for number, one in enumerate(past) if one.leg_sign), default=None)
    if newest is None:
        return
    fine = [one for one in past[newest + 1 :] if one.morning is MORNING_FINE]
    if len(fine) < LEG_SIGN_ENDS_AFTER:
        yield LEG_SIGN_LATELY
    elif sum(one.trained for one in fine[LEG_SIGN_ENDS_AFTER:]) < LEG_SIGN_ENDS_AFTER:
        yield AFTER_LEG_SIGN


def _after_morning(last: Seen, today: date) -> Iterator[NextRule]:
    """What the newest morning leads to; an older one is over as soon as a newer one is known."""
    if last.morning is MORNING_UNKNOWN and today == last.day:
        return  # on the very day there is no morning to answer for
    if last.morning is MORNING_RAISED and (today - last.day).days > 1:
        # Its "no loaded session that day" is over; fewer sets and the easier form hold for the next dose.
        yield msgspec.structs.replace(MORNING_RAISED, no_load=False)
    else:
        yield last.morning
