# SPDX-License-Identifier: GPL-3.0-or-later
"""The one style sheet, built from tokens at one scale; widgets pick a rule with their `look` property.

Two short forms keep the rules readable: `@name` is a token's colour, and `18px` is a size of the 1280 x 800
composition, which becomes real pixels here. `1px` stays one pixel: it is a line, not a size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_TEXT: Final = """
QLabel { background: transparent; }
QLabel[look="first-title"] { font-size: 44px; font-weight: 600; }
QLabel[look="day-title"] { font-size: 36px; font-weight: 600; }
QLabel[look="page-title"] { font-size: 30px; font-weight: 600; }
QLabel[look="detail-title"] { font-size: 26px; font-weight: 600; }
QLabel[look="section"] { font-size: 20px; font-weight: 600; }
QLabel[look="lead"] { font-size: 18px; color: @ink-2; }
QLabel[look="large"] { font-size: 18px; }
QLabel[look="row"] { font-weight: 600; }
QLabel[look="medium"] { font-weight: 500; }
QLabel[look="step-number"] { font-weight: 600; color: @accent; }
QLabel[look="second"] { color: @ink-2; }
QLabel[look="small"] { font-size: 13px; color: @ink-2; }
QLabel[look="small-strong"] { font-size: 13px; font-weight: 600; }
QLabel[look="caption"] { font-size: 13px; color: @ink-3; }
QLabel[look="eyebrow"] { font-size: 13px; font-weight: 600; color: @accent; }
QLabel[look="figure"] { font-size: 30px; font-weight: 600; }
QLabel[look="good"] { font-size: 13px; font-weight: 500; color: @soft-ink; background: @soft;
    border-radius: 10px; padding: 2px 10px; }
"""

_BUTTONS: Final = """
QPushButton { min-height: 42px; padding: 0 18px; border-radius: 12px; border: 1px solid @outline;
    background: @surface; color: @ink; outline: none; }
QPushButton:hover { background: @sunken; }
QPushButton:pressed { background: @pressed; }
QPushButton[look="secondary"]:checked { background: @soft; border-color: @accent; color: @soft-ink; }
QPushButton:disabled { background: @surface; border-color: @line; color: @ink-3; }
QPushButton[look="primary"] { border: none; min-height: 44px; background: @accent; color: @on-accent; }
QPushButton[look="primary"]:hover { background: @accent-hover; }
QPushButton[look="primary"]:pressed { background: @accent-pressed; }
QPushButton[look="primary"]:disabled { background: @track; color: @ink-3; }
QPushButton[look="quiet"] { border: none; min-height: 44px; background: transparent; color: @accent; }
QPushButton[look="quiet"]:hover { background: @soft; }
QPushButton[look="quiet"]:pressed { background: @soft; color: @accent-pressed; }
QPushButton[look="quiet"]:disabled { background: transparent; color: @ink-3; }
QPushButton[sizing] { font-weight: 600; }
QPushButton[sizing="large"] { min-height: 54px; padding: 0 24px; border-radius: 14px; font-size: 17px; }
QPushButton[look="primary"][sizing="large"], QPushButton[look="quiet"][sizing="large"] { min-height: 56px; }
QPushButton[sizing="hero"] { min-height: 64px; padding: 0 28px; border-radius: 14px; font-size: 20px; }
QPushButton[beside="true"] { padding: 0 14px; }
QPushButton[beside="true"][look="secondary"] { font-size: 15px; }
QPushButton[sizing="small"] { min-height: 34px; padding: 0 14px; border-radius: 10px; font-size: 13px; }
QPushButton[look="primary"][sizing="small"], QPushButton[look="quiet"][sizing="small"] { min-height: 36px; }
QPushButton[look="quiet"][flush="true"] { min-height: 32px; padding: 0; }
QPushButton[look="quiet"][flush="true"]:hover { background: transparent; color: @accent-hover;
    text-decoration: underline; }
QToolButton { border: none; border-radius: 8px; background: transparent; padding: 0; }
QToolButton:hover { background: @soft; }
QToolButton:pressed { background: @pressed; }
QToolButton[look="stepper"] { background: @stepper; }
QToolButton[look="stepper"]:hover { background: @soft; }
QToolButton[look="stepper"]:disabled { background: transparent; }
QToolButton[look="stage"] { background: @surface; border-radius: 10px; }
QToolButton[look="stage"]:hover { background: @soft; }
QToolButton[look="rail"] { border-radius: 12px; color: @ink-2; padding: 8px 0 2px 0; }
QToolButton[look="rail"]:hover { background: @window; }
QToolButton[look="rail"]:checked { background: @surface; color: @accent; }
QPushButton[look="chip"] { min-height: 30px; padding: 0; border: 1px solid @line; border-radius: 16px;
    background: @surface; color: @ink-2; }
QPushButton[look="large-chip"] { min-height: 54px; padding: 0; border-radius: 28px; color: @ink-2; }
QPushButton[look="chip"]:hover, QPushButton[look="large-chip"]:hover { background: @sunken; }
QPushButton[look="chip"]:checked, QPushButton[look="large-chip"]:checked { background: @soft; border-color: @soft;
    color: @soft-ink; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS: Final = """
QLineEdit { min-height: 42px; padding: 0 14px; border: 1px solid @outline; border-radius: 12px;
    background: @surface; color: @ink; selection-background-color: @accent; selection-color: @on-accent;
    placeholder-text-color: @ink-3; }
QLineEdit:disabled { border-color: @line; color: @ink-3; }
QLineEdit[look="search"] { padding-left: 44px; }
QLineEdit[look="cell"] { min-height: 40px; padding: 0; border: none; border-radius: 10px; background: @sunken;
    font-weight: 600; }
QPlainTextEdit { padding: 10px; border: 1px solid @outline; border-radius: 12px; background: @surface; color: @ink;
    selection-background-color: @accent; selection-color: @on-accent; placeholder-text-color: @ink-3; }
QComboBox { min-height: 38px; padding: 0 34px 0 14px; border: 1px solid @outline; border-radius: 10px;
    background: @surface; color: @ink; font-weight: 600; }
QComboBox:hover { background: @sunken; }
QComboBox:disabled { border-color: @line; color: @ink-3; }
QComboBox::drop-down { border: none; width: 0; }
QComboBox QAbstractItemView { border: 1px solid @outline; border-radius: 12px; background: @surface; color: @ink;
    padding: 6px; outline: none; }
QComboBox QAbstractItemView::item { min-height: 34px; padding: 0 10px; border-radius: 8px; }
QComboBox QAbstractItemView::item:selected { background: @soft;
    color: @soft-ink; }
"""

_BOXES: Final = """
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 16px; }
QFrame[look="hairline"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QFrame[look="well"] { background: @sunken; border: none; border-radius: 12px; }
QFrame[look="rail"] { background: @sunken; border: none; }
QFrame[look="notice-fine"] { background: @soft; border: none; border-radius: 10px; }
QFrame[look="notice-mind"] { background: @prepare-soft; border: none; border-radius: 10px; }
QFrame[look="notice-hurt"] { background: @hurt-soft; border: none; border-radius: 10px; }
QFrame[look="notice-fine"] QLabel { color: @soft-ink; }
QFrame[look="notice-mind"] QLabel { color: @prepare; }
QFrame[look="notice-hurt"] QLabel { color: @hurt; }
QFrame[look^="notice"] QLabel { font-size: 13px; font-weight: 500; }
"""

_VIEWS: Final = """
QScrollArea, QAbstractItemView { border: none; background: transparent; outline: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QListView[look="rows"]::item { border-radius: 14px; }
QListView[look="rows"]::item:hover { background: @sunken; }
QListView[look="rows"]::item:selected { background: @soft; }
QHeaderView::section { border: none; border-bottom: 1px solid @line; background: transparent; color: @ink-2;
    font-size: 13px; padding: 6px 8px; }
QTableView::item { padding: 0 5px; }
QTableView { gridline-color: @line; selection-background-color: @soft; selection-color: @ink; }
QScrollBar:vertical { width: 10px; margin: 0; background: transparent; }
QScrollBar:horizontal { height: 10px; margin: 0; background: transparent; }
QScrollBar::handle { background: @track; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @outline; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    border: none; width: 0; height: 0; }
QMenu { background: @surface; border: 1px solid @outline; border-radius: 12px; padding: 6px; }
QMenu::item { padding: 8px 18px; border-radius: 8px; }
QMenu::item:selected { background: @soft; color: @soft-ink; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QToolTip, QLabel[look="tip"] { background: @surface; color: @ink; border: 1px solid @outline; padding: 6px 8px;
    font-size: 13px; }
QLabel[look="tip"] { border-radius: 8px; }
"""


def build(tokens: Mapping[str, str], scale: float) -> str:
    """The style sheet in the colours of `tokens`, every size multiplied by `scale`."""
    rules = _TEXT + _BUTTONS + _FIELDS + _BOXES + _VIEWS
    coloured = re.sub(r"@([a-z][a-z0-9-]*)", lambda match: tokens[match[1]], rules)
    return re.sub(r"\b(\d+)px", lambda match: f"{_scaled(int(match[1]), scale)}px", coloured)


def _scaled(size: int, scale: float) -> int:
    return size if size <= 1 else round(size * scale)
