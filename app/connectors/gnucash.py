"""Bills for GnuCash 4 and later: File > Import > Import Bills & Invoices (22 fields, semicolons).

What its importer does, as tried with the importer itself: a row with a quotation mark in most fields is
dropped without a word, 999 bytes of a row are read, and days are read as its preferences write them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.connectors.checking import Tally, invalid, lacks_for, missing, refuse
from app.connectors.import_files import BILLS, ImportFile, minor_of, one_sided, text_cell
from app.connectors.protocol import CheckReport
from app.models.posting import FILE_OPTIONS, ConnectorFacts, Failure, Option, OptionKind, Posting

DAYS = {
    "yyyy-mm-dd": "%Y-%m-%d",
    "mm/dd/yyyy": "%m/%d/%Y",
    "dd/mm/yyyy": "%d/%m/%Y",
    "dd.mm.yyyy": "%d.%m.%Y",
}
"""Ways to write a day that can be chosen in GnuCash: Edit > Preferences > Date/Time."""


@dataclass(frozen=True)
class GnuCashBills(ImportFile):
    """Bills, posted on import; accounts by full name."""

    facts = ConnectorFacts(
        "gnucash",
        "GnuCash bills",
        BILLS,
        is_file=True,
        settling_s=0,
        options=(*FILE_OPTIONS, Option("date_format", OptionKind.CHOICE, tuple(DAYS))),
    )
    delimiter = ";"
    known: ClassVar[frozenset[str]] = frozenset({"folder", "date_format"})

    def check(self) -> CheckReport:
        """Know every option and how days are written."""
        report = super().check()
        if self._format not in DAYS:
            raise refuse(invalid("date_format", self._format, f"Choose one of: {', '.join(DAYS)}"))
        return report

    @property
    def _format(self) -> str:
        return self.settings.get("date_format") or next(iter(DAYS))

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need a vendor and the payable account that the bill is posted to."""
        found = [*lacks_for(self.facts, posting), *one_sided(posting)]
        if not posting.party:
            found.append(missing("supplier", "", "Map to the vendor's number"))
        return tuple(found)

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give a row per cost and tax line, each at quantity 1."""
        posted, document = self._day(posting.posted_on), self._day(posting.document_on)
        payable = next(line.account for line in posting.lines if line.is_balancing)
        for line in posting.lines:
            if line.is_balancing:
                continue
            yield (
                posting.key,
                posted,
                _bare(posting.party, 100),
                _bare(posting.reference, 100),
                _bare(posting.text, 200),
                document,
                _bare(line.text or posting.text, 200),
                "",
                _bare(line.account, 120),
                "1",
                line.amount.plain(),
                *[""] * 6,
                posted,
                posted,
                _bare(payable, 120),
                _bare(posting.text, 60),
                "no",
            )

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Every row is a cost; of a refund the vendor is the debit."""
        tally.line(currency, abs(minor_of(row[10], currency)))
        return row[0]

    def _day(self, value: date) -> str:
        return f"{value:{DAYS[self._format]}}"


def _bare(text: str, bytes_max: int) -> str:
    """Write a text without what ends a field there, in so many bytes at most."""
    plain = text_cell(text, bytes_max).replace('"', "'").replace(";", ",")
    return plain.encode()[:bytes_max].decode(errors="ignore")
