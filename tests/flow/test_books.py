"""Expenses, reports, receipts, reference data, options, exports and proofs of one company."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import BlockedError, FileError, NotFoundError, StaleError
from app.models.expense import Employee, ExpenseStatus, PaidBy
from app.models.ids import CategoryId, EmployeeId, InstrumentId, ReportId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, LinkState
from app.models.reference import Category
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
    report = ReportId(company.create_report("Bob's", shop.bob).id)
    with pytest.raises(BlockedError, match="one employee"):
        company.add_expense(draft(shop, report_id=report))


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
    with pytest.raises(ValueError, match="days_after"):
        company.save_profile(replace(scored, days_after=-1))
    with pytest.raises(ValueError, match="rate_tolerance_ppm"):
        company.save_profile(replace(scored, rate_tolerance_ppm=2_000_000))
    with pytest.raises(BlockedError):
        company.copy_profile("Scored", "Strict")
    texts = [event.action for event in company.audit_events(limit=1000)]
    assert {"set", "save"} <= set(texts)
