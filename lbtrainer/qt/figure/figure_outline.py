# SPDX-License-Identifier: GPL-3.0-or-later
"""The outline of flesh as a painter's path: bands with round ends along a chain, hulls where a chain is short.

Everything is in pixels. A third of a frame's cost lies here, so curves are left to Qt: a round end is two cubics, not a
row of points; and what is asked of a shape is asked once, with no call in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from lbtrainer.figure.camera import Blot, Point

_QUARTER: Final = 0.5523
"""How far the handles of a cubic reach that stands for a quarter of an ellipse."""
_SMOOTH: Final = range(3, 12)
"""Of so many shapes a band is rounded between them; longer chains lie close enough to each other."""
_SHARP_TURN: Final = 0.97
"""Cosine between neighbouring directions below which a bend gets a cross-section of its own."""


def _compass(corners: int) -> tuple[Point, ...]:
    """The first half of so many directions all round."""
    return tuple((cos(2.0 * pi * k / corners), sin(2.0 * pi * k / corners)) for k in range(corners // 2))


_ROUNDS: Final = tuple(
    (limit_px, _compass(corners))
    for limit_px, corners in ((4.0, 8), (9.0, 12), (20.0, 18), (45.0, 26), (120.0, 40), (1e9, 60))
)
"""Up to which radius in pixels a hull needs how many directions."""


def outline(chains: Iterable[list[Blot]], grow: float = 0.0, *, is_smooth: bool = True) -> QPainterPath:
    """What together covers some chains of shapes; everything in it turns the same way.

    Args:
        chains: Each joined from shape to shape.
        grow: How much further out.
        is_smooth: Long sides are curves, else straight from shape to shape.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for blots in chains:
        if len(blots) == 1:
            _add_whole(path, blots[0], grow)
            continue
        if len(blots) == 2 and _add_rod(path, blots[0], blots[1], grow):
            continue
        largest = max([xx + yy for _, _, xx, _, yy, _ in blots])
        if _is_shorter(blots, 0.5 * largest):
            _add_hull(path, blots, grow, sqrt(largest / 2.0))
        else:
            _add_band(path, blots, grow, is_smooth=is_smooth and len(blots) in _SMOOTH)
    return path


def _is_shorter(blots: list[Blot], square: float) -> bool:
    """Whether the way along the middles is shorter than the root of `square`."""
    dx, dy = blots[-1][0] - blots[0][0], blots[-1][1] - blots[0][1]
    if dx * dx + dy * dy >= square:
        return False
    run = sum([hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(blots)])
    return run * run < square


def polygon(corners: Iterable[Point]) -> QPainterPath:
    """A flat face."""
    path = QPainterPath()
    _add_polygon(path, list(corners))
    return path


def _add_whole(path: QPainterPath, blot: Blot, grow: float) -> None:
    x, y, _, _, _, r = blot
    if r:
        r += grow
        path.addEllipse(x - r, y - r, 2.0 * r, 2.0 * r)
        return
    side_x, side_y, ahead = _axes(blot, 1.0, 0.0, grow)
    path.moveTo(x - side_x, y - side_y)
    _add_end(path, x, y, -side_x, -side_y, ahead, 0.0)
    _add_end(path, x, y, side_x, side_y, -ahead, 0.0)


def _axes(blot: Blot, dx: float, dy: float, grow: float) -> tuple[float, float, float]:
    """Of an ellipse, seen along a unit direction: its outermost point to the left, and how far it reaches ahead of it.

    The two are half axes that belong together: quarters of the ellipse lie between them.
    """
    _, _, xx, xy, yy, r = blot
    if r:
        r += grow
        return -dy * r, dx * r, r
    px, py = xy * dx - xx * dy, yy * dx - xy * dy
    size = sqrt(py * dx - px * dy)
    return px / size - dy * grow, py / size + dx * grow, sqrt(max(0.0, xx * yy - xy * xy)) / size + grow


def _add_rod(path: QPainterPath, a: Blot, b: Blot, grow: float) -> bool:
    """From circle to circle, if they are apart: fingers, lines and bars, of which there are many."""
    x, y, _, _, _, r = a
    u, v, _, _, _, s = b
    dx, dy = u - x, v - y
    size = hypot(dx, dy)
    if not r or not s or size < r or size < s:
        return False
    r, s, dx, dy = r + grow, s + grow, dx / size, dy / size
    path.moveTo(x + dy * r, y - dx * r)
    path.lineTo(u + dy * s, v - dx * s)
    _add_end(path, u, v, dy * s, -dx * s, dx * s, dy * s)
    path.lineTo(x - dy * r, y + dx * r)
    _add_end(path, x, y, -dy * r, dx * r, -dx * r, -dy * r)
    return True


def _add_band(path: QPainterPath, blots: list[Blot], grow: float, *, is_smooth: bool) -> None:
    """A band along the middles, as wide as each ellipse is across, with round ends."""
    last = len(blots) - 1
    left: list[Point] = []
    right: list[Point] = []
    ends: list[tuple[float, float, float, float, float, float]] = []
    before_x, before_y = blots[0][0], blots[0][1]
    dx = dy = 0.0
    for index, blot in enumerate(blots):
        x, y, _, _, _, r = blot
        after = blots[index + 1] if index < last else blot
        wx, wy = after[0] - before_x, after[1] - before_y
        before_x, before_y = x, y
        size = sqrt(wx * wx + wy * wy)
        if size < 1e-6:
            continue
        wx /= size
        wy /= size
        if left and index < last and wx * dx + wy * dy < _SHARP_TURN:
            _add_whole(path, blot, grow)
        dx, dy = wx, wy
        if r:
            ahead = r + grow
            side_x, side_y = -dy * ahead, dx * ahead
        else:
            side_x, side_y, ahead = _axes(blot, dx, dy, grow)
        left.append((x + side_x, y + side_y))
        right.append((x - side_x, y - side_y))
        if not ends or index == last:
            ends.append((x, y, side_x, side_y, ahead * dx, ahead * dy))
    x, y, side_x, side_y, ahead_x, ahead_y = ends[-1]
    left.reverse()
    path.moveTo(*right[0])
    add_side = _add_curve if is_smooth and len(left) > 2 else _add_lines
    add_side(path, right)
    _add_end(path, x, y, -side_x, -side_y, ahead_x, ahead_y)
    add_side(path, left)
    x, y, side_x, side_y, ahead_x, ahead_y = ends[0]
    _add_end(path, x, y, side_x, side_y, -ahead_x, -ahead_y)


def _add_end(
    path: QPainterPath, x: float, y: float, side_x: float, side_y: float, ahead_x: float, ahead_y: float
) -> None:
    """Half an ellipse from `side` from its middle (where the path is) over `ahead` to the other side."""
    k = _QUARTER
    tip_x, tip_y, end_x, end_y = x + ahead_x, y + ahead_y, x - side_x, y - side_y
    kax, kay, ksx, ksy = k * ahead_x, k * ahead_y, k * side_x, k * side_y
    path.cubicTo(x + side_x + kax, y + side_y + kay, tip_x + ksx, tip_y + ksy, tip_x, tip_y)
    path.cubicTo(tip_x - ksx, tip_y - ksy, end_x + kax, end_y + kay, end_x, end_y)


def _add_lines(path: QPainterPath, points: list[Point]) -> None:
    """On from the first point through all of them."""
    line = path.lineTo
    for x, y in points[1:]:
        line(x, y)


def _add_curve(path: QPainterPath, points: list[Point]) -> None:
    """The same as a Catmull-Rom curve, through three points at least."""
    cubic = path.cubicTo
    (x, y), (nx, ny) = points[0], points[1]
    tx, ty = (nx - x) / 6.0, (ny - y) / 6.0
    for after_x, after_y in points[2:]:
        ux, uy = (after_x - x) / 6.0, (after_y - y) / 6.0
        cubic(x + tx, y + ty, nx - ux, ny - uy, nx, ny)
        x, y, nx, ny, tx, ty = nx, ny, after_x, after_y, ux, uy
    cubic(x + tx, y + ty, nx - (nx - x) / 6.0, ny - (ny - y) / 6.0, nx, ny)


def _add_hull(path: QPainterPath, blots: list[Blot], grow: float, radius_px: float) -> None:
    """One outline round all of them, as fine as a radius in pixels needs."""
    ways = next(compass for limit_px, compass in _ROUNDS if radius_px < limit_px)
    there: list[Point] = []
    back: list[Point] = []
    for c, s in ways:  # what an ellipse reaches one way, it reaches the other way too
        most, least = -1e9, 1e9
        ahead_x = ahead_y = behind_x = behind_y = 0.0
        for x, y, xx, xy, yy, r in blots:
            if r:
                px, py, size = c * r, s * r, r
            else:
                px, py = xx * c + xy * s, xy * c + yy * s
                size = sqrt(px * c + py * s)
                px /= size
                py /= size
            at = x * c + y * s
            if at + size > most:
                most, ahead_x, ahead_y = at + size, x + px, y + py
            if at - size < least:
                least, behind_x, behind_y = at - size, x - px, y - py
        there.append((ahead_x + c * grow, ahead_y + s * grow))
        back.append((behind_x - c * grow, behind_y - s * grow))
    _add_polygon(path, there + back)


def _add_polygon(path: QPainterPath, points: list[Point]) -> None:
    # A third of the time of a QPolygonF, whose points would all be made as objects first.
    path.moveTo(*points[0])
    _add_lines(path, points)
    path.lineTo(*points[0])
