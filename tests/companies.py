"""Small real companies for tests: a company file on disk, filled straight through the store."""

import hashlib
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.bootstrap import Company, Program, World
from app.models.expense import Employee, Expense, ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import CommandId, EmployeeId, ExpenseId, ImportId, InstrumentId, LineId, PaymentId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, Payment, PaymentKind
from app.models.rates import ExchangeRate
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.store import Command, UnitOfWork
from app.store.rows import NewExpense, NewLine, NewPayment
from app.store.schema import posting
from app.system import SystemFiles, SystemIds, SystemNetwork

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class TickingClock:
    """A clock that moves one second with each look at it."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment."""
        self.at += timedelta(seconds=1)
        return self.at

    def today(self) -> date:
        """Return the day."""
        return self.at.date()

    def monotonic_s(self) -> float:
        """Return seconds since the start."""
        return (self.at - START).total_seconds()

    def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.at += timedelta(seconds=seconds)


def a_program(folder: Path) -> Program:
    """Start a program that keeps its settings in `folder` and has a clock of its own."""
    world = World(TickingClock(), SystemIds(), SystemFiles(), SystemNetwork())
    return Program.start(config_dir=folder / "config", world=world)


@dataclass
class Shop:
    """One open company with an employee and a card.

    Attributes:
        ann: The employee who carries `visa`.
        bob: An employee without a card.
    """

    company: Company
    ann: EmployeeId
    bob: EmployeeId
    visa: InstrumentId
    amex: InstrumentId
    added: int = field(default=0)

    def payment(self, **changed: object) -> Payment:
        """Return a payment of Ann's card; `amount` is a text such as `12.30`."""
        amount = changed.pop("amount", "12.30")
        currency = str(changed.pop("currency", "EUR"))
        day = changed.pop("day", date(2026, 10, 5))
        assert isinstance(day, date), "a day is a date"
        plain = Payment(
            PaymentId(0),
            self.visa,
            amount if isinstance(amount, Money) else Money.parse(str(amount), currency),
            day + timedelta(days=1),
            "CAFE ROMA DUBLIN",
            purchased_on=day,
            kind=PaymentKind.PURCHASE,
        )
        return replace(plain, **changed)  # type: ignore[arg-type] # the caller names fields

    def expense(self, **changed: object) -> Expense:
        """Return an expense of Ann; `amount` is a text such as `12.30`."""
        amount = changed.pop("amount", "12.30")
        currency = str(changed.pop("currency", "EUR"))
        day = changed.pop("day", date(2026, 10, 5))
        assert isinstance(day, date), "a day is a date"
        plain = Expense(
            ExpenseId(0),
            self.ann,
            day,
            "Cafe Roma",
            amount if isinstance(amount, Money) else Money.parse(str(amount), currency),
            paid_by=PaidBy.COMPANY_CARD,
            instrument_id=self.visa,
            source=ExpenseSource.IMPORT,
            status=ExpenseStatus.TO_SUBMIT,
        )
        return replace(plain, **changed)  # type: ignore[arg-type] # the caller names fields

    def add_payments(self, *payments: Payment) -> list[PaymentId]:
        """Store payments as an import would; equal ones are further occurrences."""
        seen: dict[tuple[object, ...], int] = {}
        new = []
        for one in payments:
            text = int.from_bytes(hashlib.sha256(one.descriptor.encode()).digest()[:8], signed=True)
            key = (one.instrument_id, one.booked_on, text, one.amount)
            seen[key] = seen.get(key, 0) + 1
            new.append(NewPayment(one, text, seen[key]))
        with self._write("add_payments") as unit:
            ids = unit.payments.add(new)
        return [PaymentId(id_) for id_ in ids]

    def add_import(self, *payments: Payment) -> ImportId:
        """Store payments as the rows of one imported file."""
        with self._write("add_import") as unit:
            import_id = unit.imports.start(
                file_name="card.csv",
                sha256=f"{self.added:064d}",
                format=FileFormat.CSV,
                purpose=Purpose.STATEMENT,
                content=b"",
                size=0,
            )
            lines = [
                NewLine(row, "imported", {"Text": one.descriptor, "Note": ""})
                for row, one in enumerate(payments, start=1)
            ]
            line_ids = unit.statements.add_lines(import_id, lines)
            new = [
                NewPayment(replace(one, import_id=import_id, line_id=LineId(line_id)), row, 1)
                for row, (one, line_id) in enumerate(zip(payments, line_ids, strict=True))
            ]
            unit.payments.add(new)
            unit.imports.finish(
                import_id,
                status=ImportStatus.PROCESSED,
                rows_read=len(payments),
                imported=len(payments),
                repeated=0,
                rejected=0,
                skipped=0,
            )
        return import_id

    def add_expenses(self, *expenses: Expense) -> list[ExpenseId]:
        """Store expenses."""
        with self._write("add_expenses") as unit:
            ids = unit.expenses.add([NewExpense(one) for one in expenses])
        return [ExpenseId(id_) for id_ in ids]

    def post(self, expense_id: int, status: str = "successful") -> None:
        """Store what posting an expense leaves behind."""
        with self._write("post") as unit:
            context = unit.context
            connection = context.insert(posting.connection, system="test", name=context.command_id)
            job = context.insert(
                posting.export_job,
                connection_id=connection,
                made_at=context.at_text,
                made_by="maria",
                destination="test",
                command_id=context.command_id,
            )
            context.insert(
                posting.export_item,
                job_id=job,
                expense_id=expense_id,
                status=status,
                key=f"K{expense_id}",
                payload_hash="0",
                amount_minor=1230,
                currency="EUR",
            )

    def add_rate(self, rate: ExchangeRate) -> None:
        """Store an exchange rate."""
        with self._write("add_rate") as unit:
            unit.rates.add([rate])

    def _write(self, kind: str) -> AbstractContextManager[UnitOfWork]:
        self.added += 1
        command = Command(CommandId(f"{kind}-{self.added}"), kind, self.company.info.user)
        return self.company.place.database.write(command)

    def get_expense(self, id_: int) -> Expense:
        """Read one expense."""
        with self.company.place.database.read() as unit:
            return unit.expenses.get([id_])[0]

    def get_payment(self, id_: int) -> Payment:
        """Read one payment."""
        with self.company.place.database.read() as unit:
            return unit.payments.get([id_])[0]


def fill_shop(company: Company) -> Shop:
    """Put two employees and two cards into a new company."""
    ann = EmployeeId(company.edit_employee(Employee(EmployeeId(0), "E1", "Ann Lee")).id)
    bob = EmployeeId(company.edit_employee(Employee(EmployeeId(0), "E2", "Bob Ray")).id)
    visa = _card(company, "Visa 4417", "4417", ann)
    amex = _card(company, "Amex 1009", "1009", None)
    return Shop(company, ann, bob, visa, amex)


def _card(company: Company, name: str, last4: str, holder: EmployeeId | None) -> InstrumentId:
    card = Instrument(InstrumentId(0), InstrumentKind.CARD, name, "EUR", last4=last4, holder_id=holder)
    return InstrumentId(company.edit_instrument(card).id)


def a_shop(folder: Path, *, name: str = "Acme", user: str = "maria") -> Shop:
    """Make a company file in `folder` with two employees and two cards."""
    program = a_program(folder)
    company = program.create_company(str(folder / f"{name}.tieout"), name=name, currency="EUR", user=user)
    return fill_shop(company)
