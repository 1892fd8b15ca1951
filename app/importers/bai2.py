"""BAI2 cash management files, as North American banks send them.

Records as in the BAI "Cash Management Balance Reporting Specifications", version 2 (2005): 01 file, 02 group,
03 account with its balances, 16 transaction, 88 continuation, 49, 98 and 99 totals. Amounts are minor units
without a sign; the type code tells the direction.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.importers.asking import known_currency, rows_question
from app.importers.days import compact_day
from app.importers.protocol import ReadRequest, cut, refuse
from app.importers.statement_rows import payment_kind
from app.importers.tally import Tally, unproven
from app.importers.text import Encoding, LineTooLongError, decoded_lines, detect
from app.models.money import MINOR_MAX, Money
from app.models.payment import InstrumentKind, PaymentKind
from app.models.statement import (
    FileFoot,
    FileFormat,
    Part,
    Proof,
    Question,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

LINE_CHARS_MAX = 100_000
RECORD_CHARS_MAX = 200_000
NOTES_MAX = 50
CODES_ASKED_MAX = 20
CURRENCY_DEFAULT = "USD"
"""The specification's own default where neither group nor account names a currency."""

_RECORD = re.compile(r"(?:01,|02,|03,|16,\d{3},|49,[+-]?\d*,|98,[+-]?\d*,|99,[+-]?\d*,|88,)")
_INLINE = re.compile(r"/\s+(?=(?:02,|03,|16,\d{3},|49,[+-]?\d*,|98,[+-]?\d*,|99,[+-]?\d*,|88,))")
_NUMBER = re.compile(r"[+-]?\d{1,18}")
_ID_FIELDS = {"S": 3, "V": 2}
"""How many fields follow the funds type: amounts by availability, or value day and time."""
_OPENING, _CLOSING, _CREDITS, _DEBITS = "010", "015", "100", "400"
_FEES = frozenset({"661", "662", "663", "694", "695", "696", "697", "698", "699", "654", "655", "556"})
_INFORMATION = "890"


@dataclass
class _Record:
    row: int
    code: str
    text: str
    physical: int = 1


@dataclass
class _Status:
    """One balance or total of an account record."""

    minor: int
    count: int | None


@dataclass
class _Account:
    head: StatementHead
    tally: Tally
    status: dict[str, _Status]
    as_of: date | None
    total: int = 0
    records: int = 0
    proofs: list[Proof] = field(default_factory=list)


class Bai2:
    """Reads BAI2 files with any number of groups and accounts."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each account as a statement; see `Importer`. A row's place is its first line."""
        encoding = detect(request.path, request.answers.get("encoding", ""))
        run = _Run(request.answers)
        for record in _records(request, encoding):
            yield from run.take(record)
        yield from run.end()
        yield FileFoot(
            format_,
            run.rows,
            questions=(*run.questions(), *rows_question(run.rows, request)),
            notes=tuple(dict.fromkeys(run.notes)),
            decisions={"encoding": (encoding.name, encoding.evidence), **run.shown},
        )


def _records(request: ReadRequest, encoding: Encoding) -> Iterator[_Record]:
    """Cut the text into records with their continuations (88) joined; lines may break anywhere in a text."""
    record: _Record | None = None
    try:
        for row, line in enumerate(decoded_lines(request.path, encoding, chars_max=LINE_CHARS_MAX), 1):
            for text in _INLINE.split(line.replace("\0", "").strip(" \t\r\n\x1a\ufeff")):
                if not text:
                    continue
                if not _RECORD.match(text):
                    if record is not None and len(record.text) < RECORD_CHARS_MAX:
                        record.text += " " + _unended(text)
                elif text.startswith("88,") and record is not None:
                    record.physical += 1
                    if len(record.text) < RECORD_CHARS_MAX:
                        record.text += (" " if record.code == "16" else ",") + _unended(text[3:])
                else:
                    if record is not None:
                        yield record
                    record = _Record(row, text[:2], _unended(text[3:]))
    except LineTooLongError as error:
        raise refuse(request.path, str(error), "Download the statement again") from error
    if record is not None:
        yield record


def _unended(text: str) -> str:
    """Drop the `/` that ends a record."""
    return text.rstrip().removesuffix("/")


class _Run:
    """One pass over a file."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.rows = 0
        self.notes: list[str] = []
        self.shown: dict[str, tuple[str, str]] = {}
        self._answers = answers
        self._unknown: Counter[str] = Counter()
        self._currency = ""
        self._as_of: date | None = None
        self._account: _Account | None = None
        self._has_end = False
        self._group_total = self._group_accounts = self._group_records = 0
        self._file_total = self._file_groups = self._file_records = 0
        self._waiting: StatementFoot | None = None

    def note(self, text: str) -> None:
        """Keep a note about the file, up to a limit."""
        if len(self.notes) < NOTES_MAX:
            self.notes.append(text)

    def take(self, record: _Record) -> Iterator[Part]:
        """Take one record with its continuations."""
        if self._account is not None:
            self._account.records += record.physical
        self._group_records += record.physical
        self._file_records += record.physical
        match record.code:
            case "02":
                yield from self._flush()
                self._begin_group(record)
            case "03":
                yield from self._flush()
                yield self._begin_account(record)
            case "16":
                self.rows += 1
                if self._account is None:
                    yield from self._flush()
                yield self._transaction(record)
            case "49":
                self._check_account(record.text.split(","))
                self._end_account()
            case "98":
                self._end_account()
                self._check_group(record.text.split(","))
            case "99":
                self._has_end = True
                self._end_account()
                self._check_file(record.text.split(","))
            case _:
                pass

    def _begin_group(self, record: _Record) -> None:
        fields = [*record.text.split(","), *[""] * 7]
        self._group_records = record.physical
        self._as_of = compact_day("20" + fields[3].strip())[0]
        self._currency = known_currency(fields[5])
        self._group_total = self._group_accounts = 0
        if fields[2].strip() in ("2", "4"):
            what = "deletes an earlier one" if fields[2].strip() == "2" else "is a test"
            self.note(f"a group of the file {what} (group status {fields[2].strip()})")

    def _begin_account(self, record: _Record) -> StatementHead:
        fields = [*record.text.split(","), "", ""]
        currency = (
            known_currency(fields[1]) or self._currency or known_currency(self._answers.get("currency", ""))
        )
        if not currency:
            currency = CURRENCY_DEFAULT
            self.shown["currency"] = (currency, "the format's default, as the file names none")
        status, total = _statuses(fields[2:])
        opening = status.get(_OPENING)
        head = StatementHead(
            fields[0].strip(),
            currency,
            InstrumentKind.BANK_ACCOUNT,
            "",
            Money(opening.minor, currency) if opening else None,
            self._as_of if opening else None,
        )
        self._account = _Account(head, Tally(currency), status, self._as_of, total, record.physical)
        return head

    # ------------------------------------------------------------------ transactions

    def _transaction(self, record: _Record) -> StatementLine | Rejected | Skipped:
        raw = {"16": record.text}
        account = self._account
        if account is None:
            reason = "the transaction belongs to no account: its record 03 is missing"
            return Rejected(record.row, "", cut(record.text), reason, raw)
        fields = record.text.split(",")
        code, amount = fields[0].strip(), (fields[1].strip() if len(fields) > 1 else "")
        if not _NUMBER.fullmatch(amount) or abs(int(amount)) > MINOR_MAX:
            if code == _INFORMATION:
                return Skipped(record.row, "information", raw)
            return Rejected(record.row, "amount", cut(amount), "the amount cannot be read", raw)
        account.total += int(amount)
        direction = self._direction(code)
        if direction in ("information", "skip"):
            return Skipped(
                record.row, "information" if direction == "information" else f"type code {code}", raw
            )
        if not direction:
            reason = f"type code {code} does not tell whether money came in or went out"
            return Rejected(record.row, "type code", code, reason, raw)
        if account.as_of is None:
            return Rejected(record.row, "as-of date", "", "the group states no readable date", raw)
        cost = int(amount) if direction == "out" else -int(amount)
        account.tally.add(cost)
        return _line(record, fields, Money(cost, account.head.currency), account.as_of, raw)

    def _direction(self, code: str) -> str:
        """Tell `in`, `out`, `information`, `skip`; empty where nobody knows."""
        if not (code.isascii() and code.isdigit() and len(code) == 3):
            return ""
        if code == _INFORMATION:
            return "information"
        if "100" <= code <= "399" or "720" <= code <= "728":
            return "in"
        if "400" <= code <= "699" or code == "760":
            return "out"
        answer = self._answers.get(f"code_{code}", "")
        if answer in ("in", "out", "skip"):
            return answer
        self._unknown[code] += 1
        return ""

    # ------------------------------------------------------------------ checks

    def _check_account(self, fields: Sequence[str]) -> None:
        """Compare the control total and the number of records of an account."""
        account = self._account
        if account is None or not _NUMBER.fullmatch(fields[0].strip()):
            return
        stated = int(fields[0])
        self._group_total += stated
        self._group_accounts += 1
        proofs = _compared(
            ("control total", fields[:1], account.total), ("records", fields[1:2], account.records)
        )
        account.proofs += unproven(proofs, f"account {account.head.account}, ", self.note)

    def _check_group(self, fields: Sequence[str]) -> None:
        """Compare control total, accounts and records of a group, after its last account."""
        self._file_total += int(fields[0]) if _NUMBER.fullmatch(fields[0].strip()) else 0
        self._file_groups += 1
        self._prove(
            ("group control total", fields[:1], self._group_total),
            ("accounts of the group", fields[1:2], self._group_accounts),
            ("records of the group", fields[2:3], self._group_records),
        )

    def _check_file(self, fields: Sequence[str]) -> None:
        """Compare control total, groups and records of the file."""
        self._prove(
            ("file control total", fields[:1], self._file_total),
            ("groups of the file", fields[1:2], self._file_groups),
            ("records of the file", fields[2:3], self._file_records),
        )

    def _prove(self, *checks: tuple[str, Sequence[str], int]) -> None:
        """Add checks to the account that ended last."""
        if self._waiting is not None:
            proofs = unproven(_compared(*checks), "", self.note)
            self._waiting = replace(self._waiting, proofs=(*self._waiting.proofs, *proofs))

    def _end_account(self) -> None:
        """End the account, which waits for the totals of its group and file."""
        account, self._account = self._account, None
        if account is None:
            return
        closing = account.status.get(_CLOSING)
        money = Money(closing.minor, account.head.currency) if closing else None
        proofs = tuple(self._proofs(account, money))
        self._waiting = StatementFoot(money, account.as_of if money else None, proofs)

    def _flush(self) -> Iterator[Part]:
        """Yield the end of the account that ended last."""
        self._end_account()
        if self._waiting is not None:
            yield self._waiting
        self._waiting = None

    def _proofs(self, account: _Account, closing: Money | None) -> list[Proof]:
        """Check the balances, where the transactions are those that the account's own totals speak of.

        The specification lets a bank send totals with details of some types only: then nothing is proven.
        """
        tally, differences = account.tally, []
        for code, count, total in (
            (_CREDITS, tally.in_count, tally.in_minor),
            (_DEBITS, tally.out_count, tally.out_minor),
        ):
            stated = account.status.get(code)
            if stated is not None and (stated.minor != total or stated.count not in (None, count)):
                differences.append(f"{stated.minor} (code {code}) against {total}")
        if not differences:
            return tally.closing(account.head.opening, closing) + account.proofs
        if account.head.opening is not None and closing is not None:
            found = account.head.opening.minor + tally.net_minor
            differences.append(f"closing balance {closing.minor} against {found}")
        self.note(
            f"account {account.head.account}: totals and listed transactions differ, in minor units: "
            + "; ".join(differences)
        )
        return account.proofs

    def end(self) -> Iterator[Part]:
        """Close what the end of the file left open, and say what is worth knowing."""
        if self._account is not None:
            self.note("the last account has no totals record (49); the file may be incomplete")
        yield from self._flush()
        if not self._has_end:
            self.note("the file has no end record (99); it may be incomplete")
        if not self.rows:
            self.note("there are no transactions in this file")

    def questions(self) -> tuple[Question, ...]:
        """Ask for the direction of type codes that a bank defines itself."""
        return tuple(
            Question(
                f"code_{code}",
                f"Is type code {code} money in or money out?",
                ("in", "out", "skip"),
                f"{count} transactions have it; codes of 700 and above are not fixed",
                "skip",
            )
            for code, count in sorted(self._unknown.items())[:CODES_ASKED_MAX]
        )


def _compared(*checks: tuple[str, Sequence[str], int]) -> list[Proof]:
    """Compare stated numbers (a field, or none) with what was found; what is not stated is not checked."""
    proofs = []
    for what, stated, found in checks:
        text = stated[0].strip() if stated else ""
        if _NUMBER.fullmatch(text):
            proofs.append(Proof(what, str(int(text)), str(found), int(text) == found))
    return proofs


def _statuses(fields: Sequence[str]) -> tuple[dict[str, _Status], int]:
    """Read the balances of an account record: code, amount, count, funds type; also their control total."""
    found: dict[str, _Status] = {}
    total = place = 0
    while place < len(fields):
        code, amount, count = (
            fields[at].strip() if at < len(fields) else "" for at in range(place, place + 3)
        )
        funds = fields[place + 3].strip().upper() if place + 3 < len(fields) else ""
        if not code:
            place += 1
            continue
        if _NUMBER.fullmatch(amount) and abs(int(amount)) <= MINOR_MAX:
            total += int(amount)
            found.setdefault(
                code, _Status(int(amount), int(count) if count.isdecimal() and len(count) < 10 else None)
            )
        place += 4 + _funds_fields(funds, fields, place + 4)
    return found, total


def _funds_fields(funds: str, fields: Sequence[str], place: int) -> int:
    """Count the fields that a funds type brings along."""
    if funds == "D":
        pairs = fields[place].strip() if place < len(fields) else ""
        return 1 + 2 * (int(pairs) if pairs.isdecimal() and len(pairs) < 3 else 0)
    return _ID_FIELDS.get(funds, 0)


def _line(
    record: _Record, fields: Sequence[str], amount: Money, as_of: date, raw: Mapping[str, str]
) -> StatementLine:
    """Read references and text of a transaction, which follow its funds type."""
    funds = fields[2].strip().upper() if len(fields) > 2 else ""
    place = 3 + _funds_fields(funds, fields, 3)
    bank_id, reference = (fields[at].strip() if at < len(fields) else "" for at in (place, place + 1))
    text = " ".join(",".join(fields[place + 2 :]).split()).strip(" ,")
    is_out = amount.minor > 0
    code = fields[0].strip()
    kind = PaymentKind.FEE if code in _FEES else payment_kind(text, is_out=is_out, is_card=False)
    return StatementLine(
        record.row,
        as_of,
        amount,
        text or reference or bank_id or f"type code {code}",
        valued_on=compact_day("20" + fields[3].strip())[0] if funds == "V" and len(fields) > 3 else None,
        reference=reference,
        bank_id=bank_id,
        kind=kind,
        raw=raw,
    )
