# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand in the files that people write: one model for each kind of file.

These models are the one source for two things: `reader` checks files against them, and `json_schema` makes of them the
published schemas with which editors complete and underline. They are flat and say what is written; `exercises`,
`routines` and `programs` make the domain's records of them.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from lbtrainer.content.amounts import Count, Counts, OneTime, TempoText, Time, Whole
from lbtrainer.content.scalars import Choice, Flag, Identifier, Leaf, Text, Word
from lbtrainer.domain.dose import Range, Tempo
from lbtrainer.domain.exercise import Category, Kind, Level, Position, Sides, Spine
from lbtrainer.domain.program import Day
from lbtrainer.domain.routine import Goal
from lbtrainer.yaml_source import Node

FORMAT = 1
"""What `schema:` says in the files of today."""

EQUIPMENT = (
    "mat",
    "chair",
    "stick",
    "dumbbell",
    "dumbbells",
    "kettlebell",
    "barbell",
    "plate",
    "blocks",
    "rack",
    "bench",
    "back-extension-bench",
    "ghr-bench",
    "low-box",
    "cable",
    "band",
    "pull-up-bar",
    "strap",
    "towel",
    "ball",
    "table",
)

MUSCLES = (
    "lower back",
    "glutes",
    "hamstrings",
    "quadriceps",
    "calves",
    "abdominals",
    "obliques",
    "hip flexors",
    "middle back",
    "lats",
    "traps",
    "shoulders",
    "chest",
    "biceps",
    "abductors",
    "whole body",
)

MAX_SETS = 12
MAX_REPS = 200


def _leaf(leaf: Leaf[object], about: str | None = None) -> Meta:
    return Meta(extra={"leaf": leaf}, description=about)


Line: TypeAlias = Annotated[str, _leaf(Text())]
Lines: TypeAlias = tuple[Line, ...]
Yes: TypeAlias = Annotated[bool, _leaf(Flag())]
Equipment: TypeAlias = Annotated[str, _leaf(Word(EQUIPMENT))]
Muscle: TypeAlias = Annotated[str, _leaf(Word(MUSCLES))]
ExerciseId: TypeAlias = Annotated[str, _leaf(Identifier("exercises"))]
RoutineId: TypeAlias = Annotated[str, _leaf(Identifier("routines"))]
DayWord: TypeAlias = Annotated[Day, _leaf(Choice(Day))]

FormatNumber: TypeAlias = Annotated[int, _leaf(Whole(FORMAT, FORMAT), "The format of this file: 1.")]
OwnId: TypeAlias = Annotated[str, _leaf(Identifier(), "The same as the file's name without .yaml.")]
Name: TypeAlias = Annotated[str, _leaf(Text(60), "As it is shown.")]
LevelWord: TypeAlias = Annotated[Level, _leaf(Choice(Level), "How much training it takes for granted.")]
Sources: TypeAlias = Annotated[Lines, Meta(description="Where it comes from.")]

Sets: TypeAlias = Annotated[Range, _leaf(Count(1, MAX_SETS), "How many sets: 3 or 2-3.")]
Reps: TypeAlias = Annotated[
    tuple[Range, ...],
    _leaf(
        Counts(Count(1, MAX_REPS), MAX_SETS), "Repetitions of a set: 8, 8-12, or one amount for each set, [6, 4, 2]."
    ),
]
HoldTime: TypeAlias = Annotated[Range, _leaf(Time(3, 600), "Time to hold a set: 30 s, 30-45 s.")]
WorkTime: TypeAlias = Annotated[Range, _leaf(Time(5, 3 * 3600), "Time of steady work: 60 s, 5-10 min.")]
HoldEach: TypeAlias = Annotated[Range, _leaf(Time(1, 60), "Time to hold in every repetition: 3 s, 2-3 s.")]
Rest: TypeAlias = Annotated[int, _leaf(OneTime(0, 15 * 60), "Rest after a set: 60 s, 2 min.")]
TempoValue: TypeAlias = Annotated[
    Tempo, _leaf(TempoText(), "Seconds out, hold, back and rest of one repetition: [5, 0, 5, 0].")
]


class FileModel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a file; `node` is where it stands and no key of it."""

    node: Node


class Work(FileModel, frozen=True, kw_only=True):
    """How much: at most one of reps, hold and for."""

    sets: Sets | None = None
    reps: Reps = ()
    hold: HoldTime | None = None
    for_: WorkTime | None = msgspec.field(name="for", default=None)
    hold_each: HoldEach | None = None
    rest: Rest | None = None


WORK_KEYS = ("reps", "hold", "for")
"""Of these a `Work` holds at most one."""


class DoseFile(Work, frozen=True, kw_only=True):
    """The dose of an exercise: what a routine takes where it says nothing itself."""


class SideWordsFile(FileModel, frozen=True, kw_only=True):
    """What is said at the switch."""

    left: Line
    right: Line


class MusclesFile(FileModel, frozen=True, kw_only=True):
    """Which muscles work."""

    primary: tuple[Muscle, ...] = ()
    secondary: tuple[Muscle, ...] = ()


class ExerciseFile(FileModel, frozen=True, kw_only=True):
    """An exercise of Lower Back Trainer."""

    schema: FormatNumber
    id: OwnId
    name: Name
    aliases: Annotated[Lines, Meta(description="Other names under which it is found.")] = ()
    category: Annotated[Category, _leaf(Choice(Category), "What it is for.")]
    level: LevelWord
    tier: Annotated[int, _leaf(Whole(1, 4), "1 gentle, 2 moderate, 3 demanding, 4 only for those who ask for it.")]
    kind: Annotated[Kind, _leaf(Choice(Kind), "What is counted: repetitions, a hold's or steady work's seconds.")]
    sides: Annotated[
        Sides, _leaf(Choice(Sides), "none; block: one side, then the other; alternate: each repetition.")
    ] = Sides.NONE
    side_words: Annotated[SideWordsFile | None, Meta(description="What is said at the switch.")] = None
    two_ended: Annotated[Yes, Meta(description="A repetition is held at each of its two ends.")] = False
    tempo: TempoValue = Tempo()
    dose: DoseFile
    position: Annotated[Position, _leaf(Choice(Position), "How the body is at the start.")]
    sees_screen: Annotated[Yes, Meta(description="Whether the screen can be seen meanwhile.")] = True
    spine: tuple[Annotated[Spine, _leaf(Choice(Spine), "What the lower back does.")], ...] = (Spine.NEUTRAL,)
    equipment: Annotated[
        tuple[tuple[Equipment, ...], ...],
        Meta(description="Groups, any one of which is enough: [[barbell], [dumbbells]]; [[]] needs nothing."),
    ] = ((),)
    household: Annotated[dict[Equipment, Line], Meta(description="What may stand in for it at home.")] = {}
    loaded: Annotated[Yes, Meta(description="Done with a weight that is set up first.")] = False
    muscles: MusclesFile | None = None
    purpose: Annotated[str, _leaf(Text(), "What it is good for, in one sentence.")] = ""
    steps: Annotated[Lines, Meta(min_length=1, max_length=20, description="How it is done, one sentence each.")]
    breathing: Annotated[str, _leaf(Text(), "When to breathe out and in.")] = ""
    cues: Lines = ()
    mistakes: Lines = ()
    cautions: Lines = ()
    spoken: Annotated[str, _leaf(Text(words=12), "One cue of at most 12 words, said during the exercise.")]
    easier: Annotated[tuple[ExerciseId, ...], Meta(description="Down the ladder, nearest first.")] = ()
    harder: Annotated[tuple[ExerciseId, ...], Meta(description="Up the ladder, nearest first.")] = ()
    swap: Annotated[tuple[ExerciseId, ...], Meta(description="What to offer when it hurts.")] = ()
    variants: Lines = ()
    sources: Sources = ()


class StandInFile(Work, frozen=True, kw_only=True):
    """What to do when a piece of equipment is not there."""

    exercise: ExerciseId


class StepFile(Work, frozen=True, kw_only=True):
    """One exercise with its dose."""

    exercise: ExerciseId
    key: Annotated[str, _leaf(Identifier(), "Under which results are kept; else the exercise's id.")] | None = None
    per_side: Annotated[bool, _leaf(Flag(), "true: the dose counts for each side; false: without sides.")] | None = None
    sides: Annotated[Sides, _leaf(Choice(Sides), "How sides take turns here.")] | None = None
    optional: Annotated[Yes, Meta(description="Left out unless asked for.")] = False
    tempo: TempoValue | None = None
    wait: Annotated[bool, _leaf(Flag(), "Wait for a key before each set.")] | None = None
    ramp: Annotated[bool, _leaf(Flag(), "Lighter sets first.")] | None = None
    note: Annotated[str, _leaf(Text(200), "One sentence before the first set; one about halfway, there too.")] = ""
    gear: (
        Annotated[
            tuple[Equipment, ...],
            Meta(description="What this step is meant with: one of the groups of the exercise's equipment."),
        ]
        | None
    ) = None
    start_with: Annotated[str, _leaf(Identifier("exercises"), "What to do in its place at first.")] | None = None
    begin: Annotated[
        Reps, Meta(description="Repetitions of each set for who is new or in the gentle week, until told otherwise.")
    ] = ()
    without: Annotated[
        dict[Equipment, StandInFile], Meta(description="What to do when this equipment is not there.")
    ] = {}


class BlockFile(FileModel, frozen=True, kw_only=True):
    """A run of steps."""

    name: Name
    rounds: Annotated[Range, _leaf(Count(1, 10), "How often: 1 or 1-3, the first being the default.")] = Range(1, 1)
    round_rest: Annotated[int, _leaf(OneTime(0, 15 * 60), "Rest between rounds: 30 s.")] = 0
    steps: Annotated[tuple[StepFile, ...], Meta(min_length=1, max_length=40)]


class RoutineFile(FileModel, frozen=True, kw_only=True):
    """A routine of Lower Back Trainer."""

    schema: FormatNumber
    id: OwnId
    name: Name
    goal: Annotated[Goal, _leaf(Choice(Goal), "What it is for.")]
    level: LevelWord
    summary: Annotated[str, _leaf(Text(), "One or two sentences for the list.")] = ""
    sources: Sources = ()
    notes: Lines = ()
    blocks: Annotated[tuple[BlockFile, ...], Meta(min_length=1, max_length=20)]


class ActivityFile(FileModel, frozen=True, kw_only=True):
    """Something done outside the trainer, such as a walk."""

    activity: Line
    for_: Annotated[Range, _leaf(Time(5, 12 * 3600), "How long: 30 min.")] | None = msgspec.field(
        name="for", default=None
    )


class ProgramFile(FileModel, frozen=True, kw_only=True):
    """A week of Lower Back Trainer."""

    schema: FormatNumber
    id: OwnId
    name: Name
    level: LevelWord
    summary: Annotated[str, _leaf(Text(), "One or two sentences for the list.")] = ""
    sources: Sources = ()
    days: dict[DayWord, tuple[RoutineId | ActivityFile, ...]]
