"""From staged work to saved reconciliations and back (SPEC §5)."""

from dataclasses import replace

import pytest

from app.models.changes import Subject
from app.models.errors import BlockedError, NotFoundError, StaleError
from app.models.expense import Expense, ExpenseStatus, PaidBy
from app.models.ids import CommandId, ExpenseId, PaymentId
from app.models.money import Money
from app.models.payment import LinkState, Payment
from app.services.reconcile_session import ReconcileSession
from app.services.results import Scope
from app.services.views import Filter, ListQuery
from tests.companies import Shop

ALL = ListQuery("id", is_descending=False)


def pending(session: ReconcileSession) -> list[int]:
    return list(session.pending(ALL).ids)


def reconciled(session: ReconcileSession) -> list[int]:
    return list(session.reconciled(ALL).ids)


@pytest.mark.rule("F01", "F02", "F03", "F04", "F06", "F07")
def test_a_link_is_staged_then_saved_and_moves_to_the_lower_lists(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    session = shop.company.open_session()
    (offered,) = session.candidates(expense)
    assert (offered.payment.id, offered.can_link, offered.candidate.same_instrument) == (payment, True, True)
    changes = session.stage_link(expense, payment)
    assert changes.expense_ids == {expense}
    assert (pending(session), reconciled(session)) == ([], [expense])
    assert shop.get_expense(expense).state is LinkState.PENDING
    (staged,) = session.linked(expense)
    assert (staged.is_staged, staged.reconciliation_id, staged.payment_minor) == (True, None, 1230)
    assert session.candidates(expense) == []
    (row,) = session.expense_rows([expense])
    assert (row.state, row.origin, row.is_staged) == (LinkState.MANUAL, "manual", True)

    result = session.commit()
    assert (result.linked, result.unlinked, result.rejected) == (1, 0, 0)
    assert shop.get_expense(expense).state is LinkState.MANUAL
    assert shop.get_payment(payment).open_minor == 0
    (saved,) = session.linked(expense)
    assert (saved.is_staged, saved.origin.value, saved.made_by) == (False, "manual", "maria")
    assert saved.reconciliation_id is not None
    assert saved.evidence == staged.evidence
    assert not session.can_undo
    assert session.staged() == []


@pytest.mark.rule("F85")
def test_undo_and_redo_walk_through_all_staged_work(shop: Shop) -> None:
    payments = shop.add_payments(*(shop.payment(amount=f"{n}.00") for n in range(1, 6)))
    expenses = shop.add_expenses(*(shop.expense(amount=f"{n}.00") for n in range(1, 6)))
    session = shop.company.open_session()
    seen = [session.totals()]
    for expense, payment in zip(expenses, payments, strict=True):
        session.stage_link(expense, payment)
        seen.append(session.totals())
    for before in reversed(seen[:-1]):
        assert session.undo() is not None
        assert session.totals() == before
    assert session.undo() is None
    for after in seen[1:]:
        assert session.redo() is not None
        assert session.totals() == after
    assert session.redo() is None
    session.undo()
    session.stage_reject(expenses[4], payments[4])
    assert not session.can_redo


def both(shop: Shop, expense_id: ExpenseId, payment_id: PaymentId) -> tuple[Expense, Payment]:
    """Return both sides as stored, without the count of their changes."""
    expense, payment = shop.get_expense(expense_id), shop.get_payment(payment_id)
    return replace(expense, version=0), replace(payment, version=0)


@pytest.mark.rule("F22")
def test_unreconcile_restores_both_sides(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="13.00"))
    (expense,) = shop.add_expenses(shop.expense())
    before = both(shop, expense, payment)
    session = shop.company.open_session()
    session.stage_link(expense, payment, "tip")
    session.commit()
    (link,) = shop.company.browse.related(expense)
    assert shop.get_expense(expense).booked == Money(1300, "EUR")
    assert link.reconciliation_id is not None
    result = shop.company.unreconcile([link.reconciliation_id], reason="wrong night")
    assert len(result.reversal_ids) == 1
    assert both(shop, expense, payment) == before
    assert shop.get_expense(expense).booked is None
    (kept,) = shop.company.browse.related(expense)
    assert kept.is_reversed


@pytest.mark.rule("F22", "F20")
def test_what_a_person_took_back_is_not_tied_again_by_the_program(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    assert shop.company.auto_reconcile().linked == 1
    (link,) = shop.company.browse.related(expense)
    assert link.reconciliation_id is not None
    shop.company.unreconcile([link.reconciliation_id])
    assert shop.company.auto_reconcile().linked == 0
    session = shop.company.open_session()
    (offered,) = session.candidates(expense)
    assert (offered.is_rejected, offered.can_link) == (True, True)
    session.stage_link(expense, offered.payment.id)
    session.commit()
    assert shop.get_expense(expense).state is LinkState.MANUAL


@pytest.mark.rule("F80", "F22")
def test_a_completed_expense_is_shown_but_not_linked(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense(status=ExpenseStatus.COMPLETED))
    session = shop.company.open_session()
    (offered,) = session.candidates(expense)
    assert (offered.can_link, offered.why_not) == (False, "completed")
    with pytest.raises(BlockedError):
        session.stage_link(expense, payment)


@pytest.mark.rule("F08", "F23", "F24")
def test_a_difference_needs_a_reason_and_the_payment_is_booked(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="13.00"))
    (expense,) = shop.add_expenses(shop.expense(amount="12.30"))
    session = shop.company.open_session()
    found = session.needs_reason(expense, payment)
    assert found is not None
    assert (found.gap, found.tolerance_minor, found.can_split) == (Money(70, "EUR"), 0, True)
    with pytest.raises(BlockedError):
        session.stage_link(expense, payment)
    session.stage_link(expense, payment, "tip")
    session.commit()
    saved = shop.get_expense(expense)
    assert (saved.booked, saved.amount, saved.allocated_minor) == (
        Money(1300, "EUR"),
        Money(1230, "EUR"),
        1230,
    )
    (link,) = shop.company.browse.related(expense)
    assert link.reason == "tip"


@pytest.mark.rule("F23")
def test_a_tolerance_accepts_small_differences_silently(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="12.32"))
    (expense,) = shop.add_expenses(shop.expense(amount="12.30"))
    shop.company.set_option("tolerance_minor", 2)
    session = shop.company.open_session()
    assert session.needs_reason(expense, payment) is None
    session.stage_link(expense, payment)
    session.commit()
    assert shop.get_expense(expense).booked == Money(1232, "EUR")


@pytest.mark.rule("F23", "G08")
def test_one_payment_settles_several_expenses(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="100.00"))
    first, second = shop.add_expenses(shop.expense(amount="60.00"), shop.expense(amount="40.00"))
    session = shop.company.open_session()
    session.stage_link(first, payment, is_partial=True)
    assert session.payment_rows([payment])[0].state is LinkState.PARTIAL
    assert session.needs_reason(second, payment) is None
    session.stage_link(second, payment)
    session.commit()
    assert shop.get_payment(payment).open_minor == 0
    assert [shop.get_expense(e).booked for e in (first, second)] == [Money(6000, "EUR"), Money(4000, "EUR")]
    rows = shop.company.browse.payment_links(payment)
    assert [row.expense.id for row in rows if row.expense] == [first, second]


@pytest.mark.rule("F23")
def test_several_payments_settle_one_expense(shop: Shop) -> None:
    first, second = shop.add_payments(shop.payment(amount="60.00"), shop.payment(amount="40.00"))
    (expense,) = shop.add_expenses(shop.expense(amount="100.00"))
    session = shop.company.open_session()
    session.stage_link(expense, first, is_partial=True)
    assert session.totals().partial == 1
    session.stage_link(expense, second)
    session.commit()
    assert shop.get_expense(expense).state is LinkState.MANUAL
    assert [row.payment.id for row in shop.company.browse.related(expense)] == [first, second]


@pytest.mark.rule("F13", "F08")
def test_a_foreign_claim_is_compared_in_its_own_currency_and_booked_at_what_was_paid(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="92.11", original=Money(10000, "USD")))
    (expense,) = shop.add_expenses(shop.expense(amount="100.00", currency="USD"))
    session = shop.company.open_session()
    assert session.needs_reason(expense, payment) is None
    session.stage_link(expense, payment)
    session.commit()
    assert shop.get_expense(expense).booked == Money(9211, "EUR")


def test_a_cost_and_a_refund_cannot_be_linked(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="-12.30"))
    (expense,) = shop.add_expenses(shop.expense())
    session = shop.company.open_session()
    with pytest.raises(BlockedError, match="refund"):
        session.stage_link(expense, payment)
    assert all(not row.can_link for row in session.candidates(expense))


@pytest.mark.rule("F86")
def test_a_rejected_candidate_is_listed_last_and_never_linked_by_itself(shop: Shop) -> None:
    wrong, right = shop.add_payments(shop.payment(), shop.payment(amount="12.00"))
    (expense,) = shop.add_expenses(shop.expense())
    session = shop.company.open_session()
    assert session.candidates(expense)[0].payment.id == wrong
    session.stage_reject(expense, wrong)
    offered = session.candidates(expense)
    assert [(row.payment.id, row.is_rejected) for row in offered] == [(right, False), (wrong, True)]
    session.undo()
    assert session.candidates(expense)[0].payment.id == wrong
    session.redo()
    assert session.commit().rejected == 1
    shop.company.auto_reconcile()
    assert all(row.payment.id != wrong for row in shop.company.browse.related(expense))
    again = shop.company.open_session()
    assert [row.payment.id for row in again.candidates(expense) if row.is_rejected] == [wrong]


def test_a_saved_link_is_taken_back_by_staging(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    assert shop.company.auto_reconcile().linked == 1
    session = shop.company.open_session()
    assert reconciled(session) == [expense]
    (link,) = session.linked(expense)
    assert link.reconciliation_id is not None
    session.stage_unlink(reconciliation_id=link.reconciliation_id)
    assert (pending(session), session.linked(expense)) == ([expense], [])
    with pytest.raises(NotFoundError):
        session.stage_unlink(reconciliation_id=link.reconciliation_id)
    session.stage_link(expense, payment)
    result = session.commit()
    assert (result.linked, result.unlinked) == (1, 1)
    rows = shop.company.browse.related(expense)
    assert [(row.origin.value, row.is_reversed) for row in rows] == [("auto", True), ("manual", False)]


def test_a_staged_link_is_taken_back_by_its_position(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="7.00"))
    expenses = shop.add_expenses(shop.expense(), shop.expense(amount="7.00"))
    session = shop.company.open_session()
    session.stage_link(expenses[0], payments[0])
    session.stage_link(expenses[1], payments[1])
    (first,) = session.linked(expenses[0])
    session.stage_unlink(position=first.position)
    assert pending(session) == [expenses[0]]
    with pytest.raises(NotFoundError):
        session.stage_unlink(position=first.position)
    assert session.totals().staged == 1
    session.undo()
    assert pending(session) == []
    session.redo()
    assert session.commit().linked == 1
    assert shop.get_payment(payments[0]).open_minor == 1230


@pytest.mark.rule("F07")
def test_discarding_throws_staged_work_away(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    session = shop.company.open_session()
    before = session.totals()
    session.stage_link(expense, payment)
    changes = session.discard()
    assert Subject.DRAFTS in changes.subjects
    assert session.totals() == before
    assert shop.company.open_session().restored_steps == 0


@pytest.mark.rule("F07")
def test_staged_work_is_offered_again(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="7.00"))
    expenses = shop.add_expenses(shop.expense(), shop.expense(amount="7.00"))
    session = shop.company.open_session()
    session.stage_link(expenses[0], payments[0])
    session.stage_link(expenses[1], payments[1])
    session.undo()
    again = shop.company.open_session()
    assert (again.restored_steps, again.lost) == (1, ())
    assert again.totals() == session.totals()
    assert again.can_redo
    again.redo()
    assert again.commit().linked == 2


@pytest.mark.rule("F07")
def test_of_two_sessions_the_second_is_told_what_was_taken_and_keeps_the_rest(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="7.00"))
    expenses = shop.add_expenses(shop.expense(), shop.expense(amount="7.00"))
    session = shop.company.open_session()
    session.stage_link(expenses[0], payments[0])
    session.stage_link(expenses[1], payments[1])
    made = shop.company.expense_from_payment([payments[0]])
    assert len(made.expense_ids) == 1
    with pytest.raises(StaleError) as caught:
        session.commit()
    assert (caught.value.what, caught.value.by) == (f"payment {payments[0]}", "maria")
    assert shop.get_expense(expenses[1]).state is LinkState.PENDING
    assert [item.allocations[0].expense_id for item in session.staged()] == [expenses[1]]
    assert pending(session) == [expenses[0]]
    assert [row.payment.id for row in session.candidates(expenses[0]) if row.can_link] == []
    assert session.commit().linked == 1
    assert shop.get_expense(expenses[1]).state is LinkState.MANUAL


def test_a_step_that_became_impossible_is_named_when_the_draft_is_restored(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.open_session().stage_link(expense, payment)
    shop.company.expense_from_payment([payment])
    session = shop.company.open_session()
    assert (session.restored_steps, session.lost) == (0, (f"payment {payment}",))
    assert shop.company.open_session().lost == ()


@pytest.mark.rule("F09", "G17")
def test_scopes_narrow_the_lists(shop: Shop) -> None:
    own = shop.expense(paid_by=PaidBy.OWN_MONEY, instrument_id=None)
    other = shop.expense(employee_id=shop.bob, instrument_id=shop.amex)
    mine, others, private = shop.add_expenses(shop.expense(), other, own)
    report = shop.company.create_report("Dublin", shop.ann, expense_ids=[mine, private])
    shop.add_payments(shop.payment(), shop.payment(instrument_id=shop.amex, amount="50.00"))
    company = shop.company
    assert pending(company.open_session(Scope("employee", shop.bob))) == [others]
    assert pending(company.open_session(Scope("instrument", shop.visa))) == [mine]
    session = company.open_session(Scope("report", report.id))
    assert pending(session) == [mine]
    asked = ListQuery("id", is_descending=False, filters=(Filter("paid_by", ("own_money",)),))
    assert list(session.pending(asked).ids) == [private]
    assert session.totals().unreconciled == 1
    with pytest.raises(NotFoundError):
        company.open_session(Scope("report", 99))


@pytest.mark.rule("G06")
def test_a_manual_link_teaches_what_the_bank_calls_a_merchant(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(descriptor="SQ *BLUE BTL OAKLAND"))
    (expense,) = shop.add_expenses(shop.expense(merchant="Blue Bottle Coffee", category="Meals"))
    session = shop.company.open_session()
    session.stage_link(expense, payment)
    session.commit()
    with shop.company.place.database.read() as unit:
        (alias,) = unit.aliases.all()
    assert (alias.merchant, alias.category, alias.origin, alias.count) == (
        "Blue Bottle Coffee",
        "Meals",
        "manual",
        1,
    )


def test_the_same_command_a_second_time_changes_nothing(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    first = shop.company.expense_from_payment([payment], command_id=CommandId("once"))
    again = shop.company.expense_from_payment([payment], command_id=CommandId("once"))
    assert again == first
    assert len(shop.company.browse.expenses(ALL).ids) == 1


def test_an_open_manager_follows_what_is_changed_elsewhere(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="7.00"), shop.payment(amount="8.00"))
    expenses = shop.add_expenses(shop.expense(), shop.expense(amount="7.00"), shop.expense(amount="8.00"))
    session = shop.company.open_session()
    session.stage_link(expenses[0], payments[0])
    session.stage_link(expenses[1], payments[1])
    assert session.follow(shop.company.ignore_payment([payments[2]], reason="private").changes)
    assert session.totals().unreconciled == 0
    assert [row.can_link for row in session.candidates(expenses[2])] == []
    assert not session.follow(shop.company.restore_payment([payments[2]]).changes)
    session.undo()
    assert session.follow(shop.company.ignore_payment([payments[0]], reason="private").changes)
    assert list(session.lost) == [f"payment {payments[0]}"]
    assert pending(session) == expenses
    made = shop.company.expense_from_payment([payments[1]])
    assert not session.follow(made.changes)
    fresh = shop.company.open_session()
    assert fresh.totals().unreconciled == 1


@pytest.mark.rule("F15", "F19")
def test_the_probability_kept_with_a_manual_link_is_the_one_that_was_shown(shop: Shop) -> None:
    payments = shop.add_payments(*(shop.payment(amount=text) for text in ("12.30", "12.30", "31.00", "0.40")))
    expenses = shop.add_expenses(shop.expense(), shop.expense(amount="12.80"))
    session = shop.company.open_session()
    seen = []
    for expense in expenses:
        for row in session.candidates(expense):
            session.stage_link(expense, row.payment.id, "agreed on the phone")
            (staged,) = session.linked(expense)
            assert staged.probability == row.candidate.probability
            assert staged.evidence == row.candidate.evidence
            seen.append(row.payment.id)
            session.undo()
    assert set(seen) == set(payments)
    row = session.candidates(expenses[1])[-1]
    session.stage_link(expenses[1], row.payment.id, "agreed on the phone")
    session.commit()
    (saved,) = session.linked(expenses[1])
    assert saved.probability == row.candidate.probability


@pytest.mark.rule("F07")
def test_a_pair_made_ready_beside_the_window_is_staged_as_the_others_left_it(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    first, second = shop.add_expenses(shop.expense(), shop.expense())
    session = shop.company.open_session()
    session.foresee(first, payment)
    session.stage_reject(second, payment)  # the rival gives way: the chance that was made ready is an old one
    session.stage_link(first, payment)
    (readied,) = session.linked(first)
    session.discard()
    plain = shop.company.open_session()
    plain.stage_reject(second, payment)
    plain.stage_link(first, payment)
    (staged,) = plain.linked(first)
    assert (readied.probability, readied.evidence) == (staged.probability, staged.evidence)
    plain.discard()
    plain.stage_link(first, payment)
    assert plain.linked(first)[0].probability != staged.probability
