# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's own modules are compiled at the first start only, and never in another way than Python would."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lbtrainer.qt.start.compiled_once import FILE_NAME, CompiledOnce

SOURCE = b"def half(x: int) -> float:\n    return x / 2\n"
START = """
import sys
from pathlib import Path
from lbtrainer.qt.start.compiled_once import CompiledOnce
compiled = CompiledOnce(Path(sys.argv[1]))
print(len(compiled._kept))
with compiled.remembering():
    from PySide6 import QtCore
print(len(compiled._used), QtCore.QRect(1, 2, 3, 4).width())
compiled.keep()
"""


def start(cache):
    done = subprocess.run([sys.executable, "-c", START, str(cache)], check=True, capture_output=True, text=True)
    return done.stdout.split()


def compiled_by(once, source=SOURCE):
    with once.remembering():
        return compile(source, "half.py", "exec")


def kept_in(cache):
    once = CompiledOnce(cache)
    compiled_by(once)
    once.keep()
    return cache / FILE_NAME


@pytest.fixture
def refused(monkeypatch):
    """Python's own `compile` fails from now on."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("compiled again")

    monkeypatch.setattr(builtins, "compile", refuse)


def test_the_second_start_finds_what_the_first_compiled(tmp_path):
    """When PySide6 compiles nothing any more, the module can go."""
    cache = tmp_path / "cache"
    assert start(cache)[0] == "0"
    written = (cache / FILE_NAME).stat().st_mtime_ns
    kept, used, width = start(cache)
    assert kept == used
    assert int(kept) > 5
    assert width == "3"
    assert (cache / FILE_NAME).stat().st_mtime_ns == written


def test_it_is_compiled_once(tmp_path, request):
    kept_in(tmp_path)
    later = CompiledOnce(tmp_path)
    request.getfixturevalue("refused")
    space: dict[str, Any] = {}
    exec(compiled_by(later), space)
    assert space["half"](3) == 1.5


def test_annotations_stay_what_they_are_in_the_source(tmp_path):
    """The remembering module turns annotations into text; what it compiles for others must not."""
    space: dict[str, Any] = {}
    exec(compiled_by(CompiledOnce(tmp_path)), space)
    assert space["half"].__annotations__ == {"x": int, "return": float}


def test_another_source_of_the_same_name_is_compiled_anew(tmp_path):
    kept_in(tmp_path)
    space: dict[str, Any] = {}
    exec(compiled_by(CompiledOnce(tmp_path), SOURCE.replace(b"/ 2", b"/ 4")), space)
    assert space["half"](4) == 1


def test_what_is_not_used_any_more_is_forgotten(tmp_path):
    file = kept_in(tmp_path)
    once = CompiledOnce(tmp_path)
    compiled_by(once, b"a = 1")
    once.keep()
    assert b"half" not in file.read_bytes().replace(b"half.py", b"")


def test_outside_compile_is_pythons_own(tmp_path):
    plain = builtins.compile
    compiled_by(CompiledOnce(tmp_path))
    assert builtins.compile is plain


def test_text_and_flags_are_left_to_python(tmp_path):
    once = CompiledOnce(tmp_path)
    with once.remembering():
        assert eval(compile("1 + 1", "sum.py", "eval")) == 2
        compile(SOURCE, "half.py", "exec", dont_inherit=True, optimize=2)
    once.keep()
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("harm", [lambda b: b"", lambda b: b[:40], lambda b: b[:-1] + b"\0", lambda b: b"junk" + b])
def test_a_damaged_file_is_the_same_as_none(tmp_path, harm):
    file = kept_in(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(harm(whole))
    once = CompiledOnce(tmp_path)
    compiled_by(once)
    once.keep()
    assert file.read_bytes() == whole


def test_another_python_compiles_for_itself(tmp_path, monkeypatch):
    kept_in(tmp_path)
    monkeypatch.setattr(sys, "version", "4.0 (another)")
    assert not CompiledOnce(tmp_path)._kept


def test_without_room_the_next_start_is_as_slow(tmp_path):
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    once = CompiledOnce(Path(blocked))
    compiled_by(once)
    once.keep()
    assert blocked.read_text(encoding="utf-8").startswith("a file")


def test_the_writer_of_type_files_stays_out(tmp_path):
    """PySide6 loads it at each start, with argparse; where it does not any more, the exception can go."""
    program = f"""{START}
from PySide6.support.signature.lib import pyi_generator
print(hasattr(pyi_generator, "generate_pyi"), "argparse" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, capture_output=True, text=True)
    assert done.stdout.split()[-2:] == ["False", "False"]
    plain = "import PySide6.QtCore, sys; print('argparse' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", plain], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"
