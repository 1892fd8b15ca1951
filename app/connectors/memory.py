"""Books in memory that behave as real systems do when things go wrong: late, lossy, forgetful, slow to index.

Used where posting is proven in virtual time. It refuses nothing twice by itself: what is sent twice is
there twice, so that a client that sends blindly is found out.
"""

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.connectors.checking import lacks_for
from app.connectors.protocol import CheckReport
from app.models.errors import (
    ClosedPeriodError,
    ConnectorError,
    DoubtfulError,
    RejectedError,
    UnreachableError,
)
from app.models.posting import (
    ConnectorFacts,
    Document,
    Failure,
    FailureReason,
    FiscalPeriod,
    Ledger,
    Method,
    Posting,
    Receipt,
)

MEMORY_FACTS = ConnectorFacts(
    "memory", "Books in memory", frozenset(Method), settling_s=600, receipt_bytes_max=1_000_000
)


class Fault(StrEnum):
    """What happens to one request."""

    DROPPED = "dropped"  # it never arrives; the client hears nothing
    BUSY = "busy"  # refused, surely nothing done
    ANSWER_LOST = "answer_lost"  # done at once; the client hears nothing
    LATE = "late"  # done up to LATE_S_MAX after the client gave up
    DRAFT_LEFT = "draft_left"  # a draft is there, posting it never began; the client hears nothing
    KILLED = "killed"  # the program dies after the request went out, and it is done
    KILLED_BEFORE = "killed_before"  # the program dies before it goes out


class KilledError(BaseException):
    """The program dies here: nothing after this line runs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document that is there."""

    number: int
    posting: Posting
    done_at: datetime


@dataclass
class MemoryBooks:
    """What the accounting system holds.

    Attributes:
        lag_s: How long after it is done a document is found by its key.
        accounts: Those it knows; None = all.
        closed: Periods, for refusals by date.
    """

    lag_s: float = 0
    accounts: frozenset[str] | None = None
    fiscal_periods: list[FiscalPeriod] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    receipts: dict[str, list[str]] = field(default_factory=dict)
    by_key: dict[str, list[Entry]] = field(default_factory=dict)
    drafts: set[int] = field(default_factory=set)
    waiting: list[tuple[datetime, int, Posting]] = field(default_factory=list)
    is_up: bool = True

    def later(self, at: datetime, posting: Posting) -> None:
        """Plan work that is done after the client gave up on it."""
        heapq.heappush(self.waiting, (at, len(self.entries) + len(self.waiting), posting))

    def advance(self, now: datetime) -> None:
        """Do the late work that is due."""
        while self.waiting and self.waiting[0][0] <= now:
            at, _, posting = heapq.heappop(self.waiting)
            if self.refusal(posting) is None:
                self.add(posting, at)

    def add(self, posting: Posting, at: datetime) -> Entry:
        """Store a document, whether or not its key is there already."""
        entry = Entry(len(self.entries) + 1, posting, at)
        self.entries.append(entry)
        self.by_key.setdefault(posting.key, []).append(entry)
        return entry

    def refusal(self, posting: Posting) -> ConnectorError | None:
        """Tell why a document is not taken."""
        for line in posting.lines:
            if self.accounts is not None and line.account not in self.accounts:
                remedy = "Map to an account that exists"
                return RejectedError(
                    Failure(FailureReason.ACCOUNT_UNKNOWN, "account", line.account, "mapping", remedy)
                )
        for period in self.fiscal_periods:
            if period.holds(posting.posted_on) and posting.ledger in period.closed:
                text = f"period {period.reference} is closed"
                day = posting.posted_on.isoformat()
                return ClosedPeriodError(
                    Failure(FailureReason.CLOSED_PERIOD, "posting date", day, "", "Open the period", text)
                )
        return None

    def doubled(self) -> int:
        """Count documents beyond the first of their key."""
        return len(self.entries) - len(self.by_key)


@dataclass
class MemoryConnector:
    """Posts to MemoryBooks through a network that a test makes bad. Satisfies Connector.

    Attributes:
        fault: Asked once a request to post; None = all goes well.
        late_s: How late LATE work is done, asked once each.
    """

    books: MemoryBooks
    now: Callable[[], datetime]
    fault: Callable[[], Fault | None] = lambda: None
    late_s: Callable[[], float] = lambda: 300.0
    facts: ConnectorFacts = MEMORY_FACTS
    calls: dict[str, int] = field(default_factory=dict)

    def check(self) -> CheckReport:
        """Raise UnreachableError while the books are down."""
        self._called("check")
        return CheckReport("Books in memory", f"{len(self.books.entries)} documents")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need an account on every line."""
        return lacks_for(self.facts, posting)

    def find(self, posting: Posting) -> Document | None:
        """Find by key what is indexed by now."""
        now = self._called("find")
        ready = now - timedelta(seconds=self.books.lag_s)
        found = [entry for entry in self.books.by_key.get(posting.key, ()) if entry.done_at <= ready]
        return self._document(found[0]) if found else None

    def post(self, posting: Posting) -> Document:
        """Send one document through the bad network."""
        now = self._called("post")
        match self.fault():
            case None:
                return self._document(self._work(posting, now))
            case Fault.BUSY:
                raise UnreachableError(_silence(FailureReason.UNREACHABLE))
            case Fault.KILLED_BEFORE:
                raise KilledError
            case Fault.KILLED:
                self._work(posting, now)
                raise KilledError
            case Fault.ANSWER_LOST:
                self._work(posting, now)
            case Fault.DRAFT_LEFT:
                self.books.drafts.add(self._work(posting, now).number)
            case Fault.LATE:
                self.books.later(now + timedelta(seconds=self.late_s()), posting)
            case Fault.DROPPED:
                pass
        raise DoubtfulError(_silence(FailureReason.TIMEOUT))

    def finish(self, document: Document, posting: Posting) -> Document:
        """Make a draft final, unless it is refused now."""
        self._called("finish")
        refusal = self.books.refusal(posting)
        if refusal is not None:
            raise refusal
        entry = self.books.by_key[document.key][0]
        self.books.drafts.discard(entry.number)
        return self._document(entry)

    def periods(self, ledger: Ledger) -> Sequence[FiscalPeriod]:
        """Return what the books hold."""
        self._called("periods")
        return tuple(self.books.fiscal_periods)

    def attach(self, document: Document, posting: Posting, receipts: Sequence[Receipt]) -> None:
        """Keep the names of receipts that are not there yet."""
        self._called("attach")
        held = self.books.receipts.setdefault(document.reference, [])
        for receipt in receipts:
            if len(receipt.content) > self.facts.receipt_bytes_max:
                remedy = "Attach a smaller file, then retry the receipt"
                raise RejectedError(
                    Failure(FailureReason.RECEIPT_SIZE, "receipt", receipt.name, "the expense", remedy)
                )
            if receipt.name not in held:
                held.append(receipt.name)

    def close(self) -> None:
        """Hold nothing that needs giving back."""

    def _document(self, entry: Entry) -> Document:
        posting = entry.posting
        return Document(
            posting.key,
            f"MEM-{entry.number:05}",
            posting.is_final and entry.number not in self.books.drafts,
            posting.total,
            posted_on=posting.posted_on,
        )

    def _called(self, name: str) -> datetime:
        now = self.now()
        self.calls[name] = self.calls.get(name, 0) + 1
        self.books.advance(now)
        if not self.books.is_up:
            raise UnreachableError(_silence(FailureReason.UNREACHABLE))
        return now

    def _work(self, posting: Posting, now: datetime) -> Entry:
        refusal = self.books.refusal(posting)
        if refusal is not None:
            raise refusal
        return self.books.add(posting, now)


def _silence(reason: FailureReason) -> Failure:
    return Failure(reason, "answer", "", "the network", "Try again later")


def closed_until(periods: Sequence[FiscalPeriod], day: date) -> list[FiscalPeriod]:
    """Close every period that ends before a day."""
    both: Mapping[bool, frozenset[Ledger]] = {True: frozenset(Ledger), False: frozenset()}
    return [replace(period, closed=both[period.last_on < day]) for period in periods]
