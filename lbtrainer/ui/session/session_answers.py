# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is asked for to an input of the machine, and the words for what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Protocol

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.pain_during import stop_at_once_words
from lbtrainer.domain.plan import PhaseKind, PlannedStep
from lbtrainer.domain.record import Hurt, HurtChoice, PainReport
from lbtrainer.domain.stop_short import first_hard_set, stop_short_words
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import moves
from lbtrainer.engine import outputs as out
from lbtrainer.engine.states import Mode, State
from lbtrainer.engine.view import SessionView
from lbtrainer.engine.where import seconds_words, where_words
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.training import NOT_SAID, Training
from lbtrainer.ui.session import session_words as words
from lbtrainer.ui.session.choice_row import Choice
from lbtrainer.ui.session.hurt_panel import HurtCase
from lbtrainer.ui.session.last_set import LastSet, last_set
from lbtrainer.ui.session.session_keys import Action
from lbtrainer.ui.session.stop_panel import GO_ON, STOP

_ASK_FROM_TIER: Final = 3
_STAY: Final = "stay"
_HARDER: Final = "harder"

_INPUTS: Final[dict[Action, inp.Input]] = {
    Action.DONE: inp.Done(),
    Action.REP: inp.Rep(),
    Action.SKIP: inp.Skip(),
    Action.BACK: inp.Back(),
    Action.LONGER: inp.Extend(seconds=10),
    Action.SHORTER: inp.Extend(seconds=-10),
    Action.PAUSE: inp.Pause(),
    Action.HURT: inp.Hurt(),
    Action.REPEAT: inp.Repeat(),
    Action.WHERE: inp.WhereAmI(),
    Action.SLOWER: inp.Pace(step=-1),
    Action.FASTER: inp.Pace(step=1),
    Action.PACED: inp.TogglePaced(),
    Action.TO_TOP: inp.ToTop(),
    Action.STOP: inp.Stop(),
}
_GOES_ON: Final = (Action.DONE, Action.PAUSE)


class _Page(Protocol):
    """What is needed of the page."""

    overlays: Any
    muted: Any

    def say(self, text: str, *, shown: bool = True) -> None: ...


class SessionAnswers:
    """Knows which input belongs to which action, and asks first where one must be asked."""

    def __init__(self, training: Training, page: _Page) -> None:
        self._training = training
        self._page = page
        self._runner: SessionRunner | None = None
        self._sound = True
        self._harder: PlannedStep | None = None
        self._correcting: LastSet | None = None
        self._was_running = False
        self._asked_pace = False

    def act(self, action: Action, runner: SessionRunner) -> None:
        """Hand in what belongs to an action; what does not fit now changes nothing."""
        self._runner = runner
        self._asked_pace = action in (Action.SLOWER, Action.FASTER)
        state = runner.machine.state
        match action:
            case Action.EASIER:
                self._easier(runner, state)
            case Action.HARDER:
                self._ask_harder(runner, self._training.harder(state.step, hands_free=state.plan.hands_free))
            case Action.CORRECT:
                self._ask_correction(runner, last_set(state))
            case Action.MUTE:
                self._sound = not self._sound
                self._page.muted.emit(not self._sound)
                self._page.say("Sound on" if self._sound else "Sound off")
            case _ if state.mode is Mode.PAUSED and action in _GOES_ON:
                runner.send(inp.Resume())
            case _ if action in _INPUTS:
                if action is Action.STOP:
                    number = self._training.settings.emergency_number
                    self._page.overlays.stop_says = f"What you did is kept. {stop_at_once_words(number)}"
                runner.send(_INPUTS[action])
            case _:
                pass

    def entered(self, output: out.PhaseEntered, runner: SessionRunner) -> None:
        """A phase has begun: announce it, and show how far to go while the first hard set lasts."""
        plan = runner.machine.state.plan
        self._page.overlays.hide_how()
        self._page.say(words.phase_announcement(plan, output.phase), shown=False)
        hard = output.index == first_hard_set(plan)
        tip = stop_short_words(plan.step_of(output.phase)) if hard else ""
        self._page.overlays.show_tip(tip)
        if tip:
            self._page.say(tip, shown=False)

    def words_for(self, output: out.Output) -> str:
        """What a person should read of an output; "" when the page shows it anyway."""
        match output:
            case out.Asked(where=True):
                return self._where()
            case out.Asked():
                return self._again()
            case out.PaceChanged(percent=percent, paced=paced):
                return f"Counted at {percent} %" if paced else self._self_paced(percent)
            case out.MarkReached(mark=out.Mark.TOP, value=value):
                return f"{value} is the top. Enter when done"
            case _:
                return ""

    def answer(self, key: str, runner: SessionRunner) -> None:
        """The answer to "stop here?", about the set just done, or to the question before a demanding exercise."""
        self._page.overlays.close_question()
        if key in (GO_ON, STOP):
            runner.send(inp.StopAnswer(end=key == STOP))
            return
        correcting, self._correcting = self._correcting, None
        edits = () if correcting is None else correcting.inputs(key)
        for edit in edits:
            runner.send(edit)
        if edits:
            self._ask_correction(runner, last_set(runner.machine.state), again=True)
            return
        harder, self._harder = self._harder, None
        if key == _HARDER and harder is not None:
            self._send_swap(runner, harder)
        elif self._was_running:
            runner.send(inp.Resume())

    def hurt_case(self, runner: SessionRunner, view: SessionView) -> HurtCase:
        """What "this hurts" is about, and what the session knows of pain already."""
        state = runner.machine.state
        index = moves.hurt_phase(state)
        phase = state.plan.phases[index]
        step = state.plan.step_of(phase)
        what = [step.name]
        if len(step.sets) > 1:
            what.append(f"set {phase.slot.set + 1} of {len(step.sets)}")
        if state.is_work:
            what += _how_far(view)
        elif state.phase.kind is PhaseKind.REST:
            what.append("in the rest after it")
        coming = words.step_after(state.plan, index)
        before, hurts = self._known_pain(runner)
        kinder = self._kinder(state, step, coming, hurts)
        left_out = {one.exercise for one in hurts if one.choice is HurtChoice.SKIP}
        return HurtCase(
            what=", ".join(what),
            easier=None if kinder is None else kinder.name,
            can_swap=moves.can_swap(state),
            coming="" if coming is None else coming.name,
            exercise="" if kinder is None else kinder.exercise,
            figures=self._training.figures,
            before=before.score,
            before_at=before.place,
            stops=len(left_out - {step.exercise}),
            emergency_number=self._training.settings.emergency_number,
        )

    def hurt_answer(self, runner: SessionRunner, choice: HurtChoice, pain: PainReport) -> inp.HurtAnswer:
        """The answer with the exercise to do instead, where that was chosen."""
        state, step = runner.machine.state, None
        if choice is HurtChoice.EASIER:
            coming = words.step_after(state.plan, moves.hurt_phase(state))
            step = self._kinder(state, state.step, coming, self._known_pain(runner)[1])
            choice = choice if step else HurtChoice.SKIP
        return inp.HurtAnswer(choice=choice, pain=pain, step=step)

    def _known_pain(self, runner: SessionRunner) -> tuple[PainReport, tuple[Hurt, ...]]:
        """Pain before the session, and what hurt in it so far; a history that fails stops nobody."""
        try:
            record = self._training.history.session(runner.session_id)
        except EnvironmentProblem:
            record = None
        return (NOT_SAID, ()) if record is None else (record.summary.pain_before, tuple(record.hurts))

    def _self_paced(self, percent: int) -> str:
        """Who counts now; slower or faster is only for sets that the app counts."""
        if self._asked_pace:
            return f"You count here. Where the app counts: {percent} %"
        if self._runner is not None and self._runner.machine.state.counts_reps:
            return "You count: + for each, Enter when done"
        return "You count the repetitions that come: + for each, Enter when done"

    def _where(self) -> str:
        if self._runner is None:
            return ""
        return where_words(self._runner.view(), self._runner.machine.state.plan)

    def _again(self) -> str:
        """The words that led into this set, or those of the phase itself."""
        if self._runner is None:
            return ""
        state = self._runner.machine.state
        first = state.plan.phases[state.plan.lead_index(state.index)]
        return words.phase_announcement(state.plan, state.phase if state.phase.words else first)

    def _kinder(
        self, state: State, step: PlannedStep, coming: PlannedStep | None, hurts: Iterable[Hurt]
    ) -> PlannedStep | None:
        """What can be done instead: neither what comes anyway nor what was given up for pain a while ago."""
        without = {one.exercise for one in hurts if one.choice is not HurtChoice.GO_ON}
        if coming is not None:
            without.add(coming.exercise)
        return self._training.kinder(step, without=without, hands_free=state.plan.hands_free)

    def _easier(self, runner: SessionRunner, state: State) -> None:
        """Swap for the easier form; where that comes next anyway and there is no other, say so."""
        coming = words.step_after(state.plan, state.index)
        follows, hands_free = () if coming is None else (coming.exercise,), state.plan.hands_free
        step = self._training.easier(state.step, without=follows, hands_free=hands_free)
        if step is None and coming is not None and self._training.easier(state.step) is not None:
            self._page.say(f"The easier form, {coming.name}, comes next. S goes on to it.")
        else:
            self._swap(runner, step, "easier")

    def _swap(self, runner: SessionRunner, step: PlannedStep | None, how: str) -> None:
        name = runner.machine.state.step.name
        if step is None:
            self._page.say(f"There is no {how} form of {name} here.")
        elif inp.Swap in runner.machine.allowed():
            self._send_swap(runner, step)

    def _send_swap(self, runner: SessionRunner, step: PlannedStep) -> None:
        old = runner.machine.state.step.name
        if runner.send(inp.Swap(step=step)):
            self._page.say(f"{step.name} instead of {old}")

    def _ask_correction(self, runner: SessionRunner, done: LastSet | None, *, again: bool = False) -> None:
        """The set just done with one fewer and one more, until it is right; the session stands still meanwhile."""
        if done is None:
            self._page.say("No set is done yet.")
            return
        if not again:
            self._was_running = runner.machine.state.mode is Mode.RUNNING
            if self._was_running:
                runner.send(inp.Pause())
        self._correcting = done
        self._page.overlays.ask(done.question, done.about, done.choices, again=again)

    def _ask_harder(self, runner: SessionRunner, step: PlannedStep | None) -> None:
        if step is None or step.tier < _ASK_FROM_TIER:
            self._swap(runner, step, "harder")
            return
        if inp.Swap not in runner.machine.allowed():
            return
        old = runner.machine.state.step.name
        self._harder, self._was_running = step, runner.machine.state.mode is Mode.RUNNING
        if self._was_running:
            runner.send(inp.Pause())
        wants = "needs experience and a clean form" if step.tier == _ASK_FROM_TIER else "is only for some backs"
        choices = (
            Choice(_STAY, f"Stay with {old}", "The session goes on", "Esc"),
            Choice(_HARDER, step.name, "In place of the sets left", "D"),
        )
        self._page.overlays.ask(f"{step.name}?", f"It is demanding and {wants}.", choices)


def _how_far(view: SessionView) -> list[str]:
    """How far the set had come, nothing at its very beginning."""
    if view.step.kind is not Kind.REPS:
        seconds = view.elapsed_ms // 1000
        return [f"after {seconds_words(seconds)}"] if seconds else []
    done = view.counted // view.step.movements
    return [f"after {done} repetition{'' if done == 1 else 's'}"] if done else []
