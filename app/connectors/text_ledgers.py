"""Plain-text books: Beancount, and journals that hledger and Ledger read.

Sources: beancount 3 language syntax; hledger 1.25 manual, section JOURNAL FORMAT.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import IO, ClassVar

from app.connectors.checking import Tally, counted, invalid, lacks_for, plain_text, refuse
from app.connectors.protocol import CheckReport, FileJob, FileTotals
from app.models.money import Money
from app.models.posting import ConnectorFacts, Failure, FailureReason, Method, Posting, PostingLine

LINE_CHARS_MAX = 100_000
_ROOT = r"(?:Assets|Liabilities|Equity|Income|Expenses)"
_BEANCOUNT_ACCOUNT = re.compile(_ROOT + r"(?::[A-Z0-9][A-Za-z0-9\-]*)+")
_JOURNAL_ACCOUNT = re.compile(r"[^\s;(\[*!#|=@{}\"'](?:[^;\t\n|=@{}\"]| (?! ))*")
_AMOUNT = re.compile(r" {2,}(-?[0-9]+(?:\.[0-9]+)?) ([A-Z]{3})(?:\s|$)")
OPTIONS = frozenset({"folder"})
METHODS = frozenset({Method.JOURNAL, Method.INVOICE})


@dataclass(frozen=True)
class TextLedger(ABC):
    """What both languages share."""

    settings: Mapping[str, str] = field(default_factory=dict)

    suffix: ClassVar[str]
    facts: ClassVar[ConnectorFacts]
    account: ClassVar[re.Pattern[str]]
    account_remedy: ClassVar[str]

    def check(self) -> CheckReport:
        """Know every option."""
        unknown = sorted(set(self.settings) - OPTIONS)
        if unknown:
            raise refuse(invalid(unknown[0], "", "Known is: folder"))
        return CheckReport(detail=self.facts.title)

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need account names that the language can write."""
        bad = [
            Failure(FailureReason.ACCOUNT_UNKNOWN, "account", line.account, "mapping", self.account_remedy)
            for line in posting.lines
            if line.account and not self.account.fullmatch(line.account)
        ]
        return (*lacks_for(self.facts, posting), *dict.fromkeys(bad))

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write one transaction per entry, in the order given."""
        tally = Tally()
        title = f"; {plain_text(job.company)}, posting {job.number}, {job.made_at:%Y-%m-%d}\n"
        stream.write(title.encode())
        for posting in counted(postings, tally):
            stream.write(("\n" + "\n".join(self.transaction(posting)) + "\n").encode())
        return tally.totals()

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Count transactions by their first line, and add up the amounts behind account names."""
        tally = Tally()
        for raw in iter(lambda: stream.readline(LINE_CHARS_MAX), b""):
            line = raw.decode()
            if line[:1].isdigit():
                tally.entries += 1
            elif line.startswith(" ") and (found := _AMOUNT.search(line)):
                tally.line(found[2], Money.of(Decimal(found[1]), found[2]).minor)
        return tally.totals()

    @abstractmethod
    def transaction(self, posting: Posting) -> Iterator[str]:
        """Give the lines of one entry."""


def _amount(line: PostingLine) -> str:
    return f"{line.account}  {line.amount.plain():>14} {line.amount.currency}"


class Beancount(TextLedger):
    """Beancount: the key is a link, what else is known is metadata. Satisfies FileTarget."""

    suffix = ".beancount"
    facts = ConnectorFacts("beancount", "Beancount", METHODS, is_file=True, settling_s=0)
    account = _BEANCOUNT_ACCOUNT
    account_remedy = "Write it as Beancount does, such as Expenses:Travel, then retry"

    def transaction(self, posting: Posting) -> Iterator[str]:
        """Give the directive, its metadata and its postings."""
        flag = "*" if posting.is_final else "!"
        payee, text = _quoted(posting.party or posting.text.split(",")[0]), _quoted(posting.text)
        yield f"{posting.posted_on} {flag} {payee} {text} ^{posting.key}"
        yield f"  document_date: {posting.document_on}"
        if posting.reference:
            yield f"  document: {_quoted(posting.reference)}"
        if posting.original is not None:
            yield f"  claimed: {posting.original.plain()} {posting.original.currency}"
        for line in posting.lines:
            yield f"  {_amount(line)}"
            for name, value in _facets(line):
                yield f"    {name}: {_quoted(value)}"


def _facets(line: PostingLine) -> list[tuple[str, str]]:
    named = [("tax_code", line.tax_code), ("project", line.project), ("department", line.department)]
    return [(name, value) for name, value in named if value]


def _quoted(text: str) -> str:
    return '"' + plain_text(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


class Hledger(TextLedger):
    """Journal of hledger and Ledger: the key is the code in parentheses. Satisfies FileTarget."""

    suffix = ".journal"
    facts = ConnectorFacts("hledger", "hledger or Ledger", METHODS, is_file=True, settling_s=0)
    account = _JOURNAL_ACCOUNT
    account_remedy = (
        "Use a name without ; | = @ quotes and double blanks, such as expenses:travel, then retry"
    )

    def transaction(self, posting: Posting) -> Iterator[str]:
        """Give the first line with date, mark and code, then the postings with their tags."""
        mark = "*" if posting.is_final else "!"
        yield f"{posting.posted_on} {mark} ({posting.key}) {_note(posting.text)}"
        yield f"    ; document-date: {posting.document_on}"
        if posting.reference:
            yield f"    ; document: {_note(posting.reference)}"
        if posting.original is not None:
            yield f"    ; claimed: {posting.original.plain()} {posting.original.currency}"
        for line in posting.lines:
            yield f"    {_amount(line)}"
            for name, value in _facets(line):
                yield f"    ; {name.replace('_', '-')}: {_note(value)}"


def _note(text: str) -> str:
    """Return a text that ends no field: semicolons begin comments, bars divide payee from note."""
    return plain_text(text).replace(";", ",").replace("|", "/")
