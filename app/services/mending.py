"""Where a cause is mended: a row of a mapping page, a static field, the connection, or the expense.

A cause and its place are read from the fields of a failure, which are a closed vocabulary of `engine/posting`
and `connectors/checking`; what is not recognised is mended in the accounting system.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from app.models.posting import Failure, FailureReason, Page, Subject
from app.store import UnitOfWork


class Where(StrEnum):
    """What a person opens to mend it."""

    MAPPING = "mapping"
    STATIC_FIELD = "static_field"
    CONNECTION = "connection"
    EXPENSE = "expense"
    RATES = "rates"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place to mend something.

    Attributes:
        page: Of the mapping; None where every page is meant.
        key: Key of the mapping row, name of the static field, currency and day of a rate, or empty.
    """

    where: Where
    page: Page | None = None
    subject: Subject | None = None
    key: str = ""

    @property
    def missing_rate(self) -> tuple[str, date] | None:
        """Currency and day of the exchange rate that is missing; None where the key names none."""
        words = self.key.replace(",", " ").split()
        try:
            return words[0], date.fromisoformat(words[-1])
        except (IndexError, ValueError):
            return None


class ValueNames:
    """Says what the values in failures stand for: a category's code, a card's id, an employee's code."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit

    @cached_property
    def _categories(self) -> dict[str, str]:
        return {one.reference: one.name for one in self._unit.categories.all()}

    @cached_property
    def _instruments(self) -> dict[str, str]:
        return {str(one.id): one.name for one in self._unit.instruments.all()}

    @cached_property
    def _employees(self) -> dict[str, str]:
        return {one.code: one.name for one in self._unit.employees.all()}

    def of(self, failure: Failure | None) -> str:
        """Return the value as people know it: `7010 Hotel`, `Visa 4417`; the value where it needs no name."""
        if failure is None:
            return ""
        value = failure.value
        if failure.field == "payment instrument" and value:
            ids = [part.strip() for part in value.split(",")]
            return ", ".join(self._instruments.get(id_, id_) for id_ in ids)
        known = {"category": "_categories", "employee": "_employees"}.get(failure.field)
        name = getattr(self, known).get(value, "") if known else ""
        return f"{value} {name}" if name and name != value else value


ORIGIN = "mapping page "
FIELD_REMEDY = "static field "
_SUBJECTS = {
    "category": Subject.CATEGORY,
    "payment instrument": Subject.INSTRUMENT,
    "employee": Subject.EMPLOYEE,
    "supplier": Subject.SUPPLIER,
}
_CODES = frozenset(
    {
        FailureReason.ACCOUNT_UNKNOWN,
        FailureReason.VENDOR_UNKNOWN,
        FailureReason.TAX_CODE_UNKNOWN,
        FailureReason.TAG_UNKNOWN,
    }
)
_OF_CONNECTION = frozenset(
    {FailureReason.AUTHENTICATION, FailureReason.AUTHORISATION, FailureReason.UNREACHABLE}
)

Mappings = Mapping[tuple[Page, Subject, str], str]
StaticFields = Mapping[tuple[Page, str], str]


def spot_of(failure: Failure, mappings: Mappings, static_fields: StaticFields) -> Spot:
    """Return where a failure is mended.

    Args:
        failure: As stored on an item, or found by the check before the first row.
        mappings: Of the connection: a code that the accounting system does not know is looked up backwards.
        static_fields: Of the connection.
    """
    if failure.reason is FailureReason.CONFIGURATION_MISSING and failure.origin.startswith(ORIGIN):
        return _missing(failure, Page(failure.origin.removeprefix(ORIGIN)))
    if failure.reason in _CODES:
        return _by_code(failure.value, mappings, static_fields)
    if failure.reason is FailureReason.CONFIGURATION_MISSING and FIELD_REMEDY in failure.remedy:
        return Spot(Where.STATIC_FIELD, None, None, _named_field(failure.remedy))
    if failure.reason is FailureReason.CONFIGURATION_INVALID or failure.reason in _OF_CONNECTION:
        return Spot(Where.CONNECTION)
    if failure.field == "exchange rate":
        return Spot(Where.RATES, key=failure.value)
    if failure.reason is FailureReason.VALIDATION_OURS:
        return Spot(Where.EXPENSE)
    is_missing = failure.reason is FailureReason.CONFIGURATION_MISSING
    return Spot(Where.MAPPING if is_missing else Where.SYSTEM)


def _missing(failure: Failure, page: Page) -> Spot:
    if failure.field == "tax rate":
        subject = Subject.TAX_RATE if "tax code" in failure.remedy else Subject.TAX_ACCOUNT
        return Spot(Where.MAPPING, page, subject, failure.value.removesuffix("%").strip())
    if failure.field == "payment account":
        return Spot(Where.STATIC_FIELD, page, None, "payment_account")
    of_field = _SUBJECTS.get(failure.field)
    if of_field is not None and failure.value:
        return Spot(Where.MAPPING, page, of_field, failure.value.split(",")[0].strip())
    if name := _named_field(failure.remedy):
        return Spot(Where.STATIC_FIELD, page, None, name)
    return Spot(Where.EXPENSE, page)


def _named_field(remedy: str) -> str:
    """Return the static field that a remedy names, such as `payable_account`."""
    rest = remedy.partition(FIELD_REMEDY)[2]
    return rest.split()[0].strip(",.") if rest else ""


def _by_code(code: str, mappings: Mappings, static_fields: StaticFields) -> Spot:
    """Find which mapping or static field gave a code; else the expense's own code was sent."""
    for (page, subject, key), mapped in sorted(mappings.items()):
        if mapped == code:
            return Spot(Where.MAPPING, page, subject, key)
    for (page, name), value in sorted(static_fields.items()):
        if value == code:
            return Spot(Where.STATIC_FIELD, page, None, name)
    return Spot(Where.EXPENSE)
