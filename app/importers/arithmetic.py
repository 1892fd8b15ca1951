"""Finds amount and balance columns by what their numbers prove, whatever language the titles are in.

A running balance follows from the amounts. Where exactly one reading of the columns makes it follow, row
after row, there is nothing left to guess: not which column is which, nor what a sign or a flag means.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.importers import amounts, dates
from app.importers.amounts import AmountError, Mark, MarkVotes
from app.importers.columns import Mapped, Stats
from app.importers.layout import Layout
from app.importers.table import Row, is_blank, text_of

STEPS_MIN = 3
HOLD_SHARE = 0.9
FILLED_SHARE = 0.8
BOTH_SHARE = 0.05
"""Of the rows of a debit and credit pair so many may fill both: a subtotal among them."""
NUMERIC_SHARE = 0.7
COLUMNS_MAX = 12
ROWS_MAX = 200
FLAGS_MAX = 2
SIDES_MIN = 2
VALUES_MIN = 2
"""Fewer distinct amounts prove nothing: row numbers go up by a constant too."""
_SCALE = 10_000
_DATES = ("booked", "date", "valued", "purchased")

Numbers = list[int | None]


@dataclass(frozen=True, slots=True)
class Proven:
    """Columns whose meaning the numbers prove.

    Attributes:
        columns: `amount` or `debit` and `credit`, and `balance` where it is the one after each row.
        flag: Place of the column that tells the direction of amounts without a sign; None = there is none.
        told: Value of that column -> `out` or `in`.
        rows: How many steps hold.
    """

    columns: dict[str, int]
    flag: int | None = None
    told: dict[str, str] = field(default_factory=dict)
    rows: int = 0


@dataclass(frozen=True, slots=True)
class _Net:
    """One reading of the columns: what each row adds to the balance."""

    columns: dict[str, int]
    values: Numbers
    is_signed: bool = True
    flag: int | None = None
    told: dict[str, str] = field(default_factory=dict)


def prove(layout: Layout, sample: Sequence[Row], mapped: Mapped) -> Proven | None:
    """Find the one reading of the numeric columns that a running balance proves; None where there is none.

    The dates of the mapping by titles tell whether the file runs from old to new; where its own amount and
    balance prove each other, they are what is returned.
    """
    stats = mapped.stats
    dates_at = next((at for name in _DATES if (at := mapped.place(name)) is not None), None)
    rows = _rows(layout, sample, dates_at)
    places = [
        place
        for place, column in enumerate(stats)
        if column.filled and column.share("number") >= NUMERIC_SHARE and place != dates_at
    ][:COLUMNS_MAX]
    if len(places) < 2 or len(rows) <= STEPS_MIN:
        return None
    numbers = _numbers(rows, places)
    rows = [row for at, row in enumerate(rows) if any(numbers[place][at] is not None for place in places)]
    numbers = _numbers(rows, places)
    directions = _directions(rows, dates_at)
    believed = {mapped.place(name) for name in ("amount", "debit", "credit", "balance")} - {None}
    best: Proven | None = None
    for balance in sorted(places, key=lambda place: place != mapped.place("balance")):
        if not _is_full(numbers[balance]) or len(set(numbers[balance])) < STEPS_MIN:
            continue
        for net in _nets(rows, numbers, [place for place in places if place != balance], stats):
            found = _proof(net, balance, numbers[balance], directions)
            if found is None:
                continue
            if "balance" in found.columns and set(found.columns.values()) == believed | {
                mapped.place("balance")
            }:
                return found
            if best is None or _rank(found) > _rank(best):
                best = found
    return best


def _rows(layout: Layout, sample: Sequence[Row], dates_at: int | None) -> list[Row]:
    """Take the data rows of the sample; totals and texts below the table have no date."""
    return [
        row
        for row in sample
        if row.number >= layout.first_row
        and not row.problem
        and (dates_at is None or (dates_at < len(row.cells) and not is_blank(row.cells[dates_at])))
    ][:ROWS_MAX]


@dataclass(frozen=True, slots=True)
class Sides:
    """Two columns of which every row fills one.

    Attributes:
        is_sure: Only one of them has amounts with a minus: that one is money out.
    """

    debit: int
    credit: int
    is_sure: bool


def sides(layout: Layout, sample: Sequence[Row], mapped: Mapped) -> Sides | None:
    """Find two numeric columns of which every row fills exactly one, neighbours first; else None."""
    stats = mapped.stats
    dates_at = next((at for name in _DATES if (at := mapped.place(name)) is not None), None)
    rows = _rows(layout, sample, dates_at)
    places = [
        place
        for place, column in enumerate(stats)
        if column.filled and column.share("number") >= NUMERIC_SHARE
    ]
    numbers = _numbers(rows, places)
    pairs = sorted(itertools.combinations(places, 2), key=lambda pair: (pair[1] - pair[0] > 1, pair))
    return next(
        (found for left, right in pairs if (found := _as_sides(numbers, left, right)) is not None), None
    )


def _as_sides(numbers: dict[int, Numbers], left: int, right: int) -> Sides | None:
    """Take two columns as debit and credit where every row that moves fills exactly one of them."""
    filled = [
        (bool(out), bool(in_))
        for out, in_ in zip(numbers[left], numbers[right], strict=True)
        if out is not None or in_ is not None
    ]
    moved = [pair for pair in filled if any(pair)]
    first = sum(out for out, _ in moved)
    if len(moved) < max(SIDES_MIN, FILLED_SHARE * len(numbers[left])) or not 0 < first < len(moved):
        return None
    if any(out == in_ for out, in_ in moved):
        return None
    minus = [any(value is not None and value < 0 for value in numbers[at]) for at in (left, right)]
    debit, credit = (right, left) if minus == [False, True] else (left, right)
    return Sides(debit, credit, is_sure=minus[0] != minus[1])


def _rank(found: Proven) -> tuple[int, bool, bool]:
    """Prefer more steps, then a balance after each row, then columns to flags."""
    return found.rows, "balance" in found.columns, found.flag is None


def _numbers(rows: Sequence[Row], places: Sequence[int]) -> dict[int, Numbers]:
    """Read the columns as whole ten-thousandths, all under one decimal sign."""
    votes = MarkVotes()
    for row in rows:
        votes.add(
            [text_of(row.cells[place]) for place in places if place < len(row.cells) and row.cells[place]]
        )
    mark = votes.decided() or Mark.POINT
    return {
        place: [_number(row.cells[place] if place < len(row.cells) else None, mark) for row in rows]
        for place in places
    }


def _number(cell: object, mark: Mark) -> int | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return round(cell * _SCALE) if abs(cell) < 1e12 else None
    if not isinstance(cell, str) or is_blank(cell):
        return None
    try:
        number = amounts.take_apart(cell.strip())
        value = int(amounts.to_decimal(number, mark).scaleb(4).to_integral_value())
    except (AmountError, ArithmeticError, ValueError):
        return None
    return -value if number.is_negative or number.flag == "out" else value


def _is_full(values: Numbers) -> bool:
    return sum(value is not None for value in values) >= FILLED_SHARE * len(values)


def _directions(rows: Sequence[Row], dates_at: int | None) -> tuple[str, ...]:
    """Tell whether the file runs `down` (old to new) or `up`; both where the dates do not say."""
    if dates_at is None:
        return ("down", "up")
    cells = [row.cells[dates_at] for row in rows if dates_at < len(row.cells)]
    texts = {cell for cell in cells if isinstance(cell, str)}
    today = date(2100, 1, 1)
    order = dates.judge(texts, today).order or dates.Order.DAY_FIRST
    days = []
    for cell in cells:
        parts = dates.take_apart(cell) if isinstance(cell, str) else None
        day = dates.of_cell(cell) or (dates.build(parts, order, today) if parts is not None else None)
        if day is not None:
            days.append(day)
    later = sum(after > before for before, after in itertools.pairwise(days))
    earlier = sum(after < before for before, after in itertools.pairwise(days))
    if later and later > 4 * earlier:
        return ("down",)
    return ("up",) if earlier and earlier > 4 * later else ("down", "up")


def _nets(
    rows: Sequence[Row], numbers: dict[int, Numbers], places: Sequence[int], stats: Sequence[Stats]
) -> Iterator[_Net]:
    """List the readings: one signed column, two sides, one column whose direction another tells."""
    for place in places:
        if _is_full(numbers[place]) and any(numbers[place]):
            yield _Net({"amount": place}, numbers[place])
            if all(value is None or value >= 0 for value in numbers[place]):
                yield from _flagged(rows, numbers[place], place, stats)
    for debit, credit in itertools.permutations(places, 2):
        pairs = list(zip(numbers[debit], numbers[credit], strict=True))
        if (
            sum(1 for out, in_ in pairs if out and in_) > BOTH_SHARE * len(pairs)
            or not any(numbers[debit])
            or not any(numbers[credit])
        ):
            continue
        net: Numbers = [
            None if (out is None and in_ is None) or (out and in_) else abs(in_ or 0) - abs(out or 0)
            for out, in_ in pairs
        ]
        if _is_full(net):
            yield _Net({"debit": debit, "credit": credit}, net, is_signed=False)


def _flagged(rows: Sequence[Row], values: Numbers, place: int, stats: Sequence[Stats]) -> Iterator[_Net]:
    """Try every column of two values as the one that tells the direction, both ways round."""
    for at, column in enumerate(stats):
        blanks = column.kinds["blank"]
        words = sorted(column.texts) + ([""] if blanks else [])
        if at == place or len(words) != FLAGS_MAX or column.share("number") > 0:
            continue
        for out, in_ in (words, words[::-1]):
            told = {out: "out", in_: "in"}
            net = [
                None if value is None else (-value if _word(row, at) == out else value)
                for row, value in zip(rows, values, strict=True)
            ]
            yield _Net({"amount": place}, net, is_signed=False, flag=at, told=told)


def _word(row: Row, at: int) -> str:
    return text_of(row.cells[at]) if at < len(row.cells) else ""


def _proof(net: _Net, place: int, balance: Numbers, directions: Sequence[str]) -> Proven | None:
    """Check one reading against one balance column, the one after each row first."""
    pairs = [
        (value, after)
        for value, after in zip(net.values, balance, strict=True)
        if value is not None and after is not None
    ]
    steps = len(pairs) - 1
    moved = sum(1 for value, _ in pairs if value)
    if steps < STEPS_MIN or moved < STEPS_MIN or len({value for value, _ in pairs if value}) < VALUES_MIN:
        return None
    for is_before in (False, True):
        for direction in directions:
            for sign in (1, -1) if net.is_signed else (1,):
                held = _held(pairs, sign, is_newest_first=direction == "up", is_before=is_before)
                if held >= HOLD_SHARE * steps:
                    columns = dict(net.columns) if is_before else {**net.columns, "balance": place}
                    return Proven(columns, net.flag, net.told, held)
    return None


def _held(pairs: Sequence[tuple[int, int]], sign: int, *, is_newest_first: bool, is_before: bool) -> int:
    """Count the steps that hold; a step where nothing moves proves nothing but breaks nothing."""
    ordered = pairs[::-1] if is_newest_first else pairs
    return sum(
        1
        for (value, balance), (next_value, next_balance) in itertools.pairwise(ordered)
        if balance + sign * (value if is_before else next_value) == next_balance
    )
