# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from lbtrainer.commands.personal_plan import Wish
from lbtrainer.commands.show_plan import show_plan
from lbtrainer.commands.spoken_plan import clock_text
from lbtrainer.domain.record import Working
from lbtrainer.paths import resources_dir
from lbtrainer.storage.working import CarriedOver
from tests.helpers.json_docs import documented_keys


@pytest.fixture
def shown(folders, clock, capsys):
    """Shows a routine; gives what went to stdout."""

    def shown(routine, *, as_json=False, **wish):
        assert show_plan(folders, resources_dir(), Wish(routine, **wish), now=clock, as_json=as_json) == 0
        return capsys.readouterr().out

    return shown


class TestTable:
    def test_starts_with_name_id_and_minutes(self, shown):
        lines = shown("mcgill-big-three").splitlines()
        assert lines[0] == "McGill Big 3 (mcgill-big-three)"
        assert re.fullmatch(r"about 1\d min, 16 sets, beginner, mat", lines[1])

    def test_says_what_to_do_with_dose_side_and_set(self, shown):
        text = shown("mcgill-big-three")
        assert re.search(r"\d:\d\d  1:12  work +Bird Dog: 6 × 8 s, left side, set 1 of 3\n", text)
        assert re.search(r"0:0\d  switch sides +right side\n", text)
        assert re.search(r"get ready +McGill Curl-Up, lie on your back\n", text)

    def test_names_blocks_and_rounds(self, shown):
        assert "\nWarm-up\n" in shown("mcgill-big-three")
        assert "\nCircuit, round 2 of 2\n" in shown("lower-back-warm-up", rounds=2)

    def test_starts_follow_from_the_lengths(self, shown):
        rows = re.findall(r"^ +(\d+):(\d\d) +~?(\d+):(\d\d)  ", shown("relief-stretches"), flags=re.MULTILINE)
        times = [(int(a) * 60 + int(b), int(c) * 60 + int(d)) for a, b, c, d in rows]
        assert times[0][0] == 0
        # Tenths of a second are rounded for the eye.
        assert all(abs(start + length - after) <= 1 for (start, length), (after, _) in pairwise(times))

    def test_the_parts_make_the_whole(self, shown):
        total, *parts = re.findall(r"(\d+):(\d\d)", shown("relief-stretches").splitlines()[-1])
        seconds = [int(minutes) * 60 + int(rest) for minutes, rest in parts]
        assert abs(int(total[0]) * 60 + int(total[1]) - sum(seconds)) <= 2

    def test_aims_at_the_low_end_until_told_otherwise(self, shown):
        assert "Plank: 30–45 s, aim for 30 s" in shown("strength-monday")
        assert "Plank: 30–45 s, aim for 45 s" in shown("strength-monday", to_top=True)

    def test_tells_loads_and_what_waits(self, shown, database, clock):
        CarriedOver(database, now=clock).set_working("strength-monday", "rdl", Working(load_kg=42.5))
        text = shown("strength-monday")
        assert "Romanian Deadlift: 8–10 reps, aim for 8, 42.5 kg, set 1 of 3" in text
        assert re.search(r"~\d:\d\d  waiting +Romanian Deadlift, until you are ready", text)
        assert "A length with ~ is an estimate" in text


class TestJson:
    def test_is_as_documented(self, shown):
        document = json.loads(shown("mcgill-big-three", as_json=True))
        assert document.keys() == {"format", *documented_keys("show ROUTINE --json")}
        assert document["routine"].keys() == {"id", "name", "goal", "level", "summary", "notes", "equipment", "yours"}
        assert all(block.keys() == {"name", "rounds"} for block in document["blocks"])
        documented = documented_keys("show ROUTINE --json", "Each phase:")
        assert [phase for phase in document["phases"] if phase.keys() != documented] == []

    def test_phases_lie_end_to_end(self, shown):
        document = json.loads(shown("strength-monday", as_json=True))
        start_s = 0.0
        for phase in document["phases"]:
            assert phase["start_s"] == pytest.approx(start_s)
            start_s += phase["length_s"]
        assert document["length_s"] == pytest.approx(start_s)
        assert document["minutes"] == round(start_s / 60)


@pytest.mark.parametrize(
    ("length_ms", "text"), [(0, "0:00"), (5_400, "0:05"), (59_600, "1:00"), (750_000, "12:30"), (3_750_000, "1:02:30")]
)
def test_clock_text(length_ms, text):
    assert clock_text(length_ms) == text


class TestSpoken:
    @pytest.fixture
    def spoken(self, folders, clock, capsys):
        def spoken(*, as_json=False):
            wish = Wish("relief-stretches")
            show_plan(folders, resources_dir(), wish, now=clock, as_json=as_json, spoken=True)
            return capsys.readouterr().out

        return spoken

    def test_tells_every_phase_with_what_is_heard_in_it_and_when(self, spoken):
        text = spoken()
        begins = (
            r"\n0:00  get ready  Cat-Cow\n +0:00\.0  \(ready\)\n +\S+  Relief Stretches, about .*\n +\S+  Cat-Cow\.\n"
        )
        assert re.search(begins, text)
        assert re.search(
            r"\d:\d\d  switch sides  Knee-to-Chest Stretch\n +\S+  \(switch\)\n +\S+  Switch sides\.\n", text
        )
        assert text.splitlines()[-1].endswith("Take your time.")

    def test_is_json_for_other_programs(self, spoken):
        heard = json.loads(spoken(as_json=True))["heard"]
        assert heard[0]["kind"] == "ready"
        assert heard[0]["sounds"][0] == {"at_s": 0.0, "length_s": 0.0, "kind": "exercise", "text": "", "tone": "ready"}
        assert heard[-1]["kind"] == "end"

    def test_follows_the_settings(self, spoken, folders):
        folders.config.mkdir(parents=True, exist_ok=True)
        folders.settings.write_text('{"voice": false}')
        assert "Cat-Cow." not in spoken()
