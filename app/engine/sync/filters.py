"""Filters of source rows: what they let through, and how they are written down (F74)."""

from collections.abc import Callable, Collection, Mapping

from app.models.sync import (
    NO_FILTER,
    OPERATORS_WITHOUT_VALUE,
    Condition,
    FilterOperator,
    Joined,
    RowFilter,
    SourceRow,
)

CODE, NAME = "code", "name"
OWN_FIELDS = (CODE, NAME)
"""Fields that every source has."""

CONDITIONS_MAX = 50
DEPTH_MAX = 4
VALUE_CHARS_MAX = 200

Test = Callable[[SourceRow], bool]
_Getter = Callable[[SourceRow], str]


class FilterError(ValueError):
    """A filter that cannot be used.

    Attributes:
        what: Key of what is wrong: `field`, `operator`, `value`, `many`, `deep`, `text`.
        value: The offending part.
    """

    def __init__(self, what: str, value: str = "") -> None:
        super().__init__(f"{what}: {value}")
        self.what, self.value = what, value


def check(row_filter: RowFilter, fields: Collection[str] | None = None) -> None:
    """Raise FilterError for a field that the source lacks, a value that is missing, or too much of it.

    Args:
        row_filter: What a person made.
        fields: Keys that the source has besides its own; None where it was not asked.
    """
    if _size(row_filter) > CONDITIONS_MAX:
        raise FilterError("many", str(CONDITIONS_MAX))
    _check(row_filter, None if fields is None else frozenset(fields) | set(OWN_FIELDS), 1)


def _size(item: Condition | RowFilter) -> int:
    return 1 if isinstance(item, Condition) else sum(map(_size, item.conditions))


def _check(row_filter: RowFilter, fields: frozenset[str] | None, depth: int) -> None:
    if depth > DEPTH_MAX:
        raise FilterError("deep", str(DEPTH_MAX))
    for item in row_filter.conditions:
        if isinstance(item, RowFilter):
            _check(item, fields, depth + 1)
        elif fields is not None and item.field not in fields:
            raise FilterError("field", item.field)
        elif len(item.value) > VALUE_CHARS_MAX:
            raise FilterError("value", item.value[:VALUE_CHARS_MAX])
        elif not item.value.strip() and item.operator not in OPERATORS_WITHOUT_VALUE:
            raise FilterError("value", f"{item.field} {item.operator.value}")


def matcher(row_filter: RowFilter) -> Test:
    """Turn a filter into a test of rows; an empty one lets everything through."""
    tests = [_test(item) for item in row_filter.conditions]
    if not tests:
        return lambda _row: True
    if len(tests) == 1:
        return tests[0]
    if row_filter.joined is Joined.AND:
        return lambda row: all(test(row) for test in tests)
    return lambda row: any(test(row) for test in tests)


def _test(item: Condition | RowFilter) -> Test:
    if isinstance(item, RowFilter):
        return matcher(item)
    value, wanted, compare = _getter(item.field), item.value.strip().casefold(), _COMPARE[item.operator]
    return lambda row: compare(value(row), wanted)


def _getter(key: str) -> _Getter:
    if key == CODE:
        return lambda row: row.reference.strip().casefold()
    if key == NAME:
        return lambda row: row.name.strip().casefold()
    return lambda row: row.values.get(key, "").strip().casefold()


def _order(left: str, right: str) -> int:
    """Compare by number where both are whole numbers, else as texts: below zero, zero, above zero."""
    if left.isdecimal() and right.isdecimal():
        first, second = int(left), int(right)
        return (first > second) - (first < second)
    return (left > right) - (left < right)


_COMPARE: Mapping[FilterOperator, Callable[[str, str], bool]] = {
    FilterOperator.EQUALS: lambda value, wanted: value == wanted,
    FilterOperator.NOT_EQUALS: lambda value, wanted: value != wanted,
    FilterOperator.CONTAINS: lambda value, wanted: wanted in value,
    FilterOperator.NOT_CONTAINS: lambda value, wanted: wanted not in value,
    FilterOperator.STARTS_WITH: lambda value, wanted: value.startswith(wanted),
    FilterOperator.ENDS_WITH: lambda value, wanted: value.endswith(wanted),
    FilterOperator.AT_LEAST: lambda value, wanted: _order(value, wanted) >= 0,
    FilterOperator.AT_MOST: lambda value, wanted: _order(value, wanted) <= 0,
    FilterOperator.IS_EMPTY: lambda value, _wanted: not value,
    FilterOperator.IS_NOT_EMPTY: lambda value, _wanted: bool(value),
}


# ---------------------------------------------------------------------- as a line of text


def to_text(row_filter: RowFilter) -> str:
    """Write a filter as one line, such as `code at_least 7000 and name contains "Travel"`."""
    return f" {row_filter.joined.value} ".join(_item_text(item) for item in row_filter.conditions)


def _item_text(item: Condition | RowFilter) -> str:
    if isinstance(item, RowFilter):
        return f"({to_text(item)})"
    quoted = item.value.replace("\\", "\\\\").replace('"', '\\"')
    value = "" if item.operator in OPERATORS_WITHOUT_VALUE else f' "{quoted}"'
    field = item.field if item.field.isidentifier() else f'"{item.field}"'
    return f"{field} {item.operator.value}{value}"


def from_text(text: str) -> RowFilter:
    """Read what `to_text` writes; also `=`, `!=`, `>=`, `<=`.

    Raises FilterError with the word it stumbled over.
    `and` and `or` do not mix on one level: brackets say which goes first.
    """
    words = _words(text)
    if not words:
        return NO_FILTER
    parsed, at = _parse(words, 0)
    if at != len(words):
        raise FilterError("text", words[at][0])
    return parsed


_SIGNS = {
    "=": FilterOperator.EQUALS,
    "!=": FilterOperator.NOT_EQUALS,
    ">=": FilterOperator.AT_LEAST,
    "<=": FilterOperator.AT_MOST,
}
_Word = tuple[str, bool]  # the word, whether it stood in quotes


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
        elif char in "()":
            words.append((char, False))
            at += 1
        elif char == '"':
            value, at = _quoted(text, at + 1)
            words.append((value, True))
        else:
            end = at
            while end < len(text) and not text[end].isspace() and text[end] not in '()"':
                end += 1
            words.append((text[at:end], False))
            at = end
    return words


def _quoted(text: str, at: int) -> tuple[str, int]:
    value = ""
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            value += text[at + 1]
            at += 2
        elif text[at] == '"':
            return value, at + 1
        else:
            value += text[at]
            at += 1
    raise FilterError("text", f'"{value}')


def _parse(words: list[_Word], at: int) -> tuple[RowFilter, int]:
    items: list[Condition | RowFilter] = []
    joined: Joined | None = None
    while True:
        item, at = _parse_item(words, at)
        items.append(item)
        if at >= len(words) or words[at] == (")", False):
            return RowFilter(tuple(items), joined or Joined.AND), at
        word = words[at][0].casefold()
        if word not in (Joined.AND.value, Joined.OR.value) or joined not in (None, Joined(word)):
            raise FilterError("text", words[at][0])
        joined = Joined(word)
        at += 1


def _parse_item(words: list[_Word], at: int) -> tuple[Condition | RowFilter, int]:
    if at >= len(words):
        raise FilterError("text", "")
    if words[at] == ("(", False):
        group, end = _parse(words, at + 1)
        if end >= len(words):
            raise FilterError("text", "(")
        return group, end + 1
    field = words[at][0]
    sign = words[at + 1][0].casefold() if at + 1 < len(words) else ""
    try:
        operator = _SIGNS.get(sign) or FilterOperator(sign)
    except ValueError as error:
        raise FilterError("operator", sign or field) from error
    if operator in OPERATORS_WITHOUT_VALUE:
        return Condition(field, operator), at + 2
    if at + 2 >= len(words) or (words[at + 2][0] in "()" and not words[at + 2][1]):
        raise FilterError("value", f"{field} {operator.value}")
    return Condition(field, operator, words[at + 2][0]), at + 3
