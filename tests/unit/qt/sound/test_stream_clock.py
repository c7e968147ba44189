# SPDX-License-Identifier: GPL-3.0-or-later
"""A steady clock from unsteady reports, as sound devices give them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lbtrainer.qt.sound.stream_clock import StreamClock

RATE_HZ = 22_050
STEP = 256  # a device counts in pieces of 11.6 ms


def reports(clock: StreamClock, instants_ms: Iterator[float], begin_ms: float, *, drift: float = 0.0) -> list[float]:
    """Offsets while a device that began at `begin_ms` is asked at these instants."""
    offsets = []
    for now_ms in instants_ms:
        played = int((now_ms - begin_ms) * (1 - drift) * RATE_HZ / 1000) // STEP * STEP
        clock.report(now_ms, played)
        if clock.offset_ms is not None:
            offsets.append(clock.offset_ms)
    return offsets


def asked(count: int, *, late_ms: float = 0.0) -> Iterator[float]:
    """Every 40 ms, each third time late."""
    return (1_000 + 40.0 * number + (late_ms if number % 3 == 0 else 0.0) for number in range(count))


def test_nothing_is_known_before_the_device_plays():
    clock = StreamClock(RATE_HZ)
    for now_ms in range(0, 400, 40):
        clock.report(now_ms, 0)
    assert clock.sample_at(1_000) is None


@pytest.mark.parametrize("late_ms", [0.0, 30.0])
def test_pieces_and_late_questions_do_not_move_it(late_ms: float):
    offsets = reports(StreamClock(RATE_HZ), asked(200, late_ms=late_ms), 500.0)
    assert all(offset == pytest.approx(500, abs=3) for offset in offsets[30:])
    assert max(offsets[30:]) - min(offsets[30:]) < 1.5


def test_two_clocks_that_differ_are_followed():
    clock = StreamClock(RATE_HZ)
    reports(clock, asked(2_000), 500.0, drift=100e-6)
    now_ms = 1_000 + 40.0 * 1_999
    true_ms = now_ms - (now_ms - 500) * (1 - 100e-6)
    assert clock.offset_ms == pytest.approx(true_ms, abs=3)


def test_a_stream_that_stood_still_is_noticed_within_half_a_second():
    clock = StreamClock(RATE_HZ)
    reports(clock, asked(50), 500.0)
    later = (3_000 + 40.0 * number for number in range(13))
    reports(clock, later, 650.0)
    assert clock.offset_ms == pytest.approx(650, abs=3)


def test_what_the_device_holds_back_is_counted():
    clock = StreamClock(RATE_HZ, latency_ms=80)
    reports(clock, asked(50), 500.0)
    assert clock.sample_at(1_580) == pytest.approx(RATE_HZ, abs=70)
