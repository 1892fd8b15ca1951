"""The laws of matching hold where a company's own data corrects the weights, however few and odd they are."""

from collections.abc import Iterator

import pytest

from app.engine.matching import company_weights
from tests.property.test_matching import (  # noqa: F401  # the laws themselves, run again
    test_a_confirmed_pair_is_never_overruled,
    test_a_link_and_its_undo_leave_the_index_as_it_was,
    test_a_rejected_pair_is_never_linked_and_never_offered,
    test_all_lists_at_once_are_the_lists_one_by_one,
    test_copying_a_payment_can_only_remove_links_on_it_or_complete_a_twin_class,
    test_links_of_parts_leave_the_pairs_in_order_and_their_undo_the_decisions,
    test_no_payment_and_no_expense_is_used_twice,
    test_no_payment_is_used_beyond_what_is_open_of_it,
    test_only_open_drafts_are_linked,
    test_probabilities_lie_between_0_and_1_and_evidence_adds_up,
    test_proposals_add_up_use_each_row_once_and_are_never_links,
    test_row_order_changes_nothing,
    test_shifting_all_dates_by_364_days_changes_nothing,
    test_sifting_drops_nothing_that_the_classes_would_keep,
    test_the_same_input_gives_the_same_result,
)
from tests.unit.engine.books import E, P, index_of


@pytest.fixture(autouse=True, scope="module")
def _any_data_teach() -> Iterator[None]:
    """Let a single pair correct the weights, without caution."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(company_weights, "PAIRS_MIN", 0.1)
        patched.setattr(company_weights, "CAUTION", 0.5)
        patched.setattr(company_weights, "DOUBT", 0.0)
        yield


def test_a_single_pair_teaches_here() -> None:
    index = index_of([E()], [P()])
    assert index.adapted.pairs == 1
    assert index.parameters.own
