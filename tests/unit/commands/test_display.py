# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import sys

import pytest

from lbtrainer.commands.display import display_problem, refuse_without_display, x11_problem
from lbtrainer.errors import EnvironmentProblem


def deaf(name: str) -> str:
    return f"{name} does not answer."


@pytest.mark.parametrize(
    "environ", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":1"}]
)
def test_a_platform_that_was_chosen_and_wayland_are_not_asked(environ):
    assert display_problem(environ, "linux", deaf) == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(platform):
    assert display_problem({}, platform, deaf) == ""


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}])
def test_no_variable_is_no_display(environ):
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in display_problem(environ, "linux", deaf)


def test_an_x_display_is_asked():
    assert display_problem({"DISPLAY": ":7"}, "linux", deaf) == ":7 does not answer."
    assert display_problem({"DISPLAY": ":7"}, "linux", lambda _: "") == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks a real libxcb")
def test_a_display_that_nobody_serves_does_not_answer():
    assert x11_problem("localhost:59999") != ""


def test_libraries_that_are_missing_are_named_with_their_packages(monkeypatch):
    def nothing(name: str) -> object:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", nothing)
    assert "sudo apt-get install libxcb1 libxcb-cursor0" in x11_problem(":0")


def test_the_refusal_says_what_works_all_the_same(monkeypatch):
    monkeypatch.setattr("lbtrainer.commands.display.display_problem", lambda environ: "There is none.")
    with pytest.raises(EnvironmentProblem, match=r"There is none\. .*lbtrainer demo"):
        refuse_without_display({})
