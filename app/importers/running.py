"""Proof by running balance: every row's balance must follow from the one before and the amount."""

import itertools
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.importers.signs import CHAIN_SHARE
from app.importers.wire import BALANCE, BALANCE_MINOR, DAY, MINOR, PackedRow
from app.models.money import Money, plain
from app.models.statement import Proof


@dataclass
class RunningBalance:
    """Collects the rows of one statement that print a balance, and checks them at the end.

    Holds 32 bytes a row. Amounts are costs (above zero = money out), balances the holder's asset.
    """

    currency: str
    rows: "array[int]" = field(default_factory=lambda: array("q"))
    days: "array[int]" = field(default_factory=lambda: array("q"))
    costs: "array[int]" = field(default_factory=lambda: array("q"))
    balances: "array[int]" = field(default_factory=lambda: array("q"))
    unread: int = 0

    def add(self, row: int, day: int, cost: int, balance: Money | None) -> None:
        """Take the next transaction; one without a balance breaks the chain's proof, not the chain."""
        if balance is None or balance.currency != self.currency:
            self.unread += 1
            return
        self.rows.append(row)
        self.days.append(day)
        self.costs.append(cost)
        self.balances.append(balance.minor)

    def add_rows(self, lines: Sequence[PackedRow]) -> None:
        """Take the next transactions of this currency, as packed lines in file order."""
        known = [line for line in lines if line[BALANCE] == self.currency and line[BALANCE_MINOR] is not None]
        self.unread += len(lines) - len(known)
        self.rows.extend([line[0] for line in known])
        self.days.extend([line[DAY] for line in known])
        self.costs.extend([line[MINOR] for line in known])
        self.balances.extend([line[BALANCE_MINOR] for line in known])

    def conclude(self) -> tuple[Proof | None, int | None, int | None]:
        """Return the check of the balances, and opening and closing balance where they are proven."""
        if not self.rows or self.unread > len(self.rows) // 2:
            return None, None, None
        if self.unread:
            return self._unproven(f"{self.unread} rows have no balance"), None, None
        order, breaks, newest_first = self._best_order()
        steps = len(order) - 1
        if steps and steps - len(breaks) <= CHAIN_SHARE * steps:
            return self._unproven("the balances do not follow the order of the rows"), None, None
        if breaks and not self._is_ordered(order, newest_first=newest_first):
            return self._unproven("the rows are not in the order of the balances"), None, None
        first, last = (order[-1], order[0]) if newest_first else (order[0], order[-1])
        opening, closing = self.balances[first] + self.costs[first], self.balances[last]
        if not breaks:
            total = sum(self.costs)
            return (
                Proof(
                    "running",
                    plain(closing, self.currency),
                    plain(opening - total, self.currency),
                    holds=True,
                ),
                opening,
                closing,
            )
        place = breaks[0]
        before, at = (order[place + 1], order[place]) if newest_first else (order[place - 1], order[place])
        found = self.balances[before] - self.costs[at]
        proof = Proof(
            "running",
            plain(self.balances[at], self.currency),
            plain(found, self.currency),
            holds=False,
            row=self.rows[at],
        )
        return proof, opening, closing

    def _unproven(self, why: str) -> Proof:
        return Proof("running", "", why, holds=None)

    def _best_order(self) -> tuple[list[int], list[int], bool]:
        """Find the order in which most steps hold: as the file runs, else sorted by day."""
        best: tuple[list[int], list[int], bool] | None = None
        for order, newest_first in self._orders():
            breaks = self._breaks(order, newest_first=newest_first)
            if best is None or len(breaks) < len(best[1]):
                best = (order, breaks, newest_first)
            if not breaks:
                break
        assert best is not None, "at least one order was tried"
        return best

    def _orders(self) -> Iterator[tuple[list[int], bool]]:
        """Yield the orders worth trying, likeliest first; whether the newest comes first."""
        as_is = list(range(len(self.rows)))
        yield as_is, False
        yield as_is, True
        for backwards in (False, True):
            by_day = sorted(as_is, key=self.days.__getitem__, reverse=backwards)
            if by_day != as_is:
                yield by_day, backwards

    def _breaks(self, order: list[int], *, newest_first: bool) -> list[int]:
        balances, costs = self.balances, self.costs
        if order == list(range(len(balances))):  # as the file runs: no need to look every place up
            before, after = (balances[1:], balances) if newest_first else (balances, balances[1:])
            moved = costs if newest_first else costs[1:]
            found = [one - cost for one, cost in zip(before, moved, strict=False)]
            wrong = [
                place for place, (one, other) in enumerate(zip(found, after, strict=False)) if one != other
            ]
            return wrong if newest_first else [place + 1 for place in wrong]
        if newest_first:
            return [
                place
                for place in range(len(order) - 1)
                if balances[order[place + 1]] - costs[order[place]] != balances[order[place]]
            ]
        return [
            place
            for place in range(1, len(order))
            if balances[order[place - 1]] - costs[order[place]] != balances[order[place]]
        ]

    def _is_ordered(self, order: list[int], *, newest_first: bool) -> bool:
        days = [self.days[place] for place in order]
        pairs = itertools.pairwise(days)
        return (
            all(before >= after for before, after in pairs)
            if newest_first
            else all(before <= after for before, after in pairs)
        )
