# SPDX-License-Identifier: GPL-3.0-or-later
"""One line that says something with an icon; never more than one on a page."""

from __future__ import annotations

from enum import StrEnum

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.labels import Text


class NoticeKind(StrEnum):
    """FINE: as it should be. MIND: mind this. HURT: what hurt and what came of it."""

    FINE = "fine"
    MIND = "mind"
    HURT = "hurt"


_ICONS = {NoticeKind.FINE: "check", NoticeKind.MIND: "clock", NoticeKind.HURT: "hurt"}
_INKS = {NoticeKind.FINE: "soft-ink", NoticeKind.MIND: "prepare", NoticeKind.HURT: "hurt"}


class Notice(QtWidgets.QFrame):
    """An icon, words that wrap, and room for up to two small buttons."""

    def __init__(
        self, theme: Theme, kind: NoticeKind, text: str, icon: str = "", parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._sign = QtWidgets.QLabel()
        self._text = Text(text, "notice")
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        theme.changed.connect(self._restyle)
        self.show_notice(kind, text, icon)

    def show_notice(self, kind: NoticeKind, text: str, icon: str = "") -> None:
        """Say something else in the same place; `icon` "" is the kind's own."""
        self._kind, self._icon = kind, icon
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("look", f"notice-{kind.value}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)
        self._restyle()

    def add_action(self, button: QtWidgets.QAbstractButton) -> None:
        """Put a small button at the right end."""
        self._row.addWidget(button)

    def _restyle(self) -> None:
        theme = self._theme
        icon = self._icon or _ICONS[self._kind]
        self._sign.setPixmap(theme.pixmap(icon, _INKS[self._kind], 18, self.devicePixelRatioF()))
        self._row.setContentsMargins(theme.px(14), theme.px(9), theme.px(14), theme.px(9))
        self._row.setSpacing(theme.px(10))
