# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lbtrainer.content import index
from lbtrainer.content.index import INDEX_NAME, IndexRow, fingerprint, index_bytes, read_index
from tests.helpers.shelf import Shelf

ROW = IndexRow("short", "Short", "core", "beginner", 4, 6, ("mat", "chair"), "A short one.", yours=False, problem="")


@pytest.fixture
def kept(tmp_path: Path, shipped: Shelf) -> Path:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / INDEX_NAME).write_bytes(index_bytes([ROW], fingerprint(shipped.root, None)))
    return cache


def test_rows_come_back_as_they_were(kept: Path, shipped: Shelf):
    assert read_index(kept, shipped.root, None) == [ROW]


def test_no_index_no_rows(tmp_path: Path, shipped: Shelf):
    assert read_index(tmp_path / "none", shipped.root, None) is None


class TestFingerprint:
    def test_a_changed_new_or_deleted_file_makes_it_old(self, kept: Path, shipped: Shelf):
        path = shipped.root / "routines" / "short.yaml"
        os.utime(path, ns=(0, 0))
        assert read_index(kept, shipped.root, None) is None
        before = fingerprint(shipped.root, None)
        other = shipped.exercise("new")
        assert fingerprint(shipped.root, None) != before
        other.unlink()
        assert fingerprint(shipped.root, None) == before

    def test_so_does_the_users_folder(self, kept: Path, shipped: Shelf, mine: Shelf):
        assert read_index(kept, shipped.root, mine.root) is None
        before = fingerprint(shipped.root, mine.root)
        mine.routine("own")
        assert fingerprint(shipped.root, mine.root) != before

    def test_a_users_place_without_any_folder_is_like_every_other(self, shipped: Shelf, tmp_path: Path):
        here, there = Shelf(tmp_path / "here"), Shelf(tmp_path / "there")
        assert fingerprint(shipped.root, here.root) == fingerprint(shipped.root, there.root)
        status = here.routine("own").stat()
        copy = there.write("routines/own.yaml", (here.root / "routines/own.yaml").read_bytes())
        os.utime(copy, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert fingerprint(shipped.root, here.root) != fingerprint(shipped.root, there.root)

    def test_other_files_do_not(self, kept: Path, shipped: Shelf):
        shipped.write("routines/notes.txt", "")
        assert read_index(kept, shipped.root, None) == [ROW]

    def test_the_programs_own_files_count(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Shelf):
        before = fingerprint(shipped.root, None)
        assert any("index.py" in line for line in before)
        monkeypatch.setattr(index, "__file__", str(tmp_path / "frozen" / "content" / "index.pyc"))
        assert any(Path(sys.executable).name in line for line in fingerprint(shipped.root, None))

    def test_links_that_lead_nowhere_and_names_that_are_no_text(self, shipped: Shelf):
        (shipped.root / "routines" / "x.yaml").symlink_to("gone")
        (shipped.root / "routines" / "\udcff.yaml").write_text("", encoding="utf-8")
        assert json.dumps(fingerprint(shipped.root, None)).encode()


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"rows": []}', b"[" * 100_000, b'{"fingerprint": 1, "rows": 1}'],
)
def test_damage_is_no_index(kept: Path, shipped: Shelf, damage: bytes):
    (kept / INDEX_NAME).write_bytes(damage)
    assert read_index(kept, shipped.root, None) is None


@pytest.mark.parametrize("place", range(len(ROW)))
@pytest.mark.parametrize("value", [None, {}, 1e999])
def test_a_row_of_other_things_is_no_row(kept: Path, shipped: Shelf, place: int, value: object):
    row = [*ROW]
    row[place] = value
    written = {"fingerprint": fingerprint(shipped.root, None), "rows": [row]}
    (kept / INDEX_NAME).write_text(json.dumps(written), encoding="utf-8")
    rows = read_index(kept, shipped.root, None)
    assert rows is None or rows[0].equipment == ()


def test_nothing_heavy_is_imported(kept: Path, shipped: Shelf):
    code = (
        "import sys; from pathlib import Path; from lbtrainer.content.index import read_index;"
        f"assert read_index(Path({str(kept)!r}), Path({str(shipped.root)!r}), None);"
        "print(sorted({'msgspec', 'yaml', 'lbtrainer.domain', 'difflib'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"
