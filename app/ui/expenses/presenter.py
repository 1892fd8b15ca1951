"""What can be done with expenses, without a widget: wishes in, use cases run, sentences out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.models.expense import CostLine, Employee, Expense
from app.models.ids import AttachmentId, ExpenseId, ReconciliationId
from app.models.payment import Instrument
from app.models.protocols import Progress
from app.models.reference import Category
from app.services.results import AttachmentInfo, Done, ExpenseDraft, ExpensesSaved, UnreconcileResult
from app.services.views import ExpenseRow, LinkRow, ReportRow
from app.ui.receipts.rendering import draw
from app.ui.shell.desk import Desk


@dataclass(frozen=True, slots=True)
class ExpenseChoices:
    """Reference data that filters and the editor offer."""

    instruments: tuple[Instrument, ...] = ()
    employees: tuple[Employee, ...] = ()
    categories: tuple[Category, ...] = ()
    category_names: tuple[str, ...] = ()
    reports: tuple[ReportRow, ...] = ()
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpenseInFull:
    """One expense with its payments (F19) and receipts (G03)."""

    row: ExpenseRow
    related: tuple[LinkRow, ...]
    receipts: tuple[AttachmentInfo, ...]
    lines: tuple[CostLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The first page of a receipt; no image where it cannot be shown."""

    attachment_id: AttachmentId
    image: QImage | None


class ExpensesPresenter(QObject):
    """Runs the use cases of the expenses list."""

    choices_read = Signal(object)  # ExpenseChoices
    detail_read = Signal(object)  # ExpenseInFull
    picture_read = Signal(object)  # Picture

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = 0
        self.choices = ExpenseChoices()

    def read_choices(self) -> None:
        """Read what filters and the editor offer."""
        browse = self._desk.company.browse

        def work(_progress: Progress) -> object:
            return ExpenseChoices(
                tuple(browse.instruments()),
                tuple(browse.employees()),
                tuple(browse.categories()),
                tuple(browse.distinct("category", "expenses")),
                tuple(browse.reports()),
                tuple(browse.distinct("currency", "expenses")),
            )

        self._desk.read(work, self._on_choices)

    def read_detail(self, expense_id: int) -> None:
        """Read one expense in full; an answer that is no longer wanted is dropped."""
        self._wanted = expense_id
        company = self._desk.company

        def work(_progress: Progress) -> object:
            rows = company.browse.expense_rows([expense_id])
            if not rows:
                return None
            related = company.browse.related(ExpenseId(expense_id))
            receipts = tuple(company.attachments(ExpenseId(expense_id)))
            lines = company.expense_lines(ExpenseId(expense_id))
            return ExpenseInFull(rows[0], tuple(related), receipts, lines)

        self._desk.read(work, self._on_detail)

    def read_picture(self, info: AttachmentInfo, width_px: int) -> None:
        """Draw the first page of a receipt."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return Picture(
                info.id,
                draw(
                    info.id, company.attachment_bytes(info.id), info.media_type, page=0, width_px=width_px
                ).image,
            )

        self._desk.read(work, self._on_picture)

    def add(self, draft: ExpenseDraft) -> None:
        """Add an expense by hand (G01)."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.add_expense(draft)

        self._desk.write(work, self._on_added)

    def edit(self, changed: Expense) -> None:
        """Store an edited expense."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.edit_expense(changed)

        self._desk.write(work, self._on_edited)

    def delete(self, ids: Sequence[int], reason: str) -> None:
        """Take drafts away; they stay as tombstones."""
        company, wanted = self._desk.company, [ExpenseId(one) for one in ids]

        def work(_progress: Progress) -> object:
            return company.delete_expenses(wanted, reason=reason)

        self._desk.write(work, self._on_done)

    def remove_lines(self, expense_id: int) -> None:
        """Make a split expense whole again."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.remove_expense_lines(ExpenseId(expense_id))

        self._desk.write(work, self._on_lines_removed)

    def unreconcile(self, ids: Sequence[ReconciliationId], reason: str) -> None:
        """Take saved links back (F22)."""
        company, wanted = self._desk.company, tuple(ids)

        def work(_progress: Progress) -> object:
            return company.unreconcile(wanted, reason=reason)

        self._desk.write(work, self._on_unreconciled)

    @Slot(object)
    def _on_choices(self, choices: ExpenseChoices) -> None:
        self.choices = choices
        self.choices_read.emit(choices)

    @Slot(object)
    def _on_detail(self, detail: ExpenseInFull | None) -> None:
        if detail is not None and detail.row.expense.id == self._wanted:
            self.detail_read.emit(detail)

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        self.picture_read.emit(picture)

    @Slot(object)
    def _on_added(self, done: ExpensesSaved) -> None:
        self._desk.told.emit(self.tr("%n expense(s) added", None, len(done.expense_ids)))

    @Slot(object)
    def _on_edited(self, _done: ExpensesSaved) -> None:
        self._desk.told.emit(self.tr("Expense saved"))

    @Slot(object)
    def _on_lines_removed(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("The expense is whole again; its lines stay in the history"))

    @Slot(object)
    def _on_unreconciled(self, done: UnreconcileResult) -> None:
        self._desk.told.emit(
            self.tr("%n link(s) taken back; both sides are open again", None, len(done.reversed_ids))
        )

    @Slot(object)
    def _on_done(self, done: Done) -> None:
        self._desk.told.emit(self.tr("%n expense(s) changed", None, len(done.changes.expense_ids)))
