"""Links: counted by the database, reversed by rows, never changed."""

import pytest
from sqlalchemy.exc import DBAPIError

from app.models.errors import (
    BlockedError,
    LockedPeriodError,
    NotFoundError,
    OverAllocatedError,
    StaleError,
)
from app.models.money import Money
from app.models.payment import LinkState
from app.models.reconciliation import Allocation, Origin
from app.store import UnitOfWork
from app.store.rows import NewLink, Verdict
from app.store.schema.reconciling import allocation
from tests.contract.store.kit import Books, a_link, lock, post, reopen


@pytest.mark.rule("F19", "F21", "F06")
def test_a_link_records_who_and_when_and_marks_both_sides(books: Books) -> None:
    expense, payment = books.expense(), books.payment()
    link = books.link(expense, payment, 1000, origin=Origin.AUTO)
    with books.read() as work:
        found = work.reconciliations.of_expenses([expense])
    assert [item.id for item in found] == [link]
    assert found[0].made_by == "ann"
    assert found[0].made_at.year == 2026
    assert found[0].allocations == (Allocation(expense, payment, 1000, 1000),)
    assert found[0].probability == 0.99
    assert books.get_payment(payment).state is LinkState.AUTOMATIC
    assert books.get_payment(payment).open_minor == 0
    assert books.get_expense(expense).state is LinkState.AUTOMATIC


@pytest.mark.rule("F08")
def test_the_booked_amount_is_the_sum_in_the_companys_currency(books: Books) -> None:
    expense, payment = books.expense(1200, "USD"), books.payment(1100, "EUR")
    books.link(expense, payment, 1200, 1100)
    found = books.get_expense(expense)
    assert found.booked == Money(1100, "EUR")
    assert found.amount == Money(1200, "USD")


def test_a_claim_in_the_companys_currency_paid_in_another_books_the_claim(books: Books) -> None:
    expense, payment = books.expense(1000, "EUR"), books.payment(1200, "USD")
    books.link(expense, payment, 1000, 1200)
    assert books.get_expense(expense).booked == Money(1000, "EUR")


def test_without_an_amount_in_the_companys_currency_a_service_sets_the_booked_amount(books: Books) -> None:
    expense, payment = books.expense(1000, "GBP"), books.payment(1200, "USD")
    books.link(expense, payment, 1000, 1200)
    assert books.get_expense(expense).booked is None
    with books.write() as work:
        work.expenses.set_booked([(expense, Money(1150, "EUR"))])
    assert books.get_expense(expense).booked == Money(1150, "EUR")


@pytest.mark.rule("F22")
def test_unreconcile_restores_both_sides_and_keeps_both_rows(books: Books) -> None:
    expense, payment = books.expense(), books.payment()
    before = books.get_expense(expense), books.get_payment(payment)
    link = books.link(expense, payment, 1000)
    reversal = books.unlink(link, "wrong card")
    after = books.get_expense(expense), books.get_payment(payment)
    assert (after[0].state, after[0].allocated_minor) == (before[0].state, 0)
    assert (after[1].state, after[1].allocated_minor) == (before[1].state, 0)
    assert after[0].booked is None
    with books.read() as work:
        first, second = work.reconciliations.get([link, reversal])
        assert work.reconciliations.of_expenses([expense], live_only=True) == []
        assert len(work.reconciliations.live_pairs().expense_ids) == 0
    assert first.reversed_by == reversal
    assert second.reverses == link
    assert second.reason == "wrong card"
    assert second.allocations == (Allocation(expense, payment, -1000, -1000),)


def test_after_unreconcile_the_same_pair_can_be_linked_again(books: Books) -> None:
    expense, payment = books.expense(), books.payment()
    books.unlink(books.link(expense, payment, 1000))
    books.link(expense, payment, 1000)
    assert books.get_expense(expense).state is LinkState.MANUAL
    assert books.database.prove().broken == ()


def test_a_link_is_reversed_once(books: Books) -> None:
    link = books.link(books.expense(), books.payment(), 1000)
    books.unlink(link)
    with pytest.raises(StaleError) as caught:
        books.unlink(link)
    assert caught.value.by == "ann"


def test_a_reversal_is_not_reversed(books: Books) -> None:
    reversal = books.unlink(books.link(books.expense(), books.payment(), 1000))
    with pytest.raises(BlockedError):
        books.unlink(reversal)


@pytest.mark.rule("G08")
def test_parts_make_a_partial_state_until_all_is_reconciled(books: Books) -> None:
    expense = books.expense(1000)
    first, second = books.payments([600, 400])
    books.link(expense, first, 600, origin=Origin.AUTO)
    assert books.get_expense(expense).state is LinkState.PARTIAL
    assert books.get_expense(expense).open_minor == 400
    books.link(expense, second, 400)
    assert books.get_expense(expense).state is LinkState.MANUAL
    assert books.get_expense(expense).booked == Money(1000, "EUR")


def test_a_refund_can_be_part_of_a_cost(books: Books) -> None:
    expense = books.expense(80)
    charge, refund = books.payments([100, -20])
    with books.write() as work:
        items = (Allocation(expense, charge, 80, 100), Allocation(expense, refund, 0, -20))
        work.reconciliations.add([NewLink(Origin.MANUAL, items)])
    assert books.get_payment(refund).state is LinkState.MANUAL
    assert books.get_expense(expense).booked == Money(80, "EUR")


@pytest.mark.parametrize(
    ("expense_minor", "payment_minor"), [(1001, 1000), (1000, 1001), (1001, 1001), (5000, 5000)]
)
def test_no_more_is_reconciled_than_the_amounts(books: Books, expense_minor: int, payment_minor: int) -> None:
    expense, payment = books.expense(1000), books.payment(1000)
    with pytest.raises(OverAllocatedError):
        books.link(expense, payment, expense_minor, payment_minor)
    assert books.get_payment(payment).allocated_minor == 0
    assert books.database.prove().broken == ()


def test_two_links_together_are_not_more_than_the_payment(books: Books) -> None:
    payment = books.payment(1000)
    first, second = books.expense(700), books.expense(700)
    with pytest.raises(OverAllocatedError) as caught, books.write() as work:
        work.reconciliations.add([a_link(first, payment, 700), a_link(second, payment, 700)])
    assert caught.value.what == f"payment {payment}"


@pytest.mark.parametrize("sign", [1, -1])
def test_the_database_itself_refuses_more_than_the_amount(books: Books, sign: int) -> None:
    expense, payment = books.expense(sign * 1000), books.payment(sign * 1000)
    link = books.link(expense, payment, sign * 600)
    other = books.expense(sign * 1000)
    with pytest.raises(OverAllocatedError), books.write() as work:
        _bare_allocation(work, link, other, payment, sign * 401)
    assert abs(books.get_payment(payment).allocated_minor) == 600


def test_the_database_itself_refuses_an_allocation_against_the_sign(books: Books) -> None:
    expense, payment = books.expense(1000), books.payment(1000)
    link = books.link(expense, payment, 600)
    other = books.payment(1000)
    with pytest.raises(DBAPIError, match="allocation_sign"), books.write() as work:
        _bare_allocation(work, link, expense, other, -100)


def test_the_database_itself_refuses_a_reversal_that_differs(books: Books) -> None:
    expense, payment = books.expense(1000), books.payment(1000)
    reversal = books.unlink(books.link(expense, payment, 600))
    other = books.payment(1000)
    with pytest.raises(DBAPIError, match="allocation_reversal"), books.write() as work:
        _bare_allocation(work, reversal, expense, other, -600)


def _bare_allocation(work: UnitOfWork, link: int, expense: int, payment: int, minor: int) -> None:
    """Insert past the repository, as a bug would."""
    work.context.insert_rows(
        allocation,
        ("reconciliation_id", "expense_id", "payment_id", "expense_minor", "payment_minor"),
        [(link, expense, payment, minor, minor)],
    )


@pytest.mark.parametrize("name", ["payment", "expense"])
def test_a_link_of_a_row_that_does_not_exist_is_refused(books: Books, name: str) -> None:
    ids = {"expense": books.expense(), "payment": books.payment(), name: 999}
    with pytest.raises(NotFoundError, match=f"{name} 999"):
        books.link(ids["expense"], ids["payment"], 1000)


@pytest.mark.rule("G15")
def test_an_ignored_payment_is_not_linked_and_a_linked_one_not_ignored(books: Books) -> None:
    expense, ignored, linked = books.expense(2000), books.payment(), books.payment()
    with books.write() as work:
        work.payments.ignore([ignored], "paid twice by mistake")
    with pytest.raises(BlockedError):
        books.link(expense, ignored, 1000)
    books.link(expense, linked, 1000)
    with pytest.raises(BlockedError), books.write() as work:
        work.payments.ignore([linked], "no")
    with books.write() as work:
        work.payments.restore([ignored, linked])
    assert books.get_payment(ignored).state is LinkState.PENDING
    assert books.get_payment(linked).state is LinkState.MANUAL


def test_a_link_takes_the_verdict_away(books: Books) -> None:
    expense, payment = books.expense(), books.payment()
    with books.write() as work:
        work.expenses.set_verdicts([Verdict(expense, "several_payments", "[1,2]", is_ambiguous=True)])
        work.payments.set_verdicts([Verdict(payment, "several_expenses", "", is_ambiguous=True)])
    assert books.get_expense(expense).state is LinkState.AMBIGUOUS
    assert books.get_payment(payment).state is LinkState.AMBIGUOUS
    books.link(expense, payment, 1000)
    with books.read() as work:
        assert work.expenses.verdicts([expense]) == {}
        assert work.payments.verdicts([payment]) == {}


@pytest.mark.rule("F21")
def test_a_link_is_confirmed_by_a_second_person_only(books: Books) -> None:
    link = books.link(books.expense(), books.payment(), 1000)
    with pytest.raises(BlockedError), books.write(user="ann") as work:
        work.reconciliations.confirm(link)
    with books.write(user="bob") as work:
        work.reconciliations.confirm(link)
    with books.read() as work:
        found = work.reconciliations.get([link])[0]
    assert found.confirmed_by == "bob"
    assert found.confirmed_at is not None
    books.unlink(link)
    with pytest.raises(StaleError), books.write(user="bob") as work:
        work.reconciliations.confirm(link)


@pytest.mark.rule("G07")
def test_judged_links_are_those_confirmed_and_undone_where_most_were_judged(books: Books) -> None:
    links = [books.link(books.expense(), books.payment(), 1000, origin=Origin.AUTO) for _ in range(5)]
    by_hand = books.link(books.expense(), books.payment(), 1000)
    books.unlink(links[0], "wrong")
    with books.read() as work:
        assert work.reconciliations.judged() == []
    with books.write(user="bob") as work:
        for link in (*links[1:3], by_hand):
            work.reconciliations.confirm(link)
    with books.read() as work:
        assert work.reconciliations.judged() == [(0.99, False), (0.99, True), (0.99, True)]


@pytest.mark.rule("G07")
def test_a_run_taken_back_as_a_whole_judges_nothing(books: Books) -> None:
    links = [books.link(books.expense(), books.payment(), 1000, origin=Origin.AUTO) for _ in range(60)]
    with books.write() as work:
        work.reconciliations.reverse(links[:55], "another profile")
    with books.write(user="bob") as work:
        for link in links[55:58]:
            work.reconciliations.confirm(link)
    with books.read() as work:
        assert work.reconciliations.judged() == [(0.99, True)] * 3


@pytest.mark.rule("F84", "G24")
def test_what_one_command_linked_can_be_taken_back_together(books: Books) -> None:
    expenses, payments = [books.expense() for _ in range(3)], books.payments([1000] * 3)
    command = books.command("save_reconciliations")
    with books.database.write(command) as work:
        work.reconciliations.add([a_link(e, p, 1000) for e, p in zip(expenses, payments, strict=True)])
    with books.write() as work:
        links = work.reconciliations.of_command(command.id)
        work.reconciliations.reverse([link.id for link in links], "all wrong")
    with books.read() as work:
        assert [item.state for item in work.expenses.get(expenses)] == [LinkState.PENDING] * 3
        assert [len(work.reconciliations.of_payments([id_])) for id_ in payments] == [1, 1, 1]


def test_links_of_nothing_are_nothing(books: Books) -> None:
    with books.write() as work:
        assert work.reconciliations.add([]) == []
        assert work.reconciliations.reverse([]) == []
    with pytest.raises(NotFoundError), books.read() as work:
        work.reconciliations.get([1])


def test_live_pairs_leave_reversed_links_out(books: Books) -> None:
    first, second = books.expense(), books.expense()
    one, two = books.payments([1000, 1000])
    books.link(first, one, 1000)
    books.unlink(books.link(second, two, 1000))
    with books.read() as work:
        pairs = work.reconciliations.live_pairs()
    assert (list(pairs.expense_ids), list(pairs.payment_ids)) == ([first], [one])


def test_live_pairs_by_people_are_those_that_a_person_made_or_confirmed(books: Books) -> None:
    expenses, payments = [books.expense() for _ in range(3)], books.payments([1000, 1000, 1000])
    books.link(expenses[0], payments[0], 1000)
    confirmed, _ = (books.link(expenses[at], payments[at], 1000, origin=Origin.AUTO) for at in (1, 2))
    with books.write(user="bob") as work:
        work.reconciliations.confirm(confirmed)
    with books.read() as work:
        every, by_people = work.reconciliations.live_pairs(), work.reconciliations.live_pairs(by_people=True)
    assert list(every.expense_ids) == expenses
    assert (list(by_people.expense_ids), list(by_people.payment_ids)) == (expenses[:2], payments[:2])


@pytest.mark.rule("F22")
def test_a_posted_expense_is_not_unreconciled(books: Books) -> None:
    expense = books.expense()
    link = books.link(expense, books.payment(), 1000)
    post(books, expense, "failed")
    post(books, expense, "successful")
    with pytest.raises(BlockedError) as caught:
        books.unlink(link)
    assert caught.value.rule == "F22"
    with pytest.raises(BlockedError), books.write() as work:
        work.expenses.remove(expense, "posted")


@pytest.mark.rule("G11")
@pytest.mark.parametrize("only_card", [True, False])
def test_a_locked_period_takes_no_links_and_no_reversals(books: Books, only_card: bool) -> None:
    expense, payment, other = books.expense(2000), books.payment(), books.payment()
    link = books.link(expense, payment, 1000)
    lock(books, "March 2026", books.card if only_card else None)
    with pytest.raises(LockedPeriodError) as caught:
        books.link(expense, other, 1000)
    assert caught.value.period == "March 2026"
    with pytest.raises(LockedPeriodError):
        books.unlink(link)
    with pytest.raises(LockedPeriodError):
        books.payment()
    with pytest.raises(LockedPeriodError), books.write() as work:
        work.payments.update(books.get_payment(other, descriptor="another"))
    reopen(books)
    books.unlink(link)
    assert books.database.prove().broken == ()
