"""AccountsIQ over its SOAP interface 2.0: purchase invoices, debit notes, bank payments, journals.

Nothing there is unique by itself, so the key stands in `ExternalReference` and is looked up. A refusal for
a date is told by reading the period again: which code it has is not documented.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from app.connectors.accountsiq_books import (
    AccountsIqBooks,
    Manners,
    Row,
    gone,
    moment,
    sent_values,
)
from app.connectors.accountsiq_facts import (
    ACCOUNTSIQ_FACTS,
    BANK_PAYMENT,
    CODE_CHARS_MAX,
    GENERAL_JOURNAL,
    REGIONS,
    SETTLING_S,
    TIMEOUT_S,
    meaning_of,
)
from app.connectors.accountsiq_wire import AccountsIqWire, RefusedCallError, address_of
from app.connectors.checking import (
    VALUE_CHARS_MAX,
    invalid,
    lacks_for,
    missing,
    options,
    plain_text,
    refuse,
)
from app.connectors.import_files import one_sided, taxed
from app.connectors.protocol import CheckReport
from app.connectors.secrets import secret_of
from app.models.errors import ClosedPeriodError, ConnectorError, DoubtfulError, RejectedError
from app.models.money import Money
from app.models.posting import (
    ConnectorFacts,
    Document,
    EntryKind,
    Failure,
    FailureReason,
    FiscalPeriod,
    Ledger,
    OptionKind,
    Posting,
    Receipt,
)

OPTIONS = frozenset(option.name for option in ACCOUNTSIQ_FACTS.options)
SAVE, POST = "SaveInvoiceGetBackInvoiceID", "PostInvoiceGetBackTransactionID"


@dataclass
class AccountsIq:
    """One entity of AccountsIQ. Satisfies Connector.

    Attributes:
        settings: As the options of `ACCOUNTSIQ_FACTS`.
        client_secret: Never stored; of `secret_of` where none is given.
    """

    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    client_secret: str = field(default="", repr=False)
    facts: ConnectorFacts = ACCOUNTSIQ_FACTS
    _books: AccountsIqBooks | None = None

    def check(self) -> CheckReport:
        """Log in, find the entity, and prove the rights to look up, to read periods and tax codes (F50)."""
        proven(self.settings)
        books = self._open()
        books.forget()
        books.wire.login()
        currency = self._asked(lambda: books.currency)
        periods = self._asked(books.periods)
        if self._manners.no_tax_code:
            self._asked(lambda: books.rate(self._manners.no_tax_code))
        self._asked(lambda: books.wire.read("GetInvoicesByExternalReference", externalReference="TIE-0"))
        return CheckReport(self.settings["entity"], f"{currency}, {len(periods)} periods")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need codes in capitals that fit, a tax code on every line of a bill, and one sign (F51)."""
        is_bill = posting.kind is not EntryKind.JOURNAL
        found = [*lacks_for(self.facts, posting, needs_accounts=not is_bill), *one_sided(posting)]
        found += self._codes(posting)
        if is_bill and not posting.party:
            found.append(missing("supplier", "", "Map to the supplier's code"))
        for cost, tax in taxed(posting):
            if is_bill and not cost.account:
                found.append(missing("account", "", "Map the category to an account"))
            needs_tax = is_bill or (self._is_payment(posting) and tax.minor)
            if needs_tax and not (cost.tax_code if tax.minor else self._manners.tax_code(cost)):
                remedy = "Map the tax rate to a tax code, or enter the connection's tax code without tax"
                found.append(missing("tax rate", "", remedy))
        if self.settings.get("journals") == BANK_PAYMENT and not is_bill and not _is_single(posting):
            remedy = "A bank payment has one cost and one account: book this page by invoice"
            found.append(invalid("journals", BANK_PAYMENT, remedy))
        if not posting.is_final and posting.kind is not EntryKind.BILL:
            remedy = "AccountsIQ keeps drafts of purchase invoices alone: switch final on"
            found.append(invalid("final", "draft", remedy))
        return tuple(dict.fromkeys(found))

    def _codes(self, posting: Posting) -> list[Failure]:
        """Find codes that AccountsIQ would refuse for their spelling."""
        named = [(FailureReason.VENDOR_UNKNOWN, "supplier", posting.party)]
        for line in posting.lines:
            named.append((FailureReason.ACCOUNT_UNKNOWN, "account", line.account))
            named.append((FailureReason.TAX_CODE_UNKNOWN, "tax code", line.tax_code))
            named.append((FailureReason.TAG_UNKNOWN, "department", self._manners.department(line) or ""))
        remedy = (
            f"Its codes are in capitals, up to {CODE_CHARS_MAX} characters: correct the mapping, then retry"
        )
        return [
            Failure(reason, name, code[:VALUE_CHARS_MAX], "mapping and static fields", remedy)
            for reason, name, code in named
            if code != plain_text(code, CODE_CHARS_MAX) or code != code.upper()
        ]

    def find(self, posting: Posting) -> Document | None:
        """Look the key up: what is posted first, else the oldest draft."""
        books = self._open()
        rows = self._asked(lambda: books.transactions(posting))
        if rows:
            return self._document(posting, rows[0])
        drafts = self._drafts(posting)
        return self._draft(posting, drafts[0]) if drafts else None

    def post(self, posting: Posting) -> Document:
        """Post by one call; or save a draft of a bill that is not final."""
        books = self._open()
        self._asked(lambda: books.prove_currency(posting))
        if posting.kind is not EntryKind.JOURNAL:
            self._asked(lambda: books.prove_supplier(posting.party), posting)
        if not posting.is_final:
            return self._save(posting, self._asked(lambda: books.draft(posting), posting))
        make = books.batch
        if posting.kind is EntryKind.JOURNAL:
            make = books.payment if self._is_payment(posting) else books.journal
        operation, values = self._asked(lambda: make(posting))
        answer = self._tried(posting, lambda: books.wire.write(operation, **values))
        return self._posted(posting, _id_of(answer))

    def finish(self, document: Document, posting: Posting) -> Document:
        """Post the draft that was found, with the date of the entry; further drafts are cancelled first."""
        books = self._open()
        rows = self._asked(lambda: books.transactions(posting))
        if rows:
            return self._document(posting, rows[0])
        drafts = self._drafts(posting)
        if not drafts:
            raise gone("draft", posting)
        for spare in drafts[1:]:
            self._cancel(posting, spare, "another draft of the same expense")
        draft = drafts[0]
        if not posting.is_final:
            return self._draft(posting, draft)
        if draft["InvoiceDate"].date() != posting.posted_on:
            dated = {**draft, "InvoiceDate": moment(posting.posted_on)}
            self._tried(posting, lambda: books.wire.write(SAVE, invoice=dated, create=False))
            draft = self._reread(posting)
        found = self._draft(posting, draft)
        if found.total is None or abs(found.total.minor - posting.total.minor) > len(posting.lines):
            self._cancel(posting, draft, "its total is not the expense's")
            value = "" if found.total is None else found.total.plain()
            remedy = f"We sent {posting.total.plain()}: compare the tax code with the tax of the expense"
            raise refuse(
                Failure(FailureReason.VALIDATION_THEIRS, "total", value, "computed by AccountsIQ", remedy)
            )
        answer = self._tried(posting, lambda: books.wire.write(POST, invoiceID=draft["InvoiceID"]))
        return self._posted(posting, _id_of(answer))

    def periods(self, ledger: Ledger) -> Sequence[FiscalPeriod]:
        """Return the periods with the ledgers that are closed in each."""
        found: Sequence[FiscalPeriod] = self._asked(self._open().periods)
        return found

    def attach(self, document: Document, posting: Posting, receipts: Sequence[Receipt]) -> None:
        """Attach what is not there yet, by name."""
        books = self._open()
        rows = self._asked(lambda: books.transactions(posting))
        drafts = [] if rows else self._drafts(posting)
        if not rows and not drafts:
            return
        kind = "Transaction" if rows else "PurchaseInvoice"
        id_ = str(rows[0]["TransactionID"] if rows else drafts[0]["InvoiceID"])
        held = self._asked(lambda: books.attached(kind, id_))
        for receipt in receipts:
            if receipt.name in held:
                continue
            if len(receipt.content) > self.facts.receipt_bytes_max:
                limit = self.facts.receipt_bytes_max // 1_000_000
                remedy = f"Attach a file of up to {limit} MB, then retry the receipt"
                raise refuse(
                    Failure(FailureReason.RECEIPT_SIZE, "receipt", receipt.name, "the expense", remedy)
                )
            header = {"MasterType": kind, "MasterID": id_, "Filename": receipt.name, "DocumentID": None}
            content = {"Content": receipt.content, "Comments": posting.key}
            sending = partial(
                books.wire.write, "AttachDocument", document={"Header": header, "Content": content}
            )
            try:
                sending()
            except RefusedCallError as error:
                remedy = "See what AccountsIQ says, then retry the receipt"
                told = Failure(
                    FailureReason.RECEIPT_UPLOAD, "receipt", receipt.name, "AccountsIQ", remedy, error.text
                )
                raise refuse(told) from error

    def close(self) -> None:
        """Give the connection back."""
        if self._books is not None:
            self._books.wire.close()

    # ------------------------------------------------------------------ inside

    @property
    def _manners(self) -> Manners:
        given = self.settings
        return Manners(
            given.get("bi_code") or "department",
            given.get("no_tax_code", ""),
            given.get("draft_item", ""),
            given.get("payment_sign", "negative") != "positive",
        )

    def _is_payment(self, posting: Posting) -> bool:
        """Tell whether a journal of ours becomes a bank payment there."""
        wanted = self.settings.get("journals") or GENERAL_JOURNAL
        return posting.kind is EntryKind.JOURNAL and wanted != GENERAL_JOURNAL and _is_single(posting)

    def _open(self) -> AccountsIqBooks:
        if self._books is None:
            self._books = AccountsIqBooks(
                opened(self.settings, self.client_secret or secret_of(self.name)), self._manners
            )
            self.facts = replace(self.facts, settling_s=seconds(self.settings, "settling_s", SETTLING_S))
        return self._books

    def _save(self, posting: Posting, invoice: Row) -> Document:
        books = self._open()
        answer = self._tried(posting, lambda: books.wire.write(SAVE, invoice=invoice, create=True))
        id_ = _id_of(answer)
        try:
            return self._draft(posting, self._reread(posting))
        except ConnectorError:
            return Document(posting.key, f"draft {id_}", is_final=False)

    def _reread(self, posting: Posting) -> Row:
        drafts = self._drafts(posting)
        if not drafts:
            raise gone("draft", posting)
        return drafts[0]

    def _drafts(self, posting: Posting) -> list[Row]:
        if posting.kind is not EntryKind.BILL:
            return []
        found: list[Row] = self._asked(lambda: self._open().drafts(posting))
        return found

    def _cancel(self, posting: Posting, draft: Row, why: str) -> None:
        """Leave no half-done work behind."""
        call = partial(self._open().wire.write, "CancelInvoice", invoiceID=draft["InvoiceID"], reason=why)
        self._tried(posting, call)

    def _posted(self, posting: Posting, id_: int) -> Document:
        """Read back how it is booked; where that cannot be had now, its id is enough: it is there."""
        try:
            rows = self._asked(lambda: self._open().transactions(posting))
        except ConnectorError:
            rows = []
        for row in rows:
            if row["TransactionID"] == id_:
                return self._document(posting, row)
        return Document(posting.key, str(id_), is_final=True)

    def _document(self, posting: Posting, row: Row) -> Document:
        return Document(
            posting.key,
            str(row["InternalNumber"] or row["TransactionID"]),
            is_final=True,
            total=self._asked(lambda: self._open().total(posting, row)),
            posted_on=row["TransactionDate"].date(),
            period=str(row["PeriodName"] or ""),
        )

    def _draft(self, posting: Posting, row: Row) -> Document:
        total = Money.of(row["GrossAmount"], str(row["CurrencyCode"] or self._open().currency))
        posted_on = row["InvoiceDate"].date()
        return Document(
            posting.key, f"draft {row['InvoiceID']}", is_final=False, total=total, posted_on=posted_on
        )

    def _asked(self, call: Callable[[], Any], posting: Posting | None = None) -> Any:  # noqa: ANN401 -- as called
        """Read something; a refusal says what is missing there."""
        try:
            return call()
        except RefusedCallError as error:
            raise refuse(self._refused(posting, error)) from error

    def _tried(self, posting: Posting, call: Callable[[], Any]) -> Any:  # noqa: ANN401 -- as above
        """Write something; a refusal is looked into: first by the period as it is now."""
        try:
            return call()
        except RefusedCallError as error:
            raise self._sorted(posting, error) from error

    def _sorted(self, posting: Posting, error: RefusedCallError) -> ConnectorError:
        state = self._asked(lambda: self._open().period_state(posting.posted_on, posting.ledger))
        day = posting.posted_on.isoformat()
        closed = Failure(FailureReason.CLOSED_PERIOD, "posting date", day, "AccountsIQ", "", error.text)
        if state == "missing":
            return RejectedError(replace(closed, remedy="Open a period for this date over there, then retry"))
        if state != "open":
            remedy = "Open the period over there, or switch the adjustment of posting dates on, then retry"
            return ClosedPeriodError(replace(closed, remedy=remedy))
        return RejectedError(self._refused(posting, error))

    def _refused(self, posting: Posting | None, error: RefusedCallError) -> Failure:
        meaning = meaning_of(error.code)
        value = error.code
        if posting is not None:
            sent = sent_values(posting, meaning.field, self._manners)
            with suppress(ConnectorError, RefusedCallError):  # else all that was sent is named
                sent = self._open().culprits(meaning.field, sent)
            value = ", ".join(sent)
        remedy = f"{meaning.remedy}, then retry"
        return Failure(
            meaning.reason, meaning.field, value[:VALUE_CHARS_MAX], "AccountsIQ", remedy, error.text
        )


def proven(settings: Mapping[str, str]) -> None:
    """Raise RejectedError for an option that is unknown, missing, or none of its choices."""
    options(settings, OPTIONS)
    for option in ACCOUNTSIQ_FACTS.options:
        value = settings.get(option.name, "")
        if option.is_required and not value:
            raise refuse(invalid(option.name, "", "Fill it in"))
        if option.kind is OptionKind.CHOICE and value and value not in option.choices:
            raise refuse(invalid(option.name, value, f"Choose one of: {', '.join(option.choices)}"))


def opened(settings: Mapping[str, str], secret: str) -> AccountsIqWire:
    """Make the wire of a connection; nothing is sent yet."""
    region = settings.get("region") or REGIONS[0]
    return AccountsIqWire(
        address_of(region, settings.get("url", "")),
        settings.get("client_id", ""),
        secret,
        settings.get("entity", ""),
        seconds(settings, "timeout_s", TIMEOUT_S),
    )


def seconds(settings: Mapping[str, str], name: str, default: float) -> float:
    """Read a number of seconds; raises RejectedError."""
    try:
        return float(settings.get(name) or default)
    except ValueError as error:
        raise refuse(invalid(name, settings[name], "Write a number of seconds")) from error


def _is_single(posting: Posting) -> bool:
    """Tell whether one cost was paid by one account."""
    return len(taxed(posting)) == 1 and sum(line.is_balancing for line in posting.lines) == 1


def _id_of(answer: Mapping[str, Any]) -> int:
    """Return the id of what was made; raises DoubtfulError where there is none: -1 says that it failed."""
    many = (answer.get("transactionIDs") or {}).get("int") or [0]
    id_ = int(answer.get("transactionID") or answer.get("invoiceID") or many[0] or 0)
    if id_ <= 0:
        remedy = "It is looked up before anything is sent again"
        raise DoubtfulError(
            Failure(FailureReason.UNEXPECTED, "transactionID", str(id_), "AccountsIQ", remedy)
        )
    return id_
