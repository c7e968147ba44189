# SPDX-License-Identifier: GPL-3.0-or-later
"""Before an import a person reads what it will do, in their words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lbtrainer.storage.exports import Export
from lbtrainer.storage.intake import ImportPlan, Mark
from lbtrainer.storage.intake_words import plan_lines


def plan(**parts):
    kinds = ("new", "conflicts", "activities", "planned", "decisions", "working", "mornings", "other_conflicts")
    fields = dict.fromkeys(kinds, ())
    document = Export(Path(__file__), lambda path, watch: iter(()))
    return ImportPlan(**{**fields, "same": 0, "unfinished": 0, "document": document, **parts})


def test_nothing_new_is_one_sentence():
    assert list(plan_lines(plan(same=3))) == ["Everything in this file is here already."]


def test_each_kind_has_its_sentence():
    session = Mark(1, "uuid", date(2026, 11, 3))
    lines = list(plan_lines(plan(new=(session,), same=2, conflicts=(session,), unfinished=1)))
    assert lines == [
        "New: 1 session, of 3 Nov 2026.",
        "Here already: 2 sessions.",
        "Different here, or deleted here: 1; yours stays as it is.",
        "Not finished when the file was made, so left out: 1 session.",
    ]
    theirs = list(plan_lines(plan(conflicts=(session,)), take_theirs=True))
    assert theirs == ["Different here, or deleted here: 1; the file’s version is taken."]
