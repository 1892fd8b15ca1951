"""Puts the statements of one card or account in order and finds what is missing between them (G15)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.models.continuity import Break, Finding, StatementFacts
from app.models.money import Money

QUIET_DAYS = 5
"""Days without a line between two statements that state no balance: a long weekend is no gap."""

NUMBERS_MAX = 1000
"""Further apart, two labels are no numbers of one series."""

_NUMBER = re.compile(r"\d+")
_RUNNING = "running"


def starts(one: StatementFacts) -> date | None:
    """Return the first day that a statement covers."""
    known = [day for day in (one.first_on, one.opened_on) if day is not None]
    return min(known, default=one.closed_on)


def ends(one: StatementFacts) -> date | None:
    """Return the last day that a statement covers."""
    known = [day for day in (one.last_on, one.closed_on) if day is not None]
    return max(known, default=one.opened_on)


def in_order(statements: Sequence[StatementFacts]) -> list[StatementFacts]:
    """Sort statements by the days that they cover, then by import; those without any day come last."""

    def key(one: StatementFacts) -> tuple[date, date, int, int]:
        first, last = starts(one), ends(one)
        return first or date.max, last or date.max, one.import_id or 1 << 62, one.id or 1 << 62

    return sorted(statements, key=key)


def examine(statements: Sequence[StatementFacts]) -> list[Finding]:
    """Find gaps, overlaps, repeats and broken balances; statements in the order of `in_order`.

    Balances of two statements are compared where one begins after the other has ended; one that lies
    within an earlier one adds nothing and is compared with nothing.
    """
    found: list[Finding] = []
    front: StatementFacts | None = None
    for one in statements:
        found += _within(one)
        if one.lines == 0 and one.opening is None and one.closing is None:
            continue
        if front is None:
            front = one
            continue
        found += _against(front, one)
        if (ends(one) or date.min) > (ends(front) or date.min):
            front = one
    return found


def _within(one: StatementFacts) -> Iterator[Finding]:
    """Find what a statement says against itself."""
    for proof in one.proofs:
        if proof.holds is False:
            kind = Break.ROW if proof.what == _RUNNING and proof.row is not None else Break.PROOF
            yield Finding(
                kind, one, expected=proof.expected, found=proof.found, row=proof.row, proof=proof.what
            )


def _against(before: StatementFacts, one: StatementFacts) -> Iterator[Finding]:
    first, last, start, end = starts(before), ends(before), starts(one), ends(one)
    if first is None or last is None or start is None or end is None:
        return
    lines = one.lines - one.pending_lines
    is_known = lines > 0 and one.repeated >= lines
    if is_known and start <= last:
        kind = Break.SAME_PERIOD if one.format is not before.format else Break.REPEAT
        yield Finding(
            kind, one, before, str(lines), str(one.repeated), None, max(start, first), min(end, last)
        )
        return
    if _overlaps(before, one, last, start):
        yield Finding(
            Break.OVERLAP,
            one,
            before,
            from_on=max(start, first),
            to_on=min(end, last),
            found=str(one.repeated),
        )
        return
    yield from _gap(before, one, last, start)


def _overlaps(before: StatementFacts, one: StatementFacts, last: date, start: date) -> bool:
    """Tell whether two statements share days; one that opens as the other closed only touches it."""
    if start > last:
        return False
    touches = start == last or (before.closed_on is not None and before.closed_on == one.opened_on)
    own_first, own_last = one.first_on or start, before.last_on or last
    return not (touches and own_first >= own_last and one.repeated == 0)


def _gap(before: StatementFacts, one: StatementFacts, last: date, start: date) -> Iterator[Finding]:
    day = timedelta(days=1)
    missing = (last + day, start - day) if start > last + day else (None, None)
    numbers = _missing_numbers(before.label, one.label)
    if _may_compare(before.closing, one.opening):
        assert before.closing is not None and one.opening is not None, "asked above"
        if before.closing != one.opening:
            gap = Money(before.closing.minor - one.opening.minor, before.closing.currency)
            yield Finding(
                Break.MONEY, one, before, before.closing.plain(), one.opening.plain(), gap, *missing
            )
            return
        numbers = ""  # the balances prove that nothing is missing
    elif missing[0] is not None and (start - last).days - 1 > _quiet(before, one):
        yield Finding(Break.DAYS, one, before, from_on=missing[0], to_on=missing[1])
    if numbers:
        yield Finding(Break.NUMBERS, one, before, expected=numbers, found=one.label)


def _quiet(before: StatementFacts, one: StatementFacts) -> int:
    """Tell how many days may pass: none where both files state their time, some where only lines tell it."""
    states = before.closed_on is not None and one.opened_on is not None
    return 0 if states else QUIET_DAYS


def _may_compare(closing: Money | None, opening: Money | None) -> bool:
    return closing is not None and opening is not None and closing.currency == opening.currency


def _missing_numbers(before: str, label: str) -> str:
    """Name the statement numbers between two labels, such as `13` or `13-15`; empty where none is missing."""
    one, other = _NUMBER.findall(before), _NUMBER.findall(label)
    if not one or _NUMBER.sub("#", before) != _NUMBER.sub("#", label):
        return ""
    differing = ((int(a), int(b)) for a, b in zip(one, other, strict=True) if int(a) != int(b))
    low, high = next(differing, (0, 0))
    first, last = low + 1, high - 1
    if first > last or last - first >= NUMBERS_MAX:
        return ""
    return str(first) if first == last else f"{first}-{last}"
