# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart as a picture in a file: SVG or PNG, with its title and sentence above it, light or dark as on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.private_files import write_atomically
from lbtrainer.storage.refusals import from_system
from lbtrainer.ui.chart_data import ChartData
from lbtrainer.ui.chart_paint import Look, counts_height, paint_chart

_SIZE: Final = (960, 400)
_MARGIN: Final = 24
_HEAD: Final = 44
_DRAWN_AS: Final = {
    "bar": "filled",
    "bar-2": "hollow",
    "outline": "outline",
    "ring": "circles",
    "line": "line",
    "band": "band",
}
_PNG_TIMES: Final = 2
_SVG_DPI: Final = 96  # with Qt's own 72 every text is a quarter too small


def save_chart(path: Path, data: ChartData, look: Look) -> None:
    """Write a chart to `path`, as SVG where the name ends so, else as PNG.

    Raises:
        EnvironmentProblem: The file cannot be written; an older one is untouched then.
    """
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    size = _size(data, look)
    if path.suffix.lower() == ".svg":
        _draw_svg(buffer, data, size, look)
    else:
        _draw_png(buffer, data, size, look)
    try:
        write_atomically(path, bytes(buffer.data().data()))
    except OSError as error:
        raise from_system(error, path) from error


def draw_titled(painter: QtGui.QPainter, data: ChartData, room: QtCore.QRectF, look: Look) -> None:
    """The chart below its title and its sentence."""
    head = QtCore.QRectF(room.left(), room.top(), room.width(), look.px(_HEAD - 12))
    middle = int(QtCore.Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(look.token("ink"))
    painter.setFont(look.font(15, 600))
    painter.drawText(head, middle, data.title)
    used = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(data.title) + look.px(16)
    painter.setPen(look.token("ink-2"))
    painter.setFont(look.font(13, 400))
    key = ", ".join(f"{_DRAWN_AS[mark]}: {word}" for mark, word in data.key)
    painter.drawText(head.adjusted(used, 0, 0, 0), middle, key)
    right = middle | int(QtCore.Qt.AlignmentFlag.AlignRight)
    painter.drawText(head.adjusted(used, 0, 0, 0), right, data.strong + data.rest)
    painter.save()
    painter.translate(room.left(), room.top() + look.px(_HEAD))
    paint_chart(painter, data, QtCore.QRectF(0, 0, room.width(), room.height() - look.px(_HEAD)), look)
    painter.restore()


def _size(data: ChartData, look: Look) -> QtCore.QSize:
    height = counts_height(data, look) + look.px(_HEAD + 2 * _MARGIN) if data.counts else look.px(_SIZE[1])
    return QtCore.QSize(look.px(_SIZE[0]), height)


def _draw(painter: QtGui.QPainter, data: ChartData, size: QtCore.QSize, look: Look) -> None:
    whole = QtCore.QRectF(0, 0, size.width(), size.height())
    painter.fillRect(whole, look.token("surface"))
    margin = look.px(_MARGIN)
    draw_titled(painter, data, whole.adjusted(margin, margin, -margin, -margin), look)


def _draw_png(buffer: QtCore.QBuffer, data: ChartData, size: QtCore.QSize, look: Look) -> None:
    image = QtGui.QImage(size * _PNG_TIMES, QtGui.QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_PNG_TIMES)
    painter = QtGui.QPainter(image)
    _draw(painter, data, size, look)
    painter.end()
    if not QtGui.QImageWriter(buffer, QtCore.QByteArray(b"png")).write(image):
        raise EnvironmentProblem("The picture could not be made.")


def _draw_svg(buffer: QtCore.QBuffer, data: ChartData, size: QtCore.QSize, look: Look) -> None:
    from PySide6 import QtSvg

    generator = QtSvg.QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_SVG_DPI)
    generator.setSize(size)
    generator.setViewBox(QtCore.QRect(QtCore.QPoint(0, 0), size))
    generator.setTitle(data.title)
    generator.setDescription(data.sentence)
    painter = QtGui.QPainter(generator)
    _draw(painter, data, size, look)
    painter.end()
