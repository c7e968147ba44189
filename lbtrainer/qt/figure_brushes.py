# SPDX-License-Identifier: GPL-3.0-or-later
"""Brushes for the figure: one light from the upper left over the whole person, so that no joint shows a seam."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QRadialGradient

from lbtrainer.figure.stage import Box
from lbtrainer.qt.figure_look import Look

FAR_MIX = 0.36
_STEPS = 24


class Brushes:
    """Brushes by material, tone and farness; each is made once for a stage."""

    def __init__(self, look: Look, box: Box) -> None:
        self.look = look
        self._from = QPointF(box.left, box.high)
        self._to = QPointF(box.left + 0.35 * box.width, box.low)
        self._ground = QColor(look.ground)
        self._made: dict[tuple[str, int, int], QBrush] = {}

    def flat(self, material: str, tone: float = 0.0, far: float = 0.0) -> QColor:
        """The colour of a material, lighter or darker, mixed to the ground where it is far."""
        colour = toned(QColor(self.look.colours[material]), tone)
        return mixed(colour, self._ground, far * FAR_MIX)

    def lit(self, material: str, tone: float = 0.0, far: float = 0.0) -> QBrush:
        """The same under the light."""
        key = (material, round(tone * 100), round(far * _STEPS))
        brush = self._made.get(key)
        if brush is None:
            colour = self.flat(material, tone, round(far * _STEPS) / _STEPS)
            gradient = QLinearGradient(self._from, self._to)
            gradient.setColorAt(0.0, toned(colour, 0.09))
            gradient.setColorAt(0.45, colour)
            gradient.setColorAt(1.0, toned(colour, -0.15))
            brush = self._made[key] = QBrush(gradient)
        return brush

    def glow(self, strength: float) -> QBrush:
        """A lit place as a round brush of radius 1 about the origin."""
        colour = QColor(self.look.colours["glow"])
        gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
        for at, alpha in ((0.0, 0.94), (0.35, 0.80), (0.7, 0.30), (1.0, 0.0)):
            colour.setAlphaF(alpha * strength)
            gradient.setColorAt(at, colour)
        return QBrush(gradient)


def toned(colour: QColor, tone: float) -> QColor:
    """Towards white (+) or black (-)."""
    target = QColor(255, 250, 240) if tone > 0.0 else QColor(12, 10, 20)
    return mixed(colour, target, abs(tone))


def mixed(a: QColor, b: QColor, u: float) -> QColor:
    """The share `u` of the way from one colour to another."""
    return QColor(
        round(a.red() + (b.red() - a.red()) * u),
        round(a.green() + (b.green() - a.green()) * u),
        round(a.blue() + (b.blue() - a.blue()) * u),
    )
