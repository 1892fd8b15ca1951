"""One import of the history: its rows by fate, corrections later, the file itself (F35, G04)."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.models.ids import LineId
from app.models.statement import ImportRecord
from app.services.correct_rows import ImportedRow, ImportInFull
from app.ui import formats, icons, wording
from app.ui.imports.correct import CorrectDialog
from app.ui.imports.history import CorrectedAll, HistoryPresenter
from app.ui.palettes import Tone
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import Banner, Level, StatTile, TextLabel
from app.ui.wording import importing

EXPORTS = "Excel (*.xlsx);;CSV (*.csv)"


class ImportDetail(QWidget):
    """The rows of one import; wishes that leave the place go to the page."""

    rows_wanted = Signal(object)  # ImportRecord
    undo_wanted = Signal(object)  # ImportRecord

    def __init__(self, history: HistoryPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDetail")
        self._history = history
        self.shown: ImportInFull | None = None
        self._record: ImportRecord | None = None
        self._only = ""
        self._banners: list[Banner] = []
        self._sum = TextLabel("", "text")
        self._sum.setWordWrap(True)
        self.tiles = {key: self._tile(key) for key in importing.FATES}
        self.table = ShortTable(self.tr("Rows of the file"), _columns(), "importRows")
        self.table.table.set_empty_text("list", self.tr("No rows of this kind"))
        self.table.table.current_changed.connect(self._on_current)
        self.table.table.row_activated.connect(self._on_activated)
        self.correct_action = self._action(self.tr("Correct this row…"), "pencil", "F2", "correctLater")
        self.correct_action.triggered.connect(self.correct)
        self.save_action = self._action(self.tr("Save rejected rows…"), "download", "", "saveRejectedLater")
        self.save_action.triggered.connect(self._on_save_rejected)
        self.copy_action = self._action(self.tr("Save a copy of the file…"), "save", "", "saveOriginal")
        self.copy_action.triggered.connect(self._on_save_copy)
        self.rows_action = self._action(self.tr("Show its payments"), "list", "", "showPayments")
        self.rows_action.triggered.connect(self._on_rows)
        self.undo_action = self._action(self.tr("Undo this import…"), "undo-2", "", "undoThisImport")
        self.undo_action.triggered.connect(self._on_undo)
        for action in (self.correct_action, self.save_action):
            self.table.table.addAction(action)
            self.table.add_to_head(ActionButton(action))
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(6)
        tiles, buttons = QHBoxLayout(), QHBoxLayout()
        tiles.setSpacing(12)
        buttons.setSpacing(10)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        for action in (self.rows_action, self.copy_action, self.undo_action):
            buttons.addWidget(ActionButton(action))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._sum)
        column.addLayout(self._warnings)
        column.addLayout(tiles)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        history.import_read.connect(self.show_import)
        history.corrected.connect(self._on_corrected)

    def _tile(self, key: str) -> StatTile:
        badge = importing.fate_badge(key)
        tile = StatTile(importing.fate(key), badge.icon, badge.tone)
        tile.setObjectName(f"rows_{key}")
        tile.setProperty("fate", key)
        tile.clicked.connect(self._on_tile)
        return tile

    def _action(self, text: str, icon: str, keys: str, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        self.addAction(action)
        return action

    # -- showing -------------------------------------------------------------------------------

    def open(self, record: ImportRecord) -> None:
        """Show this import; rejected rows first, where there are any."""
        self._record, self.shown = record, None
        self._only = "rejected" if record.rejected else ""
        self.table.show_rows([])
        self.read()

    def read(self) -> None:
        """Read the import that is open again."""
        if self._record is not None:
            self._history.read_import(self._record.id, (self._only,) if self._only else ())

    @Slot(object)
    def show_import(self, full: ImportInFull) -> None:
        """Show what was read of the import that is open."""
        if self._record is None or full.record.id != self._record.id:
            return
        self.shown, self._record = full, full.record
        record = full.record
        self._sum.setText(
            importing.conservation(
                record.rows_read, record.imported, record.repeated, record.rejected, record.skipped
            )
        )
        for key, tile in self.tiles.items():
            count = full.counts.get(key, 0)
            tile.set_value(formats.count(count), "", importing.fate_badge(key).tone if count else Tone.GREY)
        self.table.show_rows(full.rows, [int(row.id) for row in full.rows])
        self.table.set_count(full.counts.get(self._only, 0) if self._only else record.rows_read)
        self.table.set_note(importing.fate(self._only) if self._only else "")
        self._show_warnings(full)
        self._on_current(self.table.table.current_row())

    def _show_warnings(self, full: ImportInFull) -> None:
        for banner in self._banners:
            self._warnings.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        if full.counts.get("rejected") and not full.can_correct:
            self._say(Level.INFO, importing.not_correctable(full.why_not))
        blocked = full.record.undo_blocked_by
        if blocked and not full.record.can_undo:
            self._say(
                Level.INFO,
                self.tr("This import cannot be undone now. {why}").format(why=wording.undo_blocked(blocked)),
            )

    def _say(self, level: Level, sentence: str) -> None:
        banner = Banner(level, sentence, "", closable=False)
        self._banners.append(banner)
        self._warnings.addWidget(banner)

    # -- wishes --------------------------------------------------------------------------------

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        row, full = self.table.current(), self.shown
        is_rejected = row is not None and row.fate == "rejected"
        self.correct_action.setEnabled(is_rejected and full is not None and full.can_correct)
        self.save_action.setEnabled(full is not None and bool(full.counts.get("rejected")))
        self.copy_action.setEnabled(full is not None and full.has_file)
        self.copy_action.setToolTip(
            "" if full is None or full.has_file else self.tr("The file was too large to be kept")
        )
        self.rows_action.setEnabled(full is not None and full.record.imported > 0)
        self.undo_action.setEnabled(full is not None and full.record.can_undo)

    @Slot()
    def _on_tile(self) -> None:
        tile = self.sender()
        assert isinstance(tile, StatTile)
        key = str(tile.property("fate"))
        self._only = "" if self._only == key else key
        self.read()

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        if self.correct_action.isEnabled():
            self.correct()

    @Slot()
    def correct(self) -> None:
        """Ask for the right cells of the current row."""
        row, full = self.table.current(), self.shown
        if row is None or full is None:
            return
        assert isinstance(row, ImportedRow)
        dialog = CorrectDialog(row.row, row.raw, full.titles, row.column, row.reason, {}, self)
        self._correcting = row.id
        dialog.corrected.connect(self._on_cells)
        dialog.open()

    @Slot(object)
    def _on_cells(self, cells: Mapping[str, str]) -> None:
        if self._record is not None:
            self._history.correct(self._record.id, {LineId(self._correcting): cells}, {})

    @Slot(object)
    def _on_corrected(self, done: CorrectedAll) -> None:
        if self._record is None or done.corrected.record.id != self._record.id:
            return
        self._record = done.corrected.record
        if not self._record.rejected and self._only == "rejected":
            self._only = "corrected"
        self.read()

    @Slot()
    def _on_save_rejected(self) -> None:
        if self._record is None or self.shown is None:
            return
        stem = Path(self._record.file_name).stem
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save rejected rows"),
            str(Path.home() / self.tr("{name} rejected.xlsx").format(name=stem)),
            EXPORTS,
        )
        if path:
            self._history.export_rejected_of(self._record.id, Path(path))

    @Slot()
    def _on_save_copy(self) -> None:
        if self._record is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy of the file"),
            str(Path.home() / Path(self._record.file_name).name),
            self.tr("All files (*)"),
        )
        if path:
            self._history.save_original(self._record.id, Path(path))

    @Slot()
    def _on_rows(self) -> None:
        self.rows_wanted.emit(self._record)

    @Slot()
    def _on_undo(self) -> None:
        self.undo_wanted.emit(self._record)


def _columns() -> list[Column[ImportedRow]]:
    return [
        Column(
            importing.translate("importing", "Row"),
            lambda r: formats.count(r.row),
            key="row",
            kind=Kind.NUMBER,
            sample="000,000",
            strength=Strength.MUTED,
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "What"),
            lambda r: importing.fate("corrected" if r.corrected else r.fate),
            key="fate",
            kind=Kind.STATUS,
            badge=lambda r: importing.fate_badge("corrected" if r.corrected else r.fate),
            sample=importing.translate("importing", "Corrected"),
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Why"),
            _why,
            key="why",
            sample=importing.translate("importing", "Amount: it is not a number, and more"),
            is_sortable=False,
            tooltip=_why,
            tone=lambda r: Tone.RED if r.fate == "rejected" else None,
        ),
        Column(
            importing.translate("importing", "In the file"),
            lambda r: formats.plain_line("  |  ".join(text for text in r.raw.values() if text)),
            key="raw",
            strength=Strength.MUTED,
            stretch=True,
            is_sortable=False,
            tooltip=lambda r: formats.plain_line(
                "  |  ".join(f"{title}: {text}" for title, text in r.raw.items() if text)
            ),
        ),
    ]


def _why(row: ImportedRow) -> str:
    if row.corrected:
        changes = "; ".join(
            f"{title.lstrip(':')}: {row.raw.get(title, '') or '–'} → {text}"
            for title, text in row.corrected.items()
        )
        by = importing.translate("importing", "by {who} on {when}").format(
            who=row.corrected_by, when=formats.moment(row.corrected_at) if row.corrected_at else ""
        )
        return formats.plain_line(f"{changes} ({by})")
    if row.fate == "rejected":
        at = f"{row.column}: " if row.column else ""
        value = f" “{row.value}”" if row.value else ""
        return formats.plain_line(f"{at}{row.reason}{value}")
    if row.fate == "skipped":
        return wording.skip_rule(row.reason)
    return formats.plain_line(row.notes)
