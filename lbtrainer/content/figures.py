# SPDX-License-Identifier: GPL-3.0-or-later
"""From a figure's file to its record: stances, base and poses are laid over each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lbtrainer.content.figure_schema import MODES, FigureFile, KeyPoseFile, LimbFile, PoseFile, StancesFile
from lbtrainer.content.figure_sources import figure_sources, stances_file
from lbtrainer.content.own_id import id_problems
from lbtrainer.content.reader import read_model
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.domain.figure import NUMBERED, Figure, Limb, Mode, Pin, Pose, Prop, Watch
from lbtrainer.domain.other_side import other_side
from lbtrainer.domain.record import Side
from lbtrainer.errors import Problem, UserError
from lbtrainer.yaml_source import Node, read

VIEWS = {"side": (14.0, 9.0), "spine": (6.0, 5.0), "front": (78.0, 9.0)}
_FACES = {"right": "bar-right", "forward": "bar-forward", "aslant": "bar-aslant", "up": "bar-up"}
_SIDES = {"r": 1.0, "l": -1.0}


def figure_ids(resources: Path) -> tuple[str, ...]:
    """The ids of all shipped figures, in order."""
    return tuple(sorted(path.stem for path in (resources / "figures").glob("*.yaml")))


def load_figure(resources: Path, own_id: str, user: Path | None = None) -> Figure:
    """The figure of an exercise; the user's own file stands before the shipped one.

    Raises:
        UserError: There is none, or something is wrong with it; lists every fault with file:line:column.
    """
    name, sources = f"figures/{own_id}.yaml", figure_sources(resources, own_id, user)
    if not sources:
        raise UserError([Problem(name, "there is no such figure")])
    return read_figure(sources[0], name, load_stances(resources))


def load_stances(resources: Path) -> dict[str, PoseFile]:
    """The stances on which figures are built.

    Raises:
        UserError: Something is wrong with their file.
    """
    return read_stances(stances_file(resources), "stances/stances.yaml")


def read_stances(path: Path, name: str) -> dict[str, PoseFile]:
    """The stances in one file.

    Raises:
        UserError: Something is wrong with it; lists every fault.
    """
    file, problems = read_model(StancesFile, read(path, name), {})
    if file is None or problems:
        raise UserError(problems)
    return file.stances


def read_figure(path: Path, name: str, stances: Mapping[str, PoseFile]) -> Figure:
    """The figure in one file.

    Raises:
        UserError: Something is wrong with it; lists every fault.
    """
    problems: list[Problem] = []
    root = read(path, name, problems)
    file, faults = read_model(FigureFile, root, {})
    problems += faults
    if file is None or problems:
        raise UserError(problems)
    problems = [*id_problems(file.id, path.stem, file.node), *_problems(file, stances)]
    if problems:
        raise UserError(problems)
    return _figure(file, stances)


def _problems(file: FigureFile, stances: Mapping[str, PoseFile]) -> Iterator[Problem]:
    for pose in (*([file.base] if file.base else []), *file.poses.values()):
        yield from _pose_problems(pose, stances)
    for shown in file.poses.values():
        yield from _mirror_problems(shown, file.poses)
    for key, written in zip(file.tempo, _listed(file.node.at("tempo")), strict=True):
        if key.pose not in file.poses:
            yield Problem(written.where, f'tempo names the pose "{key.pose}"', did_you_mean(key.pose, file.poses))
    if file.still and file.still not in file.poses:
        yield Problem(
            file.node.at("still").where, f'there is no pose "{file.still}"', did_you_mean(file.still, file.poses)
        )
    if file.mat[0] >= file.mat[1]:
        yield Problem(file.node.at("mat").where, "the mat ends before it begins", "write [left, right]")


def _listed(node: Node) -> list[Node]:
    return node.value if isinstance(node.value, list) else []


def _pose_problems(pose: PoseFile, stances: Mapping[str, PoseFile]) -> Iterator[Problem]:
    if pose.from_ is not None and pose.from_ not in stances:
        yield Problem(
            pose.node.at("from").where, f'there is no stance "{pose.from_}"', did_you_mean(pose.from_, stances)
        )
    for name in ("arm", "arm_r", "arm_l", "leg", "leg_r", "leg_l"):
        limb: LimbFile | None = getattr(pose, name)
        if limb is None:
            continue
        given = [mode for mode in MODES if getattr(limb, mode) is not None]
        if len(given) != 1:
            what = f"{name} has {' and '.join(given) or 'no way'} to be posed"
            yield Problem(limb.node.where, what, f"it needs one of {', '.join(MODES)}")


def _mirror_problems(pose: KeyPoseFile, poses: Mapping[str, KeyPoseFile]) -> Iterator[Problem]:
    if pose.mirror is None:
        return
    where = pose.node.at("mirror").where
    shown = poses.get(pose.mirror)
    if shown is None:
        yield Problem(where, f'there is no pose "{pose.mirror}"', did_you_mean(pose.mirror, poses))
    elif shown.mirror is not None:
        yield Problem(where, f'"{pose.mirror}" is a mirrored pose itself', "name the pose that it mirrors")
    if isinstance(pose.node.value, dict) and len(pose.node.value) > 1:
        yield Problem(where, "a mirrored pose says more than what it mirrors", "leave out the rest")


def _figure(file: FigureFile, stances: Mapping[str, PoseFile]) -> Figure:
    written = {name: _pose(_layers(pose, file.base, stances)) for name, pose in file.poses.items() if not pose.mirror}
    poses = {
        name: other_side(written[pose.mirror]) if pose.mirror else written[name] for name, pose in file.poses.items()
    }
    return Figure(
        id=file.id,
        camera=(file.cam[0], file.cam[1]) if file.cam else VIEWS[file.view],
        surface=file.surface,
        mat=(file.mat[0], file.mat[1]),
        mat_depth=file.mat[2] if len(file.mat) > 2 else 0.17,
        muscles=file.muscles,
        poses=poses,
        keys=file.tempo,
        still=file.still or file.tempo[-1].pose,
        side=Side(file.side),
        glow=None if file.glow == "both" else Side(file.glow),
        props=tuple(
            Prop(kind=each.kind, hold=each.hold, at=_point(each.at), size=each.size, turn=each.turn, ends=each.ends)
            for each in file.props
        ),
        watch=tuple(Watch(each.say, each.check, each.joint, each.limit) for each in file.watch),
        allow=file.allow,
        over=file.over,
    )


def _layers(pose: PoseFile, base: PoseFile | None, stances: Mapping[str, PoseFile]) -> list[PoseFile]:
    layers: list[PoseFile] = []
    stance = pose.from_ or (base.from_ if base else None)
    while stance:
        layers.insert(0, stances[stance])
        stance = stances[stance].from_
    return [*layers, *([base] if base else []), pose]


def _pose(layers: list[PoseFile]) -> Pose:
    values: dict[str, Any] = {"fit": None}
    pins: dict[str, Pin] = {}
    limbs: dict[str, LimbFile] = {}
    shared: dict[str, bool] = {}
    for layer in layers:
        for name in NUMBERED:
            value = getattr(layer, name)
            if value is not None:
                values[name] = value
        if layer.pin:
            pins = layer.pin
            values["fit"] = None
        if layer.fit is not None:
            values["fit"] = layer.fit
        for kind in ("arm", "leg"):
            for side in ("r", "l"):
                limb = getattr(layer, f"{kind}_{side}") or getattr(layer, kind)
                if limb is not None:
                    limbs[f"{kind}_{side}"] = limb
                    shared[f"{kind}_{side}"] = limb is getattr(layer, kind)
    hanging = Limb(mode=Mode.AIM)
    for kind in ("arm", "leg"):
        for side, sign in _SIDES.items():
            name = f"{kind}_{side}"
            values[name] = _limb(limbs[name], sign, is_shared=shared[name]) if name in limbs else hanging
    given = tuple(Pin(joint, pin.x, pin.y, pin.rest, pin.z) for joint, pin in pins.items())
    return Pose(pins=given, **values)


def _limb(file: LimbFile, sign: float, *, is_shared: bool) -> Limb:
    """The limb; what is written for both sides is meant for the right one and mirrored for the left."""
    mode = next(Mode(name) for name in MODES if getattr(file, name) is not None)
    point = file.to or file.chest or file.shift
    if len(point) == 2:
        point = (*point, 0.10)
    aim = file.aim or ((-90.0, 0.0), (-90.0, 0.0))
    hand = file.hand or file.toes
    return Limb(
        mode=mode,
        point=(point[0], point[1], point[2] * sign),
        segment=(file.touch or "").replace("_r", "_l" if is_shared and sign < 0.0 else "_r"),
        along=file.at,
        face=_FACES[file.bar] if file.bar != "right" else file.face,
        upper=(aim[0][0], aim[0][1] * sign),
        lower=(aim[1][0], aim[1][1] * sign),
        flex=file.flex or 0.0,
        abd=file.abd,
        bend=file.bend,
        rot=file.rot,
        end=file.end,
        swivel=file.swivel,
        hint=file.elbow or file.knee,
        hand=(hand[0], hand[1] * sign) if hand else None,
        lift=file.lift,
    )


def _point(values: tuple[float, ...]) -> tuple[float, float, float]:
    return (values[0], values[1], values[2] if len(values) > 2 else 0.0)
