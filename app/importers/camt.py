"""ISO 20022 bank-to-customer messages: CAMT.052 reports, 053 statements, 054 notifications.

Elements as in the message definitions camt.052/053/054, versions 001.01 to 001.14. One entry (`Ntry`) is one
line, whatever its details hold; batches stay whole. Rules that banks break are taken softly and noted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from app.importers.asking import known_currency, rows_question
from app.importers.camt_entries import Entries, day_at
from app.importers.minor import exact_minor
from app.importers.protocol import ReadRequest, cut
from app.importers.tally import Tally, unproven
from app.importers.xml_stream import Collector, Stream
from app.models.money import Money, plain
from app.models.payment import InstrumentKind, PaymentStatus
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

_STATEMENTS = frozenset({"Stmt", "Rpt", "Ntfctn"})
DETAILS_MAX = 5_000
"""Details of one entry that are kept; the others are counted."""
NOTES_MAX = 50


@dataclass
class _Balance:
    code: str
    money: Money
    on: date | None


@dataclass
class _Statement:
    """What is known of the statement that is being read."""

    values: dict[str, str] = field(default_factory=dict)
    balances: list[_Balance] = field(default_factory=list)
    tally: Tally | None = None
    currency: str = ""
    entries: int = 0
    rejected: int = 0
    reversed_minor: int = 0
    head: StatementHead | None = None


class Camt:
    """Reads CAMT.052, 053 and 054 of every version, with or without a namespace."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield each report, statement or notification; see `Importer`. A row's place is its number."""
        collector = _Camt(request, format_)
        stream = Stream(request.path, collector)
        for _ in stream.run():
            yield from collector.parts
            collector.parts.clear()
        if not collector.row:
            collector.note("there are no transactions in this file")
        yield FileFoot(
            format_,
            collector.row,
            questions=collector.questions(),
            notes=tuple(dict.fromkeys(collector.notes)),
            decisions={"encoding": (stream.encoding.name, stream.encoding.evidence)},
        )


class _Camt(Collector):
    """Makes parts of the records that the stream collects."""

    names = _STATEMENTS | {"Bal", "Ntry", "TxDtls"}

    def __init__(self, request: ReadRequest, format_: FileFormat) -> None:
        self.request = request
        self.format = format_
        self.entries = Entries(request.answers)
        self.values: dict[str, str] = {}
        self.parts: list[Part] = []
        self.notes: list[str] = []
        self.row = 0
        self._outer: list[dict[str, str]] = []
        self._statement: _Statement | None = None
        self._details: list[dict[str, str]] = []
        self._details_left = 0
        self._reversals_doubtful = 0
        self._flips = request.answers.get("reversals") == "flipped"

    def note(self, text: str) -> None:
        """Keep a note about the file, up to a limit."""
        if len(self.notes) < NOTES_MAX:
            self.notes.append(text)

    def opened(self, name: str) -> None:
        """Begin a record; see `Collector`."""
        self._outer.append(self.values)
        self.values = {}
        if name in _STATEMENTS:
            self._end_statement()
            self._statement = _Statement(self.values)
        elif name == "Ntry":
            self._details = []
            self._details_left = 0

    def closed(self, name: str) -> None:
        """End a record; see `Collector`."""
        values, self.values = self.values, self._outer.pop()
        if name == "TxDtls":
            if len(self._details) < DETAILS_MAX:
                self._details.append(values)
            else:
                self._details_left += 1
        elif name == "Ntry":
            self._take_entry(values)
        elif name == "Bal":
            self._take_balance(values)
        else:
            self._end_statement()

    # ------------------------------------------------------------------ statements and balances

    def _take_balance(self, values: Mapping[str, str]) -> None:
        code = values.get("Tp/CdOrPrtry/Cd") or values.get("Tp/Cd") or values.get("Tp/CdOrPrtry/Prtry", "")
        currency = known_currency(values.get("Amt@Ccy", ""))
        minor = exact_minor(values.get("Amt", ""), currency)
        if minor is None or self._statement is None:
            self.note(f"the balance {code} cannot be read: {cut(values.get('Amt', ''))}")
            return
        if values.get("CdtDbtInd") == "DBIT":
            minor = -minor
        self._statement.balances.append(_Balance(code, Money(minor, currency), day_at(values, "Dt")[0]))

    def _find(self, statement: _Statement, *codes: str, last: bool = False) -> _Balance | None:
        """Find a balance by its codes, the first code first; a report's own currency is preferred."""
        balances = statement.balances[::-1] if last else statement.balances
        for code in codes:
            found = [balance for balance in balances if balance.code == code]
            own = known_currency(statement.values.get("Acct/Ccy", ""))
            if found:
                return next((balance for balance in found if balance.money.currency == own), found[0])
        return None

    def _opening(self, statement: _Statement) -> _Balance | None:
        codes = ("OPBD", "PRCD", "ITBD") if self.format is FileFormat.CAMT053 else ("OPBD", "PRCD")
        return self._find(statement, *codes)

    def _closing(self, statement: _Statement) -> _Balance | None:
        """Find the closing balance; between two pages of a statement the interim one closes."""
        found = self._find(statement, "CLBD", last=True)
        if found is None and self.format is FileFormat.CAMT053:
            interim = self._find(statement, "ITBD", last=True)
            found = interim if interim is not self._opening(statement) else None
        return found

    def _head(self, statement: _Statement, fallback_currency: str = "") -> StatementHead:
        """Say what the statement is, once; in the standard everything it needs stands before the entries."""
        if statement.head is None:
            values = statement.values
            opening = self._opening(statement)
            account = (
                values.get("Acct/Id/IBAN")
                or values.get("Acct/Id/Othr/Id")
                or values.get("Acct/Id/PrtryAcct/Id", "")
            )
            statement.currency = (
                known_currency(values.get("Acct/Ccy", ""))
                or (opening.money.currency if opening else "")
                or fallback_currency
                or known_currency(self.request.answers.get("currency", ""))
            )
            statement.tally = Tally(statement.currency)
            statement.head = StatementHead(
                account,
                statement.currency,
                InstrumentKind.BANK_ACCOUNT,
                values.get("ElctrncSeqNb") or values.get("LglSeqNb") or values.get("Id", ""),
                opening.money if opening else None,
                opening.on if opening else None,
                values.get("Acct/Ownr/Nm", ""),
            )
            self.parts.append(statement.head)
        return statement.head

    def _end_statement(self) -> None:
        statement = self._statement
        if statement is None:
            return
        head = self._head(statement)
        closing = self._closing(statement)
        opening = self._opening(statement)
        proofs = self._closing_proof(statement, opening, closing)
        stated = self._stated(statement)
        if any(proof.holds for proof in proofs):  # the lines are complete, so the bank's summary is wrong
            stated = unproven(stated, f"statement {head.label or head.account}, ", self.note)
        proofs += stated
        late = opening is not None and head.opening is None
        self.parts.append(
            StatementFoot(
                closing.money if closing else None,
                closing.on if closing else None,
                tuple(proofs),
                opening.money if late and opening is not None else None,
            )
        )
        self._statement = None

    def _closing_proof(
        self, statement: _Statement, opening: _Balance | None, closing: _Balance | None
    ) -> list[Proof]:
        """Check opening + entries = closing; balances in two currencies can never agree."""
        tally = statement.tally
        if opening is None or closing is None or tally is None:
            return []
        if opening.money.currency != closing.money.currency:
            currency = opening.money.currency
            said = f"{closing.money.plain()} {closing.money.currency}"
            found = f"{plain(opening.money.minor + tally.net_minor, currency)} {currency}"
            return [Proof("closing", said, found, holds=False)]
        proofs = tally.closing(opening.money, closing.money)
        gap = closing.money.minor - opening.money.minor - tally.net_minor
        if gap and statement.reversed_minor and gap == 2 * statement.reversed_minor:
            self._reversals_doubtful += 1
        return proofs

    def _stated(self, statement: _Statement) -> list[Proof]:
        """Check the summary that some banks add: numbers of entries and their sums."""
        values, tally = statement.values, statement.tally
        if tally is None:
            return []
        debits, credits_ = (
            exact_minor(values.get(f"TxsSummry/Ttl{side}Ntries/Sum", ""), statement.currency)
            for side in ("Dbt", "Cdt")
        )
        counts = [_count(values.get(f"TxsSummry/Ttl{side}Ntries/NbOfNtries")) for side in ("Dbt", "Cdt", "")]
        checks = tally.sums(debits=debits, credits_=credits_) + tally.counts(
            debits=counts[0], credits_=counts[1]
        )
        if counts[2] is not None:
            booked = tally.out_count + tally.in_count
            found = booked if counts[2] == booked else statement.entries
            checks.append(Proof("count", str(counts[2]), str(found), counts[2] == found))
        return checks + self._stated_whole(values, tally)

    def _stated_whole(self, values: Mapping[str, str], tally: Tally) -> list[Proof]:
        """Check the sum of all entries and their net, which versions write in two ways."""
        proofs = []
        prefix = "TxsSummry/TtlNtries/"
        gross = exact_minor(values.get(prefix + "Sum", ""), tally.currency)
        if gross is not None:
            found = tally.out_minor + tally.in_minor
            said = plain(gross, tally.currency)
            proofs.append(Proof("sum", said, plain(found, tally.currency), gross == found))
        net = exact_minor(
            values.get(prefix + "TtlNetNtry/Amt") or values.get(prefix + "TtlNetNtryAmt", ""), tally.currency
        )
        if net is not None:
            mark = values.get(prefix + "TtlNetNtry/CdtDbtInd") or values.get(prefix + "CdtDbtInd", "CRDT")
            net = -net if mark == "DBIT" else net
            said = plain(net, tally.currency)
            proofs.append(Proof("net", said, plain(tally.net_minor, tally.currency), net == tally.net_minor))
        return proofs

    # ------------------------------------------------------------------ entries

    def _take_entry(self, values: dict[str, str]) -> None:
        self.row += 1
        statement = self._statement
        if statement is None:
            raw = self.entries.raw(values, self._details)
            self.parts.append(Rejected(self.row, "Ntry", "", "the entry belongs to no statement", raw))
            return
        currency = known_currency(values.get("Amt@Ccy", ""))
        self._head(statement, currency)
        statement.entries += 1
        status = values.get("Sts/Cd") or values.get("Sts") or values.get("Sts/Prtry", "")
        if status in ("INFO", "FUTR"):
            rule = "information" if status == "INFO" else "future"
            self.parts.append(Skipped(self.row, rule, self.entries.raw(values, self._details)))
            return
        part = self.entries.part(
            self.row,
            values,
            self._details,
            currency=currency or statement.currency,
            fallback=lambda: self._fallback_day(statement),
            is_pending=status == "PDNG",
            flips=self._flips,
        )
        self.parts.append(part)
        if self._details_left:
            self.note(f"entry {self.row} has {self._details_left} details that were not kept")
        if isinstance(part, Rejected):
            statement.rejected += 1
        elif part.status is PaymentStatus.BOOKED:
            self._add(statement, part, is_reversal=values.get("RvslInd") in ("true", "1"))

    def _add(self, statement: _Statement, line: StatementLine, *, is_reversal: bool) -> None:
        assert statement.tally is not None, "the head made it"
        if line.amount.currency == statement.currency:
            statement.tally.add(line.amount.minor)
        else:
            self.note(f"entry {line.row} is in {line.amount.currency}, not in the account's currency")
        if is_reversal:
            statement.reversed_minor += line.amount.minor

    def _fallback_day(self, statement: _Statement) -> tuple[date | None, bool]:
        """Give the day of entries that have none, and whether the statement leaves no other."""
        opening, closing = self._opening(statement), self._closing(statement)
        closed_on = closing.on if closing else None
        if closed_on is not None:
            return closed_on, opening is not None and opening.on == closed_on
        for name in ("FrToDt/ToDtTm", "FrToDt/ToDt", "CreDtTm"):
            if (day := day_at(statement.values, name)[0]) is not None:
                return day, False
        return None, False

    def questions(self) -> tuple[Question, ...]:
        """List what the file leaves open."""
        asked = list(islice(self.entries.questions(), 2))
        if self._reversals_doubtful and "reversals" not in self.request.answers:
            asked.append(
                Question(
                    "reversals",
                    "How are entries marked as reversals to be read?",
                    ("as_marked", "flipped"),
                    f"{self._reversals_doubtful} statements agree with their balances only if flipped",
                    "as_marked",
                )
            )
        return (*asked, *rows_question(self.row, self.request))


def _count(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else None
