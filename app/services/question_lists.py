"""Question lists that go out: text, Excel, CSV, or a letter that the mail program opens as a draft (G26)."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import IO
from urllib.parse import quote

from app.models.errors import BlockedError, FileError
from app.models.note import NoteState
from app.services.questions import HolderQuestions, QuestionRow
from app.services.report_document import amount
from app.services.results import Exported
from app.services.workplace import Workplace

MAILTO_CHARS_MAX = 1_900
"""Longer addresses are cut by mail programs and by Windows (2,083 characters in all)."""

_WORDS = {
    NoteState.OPEN: "Open",
    NoteState.ANSWERED: "Answered",
    NoteState.CLOSED: "Closed",
    NoteState.NOTE: "Note",
}


@dataclass(frozen=True, slots=True)
class WriteQuestions:
    """Write the questions of one or of all cardholders; nothing is sent."""

    place: Workplace

    def __call__(self, groups: Sequence[HolderQuestions], path: Path, *, address: str = "") -> Exported:
        """Write them, whole or not at all; the ending decides: .txt, .csv, .xlsx or .eml.

        Args:
            groups: As `question_list` gives them.
            path: Where to.
            address: To whom a letter goes; the mail program asks where it is empty.

        Raises:
            FileError: Another ending, or the file cannot be written.
            BlockedError: A letter to several cardholders, or nothing to ask.
        """
        suffix = path.suffix.casefold()
        rows = [row for group in groups for row in group.rows]
        if not rows:
            raise BlockedError("G26", "There is no question to send", "Ask about a row first")
        if suffix == ".eml" and len(groups) > 1:
            raise BlockedError("G26", "A letter goes to one cardholder", "Choose one cardholder")
        content = self._content(suffix, groups, address)

        def write(stream: IO[bytes]) -> None:
            if isinstance(content, bytes):
                stream.write(content)
            else:
                _write_table(stream, suffix, rows)

        if content is None and suffix not in (".csv", ".xlsx"):
            raise FileError(
                str(path), "questions are written as .txt, .eml, .csv or .xlsx", "Choose one of these endings"
            )
        self.place.files.write_atomic(path, write)
        return Exported(path, len(rows))

    def _content(self, suffix: str, groups: Sequence[HolderQuestions], address: str) -> bytes | None:
        if suffix == ".txt":
            return "\r\n\r\n".join(letter(group, self.place.name) for group in groups).encode("utf-8-sig")
        if suffix == ".eml":
            return _message(groups[0], self.place.name, address)
        return None


def letter(group: HolderQuestions, company: str) -> str:
    """Write the letter to one cardholder in plain text: each row with what is asked, numbered."""
    name = " ".join(group.name.split())
    lines = [f"Dear {name}," if name else "Dear colleague,", ""]
    lines.append(f"To close the books of {company} we need your answer to the following:")
    for place, row in enumerate(_asked(group), start=1):
        lines += ["", f"{place}. {_row(row)}", *(f"   {part}" for part in row.note.body.splitlines())]
        lines.append(f"   (question {row.note.id})")
    lines += ["", "Please answer each by its number, and send the receipt where there is one.", ""]
    return "\r\n".join(lines)


def subject(group: HolderQuestions, company: str) -> str:
    """Write the subject line of a letter."""
    count = len(_asked(group))
    return f"{count} question{'s' if count != 1 else ''} about your payments, {' '.join(company.split())}"


def mailto(group: HolderQuestions, company: str, address: str = "") -> str:
    """Return an address that opens the mail program with the letter; empty where it is too long for one."""
    text = f"mailto:{quote(address)}?subject={quote(subject(group, company))}&body="
    text += quote(letter(group, company))
    return text if len(text) <= MAILTO_CHARS_MAX else ""


def _asked(group: HolderQuestions) -> list[QuestionRow]:
    """Return what still waits for an answer; where nothing does, everything."""
    waiting = [row for row in group.rows if row.note.state is NoteState.OPEN]
    return waiting or list(group.rows)


def _row(row: QuestionRow) -> str:
    money = amount(row.amount.minor, row.amount.currency)
    facts = (row.day.isoformat(), " ".join(row.merchant.split())[:120], money, row.instrument_name)
    return ", ".join(fact for fact in facts if fact)


def _message(group: HolderQuestions, company: str, address: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject(group, company)
    if address:
        message["To"] = " ".join(address.split())
    message["X-Unsent"] = "1"  # Outlook opens it as a draft (Microsoft, "X-Unsent" header)
    message.set_content(letter(group, company).replace("\r\n", "\n"))
    return message.as_bytes()


def _write_table(stream: IO[bytes], suffix: str, rows: Sequence[QuestionRow]) -> None:
    from app.reports.tables import Column, Kind, Value, write_csv, write_table

    columns = [
        Column("Question", Kind.COUNT, 10),
        Column("Cardholder", Kind.TEXT, 22),
        Column("Date", Kind.DAY, 12),
        Column("Merchant", Kind.TEXT, 30),
        Column("Amount", Kind.MONEY, 14),
        Column("Currency", Kind.TEXT, 9),
        Column("Card or account", Kind.TEXT, 22),
        Column("What is asked", Kind.TEXT, 50),
        Column("State", Kind.TEXT, 11),
        Column("Answer", Kind.TEXT, 50),
        Column("Asked by", Kind.TEXT, 16),
        Column("Asked at (UTC)", Kind.MOMENT, 20),
    ]
    cells: list[list[Value]] = [
        [
            row.note.id,
            row.holder_name,
            row.day,
            row.merchant,
            row.amount,
            row.amount.currency,
            row.instrument_name,
            row.note.body,
            _WORDS[row.note.state],
            "\n".join(answer.body for answer in row.note.answers),
            row.note.made_by,
            row.note.made_at,
        ]
        for row in rows
    ]
    if suffix == ".csv":
        write_csv(stream, columns, cells)
    else:
        write_table(stream, "Questions", columns, cells)
