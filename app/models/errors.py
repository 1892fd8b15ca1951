"""Expected failures. They carry fields; `ui/wording` and `cli` make sentences of them.

AppError
├── FileError                 a file that a person named: `path`, `reason`, `remedy`
│   ├── RefusedFileError      its content is refused: also `row`, `value`
│   ├── NotACompanyFileError
│   ├── NewerFileError        written by a newer program
│   ├── FileInUseError        a second program has it open
│   └── DiskFullError
├── OpenQuestionsError        a file asks what it does not decide: `file`, `questions`
├── StaleError                what a change relied on has changed meanwhile
├── OverAllocatedError        more would be reconciled than the amount
├── LockedPeriodError         a signed-off or locked period
├── BlockedError              refused by a rule: `rule`, `reason`, `remedy`
├── AlreadyDoneError          the command with this id was carried out before
├── NotFoundError
├── ConnectorError            an accounting system: `failure` says what, where from, what to do
│   ├── UnreachableError      nothing was sent, or surely nothing was done: try later
│   ├── DoubtfulError         it was sent and nobody knows what became of it: look it up
│   ├── RejectedError         it was refused: a person must act
│   └── ClosedPeriodError     refused for its date: the period rule decides
└── CancelledError            a person stopped it; nothing was changed
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.models.posting import Failure
    from app.models.statement import Question


class AppError(Exception):
    """Root of all failures that the program expects; never raised itself."""


@dataclass
class FileError(AppError):
    """A file cannot be used.

    Attributes:
        path: The file as the person named it.
        reason: What is wrong, a short sentence without a full stop.
        remedy: What the person can do next.
    """

    path: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}. {self.remedy}".strip()


@dataclass
class RefusedFileError(FileError):
    """The content of a file is refused; nothing was imported.

    Attributes:
        row: Row or line (from 1) where it went wrong; None for the whole file.
        value: The offending value, cut to 200 characters.
    """

    row: int | None = None
    value: str | None = None

    def __str__(self) -> str:
        at = f", row {self.row}" if self.row is not None else ""
        value = f" ({self.value})" if self.value else ""
        return f"{self.path}{at}: {self.reason}{value}. {self.remedy}".strip()


class NotACompanyFileError(FileError):
    """The file is not a Tieout company file."""


class NewerFileError(FileError):
    """The file was written by a newer program; it is not touched."""


class FileInUseError(FileError):
    """Another program, on this machine or another, has the company file open for writing."""


class DiskFullError(FileError):
    """There is no room; nothing of the change was kept."""


@dataclass
class OpenQuestionsError(AppError):
    """A file asks what only a person can answer; nothing of it was stored.

    Attributes:
        file: Its name without folder.
        questions: Those without an answer, in the file's order.
    """

    file: str
    questions: "tuple[Question, ...]"

    def __str__(self) -> str:
        return " ".join([f"{self.file} was not imported:", *(one.text for one in self.questions)])


@dataclass
class StaleError(AppError):
    """What the change relied on was changed by someone else; nothing was written.

    Attributes:
        what: Which thing, in the glossary's words, such as `payment 12`.
        by: Who changed it, where known.
    """

    what: str
    by: str = ""

    def __str__(self) -> str:
        return f"{self.what} was changed meanwhile{' by ' + self.by if self.by else ''}"


@dataclass
class OverAllocatedError(AppError):
    """More would be reconciled than the payment or the expense is worth."""

    what: str

    def __str__(self) -> str:
        return f"{self.what} would be reconciled beyond its amount"


@dataclass
class LockedPeriodError(AppError):
    """The period is signed off or locked; reopening it is a recorded act of its own."""

    period: str

    def __str__(self) -> str:
        return f"the period {self.period} is locked"


@dataclass
class BlockedError(AppError):
    """A rule forbids the change.

    Attributes:
        rule: The rule's id in the specification, such as `F22`.
        reason: Why, a sentence without a full stop.
        remedy: The way out.
    """

    rule: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.reason}. {self.remedy}".strip()


@dataclass
class AlreadyDoneError(AppError):
    """The command with this id was carried out before; nothing was changed now.

    Attributes:
        command_id: The caller's id.
        result: What the command answered then, as JSON values.
    """

    command_id: str
    result: object = None

    def __str__(self) -> str:
        return f"the command {self.command_id} was carried out before"


@dataclass
class NotFoundError(AppError):
    """The thing does not exist (any more)."""

    what: str

    def __str__(self) -> str:
        return f"{self.what} does not exist"


@dataclass
class ConnectorError(AppError):
    """An accounting system did not do what was asked.

    Attributes:
        failure: What failed, with field, value, origin and remedy.
    """

    failure: "Failure"

    def __str__(self) -> str:
        told = self.failure
        named = f" {told.field} {told.value!r}" if told.value else f" {told.field}" if told.field else ""
        words = f": {told.text}" if told.text else ""
        return f"{told.reason.value.replace('_', ' ')}{named}{words}. {told.remedy}".strip()


class UnreachableError(ConnectorError):
    """Nothing was sent, or surely nothing was done with it; trying again later is safe."""


class DoubtfulError(ConnectorError):
    """The request went out and no fitting answer came back; it is looked up before anything is re-sent."""


class RejectedError(ConnectorError):
    """It was refused and is not there; a person must act."""


class ClosedPeriodError(ConnectorError):
    """It was refused because its date lies in a period that is closed; it is not there."""


@dataclass
class CancelledError(AppError):
    """A person stopped the work; nothing was changed."""

    done: int = field(default=0)

    def __str__(self) -> str:
        return "cancelled; nothing was changed"
