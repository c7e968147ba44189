# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the history and comes back into it: report, print, export, import, copy, restore."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.day_names import plain_day
from lbtrainer.errors import LbtError
from lbtrainer.qt.history_files import HistoryFiles
from lbtrainer.qt.training import Training
from lbtrainer.storage.intake import ImportPlan
from lbtrainer.ui.widgets.menu import KeyedMenu

if TYPE_CHECKING:
    from PySide6 import QtPrintSupport

    from lbtrainer.domain.report import Report


class FileKind(Enum):
    """Which file is asked for: the words above the choice, the name offered, what may be chosen, and if it is there."""

    REPORT = ("Save the report", "back-training-report.pdf", "PDF (*.pdf)", False)
    EXPORT = (
        "Export the history",
        "lbtrainer-history.json",
        "Everything, JSON (*.json);;One line per set, CSV (*.csv)",
        False,
    )
    IMPORT = ("Take in an exported history", "", "Exported history (*.json *.csv)", True)
    COPY = ("Save a copy of the history", "lbtrainer-backup.db", "Copy (*.db)", False)
    RESTORE = ("Restore the history from a copy", "", "Copies (*.db *.sqlite3);;All files (*)", True)
    CALENDAR = ("Save the plan for your calendar", "lower-back-plan.ics", "Calendar (*.ics)", False)
    PICTURE = ("Save the picture", "chart.png", "PNG (*.png);;SVG (*.svg)", False)


Then = Callable[[Path], None]
Chooser = Callable[[QtWidgets.QWidget, FileKind, Then], None]
_SLOW_FROM_MS: Final = 400
_MEANWHILE: Final = "You can go on meanwhile."
_ALONE: Final = "Nothing else can be saved until it is done."
_SUFFIXES: Final = ("pdf", "json", "csv", "db", "ics", "png", "svg")


def ask_for_file(parent: QtWidgets.QWidget, kind: FileKind, then: Then) -> None:
    """Let the person choose a file; `then` is called with it, or not at all. The window goes on meanwhile."""
    title, name, filters, is_there = kind.value
    dialog = QtWidgets.QFileDialog(parent, title)
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(filters.split(";;"))
    modes = QtWidgets.QFileDialog
    dialog.setFileMode(modes.FileMode.ExistingFile if is_there else modes.FileMode.AnyFile)
    dialog.setAcceptMode(modes.AcceptMode.AcceptOpen if is_there else modes.AcceptMode.AcceptSave)
    dialog.setDirectory(
        QtCore.QStandardPaths.writableLocation(QtCore.QStandardPaths.StandardLocation.DocumentsLocation)
    )
    if name:
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix_of(chosen)))
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


class HistoryActions(QtCore.QObject):
    """The menu behind the history's heading.

    Attributes:
        files: Does the long work beside the window.
        slow: Runs out when that work takes longer than a moment.

    Signals:
        told: What was done.
        working: What takes longer than a moment, and how far it is; whether it can be stopped (`files.stop`).
        failed: Why it was not done.
        changed: The history is another one now.
        planned: An ImportPlan to ask about.
        report_wanted: The report's card is to be shown.
        restore_chosen: The Path of the copy that is to take the history's place.
    """

    told = QtCore.Signal(str)
    working = QtCore.Signal(str, bool)
    failed = QtCore.Signal(str)
    changed = QtCore.Signal()
    planned = QtCore.Signal(object)
    report_wanted = QtCore.Signal()
    restore_chosen = QtCore.Signal(object)

    def __init__(self, page: QtWidgets.QWidget, training: Training, choose: Chooser) -> None:
        super().__init__(page)
        self._page = page
        self._training = training
        self._choose = choose
        self.files = HistoryFiles(training.folders, training.now, self)
        self._doing = ("", _MEANWHILE, False)
        self.slow = QtCore.QTimer(self, singleShot=True, interval=_SLOW_FROM_MS)
        self.slow.timeout.connect(self._tell_doing)
        for over in (self.files.done, self.files.failed, self.files.planned, self.files.gathered):
            over.connect(self.slow.stop)
        self.files.progress.connect(self._tell_progress)
        self.files.done.connect(self.told)
        self.files.failed.connect(self.failed)
        self.files.changed.connect(self.changed)
        self.files.writes.connect(training.refuse_writing)
        self.files.planned.connect(self.planned)
        self.files.gathered.connect(self._use)
        self._numbers = itertools.count()
        self._uses: dict[int, Callable[[Report], None]] = {}
        self.menu = KeyedMenu(page)
        for words, act in (
            ("Report for your physiotherapist…", self.report_wanted.emit),
            (None, None),
            ("Export…", lambda: self.choose(FileKind.EXPORT, self._begun("Writing the history", self.files.export))),
            ("Import…", lambda: self.choose(FileKind.IMPORT, self._begun("Reading the file", self.files.read))),
            ("Undo the last import", self._take_back),
            ("Bring back what was deleted last", self.files.bring_back),
            (None, None),
            ("Save a copy…", lambda: self.choose(FileKind.COPY, self._copy)),
            ("Restore a copy…", lambda: self.choose(FileKind.RESTORE, self.restore_chosen.emit)),
        ):
            if words is None or act is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(words).triggered.connect(act)

    def choose(self, kind: FileKind, then: Then) -> None:
        """Ask for a file of this kind."""
        self._choose(self._page, kind, then)

    def open_menu(self, under: QtWidgets.QWidget) -> None:
        """Show the menu under its button, inside the window."""
        size = self.menu.sizeHint()
        corner = under.mapToGlobal(QtCore.QPoint(under.width() - size.width(), under.height() + 4))
        self.menu.popup(corner)

    def save_report(self, first: date) -> None:
        """Ask where, and write the report of the time since `first`."""
        self.choose(FileKind.REPORT, lambda path: self._save_report(path, first))

    def print_report(self, first: date) -> None:
        """Ask for a printer, and print the report of the time since `first`."""
        from PySide6 import QtPrintSupport

        printer = QtPrintSupport.QPrinter(QtPrintSupport.QPrinter.PrinterMode.ScreenResolution)
        printer.setDocName("Back training report")
        dialog = QtPrintSupport.QPrintDialog(printer, self._page)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_onto(printer, first))
        dialog.setModal(True)
        for button in dialog.findChildren(QtWidgets.QAbstractButton):
            if button.text():
                button.setIcon(QtGui.QIcon())  # Qt's own signs, in colours of another program
        dialog.show()

    def print_onto(self, printer: QtPrintSupport.QPrinter, first: date) -> None:
        """Print the report of the time since `first` onto this printer."""

        def use(report: Report) -> None:
            from lbtrainer.ui.history.report_file import pages_words
            from lbtrainer.ui.history.report_sheet import paint_report

            pages = pages_words(paint_report(printer, report))
            self.told.emit(f"The report since {plain_day(first)} is on its way to the printer ({pages}).")

        self._gather(first, use)

    def take_in(self, plan: ImportPlan, take_theirs: bool) -> None:
        """What was planned is agreed to."""
        self._begin("Taking the file in", _ALONE)
        self.files.take_in(plan, take_theirs=take_theirs)

    def _take_back(self) -> None:
        self._begin("Taking the last import back", _ALONE)
        self.files.take_back()

    def _copy(self, path: Path) -> None:
        self._begin("Writing the copy", can_stop=False)
        self.files.back_up(path)

    def _begun(self, words: str, act: Then) -> Then:
        def then(path: Path) -> None:
            self._begin(words)
            act(path)

        return then

    def _begin(self, words: str, meanwhile: str = _MEANWHILE, *, can_stop: bool = True) -> None:
        """What takes longer than a moment is told; what is over at once need not be."""
        self._doing = (words, meanwhile, can_stop)
        self.slow.start()

    def _tell_doing(self) -> None:
        words, meanwhile, can_stop = self._doing
        self.working.emit(f"{words}. This takes a while. {meanwhile}", can_stop)

    def _tell_progress(self, percent: int) -> None:
        if not self.slow.isActive():
            words, meanwhile, can_stop = self._doing
            self.working.emit(f"{words}: {percent} %. {meanwhile}", can_stop)

    def _save_report(self, path: Path, first: date) -> None:
        def use(report: Report) -> None:
            from lbtrainer.ui.history.report_file import pages_words, write_report

            pages = pages_words(write_report(report, path))
            self.told.emit(f"The report since {plain_day(first)} is in {path} ({pages}).")

        self._gather(first, use)

    def _gather(self, first: date, use: Callable[[Report], None]) -> None:
        """Read beside the window, and use what was found in the window's own thread: only there may Qt draw charts."""
        from lbtrainer.ui.history.report_file import asking_for_report

        try:
            ask = asking_for_report(self._training, first)
        except LbtError as problem:
            self.failed.emit(str(problem))
            return
        self._begin("Putting the report together", can_stop=False)
        number = next(self._numbers)
        self._uses[number] = use
        self.files.gather(number, ask)

    @QtCore.Slot(int, object)
    def _use(self, number: int, report: Report) -> None:
        try:
            self._uses.pop(number)(report)
        except LbtError as problem:
            self.failed.emit(str(problem))


def _suffix_of(filter_words: str) -> str:
    return next((suffix for suffix in _SUFFIXES if f"*.{suffix}" in filter_words), "")
