"""Columns filled from rows, batch by batch."""

from app.models.columns import ABSENT
from app.models.payment import LinkState
from app.models.period import NO_DAY
from app.store import filling


def test_batches_fill_every_column_in_order() -> None:
    number, day, text, state = (
        filling.Numbers(),
        filling.days(),
        filling.Texts(),
        filling.Codes(LinkState),
    )
    looked = filling.Looked({1: 10, 2: ABSENT})
    batches: list[list[tuple[object, ...]]] = [
        [(5, None, "a", "pending", 1), (6, 3, "", "manual", 2)],
        [(7, 4, "a", "partial", 1)],
    ]
    filling.fill(batches, [number, day, text, state, looked])
    assert list(number.values) == [5, 6, 7]
    assert list(day.values) == [NO_DAY, 3, 4]
    assert list(state.values) == [0, 4, 2]
    assert list(looked.values) == [10, ABSENT, 10]
    assert [text.column.at(row) for row in range(3)] == ["a", "", "a"]
    assert list(text.column.texts) == ["a"]


def test_an_absent_id_is_marked_and_none_is_remembered() -> None:
    ids = filling.ids()
    ids.extend([None, 4, None])
    assert list(ids.values) == [ABSENT, 4, ABSENT]


def test_no_rows_make_empty_columns() -> None:
    text = filling.Texts()
    filling.fill([], [text])
    assert list(text.column.index) == []
