# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure's colours: one table for each theme, with the skin and hair that a person may choose."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

SKINS: Final = MappingProxyType(
    {
        "porcelain": ("#B56D5E", "#F5D9C4"),
        "light": ("#AF734C", "#F0C7A4"),
        "tan": ("#A9693D", "#D79C6C"),
        "brown": ("#8F5631", "#BC7B4D"),
        "deep": ("#6A3F26", "#A06A48"),
    }
)
"""Skin by name, in the light and in the dark theme: each stands out from its ground."""

HAIRS: Final = MappingProxyType(
    {
        "black": ("#2E201B", "#7F6F67"),
        "brown": ("#5E3D28", "#94623F"),
        "auburn": ("#84401F", "#B2603A"),
        "blond": ("#A67A33", "#D2A35C"),
        "grey": ("#7F7B75", "#A6A29C"),
    }
)
"""Hair by name, in the light and in the dark theme."""


class Look(NamedTuple):
    """All colours of one theme, `#RRGGBB`.

    Attributes:
        colours: By material.
        top, ground: The stage's gradient; far limbs mix to `ground`.
        is_dark: Whether light figures stand on a dark ground.
    """

    colours: Mapping[str, str]
    top: str
    ground: str
    is_dark: bool

    def with_person(self, skin: str = "", hair: str = "") -> Look:
        """The look with a chosen skin or hair, by name; an unknown name changes nothing."""
        chosen = dict(self.colours)
        if skin in SKINS:
            chosen["skin"] = SKINS[skin][self.is_dark]
        if hair in HAIRS:
            chosen["hair"] = HAIRS[hair][self.is_dark]
        return self._replace(colours=MappingProxyType(chosen))

    def on(self, top: str, ground: str) -> Look:
        """The look on another stage."""
        return self._replace(top=top, ground=ground)


_SHARED = {"eye": "#2A1B16", "lips": "#A8584E"}

DARK: Final = Look(
    MappingProxyType(
        {
            **_SHARED,
            "skin": "#F0C7A4",
            "shirt": "#E9EEF3",
            "leggings": "#7C97C4",
            "hair": "#94623F",
            "glow": "#FF5A3C",
            "iron": "#6B7888",
            "steel": "#A9B4C0",
            "frame": "#5C6878",
            "pad": "#C2566B",
            "wood": "#B98F63",
            "strap": "#E0B45C",
            "cord": "#9AA6B3",
            "crease": "#9C6F50",
            "mat": "#2C4A52",
            "mat edge": "#1F373E",
            "floor": "#262F3A",
            "shadow": "#05080B",
        }
    ),
    "#232B36",
    "#171C24",
    True,
)
LIGHT: Final = Look(
    MappingProxyType(
        {
            **_SHARED,
            "skin": "#B06E43",
            "shirt": "#1F6A72",
            "leggings": "#26324E",
            "hair": "#2E201B",
            "glow": "#FF6A45",
            "iron": "#3A434F",
            "steel": "#8D97A3",
            "frame": "#4A5563",
            "pad": "#A8405A",
            "wood": "#B98A58",
            "strap": "#C77F2A",
            "cord": "#6B7480",
            "crease": "#6E3F22",
            "mat": "#D3E4DF",
            "mat edge": "#A9C6BF",
            "floor": "#E2DBCF",
            "shadow": "#3A3226",
            "lips": "#7C3A2C",
            "eye": "#1B110D",
        }
    ),
    "#ECE7DF",
    "#F6F3EE",
    False,
)
