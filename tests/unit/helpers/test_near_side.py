# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.speech_orders import Listed, Look, answer_of
from tests.helpers.near_side import NearVoice, SilentSide


def test_a_near_voice_answers_in_a_later_turn(qtbot: QtBot):
    side = NearVoice(lambda: None)
    with qtbot.waitSignal(side.answered) as told:
        side.send(line_of(Look()))
    assert answer_of(told.args[0]) == Listed(())


def test_a_silent_one_counts_how_often_it_was_started(qtbot: QtBot):
    side = SilentSide()
    side.send(b"{}")
    side.send(b"{}")
    assert (side.starts, side.runs) == (1, True)
    with qtbot.waitSignal(side.ended):
        side.crash()
    side.send(b"{}")
    assert side.starts == 2
