"""Reads one expense list from first to last row: what each row is, which are one expense, what adds up."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from app.importers.columns import Mapped
from app.importers.expense_rows import Claim, ExpenseRows
from app.importers.expense_splits import Splits
from app.importers.expense_values import OPEN_SIGNS, open_sign
from app.importers.layout import Layout
from app.importers.statement_rows import StatementRows
from app.importers.survey import Decisions
from app.importers.table import Cell, Row, Table, is_blank, text_of
from app.models.money import plain
from app.models.statement import ExpenseLine, Part, Proof, Question, Rejected, Skipped, StatementLine

SIGN_KEYS = {"$": "dollar_sign", "¥": "yen_sign", "kr": "krone_sign"}
"""Currency sign -> the question that asks what it means."""

LINE_RULE = "line of the expense in row {row}"


@dataclass
class _Seen:
    """What the first walk over the rows finds."""

    signs: set[str] = field(default_factory=set)
    has_codes: bool = False
    fractions: int = 0
    percents: int = 0


@dataclass
class ExpenseList:
    """One expense list while it is read.

    Attributes:
        notes: What the reader noticed about the whole list.
        questions: Still open.
    """

    layout: Layout
    mapped: Mapped
    rows: StatementRows
    made: Decisions
    answers: Mapping[str, str]
    notes: list[str] = field(default_factory=list)
    _claims: ExpenseRows = field(init=False)
    _proofs: dict[str, tuple[Proof, ...]] = field(default_factory=dict)

    @classmethod
    def prepare(
        cls,
        table: Table,
        layout: Layout,
        mapped: Mapped,
        rows: StatementRows,
        made: Decisions,
        answers: Mapping[str, str],
    ) -> "ExpenseList":
        """Walk over the list once, for what only all of its rows can tell."""
        found = cls(layout, mapped, rows, made, answers)
        seen = found._seen(table)
        signs = {sign: found._meaning(sign, seen) for sign in sorted(seen.signs)}
        if seen.signs and made.shown.get("currency", ("", ""))[1] == "written beside the amounts":
            rows.currency = ""  # each row says its own
        found._claims = ExpenseRows(
            layout,
            mapped,
            rows,
            {sign: code for sign, code in signs.items() if code},
            has_fractions=seen.fractions > 0 and not seen.percents,
        )
        return found

    def _seen(self, table: Table) -> _Seen:
        seen = _Seen()
        names = ("amount", "debit", "credit", "original_amount", "booked_amount", "line_amount")
        money = [at for name in names if (at := self.mapped.place(name)) is not None]
        codes = [
            at for name in ("currency", "original_currency") if (at := self.mapped.place(name)) is not None
        ]
        rate = self.mapped.place("tax_rate")
        for row in table.rows():
            if row.number < self.layout.first_row or row.problem:
                continue
            for at in (*money, *codes):
                cell = row.cells[at] if len(row.cells) > at else None
                if isinstance(cell, str) and (sign := open_sign(cell)):
                    seen.signs.add(sign)
                elif (at in codes and not is_blank(cell)) or (
                    isinstance(cell, str) and any(char.isalpha() or char in "€£" for char in cell)
                ):
                    seen.has_codes = True
            if rate is not None and len(row.cells) > rate:
                self._see_rate(seen, row.cells[rate])
        return seen

    def _see_rate(self, seen: _Seen, cell: Cell) -> None:
        text = text_of(cell)
        if "%" in text:
            seen.percents += 1
            return
        try:
            value = Decimal(text.replace(",", "."))
        except InvalidOperation:
            return
        if 0 < value < 1:
            seen.fractions += 1
        elif value >= 1:
            seen.percents += 1

    def _meaning(self, sign: str, seen: _Seen) -> str:
        """Settle what a shared currency sign means; asks where other currencies stand beside it."""
        choices, key = OPEN_SIGNS[sign], SIGN_KEYS[sign]
        if (answer := self.answers.get(key, "").upper()) in choices:
            self.made.shown[key] = (answer, "as answered")
            return answer
        if self.made.currency in choices:
            return self.made.currency
        evidence = f"amounts carry {sign}, which {', '.join(choices)} write"
        if not seen.has_codes and not self.made.currency:
            self.made.shown["currency_sign"] = (choices[0], evidence)
            return ""
        question = Question(key, f"Which currency does {sign} mean?", choices, evidence, choices[0])
        self.made.questions.append(question)
        self.made.shown[key] = (choices[0], evidence)
        return choices[0]

    # ------------------------------------------------------------------ rows

    def parts(self, walk: Iterator[Row], above: Callable[[Row], Skipped]) -> Iterator[Part]:
        """Read every row; rows of one expense are brought together, so all of them are held.

        Args:
            walk: All rows of the table.
            above: Makes the part of a row above the table.
        """
        parts = list(self._loose(walk, above))
        claims = [part for part in parts if isinstance(part, Claim)]
        mode = self.answers.get("splits", "")
        splits = Splits(claims, "separate" if mode == "separate" else "lines")
        found = splits.gathered()
        self._conclude(claims, splits)
        for part in parts:
            if not isinstance(part, Claim):
                yield part
                continue
            made = found[part.line.row]
            if isinstance(made, ExpenseLine):
                yield made
            else:
                yield Skipped(part.line.row, LINE_RULE.format(row=made), part.line.raw)

    def _loose(self, walk: Iterator[Row], above: Callable[[Row], Skipped]) -> Iterator[Part | Claim]:
        last: Sequence[Cell] | None = None
        total = 0
        for row in walk:
            if row.number < self.layout.first_row:
                yield above(row)
                continue
            cells = self._claims.whole(row.cells)
            if self._is_total(row, cells, total):
                yield Skipped(row.number, "total", self.rows.raw(row.cells))
                continue
            goes_on = last is not None and not row.problem and self._claims.continues(cells, last)
            outcome, read = self._outcome(row, last if goes_on else None)
            if isinstance(outcome, StatementLine):
                total += outcome.amount.minor
                if not goes_on:
                    last = cells
                yield self._claims.claim(outcome, row, read, continues=goes_on)
            elif outcome is None:
                yield Skipped(row.number, "text", self.rows.raw(row.cells))
            else:
                yield self._as_printed(outcome, row)

    def _outcome(
        self, row: Row, above: Sequence[Cell] | None
    ) -> tuple[StatementLine | Rejected | Skipped | None, Row]:
        """Read one row as a statement's, made readable first."""
        if row.problem:
            return self.rows.read(row), row
        read, problem = self._claims.prepared(row, above)
        return (problem or self.rows.read(read)), read

    def _is_total(self, row: Row, cells: Sequence[Cell], total: int) -> bool:
        """Tell whether a row has nothing but the sum of all rows above it."""
        cell = None if row.problem or not total else self._claims.bare_amount(cells)
        if cell is None:
            return False
        read = self.rows.reader.amount(cell, self.made.currency)
        return not read.problem and abs(read.minor) == abs(total)

    def _as_printed(self, part: Rejected | Skipped, row: Row) -> Rejected | Skipped:
        raw = self.rows.raw(row.cells)
        if isinstance(part, Skipped):
            return Skipped(part.row, part.rule, raw)
        return Rejected(part.row, part.column, part.value, part.reason, raw)

    # ------------------------------------------------------------------ proofs

    def _conclude(self, claims: Sequence[Claim], splits: Splits) -> None:
        """Add up, for each currency, what rows and lines prove; a failing proof names the first row."""
        self.notes += splits.remarks
        if splits.split:
            count = "1 expense is" if splits.split == 1 else f"{splits.split} expenses are"
            self.notes.append(f"{count} split into {splits.lines} lines")
        for currency in dict.fromkeys(claim.line.amount.currency for claim in claims):
            proofs = []
            checked = [
                (claim.line.row, claim.taxes.check.stated, claim.taxes.check.found)
                for claim in claims
                if claim.taxes.check is not None and claim.line.amount.currency == currency
            ]
            if checked:
                proofs.append(_proof("net_and_tax", checked, currency))
            sums = [(one.row, one.stated, one.found) for one in splits.sums if one.currency == currency]
            if sums:
                proofs.append(_proof("lines", sums, currency))
            self._proofs[currency] = tuple(proofs)

    def proofs(self, currency: str) -> tuple[Proof, ...]:
        """Return the checks of the expenses in one currency."""
        return self._proofs.get(currency, ())


def _proof(what: str, checked: Sequence[tuple[int, int, int]], currency: str) -> Proof:
    """Prove all rows at once; where one fails, show that one: differences must not cancel out."""
    bad = next(((row, stated, found) for row, stated, found in checked if stated != found), None)
    if bad is not None:
        row, stated, found = bad
        return Proof(what, plain(stated, currency), plain(found, currency), holds=False, row=row)
    total = sum(stated for _, stated, _ in checked)
    return Proof(what, plain(total, currency), plain(total, currency), holds=True)
