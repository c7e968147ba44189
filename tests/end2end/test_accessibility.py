# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: every page's controls have names, and a session can be led by it from start to end.

The real program on a display with a bus of its own. `ATSPI_LISTING=file` keeps what each page told.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from lbtrainer.cli import main
from tests.helpers.screen_reader import Desktop, Node, Reader, missing

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(bool(lacking := missing()), reason=f"needs the packages {lacking}"),
]

NOT_CONTROLS = {"scroll bar"}  # Qt's own: never focusable, and the page scrolls by keys


class Listing:
    """What each page told, looked through and kept where a person wants to read it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def page(self, title: str, sign: str) -> list[Node]:
        """The page that has `sign` on it; fails where a control on it has no name."""
        nodes = self._reader.wait_for(sign)
        if path := os.environ.get("ATSPI_LISTING"):
            with Path(path).open("a", encoding="utf-8") as file:
                file.write("\n".join((f"== {title}", *(node.line() for node in nodes), "", "")))
        assert not [node.line() for node in nodes if _is_control(node) and not node.name.strip()]
        return nodes


def _is_control(node: Node) -> bool:
    return node.role not in NOT_CONTROLS and bool("focusable" in node.states or node.actions)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    with ExitStack() as stack:
        yield Desktop(stack)


@pytest.fixture
def welcomed(tmp_path: Path) -> Path:
    """A data folder of somebody who has been through the first start."""
    assert main(["--data-dir", str(tmp_path), "--config-dir", str(tmp_path), "welcome", "--accept"]) == 0
    return tmp_path


def test_a_first_start_and_every_page_of_the_rail(desktop: Desktop, tmp_path: Path):
    reader, listing = desktop.reader, Listing(desktop.reader)
    with desktop.program(tmp_path):
        consent = listing.page("First start, 1: welcome", "Step 1 of 4")
        reader.press(next(node.name for node in consent if node.name.startswith("I understand")))
        reader.press("Continue")
        listing.page("First start, 2: the check", "Step 2 of 4")
        reader.press("None of these")
        listing.page("First start, 3: what to be careful with", "Step 3 of 4")
        reader.press("None of these")
        listing.page("First start, 4: what is at hand", "Step 4 of 4")
        reader.press("See the routines")
        listing.page("Routines", "All 17 routines")
        reader.press("Preview")
        listing.page("Preview", "Back to routines")
        reader.press("Exercises")
        listing.page("Exercises", "About …")
        reader.press("History")
        listing.page("History, empty", "Your first session will show up here.")
        reader.press("Settings")
        listing.page("Settings", "Emergency number")
        reader.key("F1")
        listing.page("Keys", "Keys")


def test_a_week_is_chosen_and_what_to_be_careful_with(desktop: Desktop, welcomed: Path):
    reader, listing = desktop.reader, Listing(desktop.reader)
    with desktop.program(welcomed):
        reader.press("Today")
        listing.page("Today, choice of a week", "Choose Gentle Start")
        reader.press("Choose Gentle Start")
        listing.page("Today, choice of the first day", "Begin today")
        reader.press("Begin today")
        listing.page("Today", "See the steps")
        reader.press("You")
        listing.page("You", "Pregnancy")
        reader.press("History")
        reader.press("Log a walk")
        listing.page("History, a walk", "Log a walk")


def test_a_yes_in_the_check_leads_to_the_calm_page(desktop: Desktop, tmp_path: Path):
    reader, listing = desktop.reader, Listing(desktop.reader)
    with desktop.program(tmp_path):
        consent = listing.page("First start, 1 again", "Step 1 of 4")
        reader.press(next(node.name for node in consent if node.name.startswith("I understand")))
        reader.press("Continue")
        reader.press("Fever, or feeling unwell")
        reader.press("Continue")
        listing.page("First start: the calm page", "What to do")


def test_a_session_from_start_to_end(desktop: Desktop, welcomed: Path):
    reader, listing = desktop.reader, Listing(desktop.reader)
    with desktop.program(welcomed, "start", "relief-stretches", "--speed", "20"):
        reader.press("Pause")
        listing.page("Session, paused, far view", "Go on")
        reader.key("v")
        listing.page("Session, paused, near view", "How it is done: …")  # on a busy machine of a later exercise
        reader.key("v")
        reader.press("Keys")
        listing.page("Session, keys", "Keys")
        reader.key("Escape")
        reader.press("This hurts")
        listing.page("Session, this hurts", "Stopped. …")
        assert reader.heard()[-1].startswith("Stopped. ")
        reader.press("It was a slip, go on")
        reader.press("Stop")
        listing.page("Session, stop?", "Stop here?…")
        reader.press("Go on")
        heard = _go_on_to_the_summary(reader)
        assert any("Child's Pose" in sentence for sentence in heard)
        assert any("right" in sentence.lower() for sentence in heard)
        listing.page("Summary", "Summary")
        reader.press("Finish")
        listing.page("Routines, after a session", "All 17 routines")
        reader.press("History")
        reader.press("Show trial runs")  # at another speed it counts as a trial
        listing.page("History and detail", "Relief Stretches…")


def _go_on_to_the_summary(reader: Reader) -> list[str]:
    """Press Done until the session is over; what was announced on the way."""
    heard = reader.heard()
    for _ in range(60):
        if reader.sees("Summary"):
            return heard + reader.heard()
        reader.ask("press", name="Done, go on")
        heard += reader.heard()
    raise AssertionError(f"the session does not end; heard: {heard}")


def test_an_interrupted_session_is_offered(desktop: Desktop, welcomed: Path):
    reader, listing = desktop.reader, Listing(desktop.reader)
    with desktop.program(welcomed, "start", "relief-stretches") as program:
        reader.wait_for("Session")
        program.kill()
    with desktop.program(welcomed):
        listing.page("Unfinished", "Sets done")
