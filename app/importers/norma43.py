"""Norma 43 (AEB43, CSB43), the Spanish banks' fixed-column statement.

Columns as in the AEB's "Información normalizada de cuenta corriente (SEPA), serie normas y procedimientos
bancarios 43", June 2012. Records: 11 account, 22 movement, 23 texts, 24 original amount, 33 totals, 88 end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from app.importers.asking import rows_question
from app.importers.days import compact_day
from app.importers.protocol import ReadRequest, cut, refuse
from app.importers.statement_rows import payment_kind
from app.importers.tally import Tally, unproven
from app.importers.text import Encoding, LineTooLongError, decoded_lines, detect
from app.models.money import MINOR_MAX, Money, minor_digits
from app.models.payment import InstrumentKind, PaymentKind
from app.models.statement import (
    FileFoot,
    FileFormat,
    Part,
    Proof,
    Rejected,
    StatementFoot,
    StatementHead,
    StatementLine,
)

LINE_CHARS_MAX = 2_000
TEXTS_MAX = 20
NOTES_MAX = 50
RECORD_CHARS = 80
SAMPLE_BYTES = 1 << 20
_SPANISH = frozenset("ÁÉÍÓÚÜÑÇÀÈÒÏáéíóúüñçàèòïºª·€")

_CURRENCIES = {
    "978": "EUR", "840": "USD", "826": "GBP", "756": "CHF", "392": "JPY", "036": "AUD", "124": "CAD",
    "208": "DKK", "752": "SEK", "578": "NOK", "985": "PLN", "203": "CZK", "348": "HUF", "946": "RON",
    "975": "BGN", "949": "TRY", "504": "MAD", "484": "MXN", "986": "BRL", "032": "ARS", "152": "CLP",
    "170": "COP", "604": "PEN", "156": "CNY", "344": "HKD", "702": "SGD", "554": "NZD", "710": "ZAR",
    "376": "ILS", "643": "RUB", "724": "ESP",
}  # fmt: skip
"""ISO 4217 numbers of the currencies that Spanish accounts are kept in."""
_CONCEPTS = {"01": PaymentKind.CASH, "17": PaymentKind.FEE}
"""Common concept codes (AEB annex 2) that settle what a movement is: withdrawals at the counter, charges."""

_CONCEPT_NAMES = {
    "01": "Reintegro", "02": "Abonaré, entrega, ingreso", "03": "Domiciliación, recibo, pago",
    "04": "Giro, transferencia", "05": "Amortización de préstamo", "06": "Remesa de efectos",
    "07": "Suscripción, dividendo, cupón", "08": "Amortización de valores", "09": "Compraventa de valores",
    "10": "Cheque de gasolina", "11": "Cajero automático", "12": "Tarjeta",
    "13": "Operación con el extranjero", "14": "Devolución, impagado", "15": "Nómina, seguro social",
    "16": "Timbre, corretaje, póliza",
    "17": "Interés, comisión, gasto", "98": "Anulación, corrección", "99": "Varios",
}  # fmt: skip
"""What the common concept codes mean (AEB annex 2), for movements without a text."""


@dataclass
class _Movement:
    row: int
    text: str
    texts: list[str] = field(default_factory=list)
    original: Money | None = None
    raw: dict[str, str] = field(default_factory=dict)


@dataclass
class _Account:
    head: StatementHead
    tally: Tally
    closed_on: date | None


class Norma43:
    """Reads files with any number of accounts; the totals of record 33 prove each."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each account as a statement; see `Importer`. A row's place is its line."""
        encoding = _encoding(request)
        run = _Run()
        try:
            for row, line in enumerate(decoded_lines(request.path, encoding, chars_max=LINE_CHARS_MAX), 1):
                text = line.replace("\0", "").strip("\r\n\x1a\ufeff")
                if text.strip():
                    yield from run.take(row, text)
        except LineTooLongError as error:
            raise refuse(request.path, str(error), "Download the statement again") from error
        yield from run.end_account(None)
        yield from run.flush()
        if not run.rows:
            run.note("there are no transactions in this file")
        yield FileFoot(
            format_,
            run.rows,
            questions=rows_question(run.rows, request),
            notes=tuple(dict.fromkeys(run.notes)),
            decisions={"encoding": (encoding.name, encoding.evidence)},
        )


def _encoding(request: ReadRequest) -> Encoding:
    """Tell CP850 from Windows-1252 by which of them gives Spanish letters; a text has few of them."""
    found = detect(request.path, request.answers.get("encoding", ""))
    if "encoding" in request.answers or not found.name.startswith(("cp", "iso", "mac", "koi")):
        return found
    with request.path.open("rb") as file:
        high = bytes(byte for byte in file.read(SAMPLE_BYTES) if byte > 127)
    fits = {
        name: sum(char in _SPANISH for char in high.decode(name, "replace")) for name in ("cp1252", "cp850")
    }
    name = max(fits, key=lambda name: (fits[name], name == "cp1252"))
    return Encoding(name, f"{fits[name]} of {len(high)} bytes above 127 are Spanish letters in {name}")


class _Run:
    """One pass over a file."""

    def __init__(self) -> None:
        self.rows = 0
        self.notes: list[str] = []
        self._records = 0
        self._account: _Account | None = None
        self._movement: _Movement | None = None
        self._waiting: StatementFoot | None = None

    def note(self, text: str) -> None:
        """Keep a note about the file, up to a limit."""
        if len(self.notes) < NOTES_MAX:
            self.notes.append(text)

    def take(self, row: int, line: str) -> Iterator[Part]:
        """Take one record."""
        code = line[:2]
        if code == "88":
            yield from self.end_account(None)
            self._check_records(line)
            yield from self.flush()
            return
        self._records += 1
        if code == "22":
            yield from self._end_movement()
            self.rows += 1
            self._movement = _Movement(row, line, raw={"22": line[2:].rstrip()})
        elif code in ("23", "24"):
            self._add(line)
        elif code == "11":
            yield from self.end_account(None)
            yield from self.flush()
            yield self._begin(line)
        elif code == "33":
            yield from self.end_account(line)
        elif code != "00":
            self.note(f"line {row} is no record of this format: {cut(line)}")

    def _begin(self, line: str) -> StatementHead:
        currency = _CURRENCIES.get(line[47:50], "")
        opening = _money(line[32:33], line[33:47], currency)
        if opening is None:
            self.note(f"the opening balance cannot be read: {cut(line[32:47])}")
        head = StatementHead(
            line[2:20].strip(),
            currency,
            InstrumentKind.BANK_ACCOUNT,
            "",
            opening,
            compact_day("20" + line[20:26])[0],
            line[51:77].strip(),
        )
        self._account = _Account(head, Tally(currency), compact_day("20" + line[26:32])[0])
        return head

    def _add(self, line: str) -> None:
        """Add texts (23) or the original amount (24) to the movement above."""
        movement = self._movement
        if movement is None or len(movement.texts) >= TEXTS_MAX:
            self.note("a text record belongs to no movement")
            return
        movement.raw[line[:4]] = line[4:].rstrip()
        if line[:2] == "23":
            movement.texts += [text for part in (line[4:42], line[42:80]) if (text := part.strip())]
        elif (currency := _CURRENCIES.get(line[4:7], "")) and (money := _money("2", line[7:21], currency)):
            movement.original = money

    def _end_movement(self) -> Iterator[Part]:
        movement, self._movement = self._movement, None
        if movement is None:
            return
        if self._account is None:
            yield from self.flush()
            reason = "the movement belongs to no account: its record 11 is missing"
            yield Rejected(movement.row, "", cut(movement.text), reason, movement.raw)
            return
        part = _line(movement, self._account.head.currency)
        if isinstance(part, StatementLine):
            self._account.tally.add(part.amount.minor)
        yield part

    def end_account(self, totals: str | None) -> Iterator[Part]:
        """End the account, checked against record 33 where there is one."""
        yield from self._end_movement()
        account, self._account = self._account, None
        if account is None:
            if totals is not None:
                self.note("a totals record (33) belongs to no account")
            return
        if totals is None:
            name = account.head.account
            self.note(f"account {name}: the totals record (33) is missing; the file may be incomplete")
            self._waiting = StatementFoot()
            return
        currency, tally = account.head.currency, account.tally
        closing = _money(totals[58:59], totals[59:73], currency)
        debits, credits_ = (_money("2", part, currency) for part in (totals[25:39], totals[44:58]))
        proofs = [
            *tally.closing(account.head.opening, closing),
            *tally.sums(
                debits=debits.minor if debits else None, credits_=credits_.minor if credits_ else None
            ),
            *tally.counts(debits=_count(totals[20:25]), credits_=_count(totals[39:44])),
        ]
        self._waiting = StatementFoot(closing, account.closed_on if closing else None, tuple(proofs))

    def flush(self) -> Iterator[Part]:
        """Yield the end of the account that ended last; it waited for the totals of the file."""
        if self._waiting is not None:
            yield self._waiting
        self._waiting = None

    def _check_records(self, line: str) -> None:
        stated = _count(line[20:26])
        if stated is None or self._waiting is None:
            return
        proof = Proof("records of the file", str(stated), str(self._records), stated == self._records)
        proofs = unproven([proof], "", self.note)
        self._waiting = replace(self._waiting, proofs=(*self._waiting.proofs, *proofs))


def _line(movement: _Movement, currency: str) -> StatementLine | Rejected:
    """Read the columns of a movement; days are YYMMDD of this century."""
    text = movement.text.ljust(RECORD_CHARS)
    booked_on, note = compact_day("20" + text[10:16])
    if booked_on is None:
        return Rejected(movement.row, "date", cut(text[10:16]), "the date cannot be read", movement.raw)
    money = _money(text[27:28], text[28:42], currency)
    if money is None:
        value = cut(text[27:42])
        return Rejected(movement.row, "amount", value, "the amount cannot be read", movement.raw)
    descriptor = (
        " ".join(" ".join(movement.texts).split())
        or text[64:80].strip()
        or _CONCEPT_NAMES.get(text[22:24], "")
        or text[52:64].strip()
    )
    is_out = money.minor < 0
    concept = _CONCEPTS.get(text[22:24]) if is_out else None
    original = movement.original
    return StatementLine(
        movement.row,
        booked_on,
        -money,
        descriptor,
        valued_on=compact_day("20" + text[16:22])[0],
        original=-original if original is not None and not is_out else original,
        reference=text[52:64].strip(" 0") and text[52:64].strip(),
        bank_id=text[42:52].strip(" 0") and text[42:52].strip(),
        kind=concept or payment_kind(descriptor, is_out=is_out, is_card=False),
        raw=movement.raw,
        notes=(note,) if note else (),
    )


def _money(sign: str, digits: str, currency: str) -> Money | None:
    """Read 14 digits with two decimals; sign 1 = debit (below zero), 2 = credit."""
    if sign not in ("1", "2") or not (digits.isascii() and digits.isdigit() and len(digits) == 14):
        return None
    hundredths, places = int(digits), minor_digits(currency)
    minor, rest = divmod(hundredths * 10**places, 100)
    if rest or minor > MINOR_MAX:
        return None
    return Money(-minor if sign == "1" else minor, currency)


def _count(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdigit() else None
