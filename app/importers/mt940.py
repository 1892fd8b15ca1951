"""SWIFT MT940 statements and MT942 interim reports.

Fields as in SWIFT's category 9 message reference guide; subfields of :86: as in the German DFÜ agreement
(appendix 3, `?20` ...) and the Dutch `/REMI/` style. Reversals: `RC` takes a credit back, so money goes out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from app.importers.asking import rows_question
from app.importers.minor import exact_minor
from app.importers.mt940_texts import texts_of
from app.importers.protocol import ReadRequest, cut, refuse
from app.importers.statement_rows import payment_kind
from app.importers.tally import Tally, unproven
from app.importers.text import LineTooLongError, decoded_lines, detect
from app.models.money import Money
from app.models.payment import InstrumentKind, PaymentKind, PaymentStatus
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

LINE_CHARS_MAX = 10_000
FIELD_CHARS_MAX = 20_000
"""Text of one field that is kept; the standard allows 400."""
ENTRY_CHARS = 600
"""What of a :61: is looked at; the standard allows 100."""
BATCH = 500
NOTES_MAX = 50

_TAGS = "12|13|13D|20|21|25|25P|26|28|28C|34F|52[AD]|60[FM]|61|62[FM]|64|65|86|90[CD]|NS|XF|11|19|27|50|77"
_FIELD = re.compile(rf"^:({_TAGS}):(.*)$", re.DOTALL)
_FREQUENT = {":61:": "61", ":86:": "86"}
_END = re.compile(r"^-(\}.*|XXX)?\s*$")
_ENVELOPE = re.compile(r"^\{1:.*?\{4:\s*", re.DOTALL)
_LINE = re.compile(
    r"^\s*(\d{6})\s*(\d{4}|\s{4})?\s*(R?[CD]|E[CD])([A-Z])?\s*([\d.,]+?)\s*"
    r"(?:([NFS][A-Z0-9]{3})|(?=[^\d.,]|$))(.*)$",
    re.DOTALL,
)
_BALANCE = re.compile(r"^\s*(R?[CD])\s*(\d{6})\s*([A-Z]{3})\s*([\d.,]+)")
_SUM = re.compile(r"^\s*(\d{1,5})\s*([A-Z]{3})\s*([\d.,]+)")
_FLOOR = re.compile(r"^\s*([A-Z]{3})")
_NO_REFERENCE = frozenset({"NONREF", "EREF", "EREF+"})
_FEES = frozenset({"CHG", "COM", "INT"})


@dataclass
class _Entry:
    """One :61: with what follows it."""

    row: int
    text: str
    details: list[str] = field(default_factory=list)
    tag86: bool = False


@dataclass
class _Message:
    """The fields of one message, as they come."""

    row: int
    account: str = ""
    number: str = ""
    currency: str = ""
    opening: Money | None = None
    opened_on: date | None = None
    closing: Money | None = None
    closed_on: date | None = None
    entries: list[_Entry] = field(default_factory=list)
    sums: dict[str, tuple[int, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    has_content: bool = False
    tally: Tally | None = None


class Mt940:
    """Reads MT940 and MT942 files with any number of messages, with or without SWIFT envelopes."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each message as a statement; see `Importer`."""
        encoding = detect(request.path, request.answers.get("encoding", ""))
        rows = 0
        notes: list[str] = []
        lines = decoded_lines(request.path, encoding, chars_max=LINE_CHARS_MAX)
        try:
            for message, is_whole in _messages(lines):
                for part in _statement(message, format_, is_whole=is_whole):
                    rows += isinstance(part, StatementLine | Rejected)
                    yield part
                if is_whole and len(notes) < NOTES_MAX:
                    notes += message.notes
        except LineTooLongError as error:
            raise refuse(request.path, str(error), "Download the statement again") from error
        if not rows:
            notes.append("there are no transactions in this file")
        yield FileFoot(
            format_,
            rows,
            questions=rows_question(rows, request),
            notes=tuple(dict.fromkeys(notes)),
            decisions={"encoding": (encoding.name, encoding.evidence)},
        )


def _messages(lines: Iterator[str]) -> Iterator[tuple[_Message, bool]]:
    """Group lines into messages; text outside them (prose, bank headers) belongs to none.

    Yields a message once it is whole (True), and before that whenever a batch of its entries waits.
    """
    message: _Message | None = None
    tag, content, first = "", "", 0
    for row, raw in enumerate(lines, 1):
        line = raw.rstrip("\r\n")
        if "\0" in line or line.startswith("{"):
            line = _ENVELOPE.sub("", line.replace("\0", ""))
        head = line[:4]
        if head in _FREQUENT:
            found_tag, found_content = _FREQUENT[head], line[4:]
        elif head[:1] == ":" and (found := _FIELD.match(line)) is not None:
            found_tag, found_content = found[1], found[2]
        else:
            if tag and _END.match(line):
                _take(message, tag, content, first)
                tag = ""
            elif tag:
                content += "\n" + line if len(content) < FIELD_CHARS_MAX else ""
            continue
        if tag:
            _take(message, tag, content, first)
        if message is not None and len(message.entries) > BATCH and message.currency:
            yield message, False
        tag, content, first = found_tag, found_content, row
        if tag == "20" or message is None or (tag == "25" and message.closing is not None):
            if message is not None and message.has_content:
                yield message, True
            message = _Message(row)
    if tag:
        _take(message, tag, content, first)
    if message is not None and message.has_content:
        yield message, True


def _take(message: _Message | None, tag: str, content: str, row: int) -> None:
    """Put one field into its message."""
    assert message is not None, "a field opens a message"
    if tag == "61":
        message.entries.append(_Entry(row, content))
        message.has_content = True
    elif tag == "86":
        if message.entries and message.closing is None:
            message.entries[-1].details.append(content)
    elif tag in ("25", "25P") and not message.account:
        message.account, currency = _account(content)
        message.currency = message.currency or currency
    elif tag in ("28", "28C"):
        message.number = content.strip()
    elif tag in ("60F", "60M", "62F", "62M"):
        _take_balance(message, tag, content)
    elif tag == "34F" and (floor := _FLOOR.match(content)) is not None:
        message.currency = message.currency or floor[1]
        message.has_content = True
    elif tag in ("90C", "90D") and (total := _SUM.match(content)) is not None:
        if (minor := _minor(total[3], total[2])) is not None:
            message.sums[tag] = (int(total[1]), minor)
        message.has_content = True


def _account(content: str) -> tuple[str, str]:
    text = content.strip().split("\n")[0].strip().lstrip("/")
    found = re.match(r"^(.*\d)\s*([A-Z]{3})$", text)
    return (found[1].strip(), found[2]) if found else (text, "")


def _take_balance(message: _Message, tag: str, content: str) -> None:
    found = _BALANCE.match(content)
    if found is None:
        message.notes.append(f"the balance in :{tag}: cannot be read: {cut(content)}")
        return
    message.has_content = True
    currency = found[3]
    minor = _minor(found[4], currency)
    if minor is None:
        message.notes.append(f"the balance in :{tag}: cannot be read: {cut(content)}")
        return
    money = Money(minor if found[1] in ("C", "RD") else -minor, currency)
    day, _ = _day(found[2])
    if tag.startswith("60"):
        message.currency = currency
        if message.opening is None:
            message.opening, message.opened_on = money, day
    else:
        message.currency = message.currency or currency
        message.closing, message.closed_on = money, day


def _number(text: str) -> Decimal:
    """Read a SWIFT amount: comma as the decimal sign, at times a point; raises InvalidOperation."""
    clean = text.replace(".", "").replace(",", ".") if "," in text else text
    return Decimal(clean or "x")


def _minor(text: str, currency: str) -> int | None:
    if (minor := exact_minor(text, currency)) is not None:
        return minor
    try:
        return Money.of(_number(text), currency).minor
    except (InvalidOperation, ValueError):
        return None


@lru_cache(maxsize=20_000)
def _day(yymmdd: str) -> tuple[date | None, str]:
    """Read YYMMDD (69 and below is 20xx); a day past the end of its month becomes its last day."""
    year, month, day = int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:6])
    year += 2000 if year < 70 else 1900
    try:
        return date(year, month, day), ""
    except ValueError:
        if not 1 <= month <= 12 or not 28 < day <= 31:
            return None, ""
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last, f"{day}.{month}. does not exist; the last day of the month was taken"


def _statement(message: _Message, format_: FileFormat, *, is_whole: bool) -> Iterator[Part]:
    """Yield the parts of one message that are ready: all but the last entry until it is whole."""
    currency = message.currency
    tally = message.tally
    if tally is None:
        message.tally = tally = Tally(currency)
        yield StatementHead(
            message.account,
            currency,
            InstrumentKind.BANK_ACCOUNT,
            message.number,
            message.opening,
            message.opened_on,
        )
    ready = message.entries if is_whole else message.entries[:-1]
    message.entries = [] if is_whole else message.entries[-1:]
    for entry in ready:
        part = _entry(entry, currency)
        if isinstance(part, StatementLine) and part.status is PaymentStatus.BOOKED:
            tally.add(part.amount.minor)
        yield part
    if is_whole:
        yield StatementFoot(message.closing, message.closed_on, tuple(_proofs(message, tally, format_)))


def _proofs(message: _Message, tally: Tally, format_: FileFormat) -> list[Proof]:
    """Check the balances, and the totals that interim reports state."""
    proofs = tally.closing(message.opening, message.closing)
    if format_ is FileFormat.MT940 and message.closing is None:
        message.notes.append(f"statement {message.number}: the closing balance (:62F:) is missing")
    for tag, (count, minor) in message.sums.items():
        if tag == "90D":
            checks = tally.counts(debits=count) + tally.sums(debits=minor)
        else:
            checks = tally.counts(credits_=count) + tally.sums(credits_=minor)
        proofs += unproven(checks, f"statement {message.number}, ", message.notes.append)
    return proofs


def _entry(entry: _Entry, currency: str) -> StatementLine | Rejected:
    """Turn a :61: and its :86: into a line, or say what cannot be read."""
    details = "\n".join(entry.details)
    raw = {":61:": entry.text, ":86:": details}
    found = _LINE.match(entry.text[:ENTRY_CHARS])
    if found is None:
        return Rejected(entry.row, ":61:", cut(entry.text), "the transaction cannot be read", raw)
    valued_on, note = _day(found[1])
    minor = _minor(found[5], currency)
    if valued_on is None:
        return Rejected(entry.row, "value date", found[1], "the date does not exist", raw)
    if minor is None:
        return Rejected(entry.row, "amount", found[5], "the amount cannot be read", raw)
    reference, _, rest = found[7].partition("//")
    bank_id, _, supplement = rest.partition("\n")
    reference, _, more = reference.partition("\n")
    reference = reference.strip()
    texts = texts_of(details)
    descriptor = texts.descriptor or " ".join((more or supplement).split()) or reference
    is_out = found[3] in ("D", "RC", "ED")
    return StatementLine(
        entry.row,
        _entry_day(valued_on, found[2]),
        Money(minor if is_out else -minor, currency),
        descriptor,
        valued_on=valued_on,
        reference=texts.reference or ("" if reference in _NO_REFERENCE else reference),
        bank_id=bank_id.strip(),
        counterparty=texts.name,
        kind=_kind(found[6] or "", texts.booking or descriptor, is_out=is_out),
        status=PaymentStatus.PENDING if found[3].startswith("E") else PaymentStatus.BOOKED,
        raw=raw,
        notes=(note,) if note else (),
    )


def _kind(type_: str, text: str, *, is_out: bool) -> PaymentKind:
    """Tell what a payment is for: the type code where it says so (CHG, COM, INT), else the words."""
    if is_out and type_[1:] in _FEES:
        return PaymentKind.FEE
    return payment_kind(text, is_out=is_out, is_card=False)


@lru_cache(maxsize=20_000)
def _entry_day(valued_on: date, mmdd: str | None) -> date:
    """Place the entry date (MMDD) in the year that brings it nearest to the value date."""
    if mmdd is None or not mmdd.strip():
        return valued_on
    found = []
    for year in (valued_on.year - 1, valued_on.year, valued_on.year + 1):
        day, _ = _day(f"{year % 100:02d}{mmdd}")
        if day is not None:
            found.append(day)
    return min(found, key=lambda day: (abs((day - valued_on).days), day), default=valued_on)
