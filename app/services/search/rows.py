"""What a search means on a list in memory: a mask over its rows, in numpy, without a loop over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from app.models.columns import ABSENT
from app.models.money import MINOR_MAX, minor_digits
from app.models.payment import LinkState
from app.models.period import to_day
from app.services.search import amounts, days
from app.services.search.language import Term, parse
from app.services.search.vocabularies import EXPENSES, PAYMENTS, Vocabulary

if TYPE_CHECKING:
    from app.services.listing import ListTable, Mask

VOCABULARIES = {"expenses": EXPENSES, "payments": PAYMENTS}

_STATES: dict[str, tuple[LinkState, ...]] = {
    "open": (LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL),
    "matched": (LinkState.AUTOMATIC, LinkState.MANUAL),
    **{state.value: (state,) for state in LinkState},
}
_FACTS = {
    "posted": "posted",
    "billable": "billable",
    "receipt": "receipt",
    "note": "noted",
    "question": "question",
    "project": "has_project",
}


@dataclass(frozen=True, slots=True)
class Asker:
    """What a search asks beyond the list: the day, and facts that only the store holds.

    Attributes:
        today: The day where the person sits.
        currency: The company's own.
        facts: Of a fact and a value, the ids of which it holds.
        cards: The instruments that a text means.
    """

    vocabulary: Vocabulary
    today: Callable[[], date]
    currency: str
    facts: Callable[[str, str], Iterable[int]]
    cards: Callable[[str], Iterable[int]]


def masks(table: ListTable, text: str, asker: Asker) -> Iterable[Mask]:
    """Yield a mask for each term of a search; all have to hold."""
    for term in parse(text, asker.vocabulary).terms:
        found = _mask(table, term, asker)
        yield ~found if term.is_not else found


def _mask(table: ListTable, term: Term, asker: Asker) -> Mask:
    known = _MASKS.get(term.operator)
    if known is not None:
        return known(table, term.value, asker)
    return _among(table, asker.facts(term.operator, term.value))


def _card(table: ListTable, value: str, asker: Asker) -> Mask:
    ids = np.fromiter(asker.cards(value), dtype=np.int64)
    return np.isin(table.counts["instrument_id"], ids)


def _coded(table: ListTable, field: str, values: Iterable[str]) -> Mask:
    """Tell the rows whose coded column has one of these values, spelled or as stored."""
    column, names = table.layout.codes[field]
    wanted = {value.replace("-", "_") for value in values}
    places = [place for place, name in enumerate(names) if name in wanted]
    return np.isin(table.counts[column], np.array(places, dtype=np.int64))


def _equal(table: ListTable, column: str, value: int) -> Mask:
    found: Mask = table.counts[column] == value
    return found


def _among(table: ListTable, ids: Iterable[int]) -> Mask:
    mask = np.zeros(len(table), dtype=np.bool_)
    mask[table.rows(ids)] = True
    return mask


def _texts(table: ListTable, value: str, *columns: str) -> Mask:
    mask = np.zeros(len(table), dtype=np.bool_)
    for column in columns:
        if column in table.words:
            mask |= table.words[column].containing(value.casefold())
    return mask


def _days(table: ListTable, first: date | None, last: date | None) -> Mask:
    mask = np.ones(len(table), dtype=np.bool_)
    values = table.counts["day"]
    if first is not None:
        mask &= values >= to_day(first)
    if last is not None:
        mask &= values <= to_day(last)
    return mask


def _amounts(table: ListTable, value: str) -> Mask:
    """Tell the rows whose amount lies in a range; its size counts, unless an end says minus."""
    low, high, has_low, has_high = amounts.bounds(value)
    is_signed = any(end is not None and end.is_signed() for end in (low, high))
    values = table.counts["amount"] if is_signed else np.abs(table.counts["amount"])
    codes = table.words["currency"].codes
    mask = np.zeros(len(table), dtype=np.bool_)
    for code, currency in enumerate(table.words["currency"].texts):
        mine = codes == code
        if low is not None:
            mine &= values >= _least(low, currency, is_in=has_low)
        if high is not None:
            mine &= values <= -_least(-high, currency, is_in=has_high)
        mask |= mine
    return mask


def _least(value: Decimal, currency: str, *, is_in: bool) -> int:
    """Return the least number of minor units that is not below the value, or above it."""
    exact = value * 10 ** minor_digits(currency)
    whole = int(exact.to_integral_value(rounding="ROUND_CEILING"))
    if not is_in and whole == exact:
        whole += 1
    return max(-MINOR_MAX, min(MINOR_MAX, whole))


def _is(table: ListTable, value: str, asker: Asker) -> Mask:
    if value in _STATES:
        return _coded(table, "state", _STATES[value])
    known = _KINDS_OF_ROW.get(value)
    return known(table, asker) if known is not None else _among(table, asker.facts(_FACTS[value], ""))


def _refund(table: ListTable, _asker: Asker) -> Mask:
    found: Mask = table.counts["amount"] < 0
    return found


def _foreign(table: ListTable, asker: Asker) -> Mask:
    foreign = ~table.words["currency"].equal_to([asker.currency])
    if "original" in table.counts:
        foreign |= _among(table, asker.facts("booked_foreign", ""))
    return foreign


_KINDS_OF_ROW: dict[str, Callable[[ListTable, Asker], Mask]] = {
    "refund": _refund,
    "foreign": _foreign,
    "unallocated": lambda table, _: _equal(table, "is_unallocated", 1),
    "doubtful": lambda table, _: _equal(table, "has_choice", 1),
    "booked": lambda table, _: _coded(table, "status", ("booked",)),
    "unbooked": lambda table, _: ~_coded(table, "status", ("booked",)),
    "own-money": lambda table, _: _coded(table, "paid_by", ("own-money", "cash")),
}

_COLUMNS = {"report": "report_id", "card": "instrument_id", "holder": "holder_id"}


def _has(table: ListTable, value: str, asker: Asker) -> Mask:
    if value in _COLUMNS:
        return ~_equal(table, _COLUMNS[value], ABSENT)
    if value == "expense":
        return ~_equal(table, "allocated", 0)
    if value in ("category", "merchant"):
        found: Mask = table.words[value].codes != ABSENT
        return found
    return _among(table, asker.facts(_FACTS[value], ""))


def _id(table: ListTable, value: str, _asker: Asker) -> Mask:
    found: Mask = table.ids == int(value)
    return found


_MASKS: dict[str, Callable[[ListTable, str, Asker], Mask]] = {
    "": lambda table, value, _: table.containing(value.casefold()),
    "amt": lambda table, value, _: _amounts(table, value),
    "date": lambda table, value, asker: _days(table, *days.spans(value, asker.today())),
    "age": lambda table, value, asker: _days(table, *days.age_spans(value, asker.today())),
    "card": _card,
    "merchant": lambda table, value, _: _texts(table, value, "merchant", "descriptor"),
    "text": lambda table, value, _: _texts(table, value, "descriptor"),
    "employee": lambda table, value, _: _texts(table, value, "employee"),
    "currency": lambda table, value, _: table.words["currency"].equal_to([value.upper()]),
    "status": lambda table, value, _: _coded(table, "status", (value,)),
    "kind": lambda table, value, _: _coded(table, "kind", (value,)),
    "id": _id,
    "is": _is,
    "has": _has,
}
"""Operator -> its mask; what is not here is a fact that the store knows."""
