# SPDX-License-Identifier: GPL-3.0-or-later
"""No settings file stops the start, and none loses what it held."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.settings import Settings, load, save

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def written(path, values):
    path.parent.mkdir(exist_ok=True)
    path.write_text(values if isinstance(values, str) else json.dumps(values), "utf-8")
    return path


def test_without_a_file_the_defaults_hold(path):
    assert load(path) == (Settings(), ())


def test_what_is_saved_comes_back(path):
    settings = Settings(theme="dark", text_scale=1.25, equipment=("mat", "bånd"), red_flag_answer="none", voice=False)
    settings = settings._replace(favourites=("mcgill-big-three",), window_geometry="AdnQywADAAA=")
    save(path, settings)
    assert load(path) == (settings, ())


def test_unknown_keys_are_kept(path):
    written(path, {"theme": "light", "from_the_future": {"a": [1]}, "unknown": 3})
    loaded = load(path)
    assert loaded.problems == ()
    save(path, loaded.settings._replace(theme="dark"))
    values = json.loads(path.read_text())
    assert (values["theme"], values["from_the_future"], values["unknown"]) == ("dark", {"a": [1]}, 3)


@pytest.mark.parametrize(
    ("name", "value", "used"),
    [
        ("theme", "blue", "system"),
        ("theme", None, "system"),
        ("theme", ["dark"], "system"),
        ("text_scale", 9, 2.0),
        ("text_scale", 0, 0.8),
        ("text_scale", "big", 1.0),
        ("text_scale", True, 1.0),
        ("text_scale", float("nan"), 1.0),
        ("voice_volume", -(10**400), 0.0),
        ("voice", "yes", True),
        ("emergency_number", "", "112"),
        ("emergency_number", 112, "112"),
        ("equipment", "mat", None),
        ("equipment", [1], None),
        ("red_flag_answer", "perhaps", None),
        ("favourites", None, ()),
        ("favourites", "mcgill-big-three", ()),
        ("window_geometry", 12, None),
        ("window_geometry", "A" * 1000, None),
    ],
)
def test_a_bad_value_is_listed_and_the_nearest_good_one_used(path, name, value, used):
    loaded = load(written(path, {name: value, "units": "lb"}))
    assert getattr(loaded.settings, name) == used
    assert loaded.settings.units == "lb"
    (problem,) = loaded.problems
    assert problem.where == str(path)
    assert problem.what.startswith(f"{name} cannot be")
    assert problem.hint.endswith(f"{json.dumps(used)} is used")


def test_a_long_bad_value_is_shown_short(path):
    (problem,) = load(written(path, {"theme": "x" * 1000})).problems
    assert len(problem.what) < 80


def test_not_asked_yet_is_a_good_value(path):
    asked_not = {"equipment": None, "welcome_accepted_utc": None, "red_flag_answer": None}
    assert load(written(path, asked_not)) == (Settings(), ())


@pytest.mark.parametrize("text", ["", "{", "[1]", "3", "{'theme': 'dark'}", "[" * 100_000, '{"theme": "dark",}'])
def test_a_file_that_cannot_be_read_is_told_and_kept_aside(path, text):
    loaded = load(written(path, text))
    assert loaded.settings == Settings()
    assert len(loaded.problems) == 1
    for _ in range(2):
        save(path, loaded.settings)
    assert [file.read_text() for file in path.parent.iterdir() if file != path] == [text]
    written(path, text)
    save(path, loaded.settings)
    assert len(list(path.parent.iterdir())) == 3
    assert load(path) == (Settings(), ())


def test_a_file_in_another_coding_is_told(path):
    path.parent.mkdir()
    path.write_bytes('{"theme": "d\xe4rk"}'.encode("latin-1"))
    assert "not JSON" in load(path).problems[0].what


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_what_an_editor_on_windows_saves_is_read(path, coding):
    path.parent.mkdir()
    path.write_bytes('{"theme": "dark"}'.encode(coding))
    assert load(path) == (Settings(theme="dark"), ())


def test_a_folder_in_its_place_stops_nothing_but_saving(path):
    path.mkdir(parents=True)
    assert "cannot be read" in load(path).problems[0].what
    with pytest.raises(EnvironmentProblem, match="settings cannot be saved"):
        save(path, Settings())


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders closed by itself")
def test_the_file_is_closed_to_others(path):
    save(path, Settings())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@given(st.dictionaries(st.sampled_from(Settings._fields) | st.text(), JSON))
def test_any_values_give_settings_that_can_be_saved(tmp_path_factory, values):
    path = written(tmp_path_factory.mktemp("any") / "settings.json", values)
    loaded = load(path)
    save(path, loaded.settings)
    again = load(path)
    assert again.problems == ()
    assert again.settings._replace(unknown={}) == loaded.settings._replace(unknown={})


def test_reading_them_imports_nothing_heavy():
    heavy = ("sqlite3", "msgspec", "yaml", "dataclasses", "datetime")
    code = f"import sys; import lbtrainer.storage.settings; print([one for one in {heavy} if one in sys.modules])"
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"
