# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session as it is heard: recorded from a sound server of the test's own and compared with the plan."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from lbtrainer.qt.sound_writer import NO_DEVICE
from tests.helpers import recorder
from tests.helpers.process import ROOT, environment

PLAYER = ROOT / "tests" / "end2end" / "played_session.py"
BUSY = "while True: sum(range(10_000))"
CORES = 2
NEAR_S = 0.1
PLAYS_A_WHILE_S = 15
PATIENCE_S = 240

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(bool(recorder.missing()), reason=f"needs {recorder.missing()}"),
]


class Heard(NamedTuple):
    """One session.

    Attributes:
        late_ms: Of each sound that was found, how much later than the plan it began.
        lost: What was to be heard and was not found.
    """

    late_ms: list[float]
    lost: list[str]
    troubles: list[str]
    cpu_s: float


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def play(stack: ExitStack, folder: Path) -> Heard:
    server = recorder.SoundServer(stack, folder)
    recording = recorder.Recording(stack, server)
    played = subprocess.run(
        [sys.executable, str(PLAYER)],
        env=environment(PULSE_SERVER=server.address, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        check=True,
        text=True,
        timeout=PATIENCE_S,
    )
    told = json.loads(played.stdout)
    first_s, samples = recording.stop()
    begins = [first_s + at for at in recorder.onsets(samples)]
    late_ms, lost = [], []
    for at_s, what in told["due"]:
        near = [begin - at_s for begin in begins if abs(begin - at_s) < NEAR_S]
        if near:
            late_ms.append(min(near, key=abs) * 1000)
        else:
            lost.append(what)
    return Heard(late_ms, lost, told["troubles"], told["cpu_s"])


def report(how: str, heard: Heard) -> tuple[float, float]:
    """Standard deviation and worst of the intervals between sounds, against those of the plan, printed."""
    off = [later - sooner for sooner, later in pairwise(heard.late_ms)]
    spread, worst = statistics.pstdev(off), max(map(abs, off))
    print(
        f"\nsound, {how}: {len(heard.late_ms)} sounds found, {len(heard.lost)} lost; intervals off by "
        f"{spread:.1f} ms (sd), {worst:.1f} ms (worst); they begin {statistics.median(heard.late_ms):.0f} ms late "
        f"(median); {heard.cpu_s:.1f} s of CPU"
    )
    return spread, worst


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "both cores busy"])
def test_intervals_are_as_planned(stack: ExitStack, tmp_path: Path, busy: bool, capsys: pytest.CaptureFixture[str]):
    for _ in range(CORES if busy else 0):
        other = subprocess.Popen([sys.executable, "-c", BUSY])
        stack.callback(other.wait)
        stack.callback(other.kill)
    heard = play(stack, tmp_path)
    with capsys.disabled():
        spread, worst = report("both cores busy" if busy else "idle", heard)
    assert heard.troubles == []
    assert heard.lost == []
    assert len(heard.late_ms) > 50
    assert spread <= 5
    assert worst <= 25


def test_a_device_pulled_while_it_plays_stops_nothing(stack: ExitStack, tmp_path: Path):
    server = recorder.SoundServer(stack, tmp_path)
    playing = subprocess.Popen(
        [sys.executable, str(PLAYER)],
        env=environment(PULSE_SERVER=server.address, QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    stack.callback(playing.wait)
    stack.callback(playing.kill)
    try:
        playing.wait(PLAYS_A_WHILE_S)
    except subprocess.TimeoutExpired:
        server.kill()
    told, _ = playing.communicate(timeout=PATIENCE_S)
    assert playing.returncode == 0
    answer = json.loads(told)
    assert answer["troubles"][0] == NO_DEVICE
    assert any(what.startswith("Well done.") for _, what in answer["due"])
