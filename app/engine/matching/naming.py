"""Which of known names stands behind a bank's text: the best guess first."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from app.engine.matching.arrays import Floats, Ints
from app.engine.matching.likeness import Names, similarity
from app.engine.matching.merchants import Brands, Normaliser, fold

KNOWN, OPENS, OPENS_MIN = 200.0, 60.0, 2
"""What a brand in common counts, and a text that opens with the name; shorter names open nothing."""


class Namer:
    """Ranks names for bank texts; built once for a list of names.

    Four opinions add up: a brand that both are known by, the name at the start of the text, the names'
    likeness after normalising (F14), and the likeness of the texts as they stand, because normalising
    may drop what tells two names apart.
    """

    def __init__(self, names: Sequence[str], normaliser: Normaliser, brands: Brands) -> None:
        self.names = list(names)
        self._normaliser, self._brands = normaliser, brands
        self._known = Names.of([normaliser.name(name) for name in names], normaliser, brands)
        self._plain = [_plain(name) for name in names]
        self._opening = [text.replace(" ", "") for text in self._plain]
        self._places = np.arange(len(self.names), dtype=np.int64)

    def ranked(self, text: str) -> list[str]:
        """Return all names, the likeliest first; equals in the order in which they were given."""
        order = np.argsort(-self._scores(text), kind="stable")
        return [self.names[place] for place in order.tolist()]

    def _scores(self, text: str) -> Floats:
        one = Names.of([self._normaliser.name(text)], self._normaliser, self._brands)
        here: Ints = np.zeros(len(self.names), dtype=np.int64)
        plain = _plain(text)
        opening = plain.replace(" ", "")
        brand = int(one.brand[0])
        opens = [
            OPENS + len(name) if len(name) >= OPENS_MIN and opening.startswith(name) else 0.0
            for name in self._opening
        ]
        raw = process.cdist([plain], self._plain, scorer=fuzz.WRatio)[0]
        scores: Floats = 0.5 * similarity(self._known, self._places, one, here) + raw + np.array(opens)
        if brand >= 0:
            scores += KNOWN * (self._known.brand == brand)
        return scores


def _plain(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in fold(text)).split())
