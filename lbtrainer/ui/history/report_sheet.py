# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays the sheet for a physiotherapist out on paper, one or two pages of A4 or letter: into a PDF or onto a printer.

Always dark on white, whatever the window looks like. A page is a flow of lines from above; what does not fit goes onto
the next page as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui

from lbtrainer.domain.day_names import plain_day
from lbtrainer.domain.report import Report, leg_sentence, pain_sentences, training_sentences
from lbtrainer.domain.stats import PainWhen
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.tokens import LIGHT
from lbtrainer.ui.history.chart_data import ChartData, pain_chart
from lbtrainer.ui.history.chart_files import draw_titled
from lbtrainer.ui.history.week_charts import minutes_chart

_WHITE: Final = "on-accent"
_SAMPLE: Final = "Romanian deadlift, 3 of 12"
_SAMPLE_OF_INTER: Final = 12.288
"""How wide Inter sets the sample, in sizes of the font: another font is set so large that it takes no more room."""
PAPER_DPI: Final = 96
_MARGIN_MM: Final = 16.0
_TITLE, _SECTION, _BODY, _SMALL = 22, 14, 12, 10.5
_LINE: Final = 1.42
_BARS_HEIGHT, _PAIN_HEIGHT = 138, 174  # so that each line of the pain has its number
_FOOT: Final = 30
_BEST_TOLD: Final = (PainWhen.MORNING, PainWhen.BEFORE, PainWhen.AFTER)
_HEADINGS: Final = ("Exercise", "Days", "Sets", "Aim", "First", "Latest", "Best", "Skipped", "Hurt")
_SHARES: Final = (0.27, 0.06, 0.06, 0.14, 0.11, 0.11, 0.11, 0.08, 0.06)
_AIM: Final = 3
_FROM_LEFT: Final = frozenset({0, _AIM})
_AFTER_NUMBERS: Final = 12
"""Room between numbers at the right of their column and words at the left of the next."""


class Paper:
    """The look of a printed chart: the light tokens on white, sizes in 96ths of an inch."""

    def __init__(self, scale: float = 0.82) -> None:
        self._scale = scale
        self._font_scale = 1.0
        wide = QtGui.QFontMetricsF(self.font(100 / scale, 400)).horizontalAdvance(_SAMPLE) / 100
        self._font_scale = min(1.0, _SAMPLE_OF_INTER / wide)

    def token(self, name: str) -> QtGui.QColor:
        """A token of the light theme; surfaces are the paper."""
        return QtGui.QColor(LIGHT.tokens[_WHITE if name in {"surface", "window"} else name])

    def font(self, size: float, weight: int) -> QtGui.QFont:
        """Inter where there is one, else the system's sans.

        Without other forms of figures and brackets: a PDF has no letters for them, so nobody could copy a number.
        """
        font = QtGui.QFont(["Inter", QtGui.QGuiApplication.font().family()])
        pixels = size * self._scale * self._font_scale
        font.setPixelSize(max(1, round(pixels) if self._font_scale == 1.0 else int(pixels)))  # never wider than Inter
        font.setWeight(QtGui.QFont.Weight(weight))
        for form in ("tnum", "calt"):
            font.setFeature(QtGui.QFont.Tag(form), 0)
        return font

    def px(self, size: float) -> int:
        """A size of the charts."""
        return round(size * self._scale)


class _Words(NamedTuple):
    size: float
    weight: int = 400
    ink: str = "ink"


_ROW_WORDS: Final = _Words(_SMALL)
_HEAD_WORDS: Final = _Words(_SMALL, 600, "ink-2")


class _Sheet:
    """The pages, and how far down the present one is written."""

    def __init__(self, device: QtGui.QPagedPaintDevice, painter: QtGui.QPainter, foot: str) -> None:
        self._device = device
        self._painter = painter
        self._foot = foot
        self._paper = Paper(1.0)
        self.charts = Paper()
        area = painter.viewport()
        self.width, self._height = float(area.width()), float(area.height())
        self.y = 0.0
        self.page = 1
        self._write_foot()

    def need(self, height: float) -> bool:
        """Go to the next page when there is less room than this; whether that was so."""
        if not self.y or self.y + height <= self._height - _FOOT:
            return False
        self._device.newPage()
        self.page += 1
        self.y = 0.0
        self._write_foot()
        return True

    def text(self, words: str, how: _Words, *, gap: float = 0.0) -> None:
        """A paragraph, wrapped."""
        height = self.height_of(words, how, self.width)
        self.need(height)
        self._draw(QtCore.QRectF(0, self.y, self.width, height), words, how)
        self.y += height + gap

    def section(self, title: str, *, beside: float) -> None:
        """A heading that stays together with the first `beside` pixels below it."""
        self.y += 16 if self.y else 0
        self.need(28 + beside)
        self.text(title, _Words(_SECTION, 600), gap=4)

    def chart(self, data: ChartData, height: float) -> None:
        """A chart over the whole width."""
        self.need(height)
        room = QtCore.QRectF(0, self.y, self.width, height)
        draw_titled(self._painter, data, room, self.charts)
        self.y += height + 6

    def row(
        self,
        cells: Sequence[str],
        shares: Sequence[float],
        how: _Words,
        *,
        numbers: bool = False,
        head: Sequence[str] = (),
    ) -> None:
        """A row of a table; `shares` of the width. In one of `numbers` all but name and aim stand at the right.

        `head` is written again above a row that begins a page.
        """
        widths = [self.width * share for share in shares]
        height = max(self.height_of(cell, how, width - 8) for cell, width in zip(cells, widths, strict=True)) + 5
        if self.need(height) and head:
            self.row(head, shares, _HEAD_WORDS, numbers=numbers)
        x = 0.0
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            inset = _AFTER_NUMBERS if numbers and index == _AIM else 0
            box = QtCore.QRectF(x + inset, self.y + 2, width - 8 - inset, height)
            self._draw(box, cell, how, right=numbers and index not in _FROM_LEFT)
            x += width
        self.y += height
        self._painter.setPen(QtGui.QPen(self._paper.token("line"), 1))
        self._painter.drawLine(QtCore.QPointF(0, self.y), QtCore.QPointF(self.width, self.y))

    def height_of(self, words: str, how: _Words, width: float) -> float:
        """Pixels that wrapped words need."""
        metrics = QtGui.QFontMetricsF(self._paper.font(how.size, how.weight), self._device)
        flags = int(QtCore.Qt.TextFlag.TextWordWrap)
        lines = metrics.boundingRect(QtCore.QRectF(0, 0, width, 10_000), flags, words).height() / metrics.lineSpacing()
        return max(1, round(lines)) * how.size * _LINE

    def _draw(self, box: QtCore.QRectF, words: str, how: _Words, *, right: bool = False) -> None:
        flags = QtCore.Qt.AlignmentFlag
        self._painter.setPen(self._paper.token(how.ink))
        self._painter.setFont(self._paper.font(how.size, how.weight))
        side = flags.AlignRight if right else flags.AlignLeft
        self._painter.drawText(box, int(side | flags.AlignTop | QtCore.Qt.TextFlag.TextWordWrap), words)

    def _write_foot(self) -> None:
        box = QtCore.QRectF(0, self._height - _FOOT + 12, self.width, _FOOT)
        self._draw(box, self._foot, _Words(_SMALL, ink="ink-2"))
        self._draw(box, f"Page {self.page}", _Words(_SMALL, ink="ink-2"), right=True)


def write_pdf(device: QtCore.QIODevice, report: Report) -> int:
    """Write the sheet as PDF into an open device; the number of its pages."""
    writer = QtGui.QPdfWriter(device)
    writer.setTitle("Back training report")
    writer.setCreator("Lower Back Trainer")
    pages = QtGui.QPageSize.PageSizeId
    is_letter = QtCore.QLocale.system().measurementSystem() is QtCore.QLocale.MeasurementSystem.ImperialUSSystem
    writer.setPageSize(QtGui.QPageSize(pages.Letter if is_letter else pages.A4))
    return paint_report(writer, report)


def paint_report(device: QtGui.QPagedPaintDevice, report: Report) -> int:
    """Paint the sheet onto a PDF or a printer, whose resolution is set here; the number of its pages.

    Raises:
        EnvironmentProblem: The printer does not take it.
    """
    if isinstance(device, QtGui.QPdfWriter):
        device.setResolution(PAPER_DPI)
    margins = QtCore.QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QtGui.QPageLayout.Unit.Millimeter)
    painter = QtGui.QPainter()
    if not painter.begin(device):
        raise EnvironmentProblem("The printer does not take the report. Is it there, and switched on?")
    try:
        sheet = _Sheet(device, painter, f"Written by the person who trains. Made on {plain_day(report.last)}.")
        _head(sheet, report)
        _pain(sheet, report)
        _exercises(sheet, report)
        _hurts(sheet, report)
        _notes(sheet, report)
    finally:
        painter.end()
    return sheet.page


def _head(sheet: _Sheet, report: Report) -> None:
    sheet.text("Back training report", _Words(_TITLE, 600), gap=2)
    period = f"{plain_day(report.first)} to {plain_day(report.last)}"
    sheet.text(f"{period}        Name: ______________________________", _Words(_BODY, ink="ink-2"), gap=10)
    sheet.section("Training", beside=120)
    for sentence in training_sentences(report):
        sheet.text(sentence, _Words(_BODY))
    if report.sessions or report.activities:
        sheet.y += 6
        sheet.chart(minutes_chart(report.weeks, report.last), _BARS_HEIGHT)


def _pain(sheet: _Sheet, report: Report) -> None:
    sheet.section("Pain", beside=60)
    for sentence in pain_sentences(report):
        sheet.text(sentence, _Words(_BODY))
    shown = next((when for when in _BEST_TOLD if report.pain[when]), None)
    if shown is None:
        return
    sheet.y += 6
    sheet.chart(pain_chart(shown, report.pain[shown], report.first, report.last), _PAIN_HEIGHT)
    note = "0 is no pain, 10 the worst imaginable. Called clear: 2 points, or 30 % of the start and at least 1 point."
    sheet.text(note, _Words(_SMALL, ink="ink-2"))


def _exercises(sheet: _Sheet, report: Report) -> None:
    if not report.exercises:
        return
    sheet.section("Exercises", beside=60)
    sheet.row(_HEADINGS, _SHARES, _HEAD_WORDS, numbers=True)
    for one in report.exercises:
        said = (one.dose, one.start, one.end, one.best, one.skipped, one.hurts)
        cells = (one.name, str(one.days), str(one.sets), *map(_or_dash, said))
        sheet.row(cells, _SHARES, _ROW_WORDS, numbers=True, head=_HEADINGS)
    more = f" {report.more_exercises} more did not find room here." if report.more_exercises else ""
    note = "Sets count each side. First, latest and best are of sets that were counted or confirmed."
    sheet.y += 4
    sheet.text(note + more, _Words(_SMALL, ink="ink-2"))


def _hurts(sheet: _Sheet, report: Report) -> None:
    sheet.section("What hurt", beside=40)
    if not report.hurts:
        sheet.text("Nothing was reported during sessions.", _Words(_BODY))
    if told := leg_sentence(report):
        sheet.text(told, _Words(_BODY), gap=4)
    for one in report.hurts:
        sheet.row((plain_day(one.day), one.exercise, one.words), (0.16, 0.34, 0.5), _ROW_WORDS)
    if report.more_hurts:
        sheet.text(f"{report.more_hurts} earlier ones are not listed.", _Words(_SMALL, ink="ink-2"))


def _notes(sheet: _Sheet, report: Report) -> None:
    if report.notes:
        sheet.section("Own notes", beside=40)
    for one in report.notes:
        sheet.row((plain_day(one.day), one.text), (0.16, 0.84), _ROW_WORDS)


def _or_dash(said: object) -> str:
    return str(said) if said else "–"
