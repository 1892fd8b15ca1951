"""Entries that every target has to carry: costs, tax, refunds, hostile texts, foreign claims."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.connectors.protocol import FileJob
from app.engine.posting.keys import posting_key
from app.models.money import Money
from app.models.posting import EntryKind, Posting, PostingLine

MADE = datetime(2026, 6, 15, 9, 30, tzinfo=UTC)
JOB = FileJob(3, MADE, "Acme Ltd", "EUR")

HOSTILE = (
    '=HYPERLINK("x")',
    '"; DROP ^link #tag',
    "two\nlines\tand\x00nul",
    "semi;colon|bar,comma",
    "Ünïcode € 東京",
    "+1234",
)

ACCOUNTS = {
    "beancount": ("Expenses:Travel", "Assets:Input-VAT", "Liabilities:Card"),
    "hledger": ("expenses:travel", "assets:input vat", "liabilities:card"),
    "sage50": ("7400", "2201", "1240"),
    "datev": ("4660", "1576", "1800"),
}
PARTIES = {"datev": "70001"}
"""Creditor accounts are numbers there."""


def an_entry(
    number: int,
    minor: int = 12000,
    tax: int = 2000,
    *,
    kind: EntryKind = EntryKind.JOURNAL,
    system: str = "",
    text: str = "Rail, Ann Lee",
) -> Posting:
    """Make a balanced entry; a credit note turns its signs round."""
    cost, vat, card = ACCOUNTS.get(system, ("Travel", "Input VAT", "Card"))
    sign = -1 if kind is EntryKind.CREDIT_NOTE else 1
    day = date(2026, 3, 1 + number % 28)
    code = "9" if system == "datev" else "T1"
    tax_lines = (PostingLine(vat, Money(sign * tax, "EUR"), "Tax", code, is_tax=True),) if tax else ()
    return Posting(
        key=posting_key(number, MADE),
        expense_id=number,
        kind=kind,
        posted_on=day,
        document_on=day,
        lines=(
            PostingLine(
                cost, Money(sign * (minor - tax), "EUR"), text, code, project="P100", department="10"
            ),
            *tax_lines,
            PostingLine(card, Money(-sign * minor, "EUR"), text, is_balancing=True),
        ),
        party="" if kind is EntryKind.JOURNAL else PARTIES.get(system, "SUP001"),
        reference=f"INV {number}",
        text=text,
        original=Money(13000, "USD") if number % 2 else None,
    )


def entries(kind: EntryKind, system: str, count: int = 40) -> list[Posting]:
    """Make entries of many amounts, split ones and hostile texts among them, in order of their days."""
    made = [
        an_entry(
            number,
            1 + number * 997,
            number * 100 if number % 3 else 0,
            kind=kind,
            system=system,
            text=HOSTILE[number % len(HOSTILE)],
        )
        for number in range(1, count + 1)
    ]
    made = [split_in_two(one) if one.expense_id % 4 == 0 else one for one in made]
    return sorted(made, key=lambda one: (one.posted_on, one.expense_id))


def split_in_two(posting: Posting) -> Posting:
    """Share the cost and its tax between two accounts, a third to the first."""
    cost, *taxes, card = posting.lines
    parts: list[PostingLine] = []
    for third in (True, False):
        for line in (cost, *taxes):
            first = line.amount.minor // 3
            minor = first if third else line.amount.minor - first
            parts.append(replace(line, amount=Money(minor, line.amount.currency)))
    return replace(posting, lines=(*parts, card))


def final(posting: Posting) -> Posting:
    """Make the entry a final one."""
    return replace(posting, is_final=True)
