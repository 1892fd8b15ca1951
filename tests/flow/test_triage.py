"""The queue of triage, and what its keys stage (SPEC §5)."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.errors import BlockedError, StaleError
from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.services.payment_steps import creating, setting_aside
from app.services.reconcile_session import ReconcileSession
from app.services.triage import Kind, TriageItem, build_queue, claims_of, pairs_of, still_open, summing
from app.services.views import ListQuery
from tests.companies import Shop

DAY = date(2026, 10, 8)


def queue(session: ReconcileSession) -> list[TriageItem]:
    return build_queue(session, "EUR")


def a_strong(shop: Shop, amount: str = "88.46", **changed: object) -> tuple[ExpenseId, PaymentId]:
    """Add a pair that only its status keeps from linking by itself."""
    (expense,) = shop.add_expenses(
        shop.expense(amount=amount, day=DAY, merchant="Staples", status=ExpenseStatus.SUBMITTED, **changed)
    )
    (payment,) = shop.add_payments(shop.payment(amount=amount, day=DAY, descriptor="STAPLES CORK"))
    return expense, payment


def twins(shop: Shop, expenses: int = 2, payments: int = 3) -> tuple[list[ExpenseId], list[PaymentId]]:
    """Add a class of which the program links nothing."""
    day, amount = date(2026, 10, 15), "23.50"
    ours = shop.add_expenses(
        *(shop.expense(amount=amount, day=day, merchant="Coast Rail") for _ in range(expenses))
    )
    theirs = shop.add_payments(
        *(shop.payment(amount=amount, day=day, descriptor="COAST RAIL WEB") for _ in range(payments))
    )
    return ours, theirs


def a_hotel(shop: Shop) -> tuple[list[ExpenseId], PaymentId]:
    day = date(2026, 10, 22)
    ours = shop.add_expenses(
        *(shop.expense(amount=one, day=day, merchant="Harbour Hotel") for one in ("248.00", "46.40", "18.00"))
    )
    (payment,) = shop.add_payments(shop.payment(amount="312.40", day=day, descriptor="HARBOUR HOTEL CORK"))
    return ours, payment


@pytest.mark.rule("G22")
def test_strong_pairs_come_first_then_twins_then_sums_then_the_rest_by_amount(shop: Shop) -> None:
    strong, _ = a_strong(shop)
    ours, theirs = twins(shop)
    items, hotel = a_hotel(shop)
    (lone,) = shop.add_payments(shop.payment(amount="5.00", day=DAY, descriptor="NOBODY CLAIMS THIS"))
    (waiting,) = shop.add_expenses(shop.expense(amount="999.00", day=date(2026, 3, 1), merchant="Later"))
    shop.company.auto_reconcile()
    found = queue(shop.company.open_session())
    assert [one.kind for one in found] == [Kind.STRONG, Kind.TWINS, Kind.SUM, Kind.PAYMENT, Kind.WAITING]
    assert found[0].expense_ids == (strong,)
    assert (found[1].expense_ids, found[1].payment_ids) == (tuple(ours), tuple(theirs))
    assert (found[2].expense_ids, found[2].payment_ids) == (tuple(items), (hotel,))
    assert found[3].payment_ids == (lone,)
    assert found[4].expense_ids == (waiting,)
    rows = [row for one in found for row in (*one.expense_ids, *(-id_ for id_ in one.payment_ids))]
    assert len(rows) == len(set(rows)), "each row is in one item"


@pytest.mark.rule("G22")
def test_among_equals_what_saves_most_comes_first(shop: Shop) -> None:
    small, _ = a_strong(shop, "10.00")
    large, _ = a_strong(shop, "900.00")
    found = [one for one in queue(shop.company.open_session()) if one.kind is Kind.STRONG]
    assert [one.expense_ids for one in found] == [(large,), (small,)]
    assert found[0].saves == pytest.approx(found[0].certainty * 900.0)


@pytest.mark.rule("G22", "G20")
def test_one_key_settles_a_class_and_what_is_left_over_stays_open(shop: Shop) -> None:
    ours, theirs = twins(shop)
    shop.company.auto_reconcile()
    session = shop.company.open_session()
    (item,) = [one for one in queue(session) if one.kind is Kind.TWINS]
    session.stage_links(pairs_of(session, item))
    assert not still_open(session, item)
    left = [one for one in queue(session) if one.kind is Kind.PAYMENT]
    assert [one.payment_ids for one in left] == [(theirs[2],)]
    assert session.totals().pending == 0
    session.undo()
    assert set(session.pending(ListQuery()).ids) == set(ours), "one undo takes the class back"


@pytest.mark.rule("G22", "G08", "F23")
def test_a_sum_is_settled_by_one_step_and_saved_as_one_link(shop: Shop) -> None:
    ours, payment = a_hotel(shop)
    session = shop.company.open_session()
    session.stage_made(summing(ours, [payment], "EUR"))
    assert session.totals().pending == 0
    assert session.commit().linked == 1
    assert {shop.get_expense(one).state for one in ours} == {LinkState.MANUAL}
    assert shop.get_payment(payment).open_minor == 0


@pytest.mark.rule("G08")
def test_what_does_not_add_up_is_refused_and_nothing_is_staged(shop: Shop) -> None:
    ours, payment = a_hotel(shop)
    session = shop.company.open_session()
    with pytest.raises(BlockedError, match="do not add up"):
        session.stage_made(summing(ours[:2], [payment], "EUR"))
    assert not session.can_undo


@pytest.mark.rule("G22", "F17", "F07")
def test_an_expense_from_a_payment_is_staged_undone_and_saved_with_the_rest(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="5.00"))
    session = shop.company.open_session()
    session.stage_made(creating([payment]))
    assert session.totals().unreconciled == 0
    assert shop.company.browse.expenses(ListQuery()).total == 0, "nothing is saved yet"
    session.undo()
    assert session.totals().unreconciled == 1
    session.redo()
    result = session.commit()
    assert (result.created, result.linked) == (1, 0)
    (row,) = shop.company.browse.expense_rows(list(shop.company.browse.expenses(ListQuery()).ids))
    assert (row.expense.from_payment_id, row.state) == (payment, LinkState.MANUAL)


@pytest.mark.rule("F07", "G22")
def test_staged_decisions_on_payments_survive_a_crash(shop: Shop) -> None:
    made, aside = shop.add_payments(shop.payment(amount="5.00"), shop.payment(amount="900.00", day=DAY))
    session = shop.company.open_session()
    session.stage_made(creating([made]))
    session.stage_made(setting_aside([aside], "Own money moved"))
    again = shop.company.open_session()
    assert again.restored_steps == 2
    assert again.totals().unreconciled == 0
    result = again.commit()
    assert (result.created, result.set_aside) == (1, 1)
    assert shop.get_payment(aside).state is LinkState.IGNORED
    assert shop.company.verify_audit().is_intact


@pytest.mark.rule("F07")
def test_a_payment_that_was_taken_meanwhile_is_named_and_the_rest_stays_staged(shop: Shop) -> None:
    one, other = shop.add_payments(shop.payment(amount="5.00"), shop.payment(amount="6.00", day=DAY))
    session = shop.company.open_session()
    session.stage_made(creating([one]))
    session.stage_made(creating([other]))
    shop.company.ignore_payment([one], reason="Taken by someone else")
    with pytest.raises(StaleError, match=f"payment {one}"):
        session.commit()
    assert session.totals().staged == 1
    assert session.commit().created == 1


@pytest.mark.rule("F17", "G15")
def test_what_cannot_become_an_expense_or_be_set_aside_says_why(shop: Shop) -> None:
    (ownerless,) = shop.add_payments(replace(shop.payment(), instrument_id=shop.amex))
    session = shop.company.open_session()
    with pytest.raises(BlockedError, match="no holder"):
        session.stage_made(creating([ownerless]))
    with pytest.raises(BlockedError, match="needs a reason"):
        session.stage_made(setting_aside([ownerless], "  "))
    session.stage_made(setting_aside([ownerless], "Booked elsewhere"))
    with pytest.raises(BlockedError, match="reconciled"):
        session.stage_made(setting_aside([ownerless], "Twice"))
    assert session.totals().staged == 1


@pytest.mark.rule("G21", "G22")
def test_a_payment_without_an_expense_shows_the_claims_that_come_nearest(shop: Shop) -> None:
    (claim,) = shop.add_expenses(shop.expense(amount="12.00", day=DAY, merchant="Cafe Roma"))
    (payment,) = shop.add_payments(shop.payment(amount="19.00", day=DAY))
    session = shop.company.open_session()
    ((row, pair),) = claims_of(session, payment, 9)
    assert (row.expense.id, pair.payment_id) == (claim, payment)
    session.stage_reject(claim, payment)
    assert claims_of(session, payment, 9) == []
