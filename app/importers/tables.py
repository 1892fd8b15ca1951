"""The shared core of csv, spreadsheet and html: header, mapping, decisions, then rows as parts."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from app.importers import layouts, survey
from app.importers.column_rows import ColumnRows
from app.importers.columns import Mapped
from app.importers.corrections import corrected
from app.importers.expense_list import ExpenseList
from app.importers.expense_titles import meanings_of as expense_meanings_of
from app.importers.layout import SAMPLE_ROWS, Layout, find_layout
from app.importers.mapping import (
    check_mapping,
    looks_like_card,
    map_columns,
    sides_question,
    tell_counter_account,
)
from app.importers.preamble import Preamble, read_preamble, to_value
from app.importers.prose import is_prose, read_prose
from app.importers.protocol import ReadRequest, refuse
from app.importers.purposes import weigh_purpose
from app.importers.readings import CellReader
from app.importers.running import RunningBalance
from app.importers.signing import ask_for_fees, choose_amount, decide_sign
from app.importers.signs import SignVerdict
from app.importers.stated import Stated
from app.importers.statement_rows import StatementRows, is_blank_grid
from app.importers.table import Row, Table, is_blank_row, text_of
from app.importers.tally import unproven
from app.importers.titles import CURRENCIES, meanings_of
from app.importers.wire import CURRENCY, LINE_WIDTH, MINOR, STATUS, Loose, PackedRow, packed_row, unpack
from app.models.money import Money, minor_digits, rounded
from app.models.payment import InstrumentKind, PaymentStatus
from app.models.period import to_day
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFoot,
    Part,
    Purpose,
    Question,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

STATEMENTS_MAX = 200
COLUMNS_MAX = 300  # rows are looked at up to here; longer ones are listed as no part of the table


def find_table(table: Table, request: ReadRequest) -> Layout | None:
    """Tell where the table is, from its first rows; None where no table is seen."""
    return _layout(_sample(table), request)


def _layout(sample: Sequence[Row], request: ReadRequest) -> Layout | None:
    known = expense_meanings_of if request.purpose is Purpose.EXPENSES else meanings_of
    return find_layout(sample, answer=request.answers.get("header", ""), meanings=known)


def _sample(table: Table) -> list[Row]:
    sample: list[Row] = []
    for row in table.rows():
        if not is_blank_row(row) or not sample:
            sample.append(row._replace(cells=row.cells[:COLUMNS_MAX]))
        if len(sample) >= SAMPLE_ROWS:
            break
    return sample


def read_table(table: Table, request: ReadRequest) -> Iterator[Loose]:
    """Read one table: the parts of a file, its FileFoot at last.

    Raises:
        RefusedFileError: No date or amount column, or dates that contradict each other.
    """
    sample = _sample(table)
    layout = _layout(sample, request)
    if layout is None:
        if is_prose(sample):
            yield from read_prose(table)
            return
        raise _no_table(table, request, sample)
    table = corrected(table, layout, request)
    reading = _Reading.prepare(table, request, layout, sample)
    yield from reading.parts()


def _no_table(table: Table, request: ReadRequest, sample: Sequence[Row]) -> Exception:
    first = next((row for row in sample if not is_blank_row(row)), None)
    if first is None:
        return refuse(request.path, "the file is empty", "Download it again")
    problem = next((row for row in sample if row.problem), None)
    if problem is not None:
        return refuse(
            request.path,
            problem.problem,
            "Correct the file, or export it again",
            row=problem.number,
            value=" ".join(map(text_of, problem.cells)),
        )
    columns = ", ".join(text for cell in first.cells if (text := text_of(cell)))
    return refuse(
        request.path,
        "no date or amount column was found",
        "Choose a file with one row for each transaction",
        row=first.number,
        value=columns,
    )


@dataclass
class _Statement:
    """One statement while its rows are read."""

    head: StatementHead
    stated: Stated
    running: dict[str, RunningBalance] = field(default_factory=dict)
    totals: int = 0

    @classmethod
    def of(cls, head: StatementHead) -> "_Statement":
        """Begin a statement."""
        return cls(head, Stated.of(head.currency))


@dataclass
class _Reading:
    """One table being read."""

    table: Table
    request: ReadRequest
    layout: Layout
    preamble: Preamble
    profile: ColumnMapping | None
    mapped: Mapped
    seen: survey.Survey
    decisions: survey.Decisions
    sign: SignVerdict
    is_card: bool
    rows: StatementRows
    expenses: ExpenseList | None
    has_balance: bool = False

    def __post_init__(self) -> None:
        self.has_balance = self.mapped.place("balance") is not None

    @classmethod
    def prepare(cls, table: Table, request: ReadRequest, layout: Layout, sample: Sequence[Row]) -> "_Reading":
        """Make all decisions; walks over the whole table once."""
        top = next((number for number in (*layout.header_rows, layout.first_row)), 1)
        preamble = read_preamble([row for row in sample if row.number < top])
        profile = layouts.recognise(layout.fingerprint, request.profiles, request.purpose)
        mapped = map_columns(layout, sample, request, profile)
        check_mapping(table, request, layout, mapped)
        seen = survey.walk(table, layout, mapped)
        tell_counter_account(mapped, seen.values, preamble.account)
        remembered = profile.answers if profile is not None else {}
        made = survey.decide(table, layout, mapped, seen, preamble, request, remembered)
        weigh_purpose(layout, sample, request, profile, made)
        if request.answers.get("quotes") == "no" and seen.broken_rows:
            raise refuse(
                request.path,
                "a quote is never closed",
                "Correct the line, or export the file again",
                row=seen.broken_rows[0],
            )
        if request.answers.get("rows") == "no" and seen.rows > request.rows_max:
            raise refuse(request.path, f"the file has {seen.rows} rows", "Export a shorter period")
        reader = CellReader(made, request.today, table.is_1904)
        kind = layouts.kind_of(profile)
        is_card = kind is InstrumentKind.CARD if kind else looks_like_card(layout, mapped)
        choose_amount(mapped, seen, reader)
        made.questions += ask_for_fees(layout, mapped, seen, reader, {**remembered, **request.answers})
        sign = decide_sign(layout, mapped, seen, reader, made, request, remembered, is_card=is_card)
        is_list = request.purpose is Purpose.EXPENSES
        rows = StatementRows(layout, mapped, reader, sign, made.currency, is_card, table.missing, not is_list)
        rows.keeps_pending = request.answers.get("pending") == "keep"
        answers = {**remembered, **request.answers}
        expenses = ExpenseList.prepare(table, layout, mapped, rows, made, answers) if is_list else None
        return cls(
            table, request, layout, preamble, profile, mapped, seen, made, sign, is_card, rows, expenses
        )

    # ------------------------------------------------------------------ parts

    def parts(self) -> Iterator[Loose]:
        """Stream the parts; holds rows only where a file has several currencies or accounts."""
        if self._has_several():
            yield from self._grouped()
        else:
            statement = _Statement.of(self._head("", self.decisions.currency))
            yield statement.head
            yield from self._packed_rows(statement)
            yield self._foot(statement)
        yield self._file_foot()

    def _packed_rows(self, statement: _Statement) -> Iterator[list[PackedRow]]:
        """Read the rows of the only statement, many at once."""
        waiting: list[PackedRow] = []
        for row_at, found in ColumnRows(self.rows).walk(self.table, self.layout.first_row):
            if None not in found:
                waiting += cast("list[PackedRow]", found)
            else:
                for place, packed in enumerate(found):
                    if packed is None:
                        self._read_one(row_at(place), waiting)
                    else:
                        waiting.append(packed)
            last = waiting.pop()
            self._prove(statement, waiting)
            yield waiting
            waiting = [last]
        self._prove(statement, waiting)
        yield waiting

    def _read_one(self, row: Row, before: list[PackedRow]) -> None:
        """Read a row by itself and append it; one that continues the line above is joined to that."""
        if row.number < self.layout.first_row:
            before.append(packed_row(self._above(row)))
            return
        if is_blank_grid(row):
            before.append((row.number, "blank", self.rows.blank_raw(len(row.cells))))
            return
        outcome = self.rows.read(row)
        if outcome is not None:
            before.append(packed_row(outcome))
            return
        rule = "text"
        if before and isinstance(line := unpack(before[-1]), StatementLine):
            before[-1] = packed_row(_joined(line, row))
            rule = "joined to the row above"
        before.append(packed_row(Skipped(row.number, rule, self.rows.raw(row.cells))))

    def _above(self, row: Row) -> Skipped:
        is_header = row.number in self.layout.header_rows
        rule = "header" if is_header else "blank" if is_blank_row(row) else "preamble"
        return Skipped(row.number, rule, self.rows.raw(row.cells))

    def _prove(self, statement: _Statement, rows: Sequence[PackedRow]) -> None:
        """Add lines to the sums that are checked at the end."""
        lines = [row for row in rows if len(row) == LINE_WIDTH]
        if self.rows.keeps_pending:
            lines = [row for row in lines if row[STATUS] != PaymentStatus.PENDING.value]  # in no balance yet
        self._add_up(statement, [(line[0], line[MINOR]) for line in lines])
        if self.has_balance:
            currencies = dict.fromkeys([line[CURRENCY] for line in lines])
            for currency in currencies:
                running = statement.running.setdefault(currency, RunningBalance(currency))
                running.add_rows(
                    lines if len(currencies) == 1 else [line for line in lines if line[CURRENCY] == currency]
                )

    def _add_up(self, statement: _Statement, lines: list[tuple[int, int]]) -> None:
        """Add lines (row and cost, in file order) to the sums; check the total rows among them."""
        totals = self.rows.total_rows
        while statement.totals < len(totals):
            total = totals[statement.totals]
            above = [line for line in lines if line[0] < total.row]
            statement.stated.add_all([minor for _, minor in above])
            lines = lines[len(above) :]
            statement.stated.check(total)
            statement.totals += 1
        statement.stated.add_all([minor for _, minor in lines])

    def _has_several(self) -> bool:
        if self.expenses is not None:
            return True
        for name in ("currency", "account"):
            place = self.mapped.place(name)
            if place is not None:
                values = {value for value in self.seen.values.get(place, ()) if value}
                values -= {self.layout.titles[place]}
                if name == "currency" and len({value.upper() for value in values} & CURRENCIES) > 1:
                    return True
                if name == "account" and 1 < len(values) <= STATEMENTS_MAX:
                    return True
        return False

    def _grouped(self) -> Iterator[Part]:
        groups: dict[tuple[str, str], list[Part]] = {}
        statements: dict[tuple[str, str], _Statement] = {}
        own = self.mapped.place("account")
        latest: list[Part] = []
        loose = latest
        for part in self._rows():
            if isinstance(part, StatementLine | ExpenseLine):
                splits = own is not None and isinstance(part, StatementLine)
                account = (
                    part.raw.get(self.layout.titles[own], "").strip() if splits and own is not None else ""
                )
                key = (account, part.amount.currency)
                if key not in groups:
                    groups[key] = []
                    statements[key] = _Statement.of(self._head(*key))
                self._account_for(statements[key], part)
                latest = groups[key]
            latest.append(part)
        if not groups:
            groups, statements = (
                {("", ""): []},
                {("", ""): _Statement.of(self._head("", self.decisions.currency))},
            )
        for key, found in groups.items():
            yield statements[key].head
            yield from loose
            loose = []
            yield from found
            yield self._foot(statements[key], is_only=len(groups) == 1)

    def _head(self, account: str, currency: str) -> StatementHead:
        kind = layouts.kind_of(self.profile) or (InstrumentKind.CARD if self.is_card else None)
        if not account and (place := self.mapped.place("account")) is not None and self.expenses is None:
            values = {
                value
                for value in self.seen.values.get(place, ())
                if value and value != self.layout.titles[place]
            }
            account = next(iter(values)) if len(values) == 1 else ""
        return StatementHead(account or self.preamble.account, currency, kind, holder=self.preamble.holder)

    def _rows(self) -> Iterator[Part]:
        """Read every row of the table once; a line waits until the next row shows that it is complete."""
        if self.expenses is not None:
            yield from self.expenses.parts(self.table.rows(), self._above)
            return
        waiting: StatementLine | None = None
        for row in self.table.rows():
            if row.number < self.layout.first_row:
                yield self._above(row)
                continue
            outcome = self.rows.read(row)
            if outcome is None:
                if waiting is None:
                    yield Skipped(row.number, "text", self.rows.raw(row.cells))
                    continue
                yield _joined(waiting, row)
                waiting = None
                yield Skipped(row.number, "joined to the row above", self.rows.raw(row.cells))
                continue
            if waiting is not None:
                yield waiting
                waiting = None
            if isinstance(outcome, StatementLine):
                waiting = outcome
            else:
                yield outcome
        if waiting is not None:
            yield waiting

    # ------------------------------------------------------------------ proofs

    def _account_for(self, statement: _Statement, line: Part) -> None:
        if type(line) is not StatementLine or line.status is PaymentStatus.PENDING:
            return
        statement.stated.add(line.amount.minor)
        if not self.has_balance:
            return
        currency = line.amount.currency
        if (running := statement.running.get(currency)) is None:
            running = statement.running[currency] = RunningBalance(currency)
        running.add(line.row, to_day(line.booked_on), line.amount.minor, line.balance)

    def _foot(self, statement: _Statement, *, is_only: bool = True) -> StatementFoot:
        """End a statement: balances, then the totals that the table states."""
        foot = self._balances(statement, is_only=is_only)
        if self.expenses is not None or not is_only:
            return foot
        self._add_up(statement, [])
        currency = statement.head.currency
        proofs, notes = statement.stated.above(
            self.preamble.totals, lambda text: self._preamble_minor(text, currency)
        )
        self.table.notes += notes
        totals = statement.stated.proofs()
        if any(proof.holds for proof in foot.proofs):  # the rows are complete: the total means something else
            totals = unproven(totals, "", self.table.notes.append)
        return dataclasses.replace(foot, proofs=(*foot.proofs, *totals, *proofs))

    def _balances(self, statement: _Statement, *, is_only: bool) -> StatementFoot:
        if self.expenses is not None:
            return StatementFoot(proofs=self.expenses.proofs(statement.head.currency))
        for currency, running in statement.running.items():
            proof, opening, closing = running.conclude()
            if proof is not None and any(asked.key == "fees" for asked in self.decisions.questions):
                proof = dataclasses.replace(proof, holds=proof.holds or None)  # until the answer
            if proof is not None and opening is not None and closing is not None:
                return StatementFoot(Money(closing, currency), None, (proof,), Money(opening, currency))
            if proof is not None:
                return StatementFoot(proofs=(proof,))
        if not is_only:
            return StatementFoot()
        currency = statement.head.currency
        above = {
            phrase: self._preamble_minor(found[0], currency)
            for phrase, found in (("opening", self.preamble.opening), ("closing", self.preamble.closing))
            if found is not None
        }
        answer = self.request.answers.get("balances", "")
        foot, question = statement.stated.balances(self.rows.balance_rows, above, answer)
        self.decisions.questions += question
        return foot

    def _preamble_minor(self, text: str, currency: str) -> int | None:
        value = to_value(text, self.decisions.mark)
        return None if value is None else rounded(value, currency).minor

    # ------------------------------------------------------------------ foot

    def _file_foot(self) -> FileFoot:
        notes = [*self.table.notes, *(self.expenses.notes if self.expenses is not None else ())]
        if self.rows.missing_balances:
            found = self.rows.missing_balances
            rows = f"rows {found[0]} to {found[-1]}" if len(found) > 1 else f"row {found[0]}"
            title = self.layout.titles[self.mapped.columns["balance"][0]]
            notes.append(
                f"{rows}: {title} is a formula without a stored value; "
                "open and save the file in a spreadsheet program"
            )
        notes += self.seen.cut_notes(self.layout.titles)
        digits = minor_digits(self.decisions.currency)
        questions = [*self.table.questions, *self.decisions.questions]
        if self.rows.extra_decimals and "round_decimals" not in self.request.answers:
            questions.append(
                Question(
                    "round_decimals",
                    "Round amounts that have more decimals than the currency?",
                    ("reject", "round"),
                    f"{self.rows.extra_decimals} rows have more than {digits} decimals",
                    "reject",
                )
            )
        questions += sides_question(self.layout, self.mapped)
        questions += self._quote_question()
        if self.seen.rows > self.request.rows_max and self.request.answers.get("rows") != "yes":
            questions.append(
                Question(
                    "rows",
                    f"The file has {self.seen.rows} rows. Import all of them?",
                    ("yes", "no"),
                    f"more than {self.request.rows_max} rows",
                    "yes",
                )
            )
        shown = {**self.table.decisions, **self._shown_header(), **self.decisions.shown}
        shown["sign"] = (self.sign.sign.value, self.sign.evidence)
        return FileFoot(
            self.table.format,
            self.seen.rows,
            tuple(questions),
            tuple(notes),
            shown,
            self.profile.name if self.profile is not None else "",
            self.layout.fingerprint,
        )

    def _quote_question(self) -> list[Question]:
        """Ask where quotes never close: what they were meant to hold is not known."""
        broken = self.seen.broken_rows
        if not broken or "quotes" in self.request.answers:
            return []
        evidence = f"the quote that opens in line {broken[0]} is never closed; that line is not imported"
        return [
            Question(
                "quotes",
                "Import the other rows of a file with an unclosed quote?",
                ("yes", "no"),
                evidence,
                "yes",
            )
        ]

    def _shown_header(self) -> dict[str, tuple[str, str]]:
        """Say where the header is and what each column was taken for."""
        layout = self.layout
        if layout.has_header:
            header = (str(layout.header_rows[0]), f"row {layout.header_rows[0]} holds the titles")
        else:
            header = ("0", f"no titles; the first transaction stands in row {layout.first_row}")
        shown = {"header": header, "titles": ("\x1f".join(layout.titles), "")}
        how = (
            f"layout {self.profile.name}" if self.profile is not None and self.profile.columns else "guessed"
        )
        for meaning, titles in self.mapped.titles(layout).items():
            shown[f"column.{meaning}"] = (titles, how)
        return shown


def _joined(line: StatementLine, row: Row) -> StatementLine:
    text = " ".join(text for cell in row.cells if (text := text_of(cell)))
    note = f"row {row.number} continues the description"
    return dataclasses.replace(
        line, descriptor=f"{line.descriptor} {text}".strip(), notes=(*line.notes, note)
    )
