"""What a bad file comes to, for the tests of the list of bad inputs."""

from dataclasses import dataclass, field
from pathlib import Path

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.statement import (
    FileFoot,
    Proof,
    Question,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)
from tests.contract.importers.summary import TODAY


@dataclass
class Found:
    """A reading, or the refusal that ended it."""

    lines: list[StatementLine] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    heads: list[StatementHead] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)
    notes: str = ""
    decisions: dict[str, str] = field(default_factory=dict)
    refused: RefusedFileError | None = None

    @property
    def minors(self) -> list[int]:
        """Amounts as costs, in minor units."""
        return [line.amount.minor for line in self.lines]

    @property
    def days(self) -> list[str]:
        """Booking days."""
        return [line.booked_on.isoformat() for line in self.lines]

    @property
    def texts(self) -> list[str]:
        """Descriptions."""
        return [line.descriptor for line in self.lines]

    @property
    def rules(self) -> list[str]:
        """Why rows were left out."""
        return [row.rule for row in self.skipped]

    @property
    def sentence(self) -> str:
        """The refusal as a person reads it, the way out included."""
        assert self.refused is not None, "the file was not refused"
        return f"{self.refused.reason}. {self.refused.remedy}"


def read_bad(folder: Path, content: str | bytes, name: str = "file.csv", **answers: str) -> Found:
    """Write and read a file; every row that was read has one fate (G04)."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return found_in(path, **answers)


def found_in(path: Path, **answers: str) -> Found:
    """Read a file as the program does."""
    found, rows = Found(), 0
    try:
        for part in read(ReadRequest(path, answers=answers, today=TODAY)):
            if isinstance(part, StatementLine):
                found.lines.append(part)
            elif isinstance(part, Rejected):
                found.rejected.append(part)
            elif isinstance(part, Skipped):
                found.skipped.append(part)
            elif isinstance(part, StatementHead):
                found.heads.append(part)
            elif isinstance(part, StatementFoot):
                found.proofs += part.proofs
            elif isinstance(part, FileFoot):
                rows = part.rows_read
                found.questions = {question.key: question for question in part.questions}
                found.notes = "\n".join(part.notes)
                found.decisions = {key: value for key, (value, _) in part.decisions.items()}
    except RefusedFileError as error:
        found = Found(refused=error)
    if found.refused is not None:
        assert found.refused.path == path.name
        assert found.refused.reason
        assert found.refused.remedy, "every refusal names a way out"
        return found
    assert len(found.lines) + len(found.rejected) + len(found.skipped) == rows, "every row has one fate"
    return found
