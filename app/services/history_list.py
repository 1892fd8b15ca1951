"""The history as a list: the search, filters and order of every list, put to the history (G24, G25)."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from app.models.history import EntryState, HistoryEntry, HistoryKind, HistoryQuery
from app.models.period import from_day
from app.services.history import History
from app.services.search import HISTORY, Term, days, parse
from app.services.views import ListQuery, ListResult

STATES_READ_MAX = 20_000
"""What became of a line is worked out; a search by it looks at so many lines."""
PAGE_ROWS = 500

_SORTS = {"date": "time", "kind": "kind", "who": "who", "id": "time"}

Test = Callable[[HistoryEntry], bool]


def list_history(history: History, query: ListQuery, today: date) -> ListResult:
    """Return the lines that a query shows, in its order; sums are empty, `total` counts every line."""
    wanted, tests = _translated(query, today)
    total = len(history.ids(HistoryQuery()))
    ids = history.ids(wanted)
    if tests:
        ids = array("q", _passing(history, ids[:STATES_READ_MAX], tests))
    return ListResult(ids, {}, total)


def _passing(history: History, ids: "array[int]", tests: Iterable[Test]) -> Iterable[int]:
    every = list(tests)
    for start in range(0, len(ids), PAGE_ROWS):
        for entry in history.entries(ids[start : start + PAGE_ROWS]):
            if all(test(entry) for test in every):
                yield entry.id


def _translated(query: ListQuery, today: date) -> tuple[HistoryQuery, list[Test]]:
    found = HistoryQuery(sort=_SORTS.get(query.sort, "time"), is_descending=query.is_descending)
    for one in query.filters:
        match one.field:
            case "kind":
                found = replace(found, kinds=tuple(HistoryKind(value) for value in one.values))
            case "who":
                found = replace(found, users=one.values)
            case "day":
                first = None if one.low is None else from_day(one.low)
                last = None if one.high is None else from_day(one.high)
                found = replace(found, first=first, last=last)
            case _:
                raise KeyError(one.field)
    words: list[str] = []
    without: list[str] = []
    tests: list[Test] = []
    for term in parse(query.text, HISTORY).terms:
        if not term.operator:
            (without if term.is_not else words).append(term.value)
        elif term.operator == "date" and not term.is_not:
            found = _narrowed(found, *days.spans(term.value, today))
        elif term.operator == "kind" and not term.is_not and not found.kinds:
            found = replace(found, kinds=(HistoryKind(term.value),))
        else:
            tests.append(_test(term, today))
    return replace(found, words=tuple(words), without=tuple(without)), tests


def _narrowed(query: HistoryQuery, first: date | None, last: date | None) -> HistoryQuery:
    firsts = [one for one in (query.first, first) if one is not None]
    lasts = [one for one in (query.last, last) if one is not None]
    return replace(query, first=max(firsts, default=None), last=min(lasts, default=None))


def _test(term: Term, today: date) -> Test:
    """Return what an entry has to pass for a term that the database does not look at."""

    def holds(entry: HistoryEntry) -> bool:
        match term.operator:
            case "kind":
                return entry.kind is HistoryKind(term.value)
            case "by":
                return term.value.casefold() in entry.made_by.casefold()
            case "is":
                return entry.state is EntryState(term.value.replace("-", "_"))
            case "id":
                return entry.id == int(term.value)
        first, last = days.spans(term.value, today)
        day = entry.made_at.date()
        return (first is None or day >= first) and (last is None or day <= last)

    return lambda entry: holds(entry) is not term.is_not
