# SPDX-License-Identifier: GPL-3.0-or-later
"""What the files of a library must fulfil together: names, ladders, swaps.

Each problem comes with the file to blame for it. Between a shipped file and one of the user's it is the user's, which
can be mended and which the library can do without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from lbtrainer.content.files import Found
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.program import Program
from lbtrainer.domain.routine import Routine
from lbtrainer.errors import Problem
from lbtrainer.yaml_source import Node

R = TypeVar("R", Exercise, Routine, Program)


class Draft(NamedTuple, Generic[R]):
    """A record with the file and the tree that it was made of."""

    found: Found
    node: Node
    record: R


class Blamed(NamedTuple):
    """A problem and the file to mend."""

    found: Found
    problem: Problem


class Link(NamedTuple):
    """One rung of a ladder: who wrote it, and where."""

    found: Found
    node: Node


def doubled_names(drafts: Mapping[str, Draft[R]]) -> Iterator[Blamed]:
    """Two things of one name cannot be told apart in a list."""
    first: dict[str, Draft[R]] = {}
    for draft in sorted(drafts.values(), key=lambda each: (each.found.yours, each.record.id)):
        other = first.setdefault(draft.record.name.casefold(), draft)
        if other is not draft:
            what = f'the name "{draft.record.name}" is taken by {other.found.name}'
            yield Blamed(draft.found, Problem(draft.node.at("name").where, what, "give it another name"))


def exercise_problems(drafts: Mapping[str, Draft[Exercise]]) -> Iterator[Blamed]:
    """Everything that exercises must fulfil together."""
    yield from doubled_names(drafts)
    yield from _unmirrored(drafts)
    yield from _steeper_swaps(drafts)
    yield from _circles(drafts)


def _links(draft: Draft[Exercise], key: str, drafts: Mapping[str, Draft[Exercise]]) -> Iterator[tuple[str, Node]]:
    """The exercises that are there and that `key` names, with the place of each."""
    items = draft.node.at(key).value
    for item in items if isinstance(items, list) else []:
        if isinstance(item.value, str) and item.value in drafts and item.value != draft.record.id:
            yield item.value, item


def _unmirrored(drafts: Mapping[str, Draft[Exercise]]) -> Iterator[Blamed]:
    """Up a ladder there is a way down; one way down is allowed, to a rung of another family."""
    for own_id, draft in drafts.items():
        for other_id, item in _links(draft, "harder", drafts):
            other = drafts[other_id]
            if other.found.yours == draft.found.yours and own_id not in other.record.easier:
                what = f'"{other_id}" does not name "{own_id}" as easier'
                hint = f"add {own_id} to easier in {other.found.name}, or leave {other_id} out here"
                yield Blamed(draft.found, Problem(item.where, what, hint))


def _steeper_swaps(drafts: Mapping[str, Draft[Exercise]]) -> Iterator[Blamed]:
    """What is offered when something hurts never asks for more."""
    for own_id, draft in drafts.items():
        for other_id, item in _links(draft, "swap", drafts):
            other = drafts[other_id]
            if other.record.tier <= draft.record.tier:
                continue
            if other.found.yours and not draft.found.yours:
                what = f'tier is {other.record.tier}, but "{own_id}" offers this when it hurts'
                where = other.node.at("tier").where
                yield Blamed(other.found, Problem(where, what, f"at most {draft.record.tier}"))
            else:
                what = f'swap "{other_id}" is tier {other.record.tier}, above {draft.record.tier}'
                yield Blamed(draft.found, Problem(item.where, what, "offer something easier when it hurts"))


def _circles(drafts: Mapping[str, Draft[Exercise]]) -> Iterator[Blamed]:
    """Going up a ladder never leads back to where it began."""
    up = _ladder(drafts)
    finished: set[str] = set()
    for start in sorted(up):
        trail: list[str] = []
        ways = [iter([start])]
        while ways:
            rung = next(ways[-1], None)
            if rung is None:
                ways.pop()
                if trail:
                    finished.add(trail.pop())
            elif rung in trail:
                yield _circle(up, [*trail[trail.index(rung) :], rung])
            elif rung not in finished:
                trail.append(rung)
                ways.append(iter(sorted(up.get(rung, {}))))


def _ladder(drafts: Mapping[str, Draft[Exercise]]) -> dict[str, dict[str, Link]]:
    """From each exercise to the harder ones, with the file that says so, the user's before a shipped one."""
    up: dict[str, dict[str, Link]] = {}
    for own_id, draft in sorted(drafts.items(), key=lambda each: each[1].found.yours):
        for other_id, item in _links(draft, "harder", drafts):
            up.setdefault(own_id, {})[other_id] = Link(draft.found, item)
        for other_id, item in _links(draft, "easier", drafts):
            up.setdefault(other_id, {})[own_id] = Link(draft.found, item)
    return up


def _circle(up: Mapping[str, Mapping[str, Link]], rungs: list[str]) -> Blamed:
    links = [up[low][high] for low, high in pairwise(rungs)]
    link = max(links, key=lambda each: each.found.yours)
    what = f"the ladder runs in a circle: {' < '.join(rungs)}"
    return Blamed(link.found, Problem(link.node.where, what, "leave one of these links out"))
