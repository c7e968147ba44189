# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import json

from lbtrainer.commands.printing import print_json, table, tell, use_any_alphabet


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def written(kind: type[io.TextIOWrapper], encoding: str, text: str) -> bytes:
    raw = io.BytesIO()
    stream = kind(raw, encoding=encoding)
    use_any_alphabet(stream)
    stream.write(text)
    stream.flush()
    return raw.getvalue()


class TestUseAnyAlphabet:
    def test_files_and_pipes_get_utf_8(self):
        assert written(io.TextIOWrapper, "cp1252", "8–12 × 2") == "8–12 × 2".encode()

    def test_a_plain_ascii_terminal_gets_utf_8_too(self):
        assert written(Terminal, "ascii", "8–12") == "8–12".encode()

    def test_a_terminal_keeps_its_own_alphabet(self):
        assert written(Terminal, "latin-1", "über – drunter") == "über \\u2013 drunter".encode("latin-1")

    def test_half_a_character_stops_nothing(self):
        assert written(io.TextIOWrapper, "utf-8", "\udc80") == b"\\udc80"

    def test_a_stream_that_is_closed_or_strange_is_left_alone(self):
        strange = io.StringIO()
        for stream in (None, strange):
            use_any_alphabet(stream)
        strange.write("8–12")
        assert strange.getvalue() == "8–12"


def test_sentences_go_to_stderr(capsys):
    tell("All is well.")
    assert capsys.readouterr() == ("", "All is well.\n")


def test_json_begins_with_its_format(capsys):
    print_json({"name": "Übung"})
    shown = capsys.readouterr().out
    assert list(json.loads(shown).items()) == [("format", 1), ("name", "Übung")]
    assert "Übung" in shown


def test_columns_are_aligned():
    assert table([("a", "10", "x"), ("long", "9", "")], right=[1]) == ["a     10  x", "long   9"]


def test_no_rows_are_no_lines():
    assert table([]) == []
