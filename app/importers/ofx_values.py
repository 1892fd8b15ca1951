"""Values of one OFX transaction: amount, days, texts, kind."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from app.importers import amounts, dates
from app.importers.amounts import AmountError, Mark
from app.importers.asking import decimals_question, known_currency
from app.importers.days import compact_day
from app.importers.protocol import cut
from app.importers.statement_rows import payment_kind
from app.models.money import MINOR_MAX, Money, minor_digits, rounded
from app.models.payment import InstrumentKind, PaymentKind
from app.models.statement import Question, Rejected, StatementLine

_SIMPLE = re.compile(r"([+-]?)([0-9]{1,30})(?:[.,]([0-9]{1,20}))?")
_ALLOWED = re.compile(r"[-+0-9.,' \u00a0]{1,60}")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_MARKUP = re.compile(r"<!--(?:(?!<!--).)*?-->|<!\[CDATA\[|\]\]>", re.DOTALL)
_KINDS = {
    "FEE": PaymentKind.FEE,
    "SRVCHG": PaymentKind.FEE,
    "ATM": PaymentKind.CASH,
    "CASH": PaymentKind.CASH,
    "XFER": PaymentKind.TRANSFER,
}
_ZERO = frozenset({".", ",", "-"})


def clean(text: str) -> str:
    """Give a value as people read it: entities decoded, comments gone, blanks single."""
    if "<" in text:
        text = _MARKUP.sub(" ", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return " ".join(text.split())


def day_of(text: str) -> tuple[date | None, str]:
    """Read the local day of `YYYYMMDDHHMMSS.XXX[-5:EST]`; also a day in one unmistakable order."""
    text = text.strip()
    day, note = compact_day(text[:8])
    if day is not None or text[:8].isdigit():
        return day, note
    parts = dates.take_apart(text)
    if parts is None:
        return None, ""
    today = date(2100, 1, 1)
    orders = (parts.order,) if parts.order else (dates.Order.DAY_FIRST, dates.Order.MONTH_FIRST)
    found = {made for order in orders if (made := dates.build(parts, order, today)) is not None}
    return (found.pop(), "") if len(found) == 1 else (None, "")


@dataclass
class Reader:
    """Reads transactions under the decisions of their file; counts what needs a question.

    Attributes:
        mark: Decimal sign that the amounts of the file show; None where none decides.
    """

    answers: Mapping[str, str]
    mark: Mark | None
    fine: int = 0
    undated: int = 0
    decisions: dict[str, tuple[str, str]] = field(default_factory=dict)
    _undated_day: str = ""

    def __post_init__(self) -> None:
        if self.answers.get("decimal") in (".", ","):
            self.mark = Mark(self.answers["decimal"])
        if self.mark is not None:
            self.decisions["decimal"] = (self.mark.value, "the amounts show it")
        self._rounds = self.answers.get("round_decimals", "round") == "round"
        self._takes_undated = self.answers.get("missing_dates", "statement_end") == "statement_end"

    def line(
        self, row: int, fields: Mapping[str, str], currency: str, last_on: date | None, kind: InstrumentKind
    ) -> StatementLine | Rejected:
        """Read one transaction; OFX writes money out below zero, which is turned here."""
        notes: tuple[str, ...] = ()
        if "CURRENCY.CURSYM" in fields:
            currency = known_currency(fields["CURRENCY.CURSYM"]) or currency
        text = fields.get("TRNAMT", "")
        try:
            minor = self._minor(text, currency)
        except AmountError as error:
            return Rejected(row, "TRNAMT", cut(text), str(error), fields)
        if text in _ZERO:
            notes = ("the amount has no digits; it was read as zero",)
        stated = fields.get("DTPOSTED", "") or fields.get("DTTRAN", "")  # DTTRAN: of a pending one
        day, note = self._posted(stated, fields, last_on)
        if day is None:
            reason = "the date cannot be read" if stated else "the date is missing"
            return Rejected(row, "DTPOSTED", cut(stated), reason, fields)
        if note:
            notes = (*notes, note)
        name, descriptor = _texts(fields)
        return StatementLine(
            row=row,
            booked_on=day,
            amount=Money(-minor, currency),
            descriptor=descriptor,
            purchased_on=day_of(fields["DTUSER"])[0] if "DTUSER" in fields else None,
            valued_on=day_of(fields["DTAVAIL"])[0] if "DTAVAIL" in fields else None,
            original=self._original(fields, minor, currency) if "ORIGCURRENCY.CURSYM" in fields else None,
            reference=fields.get("CHECKNUM") or fields.get("REFNUM", ""),
            bank_id=fields.get("FITID", ""),
            counterparty=name,
            mcc=fields.get("SIC", ""),
            country=fields.get("PAYEE.COUNTRY", ""),
            kind=_kind(fields.get("TRNTYPE", ""), descriptor, minor, kind),
            raw=fields,
            notes=notes,
        )

    def _minor(self, text: str, currency: str) -> int:
        """Read an amount; OFX allows a point or a comma for the decimals, and no grouping."""
        found = _SIMPLE.fullmatch(text)
        if found is not None:
            sign, whole, decimals = found.groups()
            digits = minor_digits(currency)
            if decimals is None or len(decimals) <= digits:
                minor = int(whole + (decimals or "").ljust(digits, "0"))
                if minor > MINOR_MAX:
                    raise AmountError("it is too large for an amount")
                return -minor if sign == "-" else minor
        if text in _ZERO:
            return 0
        if not _ALLOWED.fullmatch(text):
            raise AmountError("the amount is missing" if not text else "it is not a number")
        return self._grouped(text, currency)

    def _grouped(self, text: str, currency: str) -> int:
        """Read an amount with grouping, or with more decimals than its currency has."""
        number = amounts.take_apart(text)
        own = next((Mark(char) for char in reversed(number.body) if char in ".,"), Mark.POINT)
        value = amounts.to_decimal(number, self.mark or own)
        value = -value if number.is_negative else value
        try:
            return amounts.to_minor(value, currency)
        except AmountError as error:
            if "decimals" not in str(error):
                raise
            self.fine += 1
            if not self._rounds:
                raise
            return amounts.to_minor(value, currency, rounds=True)

    def balance(self, text: str, currency: str) -> int | None:
        """Read a balance, which some banks write for people (`R$ 5.326,43`); None where unreadable."""
        try:
            number = amounts.take_apart(text)
            own = next((Mark(char) for char in reversed(number.body) if char in ".,"), Mark.POINT)
            value = amounts.to_decimal(number, own)
            minor = amounts.to_minor(value, currency, rounds=True)
        except AmountError:
            return None
        return -minor if number.is_negative else minor

    def _posted(
        self, stated: str, fields: Mapping[str, str], last_on: date | None
    ) -> tuple[date | None, str]:
        if stated:
            return day_of(stated)
        day, note = day_of(fields.get("DTUSER", ""))
        if day is not None:
            return day, note or "the bank states the day of purchase only"
        self.undated += 1
        if last_on is None or not self._takes_undated:
            return None, ""
        self._undated_day = last_on.isoformat()
        return last_on, "the date is missing; the last day of the statement was taken"

    def _original(self, fields: Mapping[str, str], minor: int, currency: str) -> Money | None:
        """Work the original amount out of the rate (home currency for one unit of the original)."""
        code = known_currency(fields["ORIGCURRENCY.CURSYM"])
        try:
            rate = Decimal(fields.get("ORIGCURRENCY.CURRATE", "").replace(",", ".")[:30])
        except InvalidOperation:
            return None
        if (
            not code
            or code == currency
            or not rate.is_finite()
            or not Decimal("1e-9") < rate < Decimal("1e9")
        ):
            return None
        return rounded(Money(-minor, currency).decimal / rate, code)

    def questions(self) -> tuple[Question, ...]:
        """List what the amounts and days leave open."""
        asked = []
        if self.fine and "round_decimals" not in self.answers:
            asked.append(decimals_question(self.fine))
        if self.undated and self._undated_day and "missing_dates" not in self.answers:
            asked.append(
                Question(
                    "missing_dates",
                    "Give transactions without a date the last day of their statement?",
                    ("statement_end", "reject"),
                    f"{self.undated} transactions have no date; the last day is {self._undated_day}",
                    "statement_end",
                )
            )
        return tuple(asked)


def _texts(fields: Mapping[str, str]) -> tuple[str, str]:
    """Give the other party and the whole text: name, payee and memo, without repeats."""
    name = clean(fields.get("NAME") or fields.get("PAYEE.NAME") or fields.get("PAYEE", ""))
    descriptor = name
    for key in ("EXTDNAME", "MEMO", "MEMO2"):
        if key in fields and (more := clean(fields[key])) and more not in descriptor:
            descriptor = more if more.startswith(descriptor) else f"{descriptor} {more}"
    return name, descriptor


def _kind(type_: str, descriptor: str, minor: int, instrument: InstrumentKind) -> PaymentKind:
    """Tell what a payment is for: the type where it says so, else the words."""
    type_ = type_.upper()
    is_out = minor < 0
    if type_ in _KINDS:
        return _KINDS[type_]
    is_card = instrument is InstrumentKind.CARD
    if type_ == "INT" and is_out:
        return PaymentKind.FEE
    if type_ == "PAYMENT" and is_card and not is_out:
        return PaymentKind.SETTLEMENT
    return payment_kind(descriptor, is_out=is_out, is_card=is_card)
