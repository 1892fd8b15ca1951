"""Says how many automatic links in 10,000 are chance on the company's own data (G07b)."""

from array import array
from dataclasses import dataclass, replace

from app import workers
from app.engine.matching.index import MatchIndex
from app.engine.matching.risk import Risk
from app.models.expense import ExpenseStatus
from app.models.protocols import Clock, Ids, Progress, no_progress
from app.models.rules import MatchProfile
from app.services.judging import MatchInputs, build_index, read_inputs
from app.services.workplace import Workplace
from app.store import open_database

INLINE_ROWS_MAX = 4_000
"""Up to so many rows are estimated in this process; more in one of their own, beside the window."""

_DRAFT = list(ExpenseStatus).index(ExpenseStatus.TO_SUBMIT)

LIMITS = workers.Limits(memory_bytes=None, stall_s=1_800)


@dataclass(frozen=True, slots=True)
class RiskEstimate:
    """What the threshold risks; to be shown beside it.

    Attributes:
        expenses: How many moved copies of expenses competed; 0 where there is nothing to learn from.
        chance_links: How many of them were linked: each is a link by chance.
        per_10k: Links by chance in 10,000 expenses, estimated without knowing a single right answer.
        upper_per_10k: The same, upper 95 % bound.
        judged_links: How many confirmed or undone links corrected the chances (G07); 0 for none.
        own_pairs: How many pairs of the company taught its weights; 0 where the shipped ones hold.
    """

    expenses: int
    chance_links: int
    per_10k: float
    upper_per_10k: float
    judged_links: int
    own_pairs: int = 0


@dataclass(frozen=True, slots=True)
class EstimateRisk:
    """Let moved copies of the company's expenses compete for its payments; writes nothing."""

    place: Workplace

    def __call__(
        self, profile: MatchProfile | None = None, *, progress: Progress = no_progress
    ) -> RiskEstimate:
        """Estimate for a profile, the active one where none is given; takes about twice an automatic run."""
        place = self.place
        with place.database.read() as unit:
            inputs = as_if_open(read_inputs(unit))
        if len(inputs.expenses) + len(inputs.payments) <= INLINE_ROWS_MAX:
            index = build_index(inputs)
            risk = index.risk(profile)
            return _estimate(index, risk)
        del inputs
        return workers.run(
            estimate_target, place.target, place.clock, place.ids, profile, limits=LIMITS, progress=progress
        )


def as_if_open(inputs: MatchInputs) -> MatchInputs:
    """Look at a company as before its first link, every expense a draft: what is linked tells too.

    Otherwise the more is reconciled, the less would be left to estimate from. What a person set aside
    stays aside, and what they rejected stays rejected.
    """
    expenses, payments = inputs.expenses, inputs.payments
    return replace(
        inputs,
        expenses=replace(
            expenses,
            allocated_minor=array("q", bytes(8 * len(expenses))),
            status=array("q", [_DRAFT]) * len(expenses),
        ),
        payments=replace(payments, allocated_minor=array("q", bytes(8 * len(payments)))),
    )


def estimate_target(
    target: str, clock: Clock, ids: Ids, profile: MatchProfile | None, progress: Progress
) -> RiskEstimate:
    """Open a company beside the program that has it open, and estimate; made for a worker process."""
    progress(0, 1)
    database = open_database(target, clock=clock, ids=ids, is_read_only=True, is_helper=True)
    try:
        with database.read() as unit:
            index = build_index(as_if_open(read_inputs(unit)))
    finally:
        database.close()
    risk = index.risk(profile)
    return _estimate(index, risk)


def _estimate(index: MatchIndex, risk: Risk) -> RiskEstimate:
    cases, pairs = index.calibration.cases, index.adapted.pairs
    return RiskEstimate(risk.decoys, risk.links, risk.per_10k, risk.upper_per_10k, cases, pairs)
