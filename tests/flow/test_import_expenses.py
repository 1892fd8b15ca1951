"""An expense list into the company: lines, receipts beside it, repeats, changes, people."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.cli.main import main
from app.models.errors import BlockedError, OpenQuestionsError
from app.models.expense import Expense, PaidBy
from app.models.ids import ExpenseId
from app.models.money import Money
from app.models.statement import Purpose
from app.services.import_results import ImportPlan, ImportResult, RowFate
from app.services.receipt_results import Fate
from app.services.views import ListQuery
from tests.companies import a_program

HEAD = "Expense ID,Date,Employee,Merchant,Category,Amount,Currency,Paid by,Receipt\n"
LIST = HEAD + (
    "X-1,2026-10-01,Ann Lee,Hilton,Lodging,120.00,EUR,Company card,Bills/hilton.PDF\n"
    "X-1,2026-10-01,Ann Lee,Hilton,Meals,24.00,EUR,Company card,Bills/hilton.PDF\n"
    "X-2,2026-10-02,Ann Lee,Taxi,Travel,12.00,EUR,Own money,taxi\n"
    "X-3,2026-10-02,Ann Lee,Taxi,Travel,12.00,EUR,Own money,gone.png\n"
    "X-4,2026-10-03,Ann Lee,Bar,Meals,9.00,EUR,Cash,../secret.pdf\n"
    "X-5,2026-10-04,Ann Lee,Bar,Meals,8.00,EUR,Cash,https://example.test/r.pdf\n"
)
PDF, PNG = b"%PDF-1.4 bill", b"\x89PNG\r\n\x1a\n taxi"


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    program = a_program(tmp_path)
    made = program.create_company(str(tmp_path / "acme.tieout"), name="Acme", currency="EUR", user="ann")
    with closing(made):
        yield made


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """Return a folder with a list and its receipts; what must not be read stands above it."""
    folder = tmp_path / "box"
    (folder / "bills").mkdir(parents=True)
    (folder / "bills" / "Hilton.pdf").write_bytes(PDF)
    (folder / "Taxi.png").write_bytes(PNG)
    (tmp_path / "secret.pdf").write_bytes(PDF)
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    return folder


def plan_of(path: Path, **answers: str) -> ImportPlan:
    return ImportPlan(path, Purpose.EXPENSES, answers)


def expenses_of(company: Company) -> list[Expense]:
    ids = company.browse.expenses(ListQuery()).ids
    return sorted((row.expense for row in company.browse.expense_rows(ids)), key=lambda one: one.id)


def counts_of(result: ImportResult) -> tuple[int, int, int]:
    return result.expenses, result.record.repeated, result.record.skipped


@pytest.mark.rule("G03")
@pytest.mark.rule("G16")
def test_receipts_beside_the_list_are_attached_and_nothing_else_is_opened(
    company: Company, box: Path
) -> None:
    preview = company.import_preview(plan_of(box / "list.csv"))
    assert {one.text: one.fate for one in preview.receipts.named} == {
        "Bills/hilton.PDF": Fate.FOUND,
        "taxi": Fate.FOUND,
        "gone.png": Fate.MISSING,
        "../secret.pdf": Fate.REFUSED,
        "https://example.test/r.pdf": Fate.LINK,
    }
    result = company.import_file(plan_of(box / "list.csv"))
    assert counts_of(result) == (5, 0, 2)
    assert result.receipts["attached"] == 2
    hotel, taxi, gone, secret, link = expenses_of(company)
    assert [one.has_receipt for one in (hotel, taxi, gone, secret, link)] == [True, True, False, False, False]
    (info,) = company.attachments(hotel.id)
    assert (info.file_name, info.media_type) == ("Hilton.pdf", "application/pdf")
    assert company.attachment_bytes(info.id) == PDF
    assert link.custom_fields["Receipt"] == "https://example.test/r.pdf"
    assert secret.custom_fields["Receipt"] == "../secret.pdf"


@pytest.mark.rule("G01")
def test_a_split_expense_keeps_its_lines_and_guards_their_sum(company: Company, box: Path) -> None:
    company.import_file(plan_of(box / "list.csv"))
    hotel = expenses_of(company)[0]
    lines = company.expense_lines(hotel.id)
    assert [(line.minor, line.category) for line in lines] == [(12000, "Lodging"), (2400, "Meals")]
    assert sum(line.minor for line in lines) == hotel.amount.minor
    assert all(line.category_id is not None for line in lines)
    with pytest.raises(BlockedError, match="sum of its 2 lines"):
        company.edit_expense(replace(hotel, amount=Money(15000, "EUR")))
    company.remove_expense_lines(hotel.id)
    assert company.expense_lines(hotel.id) == ()
    company.edit_expense(replace(expenses_of(company)[0], amount=Money(15000, "EUR")))


@pytest.mark.rule("F33")
def test_importing_a_list_again_adds_nothing(company: Company, box: Path) -> None:
    company.import_file(plan_of(box / "list.csv"))
    again = box / "again.csv"
    again.write_text(LIST + "X-6,2026-10-05,Ann Lee,Bar,Meals,7.00,EUR,Cash,\n", encoding="utf-8")
    preview = company.import_preview(plan_of(again))
    assert (preview.counts[RowFate.NEW], preview.counts[RowFate.DUPLICATE]) == (1, 5)
    assert counts_of(company.import_file(plan_of(again))) == (1, 5, 2)
    assert len(expenses_of(company)) == 6


@pytest.mark.rule("G03")
def test_receipts_that_come_later_are_attached_when_the_list_is_imported_again(
    company: Company, box: Path
) -> None:
    company.import_file(plan_of(box / "list.csv"))
    (box / "gone.png").write_bytes(PNG)
    again = company.import_file(plan_of(box / "list.csv"))
    assert (again.expenses, again.receipts["attached"]) == (0, 1)
    gone = expenses_of(company)[2]
    (info,) = company.attachments(gone.id)
    company.remove_attachment(info.id, gone.id)
    third = company.import_file(plan_of(box / "list.csv"))
    assert third.receipts["attached"] == 0, "what a person took off does not come back"


@pytest.mark.rule("F34")
def test_a_known_id_with_another_amount_is_asked_about_and_never_doubled(company: Company, box: Path) -> None:
    company.import_file(plan_of(box / "list.csv"))
    later = box / "later.csv"
    later.write_text(LIST.replace("Travel,12.00,EUR,Own money,gone", "Travel,13.50,EUR,Own money,gone"))
    preview = company.import_preview(plan_of(later))
    (question,) = preview.questions
    assert (question.key, question.choices) == ("changed", ("keep", "update", "add"))
    assert "12.00 EUR" in question.evidence
    assert "13.50 EUR" in question.evidence
    with pytest.raises(OpenQuestionsError):
        company.import_file(ImportPlan(later, Purpose.EXPENSES, {}, asks=True))
    assert counts_of(company.import_file(plan_of(later, changed="keep"))) == (0, 5, 2)
    assert expenses_of(company)[2].amount == Money(1200, "EUR")
    updated = company.import_file(plan_of(later, changed="update"))
    assert (updated.expenses, updated.updated) == (0, 1)
    assert expenses_of(company)[2].amount == Money(1350, "EUR")
    assert counts_of(company.import_file(plan_of(later))) == (0, 5, 2)


@pytest.mark.rule("F34")
def test_another_id_is_another_expense_unless_the_tool_numbers_anew(company: Company, box: Path) -> None:
    company.import_file(plan_of(box / "list.csv"))
    twin = box / "twin.csv"
    twin.write_text(HEAD + "X-2,2026-10-02,Ann Lee,Taxi,Travel,12.00,EUR,Own money,\n"
                    "X-9,2026-10-02,Ann Lee,Taxi,Travel,12.00,EUR,Own money,\n")  # fmt: skip
    assert counts_of(company.import_file(plan_of(twin)))[:2] == (1, 1)
    anew = box / "anew.csv"
    anew.write_text(LIST.replace("X-", "Z-"))
    assert counts_of(company.import_file(plan_of(anew)))[:2] == (0, 5)


def test_a_deleted_expense_does_not_come_back(company: Company, box: Path) -> None:
    company.import_file(plan_of(box / "list.csv"))
    bar = expenses_of(company)[3]
    company.delete_expenses([ExpenseId(bar.id)], reason="paid privately")
    other = box / "other.csv"
    other.write_text(LIST + "\n")
    assert counts_of(company.import_file(plan_of(other)))[:2] == (0, 5)


@pytest.mark.rule("G03")
def test_an_archive_with_list_and_receipts_is_imported_in_one(company: Company, box: Path) -> None:
    packed = box / "october.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(box / "list.csv", "export/list.csv")
        archive.writestr("export/receipts/Hilton.pdf", PDF)
        archive.writestr("export/receipts/a/taxi.png", PNG)
        archive.writestr("export/receipts/b/taxi.png", PNG + b"another")
    preview = company.import_preview(plan_of(packed))
    fates = {one.text: one.fate for one in preview.receipts.named}
    assert fates["taxi"] is Fate.AMBIGUOUS
    assert fates["Bills/hilton.PDF"] is Fate.MISSING, "the folder that the list names is not there"
    assert company.import_file(plan_of(packed)).expenses == 5


def test_one_person_is_one_however_the_list_writes_the_name(company: Company, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        "Date,Employee,Email,Merchant,Amount,Currency,Payment\n"
        "2026-10-01,Ann Lee,ann.lee@x.test,A,1.00,EUR,Reimbursable\n"
        '2026-10-02,"Lee, Ann",,B,2.00,EUR,Company card\n'
        "2026-10-03,,ann.lee@x.test,C,3.00,EUR,Non-reimbursable\n"
    )
    company.import_file(plan_of(path))
    made = expenses_of(company)
    assert len({one.employee_id for one in made}) == 1
    assert [one.paid_by for one in made] == [PaidBy.OWN_MONEY, PaidBy.COMPANY_CARD, PaidBy.COMPANY_CARD]
    assert [one.to_reimburse for one in made] == [True, False, False]


@pytest.mark.rule("F08")
def test_the_amount_that_a_list_books_is_what_the_expense_starts_with(
    company: Company, tmp_path: Path
) -> None:
    path = tmp_path / "foreign.csv"
    path.write_text(
        "Date,Employee,Merchant,Original Amount,Original Currency,Amount (EUR)\n"
        "2026-10-01,Ann Lee,Deli,10.00,USD,9.31\n2026-10-02,Ann Lee,Pub,10.00,GBP,\n"
        "2026-10-03,Ann Lee,Bar,8.00,EUR,8.00\n"
    )
    preview = company.import_preview(plan_of(path))
    assert preview.counts[RowFate.ERROR] == 0
    company.import_file(plan_of(path))
    deli, pub, bar = expenses_of(company)
    assert (deli.amount, deli.booked) == (Money(1000, "USD"), Money(931, "EUR"))
    assert (pub.amount, pub.booked) == (Money(1000, "GBP"), None), "no converted amount is made up"
    assert (bar.amount, bar.booked) == (Money(800, "EUR"), None)


def test_the_command_line_tells_lines_receipts_and_proof(
    company: Company, box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", "--expenses", str(box / "list.csv"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["splits"] == {"expenses": 1, "lines": 2}
    assert (told["receipts"]["found"], told["receipts"]["missing"], told["receipts"]["refused"]) == (
        3 - 1,
        1,
        1,
    )
    (statement,) = told["statements"]
    rows = statement["transactions"] + len(statement["skipped"]) + len(statement["rejected"])
    assert rows == told["rows_read"]
    assert [line["amount"] for line in told["expenses"][0]["lines"]] == ["120.00", "24.00"]
