"""Exchange rates: the list, what postings wait for, entering, editing, removing, importing, undoing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from app.models.changes import Changes, Subject
from app.models.ids import CommandId
from app.models.protocols import Progress
from app.models.rates import ExchangeRate
from app.services.exchange_rates import FILE, LINK, TYPED, ExchangeRates, NewRate, RateRow, RatesChanged
from app.services.rate_files import RateFile, RateFiles
from app.ui import formats, icons
from app.ui.finance.buttons import FollowingButton
from app.ui.reference.presenter import SyncPresenter
from app.ui.reference.rate_editor import RateEditor, shown_rate
from app.ui.shell.dialogs import Ask
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import Banner, Level, SearchBox, TextLabel

translate = QCoreApplication.translate
SHOWN_MAX = 5_000
NAMED_MAX = 4


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[RateRow, ...]
    needed: tuple[tuple[str, date], ...]
    last: CommandId | None


@dataclass(frozen=True, slots=True)
class _Done:
    changed: RatesChanged
    told: str

    @property
    def changes(self) -> Changes:
        """What the window has to read again."""
        return self.changed.changes


class RatesPart(Page):
    """The company's exchange rates."""

    subjects = frozenset({Subject.REFERENCE, Subject.POSTINGS, Subject.EXPENSES})

    def __init__(self, presenter: SyncPresenter) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("referenceRates")
        self.rates = ExchangeRates(self.desk.company.place)
        self._can = presenter.can_write
        self._rows: tuple[RateRow, ...] = ()
        self._needed: tuple[tuple[str, date], ...] = ()
        self._wanted: tuple[str, date] | None = None
        self._last: CommandId | None = None
        self._file: RateFile | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(self.tr("Search currency, day or source"))
        self.search.setMinimumWidth(300)
        self.search.search_changed.connect(self._show)
        make = self._action
        self.add_action = make(self.tr("New…"), "plus", "Ctrl+N", self.add, "rateAdd")
        self.edit_action = make(self.tr("Edit…"), "pencil", "F2", self.edit, "rateEdit")
        self.remove_action = make(self.tr("Remove…"), "trash-2", "Del", self.ask_remove, "rateRemove")
        self.import_action = make(self.tr("Import CSV…"), "file-input", "", self.ask_import, "rateImport")
        self.undo_action = make(self.tr("Undo"), "undo-2", "Ctrl+Z", self.undo, "rateUndo")
        self.list = self._table()
        self.missing = Banner(Level.WARNING, "", "", (self.tr("Enter the rate…"),), closable=False)
        self.missing.setObjectName("ratesNeeded")
        self.missing.action_clicked.connect(self.add_needed)
        self.missing.hide()
        row = QHBoxLayout()
        row.addWidget(self.search)
        row.addStretch(1)
        self.cut = TextLabel("", "muted")
        self.cut.hide()
        self.body.addWidget(self.missing)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.cut)
        self._on_current(-1)

    def _table(self) -> ShortTable:
        table = ShortTable(
            self.tr("Exchange rates"),
            self._columns(),
            "ratesTable",
            several=True,
            orders={
                "day": _by_day,
                "from": lambda row: (row.rate.from_currency, row.rate.to_currency, row.rate.day),
                "to": lambda row: (row.rate.to_currency, row.rate.from_currency, row.rate.day),
                "source": lambda row: row.source.casefold(),
            },
        )
        table.table.set_sort("day", descending=True)
        table.table.row_activated.connect(self.edit)
        table.table.current_changed.connect(self._on_current)
        table.table.set_empty_text(
            "database",
            self.tr("No exchange rates yet"),
            self.tr(
                "A claim in another currency is posted at the rate of its day: enter it, or import a file."
            ),
        )
        for action in (
            self.undo_action,
            self.import_action,
            self.remove_action,
            self.edit_action,
            self.add_action,
        ):
            table.add_to_head(FollowingButton(action))
            table.table.addAction(action)
        return table

    def _action(self, text: str, icon: str, keys: str, run: Callable[[], None], name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _columns(self) -> list[Column[RateRow]]:
        return [
            Column(
                self.tr("Day"),
                lambda row: formats.day(row.rate.day),
                key="day",
                kind=Kind.DATE,
                sample=formats.day_sample(),
            ),
            Column(self.tr("From"), lambda row: row.rate.from_currency, key="from", sample="USD  "),
            Column(self.tr("To"), lambda row: row.rate.to_currency, key="to", sample="EUR  "),
            Column(
                self.tr("Rate"),
                lambda row: shown_rate(row.rate.rate_e9),
                key="rate",
                kind=Kind.NUMBER,
                strength=Strength.STRONG,
                sample="1234.123456789",
            ),
            Column(
                self.tr("Origin"),
                lambda row: _origin(row.rate.origin),
                key="origin",
                strength=Strength.MUTED,
                sample=translate("rates", "From a reconciliation"),
            ),
            Column(
                self.tr("Source"),
                lambda row: formats.plain_line(row.source) or "–",
                key="source",
                stretch=True,
            ),
            Column(
                self.tr("Entered by"),
                lambda row: formats.plain_line(row.made_by) or "–",
                key="user",
                strength=Strength.MUTED,
                sample="Maria Fernanda",
            ),
            Column(
                self.tr("On"),
                lambda row: formats.day(row.made_at.date()),
                key="made",
                strength=Strength.MUTED,
                sample=formats.day_sample(),
            ),
        ]

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read all rates, and what postings wait for."""
        rates = self.rates

        def work(_progress: Progress) -> object:
            return _Read(tuple(rates.rows()), tuple(rates.needed()), rates.last_change())

        self.desk.read(work, self._on_read)

    def show_what(self, what: object) -> None:
        """Open the editor for a currency and day, where one is named."""
        if isinstance(what, tuple):
            self._wanted = what
            self.reload(None)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer what can be done with rates."""
        file = [self.import_action]
        return {
            "File": file,
            "Edit": [self.undo_action, self.add_action, self.edit_action, self.remove_action],
        }

    def focus_first(self) -> None:
        """Put the keyboard in the list."""
        self.list.table.setFocus()

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        self._rows, self._needed, self._last = read.rows, read.needed, read.last
        currency = self.desk.company.place.currency
        named = [f"{code} {formats.day(day)}" for code, day in read.needed[:NAMED_MAX]]
        more = len(read.needed) - len(named)
        said = self.tr("%n rate(s) to {currency} are missing", None, len(read.needed))
        what = ", ".join(named)
        if more > 0:
            what = self.tr("{days} and {count} more").format(days=what, count=formats.count(more))
        way = self.tr("Expenses of these days cannot be posted: {what}.").format(what=what)
        self.missing.set_text(said.format(currency=currency), way)
        self.missing.setVisible(bool(read.needed))
        self._show()
        if self._wanted is not None:
            (code, day), self._wanted = self._wanted, None
            self._open(None, code, day)

    @Slot()
    def _show(self) -> None:
        sought = self.search.text().casefold().split()
        found = [row for row in self._rows if all(word in _text(row) for word in sought)]
        shown = found[:SHOWN_MAX]
        self.list.show_rows(shown, [row.id for row in shown])
        self.list.set_count(len(found))
        said = self.tr("The first {shown} of {count}; search for the others")
        self.cut.setText(said.format(shown=formats.count(SHOWN_MAX), count=formats.count(len(found))))
        self.cut.setVisible(len(found) > SHOWN_MAX)
        self._on_current(self.list.table.current_row())

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        row: RateRow | None = self.list.current()
        for action in (self.add_action, self.import_action):
            action.setEnabled(self._can)
        self.edit_action.setEnabled(self._can and row is not None)
        self.remove_action.setEnabled(self._can and row is not None)
        self.undo_action.setEnabled(self._can and self._last is not None)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Ask for a new rate, of the first day that one is missing for."""
        code, day = self._needed[0] if self._needed else ("", self.desk.today)
        self._open(None, code, day)

    @Slot()
    def add_needed(self, _place: int = 0) -> None:
        """Ask for the first missing rate."""
        if self._can:
            self.add()

    @Slot()
    def edit(self) -> None:
        """Edit the current rate."""
        row: RateRow | None = self.list.current()
        if row is not None and self.edit_action.isEnabled():
            self._open(row, "", self.desk.today)

    def _open(self, row: RateRow | None, code: str, day: date) -> None:
        if not self._can:
            return
        editor = RateEditor(row, code, day, self.desk.company.place.currency, self)
        editor.saved.connect(self._on_saved)
        editor.open()

    @Slot(object)
    def _on_saved(self, new: NewRate) -> None:
        self._change(lambda: self.rates.store([new]), self.tr("Saved"))

    @Slot()
    def ask_remove(self) -> None:
        """Ask before the selected rates go."""
        ids = self.list.table.selected_ids()
        if not ids or not self.remove_action.isEnabled():
            return
        dialog = Ask(
            self.tr("Remove %n exchange rate(s)", None, len(ids)),
            self.tr("What is posted stays as it is. Undo brings them back."),
            self.tr("Remove"),
            self,
            dangerous=True,
        )
        dialog.setObjectName("removeRates")
        said = self.tr("%n exchange rate(s) removed", None, len(ids))
        dialog.accepted.connect(lambda: self._change(lambda: self.rates.remove(ids), said))
        dialog.open()

    @Slot()
    def undo(self) -> None:
        """Take the last change of this list back."""
        last = self._last
        if last is not None:
            self._change(lambda: self.rates.undo(last), self.tr("Undone"))

    def _change(self, call: Callable[[], RatesChanged], told: str) -> None:
        def work(_progress: Progress) -> object:
            return _Done(call(), told)

        self.desk.write(work, self._on_done)

    @Slot(object)
    def _on_done(self, done: _Done) -> None:
        self.desk.told.emit(done.told)

    # -- files ---------------------------------------------------------------------------------

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file and read it."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import exchange rates"), str(Path.home()), self.tr("CSV (*.csv)")
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Read a file; what it holds is stated before it is stored."""
        files = RateFiles(self.desk.company.place)

        def work(_progress: Progress) -> object:
            return files.read(path)

        self.desk.read(work, self._on_file)

    @Slot(object)
    def _on_file(self, found: RateFile) -> None:
        self._file = found
        said = self.tr("From {file}. Rates of the same day, currencies and origin are replaced.")
        if found.rates:
            days = sorted(one.rate.day for one in found.rates)
            said += " " + self.tr("Days: {first} to {last}.").format(
                first=formats.day(days[0]), last=formats.day(days[-1])
            )
        dialog = Ask(
            self.tr("Import %n exchange rate(s)", None, len(found.rates)),
            said.replace("{file}", found.path.name),
            self.tr("Import"),
            self,
        )
        dialog.setObjectName("importRates")
        dialog.do_button.setEnabled(bool(found.rates))
        dialog.accepted.connect(self._on_import)
        dialog.open()

    @Slot()
    def _on_import(self) -> None:
        found = self._file
        if found is not None:
            said = self.tr("%n exchange rate(s) imported", None, len(found.rates))
            self._change(lambda: self.rates.store(found.rates), said)


def _by_day(row: RateRow) -> tuple[date, list[int]]:
    """Sort by day; the latest day first lists its currencies from A on."""
    return row.rate.day, [-ord(char) for char in row.rate.from_currency + row.rate.to_currency]


def _origin(origin: str) -> str:
    names = {
        TYPED: translate("rates", "Entered"),
        FILE: translate("rates", "From a file"),
        LINK: translate("rates", "From a reconciliation"),
    }
    return names.get(origin, origin)


def _text(row: RateRow) -> str:
    rate: ExchangeRate = row.rate
    parts = (rate.from_currency, rate.to_currency, rate.day.isoformat(), formats.day(rate.day), row.source)
    return " ".join(parts).casefold()
