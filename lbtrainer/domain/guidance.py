# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person is told when the check closes the sessions: one calm page for each advice, with its sources.

To be read by a physiotherapist. The pages say "get checked" and never what it might be; nothing here needs Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from lbtrainer.domain.pain import EMERGENCY_SOURCES, URGENT_SOURCES, Advice


class Guidance(msgspec.Struct, frozen=True, kw_only=True):
    """One calm page; `{signs}` stands for the ticked words, `{number}` for the emergency number.

    Attributes:
        why: One or two sentences under the title.
        do: The one thing to do.
        how: How to do it.
        say: What a helper or the phone is told; `{say}` stands for the signs in the first person.
        otherwise: When it is the emergency number after all, "" where `do` already says it.
        sources: Addresses behind it; the words are our own.
    """

    title: str
    why: str
    do: str
    how: str
    say: str
    otherwise: str = ""
    sources: tuple[str, ...]


_NUMBERS: Final[Mapping[str, str]] = MappingProxyType({"GB": "999", "US": "911"})
"""Where it is not the 112 of the European Union (safety table, section 1); the person may put another there."""


def emergency_number(country: str, usual: str) -> str:
    """The number that is proposed in a country, by its two letters; `usual` where no other is known."""
    return _NUMBERS.get(country, usual)


_AT_ONCE_IF: Final = (
    "If your legs turn weak or numb, if you lose control of bladder or bowel, or if your chest hurts: "
    "call {number} at once."
)
_NOT_DRIVING: Final = "https://lyndhurstchiro.co.uk/?p=778"

GUIDANCE: Final[Mapping[Advice, Guidance]] = MappingProxyType(
    {
        Advice.EMERGENCY: Guidance(
            title="Please get this checked now",
            why="You ticked {signs}. It can need quick treatment, so a doctor should see you at once. "
            "No exercises until then.",
            do="Go to an emergency department, or call",
            how="Ask someone to take you. Do not drive yourself if your legs are weak.",
            say="“I have back pain. {say} I was told to have it checked at once.”",
            sources=(*EMERGENCY_SOURCES, _NOT_DRIVING),
        ),
        Advice.CALL_DOCTOR: Guidance(
            title="Please call your doctor first",
            why="You ticked {signs}. A doctor should hear about it before you train. No session until then.",
            do="Call your doctor today",
            how="If the practice is closed, a medical advice line can tell how soon to be seen. In the UK it is 111.",
            say="“I have back pain. {say} How soon should I be seen?”",
            otherwise=_AT_ONCE_IF,
            sources=URGENT_SOURCES,
        ),
        Advice.ASK_FIRST: Guidance(
            title="Not being sure is a good reason to ask",
            why="Some of these are hard to judge on yourself. A doctor, a nurse or a physiotherapist can often tell "
            "within a few minutes. Sessions open as soon as you know.",
            do="Ring your doctor’s practice today",
            how="A medical advice line can help too. In the UK it is 111.",
            say="“I have back pain. There is a question about it that I cannot answer by myself: ...”",
            otherwise=_AT_ONCE_IF,
            sources=URGENT_SOURCES,
        ),
    }
)

AFTER_A_YES: Final = Guidance(
    title="Please get this checked first",
    why="The last time you were asked, you ticked a sign that a doctor should look at. Sessions stay closed until that "
    "answer changes.",
    do="See or call a doctor today",
    how="Say what you ticked, and ask how soon you should be seen.",
    say="“I have back pain, and a sign with it that I was told to have checked. How soon should I be seen?”",
    otherwise="If it was one of the new or sudden signs: go to an emergency department, or call {number} at once. "
    "Do not drive yourself if your legs are weak.",
    sources=(*EMERGENCY_SOURCES, _NOT_DRIVING),
)
"""For a later start, when it is only known that something was ticked."""
