"""Every row of a file is accounted for inside the pipeline, before anything is stored (G04)."""

import pytest

from app.importers.wire import packed_row
from app.models.statement import FileFoot, FileFormat, Skipped
from app.services.import_looks import merged
from app.services.staging import Staged


def staged(rows_read: int, *, lines: int, rejected: int, skipped: int) -> Staged:
    made = Staged("0" * 64, 1)
    made.lines, made.rejected, made.skipped = lines, rejected, skipped
    made.foot = FileFoot(FileFormat.CSV, rows_read)
    return made


@pytest.mark.rule("G04")
def test_a_reading_that_loses_a_row_is_stopped() -> None:
    staged(5, lines=3, rejected=1, skipped=1).check()
    with pytest.raises(AssertionError, match="6 rows were read, 5 are accounted for"):
        staged(6, lines=3, rejected=1, skipped=1).check()


def test_a_skipped_row_travels_as_three_values() -> None:
    assert packed_row(Skipped(1, "blank", {})) == (1, "blank", "{}")


def test_spans_of_days_join_across_a_long_weekend_and_no_further() -> None:
    assert merged([(10, 20), (1, 5), (24, 30)]) == [(1, 30)]
    assert merged([(1, 5), (11, 12)]) == [(1, 5), (11, 12)]
    assert merged([]) == []
