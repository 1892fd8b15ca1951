"""Split expenses: every cost on its own account, and the whole to the cent."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.posting.entries import build, is_balanced
from app.engine.posting.parts import in_proportion
from app.models.expense import CostLine
from app.models.money import Money
from app.models.posting import ExpenseFacts, Failure, Posting, PostingRules, Subject
from tests.unit.engine.posting.builders import KEY, RULES, bills, facts, rules

PAGES = {key[0] for key in RULES.mappings}
SPLIT_RULES = rules(
    mappings={
        **RULES.mappings,
        **{(page, Subject.CATEGORY, "meals"): "7500" for page in PAGES},
        **{(page, Subject.TAX_ACCOUNT, "5.5"): "2202" for page in PAGES},
    }
)


def split_facts(*lines: CostLine, categories: tuple[str, ...] = (), **values: Any) -> ExpenseFacts:
    total = Money(sum(line.minor for line in lines), "EUR")
    made = facts(total.plain(), **values)
    return replace(made, lines=lines, line_categories=categories or ("travel", "meals")[: len(lines)])


def made(given_facts: ExpenseFacts, by: PostingRules = SPLIT_RULES) -> Posting:
    posting = build(given_facts, by, key=KEY, currency="EUR")
    assert isinstance(posting, Posting), posting
    return posting


def amounts(posting: Posting) -> list[tuple[str, int]]:
    return [(line.account, line.amount.minor) for line in posting.lines]


@pytest.mark.rule("F57", "F58")
def test_each_line_goes_to_its_own_account_with_its_own_tax() -> None:
    hotel = CostLine(10550, tax_rate_ppm=55_000, tax_minor=550, category="travel", project="P1")
    dinner = CostLine(2400, tax_rate_ppm=200_000, category="meals", department="D2")
    posting = made(split_facts(hotel, dinner))
    assert amounts(posting) == [
        ("7400", 10000),
        ("2202", 550),
        ("7500", 2000),
        ("2201", 400),
        ("1240", -12950),
    ]
    assert [
        (line.project, line.department) for line in posting.lines if line.tax_code and not line.is_tax
    ] == [
        ("P1", ""),
        ("", "D2"),
    ]


def test_a_discount_line_lowers_the_whole() -> None:
    posting = made(split_facts(CostLine(10000), CostLine(-1500)))
    assert amounts(posting) == [("7400", 10000), ("7500", -1500), ("1240", -8500)]


def test_tax_that_only_the_expense_states_is_shared_out() -> None:
    posting = made(split_facts(CostLine(8000), CostLine(4000), tax_rate_ppm=200_000, tax_amount_minor=2000))
    taxes = [line.amount.minor for line in posting.lines if line.is_tax]
    assert taxes == [1333, 667]
    assert is_balanced(posting)


@pytest.mark.rule("F08")
def test_what_was_booked_is_shared_in_proportion_to_the_cent() -> None:
    posting = made(split_facts(CostLine(3333), CostLine(6667), booked=Money(9001, "EUR")))
    assert amounts(posting) == [("7400", 3000), ("7500", 6001), ("1240", -9001)]


@pytest.mark.rule("F51")
def test_a_line_without_a_mapping_is_named_and_nothing_is_made() -> None:
    answer = build(
        split_facts(CostLine(100), CostLine(200), categories=("travel", "spa")),
        SPLIT_RULES,
        key=KEY,
        currency="EUR",
    )
    assert isinstance(answer, tuple)
    assert all(isinstance(failure, Failure) for failure in answer)
    assert [(failure.field, failure.value) for failure in answer] == [("category", "spa")]


@given(
    parts=st.lists(st.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=6).filter(
        lambda parts: sum(parts) != 0
    ),
    booked=st.one_of(st.none(), st.integers(1, 10**10)),
    is_bill=st.booleans(),
)
@pytest.mark.rule("F58")
def test_every_split_entry_balances(parts: list[int], booked: int | None, is_bill: bool) -> None:
    sign = 1 if sum(parts) > 0 else -1
    given_facts = split_facts(
        *(CostLine(minor) for minor in parts),
        categories=("travel",) * len(parts),
        booked=None if booked is None else Money(sign * booked, "EUR"),
    )
    posting = made(given_facts, replace(bills(), mappings=SPLIT_RULES.mappings) if is_bill else SPLIT_RULES)
    assert is_balanced(posting)
    assert posting.total.minor == (sum(parts) if booked is None else sign * booked)


@given(
    total=st.integers(-(10**12), 10**12),
    parts=st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=8).filter(lambda p: sum(p) != 0),
)
def test_shares_add_up_and_are_within_one_unit_of_exact(total: int, parts: list[int]) -> None:
    shares = in_proportion(Money(total, "EUR"), parts)
    whole = sum(parts)
    assert sum(share.minor for share in shares) == total
    for share, part in zip(shares, parts, strict=True):
        assert (
            abs(share.minor * whole - total * part) < abs(whole)
            or abs(share.minor - total * part / whole) <= 1
        )
