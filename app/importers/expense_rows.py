"""Turns the rows of a mapped expense list into claims, before rows of one expense are brought together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.importers.columns import Mapped
from app.importers.expense_taxes import RowTaxes, TaxColumns
from app.importers.expense_values import currency_code, is_yes, line_kind, open_sign, with_code
from app.importers.layout import Layout
from app.importers.phrases import row_phrase
from app.importers.protocol import cut
from app.importers.statement_rows import StatementRows
from app.importers.table import Cell, Row, is_blank, text_of
from app.importers.titles import currency_in, fold
from app.models.money import Money, plain
from app.models.statement import ExpenseLine, Rejected, StatementLine

_PLAIN = tuple(
    "category project department supplier vat_number country status to_reimburse billable reference".split()
)
_KEPT = frozenset(
    {
        *_PLAIN,
        *"date amount debit credit currency original_amount original_currency booked_amount".split(),
        *"booked_currency merchant counterparty descriptor note receipt employee employee_first".split(),
        *"employee_last employee_email employee_code holder report report_id expense_id parent_id".split(),
        *"line_no line_kind line_amount total_amount paid_by is_company_paid card account tax_rate".split(),
        *"tax_amount net_amount".split(),
    }
)
"""Meanings that an expense has a field for; every other column becomes a custom field."""

_SHARED = ("date", "merchant", "employee", "employee_email", "employee_code", "employee_first", "report")
_SHARED_ALSO = ("employee_last", "report_id", "currency", "paid_by", "card", "country", "status")
"""What a row without a date of its own takes over from the expense above it."""

_MONEY = ("amount", "debit", "credit", "original_amount", "booked_amount", "line_amount", "total_amount")


@dataclass(frozen=True, slots=True)
class Claim:
    """One row read as an expense, and what tells which rows belong together.

    Attributes:
        id, parent: Ids as printed; `parent` names the expense that a row is a line of.
        kind: `parent` or `child` where the list says so.
        total_minor: Total of the whole expense where a column gives it beside the amount of the row.
        line_minor: Amount of the row alone where a column gives it beside the amount of the expense.
        continues: The row has no date of its own: it goes on with the one above.
        printed: The row as printed, to tell identical rows from lines.
    """

    line: ExpenseLine
    taxes: RowTaxes
    id: str = ""
    parent: str = ""
    kind: str = ""
    total_minor: int | None = None
    line_minor: int | None = None
    continues: bool = False
    printed: tuple[str, ...] = ()


@dataclass
class ExpenseRows:
    """Reads rows one by one; what is no expense is told apart as in a statement.

    Attributes:
        signs: What a currency sign means that several currencies share: `$` -> `USD`.
    """

    layout: Layout
    mapped: Mapped
    rows: StatementRows
    signs: Mapping[str, str] = field(default_factory=dict)
    has_fractions: bool = False
    _used: frozenset[int] = field(default=frozenset(), init=False)

    def __post_init__(self) -> None:
        place = self.mapped.place
        self.at = {name: at for name in self.mapped.columns if (at := place(name)) is not None}
        self._plain = {name: self.at[name] for name in _PLAIN if name in self.at}
        self._instrument_at = [self.at[name] for name in ("card", "account") if name in self.at]
        self._several = {
            name: self.mapped.columns.get(name, ()) for name in ("note", "receipt", "descriptor")
        }
        self._merchant_at = [
            self.at[name] for name in ("merchant", "counterparty", "supplier") if name in self.at
        ]
        self._money_at = [self.at[name] for name in _MONEY if name in self.at]
        self._currency_at = [
            self.at[name] for name in ("currency", "original_currency", "booked_currency") if name in self.at
        ]
        self._shared_at = [self.at[name] for name in (*_SHARED, *_SHARED_ALSO) if name in self.at]
        self.taxes = TaxColumns(self.layout, self.mapped, self.rows.reader, has_fractions=self.has_fractions)
        kept = {name for name in self.mapped.columns if name in _KEPT} | self.taxes.meanings
        self._used = frozenset(at for name in kept for at in self.mapped.columns[name])
        self._width = len(self.layout.titles)

    # ------------------------------------------------------------------ before reading

    def whole(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """Widen a short row to the table."""
        missing = self._width - len(cells)
        return (*cells, *(None,) * missing) if missing > 0 else cells

    def continues(self, cells: Sequence[Cell], above: Sequence[Cell]) -> bool:
        """Tell whether a row without a date goes on with the expense above it.

        It has an amount and something else of a line, nothing that differs from what all lines of an
        expense share, and no word of a total.
        """
        at = self.at.get("date")
        if at is None or not is_blank(cells[at]) or all(is_blank(cells[money]) for money in self._money_at):
            return False
        if any(row_phrase(text) for cell in cells if (text := text_of(cell).rstrip(":"))):
            return False
        shared = [one for one in self._shared_at if not is_blank(cells[one])]
        if any(text_of(cells[one]) != text_of(above[one]) for one in shared):
            return False
        own = self.at.get("expense_id")
        is_other = own is not None and not is_blank(cells[own]) and text_of(cells[own]) != text_of(above[own])
        if is_other and not self._text(cells, "parent_id"):
            return False
        told = [
            self.at[name] for name in ("category", "expense_id", "parent_id", "line_no") if name in self.at
        ]
        told += [*self._several["descriptor"], *self.taxes.rate_places]
        return any(not is_blank(cells[one]) for one in told)

    def bare_amount(self, cells: Sequence[Cell]) -> Cell:
        """Return the amount of a row in which nothing but money stands; None where more stands there."""
        amount = self.at.get("amount")
        money = {*self._money_at, *self.taxes.rate_places}
        if amount is None or is_blank(cells[amount]):
            return None
        is_bare = all(is_blank(cell) or place in money for place, cell in enumerate(cells))
        return cells[amount] if is_bare else None

    def prepared(self, row: Row, above: Sequence[Cell] | None) -> tuple[Row, Rejected | None]:
        """Make a row readable: shared cells filled from above, currencies as codes, texts out of the way.

        Args:
            row: As printed.
            above: Cells of the expense that the row goes on with; None where it stands by itself.
        """
        cells = list(self.whole(row.cells))
        if above is not None:
            for at in self._shared_at:
                if is_blank(cells[at]):
                    cells[at] = above[at]
        for at in self._currency_at:
            if is_blank(cells[at]):
                continue
            text = text_of(cells[at])
            code = currency_code(text) or self.signs.get(open_sign(text), "")
            if not code and any(not is_blank(cells[money]) for money in self._money_at):
                reason = "it is no currency that is known; write its ISO code, such as EUR"
                return row, Rejected(
                    row.number, self.layout.titles[at], cut(text), reason, self.rows.raw(row.cells)
                )
            cells[at] = code
        for at in self._money_at:
            cell = cells[at]
            if isinstance(cell, str) and (sign := open_sign(cell)) in self.signs:
                cells[at] = with_code(cell, sign, self.signs[sign])
        self._lift_line_amount(cells)
        date = self.at.get("date")
        if date is not None and not is_blank(cells[date]) and self._is_claim(cells):
            for at in (*self._several["descriptor"], *self._merchant_at):
                cells[at] = None  # TOTAL is a filling station here, and no sum
        return row._replace(cells=cells), None

    def _lift_line_amount(self, cells: list[Cell]) -> None:
        """A row that states only its part, or only the total, is read by that."""
        amount, original = self.at.get("amount"), self.at.get("original_amount")
        if amount is None or not is_blank(cells[amount]):
            return
        if original is not None and not is_blank(cells[original]):
            cells[amount] = "-1" if text_of(cells[original])[:1] in "-(−" else "1"  # only its sign counts
            return
        for name in ("line_amount", "total_amount"):
            if name in self.at and not is_blank(cells[self.at[name]]):
                cells[amount] = cells[self.at[name]]
                return

    def _is_claim(self, cells: Sequence[Cell]) -> bool:
        names = ("employee", "employee_email", "employee_code", "category", "expense_id", "report")
        told = [self.at[name] for name in names if name in self.at]
        return any(not is_blank(cells[at]) for at in told)

    # ------------------------------------------------------------------ after reading

    def claim(self, line: StatementLine, row: Row, read: Row, *, continues: bool) -> Claim:
        """Make a claim of what the statement reading found in the same row.

        Args:
            line: As read.
            row: As printed.
            read: As it was read, shared cells filled in.
            continues: It goes on with the expense above.
        """
        cells = self.whole(row.cells)
        filled = read.cells
        amount, stated = self._amounts(line, cells, filled)
        taxes = self.taxes.read(cells, amount, stated)
        own_id = self._text(cells, "expense_id")
        texts = {name: text_of(cells[at]) for name, at in self._plain.items()} | self._people(filled)
        texts["reference"] = texts.get("reference") or own_id
        whole = ExpenseLine(
            row=line.row,
            spent_on=line.purchased_on or line.booked_on,
            amount=amount,
            merchant=self._merchant(line, cells, filled),
            tax_rate_ppm=taxes.rate_ppm,
            tax_amount=taxes.tax,
            instrument=next((text for at in self._instrument_at if (text := text_of(filled[at]))), ""),
            note=self._note(cells),
            receipt="\n".join(text for at in self._several["receipt"] if (text := text_of(cells[at]))),
            custom_fields=self._custom(cells, taxes, line),
            raw=self.rows.raw(row.cells),
            notes=(*line.notes, *taxes.notes),
            stated=stated,
            net=taxes.net,
            lines=taxes.lines,
            source_id=own_id,
            paid_by=self._paid_by(filled),
            **texts,  # type: ignore[arg-type]  # texts alone
        )
        kind = (
            line_kind(self.layout.titles[self.at["line_kind"]], self._text(cells, "line_kind"))
            if ("line_kind" in self.at)
            else ""
        )
        return Claim(
            whole,
            taxes,
            own_id,
            self._text(cells, "parent_id"),
            kind,
            self._minor(cells, "total_amount", amount),
            self._minor(cells, "line_amount", amount),
            continues,
            tuple(text_of(cell) for cell in cells),
        )

    def _text(self, cells: Sequence[Cell], name: str) -> str:
        return text_of(cells[self.at[name]]) if name in self.at else ""

    def _amounts(
        self, line: StatementLine, printed: Sequence[Cell], cells: Sequence[Cell]
    ) -> tuple[Money, Money | None]:
        """Tell the claim, in the currency of the purchase, from the amount that the list booked."""
        if self._is_unbooked(printed):
            code = self._text(cells, "original_currency") or line.amount.currency
            read = self.rows.reader.amount(printed[self.at["original_amount"]], code)
            if not read.problem:
                sign = -1 if line.amount.minor < 0 else 1
                return Money(sign * abs(read.minor), read.currency or code), None
        if line.original is not None:
            return line.original, line.amount
        return line.amount, self._stated(line, cells)

    def _is_unbooked(self, printed: Sequence[Cell]) -> bool:
        """Tell whether a row has the amount of the purchase alone: nothing is converted here."""
        amount, original = self.at.get("amount"), self.at.get("original_amount")
        if amount is None or original is None:
            return False
        return is_blank(printed[amount]) and not is_blank(printed[original])

    def _stated(self, line: StatementLine, cells: Sequence[Cell]) -> Money | None:
        at = self.at.get("booked_amount")
        if at is None or is_blank(cells[at]):
            return None
        told = self._text(cells, "booked_currency") or currency_in(self.layout.titles[at])
        read = self.rows.reader.amount(cells[at], told)
        code = read.currency or told
        if read.problem or code == line.amount.currency or not read.minor:
            return None
        return Money(abs(read.minor) if line.amount.minor > 0 else -abs(read.minor), code)

    def _minor(self, cells: Sequence[Cell], name: str, like: Money) -> int | None:
        at = self.at.get(name)
        if at is None or is_blank(cells[at]):
            return None
        read = self.rows.reader.amount(cells[at], like.currency)
        if read.problem:
            return None
        return -read.minor if (read.minor < 0) != (like.minor < 0) and name == "total_amount" else read.minor

    def _merchant(self, line: StatementLine, cells: Sequence[Cell], filled: Sequence[Cell]) -> str:
        shared = self.at.get("merchant")
        found = next((text for at in self._merchant_at if (text := text_of(cells[at]))), "")
        if not found and shared is not None and shared in self._shared_at:
            found = text_of(filled[shared])
        described = " ".join(text for at in self._several["descriptor"] if (text := text_of(cells[at])))
        return found or described or line.descriptor

    def _note(self, cells: Sequence[Cell]) -> str:
        texts = [text_of(cells[at]) for at in self._several["note"]]
        if any(text_of(cells[at]) for at in self._merchant_at):
            texts = [*(text_of(cells[at]) for at in self._several["descriptor"]), *texts]
        merchant = next((text for at in self._merchant_at if (text := text_of(cells[at]))), "")
        return "; ".join(text for text in dict.fromkeys(texts) if text and text != merchant)

    def _people(self, cells: Sequence[Cell]) -> dict[str, str]:
        first, last = self._text(cells, "employee_first"), self._text(cells, "employee_last")
        email, code = self._text(cells, "employee_email"), self._text(cells, "employee_code")
        name = self._text(cells, "employee") or " ".join(part for part in (first, last) if part)
        name = name or self._text(cells, "holder")
        if "@" in name and not email:
            email = name
        return {
            "employee": name or email,
            "employee_email": email,
            "employee_code": code,
            "report": self._text(cells, "report"),
            "report_number": self._text(cells, "report_id"),
        }

    def _paid_by(self, cells: Sequence[Cell]) -> str:
        """Write who paid in words; a column of yes and no is read by its title."""
        text = self._text(cells, "paid_by")
        if text and is_yes(text) is None:
            return text
        for name in ("is_company_paid", "paid_by"):
            answer = is_yes(self._text(cells, name))
            if answer is not None:
                title = fold(self.layout.titles[self.at[name]])
                cards = ("card", "tarjeta", "carte", "karte", "carta", "kaart", "cartao")
                paid = "company card" if any(word in title for word in cards) else "company paid"
                return paid if answer else "own money"
        return text

    def _custom(self, cells: Sequence[Cell], taxes: RowTaxes, line: StatementLine) -> dict[str, str]:
        unread = set(taxes.unread)
        original, amount = self.at.get("original_amount"), self.at.get("amount")
        if original is not None and amount is not None and line.original is None:
            same = self._is_unbooked(cells) or text_of(cells[original]) == text_of(cells[amount])
            unread |= set() if same else {original}
        return {
            title: text
            for at, title in enumerate(self.layout.titles)
            if (at not in self._used or at in unread)
            and (text := text_of(cells[at]))
            and not title.startswith("Column ")
        }


def same_text(texts: Iterable[str]) -> str:
    """Return the one text that all share; empty where they differ."""
    found = set(texts)
    return found.pop() if len(found) == 1 else ""


def joined(texts: Iterable[str], between: str = "; ") -> str:
    """Join different texts in order."""
    return between.join(dict.fromkeys(text for text in texts if text))


def shown(minor: int, currency: str) -> str:
    """Write an amount for a sentence."""
    return f"{plain(minor, currency)} {currency}".strip()
