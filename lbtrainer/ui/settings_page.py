# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: every change holds at once and is saved at once; there is nothing to confirm."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import make_private
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Choice, Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.settings_cards import (
    FoldersCard,
    GearCard,
    Opener,
    SafetyCard,
    about_card,
    look_card,
    open_in_file_manager,
    session_card,
)
from lbtrainer.ui.settings_voice import VoiceCard
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
    """

    settings_changed = QtCore.Signal()
    check_requested = QtCore.Signal()
    help_requested = QtCore.Signal()

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
        self._page = PageScroll(theme, self, most=1104, narrow_below=_NARROW_BELOW)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._notice = Notice(theme, NoticeKind.MIND, "")
        self._notice.hide()
        self._look = look_card(theme)
        self._safety = SafetyCard(theme)
        self._session = session_card(theme)
        self._voice = VoiceCard(theme, training)
        self._gear = GearCard(theme)
        self._folders = FoldersCard(theme, training.folders)
        self._build()
        for card in (self._look, self._safety, self._session, self._voice):
            card.changed.connect(self._change)
        self._gear.changed.connect(self._change)
        self._safety.check_requested.connect(self.check_requested)
        self._safety.help_requested.connect(self.help_requested)
        self._folders.open_requested.connect(self._open)
        self._page.narrow_changed.connect(self._turn)
        theme.changed.connect(self._restyle)
        self._turn(self._page.narrow)
        self._restyle()
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force; they may have been changed elsewhere."""
        settings = self._training.settings
        for card in (self._look, self._safety, self._session, self._voice):
            card.show_settings(settings)
        self._gear.show_words(settings.equipment)

    def focus_first(self) -> None:
        """Put the keyboard onto the first setting, from the top of the page."""
        self._page.verticalScrollBar().setValue(0)
        first = next(one for one in self._look.findChildren(QtWidgets.QAbstractButton) if one.isChecked())
        first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        body = self._page.body
        body.addWidget(Text("Settings", "page-title"))
        body.addWidget(self._notice)
        self._top = QtWidgets.QBoxLayout(columns(False))
        left = QtWidgets.QVBoxLayout()
        left.addWidget(self._look)
        left.addWidget(self._session)
        left.addWidget(self._safety)
        left.addStretch(1)
        right = QtWidgets.QVBoxLayout()
        right.addWidget(self._voice)
        right.addStretch(1)
        self._top.addLayout(left, 1)
        self._top.addLayout(right, 1)
        self._foot = QtWidgets.QBoxLayout(columns(False))
        self._foot.addWidget(self._folders, 1)
        self._foot.addWidget(about_card(self._theme), 1)
        body.addLayout(self._top)
        body.addWidget(self._gear)
        body.addLayout(self._foot)
        body.addStretch(1)
        self._stacks = (left, right, self._top, self._foot)

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
        elif name == "equipment":
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

    def _tell(self, text: str) -> None:
        self._notice.show_notice(NoticeKind.MIND, text)
        self._notice.show()
        self._page.ensureWidgetVisible(self._notice)

    def _turn(self, narrow: bool) -> None:
        self._top.setDirection(columns(narrow))
        self._foot.setDirection(columns(narrow))
        self._gear.set_narrow(narrow)

    def _restyle(self) -> None:
        gap = self._theme.px(24)
        self._page.body.setSpacing(gap)
        for stack in self._stacks:
            stack.setSpacing(gap)
