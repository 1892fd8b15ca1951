"""Monthly series are recognised, numbered, and say which month has no expense."""

from time import perf_counter

import pytest

from app.engine.matching.series import MonthlySeries
from app.models.match import Candidate, Factor
from tests.unit.engine.books import DAY, SECOND_CARD, E, P, candidates, index_of, links

DAYS = [DAY + day for day in (0, 31, 61, 92, 122)]


def series_of(payments: list[P]) -> MonthlySeries:
    return MonthlySeries(index_of([E()], payments)._book)


def numbers(payments: list[P]) -> list[int]:
    found = series_of(payments)
    return [found.number(row) for row in range(len(payments))]


def said(candidate: Candidate) -> str:
    (date,) = [one.detail for one in candidate.evidence if one.factor is Factor.DATE]
    return date


def adobe(day: int, **changed: str) -> P:
    return P(text="ADOBE *CREATIVE CLD", amount=changed.get("amount", "59.99"), day=day)


@pytest.mark.rule("F15")
def test_a_monthly_charge_is_numbered_month_by_month() -> None:
    assert numbers([adobe(day) for day in DAYS]) == [1, 2, 3, 4, 5]
    assert numbers([adobe(day) for day in reversed(DAYS)]) == [5, 4, 3, 2, 1], "row order changes nothing"


def test_two_charges_are_no_series_and_neither_are_weeks_or_other_merchants() -> None:
    assert numbers([adobe(day) for day in DAYS[:2]]) == [0, 0]
    assert numbers([adobe(DAY + 7 * week) for week in range(5)]) == [0] * 5
    assert (
        numbers([P(text=f"SHOP {name}", day=day) for name, day in zip("ABCDE", DAYS, strict=True)]) == [0] * 5
    )
    other_card = [P(text="ADOBE", instrument=SECOND_CARD, day=DAYS[1])]
    assert numbers([adobe(DAYS[0]), *other_card, adobe(DAYS[2])]) == [0, 0, 0]


def test_a_missing_month_is_counted_and_a_new_price_carries_the_series_on() -> None:
    missing = [DAYS[0], DAYS[1], DAYS[3], DAYS[4]]
    assert numbers([adobe(day) for day in missing]) == [1, 2, 4, 5]
    rise = [adobe(day) for day in DAYS[:3]] + [adobe(day, amount="64.99") for day in DAYS[3:]]
    assert numbers(rise) == [1, 2, 3, 4, 5]
    leap = [adobe(day) for day in DAYS[:3]] + [adobe(DAYS[3], amount="640.00")]
    assert numbers(leap) == [1, 2, 3, 0]


def test_two_subscriptions_of_one_merchant_are_two_series() -> None:
    both = [adobe(day) for day in DAYS[:3]] + [adobe(day + 2, amount="12.99") for day in DAYS[:4]]
    assert numbers(both) == [1, 2, 3, 1, 2, 3, 4]


def test_a_subscription_billed_in_another_currency_is_one_series_whatever_the_rate() -> None:
    billed = ("53.10", "54.22", "55.01")
    rows = [
        P(text="ADOBE", amount=amount, day=day, original="59.99", original_currency="USD")
        for amount, day in zip(billed, DAYS, strict=False)
    ]
    assert numbers(rows) == [1, 2, 3]


@pytest.mark.rule("F15")
def test_the_evidence_says_which_month_it_is_and_which_one_has_no_expense() -> None:
    payments = [adobe(day) for day in DAYS[:2]] + [adobe(DAYS[2])] + [adobe(DAYS[3])]
    expense = E(merchant="Adobe", amount="59.99", day=DAYS[3])
    fresh = candidates(index_of([expense], payments), 1)
    first = next(one for one in fresh if one.payment_id == 4)
    assert said(first).endswith("month 4 of a monthly series")
    settled = [
        P(text=one.text, amount=one.amount, day=one.day, allocated=one.amount if at < 2 else "0")
        for at, one in enumerate(payments)
    ]
    found = candidates(index_of([expense], settled), 1)
    assert found[0].payment_id == 4
    assert said(found[0]).endswith("month 4 of a monthly series; no expense for month 3")
    (other,) = [one for one in found if one.payment_id == 3]
    assert said(other).endswith("month 3 of a monthly series")
    total = found[0].prior
    for one in found[0].evidence:
        total += one.weight
    assert found[0].score == total, "words change no weight"


@pytest.mark.rule("F11", "F15")
def test_each_month_of_a_series_is_linked_with_its_own_expense() -> None:
    expenses = [E(merchant="Adobe", amount="59.99", day=day) for day in DAYS]
    payments = [adobe(day) for day in DAYS]
    assert links(index_of(expenses, payments)) == {(n, n) for n in range(1, 6)}


def test_general_words_make_no_series() -> None:
    assert numbers([P(text="CARD PAYMENT HOTEL", day=day) for day in DAYS]) == [0] * 5


def test_fifty_thousand_payments_take_a_moment() -> None:
    payments = [
        P(text=f"SHOP{n % 4000}X", amount=f"{n % 90 + 1}.00", day=DAY + n % 700) for n in range(50_000)
    ]
    book = index_of([], payments)._book
    started = perf_counter()
    MonthlySeries(book)
    assert perf_counter() - started < 5
