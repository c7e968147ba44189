# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings reach the plan."""

from __future__ import annotations

from lbtrainer.domain.planning import AS_WRITTEN, Choices
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Side
from lbtrainer.storage.person import choices_of, profile_of
from lbtrainer.storage.settings import Settings


def test_untouched_settings_are_anybody():
    assert profile_of(Settings()) == Profile()
    assert choices_of(Settings(), AS_WRITTEN) == AS_WRITTEN


def test_every_setting_arrives():
    settings = Settings(equipment=("mat",), first_side="right", rest_scale=0.5, ready_scale=2.0, rep_mode="self-paced")
    assert profile_of(settings) == Profile(
        equipment=frozenset({"mat"}), first_side=Side.RIGHT, rest_scale=0.5, ready_scale=2.0, paced=False
    )


def test_what_the_settings_always_want_adds_to_the_sessions_choices():
    settings = Settings(to_the_top=True, loaded_waits=False)
    assert choices_of(settings, AS_WRITTEN) == Choices(to_top=True, hands_free=True)
    assert choices_of(Settings(), Choices(hands_free=True)).hands_free
