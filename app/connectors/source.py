"""What every source of expenses offers: jobs that wait, their items, and a word back about each."""

from collections.abc import Sequence
from typing import Protocol

from app.connectors.protocol import CheckReport
from app.models.posting import ConnectorFacts
from app.models.source import ItemOutcome, SourceFile, SourceItem, SourceJob, SourceStatus


class ExpenseSource(Protocol):
    """An expense tool that hands over what is to be posted. Errors are those of connectors."""

    @property
    def facts(self) -> ConnectorFacts:
        """Name and settings."""
        ...

    def check(self) -> CheckReport:
        """Prove that it is reachable and lets us in; changes nothing."""
        ...

    def waiting(self) -> Sequence[SourceJob]:
        """Return the jobs that wait, the oldest first; changes nothing."""
        ...

    def job(self, job_id: str) -> SourceJob:
        """Return one job as it stands; raises RejectedError for one that is not there."""
        ...

    def begin(self, job_id: str) -> None:
        """Take a job over; done before, it changes nothing."""
        ...

    def items(self, job_id: str) -> Sequence[SourceItem]:
        """Return all items of an open job; raises RejectedError where one cannot be understood."""
        ...

    def standing(self, job_id: str) -> dict[str, SourceStatus]:
        """Return where each item stands over there."""
        ...

    def report(self, job_id: str, outcomes: Sequence[ItemOutcome]) -> dict[str, str]:
        """Tell what became of items, in batches as large as it takes; returns those it refused, and why."""
        ...

    def end(self, job_id: str, *, done: int, failed: int, reason: str = "", reason_type: str = "") -> None:
        """Close the job, once every item has been told; done before, it changes nothing."""
        ...

    def fetch(self, file: SourceFile) -> bytes:
        """Fetch a receipt; raises RejectedError with a receipt reason."""
        ...

    def close(self) -> None:
        """Give connections back."""
        ...
