"""CSV and Excel lists as a source: columns by their words, bad input in clear sentences."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.models.errors import RejectedError
from app.models.sync import RunStatus, SourceRow, SyncPart
from app.services.sync_lists import ListSource
from tests.flow.sync.kit import Lists

CATEGORY, SUPPLIER, TAX_RATE, PERIOD = (
    SyncPart.CATEGORY,
    SyncPart.SUPPLIER,
    SyncPart.TAX_RATE,
    SyncPart.PERIOD,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lists"
    made.mkdir()
    return made


def source(folder: Path, **settings: str) -> ListSource:
    return ListSource({"folder": str(folder), **settings})


def read(folder: Path, text: str, part: SyncPart = CATEGORY, **settings: str) -> list[SourceRow]:
    (folder / "list.csv").write_text(text, encoding="utf-8")
    return list(source(folder, **settings).rows(part, "list.csv"))


def refused(folder: Path, text: str, part: SyncPart = CATEGORY, **settings: str) -> str:
    with pytest.raises(RejectedError) as told:
        read(folder, text, part, **settings)
    return str(told.value)


@pytest.mark.rule("F66", "F69")
@pytest.mark.parametrize(
    ("titles", "part"),
    [
        ("Code,Name", CATEGORY),
        ("Account code,Account name", CATEGORY),
        ("No.;Description", CATEGORY),
        ("Nummer\tBezeichnung", CATEGORY),
        ("Supplier number,Supplier name", SUPPLIER),
        ("Código;Nombre", SUPPLIER),
        ("Reference,Title", SyncPart.PROJECT),
    ],
)
def test_columns_are_recognised_by_their_words(folder: Path, titles: str, part: SyncPart) -> None:
    sign = next(sign for sign in ",;\t" if sign in titles)
    rows = read(folder, f"{titles}\n7400{sign}Travel\n7500{sign}Meals\n", part)
    assert [(row.reference, row.name) for row in rows] == [("7400", "Travel"), ("7500", "Meals")]
    assert rows[0].place == "row 2"


def test_lines_above_the_titles_and_blank_rows_are_passed_over(folder: Path) -> None:
    rows = read(folder, "Chart of accounts of Acme Ltd\n\nCode,Name\n\n7400,Travel\n,\n7500,Meals\n")
    assert [row.reference for row in rows] == ["7400", "7500"]


@pytest.mark.rule("F74")
def test_other_columns_are_there_for_filters_under_their_titles(folder: Path) -> None:
    (row,) = read(folder, "Code,Name,Cost Type,Owner\n7400,Travel,Direct,Ann\n")
    assert dict(row.values) == {"cost type": "Direct", "owner": "Ann"}
    fields = source(folder).fields(CATEGORY, "list.csv")
    assert [(field.key, field.title) for field in fields] == [
        ("code", "Code"),
        ("name", "Name"),
        ("cost type", "Cost Type"),
        ("owner", "Owner"),
    ]


def test_a_title_that_tells_nothing_is_said_by_a_setting(folder: Path) -> None:
    text = "Kod,Opis\n7400,Travel\n"
    assert "it has no column for the code" in refused(folder, text)
    (row,) = read(folder, text, code_column="Kod", name_column="Opis")
    assert (row.reference, row.name) == ("7400", "Travel")


def test_two_columns_that_may_be_the_code_are_not_guessed_at(folder: Path) -> None:
    told = refused(folder, "Code,Code,Name\n1,7400,Travel\n")
    assert "several columns for the code" in told
    assert "Set code_column" in told


def test_active_and_closed_columns_are_understood(folder: Path) -> None:
    rows = read(folder, "Code,Name,Active\nA,Ann,yes\nB,Bob,no\nC,Cy,TRUE\n", SUPPLIER)
    assert [row.is_active for row in rows] == [True, False, True]
    rows = read(folder, "Code,Name,Closed\nA,Ann,yes\nB,Bob,\n", SUPPLIER)
    assert [row.is_active for row in rows] == [False, True]
    assert "says neither yes nor no" in refused(folder, "Code,Name,Active\nA,Ann,perhaps\n", SUPPLIER)


@pytest.mark.parametrize(
    ("text", "ppm"),
    [("20", 200_000), ("20%", 200_000), ("5,5", 55_000), ("0", 0), ("", None), ("0.5 %", 5_000)],
)
def test_percentages_are_read_exactly(folder: Path, text: str, ppm: int | None) -> None:
    (row,) = read(folder, f'Code,Name,Rate\nT1,Standard,"{text}"\n', TAX_RATE)
    assert row.rate_ppm == ppm


@pytest.mark.parametrize("text", ["much", "120", "-5", "0.2", "1e9", "20.00001"])
def test_a_percentage_that_is_none_names_the_row_and_the_value(folder: Path, text: str) -> None:
    told = refused(folder, f"Code,Name,Rate\nT0,Zero,0\nT1,Standard,{text}\n", TAX_RATE)
    assert "row 3" in told
    assert text in told


def test_fiscal_periods_have_days(folder: Path) -> None:
    (row,) = read(folder, "Code,Name,Start,End,Status\nP1,March,2026-03-01,2026-03-31,closed\n", PERIOD)
    assert (row.first_on, row.last_on, row.is_open) == (date(2026, 3, 1), date(2026, 3, 31), False)
    told = refused(folder, "Code,Name,Start,End\nP1,March,01/03/2026,31/03/2026\n", PERIOD)
    assert "no day that can be read for certain" in told
    assert "no columns for the first and the last day" in refused(folder, "Code,Name\nP1,March\n", PERIOD)


def test_a_workbook_is_read_by_sheet_and_dates_and_numbers_as_they_are(folder: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Suppliers"
    first.append(["Code", "Name", "VAT number"])
    first.append(["S1", "Rail Ltd", "GB123"])
    second = book.create_sheet("Chart of accounts")
    second.append(["Account", "Description"])
    second.append([7400, "Travel"])
    third = book.create_sheet("Periods")
    third.append(["No", "Name", "Start", "End"])
    third.append([1, "March", date(2026, 3, 1), date(2026, 3, 31)])
    book.save(folder / "reference.xlsx")
    opened = source(folder)
    assert opened.choices(SUPPLIER)[0].key == "reference.xlsx|Suppliers"
    (supplier,) = opened.rows(SUPPLIER, "reference.xlsx|Suppliers")
    assert (supplier.reference, supplier.values["vat_number"]) == ("S1", "GB123")
    (account,) = opened.rows(SyncPart.GL_ACCOUNT, "")
    assert (account.reference, account.name) == ("7400", "Travel")
    (period,) = opened.rows(PERIOD, "reference.xlsx|Periods")
    assert period.first_on == date(2026, 3, 1)
    with pytest.raises(RejectedError, match="no such sheet"):
        list(opened.rows(SUPPLIER, "reference.xlsx|Nothing"))


def test_a_folder_or_a_list_that_is_not_there_says_what_to_do(folder: Path) -> None:
    with pytest.raises(RejectedError, match="Choose the folder"):
        ListSource({}).check()
    with pytest.raises(RejectedError, match="Choose a folder that exists"):
        source(folder / "none").check()
    with pytest.raises(RejectedError, match="Put a CSV file or a workbook into it"):
        source(folder).check()
    with pytest.raises(RejectedError, match="the list does not exist"):
        list(source(folder).rows(CATEGORY, "none.csv"))
    with pytest.raises(RejectedError, match="the list does not exist"):
        list(source(folder).rows(CATEGORY, "../other/none.csv"))


def test_a_list_is_proposed_only_where_its_name_leaves_no_choice(folder: Path) -> None:
    (folder / "suppliers.csv").write_text("Code,Name\nS1,Rail Ltd\n", encoding="utf-8")
    (folder / "chart.csv").write_text("Code,Name\n7400,Travel\n", encoding="utf-8")
    assert [row.reference for row in source(folder).rows(SUPPLIER, "")] == ["S1"]
    with pytest.raises(
        RejectedError, match=r"Choose the list of projects; there are: chart\.csv, suppliers\.csv"
    ):
        list(source(folder).rows(SyncPart.PROJECT, ""))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("damaged.xlsx", b"PK\x03\x04 this is no workbook"),
        ("empty.csv", b""),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)),
    ],
)
def test_a_file_that_is_no_list_is_refused_and_not_offered(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    assert source(folder).choices(CATEGORY) == []
    with pytest.raises(RejectedError) as told:
        list(source(folder).rows(CATEGORY, name))
    assert name in str(told.value)


def test_a_list_that_cannot_be_read_changes_nothing(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.write(SUPPLIER, "S1,Rail Ltd,perhaps", titles="Code,Name,Active")
    lists.enable(CATEGORY, SUPPLIER)
    run = lists.sync.now(lists.connection_id).run
    assert run.status is RunStatus.FAILED
    assert run.failure is not None
    assert "row 2: the column Active says neither yes nor no" in run.failure.text
    assert lists.rows(CATEGORY) == [], "not even the part that could be read"
