"""Judge predictions against truth.csv, by the definitions of the benchmark's README."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.matching.baselines import Row
from benchmarks.matching.tables import read_rows

WORK = {"wrong": 10, "first": 1, "listed": 2, "search": 4, "dismiss": 1}
"""Actions: repair, first suggestion, rank 2 to 5, search by hand, dismissal of a false suggestion."""


@dataclass(slots=True)
class Truth:
    """The true links of one set, with its groups of records that cannot be told apart."""

    expenses: list[str]
    of_expense: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    of_payment: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    twin_of: dict[str, str] = field(default_factory=dict)
    ties: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, folder: Path) -> "Truth":
        """Read expenses.csv and truth.csv."""
        truth = cls([row["expense_id"] for row in read_rows(folder / "expenses.csv")])
        for row in read_rows(folder / "truth.csv"):
            expense, payment = row["expense_id"], row["payment_id"]
            if expense and payment:
                truth.of_expense[expense].add(payment)
                truth.of_payment[payment].add(expense)
            if payment and row["ambiguity"] == "tie":
                truth.ties.add(payment)
            if expense and payment and row["ambiguity"] == "twin" and row["twin_group"]:
                truth.twin_of[payment] = row["twin_group"]
        return truth

    def is_right(self, expense: str, payment: str) -> bool:
        """Tell whether a link is right; any member of a twin class is."""
        mine = self.of_expense.get(expense, set())
        group = self.twin_of.get(payment)
        return payment in mine or (group is not None and any(self.twin_of.get(one) == group for one in mine))


def judge(truth: Truth, rows: Sequence[Row]) -> dict[str, float]:
    """Return the measures that count; shares as 0..1, harm per 10,000 expenses, work per 100."""
    links: dict[str, set[str]] = defaultdict(set)
    listed: dict[str, list[tuple[int, str]]] = defaultdict(list)
    gaps: dict[int, list[float]] = defaultdict(list)
    for expense, payment, auto, rank, score in rows:
        if auto:
            links[expense].add(payment)
        if rank or auto:  # without a rank it is judged as a probability, not shown as a suggestion
            listed[expense].append((int(str(rank or 1)), payment))
        if 0 <= score <= 1:
            gaps[min(9, int(score * 10))].append(score - truth.is_right(expense, payment))
    users: dict[str, int] = defaultdict(int)
    good = total = ties = 0
    wrong: set[str] = set()
    found: set[str] = set()
    for expense, payments in links.items():
        for payment in payments:
            users[payment] += 1
            total += 1
            ties += payment in truth.ties
            shared = len(truth.of_payment.get(payment, ())) > 1 or users[payment] == 1
            if truth.is_right(expense, payment) and shared:
                good += 1
                found.add(expense)
            else:
                wrong.add(expense)
    scored = sum(map(len, gaps.values()))
    ranks = {
        one: _rank(truth, one, listed[one], found, wrong)
        for one in truth.expenses
        if truth.of_expense.get(one)
    }
    single = [
        one
        for one, payments in truth.of_expense.items()
        if len(payments) == 1 and all(len(truth.of_payment[payment]) == 1 for payment in payments)
    ]
    return {
        "precision": good / max(total, 1),
        "safe precision": (good - sum(1 for e in found for p in links[e] if p in truth.ties)) / max(total, 1),
        "recall 1:1": sum(one in found for one in single) / max(len(single), 1),
        "R@1": sum(rank == 1 for rank in ranks.values()) / max(len(ranks), 1),
        "R@5": sum(0 < rank <= 5 for rank in ranks.values()) / max(len(ranks), 1),
        "harm/10k": 10_000 * len(wrong) / max(len(truth.expenses), 1),
        "ties": ties,
        "hand/100": 100
        * sum(_work(truth, one, listed[one], found, wrong, ranks) for one in truth.expenses)
        / max(len(truth.expenses), 1),
        "ECE": sum(abs(sum(gap)) for gap in gaps.values()) / scored if scored else float("nan"),
    }


def _rank(
    truth: Truth, expense: str, shown: Sequence[tuple[int, str]], found: set[str], wrong: set[str]
) -> int:
    """Return the rank of the first right payment; 1 where it is linked, 0 where it is not listed."""
    if expense in found:
        return 1
    if expense in wrong:
        return 0
    return min((rank for rank, payment in shown if truth.is_right(expense, payment)), default=0)


def _work(
    truth: Truth,
    expense: str,
    shown: Sequence[tuple[int, str]],
    found: set[str],
    wrong: set[str],
    ranks: dict[str, int],
) -> int:
    if expense in wrong:
        return WORK["wrong"]
    if expense in found:
        return 0
    if not truth.of_expense.get(expense):
        return WORK["dismiss"] if any(rank == 1 for rank, _ in shown) else 0
    rank = ranks[expense]
    return WORK["first"] if rank == 1 else WORK["listed"] if 1 < rank <= 5 else WORK["search"]
