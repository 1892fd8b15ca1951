"""Turns the rows of a mapped table into statement lines."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from app.importers.columns import Mapped
from app.importers.layout import Layout
from app.importers.phrases import may_be_phrase, row_phrase, stated_count, status_rule, total_side
from app.importers.places import Places
from app.importers.protocol import cut
from app.importers.readings import CellReader, Read
from app.importers.signs import Sign, SignVerdict, direction
from app.importers.stated import BalanceRow, TotalRow
from app.importers.table import Cell, Missing, Row, is_blank, text_of, texts_of
from app.importers.titles import CURRENCIES
from app.importers.words import any_word
from app.models.money import Money
from app.models.payment import PaymentKind, PaymentStatus
from app.models.statement import Rejected, Skipped, StatementLine

NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_DIGIT = re.compile(r"\d")


_NOTHING = frozenset({"", None})


def is_blank_grid(row: Row) -> bool:
    """Tell at once whether a row has nothing but empty cells; one with blanks in it is left to others."""
    return not row.problem and _NOTHING.issuperset(row.cells)


@lru_cache(maxsize=50_000)
def payment_kind(text: str, *, is_out: bool, is_card: bool) -> PaymentKind:
    """Tell what a payment is for from its words."""
    if not any_word("kind").search(text):
        if is_out:
            return PaymentKind.PURCHASE
        return PaymentKind.REFUND if is_card else PaymentKind.TRANSFER
    if is_out:
        if any_word("kind_cash").search(text):
            return PaymentKind.CASH
        if any_word("kind_fee").search(text):
            return PaymentKind.FEE
        return (
            PaymentKind.TRANSFER
            if not is_card and any_word("kind_transfer").search(text)
            else PaymentKind.PURCHASE
        )
    if any_word("kind_refund").search(text):
        return PaymentKind.REFUND
    if is_card:
        return PaymentKind.SETTLEMENT if any_word("kind_settlement").search(text) else PaymentKind.REFUND
    return PaymentKind.TRANSFER


Outcome = StatementLine | Rejected | Skipped


@dataclass
class StatementRows:
    """Reads rows one by one. Not for other tables: it remembers cells of this one.

    Attributes:
        skips_by_status: Rows that the file marks as pending, reverted or declined are left out.
        keeps_pending: Pending ones are read all the same, as pending.
        balance_rows: Opening and closing rows seen so far.
        total_rows: Rows that add up others, seen so far.
        extra_decimals: Rows rejected because of decimals that the currency has not.
    """

    layout: Layout
    mapped: Mapped
    reader: CellReader
    sign: SignVerdict
    currency: str
    is_card: bool
    missing: Missing = field(default_factory=dict[tuple[int, int], str])
    skips_by_status: bool = True
    keeps_pending: bool = False
    balance_rows: list[BalanceRow] = field(default_factory=list)
    total_rows: list[TotalRow] = field(default_factory=list)
    extra_decimals: int = 0
    missing_balances: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.places = Places.of(self.mapped, self.sign, skips_by_status=self.skips_by_status)
        self.fee = self.mapped.place("fee") if self.reader.decisions.takes_fees else None
        self._titles = self.layout.titles
        self._title_cells = [title.casefold() for title in self._titles]
        self._width = len(self._titles)
        self._blank_raws: dict[int, str] = {}

    def read(self, row: Row) -> Outcome | None:
        """Read one data row; None asks to join it to the row above."""
        cells = row.cells
        if is_blank_grid(row):
            return Skipped(row.number, "blank", self.raw(cells))
        if row.problem:
            return Rejected(row.number, "", cut(" ".join(map(text_of, cells))), row.problem, self.raw(cells))
        texts = texts_of(cells)
        if len(cells) < self._width:
            missing = self._width - len(cells)
            cells, texts = (*cells, *(None,) * missing), [*texts, *([""] * missing)]
        day = self.reader.day(cells[self.places.date], self.places.date)
        if day is None and not texts[self.places.date]:
            for place in self.places.date_backups:
                if (day := self.reader.day(cells[place], place)) is not None:
                    break
        has_money = any(texts[place] for place in self.places.money)
        if day is None or not has_money or len(row.cells) > self._width:
            other = self._no_transaction(row, cells, texts, day, has_money=has_money)
            if other is not None or day is None:
                return other
        return self._line(row, cells, texts, day)

    # ------------------------------------------------------------------ rows that are no transactions

    def _no_transaction(
        self, row: Row, cells: Sequence[Cell], texts: Sequence[str], day: date | None, *, has_money: bool
    ) -> Outcome | None:
        """Classify a row that lacks a date or an amount, or has too many cells."""
        filled = [text for text in texts if text]
        number, raw = row.number, self.raw(row.cells)
        if rule := self._rule(row, cells, texts, has_day=day is not None, has_money=has_money):
            return Skipped(number, rule, raw)
        if day is not None:
            return self._dated_without_money(row, texts, raw, has_money=has_money)
        if has_money:
            return self._undated(number, cells, texts, raw)
        if len(filled) == 1 and texts[0] and len(row.cells) < self._width:
            return Skipped(number, "text", raw)
        in_text = {*self.places.texts, *self.places.parties}
        if in_text and all(not text or place in in_text for place, text in enumerate(texts)):
            return None
        return Skipped(number, "text", raw)

    def _rule(
        self, row: Row, cells: Sequence[Cell], texts: Sequence[str], *, has_day: bool, has_money: bool
    ) -> str:
        """Name the rule that leaves out a row which is no transaction; empty where none does."""
        if not any(texts):
            return "blank"
        if [text.casefold() for text in texts[: self._width]] == self._title_cells or self._is_header(texts):
            return "repeated header"
        if self._is_statement_row(row, cells, texts, has_day=has_day):
            return "balance"
        if any(row_phrase(text.rstrip(":")) for text in [text for text in texts if text][:3]):
            self._total(row.number, cells, texts)
            return "total"
        if (rule := self._status(texts)) and not (has_day and has_money):
            return f"status {rule}"
        return ""

    def _is_header(self, texts: Sequence[str]) -> bool:
        """Recognise a header repeated in the middle, even where some columns changed."""
        same = sum(
            1
            for text, title in zip(texts, self._title_cells, strict=False)
            if text and text.casefold() == title
        )
        return self.layout.has_header and same >= 3 and same >= 0.7 * sum(1 for text in texts if text)

    def _is_statement_row(
        self, row: Row, cells: Sequence[Cell], texts: Sequence[str], *, has_day: bool
    ) -> bool:
        """Take a row that only states a balance; remember the balance."""
        for place, text in enumerate(texts):
            if (phrase := row_phrase(text.rstrip(":"))) not in ("opening", "closing"):
                continue
            currency = self._row_currency(texts)
            value = self._stated(cells, texts, currency, after=place)
            if value is not None:
                self.balance_rows.append(BalanceRow(row.number, phrase, value, currency))
            return has_day or value is not None or bool(texts[0])
        return False

    def _stated(
        self, cells: Sequence[Cell], texts: Sequence[str], currency: str, *, after: int
    ) -> int | None:
        """Read the balance that a balance row states: its balance or amount column, else the last number."""
        if self.places.balance is not None and not is_blank(cells[self.places.balance]):
            read = self.reader.amount(cells[self.places.balance], currency)
            return None if read.problem else (-read.minor if read.flag == "out" else read.minor)
        for place in (*self.places.money, *range(len(cells) - 1, after, -1)):
            if is_blank(cells[place]) or self.reader.day(cells[place], self.places.date) is not None:
                continue
            read = self.reader.amount(cells[place], currency)
            if not read.problem:
                flag = read.flag or (
                    direction(texts[self.places.flag]) if self.places.flag is not None else None
                )
                is_out = flag == "out" or place == self.places.debit
                return -abs(read.minor) if is_out else read.minor
        return None

    def _dated_without_money(
        self, row: Row, texts: Sequence[str], raw: dict[str, str], *, has_money: bool
    ) -> Outcome | None:
        extra = [text_of(cell) for cell in row.cells[self._width :] if not is_blank(cell)]
        if extra:
            reason = f"the row has {len(row.cells)} cells where the table has {self._width}"
            return Rejected(row.number, "", cut(extra[0]), reason, raw)
        if has_money:
            return None
        if min(self.places.money) >= len(row.cells) and not is_blank(row.cells[-1]):
            title = self._titles[self.places.money[0]]
            return Rejected(row.number, title, "", f"the row ends before the column {title}", raw)
        missing = next((at for at in self.places.money if (row.number, at) in self.missing), None)
        if missing is not None:
            error = self.missing[row.number, missing]
            what = "the cell shows an error" if error else "a formula without a stored value"
            reason = f"{what}; open the file in a spreadsheet program, correct the cell and save it"
            if not error:
                reason = f"{what}; open and save the file in a spreadsheet program"
            return Rejected(row.number, self._titles[missing], error, reason, raw)
        return Skipped(row.number, "no amount", raw)

    def _undated(
        self, number: int, cells: Sequence[Cell], texts: Sequence[str], raw: dict[str, str]
    ) -> Outcome:
        """Judge a row with something in an amount column and no readable date."""
        date_text = texts[self.places.date]
        readable = any(
            not self.reader.amount(cells[at], self.currency).problem
            for at in self.places.money
            if not is_blank(cells[at])
        )
        title = self._titles[self.places.date]
        if date_text and (rule := status_rule(date_text)):  # `Reserverat` where the booking day will stand
            return Skipped(number, f"status {rule}", raw)
        if not readable and not _DIGIT.search(date_text):
            return Skipped(number, "text", raw)
        if not date_text:
            return Rejected(number, title, "", "the date is missing", raw)
        order = self.reader.decisions.shown.get("date_order", ("", ""))[0]
        reason = "it is not a date" + (f" (dates here are {order.replace('_', ' ')})" if order else "")
        return Rejected(number, title, cut(date_text), reason, raw)

    def _status(self, texts: Sequence[str]) -> str:
        return (
            status_rule(texts[self.places.status])
            if self.places.status is not None and texts[self.places.status]
            else ""
        )

    # ------------------------------------------------------------------ transactions

    def _line(self, row: Row, cells: Sequence[Cell], texts: Sequence[str], day: date) -> Outcome:
        raw = dict(zip(self._titles, texts, strict=False))
        booking = PaymentStatus.BOOKED
        if (
            self.places.status is not None
            and (status := texts[self.places.status])
            and (rule := status_rule(status))
        ):
            if rule != "pending" or not self.keeps_pending:
                return Skipped(row.number, f"status {rule}", raw)
            booking = PaymentStatus.PENDING
        currency = self._row_currency(texts)
        read, place = self._money(cells, texts, currency)
        if read.problem:
            return self._bad_amount(row, texts, read, place, raw)
        if read.currency and read.currency != currency:
            if currency:
                reason = f"the amount is in {read.currency}, the statement in {currency}"
                return Rejected(row.number, self._titles[place], cut(texts[place]), reason, raw)
            currency = read.currency
        cost = self._cost(read, texts, place)
        text, party = self._texts(texts)
        words = text.translate(NO_DIGITS)
        for candidate, plain in ((text, words), (party, party)):
            if candidate and may_be_phrase(plain) and (phrase := row_phrase(candidate)):
                return self._phrase_row(row, cells, texts, phrase, raw)
        kind_text = f"{texts[self.places.type]} {words}" if self.places.type is not None else words
        reference, bank_id, mcc, country, vat_number, holder, category = [
            "" if at is None else texts[at] for at in self.places.simple
        ]
        account = "" if self.places.account is None else texts[self.places.account]
        if not account and self.places.own_account is not None:
            account = texts[self.places.own_account]
        return StatementLine(
            row.number,
            day,
            Money(cost, currency),
            text or party or ("" if self.places.type is None else texts[self.places.type]),
            self._other_day(cells, self.places.purchased),
            self._other_day(cells, self.places.valued),
            self._original(cells, texts, cost, currency),
            reference,
            bank_id,
            party,
            mcc,
            country,
            vat_number,
            payment_kind(kind_text, is_out=cost > 0, is_card=self.is_card),
            booking,
            holder,
            account,
            self._balance(row.number, cells, currency),
            category,
            raw,
            row.notes,
        )

    def _bad_amount(
        self, row: Row, texts: Sequence[str], read: Read, place: int, raw: dict[str, str]
    ) -> Outcome:
        if self._is_header(texts):
            return Skipped(row.number, "repeated header", raw)
        if any(row_phrase(text.rstrip(":")) for text in texts[:3] if text):
            self._total(row.number, row.cells, texts)
            return Skipped(row.number, "total", raw)
        self.extra_decimals += read.has_extra_decimals
        return Rejected(row.number, self._titles[place], cut(texts[place]), read.problem, raw)

    def _phrase_row(
        self, row: Row, cells: Sequence[Cell], texts: Sequence[str], phrase: str, raw: dict[str, str]
    ) -> Skipped:
        currency = self._row_currency(texts)
        value = None if phrase == "total" else self._stated(cells, texts, currency, after=-1)
        if value is not None:
            self.balance_rows.append(BalanceRow(row.number, phrase, value, currency))
            return Skipped(row.number, "balance", raw)
        if phrase == "total":
            self._total(row.number, cells, texts)
        return Skipped(row.number, "total" if phrase == "total" else "balance", raw)

    def _total(self, number: int, cells: Sequence[Cell], texts: Sequence[str]) -> None:
        """Remember what a total row states under the columns of money, and its count."""
        label = next((text.rstrip(":") for text in texts if text and row_phrase(text.rstrip(":"))), "")
        found: dict[str, int] = {}
        for name in ("debit", "credit", "amount"):
            place = getattr(self.places, name)
            if place is None or place >= len(cells) or is_blank(cells[place]):
                continue
            read = self.reader.amount(cells[place], self._row_currency(texts))
            if not read.problem:
                found[name] = read.minor if name == "amount" else abs(read.minor)
        side = total_side(label)
        counts = [stated_count(text) for text in texts if text] + [
            int(text) for text in texts if side == "count" and text.isdecimal() and len(text) < 10
        ]
        self.total_rows.append(
            TotalRow(
                number,
                side if side in ("out", "in") else "",
                found.get("debit"),
                found.get("credit"),
                None if side == "count" else found.get("amount"),
                next((count for count in counts if count is not None), None),
                self.sign.sign is Sign.PLUS_IS_OUT,
            )
        )

    def _money(self, cells: Sequence[Cell], texts: Sequence[str], currency: str) -> tuple[Read, int]:
        """Read the amount of a row and tell from which column."""
        if self.places.amount is not None:
            return self.reader.amount(cells[self.places.amount], currency), self.places.amount
        found = [(self.reader.amount(cells[at], currency), at) for at in self.places.money if texts[at]]
        if (bad := next((pair for pair in found if pair[0].problem), None)) is not None:
            return bad
        moving = [pair for pair in found if pair[0].minor]
        if len(moving) > 1:
            text = " and ".join(texts[at] for _, at in moving)
            return Read(problem=f"both the debit and the credit column are filled ({text})"), moving[0][1]
        return moving[0] if moving else found[0]

    def _cost(self, read: Read, texts: Sequence[str], place: int) -> int:
        """Turn a printed amount into a cost: above zero = money out (SPEC §1)."""
        if self.fee is not None:
            return self._direct(read, texts, place) + self._fee(texts)
        return self._direct(read, texts, place)

    def _fee(self, texts: Sequence[str]) -> int:
        """Read the fee of a row, which is money out whatever its sign."""
        read = (
            self.reader.amount(texts[self.fee], self._row_currency(texts)) if self.fee is not None else Read()
        )
        return 0 if read.problem or not texts[self.fee or 0] else abs(read.minor)

    def _direct(self, read: Read, texts: Sequence[str], place: int) -> int:
        if place == self.places.debit and self.places.credit is not None:
            return abs(read.minor)
        if place == self.places.credit and self.places.debit is not None:
            return -abs(read.minor)
        if read.flag:
            return abs(read.minor) if read.flag == "out" else -abs(read.minor)
        if self.sign.uses_flags and self.places.sign_flag is not None:
            told = self.sign.tell(texts[self.places.sign_flag])
            return read.minor if told == "out" else -read.minor
        return -read.minor if self.sign.sign is Sign.MINUS_IS_OUT else read.minor

    def _texts(self, texts: Sequence[str]) -> tuple[str, str]:
        if len(self.places.texts) == 1:
            text = texts[self.places.texts[0]]
        else:
            text = " ".join(dict.fromkeys(texts[at] for at in self.places.texts if texts[at]))
        return text, next((texts[at] for at in self.places.parties if texts[at]), "")

    def _row_currency(self, texts: Sequence[str]) -> str:
        if self.places.currency is not None and (code := texts[self.places.currency].upper()) in CURRENCIES:
            return code
        return self.currency

    def _other_day(self, cells: Sequence[Cell], place: int | None) -> date | None:
        return None if place is None else self.reader.day(cells[place], place)

    def _original(
        self, cells: Sequence[Cell], texts: Sequence[str], cost: int, currency: str
    ) -> Money | None:
        at, told_at = self.places.original, self.places.original_currency
        if at is None or not texts[at]:
            return None
        return self.original(cells[at], "" if told_at is None else texts[told_at].upper(), cost, currency)

    def original(self, cell: Cell, told: str, cost: int, currency: str) -> Money | None:
        """Read an amount in the merchant's currency, `told` beside it; None where it says nothing new."""
        read = self.reader.amount(cell, told if told in CURRENCIES else "")
        code = read.currency or told
        if read.problem or code not in CURRENCIES or code == currency or not read.minor:
            return None
        return Money(abs(read.minor) if cost > 0 else -abs(read.minor), code)

    def _balance(self, number: int, cells: Sequence[Cell], currency: str) -> Money | None:
        at = self.places.balance
        return None if at is None else self.balance(number, cells[at], currency)

    def balance(self, number: int, cell: Cell, currency: str) -> Money | None:
        """Read a running balance, the holder's asset; remembers rows whose formula has no value."""
        if is_blank(cell):
            place = (number, -1 if self.places.balance is None else self.places.balance)
            if place in self.missing and not self.missing[place]:
                self.missing_balances.append(number)
            return None
        read = self.reader.amount(cell, currency)
        if read.problem:
            return None
        return Money(-abs(read.minor) if read.flag == "out" else read.minor, currency)

    def blank_raw(self, width: int) -> str:
        """Write an empty row of some width as JSON; a sheet may have very many."""
        if width not in self._blank_raws:
            self._blank_raws[width] = json.dumps(
                self.raw([""] * width), separators=(",", ":"), ensure_ascii=False
            )
        return self._blank_raws[width]

    def raw(self, cells: Sequence[Cell]) -> dict[str, str]:
        """Keep a row whole: title to text."""
        texts = texts_of(cells)
        raw = dict(zip(self._titles, texts, strict=False))
        for place in range(self._width, len(texts)):
            raw[f"Column {place + 1}"] = texts[place]
        return raw
