# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence above the page that stays until it is put away: for what a person should know and need not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme

if TYPE_CHECKING:
    from lbtrainer.ui.widgets.notice import Notice


class NoticeBar(QtWidgets.QWidget):
    """Shows the oldest sentence that was not put away; several that come together are read one after the other."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[str] = []
        self._notice: Notice | None = None  # most starts have nothing to say, and it would cost the first paint
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), 0)
        self.hide()

    def tell(self, sentence: str, *, instead_of: str = "") -> None:
        """Show a sentence; one that stands there already is not repeated, and what is true no more goes."""
        self._waiting = [one for one in self._waiting if one != instead_of]
        if sentence not in self._waiting:
            self._waiting.append(sentence)
        self._show()

    def put_away(self) -> None:
        """The sentence was read: show the next, if there is one."""
        self._waiting.pop(0)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            from lbtrainer.ui.widgets.notice import NoticeKind

            if self._notice is None:
                self._notice = self._built()
            self._notice.show_notice(NoticeKind.MIND, self._waiting[0], "note")

    def _built(self) -> Notice:
        from lbtrainer.ui.widgets.buttons import IconButton
        from lbtrainer.ui.widgets.notice import Notice, NoticeKind

        notice = Notice(self._theme, NoticeKind.MIND, "", "note")
        close = IconButton(self._theme, "close", "Put this note away")
        close.clicked.connect(self.put_away)
        notice.add_action(close)
        self._row.addWidget(notice)
        return notice
