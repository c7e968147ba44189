# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound comes back however long the server was away: here where Qt can, else from a process beside."""

from __future__ import annotations

import pytest
from PySide6 import QtCore

from lbtrainer.qt.sound.lasting_device import LastingDevice
from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.sound_apart import SoundApart
from lbtrainer.qt.sound.sound_orders import Broke, Close, Open, Opened, Stood, Write, order_of
from lbtrainer.qt.sound.sound_task import SoundTask
from tests.helpers.near_side import SilentSide


class Output:
    """Opens or not, and notes what it gets."""

    def __init__(self, latency_ms: float = 0.0, *, opens: bool = True) -> None:
        self.latency_ms, self.opens = latency_ms, opens
        self.written = b""
        self.is_broken = False
        self.calls: list[str] = []

    def open(self) -> bool:
        self.calls.append("open")
        return self.opens

    def failed(self) -> bool:
        return self.is_broken

    def free(self) -> int:
        return 100

    def played(self) -> int:
        return 7

    def write(self, samples: bytes) -> None:
        self.written += samples

    def close(self) -> None:
        self.calls.append("close")

    def end(self) -> None:
        self.calls.append("end")


class Rig:
    def __init__(self, *, waits: bool = True, patience_ms: int = 0) -> None:
        self.here, self.apart = Output(0.0), Output(137.0)
        self.waits = waits
        self.made = 0
        self.device = LastingDevice(self.here, self._make, lambda: self.waits, patience_ms=patience_ms)

    def _make(self) -> Output:
        self.made += 1
        return self.apart


def test_as_long_as_it_opens_here_nothing_else_is_started():
    rig = Rig()
    assert rig.device.open()
    rig.device.write(b"ab")
    assert (rig.made, rig.here.written, rig.device.latency_ms) == (0, b"ab", 0.0)


def test_a_server_that_qt_has_lost_is_played_on_from_beside():
    rig = Rig()
    rig.here.opens = False
    assert rig.device.open()
    rig.device.write(b"ab")
    assert (rig.apart.written, rig.device.latency_ms) == (b"ab", 137.0)
    assert (rig.device.free(), rig.device.played(), rig.device.failed()) == (100, 7, False)
    rig.apart.is_broken = True
    assert rig.device.failed()
    rig.device.close()
    rig.device.open()
    rig.device.end()
    assert rig.made == 1
    assert rig.apart.calls == ["open", "close", "open", "end"]


@pytest.mark.parametrize(("waits", "patience_ms"), [(False, 0), (True, 60_000)], ids=["no server", "Qt may come back"])
def test_nothing_is_started_without_need(waits: bool, patience_ms: int):
    rig = Rig(waits=waits, patience_ms=patience_ms)
    rig.here.opens = False
    assert not rig.device.open()
    assert not rig.device.open()
    assert rig.made == 0


def test_what_opens_here_again_is_used_again():
    rig = Rig()
    rig.here.opens = False
    rig.device.open()
    rig.device.close()
    rig.here.opens = True
    assert rig.device.open()
    rig.device.write(b"ab")
    assert (rig.here.written, rig.apart.written) == (b"ab", b"")


class Beside:
    """An output beside, whose process is played by the test."""

    def __init__(self) -> None:
        self.side = SilentSide()
        self.output = SoundApart(self.side)  # type: ignore[arg-type]

    def answer(self, *answers: Opened | Stood | Broke) -> None:
        for one in answers:
            self.side.answered.emit(line_of(one))


@pytest.fixture
def beside(qapp: QtCore.QCoreApplication) -> Beside:
    return Beside()


def test_a_stream_beside_is_there_when_the_process_says_so(beside: Beside):
    assert not beside.output.open()
    assert not beside.output.open()
    assert beside.side.lines == [line_of(Open())]
    beside.answer(Opened(True, 137.0), Stood(0, 4_410, 0))
    assert beside.output.open()
    assert (beside.output.latency_ms, beside.output.free()) == (137.0, 4_410)
    beside.output.write(bytes(2_000))
    assert beside.output.free() == 3_410  # though the process has not told yet
    beside.answer(Stood(1_000, 3_500, 90))
    assert (beside.output.free(), beside.output.played()) == (3_500, 90)
    assert not beside.output.failed()


def test_a_stream_that_breaks_beside_ends_the_process_and_the_next_starts_another(beside: Beside):
    beside.output.open()
    beside.answer(Opened(True, 0.0), Broke())
    assert beside.output.failed()
    assert not beside.side.runs
    beside.output.close()
    beside.output.open()
    assert beside.side.starts == 2
    beside.answer(Opened(True, 0.0))
    beside.side.crash()
    assert beside.output.failed()


def test_a_process_that_finds_no_device_is_asked_again_and_in_the_end_replaced(beside: Beside):
    for _ in range(5):
        assert beside.side.starts <= 1
        beside.output.open()
        beside.answer(Opened(False, 0.0))
    assert not beside.side.runs
    beside.output.open()
    assert beside.side.starts == 2


def test_between_two_streams_the_process_stays(beside: Beside):
    beside.output.open()
    beside.answer(Opened(True, 0.0))
    beside.output.close()
    assert not beside.output.open()
    assert beside.side.lines == [line_of(one) for one in (Open(), Close(), Open())]
    beside.output.end()
    assert (beside.side.starts, beside.side.runs) == (1, False)


def test_a_line_that_is_none_is_left_alone(beside: Beside, caplog: pytest.LogCaptureFixture):
    beside.output.open()
    beside.side.answered.emit(b"noise")
    beside.answer(Opened(True, 0.0))
    assert beside.output.open()
    caplog.clear()


class FakeWire(QtCore.QObject):
    """The task's end of the pipes."""

    came = QtCore.Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[bytes] = []

    def tell(self, answer: bytes) -> None:
        self.told.append(answer)


def test_the_process_plays_what_comes_and_tells_how_it_stands(qapp: QtCore.QCoreApplication):
    wire, device = FakeWire(), Output(137.0)
    task = SoundTask(wire, lambda: device)  # type: ignore[arg-type]
    wire.came.emit(line_of(Write(b"too early")))
    wire.came.emit(line_of(Open()))
    wire.came.emit(line_of(Write(b"abcd")))
    task._timer.timeout.emit()
    assert device.written == b"abcd"
    assert wire.told == [line_of(Opened(True, 137.0)), line_of(Stood(2, 100, 7))]
    device.is_broken = True
    task._timer.timeout.emit()
    assert wire.told[-1] == line_of(Broke())
    assert not task._timer.isActive()
    device.opens = False
    wire.came.emit(line_of(Open()))
    assert wire.told[-1] == line_of(Opened(False, 137.0))
    wire.came.emit(line_of(Close()))
    assert device.calls == ["open", "close", "open"]
    assert order_of(line_of(Write(b"\xff\x00"))) == Write(b"\xff\x00")
