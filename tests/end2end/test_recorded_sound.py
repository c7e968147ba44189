# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session as it is heard: recorded from a sound server of the test's own and compared with the plan."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from lbtrainer.qt.sound.sound_writer import NO_DEVICE
from tests.helpers import recorder
from tests.helpers.process import ROOT, environment

PLAYER = ROOT / "tests" / "end2end" / "played_session.py"
BUSY = "while True: sum(range(10_000))"
CORES = 2
NEAR_S = 0.1
SPOKEN_BESIDE_S = 0.25
"""Another program speaks then: it gets its words on time, and takes its own."""
OPENS_S = 1.0
PLAYS_A_WHILE_S = 12.0
BACK_AFTER_S = 8.0
"""Qt connects anew after three seconds, or another process plays; we try every two, and a stream needs a moment."""
PATIENCE_S = 240
STILL_S = 10.0
STILL_CPU = 0.01
"""Of one core. It is a third of a per cent; who records at ten milliseconds has the server ask three times as often."""
ANSWERS_MS = 600
"""A key is answered after half a second, `AHEAD_MS`, and what is recorded may be 100 ms off."""

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


def found(
    told: dict[str, Any],
    first_s: float,
    samples: array[int],
    *,
    from_s: float = 0.0,
    near_s: float = NEAR_S,
    is_first_late: bool = True,
) -> Heard:
    """What fell due after an instant, looked for in a recording; of the very first sound only that it was heard.

    The first one falls due while the device is being opened, and begins as soon as that is done.
    """
    begins = [first_s + at for at in recorder.onsets(samples)]
    late_ms, lost = [], []
    for index, (at_s, what) in enumerate(one for one in told["due"] if one[0] >= from_s):
        is_late = is_first_late and index == 0
        near = [begin - at_s for begin in begins if abs(begin - at_s) < (OPENS_S if is_late else near_s)]
        if not near:
            lost.append(what)
        elif not is_late:
            late_ms.append(min(near, key=abs) * 1000)
    return Heard(late_ms, lost, told["troubles"], told["cpu_s"])


def play(stack: ExitStack, folder: Path) -> Heard:
    server = recorder.SoundServer(stack, folder)
    recording = recorder.Recording(stack, server)
    player = begun(stack, server)
    told, _ = player.communicate(timeout=PATIENCE_S)
    assert player.returncode == 0
    return found(json.loads(told), *recording.stop())


def begun(
    stack: ExitStack, server: recorder.SoundServer, *options: str, before: Sequence[str] = (), **variables: str
) -> subprocess.Popen[str]:
    player = subprocess.Popen(
        [*before, sys.executable, str(PLAYER), *options],
        env=environment(PULSE_SERVER=server.address, QT_QPA_PLATFORM="offscreen", **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    stack.callback(player.wait)
    stack.callback(player.kill)
    return player


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
    assert len(heard.late_ms) > 30
    assert heard.lost == []
    assert len(heard.late_ms) > 40
    assert spread <= 5
    assert worst <= 25


@pytest.mark.parametrize("pause_s", [30, 60])
def test_after_a_pause_the_first_words_come_as_soon_as_ever(
    stack: ExitStack, tmp_path: Path, pause_s: int, capsys: pytest.CaptureFixture[str]
):
    server = recorder.SoundServer(stack, tmp_path)
    recording = recorder.Recording(stack, server)
    player = begun(stack, server, "--short", f"--pause={pause_s}")
    answer, _ = player.communicate(timeout=PATIENCE_S)
    assert player.returncode == 0
    told = json.loads(answer)
    key_s, cpu = told["resumed"], told["still"] / STILL_S
    first_s, samples = recording.stop()
    first_ms = min(at for at in (1000 * (first_s + at - key_s) for at in recorder.onsets(samples)) if at > 0)
    heard = found(told, first_s, samples, from_s=key_s, is_first_late=False)
    with capsys.disabled():
        spread, worst = report(f"after a pause of {pause_s} s, first words {first_ms:.0f} ms after the key", heard)
        print(f"in the pause {100 * cpu:.2f} % of a core")
    assert told["opened"] == 1
    assert heard.lost == []
    assert len(heard.late_ms) > 15
    assert first_ms <= ANSWERS_MS
    assert spread <= 5
    assert worst <= 25
    assert cpu <= STILL_CPU


def gone_for(server: recorder.SoundServer, player: subprocess.Popen[str], seconds: float) -> None:
    """In the middle of a session the sound server goes, and comes back."""
    with suppress(subprocess.TimeoutExpired):
        player.wait(PLAYS_A_WHILE_S)
    server.kill()
    with suppress(subprocess.TimeoutExpired):
        player.wait(seconds)
    if player.poll() is None:
        server.start_again()


@pytest.mark.parametrize("gone_s", [1.0, 30.0], ids=["at once", "after Qt has given up"])
def test_a_sound_server_that_starts_anew_is_played_on_again(
    stack: ExitStack, tmp_path: Path, gone_s: float, capsys: pytest.CaptureFixture[str]
):
    server = recorder.SoundServer(stack, tmp_path)
    player = begun(stack, server)
    gone_for(server, player, gone_s)
    recording = recorder.Recording(stack, server)
    back_s = time.monotonic() + BACK_AFTER_S
    told, _ = player.communicate(timeout=PATIENCE_S)
    assert player.returncode == 0
    heard = found(json.loads(told), *recording.stop(), from_s=back_s)
    with capsys.disabled():
        report(f"after {gone_s:.0f} s without a sound server", heard)
    assert heard.troubles == [NO_DEVICE, ""]
    assert heard.lost == []
    assert len(heard.late_ms) > 10
    assert max(map(abs, heard.late_ms)) <= 50


@pytest.mark.skipif(
    not (shutil.which("speech-dispatcher") and shutil.which("dbus-run-session")),
    reason="needs speech-dispatcher speech-dispatcher-espeak-ng dbus",
)
def test_a_voice_of_the_system_speaks_at_its_instants(
    stack: ExitStack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    server = recorder.SoundServer(stack, tmp_path)
    recording = recorder.Recording(stack, server)
    bus = ["dbus-run-session", "--"]
    player = begun(
        stack, server, "--short", "--system-voice", before=bus, HOME=str(tmp_path), XDG_RUNTIME_DIR=str(tmp_path)
    )
    answer, _ = player.communicate(timeout=PATIENCE_S)
    assert player.returncode == 0
    told = json.loads(answer)
    assert told["voice"].startswith("system:")
    heard = found(told, *recording.stop(), near_s=SPOKEN_BESIDE_S)
    with capsys.disabled():
        report(f"spoken by {told['voice']}", heard)
    assert heard.troubles == []
    assert len(heard.late_ms) > 15
    assert len(heard.lost) <= 3  # what is said into the end of a tone is no onset of its own
    assert statistics.median(heard.late_ms) <= 100


def test_a_sound_server_that_is_gone_is_told_and_stops_nothing(stack: ExitStack, tmp_path: Path):
    server = recorder.SoundServer(stack, tmp_path)
    player = begun(stack, server, "--short")
    gone_for(server, player, PATIENCE_S)
    told, _ = player.communicate(timeout=PATIENCE_S)
    assert player.returncode == 0
    answer = json.loads(told)
    assert answer["troubles"][0] == NO_DEVICE
    assert any(what.startswith("Well done.") for _, what in answer["due"])
