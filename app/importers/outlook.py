"""Notes days that cannot be right: after today, or outside of the period that their statement states."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.importers.wire import DAY, LINE_WIDTH, Loose, PackedRow, packed_row
from app.models.period import from_day, to_day
from app.models.statement import FileFoot, StatementFoot, StatementHead, StatementLine

NOTES_MAX = 20
_BEFORE, _AFTER = -(10**9), 10**9


@dataclass
class _Outlook:
    """The days of the lines so far; `low` and `high` are (day, row) of the statement at hand."""

    today: int
    late: int = 0
    first_late: tuple[int, int] = (0, 0)
    opened: int | None = None
    low: tuple[int, int] = (_AFTER, 0)
    high: tuple[int, int] = (_BEFORE, 0)
    notes: list[str] = field(default_factory=list)

    def look(self, rows: Sequence[PackedRow]) -> None:
        days = [(row[DAY], row[0]) for row in rows if len(row) == LINE_WIDTH]
        if not days:
            return
        self.low, self.high = min(self.low, *days), max(self.high, *days)
        if self.high[0] > self.today and (late := [day for day in days if day[0] > self.today]):
            self.first_late = self.first_late if self.late else late[0]
            self.late += len(late)

    def open(self, head: StatementHead) -> None:
        self.opened = None if head.opened_on is None else to_day(head.opened_on)
        self.low, self.high = (_AFTER, 0), (_BEFORE, 0)

    def close(self, foot: StatementFoot) -> None:
        closed = None if foot.closed_on is None else to_day(foot.closed_on)
        if self.low[1] and self.opened is not None and self.low[0] < self.opened:
            self._note(self.low, f"before the statement begins, {from_day(self.opened)}")
        if self.high[1] and closed is not None and self.high[0] > closed:
            self._note(self.high, f"after the statement ends, {from_day(closed)}")

    def _note(self, at: tuple[int, int], where: str) -> None:
        if len(self.notes) < NOTES_MAX:
            self.notes.append(f"row {at[1]} is dated {from_day(at[0])}, {where}")

    def end(self, foot: FileFoot) -> FileFoot:
        if self.late:
            day, row = self.first_late
            many = f"{self.late} transactions are" if self.late > 1 else "one transaction is"
            self.notes.insert(0, f"{many} dated after today; the first is row {row}, {from_day(day)}")
        return replace(foot, notes=(*foot.notes, *self.notes)) if self.notes else foot


def with_outlook(parts: Iterable[Loose], today: date) -> Iterator[Loose]:
    """Pass everything on; the last part tells what is odd about the days of the lines before it."""
    outlook = _Outlook(to_day(today))
    for part in parts:
        if type(part) is list:
            outlook.look(part)
        elif type(part) is tuple:
            outlook.look((part,))
        elif isinstance(part, StatementLine):
            packed = packed_row(part)
            outlook.look((packed,))
            yield packed
            continue
        elif isinstance(part, StatementHead):
            outlook.open(part)
        elif isinstance(part, StatementFoot):
            outlook.close(part)
        elif isinstance(part, FileFoot):
            yield outlook.end(part)
            continue
        yield part
