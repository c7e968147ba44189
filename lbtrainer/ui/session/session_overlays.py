# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that lies over a session for a while: a said line, instructions, trouble, questions, the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.choice_row import Choice
from lbtrainer.ui.session.hurt_panel import HurtCase, HurtPanel
from lbtrainer.ui.session.keys_sheet import KeysSheet
from lbtrainer.ui.session.session_how import HowPanel
from lbtrainer.ui.session.session_parts import let_through
from lbtrainer.ui.session.session_places import Places
from lbtrainer.ui.session.stop_panel import STOP_CHOICES, STOP_QUESTION, QuestionPanel
from lbtrainer.ui.widgets.notice import Notice, NoticeKind

_LEAST_SAID_MS: Final = 2_500
_LOOK_UP_MS: Final = 1_500
_WORD_MS: Final = 300
_SAID: Final = 3.8
_HOW: Final = 4.2
_DIRECT: Final = QtCore.Qt.FindChildOption.FindDirectChildrenOnly


class SaidLine(QtWidgets.QLabel):
    """A large line on a card, gone when there was time to look up and read it.

    Attributes:
        timer: Takes it away.
    """

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = QtCore.QRect()
        self.setWordWrap(True)
        let_through(self)
        self.timer = QtCore.QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Show this line for as long as it takes to read."""
        self.setText(text)
        self._fit()
        self.show()
        self.raise_()
        self.timer.start(reading_ms(text))

    def place(self, room: QtCore.QRect, unit_px: float) -> None:
        """Stand at the top of this room."""
        self._room = room
        self.setFont(self._theme.font(max(18.0, _SAID * unit_px), 600, scaled=False))
        margin = round(2.4 * unit_px)
        self.setContentsMargins(margin, round(0.7 * margin), margin, round(0.7 * margin))
        self._fit()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self.timer.stop()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtGui.QPen(self._theme.token("outline"), 1))
        painter.setBrush(self._theme.token("surface"))
        radius = self._theme.px(16)
        painter.drawRoundedRect(QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        self.setGeometry(
            self._room.left(), self._room.top(), self._room.width(), self.heightForWidth(self._room.width())
        )


def reading_ms(text: str) -> int:
    """How long a line stands: time to look up from the mat, and 200 words a minute."""
    return max(_LEAST_SAID_MS, _LOOK_UP_MS + _WORD_MS * len(text.split()))


class Overlays(QtCore.QObject):
    """Holds them and puts them in their places.

    Attributes:
        said, how, notice: The small ones, over the body and beside the phase word.
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
        self._notice_room = QtCore.QRect()
        self.how = HowPanel(theme, page, largest=_HOW)
        self.said = SaidLine(theme, page)
        self.notice = Notice(theme, NoticeKind.MIND, "", parent=page)
        self.hurt = HurtPanel(theme, page)
        self.question = QuestionPanel(theme, page)
        self.keys: KeysSheet | None = None
        for widget in (self.how, self.notice, self.hurt, self.question):
            widget.hide()

    @property
    def cover(self) -> QtWidgets.QWidget | None:
        """What covers the page and takes the keys, if anything does."""
        covers = (self.keys, self.hurt, self.question)
        return next((one for one in covers if one is not None and not one.isHidden()), None)

    def place(self, places: Places, whole: QtCore.QRect) -> None:
        """Take these places."""
        self.how.set_unit_px(places.unit_px)
        self.how.setGeometry(places.body)
        self.said.place(places.body, places.unit_px)
        self._notice_room = places.notice
        self._fit_notice()
        for cover in (self.hurt, self.question, self.keys):
            if cover is not None:
                cover.setGeometry(whole)

    def _fit_notice(self) -> None:
        room = self._notice_room
        height = min(room.height(), self.notice.heightForWidth(room.width()))
        self.notice.setGeometry(room.left(), room.center().y() - height // 2, room.width(), height)

    def clear(self) -> None:
        """Nothing lies over the session."""
        self._stopping = self._in_trouble = False
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
        self.notice.setVisible(bool(text))
        if text:
            self.notice.show_notice(NoticeKind.FINE, text, "help")
            self._fit_notice()
            self.notice.raise_()

    def show_trouble(self, text: str) -> None:
        """What the disk says, "" when all is well again."""
        self._in_trouble = bool(text)
        self.notice.setVisible(bool(text))
        if text:
            said = text.rstrip(".")
            self.notice.show_notice(
                NoticeKind.MIND, f"{said}. The session goes on; it is written as soon as there is room."
            )
            self.notice.raise_()

    def show_keys(self) -> None:
        """The sheet of all keys."""
        if self.keys is None:
            self.keys = KeysSheet(self._theme, self._page)
            self.keys.closed.connect(self._close_keys)
        self.keys.setGeometry(self._page.rect())
        self._cover(self.keys)

    def ask(self, question: str, detail: str, choices: Sequence[Choice]) -> None:
        """A question with cards as answers."""
        self.question.ask(question, detail, choices)
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
        for child in self._page.findChildren(QtWidgets.QWidget, options=_DIRECT):
            child.setEnabled(cover is None or child is cover)
