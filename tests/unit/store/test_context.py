"""What repositories share: canonical JSON, moments as text, seals of bulk rows."""

from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.store import context
from app.store.connecting import driver
from app.store.context import IDS_MAX, ContentHash, canonical, chunks, from_text, to_text


def test_equal_values_are_written_alike() -> None:
    assert canonical({"b": [1, None, True], "a": "é"}) == '{"a":"é","b":[1,null,true]}'
    assert canonical({"a": "é", "b": [1, None, True]}) == canonical({"b": [1, None, True], "a": "é"})


@pytest.mark.parametrize("hours", [-7, 0, 2])
def test_a_moment_is_stored_in_utc_and_read_back(hours: int) -> None:
    at = datetime(2026, 10, 25, 2, 30, 0, 5, tzinfo=timezone(timedelta(hours=hours)))
    assert to_text(at).endswith(".000005Z")
    assert from_text(to_text(at)) == at
    assert from_text(to_text(at)).utcoffset() == timedelta(0)


def test_stored_moments_sort_as_they_passed() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    moments = [first + timedelta(microseconds=10**k) for k in range(12)]
    assert sorted(map(to_text, moments)) == [to_text(moment) for moment in moments]


def test_ids_are_cut_into_lists_that_fit() -> None:
    pieces = list(chunks(range(2 * IDS_MAX + 1)))
    assert [len(piece) for piece in pieces] == [IDS_MAX, IDS_MAX, 1]
    assert [id_ for piece in pieces for id_ in piece] == list(range(2 * IDS_MAX + 1))
    assert list(chunks([])) == []


def test_a_seal_depends_on_every_row_and_their_order() -> None:
    def seal(*rows: tuple[object, ...]) -> str:
        made = ContentHash()
        for row in rows:
            made.add(row)
        return made.hex()

    assert seal((1, "a"), (2, None)) == seal((1, "a"), (2, None))
    assert len({seal((1, "a")), seal((1, "b")), seal((1, "a"), (2, "b")), seal((2, "b"), (1, "a"))}) == 4


def test_a_seal_of_many_rows_at_once_is_the_seal_of_one_after_the_other() -> None:
    rows = [(1, "é", None), (2, "\ud800", 7)]
    single, whole = ContentHash(), ContentHash()
    for row in rows:
        single.add(row)
    whole.add_all(rows)
    assert whole.hex() == single.hex()


@pytest.mark.parametrize(
    "value", ["", "it's", "a'b", "1", "EUR", "é", None, 5, -(2**62), 1.5, b"x", True, "x" * 40]
)
def test_what_is_written_into_a_statement_comes_back_the_same(value: object) -> None:
    literal = context._literal(value)
    if literal:
        with closing(driver().connect(":memory:")) as connection:
            found = connection.execute(f"SELECT {literal}").fetchone()[0]
        assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("count", [1, 89, 90, 91, context.INSERTED_ROWS + 1])
def test_many_rows_are_inserted_in_order_and_whole(count: int) -> None:
    rows = [
        (place, "EUR", None, "odd" if place % 2 else "o'even", "x", 1, 2, 3, 4, 5) for place in range(count)
    ]
    with closing(driver().connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (a, b, c, d, e, f, g, h, i, j)")
        context._insert_many(connection.cursor(), "INSERT INTO t VALUES ", iter(rows))
        assert connection.execute("SELECT * FROM t ORDER BY rowid").fetchall() == rows
