"""DATEV: booking batches (Buchungsstapel) in the EXTF layout, format 700, category 21, version 13.

Source: DATEV's published description of its format for import (header of 31 fields, 125 columns). A row
holds one amount above zero, its account and the contra account, so the debits of an entry are paired with
its credits. Where the tax rate is mapped to a tax key (BU-Schlüssel) the amount is gross and DATEV takes
the tax out of it. A day is written without its year: a file belongs to one fiscal year.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import IO

from app.connectors.checking import (
    Tally,
    counted,
    invalid,
    lacks_for,
    missing,
    options,
    plain_text,
    refuse,
)
from app.connectors.import_files import JOURNALS_AND_BILLS, ImportFile, minor_of, text_cell
from app.connectors.protocol import CheckReport, FileJob, FileTotals
from app.models.money import Money, split
from app.models.posting import (
    FILE_OPTIONS,
    ConnectorFacts,
    EntryKind,
    Failure,
    Option,
    OptionKind,
    Posting,
    PostingLine,
)

OPTIONS = frozenset({"folder", "adviser", "client", "year_start", "account_length", "tax", "initials"})
COLUMNS = 125
ACCOUNT_DIGITS = ("4", "5", "6", "7", "8")
TAX_KEY, TAX_LINES = "key", "lines"
COST_CENTRE = re.compile(r"[A-Za-z0-9$&%*+\-/ ._]{0,36}")
TAX_KEYS = re.compile(r"[0-9]{1,4}")

AMOUNT, SIDE, CURRENCY, ACCOUNT, CONTRA, KEY, DAY = 1, 2, 3, 7, 8, 9, 10
NUMBER, SECOND_NUMBER, TEXT = 11, 12, 14
NOTE_KIND, NOTE, DEPARTMENT, PROJECT, LOCKED = 48, 49, 37, 38, 114
QUOTED = frozenset({SIDE, CURRENCY, KEY, NUMBER, SECOND_NUMBER, TEXT, DEPARTMENT, PROJECT, NOTE_KIND, NOTE})


class Datev(ImportFile):
    """Booking batches for DATEV; the key is Belegfeld 1, a supplier's code its creditor account."""

    facts = ConnectorFacts(
        "datev",
        "DATEV",
        JOURNALS_AND_BILLS,
        key_length_max=36,
        is_file=True,
        settling_s=0,
        file_prefix="EXTF_",
        options=(
            *FILE_OPTIONS,
            Option("adviser", OptionKind.NUMBER, example="29098", is_required=True),
            Option("client", OptionKind.NUMBER, example="55003", is_required=True),
            Option("year_start", example="2026-01-01", is_required=True),
            Option("account_length", OptionKind.CHOICE, ACCOUNT_DIGITS, default="4"),
            Option("tax", OptionKind.CHOICE, (TAX_KEY, TAX_LINES), default=TAX_KEY),
            Option("initials", example="WD"),
        ),
    )
    encoding = "cp1252"
    delimiter = ";"

    def check(self) -> CheckReport:
        """Know every option; need adviser, client and the first day of the fiscal year."""
        options(self.settings, OPTIONS)
        for name, digits in (("adviser", r"[1-9][0-9]{3,6}"), ("client", r"[1-9][0-9]{0,4}")):
            if not re.fullmatch(digits, self.settings.get(name, "")):
                remedy = "Write the number that the tax adviser gave you"
                raise refuse(invalid(name, self.settings.get(name, ""), remedy))
        if self.settings.get("account_length", "4") not in ACCOUNT_DIGITS:
            raise refuse(invalid("account_length", self.settings["account_length"], "Write 4 to 8"))
        if self.settings.get("tax", TAX_KEY) not in (TAX_KEY, TAX_LINES):
            raise refuse(invalid("tax", self.settings["tax"], f"Choose {TAX_KEY} or {TAX_LINES}"))
        first, last = self._year()
        return CheckReport(detail=f"{self.facts.title}, {first.isoformat()} to {last.isoformat()}")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need account numbers that fit, tax keys, and a day inside the fiscal year of the file."""
        first, last = self._year()
        is_bill = posting.kind is not EntryKind.JOURNAL
        found = list(lacks_for(self.facts, posting, needs_accounts=not is_bill))
        if not first <= posting.posted_on <= last:
            remedy = "Set year_start of the connection to the first day of that fiscal year"
            found.append(invalid("posting date", posting.posted_on.isoformat(), remedy))
        digits = int(self.settings.get("account_length", "4"))
        for line in posting.lines:
            if (not is_bill or not line.is_balancing) and not _fits(line.account, digits):
                remedy = f"Map to an account number of up to {digits} digits"
                found.append(missing("account", line.account, remedy))
            if line.tax_code and not TAX_KEYS.fullmatch(line.tax_code):
                found.append(
                    missing("tax rate", line.tax_code, "Map the tax rate to a key of up to 4 digits")
                )
            for name, text in (("department", line.department), ("project", line.project)):
                if not COST_CENTRE.fullmatch(text):
                    found.append(missing(name, text, f"Map the {name} to a cost centre of up to 36 signs"))
        if is_bill and not _fits(posting.party, digits + 1):
            remedy = f"Map to a creditor account of {digits + 1} digits"
            found.append(missing("supplier", posting.party, remedy))
        return tuple(dict.fromkeys(found))

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write the header and the headings, then the rows of each entry."""
        tally = Tally()
        text = io.TextIOWrapper(stream, self.encoding, errors="replace", newline="")
        text.write(";".join(self._header(job)) + "\r\n")
        text.write(";".join(_headings()) + "\r\n")
        for number, posting in enumerate(counted(postings, tally), start=1):
            for row in self.rows(posting, number):
                text.write(";".join(row) + "\r\n")
        text.flush()
        text.detach()
        return tally.totals()

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Add up the amounts of the rows; rows of one entry stand together."""
        tally = Tally()
        text = io.TextIOWrapper(stream, self.encoding, newline="")
        rows = csv.reader(text, delimiter=self.delimiter, strict=True)
        next(rows, None)
        next(rows, None)
        before = ""
        for row in rows:
            entry = self.add_up(row, tally, job.currency)
            tally.entries += entry != before
            before = entry
        text.detach()
        return tally.totals()

    def rows(self, posting: Posting, number: int) -> Iterator[Sequence[str]]:
        """Give a row for each pair of a debit and a credit."""
        with_keys = self.settings.get("tax", TAX_KEY) == TAX_KEY
        lines = _gross(posting.lines) if with_keys else posting.lines
        for line, contra, minor in _pairs(lines):
            filled = {
                AMOUNT: Money(minor, posting.currency).plain().replace(".", ","),
                SIDE: "S" if line.amount.minor > 0 else "H",
                CURRENCY: posting.currency,
                ACCOUNT: _account(posting, line),
                CONTRA: _account(posting, contra),
                KEY: line.tax_code if with_keys and not line.is_tax and not line.is_balancing else "",
                DAY: f"{posting.posted_on:%d%m}",
                NUMBER: posting.key,
                SECOND_NUMBER: _number(posting.reference),
                TEXT: text_cell(posting.text, 60),
                DEPARTMENT: line.department,
                PROJECT: line.project,
                NOTE_KIND: "Leistungszeitraum" if posting.service_first_on else "",
                NOTE: _service(posting),
                LOCKED: "1" if posting.is_final else "0",
            }
            yield _row(filled)

    def add_up(self, row: Sequence[str], tally: Tally, currency: str) -> str:
        """Every row is one debit and one credit of its amount."""
        code = row[CURRENCY - 1]
        tally.line(code, minor_of(row[AMOUNT - 1].replace(",", "."), code))
        return row[NUMBER - 1]

    def _year(self) -> tuple[date, date]:
        given = self.settings.get("year_start", "")
        try:
            first = date.fromisoformat(given)
            last = date(first.year + 1, first.month, first.day) - timedelta(days=1)
        except ValueError as error:
            remedy = "Write the first day of the fiscal year, such as 2026-01-01"
            raise refuse(invalid("year_start", given, remedy)) from error
        return first, last

    def _header(self, job: FileJob) -> list[str]:
        first, last = self._year()
        fields = [""] * 31
        fields[:5] = ['"EXTF"', "700", "21", '"Buchungsstapel"', "13"]
        fields[5] = f"{job.made_at:%Y%m%d%H%M%S}{job.made_at.microsecond // 1000:03d}"
        fields[7:10] = ['"TO"', '""', '""']
        fields[10:14] = [
            self.settings.get("adviser", ""),
            self.settings.get("client", ""),
            f"{first:%Y%m%d}",
            self.settings.get("account_length", "4"),
        ]
        fields[14:18] = [
            f"{first:%Y%m%d}",
            f"{last:%Y%m%d}",
            _quoted(f"Tieout {job.number}"),
            _quoted(plain_text(self.settings.get("initials", ""), 2).upper()),
        ]
        fields[18:22] = ["1", "0", "0", _quoted(job.currency)]
        fields[23], fields[26], fields[29:31] = '""', '""', ['""', '""']
        return fields


def _fits(account: str, digits: int) -> bool:
    return account.isascii() and account.isdigit() and len(account) <= digits and int(account) > 0


def _account(posting: Posting, line: PostingLine) -> str:
    return posting.party if line.is_balancing and posting.kind is not EntryKind.JOURNAL else line.account


def _gross(lines: Sequence[PostingLine]) -> list[PostingLine]:
    """Add each tax line to the costs of its key, in proportion; one that fits no cost stays."""
    costs = {at: line for at, line in enumerate(lines) if not (line.is_tax or line.is_balancing)}
    left: list[PostingLine] = []
    for tax in (line for line in lines if line.is_tax):
        mine = [at for at, cost in costs.items() if tax.tax_code and cost.tax_code == tax.tax_code]
        weights = [abs(costs[at].amount.minor) for at in mine]
        if not any(weights):
            left.append(tax)
            continue
        for at, share in zip(mine, split(tax.amount, weights), strict=True):
            costs[at] = replace(costs[at], amount=costs[at].amount + share)
    return [*costs.values(), *left, *(line for line in lines if line.is_balancing)]


def _pairs(lines: Sequence[PostingLine]) -> Iterator[tuple[PostingLine, PostingLine, int]]:
    """Pair debits with credits in order; the cost of a pair comes first, then who paid."""
    debits = [(line, line.amount.minor) for line in lines if line.amount.minor > 0]
    credit_lines = [(line, -line.amount.minor) for line in lines if line.amount.minor < 0]
    while debits and credit_lines:
        (debit, owed), (credit, paid) = debits[0], credit_lines[0]
        minor = min(owed, paid)
        yield (credit, debit, minor) if debit.is_balancing else (debit, credit, minor)
        debits[:1] = [(debit, owed - minor)] if owed > minor else []
        credit_lines[:1] = [(credit, paid - minor)] if paid > minor else []


def _service(posting: Posting) -> str:
    first, last = posting.service_first_on, posting.service_last_on
    return " - ".join(f"{day:%d.%m.%Y}" for day in (first, last) if day) if first else ""


def _number(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9$&%*+\-/]", "", text)[:12]


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _row(filled: Mapping[int, str]) -> list[str]:
    row = [""] * COLUMNS
    for place, text in filled.items():
        row[place - 1] = _quoted(text) if place in QUOTED else text
    return row


def _headings() -> list[str]:
    names = (
        "Umsatz (ohne Soll/Haben-Kz)|Soll/Haben-Kennzeichen|WKZ Umsatz|Kurs|Basis-Umsatz|"
        "WKZ Basis-Umsatz|Konto|Gegenkonto (ohne BU-Schlüssel)|BU-Schlüssel|Belegdatum|Belegfeld 1|"
        "Belegfeld 2|Skonto|Buchungstext|Postensperre|Diverse Adressnummer|Geschäftspartnerbank|"
        "Sachverhalt|Zinssperre|Beleglink"
    ).split("|")
    for n in range(1, 9):
        names += [f"Beleginfo - Art {n}", f"Beleginfo - Inhalt {n}"]
    names += (
        "KOST1 - Kostenstelle|KOST2 - Kostenstelle|Kost-Menge|EU-Land u. UStID (Bestimmung)|"
        "EU-Steuersatz (Bestimmung)|Abw. Versteuerungsart|Sachverhalt L+L|Funktionsergänzung L+L|"
        "BU 49 Hauptfunktionstyp|BU 49 Hauptfunktionsnummer|BU 49 Funktionsergänzung"
    ).split("|")
    for n in range(1, 21):
        names += [f"Zusatzinformation - Art {n}", f"Zusatzinformation- Inhalt {n}"]
    names += (
        "Stück|Gewicht|Zahlweise|Forderungsart|Veranlagungsjahr|Zugeordnete Fälligkeit|Skontotyp|"
        "Auftragsnummer|Buchungstyp|USt-Schlüssel (Anzahlungen)|EU-Land (Anzahlungen)|"
        "Sachverhalt L+L (Anzahlungen)|EU-Steuersatz (Anzahlungen)|Erlöskonto (Anzahlungen)|Herkunft-Kz|"
        "Buchungs GUID|KOST-Datum|SEPA-Mandatsreferenz|Skontosperre|Gesellschaftername|Beteiligtennummer|"
        "Identifikationsnummer|Zeichnernummer|Postensperre bis|Bezeichnung SoBil-Sachverhalt|"
        "Kennzeichen SoBil-Buchung|Festschreibung|Leistungsdatum|Datum Zuord. Steuerperiode|Fälligkeit|"
        "Generalumkehr (GU)|Steuersatz|Land|Abrechnungsreferenz|BVV-Position|EU-Land u. UStID (Ursprung)|"
        "EU-Steuersatz (Ursprung)|Abw. Skontokonto"
    ).split("|")
    assert len(names) == COLUMNS, len(names)
    return names
