"""The matching index of one open company: candidates, decisions, updates."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, ints, places
from app.engine.matching.blocking import Blocks
from app.engine.matching.book import Book, BookMaker
from app.engine.matching.competing import compete
from app.engine.matching.deciding import decide, is_same_instrument
from app.engine.matching.explaining import evidence, total
from app.engine.matching.factors import Factors, Pairs
from app.engine.matching.parameters import CLASSES, Parameters, code
from app.engine.matching.rates import Observations, Rates
from app.models.columns import ExpenseColumns, InstrumentFacts, PairColumns, PaymentColumns
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Ambiguous, Candidate, Matched, Reason, Unmatched, Verdict
from app.models.merchant import MerchantAlias
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation
from app.models.rules import SCORED, MatchProfile

LISTED_MAX = 50
"""Candidates outside tolerance are listed behind the others up to this many in all (F86)."""

CHUNK_ROWS = 8_192
NEIGHBOURS_MAX = 400
_OUTSIDE = {code("amount", name): "amount" for name in ("part", "whole", "outside")} | {
    code("amount", "no_rate"): "no_rate"
}
_FAR = code("date", "far")
NO_PAIRS = PairColumns(ints([]), ints([]))  # type: ignore[arg-type]  # numpy columns are sequences of whole numbers too


@dataclass(frozen=True, slots=True)
class Decisions:
    """The engine's verdicts on every usable expense, in the order of expense ids."""

    verdicts: tuple[Verdict, ...]


class MatchIndex:
    """Keeps both sides and the competed graph in memory; one per open company or scope. Not thread-safe."""

    def __init__(
        self, book: Book, rates: Rates, parameters: Parameters, profile: MatchProfile, rejected: Ints
    ) -> None:
        self._book, self._parameters, self._profile, self._rejected = book, parameters, profile, rejected
        self._blocks = Blocks(book, rates)
        self._factors = Factors(book, rates, parameters)
        self._stale: set[int] = set()
        self._compete_all()

    @classmethod
    def build(
        cls,
        expenses: ExpenseColumns,
        payments: PaymentColumns,
        instruments: Sequence[InstrumentFacts],
        profile: MatchProfile = SCORED,
        *,
        parameters: Parameters,
        aliases: Sequence[MerchantAlias] = (),
        rejected: PairColumns | None = None,
        rates: Sequence[ExchangeRate] = (),
    ) -> Self:
        """Read both sides, learn what they teach, and let all pairs compete.

        Args:
            expenses: All rows that may compete, linked and ignored ones included.
            payments: The same of payments.
            instruments: Whom each instrument belongs to, and its digits.
            profile: The rules for `decide`.
            parameters: Weights and word lists.
            aliases: What people and sure links taught about merchants' names.
            rejected: Pairs that a person rejected; they are never offered again.
            rates: Known rates; none is assumed where these and the payments' own amounts are silent.
        """
        learned = {
            alias.descriptor: alias.merchant for alias in sorted(aliases, key=lambda one: (one.count, one.id))
        }
        book = BookMaker(parameters.words, learned).make(expenses, payments, instruments)
        seen = _own_observations(book)
        known = Rates.known(book.currencies, rates, seen)
        known.learn(seen)
        return cls(book, known, parameters, profile, _keys(book, rejected))

    def candidates(self, expense_id: ExpenseId) -> tuple[Candidate, ...]:
        """List the payments for an expense: same instrument first, then score, days apart, gap, id (F03).

        Payments outside tolerance come last, with `outside` (F86). At most LISTED_MAX.
        """
        row = int(places(self._book.expenses.ids, ints([expense_id]))[0])
        return () if row < 0 else self._ranked(self._open(ints([row]), keep_all=True), by_payment=False)

    def candidates_of_payment(self, payment_id: PaymentId) -> tuple[Candidate, ...]:
        """List the expenses for a payment, ranked the same way."""
        book = self._book
        row = int(places(book.payments.ids, ints([payment_id]))[0])
        if row < 0:
            return ()
        rows = self._claimants(row)
        pairs = self._open(rows, keep_all=True)
        return self._ranked(pairs.take(np.flatnonzero(pairs.right == row)), by_payment=True)

    def explain(self, expense_id: ExpenseId, payment_id: PaymentId) -> Candidate | None:
        """Return the candidate for any pair, offered or not; None where an id is unknown."""
        left = places(self._book.expenses.ids, ints([expense_id]))
        right = places(self._book.payments.ids, ints([payment_id]))
        if left[0] < 0 or right[0] < 0:
            return None
        pairs = self._factors.classify(left, right, keep_all=True)
        return self._candidates(pairs, self._probabilities(pairs))[0]

    def decide(self, profile: MatchProfile | None = None) -> Decisions:
        """Decide every usable expense (F10-F16, F20); the index's profile where none is given."""
        if self._stale:
            self._compete_all()
        book, pairs, found = self._book, self._graph, self._graph_probability
        rejected = frozenset((self._rejected // max(book.payments.ids.size, 1)).tolist())
        decided = decide(book, pairs, found, profile or self._profile, rejected=rejected)
        verdicts: list[Verdict] = []
        links = decided.link[decided.link >= 0]
        made = dict(zip(links.tolist(), self._candidates(pairs.take(links), found[links]), strict=True))
        for row in np.flatnonzero(book.usable_expenses()).tolist():
            expense_id, place = ExpenseId(int(book.expenses.ids[row])), int(decided.link[row])
            if place >= 0:
                verdicts.append(Matched(made[place], decided.rule[row]))
            elif row in decided.payments:
                rivals = tuple(
                    ExpenseId(int(book.expenses.ids[one])) for one in decided.expenses.get(row, [])
                )
                several = tuple(PaymentId(int(book.payments.ids[one])) for one in decided.payments[row])
                verdicts.append(Ambiguous(expense_id, several, rivals, decided.reason[row]))
            else:
                top = int(decided.best[row])
                best = (
                    None
                    if top < 0
                    else (PaymentId(int(book.payments.ids[pairs.right[top]])), float(found[top]))
                )
                verdicts.append(Unmatched(expense_id, decided.reason.get(row, Reason.NO_CANDIDATE), best))
        return Decisions(tuple(verdicts))

    def update(
        self,
        *,
        linked: Sequence[Allocation] = (),
        unlinked: Sequence[Allocation] = (),
        rejected: Sequence[tuple[ExpenseId, PaymentId]] = (),
        restored: Sequence[tuple[ExpenseId, PaymentId]] = (),
    ) -> None:
        """Take links, undone links and rejections into account; only what they touch is scored again."""
        book = self._book
        for sign, allocations in ((-1, linked), (1, unlinked)):
            for one in allocations:
                left = int(places(book.expenses.ids, ints([one.expense_id]))[0])
                right = int(places(book.payments.ids, ints([one.payment_id]))[0])
                if left >= 0:
                    book.expenses.open[left] += sign * one.expense_minor
                    self._stale.update(self._component(left))
                if right >= 0:
                    book.payments.open[right] += sign * one.payment_minor
                    self._stale.update(int(row) for row in self._claimants(right)[:NEIGHBOURS_MAX])
        if rejected or restored:
            more, fewer = (
                PairColumns([pair[0] for pair in some], [pair[1] for pair in some])  # type: ignore[arg-type]  # lists will do
                for some in (rejected, restored)
            )
            self._rejected = np.setdiff1d(np.union1d(self._rejected, _keys(book, more)), _keys(book, fewer))
            for expense_id, _ in (*rejected, *restored):
                self._stale.update(self._component(int(places(book.expenses.ids, ints([expense_id]))[0])))

    def _open(self, rows: Ints, *, keep_all: bool) -> Pairs:
        """Open and classify all pairs of some expense rows that are still possible."""
        left, right = self._blocks.pairs(rows)
        good = self._usable(left, right)
        return self._factors.classify(left[good], right[good], keep_all=keep_all)

    def _usable(self, left: Ints, right: Ints) -> Bools:
        e, p = self._book.expenses, self._book.payments
        good: Bools = ~p.is_ignored[right] & (p.open[right] != 0) & ~e.is_ignored[left] & (e.open[left] != 0)
        if self._rejected.size:
            good &= ~np.isin(left * np.int64(max(p.ids.size, 1)) + right, self._rejected)
        return good

    def _compete_all(self) -> None:
        """Open all pairs of all usable expenses, chunk by chunk, and let them compete."""
        rows = np.flatnonzero(self._book.usable_expenses()).astype(np.int64)
        chunks = [
            self._open(rows[at : at + CHUNK_ROWS], keep_all=False)
            for at in range(0, max(rows.size, 1), CHUNK_ROWS)
        ]
        self._graph = _joined(chunks)
        self._graph_probability = self._competed(self._graph)
        self._by_payment = np.argsort(self._graph.right, kind="stable").astype(np.int64)
        self._stale = set()

    def _competed(self, pairs: Pairs) -> Floats:
        return compete(
            pairs.score, pairs.left, pairs.right, self._book.expenses.ids.size, self._book.payments.ids.size
        )

    def _claimants(self, payment_row: int) -> Ints:
        """Return the expense rows that might claim a payment, from the graph.

        The holder's nearby ones where it has none.
        """
        sorted_right = self._graph.right[self._by_payment]
        first, last = np.searchsorted(sorted_right, [payment_row, payment_row + 1])
        found = self._graph.left[self._by_payment[first:last]]
        e, p = self._book.expenses, self._book.payments
        near = (e.pool == p.pool[payment_row]) & (np.abs(e.day - p.day[payment_row]) <= 36)
        return np.unique(np.concatenate([found, np.flatnonzero(near)[:NEIGHBOURS_MAX]])).astype(np.int64)

    def _component(self, row: int) -> list[int]:
        """Return an expense row with those that want a payment which it wants too."""
        first, last = np.searchsorted(self._graph.left, [row, row + 1])
        wanted = self._graph.right[first:last]
        sorted_right = self._graph.right[self._by_payment]
        found = {row}
        for payment in wanted.tolist():
            start, stop = np.searchsorted(sorted_right, [payment, payment + 1])
            found.update(self._graph.left[self._by_payment[start:stop]].tolist())
        return sorted(found)[:NEIGHBOURS_MAX]

    def _probabilities(self, pairs: Pairs) -> Floats:
        """Look probabilities up in the graph.

        Recompute those of rows that were touched, among their neighbours.
        """
        touched = sorted({int(row) for row in np.unique(pairs.left)} & self._stale)
        count = np.int64(max(self._book.payments.ids.size, 1))
        known, probability = self._graph, self._graph_probability
        if touched:
            rows = sorted({one for row in touched for one in self._component(row)})
            fresh = self._open(ints(rows), keep_all=False)
            value = np.zeros(self._book.expenses.ids.size, dtype=np.int64)
            del value
            local = compete(
                fresh.score,
                np.unique(fresh.left, return_inverse=True)[1],
                np.unique(fresh.right, return_inverse=True)[1],
                len(rows),
                int(np.unique(fresh.right).size),
            )
            mine = np.isin(fresh.left, touched)
            other = self._look_up(pairs, known.left * count + known.right, probability)
            own = self._look_up(pairs, fresh.left[mine] * count + fresh.right[mine], local[mine])
            return np.where(np.isin(pairs.left, touched), own, other)
        return self._look_up(pairs, known.left * count + known.right, probability)

    def _look_up(self, pairs: Pairs, keys: Ints, values: Floats) -> Floats:
        at = places(keys, pairs.left * np.int64(max(self._book.payments.ids.size, 1)) + pairs.right)
        found: Floats = np.where(at >= 0, np.append(values, 0.0)[at], 0.0)
        return found

    def _ranked(self, pairs: Pairs, *, by_payment: bool) -> tuple[Candidate, ...]:
        if not pairs.left.size:
            return ()
        probability = self._probabilities(pairs)
        outside = np.array([bool(self._outside(pairs, place)) for place in range(pairs.left.size)])
        gap = np.where(np.isnan(pairs.amounts.gap), np.inf, pairs.amounts.gap)
        last = self._book.expenses.ids[pairs.left] if by_payment else self._book.payments.ids[pairs.right]
        same = is_same_instrument(self._book, pairs)
        order = np.lexsort((last, gap, np.abs(pairs.lag), -pairs.score, ~same, outside))[:LISTED_MAX]
        return tuple(self._candidates(pairs.take(order), probability[order]))

    def _outside(self, pairs: Pairs, place: int) -> str:
        """Say why the program would never link this pair by itself; empty where it might (F86)."""
        if not self._book.payments.is_expense[pairs.right[place]]:
            return "kind"
        if pairs.levels["date"][place] == _FAR:
            return "date"
        if pairs.levels["instrument"][place] == CLASSES["instrument"].index("stranger"):
            return "instrument"
        return _OUTSIDE.get(int(pairs.levels["amount"][place]), "")

    def _candidates(self, pairs: Pairs, probability: Floats) -> list[Candidate]:
        same = is_same_instrument(self._book, pairs)
        made = []
        for place in range(pairs.left.size):
            shown = evidence(self._book, pairs, place, self._parameters)
            gap = float(pairs.amounts.gap[place])
            made.append(
                Candidate(
                    expense_id=ExpenseId(int(self._book.expenses.ids[pairs.left[place]])),
                    payment_id=PaymentId(int(self._book.payments.ids[pairs.right[place]])),
                    score=total(self._parameters.prior, shown),
                    prior=self._parameters.prior,
                    probability=float(min(max(probability[place], 0.0), 1.0)),
                    evidence=shown,
                    same_instrument=bool(same[place]),
                    days_apart=int(pairs.lag[place]),
                    amount_gap_minor=None if np.isnan(gap) else round(gap),
                    outside=self._outside(pairs, place),
                )
            )
        return made


def _joined(chunks: Sequence[Pairs]) -> Pairs:
    """Put chunks behind one another; they come in the order of expense rows."""
    first = chunks[0]
    if len(chunks) == 1:
        return first
    amounts = type(first.amounts)(
        *(
            np.concatenate([getattr(one.amounts, name) for one in chunks])
            for name in ("level", "gap", "compared", "is_original", "is_converted")
        )
    )
    levels = {name: np.concatenate([one.levels[name] for one in chunks]) for name in first.levels}
    rest = (np.concatenate([getattr(one, name) for one in chunks]) for name in ("similarity", "lag", "score"))
    return Pairs(
        np.concatenate([one.left for one in chunks]),
        np.concatenate([one.right for one in chunks]),
        levels,
        amounts,
        *rest,
    )


def _keys(book: Book, some: PairColumns | None) -> Ints:
    """Turn pairs of ids into sorted keys of rows; unknown ids are left out."""
    if some is None or not len(some.expense_ids):
        return ints([])
    left = places(book.expenses.ids, ints(some.expense_ids))
    right = places(book.payments.ids, ints(some.payment_ids))
    known = (left >= 0) & (right >= 0)
    return np.unique(left[known] * np.int64(book.payments.ids.size) + right[known])


def _own_observations(book: Book) -> Observations:
    """Take the payments that state their original amount as observations of the rate."""
    p = book.payments
    rows = np.flatnonzero(
        (p.original_currency >= 0) & (p.original != 0) & (p.open != 0) & (p.original_currency != p.currency)
    )
    billed = np.asarray(book.payment_columns.amount_minor, dtype=np.int64)[rows]
    return Observations(
        p.original_currency[rows],
        p.currency[rows],
        p.original[rows],
        billed,
        p.booked[rows],
        p.instrument[rows],
    )
