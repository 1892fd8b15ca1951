"""Makes expenses from payments that have none, and links each pair (F17, F18)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.changes import Subject
from app.models.expense import Expense, ExpenseSource, PaidBy
from app.models.ids import CategoryId, CommandId, EmployeeId, ExpenseId, PaymentId
from app.models.payment import Instrument, InstrumentKind, LinkState, Payment, PaymentKind
from app.models.reconciliation import Allocation, Origin
from app.models.reference import Category
from app.services.booking import book_foreign_of
from app.services.edit_expenses import first_status
from app.services.results import ExpensesSaved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.rows import NewExpense, NewLink

_PAID_BY = {InstrumentKind.CARD: PaidBy.COMPANY_CARD, InstrumentKind.BANK_ACCOUNT: PaidBy.COMPANY_ACCOUNT}

CUSTOM_FIELDS_MAX = 50


@dataclass(frozen=True, slots=True)
class ExpenseFromPayment:
    """Make one expense per payment: to-reimburse and billable off, custom fields from the line."""

    place: Workplace

    def __call__(
        self,
        payment_ids: Sequence[PaymentId],
        *,
        employee_id: EmployeeId | None = None,
        category_id: CategoryId | None = None,
        origin: Origin = Origin.MANUAL,
        command_id: CommandId | None = None,
    ) -> ExpensesSaved:
        """Make and link them in one command; payments it cannot be done for are named with the reason.

        Args:
            payment_ids: In the order in which the expenses are made.
            employee_id: Whose expenses they are; the holder of each instrument if absent.
            category_id: Of all of them; none if absent.
            origin: `auto` where an option asked for it after an import.
            command_id: See Workplace.do.
        """

        def work(unit: UnitOfWork) -> Stored:
            return make_expenses(unit, payment_ids, employee_id, category_id, origin)

        done, stored = self.place.do("expense_from_payment", work, command_id=command_id)
        ids = tuple(ExpenseId(id_) for id_ in stored["expenses"])
        skipped = tuple((PaymentId(id_), reason) for id_, reason in stored["skipped"])
        changes = changes_of(
            Subject.RECONCILIATIONS, Subject.REPORTS, payments=stored["payments"], expenses=ids
        )
        return ExpensesSaved(done, ids, changes, skipped)


def why_no_expense(unit: UnitOfWork, payment: Payment) -> str:
    """Return why a payment cannot become an expense of its holder, as a key; empty where it can."""
    instrument = next(one for one in unit.instruments.all() if one.id == payment.instrument_id)
    return _why_not(unit, payment) or ("" if instrument.holder_id else "no_employee")


def make_expenses(
    unit: UnitOfWork,
    payment_ids: Sequence[PaymentId],
    employee_id: EmployeeId | None,
    category_id: CategoryId | None,
    origin: Origin,
) -> Stored:
    """Make and link expenses inside a command; see ExpenseFromPayment."""
    category = None if category_id is None else unit.categories.get(category_id)
    instruments = {instrument.id: instrument for instrument in unit.instruments.all()}
    skipped: list[tuple[int, str]] = []
    chosen: list[tuple[Payment, NewExpense]] = []
    for payment in unit.payments.get(payment_ids):
        instrument = instruments[payment.instrument_id]
        owner = employee_id or instrument.holder_id
        reason = _why_not(unit, payment) or ("" if owner else "no_employee")
        if reason or owner is None:
            skipped.append((payment.id, reason))
            continue
        expense = _expense(payment, instrument, owner, category, _line_fields(unit, payment))
        chosen.append((payment, NewExpense(expense)))
    ids = unit.expenses.add([new for _, new in chosen])
    links = [
        NewLink(
            origin,
            (Allocation(ExpenseId(id_), payment.id, payment.amount.minor, payment.amount.minor),),
            reason="made from the payment",
        )
        for id_, (payment, _) in zip(ids, chosen, strict=True)
    ]
    unit.reconciliations.add(links)
    currency = unit.company.get().currency
    foreign = [
        ExpenseId(id_) for id_, (one, _) in zip(ids, chosen, strict=True) if one.amount.currency != currency
    ]
    book_foreign_of(unit, foreign, currency)
    return {
        "expenses": list(ids),
        "payments": [payment.id for payment, _ in chosen],
        "skipped": skipped,
    }


def _why_not(unit: UnitOfWork, payment: Payment) -> str:
    if payment.state is LinkState.IGNORED:
        return "ignored"
    if payment.allocated_minor or unit.expenses.from_payment(payment.id) is not None:
        return "already_reconciled"
    if payment.kind is PaymentKind.SETTLEMENT or payment.amount.minor == 0:
        return "not_a_purchase"
    return ""


def _expense(
    payment: Payment,
    instrument: Instrument,
    employee_id: EmployeeId,
    category: Category | None,
    custom_fields: Mapping[str, str],
) -> Expense:
    return Expense(
        id=ExpenseId(0),
        employee_id=employee_id,
        spent_on=payment.day,
        merchant=payment.merchant or payment.descriptor,
        amount=payment.amount,
        category_id=None if category is None else category.id,
        category="" if category is None else category.name,
        vat_number=payment.vat_number,
        country=payment.country,
        paid_by=_PAID_BY.get(instrument.kind, PaidBy.UNKNOWN),
        instrument_id=payment.instrument_id,
        source=ExpenseSource.PAYMENT,
        status=first_status(category),
        to_reimburse=False,
        is_billable=False,
        custom_fields=custom_fields,
        from_payment_id=payment.id,
    )


def _line_fields(unit: UnitOfWork, payment: Payment) -> dict[str, str]:
    """Return the columns of the imported row as printed; none for a payment without a row."""
    if payment.line_id is None:
        return {}
    raw = json.loads(unit.statements.line(payment.line_id).raw)
    filled = {str(title): str(text) for title, text in raw.items() if str(text).strip()}
    return dict(list(filled.items())[:CUSTOM_FIELDS_MAX])
