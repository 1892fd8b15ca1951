"""Reports and question lists as files (G17, F09, G26)."""

import csv
import email
import email.policy
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from app.models.errors import BlockedError, FileError
from app.models.expense import PaidBy
from app.models.ids import ReportId
from app.models.note import RowKind
from app.services.question_lists import MAILTO_CHARS_MAX, mailto
from tests.companies import Shop, a_shop

STRANGE = "<b>Café & Bar</b> \u202e\u200f" + "x" * 4_000


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return a_shop(tmp_path)


def a_report(shop: Shop) -> ReportId:
    shop.add_payments(shop.payment())
    ids = shop.add_expenses(
        shop.expense(merchant="Cafe Roma"),
        shop.expense(merchant="Hotel", amount="200.00"),
        shop.expense(merchant="Taxi", amount="30.00", paid_by=PaidBy.OWN_MONEY, instrument_id=None),
        shop.expense(merchant=STRANGE, amount="7.00", currency="USD"),
    )
    shop.company.auto_reconcile()
    return ReportId(shop.company.create_report("October", shop.ann, expense_ids=ids).id)


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.mark.rule("G17", "F09")
def test_a_report_prints_with_its_sections_states_and_totals(shop: Shop, tmp_path: Path) -> None:
    report = a_report(shop)
    done = shop.company.write_report(report, tmp_path / "october.pdf")
    text = text_of(done.path)
    assert done.rows == 4
    for said in (
        "Expense report R-0001 · October",
        "Non-refundable expenses",
        "Refundable expenses",
        "Automatic",
        "Cafe Roma",
        "<b>Café & Bar</b>",
        "242.30",
        "212.30 EUR",
    ):
        assert said in text, said
    assert "\u202e" not in text


@pytest.mark.rule("F09")
def test_the_summary_of_a_written_report_is_that_of_its_lists(shop: Shop, tmp_path: Path) -> None:
    done = shop.company.write_report(a_report(shop), tmp_path / "october.xlsx")
    book = openpyxl.load_workbook(done.path)
    listed: list[tuple[Any, ...]] = [
        (row[13].value, row[7].value, row[6].value)
        for row in list(book["Non-refundable expenses"].iter_rows())[1:]
    ]
    found: list[tuple[Any, ...]] = [
        tuple(cell.value for cell in row) for row in list(book["Reconciliation"].iter_rows())[1:]
    ]
    assert [row for row in found if row[0] == "Automatic"] == [("Automatic", 1, 12.3, "EUR")]
    for state, _count, minor, code in found:
        assert minor == sum(amount for word, one, amount in listed if (word, one) == (state, code))
    assert sum(row[1] or 0 for row in found) == len(listed)


def test_a_report_is_written_as_pdf_or_excel_alone(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        shop.company.write_report(a_report(shop), tmp_path / "october.doc")
    assert refused.value.remedy


@pytest.mark.rule("G26")
def test_questions_go_out_as_a_draft_letter_that_nobody_has_sent(shop: Shop, tmp_path: Path) -> None:
    payment = shop.add_payments(shop.payment(merchant="Café Roma"))[0]
    number = shop.company.ask(RowKind.PAYMENT, [payment], "What was it?\nWho was there?").note_ids[0]
    groups = shop.company.questions()

    shop.company.write_questions(groups, tmp_path / "ann.eml", address="ann@example.com")
    raw = (tmp_path / "ann.eml").read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    assert (message["X-Unsent"], message["To"]) == ("1", "ann@example.com")
    assert message["Subject"] == "1 question about your payments, Acme"
    assert "Dear Ann Lee," in text
    assert "2026-10-05, Café Roma, 12.30 EUR, Visa 4417" in text
    assert f"(question {number})" in text
    assert mailto(groups[0], "Acme").startswith("mailto:?subject=1%20question")

    shop.company.mark_questions_sent([number])
    assert shop.company.questions()[0].rows[0].note.sent_at is not None


@pytest.mark.rule("G26")
def test_questions_go_out_as_text_csv_and_excel(shop: Shop, tmp_path: Path) -> None:
    ann, bob = shop.add_expenses(
        shop.expense(merchant="=cmd"), shop.expense(employee_id=shop.bob, instrument_id=None)
    )
    shop.company.ask(RowKind.EXPENSE, [ann, bob], "Which project?")
    groups = shop.company.questions()
    for name in ("all.txt", "all.csv", "all.xlsx"):
        assert shop.company.write_questions(groups, tmp_path / name).rows == 2
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Cardholder"], row["Merchant"]) for row in rows] == [
        ("Ann Lee", "'=cmd"),
        ("Bob Ray", "Cafe Roma"),
    ]
    assert "Dear Bob Ray," in (tmp_path / "all.txt").read_text(encoding="utf-8-sig")
    with pytest.raises(BlockedError, match="one cardholder"):
        shop.company.write_questions(groups, tmp_path / "all.eml")
    with pytest.raises(FileError):
        shop.company.write_questions(groups, tmp_path / "all.pdf")
    with pytest.raises(BlockedError, match="no question"):
        shop.company.write_questions([], tmp_path / "none.txt")


def test_a_letter_that_is_too_long_for_an_address_is_not_cut(shop: Shop) -> None:
    ids = shop.add_expenses(*[shop.expense(merchant=f"Shop {place}") for place in range(60)])
    shop.company.ask(RowKind.EXPENSE, ids, "What was bought here, and for whom?")
    assert mailto(shop.company.questions()[0], "Acme") == ""
    assert MAILTO_CHARS_MAX < 2_000
