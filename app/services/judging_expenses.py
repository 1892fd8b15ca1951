"""Tells for each expense of a staged list whether it is new, stored or changed; makes the expenses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from app.engine.intake.expense_identity import ExpenseBook, TakenExpense, ids_are_trusted
from app.engine.intake.expense_texts import folded, is_yes, known_status, paid_by, status
from app.engine.intake.identity import Members, Taken, normalised, text_hash
from app.engine.intake.instruments import Hints, find_instrument
from app.models.expense import CostLine, Employee, Expense, ExpenseSource, KnownClaim, PaidBy
from app.models.ids import CategoryId, EmployeeId, ExpenseId, ImportId, ReportId
from app.models.money import Money, plain
from app.models.payment import Instrument
from app.models.period import from_day, to_day
from app.models.reference import Category
from app.models.statement import ExpenseLine, Question

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork

CHANGED = "changed"
CHANGED_CHOICES = ("keep", "update", "add")
EXAMPLES_MAX = 3


@dataclass(frozen=True, slots=True)
class ChangedClaim:
    """An expense of the list that is stored with another day, amount or currency under the same id."""

    row: int
    expense_id: int
    source_id: str
    stored: str
    listed: str

    @property
    def told(self) -> str:
        """Say both."""
        return f"row {self.row}: {self.source_id} is stored as {self.stored}, the list says {self.listed}"


@dataclass
class ExpenseJudge:
    """Judges expense lines and makes expenses of them; people and reports are found or added by name.

    Attributes:
        user: Stands for the employee where the file names none.
        writes: In a preview nothing is added: unknown people get id 0.
        assumed: Currency of amounts that name none, where it is not the company's.
    """

    uow: "UnitOfWork"
    user: str
    first_on: date
    last_on: date
    writes: bool
    assumed: str = ""
    changed: list[ChangedClaim] = field(default_factory=list)
    employees: list[Employee] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    _known: dict[int, list[KnownClaim]] = field(default_factory=dict)
    _trusts_ids: bool = True
    _books: dict[tuple[int, str], ExpenseBook] = field(default_factory=dict)
    _members: Members = field(default_factory=Members)
    _people: dict[tuple[str, str], EmployeeId] = field(default_factory=dict)
    _reports: dict[tuple[str, int], ReportId] = field(default_factory=dict)
    _categories: dict[str, CategoryId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.employees = self.uow.employees.all()
        self.instruments = self.uow.instruments.all()
        self.categories = self.uow.categories.all()
        self._learn(())

    def _learn(self, source_ids: Iterable[str]) -> None:
        self._known = {}
        for one in self.uow.expenses.lines.known(self.first_on, self.last_on, source_ids):
            self._known.setdefault(one.employee_id, []).append(one)

    def prepare(self, lines: Iterable[ExpenseLine], assumed: str) -> None:
        """Walk over the whole list before its first expense is judged: are its ids known, what changed?

        Args:
            lines: The expenses of the list.
            assumed: Currency of those that name none.
        """
        self.assumed = assumed
        held = list(lines)
        self._learn(line.source_id for line in held)
        keys = [(_key(line, assumed), line.source_id) for line in held]
        stored = [one for known in self._known.values() for one in known]
        self._trusts_ids = ids_are_trusted(keys, stored)
        trial = ExpenseJudge(self.uow, self.user, self.first_on, self.last_on, writes=False)
        trial._known, trial._trusts_ids = self._known, self._trusts_ids
        by_id = {one.id: one for one in stored}
        for line in held:
            taken, _ = trial.take(line, line.amount.currency or assumed)
            if taken.changes and taken.repeats_id is not None:
                self.changed.append(_changed(line, by_id[taken.repeats_id], assumed))

    def questions(self, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """Ask about expenses that are stored with another amount or day."""
        if not self.changed or answers.get(CHANGED, "") in CHANGED_CHOICES:
            return ()
        examples = "; ".join(one.told for one in self.changed[:EXAMPLES_MAX])
        more = len(self.changed) - EXAMPLES_MAX
        text = f"{len(self.changed)} expenses are stored with another amount or day. What should be done?"
        evidence = examples + (f"; and {more} more" if more > 0 else "")
        return (Question(CHANGED, text, CHANGED_CHOICES, evidence, CHANGED_CHOICES[0]),)

    # ------------------------------------------------------------------ repeats

    def take(self, line: ExpenseLine, currency: str, member: str = "") -> tuple[TakenExpense, EmployeeId]:
        """Judge the next line, and tell whose it is; `member` is the file inside an archive, if any."""
        employee = self._employee(line)
        hash_ = text_hash(line.merchant)
        taken = self._book(line, employee).take(
            to_day(line.spent_on), line.amount.minor, currency, hash_, line.reference, line.source_id
        )
        if member and not taken.changes:
            whose = (int(employee), "|".join((*_person(line, self.user), line.source_id, line.reference)))
            key = (to_day(line.spent_on), line.amount.minor, currency, hash_)
            alone = Taken(hash_, taken.occurrence, taken.repeats_id)
            verdict = self._members.judged(member, whose, key, alone)
            if verdict is not alone:
                return TakenExpense(hash_, 0, verdict.repeats_id), employee
        return taken, employee

    def added(self, line: ExpenseLine, currency: str, employee: EmployeeId) -> TakenExpense:
        """Take a changed line as one more expense."""
        hash_ = text_hash(line.merchant)
        return self._book(line, employee).added(to_day(line.spent_on), line.amount.minor, currency, hash_)

    def _book(self, line: ExpenseLine, employee: EmployeeId) -> ExpenseBook:
        key = (int(employee), "" if employee else _person(line, self.user)[0])
        if key not in self._books:
            known: Iterable[KnownClaim] = self._known.get(employee, ()) if employee else ()
            if not employee and not key[1]:  # a preview of a list without people: it may be anybody's
                known = [one for mine in self._known.values() for one in mine]
            self._books[key] = ExpenseBook.of(known, trusts_ids=self._trusts_ids)
        return self._books[key]

    # ------------------------------------------------------------------ names

    def _employee(self, line: ExpenseLine) -> EmployeeId:
        """Find a person by code, name or e-mail, in whichever form the list writes them; else add one."""
        code, name = _person(line, self.user)
        key = (normalised(code), normalised(name))
        if (found := self._people.get(key)) is not None:
            return found
        known = self._find(code, name, line.employee_email)
        if known is not None:
            found = known.id
        else:
            found = self.uow.employees.ensure(code, name) if self.writes else EmployeeId(0)
            if self.writes:
                self.employees.append(Employee(found, code, name))
        self._people[key] = found
        return found

    def _find(self, code: str, name: str, email: str) -> Employee | None:
        wanted = {normalised(text) for text in (code, email) if text}
        if found := [one for one in self.employees if normalised(one.code) in wanted]:
            return found[0]
        wanted = {normalised(text) for text in (name, code) if text}
        if found := [one for one in self.employees if normalised(one.name) in wanted]:
            return found[0]
        for words in (_name_words(name), _name_words(email.partition("@")[0]) if email else frozenset()):
            alike = [one for one in self.employees if len(words) > 1 and _name_words(one.name) == words]
            if len(alike) == 1:
                return alike[0]
        return None

    def _instrument(self, line: ExpenseLine) -> Instrument | None:
        if not line.instrument:
            return None
        found = find_instrument(Hints(line.instrument, "", ""), self.instruments, self.employees)
        return found.instrument if found.instrument.id else None

    def payer(self, line: ExpenseLine) -> PaidBy:
        """Tell who paid, from the words of the list or the card that it names."""
        return _payer(line, self._instrument(line))

    def _report(self, line: ExpenseLine, employee_id: EmployeeId) -> ReportId | None:
        number = line.report_number or line.report
        if not number:
            return None
        key = (number, employee_id)
        if key not in self._reports:
            self._reports[key] = self.uow.reports.ensure(number, employee_id, line.report or number)
        return self._reports[key]

    def _category(self, text: str) -> CategoryId | None:
        if not text:
            return None
        wanted = normalised(text)
        if wanted not in self._categories:
            same = (
                one for one in self.categories if wanted in (normalised(one.reference), normalised(one.name))
            )
            known = next(same, None)
            self._categories[wanted] = (
                known.id if known is not None else self.uow.categories.ensure(text, text)
            )
        return self._categories[wanted]

    # ------------------------------------------------------------------ expenses

    def expense_of(
        self, line: ExpenseLine, employee_id: EmployeeId, currency: str, import_id: ImportId
    ) -> Expense:
        """Make the expense that a line claims (G01, G02)."""
        instrument = self._instrument(line)
        payer = _payer(line, instrument)
        tax = line.tax_amount
        custom = dict(line.custom_fields)
        if line.status and known_status(line.status) is None:
            custom.setdefault("Status", line.status)
        is_own = payer in (PaidBy.OWN_MONEY, PaidBy.CASH)
        return Expense(
            id=ExpenseId(0),
            employee_id=employee_id,
            spent_on=line.spent_on,
            merchant=line.merchant,
            amount=line.amount if line.amount.currency else Money(line.amount.minor, currency),
            report_id=self._report(line, employee_id),
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
            to_reimburse=is_yes(line.to_reimburse) if line.to_reimburse else is_own,
            is_billable=is_yes(line.billable),
            custom_fields=custom,
            note=line.note,
            reference=line.reference,
            import_id=import_id,
            stated=self._stated(line, currency),
            source_id=line.source_id,
        )

    def _stated(self, line: ExpenseLine, currency: str) -> Money | None:
        """Return the amount in another currency; one without a code is in the company's."""
        if line.stated is None or line.stated.currency:
            return line.stated
        own = self.assumed or self.uow.company.get().currency
        return None if own == (line.amount.currency or currency) else Money(line.stated.minor, own)

    def lines_of(self, line: ExpenseLine) -> tuple[CostLine, ...]:
        """Give the lines of a split expense their categories."""
        return tuple(replace(one, category_id=self._category(one.category)) for one in line.lines)


def _payer(line: ExpenseLine, instrument: Instrument | None) -> PaidBy:
    """Tell who paid; a list that only says what is paid back says by that who paid."""
    payer = paid_by(line.paid_by, instrument)
    if payer is PaidBy.UNKNOWN and line.to_reimburse and is_yes(line.to_reimburse):
        return PaidBy.OWN_MONEY
    return payer


def _person(line: ExpenseLine, user: str) -> tuple[str, str]:
    """Return code and name as a new employee would get them."""
    code = line.employee_code or line.employee_email or line.employee or user
    return code, line.employee or code


def _name_words(text: str) -> frozenset[str]:
    """Take a name apart: `Whitfield, Dana`, `dana.whitfield` and `Dana Whitfield` are one."""
    letters = "".join(char if char.isalpha() else " " for char in folded(text))
    return frozenset(letters.split())


def _key(line: ExpenseLine, assumed: str) -> tuple[int, int, str, int]:
    currency = line.amount.currency or assumed
    return to_day(line.spent_on), line.amount.minor, currency, text_hash(line.merchant)


def _changed(line: ExpenseLine, stored: KnownClaim, assumed: str) -> ChangedClaim:
    currency = line.amount.currency or assumed
    before = f"{plain(stored.minor, stored.currency)} {stored.currency} of {from_day(stored.day)}"
    after = f"{plain(line.amount.minor, currency)} {currency} of {line.spent_on}"
    return ChangedClaim(line.row, stored.id, line.source_id, before, after)


def changed_note(changed: Sequence[ChangedClaim], row: int) -> str:
    """Return what is said of one row; empty where it did not change."""
    return next((one.told for one in changed if one.row == row), "")
