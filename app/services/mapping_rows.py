"""The rows of a mapping page: our keys, their codes, who uses them, what fits by its code (F77)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.engine.posting.accounts import percent
from app.models.payment import InstrumentKind
from app.models.posting import Method, Page, PostingRules, Subject
from app.services.connections import Targets, rules_of
from app.services.workplace import Workplace
from app.store import UnitOfWork
from app.store.postings_found import Used

STATIC_FIELDS: Mapping[Page, tuple[str, ...]] = {
    Page.REIMBURSABLE: (
        "employee_account",
        "cost_account",
        "tax_account",
        "payable_account",
        "payment_account",
    ),
    Page.RECONCILABLE: (
        "credit_account",
        "cost_account",
        "tax_account",
        "supplier",
        "payable_account",
        "payment_account",
    ),
    Page.INVOICES: ("payable_account", "cost_account", "tax_account", "payment_account"),
}
"""What entries look at on each page; any other name travels along for systems and files that ask for it."""


class Why(StrEnum):
    """Why a code is suggested, which is never taken by itself, or what goes without a mapping."""

    SAME_CODE = "same_code"
    OTHER_PAGE = "other_page"
    OWN_ACCOUNT = "own_account"
    OWN_CODE = "own_code"
    STATIC_FIELD = "static_field"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class MappingLine:
    """One key of ours and its code over there.

    Attributes:
        code: Empty where it is not mapped.
        used: How many approved or retryable expenses of this page have it.
        suggestion: A code that fits, empty where it is mapped or none is known; `why` says how it was found.
        default: What goes without a mapping, such as a card's own GL account; `why` says what it is.
        is_needed: Without a code nothing can be sent: no default, and entries of this page look at it.
        is_known: False for a key that is mapped, or used in a text, and is in no list of ours.
    """

    page: Page
    subject: Subject
    key: str
    name: str
    code: str = ""
    used: int = 0
    suggestion: str = ""
    why: Why | None = None
    is_known: bool = True
    default: str = ""
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A static field of a page; `is_read`: entries look at it."""

    page: Page
    name: str
    value: str = ""
    is_read: bool = True


@dataclass(frozen=True, slots=True)
class MappingSheet:
    """One page of one connection."""

    page: Page
    lines: tuple[MappingLine, ...]
    fields: tuple[FieldLine, ...]
    codes: tuple[str, ...]
    """Codes of the accounting system that are known, for completion: by code."""


@dataclass(frozen=True, slots=True)
class ReadMappings:
    """Read a mapping page."""

    place: Workplace
    targets: Targets

    def __call__(self, connection_id: int, page: Page) -> MappingSheet:
        """Return every key with its code; subjects in the order of the enum, keys by name."""
        with self.place.database.read() as unit:
            mappings = unit.connections.mappings(connection_id)
            fields = unit.connections.static_fields(connection_id)
            keys = _keys(unit, page, unit.postings.used())
            theirs = {row.reference for row in unit.references.all("gl_account") if row.is_active}
            known = _known_codes(unit, theirs, mappings)
            suggestions = _Suggestions(unit, page, mappings, theirs)
            connection = unit.connections.get(connection_id)
            rules = rules_of(unit, connection, self.targets.facts(connection))
            accounts = {str(one.id): one.gl_account for one in unit.instruments.all()}
        lines: list[MappingLine] = []
        for subject in Subject:
            found = dict(keys[subject])
            for other_page, other_subject, key in mappings:
                if (other_page, other_subject) == (page, subject) and key not in found:
                    found[key] = (key, 0, False)
            for key, (name, used, is_known) in sorted(
                found.items(), key=lambda one: (one[1][0].casefold(), one[0])
            ):
                code = mappings.get((page, subject, key), "")
                suggestion, why = ("", None) if code else suggestions.of(subject, key)
                default, reason = "", None
                if not code:
                    default, reason = _default(rules, page, subject, key, accounts.get(key, ""))
                is_needed = not code and reason is None
                why = why if suggestion else reason
                lines.append(
                    MappingLine(
                        page, subject, key, name, code, used, suggestion, why, is_known, default, is_needed
                    )
                )
        return MappingSheet(page, tuple(lines), _fields(page, fields), known)


def _default(
    rules: PostingRules, page: Page, subject: Subject, key: str, account: str
) -> tuple[str, Why | None]:
    """Return what an entry uses for a key that is not mapped, as `engine/posting/accounts` does, and why."""

    def static(name: str) -> tuple[str, Why | None]:
        value = rules.static_fields.get((page, name), "")
        return value, Why.STATIC_FIELD if value else None

    is_bill = rules.methods.get(page, Method.JOURNAL) is not Method.JOURNAL
    nothing: tuple[str, Why | None] = ("", Why.NOT_NEEDED)
    match subject:
        case Subject.CATEGORY:
            return (key, Why.OWN_CODE) if rules.takes_references else ("", None)
        case Subject.INSTRUMENT if page is Page.RECONCILABLE:
            if is_bill:
                return static("supplier")
            return (account, Why.OWN_ACCOUNT) if account else ("", None)
        case Subject.EMPLOYEE if page is Page.REIMBURSABLE:
            return (key, Why.OWN_CODE) if is_bill else static("employee_account")
        case Subject.SUPPLIER if page is Page.INVOICES:
            return (key, Why.OWN_CODE) if is_bill else static("payable_account")
        case Subject.TAX_RATE:
            return ("", None) if is_bill and rules.computes_tax else nothing
        case Subject.TAX_ACCOUNT:
            return nothing if is_bill and rules.computes_tax else static("tax_account")
        case Subject.PROJECT | Subject.DEPARTMENT:
            return key, Why.OWN_CODE
    return nothing


_Keys = dict[str, tuple[str, int, bool]]
"""Key -> name, uses, whether it is in a list of ours."""


def _keys(unit: UnitOfWork, page: Page, used: Used) -> Mapping[Subject, _Keys]:
    rates = {one.details.get("rate_ppm") for one in unit.references.all("tax_rate")}
    rates |= {rate for _, rate in used.rates}
    percents = {percent(int(rate)): used.rates.get((page, rate), 0) for rate in rates if rate is not None}
    of_rates = {key: (f"{key} %", count, True) for key, count in percents.items()}
    instruments = {
        str(one.id): (one.name, used.instruments.get((page, one.id), 0), True)
        for one in unit.instruments.all()
        if one.kind is not InstrumentKind.UNALLOCATED
    }
    employees = {
        one.code: (one.name, used.employees.get((page, one.id), 0), True) for one in unit.employees.all()
    }
    return {
        Subject.CATEGORY: _categories(unit, page, used),
        Subject.INSTRUMENT: instruments,
        Subject.EMPLOYEE: employees,
        Subject.SUPPLIER: _listed(unit, "supplier", page, used.suppliers),
        Subject.TAX_RATE: of_rates,
        Subject.TAX_ACCOUNT: of_rates,
        Subject.PROJECT: _listed(unit, "project", page, used.projects),
        Subject.DEPARTMENT: _listed(unit, "department", page, used.departments),
    }


def _categories(unit: UnitOfWork, page: Page, used: Used) -> _Keys:
    """Count categories by reference; a text that names none stands for itself, as in the entry."""
    categories = unit.categories.all()
    by_id = {one.id: one for one in categories}
    named = {one.name.casefold(): one for one in categories}
    counts: dict[str, int] = defaultdict(int)
    texts: dict[str, str] = {}
    for (of_page, id_, text), count in used.categories.items():
        found = by_id.get(id_) if id_ is not None else named.get(text.casefold())
        key = found.reference if found is not None else text
        if key:
            texts.setdefault(key, text)
            counts[key] += count if of_page is page else 0
    found_keys = {one.reference: (one.name, counts.get(one.reference, 0), True) for one in categories}
    return {**{key: (text, counts[key], False) for key, text in texts.items()}, **found_keys}


def _listed(unit: UnitOfWork, kind: str, page: Page, used: Mapping[tuple[object, ...], int]) -> _Keys:
    """Take a reference list and the texts of expenses that are in no list."""
    found = {
        row.reference: (row.name, used.get((page, row.reference), 0), True)
        for row in unit.references.all(kind)
    }
    for _, text in used:
        key = str(text)
        found.setdefault(key, (key, used.get((page, key), 0), False))
    return found


def _fields(page: Page, values: Mapping[tuple[Page, str], str]) -> tuple[FieldLine, ...]:
    read = STATIC_FIELDS[page]
    own = sorted(name for of_page, name in values if of_page is page and name not in read)
    lines = [FieldLine(page, name, values.get((page, name), "")) for name in read]
    return (*lines, *(FieldLine(page, name, values[page, name], is_read=False) for name in own))


def _known_codes(
    unit: UnitOfWork, accounts: Iterable[str], mappings: Mapping[tuple[Page, Subject, str], str]
) -> tuple[str, ...]:
    own = {one.gl_account for one in unit.instruments.all() if one.gl_account}
    return tuple(sorted({*accounts, *mappings.values(), *own}))


class _Suggestions:
    """Finds codes that fit a key: its own account, an equal code over there, or another page's."""

    def __init__(
        self,
        unit: UnitOfWork,
        page: Page,
        mappings: Mapping[tuple[Page, Subject, str], str],
        accounts: set[str],
    ) -> None:
        self._page = page
        self._mappings = mappings
        self._accounts = accounts
        suppliers = unit.references.all("supplier")
        self._parties = {row.reference for row in suppliers if row.is_active}
        self._own = {
            (Subject.SUPPLIER, row.reference): str(row.details["gl_account"])
            for row in suppliers
            if row.details.get("gl_account")
        }
        self._rates = {
            percent(int(rate)): row.reference
            for row in unit.references.all("tax_rate")
            if row.is_active and (rate := row.details.get("rate_ppm")) is not None
        }

    def of(self, subject: Subject, key: str) -> tuple[str, Why | None]:
        """Return a code and why it fits, or an empty one."""
        if own := self._own.get((subject, key)):
            return own, Why.OWN_ACCOUNT
        if subject is Subject.CATEGORY and key in self._accounts:
            return key, Why.SAME_CODE
        if subject is Subject.EMPLOYEE and key in self._parties:
            return key, Why.SAME_CODE
        if subject is Subject.TAX_RATE and key in self._rates:
            return self._rates[key], Why.SAME_CODE
        for page in Page:
            if page is not self._page and (code := self._mappings.get((page, subject, key))):
                return code, Why.OTHER_PAGE
        return "", None
