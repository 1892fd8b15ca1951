"""One file before it is imported: counts, proof, questions, accounts, rows, how it is read (F32)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.ids import InstrumentId
from app.models.money import Money
from app.models.payment import Instrument
from app.models.statement import FileFormat, Purpose
from app.services.import_results import (
    Correction,
    PreviewResult,
    PreviewRow,
    PreviewStatement,
    RowFate,
)
from app.ui import fonts, formats, icons
from app.ui.imports import claims, holders, statements_words, words
from app.ui.imports.correct import CorrectDialog
from app.ui.imports.holders import HoldersPane
from app.ui.imports.items import FileItem
from app.ui.imports.mapping import MappingPane
from app.ui.imports.preview_rows import row_columns
from app.ui.imports.questions import Questions
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.shell.facts import ActionButton
from app.ui.tables import ListTableModel, TableView
from app.ui.widgets import Banner, Card, Level, SecondaryButton, SegmentedControl, StatTile, TextLabel
from app.ui.wording import importing

PROOFS_MAX = 4
SHORT_MAX = 3
"""More cards and holders than this have a list of their own alone."""

HOLDERS_TAB = 2
REMARKS, WHO = 4, 5
"""Columns that go where no row says anything in them."""


class PreviewPane(QWidget):
    """Everything about one file; wishes go to the page."""

    answered = Signal(str, str)  # question key, answer
    columns_changed = Signal(object)  # meaning -> title
    instruments_chosen = Signal(object)  # statement key -> InstrumentId
    corrected = Signal(int, object)  # row, Correction or None to take it back
    purpose_chosen = Signal(object)  # Purpose
    profile_named = Signal(str)
    rejected_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPane")
        self.item: FileItem | None = None
        self._instruments: tuple[Instrument, ...] = ()
        self._only: RowFate | None = None
        self._banners: list[Banner] = []
        self.tiles = {fate: self._tile(fate) for fate in RowFate}
        self.questions = Questions()
        self.questions.answered.connect(self.answered)
        self._proofs = QVBoxLayout()
        self._proofs.setSpacing(6)
        self._statements = QWidget()
        self._statement_grid = QGridLayout(self._statements)
        self._statement_grid.setContentsMargins(0, 0, 0, 0)
        self._statement_grid.setHorizontalSpacing(16)
        self._statement_grid.setVerticalSpacing(6)
        self._statement_grid.setColumnStretch(3, 1)
        self.model: ListTableModel[PreviewRow] = ListTableModel(row_columns(), self)
        self.table = TableView()
        self.table.setObjectName("previewTable")
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.setModel(self.model)
        self.mapping = MappingPane()
        self.mapping.columns_changed.connect(self.columns_changed)
        self.mapping.answered.connect(self.answered)
        self.mapping.profile.textEdited.connect(self.profile_named)
        self.holders = HoldersPane()
        self.holders.instruments_chosen.connect(self.instruments_chosen)
        self.correct_action = QAction(self.tr("Correct this row…"), self)
        self.correct_action.setObjectName("correctRowNow")
        self.correct_action.setShortcut("F2")
        self.correct_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(self.correct_action, "pencil")
        self.correct_action.triggered.connect(self.correct)
        self.addAction(self.correct_action)
        self.table.addAction(self.correct_action)
        self.table.enter_runs_action = False
        self.table.current_changed.connect(self._on_current)
        self.table.row_activated.connect(self._on_activated)
        self._correcting: PreviewRow | None = None
        self._empty: dict[int, bool] = {}
        self._sum = TextLabel("", "muted")
        self._build()

    def _tile(self, fate: RowFate) -> StatTile:
        badge = words.fate_badge(fate)
        tile = StatTile(words.fate(fate), badge.icon, badge.tone)
        tile.setObjectName(f"fate_{fate.value}")
        tile.setProperty("fate", fate.value)
        tile.clicked.connect(self._on_tile)
        return tile

    def _build(self) -> None:
        self.purpose = SegmentedControl(
            [self.tr("A statement"), self.tr("An expense list")], self.tr("What the file holds")
        )
        self.purpose.setObjectName("purpose")
        self.purpose.chosen.connect(self._on_purpose)
        self.tabs = SegmentedControl(
            [self.tr("Rows"), self.tr("Columns and formats"), self.tr("Cards and holders")],
            self.tr("What is shown"),
        )
        self.tabs.setObjectName("previewTabs")
        self.tabs.chosen.connect(self._on_tab)
        self._rejected = SecondaryButton(self.tr("Save rejected rows…"), "download")
        self._rejected.setObjectName("saveRejected")
        self._rejected.clicked.connect(self.rejected_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.mapping)
        self._stack.addWidget(self.holders)
        self.card = Card(self.tr("Rows of the file"))
        self._correct = ActionButton(self.correct_action)
        self.card.add_to_head(self._correct)
        self.card.add_to_head(self._rejected)
        self.card.set_content(self._stack)
        self._tiles = QWidget()
        tiles = QHBoxLayout(self._tiles)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(12)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        kind = QHBoxLayout()
        kind.setSpacing(10)
        kind.addWidget(self.purpose)
        kind.addStretch(1)
        kind.addWidget(self.tabs)
        column.addLayout(kind)
        column.addWidget(self.questions)
        column.addLayout(self._proofs)
        column.addWidget(self._tiles)
        column.addWidget(self._sum)
        column.addWidget(self._statements)
        column.addWidget(self.card, 1)

    def show_item(self, item: FileItem, instruments: tuple[Instrument, ...]) -> None:
        """Show this file's preview, which it must have."""
        assert item.preview is not None, "the file has been read"
        if self.item is None or self.item.key != item.key:
            self._only = None
            self.mapping.forget()
            self._go_to_rows()
        self.item, self._instruments = item, instruments
        preview = item.preview
        self.purpose.choose(0 if item.purpose is Purpose.STATEMENT else 1)
        self.questions.ask(preview.questions)
        for fate, tile in self.tiles.items():
            count = preview.counts.get(fate, 0)
            tone = words.fate_badge(fate).tone if count else Tone.GREY
            tile.set_value(formats.count(count), self._tile_note(fate) if count else "", tone)
        self._sum.setText(self._in_numbers(preview))
        self._show_banners(item, preview)
        self._show_statements(preview)
        self.mapping.show_preview(preview)
        self._show_row_buttons()
        is_shut = not preview.rows and bool(preview.questions)  # such as before the password
        self.tabs.setVisible(not is_shut)
        if is_shut:
            self._go_to_rows()
        self._fill()

    def _show_row_buttons(self) -> None:
        """Offer what can be done with rejected rows where there are some and rows are shown."""
        item = self.item
        is_rows = self._stack.currentIndex() == 0
        has_errors = bool(item and item.preview and item.preview.counts.get(RowFate.ERROR))
        self._rejected.setVisible(is_rows and has_errors)
        self._correct.setVisible(is_rows and (has_errors or bool(item and item.plan.corrections)))

    def _in_numbers(self, preview: PreviewResult) -> str:
        """Say what becomes of the rows, and what they add up to by currency."""
        said = [
            importing.conservation(
                preview.rows_read,
                preview.counts.get(RowFate.NEW, 0),
                preview.counts.get(RowFate.DUPLICATE, 0),
                preview.counts.get(RowFate.ERROR, 0),
                preview.counts.get(RowFate.SKIPPED, 0),
            )
        ]
        for currency in dict.fromkeys(one.currency for one in preview.statements):
            mine = [one for one in preview.statements if one.currency == currency]
            out = Money(sum(one.debits.minor for one in mine), currency)
            in_ = Money(sum(one.credits.minor for one in mine), currency)
            said.append(self.tr("out {money}").format(money=formats.money(out)))
            said.append(self.tr("in {money}").format(money=formats.money(in_)))
        return "  ·  ".join(said)

    def _go_to_rows(self) -> None:
        self.tabs.choose(0)
        self._stack.setCurrentIndex(0)
        self._make_room()

    def _tile_note(self, fate: RowFate) -> str:
        if fate is RowFate.NEW:
            return self.tr("to import")
        if fate is RowFate.DUPLICATE:
            return self.tr("not added")
        if fate is RowFate.ERROR:
            return self.tr("left out")
        return self.tr("set aside")

    # -- proof ---------------------------------------------------------------------------------

    def _show_banners(self, item: FileItem, preview: PreviewResult) -> None:
        for banner in self._banners:
            self._proofs.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        if item.twin_of:
            self._say(
                Level.INFO,
                self.tr("{name} has the very same content.").format(name=formats.plain_line(item.twin_of)),
                self.tr("It is imported once; this copy is left alone."),
            )
        if item.open_choices:
            self._say(
                Level.WARNING,
                self.tr("%n card(s) fit more than one of yours", None, item.open_choices),
                self.tr("Choose where their lines go; until then they would land in Unallocated."),
            )
        if preview.imported_before is not None:
            when = formats.moment(preview.imported_before.imported_at)
            self._say(
                Level.INFO,
                self.tr("This very file was imported on {when}.").format(when=when),
                self.tr("Nothing in it is new; importing it again adds nothing."),
            )
        told = (*statements_words.before_import(preview)[:PROOFS_MAX], *claims.before_import(preview))
        for level, sentence, remedy in told:
            self._say(level, sentence, remedy)
        if preview.unallocated and not item.open_choices:
            self._say(
                Level.WARNING,
                self.tr("%n row(s) of an unknown holder or card", None, preview.unallocated),
                self.tr("They come into Unallocated: listed under Import, where you can assign them."),
            )
        proofs = [proof for one in preview.statements for proof in one.proofs if proof.holds is not None]
        broken = [proof for proof in proofs if not proof.holds]
        for proof in broken[:PROOFS_MAX]:
            remedy = self.tr(
                "Rows may be missing from the file, or a sign is read the wrong way. Compare with the bank."
            )
            self._say(Level.WARNING, words.proof(proof), remedy)
        if proofs and not broken:
            self._say(
                Level.SUCCESS,
                self.tr("The file proves itself: ") + " ".join(words.proof(p) for p in proofs[:2]),
                "",
            )

    def _say(self, level: Level, sentence: str, remedy: str) -> None:
        banner = Banner(level, sentence, remedy, closable=False)
        self._banners.append(banner)
        self._proofs.addWidget(banner)

    @property
    def sentences(self) -> list[str]:
        """What the messages above the rows say."""
        return [banner.sentence for banner in self._banners]

    # -- statements ----------------------------------------------------------------------------

    def _show_statements(self, preview: PreviewResult) -> None:
        while (item := self._statement_grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = preview.statements if preview.plan.purpose is Purpose.STATEMENT else ()
        is_short = len(shown) <= SHORT_MAX
        for row, one in enumerate(shown if is_short else ()):
            self._show_statement(row, one)
        if shown and not is_short:
            self._statement_grid.addWidget(TextLabel(self._in_short(shown), "muted"), 0, 0, 1, 4)
        self._make_room()
        self.holders.show_statements(shown, self._instruments)
        segment = self.tabs.segment(HOLDERS_TAB)
        segment.setVisible(len(shown) > 1)
        self.tabs.set_text(HOLDERS_TAB, self.tr("Cards and holders (%n)", None, len(shown)))
        if len(shown) <= 1 and self.tabs.current() == HOLDERS_TAB:
            self._go_to_rows()

    def _in_short(self, shown: Sequence[PreviewStatement]) -> str:
        """Say how many cards and holders there are, and how they stand."""
        counts = Counter(holders.state(one) for one in shown)
        parts = [f"{formats.count(count)} {word}" for word, count in counts.items()]
        return self.tr("%n cards and holders: ", None, len(shown)) + "  ·  ".join(parts)

    def _show_statement(self, row: int, one: PreviewStatement) -> None:
        printed = " · ".join(part for part in (one.label, one.account, one.holder) if part)
        name = TextLabel(
            formats.plain_line(printed) or self.tr("Statement"), "text", fonts.Size.BODY, fonts.MEDIUM
        )
        combo = forms.choice(
            holders.choices_of(one, self._instruments), holders.chosen_of(one), f"instrument_{row}"
        )
        if one.found_by == "several":
            combo.setCurrentIndex(-1)
            combo.setPlaceholderText(self.tr("Choose…"))
        combo.setAccessibleName(
            self.tr("Card or account of {statement}").format(statement=printed or one.key)
        )
        combo.setProperty("statement", one.key)
        combo.setMinimumWidth(200)
        combo.setMaximumWidth(300)
        combo.activated.connect(self._on_instrument)
        period = formats.period(one.first_on, one.last_on) if one.first_on and one.last_on else ""
        facts = [
            importing.found_by(one.found_by),
            period,
            self.tr("out {money}").format(money=formats.money(one.debits)),
            self.tr("in {money}").format(money=formats.money(one.credits)),
        ]
        if one.opening is not None:
            facts.append(self.tr("opening {money}").format(money=formats.money(one.opening)))
        if one.closing is not None:
            facts.append(self.tr("closing {money}").format(money=formats.money(one.closing)))
        self._statement_grid.addWidget(name, row, 0)
        self._statement_grid.addWidget(combo, row, 1)
        said = TextLabel("  ·  ".join(f.replace(" ", "\u00a0") for f in facts if f), "muted")
        said.setWordWrap(True)  # between the facts: an amount is never cut, nor torn from its currency
        self._statement_grid.addWidget(said, row, 3)

    @Slot()
    def _on_instrument(self) -> None:
        combo = self.sender()
        assert isinstance(combo, QComboBox)
        chosen = InstrumentId(int(combo.currentData()))
        self.instruments_chosen.emit({str(combo.property("statement")): chosen})

    # -- rows ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        assert self.item is not None and self.item.preview is not None
        rows = self.item.preview.rows if self._only is None else self.item.by_fate.get(self._only, ())
        self.model.show(rows)
        for key, is_empty in (
            (REMARKS, not any(row.notes for row in rows)),
            (WHO, not any(row.who for row in rows)),
        ):
            if self._empty.get(key) is not is_empty:
                self._empty[key] = is_empty
                self.table.columns.set_hidden(key, is_empty)
        claims.show_rows(self.table, self.model, self.item.purpose)
        self._make_room()
        if not self.item.preview.rows and self.item.preview.questions:
            self.table.set_empty_text(
                "lock",
                self.tr("No row can be read yet"),
                self.tr("Answer the question above; the rows and what they mean show here then."),
            )
        else:
            self.table.set_empty_text("list", self.tr("No rows of this kind"))

    @Slot()
    def _on_tile(self) -> None:
        tile = self.sender()
        assert isinstance(tile, StatTile)
        fate = RowFate(str(tile.property("fate")))
        self._only = None if self._only is fate else fate
        self._go_to_rows()
        if self.item is not None:
            self._fill()

    # -- rejected rows -------------------------------------------------------------------------

    @Slot(int)
    def _on_current(self, row: int) -> None:
        shown = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        can = shown is not None and (shown.fate is RowFate.ERROR or shown.is_corrected)
        is_archive = self.item is not None and _is_archive(self.item)
        self.correct_action.setEnabled(can and not is_archive)
        self.correct_action.setToolTip(importing.not_correctable("archive") if can and is_archive else "")

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        if self.correct_action.isEnabled():
            self.correct()

    @Slot()
    def correct(self) -> None:
        """Ask for the right cells of the current row."""
        row = self.table.current_row()
        if self.item is None or self.item.preview is None or not 0 <= row < len(self.model.rows):
            return
        shown = self._correcting = self.model.rows[row]
        known = self.item.plan.corrections.get(shown.row)
        column, reason = (known.column, known.reason) if known else (shown.column, shown.text)
        changed = known.cells if known else {}
        titles = self.item.preview.titles
        dialog = CorrectDialog(shown.row, shown.raw, titles, column, reason, changed, self)
        dialog.corrected.connect(self._on_cells)
        dialog.open()

    @Slot(object)
    def _on_cells(self, cells: Mapping[str, str]) -> None:
        row = self._correcting
        if row is None or self.item is None:
            return
        known = self.item.plan.corrections.get(row.row)
        why = (known.column, known.value, known.reason) if known else (row.column, row.value, row.text)
        self.corrected.emit(row.row, Correction(cells, row.raw, *why))

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._make_room()

    def _make_room(self) -> None:
        """Say the numbers in one line beside columns and holders, which need the height."""
        place = self._stack.currentIndex()
        is_rows = place == 0
        titles = (self.tr("Rows of the file"), self.tr("Columns and formats"), self.tr("Cards and holders"))
        self.card.set_title(titles[place])
        counts = (self.model.rowCount(), None, self.holders.model.rowCount())
        self.card.set_count(counts[place])
        self.card.set_note(words.fate(self._only) if is_rows and self._only is not None else "")
        self._tiles.setVisible(is_rows)
        self._show_row_buttons()
        self._statements.setVisible(is_rows and self._statement_grid.count() > 0)

    @Slot(int)
    def _on_purpose(self, place: int) -> None:
        self.purpose_chosen.emit(Purpose.STATEMENT if place == 0 else Purpose.EXPENSES)


def _is_archive(item: FileItem) -> bool:
    return item.preview is not None and item.preview.format is FileFormat.ZIP
