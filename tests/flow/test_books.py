"""Expenses, reports, receipts, reference data, options, exports and proofs of one company."""

import csv
import errno
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.models.errors import BlockedError, DiskFullError, FileError, NotFoundError, StaleError
from app.models.expense import Employee, ExpenseStatus, PaidBy
from app.models.ids import CategoryId, EmployeeId, InstrumentId, ReportId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, LinkState, PaymentKind
from app.models.reference import Category
from app.services.browse import Browse
from app.services.results import ExpenseDraft, Scope
from app.services.views import Filter, ListQuery
from tests.companies import Shop

ALL = ListQuery("id", is_descending=False)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def draft(shop: Shop, **changed: object) -> ExpenseDraft:
    plain = ExpenseDraft(shop.ann, date(2026, 10, 5), "Cafe Roma", Money(1230, "EUR"))
    return replace(plain, **changed)  # type: ignore[arg-type] # the caller names fields


def with_receipt(shop: Shop) -> CategoryId:
    """Add a category that asks for a receipt."""
    meals = Category(CategoryId(0), "MEAL", "Meals", requires_receipt=True)
    return CategoryId(shop.company.edit_category(meals).id)


@pytest.mark.rule("G01", "G02", "G03")
def test_an_expense_by_hand_waits_for_its_receipt_where_the_category_asks_for_one(shop: Shop) -> None:
    company = shop.company
    meals = CategoryId(
        company.edit_category(Category(CategoryId(0), "MEAL", "Meals", requires_receipt=True)).id
    )
    plain = company.add_expense(draft(shop)).expense_ids[0]
    eaten = company.add_expense(draft(shop, category_id=meals, note="team")).expense_ids[0]
    assert shop.get_expense(plain).status is ExpenseStatus.TO_SUBMIT
    assert (shop.get_expense(eaten).status, shop.get_expense(eaten).category) == (
        ExpenseStatus.TO_REVIEW,
        "Meals",
    )
    missing = ListQuery(filters=(Filter("missing_receipt"),))
    assert list(company.browse.expenses(missing).ids) == [eaten]
    with pytest.raises(BlockedError):
        company.add_expense(draft(shop, amount=Money(0, "EUR")))
    with pytest.raises(NotFoundError):
        company.add_expense(draft(shop, employee_id=EmployeeId(77)))


@pytest.mark.rule("G03")
def test_a_receipt_is_kept_by_its_bytes_and_can_be_taken_off(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    category = CategoryId(
        company.edit_category(Category(CategoryId(0), "M", "Meals", requires_receipt=True)).id
    )
    (expense,) = company.add_expense(draft(shop, category_id=category)).expense_ids
    receipt = tmp_path / "lunch.png"
    receipt.write_bytes(PNG)
    saved = company.attach_receipt(expense, receipt)
    (info,) = company.attachments(expense)
    assert (info.id, info.file_name, info.media_type, info.size_bytes) == (
        saved.id,
        "lunch.png",
        "image/png",
        28,
    )
    assert company.attachment_bytes(info.id) == PNG
    missing = ListQuery(filters=(Filter("missing_receipt"),))
    assert list(company.browse.expenses(missing).ids) == []
    assert company.browse.expense_rows([expense])[0].expense.has_receipt
    company.remove_attachment(info.id, expense)
    assert company.attachments(expense) == []
    assert list(company.browse.expenses(missing).ids) == [expense]


def test_what_is_no_image_or_pdf_is_refused_as_a_receipt(shop: Shop, tmp_path: Path) -> None:
    (expense,) = shop.add_expenses(shop.expense())
    script = tmp_path / "receipt.pdf"
    script.write_text("<html>")
    with pytest.raises(FileError, match="neither"):
        shop.company.attach_receipt(expense, script)
    with pytest.raises(FileError, match="does not exist"):
        shop.company.attach_receipt(expense, tmp_path / "gone.png")


def test_an_edited_expense_is_stored_once_and_a_stale_edit_is_refused(shop: Shop) -> None:
    (expense,) = shop.add_expenses(shop.expense())
    stored = shop.get_expense(expense)
    before = shop.company.browse.expenses(ListQuery("merchant", is_descending=False, text="tesco")).ids
    assert list(before) == []
    shop.company.edit_expense(replace(stored, merchant="Tesco", amount=Money(999, "EUR")))
    result = shop.company.browse.expenses(ListQuery("merchant", is_descending=False, text="tesco"))
    assert (list(result.ids), result.sums) == ([expense], {"EUR": 999})
    with pytest.raises(StaleError) as caught:
        shop.company.edit_expense(replace(stored, merchant="Aldi"))
    assert caught.value.what == f"expense {expense}"


@pytest.mark.rule("F22", "F41", "F80")
def test_a_reconciled_expense_keeps_its_amount_and_stays(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.auto_reconcile()
    stored = shop.get_expense(expense)
    with pytest.raises(BlockedError, match="keeps its amount"):
        shop.company.edit_expense(replace(stored, amount=Money(1, "EUR")))
    with pytest.raises(BlockedError, match="reconciled"):
        shop.company.delete_expenses([expense])
    shop.company.edit_expense(replace(stored, note="with client"))
    with pytest.raises(BlockedError, match="posting"):
        shop.company.set_expense_status([expense], ExpenseStatus.COMPLETED)
    with pytest.raises(BlockedError, match="posting"):
        shop.company.edit_expense(replace(shop.get_expense(expense), status=ExpenseStatus.COMPLETED))


def test_only_drafts_are_deleted_and_they_leave_the_lists(shop: Shop) -> None:
    kept, gone = shop.add_expenses(shop.expense(status=ExpenseStatus.APPROVED), shop.expense(amount="1.00"))
    with pytest.raises(BlockedError, match="drafts"):
        shop.company.delete_expenses([kept])
    shop.company.browse.expenses(ALL)
    shop.company.delete_expenses([gone], reason="entered twice")
    assert list(shop.company.browse.expenses(ALL).ids) == [kept]


@pytest.mark.rule("F09", "G17", "G02", "F08")
def test_a_report_keeps_sections_apart_and_its_summary_equals_its_lists(shop: Shop) -> None:
    shop.add_payments(shop.payment(amount="13.00"), shop.payment(amount="20.00"))
    own = shop.expense(paid_by=PaidBy.OWN_MONEY, amount="5.00", instrument_id=None)
    tip, sure, open_, private = shop.add_expenses(
        shop.expense(), shop.expense(amount="20.00"), shop.expense(amount="77.00", currency="USD"), own
    )
    company = shop.company
    saved = company.create_report("October", shop.ann, expense_ids=[tip, sure, open_, private])
    session = company.open_session(Scope("report", saved.id))
    session.stage_link(tip, session.candidates(tip)[0].payment.id, "tip")
    assert session.commit().recalculated_reports == (saved.id,)
    company.auto_reconcile()
    view = company.browse.report(ReportId(saved.id))
    assert (view.report.number, view.employee.name) == ("R-0001", "Ann Lee")
    assert [list(section) for section in view.sections] == [[tip, sure, open_], [private]]
    counts = view.totals.counts
    assert (counts["manual"], counts["automatic"], counts["pending"]) == (1, 1, 1)
    assert view.totals.sums["pending"] == {"USD": 7700}
    assert view.summary.non_refundable == {"EUR": 3230, "USD": 7700}
    assert view.summary.refundable == {"EUR": 500}
    assert (view.summary.booked_minor, view.summary.unbooked) == (1300 + 2000 + 500, {"USD": 7700})
    (row,) = company.browse.reports()
    assert (row.expense_count, row.booked_minor, row.totals) == (4, 3800, view.totals)
    for state, count in counts.items():
        report = Filter("report", (str(saved.id),))
        paid = Filter("paid_by", ("company_card", "company_account", "unknown"))
        listed = company.browse.expenses(ListQuery(filters=(report, paid, Filter("state", (state,)))))
        assert (len(listed.ids), listed.sums) == (count, view.totals.sums[state])
    company.set_expense_status([tip, sure, open_, private], ExpenseStatus.SUBMITTED)
    assert company.browse.report(ReportId(saved.id)).status is ExpenseStatus.SUBMITTED
    company.set_expense_status([sure], ExpenseStatus.REJECTED)
    assert company.browse.reports()[0].status is ExpenseStatus.REJECTED


def test_a_report_holds_expenses_of_one_employee_under_a_number_of_its_own(shop: Shop) -> None:
    company = shop.company
    (mine,) = shop.add_expenses(shop.expense())
    report = ReportId(company.create_report("Bob's", shop.bob).id)
    assert company.create_report("Next", shop.bob).id != report
    assert [row.report.number for row in company.browse.reports()] == ["R-0001", "R-0002"]
    with pytest.raises(BlockedError, match="one employee"):
        company.assign_report([mine], report)
    with pytest.raises(BlockedError, match="exists"):
        company.create_report("Again", shop.bob, number="R-0001")
    own = ReportId(company.create_report("Ann's", shop.ann, number="A1").id)
    company.assign_report([mine], own)
    assert company.browse.expense_rows([mine])[0].report_number == "A1"
    assert list(company.browse.expenses(ListQuery(text="a1")).ids) == [mine]
    company.assign_report([mine], None)
    assert company.browse.expense_rows([mine])[0].report_number == ""


@pytest.mark.rule("G15")
def test_an_ignored_payment_needs_a_reason_and_stays_visible(shop: Shop) -> None:
    company = shop.company
    payment, linked = shop.add_payments(shop.payment(), shop.payment(amount="9.00"))
    shop.add_expenses(shop.expense(amount="9.00"))
    company.auto_reconcile()
    with pytest.raises(BlockedError, match="reason"):
        company.ignore_payment([payment], reason=" ")
    with pytest.raises(BlockedError, match="reconciled"):
        company.ignore_payment([linked], reason="private")
    company.browse.payments(ALL)
    company.ignore_payment([payment], reason="private")
    ignored = ListQuery(filters=(Filter("state", ("ignored",)),))
    assert list(company.browse.payments(ignored).ids) == [payment]
    (row,) = company.browse.payment_rows([payment])
    assert (row.state, row.reason, row.reason_detail) == (LinkState.IGNORED, "ignored", "private")
    company.restore_payment([payment])
    assert list(company.browse.payments(ignored).ids) == []


@pytest.mark.rule("F31", "F30")
def test_lines_of_an_unknown_holder_are_shown_and_assigned(shop: Shop) -> None:
    company = shop.company
    unknown = Instrument(InstrumentId(0), InstrumentKind.UNALLOCATED, "Unallocated EUR", "EUR")
    nowhere = InstrumentId(company.edit_instrument(unknown).id)
    (payment,) = shop.add_payments(shop.payment(instrument_id=nowhere))
    (item,) = [i for i in company.browse.home().attention if i.kind == "unallocated"]
    assert list(company.browse.payments(item.target_query).ids) == [payment]
    dollars = Instrument(InstrumentId(0), InstrumentKind.CARD, "Visa USD", "USD", last4="5555")
    with pytest.raises(BlockedError, match="USD"):
        company.assign_payments([payment], InstrumentId(company.edit_instrument(dollars).id))
    company.assign_payments([payment], shop.visa)
    assert [i for i in company.browse.home().attention if i.kind == "unallocated"] == []
    assert company.browse.payment_rows([payment])[0].employee_name == "Ann Lee"


def test_reference_data_keeps_its_keys(shop: Shop) -> None:
    company = shop.company
    company.edit_employee(Employee(shop.ann, "E1", "Ann Lee-Ray"))
    assert company.browse.employees()[0].name == "Ann Lee-Ray"
    for wrong in (Employee(EmployeeId(0), "E1", "Twin"), Employee(shop.ann, "E9", "Ann")):
        with pytest.raises(BlockedError):
            company.edit_employee(wrong)
    with pytest.raises(BlockedError):
        company.edit_instrument(
            Instrument(InstrumentId(0), InstrumentKind.CARD, "Copy", "EUR", last4="4417", holder_id=shop.bob)
        )
    visa = next(one for one in company.browse.instruments() if one.id == shop.visa)
    with pytest.raises(BlockedError, match="currency"):
        company.edit_instrument(replace(visa, currency="USD"))
    company.edit_instrument(replace(visa, name="Visa of Ann"))
    (payment,) = shop.add_payments(shop.payment())
    assert company.browse.payment_rows([payment])[0].instrument_name == "Visa of Ann"
    saved = company.edit_category(Category(CategoryId(0), "TX", "Taxi", requires_receipt=True))
    company.edit_category(Category(CategoryId(saved.id), "TX", "Taxis"))
    assert [(c.name, c.requires_receipt) for c in company.browse.categories()] == [("Taxis", False)]
    with pytest.raises(BlockedError):
        company.edit_category(Category(CategoryId(0), "TX", "Other"))


def test_options_and_profiles_are_checked_audited_and_versioned(shop: Shop) -> None:
    company = shop.company
    company.set_option("tolerance_minor", 5)
    company.set_option(f"creates_expenses_by_instrument.{shop.visa}", True)
    options = company.options()
    assert (options.tolerance_minor, options.creates_for(shop.visa), options.creates_for(shop.amex)) == (
        5,
        True,
        False,
    )
    for name, value in (("tolerance_minor", True), ("tolerance_minor", -1)):
        with pytest.raises(ValueError, match="tolerance"):
            company.set_option(name, value)
    with pytest.raises(NotFoundError):
        company.set_option("colour", 1)
    scored = company.browse.active_profile()
    assert (scored.name, scored.probability_min) == ("Scored", 0.985)
    assert company.save_profile(replace(scored, probability_min=0.99)).id == 2
    with pytest.raises(StaleError):
        company.save_profile(replace(scored, probability_min=0.98))
    with pytest.raises(ValueError, match="probability_min"):
        company.save_profile(replace(scored, probability_min=1.5))
    with pytest.raises(BlockedError):
        company.copy_profile("Scored", "Strict")
    texts = [event.action for event in company.audit_events(limit=1000)]
    assert {"set", "save"} <= set(texts)


@pytest.mark.rule("F37")
def test_a_list_is_exported_as_it_is_filtered_and_sorted(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    shop.add_expenses(
        shop.expense(amount="1.00", merchant="=cmd"), shop.expense(amount="3.00"), shop.expense(amount="2.00")
    )
    query = ListQuery("amount", filters=(Filter("amount", low=150),))
    written = company.export_list("expenses", query, tmp_path / "list.csv", headings={"amount": "Betrag"})
    with written.path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Betrag"] for row in rows] == ["3.00", "2.00"]
    assert written.rows == 2
    everything = company.export_list("expenses", ALL, tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(everything.path)["Expenses"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert (cells[0][4], cells[1][4], cells[1][6]) == ("Merchant", "=cmd", 1)
    chosen = company.export_list("expenses", ALL, tmp_path / "two.csv", ids=[3, 1])
    assert chosen.rows == 2
    for kind in ("payments", "reports", "imports"):
        assert company.export_list(kind, ALL, tmp_path / f"{kind}.xlsx").rows == 0
    with pytest.raises(FileError, match="endings"):
        company.export_list("expenses", ALL, tmp_path / "list.pdf")


def test_a_file_that_cannot_be_replaced_is_named_and_stays(shop: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "taken.csv"
    folder.mkdir()
    with pytest.raises(FileError) as caught:
        shop.company.export_list("payments", ALL, folder)
    assert "taken.csv" in str(caught.value)
    assert folder.is_dir()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.rule("F37", "F09")
def test_the_workbook_holds_what_the_lists_hold(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    shop.add_payments(
        shop.payment(),
        shop.payment(amount="40.00"),
        shop.payment(amount="40.00"),
        shop.payment(amount="900.00", kind=PaymentKind.SETTLEMENT),
    )
    hotel = shop.expense(amount="888.00", merchant="Hotel", day=date(2026, 3, 1))
    shop.add_expenses(shop.expense(), shop.expense(amount="40.00"), hotel)
    company.auto_reconcile()
    ticks: list[int] = []
    written = company.write_workbook(tmp_path / "october.xlsx", progress=lambda done, _: ticks.append(done))
    assert ticks == sorted(ticks)
    book = openpyxl.load_workbook(written.path)
    assert tuple(book.sheetnames) == written.sheets
    rows = {title: book[title].max_row - 1 for title in written.sheets}
    home = company.browse.home()
    assert rows["Reconciled"] == 1
    assert rows["Pending expenses"] == home.pending_expenses == 2
    assert rows["Unreconciled payments"] == home.unreconciled_payments == 2
    assert rows["Ambiguous"] == home.ambiguous == 1
    told = {str(row[0].value): (row[1].value, row[2].value) for row in book["Summary"].iter_rows(min_row=2)}
    assert told["Sheet Unreconciled payments"] == (2, 80)
    assert told["Expenses paid by the company: ambiguous"] == (1, 40)


@pytest.mark.rule("F83")
def test_every_change_leaves_its_trace(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    (payment,) = shop.add_payments(shop.payment())
    company.ignore_payment([payment], reason="private")
    proof = company.verify_audit()
    assert (proof.is_intact, proof.problem, proof.first_bad) == (True, "", None)
    assert proof.events == len(company.audit_events(limit=10_000))
    assert any(event.action == "change" and event.made_by == "maria" for event in company.audit_events())
    copy = company.backup(tmp_path / "copy.tieout")
    assert copy.exists()
    with pytest.raises(FileError, match="exists"):
        company.backup(tmp_path / "copy.tieout")


def test_home_counts_are_the_lengths_of_the_lists_behind_them(shop: Shop) -> None:
    company = shop.company
    shop.add_payments(shop.payment(), shop.payment(), shop.payment(day=date(2026, 1, 31), amount="4.00"))
    shop.add_expenses(shop.expense(), shop.expense(paid_by=PaidBy.CASH), shop.expense(day=date(2025, 12, 31)))
    company.auto_reconcile()
    home = company.browse.home()
    for item in home.attention:
        if item.target == "payments":
            listed = company.browse.payments(item.target_query)
        else:
            listed = company.browse.expenses(item.target_query)
        assert item.count == len(listed.ids) > 0, item.kind
    assert [(m.year, m.month) for m in home.months] == [(2025, 12), (2026, 1), (2026, 10)]
    october = home.months[-1]
    assert (october.expenses, october.payments) == (1, 2)
    assert company.browse.distinct("state", "expenses") == ["pending", "ambiguous"]
    assert company.browse.distinct("employee", "expenses") == [str(shop.ann)]
    assert company.browse.distinct("currency", "payments") == ["EUR"]


def test_the_lists_follow_single_changes_as_a_fresh_reading_would(shop: Shop) -> None:
    company = shop.company
    payments = shop.add_payments(*(shop.payment(amount=f"{n}.00") for n in range(1, 6)))
    expenses = shop.add_expenses(*(shop.expense(amount=f"{n}.00") for n in range(1, 6)))
    company.browse.payments(ALL)
    company.browse.expenses(ALL)
    company.ignore_payment(payments[:1], reason="x")
    company.expense_from_payment(payments[1:2])
    changed = shop.get_expense(expenses[2])
    company.edit_expense(replace(changed, merchant="Zoo", spent_on=date(2026, 1, 1), paid_by=PaidBy.CASH))
    fresh = Browse(company.place)
    for sort in ("date", "merchant", "amount", "state", "id"):
        query = ListQuery(sort)
        assert company.browse.payments(query) == fresh.payments(query)
        assert company.browse.expenses(query) == fresh.expenses(query)
    for text in ("zoo", "cafe", "3.00"):
        assert company.browse.expenses(ListQuery(text=text)) == fresh.expenses(ListQuery(text=text))


def test_a_full_disk_keeps_the_old_workbook(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    target = tmp_path / "book.xlsx"
    shop.company.write_workbook(target)
    before = target.read_bytes()

    def full(*_: object) -> list[int]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.services.write_workbook.write_workbook", full)
    with pytest.raises(DiskFullError):
        shop.company.write_workbook(target)
    assert target.read_bytes() == before
