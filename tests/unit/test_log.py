# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import logging
from pathlib import Path

import pytest

from lbtrainer.log import set_up_logging


@pytest.fixture(autouse=True)
def logging_as_before(monkeypatch):
    """Handlers hold open files and pytest's stderr: none may outlive its test."""
    logger = logging.getLogger("lbtrainer")
    monkeypatch.setattr(logging, "raiseExceptions", True)
    monkeypatch.setattr(logger, "handlers", [])
    level = logger.level
    yield
    set_up_logging(None)  # closes the file
    logger.setLevel(level)


@pytest.fixture
def logger():
    return logging.getLogger("lbtrainer.storage.journal")


def test_warnings_reach_screen_and_file(tmp_path, logger, capsys):
    set_up_logging(tmp_path / "a.log")
    logger.warning("the disk is slow")
    assert capsys.readouterr().err == "lbtrainer: WARNING: the disk is slow\n"
    assert (tmp_path / "a.log").read_text().endswith("WARNING lbtrainer.storage.journal: the disk is slow\n")


def test_the_rest_goes_to_the_file_only(tmp_path, logger, capsys):
    set_up_logging(tmp_path / "a.log")
    logger.info("session closed")
    logger.debug("tick")
    assert capsys.readouterr().err == ""
    assert "session closed" in (tmp_path / "a.log").read_text()
    assert "tick" not in (tmp_path / "a.log").read_text()


def test_debug_shows_everything(tmp_path, logger, capsys):
    set_up_logging(tmp_path / "a.log", debug=True)
    logger.debug("tick")
    assert "DEBUG: tick" in capsys.readouterr().err
    assert "tick" in (tmp_path / "a.log").read_text()


def test_nothing_to_say_leaves_no_file(tmp_path):
    set_up_logging(tmp_path / "a.log")
    assert list(tmp_path.iterdir()) == []


def test_no_file_wanted(logger, capsys):
    set_up_logging(None)
    logger.warning("no voice")
    assert "no voice" in capsys.readouterr().err


def test_a_second_call_replaces_the_first(tmp_path, logger, capsys):
    set_up_logging(tmp_path / "first.log")
    set_up_logging(tmp_path / "second.log")
    logger.warning("once")
    assert capsys.readouterr().err.count("once") == 1
    assert not (tmp_path / "first.log").exists()


def test_the_files_stay_small(tmp_path, logger):
    set_up_logging(tmp_path / "a.log")
    for number in range(2_000):
        logger.info("%06d %s", number, "x" * 500)
    assert {path.name for path in tmp_path.iterdir()} == {"a.log", "a.log.1"}
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 512 * 1024
    assert "001999" in (tmp_path / "a.log").read_text()


class TestNeverStopsASession:
    def test_no_folder(self, tmp_path, logger, capsys):
        set_up_logging(tmp_path / "missing" / "a.log")
        logger.warning("still here")
        assert capsys.readouterr().err == "lbtrainer: WARNING: still here\n"

    def test_not_writable(self, tmp_path, logger, capsys):
        # A folder in the place of the file is refused to root too, for whom no folder is read-only.
        (tmp_path / "a.log").mkdir()
        set_up_logging(tmp_path / "a.log")
        logger.warning("still here")
        assert capsys.readouterr().err == "lbtrainer: WARNING: still here\n"

    def test_disk_full(self, logger, capsys, full_disk):
        set_up_logging(full_disk)
        logger.warning("still here")
        set_up_logging(None)
        assert capsys.readouterr().err == "lbtrainer: WARNING: still here\n"


@pytest.fixture
def full_disk(tmp_path):
    """A file that takes no byte: a link to /dev/full."""
    link = tmp_path / "a.log"
    try:
        with Path("/dev/full").open("ab"):
            link.symlink_to("/dev/full")
    except OSError:
        pytest.skip("no /dev/full here")
    return link
