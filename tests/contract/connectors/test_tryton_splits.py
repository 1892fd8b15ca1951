"""Split expenses, foreign claims and employees on the real Tryton, in both of its companies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.connectors.tryton import Tryton
from app.models.errors import RejectedError
from app.models.money import Money
from app.models.posting import EntryKind, FailureReason, Posting, PostingLine
from tests.contract.connectors import tryton_server

JUNE = date(2026, 6, 9)
COSTS = (
    ("7400", 10000, 2000, "T1", "P300", "D10"),
    ("7500", 5000, 250, "T5", "P100", ""),
    ("7400", 3333, 667, "T1", "", "D20"),
    ("7600", 1200, 0, "", "", ""),
    ("7500", 1000, 0, "T0", "", ""),
)
"""Account, net and tax in minor units, tax code, project, department."""


@pytest.fixture(scope="module")
def folder(pytestconfig: pytest.Config) -> Any:
    return tryton_server.scripts(pytestconfig.rootpath)


@pytest.fixture(scope="module")
def accounting(folder: Any) -> Iterator[Any]:
    with tryton_server.server(folder, "splits") as running:
        yield running


@pytest.fixture(params=tryton_server.COMPANIES)
def books(accounting: Any, request: pytest.FixtureRequest) -> Iterator[Tryton]:
    made = tryton_server.connector(accounting.facts(), company=request.param)
    made.check()
    yield made
    made.close()


def a_split(key: str, kind: EntryKind, **changes: Any) -> Posting:
    """Make a posting of several costs, each with its own tax; a credit note turns its signs round."""
    is_bill = kind is not EntryKind.JOURNAL
    sign = -1 if kind is EntryKind.CREDIT_NOTE or changes.pop("is_refund", False) else 1
    lines: list[PostingLine] = []
    for account, net, tax, code, project, department in changes.pop("costs", COSTS):
        cost = PostingLine(account, Money(sign * net, "GBP"), f"Cost {account}", code)
        lines.append(replace(cost, project=project, department=department))
        if tax:
            tax_account = "" if is_bill else "2201"
            lines.append(PostingLine(tax_account, Money(sign * tax, "GBP"), "Tax", code, is_tax=True))
    total = sum(line.amount.minor for line in lines)
    lines.append(PostingLine("" if is_bill else "1240", Money(-total, "GBP"), "Card", is_balancing=True))
    plain = Posting(
        key=key,
        expense_id=1,
        kind=kind,
        posted_on=JUNE,
        document_on=JUNE,
        lines=tuple(lines),
        party="EMP001" if is_bill else "",
        text="Trade fair, Ann Lee",
        is_final=True,
    )
    return replace(plain, **changes)


def move_lines(books: Tryton, posting: Posting) -> list[dict[str, Any]]:
    domain: list[Any] = [["move.company", "=", books._open().company]]
    if posting.kind is EntryKind.JOURNAL:
        domain.append(["move.description", "like", f"{posting.key}%"])
    else:
        [row] = books._rows(posting)
        domain.append(["move.origin", "=", f"account.invoice,{row['id']}"])
    fields = ["account.code", "debit", "credit", "second_currency.code", "amount_second_currency"]
    return books._open().search("account.move.line", domain, fields)


def booked(books: Tryton, posting: Posting) -> dict[str, int]:
    """Add up what each account got, in minor units, debits positive."""
    found: dict[str, int] = {}
    for line in move_lines(books, posting):
        code = str(line["account."]["code"])
        found[code] = found.get(code, 0) + int((line["debit"] - line["credit"]) * 100)
    return found


def tax_lines(books: Tryton, posting: Posting) -> dict[tuple[str, str], Decimal]:
    """Add up bases and taxes of an entry as Tryton's tax report does, by tax and kind."""
    ids = [line["id"] for line in move_lines(books, posting)]
    found: dict[tuple[str, str], Decimal] = {}
    fields = ["tax.name", "type", "amount"]
    for row in books._open().search("account.tax.line", [["move_line", "in", ids]], fields):
        key = (str(row["tax."]["name"]), str(row["type"]))
        found[key] = found.get(key, Decimal(0)) + Decimal(row["amount"])
    return found


@pytest.mark.rule("F44", "F57", "F58", "F79")
@pytest.mark.parametrize("kind", list(EntryKind))
def test_a_split_is_booked_cost_by_cost_with_its_taxes(books: Tryton, kind: EntryKind) -> None:
    posting = a_split(f"TIE-1-SPLIT{kind.name[:4]}", kind)
    document = books.post(posting)
    assert (document.is_final, document.total) == (True, posting.total)
    sign = -1 if kind is EntryKind.CREDIT_NOTE else 1
    found = booked(books, posting)
    costs = {account: minor for account, minor in found.items() if account.startswith("7")}
    assert costs == {"7400": sign * 13333, "7500": sign * 6000, "7600": sign * 1200}
    assert found["2201"] == sign * 2917
    assert sum(found.values()) == 0
    taxes = tax_lines(books, posting)
    wanted = {("T1", "base"): 13333, ("T1", "tax"): 2667, ("T5", "base"): 5000, ("T5", "tax"): 250}
    assert {key: int(abs(amount) * 100) for key, amount in taxes.items() if key[0] in ("T1", "T5")} == wanted
    assert all((amount > 0) == (sign > 0) for amount in taxes.values() if amount)


@pytest.mark.rule("F57")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
def test_each_cost_of_a_split_carries_its_own_dimensions(books: Tryton, kind: EntryKind) -> None:
    posting = a_split(f"TIE-2-TAGS{kind.name[:4]}", kind)
    books.post(posting)
    ids = [line["id"] for line in move_lines(books, posting)]
    rows = books._open().search(
        "analytic_account.line", [["move_line", "in", ids]], ["account.code", "debit", "credit"]
    )
    found = {(row["account."]["code"], int((row["debit"] - row["credit"]) * 100)) for row in rows}
    assert found == {("P300", 10000), ("D10", 10000), ("P100", 5000), ("D20", 3333)}


@pytest.mark.rule("F57", "F58")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
def test_a_split_with_a_discount_among_its_costs_is_booked(books: Tryton, kind: EntryKind) -> None:
    costs = (("7400", 10000, 2000, "T1", "", ""), ("7400", -2500, -500, "T1", "", ""))
    posting = a_split(f"TIE-3-DISC{kind.name[:4]}", kind, costs=costs)
    assert books.post(posting).total == Money(9000, "GBP")
    found = booked(books, posting)
    assert (found["7400"], found["2201"]) == (7500, 1500)


@pytest.mark.rule("F64")
@pytest.mark.parametrize("kind", list(EntryKind))
def test_a_split_that_was_left_as_a_draft_is_finished(books: Tryton, kind: EntryKind) -> None:
    posting = a_split(f"TIE-4-LEFT{kind.name[:4]}", kind, is_final=False)
    draft = books.post(posting)
    assert (draft.is_final, draft.total) == (False, posting.total)
    assert books.finish(draft, replace(posting, is_final=True)).total == posting.total


@pytest.mark.rule("F52")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.JOURNAL])
def test_one_wrong_code_among_the_costs_of_a_split_leaves_nothing_behind(
    books: Tryton, kind: EntryKind
) -> None:
    costs = (*COSTS, ("7499", 100, 0, "", "", ""))
    posting = a_split(f"TIE-5-BADC{kind.name[:4]}", kind, costs=costs)
    with pytest.raises(RejectedError) as caught:
        books.post(posting)
    failure = caught.value.failure
    assert (failure.reason, failure.value) == (FailureReason.ACCOUNT_UNKNOWN, "7499")
    assert books.find(posting) is None


@pytest.mark.rule("F57")
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.CREDIT_NOTE, EntryKind.JOURNAL])
def test_a_foreign_claim_is_booked_in_the_companys_currency_and_says_what_was_claimed(
    books: Tryton, kind: EntryKind
) -> None:
    sign = -1 if kind is EntryKind.CREDIT_NOTE else 1
    posting = a_split(f"TIE-6-EURO{kind.name[:4]}", kind, original=Money(sign * 27500, "EUR"))
    assert books.post(posting).total == posting.total
    if kind is EntryKind.JOURNAL:
        lines = move_lines(books, posting)
        assert {line["second_currency."]["code"] for line in lines} == {"EUR"}
        amounts = [int(line["amount_second_currency"] * 100) for line in lines]
        assert (sum(amounts), sum(one for one in amounts if one > 0)) == (0, 27500)
        return
    [row] = books._open().search(
        "account.invoice", [books._open().mine, ["reference", "like", f"%{posting.key}%"]], ["description"]
    )
    assert row["description"] == f"Trade fair, Ann Lee ({'-' if sign < 0 else ''}275.00 EUR)"


@pytest.mark.rule("F58")
def test_nothing_unbalanced_was_posted(accounting: Any, folder: Any) -> None:
    assert tryton_server.module(folder, "check").unbalanced(accounting.client()) == []
