"""One entity of AccountsIQ: its tax rates, suppliers and periods, what is there under a key, and payloads.

A batch invoice or debit note, a bank payment and a journal are posted by one call each, so that there is no
half of one. Amounts are in the entity's base currency alone (`ExchangeRate` 1).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from app.connectors.accountsiq_facts import ABSENT_CODES, TEXT_CHARS_MAX
from app.connectors.accountsiq_wire import AccountsIqWire, RefusedCallError, rows_of
from app.connectors.checking import invalid, plain_text, refuse
from app.connectors.import_files import costs, taxed
from app.models.errors import RejectedError
from app.models.money import Money
from app.models.posting import (
    EntryKind,
    Failure,
    FailureReason,
    FiscalPeriod,
    Ledger,
    Posting,
    PostingLine,
)

Row = dict[str, Any]
ONE, ZERO, HUNDRED = Decimal(1), Decimal(0), Decimal(100)
LOOK_BACK, LOOK_AHEAD = timedelta(days=366), timedelta(days=3660)
"""How far from an entry's days it is looked for; a strategy may have posted it years after its expense."""

BY_REFERENCE, DRAFTS = "GetTransactionsByExternalReference", "GetInvoicesByExternalReference"
BATCH, NOTE = (
    "CreateBatchPurchasesInvoiceGetBackTransactionID",
    "CreateBatchPurchasesDebitNoteGetBackTransactionID",
)
JOURNAL, PAYMENT = (
    "CreateGeneralJournalGetBackTransactionID",
    "SaveSundryReceiptPaymentsGetBackTransactionIDs",
)
ADDS, TAKES = frozenset({"PI", "BP"}), frozenset({"PN", "BR"})
"""Short names of transactions that add to the costs, and of those that take from them."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a connection wants its entries: see the options of the same names."""

    bi_code: str
    no_tax_code: str
    draft_item: str
    is_payment_negative: bool

    def department(self, line: PostingLine) -> str | None:
        """Return the BI code of a line; None for none, which is not the same as empty there."""
        found = [getattr(line, name) for name in self.bi_code.split("-")]
        return "-".join(code for code in found if code) or None

    def tax_code(self, line: PostingLine) -> str:
        """Return the tax code of a cost; AccountsIQ wants one on every line, even without tax."""
        return line.tax_code or self.no_tax_code


@dataclass
class AccountsIqBooks:
    """One entity; what was looked up is remembered for one run."""

    wire: AccountsIqWire
    manners: Manners
    _rates: dict[str, Decimal] = field(default_factory=dict)
    _suppliers: set[str] = field(default_factory=set)
    _currency: str = ""
    _usable: dict[str, frozenset[str]] = field(default_factory=dict)

    def forget(self) -> None:
        """Look everything up anew."""
        self._rates.clear()
        self._suppliers.clear()
        self._usable.clear()
        self._currency = ""

    @property
    def currency(self) -> str:
        """The entity's base currency; raises RejectedError where the login does not reach the entity."""
        if not self._currency:
            operation = "GetEntitiesByToken"
            rows = rows_of(self.wire.read(operation), operation, "WSEntity")
            mine = [row for row in rows if row["EntityID"] == self.wire.entity]
            if not mine:
                known = ", ".join(sorted(str(row["EntityID"]) for row in rows)[:10]) or "none"
                raise refuse(invalid("entity", self.wire.entity, f"This login reaches: {known}"))
            self._currency = str(mine[0]["BaseCurrency"] or "")
        return self._currency

    def rate(self, code: str) -> Decimal:
        """Return a tax code's rate, 0 to 1; raises RejectedError for one that does not exist."""
        if not self._rates:
            operation = "GetTaxCodeList"
            rows = rows_of(self.wire.read(operation), operation, "Tax")
            self._rates = {str(row["Code"]): Decimal(row["Rate"]) / HUNDRED for row in rows}
        if code not in self._rates:
            remedy = "Map to a tax code that exists there, then retry"
            raise refuse(Failure(FailureReason.TAX_CODE_UNKNOWN, "tax code", code, "mapping", remedy))
        return self._rates[code]

    def prove_supplier(self, code: str) -> None:
        """Raise RejectedError for a supplier that is missing, closed, or kept in another currency."""
        if code in self._suppliers:
            return
        result = self.wire.read("GetSupplier", supplierCode=code)["GetSupplierResult"]["Result"]
        remedy = "Map to a supplier that is active there, then retry"
        if result is None or not result["IsActive"]:
            raise refuse(Failure(FailureReason.VENDOR_UNKNOWN, "supplier", code, "mapping", remedy))
        kept_in = result["CurrencyCode"] or self.currency
        if kept_in != self.currency:
            remedy = f"The supplier is kept in {kept_in}: map to one kept in {self.currency}, then retry"
            raise refuse(Failure(FailureReason.VALIDATION_OURS, "supplier", code, "mapping", remedy))
        self._suppliers.add(code)

    def prove_currency(self, posting: Posting) -> None:
        """Raise RejectedError for an entry in another currency than the entity's."""
        if posting.currency != self.currency:
            raise refuse(invalid("currency", posting.currency, f"The entity's books are in {self.currency}"))

    def culprits(self, name: str, values: Sequence[str]) -> list[str]:
        """Return those of an entry's accounts or BI codes that cannot be used there; else all of them.

        AccountsIQ refuses the entry and does not say for which of its lines.
        """
        sources = {
            "account": ("GetChartOfAccounts", "WSChartOfAccountLine", "Code"),
            "department": ("GetDepartmentList", "Department", "DepartmentID"),
        }
        if name not in sources or len(values) < 2:
            return list(values)
        if name not in self._usable:
            operation, kind, code = sources[name]
            rows = rows_of(self.wire.read(operation), operation, kind)
            self._usable[name] = frozenset(str(row[code]) for row in rows if row["IsActive"])
        return [value for value in values if value not in self._usable[name]] or list(values)

    # ------------------------------------------------------------------ periods

    def periods(self) -> list[FiscalPeriod]:
        """Return the periods as they are now, in order; each ledger closes by itself."""
        operation = "GetPeriodList"
        rows = rows_of(self.wire.read(operation, pointInTime=None), operation, "WSFinancialPeriodDTO")
        return sorted(map(period_of, rows), key=lambda period: (period.first_on, period.reference))

    def period_state(self, day: date, ledger: Ledger) -> str:
        """Return `open`, `closed` or `missing`."""
        for period in self.periods():
            if period.holds(day):
                return "closed" if ledger in period.closed else "open"
        return "missing"

    # ------------------------------------------------------------------ what is there

    def transactions(self, posting: Posting) -> list[Row]:
        """Return what is posted under the key, oldest first; what was reversed does not count."""
        days = (posting.document_on, posting.posted_on)
        query = {
            "ExternalReference": posting.key,
            "FromDate": moment(min(days) - LOOK_BACK),
            "ToDate": moment(max(days) + LOOK_AHEAD),
        }
        rows = self._listed(BY_REFERENCE, "WSTransactionSummary", query=query)
        mine = [row for row in rows if _is_of(posting, row) and not row["IsReversed"]]
        return sorted(mine, key=lambda row: int(row["TransactionID"]))

    def drafts(self, posting: Posting) -> list[Row]:
        """Return the invoices under the key that are not posted, oldest first."""
        rows = self._listed(DRAFTS, "Invoice", externalReference=posting.key)
        mine = [row for row in rows if _is_of(posting, row) and row["Status"] == "Processed"]
        return sorted(mine, key=lambda row: int(row["InvoiceID"]))

    def attached(self, kind: str, id_: str) -> frozenset[str]:
        """Return the names of the files that hang on a transaction or a draft."""
        operation = "GetAttachedDocumentList"
        reply = self.wire.read(operation, masterType=kind, masterID=id_)
        return frozenset(str(row["Filename"]) for row in rows_of(reply, operation, "WSDocumentHeader"))

    def _listed(self, operation: str, kind: str, **values: object) -> list[Row]:
        try:
            return rows_of(self.wire.read(operation, **values), operation, kind)
        except RefusedCallError as error:
            if error.code in ABSENT_CODES:
                return []
            raise

    # ------------------------------------------------------------------ payloads

    def batch(self, posting: Posting) -> tuple[str, Row]:
        """Return the call for a bill, or for the debit note that a refund is: no amount is below zero."""
        is_bill = posting.kind is EntryKind.BILL
        name = "Invoice" if is_bill else "DebitNote"
        values = {
            "SupplierCode": posting.party,
            f"{name}Date": moment(posting.posted_on),
            "ExternalReference": posting.key,
            "Description": description(posting),
            "Lines": {f"BatchPurchases{name}Line": [self._line(cost, tax) for cost, tax in taxed(posting)]},
            "ExchangeRate": ONE,
        }
        return (BATCH, {"inv": values}) if is_bill else (NOTE, {"debitNote": values})

    def _line(self, cost: PostingLine, tax: Money) -> Row:
        code = self.manners.tax_code(cost)
        return {
            "GLAccountCode": cost.account,
            "TaxCode": code,
            "Description": text_of(cost.text),
            "DepartmentID": self.manners.department(cost),
            "NetAmount": abs(cost.amount.decimal),
            "TaxRate": self.rate(code),
            "TaxAmount": abs(tax.decimal),
        }

    def journal(self, posting: Posting) -> tuple[str, Row]:
        """Return the call for a general journal: signed amounts, debit above zero."""
        lines = [
            {
                "GLAccountCode": line.account,
                "Description": text_of(line.text) or description(posting),
                "DepartmentID": None if line.is_balancing else self.manners.department(line),
                "Debit": ZERO,
                "Credit": ZERO,
                "Amount": line.amount.decimal,
                "VatReturnID": 0,
                "TaxRpt": False,
                "Reconc": False,
                "Reversed": False,
            }
            for line in posting.lines
        ]
        values = {
            "InternalReference": posting.key,
            "ExternalReference": posting.key,
            "TransactionDate": moment(posting.posted_on),
            "Lines": {"GeneralJournalLine": lines},
        }
        return JOURNAL, {"journal": values}

    def payment(self, posting: Posting) -> tuple[str, Row]:
        """Return the call for a bank payment: one cost with its tax, out of one bank account."""
        [(cost, tax)] = taxed(posting)
        [bank] = [line for line in posting.lines if line.is_balancing]
        sign = -ONE if self.manners.is_payment_negative else ONE
        values = {
            "ExternalReference": posting.key,
            "TransactionDate": moment(posting.posted_on),
            "Description": description(posting),
            "DepartmentID": self.manners.department(cost),
            "Value": sign * posting.total.decimal,
            "GLAccountCode": cost.account,
            "BankAccountCode": bank.account,
            "TaxID": cost.tax_code or None,
            "TaxRate": self.rate(cost.tax_code) if cost.tax_code else ZERO,
            "ExchangeRate": ONE,
            "TaxAmount": sign * tax.decimal if cost.tax_code else None,
        }
        return PAYMENT, {"entries": {"WSSundryReceiptPayment": [values]}}

    def draft(self, posting: Posting) -> Row:
        """Return a new invoice with the supplier's defaults there, filled in, for saving."""
        operation = "GetNewPurchasesInvoice"
        made: Row = self.wire.read(operation, supplierCode=posting.party)[f"{operation}Result"]["Result"]
        return {
            **made,
            "ExternalReference": posting.key,
            "InvoiceDate": moment(posting.posted_on),
            "Notes": description(posting),
            "ExchangeRate": ONE,
            "Lines": {"InvoiceLine": [self._draft_line(posting, cost, tax) for cost, tax in taxed(posting)]},
        }

    def _draft_line(self, posting: Posting, cost: PostingLine, tax: Money) -> Row:
        code, net = self.manners.tax_code(cost), cost.amount.decimal
        return {
            "InvoiceItemID": 0,
            "InvoiceID": 0,
            "StockItemID": self.manners.draft_item or None,
            "StockItemDescription": text_of(cost.text) or description(posting),
            "InvoicedQuantity": ONE,
            "DeliveredQuantity": ONE,
            "StockItemCost": net,
            "StockItemPrice": net,
            "DiscountRate": ZERO,
            "ActualPrice": net,
            "TaxCode": code,
            "TaxRate": self.rate(code),
            "NetAmount": net,
            "TaxAmount": tax.decimal,
            "GrossAmount": net + tax.decimal,
            "CreationDate": moment(posting.posted_on),
            "AdditionalCost": False,
            "GLAccountCode": cost.account,
            "DepartmentID": self.manners.department(cost),
        }

    def total(self, posting: Posting, row: Mapping[str, Any]) -> Money | None:
        """Return what a transaction adds to the costs as it is booked there; None where it does not tell.

        A document of the opposite kind, or a journal booked the wrong way round, has the opposite sign.
        """
        kind = str(row.get("TransactionType") or "")
        if kind in ADDS or kind in TAKES:
            sign = ONE if kind in ADDS else -ONE
            return Money.of(sign * abs(Decimal(row["ControlAmount"])), self.currency)
        if posting.kind is not EntryKind.JOURNAL:
            sign = ONE if posting.kind is EntryKind.BILL else -ONE
            return Money.of(sign * abs(Decimal(row["ControlAmount"])), self.currency)
        paid = {line.account for line in posting.lines if line.is_balancing}
        spent = {line.account for line in posting.lines if not line.is_balancing}
        lines = [line for line in (row.get("LineDetails") or {}).get("WSTransactionDetail") or [] if line]
        if paid & spent or {line["GLAccountCode"] for line in lines} != paid | spent:
            return None
        amounts = [Decimal(line["BCAmount"]) for line in lines if line["GLAccountCode"] in spent]
        return Money.of(sum(amounts, ZERO), self.currency)


def period_of(row: Mapping[str, Any]) -> FiscalPeriod:
    """Make a period of a row; a closed year closes every ledger."""
    shut = {Ledger.PURCHASES: row["PurchasesLedgerClosed"], Ledger.GENERAL: row["GeneralLedgerClosed"]}
    closed = frozenset(ledger for ledger, is_shut in shut.items() if is_shut or row["FinancialYearClosed"])
    reference = f"{row['FinancialYear']}-{row['PeriodNumber']:02}"
    name = str(row["PeriodName"] or reference)
    return FiscalPeriod(reference, row["StartDate"].date(), row["EndDate"].date(), closed, name)


def moment(day: date) -> datetime:
    """Return a day as the interface wants it: with a time, without a zone."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- a day on paper has no zone


def text_of(text: str) -> str:
    """Return a text that fits its field."""
    return plain_text(text, TEXT_CHARS_MAX)


def description(posting: Posting) -> str:
    """Say what an entry is: its text and the person's own number; never empty, which is refused."""
    return text_of(" / ".join(part for part in (posting.text, posting.reference) if part)) or posting.key


def sent_values(posting: Posting, name: str, manners: Manners) -> list[str]:
    """Return what was sent in a field that a refusal names, each value once."""
    is_journal = posting.kind is EntryKind.JOURNAL
    of_line: Mapping[str, Sequence[str]] = {
        "account": [line.account for line in (posting.lines if is_journal else costs(posting))],
        "tax code": [manners.tax_code(line) for line in costs(posting)],
        "department": [manners.department(line) or "" for line in costs(posting)],
        "supplier": [posting.party],
    }
    return list(dict.fromkeys(value for value in of_line.get(name, [posting.key]) if value))


def gone(name: str, posting: Posting) -> RejectedError:
    """Say that what was to be finished is no longer there."""
    return refuse(Failure(FailureReason.VALIDATION_THEIRS, name, posting.key, "AccountsIQ", "Retry"))


def _is_of(posting: Posting, row: Mapping[str, Any]) -> bool:
    """Compare the whole key: a look-up may also answer with what only begins with it."""
    return str(row["ExternalReference"] or "").strip() == posting.key
