"""Texts that hold another, whatever the case of the letters."""

import pytest
from sqlalchemy import literal, select

from app.store.likeness import holds
from tests.contract.store.kit import Books


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Hotel MÜLLER, Köln", "müller"),
        ("Hotel Müller, Köln", "MÜLLER"),
        ("Été à Paris", "été"),
        ("Straße 4", "straße"),
        ("Lidl & 50% off_1", "50% OFF_"),
    ],
)
def test_the_case_of_letters_does_not_matter(books: Books, text: str, part: str) -> None:
    with books.database.read() as unit:
        assert unit.context.connection.execute(select(holds(literal(text), part))).scalar()


@pytest.mark.parametrize(("text", "part"), [("Strasse 4", "50%"), ("abc", "a_c"), ("a\\b", "a\\\\b")])
def test_signs_of_patterns_stand_for_themselves(books: Books, text: str, part: str) -> None:
    with books.database.read() as unit:
        assert not unit.context.connection.execute(select(holds(literal(text), part))).scalar()
