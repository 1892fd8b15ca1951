"""Settings > Merchants: which text of the bank stands for whom (G06)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.models.protocols import Progress
from app.services.aliases import AliasesChanged, AliasOrigin, AliasRow, NewAlias
from app.services.merchant_list import MerchantList
from app.ui import formats, icons
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.widgets import SearchBox, TextLabel

if TYPE_CHECKING:
    from app.services.results import Exported

translate = QCoreApplication.translate

LONG_AGO = "0000"


def origin_word(origin: AliasOrigin) -> str:
    """Say where an alias comes from."""
    return {
        AliasOrigin.SHIPPED: translate("merchants", "Comes with Tieout"),
        AliasOrigin.LEARNED: translate("merchants", "Learned from links"),
        AliasOrigin.HAND: translate("merchants", "Entered by hand"),
    }[origin]


_BADGES = {
    AliasOrigin.SHIPPED: Badge("book-open", Tone.GREY),
    AliasOrigin.LEARNED: Badge("link", Tone.ACCENT),
    AliasOrigin.HAND: Badge("pencil", Tone.VIOLET),
}


class MerchantsPane(QWidget):
    """The list of aliases with a search, and what can be done with one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merchantsPane")
        self._desk = desk
        self._undo: list[CommandId] = []
        self._number = 0
        self._orders = {
            "text": lambda row: row.text,
            "merchant": lambda row: row.merchant.casefold(),
            "category": lambda row: row.category.casefold(),
            "links": lambda row: row.count,
            "used": lambda row: LONG_AGO if row.used_at is None else row.used_at.isoformat(),
            "origin": lambda row: row.origin.value,
        }
        self.search = SearchBox(self.tr("Search text, merchant or category"))
        self.search.search_changed.connect(self._on_search)
        self.with_shipped = QCheckBox(self.tr("Also names that come with Tieout"))
        self.with_shipped.setObjectName("withShipped")
        self.with_shipped.toggled.connect(self._on_shipped)
        self.list = ShortTable(
            self.tr("Merchants"), self._columns(), "aliasesTable", several=True, orders=self._orders
        )
        self.list.table.current_changed.connect(self._on_current)
        self.list.table.row_activated.connect(self._on_edit)
        self._add_actions()
        self._empty = TextLabel("", "muted")
        self._empty.setWordWrap(True)
        self._empty.setObjectName("aliasesEmpty")
        self._lay_out()

    def _add_actions(self) -> None:
        self.add_action = self._action(self.tr("New…"), "plus", self._on_add, "aliasAdd")
        self.edit_action = self._action(self.tr("Edit…"), "pencil", self._on_edit, "aliasEdit")
        self.remove_action = self._action(self.tr("Remove"), "trash-2", self._on_remove, "aliasRemove")
        self.undo_action = self._action(self.tr("Undo"), "undo-2", self._on_undo, "aliasUndo")
        self.import_action = self._action(self.tr("Import…"), "upload", self._on_import, "aliasImport")
        self.export_action = self._action(self.tr("Export…"), "download", self._on_export, "aliasExport")

    def _lay_out(self) -> None:
        about = TextLabel(
            self.tr(
                "When you link a payment by hand, Tieout remembers what the bank calls the merchant. "
                "Payments whose text begins like it show the merchant's name and match its expenses."
            ),
            "muted",
        )
        about.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.with_shipped)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(about)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)

    def _action(self, text: str, icon: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.list.table.addAction(action)
        self.list.add_to_head(ActionButton(action))
        return action

    def _columns(self) -> list[Column[AliasRow]]:
        return [
            Column(
                self.tr("Bank's text"),
                lambda row: formats.plain_line(row.text),
                key="text",
                sample="amzn mktp de services",
            ),
            Column(
                self.tr("Merchant"),
                lambda row: formats.plain_line(row.merchant),
                key="merchant",
                strength=Strength.STRONG,
                stretch=True,
                sample="Hotel Arts Barcelona",
            ),
            Column(
                self.tr("Category"),
                lambda row: formats.plain_line(row.category),
                key="category",
                can_hide=True,
                sample="Office supplies",
            ),
            Column(
                self.tr("Links"),
                lambda row: "" if row.is_shipped else formats.count(row.count),
                key="links",
                kind=Kind.NUMBER,
                sample="0,000",
            ),
            Column(
                self.tr("Last used"),
                lambda row: "" if row.used_at is None else formats.day(row.used_at.date()),
                key="used",
                kind=Kind.DATE,
                sample=formats.day_sample(),
            ),
            Column(
                self.tr("Origin"),
                lambda row: origin_word(row.origin),
                key="origin",
                kind=Kind.STATUS,
                badge=lambda row: _BADGES[row.origin],
                sample=origin_word(AliasOrigin.LEARNED),
            ),
        ]

    @property
    def _merchants(self) -> MerchantList:
        return self._desk.company.merchants()

    # -- reading -------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the list again; the latest question wins."""
        self._number += 1
        number, text, merchants = self._number, self.search.text(), self._merchants
        with_shipped = self.with_shipped.isChecked()

        def work(_progress: Progress) -> object:
            return number, merchants.rows(text, with_shipped=with_shipped)

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, answer: tuple[int, Sequence[AliasRow]]) -> None:
        number, rows = answer
        if number != self._number:
            return
        self.list.show_rows(rows, [row.id for row in rows])
        self._empty.setVisible(not rows)
        if self.search.text().strip():
            self._empty.setText(self.tr("No merchant is known by these words."))
        else:
            self._empty.setText(
                self.tr("Nothing was learned yet. Link a payment by hand, or enter a text with New.")
            )
        self._on_current(self.list.table.current_row())

    @Slot(str)
    def _on_search(self, _text: str) -> None:
        self.read()

    @Slot(bool)
    def _on_shipped(self, _is_on: bool) -> None:
        self.read()

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        can_write = not self._desk.company.info.is_read_only
        current = self.list.current()
        self.add_action.setEnabled(can_write)
        self.import_action.setEnabled(can_write)
        self.edit_action.setEnabled(can_write and current is not None)
        self.remove_action.setEnabled(can_write and current is not None and not current.is_shipped)
        self.undo_action.setEnabled(can_write and bool(self._undo))
        self.remove_action.setToolTip(
            self.tr("A name that comes with Tieout is overruled by an entry of your own: edit it.")
            if current is not None and current.is_shipped
            else self.tr("Forget it")
        )

    # -- changing ------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        self._open(None)

    @Slot()
    def _on_edit(self) -> None:
        if self.edit_action.isEnabled() and self.list.current() is not None:
            self._open(self.list.current())

    def _open(self, row: AliasRow | None) -> None:
        editor = AliasEditor(row, self._merchants, self)
        editor.saved.connect(self._on_saved)
        editor.open()

    @Slot(object)
    def _on_saved(self, new: NewAlias) -> None:
        merchants = self._merchants
        self._write(lambda: merchants.change([new]))

    @Slot()
    def _on_remove(self) -> None:
        rows = [self.list.model.rows[place] for place in self.list.table.selected_rows()]
        ids = [row.id for row in rows if not row.is_shipped]
        if ids:
            merchants = self._merchants
            self._write(lambda: merchants.change(removed=ids))

    @Slot()
    def _on_undo(self) -> None:
        if self._undo:
            change, merchants = self._undo.pop(), self._merchants
            self._desk.write(lambda _progress: merchants.undo(change), self._on_undone, self._on_failed)

    def _write(self, change: object) -> None:
        assert callable(change)
        self._desk.write(lambda _progress: change(), self._on_changed, self._on_failed)

    @Slot(object)
    def _on_changed(self, done: AliasesChanged) -> None:
        self._undo.append(done.command_id)
        self._tell(done)

    @Slot(object)
    def _on_undone(self, done: AliasesChanged) -> None:
        self._tell(done)

    def _tell(self, done: AliasesChanged) -> None:
        said = self.tr("Saved. %n payment(s) have another name now.", "", done.renamed)
        if done.kept:
            said += " " + self.tr("%n payment(s) are posted or locked and keep theirs.", "", done.kept)
        self._desk.told.emit(said)
        self.read()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._desk.failed.emit(error)
        self.read()

    # -- files ---------------------------------------------------------------------------------

    @Slot()
    def _on_export(self) -> None:
        name = str(Path.home() / f"{self._desk.company.info.name} merchants.csv")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export merchants"), name, self.tr("CSV files (*.csv)")
        )
        if path:
            merchants, text = self._merchants, self.search.text()
            shipped = self.with_shipped.isChecked()
            self._desk.read(
                lambda _progress: merchants.export(Path(path), text, with_shipped=shipped), self._on_exported
            )

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        self._desk.told.emit(self.tr("Exported to {file}").format(file=done.path))

    @Slot()
    def _on_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import merchants"), str(Path.home()), self.tr("CSV files (*.csv)")
        )
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Enter all aliases of a file, or none."""
        merchants = self._merchants
        self._write(lambda: merchants.import_file(path)[0])


class AliasEditor(Ask):
    """One alias: the bank's text, the merchant, the category."""

    saved = Signal(object)  # NewAlias

    def __init__(self, row: AliasRow | None, merchants: MerchantList, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("merchants", "New merchant text") if row is None else translate("merchants", "Edit"),
            translate(
                "merchants",
                "Payments whose bank text begins like this get the merchant's name. Posted ones keep theirs.",
            ),
            translate("merchants", "Save"),
            parent,
        )
        self.setObjectName("aliasEditor")
        self._merchants = merchants
        self._replaces = None if row is None or row.is_shipped else row.id
        self.text = forms.line("" if row is None else row.text, "AMZN MKTP DE*2K4LL", "aliasText")
        self.merchant = forms.line("" if row is None else row.merchant, "Amazon", "aliasMerchant")
        self.category = forms.line("" if row is None else row.category, name="aliasCategory")
        self.form.add(
            self.tr("Bank's text"), self.text, self.tr("Paste it whole: numbers and places do not count")
        )
        self.form.add(self.tr("Merchant"), self.merchant)
        self.form.add(self.tr("Category"), self.category, self.tr("Of such payments, or nothing"))
        self.check = self._is_complete
        self.accepted.connect(self._tell)

    def _is_complete(self) -> bool:
        problem = ""
        try:
            self._merchants.text(self.text.text())
        except BlockedError as error:
            problem = f"{error.reason}. {error.remedy}."
        self.form.set_problem(self.text, problem)
        return self.require(self.merchant, self.tr("Enter who it is.")) and not problem

    @Slot()
    def _tell(self) -> None:
        self.saved.emit(
            NewAlias(self.text.text(), self.merchant.text(), self.category.text(), self._replaces)
        )
