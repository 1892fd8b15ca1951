"""What a foreign amount costs on a card: known rates, and what the payments themselves teach."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from app.engine.matching.arrays import Floats, Ints, ints, places
from app.models.money import minor_digits
from app.models.period import to_day
from app.models.rates import RATE_SCALE, ExchangeRate

REACH_DAYS = 45
"""A known rate is used this many days before and after its day.

Farther away there is none (no rate is assumed).
"""

NEVER = 1e9
NEAR_DAYS = 3
UNKNOWN, ACCOUNT, NEARBY, SAME_DAY = 0, 1, 2, 3
"""How well a rate is known: base rate only, the account's mark-up, days nearby, that very day."""


@dataclass(frozen=True, slots=True)
class Observations:
    """Foreign amounts with what was billed for them; all arrays of one length, amounts in minor units."""

    original_currency: Ints
    billed_currency: Ints
    original: Ints
    billed: Ints
    day: Ints
    account: Ints


@dataclass(frozen=True, slots=True)
class Bounds:
    """Tables by the numbers of two currencies; outside of the days first..last no rate may be known."""

    low: Floats
    high: Floats
    first: Floats
    last: Floats


@dataclass(slots=True)
class Rates:
    """Converts minor units between currencies by day; NaN where no rate is known.

    Attributes:
        series: Currency pair -> (days, natural logarithms of units of the second per unit of the first).
    """

    currencies: Sequence[str]
    series: dict[tuple[int, int], tuple[Floats, Floats]]
    accounts: Ints = field(default_factory=lambda: ints([]))
    markups: Floats = field(default_factory=lambda: np.zeros(0))
    by_day: dict[tuple[int, int], tuple[Ints, Floats]] = field(default_factory=dict)

    @classmethod
    def known(cls, currencies: Sequence[str], facts: Sequence[ExchangeRate], seen: Observations) -> "Rates":
        """Take rates from files first; a pair that no file names is learned from original amounts."""
        codes = {name: code for code, name in enumerate(currencies)}
        points: dict[tuple[int, int], list[tuple[int, float]]] = {}
        for fact in facts:
            pair = (codes.get(fact.from_currency, -1), codes.get(fact.to_currency, -1))
            if -1 not in pair and pair[0] != pair[1] and fact.rate_e9 > 0:
                points.setdefault(pair, []).append(
                    (to_day(fact.day), float(np.log(fact.rate_e9 / RATE_SCALE)))
                )
        series = {pair: _line(found) for pair, found in points.items()}
        rates = cls(currencies, series)
        rates._complete()
        for pair, found in _medians(seen, currencies).items():
            if pair not in rates.series:
                rates.series[pair] = _line(found)
        rates._complete()
        return rates

    def _complete(self) -> None:
        """Add inverse rates and those through one common currency."""
        for (a, b), (days, logs) in list(self.series.items()):
            self.series.setdefault((b, a), (days, -logs))
        direct = dict(self.series)
        for (a, hub), (days, logs) in direct.items():
            for (hub_too, b), (other_days, other) in direct.items():
                if hub == hub_too and a != b and (a, b) not in direct and (a, b) not in self.series:
                    self.series[a, b] = (days, logs + _interpolate(days, other_days, other))

    def convert(self, minor: Ints, source: Ints, target: Ints, day: Ints) -> Floats:
        """Convert minor units by the base rate of the day; NaN where none is known within REACH_DAYS."""
        found = np.full(minor.shape, np.nan)
        same = source == target
        found[same] = minor[same]
        for pair, rows in _pairs(source, target, ~same):
            if pair in self.series:
                days, logs = self.series[pair]
                scale = 10.0 ** (
                    minor_digits(self.currencies[pair[1]]) - minor_digits(self.currencies[pair[0]])
                )
                found[rows] = (
                    minor[rows] * np.exp(_interpolate(day[rows].astype(np.float64), days, logs)) * scale
                )
        return found

    def learn(self, seen: Observations) -> None:
        """Learn each account's mark-up and each day's move from sure foreign payments, by medians."""
        base = self.convert(seen.original, seen.original_currency, seen.billed_currency, seen.day)
        with np.errstate(divide="ignore", invalid="ignore"):
            residual = np.log(seen.billed / base)
        good = np.isfinite(residual) & (np.abs(residual) < 0.08)
        accounts, back = np.unique(seen.account[good], return_inverse=True)
        rest = residual[good]
        self.accounts, self.markups = accounts, _group_medians(rest, back, accounts.size)
        rest = rest - self.markups[back]
        self.by_day = {}
        source, target, day = seen.original_currency[good], seen.billed_currency[good], seen.day[good]
        for pair, rows in _pairs(source, target, np.ones(source.shape, dtype=np.bool_)):
            days, at = np.unique(day[rows], return_inverse=True)
            self.by_day[pair] = (days, _group_medians(rest[rows], at, days.size))

    def bounds(self) -> "Bounds":
        """Return between which rates any conversion lies, mark-ups and daily moves included."""
        count = len(self.currencies) + 1  # the last place is for no currency
        shape = (count, count)
        found = Bounds(np.zeros(shape), np.zeros(shape), np.full(shape, NEVER), np.full(shape, -NEVER))
        least = min(0.0, float(self.markups.min(initial=0.0)))
        most = max(0.0, float(self.markups.max(initial=0.0)))
        for pair, (days, logs) in self.series.items():
            if np.isnan(logs).any():
                continue
            moves = self.by_day.get(pair, (ints([]), np.zeros(0)))[1]
            digits = minor_digits(self.currencies[pair[1]]) - minor_digits(self.currencies[pair[0]])
            low = least + min(0.0, float(moves.min(initial=0.0)))
            high = most + max(0.0, float(moves.max(initial=0.0)))
            found.low[pair] = np.exp(logs.min() + low) * 10.0**digits
            found.high[pair] = np.exp(logs.max() + high) * 10.0**digits
            found.first[pair], found.last[pair] = days[0] - REACH_DAYS, days[-1] + REACH_DAYS
        return found

    def correction(self, source: Ints, target: Ints, day: Ints, account: Ints) -> tuple[Floats, Ints]:
        """Return the learned logarithm to add to the base rate, and how well it is known."""
        at = places(self.accounts, account)
        known = at >= 0
        added = np.append(self.markups, 0.0)[at]
        quality = np.where(known, ACCOUNT, UNKNOWN).astype(np.int64)
        for pair, rows in _pairs(source, target, known):
            if pair not in self.by_day:
                continue
            days, moves = self.by_day[pair]
            at = np.clip(np.searchsorted(days, day[rows]), 0, days.size - 1)
            before = np.maximum(at - 1, 0)
            at = np.where(np.abs(days[before] - day[rows]) < np.abs(days[at] - day[rows]), before, at)
            gap = np.abs(days[at] - day[rows])
            use = gap <= NEAR_DAYS
            added[rows[use]] += moves[at[use]]
            quality[rows] = np.where(gap == 0, SAME_DAY, np.where(use, NEARBY, ACCOUNT))
        return added, quality


def monthly(month: date, source: str, target: str, rate_e9: int) -> ExchangeRate:
    """Place a monthly mean in the middle of its month."""
    return ExchangeRate(month.replace(day=15), source, target, rate_e9, "file")


def _line(points: list[tuple[int, float]]) -> tuple[Floats, Floats]:
    by_day: dict[int, list[float]] = {}
    for day, value in points:
        by_day.setdefault(day, []).append(value)
    days = sorted(by_day)
    return np.array(days, dtype=np.float64), np.array([float(np.median(by_day[day])) for day in days])


def _interpolate(wanted: Floats, days: Floats, logs: Floats) -> Floats:
    value = np.interp(wanted, days, logs)
    far = (wanted < days[0] - REACH_DAYS) | (wanted > days[-1] + REACH_DAYS)
    return np.where(far, np.nan, value)


def _pairs(
    source: Ints, target: Ints, use: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> list[tuple[tuple[int, int], Ints]]:
    rows = np.flatnonzero(use)
    key = source[rows] * np.int64(1 << 20) + target[rows]
    order = np.argsort(key, kind="stable")
    distinct, first = np.unique(key[order], return_index=True)
    parts = np.split(rows[order], first[1:]) if distinct.size else []
    return [
        ((int(k) >> 20, int(k) & ((1 << 20) - 1)), ints(part.tolist()))
        for k, part in zip(distinct, parts, strict=True)
    ]


def _medians(seen: Observations, currencies: Sequence[str]) -> dict[tuple[int, int], list[tuple[int, float]]]:
    found: dict[tuple[int, int], list[tuple[int, float]]] = {}
    good = (seen.original != 0) & (seen.billed != 0) & ((seen.original > 0) == (seen.billed > 0))
    for pair, rows in _pairs(seen.original_currency, seen.billed_currency, good):
        scale = 10.0 ** (minor_digits(currencies[pair[0]]) - minor_digits(currencies[pair[1]]))
        logs = np.log(seen.billed[rows] / seen.original[rows] * scale)
        found[pair] = list(zip(seen.day[rows].tolist(), logs.tolist(), strict=True))
    return found


def _group_medians(values: Floats, group: Ints, count: int) -> Floats:
    """Return the median of each group; every group 0 to count - 1 has at least one value."""
    order = np.lexsort((values, group))
    sizes = np.bincount(group, minlength=count)
    first = np.cumsum(sizes) - sizes
    ordered = values[order]
    middle: Floats = (
        (ordered[first + (sizes - 1) // 2] + ordered[first + sizes // 2]) / 2 if count else np.zeros(0)
    )
    return middle
