"""Workbooks, pages and their disguises."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.importers.identify import identify
from app.importers.prescan import column_number
from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, FileFormat, Part, Rejected, StatementLine
from tests.contract.importers.summary import TODAY

HEAD = ["Date", "Description", "Amount"]
ROWS = [[date(2024, 1, 5), "GAS", -45.2], [date(2024, 1, 6), "PAY", 2500.0]]


def _workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has one
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def _parts(path: Path, **answers: str) -> list[Part]:
    return list(read(ReadRequest(path, answers=answers, today=TODAY)))


def _read(path: Path, **answers: str) -> tuple[list[tuple[str, int]], FileFoot]:
    parts = _parts(path, **answers)
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    lines = [part for part in parts if isinstance(part, StatementLine)]
    return [(line.booked_on.isoformat(), line.amount.minor) for line in lines], foot


EXPECTED = [("2024-01-05", 4520), ("2024-01-06", -250000)]


def test_a_workbook_is_read_with_typed_cells(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "a.xlsx", {"S": [HEAD, *ROWS]})
    lines, foot = _read(path)
    assert lines == EXPECTED
    assert foot.format is FileFormat.XLSX


@pytest.mark.rule("F28")
def test_two_sheets_with_a_table_ask_which(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path / "a.xlsx", {"Jan": [HEAD, ROWS[0]], "Feb": [HEAD, ROWS[1]], "Notes": [["hello"]]}
    )
    _, foot = _read(path)
    question = foot.questions[0]
    assert (question.key, question.choices, question.proposed) == ("sheet", ("Jan", "Feb"), "Jan")
    lines, foot = _read(path, sheet="Feb")
    assert lines == EXPECTED[1:]
    assert not [question for question in foot.questions if question.key == "sheet"]


def test_an_answered_sheet_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "a.xlsx", {"Jan": [HEAD, *ROWS]})
    with pytest.raises(RefusedFileError) as refused:
        _read(path, sheet="March")
    assert "Jan" in refused.value.remedy


def test_hidden_rows_are_read_and_named(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "a.xlsx", {"S": [HEAD, *ROWS]})
    book = openpyxl.load_workbook(path)
    book["S"].row_dimensions[3].hidden = True
    book.save(path)
    lines, foot = _read(path)
    assert lines == EXPECTED
    assert foot.notes == ("hidden rows are read too: 3",)


def test_an_amount_formula_without_a_stored_value_is_rejected_by_name(tmp_path: Path) -> None:
    rows = [*ROWS, [date(2024, 1, 7), "SHOP", "=1+1"]]
    path = _workbook(tmp_path / "a.xlsx", {"S": [HEAD, *rows]})
    rejected = [part for part in _parts(path) if isinstance(part, Rejected)]
    assert [(part.row, part.column) for part in rejected] == [(4, "Amount")]


def test_a_workbook_that_holds_no_table_is_refused(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "a.xlsx", {"S": [["hello", "world"], ["no", "table"]]})
    with pytest.raises(RefusedFileError):
        _read(path)


@pytest.mark.rule("G16")
def test_a_part_that_unpacks_to_too_much_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (30 << 20))
    with pytest.raises(RefusedFileError) as refused:
        _read(path)
    assert "packed more than" in refused.value.reason


@pytest.mark.parametrize(("letters", "place"), (("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)))
def test_column_letters_are_places(letters: str, place: int) -> None:
    assert column_number(letters) == place


def test_a_page_named_xls_is_read_by_its_table(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(
        "<html><head><style>td{}</style></head><body><table><tr><td>menu</td></tr></table><table>"
        "<tr><th>Date<th>Description<th>Amount</tr><tr><td>2024-01-05<td>GAS<br>STATION<td>-45.20"
        "<tr><td>2024-01-06</td><td>PAY &amp; CO</td><td>2500.00</td></tr></table></body></html>"
    )
    lines, foot = _read(path)
    assert lines == EXPECTED
    assert foot.format is FileFormat.HTML


def test_excel_2003_xml_is_read_and_far_cells_in_it_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    cell = '<Cell><Data ss:Type="{}">{}</Data></Cell>'
    rows = "".join(
        "<Row>"
        + cell.format("DateTime", f"2024-01-0{day}T00:00:00.000")
        + cell.format("String", "X")
        + cell.format("Number", amount)
        + "</Row>"
        for day, amount in ((5, "-45.2"), (6, "2500"))
    )
    whole = (
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="S"><Table>{}</Table>'
        "</Worksheet></Workbook>"
    )
    path.write_text(whole.format(rows))
    assert identify(path) is FileFormat.XLS
    assert _read(path)[0] == EXPECTED
    path.write_text(whole.format('<Row ss:Index="99999999"></Row>'))
    with pytest.raises(RefusedFileError):
        _read(path)
    path.write_text(whole.format(rows)[:-40])
    with pytest.raises(RefusedFileError):
        _read(path)


@pytest.mark.parametrize(
    ("content", "says"),
    (
        (b"%PDF-1.7", "PDF"),
        (b"", "empty"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04xl/", "incomplete or damaged spreadsheet"),
        (b"<?xml version='1.0'?><Invoice/>", "no bank statement"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Office document"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Document/>', "DOCTYPE"),
    ),
)
def test_what_is_no_statement_is_said_to_be_what_it_is(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(RefusedFileError) as refused:
        identify(path)
    assert says in refused.value.reason
    assert refused.value.remedy


def test_a_password_is_asked_for_and_a_wrong_one_is_told(shared_folder: Path) -> None:
    path = shared_folder / "fixtures" / "statements" / "hostile" / "password_is_secret.xlsx"
    parts = _parts(path)
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert [question.key for question in foot.questions] == ["password"]
    assert len(_read(path, password="secret")[0]) == 5
    with pytest.raises(RefusedFileError) as refused:
        _parts(path, password="wrong")
    assert refused.value.reason == "the password is wrong"
