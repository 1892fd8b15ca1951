"""Lists in memory: order, search, filters and sums."""

import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.columns import ABSENT
from app.services.listing import Layout, ListTable, Words, narrow
from app.services.views import Filter, ListQuery

LAYOUT = Layout(
    sorts={"date": "day", "merchant": "merchant", "amount": "amount", "id": "id"},
    searched=("merchant",),
    choices={"currency": "currency", "merchant": "merchant"},
    codes={"state": ("state", ("pending", "automatic"))},
    ids={"holder": "holder"},
    ranges={"day": "day", "amount": "amount"},
    flags={"marked": "marked"},
)

Row = tuple[int, int, int, str, str, int, int]  # id, day, amount, currency, merchant, state, holder


def a_table(rows: Sequence[Row]) -> ListTable:
    def column(place: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array([row[place] for row in rows], dtype=np.int64)

    def words(place: int) -> Words:
        result = Words(np.zeros(len(rows), dtype=np.int64), [])
        result.codes = np.array([result.place(str(row[place])) for row in rows], dtype=np.int64)
        return result

    return ListTable(
        column(0),
        LAYOUT,
        counts={
            "day": column(1),
            "amount": column(2),
            "state": column(5),
            "holder": column(6),
            "marked": column(5),
        },
        words={"currency": words(3), "merchant": words(4)},
    )


SHOP: list[Row] = [
    (1, 10, 1230, "EUR", "Émile", 0, 7),
    (2, 12, -500, "EUR", "acme", 1, ABSENT),
    (5, 12, 1299, "JPY", "", 0, 8),
    (9, 11, 1230, "USD", "Zeta Café", 0, 7),
]


def shown(query: ListQuery) -> list[int]:
    return list(a_table(SHOP).select(query).ids)


def test_equal_rows_are_in_id_order_in_both_directions() -> None:
    assert shown(ListQuery("date", is_descending=True)) == [2, 5, 9, 1]
    assert shown(ListQuery("date", is_descending=False)) == [1, 9, 2, 5]
    assert shown(ListQuery("amount", is_descending=True)) == [5, 1, 9, 2]


def test_text_sorts_whatever_its_case_and_absent_text_first() -> None:
    assert shown(ListQuery("merchant", is_descending=False)) == [5, 2, 9, 1]


def test_all_words_must_occur_whatever_their_case() -> None:
    assert shown(ListQuery("id", is_descending=False, text="CAFÉ zeta")) == [9]
    assert shown(ListQuery("id", is_descending=False, text="café acme")) == []


def test_a_number_finds_amounts_exactly_or_by_whole_units() -> None:
    assert shown(ListQuery("id", is_descending=False, text="12.30")) == [1, 9]
    assert shown(ListQuery("id", is_descending=False, text="12,3")) == [1, 9]
    assert shown(ListQuery("id", is_descending=False, text="12")) == [1, 9]
    assert shown(ListQuery("id", is_descending=False, text="1299")) == [5]
    assert shown(ListQuery("id", is_descending=False, text="-5")) == [2]
    assert shown(ListQuery("id", is_descending=False, text="12.3456")) == []


def test_filters_join_by_and_their_values_by_or() -> None:
    state = Filter("state", ("pending",))
    assert shown(ListQuery("id", is_descending=False, filters=(state, Filter("holder", ("7", ""))))) == [1, 9]
    assert shown(
        ListQuery("id", is_descending=False, filters=(Filter("currency", ("EUR", "JPY", "XXX")),))
    ) == [
        1,
        2,
        5,
    ]
    assert shown(ListQuery("id", is_descending=False, filters=(Filter("day", low=11, high=11),))) == [9]
    assert shown(ListQuery("id", is_descending=False, filters=(Filter("marked"),))) == [2]
    assert shown(ListQuery("id", is_descending=False, filters=(Filter("merchant", ("",)),))) == [5]


def test_sums_are_by_currency_and_the_total_counts_rows_before_filters() -> None:
    result = a_table(SHOP).select(ListQuery(filters=(Filter("amount", low=0),)))
    assert dict(result.sums) == {"EUR": 1230, "JPY": 1299, "USD": 1230}
    assert result.total == 4
    base = np.array([True, True, False, False])
    assert a_table(SHOP).select(ListQuery(), base).total == 2


def test_an_unknown_sort_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        shown(ListQuery("colour"))


def test_a_changed_value_moves_its_row() -> None:
    table = a_table(SHOP)
    query = ListQuery("merchant", is_descending=False)
    assert list(table.select(query).ids) == [5, 2, 9, 1]
    row = table.row(5)
    assert row is not None
    table.put_text("merchant", row, "Aa new one")
    assert list(table.select(query).ids) == [5, 2, 9, 1]
    table.put_text("merchant", row, "zz top")
    assert list(table.select(query).ids) == [2, 9, 5, 1]
    table.put("amount", row, 7)
    assert list(table.select(ListQuery("amount", is_descending=False)).ids) == [2, 5, 1, 9]
    assert list(table.select(ListQuery("id", is_descending=False, text="zz")).ids) == [5]


def test_ids_that_are_not_there_have_no_row() -> None:
    table = a_table(SHOP)
    assert table.row(3) is None
    assert table.row(10) is None
    assert list(table.rows([9, 3, 1, 77])) == [3, 0]


def test_names_of_ids_leave_unknown_ids_without_text() -> None:
    words = Words.named(np.array([3, -1, 4, 3], dtype=np.int64), {3: "Ann", 9: "Bob"})
    assert [words.at(row) for row in range(4)] == ["Ann", "", "", "Ann"]


WORD = st.sampled_from(["", "Acme", "acme", "Bistro", "Zoo", "Ångström"])
ROWS = st.lists(
    st.tuples(
        st.integers(-5, 5), st.integers(-99, 99), st.sampled_from(["EUR", "USD"]), WORD, st.integers(0, 1)
    ),
    max_size=30,
)


@given(
    rows=ROWS, sort=st.sampled_from(["date", "merchant", "amount"]), is_descending=st.booleans(), word=WORD
)
def test_agrees_with_a_plain_sort_and_search(
    rows: list[tuple[int, int, str, str, int]], sort: str, is_descending: bool, word: str
) -> None:
    table = a_table([(3 * i, *row, 0) for i, row in enumerate(rows)])
    key = {"date": 0, "amount": 1}.get(sort)
    found = [(3 * i, row) for i, row in enumerate(rows) if word.casefold() in row[3].casefold()]
    groups: dict[tuple[str | int, ...], list[int]] = {}
    for id_, row in found:
        groups.setdefault((row[3].casefold(), row[3]) if key is None else (row[key],), []).append(id_)
    expected = [id_ for value in sorted(groups, reverse=is_descending) for id_ in groups[value]]
    result = table.select(ListQuery(sort, is_descending, text=word))
    assert list(result.ids) == expected
    assert sum(result.sums.values()) == sum(row[1] for _, row in found)


def test_a_hundred_thousand_rows_answer_within_a_frame() -> None:
    count = 100_000
    chance = np.random.default_rng(1)
    words = Words(chance.integers(0, 20_000, count), [f"Merchant {n}" for n in range(20_000)])
    table = ListTable(
        np.arange(count),
        LAYOUT,
        counts={
            "day": chance.integers(0, 365, count),
            "amount": chance.integers(0, 99_999, count),
            "state": chance.integers(0, 2, count),
            "holder": chance.integers(0, 50, count),
            "marked": chance.integers(0, 2, count),
        },
        words={"currency": Words(np.zeros(count, dtype=np.int64), ["EUR"]), "merchant": words},
    )
    query = ListQuery("date", text="merchant 77", filters=(Filter("state", ("pending",)),))
    plain = time.perf_counter()
    sorted(zip(table.counts["day"].tolist(), range(count), strict=True))
    plain = time.perf_counter() - plain
    table.select(query)
    best = min(_seconds(table, query) for _ in range(5))
    assert best < plain, f"{best * 1000:.1f} ms against {plain * 1000:.1f} ms of a plain sort"


def _seconds(table: ListTable, query: ListQuery) -> float:
    start = time.perf_counter()
    table.select(query)
    return time.perf_counter() - start


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-3, 3)), max_size=12))
def test_kept_orders_follow_each_changed_number(puts: list[tuple[int, int]]) -> None:
    kept = a_table(SHOP)
    queries = [ListQuery("amount", is_descending=down) for down in (False, True)]
    for query in queries:
        kept.select(query)
    for row, value in puts:
        kept.put("amount", row, value)
        fresh = a_table(SHOP)
        fresh.counts["amount"] = kept.counts["amount"].copy()
        for query in queries:
            assert kept.select(query) == fresh.select(query)


def test_a_lent_table_changes_apart_from_its_owner() -> None:
    own = a_table(SHOP)
    lent = own.fork()
    row = own.row(2)
    assert row is not None
    lent.put("amount", row, 7)
    lent.put_text("merchant", row, "Other")
    own.put("state", row, 0)
    assert (own.counts["amount"][row], own.words["merchant"].at(row)) == (-500, "acme")
    assert (lent.counts["amount"][row], lent.words["merchant"].at(row)) == (7, "Other")
    assert (own.counts["state"][row], lent.counts["state"][row]) == (0, 1)
    assert list(lent.select(ListQuery("id", is_descending=False, text="other")).ids) == [2]
    assert list(own.select(ListQuery("id", is_descending=False, text="other")).ids) == []
    assert np.shares_memory(own.counts["day"], lent.counts["day"]), "what neither changed is held once"


@pytest.mark.parametrize("value", [127, 128, -129, 40_000, 3_000_000_000])
def test_a_narrow_column_grows_with_its_numbers(value: int) -> None:
    table = a_table(SHOP)
    table.counts["holder"] = narrow(table.counts["holder"])
    assert table.counts["holder"].dtype == np.int8
    table.put("holder", 0, value)
    assert table.counts["holder"].tolist() == [value, ABSENT, 8, 7]
    found = table.select(ListQuery("id", is_descending=False, filters=(Filter("holder", (str(value),)),)))
    assert list(found.ids) == [1]


def test_more_distinct_texts_than_a_narrow_column_counts() -> None:
    table = a_table(SHOP)
    table.words["merchant"].codes = narrow(table.words["merchant"].codes)
    for number in range(200):
        table.put_text("merchant", 1, f"Merchant {number}")
    assert table.words["merchant"].at(1) == "Merchant 199"
    assert [table.words["merchant"].at(row) for row in (0, 2, 3)] == ["Émile", "", "Zeta Café"]
