"""OFX 1 (SGML) and OFX 2 (XML) statements, with their kin QFX and QBO.

Elements as in the OFX 2.2 specification, chapters 8 (account information), 11 (banking, credit cards) and 13
(investments). Real files break most of it: headers are missing or lie, tags stay open, `&` stands bare.
So the text is split at its tags and nothing else is expected.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from app.importers.asking import known_currency, rows_question
from app.importers.blocks import text_blocks
from app.importers.ofx_survey import Survey, encoding_of, survey
from app.importers.ofx_values import Reader, clean, day_of
from app.importers.protocol import ReadRequest, cut, refuse
from app.models.money import Money
from app.models.payment import InstrumentKind, PaymentStatus
from app.models.statement import (
    FileFoot,
    FileFormat,
    Part,
    Question,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
)

FIELDS_MAX = 300
"""Values of one transaction; more are dropped with a note."""
NOTES_MAX = 50

TAG = re.compile(r"<(/?[A-Za-z][\w.\-]*)[^<>]*>")
_STATEMENTS = frozenset({"STMTRS", "CCSTMTRS", "INVSTMTRS"})
_INVESTMENTS = frozenset(
    "BUYDEBT BUYMF BUYOPT BUYOTHER BUYSTOCK CLOSUREOPT INCOME INVEXPENSE JRNLFUND JRNLSEC MARGININTEREST"
    " REINVEST RETOFCAP SELLDEBT SELLMF SELLOPT SELLOTHER SELLSTOCK SPLIT TRANSFER".split()
)
_NO_FIELDS: dict[str, str] = {}
_BOOKED, _PENDING, _INVESTMENT, _ORDER = "booked", "pending", "investment", "transfer order"
_RECORDS = {
    "STMTTRN": _BOOKED,
    "STMTTRNP": _PENDING,
    "INTRARS": _ORDER,
    "INTERRS": _ORDER,
    **dict.fromkeys(_INVESTMENTS, _INVESTMENT),
}
"""Elements that are one row each."""
_GROUPS = frozenset(
    {"CURRENCY", "ORIGCURRENCY", "PAYEE", "BANKACCTTO", "CCACCTTO", "BANKACCTFROM", "IMAGEDATA"}
)
_ENDS = frozenset({"BANKTRANLIST", "BANKTRANLISTP", "INVTRANLIST", "OFX"}) | _STATEMENTS
"""A transaction that is still open when one of these closes has lost its own end."""
_STRUCTURE = _GROUPS | _STATEMENTS | {"STMTTRN"}
_SECTIONS = frozenset(
    {"LEDGERBAL", "AVAILBAL", "BAL", "STATUS", "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "INVPOSLIST"}
)


@dataclass
class _Statement:
    """What is known of the statement that is being read."""

    kind: InstrumentKind
    account: str = ""
    currency: str = ""
    last_on: date | None = None
    closing: Money | None = None
    closed_on: date | None = None
    closing_text: str = ""
    is_begun: bool = False


@dataclass
class _Record:
    """The transaction that is being collected."""

    kind: str
    end: str
    fields: dict[str, str] = field(default_factory=dict)
    group: str = ""


class Ofx:
    """Reads OFX files of any version with any number of accounts."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each account's list as a statement; see `Importer`. A row's place is its number."""
        encoding = encoding_of(request.path, request.answers.get("encoding", ""))
        seen = survey(request.path, encoding)
        if not seen.has_content:
            raise refuse(request.path, "the file holds no OFX data", "Download it again")
        run = _Run(request, seen)
        for block in text_blocks(request.path, encoding):
            yield from run.parts_of(block)
        yield from run.finish()
        yield FileFoot(
            format_,
            run.row,
            questions=run.questions(),
            notes=tuple(dict.fromkeys(run.notes)),
            decisions={"encoding": (encoding.name, encoding.evidence), **run.reader.decisions},
        )


class _Run:
    """One pass over a file."""

    def __init__(self, request: ReadRequest, seen: Survey) -> None:
        self.request = request
        self.seen = seen
        self.reader = Reader(request.answers, seen.mark)
        self.row = 0
        self.counts: dict[str, int] = {}
        self.notes: list[str] = []
        self.takes_rows = not seen.is_cut or request.answers.get("complete_rows") == "yes"
        self._statement: _Statement | None = None
        self._record: _Record | None = None
        self._section = ""
        self._status: dict[str, str] = {}

    def parts_of(self, block: str) -> Iterator[Part]:
        """Take the next block of text."""
        pieces = TAG.split(block)
        record, fields, group = self._record, _NO_FIELDS, ""
        if record is not None:
            fields, group = record.fields, record.group
        for tag, text in zip(pieces[1::2], pieces[2::2], strict=True):
            name = tag if tag.isupper() else tag.upper()
            if record is None:
                yield from self._outside(name, text)
            elif name[0] != "/" and name not in _STRUCTURE:  # by far the most frequent: a value
                if value := text.strip():
                    key = group + name
                    if key in fields:
                        fields[key] = f"{fields[key]} {value}"
                    elif len(fields) < FIELDS_MAX:
                        fields[key] = value
                continue
            else:
                yield from self._inside(record, name, text)
            record = self._record
            if record is not None:
                fields, group = record.fields, record.group

    def _inside(self, record: _Record, name: str, text: str) -> Iterator[Part]:
        """Take a tag inside a transaction that is no value: groups, its end, and what ends it too early."""
        if name == record.end:
            yield from self._close_record()
        elif name in _GROUPS:
            record.group = name + "."
        elif name[1:] in _GROUPS:
            record.group = ""
        elif name[1:] in _ENDS or name in _STATEMENTS or (name == "STMTTRN" and record.kind == _BOOKED):
            yield from self._close_record(is_open=True)
            yield from self._outside(name, text)

    def _outside(self, name: str, text: str) -> Iterator[Part]:
        """Take a tag that stands outside of any transaction."""
        if name in _RECORDS:
            yield from self._begin_record(name)
        elif name in _STATEMENTS:
            yield from self._end_statement()
            self._begin_statement(name)
        elif name[0] == "/":
            if name[1:] in _STATEMENTS:
                yield from self._end_statement()
            elif name == "/STATUS":
                self._end_status()
            self._section = ""
        elif name in _SECTIONS:
            self._section = name
        elif value := clean(text):
            self._take(name, value)

    def _begin_record(self, name: str) -> Iterator[Part]:
        kind = _RECORDS[name]
        if kind is not _ORDER:
            if self._statement is None:
                self._begin_statement("STMTRS")
            yield from self._head()
        self._record = _Record(kind, "/" + name)

    def _begin_statement(self, name: str) -> None:
        is_card = name == "CCSTMTRS"
        kind = InstrumentKind.CARD if is_card else InstrumentKind.BANK_ACCOUNT
        self._statement = _Statement(kind, currency=known_currency(self.request.answers.get("currency", "")))
        if name == "INVSTMTRS":
            self.notes.append("the file contains an investment account")

    def _take(self, name: str, value: str) -> None:
        """Keep what describes the statement; sections tell equal names apart."""
        statement, section = self._statement, self._section
        if section == "STATUS":
            self._status.setdefault(name, value)
        elif statement is None or section in ("AVAILBAL", "BAL", "INVPOSLIST"):
            return
        elif name == "ACCTID" and not statement.is_begun:
            statement.account = value
        elif name == "CURDEF":
            statement.currency = known_currency(value) or statement.currency
        elif name == "DTEND":
            statement.last_on = day_of(value)[0]
        elif name == "BALAMT":
            statement.closing_text = value
        elif name == "DTASOF" and section == "LEDGERBAL":
            statement.closed_on = day_of(value)[0]

    def _end_status(self) -> None:
        """Repeat what the bank reports, unless all is well (code 0)."""
        code = self._status.get("CODE", "0")
        message = self._status.get("MESSAGE", "")
        if code not in ("0", "00") or self._status.get("SEVERITY", "").upper() == "ERROR":
            said = f": {cut(message)}" if message else ""
            self._note(f"the bank reports error {cut(code)}{said}")
        self._status = {}

    def _note(self, text: str) -> None:
        if len(self.notes) < NOTES_MAX:
            self.notes.append(text)

    # ------------------------------------------------------------------ rows

    def _close_record(self, *, is_open: bool = False) -> Iterator[Part]:
        """Turn the collected values into a row; `is_open` = its end is missing."""
        record = self._record
        assert record is not None, "only an open transaction closes"
        self._record = None
        self.row += 1
        rule = record.kind if self.takes_rows else "incomplete file"
        if record.kind in (_INVESTMENT, _ORDER) or not self.takes_rows:
            self.counts[rule] = self.counts.get(rule, 0) + 1
            yield Skipped(self.row, rule, record.fields)
            return
        statement = self._statement
        assert statement is not None, "a transaction begins its statement"
        part = self.reader.line(
            self.row, record.fields, statement.currency, statement.last_on, statement.kind
        )
        if isinstance(part, Rejected):
            yield part
            return
        if record.kind == _PENDING:
            yield replace(part, status=PaymentStatus.PENDING)
            return
        if is_open:
            self._note(f"transaction {self.row} has no end; it was read as far as it goes")
        yield part

    def _head(self) -> Iterator[Part]:
        statement = self._statement
        assert statement is not None, "a head belongs to a statement"
        if not statement.is_begun:
            statement.is_begun = True
            yield StatementHead(statement.account, statement.currency, statement.kind)

    def _end_statement(self) -> Iterator[Part]:
        statement = self._statement
        if statement is None:
            return
        yield from self._head()
        closing = self._closing(statement)
        self._statement = None
        yield StatementFoot(closing, statement.closed_on if closing is not None else None)

    def _closing(self, statement: _Statement) -> Money | None:
        if not statement.closing_text or not self.takes_rows:
            return None
        minor = self.reader.balance(statement.closing_text, statement.currency)
        if minor is None:
            self._note(f"the balance cannot be read: {cut(statement.closing_text)}")
            return None
        return Money(minor, statement.currency)

    def finish(self) -> Iterator[Part]:
        """Close what the end of the file left open, and say what is worth knowing."""
        if self._record is not None:
            if self._record.kind in (_INVESTMENT, _ORDER) or not self.takes_rows:
                yield from self._close_record()
            else:
                self.row += 1
                reason = "the file ends in the middle of this transaction"
                yield Rejected(self.row, "", "", reason, self._record.fields)
                self._record = None
        yield from self._end_statement()
        if (count := self.counts.get(_INVESTMENT, 0)) > 0:
            self._note(f"{count} investment transactions were skipped")
        if (count := self.counts.get(_ORDER, 0)) > 0:
            self._note(f"{count} transfer orders were skipped: they are no statement lines")
        if self.seen.is_unended:
            self._note("the file ends before its closing tag")
        if not self.row:
            self._note("there are no transactions in this file")

    def questions(self) -> tuple[Question, ...]:
        """List what the file leaves open."""
        asked: list[Question] = []
        if self.seen.is_cut and "complete_rows" not in self.request.answers:
            asked.append(
                Question(
                    "complete_rows",
                    "The file is incomplete. Import the transactions that are whole?",
                    ("yes", "no"),
                    f"it breaks off after transaction {self.row}; download it again",
                    "no",
                )
            )
        return (*asked, *self.reader.questions(), *rows_question(self.row, self.request))
