"""Expenses: bulk in, pages and columns out, edits with a version check."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import case, func, select

from app.models.columns import ExpenseColumns
from app.models.errors import BlockedError, NotFoundError
from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import (
    CategoryId,
    EmployeeId,
    ExpenseId,
    ImportId,
    InstrumentId,
    PaymentId,
    ReportId,
)
from app.models.money import Money
from app.models.payment import LinkState
from app.models.period import from_day, to_day
from app.store import filling
from app.store.context import ContentHash, canonical, chunks
from app.store.expense_lines import ExpenseLines
from app.store.locked import refuse_locked_days
from app.store.payments import identity_columns, read_verdicts
from app.store.posted import refuse_posted
from app.store.repository import Repository
from app.store.rows import IdentityColumns, NewExpense, Verdict
from app.store.schema.company import company
from app.store.schema.expenses import expense
from app.store.verdicts import store_verdicts

_VALUE_COLUMNS = (
    "employee_id",
    "spent_day",
    "merchant",
    "amount_minor",
    "currency",
    "report_id",
    "category_id",
    "category",
    "project",
    "department",
    "supplier",
    "vat_number",
    "tax_rate_ppm",
    "tax_amount_minor",
    "country",
    "paid_by",
    "instrument_id",
    "source",
    "status",
    "to_reimburse",
    "is_billable",
    "is_billed",
    "custom_fields",
    "note",
    "reference",
    "import_id",
    "from_payment_id",
    "stated_minor",
    "stated_currency",
    "source_id",
)
_INSERTED = ("id", *_VALUE_COLUMNS, "text_hash", "occurrence", "line_id", "booked_minor", "booked_currency")
_DERIVED = ("booked_minor", "booked_currency", "has_receipt", "allocated_minor", "state", "version")
_READ = [expense.c[name] for name in ("id", *_VALUE_COLUMNS, *_DERIVED)]


class Expenses(Repository):
    """Expenses as one unit of work sees them."""

    @cached_property
    def lines(self) -> ExpenseLines:
        """The lines of split expenses."""
        return ExpenseLines(self._context)

    def add(self, new: Sequence[NewExpense]) -> range:
        """Store expenses in one go; returns their ids, in the order given."""
        refuse_locked_days(
            self._connection,
            ((to_day(item.expense.spent_on), item.expense.instrument_id) for item in new),
        )
        ids = self._context.reserve(expense, len(new))
        seal = ContentHash()
        own = self._connection.execute(select(company.c.currency)).scalar()
        self._context.insert_rows(expense, _INSERTED, _inserted(ids, new, seal, own))
        if new:
            self._context.record(
                "create",
                "expense",
                f"{ids[0]}-{ids[-1]}" if len(ids) > 1 else ids[0],
                after={"count": len(ids), "sha256": seal.hex()},
            )
        return ids

    def get(self, ids: Sequence[int]) -> list[Expense]:
        """Return expenses in the order of `ids`, removed ones too; raises NotFoundError."""
        found: dict[int, Expense] = {}
        for chunk in chunks(ids):
            rows = self._connection.execute(select(*_READ).where(expense.c.id.in_(chunk)))
            found.update((row[0], to_expense(row)) for row in rows)
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            raise NotFoundError(f"expense {error.args[0]}") from error

    def columns(self) -> ExpenseColumns:
        """Return every live expense as columns, in id order."""
        number, texts = filling.Numbers, filling.Texts
        into: dict[str, Any] = {
            "id": number(),
            "employee_id": number(),
            "report_id": filling.ids(),
            "spent_day": number(),
            "amount_minor": number(),
            "allocated_minor": number(),
            "currency": texts(),
            "merchant": texts(),
            "vat_number": texts(),
            "category": texts(),
            "country": texts(),
            "paid_by": filling.Codes(PaidBy),
            "instrument_id": filling.ids(),
            "source": filling.Codes(ExpenseSource),
            "status": filling.Codes(ExpenseStatus),
            "state": filling.Codes(LinkState),
            "import_id": filling.ids(),
            "project": texts(),
        }
        wanted = [expense.c[name] for name in into]
        statement = select(*wanted).where(expense.c.removed == "").order_by(expense.c.id)
        filling.fill(self._context.fetch(statement), list(into.values()))
        return ExpenseColumns(
            **{
                {"id": "ids", "spent_day": "day"}.get(name, name): getattr(column, "column", None)
                or column.values
                for name, column in into.items()
            }
        )

    def with_receipt(self) -> list[int]:
        """Return the ids of the live expenses that have a receipt, in id order."""
        columns = expense.c
        statement = select(columns.id).where(columns.removed == "", columns.has_receipt == 1)
        return [row.id for row in self._rows(statement.order_by(columns.id))]

    def booked_by_report(self, currency: str) -> dict[int, int]:
        """Add up what the books carry for each report, in minor units of the company's currency (F08).

        A claim in that currency counts as it is where nothing is booked yet; other claims count nothing.
        """
        columns = expense.c
        claimed = case((columns.currency == currency, columns.amount_minor), else_=0)
        total = func.sum(func.coalesce(columns.booked_minor, claimed))
        statement = select(columns.report_id, total.label("minor")).where(
            columns.removed == "", columns.report_id.is_not(None)
        )
        rows = self._rows(statement.group_by(columns.report_id))
        return {row.report_id: int(row.minor) for row in rows}

    def identities(self, first_on: date, last_on: date) -> dict[int, IdentityColumns]:
        """Return what repeats are recognised by, for each employee: expenses spent from first to last day.

        Expenses entered by hand are among them, with occurrence 0; `bank_id` holds the reference.
        """
        columns = expense.c
        found: dict[int, IdentityColumns] = {}
        between = columns.spent_day.between(to_day(first_on), to_day(last_on))
        holders = select(columns.employee_id).where(between, columns.removed == "").distinct()
        for holder in self._rows(holders.order_by(columns.employee_id)):
            statement = (
                select(
                    columns.spent_day,
                    columns.amount_minor,
                    columns.currency,
                    columns.text_hash,
                    columns.reference,
                    columns.occurrence,
                    columns.id,
                )
                .where(columns.employee_id == holder.employee_id, between, columns.removed == "")
                .order_by(columns.spent_day, columns.id)
            )
            found[holder.employee_id] = identity_columns(self._context.fetch(statement))
        return found

    def update(self, changed: Expense) -> None:
        """Store an edited expense; raises StaleError where `version` has moved on, BlockedError once posted.

        `state`, `allocated_minor`, `booked`, `has_receipt` and the import stay as they are. Raises
        OverAllocatedError where the new amount is less than what is reconciled, BlockedError where it would
        no longer be the sum of its lines.
        """
        refuse_posted(self._connection, [changed.id])
        lines = self.lines.of([changed.id]).get(changed.id, ())
        if lines and sum(line.minor for line in lines) != changed.amount.minor:
            told = f"The expense is the sum of its {len(lines)} lines"
            raise BlockedError("G01", told, "Remove its lines first, then change the amount")
        values = dict(zip(_VALUE_COLUMNS, _values(changed), strict=True))
        for name in ("import_id", "from_payment_id", "stated_minor", "stated_currency", "source_id"):
            del values[name]
        row = self._one(expense, changed.id, "expense")
        days = ((row.spent_day, row.instrument_id), (values["spent_day"], changed.instrument_id))
        refuse_locked_days(self._connection, days)
        if any(row._mapping[name] != values[name] for name in _IDENTITY):
            values["occurrence"] = 0  # it no longer stands for the row of its file
        self._change(expense, changed.id, values, what="expense", version=changed.version)

    def set_status(self, ids: Sequence[int], status: ExpenseStatus) -> None:
        """Move expenses on their way (G02)."""
        for id_ in ids:
            self._change(expense, id_, {"status": status.value}, what="expense")

    def waive_receipt(self, ids: Sequence[int]) -> None:
        """Remember that a person let expenses pass without the receipt that their category requires (G03)."""
        for id_ in ids:
            self._change(expense, id_, {"is_receipt_waived": 1}, what="expense")

    def without_need(self, ids: Sequence[int]) -> set[int]:
        """Return those of the expenses that a person let pass without a receipt."""
        found: set[int] = set()
        for chunk in chunks(ids):
            condition = (expense.c.id.in_(chunk), expense.c.is_receipt_waived == 1)
            found.update(row.id for row in self._rows(select(expense.c.id).where(*condition)))
        return found

    def set_report(self, ids: Sequence[int], report_id: ReportId | None) -> None:
        """Put expenses into a report, or take them out."""
        for id_ in ids:
            self._change(expense, id_, {"report_id": report_id}, what="expense")

    def set_booked(self, booked: Iterable[tuple[int, Money | None]]) -> None:
        """Store what the books carry where the store cannot add it up itself (F08; other currencies)."""
        for id_, money in booked:
            values = {
                "booked_minor": None if money is None else money.minor,
                "booked_currency": None if money is None else money.currency,
            }
            self._change(expense, id_, values, what="expense")

    def set_billed(self, ids: Sequence[int], *, is_billed: bool) -> None:
        """Mark billable expenses as billed to the client, or not."""
        for id_ in ids:
            self._change(expense, id_, {"is_billed": int(is_billed)}, what="expense")

    def remove(self, expense_id: ExpenseId, reason: str) -> None:
        """Make an expense a tombstone, in no list any more; BlockedError while reconciled or posted."""
        self._refuse_linked(expense_id)
        values = {"removed": "deleted", "removed_reason": reason}
        self._change(expense, expense_id, values, what="expense")

    def merge(self, kept_id: ExpenseId, other_id: ExpenseId, reason: str) -> None:
        """Let one expense stand for another too (F25); the other becomes a tombstone that names it."""
        assert kept_id != other_id, "an expense cannot be merged with itself"
        self._one(expense, kept_id, "expense")
        self._refuse_linked(other_id)
        values = {"removed": "merged", "removed_reason": reason, "merged_into_id": kept_id}
        self._change(expense, other_id, values, what="expense")

    def _refuse_linked(self, expense_id: ExpenseId) -> None:
        """Refuse what is posted or has a link: one of a refund counts too, which allocates nothing here."""
        refuse_posted(self._connection, [expense_id])
        if self._one(expense, expense_id, "expense").state in _LINKED:
            raise BlockedError("F22", "The expense is reconciled", "Unreconcile it first")

    def set_verdicts(self, verdicts: Iterable[Verdict]) -> None:
        """Replace the verdicts of all open expenses: those not named lose theirs."""
        store_verdicts(self._context, expense, "expense", verdicts)

    def verdicts(self, ids: Sequence[int]) -> dict[int, Verdict]:
        """Return the stored verdicts of expenses that have one."""
        return read_verdicts(self, expense, ids)

    def of_import(self, import_id: ImportId) -> list[ExpenseId]:
        """Return the live expenses that an import brought, by id."""
        return self._ids(expense.c.import_id == import_id)

    def of_report(self, report_id: ReportId) -> list[ExpenseId]:
        """Return the live expenses of a report, by day, then id."""
        return self._ids(expense.c.report_id == report_id)

    def from_payment(self, payment_id: PaymentId) -> ExpenseId | None:
        """Return the live expense that was made from a payment (F17), if there is one."""
        found = self._ids(expense.c.from_payment_id == payment_id)
        return found[0] if found else None

    def _ids(self, condition: Any) -> list[ExpenseId]:  # noqa: ANN401 -- an SQL condition
        statement = select(expense.c.id).where(condition, expense.c.removed == "")
        rows = self._rows(statement.order_by(expense.c.spent_day, expense.c.id))
        return [ExpenseId(row.id) for row in rows]


_LINKED = frozenset({LinkState.PARTIAL.value, LinkState.AUTOMATIC.value, LinkState.MANUAL.value})
_IDENTITY = ("employee_id", "spent_day", "amount_minor", "currency", "merchant")


def _inserted(
    ids: range, new: Sequence[NewExpense], seal: ContentHash, currency: str | None
) -> Iterator[tuple[Any, ...]]:
    """Make rows; an amount stated in the company's currency is what the books start with."""
    for id_, item in zip(ids, new, strict=True):
        stated = item.expense.stated
        booked = (None, None) if stated is None or stated.currency != currency else stated_pair(stated)
        row = (id_, *_values(item.expense), item.text_hash, item.occurrence, item.line_id, *booked)
        seal.add(row)
        yield row


def _values(item: Expense) -> tuple[Any, ...]:
    return (
        item.employee_id,
        to_day(item.spent_on),
        item.merchant,
        item.amount.minor,
        item.amount.currency,
        item.report_id,
        item.category_id,
        item.category,
        item.project,
        item.department,
        item.supplier,
        item.vat_number,
        item.tax_rate_ppm,
        item.tax_amount_minor,
        item.country,
        item.paid_by.value,
        item.instrument_id,
        item.source.value,
        item.status.value,
        int(item.to_reimburse),
        int(item.is_billable),
        int(item.is_billed),
        canonical(dict(item.custom_fields)),
        item.note,
        item.reference,
        item.import_id,
        item.from_payment_id,
        *stated_pair(item.stated),
        item.source_id,
    )


def stated_pair(stated: Money | None) -> tuple[int | None, str | None]:
    """Give an amount as two columns."""
    return (None, None) if stated is None else (stated.minor, stated.currency)


def to_expense(row: Any) -> Expense:  # noqa: ANN401 -- a row of _READ
    """Make the value of a row."""
    spent_on = from_day(row.spent_day)
    assert spent_on is not None, "an expense without a day"
    booked = None if row.booked_minor is None else Money(row.booked_minor, row.booked_currency)
    return Expense(
        id=ExpenseId(row.id),
        employee_id=EmployeeId(row.employee_id),
        spent_on=spent_on,
        merchant=row.merchant,
        amount=Money(row.amount_minor, row.currency),
        report_id=None if row.report_id is None else ReportId(row.report_id),
        booked=booked,
        category_id=None if row.category_id is None else CategoryId(row.category_id),
        category=row.category,
        project=row.project,
        department=row.department,
        supplier=row.supplier,
        vat_number=row.vat_number,
        tax_rate_ppm=row.tax_rate_ppm,
        tax_amount_minor=row.tax_amount_minor,
        country=row.country,
        paid_by=PaidBy(row.paid_by),
        instrument_id=None if row.instrument_id is None else InstrumentId(row.instrument_id),
        source=ExpenseSource(row.source),
        status=ExpenseStatus(row.status),
        to_reimburse=bool(row.to_reimburse),
        is_billable=bool(row.is_billable),
        is_billed=bool(row.is_billed),
        custom_fields=json.loads(row.custom_fields),
        note=row.note,
        reference=row.reference,
        import_id=None if row.import_id is None else ImportId(row.import_id),
        from_payment_id=None if row.from_payment_id is None else PaymentId(row.from_payment_id),
        has_receipt=bool(row.has_receipt),
        allocated_minor=row.allocated_minor,
        state=LinkState(row.state),
        version=row.version,
        stated=None if row.stated_minor is None else Money(row.stated_minor, row.stated_currency),
        source_id=row.source_id,
    )
