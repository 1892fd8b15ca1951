"""The clean name of who was paid, as lists show it beside the bank's own text (F14, G06).

What a person taught comes first, then the shipped table of brands, then the bank's own name for the other
side, then the text itself without processors, numbers, legal forms and places. Nothing is looked up
elsewhere, and the same text always has the same name.
"""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from app.engine.matching.merchants import Brands, Normaliser, fold
from app.engine.matching.words import Words
from app.models.merchant import HAND, MerchantAlias
from app.models.payment import PaymentKind

NAMES_MAX = 50_000
"""Distinct texts that are remembered; more are named anew."""

SHOUTED_MAX = 3
"""Words up to this length without a vowel stay in capitals: `BP`, `TFL`, `KFC`."""

_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[^\W_]*[0-9][^\W_]*")
"""A number or a reference. Names hold none of them, so texts that differ in them alone are one."""

_WORD = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*")
_VOWELS = frozenset("aeiouyàâäáåãæèéêëíìîïóòôöõøúùûü")
_APOSTROPHES = str.maketrans("", "", "'’`´")
_UNNAMED_KINDS = frozenset({PaymentKind.SETTLEMENT.value, PaymentKind.FEE.value, PaymentKind.CASH.value})


def learned_forms(aliases: Iterable[MerchantAlias]) -> dict[str, str]:
    """Return which merchant each taught text stands for.

    Where several were taught for one text, what a person entered wins, then the one that more links agree
    with, then the latest.
    """
    order = sorted(aliases, key=lambda one: (one.origin == HAND, one.count, one.id))
    return {one.descriptor: one.merchant for one in order}


class CleanNames:
    """Names payments; built once for the aliases of a company, remembers the texts it has seen."""

    def __init__(self, words: Words, learned: Mapping[str, str]) -> None:
        self.normaliser = Normaliser(words)
        self._brands = Brands(words.brands, learned)
        self._words = words
        self._ends = words.places | words.regions | {code.casefold() for code in words.country_codes}
        self._seen: dict[tuple[str, str], str] = {}

    def of(self, descriptor: str, party: str, kind: str) -> str:
        """Return the clean name of a payment; empty where nobody was paid, or nothing says who.

        Args:
            descriptor: The bank's text.
            party: What the bank itself calls the other side, or empty.
            kind: A value of PaymentKind; settlements, fees and cash have no merchant.
        """
        if kind in _UNNAMED_KINDS or (kind == PaymentKind.TRANSFER.value and not party):
            return ""
        alike = _NUMBER.sub(_ones, descriptor), _NUMBER.sub(_ones, party) if party else ""
        name = self._seen.get(alike)
        if name is None:
            name = self._named(*alike)
            if len(self._seen) < NAMES_MAX:
                self._seen[alike] = name
        return self._named(descriptor, party) if _DIGIT.search(name) else name

    def _named(self, descriptor: str, party: str) -> str:
        names = [self.normaliser.name(text) for text in (party, descriptor) if text]
        for name in names:
            code = self._brands.code(name) if name else -1
            if code >= 0:
                return self._brands.names[code]
        text, name = party or descriptor, names[0] if names else ""
        if self.normaliser.is_generic(name):
            return ""
        return self._shown(text, name if party else self._without_places(name))

    def _without_places(self, name: str) -> str:
        """Cut places behind the name, as long as two words are left that are more than a kind of cost."""
        tokens = name.split()
        while len(tokens) > 2 and tokens[-1] in self._ends and not self._is_vague(tokens[:-1]):
            tokens.pop()
        return " ".join(tokens)

    def _is_vague(self, tokens: Sequence[str]) -> bool:
        return self.normaliser.is_generic(" ".join(tokens))

    def _shown(self, text: str, name: str) -> str:
        """Write a normalised name as people write names.

        Accents, mixed case and hyphens are those of the text, and so are small words between others.
        """
        found = list(_WORD.finditer(text))
        plain = [fold(match[0].translate(_APOSTROPHES)) for match in found]
        tokens = name.split()
        places = _places_of(tokens, plain)
        if not places:
            return " ".join(map(_capitalised, tokens))
        first, last = places[0], places[-1]
        if first and plain[first - 1] in self._words.legal_forms and text[found[first].start() - 1] == "-":
            first -= 1
        kept = [
            place
            for place in range(first, last + 1)
            if place in places or place == first or plain[place] in self._words.stop_words
        ]
        parts = [_cased(found[kept[0]][0])]
        for before, place in itertools.pairwise(kept):
            between = text[found[before].end() : found[place].start()].strip()
            glue = {"-": "-", "&": " & ", "+": " + "}.get(between, " ")
            parts.append(glue + _cased(found[place][0]))
        return "".join(parts)


def _places_of(tokens: Sequence[str], words: Sequence[str]) -> list[int]:
    """Find the tokens among the words, in order; none where one is missing."""
    places, at = [], 0
    for token in tokens:
        if token not in words[at:]:
            return []
        at = words.index(token, at) + 1
        places.append(at - 1)
    return places


def _ones(number: re.Match[str]) -> str:
    """Stand for any number or reference of its length; a word with one digit may be misread and stays."""
    text = number[0]
    first = text[0]
    if first.isdigit():
        return "1" * len(text) if text.isdigit() or len(_DIGIT.findall(text)) > 1 else text
    return first + "1" * (len(text) - 1) if len(_DIGIT.findall(text)) > 1 else text


def _cased(word: str) -> str:
    """Keep a word that is in mixed case; write others with a capital."""
    if word.isupper() or word.islower():
        return _capitalised(word.lower())
    return word


def _capitalised(word: str) -> str:
    if len(word) <= SHOUTED_MAX and _VOWELS.isdisjoint(word):
        return word.upper()
    return word[:1].upper() + word[1:]
