# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a page needs to plan, begin, go on with and look back at sessions, in one place.

The library and the database are opened when they are first asked for, so that the first window does not wait for them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lbtrainer.content import cache
from lbtrainer.content.library import Library
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan, PlannedStep
from lbtrainer.domain.planning import AS_WRITTEN, Choices, build_plan, minutes, swapped
from lbtrainer.domain.profile import Profile, for_person
from lbtrainer.domain.record import PainReport
from lbtrainer.domain.stand_in import first_allowed
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import Entry, decode_plan, encode_plan, replay
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.runner import Instant, SessionRunner
from lbtrainer.storage import recovery
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.db import Database
from lbtrainer.storage.history import History
from lbtrainer.storage.journal import Journal, SessionStart
from lbtrainer.storage.open_session import note_open
from lbtrainer.storage.person import choices_of, profile_of
from lbtrainer.storage.reading import open_at_least_to_read
from lbtrainer.storage.recovery import Interrupted
from lbtrainer.storage.working import CarriedOver

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from PySide6 import QtCore

    from lbtrainer.coaching.coach import Coach
    from lbtrainer.coaching.past_times import PastTimes
    from lbtrainer.paths import Folders
    from lbtrainer.qt.figure.figure_stills import Figures
    from lbtrainer.qt.own_files import OwnFiles
    from lbtrainer.qt.sound.sound import Sound
    from lbtrainer.storage.settings import Settings

NOT_SAID = PainReport(score=None)


class Training:
    """One person's training: what there is, what was done, and the session that runs.

    Attributes:
        settings: The settings in force; `change_settings` replaces them.
        folders: Where everything lies.
        speed: Other than 1 in demos and trials; such sessions are marked as previews.
    """

    def __init__(
        self,
        folders: Folders,
        resources: Path,
        settings: Settings,
        clock: Callable[[], Instant],
        *,
        app_version: str = "",
        speed: float = 1.0,
    ) -> None:
        self.settings = settings
        self.speed = speed
        self.folders = folders
        self._resources = resources
        self._clock = clock
        self._app_version = app_version

    @cached_property
    def library(self) -> Library:
        """Every exercise, routine and program. Raises BugError when a shipped file is not right."""
        return cache.load(self.folders.cache, self._resources, self.folders.user_content, minutes)

    def reload_library(self) -> Library:
        """The library anew, after files have changed."""
        self.__dict__.pop("library", None)
        if "figures" in self.__dict__:
            self.figures.forget()
        return self.library

    def own_files(self, parent: QtCore.QObject) -> OwnFiles:
        """What notices a change of the person's own files."""
        from lbtrainer.qt.own_files import OwnFiles

        return OwnFiles(self._resources, self.folders.user_content, parent)

    @cached_property
    def figures(self) -> Figures:
        """The animated persons of the exercises."""
        from lbtrainer.qt.figure.figure_stills import Figures

        return Figures(self._resources, self.folders.user_content, lambda: self.settings, self.folders.cache)

    @cached_property
    def sound(self) -> Sound:
        """All that is heard; its thread begins when it is first asked for."""
        from lbtrainer.qt.sound.sound import Sound

        return Sound(self._resources / "sounds", lambda: self._clock().mono_ms)

    @cached_property
    def database(self) -> Database:
        """The open database, as far as it can be opened. Raises EnvironmentProblem: damaged, newer, locked."""
        return open_at_least_to_read(self.folders.database, now=self.now, backups=self.folders.backups)

    @cached_property
    def history(self) -> History:
        """The past sessions."""
        return History(self.database, now=self.now)

    @cached_property
    def coach(self) -> Coach:
        """What the rules propose."""
        from lbtrainer.coaching.coach import Coach

        return Coach(lambda: self.library, lambda: self.database, lambda: self.settings, self.now)

    @cached_property
    def carried(self) -> CarriedOver:
        """Working loads and targets, decisions, walks."""
        return CarriedOver(self.database, now=self.now)

    @cached_property
    def past_times(self) -> PastTimes:
        """Corrects when something of the past was."""
        from lbtrainer.coaching.past_times import PastTimes

        return PastTimes(
            lambda: self.library, lambda: self.database, lambda: self.coach.course, self.now, lambda: self.in_zone
        )

    @property
    def only_looks(self) -> bool:
        """Whether the history is open, but nothing can be saved in it."""
        return "database" in self.__dict__ and bool(self.database.refusal)

    def refuse_writing(self, why: str) -> None:
        """Until it is called with "", whatever wants to write into the history is answered with this sentence."""
        if "database" in self.__dict__:
            self.database.refusal = why

    def forget_history(self) -> None:
        """Close the database; it is opened anew when it is next asked for (after a damaged one was replaced)."""
        database = self.__dict__.pop("database", None)
        for kept in ("history", "carried"):
            self.__dict__.pop(kept, None)
        if database is not None:
            database.close()

    def now(self) -> datetime:
        """The local time, aware."""
        return self._clock().wall

    def in_zone(self, wall: datetime) -> datetime:
        """A wall clock's time, without a zone, as an aware one of this computer's zone and its summer time that day."""
        return wall.astimezone()

    def clock_s(self) -> float:
        """Seconds that only grow, for what moves on a page."""
        return self._clock().mono_ms / 1000

    def change_settings(self, **changes: Any) -> EnvironmentProblem | None:
        """Use these settings from now on and write them; the problem, when they could not be written."""
        self.settings = self.settings._replace(**changes)
        try:
            settings_file.save(self.folders.settings, self.settings)
        except EnvironmentProblem as problem:
            return problem
        return None

    def follow(self, program: str | None, start: date | None = None) -> EnvironmentProblem | None:
        """Follow a program from a day on, or none any more; the problem, when that could not be kept.

        What was still planned from today on with the program before is forgotten.
        """
        try:
            self.coach.forget_coming()
        except EnvironmentProblem as problem:
            return problem
        return self.change_settings(program=program, program_start=None if start is None else start.isoformat())

    def profile(self) -> Profile:
        """The person, as the settings tell."""
        return profile_of(self.settings)

    def told_exercise(self, exercise: str) -> Exercise | None:
        """An exercise in the words for this person; None: it is not in the library any more."""
        found = self.library.exercises.get(exercise)
        return None if found is None else for_person(self.profile(), found)

    def plan(self, routine: str, choices: Choices = AS_WRITTEN) -> Plan | None:
        """Today's plan of a routine; None when nothing of it is left for this person.

        Raises:
            UserError: There is no routine of that id.
        """
        found = self.library.routine(routine)
        return build_plan(
            found,
            self.library.exercises,
            profile=self.profile(),
            working=self.carried.working_loads(routine),
            choices=choices_of(self.settings, choices),
        )

    def doable(self) -> frozenset[str]:
        """Ids of the routines that this person can do as they are written, with what is at hand."""
        profile, exercises = self.profile(), self.library.exercises
        plans = {key: build_plan(one, exercises, profile=profile) for key, one in self.library.routines.items()}
        return frozenset(key for key, plan in plans.items() if plan is not None and not plan.changes)

    def begin(self, plan: Plan, *, pain_before: PainReport = NOT_SAID, preview: bool = False) -> SessionRunner:
        """Open a session in the history and make its runner; call `start()` on it.

        Raises:
            EnvironmentProblem: The session could not be opened on the disk.
        """
        journal = Journal(self.database, now=self.now)
        start = SessionStart(
            routine=plan.routine,
            routine_name=plan.routine_name,
            started=self.now(),
            planned_sets=plan.planned_sets,
            speed=self.speed,
            preview=preview or self.speed != 1.0,
            pain_before=pain_before,
            app_version=self._app_version,
        )
        problem = journal.begin(start, encode_plan(plan))
        if problem is not None:
            raise problem
        return self._runner(SessionMachine(plan), journal)

    def interrupted(self) -> list[Interrupted]:
        """Sessions that were never closed, the newest first; none while nothing can be saved about them."""
        found = recovery.unfinished(self.database)
        note_open(self.folders.data, is_open=bool(found))
        return [] if self.only_looks else found

    def go_on(self, session: Interrupted) -> SessionRunner:
        """The runner of an interrupted session, as it stood; call `go_on()` on it.

        Raises:
            NotReplayable: It was written in another format; it can be kept as a partial session.
        """
        entries = [Entry(entry.at_ms, entry.kind, entry.body) for entry in session.entries]
        machine = replay(decode_plan(session.plan), entries)
        return self._runner(machine, Journal.resumed(self.database, session.summary.id, now=self.now))

    def keep_as_partial(self, session: Interrupted) -> None:
        """Close an interrupted session; everything done is kept."""
        recovery.keep_as_partial(self.database, session.summary.id)
        self._note_open()

    def discard(self, session: Interrupted) -> None:
        """Close an interrupted session and leave it out of the history."""
        recovery.discard(self.database, session.summary.id)
        self._note_open()

    def easier(
        self, step: PlannedStep, *, without: Collection[str] = (), hands_free: bool = False
    ) -> PlannedStep | None:
        """The step one rung down the ladder, or the exercise to swap to; None when there is none.

        Args:
            step: What is too much.
            without: Ids that are no answer, as of the exercise that follows anyway.
            hands_free: As the plan is.
        """
        exercise = self.library.exercises.get(step.exercise)
        ids = () if exercise is None else (*exercise.easier, *exercise.swap)
        return self._swapped(step, ids, without, hands_free=hands_free)

    def kinder(
        self, step: PlannedStep, *, without: Collection[str] = (), hands_free: bool = False
    ) -> PlannedStep | None:
        """What to do instead when it hurts: the swap, never of a higher tier nor one of `without`; None for nothing."""
        exercise = self.library.exercises.get(step.exercise)
        ids = () if exercise is None else (*exercise.swap, *exercise.easier)
        return self._swapped(step, ids, without, hands_free=hands_free)

    def harder(self, step: PlannedStep, *, hands_free: bool = False) -> PlannedStep | None:
        """The step one rung up the ladder; None when there is none."""
        exercise = self.library.exercises.get(step.exercise)
        ids = () if exercise is None else exercise.harder
        return self._swapped(step, ids, up=True, hands_free=hands_free)

    def _swapped(
        self,
        step: PlannedStep,
        ids: tuple[str, ...],
        without: Collection[str] = (),
        *,
        up: bool = False,
        hands_free: bool,
    ) -> PlannedStep | None:
        """The first of these that this person can do; unless it is to go `up`, never of a higher tier."""
        profile, exercises = self.profile(), self.library.exercises
        higher = () if up else (one.id for one in exercises.values() if one.tier > step.tier)
        found = first_allowed(ids, exercises, profile, without={step.exercise, *without, *higher})
        return None if found is None else swapped(step, found, profile, hands_free=hands_free)

    def _runner(self, machine: SessionMachine, journal: Journal) -> SessionRunner:
        note_open(self.folders.data, is_open=True)
        runner = SessionRunner(machine, journal, self._clock, session_id=journal.session_id or 0, speed=self.speed)
        runner.ended.connect(self._note_open)
        return runner

    def _note_open(self) -> None:
        """For the next start, which wants to know before the history is open; another session may still be."""
        with contextlib.suppress(EnvironmentProblem):  # a hint that is old does no harm
            self.interrupted()
