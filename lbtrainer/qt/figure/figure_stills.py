# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures for the pages: each is read when it is first shown, and small stills are drawn one at a time in idle time.

A list with twenty stills must not block the window, and nothing of this may come before the first paint. What was
drawn once is kept on disk: a later start needs neither the rooms that read figures nor those that draw them.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtGui

from lbtrainer.content.figure_sources import figure_sources
from lbtrainer.errors import UserError
from lbtrainer.qt.figure.kept_stills import KeptStills

if TYPE_CHECKING:
    from pathlib import Path

    from lbtrainer.domain.figure import Figure
    from lbtrainer.qt.figure.figure_look import Look
    from lbtrainer.qt.theme import Theme
    from lbtrainer.storage.settings import Settings

_log = logging.getLogger(__name__)

STAGE = "stage"
_MOST_STILLS = 200


class _Still(NamedTuple):
    """All that a still's picture depends on; lengths in device-independent pixels."""

    exercise: str
    width_px: int
    height_px: int
    ratio: float
    look: tuple[str, ...]
    mirrored: bool

    @property
    def name(self) -> str:
        """All of it in a file's name."""
        parts = (self.exercise, f"{self.width_px}x{self.height_px}", f"{self.ratio:g}", *self.look)
        return " ".join(part or "-" for part in (*parts, "mirrored" if self.mirrored else ""))


class Figures(QtCore.QObject):
    """Every figure, read once, and the stills that were drawn of them.

    Signals:
        drawn: A still of this exercise is there now, or it is known that there is no figure; ask again.
    """

    drawn = QtCore.Signal(str)

    def __init__(self, resources: Path, user: Path, settings: Callable[[], Settings], cache: Path) -> None:
        """Read nothing yet.

        Args:
            resources: Where the shipped figures lie.
            user: Where the person's own lie; they stand before the shipped ones.
            settings: Gives the settings in force: the person's skin and hair.
            cache: Where drawn stills are kept.
        """
        super().__init__()
        self._kept = KeptStills(cache)
        self._resources = resources
        self._user = user
        self._settings = settings
        self._figures: dict[str, Figure | None] = {}
        self._stills: OrderedDict[_Still, QtGui.QPixmap] = OrderedDict()
        self._waiting: dict[_Still | str, Look | None] = {}
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_one)

    def get(self, exercise: str) -> Figure | None:
        """The figure of an exercise; None where there is none, or none that can be used."""
        if exercise not in self._figures:
            self._figures[exercise] = self._load(exercise)
        return self._figures[exercise]

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be read or drawn."""
        return bool(self._waiting)

    def has_read(self, exercise: str) -> bool:
        """Whether `get` answers at once."""
        return exercise in self._figures

    def lacks(self, exercise: str) -> bool:
        """Whether it is known already that there is no figure: its place belongs to the pictogram."""
        return exercise in self._figures and self._figures[exercise] is None

    def warm(self, exercises: Iterable[str]) -> None:
        """Read these in idle time, before they are needed."""
        for exercise in exercises:
            if exercise not in self._figures:
                self._later(exercise, None)

    def look(self, theme: Theme, ground: str = STAGE) -> Look:
        """The colours on one ground; see `look_of`."""
        return look_of(theme, self._settings(), ground)

    def still(
        self,
        theme: Theme,
        exercise: str,
        size_px: tuple[int, int],
        ratio: float = 1.0,
        *,
        ground: str = STAGE,
        mirrored: bool = False,
    ) -> QtGui.QPixmap | None:
        """The most telling pose on no ground of its own; None while it is not drawn: `drawn` tells when to ask again.

        Args:
            theme: The look.
            exercise: Its id.
            size_px: Width and height in device-independent pixels.
            ratio: Device pixels per pixel.
            ground: What it will stand on; see `look_of`.
            mirrored: For the other side.
        """
        if self.lacks(exercise) or min(size_px) < 1:
            return None
        settings = self._settings()
        person = ("dark" if theme.dark else "light", ground, *_person(settings))
        key = _Still(exercise, *size_px, ratio, person, mirrored)
        if key in self._waiting:
            return None
        found = self._stills.get(key) or self._read(key)
        if found is not None:
            self._remember(key, found)
        elif not self.lacks(exercise):
            self._later(key, look_of(theme, settings, ground))
        return found

    def forget(self) -> None:
        """Read and draw everything anew: files have changed."""
        self._figures.clear()
        self._stills.clear()

    def _later(self, key: _Still | str, look: Look | None) -> None:
        """A still to draw in these colours, or an exercise whose figure is read."""
        self._waiting[key] = look
        if not self._timer.isActive():
            self._timer.start(0)

    def _draw_one(self) -> None:
        """One piece of work, reading or drawing; the window gets its turn before the next one."""
        key = next(iter(self._waiting))
        look = self._waiting[key]
        exercise = key.exercise if isinstance(key, _Still) else key
        if exercise in self._figures:
            del self._waiting[key]
            if isinstance(key, _Still) and look is not None:
                self._draw(key, look)
        else:
            self.get(exercise)
        if self._waiting:
            self._timer.start(0)

    def _draw(self, key: _Still, look: Look) -> None:
        from lbtrainer.qt.figure.figure_view import still_image

        figure = self.get(key.exercise)
        if figure is not None:
            size = QtCore.QSize(key.width_px, key.height_px)
            image = still_image(figure, look, size, mirrored=key.mirrored, ratio=key.ratio)
            self._remember(key, QtGui.QPixmap.fromImage(image))
            self._kept.write(key.name, self._sources(key.exercise), image)
        self.drawn.emit(key.exercise)

    def _read(self, key: _Still) -> QtGui.QPixmap | None:
        """A still that an earlier start has drawn."""
        sources = self._sources(key.exercise)
        if not sources:
            self._figures[key.exercise] = None
            return None
        image = self._kept.read(key.name, sources)
        if image is None:
            return None
        image.setDevicePixelRatio(key.ratio)
        return QtGui.QPixmap.fromImage(image)

    def _remember(self, key: _Still, still: QtGui.QPixmap) -> None:
        self._stills[key] = still
        self._stills.move_to_end(key)
        while len(self._stills) > _MOST_STILLS:
            self._stills.popitem(last=False)

    def _sources(self, exercise: str) -> tuple[Path, ...]:
        return figure_sources(self._resources, exercise, self._user)

    def _load(self, exercise: str) -> Figure | None:
        from lbtrainer.content.figures import load_figure

        try:
            return load_figure(self._resources, exercise, self._user)
        except UserError as error:
            _log.warning("no figure for %s: %s", exercise, error)
            return None


def look_of(theme: Theme, settings: Settings, ground: str = STAGE) -> Look:
    """The figure's colours: those of the theme, the person's skin and hair, and what they stand on.

    Args:
        theme: Light or dark.
        settings: Skin and hair.
        ground: `stage`, a session's phase (`work`, `rest`, `prepare`, `paused`), or a token of a plain ground.
    """
    from lbtrainer.qt.figure.figure_look import DARK, LIGHT

    palette = theme.palette
    if ground in palette.grounds:
        top, bottom = palette.grounds[ground].top, palette.grounds[ground].ground
    elif ground == STAGE:
        top, bottom = palette.tokens["stage-top"], palette.tokens["stage-bottom"]
    else:
        top = bottom = palette.tokens[ground]
    return (DARK if theme.dark else LIGHT).with_person(*_person(settings)).on(top, bottom)


def _person(settings: Settings) -> tuple[str, str]:
    return settings.skin, settings.hair
