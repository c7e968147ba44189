# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a real session bus: media keys steer it, the screen stays on, a locked screen pauses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.helpers.session_bus import SessionBus, missing, wait_for

pytestmark = [pytest.mark.soak, pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")]

FOLLOW = ("metadata", "--follow", "--format", "{{status}} {{mpris:trackid}} {{title}}")


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    with ExitStack() as stack:
        yield SessionBus(stack)


def test_a_headset_steers_the_session(bus: SessionBus, tmp_path: Path):
    wait_for(bus.program(tmp_path, "start", "relief-stretches"), "session 1 begins")
    shown = bus.start("playerctl", "--player=lbtrainer", *FOLLOW)
    assert "sets/0'" in wait_for(shown, "Playing")
    bus.playerctl("pause")
    wait_for(shown, "Paused")
    bus.playerctl("pause")
    assert bus.playerctl("status") == "Paused"
    bus.playerctl("play")
    wait_for(shown, "Playing")
    bus.playerctl("next")
    wait_for(shown, "sets/1'")
    bus.playerctl("previous")
    wait_for(shown, "sets/0'")
    bus.playerctl("play-pause")
    wait_for(shown, "Paused")
    bus.playerctl("play-pause")
    wait_for(shown, "Playing")
    bus.playerctl("stop")
    wait_for(shown, "Paused")
    bus.playerctl("next")
    wait_for(shown, "Playing")
    assert bus.playerctl("metadata", "xesam:album") == "Relief Stretches"


def test_the_screen_is_kept_on_and_a_lock_pauses(bus: SessionBus, tmp_path: Path):
    saver = bus.screen_saver()
    program = bus.program(tmp_path, "start", "relief-stretches")
    wait_for(saver, 'Inhibit "Lower Back Trainer" "A training session is running"')
    shown = bus.start("playerctl", "--player=lbtrainer", *FOLLOW)
    wait_for(shown, "Playing")
    bus.lock_screen()
    wait_for(shown, "Paused")
    program.terminate()
    wait_for(saver, "UnInhibit")


def test_without_a_screen_saver_the_log_says_so_and_the_session_goes_on(bus: SessionBus, tmp_path: Path):
    wait_for(bus.program(tmp_path, "start", "relief-stretches"), "the screen cannot be kept on")
    assert bus.playerctl("status") == "Playing"
