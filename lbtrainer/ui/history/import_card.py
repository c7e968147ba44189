# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file would bring into the history, and the question whether it shall."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.errors import BugError
from lbtrainer.qt.theme import Theme
from lbtrainer.storage.intake import ImportPlan
from lbtrainer.storage.intake_words import plan_lines
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.switch import Switch


class ImportCard(Card):
    """Stands under the heading of the history until it is answered.

    Attributes:
        plan: What is asked about, or was last.

    Signals:
        agreed: The ImportPlan, and whether the file's side is taken where the two differ.
    """

    agreed = QtCore.Signal(object, bool)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "What this file brings", parent=parent)
        self.plan: ImportPlan | None = None
        self.lines = Text("", "body")
        self.theirs = Switch(theme, "Where they differ, take the file’s version")
        self._theirs_words = Text("Where they differ, take the file’s version", "small", wraps=False)
        self.go = PrimaryButton(theme, "Take it in")
        self.cancel = QuietButton(theme, "Cancel")
        choice = QtWidgets.QHBoxLayout()
        choice.addWidget(self.theirs)
        choice.addWidget(self._theirs_words)
        choice.addStretch(1)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.go)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        self.body.addWidget(self.lines)
        self.body.addLayout(choice)
        self.body.addSpacing(theme.px(8))
        self.body.addLayout(foot)
        self.theirs.toggled.connect(lambda _: self._tell())
        self.go.clicked.connect(self._agree)
        self.cancel.clicked.connect(self.hide)

    def show_plan(self, plan: ImportPlan) -> None:
        """Ask about this one."""
        self.plan = plan
        differs = bool(plan.conflicts or plan.other_conflicts)
        self.theirs.setChecked(False)
        self.theirs.setVisible(differs)
        self._theirs_words.setVisible(differs)
        self._tell()
        self.show()
        (self.go if self.go.isEnabled() else self.cancel).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if self.plan is None:
            return
        theirs = self.theirs.isChecked()
        self.lines.setText("\n".join(plan_lines(self.plan, take_theirs=theirs)))
        brings = self.plan if theirs else self.plan._replace(conflicts=(), other_conflicts=())
        self.go.setEnabled(not brings.is_empty)
        self.cancel.setText("Close" if brings.is_empty and not self.theirs.isVisible() else "Cancel")

    def _agree(self) -> None:
        if self.plan is None:
            raise BugError("there is nothing to agree to")
        self.hide()
        self.agreed.emit(self.plan, self.theirs.isChecked())
