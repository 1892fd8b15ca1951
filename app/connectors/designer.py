"""The column designer: which field of an entry goes into which column of a file, and how it is written.

A design is a text such as `Date=posted_on; Account=account; Debit=debit; Credit=credit; Ref=key`. One row
is written for each line of an entry. A field in quotes is the same text in every row; `field:NAME` is a
static field of the mapping page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.connectors.checking import invalid, plain_text, refuse
from app.models.money import Money
from app.models.posting import Failure, Posting, PostingLine

Cell = str | Money | date | int | None
"""What a column holds in one row, before it is written in a layout's way."""

Reader = Callable[[Posting, PostingLine, int], Cell]

COLUMNS_MAX = 100

DEFAULT_DESIGN = (
    "Entry=entry; Date=posted_on; Document date=document_on; Account=account; Debit=debit; Credit=credit; "
    "Currency=currency; Text=text; Key=key; Document=reference; Party=party; Tax code=tax_code; "
    "Project=project; Department=department"
)


def _positive(line: PostingLine) -> Money | None:
    return line.amount if line.amount.minor > 0 else None


def _negative(line: PostingLine) -> Money | None:
    return -line.amount if line.amount.minor < 0 else None


FIELDS: Mapping[str, Reader] = {
    "entry": lambda posting, line, number: number,
    "key": lambda posting, line, number: posting.key,
    "kind": lambda posting, line, number: posting.kind.value,
    "posted_on": lambda posting, line, number: posting.posted_on,
    "document_on": lambda posting, line, number: posting.document_on,
    "account": lambda posting, line, number: line.account,
    "debit": lambda posting, line, number: _positive(line),
    "credit": lambda posting, line, number: _negative(line),
    "amount": lambda posting, line, number: line.amount,
    "currency": lambda posting, line, number: line.amount.currency,
    "text": lambda posting, line, number: line.text or posting.text,
    "reference": lambda posting, line, number: posting.reference,
    "party": lambda posting, line, number: posting.party,
    "tax_code": lambda posting, line, number: line.tax_code,
    "project": lambda posting, line, number: line.project,
    "department": lambda posting, line, number: line.department,
    "claimed": lambda posting, line, number: posting.original,
    "claimed_currency": lambda posting, line, number: posting.original and posting.original.currency,
    "service_from": lambda posting, line, number: posting.service_first_on,
    "service_to": lambda posting, line, number: posting.service_last_on,
    "settled_from": lambda posting, line, number: posting.settled_from,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a design."""

    title: str
    field: str
    read: Reader


@dataclass(frozen=True, slots=True)
class Design:
    """All columns, in order."""

    columns: tuple[Column, ...]

    @classmethod
    def parse(cls, text: str) -> "Design":
        """Read a design; raises RejectedError naming the part that is wrong."""
        columns: list[Column] = []
        for part in (text or DEFAULT_DESIGN).split(";"):
            title, sign, name = (piece.strip() for piece in part.partition("="))
            if not part.strip():
                continue
            if not sign or not title:
                raise refuse(invalid("columns", part, "Write each column as Title=field"))
            columns.append(Column(plain_text(title), name, _reader(name, part)))
        design = cls(tuple(columns))
        design._check(text)
        return design

    def _check(self, text: str) -> None:
        titles = [column.title for column in self.columns]
        fields = {column.field for column in self.columns}
        if not titles or len(titles) > COLUMNS_MAX or len(set(titles)) < len(titles):
            raise refuse(invalid("columns", text, f"Name up to {COLUMNS_MAX} columns, each title once"))
        for needed, remedy in (
            ({"account"}, "A column has to hold the account"),
            ({"key"}, "A column has to hold the key, which says what was posted already"),
            ({"posted_on"}, "A column has to hold the posting date"),
            ({"currency"}, "A column has to hold the currency"),
        ):
            if not needed & fields:
                raise refuse(invalid("columns", text, remedy))
        if "amount" not in fields and not {"debit", "credit"} <= fields:
            raise refuse(invalid("columns", text, "Give an amount column, or debit and credit"))

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Tell what an entry says that no column takes: a bill that is paid at once, and from where."""
        if not posting.settled_from or any(column.field == "settled_from" for column in self.columns):
            return ()
        remedy = "Add a column of the field settled_from, or book by invoice"
        return (invalid("columns", posting.settled_from, remedy),)

    def money_places(self) -> tuple[int, int]:
        """Return the places of debits (or amounts) and of currencies."""
        fields = [column.field for column in self.columns]
        debit = fields.index("amount") if "amount" in fields else fields.index("debit")
        return debit, fields.index("currency")

    def key_place(self) -> int:
        """Return the place of the key."""
        return [column.field for column in self.columns].index("key")


@lru_cache(maxsize=64)
def design_of(text: str) -> Design:
    """Read a design, each text once; raises as `Design.parse`."""
    return Design.parse(text)


def _reader(name: str, part: str) -> Reader:
    if len(name) > 1 and name[0] == name[-1] == '"':
        constant = plain_text(name[1:-1])
        return lambda posting, line, number: constant
    if name.startswith("field:"):
        static = name.removeprefix("field:")
        return lambda posting, line, number: posting.fields.get(static, "")
    if name not in FIELDS:
        raise refuse(invalid("columns", part, f"Known fields: {', '.join(FIELDS)}"))
    return FIELDS[name]
