# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.commands.welcome import welcome
from lbtrainer.storage.settings import Settings, load, save


def test_accepting_answers_the_first_start(folders, clock, capsys):
    assert welcome(folders, now=clock, accept=True) == 0
    settings = load(folders.settings).settings
    assert settings.welcome_accepted_utc == settings.red_flag_utc == "2026-11-03T09:00:00.000Z"
    assert settings.red_flag_answer == "none"
    assert "no medical advice" in capsys.readouterr().err


def test_other_settings_stay(folders, clock):
    save(folders.settings, Settings(theme="dark"))
    welcome(folders, now=clock, accept=True)
    assert load(folders.settings).settings.theme == "dark"


def test_without_accept_it_only_tells(folders, clock, capsys):
    assert welcome(folders, now=clock, accept=False) == 0
    assert "lbtrainer welcome --accept" in capsys.readouterr().err
    assert not folders.settings.exists()
    welcome(folders, now=clock, accept=True)
    welcome(folders, now=clock, accept=False)
    assert capsys.readouterr().err.endswith("The first start was answered on 2026-11-03.\n")


def test_what_is_wrong_with_the_settings_is_told(folders, clock, capsys):
    folders.config.mkdir()
    folders.settings.write_text('{"theme": "pink"}')
    welcome(folders, now=clock, accept=False)
    assert 'theme cannot be "pink"' in capsys.readouterr().err
