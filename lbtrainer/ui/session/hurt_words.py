# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said to closed eyes while the session asks something: what Enter takes, and what else there is. No Qt."""

from __future__ import annotations

import re
from typing import Final

from lbtrainer.domain.pain_during import LEG_SIGN, DuringRule
from lbtrainer.ui.session.choice_row import Choice
from lbtrainer.ui.session.hurt_choices import ENDS

STOPPED: Final = "Stopped. Breathe calmly."
OTHERS: Final = "Press the left arrow for another answer."
_DIALLED: Final = re.compile(r"(?<=\bcall )\d+")
NUMBER: Final = "A number from 0 to 10 tells how much it hurts."


def hurt_words(framed: Choice) -> str:
    """When everything has stopped: short, since it hurts."""
    return f"{STOPPED} {enter_words(framed)} {OTHERS} {NUMBER}"


def question_words(question: str, detail: str, framed: Choice) -> str:
    """A question over the session: first what the keys do, then what else there is to know."""
    spelt = _DIALLED.sub(lambda found: " ".join(found[0]), detail)
    return " ".join(text for text in (question, enter_words(framed), OTHERS, spelt) if text)


def enter_words(choice: Choice) -> str:
    """What Enter takes."""
    return f"Press Enter for: {_said(choice.title)}."


def framed_words(choice: Choice) -> str:
    """An answer that the arrow has come to."""
    detail = f" {choice.detail}." if choice.detail else ""
    return f"{_said(choice.title)}.{detail} Enter takes it."


def told_words(
    what: str, *, rule: DuringRule, before: DuringRule, framed: Choice, framed_before: Choice, emergency_number: str
) -> str:
    """What was noted, and what follows from it.

    Args:
        what: The number, place or sign that was given; "" when one was taken back.
        rule: The row of the ladder that holds now.
        before: The row that held before.
        framed: The answer that Enter takes now.
        framed_before: The one that it took before.
        emergency_number: As it is dialled; it is said digit by digit.
    """
    says = rule.told(" ".join(emergency_number))
    said = [f"{what}." if what else "Taken back."]
    if rule is LEG_SIGN and rule is not before:
        said = [says]
    elif rule in ENDS and rule is not before:
        said.append(says)
    if rule is not before or framed.title != framed_before.title:
        said.append(enter_words(framed))
    return " ".join(said)


def _said(title: str) -> str:
    return title.replace(": ", ", ")
