# SPDX-License-Identifier: GPL-3.0-or-later
"""One past session, set by set: where its numbers come from, what hurt, what was answered; all can be changed."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import SessionState
from lbtrainer.domain.units import WeightUnit
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import minutes_of, minutes_words, pause_words
from lbtrainer.ui.history.session_rows import how_much
from lbtrainer.ui.past.answer_cards import PainCard
from lbtrainer.ui.past.decisions_card import DecisionsCard
from lbtrainer.ui.past.other_pain_card import OtherPainCard
from lbtrainer.ui.past.past_cards import PastCards, add_key
from lbtrainer.ui.past.set_words import assumed_count
from lbtrainer.ui.past.told_hurt import may_have_hurt
from lbtrainer.ui.past.when_row import WhenRow
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.menu import Menu
from lbtrainer.ui.widgets.part_scroll import bring_into_view, scroll_whole
from lbtrainer.ui.widgets.tab_order import tab_through
from lbtrainer.ui.widgets.way_back import WayBack

_SIDE_BY_SIDE_FROM: Final = 640


class SessionDetail(QtWidgets.QWidget):
    """Everything about one session.

    Signals:
        changed: Something in it was changed; `session.summary` holds it.
        delete_requested: The id of the session to delete.
        again_requested: The id of the routine to do again.
        back_requested: Back to the list, where this is a page of its own.
    """

    changed = QtCore.Signal()
    delete_requested = QtCore.Signal(int)
    again_requested = QtCore.Signal(str)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self.again = PrimaryButton(theme, "Do this again", "refresh")
        pain = PainCard(theme, "How was your back after it?")
        self.cards = PastCards(theme, training, self, again=self.again, pain=pain, in_full=True)
        self.session = self.cards.session
        self.setAccessibleName("Session")
        self._build_heading()
        self._build_cards()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_session(self, session_id: int) -> None:
        """Show this session from its top."""
        self.when.close_row()
        self.cards.open(session_id)
        self._scroll.verticalScrollBar().setValue(0)

    def set_own_page(self, *, own: bool) -> None:
        """Whether it stands alone, with a way back to the list."""
        self.back.setVisible(own)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build_heading(self) -> None:
        theme = self._theme
        self.back = WayBack(theme, "History")
        self.back.hide()
        self.name = Text("", "section")
        self.day = Text("", "second")
        self.facts = Text("", "second")
        self.when = WhenRow(theme)
        self.problem = Text("", "small-strong")
        self.problem.hide()
        self.delete = SecondaryButton(theme, "Delete", "trash")
        self.delete.setToolTip("Delete this session (Delete); it can be brought back for ten seconds")

    def _build_cards(self) -> None:
        theme = self._theme
        self.card = Card(theme, "Sets", side=True)
        self.confirm = SecondaryButton(theme, "All as shown", "check", size=Size.SMALL)
        self.confirm.setToolTip("Confirm the sets that ran by the clock (A)")
        self.card.body.addWidget(self.cards.table)
        self.hurt = QuietButton(theme, "Something hurt", "hurt", size=Size.SMALL, flush=True)
        self.hurt.setToolTip("Write down a pain that was not noted in the session")
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.confirm)
        foot.addWidget(self.hurt)
        foot.addStretch(1)
        self._foot = foot
        self.card.body.addLayout(foot)
        self.decisions = DecisionsCard(theme)
        self.more = OtherPainCard(theme)

    def _lay_out(self) -> None:
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        facts = QtWidgets.QVBoxLayout()
        for part in (self.day, self.facts):
            facts.addWidget(part)
        line = QtWidgets.QHBoxLayout()
        line.addLayout(facts, 1)
        line.addWidget(self.when.change)
        words.addLayout(line)
        words.addWidget(self.problem)
        self._actions = QtWidgets.QHBoxLayout()
        self._actions.addWidget(self.again)
        self._actions.addWidget(self.delete)
        self._actions.addStretch(1)
        self._answers = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight)
        self._right = QtWidgets.QVBoxLayout()
        self._right.addWidget(self.cards.felt)
        self._right.addWidget(self.cards.note)
        self._answers.addWidget(self.cards.pain, 1, QtCore.Qt.AlignmentFlag.AlignTop)
        self._answers.addLayout(self._right, 1)
        content = QtWidgets.QWidget()
        self._column = QtWidgets.QVBoxLayout(content)
        self._column.addLayout(self.back.row())
        self._column.addLayout(words)
        self._column.addWidget(self.when)
        self._column.addLayout(self._actions)
        self._column.addWidget(self.cards.hurts)
        self._column.addWidget(self.card)
        self._column.addLayout(self._answers)
        self._column.addWidget(self.more)
        self._column.addWidget(self.decisions)
        self._column.addStretch(1)
        self._scroll = scroll_whole(self, content)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._tell)
        session.changed.connect(self._tell)
        session.changed.connect(self.changed)
        session.failed.connect(self._tell_failure)
        session.refused.connect(self.when.fields.refuse)
        self.when.fields.corrected.connect(session.correct_when)
        self.when.finished.connect(lambda finished: session.set_finished(finished=finished))
        self.confirm.clicked.connect(session.confirm_all)
        self.hurt.clicked.connect(self._ask_what_hurt)
        self.more.before.answered.connect(session.set_pain_before)
        self.more.morning.answered.connect(session.set_pain_next_morning)
        self.more.soreness_chosen.connect(session.set_soreness)
        self.back.clicked.connect(self.back_requested)
        self.again.clicked.connect(lambda: self.again_requested.emit(session.summary.routine))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(session.summary.id))
        confirm = add_key(self, "A")
        confirm.activated.connect(lambda: None if self.confirm.isHidden() else session.confirm_all())

    def _tell(self) -> None:
        if not self.session.is_open:
            return
        summary = self.session.summary
        finished = ", finished" if summary.state is SessionState.COMPLETE else ""
        self.name.setText(summary.routine_name)
        self.day.setText(self.cards.when())
        facts = f"{minutes_words(minutes_of(summary))}  ·  {how_much(summary)}{finished}"
        pauses = self.session.pauses
        fits = pauses.seconds * 1000 < summary.running_ms  # else the length was corrected: it stood still all the time
        self.facts.setText(facts + pause_words(pauses.times, pauses.seconds if fits else 0))
        self.when.show_session(summary)
        self.problem.hide()
        self.confirm.setVisible(bool(assumed_count(self.session.rows)))
        self.hurt.setVisible(bool(may_have_hurt(self.session.rows, self.session.record.hurts)))
        self.cards.tell()
        self.more.show_pain(summary.pain_before, summary.pain_next_morning, summary.soreness_next_morning)
        self.decisions.show_decisions(
            self.session.decisions, self.session.step_name, WeightUnit(self._training.settings.units)
        )
        self._let_tab_through()

    def _let_tab_through(self) -> None:
        """The table's cells are built anew for each session, after what stands below them."""
        cards = self.cards
        heading = (self.back, self.when.change, self.when, self.again, self.delete)
        below = (self.confirm, self.hurt, cards.pain, cards.felt, cards.note, self.more)
        tab_through(*heading, cards.hurts, cards.table, *below)

    def _ask_what_hurt(self) -> None:
        """Which of the session's exercises."""
        menu = Menu(self._theme, self.hurt)
        for one in may_have_hurt(self.session.rows, self.session.record.hurts):
            line = menu.addAction(one.name)
            line.triggered.connect(lambda _=False, one=one: self._tell_hurt(one.id))
        menu.open_below(self.hurt)

    def _tell_hurt(self, exercise: str) -> None:
        self.cards.tell_hurt(exercise)
        # Its questions stand above the sets, and have their place only after the layout's next turn.
        QtCore.QTimer.singleShot(0, self, lambda: bring_into_view(self._scroll, self.cards.hurts))

    def _tell_failure(self, problem: str) -> None:
        self.problem.setText(f"Not saved: {problem}")
        self.problem.show()

    def _fit(self) -> None:
        directions = QtWidgets.QBoxLayout.Direction
        beside = self.width() >= self._theme.px(_SIDE_BY_SIDE_FROM)
        self._answers.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _restyle(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(0, 0, theme.px(6), theme.px(16))
        self._column.setSpacing(theme.px(16))
        for box in (self._answers, self._right):
            box.setSpacing(theme.px(16))
        self._actions.setSpacing(theme.px(12))
        self._foot.setSpacing(theme.px(20))
        self._foot.setContentsMargins(0, theme.px(12), 0, 0)
        self._fit()
