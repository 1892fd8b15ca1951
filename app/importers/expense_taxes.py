"""Taxes of one row of an expense list: one rate or several columns of them; net and tax must give gross."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.importers.columns import Mapped
from app.importers.expense_titles import RATED, SERIES
from app.importers.expense_values import rate_ppm
from app.importers.layout import Layout
from app.importers.readings import CellReader
from app.importers.table import Cell, is_blank
from app.models.expense import CostLine
from app.models.money import Money, plain

PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class TaxPart:
    """The tax of one column: rate in millionths where the column has one, amounts without sign."""

    rate_ppm: int | None
    tax_minor: int
    net_minor: int | None = None
    gross_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Net and tax against gross of one row, in minor units without sign."""

    stated: int
    found: int

    @property
    def holds(self) -> bool:
        """Tell whether the row agrees with itself."""
        return self.stated == self.found


@dataclass(frozen=True, slots=True)
class RowTaxes:
    """What one row says about tax.

    Attributes:
        lines: Parts at different rates, where the columns prove how the amount divides.
        unread: Columns whose text is no number; kept as custom fields.
        check: Whether net and tax give gross; None where not all three are stated.
    """

    rate_ppm: int | None = None
    tax: Money | None = None
    net: Money | None = None
    lines: tuple[CostLine, ...] = ()
    notes: tuple[str, ...] = ()
    unread: frozenset[int] = frozenset()
    check: Check | None = None


@dataclass
class TaxColumns:
    """The tax columns of one list."""

    layout: Layout
    mapped: Mapped
    reader: CellReader
    has_fractions: bool = False
    meanings: set[str] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        place = self.mapped.place
        self._rate, self._tax, self._net = place("tax_rate"), place("tax_amount"), place("net_amount")
        self._tip = place("tip")
        self.meanings = {name for name in self.mapped.columns if name.startswith((*RATED, *SERIES))}
        keys = [name.partition("@")[2] for name in self.mapped.columns if name.startswith(RATED)]
        self._rated = {key: [place(f"{prefix}{key}") for prefix in RATED] for key in dict.fromkeys(keys)}
        numbers = [name.partition("#")[2] for name in self.mapped.columns if name.startswith(SERIES)]
        self._numbered = {
            number: [place(f"{prefix}{number}") for prefix in SERIES] for number in dict.fromkeys(numbers)
        }
        self.rate_places = [at for at in (self._rate, self._tax, self._net) if at is not None]

    def read(self, cells: Sequence[Cell], amount: Money, stated: Money | None) -> RowTaxes:
        """Read the taxes of a row.

        Args:
            cells: As printed.
            amount: The claim.
            stated: The same in another currency; taxes may be in either, and what adds up decides.
        """
        net, tax = self._minor(self._net, cells, amount), self._minor(self._tax, cells, amount)
        tip = self._minor(self._tip, cells, amount) or 0
        rate = None if self._rate is None else rate_ppm(cells[self._rate], has_fractions=self.has_fractions)
        unread = {
            at
            for at, value in ((self._rate, rate), (self._tax, tax), (self._net, net))
            if at is not None and value is None and not is_blank(cells[at])
        }
        parts = [*self._rated_parts(cells, amount), *self._numbered_parts(cells, amount)]
        if parts and tax is None:
            tax = sum(part.tax_minor for part in parts)
        if net is None and parts and all(part.net_minor is not None for part in parts):
            net = sum(part.net_minor or 0 for part in parts)
        gross = abs(amount.minor)
        if stated is not None and stated.currency != amount.currency:
            kept = self._foreign(gross, abs(stated.minor), net, tax, rate)
            if not kept:
                places = {at for at in (self._tax, self._net) if at is not None}
                places |= {at for name in self.meanings for at in self.mapped.columns[name]}
                return RowTaxes(rate, unread=frozenset(unread | places))
        check = None if net is None or tax is None else Check(gross, net + tax + tip)
        if check is not None and not check.holds and net is not None and tax is not None:
            check = self._without_tip(check, gross, net, tax)
        lines = self._lines(parts, amount, gross, net, tax)
        if len(parts) == 1 and rate is None:
            rate = parts[0].rate_ppm
        notes = self._notes(check, net, tax, tip, amount, parts, lines)
        sign = -1 if amount.minor < 0 else 1
        return RowTaxes(
            rate,
            None if tax is None else Money(sign * tax, amount.currency),
            None if net is None else Money(sign * net, amount.currency),
            lines,
            notes,
            frozenset(unread),
            check,
        )

    def _without_tip(self, check: Check, gross: int, net: int, tax: int) -> Check:
        """A tip may be part of the net amount."""
        return Check(gross, gross) if net + tax == gross else check

    def _foreign(self, gross: int, stated: int, net: int | None, tax: int | None, rate: int | None) -> bool:
        """Tell whether the taxes of a converted row are in the claim's currency; else they stay text."""
        if tax is None and net is None:
            return True
        if net is not None and tax is not None:
            return net + tax == gross
        if tax is not None and rate is not None:
            return abs(_tax_in(gross, rate) - tax) <= 1 < abs(_tax_in(stated, rate) - tax)
        return not tax

    def _minor(self, at: int | None, cells: Sequence[Cell], amount: Money) -> int | None:
        """Read an amount without its sign; None for a blank and for what is no number."""
        if at is None or is_blank(cells[at]):
            return None
        read = self.reader.amount(cells[at], amount.currency)
        if read.problem:
            return None
        return abs(read.minor)

    def _rated_parts(self, cells: Sequence[Cell], amount: Money) -> list[TaxPart]:
        parts = []
        for key, (tax_at, net_at, gross_at) in self._rated.items():
            rate = int(Decimal(key) * 10_000) if key[:1].isdecimal() else None
            tax = self._minor(tax_at, cells, amount) or 0
            net, gross = self._minor(net_at, cells, amount), self._minor(gross_at, cells, amount)
            if tax_at is None and gross is not None and net is not None:
                tax = gross - net
            if tax or net or gross:
                parts.append(TaxPart(rate, tax, net, gross))
        return parts

    def _numbered_parts(self, cells: Sequence[Cell], amount: Money) -> list[TaxPart]:
        parts = []
        for rate_at, tax_at, net_at in self._numbered.values():
            rate = None if rate_at is None else rate_ppm(cells[rate_at], has_fractions=self.has_fractions)
            tax, net = self._minor(tax_at, cells, amount), self._minor(net_at, cells, amount)
            if tax or net:
                parts.append(TaxPart(rate, tax or 0, net))
        return parts

    # ------------------------------------------------------------------ division by rate

    def _lines(
        self, parts: Sequence[TaxPart], amount: Money, gross: int, net: int | None, tax: int | None
    ) -> tuple[CostLine, ...]:
        """Divide an amount with several taxes, where its columns prove how; else leave it whole."""
        if len(parts) < 2:
            return ()
        nets = _nets(parts, gross, net)
        if nets is None:
            return ()
        sign = -1 if amount.minor < 0 else 1
        return tuple(
            CostLine(
                minor=sign * (base + part.tax_minor),
                net_minor=sign * base,
                tax_rate_ppm=part.rate_ppm,
                tax_minor=sign * part.tax_minor,
            )
            for part, base in zip(parts, nets, strict=True)
        )

    def _notes(
        self,
        check: Check | None,
        net: int | None,
        tax: int | None,
        tip: int,
        amount: Money,
        parts: Sequence[TaxPart],
        lines: Sequence[CostLine],
    ) -> tuple[str, ...]:
        notes = []
        currency = amount.currency
        if check is not None and not check.holds:
            extra = f" + tip {plain(tip, currency)}" if tip else ""
            notes.append(
                f"net {plain(net or 0, currency)} + tax {plain(tax or 0, currency)}{extra}"
                f" = {plain(check.found, currency)}, but the amount is {plain(check.stated, currency)}"
            )
        if len(parts) > 1 and not lines and all(part.rate_ppm is not None for part in parts):
            notes.append(
                f"{len(parts)} tax columns are filled, and what they belong to does not add up to the amount;"
                " it is kept whole"
            )
        if len(parts) > 1 and tax is not None and (summed := sum(part.tax_minor for part in parts)) != tax:
            notes.append(
                f"the tax columns add up to {plain(summed, currency)}, the tax is {plain(tax, currency)}"
            )
        return tuple(notes)


def _nets(parts: Sequence[TaxPart], gross: int, net: int | None) -> list[int] | None:
    """Give each tax its net amount so that all give the gross amount exactly; None where that is no proof."""
    known = [
        part.net_minor
        if part.net_minor is not None
        else None
        if part.gross_minor is None
        else part.gross_minor - part.tax_minor
        for part in parts
    ]
    taxes = sum(part.tax_minor for part in parts)
    whole = gross - taxes
    if net is not None and net != whole:
        return None
    exact = [one for one in known if one is not None]
    if len(exact) == len(parts):
        return exact if sum(exact) == whole else None
    if any(part.rate_ppm in (None, 0) for part, one in zip(parts, known, strict=True) if one is None):
        return None
    found, slack = [], 0
    for part, one in zip(parts, known, strict=True):
        if one is not None:
            found.append(one)
            continue
        rate = part.rate_ppm or 1
        found.append((2 * part.tax_minor * PPM + rate) // (2 * rate))
        slack += PPM // (2 * rate) + 1  # half a cent of tax is this many cents of net
    rest = whole - sum(found)
    if abs(rest) > slack:
        return None
    largest = max(range(len(found)), key=lambda place: (known[place] is None, found[place]))
    found[largest] += rest
    return found if found[largest] >= 0 else None


def _tax_in(gross: int, rate: int) -> int:
    whole = PPM + rate
    return (2 * gross * rate + whole) // (2 * whole)
