"""Files that once broke a reader, which no other file can be made of."""

from pathlib import Path

import pytest

from app.importers.preamble import read_preamble
from app.importers.prescan import scan_workbook
from app.importers.table import Row
from app.models.errors import RefusedFileError

BROKEN = Path(__file__).parents[2] / "data" / "broken"


@pytest.mark.rule("G16")
def test_a_part_whose_name_is_not_what_its_flag_says_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="incomplete or damaged"):
        scan_workbook(BROKEN / "name_outside_utf8.ods")


@pytest.mark.rule("G16")
def test_a_long_row_of_masking_signs_is_looked_over_once() -> None:
    row = Row(1, ("Account: XXXX " + "X" * 4_000 + "pending XXXX",))
    assert read_preamble([row]).account == ""
    assert read_preamble([Row(1, ("Card XXXX-XXXX-XXXX-1234",))]).account == "XXXX-XXXX-XXXX-1234"
