"""Filters of source rows: field, operator, value; and, or (F74)."""

import pytest

from app.engine.sync.filters import (
    CONDITIONS_MAX,
    DEPTH_MAX,
    VALUE_CHARS_MAX,
    FilterError,
    check,
    from_text,
    matcher,
    to_text,
)
from app.models.sync import Condition, FilterOperator, Joined, RowFilter, SourceRow

ROWS = (
    SourceRow("7400", "Travel Expenses", values={"type": "Costs"}),
    SourceRow("7500", "Meals expenses", values={"type": "costs"}),
    SourceRow("999", "Bank", values={"type": "Assets"}),
    SourceRow("A10", "Sales"),
)


def passed(text: str) -> list[str]:
    return [row.reference for row in ROWS if matcher(from_text(text))(row)]


@pytest.mark.rule("F74")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('name contains "expenses"', ["7400", "7500"]),
        ("name not_contains expenses", ["999", "A10"]),
        ("name starts_with travel", ["7400"]),
        ("name ends_with EXPENSES", ["7400", "7500"]),
        ("type = costs", ["7400", "7500"]),
        ("type != costs", ["999", "A10"]),
        ("type is_empty", ["A10"]),
        ("type is_not_empty and code != 999", ["7400", "7500"]),
        ("code >= 7000 and code <= 7499", ["7400"]),
        ("code at_least 1000", ["7400", "7500", "A10"]),
        ("code = 999 or code = a10", ["999", "A10"]),
        ("(code = 7400 or code = 999) and type = costs", ["7400"]),
        ("", ["7400", "7500", "999", "A10"]),
    ],
)
def test_a_filter_lets_through_what_it_says(text: str, expected: list[str]) -> None:
    assert passed(text) == expected


def test_a_filter_survives_being_written_down() -> None:
    made = RowFilter(
        (
            Condition("name", FilterOperator.CONTAINS, 'a "quoted" (text) and \\ more'),
            RowFilter(
                (
                    Condition("vat number", FilterOperator.IS_EMPTY),
                    Condition("code", FilterOperator.AT_MOST, "9"),
                )
            ),
        ),
        Joined.OR,
    )
    assert from_text(to_text(made)) == made
    assert RowFilter.of_json(made.as_json()) == made


@pytest.mark.parametrize(
    ("text", "what", "value"),
    [
        ("name", "operator", "name"),
        ("name likes x", "operator", "likes"),
        ("name contains", "value", "name contains"),
        ("name = x and", "text", ""),
        ("name = x and code = 1 or code = 2", "text", "or"),
        ("(name = x", "text", "("),
        ("name = x)", "text", ")"),
        ('name = "x', "text", '"x'),
    ],
)
def test_a_text_that_is_no_filter_names_the_word_it_stumbled_over(text: str, what: str, value: str) -> None:
    with pytest.raises(FilterError) as told:
        from_text(text)
    assert (told.value.what, told.value.value) == (what, value)


def test_a_filter_that_cannot_be_used_says_why() -> None:
    def told(row_filter: RowFilter) -> tuple[str, str]:
        with pytest.raises(FilterError) as error:
            check(row_filter, {"type"})
        return error.value.what, error.value.value

    one = Condition("code", FilterOperator.EQUALS, "1")
    assert told(RowFilter((Condition("colour", FilterOperator.EQUALS, "red"),))) == ("field", "colour")
    assert told(RowFilter((Condition("type", FilterOperator.EQUALS, " "),))) == ("value", "type equals")
    long = Condition("type", FilterOperator.EQUALS, "x" * (VALUE_CHARS_MAX + 1))
    assert told(RowFilter((long,)))[0] == "value"
    assert told(RowFilter((one,) * (CONDITIONS_MAX + 1))) == ("many", str(CONDITIONS_MAX))
    nested = RowFilter((one,))
    for _ in range(DEPTH_MAX):
        nested = RowFilter((nested,))
    assert told(nested) == ("deep", str(DEPTH_MAX))
    check(RowFilter((Condition("colour", FilterOperator.EQUALS, "red"),)))
