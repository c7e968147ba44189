# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is pressed, whenever: the session stays whole, and its journal brings it back exactly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.dose import Dose, Range
from lbtrainer.domain.exercise import Exercise, Position, Sides
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.planning import Choices, swapped
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import HurtChoice, PainReport, Side
from lbtrainer.engine import inputs as inp
from lbtrainer.engine import outputs as out
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.replay import decode_plan, encode_plan, lines_of, replay
from lbtrainer.engine.states import Mode
from tests.helpers import builders as b

EASY = b.exercise("easy", b.seconds(10, 20))


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    low = draw(st.integers(1, 6))
    high = low + draw(st.integers(0, 4))
    rest_s = draw(st.sampled_from([0, 5, 60]))
    sets = draw(st.integers(1, 3))
    if draw(st.booleans()):
        each_s = draw(st.sampled_from([None, 3]))
        return b.reps(low, high, sets=sets, each_s=each_s, rest_s=rest_s)
    return b.seconds(low * 5, high * 5, sets=sets, rest_s=rest_s, held=draw(st.booleans()))


@st.composite
def exercises(draw: st.DrawFn, name: str) -> Exercise:
    return b.exercise(
        name,
        draw(doses()),
        sides=draw(st.sampled_from(list(Sides))),
        position=draw(st.sampled_from([Position.SUPINE, Position.SIDE, Position.STANDING])),
        loaded=draw(st.booleans()),
        tier=draw(st.sampled_from([1, 3])),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    made = [draw(exercises(f"exercise-{number}")) for number in range(draw(st.integers(1, 3)))]
    steps = [
        b.step(one, Dose(sets=Range(3, 3), reps=(Range(4, 4), Range(2, 3), Range(1, 1))))
        if draw(st.booleans())
        else b.step(one)
        for one in made
    ]
    return b.plan(
        made,
        *steps,
        rounds=draw(st.integers(1, 2)),
        round_rest_s=draw(st.sampled_from([0, 30])),
        profile=Profile(first_side=draw(st.sampled_from([Side.LEFT, Side.RIGHT])), paced=draw(st.booleans())),
        choices=Choices(to_top=draw(st.booleans()), hands_free=draw(st.booleans())),
    )


PLAIN = [
    inp.Done(),
    inp.Rep(),
    inp.Skip(),
    inp.Back(),
    inp.Extend(seconds=10),
    inp.Extend(seconds=-10),
    inp.Pause(),
    inp.Resume(),
    inp.ClockGap(gap_ms=60_000),
    inp.Reenter(),
    inp.Hurt(),
    inp.HurtAnswer(choice=HurtChoice.SKIP, pain=PainReport(score=3)),
    inp.HurtAnswer(choice=HurtChoice.GO_ON),
    inp.Repeat(),
    inp.WhereAmI(),
    inp.Pace(step=1),
    inp.Pace(step=-1),
    inp.TogglePaced(),
    inp.ToTop(),
    inp.Stop(),
    inp.StopAnswer(end=False),
]
RARE = [inp.StopAnswer(end=True), inp.HurtAnswer(choice=HurtChoice.END)]
SWAPS = ["swap", "hurt-easier"]
presses = st.lists(
    st.tuples(st.integers(0, 40_000), st.one_of(st.sampled_from(PLAIN), st.sampled_from([*SWAPS, *RARE]))), max_size=40
)


def message_of(press: inp.Input | str, machine: SessionMachine) -> inp.Input:
    if not isinstance(press, str):
        return press
    step = swapped(machine.state.step, EASY, Profile())
    return inp.Swap(step=step) if press == "swap" else inp.HurtAnswer(choice=HurtChoice.EASIER, step=step)


def run(plan: Plan, pressed: list[tuple[int, inp.Input | str]], split: int = 0):
    """All (instant, input, outputs) of a session; `split` puts so many extra ticks between two inputs."""
    machine = SessionMachine(plan)
    log: list[tuple[int, inp.Input, tuple[out.Output, ...]]] = [(0, inp.Start(), machine.handle(inp.Start(), 0))]
    at_ms = 0
    for gap_ms, press in pressed:
        between: list[out.Output] = []
        for part in range(split):
            between += machine.handle(inp.Tick(), at_ms + gap_ms * (part + 1) // (split + 1))
        at_ms += gap_ms
        if isinstance(press, str):  # what to swap depends on where the session is by now
            between += machine.handle(inp.Tick(), at_ms)
        message = message_of(press, machine)
        log.append((at_ms, message, (*between, *machine.handle(message, at_ms))))
    return machine, log


@given(plans(), presses, st.integers(1, 7))
def test_the_splitting_of_ticks_changes_nothing(plan, pressed, split):
    whole, whole_log = run(plan, pressed)
    parts, parts_log = run(plan, pressed, split)
    assert [entry[2] for entry in whole_log] == [entry[2] for entry in parts_log]
    assert whole.state == parts.state


@given(plans(), presses)
def test_replaying_the_journal_gives_the_same_session(plan, pressed):
    _, log = run(plan, pressed)
    lines = [line for at_ms, message, outputs in log for line in lines_of(message, outputs, at_ms).entries]
    again = replay(decode_plan(encode_plan(plan)), lines)
    last_ms = max(line.at_ms for line in lines)
    reference = SessionMachine(plan)
    for at_ms, message, _ in log:
        if at_ms <= last_ms:
            reference.handle(message, at_ms)
    reference.handle(inp.Tick(), last_ms)
    assert again.state == reference.state


@given(plans(), presses)
def test_outputs_come_in_the_order_of_their_instants_and_results_are_never_doubled(plan, pressed):
    _, log = run(plan, pressed)
    outputs = [output for _, _, some in log for output in some]
    instants = [output.at_ms for output in outputs]
    assert instants == sorted(instants)
    slots = [(o.result.slot, o.result.attempt) for o in outputs if isinstance(o, out.SetRecorded)]
    assert len(slots) == len(set(slots))


@given(plans(), presses)
def test_from_anywhere_the_session_comes_to_its_end_with_every_set_accounted_for(plan, pressed):
    machine, log = run(plan, pressed)
    at_ms = log[-1][0]
    outputs = [output for _, _, some in log for output in some]
    for _ in range(2_000):
        match machine.state.mode:
            case Mode.FINISHED:
                break
            case Mode.PAUSED:
                message: inp.Input = inp.Resume()
            case Mode.HURTING:
                message = inp.HurtAnswer(choice=HurtChoice.GO_ON)
            case Mode.ASKING:
                message = inp.StopAnswer(end=False)
            case _:
                message = inp.Tick() if machine.state.length_ms is not None else inp.Done()
        at_ms += 10_000
        outputs += machine.handle(message, at_ms)
    assert machine.state.mode is Mode.FINISHED
    (end,) = [output for output in outputs if isinstance(output, out.Finished)]
    if not end.complete:
        return
    for phase in machine.state.plan.phases:
        if phase.kind is PhaseKind.WORK:
            sides = (Side.LEFT, Side.RIGHT) if phase.slot.side is Side.BOTH else (phase.slot.side,)
            for side in sides:
                slot = type(phase.slot)(
                    *(getattr(phase.slot, name) for name in ("block", "round", "step", "set")), side
                )
                assert slot in machine.state.results


@given(plans())
def test_hands_off_the_session_takes_exactly_as_long_as_planned(plan):
    machine = SessionMachine(plan)
    machine.handle(inp.Start(), 0)
    outputs: list[out.Output] = []
    at_ms = 0
    while machine.state.mode is not Mode.FINISHED:
        state = machine.state
        if state.length_ms is None:
            at_ms = state.instant_ms(state.phase.length_ms)
            outputs += machine.handle(inp.Done(), at_ms)
        else:
            at_ms = state.instant_ms(state.length_ms)
            outputs += machine.handle(inp.Tick(), at_ms)
    assert at_ms == plan.length_ms
    entered = [output.index for output in outputs if isinstance(output, out.PhaseEntered)]
    assert entered == list(range(1, len(plan.phases)))


@given(plans())
def test_phases_are_whole_and_every_set_has_its_lead(plan):
    assert plan.phases[-1].kind is PhaseKind.WORK
    assert all(phase.length_ms > 0 for phase in plan.phases)
    work = [index for index, phase in enumerate(plan.phases) if phase.kind is PhaseKind.WORK]
    assert len({plan.phases[index].slot for index in work}) == len(work)
    assert all(plan.lead_index(index) < index for index in work)
    assert sum(phase.length_ms for phase in plan.phases) == plan.length_ms
