"""What every connector offers: facts about its system, and calls that end in one of four ways.

A call answers, or raises UnreachableError (surely nothing was done), DoubtfulError (nobody knows),
RejectedError (refused) or ClosedPeriodError (refused for its date). What follows is the core's decision.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Protocol

from app.models.posting import ConnectorFacts, Document, Failure, FiscalPeriod, Ledger, Posting, Receipt


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The answer of a check that went well (F50, F78).

    Attributes:
        company: The company on the other side, as it names itself.
        detail: Version, user, folder ...
    """

    company: str = ""
    detail: str = ""


class Connector(Protocol):
    """An accounting system that takes one entry at a time."""

    @property
    def facts(self) -> ConnectorFacts:
        """What the system promises."""
        ...

    def check(self) -> CheckReport:
        """Prove that it is reachable, logged in, the right company and capable; raises ConnectorError."""
        ...

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Tell what is missing in an entry; makes no call (F51)."""
        ...

    def find(self, posting: Posting) -> Document | None:
        """Look the entry's key up; never writes what was not there."""
        ...

    def post(self, posting: Posting) -> Document:
        """Send a new entry."""
        ...

    def finish(self, document: Document, posting: Posting) -> Document:
        """Take a draft that was found to the state that the entry wants; may be repeated."""
        ...

    def periods(self, ledger: Ledger) -> Sequence[FiscalPeriod]:
        """Return the periods as they are now; empty where the system has none."""
        ...

    def attach(self, document: Document, posting: Posting, receipts: Sequence[Receipt]) -> None:
        """Attach the receipts that are not there yet; raises RejectedError with a receipt reason."""
        ...

    def close(self) -> None:
        """Give connections back."""
        ...


@dataclass(frozen=True, slots=True)
class FileJob:
    """What a file may say about its job; nothing in it changes when the file is written again.

    Attributes:
        currency: The company's own, which every entry is in; layouts without a currency rely on it.
    """

    number: int
    made_at: datetime
    company: str
    currency: str


@dataclass(frozen=True, slots=True)
class FileTotals:
    """What a file holds.

    Attributes:
        entries: How many.
        debits: By currency, in minor units; credits are the same.
    """

    entries: int = 0
    debits: Mapping[str, int] = field(default_factory=dict)


class FileTarget(Protocol):
    """A layout that whole jobs are written in; the same entries give the same bytes."""

    @property
    def facts(self) -> ConnectorFacts:
        """What the layout can carry."""
        ...

    @property
    def suffix(self) -> str:
        """Ending of the file's name, such as `.csv`."""
        ...

    def check(self) -> CheckReport:
        """Prove that the options make sense; raises RejectedError."""
        ...

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Tell what is missing in an entry (F51)."""
        ...

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write all entries in one pass; memory does not grow with them."""
        ...

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Add up what a written file says, from its bytes alone."""
        ...
