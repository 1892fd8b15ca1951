"""Money is conserved whatever people do: a plain model runs beside the store, step by step."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from app.models.errors import BlockedError, NotFoundError, OverAllocatedError, StaleError
from app.store import UnitOfWork
from tests.contract.store.conftest import create
from tests.contract.store.kit import Books

AMOUNTS = st.sampled_from([-1000, -1, 1, 2, 999, 1000, 10**15])
GHOST = 10**6


def _fits(amount: int, total: int) -> bool:
    return min(amount, 0) <= total <= max(amount, 0)


class Conservation(RuleBasedStateMachine):
    """Amounts near the edges, parts that fit and parts that do not, repeats and ghosts."""

    expenses = Bundle("expenses")
    payments = Bundle("payments")
    links = Bundle("links")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.books: Books = create(str(Path(self._folder.name) / "acme.tieout")).fill()
        self.amounts: dict[tuple[str, int], int] = {}
        self.allocated: dict[tuple[str, int], int] = {}
        self.live: dict[int, tuple[int, int, int]] = {}

    def teardown(self) -> None:
        self.books.database.close()
        self._folder.cleanup()

    @initialize(target=expenses, minor=AMOUNTS)
    def first_expense(self, minor: int) -> int:
        return self._known("expense", self.books.expense(minor), minor)

    @initialize(target=payments, minor=AMOUNTS)
    def first_payment(self, minor: int) -> int:
        return self._known("payment", self.books.payment(minor), minor)

    @rule(target=expenses, minor=AMOUNTS)
    def add_expense(self, minor: int) -> int:
        return self._known("expense", self.books.expense(minor), minor)

    @rule(target=payments, minor=AMOUNTS)
    def add_payment(self, minor: int) -> int:
        return self._known("payment", self.books.payment(minor), minor)

    def _known(self, side: str, id_: int, minor: int) -> int:
        self.amounts[side, id_] = minor
        self.allocated[side, id_] = 0
        return id_

    @rule(
        target=links,
        expense=st.one_of(expenses, st.just(GHOST)),
        payment=payments,
        part=st.sampled_from([-1000, -1, 1, 2, 999, 1000, 1001, 10**15]),
    )
    def reconcile(self, expense: int, payment: int, part: int) -> object:
        sides = (("expense", expense), ("payment", payment))
        known = all(side in self.amounts for side in sides)
        fits = known and all(
            _fits(self.amounts[side], self.allocated[side] + part) and (part > 0) == (self.amounts[side] > 0)
            for side in sides
        )
        if fits:
            link = self.books.link(expense, payment, part)
            for side in sides:
                self.allocated[side] += part
            self.live[link] = (expense, payment, part)
            return link
        with pytest.raises(NotFoundError if not known else Exception) as caught:
            self.books.link(expense, payment, part)
        assert known or isinstance(caught.value, NotFoundError)
        assert isinstance(caught.value, NotFoundError | OverAllocatedError) or "allocation_sign" in str(
            caught.value
        )
        return multiple()

    @rule(link=consumes(links))
    def unreconcile(self, link: int) -> None:
        expense, payment, part = self.live.pop(link)
        self.books.unlink(link)
        self.allocated["expense", expense] -= part
        self.allocated["payment", payment] -= part
        with pytest.raises(StaleError):
            self.books.unlink(link)

    @rule(link=links)
    def fail_half_way(self, link: int) -> None:
        with pytest.raises(NotFoundError), self.books.write() as work:
            _reverse_and_fail(work, link)

    @rule(payment=payments)
    def ignore_and_restore(self, payment: int) -> None:
        if self.allocated["payment", payment]:
            with pytest.raises(BlockedError), self.books.write() as work:
                work.payments.ignore([payment], "not ours")
            return
        with self.books.write() as work:
            work.payments.ignore([payment], "not ours")
        with self.books.write() as work:
            work.payments.restore([payment])

    @rule()
    def reopen(self) -> None:
        self.books.reopen()

    @invariant()
    def the_store_agrees_with_the_model(self) -> None:
        with self.books.read() as work:
            for name, columns in (
                ("payment", work.payments.columns()),
                ("expense", work.expenses.columns()),
            ):
                rows = zip(columns.ids, columns.amount_minor, columns.allocated_minor, strict=True)
                for id_, amount, allocated in rows:
                    assert (amount, allocated) == (self.amounts[name, id_], self.allocated[name, id_])
            pairs = work.reconciliations.live_pairs()
        found = sorted(zip(pairs.expense_ids, pairs.payment_ids, strict=True))
        assert found == sorted((expense, payment) for expense, payment, _ in self.live.values())
        assert self.books.database.prove(is_thorough=False).broken == ()


def _reverse_and_fail(work: UnitOfWork, link: int) -> None:
    work.reconciliations.reverse([link])
    work.payments.get([GHOST])


@pytest.mark.rule("F22")
def test_money_is_conserved_by_every_sequence_of_commands() -> None:
    run_state_machine_as_test(
        Conservation,
        settings=settings(
            max_examples=max(15, settings().max_examples // 4),
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
