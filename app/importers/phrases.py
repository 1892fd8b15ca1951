"""Words that make a row something else than a transaction: balances, totals, states that do not count."""

import re
from functools import lru_cache

from app.importers.titles import fold
from app.importers.words import load_words

_AS_OF = r"(?: (?:as of|as at|on|at|vom|am|per|au|al|del|dne|op|pr|eur|usd|gbp|chf))?[ \d]*"


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists = load_words("words.json")
    return tuple(
        (name, re.compile(rf"(?:{'|'.join(lists[name])}){_AS_OF}"))
        for name in ("opening", "closing", "total")
    )


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    lists = load_words("words.json")
    return {word: rule for rule in ("pending", "reverted", "declined") for word in lists[f"status_{rule}"]}


@lru_cache(maxsize=1)
def _sides() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists = load_words("words.json")
    return tuple((side, re.compile("|".join(lists[f"total_{side}"]))) for side in ("count", "out", "in"))


@lru_cache(maxsize=2_000)
def total_side(label: str) -> str:
    """Tell whether a label speaks of a `count`, of the sum of money `out` or `in`; else empty."""
    folded = fold(label)
    return next((side for side, pattern in _sides() if pattern.fullmatch(folded)), "")


@lru_cache(maxsize=2_000)
def stated_count(text: str) -> int | None:
    """Read the number out of `12 transactions`; None for anything else."""
    found = re.fullmatch(r"(?:[^\W\d]+ )*(\d{1,7})(?: [^\W\d]+)*", fold(text))
    return int(found[1]) if found is not None and _COUNTED.search(fold(text)) is not None else None


_COUNTED = re.compile(r"transa|buchung|movim|operat|umsa|entries|items|posten|apunte|件|笔|건")
PHRASE_CHARS_MAX = 80

_ROOTS = re.compile(
    r"bal|sald|s a l d|sold|tot|kontost|statek|sum|turno|ums|obrot|gesamt|остат|итог|всего|обор|egyen|nyit"
    r"|raz|celk|yhte|saml|samman|og[oó]|ssz|forward|ukup|skup|spolu|συν|σύν|баланс|начал|салд|期|残|余额|合|总|小|計|합계|이월"
    r"|bakiy|stanje|zostatok|المجموع|جمال|יתרה|\bb\W?f\b|\bc\W?f\b"
    r"|^[\W\d]*(?:transa|buchung|movim|operat|umsa)",
    re.IGNORECASE,
)
"""Part of every phrase: a quick look that spares nearly all texts the folding."""


@lru_cache(maxsize=50_000)
def may_be_phrase(text: str) -> bool:
    """Tell at once whether `row_phrase` could find something; digits in the text do not matter."""
    return _ROOTS.search(text) is not None


@lru_cache(maxsize=20_000)
def row_phrase(text: str) -> str:
    """Tell `opening`, `closing` or `total` where a text says nothing but that; else empty.

    `OPENING BALANCE ADJUSTMENT` is a transaction: the whole text must be the phrase.
    """
    if not 2 <= len(text) <= PHRASE_CHARS_MAX or not may_be_phrase(text):
        return ""
    folded = fold(text)
    return next((name for name, pattern in _phrases() if pattern.fullmatch(folded)), "")


@lru_cache(maxsize=2_000)
def status_rule(text: str) -> str:
    """Tell `pending`, `reverted` or `declined` for a status that does not count; else empty."""
    folded = fold(text)
    states = _states()
    if (rule := states.get(folded)) is not None:
        return rule
    return next((states[word] for word in folded.split()[:2] if word in states and len(word) > 5), "")


def is_state(text: str) -> bool:
    """Tell whether a whole text is the name of a state that does not count."""
    return fold(text) in _states()
