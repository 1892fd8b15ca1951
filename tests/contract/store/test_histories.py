"""The history and the facts of searches answer alike in a company file and on a server."""

from datetime import date

import pytest

from app.models.history import EntryState, HistoryKind, HistoryQuery
from tests.contract.store.kit import Books, a_link


def link_in(books: Books, kind: str, reason: str = "") -> tuple[str, int, int]:
    expense, payment = books.expense(), books.payment()
    command = books.command(kind, reason=reason)
    with books.database.write(command) as work:
        work.reconciliations.add([a_link(expense, payment, 1000)])
    return command.id, expense, payment


@pytest.mark.rule("G24")
def test_lines_are_listed_with_counts_sums_and_state(books: Books) -> None:
    command, _, _ = link_in(books, "auto_reconcile", "nightly")
    with books.read() as work:
        number = work.histories.number_of(command)
        [line] = work.histories.entries([number])
        assert list(work.histories.ids(HistoryQuery(kinds=(HistoryKind.AUTOMATIC,)))) == [number]
        assert list(work.histories.ids(HistoryQuery(words=("NIGHT",)))) == [number]
        assert number not in work.histories.ids(HistoryQuery(without=("night",)))
        assert not len(work.histories.ids(HistoryQuery(words=("100%",))))
        down = list(work.histories.ids(HistoryQuery(sort="kind")))
        assert sorted(down) == sorted(work.histories.ids(HistoryQuery(sort="who", is_descending=False)))
        assert not len(work.histories.ids(HistoryQuery(last=date(2000, 1, 1))))
    assert (line.kind, line.counts["links"], line.state) == (HistoryKind.AUTOMATIC, 1, EntryState.STANDS)
    assert list(line.sums.values()) == [1000]


@pytest.mark.rule("G24")
def test_a_reversal_names_what_it_takes_back(books: Books) -> None:
    command, _, _ = link_in(books, "save_reconciliations")
    with books.read() as work:
        [made] = work.reconciliations.of_command(command)
    with books.write() as work:
        work.reconciliations.reverse([made.id])
        work.histories.note_reversal(work.context.command_id, command, taken=1, left_over=0)
        back = work.context.command_id
    with books.read() as work:
        numbers = [work.histories.number_of(one) for one in (command, back)]
        first, second = work.histories.entries(numbers)
    assert (first.state, first.reversed_by, second.reverses) == (EntryState.REVERSED, second.id, first.id)


@pytest.mark.rule("G25")
@pytest.mark.parametrize("fact", ["posted", "billable", "receipt", "noted", "question", "has_project"])
def test_facts_without_a_value_are_answered_on_both_sides(books: Books, fact: str) -> None:
    link_in(books, "save_reconciliations")
    with books.read() as work:
        assert work.searches.expenses(fact) == []
        assert work.searches.payments(fact) == []


@pytest.mark.rule("G25")
@pytest.mark.parametrize("fact", ["category", "project", "department", "report", "note"])
def test_facts_with_a_value_are_answered_on_both_sides(books: Books, fact: str) -> None:
    link_in(books, "save_reconciliations")
    with books.read() as work:
        assert work.searches.expenses(fact, "none_such%") == []
        assert work.searches.payments(fact, "none_such%") == []
        assert work.searches.cards("none_such") == []


@pytest.mark.rule("G25")
def test_a_view_gets_another_name_once(books: Books) -> None:
    from app.models.errors import BlockedError

    with books.write() as work:
        for name in ("One", "Two"):
            work.views.save(place="expenses", name=name, query="{}")
    with books.read() as work:
        one, two = work.views.all("expenses")
    with books.write() as work:
        work.views.rename(one.id, "Three")
    with pytest.raises(BlockedError, match="Two already"), books.write() as work:
        work.views.rename(one.id, two.name)
    with books.read() as work:
        assert [view.name for view in work.views.all("expenses")] == ["Three", "Two"]
