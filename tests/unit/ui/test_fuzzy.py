"""The command palette's own scorer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.palette import fuzzy_score


def best(query: str, *texts: str) -> str:
    return max(texts, key=lambda text: fuzzy_score(query, text) or -1e9)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("imp", "Import a statement"),
        ("ims", "Import a statement"),
        ("unr", "Unreconcile"),
        ("rec", "Reconcile"),
        ("export xl", "Export to Excel"),
        ("DARK", "Dark theme"),
    ],
)
def test_the_meant_command_comes_first(query: str, expected: str) -> None:
    commands = (
        "Import a statement",
        "Unreconcile",
        "Reconcile",
        "Export to Excel",
        "Dark theme",
        "Show candidates",
    )
    assert best(query, *commands) == expected


def test_a_missing_letter_means_no_match() -> None:
    assert fuzzy_score("imz", "Import a statement") is None
    assert fuzzy_score("", "Import a statement") == 0.0


@given(st.text(min_size=1, max_size=12), st.text(max_size=40))
def test_a_text_that_holds_the_letters_in_order_is_always_found(letters: str, between: str) -> None:
    words = letters.split()
    text = between.join(letters)
    assert (fuzzy_score(letters, f"{letters} {text}") is not None) or not words
