# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures as files: a still of every pose, the whole movement as an animated picture, or a sheet of everything."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from lbtrainer.domain.figure import Figure
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.figure.motion import Instant, Motion
from lbtrainer.qt.figure.figure_look import DARK, LIGHT, Look
from lbtrainer.qt.figure.figure_paint import FigurePainter
from lbtrainer.qt.figure.figure_view import paint_stage

if TYPE_CHECKING:
    from PIL.Image import Image

CELL = QSize(480, 300)
_COLUMNS = 4
_FRAMES_PER_S = 20
_CAPTION_PX = 13


def write_figures(figures: Sequence[Figure], folder: Path, theme: str, *, sheet: bool) -> list[Path]:
    """Draws figures into files.

    Args:
        figures: What is drawn.
        folder: Where to; it is made.
        theme: "light" or "dark".
        sheet: One picture with every pose; else a PNG for each pose and an animated WebP for each figure.

    Returns:
        The files written.

    Raises:
        EnvironmentProblem: A file cannot be written, or Pillow is missing for the animated ones.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    look = DARK if theme == "dark" else LIGHT
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise EnvironmentProblem(f"{folder}: the folder could not be made ({fault.strerror})") from fault
    if sheet:
        return [_write_sheet(figures, folder / f"figures-{theme}.png", look)]
    written = [path for figure in figures for path in _write_one(figure, folder, look)]
    del app
    return written


def _write_one(figure: Figure, folder: Path, look: Look) -> list[Path]:
    motion = Motion(figure)
    painter = FigurePainter(motion, look)
    paths = []
    for pose in figure.poses:
        path = folder / f"{figure.id}-{pose}.png"
        _save(_cell(painter, motion.still(pose), look), path)
        paths.append(path)
    path = folder / f"{figure.id}.webp"
    count = max(1, round(motion.duration_s * _FRAMES_PER_S))
    frames = [_for_pillow(_cell(painter, motion.at(k / _FRAMES_PER_S), look)) for k in range(count)]
    try:
        frames[0].save(
            path, save_all=True, append_images=frames[1:], duration=1000 // _FRAMES_PER_S, loop=0, quality=80
        )
    except OSError as fault:
        raise EnvironmentProblem(f"{path}: it could not be written ({fault})") from fault
    return [*paths, path]


def _for_pillow(image: QImage) -> Image:
    try:
        from PIL import Image as Pillow
    except ImportError as fault:
        told = "Animated pictures need Pillow: install lbtrainer[figures], or ask for --sheet"
        raise EnvironmentProblem(told) from fault
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Pillow.frombytes("RGBA", (straight.width(), straight.height()), bytes(straight.constBits())).convert("RGB")


def _cell(painter: FigurePainter, instant: Instant, look: Look) -> QImage:
    image = QImage(CELL, QImage.Format.Format_ARGB32_Premultiplied)
    onto = QPainter(image)
    try:
        area = QRectF(0.0, 0.0, CELL.width(), CELL.height())
        paint_stage(onto, area, look, corner_px=0.0)
        painter.paint(onto, area, instant)
    finally:
        onto.end()
    return image


def _write_sheet(figures: Sequence[Figure], path: Path, look: Look) -> Path:
    cells = [(figure, pose) for figure in figures for pose in figure.poses]
    rows = max(1, -(-len(cells) // _COLUMNS))
    image = QImage(_COLUMNS * CELL.width(), rows * CELL.height(), QImage.Format.Format_RGB32)
    image.fill(QColor(look.ground))
    onto = QPainter(image)
    painters = {figure.id: FigurePainter(Motion(figure), look) for figure in figures}
    try:
        font = QFont(onto.font())
        font.setPixelSize(_CAPTION_PX)
        onto.setFont(font)
        onto.setPen(QColor("#808890"))
        for index, (figure, pose) in enumerate(cells):
            x, y = index % _COLUMNS * CELL.width(), index // _COLUMNS * CELL.height()
            painter = painters[figure.id]
            onto.drawImage(x, y, _cell(painter, painter.motion.still(pose), look))
            area = QRectF(x + 8.0, y, CELL.width(), CELL.height() - 6.0)
            onto.drawText(area, Qt.AlignmentFlag.AlignBottom, f"{figure.id} · {pose}")
    finally:
        onto.end()
    _save(image, path)
    return path


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise EnvironmentProblem(f"{path}: it could not be written")
