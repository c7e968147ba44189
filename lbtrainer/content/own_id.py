# SPDX-License-Identifier: GPL-3.0-or-later
"""Ids: a file's own, and those of things that cannot be used."""

from __future__ import annotations

from lbtrainer.errors import Problem
from lbtrainer.yaml_source import Node


def id_problems(own_id: str, stem: str, node: Node) -> list[Problem]:
    """An id is the name of its file, so that a file is found by what refers to it."""
    if own_id == stem:
        return []
    what = f'the id is "{own_id}" but the file is called {stem}'
    return [Problem(node.at("id").where, what, f"call the file {own_id}.yaml, or write id: {stem}")]


def faulty_reference(node: Node, what: str, name: str) -> Problem:
    """`node` names something that is there but is broken itself; `what` is "exercise" or "routine"."""
    return Problem(node.where, f'the {what} "{name}" has faults of its own', f"mend {what}s/{name}.yaml first")
