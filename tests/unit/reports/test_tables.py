"""Tables out: workbooks and CSV read back."""

import csv
import errno
import gc
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from app.models.money import Money
from app.reports.tables import Column, Kind, Sheet, Value, write_csv, write_table, write_workbook

COLUMNS = (Column("Text"), Column("Amount", Kind.MONEY), Column("Day", Kind.DAY), Column("At", Kind.MOMENT))
AT = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


def read_back(rows: list[list[Value]]) -> list[list[openpyxl.cell.Cell]]:
    stream = io.BytesIO()
    assert write_table(stream, "List", COLUMNS, rows) == len(rows)
    sheet = openpyxl.load_workbook(stream)["List"]
    return [list(row) for row in sheet.iter_rows(min_row=2)]  # type: ignore[arg-type] # no merged cells here


@pytest.mark.rule("F37")
def test_money_is_a_number_with_the_decimals_of_its_currency() -> None:
    rows = read_back([["a", Money(-123450, "EUR")], ["b", Money(500, "JPY")], ["c", Money(1, "KWD")]])
    assert [(row[1].value, row[1].number_format) for row in rows] == [
        (-1234.5, "#,##0.00"),
        (500, "#,##0"),
        (0.001, "#,##0.000"),
    ]
    assert Decimal(str(rows[0][1].value)) == Decimal("-1234.5")


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-1", "@SUM(A1)", "\tx"])
def test_text_never_becomes_a_formula(text: str) -> None:
    cell = read_back([[text]])[0][0]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    stream = io.BytesIO()
    write_csv(stream, COLUMNS[:1], [[text]])
    assert list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))[1] == ["'" + text]


def test_days_and_moments_are_dates_and_unprintable_characters_go() -> None:
    row = read_back([["a\x00b\x0bc", None, date(2026, 2, 28), AT]])[0]
    assert row[0].value == "abc"
    assert row[2].value == datetime(2026, 2, 28)  # noqa: DTZ001 -- Excel knows no zones
    assert row[3].value == AT.replace(tzinfo=None)


def test_csv_writes_plain_values_and_a_mark_for_excel() -> None:
    stream = io.BytesIO()
    rows: list[list[Value]] = [
        ['Say "hi", you', Money(-5, "EUR"), date(2026, 2, 28), AT],
        [None, 7, 0.25, ""],
    ]
    assert write_csv(stream, COLUMNS, rows) == 2
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig")))) == [
        ["Text", "Amount", "Day", "At"],
        ['Say "hi", you', "-0.05", "2026-02-28", "2026-03-01T12:00:05+00:00"],
        ["", "7", "0.2500", ""],
    ]
    plain = io.BytesIO()
    write_csv(plain, COLUMNS, [], has_bom=False)
    assert plain.getvalue() == b"Text,Amount,Day,At\r\n"


def test_a_workbook_has_its_sheets_in_order_with_frozen_headers() -> None:
    stream = io.BytesIO()
    counts = write_workbook(
        stream,
        [
            Sheet("Summary", COLUMNS, [["x"], ["y"]]),
            Sheet("A title far longer than Excel takes", COLUMNS, []),
        ],
    )
    book = openpyxl.load_workbook(stream)
    assert counts == [2, 0]
    assert book.sheetnames == ["Summary", "A title far longer than Excel t"]
    assert book["Summary"].freeze_panes == "A2"


class FullDisk(io.BytesIO):
    """Takes the first bytes and no more."""

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_says_so_and_leaves_nothing_else_to_say(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OSError, match="No space left"):
        write_table(FullDisk(), "List", COLUMNS, [["a", None, None, None]] * 50)
    gc.collect()
    assert capfd.readouterr().err == ""
