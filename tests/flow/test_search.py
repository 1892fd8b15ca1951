"""Searching a company: what each operator finds in expenses, payments, Finance and the manager."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import InstrumentId
from app.models.payment import PaymentKind
from app.services.results import Scope
from app.services.search import EXPENSES, PAYMENTS, parse
from app.services.views import ListQuery
from tests.companies import Shop, a_shop

EXPENSES_OF = ("uber", "hotel", "refund", "own", "abroad")
PAYMENTS_OF = ("uber", "hotel", "refund", "settlement")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = a_shop(tmp_path)  # its day is 2 November 2026
    with closing(made.company):
        yield made


@pytest.fixture
def filled(shop: Shop) -> Shop:
    uber = shop.expense(day=date(2026, 10, 30), merchant="Uber", amount="12.50", category="Travel")
    hotel = shop.expense(
        day=date(2026, 3, 5), merchant="Hotel Arts", amount="1234.00", category="Hotel", project="P7",
        note="late checkout", status=ExpenseStatus.APPROVED,
    )  # fmt: skip
    refund = shop.expense(day=date(2026, 3, 20), merchant="Amazon", amount="-20.00")
    own = shop.expense(
        day=date(2026, 11, 1), merchant="Taxi", amount="10.00", paid_by=PaidBy.OWN_MONEY,
        employee_id=shop.bob, instrument_id=None,
    )  # fmt: skip
    abroad = shop.expense(day=date(2026, 8, 1), merchant="Lyft", amount="1250", currency="JPY")
    shop.add_expenses(uber, hotel, refund, own, abroad)
    shop.add_payments(
        shop.payment(day=date(2026, 10, 30), descriptor="UBER *TRIP HELP", amount="12.50"),
        shop.payment(
            day=date(2026, 3, 5), descriptor="HOTEL ARTS BCN", amount="1234.00", instrument_id=shop.amex
        ),
        shop.payment(
            day=date(2026, 3, 21), descriptor="AMZN REFUND", amount="-20.00", kind=PaymentKind.REFUND
        ),
        shop.payment(
            day=date(2026, 10, 1), descriptor="CARD 4417", amount="-900.00", kind=PaymentKind.SETTLEMENT
        ),
    )
    shop.company.auto_reconcile()
    return shop


def expenses(shop: Shop, text: str) -> set[str]:
    assert not parse(text, EXPENSES).problems, text
    return {EXPENSES_OF[id_ - 1] for id_ in shop.company.browse.expenses(ListQuery(text=text)).ids}


def payments(shop: Shop, text: str) -> set[str]:
    assert not parse(text, PAYMENTS).problems, text
    return {PAYMENTS_OF[id_ - 1] for id_ in shop.company.browse.payments(ListQuery(text=text)).ids}


@pytest.mark.rule("G25")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("uber", "uber"),
        ("-uber -hotel", "refund own abroad"),
        ('"hotel arts"', "hotel"),
        ('"arts hotel"', ""),
        ("amt:12.50", "uber"),
        ("amt:12.5", "uber"),
        ("amt:1250", "abroad"),
        ("amt:>100", "hotel abroad"),
        ("amt:10..20", "uber refund own"),
        ("amt:>10 amt:<20", "uber"),
        ("amt:-20", "refund"),
        ("amt:<0", ""),
        ("amt:..-1", "refund"),
        ("date:-7d", "uber own"),
        ("date:2026-03", "hotel refund"),
        ("date:2026-03-01..2026-03-15", "hotel"),
        ("-date:2026", ""),
        ("age:>60", "hotel refund abroad"),
        ("card:4417", "uber hotel refund abroad"),
        ("-has:card", "own"),
        ("employee:bob", "own"),
        ("holder:lee amt:12.50", "uber"),
        ("merchant:hot", "hotel"),
        ("is:refund", "refund"),
        ("is:foreign", "abroad"),
        ("is:own-money", "own"),
        ("is:matched", "uber refund"),
        ("is:open", "hotel own abroad"),
        ("has:note", "hotel"),
        ("note:checkout", "hotel"),
        ("has:receipt", ""),
        ("category:trav", "uber"),
        ("project:p7", "hotel"),
        ("has:project", "hotel"),
        ("status:approved", "hotel"),
        ("currency:jpy", "abroad"),
        ("id:2", "hotel"),
        ("is:posted", ""),
    ],
)
def test_an_operator_finds_these_expenses(filled: Shop, text: str, found: str) -> None:
    assert expenses(filled, text) == set(found.split())


@pytest.mark.rule("G25")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("card:1009", "hotel"),
        ("card:visa is:matched", "uber refund"),
        ("kind:settlement", "settlement"),
        ("is:refund", "refund settlement"),
        ("text:trip", "uber"),
        ("merchant:uber", "uber"),
        ("has:expense", "uber refund"),
        ("category:travel", "uber"),
        ("-has:holder", "hotel"),
        ("is:booked date:2026-10", "uber settlement"),
        ("is:posted", ""),
        ("amt:>1.000", "uber hotel refund settlement"),
    ],
)
def test_an_operator_finds_these_payments(filled: Shop, text: str, found: str) -> None:
    assert payments(filled, text) == set(found.split())


@pytest.mark.rule("G25")
def test_what_is_posted_is_found_on_both_sides_at_once(filled: Shop) -> None:
    assert payments(filled, "is:posted") == set()
    filled.post(1)
    assert (expenses(filled, "is:posted"), payments(filled, "is:posted")) == ({"uber"}, {"uber"})


@pytest.mark.rule("G25")
def test_what_cannot_be_read_is_left_out_and_the_rest_counts(filled: Shop) -> None:
    query = ListQuery(text="foo:bar uber amt:abc")
    assert list(filled.company.browse.expenses(query).ids) == [1]


@pytest.mark.rule("G25")
def test_the_manager_searches_in_the_same_language(filled: Shop) -> None:
    session = filled.company.open_session(Scope())
    assert {EXPENSES_OF[id_ - 1] for id_ in session.pending(ListQuery(text="amt:>100")).ids} == {
        "hotel",
        "abroad",
    }
    assert not session.pending(ListQuery(text="is:matched")).ids


@pytest.mark.rule("G25")
def test_finance_searches_in_the_same_language(filled: Shop) -> None:
    from app.models.posting import FinanceGroup
    from app.services.finance_lists import FinanceLists

    lists = FinanceLists(filled.company.place, filled.company.browse.lists)
    approved = lists.approved(FinanceGroup.RECONCILABLE, ListQuery(text="project:p7 amt:>=1234"))
    assert list(approved.ids) == [2]
    assert not lists.approved(FinanceGroup.RECONCILABLE, ListQuery(text="-project:p7")).ids


@pytest.mark.rule("G25", "G26")
def test_questions_are_found_while_they_are_open(filled: Shop) -> None:
    with filled.company.place.database.read() as unit:
        assert unit.searches.expenses("question") == []
    from app.models.ids import CommandId
    from app.models.note import RowKind
    from app.store import Command

    with filled.company.place.database.write(Command(CommandId("ask"), "ask", "maria")) as unit:
        asked = unit.notes.ask(RowKind.EXPENSE, 1, "Which client?", filled.ann)
    assert expenses(filled, "has:question") == {"uber"}
    assert expenses(filled, "note:client") == {"uber"}
    with filled.company.place.database.write(Command(CommandId("close"), "close", "maria")) as unit:
        unit.notes.close(asked)
    assert expenses(filled, "has:question") == set()


def test_a_card_without_a_number_is_found_by_its_name(shop: Shop) -> None:
    [one] = shop.company.browse.instruments()[:1]
    shop.company.edit_instrument(replace(one, id=InstrumentId(0), name="Petty cash", last4="", iban=""))
    with shop.company.place.database.read() as unit:
        assert len(unit.searches.cards("petty")) == 1
        assert unit.searches.cards("100%") == []
