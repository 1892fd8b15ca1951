"""Reference data out of Tryton 8: accounts, analytic axes, taxes, parties, fiscal periods (F66, F75).

Pages are cut by id, not by offset, so that rows made or removed while reading move nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.connectors.checking import invalid, refuse
from app.connectors.protocol import CheckReport
from app.connectors.source_protocol import CODE_FIELD, NAME_FIELD, SourceFacts
from app.connectors.tryton_wire import TIMEOUT_S, RefusedCallError, TrytonWire
from app.models.errors import RejectedError
from app.models.posting import Failure, FailureReason
from app.models.protocols import Progress, no_progress
from app.models.sync import SourceChoice, SourceField, SourceRow, SyncPart

PAGE_ROWS = 2_000
PAGES_MAX = 5_000
ROOTS_MAX = 200
PPM = 1_000_000
READING = re.compile(r"model(\.[a-z_]+)+\.(search_read|search_count|read)")
"""Calls that Tryton carries out in a read-only transaction; nothing else leaves this module."""

EXPENSE, ALL, AXIS, GROUP = "expense", "all", "axis:", "category:"
_INACTIVE_TOO = ["active", "in", [True, False]]
_AXIS_WORDS = {SyncPart.PROJECT: ("prj", "project"), SyncPart.DEPARTMENT: ("dep", "department", "cost cent")}
_SUPPLIER_WORDS = ("supplier", "creditor", "vendor")

_Row = Mapping[str, Any]
_Domain = list[Any]


class ReadingCalls:
    """The calls of one login that read; any other is refused before it is sent."""

    __slots__ = ("_wire",)

    def __init__(self, wire: TrytonWire) -> None:
        self._wire = wire

    def read(self, method: str, *params: object) -> Any:  # noqa: ANN401 -- whatever the method answers
        """Call a method that reads; AssertionError for one that does not (F66)."""
        assert READING.fullmatch(method), f"a sync does not call {method}"
        return self._wire.read(method, *params)

    def use_company(self, company_id: int) -> None:
        """Make every call from now on in one company."""
        self._wire.context["company"] = company_id

    def close(self) -> None:
        """Give the connection back."""
        self._wire.close()


@dataclass(frozen=True, slots=True)
class _Query:
    """How a part is read: model, conditions, fields, and what a row becomes."""

    model: str
    domain: _Domain
    names: list[str]
    to_row: Callable[[_Row], SourceRow]


@dataclass
class TrytonReference:
    """One company in one Tryton database, read only. Satisfies ReferenceSource.

    Attributes:
        settings: As the connection's for posting: `url`, `database`, `user`, `company`, `timeout_s`.
    """

    name: str
    settings: Mapping[str, str]
    password: str
    facts: SourceFacts
    page_rows: int = PAGE_ROWS
    _calls: ReadingCalls | None = None
    _company: int = 0
    _seen: dict[str, list[_Row]] = field(default_factory=dict)

    def check(self) -> CheckReport:
        """Log in, find the company, and prove the right to read accounts."""
        self._company = 0
        self._seen.clear()
        self._read("account.account", [self._mine()], ["code"], limit=1)
        return CheckReport(self.settings["company"], "read only")

    def choices(self, part: SyncPart) -> Sequence[SourceChoice]:
        """Name account groups, analytic axes or party categories; the likeliest first."""
        if part is SyncPart.CATEGORY:
            return (
                SourceChoice(EXPENSE, "Expense accounts"),
                SourceChoice(ALL, "All accounts that can be posted to"),
            )
        if part is SyncPart.GL_ACCOUNT:
            return (SourceChoice(ALL, "All accounts that can be posted to"),)
        if part in _AXIS_WORDS:
            roots = self._roots()
            found = [
                SourceChoice(f"{AXIS}{_code_of(root)}", f"Analytic axis {root['name']}") for root in roots
            ]
            return sorted(found, key=lambda one: (_rank(one.title, one.key, _AXIS_WORDS[part]), one.key))
        if part is SyncPart.SUPPLIER:
            groups = [
                SourceChoice(f"{GROUP}{row['name']}", f"Parties of category {row['name']}")
                for row in self._listed("party.category", [])
            ]
            groups.sort(key=lambda one: (_rank(one.title, one.key, _SUPPLIER_WORDS), one.key))
            everyone = SourceChoice(ALL, "All parties")
            is_certain = bool(groups) and _rank(groups[0].title, "", _SUPPLIER_WORDS) == 0
            return (*groups, everyone) if is_certain else (everyone, *groups)
        return (SourceChoice(ALL, "Taxes" if part is SyncPart.TAX_RATE else "Fiscal periods"),)

    def fields(self, part: SyncPart, choice: str) -> Sequence[SourceField]:
        """Name the columns of a part."""
        more: dict[SyncPart, tuple[SourceField, ...]] = {
            SyncPart.CATEGORY: (SourceField("type", "Account type"), SourceField("parent", "Parent account")),
            SyncPart.GL_ACCOUNT: (
                SourceField("type", "Account type"),
                SourceField("parent", "Parent account"),
            ),
            SyncPart.PROJECT: (SourceField("parent", "Parent"),),
            SyncPart.DEPARTMENT: (SourceField("parent", "Parent"),),
            SyncPart.TAX_RATE: (SourceField("rate", "Percentage"), SourceField("group", "Tax group")),
            SyncPart.SUPPLIER: (SourceField("vat_number", "VAT number"),),
            SyncPart.PERIOD: (SourceField("year", "Fiscal year"),),
        }
        return (CODE_FIELD, NAME_FIELD, *more[part])

    def rows(self, part: SyncPart, choice: str, progress: Progress = no_progress) -> Iterator[SourceRow]:
        """Yield the rows of a part by id; raises RejectedError for a choice that is gone."""
        query = self._query(part, choice or self._proposed(part))
        total = int(self._asked("search_count", query.model, query.domain, 0, None))
        done, last = 0, 0
        for _ in range(PAGES_MAX):
            domain = [*query.domain, ["id", ">", last]]
            page = self._read(query.model, domain, query.names, limit=self.page_rows)
            for row in page:
                yield query.to_row(row)
            done += len(page)
            progress(done, max(done, total))
            if len(page) < self.page_rows:
                return
            last = page[-1]["id"]
        raise refuse(
            invalid("source", choice, f"It has more than {PAGES_MAX * self.page_rows:,} rows: choose another")
        )

    def close(self) -> None:
        """Give the connection back."""
        if self._calls is not None:
            self._calls.close()
            self._calls = None

    # ------------------------------------------------------------------ what is where

    def _proposed(self, part: SyncPart) -> str:
        choices = self.choices(part)
        if not choices:
            raise refuse(invalid("source", "", f"Tryton has nothing to read the {part.value}s from"))
        return choices[0].key

    def _query(self, part: SyncPart, choice: str) -> _Query:
        mine = self._mine()
        if part in (SyncPart.CATEGORY, SyncPart.GL_ACCOUNT):
            kind: _Domain = ["type.expense", "=", True] if choice == EXPENSE else ["type", "!=", None]
            names = ["code", "name", "closed", "type.name", "parent.code"]
            return _Query("account.account", [mine, kind], names, _account)
        if part in _AXIS_WORDS:
            root = self._root(choice)
            domain = [mine, ["type", "=", "normal"], ["root", "=", root], _INACTIVE_TOO]
            return _Query(
                "analytic_account.account", domain, ["code", "name", "active", "parent.code"], _dimension
            )
        if part is SyncPart.TAX_RATE:
            names = ["name", "description", "rate", "type", "active", "group.name"]
            return _Query("account.tax", [mine, _INACTIVE_TOO], names, _tax)
        if part is SyncPart.SUPPLIER:
            chosen = (
                [["categories.name", "=", choice.removeprefix(GROUP)]] if choice.startswith(GROUP) else []
            )
            names = ["code", "name", "active", "tax_identifier.code"]
            return _Query("party.party", [*chosen, _INACTIVE_TOO], names, _party)
        names = ["name", "state", "start_date", "end_date", "fiscalyear.name"]
        return _Query("account.period", [mine, ["type", "=", "standard"]], names, _period)

    def _root(self, choice: str) -> int:
        code = choice.removeprefix(AXIS)
        for root in self._roots():
            if _code_of(root) == code:
                return int(root["id"])
        known = ", ".join(_code_of(root) for root in self._roots()) or "none"
        raise refuse(invalid("analytic axis", code, f"Choose one that exists: {known}"))

    def _roots(self) -> list[_Row]:
        return self._listed("analytic_account.account", [self._mine(), ["type", "=", "root"]])

    def _listed(self, model: str, domain: _Domain) -> list[_Row]:
        """Read a short list, once for each opening of the source."""
        if model not in self._seen:
            names = ["name"] if model == "party.category" else ["code", "name"]
            self._seen[model] = self._read(model, domain, names, limit=ROOTS_MAX)
        return self._seen[model]

    def _mine(self) -> list[object]:
        return ["company", "=", self._company_id()]

    def _company_id(self) -> int:
        if self._company == 0:
            wanted = self.settings.get("company", "")
            for needed in ("url", "database", "user", "company"):
                if not self.settings.get(needed):
                    raise refuse(invalid(needed, "", "Fill it in"))
            rows = self._read("company.company", [["party.name", "=", wanted]], ["party.name"], limit=2)
            if len(rows) != 1:
                raise refuse(invalid("company", wanted, "Enter the company's name as Tryton shows it"))
            self._company = int(rows[0]["id"])
            self._open().use_company(self._company)
        return self._company

    def _read(self, model: str, domain: _Domain, names: list[str], *, limit: int) -> list[_Row]:
        return list(self._asked("search_read", model, domain, 0, limit, [["id", "ASC"]], names))

    def _asked(self, call: str, model: str, *params: object) -> Any:  # noqa: ANN401 -- as the call answers
        try:
            return self._open().read(f"model.{model}.{call}", *params)
        except RefusedCallError as error:
            is_right = "not allowed" in error.text
            reason = FailureReason.AUTHORISATION if is_right else FailureReason.UNEXPECTED
            remedy = f"Let the user of the connection read {model}" if is_right else "See what Tryton says"
            raise RejectedError(Failure(reason, "call", model, "Tryton", remedy, error.text)) from error

    def _open(self) -> ReadingCalls:
        if self._calls is None:
            text = self.settings.get("timeout_s", "")
            try:
                timeout_s = float(text or TIMEOUT_S)
            except ValueError as error:
                raise refuse(invalid("timeout_s", text, "Write a number of seconds")) from error
            wire = TrytonWire(
                self.settings.get("url", "").rstrip("/"),
                self.settings.get("database", ""),
                self.settings.get("user", ""),
                self.password,
                timeout_s,
            )
            self._calls = ReadingCalls(wire)
        return self._calls


def _rank(title: str, key: str, words: Sequence[str]) -> int:
    """Put what is called like the part first."""
    text = f"{title} {key.removeprefix(AXIS)}".casefold()
    return 0 if any(word in text for word in words) else 1


def _code_of(root: _Row) -> str:
    return str(root["code"] or root["name"])


def _linked(row: _Row, link: str, name: str) -> str:
    found = row.get(f"{link}.") or {}
    return str(found.get(name) or "")


def _account(row: _Row) -> SourceRow:
    kind = _linked(row, "type", "name")
    values = {"type": kind, "kind": kind, "parent": _linked(row, "parent", "code")}
    return SourceRow(row["code"] or "", row["name"] or "", not row["closed"], values=values)


def _dimension(row: _Row) -> SourceRow:
    values = {"parent": _linked(row, "parent", "code")}
    return SourceRow(row["code"] or "", row["name"] or "", bool(row["active"]), values=values)


def _tax(row: _Row) -> SourceRow:
    """Take the tax's name for the code, its description for the name: Tryton has no code of its own."""
    has_rate = row["type"] == "percentage" and row["rate"] is not None
    ppm = int(Decimal(row["rate"]) * PPM) if has_rate else None
    percent = "" if ppm is None else format((Decimal(ppm) / 10_000).normalize(), "f")
    values = {"rate": percent, "group": _linked(row, "group", "name")}
    label = row["description"] or row["name"] or ""
    return SourceRow(row["name"] or "", label, bool(row["active"]), rate_ppm=ppm, values=values)


def _party(row: _Row) -> SourceRow:
    values = {"vat_number": _linked(row, "tax_identifier", "code")}
    return SourceRow(row["code"] or "", row["name"] or "", bool(row["active"]), values=values)


def _period(row: _Row) -> SourceRow:
    return SourceRow(
        row["name"] or "",
        row["name"] or "",
        first_on=row["start_date"],
        last_on=row["end_date"],
        is_open=row["state"] == "open",
        values={"year": _linked(row, "fiscalyear", "name")},
    )
