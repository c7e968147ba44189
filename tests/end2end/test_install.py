# SPDX-License-Identifier: GPL-3.0-or-later
"""The program finds its resources in a checkout, in an installed wheel and in a frozen bundle."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from lbtrainer.paths import resources_dir

ROOT = Path(__file__).parents[2]
FIND = "from lbtrainer.paths import resources_dir; print(resources_dir())"
TOP_LEVEL = ("pyproject.toml", "LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile")


def run(*command: str | Path, cwd: Path, **environ: str) -> str:
    """What the command printed; a failure shows what it complained about."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environ,
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is built, so that building leaves nothing in the checkout."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("lbtrainer", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in TOP_LEVEL:
        shutil.copy(ROOT / name, copy)
    return copy


@pytest.fixture(scope="module")
def installed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a wheel is unpacked to, as pip does it."""
    dist = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", dist, cwd=source)
    (wheel,) = dist.glob("*.whl")
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_checkout():
    assert resources_dir() == ROOT / "resources"


class TestWheel:
    def test_finds_its_resources(self, installed, tmp_path):
        found = run(sys.executable, "-c", FIND, cwd=tmp_path, PYTHONPATH=str(installed))
        assert Path(found.strip()) == installed / "lbtrainer" / "resources"

    def test_holds_everything_that_the_checkout_holds(self, installed):
        assert files_below(installed / "lbtrainer" / "resources") == files_below(ROOT / "resources")

    def test_lists_its_routines_far_from_the_checkout(self, installed, tmp_path):
        listed = run(sys.executable, "-m", "lbtrainer", "routines", cwd=tmp_path, PYTHONPATH=str(installed))
        assert "relief-stretches" in listed

    def test_starts_by_the_name_in_the_project_file(self, installed):
        scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
        (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
        assert f"lbtrainer = {scripts['lbtrainer']}" in entry_points.read_text()


def test_source_archive_builds_the_same_wheel(source, installed, tmp_path):
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=source)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extraction_filter = getattr(tarfile, "data_filter", None)  # not there before Python 3.11.4
        packed.extractall(tmp_path / "unpacked")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path, cwd=unpacked)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as built:
        names = {name for name in built.namelist() if ".dist-info/" not in name}
    assert names == {name for name in files_below(installed) if ".dist-info/" not in name and ".pyc" not in name}


class TestBundle:
    def test_looks_where_pyinstaller_unpacks(self, tmp_path, monkeypatch):
        (tmp_path / "lbtrainer" / "resources").mkdir(parents=True)
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
        assert resources_dir() == tmp_path / "lbtrainer" / "resources"

    @pytest.mark.soak
    def test_starts_and_brings_its_routines_its_qt_and_its_voice(self, tmp_path):
        spec = ROOT / "packaging" / "lbtrainer.spec"
        build = (
            "--noconfirm",
            "--log-level",
            "WARN",
            "--distpath",
            tmp_path / "dist",
            "--workpath",
            tmp_path / "build",
        )
        run(sys.executable, "-m", "PyInstaller", *build, spec, cwd=tmp_path)
        program = tmp_path / "dist" / "lbtrainer" / "lbtrainer"
        listed = run(program, "routines", cwd=tmp_path, PYTHONPATH="")
        assert "relief-stretches" in listed
        looked = subprocess.run(  # not well on the whole: a test has neither display nor sound
            [str(program), "doctor", "--json"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": "", "HOME": str(tmp_path / "home")},
            check=False,
            capture_output=True,
            text=True,
            timeout=120,
        )
        fine = {finding["topic"]: finding["fine"] for finding in json.loads(looked.stdout)["findings"]}
        assert {topic: fine[topic] for topic in ("library", "Qt", "voice", "keep awake")} == dict.fromkeys(
            ("library", "Qt", "voice", "keep awake"), True
        )
