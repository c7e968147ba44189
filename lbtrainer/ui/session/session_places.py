# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything of a session stands in a window of any size: numbers in, rectangles out.

All sizes follow from the window: H is its height, u the smaller of a hundredth of it and a 160th of its width. Ring and
number depend on nothing else, so they never move between phases.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6 import QtCore

from lbtrainer.ui.widgets.ring import HEIGHT, WIDTH

_COLUMNS_FROM: Final = 1.35  # times H; a narrower window has the figure above and the ring below
_NEAR: Final = 0.62
_LEAST_BUTTON_PX: Final = 44
_MOST_BUTTON_PX: Final = 112
_TOLD_TOP: Final = 1.2


class Places(NamedTuple):
    """The parts of the page in pixels.

    Attributes:
        unit_px: u.
        height_px: H.
        strip, word, buttons: Rows over the whole width.
        body: For stage, name and lines; what is text stands at its foot.
        ring: A box that gives the ring its full size.
        then: Under the ring.
        notice: Right of the phase word, above the ring; in the near view the figure stands between word and ring.
        told: The same and the strip's end above it, for words that are soon gone and need more room.
        beside: The ring stands beside the body, not below it.
    """

    unit_px: float
    height_px: int
    strip: QtCore.QRect
    word: QtCore.QRect
    body: QtCore.QRect
    ring: QtCore.QRect
    then: QtCore.QRect
    notice: QtCore.QRect
    told: QtCore.QRect
    buttons: QtCore.QRect
    beside: bool


def places_in(width_px: int, height_px: int, *, near: bool = False) -> Places:
    """The places in a window of this size; the near view has a smaller ring and more room for words."""
    unit = min(height_px / 100, width_px / 160)
    margin = 5 * unit
    button = min(_MOST_BUTTON_PX, max(_LEAST_BUTTON_PX, 5.6 * unit))
    foot = height_px - 2.75 * unit - button
    beside = width_px >= _COLUMNS_FROM * height_px
    ring = _ring_beside(width_px, height_px, unit, near=near) if beside else _ring_below(width_px, foot, unit)
    edge = ring.left() + ring.width() * 0.066 - 2 * unit if beside else width_px - margin
    then_top = ring.bottom() + (0 if beside else -unit)
    aside = max(0.0, edge + unit - ring.left()) if beside else 0.0  # the body reaches below the ring's round shape
    body_foot = foot - 1.8 * unit if beside else ring.top() + unit
    notice = _notice(width_px, edge, unit, beside=beside, near=near)
    return Places(
        unit_px=unit,
        height_px=height_px,
        strip=_rect(margin, 2.4 * unit, width_px - margin, 6.1 * unit),
        word=_rect(margin, 8.2 * unit, edge, 15.3 * unit),
        body=_rect(margin, 16.5 * unit, edge, body_foot),
        ring=ring.toRect(),
        then=_rect(
            max(ring.left() + aside, margin), then_top, min(ring.right() - aside, width_px - margin), foot - 1.5 * unit
        ),
        notice=notice,
        told=notice.adjusted(0, round(_TOLD_TOP * unit) - notice.top(), 0, 0),
        buttons=_rect(margin, foot, width_px - margin, foot + button),
        beside=beside,
    )


def _notice(width_px: int, edge: float, unit: float, *, beside: bool, near: bool) -> QtCore.QRect:
    top, right = 6.6 * unit, width_px - 5 * unit
    if near and beside:
        return _rect(edge + 3 * unit, top, right, 18 * unit)
    return _rect(max(width_px * 0.42, 40 * unit), top, right, 16.3 * unit)


def _ring_beside(width_px: int, height_px: int, unit: float, *, near: bool) -> QtCore.QRectF:
    times = _NEAR if near else 1.0
    middle_x = width_px - 5 * unit - 0.33 * times * height_px
    middle_y = 0.3375 * height_px + 12 * unit if not near else 20.5 * unit + 0.5 * HEIGHT * times * height_px
    return _around(middle_x, middle_y, times * height_px)


def _ring_below(width_px: int, foot: float, unit: float) -> QtCore.QRectF:
    then = 11 * unit
    room = (foot - 16.5 * unit) * 0.46
    size = min(room / HEIGHT, (width_px - 4 * unit) / WIDTH)
    return _around(width_px / 2, foot - then - HEIGHT * size / 2, size)


def _around(middle_x: float, middle_y: float, size: float) -> QtCore.QRectF:
    return QtCore.QRectF(middle_x - WIDTH * size / 2, middle_y - HEIGHT * size / 2, WIDTH * size, HEIGHT * size)


def _rect(left: float, top: float, right: float, bottom: float) -> QtCore.QRect:
    return QtCore.QRectF(left, top, max(1.0, right - left), max(1.0, bottom - top)).toRect()
