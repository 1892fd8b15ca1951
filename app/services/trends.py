"""How the books develop: how much of each month is reconciled, how old the rest is, who was paid most.

Every figure carries the list behind it; its count is the length of that list.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.models.payment import LinkState
from app.models.period import from_day, to_day
from app.services.browse_home import BY_COMPANY, EXPECTED, month_filter
from app.services.views import EXPECTED_KINDS, OPEN_STATES, WAITING_STATES, Filter, ListQuery
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.store import Spent, Tally

MONTHS = 12
MERCHANTS = 12
AGES = ((0, 7), (8, 30), (31, 60), (61, 90), (91, None))
"""Days since the purchase, both ends included."""

SHARES = ("automatic", "manual", "ambiguous", "pending")
"""The parts of a month, from the bottom: linked by the program, by a person, undecided, open."""

_PART = {
    LinkState.AUTOMATIC.value: "automatic",
    LinkState.MANUAL.value: "manual",
    LinkState.AMBIGUOUS.value: "ambiguous",
    **{state.value: "pending" for state in WAITING_STATES},
}
NOT_IGNORED = Filter(
    "state", tuple(state.value for state in LinkState if state is not LinkState.IGNORED), label="not ignored"
)
_OPEN = tuple(state.value for state in LinkState if state in OPEN_STATES)


@dataclass(frozen=True, slots=True)
class MonthShares:
    """Expenses of one month that the company paid, by where they stand.

    Attributes:
        counts: By SHARES; all four are there.
        query: The list behind the month.
    """

    year: int
    month: int
    counts: Mapping[str, int]
    query: ListQuery

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def reconciled(self) -> float:
        """Share that is reconciled, 0..1; 0 for a month without expenses."""
        done = self.counts["automatic"] + self.counts["manual"]
        return done / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Age:
    """Open expenses and payments of one age.

    Attributes:
        low: Youngest, in days; `high` the oldest, None = no end.
        expense_sums: By currency in minor units; `payment_sums` likewise.
        expenses_query: The list behind `expenses`; `payments_query` likewise.
    """

    low: int
    high: int | None
    expenses: int
    expense_sums: Mapping[str, int]
    expenses_query: ListQuery
    payments: int
    payment_sums: Mapping[str, int]
    payments_query: ListQuery


@dataclass(frozen=True, slots=True)
class MerchantShare:
    """What was paid to one merchant.

    Attributes:
        minor: Refunds taken off, in minor units of the view's currency.
        query: The payments behind it, found by the merchant's words.
    """

    merchant: str
    count: int
    minor: int
    query: ListQuery


@dataclass(frozen=True, slots=True)
class Trends:
    """What Trends shows.

    Attributes:
        months: The last MONTHS that hold expenses, oldest first.
        ages: One for each of AGES, the youngest first.
        merchants: The MERCHANTS paid most in `currency`, the largest first.
        others: How many merchants more there are, and what they got together.
        currencies: Those that anything was paid in, most payments first.
        first: First day that spending is counted from; `last` the last one.
    """

    months: tuple[MonthShares, ...]
    ages: tuple[Age, ...]
    merchants: tuple[MerchantShare, ...]
    others: tuple[int, int]
    currency: str
    currencies: tuple[str, ...]
    first: date
    last: date


def read_trends(place: Workplace, currency: str = "") -> Trends:
    """Read what Trends shows, in the clock's today.

    Args:
        place: The open company.
        currency: What spending is shown in; the one with most payments where empty or unknown.
    """
    from app.store import figures_of, spent_by_merchant

    figures, today = figures_of(place.database), place.clock.today()
    expenses = [tally for tally in figures.expenses if tally.sort in BY_COMPANY.values]
    payments = [tally for tally in figures.payments if tally.sort in EXPECTED.values]
    last = max([tally.day for tally in payments], default=to_day(today))
    first = _a_year_before(from_day(last) or today)
    with place.database.read() as unit:
        spent = spent_by_merchant(unit, EXPECTED_KINDS, to_day(first), last)
    currencies = _currencies(spent)
    shown = currency if currency in currencies else next(iter(currencies), place.currency)
    days = Filter("day", low=to_day(first), high=last)
    merchants, others = _merchants([one for one in spent if one.currency == shown], days)
    return Trends(
        _months(expenses),
        tuple(_age(low, high, today, expenses, payments) for low, high in AGES),
        merchants,
        others,
        shown,
        currencies,
        first,
        from_day(last) or today,
    )


def _a_year_before(day: date) -> date:
    month = day.month % 12 + 1
    return date(day.year - 1 if month > 1 else day.year, month, 1)


def _months(expenses: "Iterable[Tally]") -> tuple[MonthShares, ...]:
    months: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(lambda: dict.fromkeys(SHARES, 0))
    for tally in expenses:
        day, part = from_day(tally.day), _PART.get(tally.state)
        if day is not None and part is not None:
            months[day.year, day.month][part] += tally.count
    shown = sorted(months)[-MONTHS:]
    return tuple(
        MonthShares(
            year, month, months[year, month], ListQuery(filters=(month_filter(year, month), BY_COMPANY))
        )
        for year, month in shown
    )


def _age(low: int, high: int | None, today: date, expenses: "list[Tally]", payments: "list[Tally]") -> Age:
    """Count what is open and this old; what is dated in the future counts as of today."""
    youngest = None if low == 0 else to_day(today) - low
    oldest = None if high is None else to_day(today) - high
    days, still = Filter("day", low=oldest, high=youngest), Filter("state", _OPEN)
    spent = [tally for tally in expenses if _is_within(tally, youngest, oldest)]
    paid = [tally for tally in payments if _is_within(tally, youngest, oldest)]
    return Age(
        low,
        high,
        sum(tally.count for tally in spent),
        _sums(spent),
        ListQuery(filters=(days, still, BY_COMPANY)),
        sum(tally.count for tally in paid),
        _sums(paid),
        ListQuery(filters=(days, still, EXPECTED)),
    )


def _is_within(tally: "Tally", youngest: int | None, oldest: int | None) -> bool:
    if tally.state not in _OPEN or (youngest is not None and tally.day > youngest):
        return False
    return oldest is None or tally.day >= oldest


def _sums(tallies: "Iterable[Tally]") -> dict[str, int]:
    sums: defaultdict[str, int] = defaultdict(int)
    for tally in tallies:
        sums[tally.currency] += tally.minor
    return dict(sorted(sums.items()))


def _currencies(spent: "Iterable[Spent]") -> tuple[str, ...]:
    counts: defaultdict[str, int] = defaultdict(int)
    for one in spent:
        counts[one.currency] += one.count
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))


def _merchants(spent: "list[Spent]", days: Filter) -> tuple[tuple[MerchantShare, ...], tuple[int, int]]:
    """Take the largest; what was refunded more than paid is no spending."""
    paid = [one for one in spent if one.minor > 0]
    top = tuple(
        MerchantShare(
            one.merchant,
            one.count,
            one.minor,
            ListQuery(
                text=one.merchant,
                filters=(days, Filter("currency", (one.currency,)), EXPECTED, NOT_IGNORED),
            ),
        )
        for one in paid[:MERCHANTS]
    )
    rest = paid[MERCHANTS:]
    return top, (len(rest), sum(one.minor for one in rest))
