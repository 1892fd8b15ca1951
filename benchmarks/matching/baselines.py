"""Published rules, re-implemented on the same tables, to compare with; each is told whose card is whose."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.models.period import NO_DAY
from benchmarks.matching.tables import Tables

Row = tuple[str, str, int, object, float]
WINDOW_DAYS = 40
LISTED_MAX = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair as these rules see it; amounts are compared in the claim's currency, booked or original."""

    expense: int
    payment: int
    is_equal: bool
    days: int
    ratio: float
    likeness: float
    is_company: bool


def pairs_of(tables: Tables) -> list[list[Pair]]:
    """List each expense's pairs with its employee's and shared payments, near in date and amount."""
    e, p = tables.expenses, tables.payments
    by_holder: dict[int, list[int]] = defaultdict(list)
    by_amount: dict[tuple[str, int], list[int]] = defaultdict(list)
    for row in range(len(p)):
        if p.kind[row] > 1:
            continue
        if p.holder_id[row] >= 0:
            by_holder[p.holder_id[row]].append(row)
        else:
            by_amount[p.currency.at(row), p.amount_minor[row]].append(row)
    found = []
    for row in range(len(e)):
        near = [*by_holder[e.employee_id[row]], *by_amount[e.currency.at(row), e.amount_minor[row]]]
        found.append([pair for other in near if (pair := _pair(tables, row, other)) is not None])
    return found


def _pair(tables: Tables, row: int, other: int) -> Pair | None:
    e, p = tables.expenses, tables.payments
    day = p.purchased_day[other] if p.purchased_day[other] != NO_DAY else p.booked_day[other]
    days = day - e.day[row]
    if abs(days) > WINDOW_DAYS:
        return None
    currency, ours, theirs = e.currency.at(row), e.amount_minor[row], p.amount_minor[other]
    if p.currency.at(other) != currency:
        if p.original_currency.at(other) != currency:
            return None
        theirs = p.original_minor[other]
    ratio = theirs / ours if ours else 0.0
    if not 0.5 <= ratio <= 2:
        return None
    likeness = fuzz.token_set_ratio(e.merchant.at(row).lower(), p.descriptor.at(other).lower())
    return Pair(row, other, theirs == ours, days, ratio, likeness, e.paid_by[row] in (0, 1))


def captio(pairs: Sequence[Sequence[Pair]]) -> Iterator[tuple[int, Pair, bool]]:
    """Date and amount equal and a single candidate."""
    for mine in pairs:
        good = [one for one in mine if one.is_equal and one.days == 0]
        ranked = sorted(mine, key=lambda one: (not one.is_equal, abs(one.days), one.payment))
        yield from _listed(ranked, good[0] if len(good) == 1 else None)


def unique_5_days(pairs: Sequence[Sequence[Pair]]) -> Iterator[tuple[int, Pair, bool]]:
    """Amount equal within five days, unique both ways."""
    claims: dict[int, int] = defaultdict(int)
    good = [[one for one in mine if one.is_equal and abs(one.days) <= 5] for mine in pairs]
    for mine in good:
        for one in mine:
            claims[one.payment] += 1
    for mine in good:
        ranked = sorted(mine, key=lambda one: (abs(one.days), one.payment))
        sure = mine[0] if len(mine) == 1 and claims[mine[0].payment] == 1 else None
        yield from _listed(ranked, sure)


def by_points(
    points: Callable[[Pair], float], enough: float
) -> Callable[[Sequence[Sequence[Pair]]], Iterator[tuple[int, Pair, bool]]]:
    """Rank by points and link the best pair from a threshold on, each payment once, best first."""

    def rule(pairs: Sequence[Sequence[Pair]]) -> Iterator[tuple[int, Pair, bool]]:
        ranked = [sorted(mine, key=lambda one: (-points(one), abs(one.days), one.payment)) for mine in pairs]
        taken: set[int] = set()
        chosen: dict[int, Pair] = {}
        for mine in sorted(
            (mine for mine in ranked if mine), key=lambda mine: (-points(mine[0]), mine[0].expense)
        ):
            if points(mine[0]) >= enough and mine[0].payment not in taken:
                taken.add(mine[0].payment)
                chosen[mine[0].expense] = mine[0]
        for mine in ranked:
            yield from _listed(mine, chosen.get(mine[0].expense) if mine else None)

    return rule


def seven_factors(one: Pair) -> float:
    """Points of 100: amount 40, date 20, merchant 25, payment method 15."""
    amount = 40 if one.is_equal else 20 if abs(one.ratio - 1) <= 0.02 else 0
    return amount + max(0, 20 - 4 * abs(one.days)) + 0.25 * one.likeness + 15 * one.is_company


def erpnext(one: Pair) -> float:
    """Rank by equal amount, equal date, equal party; all three count one."""
    return one.is_equal + (one.days == 0) + (one.likeness >= 95)


def gnucash(one: Pair) -> float:
    """GnuCash's import matcher: amount 3, date 3 / 2 / -5, text 2 / 1."""
    date = 3 if one.days == 0 else 2 if abs(one.days) <= 4 else 0 if abs(one.days) <= 14 else -5
    text = 2 if one.likeness >= 95 else 1 if one.likeness >= 60 else 0
    return (3 if one.is_equal else -5) + date + text


def actual(one: Pair) -> float:
    """Actual's matcher: equal amount within seven days, the same payee first, then the closest date."""
    if not one.is_equal or abs(one.days) > 7:
        return -1
    return 10 * (one.likeness >= 80) + 7 - abs(one.days)


RULES = {
    "equal date and amount, single (Captio)": captio,
    "unique within 5 days, both ways": unique_5_days,
    "points as in ERPNext": by_points(erpnext, 3),
    "points as in GnuCash": by_points(gnucash, 6),
    "closest payee as in Actual": by_points(actual, 0),
    "seven factors, threshold 80": by_points(seven_factors, 80),
    "seven factors, threshold 90": by_points(seven_factors, 90),
}


def _listed(ranked: Sequence[Pair], sure: Pair | None) -> Iterator[tuple[int, Pair, bool]]:
    if sure is not None:
        yield 1, sure, True
        return
    for rank, one in enumerate(ranked[:LISTED_MAX], start=1):
        yield rank, one, False


def predict(tables: Tables, rule: str) -> list[Row]:
    """Return the predictions of one rule."""
    rows: list[Row] = []
    for rank, one, is_sure in RULES[rule](pairs_of(tables)):
        names = (tables.expense_names[one.expense], tables.payment_names[one.payment])
        rows.append((*names, int(is_sure), rank, 2.0))
    return rows
