# SPDX-License-Identifier: GPL-3.0-or-later
"""What is placed by sample comes out at that sample, and what is cut ends at once."""

from __future__ import annotations

from array import array

from lbtrainer.qt.sound.mixing import Mixer, scaled, without_lead


def pcm(*samples: int) -> array[int]:
    return array("h", samples)


def taken(mixer: Mixer, count: int) -> list[int]:
    return array("h", mixer.take(count)).tolist()


def test_samples_come_out_where_they_were_placed_across_pieces():
    mixer = Mixer()
    mixer.put(3, pcm(1, 2, 3, 4))
    assert taken(mixer, 5) == [0, 0, 0, 1, 2]
    assert taken(mixer, 4) == [3, 4, 0, 0]
    assert mixer.head == 9


def test_what_overlaps_is_added_and_never_wraps_around():
    mixer = Mixer()
    mixer.put(0, pcm(100, 30_000))
    mixer.put(1, pcm(30_000, 5))
    assert taken(mixer, 3) == [100, 32_767, 5]


def test_what_should_have_begun_is_heard_from_its_middle():
    mixer = Mixer()
    mixer.take(2)
    mixer.put(1, pcm(7, 8, 9))
    assert taken(mixer, 3) == [8, 9, 0]


def test_a_cut_ends_softly_and_takes_away_what_is_to_come():
    mixer = Mixer()
    mixer.put(0, pcm(*[1_000] * 5_000))
    mixer.put(6_000, pcm(1, 1))
    mixer.take(100)
    mixer.cut()
    assert 200 <= mixer.end - mixer.head <= 221
    rest = taken(mixer, 7_000)
    assert rest[0] == 1_000
    assert rest[110] == 500
    assert set(rest[220:]) == {0}
    assert mixer.end < mixer.head


def test_the_end_is_behind_the_last_sample():
    mixer = Mixer()
    mixer.put(10, pcm(1, 1))
    assert mixer.end == 12


def test_quiet_is_made_by_a_factor():
    assert scaled(pcm(100, -100), 0.5).tolist() == [50, -50]


def test_a_breath_before_the_words_is_left_out():
    assert len(without_lead(pcm(*[3] * 500, *[9_000] * 10))) == 10 + 55
    assert without_lead(pcm(1, 2)).tolist() == [1, 2]
