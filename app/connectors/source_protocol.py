"""What every source of reference data offers: reading, and nothing else (F66).

There is no call here that could change anything over there. A source is opened beside the connector that
posts, with the same connection, and has none of its writing calls.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.connectors.protocol import CheckReport
from app.models.protocols import Progress, no_progress
from app.models.sync import SourceChoice, SourceField, SourceRow, SyncPart


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a system gives.

    Attributes:
        system: As in a connection.
        parts: What it has; a part that is missing cannot be enabled.
        has_choice: Parts where a person chooses among several sources (F75).
        along: Parts that come with any other unless they are disabled.
    """

    system: str
    title: str
    parts: frozenset[SyncPart]
    has_choice: frozenset[SyncPart] = frozenset()
    along: frozenset[SyncPart] = frozenset()


class ReferenceSource(Protocol):
    """Reads reference data out of one company of one system.

    A call answers, or raises UnreachableError (try later) or RejectedError (a person must act).
    """

    @property
    def facts(self) -> SourceFacts:
        """What the system gives."""
        ...

    def check(self) -> CheckReport:
        """Prove that it can be reached and is the right company."""
        ...

    def choices(self, part: SyncPart) -> Sequence[SourceChoice]:
        """Name what a part can be read from, the one to propose first; empty where there is nothing (F75)."""
        ...

    def fields(self, part: SyncPart, choice: str) -> Sequence[SourceField]:
        """Name what filters may look at, `code` and `name` first (F74)."""
        ...

    def rows(self, part: SyncPart, choice: str, progress: Progress = no_progress) -> Iterator[SourceRow]:
        """Yield all rows of a part, inactive ones too, a page at a time; `choice` is a key of `choices`."""
        ...

    def close(self) -> None:
        """Give connections back."""
        ...


CODE_FIELD = SourceField("code", "Code")
NAME_FIELD = SourceField("name", "Name")
