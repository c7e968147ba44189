# SPDX-License-Identifier: GPL-3.0-or-later
"""The eye and the hand of test_accessibility.py: what a screen reader sees and does, by AT-SPI.

Run by the system's Python, because python3-pyatspi comes from the distribution and is in no virtual environment. Reads
one JSON request a line and answers with one JSON line:

    {"do": "tree"}                                    -> list of showing nodes, parents first
    {"do": "press", "name": ..., "role": ...}         -> the action that was done, null without one
    {"do": "heard"}                                   -> announcements since the last time
    {"do": "pass", "ms": 200}                         -> null, after that time
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")

import pyatspi  # noqa: E402  (after the version is chosen)
from gi.repository import Atspi, GLib  # noqa: E402

APP = "lbtrainer"
DEEPEST = 40
STATES = ("focusable", "focused", "checked", "selected", "enabled", "editable", "modal")


class Walker:
    """Sees one application.

    Attributes:
        heard: Announcements that nobody has asked for yet.
    """

    def __init__(self) -> None:
        self.heard: list[str] = []
        pyatspi.Registry.registerEventListener(self._announced, "object:announcement")

    def answer(self, request: dict[str, Any]) -> Any:
        """Do what a request asks for."""
        match request["do"]:
            case "tree":
                return self.tree()
            case "press":
                return self.press(**_without_do(request))
            case "heard":
                heard, self.heard = self.heard, []
                return heard
            case "pass":
                return None
            case _:
                raise ValueError(f"no such request: {request}")

    def tree(self) -> list[dict[str, Any]]:
        """Everything that shows, as a reader would read it."""
        return [_told(node, depth) for node, depth in self._showing()]

    def press(self, name: str, role: str = "") -> str | None:
        """Do the first action of the first showing node of that name."""
        node = self._find(name, role)
        if node is None:
            return None
        done: str = node.get_action_name(0)
        return done if node.do_action(0) else None

    def _find(self, name: str, role: str) -> Any:
        for node, _ in self._showing():
            if node.get_name() == name and role in ("", node.get_role_name()) and node.get_n_actions() > 0:
                return node
        return None

    def _showing(self) -> list[tuple[Any, int]]:
        found: list[tuple[Any, int]] = []
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_name() in (APP, "Lower Back Trainer"):
                _collect(application, 0, found)
        return found

    def _announced(self, event: Any) -> None:
        self.heard.append(str(event.any_data))


def _collect(node: Any, depth: int, found: list[tuple[Any, int]]) -> None:
    node.clear_cache()
    found.append((node, depth))
    if depth >= DEEPEST:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and _has(child, "showing"):
            _collect(child, depth + 1, found)


def _told(node: Any, depth: int) -> dict[str, Any]:
    value = node.get_value_iface()
    actions = [node.get_action_name(index) for index in range(node.get_n_actions())]
    return {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [state for state in STATES if _has(node, state)],
        "actions": [action for action in actions if action not in ("SetFocus", "ShowMenu")],
        "value": None if value is None else value.get_current_value(),
    }


def _has(node: Any, state: str) -> bool:
    return bool(node.get_state_set().contains(getattr(Atspi.StateType, state.upper())))


def _without_do(request: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in request.items() if name != "do"}


def main() -> None:
    """Answer until the requests end."""
    walker = Walker()
    loop = GLib.MainLoop()

    def reply(request: dict[str, Any]) -> bool:
        try:
            answer = {"answer": walker.answer(request)}
        except (GLib.Error, ValueError, TypeError) as error:  # the tree changes while it is walked
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)
        return False

    def readable(_source: Any, _condition: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        request = json.loads(line)
        GLib.timeout_add(request.pop("ms", 0), reply, request)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, readable)
    loop.run()


if __name__ == "__main__":
    main()
