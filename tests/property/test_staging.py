"""Whatever is staged: totals equal the lists, nothing is linked beyond its amount, and all comes back."""

import contextlib
import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.errors import BlockedError
from app.models.expense import Expense, PaidBy
from app.models.ids import ExpenseId
from app.models.payment import LinkState, Payment
from app.services.reconcile_session import ReconcileSession
from app.services.views import DONE_STATES, ListQuery
from tests.companies import Shop, a_shop

ALL = ListQuery("id", is_descending=False)
AMOUNTS = ("10.00", "10.00", "12.30", "20.00", "-10.00")


def filled(folder: Path, seed: int) -> Shop:
    shop = a_shop(folder)
    chance = Random(seed)
    shop.add_payments(*(shop.payment(amount=chance.choice(AMOUNTS)) for _ in range(6)))
    payers = [PaidBy.COMPANY_CARD, PaidBy.COMPANY_CARD, PaidBy.UNKNOWN, PaidBy.OWN_MONEY]
    shop.add_expenses(
        *(shop.expense(amount=chance.choice(AMOUNTS), paid_by=chance.choice(payers)) for _ in range(6))
    )
    if chance.random() < 0.5:
        shop.company.auto_reconcile()
    return shop


def step(session: ReconcileSession, chance: Random) -> None:
    """Do one random thing that a person might do."""
    expense_ids = [*session.pending(ALL).ids, *session.reconciled(ALL).ids]
    expense_id = ExpenseId(chance.choice(expense_ids))
    match chance.randrange(6):
        case 0:
            session.undo()
        case 1:
            session.redo()
        case 2:
            linked = session.linked(expense_id)
            if linked:
                row = chance.choice(linked)
                session.stage_unlink(reconciliation_id=row.reconciliation_id, position=row.position)
        case 3:
            offered = session.candidates(expense_id)
            if offered:
                session.stage_reject(expense_id, chance.choice(offered).payment.id)
        case _:
            offered = [row for row in session.candidates(expense_id) if row.can_link]
            if offered:
                payment_id = chance.choice(offered).payment.id
                is_partial = chance.random() < 0.4
                session.stage_link(
                    expense_id, payment_id, "" if is_partial else "seen", is_partial=is_partial
                )


def check(session: ReconcileSession) -> None:
    totals = session.totals()
    upper, lower = session.pending(ALL), session.reconciled(ALL)
    assert totals.pending == len(upper.ids)
    assert totals.sums["pending"] == upper.sums
    assert totals.automatic + totals.manual == len(lower.ids)
    rows = session.expense_rows(list(upper.ids) + list(lower.ids))
    for state in LinkState:
        if state.value in totals.sums and state is not LinkState.PENDING:
            mine = [row.expense.amount.minor for row in rows if row.state is state]
            assert sum(totals.sums[state.value].values()) == sum(mine)
            assert getattr(totals, state.value) == len(mine)
    for row in rows:
        linked = session.linked(row.expense.id)
        assert sum(link.expense_minor for link in linked) == row.expense.allocated_minor
        assert abs(row.expense.allocated_minor) <= abs(row.expense.amount.minor)
        assert (row.state in DONE_STATES) == (row.expense.open_minor == 0)
    assert totals.staged <= len(session.staged())


Everything = tuple[list[Expense], list[Payment]]


def everything(shop: Shop) -> Everything:
    with shop.company.place.database.read() as unit:
        expenses = unit.expenses.get(list(unit.expenses.columns().ids))
        return expenses, unit.payments.get(list(unit.payments.columns().ids))


def amounts(stored: Everything) -> list[tuple[int, LinkState, int, object]]:
    expenses, payments = stored
    return [
        *((e.id, e.state, e.allocated_minor, e.booked) for e in expenses),
        *((p.id, p.state, p.allocated_minor, None) for p in payments),
    ]


@pytest.mark.rule("F07", "F09", "F85")
@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_totals_are_those_of_the_lists_after_any_staging(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = filled(Path(folder), seed)
        try:
            _any_staging(shop, Random(seed))
        finally:
            shop.company.close()


def _any_staging(shop: Shop, chance: Random) -> None:
    before = everything(shop)
    session = shop.company.open_session()
    check(session)
    for _ in range(12):
        with contextlib.suppress(BlockedError):  # what cannot be linked is refused
            step(session, chance)
        check(session)
    assert everything(shop) == before
    shown = session.totals()
    again = shop.company.open_session()
    assert again.totals() == shown
    if session.totals().staged:
        session.commit()
        fresh = shop.company.open_session().totals()
        saved = session.totals()
        assert (fresh.pending, fresh.automatic, fresh.manual, fresh.partial) == (
            saved.pending,
            saved.automatic,
            saved.manual,
            saved.partial,
        )
        assert fresh.unreconciled_sums == saved.unreconciled_sums
    with shop.company.place.database.read() as unit:
        ids = list(unit.reconciliations.live_pairs().expense_ids)
        links = {link.id for link in unit.reconciliations.of_expenses(ids, live_only=True)}
    shop.company.unreconcile(sorted(links))
    for id_, state, allocated, booked in amounts(everything(shop)):
        assert (state in (LinkState.PENDING, LinkState.AMBIGUOUS), allocated, booked) == (True, 0, None), id_
    assert shop.company.place.database.prove().broken == ()
    assert shop.company.verify_audit().is_intact


@pytest.mark.rule("F22")
@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_unreconcile_restores_both_sides_of_any_save(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = filled(Path(folder), seed)
        try:
            _any_save(shop, Random(seed))
        finally:
            shop.company.close()


def _any_save(shop: Shop, chance: Random) -> None:
    session = shop.company.open_session()
    before = amounts(everything(shop))
    for expense_id in map(ExpenseId, session.pending(ALL).ids):
        offered = [row for row in session.candidates(expense_id) if row.can_link]
        if offered:
            session.stage_link(expense_id, chance.choice(offered).payment.id, "seen")
    saved = session.commit()
    with shop.company.place.database.read() as unit:
        links = [link.id for link in unit.reconciliations.of_command(saved.command_id)]
    shop.company.unreconcile(links)
    for old, new in zip(before, amounts(everything(shop)), strict=True):
        assert (new[0], *new[2:]) == (old[0], *old[2:])
        assert new[1] is old[1] or (old[1], new[1]) == (LinkState.AMBIGUOUS, LinkState.PENDING)
