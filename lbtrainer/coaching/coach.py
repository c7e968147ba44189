# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules say today, for pages and the command line: rules, library and history brought together.

Without Qt, so that commands use it without a window. The rules themselves stand in `lbtrainer.domain`; here they only
get what they ask for, and what was answered is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from lbtrainer.coaching import noted_days
from lbtrainer.coaching.morning_diary import MorningDiary
from lbtrainer.coaching.program_calendar import program_calendar
from lbtrainer.coaching.walks_done import ticked_walks
from lbtrainer.coaching.weeks_trained import ProgramWeeks
from lbtrainer.content.library import Library
from lbtrainer.domain import program_days
from lbtrainer.domain.adjust import AS_PLANNED, NOTHING_FITS, Adjusted, Wish, cut_short
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.loaded_days import Load, TooClose, load_of_plan, loads_done, too_close
from lbtrainer.domain.looking_back import average_pain, look_back
from lbtrainer.domain.pain import Form, check_is_due
from lbtrainer.domain.plan_today import todays_plan
from lbtrainer.domain.planning import AS_WRITTEN, Choices, build_plan
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.program_days import Change, Course, Item
from lbtrainer.domain.readiness import TRAINING_GOALS, Readiness, readiness
from lbtrainer.domain.record import Working
from lbtrainer.domain.standing import (
    Standing,
    after_a_fine_morning,
    first_of,
    is_answered,
    suggestions,
    suggestions_after_break,
)
from lbtrainer.domain.stats import Adherence
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.domain.ticked_off import BACK, ticked
from lbtrainer.domain.today import RELIEF, Known, Proposal, loaded_neighbours, proposals
from lbtrainer.storage import rule_records
from lbtrainer.storage.db import Database
from lbtrainer.storage.history import History
from lbtrainer.storage.person import checked_at, choices_of, course_of, plates_of, profile_of
from lbtrainer.storage.planned_days import PlannedDays
from lbtrainer.storage.working import Answer, CarriedOver

if TYPE_CHECKING:
    from lbtrainer.storage.settings import Settings

_KNOWN_DAYS: Final = 17
CALENDAR_DAYS: Final = 42


class Coach:
    """What is proposed, and what was answered. All methods raise EnvironmentProblem as the database does.

    Attributes:
        diary: How the back was this morning.
        weeks: How far somebody has come in a program.
    """

    def __init__(
        self,
        library: Callable[[], Library],
        database: Callable[[], Database],
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        """Know where to ask.

        Args:
            library: Every exercise, routine and program.
            database: The open history.
            settings: Those in force.
            now: The local time, aware.
        """
        self._library = library
        self._database = database
        self._settings = settings
        self._now = now
        self.diary = MorningDiary(database, now)
        self.weeks = ProgramWeeks(database, now)
        self._read: tuple[Database, tuple[int, int], tuple[Seen, ...]] | None = None

    @property
    def profile(self) -> Profile:
        """The person."""
        return profile_of(self._settings())

    @property
    def course(self) -> Course | None:
        """The program that is followed; None: none."""
        return course_of(self._settings(), self._library().programs)

    def past(self) -> tuple[Seen, ...]:
        """The newest sessions as the rules look at them, the oldest first; read once until something is written."""
        database = self._database()
        version = database.version
        if self._read is None or self._read[0] is not database or self._read[1] != version:
            calm = [one.id for one in self._library().routines.values() if one.goal not in TRAINING_GOALS]
            self._read = (database, version, rule_records.past_of(database, self.diary.days_off(), calm=calm))
        return self._read[2]

    def today(self, *, pain: int | None = None, unusual: bool = False) -> tuple[Proposal, ...]:
        """What is proposed today and why; never empty."""
        return proposals(self._known(), self._day(), pain=pain, unusual=unusual)

    def week(self, *, next_one: bool = False) -> dict[date, tuple[Item, ...]]:
        """This calendar week at a glance, or the one after it; empty where no program is followed."""
        course = self.course
        if course is None:
            return {}
        noted_days.note_past(self._database(), course, self._day())
        week = program_days.week_of(course, self._changes(course), self._day() + timedelta(days=7 * next_one))
        return ticked_walks(self._database(), week, self._now())

    def kept_this_week(self) -> Adherence:
        """Kept days of this week and the planned ones so far."""
        return noted_days.kept_this_week(self._database(), self._day())

    def ready(self, routine: str, *, pain: int | None = None, unusual: bool = False) -> Readiness:
        """What today's dose of a routine may be."""
        goal, off = self._library().routine(routine).goal, self.diary.days_off()
        return readiness(self.past(), self._day(), mornings=off, routine=routine, goal=goal, pain=pain, unusual=unusual)

    def prepared(
        self, routine: str, choices: Choices = AS_WRITTEN, *, pain: int | None = None, wish: Wish = AS_PLANNED
    ) -> Adjusted | None:
        """Today's plan of a routine as the rules would have it, with what they changed; None: nothing is left of it.

        Args:
            routine: Its id.
            choices: For this session.
            pain: Pain now, 0 to 10; None: not said.
            wish: For less time, or for a bad day.
        """
        plan = build_plan(
            self._library().routine(routine),
            self._library().exercises,
            profile=self.profile,
            working=self._working(routine),
            choices=choices_of(self._settings(), choices),
        )
        if plan is None:
            return None
        exercises = self._library().exercises
        ready = self.ready(routine, pain=wish.counts_as(pain))
        plates, person = plates_of(self._settings()), self.profile
        gentle = todays_plan(plan, ready, self.past(), self._day(), exercises=exercises, profile=person, plates=plates)
        return gentle if wish.minutes is None else cut_short(plan, gentle, wish.minutes, exercises)

    def at_once(self, routine: str, choices: Choices = AS_WRITTEN) -> Adjusted | None:
        """What the preview would start by default; None where something is to be asked or said first.

        That is: nothing of it is left, the last answer about pain leaves no more than relief, lighter weights are to
        be agreed on after a long break, or the day lies too close to another that loads the back.

        Raises:
            UserError: There is no routine of that id.
        """
        pain = History(self._database(), now=self._now).last_pain().score
        found = self.prepared(routine, choices, pain=pain)
        form = self.ready(routine, pain=pain).form
        too_much = form is Form.NO_SESSION or (form is Form.RELIEF and routine not in RELIEF)
        if found is None or NOTHING_FITS in found.says:
            return None
        if too_much or self.after_break(routine) or self.warning_today(routine) is not None:
            return None
        return found

    def suggestion(self, routine: str) -> Suggestion | None:
        """The one thing to suggest at a routine next time; None: nothing yet, or nothing more after an answer."""
        standing = self._standing(routine)
        return None if is_answered(standing) else first_of(suggestions(standing, self._day()), standing.answered)

    def outlook(self, session_id: int) -> Suggestion | None:
        """What will be suggested after the newest session if tomorrow morning is fine; None: nothing, or not newest."""
        past = self.past()
        if not past or past[-1].id != session_id:
            return None
        standing = after_a_fine_morning(self._standing(past[-1].routine))
        return first_of(suggestions(standing, self._day() + timedelta(days=1)), standing.answered)

    def after_break(self, routine: str) -> tuple[Suggestion, ...]:
        """Lighter weights to begin with after two weeks or more; empty where there is nothing to ask."""
        return suggestions_after_break(self._standing(routine), self._day())

    def answer(self, suggestion: Suggestion, answer: Answer, changed_to: Working | None = None) -> None:
        """Keep an answer, and with it where the person stands from now on; to choose what was suggested is a yes."""
        if changed_to == suggestion.then:
            answer, changed_to = Answer.ACCEPTED, None
        past = self.past()
        newest = past[-1].id if past else None
        self._carried.answer(suggestion, answer, session_id=newest, changed_to=changed_to)

    def warning_for(self, item: Item, to: date) -> TooClose | None:
        """What speaks against moving an entry to a day, with a better one; None: nothing."""
        known = self._known()
        done = loads_done(known.past, known.exercises)
        loads = {**loaded_neighbours(known, done, self._day() - timedelta(days=1)), **done}
        return program_days.warning_for_move(loads, item, to, known.load_of)

    def warning_today(self, routine: str) -> TooClose | None:
        """What speaks against doing a routine today; None: nothing."""
        known = self._known()
        done = loads_done(known.past, known.exercises)
        working = self._working(routine)
        plan = build_plan(self._library().routine(routine), known.exercises, profile=known.profile, working=working)
        load = Load.NONE if plan is None else load_of_plan(plan, known.exercises)
        near = loaded_neighbours(known, done, self._day())
        return too_close(near, self._day(), load)

    def move(self, item: Item, to: date) -> None:
        """Put an entry on another day."""
        self._change(lambda changes: program_days.moved(changes, item, to))

    def skip(self, item: Item) -> None:
        """Leave an entry out."""
        self._change(lambda changes: program_days.skipped(changes, item))

    def put_back(self, item: Item) -> None:
        """Have an entry simply planned again, on the day that the program has it on."""
        self._change(lambda changes: program_days.restored(changes, item))

    def coming(self, first: date, last: date) -> dict[date, tuple[Item, ...]]:
        """What is planned on each of these days, both included; empty where no program is followed."""
        course = self.course
        if course is None or last < first:
            return {}
        return program_days.days(course, self._changes(course), first, (last - first).days + 1)

    def trial_week(self, program: str, start: date) -> tuple[dict[date, tuple[Item, ...]], TooClose | None]:
        """The first week of a program begun on a day, and what speaks against that day; None: nothing."""
        course = Course(program=self._library().programs[program], start=start)
        done, load_of = loads_done(self.past(), self._library().exercises), self._loads_of(course)
        close = program_days.warning_for_start(course, done, load_of, self._day())
        return program_days.days(course, (), start, 7), close

    def forget_coming(self) -> None:
        """Before another program, or none: forget what was still planned from today on."""
        noted_days.forget_coming(self._database(), self.course, self._day())

    def note_done(self, routine: str, session_id: int | None) -> None:
        """A session has ended: tick the open entry of today, else that of the last two days, where there is one."""
        course, routines = self.course, self._library().routines
        if course is not None:
            self._change(lambda changes: ticked(course, changes, routines, routine, self._day(), session_id))

    def check_is_due(self) -> bool:
        """Whether the next start asks for signs again, because a leg was numb or weak in a session, or pain spread."""
        sign = rule_records.newest_leg_sign(self._database())
        return check_is_due(sign, checked_at(self._settings()), self._now())

    def session_ended(self, session_id: int) -> None:
        """As `note_done`, for a session of the history in which something was done; trial runs tick nothing."""
        record = History(self._database(), now=self._now).session(session_id)
        if record is not None and not record.summary.preview and record.summary.done_sets:
            self.note_done(record.summary.routine, session_id)

    def review(self) -> str:
        """When it is time to look back: a few sentences, with the programs that may follow; "" before."""
        course, today = self.course, self._day()
        if course is None:
            return ""
        pain = average_pain(self.past(), self.diary.days_off(), today)
        done = self.weeks.done(course)
        return look_back(course, today, self.profile, self._library().programs, weeks=done, pain=pain)

    def calendar(self, *, at: str = "", count: int = CALENDAR_DAYS) -> bytes:
        """The coming days of the program as an iCalendar file; empty where no program is followed."""
        course = self.course
        if course is None:
            return b""
        coming = program_days.days(course, self._changes(course), self._day(), count)
        plans = {one: self.prepared(one) for one in self._routines_of(course)}
        return program_calendar(course.program, coming, plans, self._library().routines, now=self._now(), at=at)

    def _day(self) -> date:
        return self._now().date()

    @property
    def _carried(self) -> CarriedOver:
        return CarriedOver(self._database(), now=self._now)

    def _working(self, routine: str) -> Mapping[str, Working]:
        return self._carried.working_loads(routine)

    def _standing(self, routine: str) -> Standing:
        carried = self._carried
        return Standing(
            routine=self._library().routine(routine),
            exercises=self._library().exercises,
            profile=self.profile,
            past=self.past(),
            working=carried.working_loads(routine),
            answered=carried.answered(routine),
            lightened=carried.lightened(routine),
            declined=carried.declined(routine),
            plates=plates_of(self._settings()),
            mornings=self.diary.days_off(),
        )

    def _known(self) -> Known:
        course, library, profile = self.course, self._library(), self.profile
        near: Mapping[date, Sequence[Item]] = {}
        if course is not None:
            known = program_days.days(course, self._changes(course), self._day() - BACK, _KNOWN_DAYS)
            near = ticked_walks(self._database(), known, self._now())
        return Known(
            past=self.past(),
            items=tuple(item for items in near.values() for item in items),
            routines=library.routines,
            exercises=library.exercises,
            profile=profile,
            load_of={} if course is None else self._loads_of(course),
            begins=None if course is None else course.start,
            mornings=self.diary.days_off(),
        )

    def _loads_of(self, course: Course) -> dict[str, Load]:
        """Routine id to how much it loads this person's back."""
        library = self._library()
        plans = {
            one: build_plan(library.routines[one], library.exercises, profile=self.profile, working=self._working(one))
            for one in self._routines_of(course)
        }
        return {one: load_of_plan(plan, library.exercises) for one, plan in plans.items() if plan is not None}

    def _routines_of(self, course: Course) -> tuple[str, ...]:
        week = program_days.days(course, (), course.start, 7)
        found = (item.routine for items in week.values() for item in items)
        return tuple(dict.fromkeys(one for one in found if one in self._library().routines))

    def _changes(self, course: Course) -> tuple[Change, ...]:
        since = self._day() - timedelta(days=14)
        return PlannedDays(self._database()).changes(course.program.id, since=since)

    def _change(self, how: Callable[[Sequence[Change]], tuple[Change, ...]]) -> None:
        course = self.course
        if course is None:
            return
        noted_days.note_past(self._database(), course, self._day())
        before = self._changes(course)
        PlannedDays(self._database()).keep(course.program.id, before, how(before))
