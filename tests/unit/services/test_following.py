"""A list that follows changed rows is the list that would be made anew."""

from array import array

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.following import follow
from app.services.places import SHORT, place_of
from app.services.views import Filter, ListQuery
from tests.unit.services.test_listing import ROWS, WORD, a_table

CHANGES = st.lists(st.tuples(st.integers(0, 29), st.integers(0, 1), st.booleans()), max_size=6)


@given(
    rows=ROWS,
    changes=CHANGES,
    sort=st.sampled_from(["date", "merchant", "amount", "id"]),
    is_descending=st.booleans(),
    word=WORD,
    is_filtered=st.booleans(),
)
def test_it_is_what_a_new_question_gives(
    rows: list[tuple[int, int, str, str, int]],
    changes: list[tuple[int, int, bool]],
    sort: str,
    is_descending: bool,
    word: str,
    is_filtered: bool,
) -> None:
    table = a_table([(3 * i, *row, 0) for i, row in enumerate(rows)])
    base = np.array([row[1] % 2 == 0 for row in rows], dtype=np.bool_)
    filters = (Filter("state", ("pending",)),) if is_filtered else ()
    query = ListQuery(sort, is_descending, word, filters)
    shown = table.select(query, base)
    before = list(shown.ids)
    changed: set[int] = set()
    for row, state, is_in in changes:
        if row < len(rows):
            table.put("state", row, state)
            base[row] = is_in
            changed.add(3 * row)
    result = follow(table, shown, query, changed, base)
    assert result == table.select(query, base)
    assert list(shown.ids) == before, "the answer before is left as it is"


def test_unknown_ids_change_nothing() -> None:
    table = a_table([(1, 10, 5, "EUR", "a", 0, 7)])
    shown = table.select(ListQuery("date"))
    assert follow(table, shown, ListQuery("date"), [2, 99], np.ones(1, dtype=np.bool_)) == shown


@pytest.mark.parametrize("count", [3, SHORT + 5])
def test_an_id_is_found_in_short_and_long_lists(count: int) -> None:
    ids = array("q", range(10, 10 + 2 * count, 2))
    assert place_of(ids, 12) == 1
    assert place_of(ids, 8 + 2 * count) == count - 1
    assert place_of(ids, 13) == place_of(ids, None) == -1
    assert place_of((), 1) == -1
