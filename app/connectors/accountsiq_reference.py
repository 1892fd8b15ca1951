"""Reference data out of AccountsIQ: accounts, BI codes, dimensions, tax codes, suppliers, periods (F66, F75).

Its lists have no pages: each is one call, read whole, and handed on a page at a time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.connectors.accountsiq import opened, proven
from app.connectors.accountsiq_books import HUNDRED, period_of
from app.connectors.accountsiq_facts import meaning_of
from app.connectors.accountsiq_wire import AccountsIqWire, RefusedCallError, Reply, rows_of
from app.connectors.checking import invalid, refuse
from app.connectors.protocol import CheckReport
from app.connectors.source_protocol import CODE_FIELD, NAME_FIELD, SourceFacts
from app.models.errors import RejectedError
from app.models.posting import Failure
from app.models.protocols import Progress, no_progress
from app.models.sync import SourceChoice, SourceField, SourceRow, SyncPart

READING = re.compile(r"Get[A-Za-z]+")
"""Every operation whose name begins so changes nothing; no other leaves this module."""

PAGE_ROWS = 2_000
PPM = 1_000_000
POSTING, PROFIT_AND_LOSS, ALL, BI_CODES, DIMENSION = "posting", "pl", "all", "bi", "dimension:"
PURCHASES = "purchases"
CONTROL_TYPES = ("control",)
_WORDS = {SyncPart.PROJECT: ("prj", "project"), SyncPart.DEPARTMENT: ("dep", "department", "cost cent")}

_Row = Mapping[str, Any]


class ReadingCalls:
    """The calls of one login that read; any other is refused before it is sent."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AccountsIqWire) -> None:
        self._wire = wire

    def read(self, operation: str, **values: object) -> Reply:
        """Call an operation that reads; AssertionError for one that does not (F66)."""
        assert READING.fullmatch(operation), f"a sync does not call {operation}"
        return self._wire.read(operation, **values)

    def close(self) -> None:
        """Give the connection back."""
        self._wire.close()


@dataclass
class AccountsIqReference:
    """One entity of AccountsIQ, read only. Satisfies ReferenceSource.

    Attributes:
        settings: As the connection's for posting.
    """

    name: str
    settings: Mapping[str, str]
    client_secret: str = field(repr=False)
    facts: SourceFacts
    _calls: ReadingCalls | None = None
    _dimensions: list[_Row] | None = None

    def check(self) -> CheckReport:
        """Log in, find the entity, and prove the right to read its accounts."""
        proven(self.settings)
        self._dimensions = None
        entity = self.settings["entity"]
        known = [str(row["EntityID"]) for row in self._listed("GetEntitiesByToken", "WSEntity")]
        if entity not in known:
            remedy = f"This login reaches: {', '.join(sorted(known)[:10]) or 'none'}"
            raise refuse(invalid("entity", entity, remedy))
        self._listed("GetTaxCodeList", "Tax")
        return CheckReport(entity, "read only")

    def choices(self, part: SyncPart) -> Sequence[SourceChoice]:
        """Name kinds of accounts, BI codes and dimensions; the likeliest first (F75)."""
        match part:
            case SyncPart.CATEGORY:
                return (
                    SourceChoice(PROFIT_AND_LOSS, "Posting accounts of profit and loss"),
                    SourceChoice(POSTING, "All posting accounts"),
                )
            case SyncPart.GL_ACCOUNT:
                return (SourceChoice(ALL, "All accounts but control accounts"),)
            case SyncPart.PROJECT | SyncPart.DEPARTMENT:
                return self._tags(part)
            case SyncPart.TAX_RATE:
                return (SourceChoice(PURCHASES, "Tax codes of purchases"), SourceChoice(ALL, "All tax codes"))
            case SyncPart.SUPPLIER:
                return (SourceChoice(ALL, "Suppliers"),)
        return (SourceChoice(ALL, "Financial periods"),)

    def _tags(self, part: SyncPart) -> Sequence[SourceChoice]:
        """Offer the dimension that is called like the part, then the BI codes, then the other dimensions.

        Without such a dimension the BI codes come first: they are what lines are posted with.
        """
        found = [
            SourceChoice(
                f"{DIMENSION}{one['Code']}", f"Codes of dimension {one['Description'] or one['Code']}"
            )
            for one in self._setup()
        ]
        found.sort(key=lambda one: (not _is_called(one, _WORDS[part]), one.key))
        bi_codes = SourceChoice(BI_CODES, "BI codes (dimension tags)")
        if found and _is_called(found[0], _WORDS[part]):
            return (found[0], bi_codes, *found[1:])
        return (bi_codes, *found)

    def fields(self, part: SyncPart, choice: str) -> Sequence[SourceField]:
        """Name the columns of a part."""
        accounts = (
            SourceField("type", "Account type"),
            SourceField("category", "GL category"),
            SourceField("group", "GL group"),
        )
        more: dict[SyncPart, tuple[SourceField, ...]] = {
            SyncPart.CATEGORY: accounts,
            SyncPart.GL_ACCOUNT: accounts,
            SyncPart.TAX_RATE: (SourceField("rate", "Percentage"),),
            SyncPart.SUPPLIER: (SourceField("vat_number", "VAT number"), SourceField("currency", "Currency")),
            SyncPart.PERIOD: (SourceField("year", "Financial year"),),
        }
        is_bi = part in _WORDS and not choice.startswith(DIMENSION)
        codes = tuple(SourceField(f"analysis_{n}", f"Dimension code {n}") for n in range(1, 7))
        return (CODE_FIELD, NAME_FIELD, *(codes if is_bi else more.get(part, ())))

    def rows(self, part: SyncPart, choice: str, progress: Progress = no_progress) -> Iterator[SourceRow]:
        """Yield the rows of a part; raises RejectedError for a choice that is gone."""
        found = self._read(part, choice or self.choices(part)[0].key)
        progress(0, len(found))
        for start in range(0, len(found), PAGE_ROWS):
            page = found[start : start + PAGE_ROWS]
            yield from page
            progress(start + len(page), len(found))
        if not found:
            progress(0, 0)

    def close(self) -> None:
        """Give the connection back."""
        if self._calls is not None:
            self._calls.close()
            self._calls = None

    # ------------------------------------------------------------------ what is where

    def _read(self, part: SyncPart, choice: str) -> list[SourceRow]:
        if part in (SyncPart.CATEGORY, SyncPart.GL_ACCOUNT):
            rows = self._listed("GetChartOfAccounts", "WSChartOfAccountLine")
            return [_account(row) for row in rows if _is_wanted(row, choice)]
        if part in _WORDS:
            if choice != BI_CODES:
                return self._codes(choice)
            return [_bi_code(row) for row in self._listed("GetDepartmentList", "Department")]
        if part is SyncPart.TAX_RATE:
            rows = self._listed("GetTaxCodeList", "Tax")
            return [_tax(row) for row in rows if choice != PURCHASES or row["PurchasesTaxInclude"]]
        if part is SyncPart.SUPPLIER:
            return [_supplier(row) for row in self._listed("GetSupplierList", "Supplier")]
        periods = self._listed("GetPeriodList", "WSFinancialPeriodDTO", pointInTime=None)
        return [_period(row) for row in periods]

    def _codes(self, choice: str) -> list[SourceRow]:
        wanted = choice.removeprefix(DIMENSION)
        for one in self._setup():
            if str(one["Code"]) == wanted:
                codes = (one["DimensionCodes"] or {}).get("WSAnalysisDimensionCode") or []
                return [_code(row) for row in codes if row is not None]
        known = ", ".join(str(one["Code"]) for one in self._setup()) or "none"
        raise refuse(invalid("dimension", wanted, f"Choose one that exists: {known}"))

    def _setup(self) -> list[_Row]:
        """Read the dimensions, once for each opening of the source."""
        if self._dimensions is None:
            self._dimensions = list(self._listed("GetAnalysisDimensionSetup", "WSAnalysisDimension"))
        return self._dimensions

    def _listed(self, operation: str, kind: str, **values: object) -> list[dict[str, Any]]:
        try:
            return rows_of(self._open().read(operation, **values), operation, kind)
        except RefusedCallError as error:
            meaning = meaning_of(error.code)
            told = Failure(
                meaning.reason, meaning.field, operation, "AccountsIQ", meaning.remedy, text=error.text
            )
            raise RejectedError(told) from error

    def _open(self) -> ReadingCalls:
        if self._calls is None:
            self._calls = ReadingCalls(opened(self.settings, self.client_secret))
        return self._calls


def _is_called(choice: SourceChoice, words: Sequence[str]) -> bool:
    text = f"{choice.title} {choice.key.removeprefix(DIMENSION)}".casefold().replace("dimension", "")
    return any(word in text for word in words)


def _is_wanted(row: _Row, choice: str) -> bool:
    kind = str(row["AccountType"] or "").casefold()
    if choice == ALL:
        return kind not in CONTROL_TYPES
    is_posting = kind in ("", "posting")
    sheet = str(row["BalanceSheetType"] or "").casefold()
    return is_posting and (choice != PROFIT_AND_LOSS or not sheet.startswith("b"))


def _text(row: _Row, name: str) -> str:
    return str(row.get(name) or "")


def _account(row: _Row) -> SourceRow:
    values = {
        "type": _text(row, "AccountType"),
        "kind": _text(row, "GLCategory"),
        "category": _text(row, "GLCategory"),
        "group": _text(row, "GLGroup"),
    }
    return SourceRow(_text(row, "Code"), _text(row, "Description"), bool(row["IsActive"]), values=values)


def _bi_code(row: _Row) -> SourceRow:
    values = {f"analysis_{n}": _text(row, f"AnalysisCode{n}") for n in range(1, 7)}
    code = _text(row, "DepartmentID")
    return SourceRow(code, _text(row, "Description"), bool(row["IsActive"]), values=values)


def _code(row: _Row) -> SourceRow:
    return SourceRow(_text(row, "Code"), _text(row, "Description"))


def _tax(row: _Row) -> SourceRow:
    """Take the percentage as it is written there; a code that is left out of the return has one too."""
    ppm = int(Decimal(row["Rate"]) / HUNDRED * PPM)
    values = {"rate": format(Decimal(row["Rate"]).normalize(), "f")}
    return SourceRow(_text(row, "Code"), _text(row, "Description"), rate_ppm=ppm, values=values)


def _supplier(row: _Row) -> SourceRow:
    values = {"vat_number": _text(row, "VATRegistrationNumber"), "currency": _text(row, "CurrencyCode")}
    return SourceRow(_text(row, "Code"), _text(row, "Name"), bool(row["IsActive"]), values=values)


def _period(row: _Row) -> SourceRow:
    """A period counts as open while any ledger that we post to is."""
    period = period_of(row)
    return SourceRow(
        period.reference,
        period.name,
        first_on=period.first_on,
        last_on=period.last_on,
        is_open=len(period.closed) < len(("purchases", "general")),
        values={"year": str(row["FinancialYear"])},
    )
