# SPDX-License-Identifier: GPL-3.0-or-later
"""One instant of a figure as painter's paths, in the order in which they are painted, whatever the colours.

Paths are in pixels, the origin of the camera's plane at 0, y downwards: under a painter that scales, Qt cuts curves ten
times finer than anybody sees, which takes ten times as long.

A repetition brings the same instants again and again, so that they are kept: then a frame costs its filling only. What
is kept is bounded.
"""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from lbtrainer.domain.figure import Prop
from lbtrainer.figure.camera import Camera, Screen
from lbtrainer.figure.flesh import Chain
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.figure.muscles import Glow, glows
from lbtrainer.figure.order import Memory, painted_order
from lbtrainer.figure.parts import Part, person_parts
from lbtrainer.figure.piece import Piece
from lbtrainer.figure.props import gripped, prop_parts, stands_still
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.vectors import dot
from lbtrainer.qt.figure.figure_outline import outline, polygon
from lbtrainer.qt.figure.recurring import Recurring

_GAP: Final = 0.0058
_LINE: Final = 0.0022
_EDGE_TONE: Final = -0.26
_GLOW_OVER_PX: Final = 0.45
"""How far a limb's glow goes past its edge: a dark seam would part it from the trunk that glows beside it."""
_GLOWING: Final = ("shirt", "leggings", "skin")
_CARRIERS: Final = ("under box", "under bench", "under seat")
_DETAIL_PX: Final = 190.0
"""A person of fewer pixels is painted without the finest lines."""
_SMOOTH_FROM_PX: Final = 150.0
"""And with straight sides, under so many."""
_SETTLED: Final = 60
_MOST_KEPT: Final = 240
"""Eight seconds at 30 frames; about 50 kB each."""

_Key = tuple[str, str, float, float]


def frame_key(instant: Instant) -> _Key:
    """What tells an instant from the others, but for how brightly the muscles glow."""
    return (instant.a, instant.b, round(instant.u, 6), round(instant.breath, 3))


class Fill(NamedTuple):
    """One filled outline; `fades` as in `Piece`, in the paths' pixels."""

    path: QPainterPath
    material: str
    tone: float
    fades: tuple[QPointF, QPointF] | None = None


class Lit(NamedTuple):
    """A glowing place: where a round brush of radius 1 goes, and how strongly it shows, 0 to 1."""

    place: QTransform
    strength: float


class PaintedPart(NamedTuple):
    """A part as it is painted.

    Attributes:
        gap: Cut out of what lies behind, to keep the part apart from it.
        fills: From the first to the last.
        glow: On what the glowing places are painted.
        lit: The glowing places.
        far: 0 near to 1 far.
        carries: Shadows fall on it.
        area: Where it is.
    """

    gap: QPainterPath | None
    fills: list[Fill]
    glow: QPainterPath | None
    lit: list[Lit]
    far: float
    carries: bool
    area: QRectF


class Frame(NamedTuple):
    """All parts from the first painted to the last, and where they are."""

    parts: list[PaintedPart]
    area: QRectF


class _Before(NamedTuple):
    """A part in the frame before, and what it was painted from."""

    part: Part
    lit: list[Lit]
    painted: PaintedPart


class Frames:
    """The frames of one exercise, for one size at a time."""

    def __init__(self, motion: Motion, camera: Camera) -> None:
        self._motion = motion
        self._camera = camera
        self._scale, self._px = 1.0, 0.0
        self._screen = Screen(camera, 1.0)
        self._to_px = QTransform()
        self._memory: Memory = {}
        self._over = (*motion.figure.over, *gripped(motion.figure.props))
        self._standing = prop_parts(motion.figure.props, motion.still().skeleton, camera, stands_still)
        self._before: dict[str, _Before] = {}
        self._seen: set[_Key] = set()
        self._kept: Recurring[_Key, Frame] = Recurring(_MOST_KEPT)
        self._count = 0

    @property
    def kept(self) -> int:
        """How many frames are kept."""
        return len(self._kept)

    @property
    def are_settled(self) -> bool:
        """Whether the order of the parts is what it will be when the same instant comes again."""
        return self._count > _SETTLED

    def forget(self) -> None:
        """Keeps nothing any more: another exercise is shown."""
        self._seen.clear()
        self._kept.forget()
        self._before.clear()
        self._count = 0

    def at(self, instant: Instant, scale: float, ratio: float) -> Frame:
        """The frame of an instant.

        Args:
            instant: Of the exercise's motion.
            scale: Device-independent pixels to the unit.
            ratio: Device pixels per pixel.
        """
        if (scale, scale * ratio) != (self._scale, self._px):
            self.forget()
            self._scale, self._px = scale, scale * ratio
            self._screen = Screen(self._camera, scale)
            self._to_px = QTransform.fromScale(scale, -scale)
        self._count += 1
        key = frame_key(instant)
        found = self._kept.get(key)
        if found is not None:
            return found
        frame = self._made(instant)
        if self._is_settled(key):
            self._kept.keep(key, frame)
        return frame

    def _is_settled(self, key: _Key) -> bool:
        """Of the first frames only what comes a second time, when the order of the parts has settled."""
        if self.are_settled or key in self._seen:
            return True
        self._seen.add(key)
        return False

    def _made(self, instant: Instant) -> Frame:
        figure, skeleton = self._motion.figure, instant.skeleton
        parts = [
            *self._standing,
            *prop_parts(figure.props, skeleton, self._camera, _moves),
            *person_parts(skeleton, self._camera, instant.breath),
        ]
        places = self._lit_places(skeleton)
        painted: list[PaintedPart] = []
        area = QRectF()
        for part in painted_order(parts, self._camera, self._memory, self._over):
            lit = places.get(part.name, [])
            made = self._as_before(part, lit) or self._painted(part, lit)
            is_over = any(made.area.intersects(other.area) for other in painted)
            if is_over and part.gap and made.gap is None:
                made = made._replace(gap=self._path(part.gap, self._gap_px))
            self._before[part.name] = _Before(part, lit, made)
            painted.append(made if is_over else made._replace(gap=None))
            area = area.united(made.area)
        return Frame(painted, area)

    def _as_before(self, part: Part, lit: list[Lit]) -> PaintedPart | None:
        """What was painted in the frame before, if nothing of it has moved: a third of all parts."""
        before = self._before.get(part.name)
        return before.painted if before and before.part == part and before.lit == lit else None

    @property
    def _gap_px(self) -> float:
        return max(_GAP * self._scale, 0.8)

    def _painted(self, part: Part, lit: list[Lit]) -> PaintedPart:
        """A part as if nothing lay behind it."""
        fills: list[Fill] = []
        area = QRectF()
        glow = QPainterPath()
        glow.setFillRule(Qt.FillRule.WindingFill)
        is_small = self._scale < _DETAIL_PX
        is_limb = part.parent == "torso"
        for piece in part.pieces:
            if piece.facing is not None and (is_small or dot(piece.facing, self._camera.back) < 0.05):
                continue
            if piece.lined and not is_small:
                edge = self._path([piece.chain, *piece.more], _LINE * self._scale)
                fills.append(Fill(edge, piece.material, piece.tone + _EDGE_TONE))
            path = self._path_of(piece)
            fills.append(Fill(path, piece.material, piece.tone, self._faded(piece)))
            area = area.united(path.controlPointRect())
            if lit and piece.material in _GLOWING:
                glow.addPath(self._path([piece.chain, *piece.more], _GLOW_OVER_PX) if is_limb else path)
        gap_px = self._gap_px
        return PaintedPart(
            None,
            fills,
            glow if lit else None,
            lit,
            part.far,
            part.name.startswith(_CARRIERS),
            area.adjusted(-gap_px, -gap_px, gap_px, gap_px),
        )

    def _faded(self, piece: Piece) -> tuple[QPointF, QPointF] | None:
        if piece.fades is None:
            return None
        start, end = (QPointF(*self._screen.at(each)) for each in piece.fades)
        return start, end

    def _path_of(self, piece: Piece) -> QPainterPath:
        if piece.corners:
            return polygon([self._screen.at(corner) for corner in piece.corners])
        return self._path([piece.chain, *piece.more], 0.0)

    def _path(self, chains: list[Chain], grow_px: float) -> QPainterPath:
        blots = self._screen.blots
        return outline([blots(chain) for chain in chains], grow_px, is_smooth=self._px > _SMOOTH_FROM_PX)

    def _lit_places(self, skeleton: Skeleton) -> dict[str, list[Lit]]:
        """What glows, by part; what faces away does not."""
        places: dict[str, list[Lit]] = {}
        figure = self._motion.figure
        for muscle in figure.muscles:
            for glow in glows(skeleton, muscle, figure.glow):
                strength = max(0.0, min(1.0, (dot(glow.normal, self._camera.back) + 0.62) / 0.5))
                if strength > 0.02:
                    places.setdefault(glow.part, []).append(Lit(self._glow_place(glow), strength))
        return places

    def _glow_place(self, glow: Glow) -> QTransform:
        x, y = self._camera.flat(glow.at)
        lx, ly = self._camera.flat(glow.long)
        long = max(hypot(lx, ly), glow.wide * 0.7)
        place = QTransform.fromTranslate(x, y)
        place.rotate(degrees(atan2(ly, lx)))
        place.scale(long, glow.wide)
        return place * self._to_px


def _moves(prop: Prop) -> bool:
    return not stands_still(prop)
