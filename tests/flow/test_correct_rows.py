"""Rejected rows are corrected before and after an import; what the file has stays (G04)."""

from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.statement import ImportStatus, Purpose
from app.services.import_results import (
    CORRECTED_AMOUNT,
    CORRECTED_DATE,
    CORRECTED_TEXT,
    Correction,
    ImportPlan,
    PreviewResult,
    RowFate,
)
from app.services.views import ListQuery
from tests.companies import Shop

BAD = """Date,Description,Amount,Balance,Card
2026-10-05,CAFE ROMA DUBLIN,-12.30,87.70,4417
2026-10-32,BOOKSHOP,-40.00,47.70,4417
2026-10-07,CAFE ROMA DUBLIN,-12.30,35.40,4417
2026-10-08,KIOSK,-5.4O,30.00,4417
"""


def a_file(folder: Path, content: str = BAD, name: str = "Visa 4417.csv") -> Path:
    """Write a statement with two rows that cannot be read."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def correction(seen: PreviewResult, row: int, **cells: str) -> Correction:
    """Correct a row of a preview."""
    bad = next(one for one in seen.rows if one.row == row)
    assert bad.fate is RowFate.ERROR
    return Correction(cells, bad.raw, bad.column, bad.value, bad.text)


@pytest.mark.rule("G04", "F32")
def test_a_row_corrected_in_the_preview_is_imported_with_the_others_and_keeps_what_the_file_has(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    file = a_file(tmp_path)
    seen = company.import_preview(ImportPlan(file))
    assert (seen.counts[RowFate.NEW], seen.counts[RowFate.ERROR]) == (2, 2)
    fixes = {3: correction(seen, 3, Date="2026-10-06"), 5: correction(seen, 5, Amount="-5.40")}
    again = company.import_preview(ImportPlan(file, corrections=fixes))
    assert (again.counts[RowFate.NEW], again.counts[RowFate.ERROR]) == (4, 0)
    assert [row.row for row in again.rows if row.is_corrected] == [3, 5]
    assert next(row for row in again.rows if row.row == 3).raw["Date"] == "2026-10-32"
    assert [proof.holds for proof in again.statements[0].proofs] == [True], "the balances agree now"

    done = company.import_file(ImportPlan(file, corrections=fixes))
    assert (done.payments, done.record.rejected, done.record.status) == (4, 0, ImportStatus.PROCESSED)
    full = company.import_in_full(done.import_id, ("corrected",))
    assert full.counts["corrected"] == 2
    assert [(row.raw["Date"], row.corrected, row.corrected_by) for row in full.rows] == [
        ("2026-10-32", {"Date": "2026-10-06"}, company.info.user),
        ("2026-10-08", {"Amount": "-5.40"}, company.info.user),
    ]
    assert full.rows[0].was[0] == "Date"
    assert company.place.database.prove().broken == ()


@pytest.mark.rule("G04")
def test_a_row_corrected_after_the_import_comes_in_alone_and_the_counts_follow(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    done = company.import_file(ImportPlan(a_file(tmp_path)))
    assert (done.payments, done.record.status) == (2, ImportStatus.PARTIAL)
    full = company.import_in_full(done.import_id, ("rejected",))
    assert full.can_correct
    assert [row.row for row in full.rows] == [3, 5]
    first = company.correct_rows(done.import_id, {full.rows[0].id: {"Date": "2026-10-06"}})
    assert (first.imported, first.record.rejected, first.record.imported) == (1, 1, 3)
    assert first.record.status is ImportStatus.PARTIAL
    second = company.correct_rows(done.import_id, {full.rows[1].id: {"Amount": "-5.40"}})
    assert (second.imported, second.record.rejected) == (1, 0)
    assert second.record.status is ImportStatus.PROCESSED
    record = second.record
    assert record.rows_read == record.imported + record.repeated + record.rejected + record.skipped
    assert len(company.browse.payments(ListQuery()).ids) == 4
    with company.place.database.read() as unit:
        (statement,) = unit.statements.all(import_id=done.import_id)
    assert [proof.holds for proof in statement.proofs] == [True], "the stored proof follows"
    assert company.import_in_full(done.import_id).rows[2].raw["Date"] == "2026-10-32"
    assert company.place.database.prove().broken == ()
    again = company.import_file(ImportPlan(a_file(tmp_path)))
    assert again.payments == 0, "what is in is not added twice"
    assert company.undo_import(done.import_id).payments == 2, "what the later import repeats goes over to it"


@pytest.mark.rule("G04", "F33")
def test_a_corrected_row_that_equals_another_row_of_the_file_is_a_payment_of_its_own(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    done = company.import_file(ImportPlan(a_file(tmp_path)))
    (bad, _) = company.import_in_full(done.import_id, ("rejected",)).rows
    cells = {"Date": "2026-10-05", "Description": "CAFE ROMA DUBLIN", "Amount": "-12.30"}
    assert company.correct_rows(done.import_id, {bad.id: cells}).imported == 1
    assert len(company.browse.payments(ListQuery()).ids) == 3


def test_a_correction_that_is_wrong_itself_changes_nothing_and_says_what_is_wrong(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    done = company.import_file(ImportPlan(a_file(tmp_path)))
    (bad, _) = company.import_in_full(done.import_id, ("rejected",)).rows
    result = company.correct_rows(done.import_id, {bad.id: {"Date": "soon"}})
    assert (result.imported, list(result.still_rejected)) == (0, [3])
    assert result.record.rejected == 2
    assert company.import_in_full(done.import_id).counts["corrected"] == 0


def test_a_row_of_an_undone_import_cannot_be_corrected(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    done = company.import_file(ImportPlan(a_file(tmp_path)))
    (bad, _) = company.import_in_full(done.import_id, ("rejected",)).rows
    company.undo_import(done.import_id)
    with pytest.raises(BlockedError) as caught:
        company.correct_rows(done.import_id, {bad.id: {"Date": "2026-10-06"}})
    assert "undone" in str(caught.value)


@pytest.mark.rule("G04", "G01")
def test_a_rejected_row_of_an_expense_list_is_corrected_too(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    rows = (
        "Expense date,Merchant,Amount,Currency,Employee\n"
        "2026-10-05,Cafe,12.30,EUR,Ann Lee\n2026-10-99,Books,9.00,EUR,Ann Lee\n"
    )
    done = company.import_file(ImportPlan(a_file(tmp_path, rows, "list.csv"), Purpose.EXPENSES))
    assert (done.expenses, done.record.rejected) == (1, 1)
    (bad,) = company.import_in_full(done.import_id, ("rejected",)).rows
    result = company.correct_rows(done.import_id, {bad.id: {"Expense date": "2026-10-09"}})
    assert (result.imported, result.record.imported) == (1, 2)
    assert company.import_in_full(done.import_id, ("corrected",)).rows[0].raw["Expense date"] == "2026-10-99"


QIF = """!Type:Bank
D05/10/2026
T-12.30
PCafe Roma
^
D31/10/2026
T-4O.00
PBookshop
^
"""


@pytest.mark.rule("G04")
def test_a_rejected_row_of_a_format_without_columns_is_corrected_by_date_amount_and_text(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    file = a_file(tmp_path, QIF, "Account.qif")
    seen = company.import_preview(ImportPlan(file))
    bad = next(row for row in seen.rows if row.fate is RowFate.ERROR)
    cells = {CORRECTED_DATE: "2026-10-31", CORRECTED_AMOUNT: "-40.00", CORRECTED_TEXT: "Bookshop"}
    fix = {bad.row: Correction(cells, bad.raw, bad.column, bad.value, bad.text)}
    again = company.import_preview(ImportPlan(file, corrections=fix))
    made = next(row for row in again.rows if row.row == bad.row)
    assert (made.fate, made.text) == (RowFate.NEW, "Bookshop")
    assert made.amount is not None
    assert made.amount.minor == 40_00
    done = company.import_file(ImportPlan(file))
    (left,) = company.import_in_full(done.import_id, ("rejected",)).rows
    result = company.correct_rows(done.import_id, {left.id: cells})
    assert (result.imported, result.record.rejected) == (1, 0)


def test_the_original_file_is_saved_as_it_was(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    file = a_file(tmp_path)
    done = company.import_file(ImportPlan(file))
    copy = tmp_path / "copy.csv"
    assert company.save_original(done.import_id, copy) == len(file.read_bytes())
    assert copy.read_bytes() == file.read_bytes()
