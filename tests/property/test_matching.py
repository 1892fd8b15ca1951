"""Laws of matching, on any data."""

import random
from dataclasses import replace

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from app.models.expense import ExpenseStatus, PaidBy
from app.models.match import Candidate, Matched
from app.models.rules import SCORED, STANDARD, STRICT, MatchProfile
from tests.unit.engine.books import (
    ANNA,
    BEN,
    BENS_CARD,
    CARD,
    DAY,
    POOL_CARD,
    SECOND_CARD,
    E,
    P,
    candidates,
    index_of,
    verdicts,
)

NAMES = (
    "Kestrel Kitchen",
    "Vega Taxi",
    "Hotel Orion",
    "Orion",
    "",
    "مطعم الشرق",
    "☕ Nova",
    "Lunch",
    "x" * 600,
)
AMOUNTS = ("12.30", "12.31", "9.00", "90.00", "0.01", "0.00", "-12.30", "13.53", "100.00")
DAYS = st.integers(DAY - 40, DAY + 40)

expenses = st.builds(
    E,
    amount=st.sampled_from(AMOUNTS),
    day=DAYS,
    merchant=st.sampled_from(NAMES),
    currency=st.sampled_from(("EUR", "USD")),
    employee=st.sampled_from((ANNA, BEN)),
    instrument=st.sampled_from((-1, CARD, SECOND_CARD, BENS_CARD)),
    paid_by=st.sampled_from(list(PaidBy)),
    status=st.sampled_from((ExpenseStatus.TO_SUBMIT, ExpenseStatus.APPROVED)),
)
payments = st.builds(
    P,
    amount=st.sampled_from(AMOUNTS),
    day=DAYS,
    text=st.sampled_from([name.upper() for name in NAMES]),
    instrument=st.sampled_from((CARD, SECOND_CARD, BENS_CARD, POOL_CARD)),
    purchased=st.booleans(),
    original=st.sampled_from(("", "12.30", "9.00")),
    original_currency=st.just("USD"),
)
books = st.tuples(st.lists(expenses, max_size=7), st.lists(payments, max_size=9))
profiles = st.sampled_from((SCORED, STANDARD, STRICT, replace(SCORED, probability_min=0.6)))
Book = tuple[list[E], list[P]]


def links(book: Book, profile: MatchProfile) -> set[tuple[int, int]]:
    found = verdicts(index_of(book[0], book[1], profile)).values()
    return {(one.candidate.expense_id, one.candidate.payment_id) for one in found if isinstance(one, Matched)}


def shape(candidate: Candidate) -> tuple[object, ...]:
    return (candidate.score, round(candidate.probability, 9), candidate.outside, candidate.days_apart)


@given(books, profiles)
def test_the_same_input_gives_the_same_result(book: Book, profile: MatchProfile) -> None:
    first, second = index_of(*book, profile), index_of(*book, profile)
    assert first.decide() == second.decide()
    for place in range(len(book[0])):
        assert candidates(first, place + 1) == candidates(second, place + 1)


@pytest.mark.rule("F11")
@given(books, profiles, st.randoms(use_true_random=False))
def test_row_order_changes_nothing(book: Book, profile: MatchProfile, rng: random.Random) -> None:
    order_e, order_p = list(range(len(book[0]))), list(range(len(book[1])))
    rng.shuffle(order_e)
    rng.shuffle(order_p)
    other: Book = ([book[0][place] for place in order_e], [book[1][place] for place in order_p])
    plain = {(book[0][e - 1], book[1][p - 1]) for e, p in links(book, profile)}
    moved = {(other[0][e - 1], other[1][p - 1]) for e, p in links(other, profile)}
    assert plain == moved


@given(books, profiles)
def test_shifting_all_dates_by_364_days_changes_nothing(book: Book, profile: MatchProfile) -> None:
    later: Book = (
        [replace(one, day=one.day + 364) for one in book[0]],
        [replace(one, day=one.day + 364) for one in book[1]],
    )
    here, there = index_of(*book, profile), index_of(*later, profile)
    for place in range(len(book[0])):
        if not _reads_otherwise_swapped(book[0][place].day):
            mine, theirs = candidates(here, place + 1), candidates(there, place + 1)
            assert [one.payment_id for one in mine] == [one.payment_id for one in theirs]
    if not any(_reads_otherwise_swapped(one.day) for one in book[0]):
        assert links(book, profile) == links(later, profile)


def _reads_otherwise_swapped(day: int) -> bool:
    """Days up to the twelfth can be read as months: there the calendar itself differs a year on."""
    from app.models.period import from_day

    dates = (from_day(day), from_day(day + 364))
    return any(one is None or one.day <= 12 for one in dates)


@pytest.mark.rule("F11", "G20")
@given(books, profiles, st.data())
def test_copying_a_payment_can_only_remove_links_on_it_or_complete_a_twin_class(
    book: Book, profile: MatchProfile, data: st.DataObject
) -> None:
    if not book[1]:
        return
    copied = data.draw(st.integers(0, len(book[1]) - 1))
    more: Book = (book[0], [*book[1], book[1][copied]])
    twins = {copied + 1, len(more[1])}
    before = verdicts(index_of(*book, profile))
    for expense_id, verdict in verdicts(index_of(*more, profile)).items():
        if isinstance(verdict, Matched) and verdict.candidate.payment_id in twins:
            old = before[expense_id]
            was = isinstance(old, Matched) and old.candidate.payment_id == copied + 1
            assert was or verdict.rule == "twin_class"


@pytest.mark.rule("F15", "G07")
@given(books)
def test_probabilities_lie_between_0_and_1_and_evidence_adds_up(book: Book) -> None:
    index = index_of(*book)
    for place in range(len(book[0])):
        found = candidates(index, place + 1)
        if not _has_equals(book[1]):  # whichever of equal payments an expense gets may be right
            alone = [one for one in found if "adds_up" not in {evidence.level for evidence in one.evidence}]
            assert sum(one.probability for one in alone) <= 1 + 1e-6
        for one in found:
            assert 0.0 <= one.probability <= 1.0
            total = one.prior
            for evidence in one.evidence:
                total += evidence.weight
            assert one.score == total


def _has_equals(payments: list[P]) -> bool:
    shown = [(one.amount, one.text, one.instrument, one.original) for one in payments]
    return len(set(shown)) < len(shown)


@given(books, profiles)
def test_no_payment_and_no_expense_is_used_twice(book: Book, profile: MatchProfile) -> None:
    found = links(book, profile)
    assert len({e for e, _ in found}) == len({p for _, p in found}) == len(found)


@given(books, profiles, st.data())
def test_no_payment_is_used_beyond_what_is_open_of_it(
    book: Book, profile: MatchProfile, data: st.DataObject
) -> None:
    from tests.unit.engine.books import minor

    if not book[1]:
        return
    row = data.draw(st.integers(0, len(book[1]) - 1))
    part = data.draw(st.sampled_from(("0.01", "5.00", "9.00", "12.30")))
    used = replace(book[1][row], allocated=part if float(book[1][row].amount) >= 0 else f"-{part}")
    left_over = minor(used.amount, "EUR") - minor(used.allocated, "EUR")
    book = (book[0], [*book[1][:row], used, *book[1][row + 1 :]])
    for expense_id, payment_id in links(book, profile):
        expense = book[0][expense_id - 1]
        if payment_id == row + 1 and expense.currency == used.currency:
            assert abs(minor(expense.amount, "EUR")) <= abs(left_over)
            assert left_over != 0


@pytest.mark.rule("F20")
@given(books, profiles)
def test_only_open_drafts_are_linked(book: Book, profile: MatchProfile) -> None:
    for expense_id, payment_id in links(book, profile):
        expense, payment = book[0][expense_id - 1], book[1][payment_id - 1]
        assert expense.status is ExpenseStatus.TO_SUBMIT
        assert float(expense.amount) * float(payment.amount) > 0


@given(books, st.data())
def test_a_rejected_pair_is_never_linked_and_never_offered(book: Book, data: st.DataObject) -> None:
    index = index_of(*book)
    found = sorted(links(book, SCORED))
    if not found:
        return
    expense_id, payment_id = data.draw(st.sampled_from(found))
    index.update(rejected=[(expense_id, payment_id)])  # type: ignore[list-item]  # ids are whole numbers
    assert payment_id not in {one.payment_id for one in candidates(index, expense_id)}
    fresh = {
        (one.candidate.expense_id, one.candidate.payment_id)
        for one in index.decide().verdicts
        if isinstance(one, Matched)
    }
    assert (expense_id, payment_id) not in fresh


@given(books, st.data())
def test_a_link_and_its_undo_leave_the_index_as_it_was(book: Book, data: st.DataObject) -> None:
    from app.models.reconciliation import Allocation
    from tests.unit.engine.books import minor

    found = sorted(links(book, SCORED))
    if not found:
        return
    index = index_of(*book)
    before = index.decide()
    expense_id, payment_id = data.draw(st.sampled_from(found))
    expense, payment = book[0][expense_id - 1], book[1][payment_id - 1]
    allocation = Allocation(
        expense_id,  # type: ignore[arg-type]  # ids are whole numbers
        payment_id,  # type: ignore[arg-type]  # ids are whole numbers
        minor(expense.amount, expense.currency),
        minor(payment.amount, payment.currency),
    )
    index.update(linked=[allocation])
    assert candidates(index, expense_id) == ()
    index.update(unlinked=[allocation])
    after = index.decide()
    assert len(after.verdicts) == len(before.verdicts)
    assert {shape(one.candidate) for one in after.verdicts if isinstance(one, Matched)} == {
        shape(one.candidate) for one in before.verdicts if isinstance(one, Matched)
    }


@given(books, st.data())
def test_links_of_parts_leave_the_pairs_in_order_and_their_undo_the_decisions(
    book: Book, data: st.DataObject
) -> None:
    from app.models.ids import ExpenseId, PaymentId
    from app.models.reconciliation import Allocation

    index = index_of(*book)
    before = index.decide()
    pairs = list(zip(index.graph.pairs.left.tolist(), index.graph.pairs.right.tolist(), strict=True))
    if not pairs:
        return
    parts = [
        Allocation(ExpenseId(left + 1), PaymentId(right + 1), 0, 2)
        for left, right in data.draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=4))
    ]
    for part in parts:
        index.update(linked=[part])
    shown = [candidates(index, row + 1) for row in range(len(book[0]))]
    found = list(zip(index.graph.pairs.left.tolist(), index.graph.pairs.right.tolist(), strict=True))
    assert found == sorted(set(found))
    assert [candidates(index, row + 1) for row in range(len(book[0]))] == shown
    for part in reversed(parts):
        index.update(unlinked=[part])
    after = index.decide()
    assert len(after.verdicts) == len(before.verdicts)
    assert {shape(one.candidate) for one in after.verdicts if isinstance(one, Matched)} == {
        shape(one.candidate) for one in before.verdicts if isinstance(one, Matched)
    }


@given(books, profiles, st.data())
def test_a_confirmed_pair_is_never_overruled(book: Book, profile: MatchProfile, data: st.DataObject) -> None:
    from app.models.reconciliation import Allocation
    from tests.unit.engine.books import minor

    pairs = [
        (e, p)
        for e, expense in enumerate(book[0])
        for p, payment in enumerate(book[1])
        if expense.amount == payment.amount != "0.00" and expense.currency == payment.currency
    ]
    if not pairs:
        return
    row, other = data.draw(st.sampled_from(pairs))
    index = index_of(*book, profile)
    expense, payment = book[0][row], book[1][other]
    allocation = Allocation(
        row + 1,  # type: ignore[arg-type]  # ids are whole numbers
        other + 1,  # type: ignore[arg-type]  # ids are whole numbers
        minor(expense.amount, expense.currency),
        minor(payment.amount, payment.currency),
    )
    index.update(linked=[allocation])
    for one in index.decide(profile).verdicts:
        if isinstance(one, Matched):
            assert one.candidate.expense_id != row + 1
            assert one.candidate.payment_id != other + 1
    assert row + 1 not in {id_ for split in index.proposals() for id_ in split.expense_ids}
    assert other + 1 not in {id_ for split in index.proposals() for id_ in split.payment_ids}


@pytest.mark.rule("G08")
@given(books)
def test_proposals_add_up_use_each_row_once_and_are_never_links(book: Book) -> None:
    from tests.unit.engine.books import minor

    index = index_of(*book)
    used: list[tuple[str, int]] = []
    linked = {e for e, _ in links(book, SCORED)}
    for split in index.proposals():
        assert min(len(split.expense_ids), len(split.payment_ids)) == 1
        assert max(len(split.expense_ids), len(split.payment_ids)) >= 2
        used += [("e", id_) for id_ in split.expense_ids] + [("p", id_) for id_ in split.payment_ids]
        assert not linked & set(split.expense_ids)
        claimed = [book[0][id_ - 1] for id_ in split.expense_ids]
        paid = [book[1][id_ - 1] for id_ in split.payment_ids]
        if {one.currency for one in claimed} == {"EUR"} and not any(one.original for one in paid):
            ours = sum(minor(one.amount, "EUR") for one in claimed)
            assert ours == sum(minor(one.amount, "EUR") for one in paid)
    assert len(used) == len(set(used))


@pytest.mark.rule("F03", "F86")
@given(books)
def test_all_lists_at_once_are_the_lists_one_by_one(book: Book) -> None:
    index = index_of(*book)
    found = index.suggestions()
    for place in range(len(book[0])):
        mine = found.expense_ids == place + 1
        offered = found.payment_ids[mine & found.is_offered].tolist()
        assert offered == [one.payment_id for one in candidates(index, place + 1) if not one.outside]
        assert found.rank[mine].tolist() == list(range(1, int(mine.sum()) + 1))


@given(books)
def test_sifting_drops_nothing_that_the_classes_would_keep(book: Book) -> None:
    index = index_of(*book)
    rows = np.arange(len(book[0]), dtype=np.int64)
    some = index._open(rows, index._blocks.sifters(), keep_all=False)  # beside the whole
    every = index._open(rows, keep_all=False)  # what no sifter has seen
    assert some.left.tolist() == every.left.tolist()
    assert some.right.tolist() == every.right.tolist()
