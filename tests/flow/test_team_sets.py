"""Two people on one server: a set whose payment the other linked meanwhile, and what was written off."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.models.errors import StaleError
from app.models.money import Money
from app.models.variance import Cause, CauseRule
from app.services.link_desk import LinkDesk, Settlement
from tests.companies import a_program, fill_shop
from tests.contract.store import postgres
from tests.flow.test_team import a_server_with


@pytest.mark.rule("F07", "F23", "F24")
def test_a_set_whose_payment_another_person_linked_is_dropped_and_says_who(tmp_path: Path) -> None:
    if reason := postgres.missing():
        pytest.skip(reason)
    with a_server_with("ann", "bob") as urls, ExitStack() as opened:
        program = a_program(tmp_path)
        first = program.create_company(urls["ann"], name="Acme", currency="EUR", user="anybody")
        opened.callback(first.close)
        second: Company = program.open_company(urls["bob"])
        opened.callback(second.close)
        shop = fill_shop(first)
        (payment, tipped) = shop.add_payments(shop.payment(amount="100.00"), shop.payment(amount="55.00"))
        *parts, whole, meal = shop.add_expenses(
            *(shop.expense(amount=one) for one in ("60.00", "40.00", "100.00", "50.00"))
        )
        first.set_variance_cause(CauseRule(Cause.TIP, 0, 200_000, "6640"))
        hers, his = first.open_session(), second.open_session()
        desk = LinkDesk(second, his)
        desk.stage(parts, [payment])
        desk.stage([meal], [tipped], Settlement("Tip", Cause.TIP, writes_off=True))
        hers.stage_link(whole, payment)
        assert hers.commit().linked == 1
        with pytest.raises(StaleError) as caught:
            his.commit()
        assert (caught.value.what, caught.value.by) == (f"payment {payment}", "ann")
        assert [len(one.write_offs) for one in his.staged()] == [1]
        assert his.commit().linked == 1
        with second.place.database.read() as unit:
            ((off,),) = unit.write_offs.of_expenses([meal]).values()
        assert (off.amount, off.gl_account, off.made_by) == (Money(500, "EUR"), "6640", "bob")
        assert second.verify_audit().is_intact


@pytest.mark.rule("F07", "G08")
def test_two_people_cannot_refund_one_purchase_twice(tmp_path: Path) -> None:
    if reason := postgres.missing():
        pytest.skip(reason)
    with a_server_with("ann", "bob") as urls, ExitStack() as opened:
        program = a_program(tmp_path)
        first = program.create_company(urls["ann"], name="Acme", currency="EUR", user="anybody")
        opened.callback(first.close)
        second: Company = program.open_company(urls["bob"])
        opened.callback(second.close)
        shop = fill_shop(first)
        [claim] = shop.add_expenses(shop.expense(amount="100.00"))
        paid, back, again = shop.add_payments(
            *(shop.payment(amount=one) for one in ("100.00", "-80.00", "-70.00"))
        )
        start = first.open_session()
        start.stage_link(claim, paid)
        start.commit()
        hers, his = first.open_session(), second.open_session()
        LinkDesk(first, hers).stage([claim], [back])
        LinkDesk(second, his).stage([claim], [again])
        assert hers.commit().linked == 1
        with pytest.raises(StaleError) as caught:
            his.commit()
        assert (caught.value.what, caught.value.by) == (f"expense {claim}", "ann")
        assert his.staged() == []
        assert shop.get_expense(claim).booked == Money(2_000, "EUR")
