"""Postings to AccountsIQ, held against a local server made from its published contract."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.connectors.accountsiq import AccountsIq
from app.connectors.accountsiq_facts import meaning_of
from app.models.errors import (
    ClosedPeriodError,
    DoubtfulError,
    RejectedError,
)
from app.models.money import Money
from app.models.posting import EntryKind, FailureReason, Ledger, Posting, PostingLine
from tests.contract.connectors.accountsiq_kit import BATCH, entry, opened, refused
from tests.contract.connectors.accountsiq_server import AiqWorld, accountsiq_server
from tests.contract.connectors.entries import HOSTILE, split_in_two


@pytest.fixture
def world() -> Iterator[AiqWorld]:
    with accountsiq_server() as made:
        yield made


@pytest.fixture
def books(world: AiqWorld) -> Iterator[AccountsIq]:
    made = opened(world)
    yield made
    made.close()


# ---------------------------------------------------------------------- posting


@pytest.mark.rule("F56", "F57", "F79")
def test_a_bill_is_a_batch_invoice_that_is_posted_at_once(world: AiqWorld, books: AccountsIq) -> None:
    posting = entry(1)
    document = books.post(posting)
    [made] = world.transactions
    sent = made["sent"]
    assert sent["SupplierCode"] == "SUP001"
    assert sent["ExternalReference"] == posting.key
    assert sent["InvoiceDate"] == f"{posting.posted_on}T00:00:00"
    assert sent["Description"] == "Rail, Ann Lee / INV 1"
    [line] = sent["Lines"]
    assert {name: line[name] for name in ("GLAccountCode", "TaxCode", "DepartmentID")} == {
        "GLAccountCode": "TRAVEL",
        "TaxCode": "T1",
        "DepartmentID": "10",
    }
    assert [Decimal(line[name]) for name in ("NetAmount", "TaxRate", "TaxAmount")] == [
        Decimal("100.00"),
        Decimal("0.2"),
        Decimal("20.00"),
    ]
    assert document.reference == made["InternalNumber"]
    assert document.is_final
    assert document.total == posting.total
    assert (document.posted_on, document.period) == (posting.posted_on, "Mar 2026")
    assert books.find(posting) == document


@pytest.mark.rule("F57")
def test_a_split_bill_has_a_line_for_each_cost_with_its_own_tax(world: AiqWorld, books: AccountsIq) -> None:
    books.post(split_in_two(entry(4)))
    lines = world.transactions[0]["sent"]["Lines"]
    assert [(Decimal(one["NetAmount"]), Decimal(one["TaxAmount"])) for one in lines] == [
        (Decimal("33.33"), Decimal("6.66")),
        (Decimal("66.67"), Decimal("13.34")),
    ]


@pytest.mark.rule("F64")
def test_a_refund_is_a_debit_note_without_an_amount_below_zero(world: AiqWorld, books: AccountsIq) -> None:
    posting = entry(2, EntryKind.CREDIT_NOTE)
    document = books.post(posting)
    assert world.transactions[0]["TransactionType"] == "PN"
    assert document.total == posting.total == Money(-12000, "EUR")


@pytest.mark.rule("F56", "F58")
def test_a_journal_has_signed_amounts_and_balances(world: AiqWorld, books: AccountsIq) -> None:
    posting = entry(3, EntryKind.JOURNAL)
    document = books.post(posting)
    sent = world.transactions[0]["sent"]
    assert sent["InternalReference"] == sent["ExternalReference"] == posting.key
    amounts = [(line["GLAccountCode"], Decimal(line["Amount"])) for line in sent["Lines"]]
    assert amounts == [("TRAVEL", Decimal(100)), ("2201", Decimal(20)), ("1240", Decimal(-120))]
    assert "DepartmentID" not in sent["Lines"][2]
    assert document.total == posting.total


@pytest.mark.rule("F58")
def test_a_document_that_is_booked_the_wrong_way_round_is_seen_in_its_total(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = entry(3, EntryKind.JOURNAL)
    books.post(posting)
    [made] = world.transactions

    def total() -> Money | None:
        found = books.find(posting)
        assert found is not None
        return found.total

    made["lines"] = [(account, -amount) for account, amount in made["lines"]]
    assert total() == Money(-12000, "EUR")
    made["lines"] = made["lines"][:1]
    assert total() is None, "it does not tell"
    for kind, sign in ((EntryKind.BILL, 1), (EntryKind.CREDIT_NOTE, -1)):
        bill = entry(4, kind, key=f"TIE-{kind.value}")
        books.post(bill)
        world.transactions[-1]["TransactionType"] = "a name of its own"
        found = books.find(bill)
        assert found is not None
        assert found.total == Money(sign * 12000, "EUR")


@pytest.mark.rule("F56")
def test_a_journal_can_go_as_a_bank_payment_with_its_tax(world: AiqWorld) -> None:
    books = opened(world, journals="bank_payment")
    posting = entry(3, EntryKind.JOURNAL)
    document = books.post(posting)
    sent = world.transactions[0]["sent"]
    assert (sent["GLAccountCode"], sent["BankAccountCode"], sent["TaxID"]) == ("TRAVEL", "1240", "T1")
    assert [Decimal(sent[name]) for name in ("Value", "TaxAmount", "TaxRate")] == [
        Decimal(-120),
        Decimal(-20),
        Decimal("0.2"),
    ]
    assert document.total == posting.total
    untaxed = replace(
        posting,
        key="TIE-9-A",
        lines=(posting.lines[0], replace(posting.lines[2], amount=Money(-10000, "EUR"))),
    )
    plain_one = replace(untaxed, lines=(replace(untaxed.lines[0], tax_code=""), untaxed.lines[1]))
    books.post(plain_one)
    assert "TaxID" not in world.transactions[1]["sent"]
    wrong = opened(world, journals="bank_payment", payment_sign="positive").post(
        replace(posting, key="TIE-8-A")
    )
    assert wrong.total == Money(-12000, "EUR"), "booked as a receipt: the run will see that it is not ours"


@pytest.mark.rule("F51")
def test_a_split_goes_by_journal_where_a_bank_payment_takes_one_cost(world: AiqWorld) -> None:
    split = split_in_two(entry(4, EntryKind.JOURNAL))
    strict = opened(world, journals="bank_payment")
    assert [one.field for one in strict.lacks(split)] == ["journals"]
    mixed = opened(world, journals="bank_payment_if_single")
    assert mixed.lacks(split) == ()
    mixed.post(split)
    mixed.post(entry(5, EntryKind.JOURNAL))
    assert [one["TransactionType"] for one in world.transactions] == ["GC", "BP"]


@pytest.mark.rule("F57")
@pytest.mark.parametrize(
    ("choice", "expected"),
    [("department", "10"), ("project", "P100"), ("department-project", "10-P100")],
)
def test_the_bi_code_is_made_of_the_dimensions_that_were_chosen(
    world: AiqWorld, choice: str, expected: str
) -> None:
    opened(world, bi_code=choice).post(entry(1))
    assert world.transactions[0]["sent"]["Lines"][0]["DepartmentID"] == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_arrives_as_one_line(world: AiqWorld, books: AccountsIq, text: str) -> None:
    posting = entry(1, text=text)
    books.post(posting)
    told = world.transactions[0]["Description"]
    assert told.startswith(text.split("\n", maxsplit=1)[0].split("\t", maxsplit=1)[0][:3])
    assert "\n" not in told
    assert "\0" not in told


# ---------------------------------------------------------------------- what is missing


@pytest.mark.rule("F51")
def test_lacking_entries_are_told_without_a_call(world: AiqWorld, books: AccountsIq) -> None:
    def fields(posting: Posting) -> set[str]:
        return {one.field for one in books.lacks(posting)}

    good = entry(1)
    assert fields(good) == set()
    assert fields(replace(good, party="")) == {"supplier"}
    assert fields(replace(good, party="sup001")) == {"supplier"}
    assert fields(replace(good, key="K" * 51)) == {"key"}
    cost, tax, card = good.lines
    assert fields(replace(good, lines=(replace(cost, account=""), tax, card))) == {"account"}
    lower = replace(good, lines=(replace(cost, account="travel"), tax, card))
    assert [(one.reason, one.value) for one in books.lacks(lower)] == [
        (FailureReason.ACCOUNT_UNKNOWN, "travel")
    ]
    assert fields(replace(good, lines=(replace(cost, account="T" * 51), tax, card))) == {"account"}
    assert fields(replace(good, lines=(replace(cost, department="north"), tax, card))) == {"department"}
    bare = replace(good, lines=(replace(cost, tax_code="", amount=Money(12000, "EUR")), card))
    assert fields(bare) == {"tax rate"}
    assert opened(world, no_tax_code="NT").lacks(bare) == ()
    discount = PostingLine("TRAVEL", Money(-500, "EUR"), tax_code="T1")
    mixed = replace(good, lines=(cost, tax, discount, replace(card, amount=Money(-11500, "EUR"))))
    assert fields(mixed) == {"amount"}
    for kind in (EntryKind.JOURNAL, EntryKind.CREDIT_NOTE):
        assert fields(replace(entry(2, kind), is_final=False)) == {"final"}
    assert fields(replace(good, settled_from="1240")) == {"bookkeeping method"}
    assert world.calls == []


@pytest.mark.rule("F45", "F52")
@pytest.mark.parametrize(
    ("changes", "account", "reason", "field", "value"),
    [
        ({"party": "NOBODY"}, "TRAVEL", FailureReason.VENDOR_UNKNOWN, "supplier", "NOBODY"),
        ({"party": "OLD"}, "TRAVEL", FailureReason.VENDOR_UNKNOWN, "supplier", "OLD"),
        ({"party": "USDCO"}, "TRAVEL", FailureReason.VALIDATION_OURS, "supplier", "USDCO"),
        ({}, "7999", FailureReason.ACCOUNT_UNKNOWN, "account", "7999"),
    ],
)
def test_what_does_not_exist_there_is_told_by_field_and_value(
    world: AiqWorld,
    books: AccountsIq,
    changes: dict[str, Any],
    account: str,
    reason: FailureReason,
    field: str,
    value: str,
) -> None:
    made = replace(entry(1), **changes)
    lines = (replace(made.lines[0], account=account), *made.lines[1:])
    error = refused(books.post, replace(made, lines=lines))
    assert isinstance(error, RejectedError)
    assert (error.failure.reason, error.failure.field) == (reason, field)
    assert value in error.failure.value
    assert world.transactions == []


@pytest.mark.rule("F45", "F52")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
def test_of_several_accounts_the_one_that_cannot_be_used_is_named(
    world: AiqWorld, books: AccountsIq, kind: EntryKind
) -> None:
    split = split_in_two(entry(4, kind))
    lines = (replace(split.lines[0], account="7310"), *split.lines[1:])
    for _ in range(2):
        assert refused(books.post, replace(split, lines=lines)).failure.value == "7310"
    assert world.calls.count("GetChartOfAccounts") == 1
    lines = (replace(split.lines[0], department="77"), *split.lines[1:])
    assert refused(books.post, replace(split, lines=lines)).failure.value == "77"
    world.faults = [("GetDepartmentList", "drop")]
    books.check()
    found = refused(books.post, replace(split, lines=lines)).failure
    assert (found.reason, found.value) == (FailureReason.TAG_UNKNOWN, "77, 10"), "the lists cannot be had"


@pytest.mark.rule("F52")
def test_a_tax_code_that_does_not_exist_sends_nothing(world: AiqWorld, books: AccountsIq) -> None:
    made = entry(1)
    lines = (replace(made.lines[0], tax_code="T77"), *made.lines[1:])
    error = refused(books.post, replace(made, lines=lines))
    assert (error.failure.reason, error.failure.value) == (FailureReason.TAX_CODE_UNKNOWN, "T77")
    assert BATCH not in world.calls


def test_an_entry_in_another_currency_is_refused_before_it_is_sent(
    world: AiqWorld, books: AccountsIq
) -> None:
    world.base = "GBP"
    error = refused(books.post, entry(1))
    assert error.failure.field == "currency"
    assert BATCH not in world.calls


@pytest.mark.rule("F52")
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("SUPPLIER_CODE_DOES_NOT_EXIST", FailureReason.VENDOR_UNKNOWN),
        ("GLACCOUNT_CODE_IS_NOT_UPPERCASE", FailureReason.ACCOUNT_UNKNOWN),
        ("BANK_ACCOUNT_DOES_NOT_EXIST", FailureReason.ACCOUNT_UNKNOWN),
        ("GLACCOUNT_NO_DEPARTMENT_IS_DEPARTMENTAL", FailureReason.TAG_UNKNOWN),
        ("DEPARTMENT_ID_DOES_NOT_EXIST", FailureReason.TAG_UNKNOWN),
        ("TAX_CODE_IS_NULL", FailureReason.TAX_CODE_UNKNOWN),
        ("ENTITY_ACTIVATION_PERMISSION_ERROR", FailureReason.AUTHORISATION),
        ("OAUTHCONFIGURATION_ISSUER_NOT_FOUND", FailureReason.AUTHENTICATION),
        ("API_LAYER_ENTITY_ID_NOT_FOUND", FailureReason.CONFIGURATION_INVALID),
        ("JOURNAL_ENTRY_LINES_ARE_NOT_BALANCED", FailureReason.VALIDATION_THEIRS),
        ("A_CODE_OF_NEXT_YEAR", FailureReason.VALIDATION_THEIRS),
    ],
)
def test_each_code_has_a_reason_of_the_closed_list_and_a_way_out(
    world: AiqWorld, books: AccountsIq, code: str, reason: FailureReason
) -> None:
    assert meaning_of(code).remedy
    world.faults = [(BATCH, f"refuse:{code}")]
    error = refused(books.post, entry(1))
    assert (type(error), error.failure.reason) == (RejectedError, reason)
    assert error.failure.text.startswith(f"{code}: The words")
    assert error.failure.remedy.endswith("then retry")


# ---------------------------------------------------------------------- periods


@pytest.mark.rule("F59", "F62")
@pytest.mark.parametrize("code", ["GENERAL_TRANSACTION_UNKNOWN_ERROR", "DATE_IS_OUT_OF_RANGE", "ANYTHING"])
def test_a_closed_period_is_told_by_reading_it_again_not_by_a_code(
    world: AiqWorld, books: AccountsIq, code: str
) -> None:
    world.closed = {(2026, 3): {"purchases"}}
    world.closed_code = code
    posting = entry(1)
    error = refused(books.post, posting)
    assert isinstance(error, ClosedPeriodError)
    assert error.failure.value == posting.posted_on.isoformat()
    books.post(replace(posting, posted_on=date(2026, 4, 1)))
    assert world.by_key() == {posting.key: 1}


@pytest.mark.rule("F62")
def test_each_ledger_closes_by_itself_and_a_closed_year_closes_all(
    world: AiqWorld, books: AccountsIq
) -> None:
    world.closed = {(2026, 3): {"purchases"}, (2025, 12): {"year"}}
    books.post(entry(1, EntryKind.JOURNAL))
    assert isinstance(refused(books.post, entry(2)), ClosedPeriodError)
    periods = {period.reference: period for period in books.periods(Ledger.PURCHASES)}
    assert len(periods) == 24
    assert periods["2026-03"].closed == {Ledger.PURCHASES}
    assert periods["2025-12"].closed == {Ledger.PURCHASES, Ledger.GENERAL}
    assert (periods["2026-02"].first_on, periods["2026-02"].last_on) == (date(2026, 2, 1), date(2026, 2, 28))
    assert periods["2026-02"].name == "Feb 2026"


def test_a_day_without_a_period_is_refused_with_its_way_out(books: AccountsIq) -> None:
    error = refused(books.post, entry(1, posted_on=date(2031, 1, 5)))
    assert isinstance(error, RejectedError)
    assert (error.failure.reason, error.failure.value) == (FailureReason.CLOSED_PERIOD, "2031-01-05")


# ---------------------------------------------------------------------- drafts


@pytest.mark.rule("F56", "F79")
def test_a_bill_that_is_not_final_is_saved_as_a_draft_and_posted_later(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = replace(entry(1), is_final=False)
    draft = books.post(posting)
    [invoice] = world.invoices.values()
    assert draft.reference == f"draft {invoice['InvoiceID']}"
    assert not draft.is_final
    assert draft.total == posting.total
    assert books.find(posting) == draft
    assert books.finish(draft, posting) == draft
    final = replace(posting, is_final=True, posted_on=date(2026, 4, 2))
    posted = books.finish(draft, final)
    assert posted.is_final
    assert posted.posted_on == date(2026, 4, 2)
    assert world.by_key() == {posting.key: 1}
    assert books.find(final) == posted
    assert books.finish(posted, final) == posted


@pytest.mark.rule("F53")
def test_further_drafts_of_a_key_are_cancelled_before_one_is_posted(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = replace(entry(1), is_final=False)
    books.post(posting)
    books.post(posting)
    found = books.find(posting)
    assert found is not None
    books.finish(found, replace(posting, is_final=True))
    assert sorted(one["Status"] for one in world.invoices.values()) == ["Cancelled", "Posted"]
    assert world.by_key() == {posting.key: 1}


@pytest.mark.rule("F53")
def test_a_draft_whose_reading_back_fails_is_a_draft_all_the_same(world: AiqWorld, books: AccountsIq) -> None:
    posting = replace(entry(1), is_final=False)
    world.faults = [("GetInvoicesByExternalReference", "drop")]
    draft = books.post(posting)
    [id_] = world.invoices
    assert (draft.reference, draft.total) == (f"draft {id_}", None)
    world.faults = [("GetInvoicesByExternalReference", "refuse:UNKNOWN_DEPARTMENT")]
    assert refused(books.find, posting).failure.reason is FailureReason.TAG_UNKNOWN
    world.faults = [("SaveInvoiceGetBackInvoiceID", "minus")]
    assert isinstance(refused(books.post, replace(posting, key="TIE-2-B")), DoubtfulError)


@pytest.mark.rule("F53")
def test_a_draft_that_is_cancelled_there_while_it_is_dated_is_told(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = replace(entry(1), is_final=False)
    draft = books.post(posting)
    final = replace(posting, is_final=True, posted_on=date(2026, 5, 4))
    [invoice_id] = world.invoices

    def cancelling(operation: str) -> str:
        if operation == "SaveInvoiceGetBackInvoiceID":
            cancel = lambda: world.invoices[invoice_id].update(Status="Cancelled")  # noqa: E731 -- one line
            world.waiting.append((0, cancel))
        return ""

    world.chance = cancelling
    assert refused(books.finish, draft, final).failure.field == "draft"
    assert world.by_key() == {}


def test_a_draft_whose_total_is_not_ours_is_cancelled_and_both_numbers_are_told(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = replace(entry(1), is_final=False)
    draft = books.post(posting)
    next(iter(world.invoices.values()))["GrossAmount"] = "121.00"
    error = refused(books.finish, draft, replace(posting, is_final=True))
    assert (error.failure.value, error.failure.field) == ("121.00", "total")
    assert "120.00" in error.failure.remedy
    assert books.find(posting) is None
    assert refused(books.finish, draft, posting).failure.field == "draft"
