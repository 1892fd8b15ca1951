"""Tryton 8: supplier bills, credit notes and journal entries, as drafts or posted.

Nothing in Tryton is unique by itself, so the key stands in the bill's `reference` (behind the document's
own number) or at the start of the entry's `description`, and is looked up. A refusal is classified by
reading the period again, never by its words: one fact has five texts there, and more in other languages.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from app.connectors.checking import invalid, lacks_for, missing, options, refuse
from app.connectors.protocol import CheckReport
from app.connectors.secrets import secret_of
from app.connectors.tryton_books import TrytonBooks
from app.connectors.tryton_facts import RECEIPT_BYTES_MAX, SETTLING_S, TRYTON_FACTS
from app.connectors.tryton_wire import RefusedCallError, TrytonWire
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
    EntryKind,
    Failure,
    FailureReason,
    FiscalPeriod,
    Ledger,
    Posting,
    Receipt,
)

OPTIONS = frozenset({"url", "database", "user", "company", "journal", "timeout_s", "settling_s"})


@dataclass
class Tryton:
    """One company in one Tryton database. Satisfies Connector.

    Attributes:
        settings: `url`, `database`, `user`, `company` (its name there), `journal` (code, EXP if absent),
            `timeout_s`, `settling_s`.
        password: Never stored; of `secret_of` where none is given.
    """

    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    password: str = ""
    facts: ConnectorFacts = TRYTON_FACTS
    _books: TrytonBooks | None = None

    def check(self) -> CheckReport:
        """Log in, find the company and the journal, and prove the right to read entries (F50)."""
        options(self.settings, OPTIONS)
        for needed in ("url", "database", "user", "company"):
            if not self.settings.get(needed):
                raise refuse(invalid(needed, "", "Fill it in"))
        books = self._open()
        books.forget()
        self._asked(lambda: books.company)
        self._asked(lambda: books.journal)
        self._asked(lambda: books.search("account.move", [books.mine], ["number"], limit=1))
        self._asked(lambda: books.search("account.invoice", [books.mine], ["number"], limit=1))
        return CheckReport(self.settings["company"], f"{books.currency}, journal {self._journal}")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need accounts on journals and on a bill's costs, and a party on bills."""
        is_bill = posting.kind is not EntryKind.JOURNAL
        found = list(lacks_for(self.facts, posting, needs_accounts=not is_bill))
        if is_bill and not posting.party:
            found.append(missing("supplier", "", "Map to the party's code"))
        if is_bill and any(not (line.account or line.is_balancing or line.is_tax) for line in posting.lines):
            found.append(missing("account", "", "Map the category to an account"))
        return tuple(found)

    def find(self, posting: Posting) -> Document | None:
        """Look the key up: what is posted first, else the draft of lowest id; cancelled ones do not count."""
        rows = self._asked(lambda: self._rows(posting))
        return self._document(posting, rows[0]) if rows else None

    def post(self, posting: Posting) -> Document:
        """Create a draft, prove its total, and post it where the entry is final.

        The total of a journal entry needs no proof before it is posted: nothing in it is computed over there.
        """
        books = self._open()
        is_bill = posting.kind is not EntryKind.JOURNAL
        values = self._asked(lambda: books.bill(posting) if is_bill else books.entry(posting))
        made = self._tried(posting, partial(books.wire.write, f"model.{_model(posting)}.create", [values]))
        try:
            if posting.is_final and not is_bill:
                self._book(posting, int(made[0]))
                return self._settled(posting, self._asked(lambda: self._rows(posting)))
            rows = self._asked(lambda: self._rows(posting))
            return self._finish(posting, rows) if posting.is_final else self._settled(posting, rows)
        except UnreachableError as error:  # this call did not arrive, but the one that created did
            raise DoubtfulError(error.failure) from error

    def finish(self, document: Document, posting: Posting) -> Document:
        """Post the draft that was found; further drafts of the key are removed first."""
        rows = self._asked(lambda: self._rows(posting))
        if rows and rows[0]["state"] == "posted":
            return self._settled(posting, rows)
        if rows:
            self._date(posting, int(rows[0]["id"]))
        return self._finish(posting, rows)

    def _settled(self, posting: Posting, rows: Sequence[Mapping[str, Any]]) -> Document:
        """Return the document of the key; drafts beside it, of a request that arrived twice, are removed."""
        if not rows:
            remedy = "The draft is gone: retry"
            raise RejectedError(Failure(FailureReason.VALIDATION_THEIRS, "draft", posting.key, "", remedy))
        if len(rows) > 1:
            spare = [int(row["id"]) for row in rows[1:] if row["state"] != "posted"]
            self._remove(posting, *spare)
        return self._document(posting, rows[0])

    def _finish(self, posting: Posting, rows: Sequence[Mapping[str, Any]]) -> Document:
        """Post the first document of the key, after its total was proven."""
        draft = self._settled(posting, rows)
        if draft.is_final:
            return draft
        id_ = int(rows[0]["id"])
        slack = len(posting.lines)
        if draft.total is not None and abs(draft.total.minor - posting.total.minor) > slack:
            self._remove(posting, id_)
            raise RejectedError(
                Failure(
                    FailureReason.VALIDATION_THEIRS,
                    "total",
                    draft.total.plain(),
                    "computed by Tryton",
                    f"We sent {posting.total.plain()}: compare the tax code with the tax of the expense",
                )
            )
        self._book(posting, id_)
        return self._document(posting, self._asked(lambda: self._open().row(posting, id_)))

    def _book(self, posting: Posting, id_: int) -> None:
        """Post a draft; one that is refused is removed."""
        books, model = self._open(), _model(posting)
        try:
            self._tried(posting, lambda: books.wire.write(f"model.{model}.post", [id_]))
        except RejectedError:
            if self._asked(lambda: books.row(posting, id_))["state"] != "posted":
                self._remove(posting, id_)
                raise
        except ClosedPeriodError:
            self._remove(posting, id_)
            raise

    def _date(self, posting: Posting, id_: int) -> None:
        """Give a draft that was found the date that the entry carries now."""
        if posting.kind is EntryKind.JOURNAL or posting.posted_on == posting.document_on:
            return
        values = {"accounting_date": posting.posted_on}
        self._tried(posting, lambda: self._open().wire.write("model.account.invoice.write", [id_], values))

    def _remove(self, posting: Posting, *ids: int) -> None:
        """Leave no half-done work behind: drafts keep a period from being closed."""
        if ids:
            model = _model(posting)
            self._tried(posting, lambda: self._open().wire.write(f"model.{model}.delete", list(ids)))

    def periods(self, ledger: Ledger) -> Sequence[FiscalPeriod]:
        """Return the standard periods; a period that is not open is closed for every ledger."""
        found: Sequence[FiscalPeriod] = self._asked(self._open().periods)
        return found

    def attach(self, document: Document, posting: Posting, receipts: Sequence[Receipt]) -> None:
        """Attach what is not there yet, by name."""
        books = self._open()
        rows = self._asked(lambda: self._rows(posting))
        if not rows:
            return
        resource = f"{_model(posting)},{rows[0]['id']}"
        held = self._asked(
            lambda: books.search("ir.attachment", [["resource", "=", resource]], ["name"], limit=1000)
        )
        names = {row["name"] for row in held}
        for receipt in receipts:
            if receipt.name in names:
                continue
            if len(receipt.content) > self.facts.receipt_bytes_max:
                remedy = f"Attach a file of up to {RECEIPT_BYTES_MAX // 1_000_000} MB, then retry the receipt"
                raise RejectedError(
                    Failure(FailureReason.RECEIPT_SIZE, "receipt", receipt.name, "the expense", remedy)
                )
            values = {"resource": resource, "type": "data", "name": receipt.name, "data": receipt.content}
            self._tried(posting, partial(books.wire.write, "model.ir.attachment.create", [values]))

    def close(self) -> None:
        """Give the connection back."""
        if self._books is not None:
            self._books.wire.close()

    # ------------------------------------------------------------------ inside

    @property
    def _journal(self) -> str:
        return self.settings.get("journal", "EXP")

    def _open(self) -> TrytonBooks:
        if self._books is None:
            wire = TrytonWire(
                self.settings.get("url", "").rstrip("/"),
                self.settings.get("database", ""),
                self.settings.get("user", ""),
                self.password or secret_of(self.name),
                _seconds(self.settings, "timeout_s", 60.0),
            )
            self._books = TrytonBooks(wire, self.settings.get("company", ""), self._journal)
            self.facts = replace(self.facts, settling_s=_seconds(self.settings, "settling_s", SETTLING_S))
        return self._books

    def _rows(self, posting: Posting) -> list[dict[str, Any]]:
        """Return the documents of a key: posted ones first, then drafts by id."""
        found = self._open().rows(posting)
        return sorted(found, key=lambda row: (row["state"] != "posted", row["id"]))

    def _document(self, posting: Posting, row: Mapping[str, Any]) -> Document:
        books = self._open()
        total, posted_on, period = books.totals(posting, row)
        return Document(
            posting.key,
            str(row.get("number") or f"draft {row['id']}"),
            row["state"] == "posted",
            total,
            posted_on,
            period,
        )

    def _asked(self, call: Callable[[], Any]) -> Any:  # noqa: ANN401 -- whatever the call answers
        """Read something; a refusal is one of rights, or unexpected."""
        try:
            return call()
        except RefusedCallError as error:
            is_right = "not allowed" in error.text
            reason = FailureReason.AUTHORISATION if is_right else FailureReason.UNEXPECTED
            remedy = "Give the user the right, then retry" if is_right else "See the log, then retry"
            raise RejectedError(Failure(reason, "call", "", "Tryton", remedy, error.text)) from error

    def _tried(self, posting: Posting, call: Callable[[], Any]) -> Any:  # noqa: ANN401 -- as above
        """Write something; a refusal is looked into."""
        try:
            return call()
        except RefusedCallError as error:
            raise self._refusal(posting, error) from error

    def _refusal(self, posting: Posting, error: RefusedCallError) -> ConnectorError:
        """Classify by the state of the period now; only what is left by the field that is named."""
        books, day = self._open(), posting.posted_on
        state = self._asked(lambda: books.period_state(day, is_journal=posting.kind is EntryKind.JOURNAL))
        if state == "missing":
            remedy = "Open a fiscal year for this date over there, then retry"
            return RejectedError(_refused(FailureReason.CLOSED_PERIOD, "posting date", day, remedy, error))
        if state != "open":
            remedy = "Open the period over there, or switch the adjustment of posting dates on, then retry"
            return ClosedPeriodError(
                _refused(FailureReason.CLOSED_PERIOD, "posting date", day, remedy, error)
            )
        for words, reason, name, remedy in _REFUSALS:
            if words in error.text:
                return RejectedError(_refused(reason, name, posting.lines[0].account, remedy, error))
        remedy = "Read what Tryton says, then retry"
        return RejectedError(_refused(FailureReason.VALIDATION_THEIRS, "entry", posting.key, remedy, error))


_REFUSALS: tuple[tuple[str, FailureReason, str, str], ...] = (
    ("not allowed", FailureReason.AUTHORISATION, "right", "Give the user the right, then retry"),
    (
        'field "Account"',
        FailureReason.ACCOUNT_UNKNOWN,
        "account",
        "Map to an account that may be used, then retry",
    ),
    ('field "Tax', FailureReason.TAX_CODE_UNKNOWN, "tax code", "Map to a tax that exists, then retry"),
    (
        'field "Party"',
        FailureReason.VENDOR_UNKNOWN,
        "supplier",
        "Map to a party that may be used, then retry",
    ),
)


def _refused(
    reason: FailureReason, field_name: str, value: date | str, remedy: str, error: RefusedCallError
) -> Failure:
    return Failure(reason, field_name, str(value), "Tryton", remedy, error.text)


def _model(posting: Posting) -> str:
    return "account.move" if posting.kind is EntryKind.JOURNAL else "account.invoice"


def _seconds(settings: Mapping[str, str], name: str, default: float) -> float:
    try:
        return float(settings.get(name, default))
    except ValueError as error:
        raise refuse(invalid(name, settings[name], "Write a number of seconds")) from error
