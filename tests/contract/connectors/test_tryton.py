"""The Tryton connector against the real server, in both of its companies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.connectors.tryton import Tryton
from app.models.errors import (
    ClosedPeriodError,
    ConnectorError,
    DoubtfulError,
    RejectedError,
    UnreachableError,
)
from app.models.money import Money
from app.models.posting import (
    EntryKind,
    FailureReason,
    Ledger,
    Posting,
    PostingLine,
    Receipt,
)
from tests.contract.connectors import tryton_server

JUNE, CLOSED_MARCH, NEVER = date(2026, 6, 5), date(2026, 3, 12), date(2019, 6, 12)


@pytest.fixture(scope="module")
def folder(pytestconfig: pytest.Config) -> Any:
    return tryton_server.scripts(pytestconfig.rootpath)


@pytest.fixture(scope="module")
def accounting(folder: Any) -> Iterator[Any]:
    with tryton_server.server(folder, "contract") as running:
        yield running


@pytest.fixture
def books(accounting: Any) -> Iterator[Tryton]:
    made = tryton_server.connector(accounting.facts())
    made.check()
    yield made
    made.close()


def an_entry(key: str, kind: EntryKind = EntryKind.BILL, day: date = JUNE, **changes: Any) -> Posting:
    """Make a posting of 100.00 net and 20.00 tax; a credit note turns its signs round."""
    sign = -1 if kind is EntryKind.CREDIT_NOTE or changes.pop("is_refund", False) else 1
    is_bill = kind is not EntryKind.JOURNAL
    account, code = changes.pop("account", "7400"), changes.pop("tax_code", "T1")
    tax = changes.pop("tax", 2000)
    tags = changes.pop("tags", ("P300", "D10"))
    credit = changes.pop("credit", "" if is_bill else "1240")
    tax_line = PostingLine("" if is_bill else "2201", Money(sign * tax, "GBP"), "Tax", code, is_tax=True)
    lines = (
        PostingLine(account, Money(sign * 10000, "GBP"), "Train", code, project=tags[0], department=tags[1]),
        *((tax_line,) if tax else ()),
        PostingLine(credit, Money(-sign * (10000 + tax), "GBP"), "Card", is_balancing=True),
    )
    plain = Posting(
        key=key,
        expense_id=1,
        kind=kind,
        posted_on=day,
        document_on=day,
        lines=lines,
        party="SUP001" if is_bill else "",
        text="Rail, Ann Lee",
        is_final=True,
    )
    return replace(plain, **changes)


@pytest.mark.rule("F44", "F56", "F57", "F58", "F64", "F79")
@pytest.mark.parametrize("company", tryton_server.COMPANIES)
@pytest.mark.parametrize("kind", list(EntryKind))
def test_entries_are_posted_and_found_again_in_both_companies(
    accounting: Any, company: str, kind: EntryKind
) -> None:
    books = tryton_server.connector(accounting.facts(), company=company)
    assert books.check().company == company
    number = 1 + 2 * list(EntryKind).index(kind)
    posting = an_entry(f"TIE-{number}-POSTEDAA", kind)
    document = books.post(posting)
    prefix = "JE-" if kind is EntryKind.JOURNAL else "PI-"
    assert document.reference.startswith(prefix)
    assert (document.is_final, document.total, document.posted_on) == (True, posting.total, JUNE)
    assert books.find(posting) == document
    draft = replace(posting, key=f"TIE-{number + 1}-DRAFTAAA", is_final=False, reference="INV-7")
    left = books.post(draft)
    assert (left.is_final, left.total, left.reference.split()[0]) == (False, draft.total, "draft")
    final = replace(draft, is_final=True)
    assert books.finish(left, final).is_final
    assert books.find(final) == books.finish(left, final)
    assert books.find(replace(posting, key="TIE-999-NOTTHERE")) is None
    books.close()


@pytest.mark.rule("F59", "F60", "F61")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
@pytest.mark.parametrize("tax", [2000, 0])
def test_a_closed_period_is_told_by_its_state_and_leaves_nothing_behind(
    books: Tryton, kind: EntryKind, tax: int
) -> None:
    posting = an_entry("TIE-20-CLOSEDAA", kind, CLOSED_MARCH, tax=tax, tax_code="T1" if tax else "")
    with pytest.raises(ClosedPeriodError) as caught:
        books.post(posting)
    assert caught.value.failure.text
    assert books.find(posting) is None
    periods = books.periods(posting.ledger)
    march = next(period for period in periods if period.holds(CLOSED_MARCH))
    assert (march.reference, bool(march.closed)) == ("2026-03", True)
    assert not [period for period in periods if period.first_on == period.last_on], "adjustment periods"
    moved = replace(posting, key=f"TIE-2{tax // 1000 + 1}-MOVED{kind.name[:3]}", posted_on=date(2026, 5, 1))
    document = books.post(moved)
    assert (document.posted_on, document.period) == (date(2026, 5, 1), "2026-05")


@pytest.mark.rule("F60")
def test_a_period_that_closes_between_draft_and_posting_is_closed_too(accounting: Any, books: Tryton) -> None:
    admin = accounting.client("admin")
    admin.context = {"company": books._open().company, "language": "en"}
    [period] = admin.search(
        "account.period",
        [("company", "=", admin.context["company"]), ("name", "=", "2026-10")],
        ["name"],
    )
    day = date(2026, 10, 12)
    used = an_entry("TIE-30-USEDUSED", EntryKind.JOURNAL, day, tax=0, tax_code="")
    books.post(used)
    draft = books.post(an_entry("TIE-31-DRAFTDRA", day=date(2026, 9, 3), is_final=False))
    admin.call("model.account.period.close", [period["id"]])
    try:
        later = replace(used, key="TIE-32-LATELATE")
        with pytest.raises(ClosedPeriodError):
            books.post(later)
        moved = an_entry("TIE-31-DRAFTDRA", day=date(2026, 9, 3), posted_on=day)
        with pytest.raises(ClosedPeriodError):
            books.finish(draft, moved)
        assert books.find(moved) is None
    finally:
        admin.call("model.account.period.reopen", [period["id"]])
    with pytest.raises(ClosedPeriodError) as caught:  # the journal's own lock stays when it is reopened
        books.post(later)
    assert "lines on closed journal-period" in caught.value.failure.text


@pytest.mark.rule("F52", "F59")
@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        (EntryKind.BILL, {}, "must reopen the period"),
        (EntryKind.JOURNAL, {}, "tax lines in closed period"),
        (EntryKind.JOURNAL, {"tax": 0, "tax_code": ""}, "create a journal-period in closed period"),
    ],
)
@pytest.mark.parametrize("day", [CLOSED_MARCH, date(2025, 3, 12)], ids=["closed", "locked"])
def test_each_text_of_a_closed_period_is_the_same_refusal(
    books: Tryton, kind: EntryKind, changes: dict[str, Any], words: str, day: date
) -> None:
    with pytest.raises(ClosedPeriodError) as caught:
        books.post(an_entry("TIE-21-FIVETEXT", kind, day, **changes))
    failure = caught.value.failure
    assert (failure.reason, failure.value) == (FailureReason.CLOSED_PERIOD, day.isoformat())
    assert words in failure.text
    assert failure.remedy


@pytest.mark.rule("F52", "F59")
def test_the_text_that_names_no_closing_is_told_by_the_period_too(books: Tryton) -> None:
    """An entry without lines is refused by the domain of its field: the fifth text; the fourth is below."""
    posting = an_entry("TIE-22-NOLINESA", EntryKind.JOURNAL, CLOSED_MARCH, tax=0, tax_code="")
    values = {**books._open().entry(posting), "lines": []}
    with pytest.raises(ClosedPeriodError) as caught:
        books._tried(posting, lambda: books._open().wire.write("model.account.move.create", [values]))
    assert 'field "Period"' in caught.value.failure.text


@pytest.mark.rule("F45", "F52")
@pytest.mark.parametrize(
    ("changes", "reason", "value"),
    [
        ({"day": NEVER}, FailureReason.CLOSED_PERIOD, "2019-06-12"),
        ({"day": NEVER, "kind": EntryKind.JOURNAL}, FailureReason.CLOSED_PERIOD, "2019-06-12"),
        ({"account": "7499"}, FailureReason.ACCOUNT_UNKNOWN, "7499"),
        ({"account": "8260"}, FailureReason.ACCOUNT_UNKNOWN, "8260"),
        ({"account": "nope"}, FailureReason.ACCOUNT_UNKNOWN, "nope"),
        ({"tax_code": "T7"}, FailureReason.TAX_CODE_UNKNOWN, "T7"),
        ({"party": "SUP999"}, FailureReason.VENDOR_UNKNOWN, "SUP999"),
        ({"party": "SUP011"}, FailureReason.VENDOR_UNKNOWN, "SUP011"),
        ({"tags": ("P999", "")}, FailureReason.TAG_UNKNOWN, "P999"),
        ({"tax": 1900}, FailureReason.VALIDATION_THEIRS, "120.00"),
    ],
)
def test_a_refusal_has_a_reason_the_value_and_leaves_nothing_behind(
    books: Tryton, changes: dict[str, Any], reason: FailureReason, value: str
) -> None:
    posting = an_entry("TIE-40-REFUSEDA", **changes)
    with pytest.raises(RejectedError) as caught:
        books.post(posting)
    failure = caught.value.failure
    assert (failure.reason, failure.value) == (reason, value)
    assert failure.remedy
    assert books.find(posting) is None


def test_another_currency_than_the_companys_is_refused_for_journals(books: Tryton) -> None:
    posting = an_entry("TIE-50-EUROEURO", EntryKind.JOURNAL)
    euros = tuple(replace(line, amount=Money(line.amount.minor, "EUR")) for line in posting.lines)
    with pytest.raises(RejectedError) as caught:
        books.post(replace(posting, lines=euros))
    assert caught.value.failure.field == "currency"


@pytest.mark.rule("F50", "F52", "F78")
@pytest.mark.parametrize(
    ("changes", "reason", "field"),
    [
        ({"company": "Nobody Ltd"}, FailureReason.CONFIGURATION_INVALID, "company"),
        ({"journal": "NOPE"}, FailureReason.CONFIGURATION_INVALID, "journal"),
        ({"database": "nope"}, FailureReason.CONFIGURATION_INVALID, "database"),
        ({"database": ""}, FailureReason.CONFIGURATION_INVALID, "database"),
        ({"timeout_s": "soon"}, FailureReason.CONFIGURATION_INVALID, "timeout_s"),
        ({"colour": "red"}, FailureReason.CONFIGURATION_INVALID, "colour"),
        ({"url": "http://accounts.example.com"}, FailureReason.CONFIGURATION_INVALID, "url"),
        ({"user": "viewer"}, FailureReason.AUTHORISATION, "call"),
    ],
)
def test_a_check_that_fails_says_what_to_mend(
    accounting: Any, changes: dict[str, str], reason: FailureReason, field: str
) -> None:
    books = tryton_server.connector(accounting.facts(), **changes)
    with pytest.raises(RejectedError) as caught:
        books.check()
    books.close()
    assert (caught.value.failure.reason, caught.value.failure.field) == (reason, field)


@pytest.mark.rule("F50", "F52")
def test_a_wrong_password_and_a_server_that_is_down_are_told_apart(accounting: Any) -> None:
    wrong = Tryton("T", tryton_server.settings(accounting.facts()), "wrong")
    with pytest.raises(RejectedError) as caught:
        wrong.check()
    assert caught.value.failure.reason is FailureReason.AUTHENTICATION
    down = tryton_server.connector(accounting.facts(), url="http://127.0.0.1:1")
    with pytest.raises(UnreachableError):
        down.check()
    for one in (wrong, down):
        one.close()


@pytest.mark.rule("F53", "F54")
def test_what_silence_means(accounting: Any, folder: Any) -> None:
    facts = accounting.facts()
    with tryton_server.module(folder, "faultproxy").FaultProxy(facts["url"]) as proxy:
        books = tryton_server.connector(facts, url=proxy.url, timeout_s="5")
        books.check()
        for number, (method, action, expected) in enumerate(
            [
                ("create", "drop-request", DoubtfulError),
                ("create", "drop-response", DoubtfulError),
                ("post", "drop-response", DoubtfulError),
                ("create", "status:503", UnreachableError),
                ("create", "status:504", DoubtfulError),
                ("create", "status:403", RejectedError),
            ]
        ):
            posting = an_entry(f"TIE-6{number}-SILENCEA")
            proxy.add(f"model.account.invoice.{method}", action)
            with pytest.raises(ConnectorError) as caught:
                books.post(posting)
            assert type(caught.value) is expected, action
        lost = an_entry("TIE-61-SILENCEA")
        found = books.find(lost)
        assert found is not None
        assert not found.is_final
        assert books.finish(found, lost).is_final
        posted = books.find(an_entry("TIE-62-SILENCEA"))
        assert posted is not None
        assert posted.is_final
        proxy.add("model.account.invoice.search_read", "drop-response")
        with pytest.raises(UnreachableError):
            books.find(lost)
        proxy.add("*", "status:401")
        assert books.find(lost) is not None
        books.close()


@pytest.mark.rule("F53")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
@pytest.mark.parametrize(
    ("method", "action"),
    [("post", "status:503"), ("search_read", "drop-response"), ("search_read", "status:503")],
)
def test_silence_after_the_document_was_made_is_doubt_and_never_a_second_one(
    accounting: Any, folder: Any, kind: EntryKind, method: str, action: str
) -> None:
    facts = accounting.facts()
    with tryton_server.module(folder, "faultproxy").FaultProxy(facts["url"]) as proxy:
        books = tryton_server.connector(facts, url=proxy.url, timeout_s="5")
        books.check()
        books.post(
            an_entry(f"TIE-63-{kind.name[:2]}{method[:2]}{action[:2]}1", kind)
        )  # all codes are known now
        posting = an_entry(f"TIE-63-{kind.name[:2]}{method[:2]}{action[:2]}2", kind)
        model = "account.move" if kind is EntryKind.JOURNAL else "account.invoice"
        is_line = kind is EntryKind.JOURNAL and method == "search_read"
        proxy.add(f"model.{model}{'.line' if is_line else ''}.{method}", action)
        with pytest.raises(DoubtfulError):
            books.post(posting)
        left = books.find(posting)
        assert left is not None
        assert books.finish(left, posting).is_final
        assert [row["state"] for row in books._rows(posting)] == ["posted"]
        books.close()


@pytest.mark.rule("F53")
@pytest.mark.parametrize("is_final", [True, False])
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
def test_a_request_that_arrives_twice_leaves_one_document(
    accounting: Any, folder: Any, kind: EntryKind, is_final: bool
) -> None:
    facts = accounting.facts()
    base: Any = tryton_server.module(folder, "faultproxy").FaultProxy

    class Twice(base):  # type: ignore[misc] # the proxy is a script outside
        def _forward(self, request: Any, body: bytes) -> Any:
            answer = super()._forward(request, body)
            return super()._forward(request, body) if b".create" in body or b".post" in body else answer

    with Twice(facts["url"]) as proxy:
        books = tryton_server.connector(facts, url=proxy.url)
        posting = an_entry(f"TIE-64-{kind.name[:4]}{is_final}", kind, is_final=is_final)
        assert books.post(posting).is_final is is_final
        assert [row["state"] for row in books._rows(posting)] == ["posted" if is_final else "draft"]
        books.close()


@pytest.mark.rule("F53")
def test_of_several_drafts_of_one_key_one_is_posted_and_the_others_go(books: Tryton) -> None:
    draft = an_entry("TIE-70-TWICETWI", is_final=False)
    first = books.post(draft)
    books.post(draft)
    final = replace(draft, is_final=True)
    done = books.finish(first, final)
    assert done.is_final
    assert [row["state"] for row in books._rows(final)] == ["posted"]


@pytest.mark.rule("F65")
def test_receipts_go_along_once_even_after_posting(books: Tryton) -> None:
    posting = an_entry("TIE-80-RECEIPTA")
    document = books.post(posting)
    receipts = [Receipt("a.pdf", "application/pdf", b"%PDF-1.4"), Receipt("b.png", "image/png", b"\x89PNG")]
    books.attach(document, posting, receipts)
    books.attach(document, posting, receipts)
    id_ = books._rows(posting)[0]["id"]
    names = books._open().search("ir.attachment", [["resource", "=", f"account.invoice,{id_}"]], ["name"])
    assert sorted(row["name"] for row in names) == ["a.pdf", "b.png"]
    with pytest.raises(RejectedError) as caught:
        books.attach(document, posting, [Receipt("c.pdf", "application/pdf", b"x" * 5_000_001)])
    assert caught.value.failure.reason is FailureReason.RECEIPT_SIZE


def test_journals_with_tax_balance_and_carry_their_dimensions(accounting: Any, books: Tryton) -> None:
    posting = an_entry("TIE-90-TAXTAXTA", EntryKind.JOURNAL, is_refund=True)
    document = books.post(posting)
    assert document.total == Money(-12000, "GBP")
    lines = books._open().search(
        "account.move.line",
        [["move.description", "like", f"{posting.key}%"]],
        ["debit", "credit", "account.code", "state"],
    )
    assert {(row["account."]["code"], str(row["debit"]), str(row["credit"])) for row in lines} == {
        ("7400", "0", "100.00"),
        ("2201", "0", "20.00"),
        ("1240", "120.00", "0"),
    }
    assert Ledger.GENERAL is posting.ledger


@pytest.mark.rule("F58")
def test_nothing_unbalanced_was_posted(accounting: Any, folder: Any) -> None:
    client = accounting.client()
    assert tryton_server.module(folder, "check").unbalanced(client) == []
