"""Column-wide decisions: one walk over all rows, before any row is read as a transaction."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.importers import amounts, dates
from app.importers.amounts import Mark, MarkVotes
from app.importers.columns import Mapped
from app.importers.dates import Order
from app.importers.layout import Layout
from app.importers.preamble import Preamble
from app.importers.protocol import ReadRequest, refuse
from app.importers.table import Cell, Row, Table, text_of
from app.importers.titles import CURRENCIES, currency_in
from app.models.money import minor_digits
from app.models.statement import Question

BATCH_ROWS = 4096
HEAD_ROWS = 2000
GROUP_DIGITS = 3
"""Digits between two signs of grouping; a currency with fewer decimals cannot mean them as such."""
DISTINCT_MAX = 100_000
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_DATE_MEANINGS = ("date", "booked", "valued", "purchased")
_MONEY_MEANINGS = (
    "amount",
    "debit",
    "credit",
    "balance",
    "original_amount",
    "fee",
    "tax_amount",
    "net_amount",
    "rate",
)


_EXPENSE_MONEY = ("tax@", "net@", "gross@", "tax_amount#", "net_amount#", "line_", "total_", "booked_a")
"""Beginnings of the money columns that only expense lists have."""


_NAME_MEANINGS = ("account", "reference", "bank_id", "card", "counter_account")
EXACT_MAX = 1e15
"""A spreadsheet keeps fifteen digits of a number."""


@dataclass
class Column:
    """What the walk collects of one column."""

    texts: set[str] = field(default_factory=set)
    votes: MarkVotes = field(default_factory=MarkVotes)
    typed_dates: int = 0
    serials: int = 0
    compacts: int = 0
    numbers: int = 0
    negatives: int = 0


@dataclass
class Survey:
    """What the walk saw.

    Attributes:
        head: The first data rows, for evidence that needs the order of rows.
        rows: How many rows the file has, blank ones included.
        broken_rows: Rows that could not be split into cells.
        cut_names: (row, column) of account numbers and the like that lost digits as numbers of a spreadsheet.
    """

    dates: dict[int, Column] = field(default_factory=dict)
    money: dict[int, Column] = field(default_factory=dict)
    values: dict[int, set[str]] = field(default_factory=dict)
    head: list[Row] = field(default_factory=list)
    rows: int = 0
    broken_rows: list[int] = field(default_factory=list)
    cut_names: set[tuple[int, int]] = field(default_factory=set)

    def cut_notes(self, titles: Sequence[str]) -> list[str]:
        """Say where digits of names were lost: one sentence, or none."""
        if not self.cut_names:
            return []
        row, place = min(self.cut_names)
        what = (
            f"{titles[place]} is a number of more than 15 digits, of which a spreadsheet loses the last ones"
        )
        return [f"row {row}: {what}; enter it as text"]


@dataclass
class Decisions:
    """The readings in force for every row.

    Attributes:
        orders: Place of a date column -> order.
        currency: Of rows without a currency of their own; empty where nothing tells.
    """

    orders: dict[int, Order] = field(default_factory=dict)
    serials: bool = False
    mark: Mark = Mark.POINT
    currency: str = ""
    rounds: bool = False
    takes_fees: bool = False
    questions: list[Question] = field(default_factory=list)
    shown: dict[str, tuple[str, str]] = field(default_factory=dict)


def walk(table: Table, layout: Layout, mapped: Mapped) -> Survey:
    """Walk over all rows once and collect what decisions need."""
    survey = Survey()
    survey.dates = {mapped.columns[name][0]: Column() for name in _DATE_MEANINGS if name in mapped.columns}
    survey.money = {mapped.columns[name][0]: Column() for name in _MONEY_MEANINGS if name in mapped.columns}
    survey.money |= {place: Column() for place in mapped.rivals}
    survey.money |= {
        places[0]: Column() for name, places in mapped.columns.items() if name.startswith(_EXPENSE_MONEY)
    }
    survey.values = {
        mapped.columns[name][0]: set()
        for name in ("currency", "account", "original_currency")
        if name in mapped.columns
    }
    if table.grid is not None:
        _walk_grid(survey, layout, mapped, *table.grid)
        return survey
    for batch in _batches(table.rows()):
        survey.rows += len(batch)
        survey.broken_rows += [row.number for row in batch if row.problem]
        rows = [row for row in batch if row.number >= layout.first_row and not row.problem]
        data = [row.cells for row in rows]
        survey.head += rows[: HEAD_ROWS - len(survey.head)]
        for place, column in survey.dates.items():
            _collect_dates(column, [cells[place] for cells in data if len(cells) > place])
        for place, column in survey.money.items():
            _collect_money(column, [cells[place] for cells in data if len(cells) > place])
        for place, values in survey.values.items():
            if len(values) < DISTINCT_MAX:
                values.update(map(text_of, {cells[place] for cells in data if len(cells) > place}))
    return survey


def _walk_grid(
    survey: Survey, layout: Layout, mapped: Mapped, first: int, rows: Sequence[Sequence[Cell]]
) -> None:
    """Walk over rows of one width that are in memory, column by column."""
    names = [mapped.columns[name][0] for name in _NAME_MEANINGS if name in mapped.columns]
    survey.rows = len(rows)
    start = max(0, layout.first_row - first)
    survey.head = [Row(first + place, rows[place]) for place in range(start, len(rows))[:HEAD_ROWS]]
    for at in range(start, len(rows), BATCH_ROWS):
        columns = list(zip(*rows[at : at + BATCH_ROWS], strict=True))
        for place, column in survey.dates.items():
            _collect_dates(column, columns[place] if place < len(columns) else ())
        for place, column in survey.money.items():
            _collect_money(column, columns[place] if place < len(columns) else ())
        for place, values in survey.values.items():
            if len(values) < DISTINCT_MAX and place < len(columns):
                values.update(map(text_of, set(columns[place])))
        for place in names:
            if place < len(columns) and float in set(map(type, columns[place])):
                survey.cut_names.update(
                    (first + at + row, place)
                    for row, cell in enumerate(columns[place])
                    if type(cell) is float and abs(cell) >= EXACT_MAX
                )


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(itertools.islice(rows, BATCH_ROWS)):
        yield batch


def _collect_dates(column: Column, cells: Sequence[Cell]) -> None:
    kinds = set(map(type, cells))
    if kinds == {date}:
        column.typed_dates += len(cells)
        return
    texts = {cell for cell in cells if type(cell) is str}
    if len(column.texts) < DISTINCT_MAX:
        column.texts |= texts
    column.serials += sum(1 for text in texts if text.strip().isdecimal() and len(text.strip()) == 5)
    if kinds == {str}:
        return
    for cell in cells:
        if type(cell) is str:
            continue
        if isinstance(cell, int | float):
            column.serials += dates.SERIAL_FIRST <= cell <= dates.SERIAL_LAST
            column.compacts += dates.is_compact(cell)
        elif cell is not None:
            column.typed_dates += 1


def _collect_money(column: Column, cells: Sequence[Cell]) -> None:
    if set(map(type, cells)) == {float}:
        column.numbers += len(cells)
        column.negatives += sum(map((0.0).__gt__, cells))  # type: ignore[arg-type]  # all are numbers
        return
    texts = [cell for cell in cells if type(cell) is str and cell]
    if texts:
        column.votes.add(texts)
        column.negatives += sum(1 for text in texts if text[0] in "-(−" or text[-1] in "-)")
    numbers = [cell for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool)]
    column.numbers += len(numbers)
    column.negatives += sum(1 for number in numbers if number < 0)


def decide(
    table: Table,
    layout: Layout,
    mapped: Mapped,
    survey: Survey,
    preamble: Preamble,
    request: ReadRequest,
    remembered: Mapping[str, str],
) -> Decisions:
    """Decide dates, decimal sign and currency from what the walk saw.

    Raises:
        RefusedFileError: A column of dates contradicts itself.
    """
    answers = {**remembered, **request.answers}
    made = Decisions(rounds=answers.get("round_decimals") == "round")
    _decide_currency(made, layout, mapped, survey, preamble, answers)
    _decide_mark(made, layout, mapped, survey, answers)
    _decide_orders(made, table, layout, survey, preamble, request, answers)
    return made


def _decide_mark(
    made: Decisions, layout: Layout, mapped: Mapped, survey: Survey, answers: Mapping[str, str]
) -> None:
    if answers.get("decimal") in (".", ","):
        made.mark = Mark(answers["decimal"])
        made.shown["decimal"] = (made.mark.value, "as answered")
        return
    main = [place for name in ("amount", "debit", "credit") if (place := mapped.place(name)) is not None]
    main_votes = _sum_votes(survey.money[place].votes for place in main)
    every_vote = _sum_votes(column.votes for column in survey.money.values())
    for votes, where in ((main_votes, ""), (every_vote, ", seen in other columns")):
        if (mark := votes.decided()) is not None:
            made.mark = mark
            made.shown["decimal"] = (mark.value, votes.evidence(mark) + where)
            return
    undecided = main_votes.counts[amounts.Reading.UNDECIDED]
    if not undecided:
        return
    total = undecided + main_votes.counts[amounts.Reading.EITHER]
    made.mark = _mark_proposal(survey, main)
    if made.currency and minor_digits(made.currency) < GROUP_DIGITS:
        evidence = (
            f"{made.currency} has {minor_digits(made.currency)} decimals, so three digits are thousands"
        )
        made.shown["decimal"] = (made.mark.value, evidence)
        return
    if any(_EAST_ASIAN.search(title) for title in layout.titles):
        made.mark = Mark.POINT
        made.shown["decimal"] = (".", "the titles are Chinese, Japanese or Korean, which group by commas")
        return
    made.shown["decimal"] = (
        made.mark.value,
        f"nothing decides: {undecided} of {total} amounts can be read both ways",
    )
    made.questions.append(
        Question(
            "decimal",
            "Which sign separates the decimals of the amounts?",
            (".", ","),
            made.shown["decimal"][1],
            made.mark.value,
        )
    )


def _sum_votes(votes: Iterator[MarkVotes]) -> MarkVotes:
    total = MarkVotes()
    for one in votes:
        total.counts.update(one.counts)
    return total


def _mark_proposal(survey: Survey, main: Sequence[int]) -> Mark:
    """Propose grouping for `1.234`: thousands are commoner than three decimals."""
    for row in survey.head:
        for place in main:
            text = text_of(row.cells[place]) if len(row.cells) > place else ""
            if amounts_mark := next((char for char in text if char in ".,"), ""):
                return Mark.COMMA if amounts_mark == "." else Mark.POINT
    return Mark.POINT


def _decide_orders(
    made: Decisions,
    table: Table,
    layout: Layout,
    survey: Survey,
    preamble: Preamble,
    request: ReadRequest,
    answers: Mapping[str, str],
) -> None:
    verdicts = {place: dates.judge(column.texts, request.today) for place, column in survey.dates.items()}
    answered = answers.get("date_order", "")
    fallback = Order(answered) if answered in set(Order) else None
    for place, verdict in verdicts.items():
        if verdict.is_contradictory:
            _refuse_contradiction(table, layout, place, verdict.culprit, verdict.evidence, request)
        if verdict.order is not None:
            made.orders[place] = verdict.order
            made.shown["date_order"] = (verdict.order.value, verdict.evidence)
    open_places = [place for place, verdict in verdicts.items() if verdict.order is None and verdict.total]
    if fallback is not None:
        made.shown["date_order"] = (fallback.value, "as answered")
        made.orders = dict.fromkeys(verdicts, fallback)
    elif open_places:
        _settle_order(made, layout, survey, preamble, request, open_places, verdicts)
    _decide_serials(made, survey, answers)


def _settle_order(
    made: Decisions,
    layout: Layout,
    survey: Survey,
    preamble: Preamble,
    request: ReadRequest,
    open_places: Sequence[int],
    verdicts: Mapping[int, dates.OrderVerdict],
) -> None:
    """Settle columns whose dates fit both orders, from other evidence; else ask."""
    place = open_places[0]
    verdict = verdicts[place]
    order, evidence = _other_evidence(made, layout, survey, preamble, request, place)
    if order is None:
        order = _order_proposal(survey.dates[place].texts, request.today)
        evidence = verdict.evidence
        made.questions.append(
            Question(
                "date_order",
                "Do the dates begin with the day or with the month?",
                (Order.DAY_FIRST.value, Order.MONTH_FIRST.value),
                evidence
                + f"; for example {min(survey.dates[place].texts & _order_open(survey.dates[place].texts))}",
                order.value,
            )
        )
    made.shown["date_order"] = (order.value, evidence)
    for other in open_places:
        made.orders[other] = order


def _order_open(texts: set[str]) -> set[str]:
    return {text for text in texts if (parts := dates.take_apart(text)) is not None and parts.order is None}


def _other_evidence(
    made: Decisions, layout: Layout, survey: Survey, preamble: Preamble, request: ReadRequest, place: int
) -> tuple[Order | None, str]:
    if made.orders:
        other, order = next(iter(made.orders.items()))
        return order, f"as in the column {layout.titles[other]}"
    texts = survey.dates[place].texts
    above = dates.judge(preamble.date_texts, request.today)
    if above.order is not None:
        return above.order, "as in the lines above the table"
    open_texts = _order_open(texts)
    parts = [found for text in open_texts if (found := dates.take_apart(text)) is not None]
    if all(found.first == found.second for found in parts):
        return Order.DAY_FIRST, "both orders give the same dates"
    if all(found.separator == "." for found in parts):
        return Order.DAY_FIRST, "dates with points are written day first"
    return _by_sequence(survey, place, request.today)


def _by_sequence(survey: Survey, place: int, today: date) -> tuple[Order | None, str]:
    """Take the order under which the rows run through time, where the other one jumps about."""
    texts = [text_of(row.cells[place]) for row in survey.head if len(row.cells) > place]
    parts = [found for text in texts if (found := dates.take_apart(text)) is not None]
    if len({(found.first, found.second) for found in parts}) < 6:
        return None, ""
    jumps = {}
    for order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        days = [day for found in parts if (day := dates.build(found, order, today)) is not None]
        up = sum(1 for before, after in itertools.pairwise(days) if after < before)
        down = sum(1 for before, after in itertools.pairwise(days) if after > before)
        jumps[order] = min(up, down)
    best = min(jumps, key=lambda order: jumps[order])
    if jumps[best] == 0 and max(jumps.values()) >= 2:
        return best, "only so do the rows run through time in order"
    return None, ""


def _order_proposal(texts: set[str], today: date) -> Order:
    """Propose the order whose dates lie closer together; day first where they lie equally far."""
    spans = {}
    for order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        days = [
            day
            for text in texts
            if (parts := dates.take_apart(text)) is not None
            and (day := dates.build(parts, order, today)) is not None
        ]
        late = sum(1 for day in days if day > today)
        spans[order] = (late, (max(days) - min(days)).days if days else 0)
    return min(spans, key=lambda order: spans[order])


def _refuse_contradiction(
    table: Table, layout: Layout, place: int, culprit: str, evidence: str, request: ReadRequest
) -> None:
    number = next(
        (row.number for row in table.rows() if len(row.cells) > place and row.cells[place] == culprit), None
    )
    raise refuse(
        request.path,
        f"the dates in the column {layout.titles[place]} contradict each other: {evidence}",
        "Put all dates into one order, or export the file again",
        row=number,
        value=culprit,
    )


def _decide_serials(made: Decisions, survey: Survey, answers: Mapping[str, str]) -> None:
    found = sum(column.serials for column in survey.dates.values())
    made.serials = any(column.compacts for column in survey.dates.values())
    if not found:
        return
    answer = answers.get("serial_dates", "")
    made.serials = answer != "no"
    evidence = f"{found} dates are plain numbers between {dates.SERIAL_FIRST} and {dates.SERIAL_LAST}"
    made.shown["serial_dates"] = ("yes" if made.serials else "no", "as answered" if answer else evidence)
    if not answer:
        made.questions.append(
            Question(
                "serial_dates",
                "The dates are plain numbers. Read them as a spreadsheet's day numbers?",
                ("yes", "no"),
                evidence,
                "yes",
            )
        )


def _decide_currency(
    made: Decisions,
    layout: Layout,
    mapped: Mapped,
    survey: Survey,
    preamble: Preamble,
    answers: Mapping[str, str],
) -> None:
    place = mapped.place("currency")
    if place is not None:
        codes = {value.upper() for value in survey.values.get(place, ()) if value.upper() in CURRENCIES}
        made.shown["currency"] = (", ".join(sorted(codes)), f"column {layout.titles[place]}")
        made.currency = next(iter(codes)) if len(codes) == 1 else ""
    if not made.currency:
        made.currency, evidence = _currency_around(layout, mapped, survey, preamble)
        if made.currency and place is None:
            made.shown["currency"] = (made.currency, evidence)
    answer = answers.get("currency", "").upper()
    if answer in CURRENCIES and (not made.currency or "currency" not in made.shown):
        made.currency = answer
        made.shown["currency"] = (answer, "as answered")


def _currency_around(layout: Layout, mapped: Mapped, survey: Survey, preamble: Preamble) -> tuple[str, str]:
    for name in ("amount", "debit", "credit", "balance"):
        if (place := mapped.place(name)) is not None and (code := currency_in(layout.titles[place])):
            return code, f"title of the column {layout.titles[place]}"
    if preamble.currency:
        return preamble.currency, "lines above the table"
    seen: Counter[str] = Counter()
    for row in survey.head[:500]:
        for name in ("amount", "debit", "credit", "balance"):
            if (
                (place := mapped.place(name)) is not None
                and len(row.cells) > place
                and isinstance(row.cells[place], str)
            ):
                try:
                    seen[amounts.take_apart(text_of(row.cells[place])).currency] += 1
                except amounts.AmountError:
                    continue
    seen.pop("", None)
    if len(seen) == 1:
        return next(iter(seen)), "written beside the amounts"
    return "", ""
