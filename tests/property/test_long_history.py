# SPDX-License-Identifier: GPL-3.0-or-later
"""100,000 sessions with three million sets: every question within its bar, and the days add up."""

from __future__ import annotations

import tracemalloc

import pytest

from lbtrainer.storage import json_stream
from lbtrainer.storage.db import open_database
from lbtrainer.storage.intake import carry_out, plan_import
from lbtrainer.storage.private_files import write_pieces
from lbtrainer.storage.set_lines import read_export
from lbtrainer.storage.transfer import export_csv, export_json
from tests.helpers.big_history import write_history
from tests.helpers.reckoning import reckoned, stored
from tests.helpers.records import Clock
from tests.helpers.scale import side_by_side, told, too_slow


def test_a_generated_history_adds_up(tmp_path):
    path = tmp_path / "history.db"
    write_history(path, 40)
    with open_database(path, now=Clock()) as database:
        found = stored(database)
        assert found == reckoned(database)
        assert len(found["day_total"]) == 10


@pytest.mark.soak
def test_a_hundred_thousand_sessions_against_a_thousand(tmp_path, capsys):
    small, big = tmp_path / "small.db", tmp_path / "big.db"
    write_history(small, 1_000)
    write_history(big, 100_000)
    figures = side_by_side(small, big)
    with capsys.disabled():
        print(told(figures, 1_000, 100_000))
    assert too_slow(figures) == []


def out_and_in(folder, sessions, name):
    """Export a history and take it into an empty one; the file."""
    clock, path, file = Clock(), folder / "history.db", folder / name
    write_history(path, sessions)
    with open_database(path, now=clock) as database:
        as_csv = name.endswith("csv")
        write_pieces(file, export_csv(database) if as_csv else export_json(database, exported=clock()))
    with open_database(folder / "other.db", now=clock) as other:
        export = read_export(file)
        plan = plan_import(other, export)
        assert len(plan.new) == sessions
        carry_out(other, plan, now=clock())
        assert other.rows("SELECT count(*), sum(done_sets) FROM session") == [(sessions, 30 * sessions)]
        assert other.rows("SELECT count(*) FROM set_result") == [(30 * sessions,)]
        again = plan_import(other, export)
        assert (again.same, again.is_empty) == (sessions, True)
    return file


@pytest.mark.parametrize("name", ["out.json", "out.csv"])
def test_an_export_comes_back_in_and_is_read_in_a_part_of_its_size(tmp_path, monkeypatch, name):
    monkeypatch.setattr(json_stream, "_CHUNK", 16_384)
    file = out_and_in(tmp_path, 40, name)
    tracemalloc.start()
    read = sum(len(one.sets) for one in read_export(file).sessions())
    needed = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert read == 1200
    assert needed < 200_000 + file.stat().st_size / 5


@pytest.mark.soak
def test_an_export_of_half_a_gigabyte_comes_back_in(tmp_path):
    assert out_and_in(tmp_path, 60_000, "out.json").stat().st_size > 500_000_000
