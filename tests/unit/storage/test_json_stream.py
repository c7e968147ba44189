# SPDX-License-Identifier: GPL-3.0-or-later
"""A large JSON object read in pieces says the same as when it is read whole, wherever the reading stops for breath."""

from __future__ import annotations

import io
import json

import pytest

from lbtrainer.storage import json_stream
from lbtrainer.storage.json_stream import CutShortError, pieces


class Drops(io.StringIO):
    """Gives at most three letters at a time, as a slow pipe would."""

    def read(self, size=-1):
        return super().read(min(3, size) if size >= 0 else 3)


def read(text, kind=Drops):
    return list(pieces(kind(text)))


ROWS = [{"a": [1, 2.5, None]}, 7, "é"]
WHOLE = {"format": 12, "note": 'a "}" and ]', "rows": ROWS, "none": [], "x": {"y": []}}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("kind", [Drops, io.StringIO])
def test_the_pieces_are_those_of_the_whole(indent, kind):
    found = read(json.dumps(WHOLE, indent=indent), kind)
    assert [(one.name, one.at, one.value) for one in found] == [
        ("format", None, 12),
        ("note", None, 'a "}" and ]'),
        *(("rows", at, value) for at, value in enumerate(ROWS)),
        ("x", None, {"y": []}),
    ]
    assert [one.place for one in found][2:4] == ["$.rows[0]", "$.rows[1]"]
    assert [json.loads(one.text) for one in found] == [one.value for one in found]


def test_wherever_it_is_cut_it_says_so():
    text = json.dumps(WHOLE)
    for length in range(len(text)):
        with pytest.raises(CutShortError):
            read(text[:length])


@pytest.mark.parametrize(
    "text", ["[]", "7", '{"a" 1}', '{"a": 1} x', '{"a": [1 2]}', "{1: 2}", '{"a": nothing, "b": 2}']
)
def test_what_is_no_object_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read(text)


def test_an_endless_element_does_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(json_stream, "_LONGEST", 1000)
    with pytest.raises(ValueError, match="longer than any session"):
        read('{"a": ["' + "x" * 5_000_000, io.StringIO)
