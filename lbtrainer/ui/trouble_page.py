# SPDX-License-Identifier: GPL-3.0-or-later
"""When the history cannot be used: what happened, in plain words, and what can be done about it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.storage.faults import DamagedDatabaseError, LostDatabaseError
from lbtrainer.ui.widgets.buttons import PrimaryButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll

_NOTHING_LOST = "Nothing is deleted: a damaged file is kept beside the new one, under a name with today’s date."
_LOST = "A copy is made on each day you train. The newest brings back all but what came after it."
_PUT_RIGHT = "Put it right and try again. Until then nothing can be saved, trained or looked up here."


class TroublePage(QtWidgets.QWidget):
    """One calm page with one thing to do first.

    Signals:
        try_again_requested: The cause may be gone.
        copy_requested: Use the newest good copy.
        empty_requested: Start with an empty history.
    """

    try_again_requested = QtCore.Signal()
    copy_requested = QtCore.Signal()
    empty_requested = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Your history cannot be opened")
        page = PageScroll(theme, self, most=760)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._what = Text("", "lead")
        self._card = Card(theme, "What you can do", title_look="section")
        self._hint = Text("", "second")
        self._copy = PrimaryButton(theme, "Use the newest good copy", "history", size=Size.LARGE)
        self._empty = SecondaryButton(theme, "Start with an empty history", size=Size.LARGE)
        self._again = PrimaryButton(theme, "Try again", "refresh", size=Size.LARGE)
        self._copy.clicked.connect(self.copy_requested)
        self._empty.clicked.connect(self.empty_requested)
        self._again.clicked.connect(self.try_again_requested)
        self._card.body.addWidget(self._hint)
        row = FlowLayout()
        row.set_gaps(theme.px(12), theme.px(12))
        for button in (self._copy, self._empty, self._again):
            row.addWidget(button)
        page.body.addStretch(1)
        page.body.addWidget(Text("Your history cannot be opened", "day-title"))
        page.body.addSpacing(theme.px(12))
        page.body.addWidget(self._what)
        page.body.addSpacing(theme.px(24))
        page.body.addWidget(self._card)
        page.body.addSpacing(theme.px(24))
        page.body.addLayout(row)
        page.body.addStretch(1)

    def show_problem(self, problem: EnvironmentProblem, *, has_copies: bool) -> None:
        """Say what is wrong; a damaged file can be replaced, everything else can be tried again.

        Args:
            problem: What the history answered.
            has_copies: Whether there are copies to go back to.
        """
        damaged = isinstance(problem, DamagedDatabaseError)
        self._what.setText(str(problem))
        if isinstance(problem, LostDatabaseError):
            self._hint.setText(_LOST)
        elif damaged:
            copies = "A copy is made on each day you train." if has_copies else "There is no copy of it yet."
            self._hint.setText(f"{copies} {_NOTHING_LOST}")
        else:
            self._hint.setText(_PUT_RIGHT)
        self._copy.setVisible(damaged and has_copies)
        self._empty.setVisible(damaged)
        self._again.setVisible(not damaged)
        self.set_busy(busy=False)
        next(button for button in (self._copy, self._empty, self._again) if not button.isHidden()).setFocus()

    def show_failure(self, sentence: str) -> None:
        """Say that the repair did not work."""
        self._what.setText(sentence)
        self._copy.hide()
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """While the copies are checked nothing else can be asked for."""
        for button in (self._copy, self._empty, self._again):
            button.setEnabled(not busy)
        self._copy.setText("Checking the copies …" if busy else "Use the newest good copy")
