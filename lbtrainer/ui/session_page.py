# SPDX-License-Identifier: GPL-3.0-or-later
"""The session as it runs: shows what the runner says and hands it what keys and buttons ask for. No rules here."""

from __future__ import annotations

import msgspec
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import HurtChoice, PainReport
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine import outputs as out
from lbtrainer.engine.states import Mode
from lbtrainer.engine.view import SessionView
from lbtrainer.qt.override import override
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.session import session_words as words
from lbtrainer.ui.session.session_answers import SessionAnswers
from lbtrainer.ui.session.session_buttons import SessionButtons
from lbtrainer.ui.session.session_far import FarView
from lbtrainer.ui.session.session_keys import HELD_DOWN, Action, action_of, latin_key
from lbtrainer.ui.session.session_near import NearView
from lbtrainer.ui.session.session_overlays import Overlays
from lbtrainer.ui.session.session_places import places_in
from lbtrainer.ui.session.session_scene import Scene, scene_of
from lbtrainer.ui.session.session_sets import set_rows
from lbtrainer.ui.widgets.phase_fade import PhaseFade, SessionGround
from lbtrainer.ui.widgets.phase_strip import PhaseStrip


class SessionPage(QtWidgets.QWidget):
    """Runs one session before the eyes of a person.

    Attributes:
        far, near: The two views; V changes between them.
        buttons: The row at the foot.
        overlays: Everything that lies over the session for a while.

    Signals:
        finished: Row of the session in the history, and whether its end was reached.
        said: What is announced to assistive technology.
        muted: Sound off or on was asked for.
    """

    finished = QtCore.Signal(int, bool)
    said = QtCore.Signal(str)
    muted = QtCore.Signal(bool)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._runner: SessionRunner | None = None
        self._reason = ""
        self._lead_total_ms = 0
        self._around_shown: tuple[object, ...] | None = None
        self._fade = PhaseFade(theme, "prepare", self)
        self._ground = SessionGround(self._fade, self)
        self._strip = PhaseStrip(theme, self._fade, self)
        self.far = FarView(theme, self._fade, self, training.figures)
        self.near = NearView(theme, self._fade, self, training.figures)
        self.buttons = SessionButtons(theme, self._fade, self)
        self.overlays = Overlays(theme, self)
        self._answers = SessionAnswers(training, self)
        self.buttons.asked.connect(self.act)
        for button in self.buttons.all:
            button.installEventFilter(self)
        self.overlays.hurt.answered.connect(self._hurt_answered)
        self.overlays.question.answered.connect(self._question_answered)
        self.overlays.keys_closed.connect(self._keys_closed)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._ground.setMouseTracking(True)
        self.setAccessibleName("Session")
        self._show_view()
        theme.changed.connect(self._place)

    @property
    def runner(self) -> SessionRunner | None:
        """The session that runs."""
        return self._runner

    def run(self, runner: SessionRunner) -> None:
        """Show this session; a new one is started, for an interrupted one call `runner.go_on()` next."""
        self._let_go()
        self._runner = runner
        self._training.figures.warm(step.exercise for step in runner.machine.state.plan.steps)
        self._reason, self._lead_total_ms = "", 0
        self._around_shown = None
        self.overlays.clear()
        runner.ticked.connect(self.refresh)
        runner.happened.connect(self._happened)
        runner.trouble.connect(self._trouble)
        runner.ended.connect(self._ended)
        self._show_view()
        if runner.machine.state.mode is Mode.NEW:
            runner.start()
        self.refresh()
        self.setFocus()

    def focus_shape(self) -> None:
        """No focus ring: the page takes all keys and is no control."""

    def refresh(self) -> None:
        """Show the session as it stands now."""
        runner = self._runner
        if runner is None or not self.isVisible():
            return
        state, view = runner.machine.state, runner.view()
        self._follow_mode(view)
        scene = scene_of(
            view,
            state.plan,
            state.index,
            unit=WeightUnit(self._training.settings.units),
            lead_total_ms=self._lead_total_ms,
            stepwise=not self._theme.motion,
        )
        if self._reason and view.mode is Mode.PAUSED:
            scene = msgspec.structs.replace(scene, then=(words.Span(self._reason),))
        self._fade.show_phase(scene.ground)
        self._show_scene(scene)
        self._show_strip(scene.left)
        self.buttons.show_allowed(runner.machine.allowed(), paused=view.mode is Mode.PAUSED)

    def act(self, action: Action) -> None:
        """Do what a key or a button asks for."""
        runner = self._runner
        if runner is None:
            return
        self.buttons.wake()
        self.overlays.hide_how()
        if not self._act_on_page(action):
            self._answers.act(action, runner)
        self.refresh()

    def say(self, text: str, *, shown: bool = True) -> None:
        """Announce, and show as a large line for some seconds."""
        if shown:
            self.overlays.say(text)
        self.said.emit(text)
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, text))

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._place()
        self.refresh()
        (self.overlays.cover or self).setFocus()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self.overlays.hide_passing()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        cover = self.overlays.cover
        if cover is not None and not self._focus_in(cover):
            cover.setFocus()  # the focus was elsewhere, the question is what counts
            cover.keyPressEvent(event)
        elif cover is not None or not self._take_key(event):
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        self.buttons.wake()
        super().mouseMoveEvent(event)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Keys of the session work on its buttons too, all but those that press the button."""
        if event.type() != QtCore.QEvent.Type.KeyPress or not isinstance(event, QtGui.QKeyEvent):
            return False
        keys = QtCore.Qt.Key
        return event.key() not in (keys.Key_Return, keys.Key_Enter, keys.Key_Space) and self._take_key(event)

    def _focus_in(self, cover: QtWidgets.QWidget) -> bool:
        return cover.hasFocus() or any(child.hasFocus() for child in cover.findChildren(QtWidgets.QWidget))

    def _take_key(self, event: QtGui.QKeyEvent) -> bool:
        action = action_of(latin_key(event), event.modifiers())
        if action is None or self._runner is None:
            return False
        if action is Action.STOP and not self.overlays.how.isHidden():
            self.overlays.hide_how()  # as on the sheet of keys: what lies over the session goes first
        elif not event.isAutoRepeat() or action in HELD_DOWN:
            self.act(action)
        return True

    def _act_on_page(self, action: Action) -> bool:
        """What concerns the page and not the session; whether it was such a thing."""
        match action:
            case Action.VIEW:
                view = "near" if self._training.settings.view == "far" else "far"
                problem = self._training.change_settings(view=view)
                self._show_view()
                if problem is not None:
                    self.say(str(problem))
            case Action.HOW:
                self.overlays.toggle_how(self._training.told_exercise(self._exercise_id()))
            case Action.KEYS:
                self.overlays.show_keys()
            case Action.FULL_SCREEN:
                window = self.window()
                window.setWindowState(window.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)
            case _:
                return False
        return True

    def _exercise_id(self) -> str:
        return "" if self._runner is None else self._runner.machine.state.step.exercise

    def _happened(self, outputs: tuple[out.Output, ...]) -> None:
        entered: out.PhaseEntered | None = None
        for output in outputs:
            match output:
                case out.PhaseEntered(lead_ms=lead_ms):
                    entered, self._lead_total_ms = output, lead_ms
                case out.Resumed(lead_ms=lead_ms):
                    self._lead_total_ms = lead_ms
                case out.Paused(reason=out.PauseReason.CLOCK, gap_ms=gap_ms):
                    self._reason = words.gap_words(gap_ms)
                    self.say(self._reason, shown=False)
                case out.Paused(reason=out.PauseReason.AWAY):
                    self._reason = words.AWAY_WORDS
                    self.say(self._reason, shown=False)
                case out.Paused():
                    self._reason = ""
                    self.say("Paused.", shown=False)
                case _:
                    text = self._answers.words_for(output)
                    if text:
                        self.say(text)
        if entered is not None and self._runner is not None:
            self._answers.entered(entered, self._runner)
            self._expect_next(self._runner)
        self.refresh()

    def _expect_next(self, runner: SessionRunner) -> None:
        """The figure of the exercise after this one is made while this one runs."""
        state = runner.machine.state
        following = words.step_after(state.plan, state.index)
        if following is not None:
            self._view.stage.figure_painters.expect(following.exercise)

    def _trouble(self, text: str) -> None:
        self.overlays.show_trouble(text)
        if text:
            self.say(f"{text} The session goes on.", shown=False)
        self._place()

    def _ended(self, complete: bool) -> None:
        runner = self._runner
        if runner is None:
            return
        self._let_go()
        self.overlays.clear()
        self.finished.emit(runner.session_id, complete)

    def _let_go(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.ticked.disconnect(self.refresh)
            runner.happened.disconnect(self._happened)
            runner.trouble.disconnect(self._trouble)
            runner.ended.disconnect(self._ended)

    def _follow_mode(self, view: SessionView) -> None:
        """Open or close the questions that the session itself asks."""
        runner, before = self._runner, self.overlays.cover
        assert runner is not None
        self.overlays.follow(
            hurting=(lambda: self._answers.hurt_case(runner, view)) if view.mode is Mode.HURTING else None,
            stopping=view.mode is Mode.ASKING,
        )
        cover = self.overlays.cover
        if cover is not None and cover is not before:
            self.say(cover.accessibleName(), shown=False)

    def _hurt_answered(self, choice: HurtChoice, pain: PainReport) -> None:
        if self._runner is not None:
            self._runner.send(self._answers.hurt_answer(self._runner, choice, pain))
            self.refresh()

    def _question_answered(self, key: str) -> None:
        if self._runner is not None:
            self._answers.answer(key, self._runner)
            self.refresh()

    def _keys_closed(self, action: Action | None) -> None:
        self.setFocus()
        if action is not None:
            self.act(action)

    def _show_scene(self, scene: Scene) -> None:
        if self.far.isVisible():
            self.far.show_scene(scene)
            return
        self.near.show_scene(scene)
        assert self._runner is not None
        state = self._runner.machine.state
        shown = (state.index, state.results, state.plan)
        before = self._around_shown
        if before is None or any(one is not other for one, other in zip(shown, before, strict=True)):
            self._around_shown = shown
            exercise = self._training.library.exercises.get(state.step.exercise)
            self.near.show_around(exercise, set_rows(state), words.next_exercise(state.plan, state.index))

    def _show_strip(self, left: str) -> None:
        assert self._runner is not None
        parts = self._runner.strip()
        self._strip.set_steps([part.weight_ms for part in parts])
        running = next((index for index, part in enumerate(parts) if part.done < 1.0), len(parts))
        self._strip.show_progress(running, parts[running].done if running < len(parts) else 0.0, left)

    def _show_view(self) -> None:
        self.near.setVisible(self._view is self.near)
        self.far.setVisible(self._view is self.far)
        self._around_shown = None
        self._place()

    @property
    def _view(self) -> FarView | NearView:
        """The one that shows."""
        return self.near if self._training.settings.view == "near" else self.far

    def _place(self) -> None:
        view = self._view
        places = places_in(self.width(), self.height(), near=view is self.near)
        self._ground.setGeometry(self.rect())
        self._strip.set_unit_px(places.unit_px)
        self._strip.setGeometry(places.strip)
        view.setGeometry(self.rect())
        view.place(places)
        self.buttons.setGeometry(places.buttons)
        self.buttons.set_unit_px(places.unit_px)
        self.overlays.place(places, self.rect(), near=view is self.near, over=self.far.words)
