# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is no export of ours is refused in a sentence, before anything is looked up or written."""

from __future__ import annotations

import json

import pytest

from lbtrainer.errors import EnvironmentProblem, UserError
from lbtrainer.storage.exports import read_document
from lbtrainer.storage.transfer import export_json
from tests.helpers.records import kept_session, result


@pytest.fixture
def data(database, clock):
    kept_session(database, clock, result())
    return json.loads("".join(export_json(database, exported=clock())))


@pytest.fixture
def read(tmp_path):
    def read_back(content):
        path = tmp_path / "export.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return read_document(path)

    return read_back


def test_an_export_is_read(data, read):
    (session,) = read(data).sessions()
    assert (session.routine, session.sets[0].value) == ("strength-monday", 10)


def test_fields_of_a_later_version_are_left_aside(data, read):
    data["sessions"][0]["mood"] = "fine"
    data["letters"] = [1]
    assert len(list(read(data).sessions())) == 1


def test_a_later_format_asks_for_the_later_program(data, read):
    data["format"] = 2
    with pytest.raises(UserError, match=r"its format is 2.*update the program"):
        read(data)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"{}", b'{"format": 1}', b'{"format": "1"}', b"null"]
)
def test_what_is_no_export_is_refused(content, read):
    with pytest.raises(UserError):
        read(content)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("started_utc", "2026-13-01T00:00:00.000Z", "no such time as 2026-13-01"),
        ("started_utc", "yesterday", "started_utc"),
        ("pain_before", 11, "pain_before"),
        ("state", "nearly", "state"),
        ("note", None, "note"),
        ("running_ms", -1, "running_ms"),
    ],
)
def test_a_wrong_value_is_named(data, read, name, value, said):
    data["sessions"][0][name] = value
    with pytest.raises(UserError, match=said):
        read(data)


def test_doubles_are_refused(data, read):
    data["sessions"][0]["sets"] *= 2
    with pytest.raises(UserError, match="the same set stands in it twice"):
        read(data)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(EnvironmentProblem):
        read_document(tmp_path / "nothing.json")
