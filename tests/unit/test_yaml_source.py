# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
from pathlib import Path

import pytest

from lbtrainer import yaml_source
from lbtrainer.errors import Problem, UserError
from lbtrainer.yaml_source import Node, parse, read


def refusal(data: bytes | str) -> str:
    with pytest.raises(UserError) as caught:
        parse(data.encode() if isinstance(data, str) else data, "x.yaml")
    return str(caught.value)


def values(node: Node) -> object:
    if isinstance(node.value, dict):
        return {key: values(item) for key, item in node.value.items()}
    return [values(item) for item in node.value] if isinstance(node.value, list) else node.value


class TestValues:
    def test_every_scalar_stays_the_text_that_was_written(self):
        root = parse(b"a: 1:30\nb: 010\nc: on\nd: ~\non: 'x'\ne: {f: [yes, 2.50]}\n", "x.yaml")
        assert values(root) == {"a": "1:30", "b": "010", "c": "on", "d": "~", "on": "x", "e": {"f": ["yes", "2.50"]}}

    def test_values_and_keys_know_where_they_stand(self):
        root = parse("# first\nä: 'ö'\nlist:\n  - {one: 1,\n     two: 2}\n".encode(), "x.yaml")
        assert root.at("ä").where == "x.yaml:2:4"
        two = root.at("list", 0, "two")
        assert (two.where, two.key_where) == ("x.yaml:5:11", "x.yaml:5:6")
        assert root.at("list", 0).key_where == "x.yaml:4:5"

    def test_a_path_is_followed_as_far_as_it_goes(self):
        root = parse(b"a: [b, c]\n", "x.yaml")
        assert root.at("a", 5) is root.at("a")
        assert root.at("a", 1, "deeper").value == "c"
        assert root.at(0) is root.at("none") is root

    def test_only_scalars_without_quotes_are_plain(self):
        root = parse(b"a: true\nb: 'true'\nc: |\n  true\n", "x.yaml")
        assert [root.at(key).plain for key in "abc"] == [True, False, False]

    def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(self):
        root = parse(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "x.yaml")
        assert values(root) == {"a": "1", "b": "2"}
        assert root.at("b").where == "x.yaml:2:4"


class TestRefused:
    @pytest.mark.parametrize(
        ("written", "message"),
        [
            ("", "x.yaml:1:1: the file is empty (begin it with the line schema: 1)"),
            ("# only a remark\n", "x.yaml:1:1: the file is empty (begin it with the line schema: 1)"),
            ("a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document begins here (keep one thing in one file)"),
            ("a: &x 1\n", 'x.yaml:1:4: "&x" is an anchor (write the value out where it is needed)'),
            ("a: *x\n", 'x.yaml:1:4: "*x" points at an anchor (write the value out, or put it in quotes)'),
            ("a: !!int 1\n", 'x.yaml:1:4: "!!int" is a tag (leave it out, or put the text in quotes)'),
            ("? [a]\n: b\n", "x.yaml:1:3: a list or a mapping cannot be a key (write a word)"),
            ("a:\n\tb: 1\n", "x.yaml:2:1: a tab stands at the beginning of this line (indent with spaces)"),
            ("a: @b\n", 'x.yaml:1:4: a text may not begin with "@" (put the text in quotes)'),
            ("a: [1,\n  2\n", "x.yaml:1:4: the list that opens here lacks a comma or its closing bracket"),
            ("a: 'b\n", "x.yaml:1:4: the quote that opens here is never closed"),
            ("a: b: c\n", "x.yaml:1:5: this colon stands where no key may stand"),
            ("%YAML 3.0\n---\na: 1\n", "x.yaml:1:1: this is not YAML: found incompatible YAML document (put "),
            ("a: 1\n\tb: 2\n", "x.yaml:2:1: a tab stands at the beginning of this line (indent with spaces)"),
            ("a: 'b\n---\n", "x.yaml:2:1: a second document begins inside a text in quotes (close the quotes"),
            ("a: * b\n", "x.yaml:1:5: a text may not begin with * or & (put the text in quotes)"),
        ],
    )
    def test_says_where_and_what_would_be_right(self, written: str, message: str):
        assert refusal(written).startswith(message)

    def test_all_doubled_keys_are_named_at_once(self):
        told = refusal("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n")
        assert told.splitlines() == [
            'x.yaml:3:1: the key "a" is doubled (it stands in line 1 already: keep one of the two)',
            'x.yaml:4:11: the key "d" is doubled (it stands in line 4 already: keep one of the two)',
        ]

    def test_what_stops_the_reading_comes_after_what_was_found_before(self):
        told = refusal("a: 1\na: 2\nb: &x 3\nc: *x\nd: !!str 4\ne: 'f\n").splitlines()
        assert [line.split(" (")[0] for line in told] == [
            'x.yaml:2:1: the key "a" is doubled',
            'x.yaml:3:4: "&x" is an anchor',
            'x.yaml:4:4: "*x" points at an anchor',
            'x.yaml:5:4: "!!str" is a tag',
            "x.yaml:6:4: the quote that opens here is never closed",
        ]

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"a: 1\nb: \xe9t\xe9\n", "x.yaml:2:4: the file is not UTF-8 text (save it as UTF-8)"),
            ("a: 1".encode("utf-16"), "x.yaml:1:1: the file is not UTF-8 text (save it as UTF-8)"),
            (b"a: 1\nb: \x00\n", "x.yaml:2:4: the character U+0000 may not stand here (delete it)"),
        ],
    )
    def test_bytes_that_are_no_text(self, data: bytes, message: str):
        assert refusal(data) == message

    @pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
    def test_thirty_thousand_brackets_are_refused_before_anything_is_composed(self, opening: str):
        assert "more than 32 brackets or levels stand inside each other" in refusal(opening * 30_000)

    def test_as_deep_as_allowed(self):
        assert parse(b"[" * 32 + b"]" * 32, "x.yaml").value
        assert "more than 32" in refusal("[" * 33 + "]" * 33)

    def test_large_files(self):
        assert refusal(b"#" * 1_000_001).startswith("x.yaml:1:1000001: the file is larger than 1 MB")
        assert refusal(b"# a\n" * 300_000).startswith("x.yaml:250001:1: the file is larger than 1 MB")
        assert refusal("[" + "a," * 20_000 + "]").startswith("x.yaml:1:40000: the file holds more than 20000 values")
        assert "the file holds more than 20000 values" in refusal("[&a b," + "*a," * 20_000 + "]")
        assert parse(b"a: " + b"b" * 999_997, "x.yaml").value

    def test_a_fault_without_a_place_names_the_file(self):
        problem = yaml_source._syntax_problem(ValueError("strange"), "", "x.yaml")
        assert str(problem) == "x.yaml: this is not YAML: strange"


class TestForgiven:
    def test_beside_doubled_keys_anchors_and_tags_the_rest_can_be_checked(self):
        forgiven: list[Problem] = []
        root = parse(b"a: 1\na: 2\nb: &x {c: !!int 3}\n", "x.yaml", forgiven)
        assert values(root) == {"a": "1", "b": {"c": "3"}}
        assert [problem.where for problem in forgiven] == ["x.yaml:2:1", "x.yaml:3:4", "x.yaml:3:11"]

    def test_where_an_alias_stands_nobody_knows_what_was_meant(self):
        forgiven: list[Problem] = []
        with pytest.raises(UserError) as caught:
            parse(b"a: &x 1\nb: *x\n", "x.yaml", forgiven)
        assert [problem.where for problem in caught.value.problems] == ["x.yaml:1:4", "x.yaml:2:4"]
        assert forgiven == []


class TestReading:
    def test_reads_a_file(self, tmp_path: Path):
        (tmp_path / "a.yaml").write_text("a: 1", encoding="utf-8")
        assert read(tmp_path / "a.yaml", "a.yaml").at("a").value == "1"

    def test_a_folder_called_like_a_file(self, tmp_path: Path):
        (tmp_path / "x.yaml").mkdir()
        with pytest.raises(UserError, match=r"x\.yaml: this is a folder, not a file"):
            read(tmp_path / "x.yaml", "x.yaml")

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path):
        os.mkfifo(tmp_path / "x.yaml")
        with pytest.raises(UserError, match="this is not an ordinary file"):
            read(tmp_path / "x.yaml", "x.yaml")

    def test_a_link_that_leads_nowhere(self, tmp_path: Path):
        (tmp_path / "x.yaml").symlink_to(tmp_path / "gone")
        with pytest.raises(UserError, match=r"x\.yaml: the file cannot be read: No such file"):
            read(tmp_path / "x.yaml", "x.yaml")

    def test_a_file_that_may_not_be_opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        path = tmp_path / "x.yaml"
        path.write_text("a: 1", encoding="utf-8")

        def refuse(*_args: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(UserError, match=r"x\.yaml: the file cannot be read: Permission denied"):
            read(path, "x.yaml")

    def test_no_more_is_read_of_a_huge_file_than_the_limit(self, tmp_path: Path):
        path = tmp_path / "x.yaml"
        with path.open("wb") as file:
            file.truncate(50_000_000_000)
        with pytest.raises(UserError, match="larger than 1 MB"):
            read(path, "x.yaml")
