"""What column titles mean, in the languages in which banks and expense tools write them."""

import re
import unicodedata
from functools import lru_cache

from app.importers.words import load_pairs, load_words

CURRENCIES = frozenset(load_words("words.json")["currencies"])
"""ISO 4217 codes that statements carry (and some that ended: they stand in old files)."""


_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "đ": "d", "ı": "i"})


_PUNCTUATION = re.compile(r"[^\w%]+|_")
_TAIL = re.compile(r"(?:\s*\d+| (?:in|en|em|w|v|i|na|円|元|원|euro|euros|euroa))$")
"""What may follow a title: a number, the preposition before a currency that `fold` took away, its name."""
_EURO = re.compile(r"(?<![^\W\d_])euros?(?:a)?(?![^\W\d_])", re.IGNORECASE)
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where words of a title are written together, as in `OriginalAmount`."""


def fold(title: str) -> str:
    """Reduce a title to what its meaning hangs on: no case, accents, punctuation, bracketed currency."""
    if title.isascii():
        text = title.casefold()
    else:
        text = unicodedata.normalize("NFKD", title.translate(_LETTERS))
        text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
        text = unicodedata.normalize("NFC", text)  # Hangul was taken apart with the accents
    text = _PUNCTUATION.sub(" ", text)
    words = text.split()
    if len(words) > 1:
        words = [
            word
            for word in words
            if word.upper() not in CURRENCIES or word in ("all", "top", "try", "mad", "bam", "sos", "cup")
        ]
    return " ".join(words)


def currency_in(title: str) -> str:
    """Find the currency that a title carries, such as `Amount (EUR)` or `Betrag (€)`; empty where none."""
    for word in re.findall(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])", title):
        if word in CURRENCIES:
            return str(word)
    if _EURO.search(title) is not None:
        return "EUR"
    for sign, code in (
        ("€", "EUR"),
        ("£", "GBP"),
        ("₹", "INR"),
        ("Kč", "CZK"),
        ("zł", "PLN"),
        ("₽", "RUB"),
        ("₺", "TRY"),
        ("₴", "UAH"),
        ("₪", "ILS"),
    ):
        if sign in title:
            return str(code)
    return ""


@lru_cache(maxsize=1)
def _listed() -> dict[str, list[str]]:
    """Load meaning -> titles, folded as `fold` does, the usual ones first."""
    return load_words("titles.json")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Load patterns over folded titles, each with its meaning; the first that fits wins."""
    return tuple((re.compile(pattern), meaning) for pattern, meaning in load_pairs("title_patterns.json"))


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for meaning, titles in _listed().items():
        for title in titles:
            found.setdefault(title, []).append(meaning)
    return {title: tuple(meanings) for title, meanings in found.items()}


@lru_cache(maxsize=4096)
def meanings_of(title: str) -> tuple[tuple[str, int], ...]:
    """List what a title can mean, best first, each with a weight: 3 known title, 1 by a word in it."""
    folded = fold(title)
    if not folded:
        return ()
    if (exact := _titles().get(folded)) is not None:
        return tuple((meaning, 3) for meaning in exact)
    squeezed = _TAIL.sub("", folded)
    if squeezed != folded and (exact := _titles().get(squeezed)) is not None:
        return tuple((meaning, 2) for meaning in exact)
    apart = _JOINT.sub(" ", title)
    if apart != title and (found := meanings_of(apart)):
        return found
    return next((((meaning, 1),) for pattern, meaning in _patterns() if pattern.search(folded)), ())


def is_known(title: str) -> bool:
    """Tell whether a title is one that statements or expense lists use."""
    return bool(meanings_of(title))


@lru_cache(maxsize=4096)
def rank_of(meaning: str, title: str) -> int:
    """Tell how far down the list of a meaning's titles one stands; the usual ones come first."""
    listed = _listed().get(meaning, [])
    folded = fold(title)
    return listed.index(folded) if folded in listed else 200
