"""One CAMT entry as a statement line: amount, days, parties, texts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.importers.amounts import AmountError, to_minor
from app.importers.asking import decimals_question, known_currency
from app.importers.days import compact_day
from app.importers.minor import exact_minor
from app.importers.protocol import cut
from app.importers.statement_rows import payment_kind
from app.models.money import MINOR_MAX, Money
from app.models.payment import PaymentKind, PaymentStatus
from app.models.statement import Question, Rejected, StatementLine

RAW_DETAILS_MAX = 200
ENTRY_ID_CHARS_MIN = 8
_NO_REFERENCE = frozenset({"NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOTAVAILABLE"})
_FEES = frozenset({"CHRG", "FEES", "COMM", "CAJT", "COMT", "INTR", "OTHR/FEES"})
_NAMES = {
    side: tuple(f"RltdPties/{who}/{name}" for who in (side, f"Ultmt{side}") for name in ("Nm", "Pty/Nm"))
    for side in ("Cdtr", "Dbtr")
}
_CASH = frozenset({"CWDL", "XBCW", "CDPT"})

Fallback = Callable[[], tuple[date | None, bool]]
"""Gives the day of entries that have none, and whether the statement leaves no other."""


def day_at(values: Mapping[str, str], name: str) -> tuple[date | None, str]:
    """Read `Dt` or `DtTm` below a name (or its own text); the printed local day counts."""
    text = values.get(f"{name}/Dt") or values.get(f"{name}/DtTm") or values.get(name, "")
    return compact_day(text[:10].replace("-", "")) if text else (None, "")


@dataclass
class Entries:
    """Reads entries; counts what needs a question."""

    answers: Mapping[str, str]
    fine: int = 0
    undated: int = 0
    undated_day: str = ""

    def part(
        self,
        row: int,
        values: dict[str, str],
        details: Sequence[dict[str, str]],
        *,
        currency: str,
        fallback: Fallback,
        is_pending: bool,
        flips: bool,
    ) -> StatementLine | Rejected:
        """Turn an entry into a line; the direction comes from `CdtDbtInd` alone."""
        raw = self.raw(values, details)
        text = values.get("Amt", "")
        minor, note = self._minor(text, currency)
        if minor is None:
            return Rejected(row, "Amt", cut(text), note, raw)
        notes = [note] if note else []
        mark = values.get("CdtDbtInd", "")
        if mark not in ("DBIT", "CRDT"):
            reason = "the entry does not say whether it is a debit or a credit"
            return Rejected(row, "CdtDbtInd", cut(mark), reason, raw)
        is_out = mark == "DBIT"
        if values.get("RvslInd") in ("true", "1"):
            notes.append("marked as a reversal")
            is_out = is_out != flips
        booked_on, valued_on = self._days(values, fallback, notes)
        if booked_on is None:
            return Rejected(row, "BookgDt", cut(values.get("BookgDt/Dt", "")), "the date cannot be read", raw)
        cost = minor if is_out else -minor
        one = details[0] if len(details) == 1 else {}
        party = _party(one, is_out=is_out)
        descriptor = _text(values, details, party)
        if len(details) > 1 and (wrong := _batch_gap(minor, mark, currency, details)):
            notes.append(wrong)
        return StatementLine(
            row=row,
            booked_on=booked_on,
            amount=Money(cost, currency),
            descriptor=descriptor,
            purchased_on=_purchased(one),
            valued_on=valued_on,
            original=_original(one, values, cost, currency),
            reference=_reference(one),
            bank_id=_bank_id(values, one),
            counterparty=party,
            mcc=_mcc(one),
            country=_country(one, is_out=is_out),
            kind=_kind(values, one, descriptor, is_out=is_out),
            status=PaymentStatus.PENDING if is_pending else PaymentStatus.BOOKED,
            raw=raw,
            notes=tuple(notes),
        )

    def _minor(self, text: str, currency: str) -> tuple[int | None, str]:
        minor = exact_minor(text, currency)
        if minor is not None:
            return (
                (minor, "")
                if minor >= 0
                else (None, "the amount has a sign, where CdtDbtInd tells the direction")
            )
        digits = text.replace(".", "", 1)
        if not (digits.isascii() and digits.isdigit()):
            return None, "it is not a number" if text else "the amount is missing"
        try:
            rounded = to_minor(Decimal(text), currency, rounds=True)
        except AmountError as error:
            return None, str(error)
        if rounded > MINOR_MAX:
            return None, "it is too large for an amount"
        self.fine += 1
        if self.answers.get("round_decimals", "round") != "round":
            return None, "it has more decimals than its currency"
        return rounded, "rounded to the decimals of the currency"

    def _days(
        self, values: Mapping[str, str], fallback: Fallback, notes: list[str]
    ) -> tuple[date | None, date | None]:
        """Give the booking and the value day; one stands in for the other, the statement's day for both."""
        booked_on, note = day_at(values, "BookgDt")
        valued_on, other_note = day_at(values, "ValDt")
        notes += [text for text in (note, other_note) if text]
        if booked_on is None and valued_on is not None:
            notes.append("the entry has no booking day; its value day was taken")
            return valued_on, valued_on
        if booked_on is not None or "BookgDt/Dt" in values:
            return booked_on, valued_on
        day, is_certain = fallback()
        if day is None:
            return None, None
        if not is_certain:
            self.undated += 1
            self.undated_day = day.isoformat()
            if self.answers.get("missing_dates", "statement_end") != "statement_end":
                return None, None
        notes.append("the entry has no day; the statement's was taken")
        return day, None

    @staticmethod
    def raw(values: Mapping[str, str], details: Sequence[Mapping[str, str]]) -> dict[str, str]:
        """Keep an entry whole: path to text; several details are numbered."""
        raw = dict(values)
        if len(details) == 1:
            raw.update({"TxDtls/" + key: value for key, value in details[0].items()})
            return raw
        for number, detail in enumerate(details[:RAW_DETAILS_MAX], 1):
            raw.update({f"TxDtls[{number}]/{key}": value for key, value in detail.items()})
        return raw

    def questions(self) -> Iterator[Question]:
        """List what amounts and days leave open."""
        if self.fine and "round_decimals" not in self.answers:
            yield decimals_question(self.fine)
        if self.undated and "missing_dates" not in self.answers:
            yield Question(
                "missing_dates",
                "Give transactions without a date the last day of their statement?",
                ("statement_end", "reject"),
                f"{self.undated} transactions have no date; the last day is {self.undated_day}",
                "statement_end",
            )


def _party(one: Mapping[str, str], *, is_out: bool) -> str:
    """Name the other side: who was paid, or who paid."""
    return next((one[key] for key in _NAMES["Cdtr" if is_out else "Dbtr"] if key in one), "")


def _country(one: Mapping[str, str], *, is_out: bool) -> str:
    side = "Cdtr" if is_out else "Dbtr"
    return one.get(f"RltdPties/{side}/PstlAdr/Ctry") or one.get(f"RltdPties/{side}/Pty/PstlAdr/Ctry", "")


def _text(values: Mapping[str, str], details: Sequence[Mapping[str, str]], party: str) -> str:
    """Join name, purpose and the bank's own words, each once."""
    parts = [party]
    if len(details) == 1:
        one = details[0]
        keys = ("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf")
        parts += [one[key] for key in keys if key in one]
    elif details and "AddtlNtryInf" not in values:
        parts.append(f"{len(details)} transactions")
    if "AddtlNtryInf" in values:
        parts.append(values["AddtlNtryInf"])
    text = ""
    for part in parts:
        if part and part not in text:
            text = f"{text} {part}" if text else part
    return " ".join((text or values.get("BkTxCd/Prtry/Cd", "") or values.get("NtryRef", "")).split())


def _bank_id(values: Mapping[str, str], one: Mapping[str, str]) -> str:
    """Give the bank's own id; a short entry reference is only a number within its statement."""
    if found := values.get("AcctSvcrRef") or one.get("Refs/AcctSvcrRef"):
        return found
    number = values.get("NtryRef", "")
    return number if len(number) >= ENTRY_ID_CHARS_MIN else ""


def _reference(one: Mapping[str, str]) -> str:
    for key in ("Refs/EndToEndId", "RmtInf/Strd/CdtrRefInf/Ref", "Refs/InstrId"):
        if (found := one.get(key, "")) and found.upper() not in _NO_REFERENCE:
            return found
    return ""


def _purchased(one: Mapping[str, str]) -> date | None:
    for key in ("RltdDts/TxDtTm", "RltdDts/AccptncDtTm", "CardTx/Tx/TxDtTm"):
        if key in one:
            return day_at(one, key)[0]
    return None


def _mcc(one: Mapping[str, str]) -> str:
    return next((value for key, value in one.items() if key.endswith("/MrchntCtgyCd")), "")


def _original(one: Mapping[str, str], values: Mapping[str, str], cost: int, currency: str) -> Money | None:
    """Give the amount in the currency of the purchase, where one is stated."""
    for source in (one, values):
        for key in ("AmtDtls/InstdAmt/Amt", "AmtDtls/TxAmt/Amt"):
            if key not in source:
                continue
            code = known_currency(source.get(key + "@Ccy", ""))
            if code and code != currency and (minor := exact_minor(source[key], code)):
                return Money(abs(minor) if cost > 0 else -abs(minor), code)
    return None


def _batch_gap(minor: int, mark: str, currency: str, details: Sequence[Mapping[str, str]]) -> str:
    """Compare a batch with its details; empty where they agree or cannot be compared."""
    total = 0
    for detail in details:
        key = "Amt" if "Amt" in detail else "AmtDtls/TxAmt/Amt"
        part = exact_minor(detail.get(key, ""), currency)
        if part is None or known_currency(detail.get(key + "@Ccy", currency)) != currency:
            return ""
        total += part if detail.get("CdtDbtInd", mark) == mark else -part
    if total == minor:
        return ""
    said, found = Money(minor, currency).plain(), Money(total, currency).plain()
    return f"the entry is {said}, its {len(details)} details add up to {found}"


def _kind(values: Mapping[str, str], one: Mapping[str, str], text: str, *, is_out: bool) -> PaymentKind:
    """Tell what a payment is for: the bank transaction code where it says so, else the words."""
    prefix = "BkTxCd/Domn/Fmly/"
    family = values.get(prefix + "Cd") or one.get(prefix + "Cd", "")
    code = values.get(prefix + "SubFmlyCd") or one.get(prefix + "SubFmlyCd", "")
    if code in _FEES and is_out:
        return PaymentKind.FEE
    if code in _CASH:
        return PaymentKind.CASH
    is_card = family in ("CCRD", "MCRD")
    if is_card and not is_out:
        return PaymentKind.REFUND if family == "CCRD" else PaymentKind.TRANSFER
    return payment_kind(text, is_out=is_out, is_card=is_card)
