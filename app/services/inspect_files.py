"""Reads files without storing anything and says what importing them would find."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from app.engine.intake.identity import repeats_in
from app.models.errors import RefusedFileError
from app.models.money import plain
from app.models.period import to_day
from app.models.protocols import Progress, no_progress
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFoot,
    Part,
    Proof,
    Purpose,
    Question,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)
from app.services.import_answers import said_purpose
from app.services.inspect_claims import InspectedClaims
from app.services.reading import identified, read_file

EXIT_READ, EXIT_FAULT, EXIT_OPEN, EXIT_REFUSED = 0, 1, 3, 4
_WORST_FIRST = (EXIT_FAULT, EXIT_REFUSED, EXIT_OPEN, EXIT_READ)


@dataclass
class _Statement:
    """One statement while its parts come in."""

    account: str = ""
    currency: str = ""
    opening: str | None = None
    closing: str | None = None
    debits: int = 0
    credits: int = 0
    transactions: int = 0
    keys: list[tuple[int, int, str, str]] = field(default_factory=list)
    rejected: list[dict[str, object]] = field(default_factory=list)
    skipped: list[dict[str, object]] = field(default_factory=list)
    proofs: tuple[Proof, ...] = ()

    def take(self, day: date, minor: int, currency: str, text: str) -> None:
        self.transactions += 1
        self.currency = self.currency or currency
        if minor > 0:
            self.debits += minor
        else:
            self.credits -= minor
        self.keys.append((to_day(day), minor, currency, text))

    def as_json(self) -> dict[str, object]:
        return {
            "account": self.account,
            "currency": self.currency,
            "opening": self.opening,
            "closing": self.closing,
            "transactions": self.transactions,
            "debits": plain(self.debits, self.currency),
            "credits": plain(self.credits, self.currency),
            "repeats": sum(repeats_in(self.keys)),
            "rejected": self.rejected,
            "skipped": self.skipped,
            "proof": _proof(self.proofs),
        }


def inspect_files(
    paths: Sequence[Path],
    answers: Mapping[str, str],
    *,
    purpose: Purpose = Purpose.STATEMENT,
    today: date,
    profiles: Sequence[ColumnMapping] = (),
    progress: Progress = no_progress,
) -> Iterator[dict[str, object]]:
    """Yield one JSON-ready object a file (SPEC §9), in the order of the paths.

    Decimals are texts. Debits are money out and credits money in, both positive, from the holder's side.
    While a question is open the numbers are those of the proposed reading.
    """
    for path in paths:
        request = _Request(path, purpose, answers, today, profiles, progress)
        try:
            yield _inspected(request)
        except RefusedFileError as error:
            yield _refused(path, error)


@dataclass(frozen=True, slots=True)
class _Request:
    path: Path
    purpose: Purpose
    answers: Mapping[str, str]
    today: date
    profiles: Sequence[ColumnMapping]
    progress: Progress


def _inspected(request: _Request) -> dict[str, object]:
    """Read a file; again as what its content says, where that is not what it was read for."""
    found, foot = _collected(request.path, _parts(request))
    said, asked = said_purpose(request.answers, foot)
    if said is None or said is request.purpose:
        return found
    found, _ = _collected(request.path, _parts(replace(request, purpose=said)), asked)
    return found


def _parts(request: _Request) -> Iterator[Part]:
    return read_file(
        request.path,
        purpose=request.purpose,
        answers=request.answers,
        profiles=[one for one in request.profiles if one.purpose is request.purpose],
        today=request.today,
        progress=request.progress,
    )


def exit_code(results: Iterable[Mapping[str, object]]) -> int:
    """Give the worst exit code of all files: 0 read, 3 something is open, 4 refused."""
    codes = {_code(result) for result in results} or {EXIT_READ}
    return next(code for code in _WORST_FIRST if code in codes)


def _code(result: Mapping[str, object]) -> int:
    if result["refused"] is not None:
        return EXIT_REFUSED
    statements = result["statements"]
    assert isinstance(statements, list), "inspect lists statements"
    fails = any(statement["rejected"] or statement["proof"]["holds"] is False for statement in statements)
    return EXIT_OPEN if result["questions"] or fails else EXIT_READ


def _collected(
    path: Path, parts: Iterable[Part], asked: Sequence[Question] = ()
) -> tuple[dict[str, object], FileFoot]:
    """Gather what a reading found, and its foot; `asked` are questions of an earlier reading."""
    statements: list[_Statement] = []
    loose = _Statement()
    foot: FileFoot | None = None
    claims = InspectedClaims(path)
    for part in parts:
        current = statements[-1] if statements else loose
        if isinstance(part, StatementHead):
            opening = None if part.opening is None else part.opening.plain()
            statements.append(_Statement(part.account, part.currency, opening))
        elif isinstance(part, StatementLine):
            current.take(part.booked_on, part.amount.minor, part.amount.currency, part.descriptor)
        elif isinstance(part, ExpenseLine):
            current.take(part.spent_on, part.amount.minor, part.amount.currency, part.merchant)
            claims.take(part)
        elif isinstance(part, Rejected):
            current.rejected.append(
                {"row": part.row, "column": part.column, "value": part.value, "reason": part.reason}
            )
        elif isinstance(part, Skipped):
            current.skipped.append({"row": part.row, "rule": part.rule})
        elif isinstance(part, StatementFoot):
            current.opening = current.opening if part.opening is None else part.opening.plain()
            current.closing = None if part.closing is None else part.closing.plain()
            current.proofs = part.proofs
        else:
            foot = part
    assert foot is not None, "every reading ends in a FileFoot"
    if statements:
        statements[0].rejected[:0], statements[0].skipped[:0] = loose.rejected, loose.skipped
    elif loose.rejected or loose.skipped:
        statements.append(loose)
    _check_conservation(foot, statements)
    found = {
        "file": str(path),
        "format": foot.format.value,
        "rows_read": foot.rows_read,
        "refused": None,
        "questions": [
            {
                "key": question.key,
                "text": question.text,
                "choices": list(question.choices),
                "evidence": question.evidence,
                "proposed": question.proposed,
            }
            for question in (*asked, *foot.questions)
        ],
        "statements": [statement.as_json() for statement in statements],
        "notes": list(foot.notes),
        "profile": foot.profile,
        "decisions": {key: list(value) for key, value in foot.decisions.items()},
        **claims.as_json(),
    }
    return found, foot


def _check_conservation(foot: FileFoot, statements: Sequence[_Statement]) -> None:
    """Assert that every row of the file is accounted for (G04)."""
    found = sum(
        statement.transactions + len(statement.rejected) + len(statement.skipped) for statement in statements
    )
    assert found == foot.rows_read, f"{foot.rows_read} rows were read, {found} are accounted for"


def _proof(proofs: Sequence[Proof]) -> dict[str, object]:
    """Show the check that fails, else one that holds, else one that proves nothing."""
    ordered = sorted(proofs, key=lambda proof: (proof.holds is not False, proof.holds is None))
    if not ordered:
        return {"expected": None, "found": None, "holds": None}
    proof = ordered[0]
    shown: dict[str, object] = {
        "expected": proof.expected or None,
        "found": proof.found or None,
        "holds": proof.holds,
    }
    if proof.row is not None:
        shown["row"] = proof.row
    return shown


def _refused(path: Path, error: RefusedFileError) -> dict[str, object]:
    return {
        "file": str(path),
        "format": identified(path),
        "rows_read": 0,
        "refused": {"reason": error.reason, "row": error.row, "value": error.value, "remedy": error.remedy},
        "questions": [],
        "statements": [],
    }
