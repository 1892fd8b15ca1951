"""Generic CSV with designed columns (`app/connectors/designer`)."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import IO, ClassVar

from app.connectors.checking import (
    Tally,
    counted,
    guarded,
    invalid,
    lacks_for,
    options,
    plain_text,
    refuse,
)
from app.connectors.designer import Cell, Design, design_of
from app.connectors.protocol import CheckReport, FileJob, FileTotals
from app.models.money import Money
from app.models.posting import (
    FILE_OPTIONS,
    ConnectorFacts,
    Failure,
    Method,
    Option,
    OptionKind,
    Posting,
)

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
ENCODINGS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "windows-1252": "cp1252"}
OPTIONS = frozenset({"folder", "columns", "delimiter", "decimal_sign", "date_format", "encoding", "headings"})
DAY_SAMPLE = date(2026, 11, 23)


@dataclass(frozen=True)
class JournalCsv:
    """One row per line, columns as designed. Satisfies FileTarget.

    Attributes:
        settings: `columns`, `delimiter` (comma, semicolon, tab, pipe), `decimal_sign` (. or ,),
            `date_format` (of strftime), `encoding`, `headings` (yes or no).
    """

    settings: Mapping[str, str] = field(default_factory=dict)

    suffix: ClassVar[str] = ".csv"
    facts: ClassVar[ConnectorFacts] = ConnectorFacts(
        "csv",
        "CSV with own columns",
        frozenset(Method),
        is_file=True,
        settling_s=0,
        options=(
            *FILE_OPTIONS,
            Option("columns", OptionKind.COLUMNS),
            Option("delimiter", OptionKind.CHOICE, tuple(DELIMITERS)),
            Option("decimal_sign", OptionKind.CHOICE, (".", ",")),
            Option("date_format", default="%Y-%m-%d"),
            Option("encoding", OptionKind.CHOICE, tuple(ENCODINGS)),
            Option("headings", OptionKind.CHOICE, ("yes", "no")),
        ),
    )

    def check(self) -> CheckReport:
        """Read every option once."""
        options(self.settings, OPTIONS)
        for name, allowed in (
            ("delimiter", tuple(DELIMITERS)),
            ("decimal_sign", (".", ",")),
            ("encoding", tuple(ENCODINGS)),
            ("headings", ("yes", "no")),
        ):
            if name in self.settings and self.settings[name] not in allowed:
                raise refuse(invalid(name, self.settings[name], f"Choose one of: {' '.join(allowed)}"))
        if not any(char in f"{DAY_SAMPLE:{self._date_format}}" for char in "23"):
            raise refuse(invalid("date_format", self._date_format, "Write it as %d/%m/%Y"))
        return CheckReport(detail=f"{len(self._design().columns)} columns")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need an account on every line, and a column for where a paid bill was paid from."""
        return (*lacks_for(self.facts, posting), *self._design().lacks(posting))

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write the headings and one row per line."""
        tally, design = Tally(), self._design()
        text = io.TextIOWrapper(stream, self._encoding, errors="replace", newline="")
        writer = csv.writer(text, delimiter=self._delimiter, lineterminator="\r\n")
        if self.settings.get("headings", "yes") == "yes":
            writer.writerow([guarded(column.title) for column in design.columns])
        for number, posting in enumerate(counted(postings, tally), start=1):
            for line in posting.lines:
                writer.writerow([self._written(c.read(posting, line, number)) for c in design.columns])
        text.flush()
        text.detach()
        return tally.totals()

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Add up the debit (or amount) column; entries are counted by their keys, which are together."""
        tally, design = Tally(), self._design()
        money, currency = design.money_places()
        text = io.TextIOWrapper(stream, self._encoding, newline="")
        rows = csv.reader(text, delimiter=self._delimiter, strict=True)
        if self.settings.get("headings", "yes") == "yes":
            next(rows, None)
        before = ""
        for row in rows:
            tally.entries += row[design.key_place()] != before
            before = row[design.key_place()]
            tally.line(row[currency], self._minor(row[money], row[currency]))
        text.detach()
        return tally.totals()

    def _minor(self, text: str, currency: str) -> int:
        try:
            return Money.of(Decimal(text.replace(",", ".") or "0"), currency).minor
        except (InvalidOperation, ValueError) as error:
            raise refuse(invalid("amount", text, "The file does not read back as it was written")) from error

    def _written(self, cell: Cell) -> str:
        match cell:
            case None:
                return ""
            case Money():
                return cell.plain().replace(".", self.settings.get("decimal_sign", "."))
            case date():
                return f"{cell:{self._date_format}}"
            case int():
                return str(cell)
        return guarded(plain_text(cell))

    def _design(self) -> Design:
        return design_of(self.settings.get("columns", ""))

    @property
    def _delimiter(self) -> str:
        return DELIMITERS[self.settings.get("delimiter", "comma")]

    @property
    def _encoding(self) -> str:
        return ENCODINGS[self.settings.get("encoding", "utf-8")]

    @property
    def _date_format(self) -> str:
        return self.settings.get("date_format", "%Y-%m-%d")
