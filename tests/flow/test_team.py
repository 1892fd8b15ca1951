"""Two people on one server: the same use cases, and who wins when both want one payment."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.bootstrap import Company
from app.models.errors import StaleError
from app.models.payment import LinkState
from app.services.views import ListQuery
from tests.companies import a_program, fill_shop
from tests.contract.store import postgres


@contextmanager
def a_server_with(*names: str) -> Iterator[dict[str, str]]:
    """Start a server with an empty database `books`; yields each person's URL."""
    with postgres.server() as url:
        parsed = make_url(url.format(database="postgres"))
        host = str(parsed.query["host"])
        with psycopg.connect(host=host, user=parsed.username, dbname="postgres", autocommit=True) as admin:
            admin.execute("CREATE DATABASE books")
            for name in names:
                admin.execute(f"CREATE ROLE {name} LOGIN SUPERUSER")
        books = make_url(url.format(database="books"))
        yield {name: books.set(username=name).render_as_string(hide_password=False) for name in names}


@pytest.mark.rule("F07")
def test_the_slower_of_two_people_is_told_who_was_faster(tmp_path: Path) -> None:
    if reason := postgres.missing():
        pytest.skip(reason)
    with a_server_with("ann", "bob") as urls, ExitStack() as opened:
        program = a_program(tmp_path)
        first = program.create_company(urls["ann"], name="Acme", currency="EUR", user="anybody")
        opened.callback(first.close)
        second: Company = program.open_company(urls["bob"])
        opened.callback(second.close)
        assert (first.info.user, second.info.user) == ("ann", "bob")
        assert second.users() == ["ann", "anybody", "bob"]

        shop = fill_shop(first)
        payments = shop.add_payments(shop.payment(), shop.payment(amount="7.00"))
        expenses = shop.add_expenses(shop.expense(), shop.expense(amount="7.00"))
        hers, his = first.open_session(), second.open_session()
        hers.stage_link(expenses[0], payments[0])
        his.stage_link(expenses[0], payments[0])
        his.stage_link(expenses[1], payments[1])
        assert hers.commit().linked == 1
        with pytest.raises(StaleError) as caught:
            his.commit()
        assert (caught.value.what, caught.value.by) == (f"expense {expenses[0]}", "ann")
        assert his.commit().linked == 1
        second.browse.expenses(ListQuery())
        assert {row.state for row in second.browse.expense_rows(expenses)} == {LinkState.MANUAL}
        assert second.auto_reconcile().linked == 0
        assert second.verify_audit().is_intact
