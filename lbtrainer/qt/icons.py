# SPDX-License-Identifier: GPL-3.0-or-later
"""Line icons from resources/icons, drawn in whatever colour the text beside them has."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui

from lbtrainer.errors import BugError


class Icons:
    """Draws the icons of one folder and keeps what it drew, until the colours change.

    An icon is an SVG file on a 24 px grid; `currentColor` in it becomes the colour asked for.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, int, float, bool], QtGui.QPixmap] = {}

    def forget_pixmaps(self) -> None:
        """Drop what was drawn: the theme changed, the old colours will not be asked for again."""
        self._drawn.clear()

    def pixmap(
        self,
        name: str,
        colour: QtGui.QColor,
        size_px: int,
        dpr: float = 1.0,
        *,
        pad_px: int = 0,
        mirrored: bool = False,
    ) -> QtGui.QPixmap:
        """The icon `name` as a square of `size_px` logical pixels, ready for a screen of ratio `dpr`.

        Args:
            name: File name without its ending; an unknown one raises BugError.
            colour: Put in the place of `currentColor`.
            size_px: Edge in logical pixels.
            dpr: Device pixels per logical pixel.
            pad_px: Empty room to the right, where a style leaves too little between icon and word.
            mirrored: Left and right exchanged (positions on the other side).
        """
        key = (name, colour.name(), size_px, pad_px, dpr, mirrored)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size_px, dpr, pad_px=pad_px, mirrored=mirrored)
        return self._drawn[key]

    def plate(self, width_px: int, height_px: int, radius_px: float, colour: QtGui.QColor, dpr: float) -> QtGui.QPixmap:
        """A filled rectangle with round corners; a painter's own would name `Qt` before the first paint (10 ms)."""
        key = (f"plate {height_px} {radius_px}", colour.name(), width_px, 0, dpr, False)
        if key not in self._drawn:
            drawing = (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width_px} {height_px}">'
                f'<rect width="{width_px}" height="{height_px}" rx="{radius_px}" fill="{colour.name()}"/></svg>'
            )
            self._drawn[key] = _rendered(drawing, QtCore.QSize(width_px, height_px), QtCore.QSize(0, 0), dpr)
        return self._drawn[key]

    def _draw(
        self, name: str, colour: QtGui.QColor, size_px: int, dpr: float, *, pad_px: int, mirrored: bool
    ) -> QtGui.QPixmap:
        drawing = self._source(name).replace("currentColor", colour.name())
        size = QtCore.QSize(size_px, size_px)
        pixmap = _rendered(drawing, size, QtCore.QSize(pad_px, 0), dpr)
        return pixmap.transformed(QtGui.QTransform.fromScale(-1, 1)) if mirrored else pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            try:
                self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            except OSError as error:
                raise BugError(f"no icon called {name!r} in {self._folder}") from error
        return self._sources[name]


def _rendered(drawing: str, size: QtCore.QSize, pad: QtCore.QSize, dpr: float) -> QtGui.QPixmap:
    """An SVG drawing at `size` logical pixels, with `pad` empty ones to the right and below."""
    from PySide6 import QtSvg  # 0.6 ms that a window without icons does not pay

    pixmap = QtGui.QPixmap((QtCore.QSizeF(size + pad) * dpr).toSize())
    pixmap.fill(QtGui.QColor(0, 0, 0, 0))
    painter = QtGui.QPainter(pixmap)
    renderer = QtSvg.QSvgRenderer(QtCore.QByteArray(drawing.encode()))
    renderer.render(painter, QtCore.QRectF(0, 0, size.width() * dpr, size.height() * dpr))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap
