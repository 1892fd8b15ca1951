"""Comparing many names takes short ways; what they find is what each comparison alone finds."""

import itertools

import numpy as np
import pytest
from rapidfuzz import fuzz

from app.engine.matching.likeness import Names, similarity
from app.engine.matching.merchants import Brands, Normaliser
from tests.unit.engine.matching.test_many_texts import NORMALISER, WORDS

WORDS_MET = ("cafe", "blue", "lodge", "bluelodge", "lodg", "cf", "bl ldg", "grill house", "e", "mou1in")


def _alone(one: str, other: str) -> float:
    """Compare two names by the four rules, without a short way."""
    joined = (one.replace(" ", ""), other.replace(" ", ""))
    bones = tuple(text[:1] + "".join(c for c in text[1:] if c not in "aeiouy") for text in joined)
    length, bone = min(map(len, joined)), min(map(len, bones))
    if not length:
        return 0.0
    part = (0.95 if length >= 5 else 0.8) * fuzz.partial_ratio(*joined) if length >= 3 else 0.0
    bare = 0.93 * fuzz.ratio(*bones) if bone >= 4 else 0.0
    return max(fuzz.token_set_ratio(one, other), fuzz.ratio(*joined), part, bare)


@pytest.mark.rule("F14")
def test_many_pairs_are_as_alike_as_each_pair_alone() -> None:
    some = itertools.permutations(WORDS_MET, 2)
    texts = ["", *WORDS_MET, *(" ".join(pair) for pair in some), "cafe cafe blue", "blue cafe"]
    names = Names.of(texts, NORMALISER, Brands({}, {}))
    other = Names.of(texts[::-1], Normaliser(WORDS), Brands({}, {}))
    left, right = (side.ravel().astype(np.int64) for side in np.indices((len(texts), len(texts))))
    found = similarity(names, left, other, right)
    wanted = [_alone(texts[one], other.texts[two]) for one, two in zip(left, right, strict=True)]
    assert found == pytest.approx(wanted, abs=1e-4)
    assert np.unique(found).size > 100
