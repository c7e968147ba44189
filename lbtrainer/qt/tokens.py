# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of both themes as frozen tables, and the contrast between any two: the only place that names a colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Ground(NamedTuple):
    """What the whole session window takes on in one phase; every field is `#RRGGBB`.

    Attributes:
        top, ground: Upper and lower end of the window's gradient.
        track: Empty part of the ring and of the phase strip.
        button: Face of the session's buttons.
        phase: The phase's own colour: its word, its glyph and the full part of the ring.
    """

    top: str
    ground: str
    track: str
    button: str
    phase: str


class Palette(NamedTuple):
    """One theme: tokens by name, and the session's grounds by phase (work, rest, prepare, paused)."""

    tokens: Mapping[str, str]
    grounds: Mapping[str, Ground]


LIGHT: Final = Palette(
    tokens=MappingProxyType(
        {
            "window": "#F6F3EE",
            "surface": "#FFFDFA",
            "sunken": "#EDE8DF",
            "raised": "#EDE8DF",
            "still-on-card": "#EDE8DF",
            "still-on-window": "#EDE8DF",
            "stage-top": "#ECE7DF",
            "stage-bottom": "#F6F3EE",
            "line": "#E1DACF",
            "outline": "#8A8378",
            "ink": "#1E2636",
            "ink-2": "#545963",
            "ink-3": "#60646C",
            "accent": "#1F6A72",
            "accent-hover": "#185860",
            "accent-pressed": "#12474E",
            "on-accent": "#FFFFFF",
            "soft": "#DCE9E6",
            "soft-ink": "#17525A",
            "chosen": "#FFFDFA",
            "stepper": "#FFFDFA",
            "pressed": "#DFD8CC",
            "track": "#DFD8CC",
            "rest": "#47549A",
            "prepare": "#8A5200",
            "prepare-soft": "#F3E7D1",
            "hurt": "#A0384D",
            "hurt-soft": "#F5E4E4",
            "paused": "#60646C",
        }
    ),
    grounds=MappingProxyType(
        {
            "work": Ground("#ECE7DF", "#F1ECE5", "#D8D0C3", "#E4DDD2", "#1F6A72"),
            "rest": Ground("#E1E6F0", "#E9ECF3", "#CDD3E3", "#DADFEA", "#47549A"),
            "prepare": Ground("#F1E5CF", "#F5ECDC", "#DFD0B4", "#E9DCC3", "#8A5200"),
            "paused": Ground("#E4E2DD", "#ECEAE6", "#D0CCC5", "#DCD9D3", "#60646C"),
        }
    ),
)

DARK: Final = Palette(
    tokens=MappingProxyType(
        {
            "window": "#151A21",
            "surface": "#1D242E",
            "sunken": "#11161C",
            "raised": "#28313D",
            "still-on-card": "#151A21",
            "still-on-window": "#1D242E",
            "stage-top": "#232B36",
            "stage-bottom": "#171C24",
            "line": "#2B3440",
            "outline": "#768291",
            "ink": "#E9EEF3",
            "ink-2": "#B1BBC6",
            "ink-3": "#98A3AF",
            "accent": "#6CC4BE",
            "accent-hover": "#82D1CB",
            "accent-pressed": "#57AEA8",
            "on-accent": "#0E1B1E",
            "soft": "#22393E",
            "soft-ink": "#A5E0DA",
            "chosen": "#333D4A",
            "stepper": "#28313D",
            "pressed": "#333D4A",
            "track": "#333D4A",
            "rest": "#A3B2F2",
            "prepare": "#F0B55E",
            "prepare-soft": "#3A2E1B",
            "hurt": "#F08DA0",
            "hurt-soft": "#3A232B",
            "paused": "#98A3AF",
        }
    ),
    grounds=MappingProxyType(
        {
            "work": Ground("#20272F", "#191F28", "#36414D", "#28313B", "#6CC4BE"),
            "rest": Ground("#1E2740", "#171E2E", "#333F5C", "#28324C", "#A3B2F2"),
            "prepare": Ground("#2A2620", "#191B1F", "#443D31", "#35312A", "#F0B55E"),
            "paused": Ground("#1F242B", "#171B21", "#363E48", "#2A3038", "#98A3AF"),
        }
    ),
)


def contrast(one: str, other: str) -> float:
    """The contrast of two `#RRGGBB` colours, from 1 to 21, as WCAG 2.2 defines it (relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
