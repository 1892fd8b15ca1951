"""Verdicts made when they are asked for: a million of them with their evidence would fill the memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

import numpy as np

from app.engine.matching import amounts
from app.engine.matching.arrays import Floats, Ints
from app.engine.matching.book import Book
from app.engine.matching.deciding import RULES, Decided, is_same_instrument
from app.engine.matching.explaining import Explainer, total
from app.engine.matching.factors import Kept, Pairs
from app.engine.matching.parameters import Parameters
from app.engine.matching.ranking import why_outside
from app.engine.matching.rates import Rates
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Ambiguous, Candidate, Matched, Reason, Unmatched, Verdict

BATCH_ROWS = 4_096


class CandidateMaker:
    """Turns pairs of one book into candidates with their evidence."""

    def __init__(self, book: Book, rates: Rates, parameters: Parameters) -> None:
        self._book, self._rates, self._parameters = book, rates, parameters
        self._explainer = Explainer(book, parameters)

    def frozen(self) -> "CandidateMaker":
        """Return a maker that keeps seeing the open amounts of now, as long as changes go to copies."""
        book = self._book
        sides = {"expenses": replace(book.expenses), "payments": replace(book.payments)}
        seen = replace(book, **sides)  # type: ignore[arg-type]  # each in its place
        return CandidateMaker(seen, self._rates, self._parameters)

    def make_kept(self, pairs: Kept, probability: Floats) -> list[Candidate]:
        """Make the candidates of pairs whose amounts have to be compared again."""
        compared = amounts.classify(self._book, self._rates, pairs.left, pairs.right)
        return self.make(pairs.with_amounts(compared), probability)

    def make(self, pairs: Pairs, probability: Floats) -> list[Candidate]:
        """Make the candidates, in the order of the pairs."""
        if not pairs.left.size:
            return []
        prior, gap = self._parameters.prior, pairs.amounts.gap
        columns = (
            self._book.expenses.ids[pairs.left].tolist(),
            self._book.payments.ids[pairs.right].tolist(),
            self._explainer.evidence(pairs),
            np.clip(probability, 0.0, 1.0).tolist(),
            is_same_instrument(self._book, pairs).tolist(),
            pairs.lag.tolist(),
            np.where(np.isnan(gap), -1.0, np.rint(gap)).astype(np.int64).tolist(),
            why_outside(self._book, pairs, probability),
        )
        return [
            Candidate(
                expense_id=ExpenseId(expense_id),
                payment_id=PaymentId(payment_id),
                score=total(prior, contributions),
                prior=prior,
                probability=chance,
                evidence=contributions,
                same_instrument=same,
                days_apart=lag,
                amount_gap_minor=None if off < 0 else off,
                outside=outside,
            )
            for expense_id, payment_id, contributions, chance, same, lag, off, outside in zip(
                *columns, strict=True
            )
        ]


@dataclass(frozen=True, slots=True)
class Links:
    """What is linked by itself, as columns in the order of expense ids."""

    expense_ids: Ints
    payment_ids: Ints
    probability: Floats


class Verdicts(Sequence[Verdict]):
    """The verdicts on every usable expense, in the order of expense ids; equal to any equal sequence."""

    def __init__(
        self, book: Book, maker: CandidateMaker, pairs: Kept, probability: Floats, decided: Decided
    ) -> None:
        self._ids, self._payment_ids = book.expenses.ids, book.payments.ids
        self._maker, self._decided = maker, decided
        self._rows = np.flatnonzero(book.usable_expenses()).astype(np.int64)
        linked = np.flatnonzero(decided.link >= 0)
        at = decided.link[linked]
        self._links = pairs.only(at)
        self._number = np.full(decided.link.size, -1, dtype=np.int64)
        self._number[linked] = np.arange(linked.size)
        self._chance = probability[at]
        for row, share in decided.share.items():
            self._chance[self._number[row]] = share
        best = decided.best
        self._best = np.append(pairs.right, -1)[best]
        self._best_chance = np.append(probability, 0.0)[best]

    def links(self) -> Links:
        """Return what is linked, without evidence."""
        left, right = self._links.left, self._links.right
        return Links(self._ids[left], self._payment_ids[right], self._chance)

    def __len__(self) -> int:
        return int(self._rows.size)

    @overload
    def __getitem__(self, at: int) -> Verdict: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Verdict]: ...
    def __getitem__(self, at: int | slice) -> Verdict | Sequence[Verdict]:
        if isinstance(at, slice):
            return self._made(self._rows[at])
        return self._made(self._rows[[at]])[0]

    def __iter__(self) -> Iterator[Verdict]:
        for start in range(0, self._rows.size, BATCH_ROWS):
            yield from self._made(self._rows[start : start + BATCH_ROWS])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(other) != len(self):
            return False
        return all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # compared by content, like a list

    def _made(self, rows: Ints) -> list[Verdict]:
        numbers = self._number[rows]
        use = numbers[numbers >= 0]
        made = iter(self._maker.make_kept(self._links.only(use), self._chance[use]))
        return [
            Matched(next(made), RULES[self._decided.rule[row]]) if number >= 0 else self._open(row)
            for row, number in zip(rows.tolist(), numbers.tolist(), strict=True)
        ]

    def _open(self, row: int) -> Ambiguous | Unmatched:
        decided, expense_id = self._decided, ExpenseId(int(self._ids[row]))
        if row in decided.payments:
            rivals = tuple(ExpenseId(int(self._ids[one])) for one in decided.expenses.get(row, []))
            several = tuple(PaymentId(int(self._payment_ids[one])) for one in decided.payments[row])
            return Ambiguous(expense_id, several, rivals, decided.reason[row])
        top = int(self._best[row])
        best = None if top < 0 else (PaymentId(int(self._payment_ids[top])), float(self._best_chance[row]))
        return Unmatched(expense_id, decided.reason.get(row, Reason.NO_CANDIDATE), best)
