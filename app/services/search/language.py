"""Reads what people type into a search box; pure, never raises, and writes back what it read.

    uber -refund "hotel arts" amt:10..20 card:4417 date:-7d is:open -has:receipt

Words must all occur; `-` excludes; quotes keep words together; an operator is a name, a colon and a value.
Numbers are read in the person's own notation and kept as plain decimals, days as ISO dates; what is relative
(`-7d`, `this-month`) stays relative, so that a saved search means the same tomorrow.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from app.services.search import amounts, days
from app.services.search.vocabularies import Operator, Takes, Vocabulary

CHARS_MAX = 400
TERMS_MAX = 24
NUMBER_DIGITS_MAX = 12

_TOKEN = re.compile(
    r"""(?P<minus>-(?=\S))?
    (?:(?P<name>[^\W\d_]+):(?!//)(?:"(?P<quoted>[^"]*)"?|(?P<bare>\S*))
      |"(?P<phrase>[^"]*)"?
      |(?P<word>\S+))""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"-[\d.,]")


@dataclass(frozen=True, slots=True)
class Conventions:
    """How the person writes numbers and days.

    Attributes:
        decimal, group: Signs inside numbers; `group` may be empty.
        day_first: `3/4/2026` is the third of April.
    """

    decimal: str = "."
    group: str = ","
    day_first: bool = True


PLAIN = Conventions()
"""Of stored searches: plain decimals and ISO days."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; all have to hold.

    Attributes:
        operator: Its own name, or empty for words that may occur anywhere.
        value: Plain decimals, ISO or relative days, spelled choices, or the words themselves.
        is_not: Rows for which it holds are left out.
        start, stop: Where it stands in the text that was read.
    """

    operator: str
    value: str
    is_not: bool = False
    start: int = field(default=0, compare=False)
    stop: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, and is left out of the search.

    Attributes:
        key: unknown_operator, missing_value, unknown_value, not_an_amount, not_a_day, not_an_age,
            not_a_number, reversed or too_many.
        possible: What could stand there instead, the likeliest first.
    """

    key: str
    operator: str = ""
    value: str = ""
    possible: tuple[str, ...] = ()
    start: int = 0
    stop: int = 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text means."""

    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms without an operator."""
        return tuple(term for term in self.terms if not term.operator)


def parse(text: str, vocabulary: Vocabulary, conventions: Conventions = PLAIN) -> Parsed:
    """Read a search; what cannot be read is a Problem and leaves the rest as it is.

    Args:
        text: As typed; the first CHARS_MAX characters count.
        vocabulary: The operators of the list.
        conventions: How the person writes numbers and days.
    """
    terms: list[Term] = []
    problems: list[Problem] = []
    for found in _TOKEN.finditer(text[:CHARS_MAX]):
        read = _read(found, vocabulary, conventions)
        if isinstance(read, Problem):
            problems.append(read)
        elif read is not None and len(terms) == TERMS_MAX:
            problems.append(Problem("too_many", value=str(TERMS_MAX), start=found.start(), stop=found.end()))
            break
        elif read is not None:
            terms.append(read)
    return Parsed(tuple(terms), tuple(problems))


def _read(found: re.Match[str], vocabulary: Vocabulary, conventions: Conventions) -> Term | Problem | None:
    start, stop = found.span()
    if found["name"] is not None:
        value = found["quoted"] if found["quoted"] is not None else found["bare"]
        operator = vocabulary.find(found["name"])
        if operator is None:
            near = get_close_matches(found["name"].casefold(), vocabulary.keys, n=3, cutoff=0.6)
            possible = tuple(near) or vocabulary.keys
            return Problem("unknown_operator", found["name"], value, possible, start, stop)
        read = _value(operator, value, conventions)
        if isinstance(read, Problem):
            return Problem(read.key, operator.key, value, read.possible, start, stop)
        return Term(operator.key, read, bool(found["minus"]), start, stop)
    if found["phrase"] is not None:
        phrase = " ".join(found["phrase"].split())
        return Term("", phrase, bool(found["minus"]), start, stop) if phrase else None
    word = found["word"]
    if found["minus"] and _NUMBER.match(f"-{word}"):  # a negative amount, as it is printed
        return Term("", f"-{word}", start=start, stop=stop)
    return Term("", word, bool(found["minus"]), start, stop)


def _value(operator: Operator, value: str, conventions: Conventions) -> str | Problem:
    value = " ".join(value.split())
    if not value:
        return Problem("missing_value", possible=operator.examples)
    match operator.takes:
        case Takes.AMOUNT:
            return _ranged(amounts.canonical(value, conventions.decimal, conventions.group), "not_an_amount")
        case Takes.DAY:
            return _ranged(days.canonical(value, day_first=conventions.day_first), "not_a_day")
        case Takes.AGE:
            return _ranged(days.canonical_age(value), "not_an_age")
        case Takes.NUMBER:
            is_number = value.isascii() and value.isdigit() and len(value) <= NUMBER_DIGITS_MAX
            return value if is_number else Problem("not_a_number")
        case Takes.CHOICE:
            spelled = value.casefold().replace("_", "-").replace(" ", "-")
            if spelled in operator.examples:
                return spelled
            near = get_close_matches(spelled, operator.examples, n=3, cutoff=0.6)
            rest = tuple(one for one in operator.examples if one not in near)
            return Problem("unknown_value", possible=(*near, *rest))
        case Takes.TEXT:
            return value


def _ranged(read: str | None, key: str) -> str | Problem:
    if read is None:
        return Problem(key)
    return Problem("reversed") if read == amounts.REVERSED else read


def write(terms: Iterable[Term]) -> str:
    """Write terms so that `parse` reads the same terms again."""
    return " ".join(_written(term) for term in terms)


def _written(term: Term) -> str:
    minus = "-" if term.is_not else ""
    has_space = any(sign.isspace() for sign in term.value)
    if term.operator:
        quoted = has_space or term.value.startswith('"')
        return f'{minus}{term.operator}:"{term.value}"' if quoted else f"{minus}{term.operator}:{term.value}"
    if has_space or not _is_bare(term.value, is_not=term.is_not):
        return f'{minus}"{term.value}"'
    return f"{minus}{term.value}"


def _is_bare(value: str, *, is_not: bool) -> bool:
    """Tell whether a word is read as itself without quotes."""
    if is_not and _NUMBER.match(f"-{value}"):
        return False
    found = _TOKEN.fullmatch(value)
    if found is None or found["name"] is not None or found["phrase"] is not None:
        return False
    return not found["minus"] or bool(_NUMBER.match(value))


def without(text: str, term: Term | Problem) -> str:
    """Return the text without the characters of one term or problem."""
    return f"{text[: term.start].rstrip()} {text[term.stop :].lstrip()}".strip()
