# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart as a picture in a file: SVG or PNG, with its title and sentence above it, light or dark as on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.private_files import write_atomically
from lbtrainer.storage.refusals import from_system
from lbtrainer.ui.history.chart_data import ChartData
from lbtrainer.ui.history.chart_key import key_width, paint_key
from lbtrainer.ui.history.chart_look import Look
from lbtrainer.ui.history.chart_plot import ChartPlot

_WIDTH, _HEIGHT = 960, 400
_MARGIN: Final = 24
_HEAD: Final = 20
_KEY: Final = 22
_MIDDLE: Final = QtCore.Qt.AlignmentFlag.AlignVCenter
_PNG_TIMES: Final = 2
_SVG_DPI: Final = 96  # with Qt's own 72 every text is a quarter too small


def save_chart(path: Path, data: ChartData, look: Look) -> None:
    """Write a chart to `path`, as SVG where the name ends so, else as PNG.

    Raises:
        EnvironmentProblem: The file cannot be written; an older one is untouched then.
    """
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    height = data.height + _HEAD + 2 * _MARGIN if data.counts else _HEIGHT
    size = QtCore.QSize(look.px(_WIDTH), look.px(height))
    if path.suffix.lower() == ".svg":
        _draw_svg(buffer, data, size, look)
    else:
        _draw_png(buffer, data, size, look)
    try:
        write_atomically(path, bytes(buffer.data().data()))
    except OSError as error:
        raise from_system(error, path) from error


def draw_titled(painter: QtGui.QPainter, data: ChartData, room: QtCore.QRectF, look: Look) -> None:
    """The chart below its title and its sentence, above its key."""
    head = QtCore.QRectF(room.topLeft(), QtCore.QSizeF(room.width(), look.px(_HEAD)))
    painter.setPen(look.token("ink"))
    painter.setFont(look.font(15, 600))
    painter.drawText(head, int(_MIDDLE | QtCore.Qt.AlignmentFlag.AlignLeft), data.title)
    painter.setPen(look.token("ink-2"))
    painter.setFont(look.font(13, 400))
    painter.drawText(head, int(_MIDDLE | QtCore.Qt.AlignmentFlag.AlignRight), data.strong + data.rest)
    plot, scene = ChartPlot(data, look, for_pointer=False), QtWidgets.QGraphicsScene()
    scene.addItem(plot)
    below = look.px(_KEY) if data.key else 0
    plot.resize(room.width(), room.height() - head.height() - below)
    scene.render(painter, room.adjusted(0, head.height(), 0, -below), plot.rect())
    left = room.center().x() - key_width(data.key, look) / 2
    paint_key(painter, data.key, QtCore.QRectF(left, room.bottom() - below, room.width(), below), look)


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
