"""Lets the engine judge the whole company: read columns, build the index, decide.

`judge` may run in a process of its own, so what it takes and gives is small and plain.
"""

import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from app.engine.matching.calibrating import Judged
from app.engine.matching.index import MatchIndex
from app.engine.matching.parameters import Parameters
from app.engine.reconciling.automatic import evidence_json
from app.models.columns import ExpenseColumns, InstrumentFacts, PairColumns, PaymentColumns
from app.models.match import Ambiguous, Matched, Reason, Unmatched, Verdict
from app.models.merchant import MerchantAlias
from app.models.protocols import Clock, Ids, Progress
from app.models.rates import ExchangeRate
from app.models.rules import MatchProfile
from app.paths import resource
from app.store import UnitOfWork, open_database

SKIPPING = frozenset({Reason.NOT_A_DRAFT, Reason.NOT_COMPANY_PAID})
"""Reasons of expenses that may not match by themselves (F20)."""

WANTED_MIN = 0.3
"""A payment that is the best candidate of an open expense from here on is not free to become one itself."""


def no_pairs() -> PairColumns:
    """Return no pair."""
    return PairColumns(array("q"), array("q"))


@dataclass(frozen=True, slots=True)
class MatchInputs:
    """What the engine needs to know of a company; `linked` are pairs that people linked or confirmed."""

    expenses: ExpenseColumns
    payments: PaymentColumns
    instruments: list[InstrumentFacts]
    profile: MatchProfile
    aliases: list[MerchantAlias]
    rejected: PairColumns
    rates: list[ExchangeRate]
    judged: list[tuple[float, bool]] = field(default_factory=list)
    linked: PairColumns = field(default_factory=no_pairs)


@lru_cache(maxsize=1)
def parameters() -> Parameters:
    """Return the weights and word lists shipped with the program."""
    return Parameters.from_files(lambda name: resource("matching", name).read_bytes())


def read_inputs(unit: UnitOfWork) -> MatchInputs:
    """Read one consistent view of everything that matching looks at."""
    return MatchInputs(
        unit.expenses.columns(),
        unit.payments.columns(),
        unit.instruments.facts(),
        unit.rules.active(),
        unit.aliases.all(),
        unit.rejections.pairs(),
        unit.rates.all(),
        unit.reconciliations.judged(),
        unit.reconciliations.live_pairs(by_people=True),
    )


def build_index(inputs: MatchInputs, *, hides_rejected: bool = True) -> MatchIndex:
    """Build the engine's index; takes seconds for a hundred thousand rows."""
    index = MatchIndex.build(
        inputs.expenses,
        inputs.payments,
        inputs.instruments,
        inputs.profile,
        parameters=parameters(),
        aliases=inputs.aliases,
        rejected=inputs.rejected if hides_rejected else None,
        rates=inputs.rates,
        linked=inputs.linked,
    )
    index.correct([Judged(chance, is_right) for chance, is_right in inputs.judged])
    return index


@dataclass(frozen=True, slots=True)
class JudgedLink:
    """A pair that the engine links."""

    expense_id: int
    payment_id: int
    probability: float
    rule: str
    evidence_json: str


@dataclass(frozen=True, slots=True)
class JudgedExpense:
    """An expense that the engine does not link, with the reason; `payment_ids` compete for it."""

    expense_id: int
    reason: str
    payment_ids: tuple[int, ...] = ()
    rival_ids: tuple[int, ...] = ()
    best: tuple[int, float] | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Whether a person has to choose (F11)."""
        return bool(self.payment_ids)

    def detail(self) -> str:
        """Write what the reason is about, as JSON."""
        found: dict[str, object] = {}
        if self.payment_ids:
            found["payments"] = list(self.payment_ids)
        if self.rival_ids:
            found["expenses"] = list(self.rival_ids)
        if self.best is not None:
            found["best"] = {"payment": self.best[0], "probability": round(self.best[1], 6)}
        return json.dumps(found, separators=(",", ":")) if found else ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the engine makes of a company under one profile."""

    links: list[JudgedLink]
    open: list[JudgedExpense]
    profile: str
    profile_version: int

    def wanted(self) -> frozenset[int]:
        """Return the payments that some open expense may still want."""
        competing = {id_ for one in self.open for id_ in one.payment_ids}
        best = {one.best[0] for one in self.open if one.best is not None and one.best[1] >= WANTED_MIN}
        return frozenset(competing | best)

    def counts(self) -> Mapping[Reason, int]:
        """Count the open expenses by reason."""
        found = dict.fromkeys(Reason, 0)
        for one in self.open:
            found[Reason(one.reason)] += 1
        return {reason: count for reason, count in found.items() if count}


def judge_inputs(inputs: MatchInputs) -> Judgement:
    """Decide every expense."""
    links: list[JudgedLink] = []
    left: list[JudgedExpense] = []
    for verdict in build_index(inputs).decide().verdicts:
        found = _judged(verdict)
        if isinstance(found, JudgedLink):
            links.append(found)
        else:
            left.append(found)
    return Judgement(links, left, inputs.profile.name, inputs.profile.version)


def _judged(verdict: Verdict) -> JudgedLink | JudgedExpense:
    match verdict:
        case Matched(candidate, rule):
            return JudgedLink(
                candidate.expense_id,
                candidate.payment_id,
                candidate.probability,
                rule,
                evidence_json(candidate.evidence),
            )
        case Ambiguous(expense_id, payment_ids, rivals, reason):
            return JudgedExpense(expense_id, reason.value, payment_ids, rivals)
        case Unmatched(expense_id, reason, best):
            return JudgedExpense(expense_id, reason.value, best=best)


def judge_target(target: str, clock: Clock, ids: Ids, progress: Progress) -> Judgement:
    """Open a company beside the program that has it open, and judge it; made for a worker process."""
    progress(0, 2)
    database = open_database(target, clock=clock, ids=ids, is_read_only=True, is_helper=True)
    try:
        with database.read() as unit:
            inputs = read_inputs(unit)
    finally:
        database.close()
    progress(1, 2)
    return judge_inputs(inputs)
