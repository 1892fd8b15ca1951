"""Payments and expenses: whole values in and out, columns, edits with a version check."""

from array import array
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.models.columns import ABSENT
from app.models.errors import BlockedError, NotFoundError, OverAllocatedError, StaleError
from app.models.expense import ExpenseReport, ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import ExpenseId, PaymentId, ReportId
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.period import NO_DAY, to_day
from app.models.reconciliation import Origin
from app.store.rows import NewExpense, NewPayment, Verdict, WriteOff
from tests.contract.store.kit import DAY, Books, a_card, a_link


def test_a_payment_comes_back_as_it_went_in(books: Books) -> None:
    with books.write() as work:
        merchant = work.merchants.ensure("Hotel Sacher")
        whole = books.a_payment(
            -12345,
            "JPY",
            purchased_on=DAY - timedelta(days=3),
            valued_on=DAY + timedelta(days=1),
            original=Money(-99, "USD"),
            merchant="Hotel Sacher",
            merchant_id=merchant,
            mcc="7011",
            country="AT",
            kind=PaymentKind.REFUND,
            status=PaymentStatus.PENDING,
            bank_id="X'1\"",
            vat_number="ATU1",
            note="'; drop table payment; -- \u202e \U0001f600",
            descriptor="SACHER\tWIEN é",
        )
        ids = work.payments.add([NewPayment(whole, -(2**63)), NewPayment(books.a_payment(), 2**63 - 1)])
    with books.read() as work:
        second, first = work.payments.get([ids[1], ids[0]])
    assert first == replace(whole, id=PaymentId(ids[0]))
    assert second == replace(books.a_payment(), id=PaymentId(ids[1]))


def test_an_expense_comes_back_as_it_went_in(books: Books) -> None:
    with books.write() as work:
        report = work.reports.ensure("R1", books.employee, "March")
        category = work.categories.ensure("600", "Meals")
        whole = books.an_expense(
            5005,
            "KWD",
            report_id=report,
            category_id=category,
            category="Meals",
            project="P",
            department="D",
            supplier="S",
            vat_number="V",
            tax_rate_ppm=210_000,
            tax_amount_minor=17,
            country="KW",
            paid_by=PaidBy.OWN_MONEY,
            instrument_id=books.card,
            source=ExpenseSource.RECEIPT,
            status=ExpenseStatus.APPROVED,
            to_reimburse=True,
            is_billable=True,
            is_billed=True,
            custom_fields={"b": "2", "a": "ü"},
            note="n",
            reference="ref",
        )
        (id_,) = work.expenses.add([NewExpense(whole)])
        assert work.expenses.add([]) == range(0)
        assert work.payments.add([]) == range(0)
    assert books.get_expense(id_) == replace(whole, id=ExpenseId(id_))


def test_a_row_that_does_not_exist_is_said_so(books: Books) -> None:
    with books.read() as work:
        with pytest.raises(NotFoundError, match="payment 77"):
            work.payments.get([77])
        with pytest.raises(NotFoundError, match="expense 77"):
            work.expenses.get([77])


def test_payment_columns_are_the_rows_in_id_order(books: Books) -> None:
    with books.write() as work:
        shared = work.instruments.add(a_card("9"))
        work.payments.add(
            [
                NewPayment(
                    books.a_payment(1, purchased_on=DAY, original=Money(2, "USD"), merchant="M", mcc="1"), 1
                ),
                NewPayment(books.a_payment(-3, instrument_id=shared, kind=PaymentKind.FEE), 2),
            ]
        )
    with books.read() as work:
        columns = work.payments.columns()
    assert len(columns) == 2
    assert columns.ids[0] < columns.ids[1]
    assert list(columns.instrument_id) == [books.card, shared]
    assert list(columns.holder_id) == [books.employee, ABSENT]
    assert columns.amount_minor == array("q", [1, -3])
    assert list(columns.allocated_minor) == [0, 0]
    assert list(columns.purchased_day) == [to_day(DAY), NO_DAY]
    assert list(columns.booked_day) == [to_day(DAY)] * 2
    assert list(columns.original_minor) == [2, 0]
    assert (columns.original_currency.at(0), columns.original_currency.at(1)) == ("USD", "")
    assert (columns.descriptor.at(0), columns.merchant.at(0), columns.merchant.at(1)) == ("SHOP 1", "M", "")
    assert list(columns.currency.texts) == ["EUR"]
    assert list(columns.kind) == [0, list(PaymentKind).index(PaymentKind.FEE)]
    assert list(columns.status) == [list(PaymentStatus).index(PaymentStatus.BOOKED)] * 2
    assert list(columns.state) == [0, 0]
    assert list(columns.import_id) == [ABSENT, ABSENT]


def test_expense_columns_are_the_rows_in_id_order(books: Books) -> None:
    first = books.expense(1, category="Meals", source=ExpenseSource.IMPORT)
    second = books.expense(2, instrument_id=books.card, spent_on=date(2026, 1, 1))
    gone = books.expense(3)
    with books.write() as work:
        work.expenses.remove(gone, "entered twice")
    with books.read() as work:
        columns = work.expenses.columns()
    assert list(columns.ids) == [first, second]
    assert list(columns.day) == [to_day(DAY), to_day(date(2026, 1, 1))]
    assert list(columns.instrument_id) == [ABSENT, books.card]
    assert list(columns.report_id) == [ABSENT, ABSENT]
    assert columns.category.at(0) == "Meals"
    assert list(columns.source) == [list(ExpenseSource).index(ExpenseSource.IMPORT), 0]
    assert list(columns.paid_by) == [list(PaidBy).index(PaidBy.COMPANY_CARD)] * 2
    assert list(columns.status) == [list(ExpenseStatus).index(ExpenseStatus.TO_SUBMIT)] * 2


def test_empty_columns_are_empty(books: Books) -> None:
    with books.read() as work:
        assert len(work.payments.columns()) == len(work.expenses.columns()) == 0
        assert list(work.reconciliations.live_pairs().expense_ids) == []


@pytest.mark.parametrize("side", ["payment", "expense"])
def test_an_edit_of_an_old_state_is_refused_and_names_who_was_first(books: Books, side: str) -> None:
    id_ = books.payment() if side == "payment" else books.expense()
    get = books.get_payment if side == "payment" else books.get_expense
    seen = get(id_)
    with books.write(user="bob") as work:
        getattr(work, f"{side}s").update(replace(seen, note="mine"))
    assert get(id_).version == 2
    with pytest.raises(StaleError) as caught, books.write() as work:
        getattr(work, f"{side}s").update(replace(seen, note="no, mine"))
    assert (caught.value.what, caught.value.by) == (f"{side} {id_}", "bob")
    assert get(id_).note == "mine"


def test_an_edit_that_changes_nothing_writes_nothing(books: Books) -> None:
    payment = books.get_payment(books.payment())
    with books.write() as work:
        work.payments.update(payment)
    assert books.get_payment(payment.id) == payment


@pytest.mark.rule("F83")
def test_an_edit_records_before_and_after_of_what_changed(books: Books) -> None:
    expense = books.get_expense(books.expense(1000))
    with books.write() as work:
        work.expenses.update(replace(expense, amount=Money(1100, "EUR"), category="Meals"))
    with books.read() as work:
        event = work.audit.events(subject="expense", subject_id=expense.id)[-1]
    assert event.before == '{"amount_minor":1000,"category":""}'
    assert event.after == '{"amount_minor":1100,"category":"Meals"}'
    assert event.made_by == "ann"


def test_an_amount_is_not_edited_below_what_is_reconciled(books: Books) -> None:
    expense, payment = books.expense(1000), books.payment(1000)
    books.link(expense, payment, 800)
    with pytest.raises(OverAllocatedError), books.write() as work:
        work.expenses.update(books.get_expense(expense, amount=Money(799, "EUR")))
    with pytest.raises(OverAllocatedError), books.write() as work:
        work.payments.update(books.get_payment(payment, amount=Money(-1000, "EUR")))


@pytest.mark.rule("G09")
def test_a_changed_payment_takes_a_free_identity(books: Books) -> None:
    first, second = books.payments([100, 100], first_occurrence=1)
    with books.write() as work:
        work.payments.update(books.get_payment(second, booked_on=DAY + timedelta(days=1)), text_hash=12)
        work.payments.update(books.get_payment(first, booked_on=DAY + timedelta(days=1)), text_hash=12)
    with books.read() as work:
        found = work.payments.identities(books.card, DAY, DAY + timedelta(days=1))
    assert sorted(zip(found.ids, found.occurrence, strict=True)) == [(first, 2), (second, 1)]


@pytest.mark.rule("F31")
def test_payments_move_to_the_instrument_they_belong_to(books: Books) -> None:
    with books.write() as work:
        lost = work.instruments.unallocated("EUR")
    (here,) = books.payments([100], first_occurrence=1)
    (there,) = books.payments([100], first_occurrence=1, instrument_id=lost)
    with books.write() as work:
        work.payments.assign([there, here], books.card)
    assert books.get_payment(there).instrument_id == books.card
    with books.read() as work:
        found = work.payments.identities(books.card, DAY, DAY)
    assert sorted(found.occurrence) == [1, 2]


def test_a_note_and_small_marks_are_changes_too(books: Books) -> None:
    payment, expense = books.payment(), books.expense()
    with books.write() as work:
        report = work.reports.ensure("R1", books.employee)
        work.payments.set_note(payment, "ask Ann")
        work.expenses.set_status([expense], ExpenseStatus.APPROVED)
        work.expenses.set_report([expense], report)
        work.expenses.set_billed([expense], is_billed=True)
    assert books.get_payment(payment).note == "ask Ann"
    found = books.get_expense(expense)
    assert (found.status, found.report_id, found.is_billed) == (ExpenseStatus.APPROVED, report, True)
    with books.write() as work:
        work.expenses.set_booked([(expense, None)])
    assert books.get_expense(expense).booked is None


@pytest.mark.rule("F25")
def test_a_merged_expense_is_a_tombstone(books: Books) -> None:
    kept, other = books.expense(), books.expense()
    with books.write() as work:
        work.expenses.merge(kept, other, "the same dinner")
    with books.read() as work:
        assert list(work.expenses.columns().ids) == [kept]
        assert work.expenses.get([other])[0].id == other
    with pytest.raises(BlockedError):
        books.link(other, books.payment(), 1000)


def test_a_reconciled_expense_is_not_removed(books: Books) -> None:
    expense = books.expense()
    books.link(expense, books.payment(), 1000)
    with pytest.raises(BlockedError), books.write() as work:
        work.expenses.remove(expense, "no")


@pytest.mark.rule("F17")
def test_the_expense_made_from_a_payment_is_found(books: Books) -> None:
    payment = books.payment()
    expense = books.expense(from_payment_id=payment)
    with books.read() as work:
        assert work.expenses.from_payment(payment) == expense
        assert work.expenses.from_payment(PaymentId(99)) is None


@pytest.mark.rule("F33")
def test_expenses_are_recognised_for_each_employee(books: Books) -> None:
    with books.write() as work:
        other = work.employees.ensure("E2")
        ids = work.expenses.add(
            [
                NewExpense(books.an_expense(100, reference="A"), 5, 1),
                NewExpense(books.an_expense(100), 5, 2),
                NewExpense(books.an_expense(100, employee_id=other), 5, 1),
                NewExpense(books.an_expense(100), 5, 0),
            ]
        )
    with books.read() as work:
        found = work.expenses.identities(DAY, DAY)
    assert list(found[books.employee].ids) == [ids[0], ids[1], ids[3]]
    assert list(found[books.employee].occurrence) == [1, 2, 0]
    assert found[books.employee].bank_id.at(0) == "A"
    assert list(found[other].ids) == [ids[2]]


@pytest.mark.rule("F11")
def test_verdicts_replace_each_other_and_leave_linked_rows_alone(books: Books) -> None:
    first, second, linked = books.expense(), books.expense(), books.expense()
    books.link(linked, books.payment(), 1000)
    ambiguous = Verdict(first, "several_payments", "[1]", is_ambiguous=True)
    with books.write() as work:
        work.expenses.set_verdicts(
            [ambiguous, Verdict(second, "no_candidate"), Verdict(linked, "no_candidate"), Verdict(99, "x")]
        )
    with books.read() as work:
        found = work.expenses.verdicts([first, second, linked])
        assert work.reports.totals().counts["ambiguous"] == 1
    assert found == {first: ambiguous, second: Verdict(second, "no_candidate")}
    with books.write() as work:
        work.expenses.set_verdicts([Verdict(second, "no_candidate")])
    with books.read() as work:
        assert work.expenses.verdicts([first, second]) == {second: Verdict(second, "no_candidate")}
        assert books.get_expense(first).state is LinkState.PENDING
        events = len(work.audit.events(limit=10_000))
    with books.write() as work:
        work.expenses.set_verdicts([Verdict(second, "no_candidate")])
    with books.read() as work:
        assert len(work.audit.events(limit=10_000)) == events + 1


@pytest.mark.rule("F08")
def test_a_report_adds_up_what_the_books_carry(books: Books) -> None:
    with books.write() as work:
        report = work.reports.ensure("R1", books.employee)
    dollars = books.expense(1200, "USD", report_id=report)
    books.expense(500, "EUR", report_id=report)
    books.expense(77, "USD", report_id=report)
    books.expense(900)
    books.link(dollars, books.payment(1100, "EUR"), 1200, 1100)
    with books.read() as work:
        assert work.expenses.booked_by_report("EUR") == {report: 1600}


@pytest.mark.rule("F09")
def test_the_totals_of_a_report_are_those_of_its_expenses(books: Books) -> None:
    with books.write() as work:
        report = work.reports.ensure("R1", books.employee, "March")
        assert work.reports.ensure("R1", books.employee) == report
    for minor, currency in ((100, "EUR"), (250, "EUR"), (300, "USD")):
        books.expense(minor, currency, report_id=report)
    books.expense(999)
    with books.read() as work:
        ids = work.expenses.of_report(report)
    books.link(ids[0], books.payment(100), 100, origin=Origin.AUTO)
    with books.read() as work:
        totals = work.reports.totals(report)
        everything = work.reports.totals()
    assert totals.counts == {
        "pending": 2,
        "ambiguous": 0,
        "partial": 0,
        "automatic": 1,
        "manual": 0,
        "ignored": 0,
    }
    assert totals.sums["pending"] == {"EUR": 250, "USD": 300}
    assert totals.sums["automatic"] == {"EUR": 100}
    assert everything.sums["pending"] == {"EUR": 1249, "USD": 300}


def test_a_report_is_edited(books: Books) -> None:
    with books.write() as work:
        report = work.reports.ensure("R1", books.employee)
        changed = ExpenseReport(report, "R1", "Trip to Rome", books.employee, DAY)
        work.reports.update(changed)
        work.reports.update(replace(changed, submitted_on=None))
        work.reports.update(changed)
    with books.read() as work:
        assert work.reports.all() == [changed]
        assert work.reports.get(report) == changed
        with pytest.raises(NotFoundError):
            work.reports.get(ReportId(9))


@pytest.mark.rule("G03")
def test_receipts_are_kept_once_and_mark_their_expense(books: Books) -> None:
    first, second = books.expense(), books.expense()
    with books.write() as work:
        one = work.attachments.add(first, name="a.pdf", media_type="application/pdf", content=b"%PDF")
        two = work.attachments.add(second, name="b.pdf", media_type="application/pdf", content=b"%PDF")
        assert one == two
    assert books.get_expense(first).has_receipt
    with books.read() as work:
        assert work.expenses.with_receipt() == [first, second]
        (info,) = work.attachments.of_expense(first)
        assert (info.name, info.size, info.added_by) == ("a.pdf", 4, "ann")
        assert work.attachments.content(one) == b"%PDF"
    with books.write() as work:
        work.attachments.remove(first, one)
    assert not books.get_expense(first).has_receipt
    assert books.get_expense(second).has_receipt
    with pytest.raises(NotFoundError), books.write() as work:
        work.attachments.remove(first, one)
    with books.read() as work:
        assert work.attachments.of_expense(first) == []
        with pytest.raises(NotFoundError):
            work.attachments.content(type(one)(99))
    with books.write() as work:
        work.attachments.add(first, name="again.pdf", media_type="application/pdf", content=b"%PDF")
    assert books.get_expense(first).has_receipt


@pytest.mark.rule("F24")
def test_a_write_off_goes_with_its_link(books: Books) -> None:
    expense, payment = books.expense(1000), books.payment(1010)
    link = books.link(expense, payment, 1000)
    with books.write() as work:
        link_id = work.reconciliations.get([link])[0].id
        new = WriteOff(0, link_id, Money(10, "EUR"), "6999", "rounding", payment_id=payment)
        id_ = work.write_offs.add(new)
    with books.read() as work:
        assert work.write_offs.of_reconciliations([link]) == [replace(new, id=id_, made_by="ann")]
    books.unlink(link)
    with books.read() as work:
        assert work.write_offs.of_reconciliations([link]) == []


def test_a_big_run_of_links_is_right_to_the_last(books: Books) -> None:
    with books.write() as work:
        expenses = work.expenses.add([NewExpense(books.an_expense(k)) for k in range(1, 1201)])
        payments = work.payments.add([NewPayment(books.a_payment(k), k) for k in range(1, 1201)])
        work.reconciliations.add(
            [
                a_link(e, p, k, origin=Origin.AUTO)
                for k, (e, p) in enumerate(zip(expenses, payments, strict=True), 1)
            ]
        )
    with books.read() as work:
        assert {item.state for item in work.expenses.get(expenses)} == {LinkState.AUTOMATIC}
        assert work.reports.totals().sums["automatic"] == {"EUR": 1200 * 1201 // 2}
        assert len(work.reconciliations.of_expenses(expenses)) == 1200
    assert books.database.prove().broken == ()
