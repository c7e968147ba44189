# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: every change holds at once and is saved at once; there is nothing to confirm.

The page is long, so it is built card by card, one in each turn of the event loop: the first is there at once and takes
the keyboard, and no turn takes long.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import make_private
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Choice, Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.broken_files import broken_files
from lbtrainer.ui.settings.settings_cards import (
    FoldersCard,
    GearCard,
    Opener,
    SafetyCard,
    about_card,
    look_card,
    open_in_file_manager,
    session_card,
)
from lbtrainer.ui.settings.settings_rows import SettingsCard
from lbtrainer.ui.widgets.in_turns import InTurns
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.page_scroll import PageScroll, columns

_NARROW_BELOW = 960


class SettingsPage(QtWidgets.QWidget):
    """Cards in two columns, one on a narrow page.

    Signals:
        settings_changed: A setting was changed and saved; `Training.settings` holds it.
        check_requested: The red-flag check is wanted once more.
        help_requested: The page about the back and the rules.
        keys_requested: The page with all keys.
    """

    settings_changed = QtCore.Signal()
    check_requested = QtCore.Signal()
    help_requested = QtCore.Signal()
    keys_requested = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        opener: Opener = open_in_file_manager,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._opener = opener
        self._page = PageScroll(theme, self, narrow_below=_NARROW_BELOW)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._notice = Notice(theme, NoticeKind.MIND, "")
        self._notice.hide()
        self._cards: list[SettingsCard] = []
        self._gear: GearCard | None = None
        self._folders: FoldersCard | None = None
        self._lay_out()
        self._first = self._bound(look_card(theme))
        self._left.insertWidget(0, self._first)
        self._rest = InTurns(self, self._pieces())
        self._page.narrow_changed.connect(self._turn)
        theme.changed.connect(self._restyle)
        self._turn(self._page.narrow)
        self._restyle()

    def finish(self) -> None:
        """Build at once what is left."""
        self._rest.finish()

    def refresh(self) -> None:
        """Show the settings in force; they may have been changed elsewhere."""
        settings = self._training.settings
        for card in self._cards:
            card.show_settings(settings)
        if self._gear is not None:
            self._gear.show_words(settings.equipment)
        if self._folders is not None:
            self._folders.show_broken(broken_files(self._training))

    def focus_first(self) -> None:
        """Put the keyboard onto the first setting, from the top of the page."""
        self._page.verticalScrollBar().setValue(0)
        first = next(one for one in self._first.findChildren(QtWidgets.QAbstractButton) if one.isChecked())
        first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._rest.go_on()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._rest.wait()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        body = self._page.body
        body.addWidget(Text("Settings", "page-title"))
        body.addWidget(self._notice)
        self._left, self._right = QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout()
        self._top = QtWidgets.QBoxLayout(columns(False))
        for column in (self._left, self._right):
            column.addStretch(1)
            self._top.addLayout(column, 1)
        self._middle = QtWidgets.QVBoxLayout()
        self._foot = QtWidgets.QBoxLayout(columns(False))
        body.addLayout(self._top)
        body.addLayout(self._middle)
        body.addLayout(self._foot)
        body.addStretch(1)

    def _pieces(self) -> tuple[Callable[[], None], ...]:
        """What follows the first card, in the order of Tab."""
        theme, left = self._theme, self._left
        return (
            lambda: self._put(left, self._bound(session_card(theme)), 1),
            lambda: self._put(left, self._safety_card(), 2),
            lambda: self._put(self._right, self._voice_card(), 0),
            lambda: self._put(self._middle, self._gear_card()),
            lambda: self._put(self._foot, self._folders_card()),
            lambda: self._put(self._foot, about_card(theme)),
        )

    def _put(self, layout: QtWidgets.QBoxLayout, card: QtWidgets.QWidget, place: int = -1) -> None:
        layout.insertWidget(place, card, 1 if layout is self._foot else 0)
        if self.isVisible():
            card.show()  # Qt would in the next turn, and until then all cards would stand too close
            self._page.settle()

    def _bound(self, card: SettingsCard) -> SettingsCard:
        """The card showing the settings in force and able to change them."""
        card.show_settings(self._training.settings)
        card.changed.connect(self._change)
        self._cards.append(card)
        return card

    def _safety_card(self) -> SettingsCard:
        card = SafetyCard(self._theme)
        card.check_requested.connect(self.check_requested)
        card.help_requested.connect(self.help_requested)
        card.keys_requested.connect(self.keys_requested)
        return self._bound(card)

    def _voice_card(self) -> SettingsCard:
        from lbtrainer.ui.settings.settings_voice import VoiceCard

        return self._bound(VoiceCard(self._theme, self._training))

    def _gear_card(self) -> GearCard:
        self._gear = GearCard(self._theme)
        self._gear.show_words(self._training.settings.equipment)
        self._gear.changed.connect(self._change)
        return self._gear

    def _folders_card(self) -> FoldersCard:
        card = FoldersCard(self._theme, self._training.folders)
        card.open_requested.connect(self._open)
        card.file_requested.connect(self._open_file)
        card.show_broken(broken_files(self._training))
        self._folders = card
        return card

    def _change(self, name: str, value: object) -> None:
        problem = self._training.change_settings(**{name: value})
        if problem is not None:
            self._tell(f"This holds until you close the program, but could not be saved. {problem}")
        else:
            self._notice.hide()
        settings = self._training.settings
        if name == "theme":
            self._theme.choose(Choice(settings.theme))
        elif name == "motion":
            self._theme.set_motion(on=settings.motion)
        elif name == "text_scale":
            self._theme.set_text_scale(settings.text_scale)
        elif name == "equipment" and self._gear is not None:
            self._gear.show_words(settings.equipment)
        self.settings_changed.emit()

    def _open(self, folder: Path) -> None:
        try:
            make_private(folder)
        except EnvironmentProblem as problem:
            self._tell(str(problem))
            return
        if self._opener(folder):
            self._notice.hide()
        else:
            self._tell(f"No file manager answered. The folder is {folder}")

    def _open_file(self, file: Path) -> None:
        if not self._opener(file):
            self._tell(f"No program answered. The file is {file}")

    def _tell(self, text: str) -> None:
        self._notice.show_notice(NoticeKind.MIND, text)
        self._notice.show()
        self._page.ensureWidgetVisible(self._notice)

    def _turn(self, narrow: bool) -> None:
        self._top.setDirection(columns(narrow))
        self._foot.setDirection(columns(narrow))

    def _restyle(self) -> None:
        gap = self._theme.px(24)
        self._page.body.setSpacing(gap)
        for stack in (self._left, self._right, self._top, self._foot):
            stack.setSpacing(gap)
