# SPDX-License-Identifier: GPL-3.0-or-later
"""Stills as picture files in the cache folder, so that a later start draws none and loads no room that could.

A file's name tells what it shows, and a print inside it from which files it was drawn: those of the figure and those
of the program that draw. Whatever is missing, damaged or out of date is simply drawn again and takes its place; what
cannot be written is not kept. All of it may be deleted at any time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui

from lbtrainer.content.index import file_line, program_lines
from lbtrainer.paths import private_folder
from lbtrainer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER: Final = "stills"
MOST_KEPT: Final = 300
_LEFT_AFTER_CLEARING: Final = 200
_ROOMS: Final = ("figure", "qt", "qt/figure")
_PRINT: Final = "drawn-from"


class KeptStills:
    """The pictures in one folder, by name."""

    def __init__(self, cache: Path) -> None:
        """Read nothing yet.

        Args:
            cache: The cache folder; the pictures lie in a folder of their own inside it.
        """
        self._folder = cache / FOLDER
        self._program = ""

    def read(self, name: str, sources: Sequence[Path]) -> QtGui.QImage | None:
        """A picture; None where there is none, or none that was drawn from these files as they are now.

        Args:
            name: What it shows, fit for a file's name.
            sources: The files that it is drawn from.
        """
        try:
            written = self._file(name).read_bytes()
        except OSError:
            return None
        # Unless told what it is, Qt loads its readers of everything.
        image = QtGui.QImage.fromData(written, "PNG")  # type: ignore[arg-type]  # the stubs ask for bytes: refused
        return image if not image.isNull() and image.text(_PRINT) == self._print(sources) else None

    def write(self, name: str, sources: Sequence[Path], image: QtGui.QImage) -> None:
        """Keep a picture, whole or not at all."""
        image.setText(_PRINT, self._print(sources))
        try:
            private_folder(self._folder)
            self._clear()
        except OSError:
            return
        file = QtCore.QSaveFile(str(self._file(name)))
        if not file.open(QtCore.QIODevice.OpenModeFlag.WriteOnly):
            return
        if image.save(file, "PNG"):  # type: ignore[call-overload]  # the stubs ask for bytes: refused
            file.commit()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.png"

    def _print(self, sources: Sequence[Path]) -> str:
        self._program = self._program or "\n".join([VERSION, *program_lines(*_ROOMS)])
        told = "\n".join([self._program, *map(file_line, sources)])
        digest = QtCore.QCryptographicHash.hash(told.encode(), QtCore.QCryptographicHash.Algorithm.Sha256)
        return digest.toHex().toStdString()

    def _clear(self) -> None:
        """Away with the oldest when there are too many: other sizes, other looks, exercises that are gone."""
        kept = list(self._folder.glob("*.png"))
        if len(kept) > MOST_KEPT:
            kept.sort(key=lambda path: path.stat().st_mtime)
            for path in kept[:-_LEFT_AFTER_CLEARING]:
                path.unlink(missing_ok=True)
