"""How alike two merchants' names are, for many pairs at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from app.engine.matching.arrays import Bools, Floats, Ints
from app.engine.matching.merchants import Brands, Normaliser

_PART_MAX, _BARE_MAX = 95.0, 93.0
"""How alike names may be by what is left of one that was cut off, and without vowels."""

_VOWELS = str.maketrans("", "", "aeiouy")


@dataclass(frozen=True, slots=True)
class Names:
    """Distinct normalised names and what is known of each; names are addressed by place.

    Attributes:
        compact: Without blanks. skeleton: without vowels and blanks. ordered: each word once, in order.
        marks: A bit for each word; names that share none share no word. sizes, bones: How long `compact`
            and `skeleton` are.
        brand: Number of the brand, or -1. generic: says what, not who.
    """

    texts: list[str]
    compact: list[str]
    skeleton: list[str]
    ordered: list[str]
    marks: npt.NDArray[np.uint64]
    sizes: Ints
    bones: Ints
    brand: Ints
    generic: Bools
    prefix: Ints

    @classmethod
    def of(cls, texts: Sequence[str], normaliser: Normaliser, brands: Brands) -> "Names":
        """Describe normalised names, each once."""
        compact = [text.replace(" ", "") for text in texts]
        skeleton = [text[:1] + text[1:].translate(_VOWELS) for text in compact]
        ordered, marks = _words_of(texts)
        prefixes: dict[str, int] = {}
        return cls(
            list(texts),
            compact,
            skeleton,
            ordered,
            marks,
            np.fromiter(map(len, compact), np.int64, len(texts)),
            np.fromiter(map(len, skeleton), np.int64, len(texts)),
            np.fromiter((brands.code(text) for text in texts), np.int64, len(texts)),
            np.fromiter((normaliser.is_generic(text) for text in texts), np.bool_, len(texts)),
            np.fromiter((_stable(text[:4], prefixes) for text in compact), np.int64, len(texts)),
        )


def _words_of(texts: Sequence[str]) -> tuple[list[str], npt.NDArray[np.uint64]]:
    """Return the words of each text once and in order, and a bit for each of them."""
    ordered, marks = [], []
    for text in texts:
        words = sorted(set(text.split())) if " " in text else [text]
        mark = 0
        for word in words:
            mark |= 1 << (hash(word) & 63)
        ordered.append(" ".join(words) if len(words) > 1 else words[0])
        marks.append(mark)
    return ordered, np.array(marks, dtype=np.uint64)


def _stable(prefix: str, _known: dict[str, int]) -> int:
    """Turn up to four characters into a number; the same on every machine, -1 for none."""
    if not prefix:
        return -1
    number = 0
    for character in prefix:
        number = (number * 1009 + ord(character)) % 8_388_593
    return number


def similarity(left: Names, left_at: Ints, right: Names, right_at: Ints) -> Floats:
    """Compare names pair by pair, 0..100: the best of token set, whole, cut-off and vowel-less comparison."""
    if not left_at.size:
        return np.zeros(0)
    key = left_at * np.int64(len(right.texts)) + right_at
    distinct, back = np.unique(key, return_inverse=True)
    found: Floats = _alike(left, distinct // len(right.texts), right, distinct % len(right.texts))[back]
    return found


def _alike(left: Names, lefts: Ints, right: Names, rights: Ints) -> Floats:
    length = np.minimum(left.sizes[lefts], right.sizes[rights])
    whole = _compared(fuzz.ratio, left.compact, lefts, right.compact, rights)
    best = np.maximum(_by_words(left, lefts, right, rights), whole)
    rows = np.flatnonzero((length >= 3) & (best < _PART_MAX))  # the others are as alike already
    part = _compared(fuzz.partial_ratio, left.compact, lefts[rows], right.compact, rights[rows])
    best[rows] = np.maximum(best[rows], np.where(length[rows] >= 5, 0.95 * part, 0.8 * part))
    bone = np.minimum(left.bones[lefts], right.bones[rights])
    rows = np.flatnonzero((bone >= 4) & (best < _BARE_MAX))
    bare = _compared(fuzz.ratio, left.skeleton, lefts[rows], right.skeleton, rights[rows])
    best[rows] = np.maximum(best[rows], 0.93 * bare)
    return np.where(length == 0, 0.0, best)


def _by_words(left: Names, lefts: Ints, right: Names, rights: Ints) -> Floats:
    """Compare names word by word; where they share none, comparing the ordered words is the same."""
    share = (left.marks[lefts] & right.marks[rights]) != 0
    found = np.empty(lefts.shape)
    for rows, scorer, ours, theirs in (
        (np.flatnonzero(share), fuzz.token_set_ratio, left.texts, right.texts),
        (np.flatnonzero(~share), fuzz.ratio, left.ordered, right.ordered),
    ):
        found[rows] = _compared(scorer, ours, lefts[rows], theirs, rights[rows])
    return found


def _compared(
    scorer: Callable[..., float], ours: list[str], lefts: Ints, theirs: list[str], rights: Ints
) -> Floats:
    """Score texts pair by pair."""
    pairs = ([ours[place] for place in lefts.tolist()], [theirs[place] for place in rights.tolist()])
    found: Floats = process.cpdist(*pairs, scorer=scorer, dtype=np.float32).astype(np.float64)
    return found
