"""Brings the rows of one expense together: several rows become one expense whose lines add up to it exactly.

Rows belong together where one names the other as its parent, where the list marks it as a line, where it has
no date of its own, or where they share the id of an expense and agree in person, day, merchant and currency.
Rows that are the same in every cell are as many expenses: nothing tells a line from a twin.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from app.importers.expense_rows import Claim, joined, same_text, shown
from app.importers.titles import fold
from app.models.expense import CostLine
from app.models.money import Money
from app.models.statement import ExpenseLine

Mode = Literal["lines", "separate"]

TRUSTED = 0.8
"""An id that stands in several rows is the id of an expense where this part of them agree in all else."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Lines against the total that the list states; `found` is what the lines add up to."""

    row: int
    currency: str
    stated: int
    found: int


@dataclass
class Splits:
    """The rows of one list, brought together.

    Attributes:
        claims: Every row that is a claim, in file order.
        mode: `separate` keeps every row an expense.
        trusts_id, trusts_reference: Whether rows that share one are one expense.
    """

    claims: Sequence[Claim]
    mode: Mode = "lines"
    sums: list[Sum] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    split: int = 0
    lines: int = 0
    has_ids: bool = False
    names_expenses: bool = False
    _head: dict[str, int] = field(default_factory=dict)

    def gathered(self) -> dict[int, ExpenseLine | int]:
        """Return for each row the expense that it states, or the row of the expense that it is a line of."""
        self.has_ids = self._trusts_ids()
        self.names_expenses = self.has_ids and not _only_number(
            {claim.id for claim in self.claims if claim.id}
        )
        groups = [group for group in self._groups() if len(group) > 1]
        found: dict[int, ExpenseLine | int] = {
            claim.line.row: self._named(self._alone(claim)) for claim in self.claims
        }
        if self.mode == "separate":
            return found
        for group in groups:
            made = self._merged(group)
            if made is None:
                continue
            self.split += bool(made.lines)
            self.lines += len(made.lines)
            for claim in group:
                found[claim.line.row] = made.row
            found[made.row] = self._named(made)
        return found

    def _named(self, line: ExpenseLine) -> ExpenseLine:
        """Keep the id where another list would call the same expense by it."""
        return line if self.names_expenses or not line.source_id else replace(line, source_id="")

    def _alone(self, claim: Claim) -> ExpenseLine:
        """Make the expense of a row by itself; lines at several tax rates take over its fields."""
        line = claim.line
        if not line.lines:
            return line
        self.split += 1
        self.lines += len(line.lines)
        lines = tuple(
            replace(
                one, row=line.row, category=line.category, project=line.project, department=line.department
            )
            for one in line.lines
        )
        return replace(line, lines=lines)

    # ------------------------------------------------------------------ which rows belong together

    def _trusts_ids(self) -> bool:
        """Tell whether the column of ids names expenses: its repeats agree in person, day and merchant."""
        ids = [claim.id for claim in self.claims]
        filled = [id_ for id_ in ids if id_]
        if not filled or len(filled) < 0.5 * len(ids):
            return False
        groups: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.id:
                groups.setdefault(claim.id, []).append(claim)
        several = [group for group in groups.values() if len(group) > 1]
        good = sum(1 for group in several if _agree(group))
        if good >= TRUSTED * len(several):
            return True
        self.remarks.append(
            f"the ids of the list stand in rows of different expenses"
            f" ({len(several) - good} of {len(several)}); they are not used to recognise expenses"
        )
        return False

    def _groups(self) -> Iterator[list[Claim]]:
        """Walk over the groups of rows that belong together, each with its first row first."""
        above: Claim | None = None
        by_id = {claim.id: claim for claim in reversed(self.claims) if claim.id and not claim.parent}
        members: dict[str, list[Claim]] = {}
        for claim in self.claims:
            key = self._key(claim, above, by_id)
            members.setdefault(key, []).append(claim)
            if not claim.continues and claim.kind != "child" and not claim.parent:
                above = claim
        for group in members.values():
            yield from self._checked(group)

    def _key(self, claim: Claim, above: Claim | None, by_id: Mapping[str, Claim]) -> str:
        if claim.parent and claim.parent != claim.id:
            parent = by_id.get(claim.parent)
            return f"row {parent.line.row}" if parent is not None else f"parent {claim.parent}"
        if (head := _numbered_below(claim, by_id)) is not None:
            return self._own_key(head)
        if above is not None and (claim.continues or claim.kind == "child"):
            return self._own_key(above)
        return self._own_key(claim)

    def _own_key(self, claim: Claim) -> str:
        if claim.id and self.has_ids:
            first = self._head.setdefault(claim.id, claim.line.row)
            return f"row {first}"
        if claim.line.reference and not claim.id and _is_document(claim):
            return f"reference {claim.line.reference} {_facts(claim)}"
        return f"row {claim.line.row}"

    def _checked(self, group: list[Claim]) -> Iterator[list[Claim]]:
        """Keep identical rows apart, and rows that share an id alone but differ in what makes an expense."""
        is_marked = any(claim.parent or claim.kind or claim.continues for claim in group)
        if not is_marked and len({claim.id for claim in group}) > 1:  # 1001, 1001-1, 1001-2
            is_marked = 2 * group[0].line.amount.minor == sum(claim.line.amount.minor for claim in group)
        has_twins = len({claim.printed for claim in group}) < len(group)
        if len(group) > 1 and not is_marked and (has_twins or not _agree(group)):
            yield from ([claim] for claim in group)
        else:
            yield group

    # ------------------------------------------------------------------ one expense of several rows

    def _merged(self, group: Sequence[Claim]) -> ExpenseLine | None:
        """Make one expense; its lines are left out where they do not add up to what the list states."""
        head, lines, stated = _parts(group)
        currency = head.line.amount.currency
        if any(claim.line.amount.currency != currency for claim in group):
            return None
        parts = [one for claim, minor in lines for one in _cost_lines(claim, minor)]
        found = sum(part.minor for part in parts)
        notes = joined_notes(group)
        total = found if stated is None else stated
        if stated is not None:
            self.sums.append(Sum(head.line.row, currency, stated, found))
            if stated != found:
                says = f"the expense says {shown(stated, currency)}"
                said = f"the lines add up to {shown(found, currency)}, {says}"
                notes = (*notes, f"{said}: {shown(abs(stated - found), currency)} differ; it is kept whole")
        if len(parts) < 2 or total != found:
            parts = []
        else:
            notes = (*notes, f"{len(parts)} lines add up to {shown(found, currency)}")
        rows = {claim.line.row for claim, _ in lines}
        return _one(head, group, rows, Money(total, currency), tuple(parts), notes)


_SUFFIX = re.compile(r"(.{3,})[-./_ ]\d{1,3}")


def _numbered_below(claim: Claim, by_id: Mapping[str, Claim]) -> Claim | None:
    """Find the expense `1001` of a line `1001-2`; both must be of one person, day and merchant."""
    found = _SUFFIX.fullmatch(claim.id)
    head = by_id.get(found[1]) if found is not None else None
    return head if head is not None and head is not claim and _agree([head, claim]) else None


def _only_number(ids: set[str]) -> bool:
    """Tell whether ids only count the rows: 1, 2, 3 ... mean other expenses in the next list."""
    if not all(id_.isdecimal() and len(id_) < 7 for id_ in ids):
        return False
    numbers = sorted(int(id_) for id_ in ids)
    return numbers[:1] in ([0], [1]) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _agree(group: Sequence[Claim]) -> bool:
    return len({_facts(claim) for claim in group}) == 1


def _facts(claim: Claim) -> tuple[str, ...]:
    """Return what all lines of one expense share."""
    line = claim.line
    return (
        fold(line.employee or line.employee_code),
        line.spent_on.isoformat(),
        fold(line.merchant),
        line.amount.currency,
    )


def _is_document(claim: Claim) -> bool:
    return any(char.isdigit() for char in claim.line.reference) and bool(claim.line.merchant)


def _parts(group: Sequence[Claim]) -> tuple[Claim, list[tuple[Claim, int]], int | None]:
    """Tell the row that speaks for the expense, its lines with their amounts, and the stated total."""
    children = [claim for claim in group if claim.parent or claim.kind == "child" or claim.continues]
    parents = [claim for claim in group if claim not in children]
    if children and len(parents) == 1 and len(children) < len(group):
        return _with_parent(parents[0], children)
    head = parents[0] if parents else group[0]
    if all(claim.line_minor is not None for claim in group):
        totals = {claim.line.amount.minor for claim in group}
        stated = totals.pop() if len(totals) == 1 else None
        stated = head.total_minor if head.total_minor is not None else stated
        return head, [(claim, claim.line_minor or 0) for claim in group], stated
    amounts = [claim.line.amount.minor for claim in group]
    if (repeated := _repeated_total(group)) is not None:
        return head, repeated, amounts[0]
    totals = {claim.total_minor for claim in group if claim.total_minor is not None}
    if len(totals) == 1:
        stated = next(iter(totals))
        rest = [claim for claim in group if claim.line.amount.minor != stated]
        if len(rest) == len(group) - 1 and sum(claim.line.amount.minor for claim in rest) == stated:
            return head, [(claim, claim.line.amount.minor) for claim in rest], stated
        return head, [(claim, claim.line.amount.minor) for claim in group], stated
    if (parent := _summed_row(group)) is not None:
        rest = [claim for claim in group if claim is not parent]
        return parent, [(claim, claim.line.amount.minor) for claim in rest], parent.line.amount.minor
    return head, [(claim, claim.line.amount.minor) for claim in group], None


def _with_parent(
    parent: Claim, children: Sequence[Claim]
) -> tuple[Claim, list[tuple[Claim, int]], int | None]:
    """A row with lines below it states their total, or is the first of them: what adds up decides."""
    lines = [
        (claim, claim.line.amount.minor if claim.line_minor is None else claim.line_minor)
        for claim in children
    ]
    found, stated = sum(minor for _, minor in lines), parent.line.amount.minor
    if parent.total_minor is not None:
        own = stated if parent.line_minor is None else parent.line_minor
        if found != parent.total_minor and found + own == parent.total_minor:
            return parent, [(parent, own), *lines], parent.total_minor
        return parent, lines, parent.total_minor
    is_first_line = all(claim.continues for claim in children) and found != stated
    if is_first_line and (parent.line.category or parent.taxes.rate_ppm is not None):
        return parent, [(parent, stated), *lines], None
    return parent, lines, stated


def _repeated_total(group: Sequence[Claim]) -> list[tuple[Claim, int]] | None:
    """Rows that repeat the total of the expense are divided by their net and tax."""
    amounts = {claim.line.amount.minor for claim in group}
    parts = [(claim.line.net, claim.line.tax_amount) for claim in group]
    if len(amounts) > 1 or any(net is None for net, _ in parts):
        return None
    minors = [(net.minor if net else 0) + (tax.minor if tax else 0) for net, tax in parts]
    if sum(minors) != amounts.pop() or len(minors) < 2:
        return None
    return list(zip(group, minors, strict=True))


def _summed_row(group: Sequence[Claim]) -> Claim | None:
    """Find the row that is the sum of the others; it must be the first or the last."""
    amounts = [claim.line.amount.minor for claim in group]
    for place in (0, -1):
        rest = sum(amounts) - amounts[place]
        if amounts[place] != rest:
            continue
        others = [claim for claim in group if claim is not group[place]]
        is_bare = not group[place].line.category and all(claim.line.category for claim in others)
        if len(group) > 2 or is_bare:
            return group[place]
    return None


def _cost_lines(claim: Claim, minor: int) -> Iterator[CostLine]:
    """Make the lines of one row: one, or one for each of its tax columns."""
    line = claim.line
    if line.lines and sum(one.minor for one in line.lines) == minor:
        for one in line.lines:
            yield replace(one, category=line.category, project=line.project, row=line.row)
        return
    fits = line.net is None or line.tax_amount is None or line.net.minor + line.tax_amount.minor == minor
    yield CostLine(
        minor=minor,
        net_minor=line.net.minor if line.net is not None and fits else None,
        tax_rate_ppm=line.tax_rate_ppm,
        tax_minor=line.tax_amount.minor
        if line.tax_amount is not None and abs(line.tax_amount.minor) <= abs(minor)
        else None,
        category=line.category,
        project=line.project,
        department=line.department,
        note=line.note,
        row=line.row,
    )


def _one(
    head: Claim,
    group: Sequence[Claim],
    rows: set[int],
    amount: Money,
    parts: tuple[CostLine, ...],
    notes: tuple[str, ...],
) -> ExpenseLine:
    """Make the expense: what all rows share, and of what they do not, what stays true of the whole.

    Args:
        head: The row that speaks for the expense.
        group: All its rows.
        rows: Those that are lines of it.
        amount: Of the whole.
        parts: Its lines; none where there is only one, or they do not add up.
        notes: What is said of it.
    """
    lines = [claim.line for claim in group]
    inner = [line for line in lines if line.row in rows]
    own, currency = head.line, amount.currency
    is_whole = not parts and len(inner) > 1
    taxes = [line.tax_amount.minor if line.tax_amount else None for line in inner]
    nets = [line.net.minor if line.net else None for line in inner]
    if parts:
        taxes, nets = [part.tax_minor for part in parts], [part.net_minor for part in parts]
    rates = [part.tax_rate_ppm for part in parts] or [line.tax_rate_ppm for line in inner]
    return replace(
        own,
        amount=amount,
        lines=parts,
        others=tuple(claim.line.row for claim in group if claim is not head),
        source_id=head.id or same_text(claim.parent for claim in group if claim is not head),
        category=_of_all(own, inner, "category"),
        project=_of_all(own, inner, "project"),
        department=_of_all(own, inner, "department"),
        tax_rate_ppm=own.tax_rate_ppm if is_whole else _same(rates),
        tax_amount=own.tax_amount if is_whole else _sum(taxes, currency) or own.tax_amount,
        net=own.net if is_whole else _sum(nets, currency) or own.net,
        stated=own.stated if own.row not in rows else _stated(inner),
        note=own.note if parts and own.note else joined(line.note for line in lines),
        receipt=joined((text for line in lines for text in line.receipt.split("\n")), "\n"),
        billable=own.billable or same_text(line.billable for line in inner),
        to_reimburse=own.to_reimburse or same_text(line.to_reimburse for line in inner),
        custom_fields=_custom(own, inner),
        notes=notes,
    )


def _stated(inner: Sequence[ExpenseLine]) -> Money | None:
    """Add the booked amounts of the lines up, where each has one in the same currency."""
    known = [line.stated for line in inner if line.stated is not None]
    if len(known) != len(inner) or len({amount.currency for amount in known}) != 1:
        return None
    return Money(sum(amount.minor for amount in known), known[0].currency)


def _of_all(own: ExpenseLine, inner: Sequence[ExpenseLine], name: str) -> str:
    """Return what all lines say, else what a row that is no line itself says of the whole."""
    told = same_text(getattr(line, name) for line in inner)
    return told or (getattr(own, name) if own not in inner else "")


def _sum(minors: Sequence[int | None], currency: str) -> Money | None:
    known = [minor for minor in minors if minor is not None]
    return Money(sum(known), currency) if known and len(known) == len(minors) else None


def _same(values: Iterable[int | None]) -> int | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _custom(own: ExpenseLine, inner: Sequence[ExpenseLine]) -> dict[str, str]:
    """Collect custom fields: what the expense's own row says of the whole, else what its lines say."""
    titles = dict.fromkeys(title for line in inner for title in line.custom_fields)
    told = {title: joined((line.custom_fields.get(title, "") for line in inner), " | ") for title in titles}
    return told if own in inner else {**told, **own.custom_fields}


def joined_notes(group: Sequence[Claim]) -> tuple[str, ...]:
    """Collect the notes of all rows, each once."""
    return tuple(dict.fromkeys(note for claim in group for note in claim.line.notes))
