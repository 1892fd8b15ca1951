"""Distinct texts: put in order and looked through in numpy as Python would do it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services import texts
from app.services.texts import Texts

ANY = st.text(alphabet="aAbBß é\n\0zЖ😀", max_size=30)


@given(known=st.lists(ANY, unique=True, max_size=40))
def test_many_texts_are_ordered_as_few_are(known: list[str]) -> None:
    plain = sorted(range(len(known)), key=lambda place: (known[place].casefold(), known[place]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "PLAIN_MAX", -1)
        places = texts.in_order(known)
    assert [int(place) for place in np.argsort(places)] == plain
    assert sorted(places.tolist()) == list(range(len(known)))


@given(known=st.lists(ANY, unique=True, max_size=40), word=st.text(alphabet="abß éz", min_size=1, max_size=4))
def test_finds_what_a_plain_search_finds(known: list[str], word: str) -> None:
    folded = word.casefold()
    expected = [folded in one.casefold().replace("\n", " ") for one in known]
    assert Texts(known).containing(folded).tolist() == [*expected, False]


def test_a_word_never_reaches_from_one_text_into_the_next() -> None:
    found = Texts(["coffee", "shop", "coffee shop"]).containing("e\ns")
    assert found.tolist() == [False, False, True, False]


def test_a_text_that_comes_later_is_found_and_ordered() -> None:
    known = Texts(["zoo", "acme"])
    assert known.containing("bar").tolist() == [False, False, False]
    assert known.place("Bar Luna") == 2
    assert known.place("zoo") == 0
    assert known.containing("bar").tolist() == [False, False, True, False]
    assert known.ranks().tolist() == [3, 1, 2, 0]


def test_long_texts_that_differ_at_their_end_are_ordered() -> None:
    known = ["x" * 4000 + tail for tail in ("b", "a", "", "ab")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "PLAIN_MAX", -1)
        assert texts.in_order(known).tolist() == [3, 1, 0, 2]
