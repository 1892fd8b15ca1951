"""QIF, Quicken's interchange format: lines of one letter and a value, records that end with `^`.

Letters as in Intuit's help article "Quicken interchange format (QIF) files". The format states no currency,
no date order and no decimal sign: the last two are decided from all values of the file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.importers import amounts, dates
from app.importers.amounts import AmountError, Mark, MarkVotes, Reading
from app.importers.asking import decimals_question, known_currency, rows_question
from app.importers.dates import Order
from app.importers.protocol import ReadRequest, cut, refuse
from app.importers.statement_rows import payment_kind
from app.importers.text import Encoding, LineTooLongError, decoded_lines, detect
from app.models.money import Money
from app.models.payment import InstrumentKind, PaymentKind
from app.models.statement import (
    FileFoot,
    FileFormat,
    Part,
    Question,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

LINE_CHARS_MAX = 10_000
LINES_MAX = 2_000
"""Lines of one record; more are dropped."""
DISTINCT_MAX = 100_000

_TYPES = {
    "bank": InstrumentKind.BANK_ACCOUNT,
    "cash": InstrumentKind.CASH,
    "ccard": InstrumentKind.CARD,
    "oth a": InstrumentKind.BANK_ACCOUNT,
    "oth l": InstrumentKind.BANK_ACCOUNT,
}
"""`!Type:` of lists that hold transactions."""
_SKIPPED = {
    "invst": "investment",
    "cat": "category",
    "class": "class",
    "memorized": "memorized",
    "security": "security",
}
_TYPE = re.compile(r"^!type:(.*)$", re.IGNORECASE)


@dataclass
class _Record:
    """One record and the list that it stands in."""

    row: int
    list_name: str
    account: str
    lines: list[str] = field(default_factory=list)
    has_end: bool = True

    def value(self, letter: str) -> str:
        """The first value of a letter; splits repeat some."""
        return next((line[1:].strip() for line in self.lines if line[0] == letter), "")

    def raw(self) -> dict[str, str]:
        """Letter to value; repeated letters (splits, address) are numbered."""
        raw: dict[str, str] = {}
        seen: dict[str, int] = {}
        for line in self.lines:
            letter = line[0]
            seen[letter] = number = seen.get(letter, 0) + 1
            raw[letter if number == 1 else f"{letter}{number}"] = line[1:]
        return raw


@dataclass
class _Decisions:
    """Readings that hold for the whole file."""

    order: Order = Order.MONTH_FIRST
    mark: Mark = Mark.POINT
    currency: str = ""
    rounds: bool = True
    fine: int = 0
    questions: list[Question] = field(default_factory=list)
    shown: dict[str, tuple[str, str]] = field(default_factory=dict)


class Qif:
    """Reads QIF files with any number of accounts; lists that are no transactions are skipped by name."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each account's list as a statement; see `Importer`. A row's place is its first line."""
        encoding = detect(request.path, request.answers.get("encoding", ""))
        made = _decide(request, encoding)
        rows = 0
        skipped: dict[str, int] = {}
        notes: list[str] = []
        at: tuple[str, str] | None = None
        for record in _records(request, encoding):
            rows += 1
            part = _part(record, made, request.today)
            if isinstance(part, Skipped):
                skipped[part.rule] = skipped.get(part.rule, 0) + 1
            elif at != (record.account, record.list_name):
                if at is not None:
                    yield StatementFoot()
                at = (record.account, record.list_name)
                yield StatementHead(record.account, made.currency, _TYPES[record.list_name])
            if not record.has_end and not isinstance(part, Rejected):
                notes.append("the last record has no end mark (^)")
            yield part
        if at is not None:
            yield StatementFoot()
        notes += [
            f"{count} records of the list {rule} were skipped" for rule, count in sorted(skipped.items())
        ]
        if rows == sum(skipped.values()):
            notes.append("there are no transactions in this file")
        if made.fine and "round_decimals" not in request.answers:
            made.questions.append(decimals_question(made.fine))
        yield FileFoot(
            format_,
            rows,
            questions=(*made.questions, *rows_question(rows, request)),
            notes=tuple(notes),
            decisions={"encoding": (encoding.name, encoding.evidence), **made.shown},
        )


def _records(request: ReadRequest, encoding: Encoding) -> Iterator[_Record]:
    """Group lines into records; what stands before the first `!` header (comments) belongs to none."""
    list_name = account = ""
    record: _Record | None = None
    line = "\n"
    try:
        for row, line in enumerate(decoded_lines(request.path, encoding, chars_max=LINE_CHARS_MAX), 1):
            text = line.replace("\0", "").strip("\r\n\ufeff")
            if text.startswith("!"):
                if record is not None:
                    yield record
                    record = None
                list_name = _list_of(text, list_name)
            elif text.startswith("^"):
                if record is not None:
                    account = _account_of(record, account)
                    yield record
                record = None
            elif list_name and text.strip():
                record = record or _Record(row, list_name, account)
                if len(record.lines) < LINES_MAX:
                    record.lines.append(text.lstrip())
    except LineTooLongError as error:
        raise refuse(request.path, str(error), "Download the statement again") from error
    if record is not None:
        record.has_end = False
        if not line.endswith(("\n", "\r")):
            record.lines.append("!cut")
        yield record


def _list_of(header: str, current: str) -> str:
    """Name the list that a `!` line begins; options begin none."""
    if (found := _TYPE.match(header)) is not None:
        return found[1].strip().casefold() or "unnamed"
    if header.casefold().startswith("!account"):
        return "account"
    return "" if header.casefold().startswith(("!option", "!clear")) else current


def _account_of(record: _Record, current: str) -> str:
    """Name the account that the next list belongs to."""
    return record.value("N") or current if record.list_name == "account" else current


def _decide(request: ReadRequest, encoding: Encoding) -> _Decisions:
    """Read the whole file once for what its dates and amounts show.

    Raises:
        RefusedFileError: The dates contradict one another.
    """
    texts: set[str] = set()
    votes = MarkVotes()
    points = commas = 0
    for record in _records(request, encoding):
        if record.list_name in _TYPES:
            if len(texts) < DISTINCT_MAX and (text := _date_text(record.value("D"))):
                texts.add(text)
            amount = record.value("T") or record.value("U")
            votes.add([amount])
            points += "." in amount
            commas += "," in amount
    made = _Decisions(
        currency=known_currency(request.answers.get("currency", "")),
        rounds=request.answers.get("round_decimals", "round") == "round",
    )
    _decide_order(made, texts, request)
    _decide_mark(made, votes, Mark.COMMA if points > commas else Mark.POINT, request)
    return made


def _date_text(text: str) -> str:
    """Bring Quicken's `1/ 5'24` into the common form."""
    return text.replace(" ", "").replace("'", "/")


def _decide_order(made: _Decisions, texts: set[str], request: ReadRequest) -> None:
    answer = request.answers.get("date_order", "")
    verdict = dates.judge(texts, request.today)
    if answer in set(Order):
        made.order = Order(answer)
        made.shown["date_order"] = (answer, "as answered")
    elif verdict.is_contradictory:
        raise refuse(
            request.path,
            f"no order of day and month fits all dates: {verdict.evidence}",
            "Correct the file, or answer the question date_order",
            value=verdict.culprit,
        )
    elif verdict.order is not None:
        made.order = verdict.order
        made.shown["date_order"] = (verdict.order.value, verdict.evidence)
    elif verdict.total:
        open_texts = sorted(
            text for text in texts if (found := dates.take_apart(text)) and found.order is None
        )
        parts = [found for text in open_texts if (found := dates.take_apart(text)) is not None]
        if all(found.first == found.second for found in parts):
            return
        made.order = Order.DAY_FIRST if parts[0].separator == "." else Order.MONTH_FIRST
        made.shown["date_order"] = (made.order.value, verdict.evidence)
        choices = (Order.DAY_FIRST.value, Order.MONTH_FIRST.value)
        text = "Do the dates begin with the day or with the month?"
        evidence = f"{verdict.evidence}; for example {cut(open_texts[0])}"
        made.questions.append(Question("date_order", text, choices, evidence, made.order.value))


def _decide_mark(made: _Decisions, votes: MarkVotes, mark_of_groups: Mark, request: ReadRequest) -> None:
    """Decide the decimal sign; for `1.234` thousands are proposed, which are commoner than three decimals."""
    answer = request.answers.get("decimal", "")
    if answer in (".", ","):
        made.mark = Mark(answer)
        made.shown["decimal"] = (answer, "as answered")
    elif (decided := votes.decided()) is not None:
        made.mark = decided
        made.shown["decimal"] = (decided.value, votes.evidence(decided))
    elif undecided := votes.counts[Reading.UNDECIDED]:
        made.mark = mark_of_groups
        evidence = f"nothing decides: {undecided} amounts can be read both ways"
        made.shown["decimal"] = (made.mark.value, evidence)
        text = "Which sign separates the decimals of the amounts?"
        made.questions.append(Question("decimal", text, (".", ","), evidence, made.mark.value))


def _part(record: _Record, made: _Decisions, today: date) -> StatementLine | Rejected | Skipped:
    """Turn a record into a line, or say why it is none."""
    raw = record.raw()
    if record.list_name not in _TYPES:
        return Skipped(record.row, _SKIPPED.get(record.list_name, cut(record.list_name)), raw)
    if raw.pop("!", None) is not None:
        return Rejected(record.row, "", "", "the file ends in the middle of this record", raw)
    stated = record.value("D")
    parts = dates.take_apart(_date_text(stated))
    day = None if parts is None else dates.build(parts, made.order, today)
    if day is None:
        order = made.order.value.replace("_", " ")
        reason = f"it is not a date (dates here are {order})" if stated else "the date is missing"
        return Rejected(record.row, "D", cut(stated), reason, raw)
    text = record.value("T") or record.value("U")
    try:
        minor = _minor(text, made)
    except AmountError as error:
        return Rejected(record.row, "T", cut(text), str(error) if text else "the amount is missing", raw)
    payee, category = record.value("P"), record.value("L")
    descriptor = _joined((payee, record.value("M")))
    kind = payment_kind(descriptor, is_out=minor < 0, is_card=record.list_name == "ccard")
    return StatementLine(
        record.row,
        day,
        Money(-minor, made.currency),
        descriptor or category,
        reference=record.value("N"),
        counterparty=payee,
        kind=PaymentKind.TRANSFER if category.startswith("[") else kind,
        category="" if category.startswith("[") else category,
        raw=raw,
    )


def _minor(text: str, made: _Decisions) -> int:
    number = amounts.take_apart(text)
    value = amounts.to_decimal(number, made.mark)
    value = -value if number.is_negative else value
    try:
        return amounts.to_minor(value, made.currency)
    except AmountError as error:
        if "decimals" not in str(error):
            raise
        made.fine += 1
        if not made.rounds:
            raise
        return amounts.to_minor(value, made.currency, rounds=True)


def _joined(texts: Sequence[str]) -> str:
    joined = ""
    for text in texts:
        if text and text not in joined:
            joined = f"{joined} {text}" if joined else text
    return " ".join(joined.split())
