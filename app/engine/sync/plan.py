"""What a sync would change: source rows against the rows here, never a guess (F66-F73).

The code is the key, exactly as written. Where codes or names leave open which row is meant, the row
stays as it is and the plan says why. Nothing is deleted: what the source lists no more is flagged.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.engine.sync.filters import matcher
from app.engine.sync.names import settle_names
from app.models.sync import (
    PROBLEM_REASONS,
    AskKind,
    ChangeKind,
    CurrentRow,
    PartConfig,
    PartPlan,
    SourceRow,
    SyncAsk,
    SyncChange,
    SyncPart,
    SyncReason,
)

REFERENCE_CHARS_MAX = 100
NAME_CHARS_MAX = 300
SHARE_KEPT_MIN = 50
"""Percent of the known rows that a source has to list still; below, a person is asked."""

GOING_MIN = 5
"""So few rows may go without a question, as long as something is left."""

NAMED_PARTS = frozenset({SyncPart.CATEGORY, SyncPart.PROJECT, SyncPart.DEPARTMENT, SyncPart.TAX_RATE})
"""Their rows are also found by name when expenses come in, so a name must not come to mean two rows."""

PURCHASES, ALL_TYPES = "purchase", "all"
YES, NO = "1", "0"


def fold(reference: str) -> str:
    """Reduce a code to what a person would take for the same: no case, no spaces."""
    return "".join(reference.split()).casefold()


def plan_part(
    config: PartConfig,
    connection_id: int,
    current: Sequence[CurrentRow],
    source: Iterable[SourceRow],
    *,
    is_accepted: bool = False,
    state: str = "",
) -> PartPlan:
    """Compare the rows of one part.

    Args:
        config: Which part, and its filter.
        connection_id: The source's connection; rows of other owners with the same code become its own.
        current: All rows of the part here, in any order.
        source: The source's rows; walked over once.
        is_accepted: A person agreed that many rows, or all, are flagged as gone.
        state: Fingerprint of `current`, kept with the plan.
    """
    return _Comparison(config, connection_id, _best(current, connection_id)).run(
        source, is_accepted=is_accepted, state=state
    )


def _best(current: Sequence[CurrentRow], connection_id: int) -> dict[str, CurrentRow]:
    """Choose one row for each code: the connection's own, else one that people made, else another's."""

    def rank(row: CurrentRow) -> tuple[int, int]:
        if row.connection_id == connection_id:
            return (0, row.id)
        return (1 if row.connection_id is None else 2, row.id)

    found: dict[str, CurrentRow] = {}
    for row in current:
        known = found.get(row.reference)
        if known is None or rank(row) < rank(known):
            found[row.reference] = row
    return found


@dataclass
class _Comparison:
    """One part while it is compared."""

    config: PartConfig
    connection_id: int
    current: dict[str, CurrentRow]
    given: dict[str, SourceRow] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    changes: list[SyncChange] = field(default_factory=list)
    total: int = 0
    matched: int = 0

    @property
    def part(self) -> SyncPart:
        return self.config.part

    def run(self, source: Iterable[SourceRow], *, is_accepted: bool, state: str) -> PartPlan:
        self._read(source)
        unclear = self._unclear()
        unchanged = 0
        for reference, row in self.given.items():
            if reference in unclear or not self._is_usable(row):
                self.kept.add(reference)
            elif not self._compare(row):
                unchanged += 1
        self.given.clear()
        if self.part in NAMED_PARTS:
            self.changes = settle_names(self.current.values(), self.changes)
        known = [
            row
            for row in self.current.values()
            if row.connection_id == self.connection_id and not row.is_gone
        ]
        self.changes += self._gone(known)
        is_filter_empty = bool(self.config.filter) and self.total > 0 and self.matched == 0
        ask = None if is_accepted else self._ask(len(known))
        self.changes.sort(key=_order)
        return PartPlan(
            self.config,
            self.total,
            self.matched,
            len(known),
            unchanged,
            tuple(self.changes),
            ask,
            is_filter_empty,
            state,
        )

    # ------------------------------------------------------------------ what the source says

    def _read(self, source: Iterable[SourceRow]) -> None:
        lets_through = matcher(self.config.filter)
        twice: set[str] = set()
        for row in source:
            self.total += 1
            if not lets_through(row):
                self.outside.add(row.reference)
                continue
            self.matched += 1
            if not row.reference.strip():
                is_heading = not row.is_active  # a heading of a chart of accounts has no code and is closed
                self._ignore(row, SyncReason.INACTIVE_THERE if is_heading else SyncReason.EMPTY_REFERENCE)
                continue
            first = self.given.setdefault(row.reference, row)
            if first is row:
                continue
            if _content(first) == _content(row):
                self._ignore(row, SyncReason.REPEATED)
            else:
                self._ignore(row, SyncReason.DUPLICATE)
                twice.add(row.reference)
        for reference in twice:
            first = self.given.pop(reference)
            self.kept.add(reference)
            self._ignore(first, SyncReason.DUPLICATE)

    def _unclear(self) -> set[str]:
        """Find codes that differ only in case or spaces, among themselves or from a row here."""
        unclear: set[str] = set()
        firsts: dict[str, str] = {}
        for reference in self.given:
            first = firsts.setdefault(fold(reference), reference)
            if first != reference:
                unclear |= {first, reference}
                self._ignore(self.given[reference], SyncReason.CASE_OR_SPACES, first)
        self_reported = {
            change.reference for change in self.changes if change.reason is SyncReason.CASE_OR_SPACES
        }
        for reference in sorted(unclear - self_reported):
            other = min(one for one in unclear if one != reference and fold(one) == fold(reference))
            self._ignore(self.given[reference], SyncReason.CASE_OR_SPACES, other)
        for reference in self.current:
            like = firsts.get(fold(reference))
            if like is None or reference in self.given:
                continue
            self.kept.add(reference)
            if like not in unclear and like not in self.current:
                unclear.add(like)
                self._ignore(self.given[like], SyncReason.CASE_OR_SPACES, reference)
        return unclear

    def _is_usable(self, row: SourceRow) -> bool:
        if not row.name.strip():
            self._ignore(row, SyncReason.EMPTY_NAME)
            return False
        if len(row.reference) > REFERENCE_CHARS_MAX or len(row.name) > NAME_CHARS_MAX:
            self._ignore(row, SyncReason.TOO_LONG)
            return False
        return True

    # ------------------------------------------------------------------ what that changes here

    def _compare(self, row: SourceRow) -> bool:
        """Add the changes of one row; False where there are none."""
        here = self.current.get(row.reference)
        before = len(self.changes)
        if not row.is_active and self.part is not SyncPart.SUPPLIER:
            self._closed(row, here)
        elif here is None:
            self._create(row)
        else:
            self.kept.add(row.reference)
            self.changes += self._differences(row, here)
        return len(self.changes) > before

    def _closed(self, row: SourceRow, here: CurrentRow | None) -> None:
        """Take a row that is switched off there for gone; it is never made anew."""
        self.kept.add(row.reference)
        if here is not None and here.connection_id == self.connection_id:
            if not here.is_gone:
                self._change(ChangeKind.FLAG_GONE, here, "is_gone", NO, YES, reason=SyncReason.INACTIVE_THERE)
        elif here is None:
            self._ignore(row, SyncReason.INACTIVE_THERE)

    def _create(self, row: SourceRow) -> None:
        self.kept.add(row.reference)
        if not row.is_active:
            self._ignore(row, SyncReason.INACTIVE_THERE)
            return
        self.changes.append(
            SyncChange(
                self.part,
                ChangeKind.CREATE,
                row.reference,
                new=row.name,
                details=_start(self.part, row),
            )
        )

    def _differences(self, row: SourceRow, here: CurrentRow) -> Iterator[SyncChange]:
        def change(kind: ChangeKind, name: str, old: object, new: object) -> SyncChange:
            reason = SyncReason.TAX_PERCENTAGE if kind is ChangeKind.WARN else SyncReason.NONE
            return SyncChange(
                self.part, kind, here.reference, name, _text(old), _text(new), reason, row_id=here.id
            )

        if here.connection_id != self.connection_id:
            yield change(ChangeKind.OVERWRITE, "connection_id", here.connection_id, self.connection_id)
        if here.name != row.name:
            yield change(ChangeKind.RENAME, "name", here.name, row.name)
        if here.is_gone:
            yield change(ChangeKind.REACTIVATE, "is_gone", True, False)
        if self.part is SyncPart.SUPPLIER and here.is_active != row.is_active:
            kind = ChangeKind.REACTIVATE if row.is_active else ChangeKind.OVERWRITE
            yield change(kind, "is_active", here.is_active, row.is_active)
        if self.part is SyncPart.TAX_RATE and here.rate_ppm != row.rate_ppm:
            yield change(ChangeKind.WARN, "rate_ppm", here.rate_ppm, row.rate_ppm)
        if self.part is SyncPart.PERIOD:
            for name in ("first_on", "last_on", "is_open"):
                old, new = getattr(here, name), getattr(row, name)
                if old != new:
                    yield change(ChangeKind.OVERWRITE, name, old, new)

    # ------------------------------------------------------------------ what is not there any more

    def _gone(self, known: Sequence[CurrentRow]) -> Iterator[SyncChange]:
        for row in known:
            if row.reference in self.kept:
                continue
            if row.reference in self.outside:
                yield SyncChange(
                    self.part,
                    ChangeKind.IGNORE,
                    row.reference,
                    old=row.name,
                    reason=SyncReason.OUTSIDE_FILTER,
                    row_id=row.id,
                )
            else:
                yield SyncChange(
                    self.part,
                    ChangeKind.FLAG_GONE,
                    row.reference,
                    "is_gone",
                    NO,
                    YES,
                    SyncReason.GONE_THERE,
                    row_id=row.id,
                )

    def _ask(self, known: int) -> SyncAsk | None:
        going = sum(change.kind is ChangeKind.FLAG_GONE for change in self.changes)
        if going and self.total == 0:
            return SyncAsk(AskKind.NOTHING, known, going, SHARE_KEPT_MIN)
        is_few = (known - going) * 100 < SHARE_KEPT_MIN * known
        if is_few and going >= GOING_MIN:
            return SyncAsk(AskKind.FEW, known, going, SHARE_KEPT_MIN)
        return None

    def _ignore(self, row: SourceRow, reason: SyncReason, other: str = "") -> None:
        here = self.current.get(row.reference)
        self.changes.append(
            SyncChange(
                self.part,
                ChangeKind.IGNORE,
                row.reference[:REFERENCE_CHARS_MAX],
                old=here.name if here else None,
                new=row.name[:NAME_CHARS_MAX],
                reason=reason,
                other=other or row.place,
                row_id=here.id if here else 0,
            )
        )

    def _change(
        self,
        kind: ChangeKind,
        here: CurrentRow,
        name: str,
        old: str,
        new: str,
        *,
        reason: SyncReason,
    ) -> None:
        self.changes.append(
            SyncChange(self.part, kind, here.reference, name, old, new, reason, row_id=here.id)
        )


_Details = tuple[tuple[str, int | str | None], ...]
_STARTS: dict[SyncPart, _Details] = {
    SyncPart.CATEGORY: (("expense_types", PURCHASES),),
    SyncPart.PROJECT: (("expense_types", ALL_TYPES),),
    SyncPart.DEPARTMENT: (),
}


def _start(part: SyncPart, row: SourceRow) -> _Details:
    """Name what a new row starts with; afterwards these fields belong to people (F71, F73)."""
    if part is SyncPart.TAX_RATE:
        return (("rate_ppm", row.rate_ppm), ("country", row.values.get("country", "")))
    if part is SyncPart.SUPPLIER:
        return (("vat_number", row.values.get("vat_number", "")),)
    if part is SyncPart.GL_ACCOUNT:
        return (("kind", row.values.get("kind", "")),)
    if part is SyncPart.PERIOD:
        first, last = _text(row.first_on), _text(row.last_on)
        return (("first_on", first), ("last_on", last), ("is_open", int(row.is_open)))
    return _STARTS[part]


def _content(row: SourceRow) -> tuple[object, ...]:
    return (row.name, row.is_active, row.rate_ppm, row.first_on, row.last_on, row.is_open)


def _text(value: object) -> str | None:
    if value is None:
        return None
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def _order(change: SyncChange) -> tuple[bool, str, str, str, str, str, int]:
    """Sort problems first, then by code; equal ones are the same in every order of the source."""
    is_fine = change.reason not in PROBLEM_REASONS
    told = (change.kind.value, change.field, change.new or "", change.other)
    return (is_fine, change.reference, *told, change.row_id)
