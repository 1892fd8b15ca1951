"""The matching index of one open company: candidates, decisions, updates."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, distinct, ints, places
from app.engine.matching.blocking import BEFORE_DAYS, Blocks, Sifters
from app.engine.matching.book import Book, BookMaker
from app.engine.matching.calibrating import Calibration, Judged, learn
from app.engine.matching.cleaning import learned_forms
from app.engine.matching.company_weights import Adapted, adapt, guarded
from app.engine.matching.deciding import Decided, decide
from app.engine.matching.factors import Factors, Kept, Pairs
from app.engine.matching.graph import Graph, KeptChunks, joined
from app.engine.matching.parameters import Parameters, code
from app.engine.matching.ranking import Suggestions, in_order, is_outside, own_observations
from app.engine.matching.rates import Rates
from app.engine.matching.risk import Risk, with_decoys
from app.engine.matching.splits import Split, SplitProposal, find_splits, mark, members
from app.engine.matching.twins import class_shares
from app.engine.matching.verdicts import CandidateMaker, Verdicts
from app.models.columns import ExpenseColumns, InstrumentFacts, PairColumns, PaymentColumns
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Candidate, Reason
from app.models.merchant import MerchantAlias
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation
from app.models.rules import SCORED, MatchProfile

LISTED_MAX = 50
"""Candidates outside tolerance are listed behind the others up to this many in all (F86)."""

SHARED_MAX = 0.9
"""A surer pair is no member of a class of equal payments that shares its chance out."""

CHUNK_ROWS, LISTED_ROWS = 16_384, 131_072
THREADS = 2
NEIGHBOURS_MAX = 400
_PARTS = tuple(code("amount", name) for name in ("part", "whole"))
_NOTHING_NEAR = (Reason.NO_CANDIDATE, Reason.BELOW_THRESHOLD)
_COMPETING = (Reason.SEVERAL_PAYMENTS, Reason.SEVERAL_EXPENSES)


@dataclass(frozen=True, slots=True)
class Decisions:
    """The engine's verdicts on every usable expense, in the order of expense ids."""

    verdicts: Verdicts


class MatchIndex:
    """Keeps both sides and the competed graph in memory; one per open company or scope. Not thread-safe."""

    def __init__(
        self,
        book: Book,
        rates: Rates,
        parameters: Parameters,
        profile: MatchProfile,
        rejected: Ints,
        learned: Mapping[str, str],
        linked: Ints | None = None,
    ) -> None:
        """Let all pairs compete; with `linked`, pairs of people, by weights that the company corrects."""
        self._book, self._profile, self._rejected = book, profile, rejected
        self._rates, self._learned, self._calibration = rates, learned, Calibration()
        self._blocks = Blocks(book, rates)
        self._factors = Factors(book, rates, parameters)
        self._adapted = Adapted(parameters)
        if linked is not None:
            self._adapted = adapt(book, parameters, self._blocks, self._factors, linked, rejected)
            self._factors = self._factors.weighed(self._adapted.parameters)
        self._parameters = self._adapted.parameters
        self._maker = CandidateMaker(book, rates, self._parameters)
        self._is_lent = False
        self._payment_count = np.int64(max(book.payments.ids.size, 1))
        self._graph = self._compete_all()
        self._opened = (book.expenses.open.copy(), book.payments.open.copy())
        self._wanted_by: dict[int, set[int]] = {}
        self._all_splits = find_splits(book, rates, self._graph.pairs, self._graph.probability)
        self._split_of = members(self._all_splits)

    @classmethod
    def build(  # noqa: PLR0913  # what a company consists of
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
        linked: PairColumns | None = None,
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
            linked: Pairs that people linked or confirmed; they teach the company's weights.
        """
        learned = learned_forms(aliases)
        book = BookMaker(parameters.words, learned).make(expenses, payments, instruments)
        seen = own_observations(book)
        known = Rates.known(book.currencies, rates, seen)
        known.learn(seen)
        return cls(
            book, known, parameters, profile, _keys(book, rejected), learned, linked=_keys(book, linked)
        )

    def proposals(self) -> tuple[SplitProposal, ...]:
        """List expenses and payments that add up many to one (G08); never linked by themselves."""
        e, p = self._book.expenses.ids, self._book.payments.ids
        return tuple(
            SplitProposal(
                tuple(ExpenseId(int(e[row])) for row in split.expenses),
                tuple(PaymentId(int(p[row])) for row in split.payments),
                split.alternatives,
            )
            for split in self._splits()
        )

    def _splits(self, rows: Sequence[int] | None = None) -> list[Split]:
        """Return the splits of some expense rows, or all, whose members are all still open."""
        e, p = self._book.expenses.open, self._book.payments.open
        found = self._all_splits
        if rows is not None:
            found = [one for row in rows for one in self._split_of.get(row, ())]
        return [
            one
            for one in found
            if all(e[row] != 0 for row in one.expenses) and all(p[row] != 0 for row in one.payments)
        ]

    def risk(self, profile: MatchProfile | None = None) -> Risk:
        """Estimate how many automatic links in 10,000 are chance (G07b); costs about two builds.

        Copies of the expenses, moved by some weeks, compete among the real ones; what they get is chance.
        """
        return self.risks([profile or self._profile])[0]

    def risks(self, profiles: Sequence[MatchProfile]) -> list[Risk]:
        """Estimate the same for several profiles; the copies compete once, and each profile decides."""
        book = self._book
        may = book.usable_expenses() & book.expenses.is_draft
        grown, last = with_decoys(book.expense_columns, may.tolist())
        twin = BookMaker(self._parameters.words, self._learned).make(
            grown, book.payment_columns, list(book.instruments.values())
        )
        index = type(self)(twin, self._rates, self._parameters, profiles[0], ints([]), self._learned)
        index._calibration = self._calibration
        decoys = len(grown) - len(book.expense_columns)
        linked = [index.decide(one).verdicts.links().expense_ids for one in profiles]
        return [Risk.of(int(np.count_nonzero(ids > last)), decoys) for ids in linked]

    @property
    def parameters(self) -> Parameters:
        """The weights that all pairs are scored with."""
        return self._parameters

    @property
    def adapted(self) -> Adapted:
        """The weights of this company, and how many of its pairs taught them."""
        return self._adapted

    @property
    def calibration(self) -> Calibration:
        """What people's judgements made of the shipped chances."""
        return self._calibration

    def correct(self, judged: Sequence[Judged]) -> None:
        """Correct all chances by links that people confirmed or undid, where they are enough (G07)."""
        self._calibration = learn(judged)

    @property
    def graph(self) -> Graph:
        """All pairs that may be linked, with their classes and probabilities."""
        return self._graph

    def candidates(self, expense_id: ExpenseId) -> tuple[Candidate, ...]:
        """List the payments for an expense: same instrument first, then score, days apart, gap, id (F03).

        Payments outside tolerance come last, with `outside` (F86). At most LISTED_MAX.
        """
        row = int(places(self._book.expenses.ids, ints([expense_id]))[0])
        return () if row < 0 else self._ranked(self._open_all(row), by_payment=False)

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
        pairs, probability = self._marked(self._factors.classify(left, right, keep_all=True))
        return self._maker.make(pairs, probability)[0]

    def decide(self, profile: MatchProfile | None = None) -> Decisions:
        """Decide every usable expense (F10-F16, F20); the index's profile where none is given."""
        book, pairs, found = self._book, self._graph.pairs, self._graph.probability
        alive = self._graph.alive
        if not alive.all():
            use = np.flatnonzero(alive).astype(np.int64)
            pairs, found = pairs.only(use), found[use]
        found = self._calibration.for_links(guarded(self._parameters.own, pairs, found))
        rejected = frozenset((self._rejected // max(book.payments.ids.size, 1)).tolist())
        decided = decide(book, pairs, found, profile or self._profile, rejected=rejected)
        self._say_sums(decided, pairs)
        self._is_lent = True
        return Decisions(Verdicts(book, self._maker.frozen(), pairs, found, decided))

    def _say_sums(self, decided: Decided, pairs: Kept) -> None:
        """Give what a sum explains that reason: where nothing is near, or its own members seem to compete."""
        for row, splits in members(self._splits()).items():
            reason, top = decided.reason.get(row), int(decided.best[row])
            parts = {payment for split in splits for payment in split.payments}
            is_own = top < 0 or int(pairs.right[top]) in parts or pairs.levels["amount"][top] in _PARTS
            if reason in _NOTHING_NEAR or (reason in _COMPETING and is_own):
                decided.reason[row] = Reason.NEEDS_SPLIT
                decided.payments.pop(row, None)
                decided.expenses.pop(row, None)

    def update(
        self,
        *,
        linked: Sequence[Allocation] = (),
        unlinked: Sequence[Allocation] = (),
        rejected: Sequence[tuple[ExpenseId, PaymentId]] = (),
        restored: Sequence[tuple[ExpenseId, PaymentId]] = (),
    ) -> None:
        """Take links, undone links and rejections into account; only what they touch is scored again."""
        book, touched, changed, freed = self._book, set[int](), set[int](), set[int]()
        if self._is_lent:  # verdicts that were given out keep the open amounts of their time
            book.expenses.open, book.payments.open = book.expenses.open.copy(), book.payments.open.copy()
            self._is_lent = False
        for sign, allocations in ((-1, linked), (1, unlinked)):
            for one in allocations:
                left = int(places(book.expenses.ids, ints([one.expense_id]))[0])
                right = int(places(book.payments.ids, ints([one.payment_id]))[0])
                if left >= 0:
                    book.expenses.open[left] += sign * one.expense_minor
                    touched.add(left)
                    if book.expenses.open[left] not in (0, self._opened[0][left]):
                        changed.add(left)
                if right >= 0:
                    book.payments.open[right] += sign * one.payment_minor
                    freed.add(right)
                    claimants = self._graph.claimants(ints([right])).tolist()
                    touched.update(claimants)
                    if book.payments.open[right] not in (0, self._opened[1][right]):
                        changed.update(self._wanting(right, claimants))
                        self._opened[1][right] = book.payments.open[right]
        if rejected or restored:
            more, fewer = (
                distinct(
                    np.concatenate([_keys_of(book, ints([e]), ints([p])) for e, p in some] or [ints([])])
                )
                for some in (rejected, restored)
            )
            self._rejected = np.setdiff1d(np.union1d(self._rejected, more), fewer)
            touched.update((more // self._payment_count).tolist())
            rows = fewer // self._payment_count
            touched.update(rows.tolist())
            changed.update(rows[self._graph.find(rows, fewer % self._payment_count) < 0].tolist())
        self._score_again(sorted(touched | changed), sorted(changed), sorted(freed))

    def _score_again(self, touched: list[int], changed: list[int], payments_touched: list[int]) -> None:
        """Re-open the pairs of changed expense rows, and let the surroundings of all touched ones compete."""
        graph = self._graph
        if changed:
            rows = ints(changed)
            graph.replace(rows, self._open(rows, keep_all=False))
            self._opened[0][rows] = self._book.expenses.open[rows]
            payments = distinct(graph.right[graph.of_expenses(rows)])
            self._opened[1][payments] = self._book.payments.open[payments]
        if touched:
            rows = ints(touched)
            at = np.concatenate([graph.of_expenses(rows), graph.of_payments(ints(payments_touched))])
            graph.alive[at] = self._usable(graph.left[at], graph.right[at])
            graph.touch(rows)

    def _open(self, rows: Ints, sifters: Sifters | None = None, *, keep_all: bool) -> Pairs:
        """Open and classify all pairs of some expense rows that are still possible."""
        left, right = self._blocks.pairs(rows, sifters)
        good = self._usable(left, right)
        return self._factors.classify(left[good], right[good], keep_all=keep_all)

    def _open_all(self, row: int) -> Pairs:
        """Open all pairs of one expense row for a list, its sums' members from farther away included."""
        right = self._blocks.pairs(ints([row]))[1]
        parts = [payment for split in self._splits([row]) for payment in split.payments]
        right = np.union1d(right, ints(parts))
        left = np.full(right.shape, row, dtype=np.int64)
        good = self._usable(left, right)
        return self._factors.classify(left[good], right[good], keep_all=True)

    def _usable(self, left: Ints, right: Ints) -> Bools:
        e, p = self._book.expenses, self._book.payments
        good: Bools = ~p.is_ignored[right] & (p.open[right] != 0) & ~e.is_ignored[left] & (e.open[left] != 0)
        if self._rejected.size:
            good &= ~np.isin(left * np.int64(max(p.ids.size, 1)) + right, self._rejected)
        return good

    def _compete_all(self) -> Graph:
        """Open all pairs of all usable expenses, chunk by chunk, and let them compete."""
        rows = np.flatnonzero(self._book.usable_expenses()).astype(np.int64)
        starts, sifters = range(0, max(rows.size, 1), CHUNK_ROWS), self._blocks.sifters()
        with ThreadPoolExecutor(THREADS) as pool:  # numpy works outside the interpreter's lock
            found = pool.map(
                lambda at: self._open(rows[at : at + CHUNK_ROWS], sifters, keep_all=False), starts
            )
            chunks = KeptChunks()
            for done, pairs in enumerate(found, start=1):
                chunks.add(pairs, done / len(starts))
        return Graph(chunks.all(), self._book.expenses.ids.size, self._book.payments.ids.size)

    def _claimants(self, payment_row: int) -> Ints:
        """Return the expense rows that might claim a payment: the graph's, and its holder's nearby ones."""
        found = self._graph.claimants(ints([payment_row]))
        e, p = self._book.expenses, self._book.payments
        near = (e.pool == p.pool[payment_row]) & (np.abs(e.day - p.day[payment_row]) <= BEFORE_DAYS)
        return np.union1d(found, np.flatnonzero(near)[:NEIGHBOURS_MAX])

    def _wanting(self, payment_row: int, claimants: Sequence[int]) -> set[int]:
        """Return the expense rows whose pairs with a payment change with what is open of it.

        Those count too that wanted it before a part of it was linked.
        """
        wanting = self._wanted_by.setdefault(payment_row, set())
        wanting.update(claimants)
        return wanting | set(self._claimants(payment_row).tolist())

    def _ranked(self, pairs: Pairs, *, by_payment: bool) -> tuple[Candidate, ...]:
        if not pairs.left.size:
            return ()
        pairs, probability = self._marked(pairs)
        order = in_order(self._book, pairs, probability, by_payment=by_payment)[:LISTED_MAX]
        return tuple(self._maker.make(pairs.take(order), probability[order]))

    def suggestions(self) -> Suggestions:
        """List what every open expense is offered, best first, as columns: thousands of lists at once.

        The order is that of `candidates`; pairs that take part in no competition are left out.
        """
        graph = self._graph
        pairs, probability = graph.pairs, graph.probability
        alive = np.flatnonzero(graph.alive).astype(np.int64)
        left, right = pairs.left[alive], pairs.right[alive]
        shares = class_shares(self._book, left, right, graph.is_exact[alive], probability[alive])
        parts = []
        for first in range(0, max(self._book.expenses.ids.size, 1), LISTED_ROWS):
            low, high = np.searchsorted(left, (first, first + LISTED_ROWS))
            rows = range(first, min(first + LISTED_ROWS, self._book.expenses.ids.size))
            parts.append(self._suggested(pairs.only(alive[low:high]), shares[low:high], rows))
        return Suggestions.joined(parts)

    def _suggested(self, pairs: Kept, shares: Floats, rows: range) -> Suggestions:
        """List what some expenses are offered, with their sums' members from farther away."""
        splits = self._splits(rows)
        far = sorted(
            {(e, p) for split in splits for e in split.expenses if e in rows for p in split.payments}
        )
        left, right = (ints([pair[side] for pair in far]) for side in (0, 1))
        new = np.flatnonzero(self._graph.find(left, right) < 0)
        more = self._factors.classify(left[new], right[new], keep_all=True)
        every = self._factors.compared(joined([pairs, more]))
        chances = self._calibration.shown(np.concatenate([shares, np.zeros(more.left.size)]))
        marked, shown = mark(every, chances, splits)
        every = replace(marked, score=self._factors.score(marked.levels))
        order = in_order(self._book, every, shown, by_payment=False)
        order = order[np.argsort(every.left[order], kind="stable")]
        is_new = np.diff(every.left[order], prepend=-1) != 0
        firsts = np.flatnonzero(is_new)
        rank = 1 + np.arange(order.size) - firsts[np.cumsum(is_new) - 1] if order.size else ints([])
        outside = is_outside(self._book, every, shown)[order]
        return Suggestions(
            self._book.expenses.ids[every.left[order]],
            self._book.payments.ids[every.right[order]],
            rank,
            shown[order],
            ~outside,
        )

    def _marked(self, pairs: Pairs) -> tuple[Pairs, Floats]:
        """Look probabilities up; show pairs of a proposal as such, which only lists do, never a link."""
        probability = self._shared(pairs, self._graph.look_up(pairs.left, pairs.right))
        probability = self._calibration.shown(probability)
        near = self._splits(distinct(pairs.left).tolist())
        if not near:
            return pairs, probability
        marked, probability = mark(pairs, probability, near)
        return replace(marked, score=self._factors.score(marked.levels)), probability

    def _shared(self, pairs: Pairs, probability: Floats) -> Floats:
        """Give payments that cannot be told apart the chance of their whole class."""
        graph = self._graph
        rows = distinct(pairs.left[(probability > 0.0) & (probability < SHARED_MAX)])
        if not rows.size or pairs.left.size < 2:
            return probability
        at = graph.of_expenses(graph.around(rows))
        at = at[graph.alive[at]]
        left, right = graph.left[at], graph.right[at]
        shares = class_shares(self._book, left, right, graph.is_exact[at], graph.chances(at))
        keys = left * self._payment_count + right
        order = np.argsort(keys)
        found = places(keys[order], pairs.left * self._payment_count + pairs.right)
        return np.where(found >= 0, np.maximum(shares[order][found], probability), probability)


def _keys(book: Book, some: PairColumns | None) -> Ints:
    """Turn pairs of ids into sorted keys of rows; unknown ids are left out."""
    if some is None or not len(some.expense_ids):
        return ints([])
    return _keys_of(book, ints(some.expense_ids), ints(some.payment_ids))


def _keys_of(book: Book, expense_ids: Ints, payment_ids: Ints) -> Ints:
    left, right = places(book.expenses.ids, expense_ids), places(book.payments.ids, payment_ids)
    known = (left >= 0) & (right >= 0)
    return distinct(left[known] * np.int64(book.payments.ids.size) + right[known])
