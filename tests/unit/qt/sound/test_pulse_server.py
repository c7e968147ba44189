# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound server that has gone is noticed before anything is played on it."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.qt.sound.pulse_server import engine_runs, server_answers, server_waits
from tests.helpers.closed_folder import close


@pytest.fixture
def short_path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="lbt-") as folder:
        yield Path(folder)


def test_a_server_that_listens_answers_and_one_that_has_gone_does_not(short_path: Path):
    place = short_path / "native"
    environ = {"PULSE_SERVER": f"unix:{place}"}
    assert not server_answers(environ)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(place))
        server.listen()
        assert server_answers(environ)
    assert not server_answers(environ)


def test_the_server_of_another_user_is_none_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    close(monkeypatch, tmp_path)
    assert server_answers({"XDG_RUNTIME_DIR": str(tmp_path)})


def test_the_usual_place_is_looked_at_when_none_is_named(short_path: Path):
    folder = short_path / "pulse"
    folder.mkdir()
    environ = {"XDG_RUNTIME_DIR": str(short_path)}
    assert server_answers(environ)  # no server ever was: Qt knows what to do
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(folder / "native"))
    assert not server_answers(environ)


def test_a_server_waits_when_it_listens_and_qt_is_not_connected(short_path: Path, monkeypatch: pytest.MonkeyPatch):
    place = short_path / "native"
    environ = {"PULSE_SERVER": f"unix:{place}"}
    assert not server_waits(environ)
    assert not server_waits({})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(place))
        server.listen()
        monkeypatch.setattr("lbtrainer.qt.sound.pulse_server.engine_runs", lambda: False)
        assert server_waits(environ)
        monkeypatch.setattr("lbtrainer.qt.sound.pulse_server.engine_runs", lambda: True)
        assert not server_waits(environ)


@pytest.mark.parametrize("environ", [{}, {"PULSE_SERVER": "tcp:music.example"}])
def test_what_cannot_be_told_is_left_to_qt(environ: dict[str, str]):
    assert server_answers(environ)


@pytest.mark.parametrize(("names", "runs"), [(("python", "QPulseAudioEngi"), True), (("python", "sound"), False)])
def test_qt_is_connected_as_long_as_its_thread_runs(tmp_path: Path, names: tuple[str, ...], runs: bool):
    for number, name in enumerate(names):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "comm").write_text(f"{name}\n")
    (tmp_path / "ended").mkdir()
    assert engine_runs(tmp_path) is runs


def test_where_threads_cannot_be_listed_none_runs(tmp_path: Path):
    assert not engine_runs(tmp_path / "nowhere")
