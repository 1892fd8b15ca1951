"""Layouts shipped as data: each names its public source and is found by a header of its own."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from app.importers.delimited import Delimited
from app.importers.layouts import FOLDER, ready_layouts
from app.importers.protocol import ReadRequest
from app.models.money import Money
from app.models.statement import FileFoot, FileFormat, Purpose, StatementLine

ENTRIES = [entry for path in sorted(FOLDER.glob("*.json")) for entry in json.loads(path.read_text("utf-8"))]


def test_at_least_twenty_five_layouts_come_with_the_program() -> None:
    assert len(ready_layouts()) >= 25
    assert len({layout.name for layout in ready_layouts()}) == len(ready_layouts())
    keys = {(layout.fingerprint, layout.purpose) for layout in ready_layouts()}
    assert len(keys) == len(ready_layouts()), "two layouts have the same header"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_a_layout_names_its_source_and_only_columns_that_it_has(entry: dict[str, object]) -> None:
    assert len(str(entry["source"])) > 10
    assert isinstance(entry["verified"], bool)
    columns, header = entry.get("columns", {}), entry["header"]
    assert isinstance(columns, dict)
    assert isinstance(header, list)
    named = {title for titles in columns.values() for title in titles.split("\x1f")}
    assert named <= set(header)


def rows_of(name: str, rows: list[dict[str, str]], folder: Path) -> tuple[list[StatementLine], FileFoot]:
    entry = next(entry for entry in ENTRIES if entry["name"] == name)
    path = folder / "file.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, entry["header"], restval="")
        writer.writeheader()
        writer.writerows(rows)
    request = ReadRequest(path, purpose=Purpose(entry["purpose"]), today=date(2026, 11, 21))
    parts = list(Delimited().read(request, FileFormat.CSV))
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    return [part for part in parts if isinstance(part, StatementLine)], foot


@pytest.mark.rule("F27")
def test_paypal_counts_what_reaches_the_account(tmp_path: Path) -> None:
    common = {"Date": "10/13/2026", "Name": "Adobe", "Type": "Payment", "Currency": "USD"}
    rows = [
        {**common, "Status": "Completed", "Gross": "-54.99", "Fee": "0.00", "Net": "-54.99"},
        {**common, "Status": "Completed", "Gross": "1,500.00", "Fee": "-58.80", "Net": "1,441.20"},
        {**common, "Status": "Pending", "Gross": "5.00", "Fee": "-0.40", "Net": "4.60"},
    ]
    lines, foot = rows_of("PayPal activity", rows, tmp_path)
    assert foot.profile == "PayPal activity"
    assert [line.amount.plain() for line in lines] == ["54.99", "-1441.20"]


@pytest.mark.rule("F27")
def test_british_dates_need_no_question(tmp_path: Path) -> None:
    rows = [{"Date": "03/08/2026", "Account": "20-00-00 12345678", "Amount": "-10.99", "Memo": "SHOP"}]
    lines, foot = rows_of("Barclays current account", rows, tmp_path)
    assert (foot.questions, foot.profile) == ((), "Barclays current account")
    assert lines[0].booked_on == date(2026, 8, 3)


@pytest.mark.rule("F13")
def test_an_original_amount_is_read_where_the_words_of_its_title_are_joined(tmp_path: Path) -> None:
    row = {
        "TransactionId": "TRX1",
        "Date": "2025-05-05 10:16:57",
        "Amount": "12.900",
        "Currency": "CHF",
        "MerchantName": "Windsurf",
        "StateType": "BOOKED",
    }
    foreign = {**row, "OriginalAmount": "15.000", "OriginalCurrency": "USD"}
    at_home = {**row, "TransactionId": "TRX2", "OriginalAmount": "12.900", "OriginalCurrency": "CHF"}
    lines, _ = rows_of("Viseca card", [foreign, at_home], tmp_path)
    assert [line.original for line in lines] == [Money(1500, "USD"), None]
