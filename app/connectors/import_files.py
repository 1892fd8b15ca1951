"""Import files of bookkeeping programs: Sage 50, Xero, QuickBooks Online and Desktop.

Layouts: Sage 50 UK "audit trail transactions" (Sage knowledge base); Xero bill template columns; QuickBooks
Online journal entries and IIF (Intuit).
No program tells us whether a file was imported; an item's reference is its place in the file.
"""

import csv
import io
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import IO, ClassVar

from app.connectors.checking import (
    Tally,
    counted,
    guarded,
    invalid,
    lacks_for,
    missing,
    options,
    plain_text,
    refuse,
)
from app.connectors.protocol import CheckReport, FileJob, FileTotals
from app.models.money import Money
from app.models.posting import ConnectorFacts, EntryKind, Failure, Method, Posting, PostingLine

OPTIONS = frozenset({"folder"})
BILLS = frozenset({Method.INVOICE})
JOURNALS = frozenset({Method.JOURNAL})
JOURNALS_AND_BILLS = JOURNALS | BILLS


@dataclass(frozen=True)
class ImportFile(ABC):
    """A delimited file of fixed columns.

    Attributes:
        encoding: What the program reads; characters that it does not have become `?`.
        headings: First line, or none.
    """

    settings: Mapping[str, str] = field(default_factory=dict)

    suffix: ClassVar[str] = ".csv"
    facts: ClassVar[ConnectorFacts]
    encoding: ClassVar[str] = "utf-8"
    delimiter: ClassVar[str] = ","
    headings: ClassVar[tuple[tuple[str, ...], ...]] = ()
    known: ClassVar[frozenset[str]] = OPTIONS

    def check(self) -> CheckReport:
        """Know every option."""
        options(self.settings, self.known)
        return CheckReport(detail=self.facts.title)

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need accounts, and whatever this layout marks as required."""
        return lacks_for(self.facts, posting)

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write the headings, then the rows of each entry."""
        tally = Tally()
        text = io.TextIOWrapper(stream, self.encoding, errors="replace", newline="")
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n")
        writer.writerows(self.headings)
        for number, posting in enumerate(counted(postings, tally), start=1):
            writer.writerows(self.rows(posting, number))
        text.flush()
        text.detach()
        return tally.totals()

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Add up the amounts of the rows."""
        tally = Tally()
        text = io.TextIOWrapper(stream, self.encoding, newline="")
        rows = csv.reader(text, delimiter=self.delimiter, strict=True)
        for _ in self.headings:
            next(rows, None)
        before = ""
        for row in rows:
            entry = self.add_up(row, tally, job.currency)
            tally.entries += bool(entry) and entry != before
            before = entry or before
        text.detach()
        return tally.totals()

    @abstractmethod
    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give the rows of one entry; `number` counts the entries of the file from 1."""

    @abstractmethod
    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Add one row's amount as debit above zero; return what names its entry, empty for no new one."""


def costs(posting: Posting) -> list[PostingLine]:
    """Return the lines on the cost side, tax apart."""
    return [line for line in posting.lines if not line.is_balancing and not line.is_tax]


def taxed(posting: Posting) -> list[tuple[PostingLine, Money]]:
    """Return each cost with its tax: the tax lines that follow it."""
    found: list[tuple[PostingLine, Money]] = []
    for line in posting.lines:
        if line.is_tax:
            cost, tax = found[-1]
            found[-1] = (cost, tax + line.amount)
        elif not line.is_balancing:
            found.append((line, Money(0, posting.currency)))
    return found


def one_sided(posting: Posting) -> tuple[Failure, ...]:
    """Refuse a bill of costs and discounts together, which these layouts cannot say."""
    signs = {line.amount.minor > 0 for line in posting.lines if not line.is_balancing and line.amount.minor}
    if posting.kind is EntryKind.JOURNAL or len(signs) < 2:
        return ()
    below = next(line.amount.plain() for line in posting.lines if line.amount.minor < 0)
    return (invalid("amount", below, "A bill takes no cost of the other sign: book this page by journal"),)


def text_cell(text: str, chars_max: int) -> str:
    """Return a text that fits a column and is no formula."""
    return guarded(plain_text(text, chars_max))


def minor_of(text: str, currency: str) -> int:
    """Read an amount back; raises RejectedError on anything else."""
    try:
        return Money.of(Decimal(text or "0"), currency).minor
    except (InvalidOperation, ValueError) as error:
        raise refuse(invalid("amount", text, "The file does not read back as it was written")) from error


class Sage50(ImportFile):
    """Audit trail transactions: journals as JD and JC rows, bills as PI, credit notes as PC."""

    facts = ConnectorFacts(
        "sage50",
        "Sage 50",
        JOURNALS_AND_BILLS,
        key_length_max=30,
        is_file=True,
        settling_s=0,
        computes_tax=True,
    )
    encoding = "cp1252"
    account_chars_max = 8

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need codes of 8 characters, tax codes T0 to T99 and a department number."""
        is_bill = posting.kind is not EntryKind.JOURNAL
        found = [*lacks_for(self.facts, posting, needs_accounts=not is_bill), *one_sided(posting)]
        for line in costs(posting) if is_bill else posting.lines:
            if len(line.account) > self.account_chars_max or (is_bill and not line.account):
                found.append(missing("account", line.account, "Map to a nominal code of up to 8 characters"))
            if line.department and not (line.department.isdecimal() and int(line.department) <= 999):
                found.append(missing("department", line.department, "Map the department to a number 0-999"))
        if is_bill and not (0 < len(posting.party) <= self.account_chars_max):
            found.append(
                missing("supplier", posting.party, "Map to an account reference of up to 8 characters")
            )
        if is_bill and any(tax.minor and not cost.tax_code for cost, tax in taxed(posting)):
            found.append(missing("tax rate", "", "Map the tax rate to a code T0 to T99"))
        return tuple(found)

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give a row per line; a bill's tax stands beside its cost."""
        if posting.kind is EntryKind.JOURNAL:
            for line in posting.lines:
                kind = "JD" if line.amount.minor > 0 else "JC"
                yield self._row(kind, posting, line, Money(abs(line.amount.minor), posting.currency), None)
            return
        kind = "PI" if posting.kind is EntryKind.BILL else "PC"
        sign = -1 if posting.kind is EntryKind.CREDIT_NOTE else 1
        for line, tax in taxed(posting):
            net = Money(sign * line.amount.minor, posting.currency)
            yield self._row(kind, posting, line, net, Money(sign * tax.minor, posting.currency))

    def _row(
        self, kind: str, posting: Posting, line: PostingLine, net: Money, tax: Money | None
    ) -> Sequence[str]:
        return (
            kind,
            "" if tax is None else posting.party,
            line.account,
            line.department or "0",
            f"{posting.posted_on:%d/%m/%Y}",
            posting.key,
            text_cell(posting.text, 60),
            net.plain(),
            (line.tax_code or "T9") if tax is None or not tax.minor else line.tax_code,
            "0.00" if tax is None else tax.plain(),
            "",
            text_cell(posting.reference, 30),
        )

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Debits are JD and PI; a credit note's debit is its supplier, so its whole amount counts."""
        gross = minor_of(row[7], currency) + (minor_of(row[9], currency) if row[0] in ("PI", "PC") else 0)
        tally.line(currency, 0 if row[0] == "JC" else gross)
        return row[5]


XERO_COLUMNS = (
    "*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,"
    "POPostalCode,POCountry,*InvoiceNumber,*InvoiceDate,*DueDate,Total,InventoryItemCode,Description,*Quantity,"
    "*UnitAmount,*AccountCode,*TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency"
)


class XeroBills(ImportFile):
    """Bills for Xero, tax exclusive; they arrive as drafts. The tax code is the rate's display name."""

    facts = ConnectorFacts(
        "xero", "Xero bills", BILLS, is_file=True, settling_s=0, can_final=False, computes_tax=True
    )
    encoding = "utf-8"
    headings = (tuple(XERO_COLUMNS.split(",")),)

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need a contact, an account and a tax type on every row."""
        found = [*lacks_for(self.facts, posting, needs_accounts=False), *one_sided(posting)]
        if not posting.party:
            found.append(missing("supplier", "", "Map to the contact's name"))
        for line in costs(posting):
            if not line.account:
                found.append(missing("account", "", "Map the category to an account code"))
            if not line.tax_code:
                found.append(
                    missing("tax rate", "", "Map the tax rate (none too) to the name that Xero shows")
                )
        return tuple(found)

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give a row per cost line; a refund has a negative unit amount, as Xero takes credit lines."""
        day = f"{posting.posted_on:%d/%m/%Y}"
        for line, tax in taxed(posting):
            tracking = (
                "Project" if line.project else "",
                text_cell(line.project, 100),
                "Department" if line.department else "",
                text_cell(line.department, 100),
            )
            yield (
                text_cell(posting.party, 255),
                *[""] * 9,
                posting.key,
                day,
                day,
                posting.total.plain(),
                "",
                text_cell(posting.text, 4000),
                "1",
                line.amount.plain(),
                line.account,
                line.tax_code,
                tax.plain(),
                *tracking,
                posting.currency,
            )

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Cost and tax are debits; of a refund the contact is."""
        tally.line(row[25], abs(minor_of(row[17], row[25]) + minor_of(row[20], row[25])))
        return row[10]


class QuickBooksJournal(ImportFile):
    """Journal entries for QuickBooks Online; the key is the journal number, accounts go by name."""

    facts = ConnectorFacts(
        "quickbooks", "QuickBooks Online journal", JOURNALS, key_length_max=21, is_file=True, settling_s=0
    )
    headings = (
        (
            "Journal No",
            "Journal Date",
            "Account Name",
            "Debits",
            "Credits",
            "Description",
            "Name",
            "Location",
            "Class",
            "Currency",
        ),
    )

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give a row per line."""
        for line in posting.lines:
            amount = Money(abs(line.amount.minor), posting.currency).plain()
            sides = (amount, "") if line.amount.minor > 0 else ("", amount)
            yield (
                posting.key,
                f"{posting.posted_on:%d/%m/%Y}",
                text_cell(line.account, 100),
                *sides,
                text_cell(posting.text, 1000),
                text_cell(posting.party, 100),
                text_cell(line.department, 100),
                text_cell(line.project, 100),
                posting.currency,
            )

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Debits stand in a column of their own."""
        tally.line(row[9], minor_of(row[3], row[9]))
        return row[0]


class QuickBooksIif(ImportFile):
    """IIF for QuickBooks Desktop: GENERAL JOURNAL, or BILL on an accounts payable account."""

    suffix = ".iif"
    facts = ConnectorFacts(
        "iif", "QuickBooks Desktop (IIF)", JOURNALS_AND_BILLS, key_length_max=21, is_file=True, settling_s=0
    )
    encoding = "cp1252"
    delimiter = "\t"
    headings = (
        ("!TRNS", "TRNSID", "TRNSTYPE", "DATE", "ACCNT", "NAME", "CLASS", "AMOUNT", "DOCNUM", "MEMO"),
        ("!SPL", "SPLID", "TRNSTYPE", "DATE", "ACCNT", "NAME", "CLASS", "AMOUNT", "DOCNUM", "MEMO"),
        ("!ENDTRNS",),
    )

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give the balancing line first, as a bill wants it, then the rest, then the end."""
        ordered = sorted(posting.lines, key=lambda line: not line.is_balancing)
        kind = {
            EntryKind.JOURNAL: "GENERAL JOURNAL",
            EntryKind.BILL: "BILL",
            EntryKind.CREDIT_NOTE: "BILL REFUND",
        }[posting.kind]
        for place, line in enumerate(ordered):
            yield (
                "SPL" if place else "TRNS",
                "",
                kind,
                f"{posting.posted_on:%m/%d/%Y}",
                text_cell(line.account, 159),
                text_cell(posting.party, 41) if not place else "",
                text_cell(line.project or line.department, 159),
                line.amount.plain(),
                posting.key,
                text_cell(posting.text, 200),
            )
        yield ("ENDTRNS",)

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Amounts are signed; the file has the company's currency and does not say so."""
        if row[0] == "ENDTRNS":
            return ""
        tally.line(currency, minor_of(row[7], currency))
        return row[8]
