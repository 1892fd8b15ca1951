"""Offers to merge an expense with the draft of the same cost, asks, and undoes (F25)."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.ids import ExpenseId
from app.models.protocols import Progress
from app.services.merge_expenses import Merged, MergeOffer
from app.ui import formats
from app.ui.claims import words
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.forms import choice
from app.ui.widgets import IconLabel, LinkButton, SecondaryButton, TextLabel


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """What an expense may be merged with, and the draft that was merged into it last."""

    expense_id: int
    offers: tuple[MergeOffer, ...] = ()
    merged_id: ExpenseId | None = None


class Merging(QObject):
    """Merges without a widget of its own but the question before it."""

    offers_read = Signal(object)  # MergeFacts of the expense that is wanted
    merged = Signal(object)  # Merged

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._wanted = 0
        self._offers: list[MergeOffer] = []

    def read(self, expense_id: int) -> None:
        """Look for drafts of the same cost."""
        self._wanted = expense_id
        company = self._desk.company

        def work(_progress: Progress) -> object:
            one = ExpenseId(expense_id)
            offers = tuple(company.merge_offers(one, suggested_only=False))
            return MergeFacts(expense_id, offers, company.merged_into(one))

        self._desk.read(work, self._on_read)

    def ask(self, offers: list[MergeOffer]) -> None:
        """Ask which draft goes, and merge."""
        self._offers = offers
        self.dialog = dialog = Ask(
            self.tr("Merge with a draft"), words.merge_sentence(offers[0]), self.tr("Merge"), self._page
        )
        options = [(words.offer(one), place) for place, one in enumerate(offers)]
        self._choice = choice(options, 0, "mergeDraft")
        dialog.form.add(self.tr("Draft that goes"), self._choice)
        dialog.accepted.connect(self._on_asked)
        dialog.open()

    def undo(self, merged_id: ExpenseId) -> None:
        """Make the two expenses of a merge two again."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.undo_merge(merged_id)

        self._desk.write(work, self._on_undone)

    @Slot(object)
    def _on_read(self, facts: MergeFacts) -> None:
        if facts.expense_id == self._wanted:
            self.offers_read.emit(facts)

    @Slot()
    def _on_asked(self) -> None:
        one, company = self._offers[self._choice.currentData()], self._desk.company

        def work(_progress: Progress) -> object:
            return company.merge_expenses(one.imported.id, one.draft.id)

        self._desk.write(work, self._on_merged)

    @Slot(object)
    def _on_merged(self, done: Merged) -> None:
        self._desk.told.emit(self.tr("Merged into one expense; Undo merge makes two of it again"))
        self.merged.emit(done)

    @Slot(object)
    def _on_undone(self, done: Merged) -> None:
        self._desk.told.emit(self.tr("Both expenses are what they were"))
        self.merged.emit(done)


class MergePart(QWidget):
    """Says in the pane of an expense that a draft of the same cost is there; shown only then."""

    wanted = Signal(object)  # list of MergeOffer
    undo_wanted = Signal(object)  # id of the draft that went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mergePart")
        self._facts = MergeFacts(0)
        self._text: QLabel = TextLabel("", "text")
        self._text.setWordWrap(True)
        self.merge = SecondaryButton(self.tr("Merge…"), "merge")
        self.merge.setObjectName("mergeExpense")
        self.merge.clicked.connect(self._on_clicked)
        self.undo = LinkButton(self.tr("Undo merge"), "undo-2")
        self.undo.setObjectName("undoMerge")
        self.undo.clicked.connect(self._on_undo)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(IconLabel("merge", 16, "muted"))
        line.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.merge)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addLayout(buttons)
        self.hide()

    def show_facts(self, facts: MergeFacts) -> None:
        """Say what may be merged with the expense shown, or that something was."""
        self._facts = facts
        suggested = [one for one in facts.offers if one.fit.is_suggested]
        has_merged = facts.merged_id is not None
        self.merge.setVisible(bool(facts.offers))
        self.undo.setVisible(has_merged)
        self.setVisible(bool(suggested) or has_merged)
        if not suggested:
            self._text.setText(self.tr("A draft was merged into this expense.") if has_merged else "")
            return
        one = suggested[0]
        other = one.draft if one.imported.id == facts.expense_id else one.imported
        text = self.tr("Looks like the same cost as {merchant}, {amount} on {day}.")
        self._text.setText(
            text.format(
                merchant=formats.plain_line(other.merchant),
                amount=formats.money(other.amount),
                day=formats.day(other.spent_on),
            )
        )

    @property
    def offers(self) -> list[MergeOffer]:
        """What the expense shown may be merged with."""
        return list(self._facts.offers)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.offers)

    @Slot()
    def _on_undo(self) -> None:
        self.undo_wanted.emit(self._facts.merged_id)
