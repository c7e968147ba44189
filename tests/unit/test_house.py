# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that no other tool checks: sizes, first lines, who reads the clock, which test belongs to what."""

from __future__ import annotations

import ast
import configparser
import re
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lbtrainer.version import VERSION

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "lbtrainer"
MODULES = sorted(PACKAGE.rglob("*.py"))
UNIT_TESTS = ROOT / "tests" / "unit"

MAX_MODULE_LINES = 350
MAX_FUNCTION_LINES = 60
SPDX = "# SPDX-License-Identifier: GPL-3.0-or-later"
# Layers 1 to 3: what can be tested without Qt is tested, module by module.
TESTED_ROOMS = (".", "domain", "content", "engine", "figure", "storage", "coaching")
COMPOSITION_ROOT = ("__main__.py", "app.py", "cli.py", "commands")
CLOCKS = {
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "sleep"},
    "datetime": {"now", "today", "utcnow"},
    "date": {"today"},
    "random": None,
}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions_of(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def clock_reads(tree: ast.Module) -> list[str]:
    """Attributes and imports that read a clock or a die, as `time.monotonic`."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            names = CLOCKS.get(owner, set())
            if names is None or node.attr in names:
                found.append(f"{owner}.{node.attr}")
        elif isinstance(node, ast.ImportFrom):
            names = CLOCKS.get(node.module or "", set())
            found += [f"{node.module}.{alias.name}" for alias in node.names if names is None or alias.name in names]
    return found


def names_of(paths: Iterable[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


class TestTheModules:
    """A rule is one test over all modules that names the ones that break it."""

    def test_are_all_looked_at(self):
        assert {"lbtrainer/cli.py", "lbtrainer/engine/machine.py"} < set(names_of(MODULES))

    def test_are_short(self):
        long = [path for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > MAX_MODULE_LINES]
        assert names_of(long) == []

    def test_have_short_functions(self):
        long = [
            f"{path.name}: {node.name}"
            for path in MODULES
            for node in functions_of(path)
            if (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION_LINES
        ]
        assert long == []

    def test_say_their_licence(self):
        silent = [path for path in MODULES if path.read_text(encoding="utf-8").splitlines()[:1] != [SPDX]]
        assert names_of(silent) == []

    def test_say_why_they_exist(self):
        assert names_of(path for path in MODULES if not ast.get_docstring(tree_of(path))) == []

    def test_name_no_page_that_is_not_there(self):
        pages = {path.name for folder in (ROOT, ROOT / "docs") for path in folder.glob("*.md")}
        named = {page for path in MODULES for page in re.findall(r"[\w-]+\.md\b", path.read_text(encoding="utf-8"))}
        assert named
        assert named - pages == set()

    def test_read_no_clock_and_no_die_below_the_composition_root(self):
        below = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] not in COMPOSITION_ROOT]
        assert {path.name: reads for path in below if (reads := clock_reads(tree_of(path)))} == {}

    def test_of_a_package_hold_a_docstring_only(self):
        packages = [path for path in MODULES if path.name == "__init__.py"]
        assert names_of(path for path in packages if len(tree_of(path).body) != 1) == []


def test_every_room_is_a_package():
    folders = {path.parent for path in MODULES}
    assert {folder.name for folder in folders if not (folder / "__init__.py").exists()} == set()


def test_tests_say_their_licence():
    tests = (ROOT / "tests").rglob("*.py")
    assert [path.name for path in tests if path.read_text(encoding="utf-8").splitlines()[:1] != [SPDX]] == []


class TestTheMirror:
    def test_each_unit_test_has_its_module(self):
        tests = {path.relative_to(UNIT_TESTS) for path in UNIT_TESTS.rglob("test_*.py")} - {Path("test_house.py")}
        wanted = {
            # What the tests build with has tests of its own.
            (ROOT / "tests" if test.parts[0] == "helpers" else PACKAGE)
            / test.with_name(test.name.removeprefix("test_"))
            for test in tests
        }
        assert sorted(str(path.relative_to(ROOT)) for path in wanted if not path.exists()) == []

    def test_each_module_with_behaviour_has_its_unit_test(self):
        missing = [
            path.relative_to(PACKAGE).as_posix()
            for room in TESTED_ROOMS
            for path in sorted((PACKAGE / room).glob("*.py"))
            if path.parent != PACKAGE or path.name not in COMPOSITION_ROOT
            if functions_of(path)
            if not (UNIT_TESTS / room / f"test_{path.name}").exists()
        ]
        assert missing == []


def test_the_names_of_tests_are_unique():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted({name for name in names if names.count(name) > 1}) == []


class TestPySide:
    """PySide6 6.12.0 on Python before 3.12 loses a reference to None on every call, and the program aborts."""

    def test_calls_lose_no_reference_to_none(self):
        from PySide6.QtGui import QPainterPath

        path = QPainterPath()
        before = sys.getrefcount(None)
        for _ in range(50):
            path.closeSubpath()
        assert sys.getrefcount(None) > before - 25  # others may come and go meanwhile; the fault takes 50

    @pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 (PEP 683)")
    def test_is_older_than_the_fault(self):
        import PySide6

        assert tuple(int(part) for part in PySide6.__version__.split(".")[:2]) < (6, 12)


class TestPackaging:
    def test_constraints_are_exact_and_cover_what_is_asked_for(self):
        lines = (ROOT / "packaging/constraints.txt").read_text().splitlines()
        pins = [line for line in lines if not line.startswith("#")]
        assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9.]+", pin)] == []
        project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        asked = project["dependencies"] + [
            name for extra in project["optional-dependencies"].values() for name in extra
        ]
        plain = {pin.split("==")[0].lower().replace("_", "-") for pin in pins}
        assert {re.split(r"[<>=!~ ]", name)[0].lower().replace("_", "-") for name in asked} <= plain

    def test_desktop_entry_metainfo_and_project_agree(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        (desktop_file,) = (ROOT / "packaging").glob("*.desktop")
        desktop = configparser.ConfigParser(interpolation=None)
        desktop.read(desktop_file)
        component = ElementTree.parse(desktop_file.with_suffix(".metainfo.xml")).getroot()

        assert desktop["Desktop Entry"]["Exec"] in project["scripts"]
        assert desktop["Desktop Entry"]["Icon"] == desktop_file.stem == component.findtext("id")
        assert component.findtext("launchable") == desktop_file.name
        assert component.findtext("project_license") == project["license"]
        assert next(release.get("version") for release in component.iter("release")) == VERSION
        assert f"## {VERSION}" in (ROOT / "CHANGELOG.md").read_text()
