"""What can be done with payments, without a widget: wishes in, use cases run, sentences out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from app.models.expense import Employee
from app.models.ids import CategoryId, EmployeeId, InstrumentId, PaymentId
from app.models.payment import Instrument, LinkState
from app.models.protocols import Progress
from app.models.reference import Category
from app.services.assign_holder import AssignedAll
from app.services.company import Company
from app.services.join_payments import PaymentHistory
from app.services.results import Done, ExpensesSaved
from app.services.views import OPEN_STATES, ExpenseRow, LinkRow, PaymentRow
from app.ui import wording
from app.ui.shell.desk import Desk


@dataclass(frozen=True, slots=True)
class PaymentChoices:
    """Reference data that the questions about payments offer; `doubtful` pairs may be one payment."""

    instruments: tuple[Instrument, ...] = ()
    employees: tuple[Employee, ...] = ()
    categories: tuple[Category, ...] = ()
    currencies: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    doubtful: int = 0


CLAIMANTS_MAX = 8


@dataclass(frozen=True, slots=True)
class PaymentInFull:
    """One payment with the expenses that it is reconciled with, and how it looked before.

    Attributes:
        claimants: Open expenses that its verdict names, the first CLAIMANTS_MAX (G21).
    """

    row: PaymentRow
    links: tuple[LinkRow, ...]
    history: PaymentHistory = field(default_factory=PaymentHistory)
    claimants: tuple[ExpenseRow, ...] = ()


class PaymentsPresenter(QObject):
    """Runs the use cases of the payments list."""

    choices_read = Signal(object)  # PaymentChoices
    detail_read = Signal(object)  # PaymentInFull

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = 0
        self.choices = PaymentChoices()

    def read_choices(self) -> None:
        """Read what filters and questions offer."""
        company = self._desk.company
        browse = company.browse

        def work(_progress: Progress) -> object:
            return PaymentChoices(
                tuple(browse.instruments()),
                tuple(browse.employees()),
                tuple(browse.categories()),
                tuple(browse.distinct("currency", "payments")),
                tuple(browse.distinct("kind", "payments")),
                tuple(browse.distinct("status", "payments")),
                len(company.doubtful_payments()),
            )

        self._desk.read(work, self._on_choices)

    def read_detail(self, payment_id: int) -> None:
        """Read one payment in full; an answer that is no longer wanted is dropped."""
        self._wanted = payment_id
        company, wanted = self._desk.company, PaymentId(payment_id)
        browse = company.browse

        def work(_progress: Progress) -> object:
            rows = browse.payment_rows([payment_id])
            if not rows:
                return None
            links = tuple(browse.payment_links(wanted))
            claimants = claimants_of(company, rows[0])
            return PaymentInFull(rows[0], links, company.payment_history(wanted), claimants)

        self._desk.read(work, self._on_detail)

    def create_expenses(
        self, ids: Sequence[int], employee_id: EmployeeId | None, category_id: CategoryId | None
    ) -> None:
        """Make an expense from each payment (F17)."""
        company, wanted = self._desk.company, [PaymentId(one) for one in ids]

        def work(_progress: Progress) -> object:
            return company.expense_from_payment(wanted, employee_id=employee_id, category_id=category_id)

        self._desk.write(work, self._on_created)

    def ignore(self, ids: Sequence[int], reason: str) -> None:
        """Set payments aside, with the reason."""
        company, wanted = self._desk.company, [PaymentId(one) for one in ids]

        def work(_progress: Progress) -> object:
            return company.ignore_payment(wanted, reason=reason)

        self._desk.write(work, self._on_ignored)

    def restore(self, ids: Sequence[int]) -> None:
        """Take ignored payments back."""
        company, wanted = self._desk.company, [PaymentId(one) for one in ids]

        def work(_progress: Progress) -> object:
            return company.restore_payment(wanted)

        self._desk.write(work, self._on_restored)

    def assign(self, ids: Sequence[int], instrument_id: InstrumentId) -> None:
        """Move payments to the card or account they belong to, and reconcile what is certain (F31, F36)."""
        company, wanted = self._desk.company, [PaymentId(one) for one in ids]

        def work(progress: Progress) -> object:
            done = company.assign_holder(wanted, instrument_id)
            auto = company.auto_reconcile(progress=progress) if company.options().auto_after_import else None
            return AssignedAll(done, auto, done.changes if auto is None else done.changes | auto.changes)

        self._desk.write(work, self._on_assigned)

    def join(self, one: int, other: int) -> None:
        """Say that two payments are one (G09)."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.join_payments(PaymentId(one), PaymentId(other))

        self._desk.write(work, self._on_joined)

    def part(self, payment_id: int) -> None:
        """Say that a payment is two."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.part_payments(PaymentId(payment_id))

        self._desk.write(work, self._on_parted)

    def keep_apart(self, one: int, other: int) -> None:
        """Say that two payments are not one."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.keep_apart(PaymentId(one), PaymentId(other))

        self._desk.write(work, self._on_kept_apart)

    @Slot(object)
    def _on_choices(self, choices: PaymentChoices) -> None:
        self.choices = choices
        self.choices_read.emit(choices)

    @Slot(object)
    def _on_detail(self, detail: PaymentInFull | None) -> None:
        if detail is not None and detail.row.payment.id == self._wanted:
            self.detail_read.emit(detail)

    @Slot(object)
    def _on_created(self, done: ExpensesSaved) -> None:
        parts = []
        if done.expense_ids:
            parts.append(self.tr("%n expense(s) created and reconciled", None, len(done.expense_ids)))
        reasons = sorted({key for _, key in done.skipped})
        for key in reasons:
            count = sum(1 for _, one in done.skipped if one == key)
            left = self.tr("%n payment(s) left out", None, count)
            parts.append(f"{left}: {wording.not_made(key)}")
        self._desk.told.emit(". ".join(parts))

    @Slot(object)
    def _on_ignored(self, done: Done) -> None:
        count = len(done.changes.payment_ids)
        self._desk.told.emit(self.tr("%n payment(s) ignored; they stay listed with the reason", None, count))

    @Slot(object)
    def _on_restored(self, done: Done) -> None:
        self._desk.told.emit(self.tr("%n payment(s) restored", None, len(done.changes.payment_ids)))

    @Slot(object)
    def _on_assigned(self, done: AssignedAll) -> None:
        said = self.tr("%n payment(s) assigned", None, len(done.assigned.before))
        if done.auto is not None and done.auto.linked:
            said += ", " + self.tr("%n reconciled automatically", None, done.auto.linked)
        self._desk.told.emit(said)

    @Slot(object)
    def _on_joined(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("The two are one payment now; its history shows both"))

    @Slot(object)
    def _on_parted(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("They are two payments again"))

    @Slot(object)
    def _on_kept_apart(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("Noted: two payments; you are not asked again"))


def claimants_of(company: Company, row: PaymentRow) -> tuple[ExpenseRow, ...]:
    """Read the expenses that want a payment, those that are open still."""
    if row.state is not LinkState.AMBIGUOUS or not row.reason_detail:
        return ()
    ids = json.loads(row.reason_detail).get("expenses", ())
    known = company.browse.expense_rows(ids[:CLAIMANTS_MAX])
    return tuple(one for one in known if one.state in OPEN_STATES)
