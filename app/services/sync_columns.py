"""Which column of a list is what, by the words of its title; never by its place alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import count

from app.importers.grids import GridRow
from app.importers.titles import fold
from app.models.sync import SourceRow, SyncPart

PART_WORDS: Mapping[SyncPart, tuple[str, ...]] = {
    SyncPart.CATEGORY: ("categor", "expense", "nominal", "kategorie", "catégorie"),
    SyncPart.PROJECT: ("project", "projekt", "projet", "proyecto", "job"),
    SyncPart.DEPARTMENT: ("department", "cost cent", "abteilung", "kostenstelle", "departamento"),
    SyncPart.TAX_RATE: ("tax", "vat", "steuer", "tva", "iva"),
    SyncPart.SUPPLIER: ("supplier", "vendor", "creditor", "lieferant", "fournisseur", "proveedor"),
    SyncPart.GL_ACCOUNT: ("account", "konten", "konto", "chart", "ledger", "comptes", "cuentas"),
    SyncPart.PERIOD: ("period", "periode"),
}
_CODE = (
    "code reference ref number no nr num id key".split()
    + "kurzel schlussel nummer kontonummer konto codigo numero compte cuenta account".split()
)
_NAME = (
    "name description title label text".split()
    + "bezeichnung beschreibung nombre descripcion libelle intitule nom".split()
)
_VAT = frozenset(
    {"vat number", "vat no", "vat id", "vat reg no", "vat registration number", "tax id", "tax number"}
    | {"ust id", "ust idnr", "nif", "cif", "siret", "tva"}
)
_RATE = frozenset(
    {"rate", "%", "percent", "percentage", "tax rate", "vat rate", "rate %", "satz", "taux", "tipo"}
)
_ACTIVE = frozenset({"active", "is active", "enabled", "in use", "aktiv", "actif", "activo"})
_INACTIVE = frozenset(
    {"inactive", "closed", "disabled", "archived", "blocked", "on hold", "gesperrt", "inaktiv"}
)
_STATE = frozenset({"status", "state"})
_OPEN = frozenset({"open", "is open"})
_FIRST = frozenset({"start", "from", "start date", "first day", "begin", "begins", "von", "beginn"})
_LAST = frozenset({"end", "to", "end date", "last day", "ends", "bis", "ende"})
_YES = frozenset(
    {"yes", "y", "true", "1", "x", "active", "open", "enabled", "ja", "oui", "si", "wahr", "vrai"}
)
_NO = frozenset({"no", "n", "false", "0", "", "inactive", "closed", "locked", "disabled", "archived", "nein"})
PPM_OF_PERCENT = 10_000
RATE_CHARS_MAX = 20


class ColumnsError(ValueError):
    """A list that does not say which column is which, or a cell that cannot be read.

    Attributes:
        is_final: More rows do not help.
    """

    def __init__(self, what: str, value: str, remedy: str, *, is_final: bool = False) -> None:
        super().__init__(what)
        self.what, self.value, self.remedy, self.is_final = what, value[:200], remedy, is_final


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands in a row; None = there is no such column.

    Attributes:
        titles: As the header shows them.
        others: Place, key and title of every other column; filters may look at them.
    """

    titles: tuple[str, ...]
    code: int
    name: int
    active: int | None = None
    is_inverse: bool = False
    rate: int | None = None
    vat: int | None = None
    first: int | None = None
    last: int | None = None
    others: tuple[tuple[int, str, str], ...] = ()

    def to_row(self, part: SyncPart, number: int, cells: Sequence[str]) -> SourceRow:
        """Read one row; raises ColumnsError for a cell that says nothing clear."""

        def cell(place: int | None) -> str:
            return cells[place] if place is not None and place < len(cells) else ""

        values = {key: text for place, key, _ in self.others if (text := cell(place))}
        if self.vat is not None:
            values["vat_number"] = cell(self.vat)
        state = True
        if self.active is not None:
            state = _flag(cell(self.active), number, self.titles[self.active]) is not self.is_inverse
        is_period = part is SyncPart.PERIOD
        return SourceRow(
            cell(self.code),
            cell(self.name),
            True if is_period else state,
            rate_ppm=_ppm(cell(self.rate), number) if part is SyncPart.TAX_RATE else None,
            first_on=_day(cell(self.first), number) if is_period else None,
            last_on=_day(cell(self.last), number) if is_period else None,
            is_open=state if is_period else True,
            values=values,
            place=f"row {number}",
        )


def find_columns(part: SyncPart, rows: Sequence[GridRow], settings: Mapping[str, str]) -> Columns:
    """Find the columns in the last of these rows, taken as titles; raises ColumnsError where it is none."""
    titles = rows[-1].cells if rows else ()
    folded = [fold(title) for title in titles]
    shown = ", ".join(title for title in titles if title)
    code = _column(part, "code", folded, settings.get("code_column", ""), _CODE, shown)
    name = _column(part, "name", folded, settings.get("name_column", ""), _NAME, shown, besides=code)
    needed: dict[str, int | None] = {}
    for key, words, parts in (
        ("rate", _RATE, {SyncPart.TAX_RATE}),
        ("vat", _VAT, {SyncPart.SUPPLIER}),
        ("first", _FIRST, {SyncPart.PERIOD}),
        ("last", _LAST, {SyncPart.PERIOD}),
    ):
        found = [place for place, title in enumerate(folded) if title in words] if part in parts else []
        needed[key] = found[0] if found else None
    if part is SyncPart.PERIOD and (needed["first"] is None or needed["last"] is None):
        remedy = "Title them Start and End"
        raise ColumnsError("it has no columns for the first and the last day", shown, remedy, is_final=True)
    flags = _ACTIVE | _STATE | (_OPEN if part is SyncPart.PERIOD else frozenset())
    active = next((place for place, title in enumerate(folded) if title in flags | _INACTIVE), None)
    taken = {code, name, active, *needed.values()}
    keys = _keys(folded)
    others = [
        (place, keys[place], titles[place])
        for place in range(len(titles))
        if place not in taken and titles[place]
    ]
    return Columns(
        tuple(titles),
        code,
        name,
        active,
        is_inverse=active is not None and folded[active] in _INACTIVE,
        rate=needed["rate"],
        vat=needed["vat"],
        first=needed["first"],
        last=needed["last"],
        others=tuple(others),
    )


def _column(
    part: SyncPart,
    meaning: str,
    folded: Sequence[str],
    wanted: str,
    words: Sequence[str],
    shown: str,
    *,
    besides: int | None = None,
) -> int:
    """Find the one column of a meaning: as a person said, else by its title."""
    if wanted:
        found = [place for place, title in enumerate(folded) if title == fold(wanted)]
        if len(found) != 1:
            raise ColumnsError(f"it has no column {wanted}", shown, f"Correct the setting {meaning}_column")
        return found[0]
    ranked = [
        (rank, place)
        for place, title in enumerate(folded)
        if place != besides and (rank := _rank(part, title, words)) is not None
    ]
    if not ranked:
        remedy = f"Give a column the title {meaning.title()}, or set {meaning}_column to the title it has"
        raise ColumnsError(f"it has no column for the {meaning}", shown, remedy)
    best = min(ranked)[0]
    found = [place for rank, place in ranked if rank == best]
    if len(found) > 1:
        remedy = f"Set {meaning}_column to the title of the right one"
        raise ColumnsError(f"it has several columns for the {meaning}", shown, remedy, is_final=True)
    return found[0]


def _rank(part: SyncPart, title: str, words: Sequence[str]) -> int | None:
    """Rank a title: `code` itself first, then `account code` for accounts, then `any code`."""
    if title in words:
        return words.index(title)
    head, _, tail = title.rpartition(" ")
    if head and tail in words and title not in _VAT | _RATE:
        is_own = any(word in head for word in PART_WORDS[part])
        return (20 if is_own else 60) + words.index(tail)
    return None


def _keys(folded: Sequence[str]) -> list[str]:
    """Make one key for each title, numbered where repeated."""
    seen: set[str] = set()
    keys = []
    for title in folded:
        key = title
        for number in count(2):
            if key not in seen and key not in ("code", "name"):
                break
            key = f"{title} {number}"
        seen.add(key)
        keys.append(key)
    return keys


def _flag(text: str, number: int, title: str) -> bool:
    folded = text.strip().casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise ColumnsError(f"row {number}: the column {title} says neither yes nor no", text, "Write yes or no")


def _ppm(text: str, number: int) -> int | None:
    """Read a percentage: `20`, `20 %`, `5,5`; empty is a tax without one."""
    plain = text.strip()
    if not plain:
        return None
    try:
        value = Decimal(plain.removesuffix("%").strip().replace(",", ".")[:RATE_CHARS_MAX])
        ppm = value * PPM_OF_PERCENT
        is_fit = value.is_finite() and 0 <= value <= 100 and ppm == int(ppm)
    except (InvalidOperation, ValueError) as error:
        raise ColumnsError(
            f"row {number}: this is no percentage", text, "Write a number such as 20"
        ) from error
    if not is_fit:
        raise ColumnsError(f"row {number}: this is no percentage", text, "Write a number from 0 to 100")
    if 0 < value < 1 and "%" not in plain:
        remedy = "Write percent: 20 for twenty percent"
        raise ColumnsError(f"row {number}: this may be a fraction or less than one percent", text, remedy)
    return int(ppm)


def _day(text: str, number: int) -> date:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        remedy = "Write the day as 2026-01-31, or as a date in the workbook"
        raise ColumnsError(
            f"row {number}: this is no day that can be read for certain", text, remedy
        ) from error
