# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand in a figure's file and in the file of stances."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from lbtrainer.content.amounts import Whole
from lbtrainer.content.figure_values import (
    JOINTS,
    SEGMENTS,
    Aims,
    Allowed,
    Direction,
    FitRule,
    Move,
    Number,
    Numbers,
    Pair,
    PinPoint,
)
from lbtrainer.content.scalars import Choice, Identifier, Leaf, Text, Word
from lbtrainer.content.schema import FORMAT, MUSCLES, FileModel
from lbtrainer.domain.figure import PROPS, WATCHES, Allow, End, Fit, Key, Pin


def _leaf(leaf: Leaf[object], about: str | None = None) -> Meta:
    return Meta(extra={"leaf": leaf}, description=about)


Degrees: TypeAlias = Annotated[float | None, _leaf(Number(-360.0, 360.0))]
Name: TypeAlias = Annotated[str, _leaf(Identifier(), "A name of one's own.")]


class LimbFile(FileModel, frozen=True, kw_only=True):
    """One arm or leg: exactly one of to, chest, touch, aim and flex, and how its end lies."""

    to: Annotated[tuple[float, ...] | None, _leaf(Numbers(2, 3, example="[0.05, 0, 0.11]"))] = None
    chest: Annotated[tuple[float, ...] | None, _leaf(Numbers(3, 3, example="[0.1, 0, 0.05]"))] = None
    touch: Annotated[str | None, _leaf(Word(SEGMENTS))] = None
    at: Annotated[float, _leaf(Number(0.0, 1.0), "How far along the touched segment.")] = 0.5
    aim: Annotated[tuple[tuple[float, float], tuple[float, float]] | None, _leaf(Aims())] = None
    flex: Degrees = None
    abd: Annotated[float, _leaf(Number(-90.0, 90.0))] = 0.0
    bend: Annotated[float, _leaf(Number(-5.0, 170.0))] = 0.0
    rot: Annotated[float, _leaf(Number(-180.0, 180.0))] = 0.0
    face: Annotated[str, _leaf(Word(("front", "back", "out", "in", "top")), "Which side is touched.")] = "front"
    shift: Annotated[tuple[float, ...], _leaf(Numbers(3, 3))] = (0.0, 0.0, 0.0)
    end: Annotated[End, _leaf(Choice(End))] = End.RELAXED
    bar: Annotated[
        str, _leaf(Word(("right", "forward", "aslant", "up")), "Which way lies what a closed hand holds.")
    ] = "right"
    swivel: Annotated[float, _leaf(Number(-180.0, 180.0))] = 0.0
    elbow: Annotated[str, _leaf(Word(("down", "back", "out", "up", "front", "hip")))] = ""
    knee: Annotated[str, _leaf(Word(("down", "back", "out", "up", "front")))] = ""
    hand: Annotated[tuple[float, float] | None, _leaf(Direction(), "World direction of fingers or toes.")] = None
    toes: Annotated[tuple[float, float] | None, _leaf(Direction(), "World direction of the toes.")] = None
    lift: Annotated[float, _leaf(Number(0.0, 1.0), "Lifted by this much on the way here.")] = 0.0


MODES = ("to", "chest", "touch", "aim", "flex")
OptionalLimb: TypeAlias = LimbFile | None


class PoseFile(FileModel, frozen=True, kw_only=True):
    """How the trunk lies in space and bends, and where the limbs are; what is left out comes from what it builds on."""

    from_: Annotated[str | None, _leaf(Identifier(), "A stance.")] = msgspec.field(name="from", default=None)
    lean: Degrees = None
    spin: Degrees = None
    roll: Degrees = None
    turn: Degrees = None
    lumbar: Degrees = None
    thoracic: Degrees = None
    side: Degrees = None
    twist: Degrees = None
    neck: Degrees = None
    head: Degrees = None
    look: Degrees = None
    shrug: Annotated[float | None, _leaf(Number(-0.05, 0.05))] = None
    pin: Annotated[
        dict[Annotated[str, _leaf(Word(JOINTS))], Annotated[Pin, _leaf(PinPoint())]],
        Meta(description="Where joints stand: {knee_r: [-0.24, 0.037]}."),
    ] = msgspec.field(default_factory=dict)
    fit: Annotated[Fit | None, _leaf(FitRule())] = None
    arm: OptionalLimb = None
    arm_r: OptionalLimb = None
    arm_l: OptionalLimb = None
    leg: OptionalLimb = None
    leg_r: OptionalLimb = None
    leg_l: OptionalLimb = None


class KeyPoseFile(PoseFile, frozen=True, kw_only=True):
    """A pose of a figure: written out, or another one to the other side."""

    mirror: Annotated[str | None, _leaf(Identifier(), "A pose of this file, here to the other side.")] = None


class PropFile(FileModel, frozen=True, kw_only=True):
    """A thing in the picture."""

    kind: Annotated[str, _leaf(Word(PROPS))]
    hold: Annotated[str, _leaf(Word(("grips", "grip_r", "grip_l", "chest")), "What carries it.")] = ""
    at: Annotated[tuple[float, ...], _leaf(Numbers(2, 3))] = (0.0, 0.0, 0.0)
    size: Annotated[tuple[float, ...], _leaf(Numbers(1, 3))] = ()
    turn: Annotated[float, _leaf(Number(-360.0, 360.0))] = 0.0
    ends: Annotated[tuple[Annotated[str, _leaf(Word(JOINTS))], ...], Meta()] = ()


class WatchFile(FileModel, frozen=True, kw_only=True):
    """What a coach looks at."""

    say: Annotated[str, _leaf(Text(160))]
    check: Annotated[str, _leaf(Word(WATCHES))] = ""
    joint: Annotated[str, _leaf(Word(JOINTS))] = ""
    limit: Annotated[float, _leaf(Number(0.0, 180.0))] = 0.0


class FigureFile(FileModel, frozen=True, kw_only=True):
    """The animated person of an exercise."""

    schema: Annotated[int, _leaf(Whole(FORMAT, FORMAT), "The format of this file: 1.")]
    id: Annotated[str, _leaf(Identifier(), "The exercise's id, and the file's name without .yaml.")]
    view: Annotated[str, _leaf(Word(("side", "spine", "front")))] = "side"
    cam: Annotated[tuple[float, ...] | None, _leaf(Numbers(2, 2, -180.0, 180.0, "[14, 9]"))] = None
    surface: Annotated[str, _leaf(Word(("mat", "floor")))] = "mat"
    mat: Annotated[tuple[float, ...], _leaf(Numbers(2, 3, -3.0, 3.0, "[-0.6, 0.4]"))]
    muscles: tuple[Annotated[str, _leaf(Word(MUSCLES))], ...]
    props: tuple[PropFile, ...] = ()
    tempo: Annotated[tuple[Annotated[Key, _leaf(Move())], ...], Meta(min_length=1, max_length=12)]
    still: Annotated[str, _leaf(Identifier(), "The pose that tells most.")] = ""
    side: Annotated[
        str, _leaf(Word(("right", "left")), "The side that works where the exercise has two; the other is mirrored.")
    ] = "right"
    glow: Annotated[str, _leaf(Word(("both", "right", "left")), "The side whose muscles light up.")] = "both"
    watch: Annotated[tuple[WatchFile, ...], Meta(min_length=1, max_length=5)]
    allow: tuple[Annotated[Allow, _leaf(Allowed())], ...] = ()
    over: tuple[Annotated[tuple[str, str], _leaf(Pair())], ...] = ()
    base: PoseFile | None = None
    poses: dict[Name, KeyPoseFile]


class StancesFile(FileModel, frozen=True, kw_only=True):
    """Where figures begin: standing, lying, on all fours and so on."""

    schema: Annotated[int, _leaf(Whole(FORMAT, FORMAT), "The format of this file: 1.")]
    stances: dict[Name, PoseFile]
