# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that lies over a session for a while: a said line, instructions, trouble, questions, the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.band_line import LARGEST_FAR, LARGEST_NEAR, BandKind, BandLine, SaidLine
from lbtrainer.ui.session.choice_row import Choice
from lbtrainer.ui.session.hurt_panel import HurtCase, HurtPanel
from lbtrainer.ui.session.keys_sheet import KeysSheet
from lbtrainer.ui.session.session_how import HowPanel
from lbtrainer.ui.session.session_places import Places
from lbtrainer.ui.session.stop_panel import STOP_CHOICES, STOP_QUESTION, QuestionPanel

_HOW: Final = 4.2
_OVER_NAME: Final = 1.2
_DIRECT: Final = QtCore.Qt.FindChildOption.FindDirectChildrenOnly


class Overlays(QtCore.QObject):
    """Holds them and puts them in their places.

    Attributes:
        said, notice: What is told beside the phase word: for some seconds, or as long as it holds.
        how: Over the body.
        hurt, question, keys: The ones that cover the page and take the keys.
        stop_says: What stands under "Stop here?".

    Signals:
        keys_closed: The Action that closed the sheet of keys, or None.
    """

    keys_closed = QtCore.Signal(object)

    def __init__(self, theme: Theme, page: QtWidgets.QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self.stop_says = "What you did is kept."
        self._stopping = False
        self._how_was_open = False
        self._in_trouble = False
        self.how = HowPanel(theme, page, largest=_HOW)
        self.said = SaidLine(theme, page)
        self.notice = BandLine(theme, page)
        self.hurt = HurtPanel(theme, page)
        self.question = QuestionPanel(theme, page)
        self.keys: KeysSheet | None = None
        for widget in (self.how, self.notice, self.said, self.hurt, self.question):
            widget.hide()
        self._has_notice = False
        self.said.gone.connect(self._show_notice)

    @property
    def cover(self) -> QtWidgets.QWidget | None:
        """What covers the page and takes the keys, if anything does."""
        covers = (self.keys, self.hurt, self.question)
        return next((one for one in covers if one is not None and not one.isHidden()), None)

    def place(self, places: Places, whole: QtCore.QRect, *, near: bool, over: Callable[[], QtCore.QRect]) -> None:
        """Take these places; in the far view a very long line stands `over` these words, wherever they are then."""
        self.how.set_unit_px(places.unit_px)
        edge = (
            round(_OVER_NAME * places.unit_px) if near else 0
        )  # the name of the near view begins in the card's corner
        self.how.setGeometry(places.body.adjusted(-edge, -edge, 0, 0))
        largest_px = (LARGEST_NEAR if near else LARGEST_FAR) * places.unit_px
        self.notice.place(places.notice, largest_px)
        self.said.place(places.notice, largest_px, more=places.told, over=None if near else over)
        for cover in (self.hurt, self.question, self.keys):
            if cover is not None:
                cover.setGeometry(whole)

    def clear(self) -> None:
        """Nothing lies over the session."""
        self._stopping = self._in_trouble = self._has_notice = False
        self.notice.hide()
        self.hide_passing()
        for cover in (self.hurt, self.question, self.keys):
            if cover is not None:
                cover.hide()
        self._guard()

    def hide_passing(self) -> None:
        """Take away what goes by itself."""
        self.said.hide()
        self.how.hide()

    def say(self, text: str) -> None:
        """A large line for some seconds."""
        if self._page.isVisible():
            self.notice.hide()
            self.said.say(text)

    def toggle_how(self, exercise: Exercise | None) -> None:
        """Show how it is done."""
        if self._how_was_open:  # the key that opened it has just closed it
            return
        self.how.show_exercise(exercise)
        self.said.hide()
        self.how.show()
        self.how.raise_()

    def hide_how(self) -> None:
        """Take the instructions away: a key was pressed, or the next phase began."""
        self._how_was_open = not self.how.isHidden()
        self.how.hide()

    def show_tip(self, text: str) -> None:
        """What to keep in mind in the coming set, beside the phase word; "" takes it away. Trouble goes first."""
        if self._in_trouble:
            return
        self._tell(text, BandKind.TIP)

    def show_trouble(self, text: str) -> None:
        """What the disk says, "" when all is well again."""
        self._in_trouble = bool(text)
        goes_on = "The session goes on; it is written as soon as there is room."
        self._tell(f"{text.rstrip('.')}. {goes_on}" if text else "", BandKind.MIND)

    def _tell(self, text: str, kind: BandKind) -> None:
        self._has_notice = bool(text)
        if text:
            self.notice.show_line(text, kind)
        self._show_notice()

    def _show_notice(self) -> None:
        """One line stands in the band: an answer first, for some seconds."""
        self.notice.setVisible(self._has_notice and self.said.isHidden())

    def show_keys(self) -> None:
        """The sheet of all keys."""
        if self.keys is None:
            self.keys = KeysSheet(self._theme, self._page)
            self.keys.closed.connect(self._close_keys)
        self.keys.setGeometry(self._page.rect())
        self._cover(self.keys)

    def ask(self, question: str, detail: str, choices: Sequence[Choice], *, again: bool = False) -> None:
        """A question with cards as answers; `again` keeps the frame where it is."""
        self.question.ask(question, detail, choices, again=again)
        self._cover(self.question)

    def close_question(self) -> None:
        """It is answered."""
        self._stopping = False
        self._uncover(self.question)

    def follow(self, *, hurting: Callable[[], HurtCase] | None, stopping: bool) -> None:
        """Open and close what the session itself asks; `hurting` tells what hurts."""
        if hurting is not None and self.hurt.isHidden():
            self.hurt.ask(hurting())
            self._cover(self.hurt)
        elif hurting is None and not self.hurt.isHidden():
            self._uncover(self.hurt)
        if stopping and not self._stopping:
            self._stopping = True
            self.ask(STOP_QUESTION, self.stop_says, STOP_CHOICES)
        elif not stopping and self._stopping:
            self.close_question()

    def _close_keys(self, action: object) -> None:
        if self.keys is not None:
            self._uncover(self.keys)
        self.keys_closed.emit(action)

    def _cover(self, cover: QtWidgets.QWidget) -> None:
        self.hide_passing()
        cover.show()
        cover.raise_()
        cover.setEnabled(True)
        cover.setFocus()
        self._guard()

    def _uncover(self, cover: QtWidgets.QWidget) -> None:
        cover.hide()
        self._guard()
        (self.cover or self._page).setFocus()

    def _guard(self) -> None:
        """What lies under a cover takes no focus, and a screen reader finds nothing to press there."""
        cover = self.cover
        policies = QtCore.Qt.FocusPolicy
        self._page.setFocusPolicy(policies.StrongFocus if cover is None else policies.ClickFocus)
        for child in self._page.findChildren(QtWidgets.QWidget, options=_DIRECT):
            child.setEnabled(cover is None or child is cover)
