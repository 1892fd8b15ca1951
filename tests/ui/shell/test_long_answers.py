"""The answer to a question brings the rows that will be on screen."""

from array import array
from collections.abc import Sequence

import pytest

from app.ui.shell.lists import pages_about
from app.ui.tables.paged_model import PAGE_ROWS


def rows_of(ids: Sequence[int]) -> Sequence[object]:
    return [f"row {one}" for one in ids]


@pytest.mark.parametrize(
    ("count", "kept_id", "pages"),
    [
        (0, None, []),
        (5, None, [0]),
        (1_000, None, [0]),
        (1_000, 3, [0]),
        (1_000, 60, [0, 1]),
        (1_000, 999, [14, 15]),
        (1_000, 5_000, [0]),
    ],
)
def test_pages_around_the_selected_row_come_with_the_answer(
    count: int, kept_id: int | None, pages: list[int]
) -> None:
    ids = array("q", range(count))
    found = pages_about(ids, kept_id, rows_of)
    assert sorted(found) == pages
    for page, rows in found.items():
        assert rows == rows_of(ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
