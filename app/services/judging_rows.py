"""Tells for each row of a staged file whether it is new or stored; the same for preview and import."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from app.engine.intake.expense_texts import is_yes, paid_by, status
from app.engine.intake.identity import Known, Occurrences, Taken, normalised, text_hash
from app.engine.intake.instruments import Hints, find_instrument
from app.engine.intake.kinds import settled_kind
from app.importers.wire import BANK_ID, DAY, MINOR, TEXT, PackedRow
from app.models.expense import Employee, Expense, ExpenseSource, PaidBy
from app.models.ids import (
    CategoryId,
    EmployeeId,
    ExpenseId,
    ImportId,
    ReportId,
)
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, PaymentKind
from app.models.period import to_day
from app.models.reference import Category
from app.models.statement import ExpenseLine, Question
from app.services.bank_texts import BankTexts
from app.services.staging import Staged

if TYPE_CHECKING:
    from app.services.recognising import Targets, Verdicts
    from app.store.rows import IdentityColumns, PaymentRow
    from app.store.unit_of_work import UnitOfWork


def known_of(columns: "IdentityColumns") -> Iterable[Known]:
    """View identity columns as known rows, those entered by hand left out."""
    return (
        Known(
            columns.ids[row],
            columns.day[row],
            columns.amount_minor[row],
            columns.currency.at(row),
            columns.text_hash[row],
            columns.occurrence[row],
            columns.bank_id.at(row),
        )
        for row in range(len(columns))
        if columns.occurrence[row]
    )


@dataclass
class PaymentJudge:
    """Judges statement lines against one unit of work; remembers what it has seen of the file.

    Attributes:
        first_on, last_on: The days of the whole file.
        hashes: Hashes of descriptors, as far as they are known already.
    """

    uow: "UnitOfWork"
    first_on: date
    last_on: date
    hashes: dict[str, int]
    verdicts: "Verdicts | None" = None
    _place: int = 0
    _by_instrument: dict[tuple[int, str], Occurrences] = field(default_factory=dict)

    def prepare(self, staged: Staged, targets: "Targets", answers: Mapping[str, str]) -> None:
        """Look at the whole file first, so that renumbered, renamed and pending lines are recognised too.

        `take_rows` must then be given every line of the file, in file order.
        """
        from app.services.recognising import SAME_ROWS, recognise

        self.verdicts = recognise(self.uow, staged, targets, answers.get(SAME_ROWS, ""))

    def questions(self, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """Return what only a person can tell of the lines, once `prepare` has looked at them."""
        return () if self.verdicts is None else self.verdicts.question(answers)

    def take_rows(self, lines: Sequence[PackedRow], targets: Sequence[tuple[Instrument, str]]) -> list[Taken]:
        """Judge the next lines, in file order.

        Args:
            lines: As packed by the reader.
            targets: Instrument and currency of each; of an instrument with id 0, a new one, nothing is known.
        """
        found: list[Taken] = []
        start = 0
        for target, run in groupby(targets, key=id):
            stop = start + sum(1 for _ in run)
            assert id(targets[start]) == target, "targets are walked in order"
            instrument, currency = targets[start]
            rows = self._identities(lines[start:stop])
            if self.verdicts is not None and instrument.id in self.verdicts.books:
                found += self._known(rows, self.verdicts, instrument.id, currency)
            else:
                found += self._occurrences_of(instrument).take_all(rows, currency)
            self._place += stop - start
            start = stop
        return found

    def _known(
        self,
        rows: Iterable[tuple[int, int, int, str]],
        verdicts: "Verdicts",
        instrument_id: int,
        currency: str,
    ) -> list[Taken]:
        recogniser = verdicts.books[instrument_id].recogniser
        return [
            verdicts.taken(place, hash_, (day, minor, currency, hash_), recogniser)
            for place, (day, minor, hash_, _) in enumerate(rows, self._place)
        ]

    def _identities(self, lines: Sequence[PackedRow]) -> Iterator[tuple[int, int, int, str]]:
        hashes = self.hashes
        for line in lines:
            text = line[TEXT]
            hash_ = hashes.get(text)
            yield line[DAY], line[MINOR], text_hash(text) if hash_ is None else hash_, line[BANK_ID]

    def _occurrences_of(self, instrument: Instrument) -> Occurrences:
        key = (instrument.id, instrument.name if instrument.id <= 0 else "")
        if (occurrences := self._by_instrument.get(key)) is None:
            known: Iterable[Known] = ()
            if instrument.id > 0:
                known = known_of(self.uow.payments.identities(instrument.id, self.first_on, self.last_on))
            occurrences = self._by_instrument[key] = Occurrences.of(known)
        return occurrences


def payment_row(
    line: PackedRow,
    taken: Taken,
    texts: BankTexts,
    *,
    instrument: Instrument,
    currency: str,
    import_id: int,
    line_id: int,
) -> "PaymentRow":
    """Make the payment that a packed statement line records, as the store takes many of them.

    What the columns do not tell of the purchase, its text may (`texts`).
    """
    (
        _,
        day,
        minor,
        own_currency,
        text,
        purchased,
        valued,
        original_minor,
        original,
        _,
        bank_id,
        party,
        mcc,
        country,
        vat_number,
        kind,
        status,
        *_,
    ) = line
    if instrument.kind is InstrumentKind.CARD:
        kind = settled_kind(PaymentKind(kind), minor, text, instrument.kind).value
    currency = own_currency or currency
    return (
        instrument.id,
        minor,
        currency,
        day,
        texts.purchase_day(text, day) if purchased is None else purchased,
        valued,
        *((original_minor, original) if original else texts.original(text, minor, currency)),
        text,
        party,
        None,
        mcc,
        country,
        kind,
        status,
        bank_id,
        vat_number,
        import_id,
        line_id,
        "",
        taken.hash,
        taken.occurrence,
    )


@dataclass
class ExpenseJudge:
    """Judges expense lines and makes expenses of them; people and reports are found or added by name.

    Attributes:
        user: Stands for the employee where the file names none.
        writes: In a preview nothing is added: unknown people get id 0.
    """

    uow: "UnitOfWork"
    user: str
    first_on: date
    last_on: date
    writes: bool
    employees: list[Employee] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    _known: "dict[int, IdentityColumns]" = field(default_factory=dict)
    _occurrences: dict[tuple[int, str], Occurrences] = field(default_factory=dict)
    _people: dict[str, EmployeeId] = field(default_factory=dict)
    _reports: dict[tuple[str, int], ReportId] = field(default_factory=dict)
    _categories: dict[str, CategoryId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.employees = self.uow.employees.all()
        self.instruments = self.uow.instruments.all()
        self.categories = self.uow.categories.all()
        self._known = self.uow.expenses.identities(self.first_on, self.last_on)

    def take(self, line: ExpenseLine, currency: str) -> tuple[Taken, EmployeeId]:
        """Judge the next line, and tell whose it is."""
        code = line.employee_code or line.employee or self.user
        name = line.employee or code
        employee = self._employee(code, name)
        key = (employee, code if not employee else "")
        if (occurrences := self._occurrences.get(key)) is None:
            columns = self._known.get(employee)
            known = () if columns is None or not employee else known_of(columns)
            occurrences = self._occurrences[key] = Occurrences.of(known)
        hash_ = text_hash(line.merchant)
        taken = occurrences.take(to_day(line.spent_on), line.amount.minor, currency, hash_, line.reference)
        return taken, employee

    def _employee(self, code: str, name: str) -> EmployeeId:
        """Find a person by code, else by name where either side has no code of its own; else add one."""
        folded = normalised(code)
        if (found := self._people.get(folded)) is not None:
            return found
        wanted = {folded, normalised(name)}
        by_code = next((one for one in self.employees if normalised(one.code) == folded), None)
        known = by_code or next((one for one in self.employees if normalised(one.name) in wanted), None)
        if known is not None:
            found = known.id
        else:
            found = self.uow.employees.ensure(code, name) if self.writes else EmployeeId(0)
        self._people[folded] = found
        return found

    def expense_of(
        self, line: ExpenseLine, employee_id: EmployeeId, currency: str, import_id: ImportId
    ) -> Expense:
        """Make the expense that a line claims (G01, G02)."""
        instrument = self._instrument(line, currency)
        payer = paid_by(line.paid_by, instrument)
        tax = line.tax_amount
        to_reimburse = (
            is_yes(line.to_reimburse) if line.to_reimburse else payer in (PaidBy.OWN_MONEY, PaidBy.CASH)
        )
        return Expense(
            id=ExpenseId(0),
            employee_id=employee_id,
            spent_on=line.spent_on,
            merchant=line.merchant,
            amount=line.amount if line.amount.currency else Money(line.amount.minor, currency),
            report_id=self._report(line.report, employee_id),
            category_id=self._category(line.category),
            category=line.category,
            project=line.project,
            department=line.department,
            supplier=line.supplier,
            vat_number=line.vat_number,
            tax_rate_ppm=line.tax_rate_ppm,
            tax_amount_minor=None if tax is None else tax.minor,
            country=line.country,
            paid_by=payer,
            instrument_id=None if instrument is None else instrument.id,
            source=ExpenseSource.IMPORT,
            status=status(line.status),
            to_reimburse=to_reimburse,
            is_billable=is_yes(line.billable),
            custom_fields=line.custom_fields,
            note=line.note,
            reference=line.reference,
            import_id=import_id,
        )

    def _instrument(self, line: ExpenseLine, currency: str) -> Instrument | None:
        if not line.instrument:
            return None
        found = find_instrument(Hints(line.instrument, "", ""), self.instruments, self.employees)
        return found.instrument if found.instrument.id else None

    def _report(self, text: str, employee_id: EmployeeId) -> ReportId | None:
        if not text:
            return None
        key = (text, employee_id)
        if key not in self._reports:
            self._reports[key] = self.uow.reports.ensure(text, employee_id, text)
        return self._reports[key]

    def _category(self, text: str) -> CategoryId | None:
        if not text:
            return None
        folded = normalised(text)
        if folded not in self._categories:
            same = (
                one for one in self.categories if folded in (normalised(one.reference), normalised(one.name))
            )
            known = next(same, None)
            self._categories[folded] = (
                known.id if known is not None else self.uow.categories.ensure(text, text)
            )
        return self._categories[folded]
