"""Gaps, overlaps, repeats and broken balances between statements."""

from datetime import date
from typing import Any

import pytest

from app.engine.intake.continuity import examine, in_order
from app.models.continuity import Break, StatementFacts
from app.models.ids import ImportId, InstrumentId, StatementId
from app.models.money import Money
from app.models.statement import FileFormat, Proof


def a_statement(
    id_: int, first: str, last: str, opening: int | None = None, closing: int | None = None, **other: Any
) -> StatementFacts:
    given: dict[str, Any] = {
        "file_name": f"{id_}.csv",
        "format": FileFormat.CSV,
        "label": "",
        "currency": "EUR",
        "first_on": date.fromisoformat(first),
        "last_on": date.fromisoformat(last),
        "opening": None if opening is None else Money(opening, "EUR"),
        "closing": None if closing is None else Money(closing, "EUR"),
        "lines": 10,
        **other,
    }
    return StatementFacts(StatementId(id_), ImportId(id_), InstrumentId(1), **given)


def kinds(*statements: StatementFacts) -> list[Break]:
    return [one.kind for one in examine(in_order(statements))]


MARCH = a_statement(1, "2026-03-02", "2026-03-31", 150000, 120410)
APRIL = a_statement(2, "2026-04-03", "2026-04-30", 120410, 90000)


def test_statements_that_follow_on_each_other_say_nothing() -> None:
    assert kinds(APRIL, MARCH) == []


def test_another_opening_balance_is_a_gap_with_both_numbers() -> None:
    late = a_statement(2, "2026-04-03", "2026-04-30", 118000, 90000)
    found = examine(in_order([late, MARCH]))
    assert [one.kind for one in found] == [Break.MONEY]
    assert (found[0].expected, found[0].found) == ("1204.10", "1180.00")
    assert found[0].difference == Money(2410, "EUR")
    assert (found[0].from_on, found[0].to_on) == (date(2026, 4, 1), date(2026, 4, 2))
    assert found[0].is_fault


def test_days_without_a_statement_are_a_gap_unless_the_balances_prove_that_nothing_happened() -> None:
    assert kinds(MARCH, a_statement(3, "2026-05-01", "2026-05-31", 120410, 1)) == []
    assert kinds(MARCH, a_statement(3, "2026-05-01", "2026-05-31")) == [Break.DAYS]
    assert kinds(MARCH, a_statement(3, "2026-04-05", "2026-04-30")) == []  # a long weekend
    stated = a_statement(3, "2026-04-05", "2026-04-30", opened_on=date(2026, 4, 3))
    closed = a_statement(1, "2026-03-02", "2026-03-31", closed_on=date(2026, 3, 31))
    assert kinds(closed, stated) == [Break.DAYS]


def test_missing_statement_numbers_are_named() -> None:
    one = a_statement(1, "2026-03-02", "2026-03-31", label="2026/00012")
    other = a_statement(2, "2026-04-01", "2026-04-30", label="2026/00015")
    found = examine([one, other])
    assert [(one.kind, one.expected) for one in found] == [(Break.NUMBERS, "13-14")]
    assert kinds(one, a_statement(2, "2026-04-01", "2026-04-30", label="2026/00013")) == []
    assert kinds(one, a_statement(2, "2026-04-01", "2026-04-30", label="April 15")) == []


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (a_statement(2, "2026-03-20", "2026-04-10", repeated=4), Break.OVERLAP),
        (a_statement(2, "2026-03-02", "2026-03-31", repeated=10), Break.REPEAT),
        (
            a_statement(2, "2026-03-02", "2026-03-31", repeated=10, format=FileFormat.OFX),
            Break.SAME_PERIOD,
        ),
    ],
)
def test_overlaps_and_repeats_are_told_and_are_no_fault(other: StatementFacts, kind: Break) -> None:
    found = examine([MARCH, other])
    assert [one.kind for one in found] == [kind]
    assert not found[0].is_fault


def test_a_short_statement_within_a_long_one_does_not_hide_what_follows_the_long_one() -> None:
    inside = a_statement(3, "2026-03-05", "2026-03-10", repeated=10)
    assert kinds(MARCH, inside, a_statement(2, "2026-04-03", "2026-04-30", 118000, 1)) == [
        Break.REPEAT,
        Break.MONEY,
    ]


def test_a_statement_that_begins_on_the_day_the_last_ended_only_touches_it() -> None:
    one = a_statement(1, "2026-03-02", "2026-03-31", closing=500, closed_on=date(2026, 3, 31))
    other = a_statement(2, "2026-03-31", "2026-04-30", opening=500, opened_on=date(2026, 3, 31))
    assert kinds(one, other) == []
    assert kinds(one, a_statement(2, "2026-03-31", "2026-04-30", opening=400)) == [Break.MONEY]


def test_the_first_row_that_breaks_a_running_balance_is_named() -> None:
    broken = a_statement(
        1, "2026-03-02", "2026-03-31", proofs=(Proof("running", "10.00", "9.00", holds=False, row=7),)
    )
    found = examine([broken])
    assert [(one.kind, one.row, one.expected, one.found) for one in found] == [
        (Break.ROW, 7, "10.00", "9.00")
    ]
    closing = a_statement(1, "2026-03-02", "2026-03-31", proofs=(Proof("closing", "1", "2", holds=False),))
    assert kinds(closing) == [Break.PROOF]


def test_an_empty_list_and_statements_without_days_find_nothing() -> None:
    nothing = a_statement(3, "2026-03-02", "2026-03-31", first_on=None, last_on=None, lines=0)
    assert examine([]) == []
    assert kinds(MARCH, nothing) == []
