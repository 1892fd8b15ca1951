"""What people type into a search box, and what it means."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.search import EXPENSES, HISTORY, PAYMENTS, Conventions, Parsed, Term, parse, without, write
from app.services.search.amounts import bounds
from app.services.search.days import age_spans, spans

GERMAN = Conventions(",", ".", day_first=True)
AMERICAN = Conventions(".", ",", day_first=False)
TODAY = date(2026, 11, 22)


PLAIN = Conventions()


def terms(text: str, conventions: Conventions = PLAIN) -> list[Term]:
    return list(parse(text, EXPENSES, conventions).terms)


@pytest.mark.rule("G25")
def test_words_phrases_operators_and_exclusion_are_told_apart() -> None:
    assert terms('uber "hotel arts" -taxi amt:12.50 -is:open') == [
        Term("", "uber"),
        Term("", "hotel arts"),
        Term("", "taxi", is_not=True),
        Term("amt", "12.50"),
        Term("is", "open", is_not=True),
    ]


@pytest.mark.rule("G25")
@pytest.mark.parametrize(
    ("typed", "conventions", "kept"),
    [
        ("12.50", Conventions(), "12.50"),
        ("1,234.50", Conventions(), "1234.50"),
        ("1,234", Conventions(), "1234"),
        ("12,50", Conventions(), "12.50"),
        ("12,50", GERMAN, "12.50"),
        ("1.234,50", GERMAN, "1234.50"),
        ("1.234", GERMAN, "1234"),
        ("12.50", GERMAN, "12.50"),
        (">1.000", GERMAN, ">1000"),
        (">=100", AMERICAN, ">=100"),
        ("10..20", AMERICAN, "10..20"),
        ("..20", AMERICAN, "..20"),
        ("10..", AMERICAN, "10.."),
        ("-12.50", AMERICAN, "-12.50"),
        ("=5", AMERICAN, "5"),
    ],
)
def test_amounts_are_read_in_the_persons_notation(typed: str, conventions: Conventions, kept: str) -> None:
    assert terms(f"amt:{typed}", conventions) == [Term("amt", kept)]


@pytest.mark.rule("G25")
@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("-7d", date(2026, 11, 15), TODAY),
        ("-2w", date(2026, 11, 8), TODAY),
        ("-1m", date(2026, 10, 22), TODAY),
        ("-1y", date(2025, 11, 22), TODAY),
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 11, 21), date(2026, 11, 21)),
        ("this-month", date(2026, 11, 1), date(2026, 11, 30)),
        ("last-month", date(2026, 10, 1), date(2026, 10, 31)),
        ("last-week", date(2026, 11, 9), date(2026, 11, 15)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-2", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026-03-01..2026-03-15", date(2026, 3, 1), date(2026, 3, 15)),
        (">2026-03", date(2026, 4, 1), None),
        (">=2026-03", date(2026, 3, 1), None),
        ("<2026-03", None, date(2026, 2, 28)),
        ("..-60d", None, date(2026, 9, 23)),
        ("3.4.2026", date(2026, 4, 3), date(2026, 4, 3)),
    ],
)
def test_days_mean_these_days(typed: str, first: date | None, last: date | None) -> None:
    [term] = terms(f"date:{typed}")
    assert spans(term.value, TODAY) == (first, last)


def test_an_american_writes_the_month_first() -> None:
    assert terms("date:3/4/2026", AMERICAN) == [Term("date", "2026-03-04")]


def test_older_than_sixty_days_is_an_age() -> None:
    [term] = terms("age:>60")
    assert age_spans(term.value, TODAY) == (None, date(2026, 9, 22))
    assert age_spans("30..60", TODAY) == (date(2026, 9, 23), date(2026, 10, 23))


@pytest.mark.rule("G25")
@pytest.mark.parametrize(
    ("typed", "key", "likely"),
    [
        ("foo:1", "unknown_operator", "amt"),
        ("amnt:1", "unknown_operator", "amt"),
        ("amt:", "missing_value", "12.50"),
        ("amt:abc", "not_an_amount", ""),
        ("amt:1.2.3", "not_an_amount", ""),
        ("amt:20..10", "reversed", ""),
        ("date:2026-13", "not_a_day", ""),
        ("date:31.2.2026", "not_a_day", ""),
        ("date:2026-03..2026-01", "reversed", ""),
        ("age:old", "not_an_age", ""),
        ("is:ambigous", "unknown_value", "ambiguous"),
        ("has:everything", "unknown_value", "receipt"),
        ("id:x", "not_a_number", ""),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_what_is_possible(typed: str, key: str, likely: str) -> None:
    parsed = parse(f"uber {typed} taxi", EXPENSES)
    assert [term.value for term in parsed.terms] == ["uber", "taxi"], "the rest counts"
    [problem] = parsed.problems
    assert problem.key == key
    assert (problem.possible[0] if problem.possible else "") == likely


def test_other_names_and_cases_are_known() -> None:
    assert terms("Amount:5 HOLDER:ann account:4417 status:To_Review") == [
        Term("amt", "5"),
        Term("employee", "ann"),
        Term("card", "4417"),
        Term("status", "to-review"),
    ]


def test_an_address_or_a_time_is_a_word() -> None:
    assert terms("https://example.org 10:30 -12.30 -") == [
        Term("", "https://example.org"),
        Term("", "10:30"),
        Term("", "-12.30"),
        Term("", "-"),
    ]


def test_a_list_knows_its_own_operators_only() -> None:
    assert parse("kind:refund", PAYMENTS).terms
    assert parse("kind:refund", EXPENSES).problems[0].key == "unknown_operator"
    assert parse("kind:automatic is:reversed by:maria", HISTORY).problems == ()


def test_one_term_is_taken_out_of_the_text() -> None:
    text = 'uber amt:>100 "hotel arts"'
    [_, amount, _] = parse(text, EXPENSES).terms
    assert without(text, amount) == 'uber  "hotel arts"'.replace("  ", " ")


def test_the_ends_of_amounts() -> None:
    assert bounds(">10") == (Decimal(10), None, False, True)
    assert bounds("<=10") == (None, Decimal(10), True, True)
    assert bounds("10..20") == (Decimal(10), Decimal(20), True, True)
    assert bounds("5") == (Decimal(5), Decimal(5), True, True)


PIECES = st.sampled_from(
    [
        "amt:",
        "date:",
        "is:",
        "has:",
        '"',
        "-",
        "..",
        ">",
        "=",
        "12",
        ".",
        ",",
        "open",
        "-7d",
        "2026-",
        " ",
        "\u00a0",
        "x:",
    ]
)
TYPED = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))


@pytest.mark.rule("G25")
@given(
    TYPED, st.sampled_from([EXPENSES, PAYMENTS, HISTORY]), st.sampled_from([Conventions(), GERMAN, AMERICAN])
)
def test_nothing_that_is_typed_raises_and_what_was_read_is_read_again(
    typed: str, vocabulary: object, conventions: Conventions
) -> None:
    parsed = parse(typed, vocabulary, conventions)  # type: ignore[arg-type] # one of three
    assert isinstance(parsed, Parsed)
    again = parse(write(parsed.terms), vocabulary)  # type: ignore[arg-type] # one of three
    assert again == Parsed(parsed.terms)
    for term in parsed.terms:
        if term.operator == "date":
            spans(term.value, TODAY)
        elif term.operator == "age":
            age_spans(term.value, TODAY)
        elif term.operator == "amt":
            bounds(term.value)
