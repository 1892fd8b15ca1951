"""What the store's tests share: a clock that ticks, ids, one small company on either database."""

import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import update

from app.models.expense import Expense, ExpenseStatus, PaidBy
from app.models.ids import CommandId, EmployeeId, ExpenseId, ImportId, InstrumentId, PaymentId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, Payment
from app.models.period import to_day
from app.models.reconciliation import Allocation, Origin
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.store import Command, Database, UnitOfWork, open_database
from app.store.rows import NewExpense, NewLine, NewLink, NewPayment
from app.store.schema import closing, posting

DAY = date(2026, 3, 2)


@dataclass
class TickingClock:
    """Each look is a second later; sleeping is real but short."""

    at: datetime = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def today(self) -> date:
        return self.at.date()

    def monotonic_s(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(min(seconds, 0.05))


class SeededIds:
    """Real UUIDs, seeded chance."""

    def __init__(self) -> None:
        self._random = random.Random(7)

    def command_id(self) -> str:
        return str(uuid.uuid4())

    def random(self) -> float:
        return self._random.random()


@dataclass
class Books:
    """An open company with one employee and one card."""

    database: Database
    target: str
    clock: TickingClock = field(default_factory=TickingClock)
    employee: EmployeeId = field(default=EmployeeId(0))
    card: InstrumentId = field(default=InstrumentId(0))

    def fill(self) -> "Books":
        with self.write("set_up") as work:
            self.employee = work.employees.ensure("E1", "Ann Miller")
            self.card = work.instruments.add(a_card("4417", holder=self.employee))
        return self

    def command(self, kind: str = "test", *, user: str = "ann", reason: str = "") -> Command:
        return Command(CommandId(str(uuid.uuid4())), kind, user, reason)

    def write(self, kind: str = "test", *, user: str = "ann") -> Any:
        return self.database.write(self.command(kind, user=user))

    def read(self) -> Any:
        return self.database.read()

    def reopen(self, **options: Any) -> Database:
        self.database.close()
        self.database = open_database(self.target, clock=self.clock, ids=SeededIds(), **options)
        return self.database

    def another(self) -> Database:
        """Open the same company once more, as a process of the same program does."""
        return open_database(self.target, clock=TickingClock(), ids=SeededIds(), is_helper=True)

    def payment(self, minor: int = 1000, currency: str = "EUR", **values: Any) -> PaymentId:
        return self.payments([minor], currency, **values)[0]

    def payments(
        self, amounts: list[int], currency: str = "EUR", *, first_occurrence: int | None = None, **values: Any
    ) -> list[PaymentId]:
        first = next(_counter) if first_occurrence is None else first_occurrence
        with self.write("add_payments") as work:
            ids = work.payments.add(
                [
                    NewPayment(self.a_payment(minor, currency, **values), text_hash=11, occurrence=first + k)
                    for k, minor in enumerate(amounts)
                ]
            )
        for _ in amounts:
            next(_counter)
        return [PaymentId(id_) for id_ in ids]

    def a_payment(self, minor: int = 1000, currency: str = "EUR", **values: Any) -> Payment:
        given = {"instrument_id": self.card, "booked_on": DAY, "descriptor": "SHOP 1", **values}
        return Payment(PaymentId(0), amount=Money(minor, currency), **given)

    def expense(self, minor: int = 1000, currency: str = "EUR", **values: Any) -> ExpenseId:
        with self.write("add_expenses") as work:
            return ExpenseId(work.expenses.add([NewExpense(self.an_expense(minor, currency, **values))])[0])

    def an_expense(self, minor: int = 1000, currency: str = "EUR", **values: Any) -> Expense:
        given = {
            "employee_id": self.employee,
            "spent_on": DAY,
            "merchant": "Shop",
            "paid_by": PaidBy.COMPANY_CARD,
            "status": ExpenseStatus.TO_SUBMIT,
            **values,
        }
        return Expense(ExpenseId(0), amount=Money(minor, currency), **given)

    def link(
        self,
        expense_id: int,
        payment_id: int,
        expense_minor: int,
        payment_minor: int | None = None,
        *,
        origin: Origin = Origin.MANUAL,
        user: str = "ann",
    ) -> int:
        with self.write("reconcile", user=user) as work:
            return int(
                work.reconciliations.add(
                    [a_link(expense_id, payment_id, expense_minor, payment_minor, origin=origin)]
                )[0]
            )

    def unlink(self, reconciliation_id: int, reason: str = "") -> int:
        with self.write("unreconcile") as work:
            return int(work.reconciliations.reverse([reconciliation_id], reason)[0])

    def get_payment(self, id_: int, **changed: Any) -> Payment:
        with self.read() as work:
            found: Payment = work.payments.get([id_])[0]
            return replace(found, **changed)

    def get_expense(self, id_: int, **changed: Any) -> Expense:
        with self.read() as work:
            found: Expense = work.expenses.get([id_])[0]
            return replace(found, **changed)

    def import_file(
        self, amounts: list[int], *, sha256: str = "a" * 64, purpose: Purpose = Purpose.STATEMENT
    ) -> tuple[ImportId, list[int]]:
        """Import a file with a line a payment, occurrences counted from 1."""
        with self.write("import_file") as work:
            import_id = start_import(work, sha256=sha256, purpose=purpose)
            lines = work.statements.add_lines(
                import_id,
                [NewLine(k, "imported", {"Amount": str(minor)}) for k, minor in enumerate(amounts, 1)],
            )
            if purpose is Purpose.STATEMENT:
                ids = work.payments.add(
                    [
                        NewPayment(
                            replace(self.a_payment(minor), import_id=import_id, line_id=lines[k]), 5, k + 1
                        )
                        for k, minor in enumerate(amounts)
                    ]
                )
            else:
                ids = work.expenses.add(
                    [
                        NewExpense(replace(self.an_expense(minor), import_id=import_id), 5, k + 1, lines[k])
                        for k, minor in enumerate(amounts)
                    ]
                )
            finish_import(work, import_id, imported=len(amounts))
        return import_id, list(ids)


def start_import(
    work: UnitOfWork, *, sha256: str = "a" * 64, purpose: Purpose = Purpose.STATEMENT
) -> ImportId:
    return work.imports.start(
        file_name="card.csv",
        sha256=sha256,
        format=FileFormat.CSV,
        purpose=purpose,
        content=b"Date;Amount\n",
        size=12,
    )


def finish_import(
    work: UnitOfWork, import_id: ImportId, *, imported: int, repeated: int = 0, rows_read: int | None = None
) -> None:
    work.imports.finish(
        import_id,
        status=ImportStatus.PROCESSED,
        rows_read=imported + repeated if rows_read is None else rows_read,
        imported=imported,
        repeated=repeated,
        rejected=0,
        skipped=0,
    )


def a_card(last4: str, *, holder: EmployeeId | None = None, currency: str = "EUR") -> Instrument:
    return Instrument(
        InstrumentId(0), InstrumentKind.CARD, f"Visa {last4}", currency, last4, holder_id=holder
    )


def a_link(
    expense_id: int,
    payment_id: int,
    expense_minor: int,
    payment_minor: int | None = None,
    *,
    origin: Origin = Origin.MANUAL,
) -> NewLink:
    paid = expense_minor if payment_minor is None else payment_minor
    item = Allocation(ExpenseId(expense_id), PaymentId(payment_id), expense_minor, paid)
    return NewLink(origin, (item,), 0.99, "Scored", 1)


def post(books: Books, expense_id: int, status: str) -> None:
    """Store an item of an export job, as posting does."""
    with books.write("export") as work:
        at, command_id = work.context.at_text, work.context.command_id
        connection = work.context.insert(posting.connection, system="test", name=command_id)
        job = work.context.insert(
            posting.export_job,
            connection_id=connection,
            made_at=at,
            made_by="ann",
            destination="test",
            command_id=command_id,
        )
        work.context.insert(
            posting.export_item,
            job_id=job,
            expense_id=expense_id,
            status=status,
            key=f"K{expense_id}",
            payload_hash="0",
            amount_minor=1000,
            currency="EUR",
        )


def lock(books: Books, label: str, instrument_id: int | None = None) -> None:
    """Lock the month of DAY."""
    with books.write("lock") as work:
        work.context.insert(
            closing.period_lock,
            instrument_id=instrument_id,
            label=label,
            first_day=to_day(DAY.replace(day=1)),
            last_day=to_day(DAY.replace(day=31)),
            locked_at=work.context.at_text,
            locked_by="ann",
        )


def reopen(books: Books) -> None:
    """Open all locked periods again."""
    with books.write("reopen") as work:
        work.context.connection.execute(
            update(closing.period_lock).values(
                reopened_at=work.context.at_text, reopened_by="ann", reopened_reason="late invoice"
            )
        )


_counter = iter(range(1, 10**9))

Opener = Callable[[], Books]
