"""From a file to the company and back: preview, import, repeat, overlap, undo."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.models.errors import CancelledError, RefusedFileError
from app.models.ids import CommandId, InstrumentId
from app.models.money import Money
from app.models.payment import InstrumentKind
from app.models.statement import ImportStatus, Purpose
from app.services.import_results import UNALLOCATED, ImportPlan, RowFate
from app.services.views import ListQuery
from tests.companies import a_program

JANUARY = (
    "Date,Description,Amount,Currency,Balance\n"
    "2024-01-05,COFFEE,-4.75,EUR,95.25\n"
    "2024-01-05,COFFEE,-4.75,EUR,90.50\n"
    "2024-01-28,POWER,-18.22,EUR,72.28\n"
)
FEBRUARY = (
    "Date,Description,Amount,Currency,Balance\n"
    "2024-01-28,Power ,-18.22,EUR,72.28\n"
    "2024-02-02,SALARY,2500.00,EUR,2572.28\n"
)
EXPENSES = (
    "Employee no.,Employee,Report,Date,Merchant,Category,Amount,Currency,Paid by\n"
    "E-1,Ann Lee,R-1,2024-01-05,Coffee,Meals,4.75,EUR,Company card\n"
    "E-1,Ann Lee,R-1,2024-01-05,Coffee,Meals,4.75,EUR,Company card\n"
    "E-2,Bob Ray,R-2,sometime,Taxi,Travel,9.00,EUR,Own money\n"
)


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    program = a_program(tmp_path)
    made = program.create_company(str(tmp_path / "acme.tieout"), name="Acme", currency="EUR", user="ann")
    with closing(made):
        yield made


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.rule("F32")
def test_a_preview_tells_each_row_and_writes_nothing(company: Company, tmp_path: Path) -> None:
    path = _file(tmp_path, "bank.csv", JANUARY)
    preview = company.import_preview(ImportPlan(path))
    assert dict(preview.counts) == {
        RowFate.NEW: 3,
        RowFate.DUPLICATE: 0,
        RowFate.ERROR: 0,
        RowFate.SKIPPED: 1,
    }
    statement = preview.statements[0]
    assert (statement.debits.plain(), statement.repeats, statement.found_by) == ("27.72", 1, "new")
    assert (statement.opening and statement.opening.plain(), statement.proofs[0].holds) == ("100.00", True)
    assert preview.columns["amount"] == "Amount"
    assert preview.samples[0] == ("2024-01-05", "COFFEE", "-4.75", "EUR", "95.25")
    assert company.import_history() == []
    assert not company.browse.instruments()


@pytest.mark.rule("F33", "F34", "F35", "G04")
def test_the_same_file_again_adds_nothing_and_twins_stay(company: Company, tmp_path: Path) -> None:
    plan = ImportPlan(_file(tmp_path, "bank.csv", JANUARY))
    first = company.import_file(plan)
    assert (first.payments, first.record.repeated, first.record.skipped) == (3, 0, 1)
    again = company.import_preview(plan)
    assert again.imported_before is not None
    assert again.counts[RowFate.DUPLICATE] == 3
    second = company.import_file(plan)
    assert (second.payments, second.record.repeated) == (0, 3)
    record = second.record
    assert record.imported + record.repeated + record.rejected + record.skipped == record.rows_read


@pytest.mark.rule("F33")
def test_an_overlapping_file_adds_only_what_is_new(company: Company, tmp_path: Path) -> None:
    company.import_file(ImportPlan(_file(tmp_path, "bank.csv", JANUARY)))
    result = company.import_file(ImportPlan(_file(tmp_path, "bank 2024-02.csv", FEBRUARY)))
    assert (result.payments, result.record.repeated) == (1, 1)
    assert result.new_instruments == ()


@pytest.mark.rule("F35")
def test_a_whole_import_is_undone_and_can_come_again(company: Company, tmp_path: Path) -> None:
    plan = ImportPlan(_file(tmp_path, "bank.csv", JANUARY))
    first = company.import_file(plan)
    undone = company.undo_import(first.import_id, reason="wrong account")
    assert undone.payments == 3
    assert company.import_history()[0].status is ImportStatus.UNDONE
    assert company.import_file(plan).payments == 3


def test_the_same_command_changes_nothing_twice(company: Company, tmp_path: Path) -> None:
    plan = ImportPlan(_file(tmp_path, "bank.csv", JANUARY))
    command = CommandId("5a0f6a52-6c4c-4d0e-9a8b-1f7a70b6f001")
    first = company.import_file(plan, command_id=command)
    second = company.import_file(plan, command_id=command)
    assert second.import_id == first.import_id
    assert len(company.import_history()) == 1


@pytest.mark.rule("G05")
def test_a_cancelled_import_leaves_nothing(company: Company, tmp_path: Path) -> None:
    def cancel(_done: int, total: int) -> None:
        if total:
            raise CancelledError

    with pytest.raises(CancelledError):
        company.import_file(ImportPlan(_file(tmp_path, "bank.csv", JANUARY)), progress=cancel)
    assert company.import_history() == []


@pytest.mark.rule("F31")
def test_lines_without_a_card_among_several_cards_land_in_unallocated(
    company: Company, tmp_path: Path
) -> None:
    text = (
        "Date,Card number,Merchant,Amount,Currency\n2024-01-05,**** 4417,Shop,5.00,EUR\n"
        "2024-01-06,**** 8820,Cafe,7.00,EUR\n2024-01-07,,Bar,9.00,EUR\n"
    )
    plan = ImportPlan(_file(tmp_path, "cards.csv", text))
    assert company.import_preview(plan).unallocated == 1
    result = company.import_file(plan)
    assert (result.payments, result.unallocated) == (3, 1)
    kinds = sorted(one.kind.value for one in company.browse.instruments())
    assert kinds == ["card", "card", "unallocated"]


def test_a_person_chooses_where_a_statement_goes(company: Company, tmp_path: Path) -> None:
    plan = ImportPlan(_file(tmp_path, "bank.csv", JANUARY))
    key = company.import_preview(plan).statements[0].key
    chosen = replace(plan, instruments={key: UNALLOCATED})
    assert company.import_preview(chosen).statements[0].instrument.kind is InstrumentKind.UNALLOCATED
    assert company.import_file(chosen).unallocated == 3
    new = replace(plan, instruments={key: InstrumentId(0)})
    assert company.import_preview(new).statements[0].found_by == "new"


@pytest.mark.rule("F27")
def test_a_saved_layout_needs_no_question_the_next_time(company: Company, tmp_path: Path) -> None:
    text = "When,Who,How much\n01/02/2024,Shop,12.50\n03/04/2024,Cafe,3.20\n"
    path = _file(tmp_path, "club.csv", text)
    asked = company.import_preview(ImportPlan(path))
    assert {"date_order", "sign"} <= {question.key for question in asked.questions}
    answers = {"date_order": "day_first", "sign": "plus_is_out", "currency": "EUR"}
    company.import_file(ImportPlan(path, answers=answers, save_profile_as="Club"))
    assert company.import_profiles(Purpose.STATEMENT)[0].name == "Club"
    other = _file(tmp_path, "club2.csv", text.replace("12.50", "13.50"))
    preview = company.import_preview(ImportPlan(other))
    assert preview.profile == "Club"
    assert not {question.key for question in preview.questions} & {"date_order", "sign"}


@pytest.mark.rule("F29", "F35")
def test_a_file_with_a_bad_row_is_partially_processed_and_says_so(company: Company, tmp_path: Path) -> None:
    result = company.import_file(
        ImportPlan(_file(tmp_path, "bank.csv", JANUARY + "2024-01-30,X,12..34,EUR,1.00\n"))
    )
    assert result.record.status is ImportStatus.PARTIAL
    assert (result.payments, result.record.rejected) == (3, 1)


@pytest.mark.rule("G01", "G02")
def test_an_expense_list_brings_people_reports_and_expenses(company: Company, tmp_path: Path) -> None:
    plan = ImportPlan(_file(tmp_path, "expenses.csv", EXPENSES), Purpose.EXPENSES)
    preview = company.import_preview(plan)
    assert (preview.counts[RowFate.NEW], preview.counts[RowFate.ERROR]) == (2, 1)
    result = company.import_file(plan)
    assert (result.expenses, result.record.rejected) == (2, 1)
    assert [(one.code, one.name) for one in company.browse.employees()] == [("E-1", "Ann Lee")]
    assert company.import_file(plan).expenses == 0


@pytest.mark.rule("G16")
def test_a_refused_file_changes_nothing(company: Company, tmp_path: Path) -> None:
    path = _file(tmp_path, "dates.csv", "Date,Description,Amount\n13/04/2024,A,-1.00\n04/14/2024,B,-2.00\n")
    with pytest.raises(RefusedFileError):
        company.import_file(ImportPlan(path))
    with pytest.raises(RefusedFileError):
        company.import_preview(ImportPlan(tmp_path / "missing.csv"))
    assert company.import_history() == []


def test_a_currency_without_cents_is_read_with_its_own_decimals(company: Company, tmp_path: Path) -> None:
    text = "Date,Description,Amount\n2024-01-05,A,-1200\n2024-01-06,B,-300\n"
    plan = ImportPlan(_file(tmp_path, "yen.csv", text), answers={"currency": "JPY"})
    row = company.import_preview(plan).rows[1]
    assert row.amount is not None
    assert (row.amount.minor, row.amount.currency) == (1200, "JPY")


@pytest.mark.rule("F33", "F34")
def test_another_banks_file_never_hides_its_rows_in_the_only_account(
    company: Company, tmp_path: Path
) -> None:
    company.import_file(ImportPlan(_file(tmp_path, "first.csv", JANUARY)))
    other = JANUARY.replace("Description", "Narrative").replace(",Balance", ",Running balance")
    result = company.import_file(ImportPlan(_file(tmp_path, "second.csv", other)))
    assert (result.record.imported, result.record.repeated) == (3, 0)
    assert len(result.new_instruments) == 1


@pytest.mark.rule("F27", "F33")
def test_a_file_with_a_known_header_goes_where_such_files_went(company: Company, tmp_path: Path) -> None:
    first = company.import_file(ImportPlan(_file(tmp_path, "first.csv", JANUARY)))
    plan = ImportPlan(_file(tmp_path, "second.csv", FEBRUARY))
    statement = company.import_preview(plan).statements[0]
    assert (statement.instrument.id, statement.found_by) == (first.new_instruments[0], "layout")
    second = company.import_file(plan)
    assert (second.record.imported, second.record.repeated, second.new_instruments) == (1, 1, ())
    company.undo_import(second.import_id)
    company.undo_import(first.import_id)
    assert company.import_preview(plan).statements[0].found_by == "new"


@pytest.mark.rule("F33")
def test_a_header_that_any_bank_may_write_ties_no_file(company: Company, tmp_path: Path) -> None:
    text = "Date,Description,Amount\n2024-01-05,COFFEE,-4.75\n"
    company.import_file(ImportPlan(_file(tmp_path, "north.csv", text)))
    result = company.import_file(ImportPlan(_file(tmp_path, "south.csv", text)))
    assert (result.record.imported, result.record.repeated) == (1, 0)
    assert len(result.new_instruments) == 1


@pytest.mark.rule("F13", "F26")
def test_the_original_amount_in_a_banks_text_is_stored(company: Company, tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount,Currency\n"
        "2026-10-12,MAILFORGE INC Foreign Spend Amount: 29.00 USD,-27.10,EUR\n2026-10-13,KIOSK,-4.00,EUR\n"
    )
    company.import_file(ImportPlan(_file(tmp_path, "amex.csv", text)))
    listed = company.browse.payments(ListQuery(is_descending=False)).ids
    originals = [row.payment.original for row in company.browse.payment_rows(list(listed))]
    assert originals == [Money(2900, "USD"), None]
