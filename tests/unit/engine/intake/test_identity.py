"""Which rows of a file are new."""

import pytest

from app.engine.intake.identity import Known, Occurrences, normalised, repeats_in, text_hash

COFFEE = text_hash("COFFEE")


def _known(*occurrences: int, bank_id: str = "", hash_: int = COFFEE) -> Occurrences:
    return Occurrences.of(Known(100 + nth, 1, 450, "EUR", hash_, nth, bank_id) for nth in occurrences)


@pytest.mark.rule("F33", "F34")
def test_equal_rows_of_one_file_are_all_new() -> None:
    judge = Occurrences.of(())
    taken = [judge.take(1, 450, "EUR", COFFEE) for _ in range(3)]
    assert [(one.is_new, one.occurrence) for one in taken] == [(True, 1), (True, 2), (True, 3)]


@pytest.mark.rule("F33")
def test_only_what_is_more_than_stored_is_new() -> None:
    judge = _known(1, 2)
    taken = [judge.take(1, 450, "EUR", COFFEE) for _ in range(3)]
    assert [one.repeats_id for one in taken] == [101, 102, None]
    assert taken[2].occurrence == 3


@pytest.mark.rule("F34")
def test_another_bank_id_does_not_make_a_row_new() -> None:
    judge = _known(1, bank_id="A1")
    assert not judge.take(1, 450, "EUR", COFFEE, "RENUMBERED").is_new


@pytest.mark.rule("F34")
def test_a_bank_id_pairs_a_row_whose_text_changed_but_not_another_amount() -> None:
    changed = text_hash("COFFEE SHOP")
    assert not _known(1, bank_id="A1").take(1, 450, "EUR", changed, "A1").is_new
    assert _known(1, bank_id="A1").take(1, 451, "EUR", changed, "A1").is_new
    assert _known(1).take(1, 450, "EUR", changed, "").is_new


def test_spelling_that_nobody_sees_makes_no_difference() -> None:
    assert text_hash("Cafe\u0301  NERO ") == text_hash("CAF\u00c9 nero")
    assert normalised("ZERO\u200bWIDTH") == "zerowidth"
    assert text_hash("\u0410MAZON") != text_hash("AMAZON")
    assert -(2**63) <= COFFEE < 2**63


def test_repeats_within_a_file_are_counted_from_the_second_on() -> None:
    assert list(repeats_in([(1, 450, "EUR", "A"), (1, 450, "EUR", "a "), (2, 450, "EUR", "A")])) == [
        False,
        True,
        False,
    ]
