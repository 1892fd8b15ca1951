from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.posting.entries import build, is_balanced
from app.engine.posting.payload import from_json, payload_hash, to_json
from app.models.expense import PaidBy
from app.models.money import Money
from app.models.payment import LinkState
from app.models.posting import (
    CreditShare,
    EntryKind,
    ExpenseFacts,
    FailureReason,
    Ledger,
    Method,
    Page,
    Posting,
    PostingRules,
)
from app.models.rates import ExchangeRate
from tests.unit.engine.posting.builders import AMEX, DAY, KEY, RULES, VISA, bills, facts, rules


def made(given: ExpenseFacts, by: PostingRules = RULES) -> Posting:
    posting = build(given, by, key=KEY, currency="EUR")
    assert isinstance(posting, Posting), posting
    return posting


def refused(given: ExpenseFacts, by: PostingRules = RULES) -> list[tuple[str, str]]:
    answer = build(given, by, key=KEY, currency="EUR")
    assert isinstance(answer, tuple), answer
    assert all(failure.remedy for failure in answer)
    return [(failure.reason.value, failure.field) for failure in answer]


def lines(posting: Posting) -> list[tuple[str, int]]:
    return [(line.account, line.amount.minor) for line in posting.lines]


@pytest.mark.rule("F57", "F58")
def test_a_card_expense_debits_the_category_and_credits_the_card() -> None:
    posting = made(facts())
    assert lines(posting) == [("7400", 12000), ("1240", -12000)]
    assert (posting.kind, posting.ledger) == (EntryKind.JOURNAL, Ledger.GENERAL)
    assert posting.total == Money(12000, "EUR")
    assert "Ann Lee" in posting.text
    assert "2026-03-12" in posting.text


@pytest.mark.rule("F57")
def test_own_money_is_owed_to_the_employee_even_where_a_card_is_named() -> None:
    posting = made(facts(paid_by=PaidBy.OWN_MONEY))
    assert lines(posting) == [("7400", 12000), ("2250", -12000)]


@pytest.mark.rule("F57")
def test_a_suppliers_unpaid_claim_is_owed_to_the_supplier() -> None:
    posting = made(facts(paid_by=PaidBy.UNKNOWN, instrument=None, supplier="S1"))
    assert lines(posting)[1] == ("2100", -12000)


def test_stated_tax_becomes_a_line_of_its_own() -> None:
    posting = made(facts(tax_rate_ppm=200_000, tax_amount_minor=2000))
    assert lines(posting) == [("7400", 10000), ("2201", 2000), ("1240", -12000)]
    assert [line.tax_code for line in posting.lines] == ["T1", "T1", ""]


def test_a_rate_alone_gives_the_tax_inside_the_gross_amount() -> None:
    assert lines(made(facts("100.00", tax_rate_ppm=200_000))) == [
        ("7400", 8333),
        ("2201", 1667),
        ("1240", -10000),
    ]


def test_two_cards_that_paid_give_two_credit_lines() -> None:
    posting = made(facts(shares=(CreditShare(VISA, 7001), CreditShare(AMEX, 4999))))
    assert lines(posting) == [("7400", 12000), ("1240", -7001), ("1241", -4999)]


@pytest.mark.rule("F56")
def test_a_refund_is_a_credit_note_and_its_lines_turn_round() -> None:
    posting = made(facts("-60.00", tax_rate_ppm=200_000, tax_amount_minor=-1000), bills())
    assert posting.kind is EntryKind.CREDIT_NOTE
    assert posting.ledger is Ledger.PURCHASES
    assert lines(posting) == [("7400", -5000), ("2201", -1000), ("", 6000)]
    assert posting.total == Money(-6000, "EUR")


@pytest.mark.rule("F56")
def test_a_bill_names_its_supplier_and_may_be_settled_at_once() -> None:
    posting = made(facts(), bills(method=Method.INVOICE_AND_PAYMENT))
    assert (posting.kind, posting.party, posting.settled_from) == (EntryKind.BILL, "SUP001", "1200")


def test_a_bill_for_a_system_that_computes_tax_needs_the_code_and_no_account() -> None:
    by = bills(computes_tax=True)
    posting = made(facts("105.50", tax_rate_ppm=55_000), by)
    assert [(line.account, line.tax_code, line.is_tax) for line in posting.lines] == [
        ("7400", "T5", False),
        ("", "T5", True),
        ("", "", False),
    ]
    assert refused(facts(tax_rate_ppm=70_000), by) == [("configuration_missing", "tax rate")]


@pytest.mark.rule("F08")
def test_the_booked_amount_is_posted_and_the_claim_is_kept() -> None:
    posting = made(
        facts("100.00", "USD", booked=Money(9151, "EUR"), tax_rate_ppm=200_000, tax_amount_minor=2000)
    )
    assert lines(posting) == [("7400", 7321), ("2201", 1830), ("1240", -9151)]
    assert posting.original == Money(10000, "USD")


def test_a_foreign_claim_is_converted_at_the_typed_rate_of_its_day() -> None:
    known = (
        ExchangeRate(DAY, "USD", "EUR", 910_000_000, "link"),
        ExchangeRate(DAY, "USD", "EUR", 920_000_005, "typed"),
        ExchangeRate(DAY + timedelta(days=1), "USD", "EUR", 1, "typed"),
        ExchangeRate(DAY, "GBP", "EUR", 2, "typed"),
    )
    assert lines(made(facts("100.00", "USD", rates=known)))[0] == ("7400", 9200)
    yen = (ExchangeRate(DAY, "JPY", "EUR", 6_150_000, "file"),)
    assert lines(made(facts("10000", "JPY", rates=yen)))[0] == ("7400", 6150)
    assert lines(made(facts("-10000", "JPY", rates=yen)))[0] == ("7400", -6150)


@pytest.mark.rule("F51")
def test_a_missing_rate_stops_the_item_and_names_the_day() -> None:
    assert refused(facts("100.00", "USD")) == [("configuration_missing", "exchange rate")]


@pytest.mark.rule("F45", "F51")
def test_everything_that_is_missing_is_told_at_once_with_its_origin() -> None:
    bare = facts("100.00", "USD", category_reference="food", instrument=None)
    answer = build(bare, RULES, key=KEY, currency="EUR")
    assert isinstance(answer, tuple)
    assert [(f.field, f.value) for f in answer] == [
        ("exchange rate", "USD to EUR, 2026-03-12"),
        ("category", "food"),
    ]
    assert answer[1].origin == "mapping page reconcilable"
    assert refused(facts(instrument=None)) == [("configuration_missing", "payment instrument")]


@pytest.mark.parametrize(
    ("given", "by", "expected"),
    [
        (facts(category_reference=""), RULES, ("configuration_missing", "category")),
        (facts(state=LinkState.PARTIAL), RULES, ("validation_ours", "state")),
        (facts(tax_amount_minor=12001), RULES, ("validation_ours", "tax amount")),
        (facts(tax_amount_minor=-1), RULES, ("validation_ours", "tax amount")),
        (facts("0.00"), RULES, ("validation_ours", "amount")),
        (facts(tax_rate_ppm=55_000), RULES, ("configuration_missing", "tax rate")),
        (facts(custom_fields={"service_from": "soon"}), RULES, ("validation_ours", "service_from")),
        (
            facts(paid_by=PaidBy.CASH),
            PostingRules(takes_references=True),
            ("configuration_missing", "employee"),
        ),
        (
            facts(paid_by=PaidBy.UNKNOWN, instrument=None, supplier="S9"),
            PostingRules(takes_references=True),
            ("configuration_missing", "supplier"),
        ),
        (
            facts(),
            PostingRules(methods={Page.RECONCILABLE: Method.INVOICE}, takes_references=True),
            ("configuration_missing", "payment instrument"),
        ),
        (
            facts(shares=(CreditShare(VISA, 1), CreditShare(AMEX, 2))),
            rules(
                methods={Page.RECONCILABLE: Method.INVOICE},
                mappings={
                    **RULES.mappings,
                    (Page.RECONCILABLE, "instrument", "1"): "SUP1",
                    (Page.RECONCILABLE, "instrument", "2"): "SUP2",
                },
            ),
            ("validation_ours", "payment instrument"),
        ),
        (
            facts(),
            rules(
                methods={Page.RECONCILABLE: Method.INVOICE_AND_PAYMENT},
                static_fields={(Page.RECONCILABLE, "supplier"): "SUP1"},
            ),
            ("configuration_missing", "payment account"),
        ),
    ],
)
@pytest.mark.rule("F51", "F52")
def test_what_cannot_be_posted_says_why(given: Any, by: PostingRules, expected: tuple[str, str]) -> None:
    assert refused(given, by) == [expected]


def test_an_instrument_without_any_account_is_named() -> None:
    bare = CreditShare(VISA.__class__(VISA.id, VISA.kind, "Bare", "EUR"), 12000)
    assert refused(facts(shares=(bare,))) == [("configuration_missing", "payment instrument")]


def test_references_and_static_fields_stand_in_for_mappings() -> None:
    page = Page.RECONCILABLE
    by = PostingRules(
        takes_references=True,
        static_fields={
            (page, "credit_account"): "1299",
            (page, "cost_account"): "7999",
            (Page.INVOICES, "x"): "y",
        },
    )
    posting = made(facts(instrument=None, category_reference="7310", project="P1", department="D1"), by)
    assert lines(posting) == [("7310", 12000), ("1299", -12000)]
    assert (posting.lines[0].project, posting.lines[0].department) == ("P1", "D1")
    assert posting.fields == {"credit_account": "1299", "cost_account": "7999"}
    assert lines(made(facts(category_reference=""), by))[0][0] == "7999"


@pytest.mark.rule("F63")
def test_a_service_period_is_passed_through_and_moves_no_date() -> None:
    posting = made(facts(custom_fields={"service_from": "2026-07-01", "service_to": "2026-09-30"}))
    assert (posting.service_first_on, posting.service_last_on) == (date(2026, 7, 1), date(2026, 9, 30))
    assert posting.posted_on == posting.document_on == DAY


@given(
    minor=st.integers(-(10**12), 10**12).filter(bool),
    tax_share=st.integers(0, 1000),
    rate=st.sampled_from([None, 200_000]),
    booked=st.one_of(st.none(), st.integers(1, 10**12)),
    weights=st.lists(st.integers(0, 10**9), max_size=4),
    method=st.sampled_from(list(Method)),
)
@pytest.mark.rule("F58")
def test_every_entry_balances_and_survives_its_json(
    minor: int, tax_share: int, rate: int | None, booked: int | None, weights: list[int], method: Method
) -> None:
    sign = 1 if minor > 0 else -1
    given_facts = facts(
        tax_rate_ppm=rate,
        tax_amount_minor=sign * (abs(minor) * tax_share // 1000) if rate else None,
        shares=tuple(CreditShare(VISA, sign * weight) for weight in weights),
    )
    expense = given_facts.expense
    changed = type(expense)(
        **{name: getattr(expense, name) for name in expense.__slots__}
        | {
            "amount": Money(minor, "EUR"),
            "booked": None if booked is None else Money(sign * booked, "EUR"),
        }
    )
    again = type(given_facts)(
        **{name: getattr(given_facts, name) for name in given_facts.__slots__} | {"expense": changed}
    )
    posting = made(again, bills(method=method))
    assert is_balanced(posting)
    assert posting.total.minor == (sign * booked if booked is not None else minor)
    assert all(line.amount.minor * sign >= 0 for line in posting.lines if not line.is_balancing)
    assert from_json(to_json(posting)) == posting
    assert payload_hash(from_json(to_json(posting))) == payload_hash(posting)


def test_an_entry_of_two_currencies_does_not_balance() -> None:
    posting = made(facts())
    mixed = type(posting)(
        **{name: getattr(posting, name) for name in posting.__slots__}
        | {"lines": (posting.lines[0], type(posting.lines[1])("1240", Money(-12000, "USD")))}
    )
    assert not is_balanced(mixed)


def test_a_failure_is_of_the_closed_list() -> None:
    assert len(FailureReason) == 19
