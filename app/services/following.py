"""A long list on screen follows the change of a few rows without being made anew."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from app.services.listing import Ints, ListTable, Mask
from app.services.places import place_of
from app.services.views import ListQuery, ListResult


def follow(
    table: ListTable, shown: ListResult, query: ListQuery, ids: Iterable[int], base: Mask
) -> ListResult:
    """Return what `table.select(query, base)` would, from the answer before some rows changed.

    Args:
        table: As it is now.
        shown: The answer to `query` before; it is left as it is.
        query: Of `shown` and of the result.
        ids: All rows that have changed since, their amounts, currencies and texts apart.
        base: Rows that the list is made of now.
    """
    result, sums = shown.ids[:], dict(shown.sums)
    currency, amounts = table.words["currency"], table.counts["amount"]
    places = np.unique(table.rows(ids))
    for row in places.tolist():
        at = place_of(result, int(table.ids[row]))
        if at >= 0:
            del result[at]
            sums[currency.at(row)] -= int(amounts[row])
    for row in _fitting(table, query, places, base):
        result.insert(_place(table, result, query, row), int(table.ids[row]))
        sums[currency.at(row)] = sums.get(currency.at(row), 0) + int(amounts[row])
    kept = {code: minor for code, minor in sorted(sums.items()) if minor or _occurs(table, result, code)}
    return ListResult(result, kept, int(np.count_nonzero(base)))


def _fitting(table: ListTable, query: ListQuery, places: Ints, base: Mask) -> list[int]:
    """Return those rows that the query shows."""
    mask = table.take(places).matching(query, base[places])
    return [int(row) for row in (places if mask is None else places[mask])]


def _place(table: ListTable, ids: "array[int]", query: ListQuery, row: int) -> int:
    """Find where a row belongs among rows that are in the order of the query."""
    key = table.sort_key(query.sort, is_descending=query.is_descending)

    def key_at(place: int) -> tuple[int, int]:
        found = table.row(ids[place])
        assert found is not None, "a list holds rows of its table"
        return key(found)

    return bisect_left(range(len(ids)), key(row), key=key_at)


def _occurs(table: ListTable, ids: "array[int]", code: str) -> bool:
    """Tell whether a row of the list has the currency; asked where its sum is nothing."""
    rows = np.searchsorted(table.ids, np.array(ids, dtype=np.int64))
    words = table.words["currency"]
    return bool((words.codes[rows] == words.place(code)).any())
