"""Nothing is lost when rows and links are taken back: refunds, merged drafts, payments set aside (F22)."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.expense import ExpenseSource
from app.models.history import EntryState, HistoryEntry, HistoryKind, HistoryQuery, Obstacle
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.services.link_desk import LinkDesk
from app.services.payment_steps import setting_aside
from tests.companies import Shop, a_shop

LATER = date(2026, 10, 9)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = a_shop(tmp_path)
    with closing(made.company):
        yield made


def tie(shop: Shop, expense: ExpenseId, payment: PaymentId) -> None:
    session = shop.company.open_session()
    LinkDesk(shop.company, session).stage([expense], [payment])
    session.commit()


def line(shop: Shop, kind: HistoryKind) -> HistoryEntry:
    history = shop.company.history()
    return history.entries(history.ids(HistoryQuery(kinds=(kind,))))[0]


def is_live(shop: Shop, *ids: ExpenseId) -> set[int]:
    with shop.company.place.database.read() as unit:
        return unit.histories.live_expenses(ids)


@pytest.mark.rule("F22")
def test_an_expense_that_a_refund_is_tied_to_cannot_be_deleted(shop: Shop) -> None:
    [expense] = shop.add_expenses(shop.expense(amount="100.00", source=ExpenseSource.HAND))
    paid, back = shop.add_payments(shop.payment(amount="100.00"), shop.payment(amount="-40.00", day=LATER))
    tie(shop, expense, paid)
    tie(shop, expense, back)
    first, second = [row.reconciliation_id for row in shop.company.browse.related(expense)]
    assert first is not None
    assert second is not None
    shop.company.unreconcile([first])
    assert shop.get_expense(expense).allocated_minor == 0
    with pytest.raises(BlockedError, match="reconciled"):
        shop.company.delete_expenses([expense])
    shop.company.unreconcile([second])
    shop.company.delete_expenses([expense])
    assert shop.get_payment(back).state is LinkState.PENDING


@pytest.mark.rule("G24")
def test_a_creation_stays_while_a_refund_is_tied_to_its_expense(shop: Shop) -> None:
    paid, back = shop.add_payments(shop.payment(amount="100.00"), shop.payment(amount="-40.00", day=LATER))
    [expense] = shop.company.expense_from_payment([paid]).expense_ids
    tie(shop, expense, back)
    made = line(shop, HistoryKind.CREATION)
    held = [row.obstacle for row in shop.company.history().detail(made.id).rows if row.subject == "expense"]
    assert held == [Obstacle.CHANGED]
    with pytest.raises(BlockedError):
        shop.company.reverse(made.id)
    assert is_live(shop, expense) == {expense}


@pytest.mark.rule("G24", "F25")
def test_a_creation_stays_while_a_draft_is_merged_into_its_expense(shop: Shop) -> None:
    [paid] = shop.add_payments(shop.payment(amount="13.00"))
    [kept] = shop.company.expense_from_payment([paid]).expense_ids
    [draft] = shop.add_expenses(shop.expense(source=ExpenseSource.HAND, amount="13.00"))
    shop.company.merge_expenses(draft, kept)
    made = line(shop, HistoryKind.CREATION)
    with pytest.raises(BlockedError):
        shop.company.reverse(made.id)
    assert is_live(shop, kept, draft) == {kept}
    shop.company.undo_merge(draft)
    shop.company.reverse(made.id)
    assert is_live(shop, kept, draft) == {draft}


@pytest.mark.rule("G24", "G15")
def test_taking_a_save_back_brings_payments_that_were_set_aside_too(shop: Shop) -> None:
    paid, private = shop.add_payments(shop.payment(amount="100.00"), shop.payment(amount="44.00"))
    [expense] = shop.add_expenses(shop.expense(amount="100.00"))
    session = shop.company.open_session()
    session.stage_link(expense, paid)
    session.stage_made(setting_aside([private], "private"))
    session.commit()
    saved = line(shop, HistoryKind.SAVE)
    rows = shop.company.history().detail(saved.id).rows
    assert sorted(row.subject for row in rows) == ["link", "payment"]
    assert shop.company.reverse(saved.id).taken == 2
    assert {shop.get_payment(one).state for one in (paid, private)} == {LinkState.PENDING}


@pytest.mark.rule("G24", "G15")
def test_a_save_that_only_set_payments_aside_is_taken_back_as_well(shop: Shop) -> None:
    [private] = shop.add_payments(shop.payment(amount="44.00"))
    session = shop.company.open_session()
    session.stage_made(setting_aside([private], "private"))
    session.commit()
    shop.company.reverse(line(shop, HistoryKind.SAVE).id)
    assert shop.get_payment(private).state is LinkState.PENDING
    assert line(shop, HistoryKind.SAVE).state is EntryState.REVERSED


@pytest.mark.rule("G24", "F84")
def test_taking_a_batch_back_leaves_what_a_run_tied_since(shop: Shop) -> None:
    [expense] = shop.add_expenses(shop.expense(amount="100.00"))
    [paid] = shop.add_payments(shop.payment(amount="100.00"))
    session = shop.company.open_session()
    session.stage_links([(expense, paid)])
    session.undo()
    assert shop.company.auto_reconcile().linked == 1
    with pytest.raises(BlockedError):
        shop.company.reverse(line(shop, HistoryKind.BULK).id)
    assert shop.get_expense(expense).state is LinkState.AUTOMATIC
