"""What an import did, and what automatic reconciliation made of it (F36)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.statement import Purpose
from app.services.views import Filter, ListQuery
from app.ui import fonts, formats, wording
from app.ui.imports import statements_words, words
from app.ui.imports.items import FileItem, Outcome
from app.ui.palettes import Tone
from app.ui.shell.places import At
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import Banner, Card, GreenButton, Level, SecondaryButton, StatTile, TextLabel
from app.ui.wording import importing


class ResultPane(QWidget):
    """Counts that lead to their rows, what to look at, and the way on."""

    place_wanted = Signal(str, object)  # At, what to show there
    more_wanted = Signal()
    rejected_wanted = Signal()
    assign_wanted = Signal()  # the lines in Unallocated
    correct_wanted = Signal()  # open the import with its rejected rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultPane")
        self._item: FileItem | None = None
        self._title = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._about = TextLabel("", "muted")
        self._about.setWordWrap(True)
        self.linked = StatTile(self.tr("Reconciled automatically"), "check-check", Tone.GREEN)
        self.linked.setObjectName("resultLinked")
        self.ambiguous = StatTile(self.tr("Ambiguous"), "split", Tone.AMBER)
        self.ambiguous.setObjectName("resultAmbiguous")
        self.left = StatTile(self.tr("Without a sure match"), "circle-dashed", Tone.AMBER)
        self.left.setObjectName("resultLeft")
        self.linked.clicked.connect(self._on_linked)
        self.ambiguous.clicked.connect(self._on_ambiguous)
        self.left.clicked.connect(self._on_left)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(6)
        self._banners: list[Banner] = []
        self.reasons = RowList()
        self.reasons.chosen.connect(self._on_reason)
        self._reasons_card = Card(self.tr("Why not by itself"))
        self._reasons_card.set_content(self.reasons)
        self.reconcile_button = GreenButton(self.tr("Reconcile"), "arrow-left-right")
        self.reconcile_button.setObjectName("resultReconcile")
        self.reconcile_button.clicked.connect(self._on_reconcile)
        self._show = SecondaryButton(self.tr("Show the rows"), "list")
        self._show.setObjectName("resultRows")
        self._show.clicked.connect(self._on_rows)
        self._rejected = SecondaryButton(self.tr("Save rejected rows…"), "download")
        self._rejected.setObjectName("resultRejected")
        self._rejected.clicked.connect(self.rejected_wanted)
        self._correct = SecondaryButton(self.tr("Correct rejected rows…"), "pencil")
        self._correct.setObjectName("resultCorrect")
        self._correct.clicked.connect(self.correct_wanted)
        more = SecondaryButton(self.tr("Import more…"), "arrow-down-to-line")
        more.clicked.connect(self.more_wanted)
        self._lay_out(more)

    def _lay_out(self, more: QWidget) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in (self.linked, self.ambiguous, self.left):
            tiles.addWidget(tile)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.reconcile_button)
        buttons.addWidget(self._show)
        buttons.addWidget(self._correct)
        buttons.addWidget(self._rejected)
        buttons.addWidget(more)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(tiles)
        column.addLayout(self._warnings)
        column.addWidget(self._reasons_card)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_item(self, item: FileItem) -> None:
        """Show what importing this file did."""
        assert item.outcome is not None, "the file was imported"
        self._item = item
        outcome, record = item.outcome, item.outcome.result.record
        added = outcome.result.payments + outcome.result.expenses
        if item.purpose is Purpose.STATEMENT:
            self._title.setText(self.tr("%n payment(s) imported", None, added))
        else:
            self._title.setText(self.tr("%n expense(s) imported", None, added))
        said = importing.conservation(
            record.rows_read, record.imported, record.repeated, record.rejected, record.skipped
        )
        self._about.setText(f"{formats.plain_line(record.file_name)}:  {said}")
        self._rejected.setVisible(bool(record.rejected))
        self._correct.setVisible(bool(record.rejected))
        self._show_auto(outcome)
        self._show_warnings(item, outcome)

    def _show_auto(self, outcome: Outcome) -> None:
        auto = outcome.auto
        for tile, count in (
            (self.linked, auto.linked if auto else None),
            (self.ambiguous, auto.ambiguous if auto else None),
            (self.left, auto.unmatched if auto else None),
        ):
            tile.set_value(formats.NO_VALUE if count is None else formats.count(count))
        reasons = sorted(auto.reasons.items(), key=lambda pair: (-pair[1], pair[0])) if auto else []
        rows = [
            RowText(
                "info",
                wording.reason(reason),
                "",
                formats.count(count),
                Tone.GREY,
                reason,
                is_right_strong=True,
            )
            for reason, count in reasons
            if count
        ]
        self.reasons.show_rows(rows)
        self._reasons_card.setVisible(bool(rows))

    def _show_warnings(self, item: FileItem, outcome: Outcome) -> None:
        for banner in self._banners:
            self._warnings.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        result = outcome.result
        if outcome.auto_problem == "off":
            self._say(
                Level.INFO,
                self.tr("Automatic reconciliation after an import is switched off."),
                self.tr("Switch it on in Settings > Matching, or reconcile by hand."),
            )
        elif outcome.auto_problem:
            self._say(
                Level.WARNING,
                self.tr("The import is saved; automatic reconciliation was not carried out."),
                self.tr("Run it from the Reconciliation Manager."),
            )
        if result.unallocated:
            loose = Banner(
                Level.WARNING,
                self.tr("%n row(s) in Unallocated", None, result.unallocated),
                self.tr("Their card or holder is not known; assigned, they are matched like all others."),
                (self.tr("Assign…"),),
                closable=False,
            )
            loose.action_clicked.connect(self._on_assign)
            self._banners.append(loose)
            self._warnings.addWidget(loose)
        for level, sentence, remedy in statements_words.after_import(result):
            self._say(level, sentence, remedy)
        for proof in result.proofs:
            self._say(Level.WARNING, words.proof(proof), self.tr("Compare with the statement of the bank."))
        if result.record.rejected:
            self._say(
                Level.WARNING,
                self.tr("%n row(s) rejected", None, result.record.rejected),
                self.tr("Correct them here: the rows come in then, and what the file has stays beside them."),
            )

    def _say(self, level: Level, sentence: str, remedy: str) -> None:
        banner = Banner(level, sentence, remedy, closable=False)
        self._banners.append(banner)
        self._warnings.addWidget(banner)

    def _of_import(self, *more: Filter) -> ListQuery:
        assert self._item is not None and self._item.outcome is not None
        import_id = str(self._item.outcome.result.import_id)
        label = self.tr("Import: {name}").format(name=self._item.name)
        return ListQuery(filters=(Filter("import", (import_id,), label=label), *more))

    @Slot(int)
    def _on_assign(self, _place: int) -> None:
        self.assign_wanted.emit()

    @Slot()
    def _on_rows(self) -> None:
        if self._item is not None:
            is_statement = self._item.purpose is Purpose.STATEMENT
            self.place_wanted.emit(At.PAYMENTS if is_statement else At.EXPENSES, self._of_import())

    @Slot()
    def _on_linked(self) -> None:
        if self._item is not None:
            is_statement = self._item.purpose is Purpose.STATEMENT
            one = Filter("state", ("automatic",), label=wording.link_state("automatic"))
            self.place_wanted.emit(At.PAYMENTS if is_statement else At.EXPENSES, self._of_import(one))

    @Slot()
    def _on_ambiguous(self) -> None:
        one = Filter("state", ("ambiguous",), label=wording.link_state("ambiguous"))
        self.place_wanted.emit(At.EXPENSES, ListQuery(filters=(one,)))

    @Slot()
    def _on_left(self) -> None:
        one = Filter("state", ("pending", "partial"), label=wording.link_state("pending"))
        self.place_wanted.emit(At.EXPENSES, ListQuery(filters=(one,)))

    @Slot(object)
    def _on_reason(self, _reason: object) -> None:
        self._on_left()

    @Slot()
    def _on_reconcile(self) -> None:
        self.place_wanted.emit(At.RECONCILE, None)
