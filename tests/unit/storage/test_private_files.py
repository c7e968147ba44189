# SPDX-License-Identifier: GPL-3.0-or-later
"""Health data is for one person, and a file is never half written."""

from __future__ import annotations

import os
import stat

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import private_folder
from lbtrainer.storage.private_files import sync_file, sync_folder, write_atomically, write_pieces


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders closed by itself")
class TestPermissions:
    def test_a_new_folder_is_closed(self, tmp_path):
        private_folder(tmp_path / "a" / "b")
        assert mode(tmp_path / "a" / "b") == 0o700

    def test_an_empty_folder_is_closed(self, tmp_path):
        folder = tmp_path / "there"
        folder.mkdir(mode=0o755)
        private_folder(folder)
        assert mode(folder) == 0o700

    def test_a_folder_with_something_of_the_persons_own_is_left_alone(self, tmp_path):
        folder = tmp_path / "home"
        folder.mkdir(mode=0o755)
        (folder / "holiday.jpg").touch()
        private_folder(folder)
        assert mode(folder) == 0o755

    def test_a_written_file_is_closed(self, tmp_path):
        write_atomically(tmp_path / "file", b"1")
        assert mode(tmp_path / "file") == 0o600


class TestWriting:
    def test_a_refusal_names_the_file_that_was_asked_for(self, tmp_path):
        with pytest.raises(OSError, match="file") as caught:
            write_atomically(tmp_path / "no" / "file", b"1")
        assert caught.value.filename == str(tmp_path / "no" / "file")

    def test_what_fails_on_the_way_leaves_the_old_file_whole_and_nothing_beside_it(self, tmp_path):
        def breaks_off():
            yield "new"
            raise KeyError("a fault in the middle")

        (tmp_path / "file").write_text("old")
        with pytest.raises(KeyError):
            write_pieces(tmp_path / "file", breaks_off())
        assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"file": "old"}

    def test_pieces_are_let_go_of_when_the_disk_refuses(self, tmp_path):
        pieces = (piece for piece in ("a", "b"))
        with pytest.raises(EnvironmentProblem, match="cannot be reached"):
            write_pieces(tmp_path / "no" / "file", pieces)
        assert list(pieces) == []

    def test_replaces_the_old_content_and_leaves_nothing_beside(self, tmp_path):
        path = tmp_path / "file"
        write_atomically(path, b"old")
        write_atomically(path, b"new")
        assert path.read_bytes() == b"new"
        assert list(tmp_path.iterdir()) == [path]

    def test_keeps_what_was_there_when_it_fails(self, tmp_path):
        path = tmp_path / "folder"
        (path / "inside").mkdir(parents=True)
        with pytest.raises(OSError, match=r"(?i)directory|denied"):
            write_atomically(path, b"new")
        assert list(tmp_path.iterdir()) == [path]

    def test_a_file_in_the_place_of_a_folder_is_told(self, tmp_path):
        (tmp_path / "file").touch()
        with pytest.raises(FileExistsError):
            private_folder(tmp_path / "file")

    def test_syncing_changes_nothing(self, tmp_path):
        write_atomically(tmp_path / "file", b"1")
        sync_file(tmp_path / "file")
        sync_folder(tmp_path)
        sync_folder(tmp_path / "not there")
        assert (tmp_path / "file").read_bytes() == b"1"
