# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's settings in settings.json. Read before the first paint, so this module imports next to nothing.

A bad value never stops the start: it is listed, the nearest good one is used. Keys that this version does not know
are kept, so that going back and forth between versions loses nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from lbtrainer.errors import EnvironmentProblem, Problem
from lbtrainer.paths import private_folder
from lbtrainer.storage.private_files import write_atomically

_TEXT_LENGTH = 200


class Settings(NamedTuple):
    """Every setting with its default.

    Attributes:
        theme: system, light or dark.
        view: near or far: the session page's.
        text_scale, rest_scale, ready_scale: Factors on text size, rests and get-ready times.
        rep_mode: paced (the app counts) or self-paced.
        to_the_top: Sets run on to the top of their range by themselves.
        first_side: left or right.
        loaded_waits: Exercises with weights wait before each set.
        units: kg or lb, for showing and typing; what is kept is always kg.
        voice, tones: On or off; their volumes from 0 to 1.
        voice_name: Whose voice, as `qt.sound.voices` names them; "": the usual one.
        voice_rate, voice_pitch: Factors on the usual ones.
        verbosity: full, short or tones: how much is said.
        unspoken: Kinds of cues (`domain.speech.CueKind`) that are not spoken.
        voice_with_reader: The voice speaks although a screen reader does.
        light_pulse: The whole window changes its brightness softly with each tone.
        motion: Animations on or off.
        skin, hair: The figure's, by name; "": as the theme has them.
        emergency_number: What the red-flag page tells to call.
        equipment: Words of what is at hand; None: not asked yet.
        cautions: What to be careful with (`domain.cautions.Caution`). cleared: a professional said yes to training.
        experience: new, some or much; aim: less-pain, keep-well, stronger or sport; None: not asked yet.
        opted_in: Ids of exercises of tier 4 that the person has asked for.
        smallest_plate: The smallest plate that is at hand, in `units`; None: the usual ones.
        program: Id of the program that is followed; None: none. program_start: the day it began, ISO text.
        mornings, desk_breaks: Weekdays (mon to sun) with a morning routine, or a desk break, beside the program.
        welcome_accepted_utc: When the disclaimer was accepted, ISO text; None: not yet.
        red_flag_answer: none, unsure or yes, given at `red_flag_utc`; None: not asked yet.
        red_flags: Ids of the signs that were ticked with it.
        favourites: Ids of routines, shown before all others.
        window_geometry: Where the window was, as Qt writes it, in Base64; None: not yet known.
        unknown: Keys of the file that this version does not know.
    """

    theme: str = "system"
    view: str = "far"
    text_scale: float = 1.0
    rest_scale: float = 1.0
    ready_scale: float = 1.0
    rep_mode: str = "paced"
    to_the_top: bool = False
    first_side: str = "left"
    loaded_waits: bool = True
    units: str = "kg"
    voice: bool = True
    voice_volume: float = 1.0
    voice_name: str = ""
    voice_rate: float = 1.0
    voice_pitch: float = 1.0
    verbosity: str = "full"
    unspoken: tuple[str, ...] = ()
    voice_with_reader: bool = False
    light_pulse: bool = False
    tones: bool = True
    tone_volume: float = 1.0
    motion: bool = True
    skin: str = ""
    hair: str = ""
    emergency_number: str = "112"
    equipment: tuple[str, ...] | None = None
    cautions: tuple[str, ...] = ()
    cleared: bool = False
    experience: str | None = None
    aim: str | None = None
    opted_in: tuple[str, ...] = ()
    smallest_plate: float | None = None
    program: str | None = None
    program_start: str | None = None
    mornings: tuple[str, ...] = ()
    desk_breaks: tuple[str, ...] = ()
    welcome_accepted_utc: str | None = None
    red_flag_answer: str | None = None
    red_flag_utc: str | None = None
    red_flags: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    window_geometry: str | None = None
    unknown: Mapping[str, Any] = MappingProxyType({})


class _Unusable(Exception):
    """A value that cannot be used: what would be right, and the value to use in its place."""

    def __init__(self, right: str, used: object) -> None:
        self.right = right
        self.used = used
        super().__init__(right)


# Takes the value from the file and the default; gives the value to use or raises _Unusable.
_Check = Callable[[Any, Any], object]


def _one_of(*words: str) -> _Check:
    def check(value: Any, default: Any) -> object:
        if value in words or (value is None and default is None):
            return value
        raise _Unusable(", ".join(word for word in words[:-1] if word) + f" or {words[-1]}", default)

    return check


def _between(low: float, high: float) -> _Check:
    def check(value: Any, default: Any) -> object:
        right = f"a number from {low:g} to {high:g}"
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _Unusable(right, default)
        if not low <= value <= high:
            # Not a number at all (NaN) is on neither side.
            raise _Unusable(right, low if value < low else high if value > high else default)
        return float(value)

    return check


def _plate(value: Any, default: Any) -> object:
    return None if value is None else _between(0.1, 50.0)(value, default)


def _switch(value: Any, default: Any) -> object:
    if isinstance(value, bool):
        return value
    raise _Unusable("true or false", default)


def _text(value: Any, default: Any) -> object:
    if (isinstance(value, str) and 0 < len(value) <= _TEXT_LENGTH) or (value is None and default is None):
        return value
    raise _Unusable("a short text in quotes", default)


def _name(value: Any, default: Any) -> object:
    return value if value == "" else _text(value, default)


def _words(value: Any, default: Any) -> object:
    if value is None and default is None:
        return None
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise _Unusable("a list of words", default)


_CHECKS: Mapping[str, _Check] = MappingProxyType(
    {
        "theme": _one_of("system", "light", "dark"),
        "view": _one_of("near", "far"),
        "text_scale": _between(0.8, 2.0),
        "rest_scale": _between(0.5, 3.0),
        "ready_scale": _between(0.5, 3.0),
        "rep_mode": _one_of("paced", "self-paced"),
        "to_the_top": _switch,
        "first_side": _one_of("left", "right"),
        "loaded_waits": _switch,
        "units": _one_of("kg", "lb"),
        "voice": _switch,
        "voice_volume": _between(0.0, 1.0),
        "voice_name": _name,
        "voice_rate": _between(0.6, 1.6),
        "voice_pitch": _between(0.5, 1.5),
        "verbosity": _one_of("full", "short", "tones"),
        "unspoken": _words,
        "voice_with_reader": _switch,
        "light_pulse": _switch,
        "tones": _switch,
        "tone_volume": _between(0.0, 1.0),
        "motion": _switch,
        "skin": _one_of("", "porcelain", "light", "tan", "brown", "deep"),
        "hair": _one_of("", "black", "brown", "auburn", "blond", "grey"),
        "emergency_number": _text,
        "equipment": _words,
        "cautions": _words,
        "cleared": _switch,
        "experience": _one_of("new", "some", "much"),
        "aim": _one_of("less-pain", "keep-well", "stronger", "sport"),
        "opted_in": _words,
        "smallest_plate": _plate,
        "program": _text,
        "program_start": _text,
        "mornings": _words,
        "desk_breaks": _words,
        "welcome_accepted_utc": _text,
        "red_flag_answer": _one_of("none", "unsure", "yes"),
        "red_flag_utc": _text,
        "red_flags": _words,
        "favourites": _words,
        "window_geometry": _text,
    }
)


class Loaded(NamedTuple):
    """Settings that can be used as they are, and what in the file was not right (each says what is used instead)."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load(path: Path) -> Loaded:
    """Read the settings; a missing file means the defaults, and nothing that stands in it stops the start."""
    try:
        values = json.loads(path.read_bytes())  # UTF-8, and what editors on Windows make of it
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), (_file_problem(path, f"cannot be read: {error.strerror}"),))
    except (ValueError, RecursionError) as error:
        return Loaded(Settings(), (_file_problem(path, f"this is not JSON: {error}"),))
    if not isinstance(values, dict):
        return Loaded(Settings(), (_file_problem(path, "the settings stand between { and }"),))
    return _checked(path, values)


def save(path: Path, settings: Settings) -> None:
    """Write the settings (0600), all or nothing. A file that could not be read is kept aside first.

    Raises:
        EnvironmentProblem: The file cannot be written; the old one is untouched.
    """
    known = settings._asdict()
    del known["unknown"]
    text = json.dumps({**settings.unknown, **known}, indent=2) + "\n"
    try:
        private_folder(path.parent)
        _keep_unreadable(path)
        write_atomically(path, text.encode())
    except OSError as error:
        raise EnvironmentProblem(f"The settings cannot be saved in {path}: {error.strerror or error}.") from error


def _checked(path: Path, values: dict[str, Any]) -> Loaded:
    problems: list[Problem] = []
    good: dict[str, Any] = {}
    defaults = Settings()
    for name, check in _CHECKS.items():
        if name not in values:
            continue
        try:
            good[name] = check(values[name], getattr(defaults, name))
        except _Unusable as fault:
            good[name] = fault.used
            shown = f"{fault.right}; {json.dumps(fault.used)} is used"
            problems.append(Problem(str(path), f"{name} cannot be {_short(values[name])}", shown))
    unknown = {name: value for name, value in values.items() if name not in _CHECKS}
    return Loaded(Settings(**good, unknown=MappingProxyType(unknown)), tuple(problems))


def _keep_unreadable(path: Path) -> None:
    try:
        readable = isinstance(json.loads(path.read_bytes()), dict)
    except FileNotFoundError:
        return
    except (ValueError, RecursionError):
        readable = False
    if readable:
        return
    number = 1
    while (aside := path.with_stem(f"{path.stem}-unreadable-{number}")).exists():
        number += 1
    path.rename(aside)


def _file_problem(path: Path, what: str) -> Problem:
    return Problem(str(path), what, "the defaults are used; the file is kept aside when settings are next saved")


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:37]}..."
