"""Logins, tokens, silences and receipts of AccountsIQ, against a server made from its contract."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.connectors.accountsiq import AccountsIq
from app.connectors.accountsiq_facts import REGIONS
from app.connectors.accountsiq_wire import address_of
from app.connectors.registry import facts_of
from app.models.errors import (
    ConnectorError,
    DoubtfulError,
    RejectedError,
    UnreachableError,
)
from app.models.posting import EntryKind, FailureReason, Receipt
from tests.contract.connectors.accountsiq_kit import BATCH, entry, opened, refused
from tests.contract.connectors.accountsiq_server import SECRET, AiqWorld, accountsiq_server


@pytest.fixture
def world() -> Iterator[AiqWorld]:
    with accountsiq_server() as made:
        yield made


@pytest.fixture
def books(world: AiqWorld) -> Iterator[AccountsIq]:
    made = opened(world)
    yield made
    made.close()


# ---------------------------------------------------------------------- check


@pytest.mark.rule("F50", "F78", "F79")
def test_a_check_logs_in_finds_the_entity_and_reads_what_posting_needs(
    world: AiqWorld, books: AccountsIq
) -> None:
    report = books.check()
    assert (report.company, report.detail) == ("ACME", "EUR, 24 periods")
    assert world.calls == [
        "TokenGet",
        "GetEntitiesByToken",
        "GetPeriodList",
        "GetInvoicesByExternalReference",
    ]
    assert world.transactions == []


@pytest.mark.rule("F50")
@pytest.mark.parametrize(
    ("changes", "secret", "field"),
    [
        ({"client_id": "nobody"}, SECRET, "client_id"),
        ({}, "wrong", "client_id"),
        ({"entity": "NONE"}, SECRET, "entity"),
        ({"entity": ""}, SECRET, "entity"),
        ({"journals": "sometimes"}, SECRET, "journals"),
        ({"colour": "blue"}, SECRET, "colour"),
        ({"no_tax_code": "ZZ"}, SECRET, "tax code"),
        ({"timeout_s": "soon"}, SECRET, "timeout_s"),
    ],
)
def test_a_check_names_the_setting_that_is_wrong(
    world: AiqWorld, changes: dict[str, str], secret: str, field: str
) -> None:
    error = refused(opened(world, secret, **changes).check)
    assert isinstance(error, RejectedError)
    assert error.failure.field == field
    assert error.failure.remedy
    if field == "entity" and changes["entity"]:
        assert "ACME, OTHER" in error.failure.remedy


def test_regions_and_addresses_lead_to_the_service() -> None:
    for region in REGIONS:
        address = address_of(region, "")
        assert address == (
            f"https://{region}.accountsiq.com/system/dashboard/integration/integration_2_0.asmx"
        )
    assert address_of("eu1", "https://test.example/") == (
        "https://test.example/system/dashboard/integration/integration_2_0.asmx"
    )
    assert address_of("eu1", "https://test.example/a.asmx") == "https://test.example/a.asmx"
    plain_http = AccountsIq("Books", {"url": "http://books.example", "client_id": "a", "entity": "E"}, "s")
    assert refused(plain_http.check).failure.field == "url"


def test_the_program_starts_without_soap() -> None:
    code = (
        "import sys, app.connectors.registry, app.connectors.source_registry;"
        "print([n for n in ('zeep', 'lxml', 'httpx', 'requests') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# ---------------------------------------------------------------------- what silence means


@pytest.mark.rule("F53")
@pytest.mark.parametrize(
    ("fault", "kind", "is_done"),
    [
        ("drop", DoubtfulError, True),
        ("drop-before", DoubtfulError, False),
        ("unknown", DoubtfulError, True),
        ("minus", DoubtfulError, True),
        ("html", DoubtfulError, False),
        ("moved", DoubtfulError, True),
        ("dtd", DoubtfulError, True),
        ("half", DoubtfulError, True),
        ("fault:Server", DoubtfulError, False),
        ("status:504", DoubtfulError, False),
        ("fault:Client", RejectedError, False),
        ("status:500", DoubtfulError, False),
        ("status:503", UnreachableError, False),
        ("status:429", UnreachableError, False),
        ("status:403", RejectedError, False),
        ("status:404", RejectedError, False),
        ("refuse:UNKNOWN", DoubtfulError, False),
    ],
)
def test_each_end_of_a_posting_says_what_is_known(
    world: AiqWorld, books: AccountsIq, fault: str, kind: type[ConnectorError], is_done: bool
) -> None:
    posting = entry(1)
    world.faults = [(BATCH, fault)]
    error = refused(books.post, posting)
    assert type(error) is kind
    assert (books.find(posting) is not None) == is_done


@pytest.mark.rule("F53")
def test_a_field_that_was_added_since_is_passed_over(world: AiqWorld, books: AccountsIq) -> None:
    world.faults = [(BATCH, "extra"), ("GetTransactionsByExternalReference", "extra")]
    assert books.post(entry(1)).total == entry(1).total


@pytest.mark.rule("F53")
@pytest.mark.parametrize("fault", ["moved", "dtd", "half"])
def test_a_look_up_that_is_answered_strangely_never_looks_like_nothing_found(
    world: AiqWorld, books: AccountsIq, fault: str
) -> None:
    books.post(entry(1))
    world.faults = [("GetTransactionsByExternalReference", fault)]
    assert type(refused(books.find, entry(1))) is UnreachableError
    assert books.find(entry(1)) is not None


@pytest.mark.rule("F53")
def test_a_slow_answer_leaves_a_doubt_and_the_entry_is_found_later(world: AiqWorld) -> None:
    books = opened(world, timeout_s="0.4")
    books.check()
    world.faults = [(BATCH, "slow:1.0")]
    assert isinstance(refused(books.post, entry(1)), DoubtfulError)
    assert books.find(entry(1)) is not None


@pytest.mark.rule("F53")
def test_an_expired_token_is_renewed_once_and_the_call_repeated(world: AiqWorld, books: AccountsIq) -> None:
    books.check()
    world.calls.clear()
    world.faults = [(BATCH, "expired")]
    books.post(entry(1))
    assert world.calls[-4:] == [BATCH, "TokenRefresh", BATCH, "GetTransactionsByExternalReference"]
    world.faults = [(BATCH, "expired"), ("TokenRefresh", "status:503")]
    assert isinstance(refused(books.post, entry(2)), UnreachableError)
    world.faults = [(BATCH, "expired"), (BATCH, "expired")]
    assert refused(books.post, entry(3)).failure.reason is FailureReason.AUTHENTICATION
    world.refresh = "another program had it"
    world.tokens.clear()
    world.calls.clear()
    books.post(entry(4))
    assert world.calls == [BATCH, "TokenRefresh", "TokenGet", BATCH, "GetTransactionsByExternalReference"]
    assert set(world.by_key().values()) == {1}


@pytest.mark.rule("F52")
def test_a_login_that_is_not_answered_changes_nothing_and_401_is_an_expired_token(
    world: AiqWorld, books: AccountsIq
) -> None:
    for fault in ("drop", "html", "status:504"):
        world.faults = [("TokenGet", fault)]
        assert type(refused(books.post, entry(1))) is UnreachableError
    world.faults = [("TokenGet", "status:401")]
    assert refused(books.post, entry(1)).failure.reason is FailureReason.AUTHENTICATION
    world.faults = [(BATCH, "status:401")]
    assert books.post(entry(1)).is_final
    assert world.by_key() == {entry(1).key: 1}


@pytest.mark.rule("F53")
def test_a_posting_that_was_done_is_not_repeated_because_its_token_expired_with_it(
    world: AiqWorld, books: AccountsIq
) -> None:
    world.faults = [(BATCH, "expired-done")]
    assert books.post(entry(1)).is_final
    assert world.calls.count(BATCH) == 1


@pytest.mark.rule("F53")
def test_a_reading_that_is_not_answered_leaves_no_doubt(world: AiqWorld, books: AccountsIq) -> None:
    for fault in ("drop", "html", "status:500", "unknown"):
        world.faults = [("GetTransactionsByExternalReference", fault)]
        assert type(refused(books.find, entry(1))) is UnreachableError
    world.faults = [("GetTransactionsByExternalReference", "refuse:TRANSACTION_NOT_FOUND")]
    assert books.find(entry(1)) is None


@pytest.mark.rule("F53")
def test_a_posting_whose_reading_back_fails_is_posted_all_the_same(
    world: AiqWorld, books: AccountsIq
) -> None:
    world.faults = [("GetTransactionsByExternalReference", "drop")]
    document = books.post(entry(1))
    assert (document.is_final, document.reference) == (True, str(world.transactions[0]["TransactionID"]))


@pytest.mark.rule("F53")
def test_only_the_whole_key_is_found_and_what_was_reversed_does_not_count(
    world: AiqWorld, books: AccountsIq
) -> None:
    posting = entry(1)
    books.post(replace(posting, key=posting.key + "X"))
    assert books.find(posting) is None
    books.post(posting)
    world.transactions[-1]["IsReversed"] = True
    assert books.find(posting) is None
    books.post(posting)
    first = world.transactions[-1]["InternalNumber"]
    books.post(posting)
    found = books.find(posting)
    assert found is not None
    assert found.reference == first, "the oldest of two"


# ---------------------------------------------------------------------- receipts


@pytest.mark.rule("F65")
def test_receipts_hang_on_the_transaction_each_once(world: AiqWorld, books: AccountsIq) -> None:
    posting = entry(1)
    document = books.post(posting)
    receipts = [Receipt("a.pdf", "application/pdf", b"%PDF a"), Receipt("b.png", "image/png", b"\x89PNG\0")]
    world.faults = [("AttachDocument", "drop")]
    assert isinstance(refused(books.attach, document, posting, receipts), DoubtfulError)
    books.attach(document, posting, receipts)
    assert [(one["Filename"], one["content"]) for one in world.documents] == [
        ("a.pdf", b"%PDF a"),
        ("b.png", b"\x89PNG\0"),
    ]
    assert {one["MasterID"] for one in world.documents} == {str(world.transactions[0]["TransactionID"])}
    big = Receipt("c.pdf", "application/pdf", b"0" * 3_000_001)
    assert refused(books.attach, document, posting, [big]).failure.reason is FailureReason.RECEIPT_SIZE
    world.faults = [("AttachDocument", "refuse:INVALID_STATE_ENTITY_OR_FILENAME_OR_CONTENT_IS_NULL")]
    other = Receipt("d.pdf", "application/pdf", b"x")
    assert refused(books.attach, document, posting, [other]).failure.reason is FailureReason.RECEIPT_UPLOAD


def test_receipts_of_what_is_gone_go_nowhere(world: AiqWorld, books: AccountsIq) -> None:
    posting = entry(1, EntryKind.JOURNAL)
    document = books.post(posting)
    world.transactions.clear()
    books.attach(document, posting, [Receipt("a.pdf", "application/pdf", b"%PDF")])
    assert world.documents == []


def test_a_receipt_of_a_draft_hangs_on_the_invoice(world: AiqWorld, books: AccountsIq) -> None:
    posting = replace(entry(1), is_final=False)
    document = books.post(posting)
    books.attach(document, posting, [Receipt("a.pdf", "application/pdf", b"%PDF")])
    assert [one["MasterType"] for one in world.documents] == ["PurchaseInvoice"]


def test_facts_promise_what_the_connector_keeps() -> None:
    facts = facts_of("accountsiq")
    assert (facts.key_length_max, facts.settling_s, facts.secret) == (50, 600, "client_secret")
    assert facts.can_search
    assert facts.computes_tax
