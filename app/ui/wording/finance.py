"""The words of Finance: states of postings, reasons, mapping pages, settings of connections."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.models.posting import (
    DateStrategy,
    EntryKind,
    Failure,
    FailureReason,
    FinanceGroup,
    ItemStatus,
    JobStatus,
    Method,
    Page,
    Subject,
)
from app.services.connections import CONNECTED
from app.services.finance_lists import CompletedKind
from app.services.mapping_rows import Why
from app.ui.wording.basics import capital, plain, stop, words

translate = QCoreApplication.translate


def finance_word(value: str) -> str:
    """Name a state, group, page, subject, method or strategy of posting."""
    return _finance_words().get(str(value)) or plain(str(value))


@words
def _finance_words() -> Mapping[str, str]:
    return {
        JobStatus.PENDING: translate("finance", "Waiting"),
        JobStatus.IN_PROGRESS: translate("finance", "In progress"),
        JobStatus.COMPLETED: translate("finance", "Completed"),
        JobStatus.COMPLETED_WITH_ERRORS: translate("finance", "Completed with errors"),
        JobStatus.FAILED: translate("finance", "Failed"),
        ItemStatus.SUCCESSFUL: translate("finance", "Posted"),
        ItemStatus.ABANDONED: translate("finance", "Abandoned"),
        ItemStatus.UNKNOWN: translate("finance", "In doubt"),
        FinanceGroup.REIMBURSABLE: translate("finance", "Reimbursable"),
        FinanceGroup.RECONCILABLE: translate("finance", "Reconcilable"),
        FinanceGroup.BILLABLE: translate("finance", "Billable"),
        Page.INVOICES: translate("finance", "Invoices"),
        Subject.CATEGORY: translate("finance", "Categories"),
        Subject.INSTRUMENT: translate("finance", "Cards and accounts"),
        Subject.EMPLOYEE: translate("finance", "Employees"),
        Subject.SUPPLIER: translate("finance", "Suppliers"),
        Subject.TAX_RATE: translate("finance", "Tax rates"),
        Subject.TAX_ACCOUNT: translate("finance", "Tax accounts"),
        Subject.PROJECT: translate("finance", "Projects"),
        Subject.DEPARTMENT: translate("finance", "Departments"),
        Method.JOURNAL: translate("finance", "Journal entry"),
        Method.INVOICE: translate("finance", "Supplier invoice"),
        Method.INVOICE_AND_PAYMENT: translate("finance", "Supplier invoice and payment"),
        DateStrategy.NONE: translate("finance", "No adjustment: it fails"),
        DateStrategy.EXPORT_DATE: translate("finance", "Export date"),
        DateStrategy.NEXT_OPEN_PERIOD: translate("finance", "Next open period"),
        EntryKind.BILL: translate("finance", "Supplier invoice"),
        EntryKind.CREDIT_NOTE: translate("finance", "Credit note"),
        "posted": translate("finance", "Posted"),
        "refused": translate("finance", "Refused"),
        "doubtful": translate("finance", "No answer"),
        "not_sent": translate("finance", "Not taken"),
        "absent": translate("finance", "Not there"),
        "": translate("finance", "Running"),
    }


def completed_kind(kind: CompletedKind) -> str:
    """Name a part of Completed."""
    names = {
        CompletedKind.ALL: translate("finance", "All completed"),
        CompletedKind.POSTED: translate("finance", "Posted"),
        CompletedKind.RETRY: translate("finance", "Retry"),
        CompletedKind.ON_THE_WAY: translate("finance", "On the way"),
    }
    return names[kind]


def code_of(subject: Subject) -> str:
    """Name what the keys of a subject become over there."""
    names = {
        Subject.CATEGORY: translate("finance", "GL account"),
        Subject.INSTRUMENT: translate("finance", "Credit account or supplier"),
        Subject.EMPLOYEE: translate("finance", "Account or supplier code"),
        Subject.SUPPLIER: translate("finance", "Account or supplier code"),
        Subject.TAX_RATE: translate("finance", "Tax code"),
        Subject.TAX_ACCOUNT: translate("finance", "GL account of the tax"),
        Subject.PROJECT: translate("finance", "Tag or dimension"),
        Subject.DEPARTMENT: translate("finance", "Tag or dimension"),
    }
    return names[subject]


def why_suggested(why: Why | None) -> str:
    """Say how a suggested code was found."""
    names = {
        Why.SAME_CODE: translate("finance", "the same code exists in the accounting system"),
        Why.OWN_ACCOUNT: translate("finance", "its own GL account goes"),
        Why.OWN_CODE: translate("finance", "its own code goes"),
        Why.STATIC_FIELD: translate("finance", "the static field of this page goes"),
        Why.NOT_NEEDED: translate("finance", "entries of this page do not look at it"),
        Why.OTHER_PAGE: translate("finance", "as on another mapping page"),
    }
    return names[why] if why is not None else ""


def strategy_used(strategy: DateStrategy) -> str:
    """Say why a posting date differs from the expense's."""
    names = {
        DateStrategy.NONE: "",
        DateStrategy.EXPORT_DATE: translate("finance", "The period was closed: the export date was used"),
        DateStrategy.NEXT_OPEN_PERIOD: translate(
            "finance", "The period was closed: the next open one was used"
        ),
    }
    return names[strategy]


def failure_reason(reason: FailureReason | str) -> str:
    """Name a reason of the closed list (F52)."""
    return _reasons().get(str(reason), plain(str(reason)))


@words
def _reasons() -> Mapping[str, str]:
    return {
        FailureReason.CONFIGURATION_MISSING: translate("finance", "Not mapped"),
        FailureReason.CONFIGURATION_INVALID: translate("finance", "Setting not valid"),
        FailureReason.AUTHENTICATION: translate("finance", "Login refused"),
        FailureReason.AUTHORISATION: translate("finance", "Not allowed"),
        FailureReason.RATE_LIMIT: translate("finance", "Too many requests"),
        FailureReason.UNREACHABLE: translate("finance", "Not reachable"),
        FailureReason.TIMEOUT: translate("finance", "No answer in time"),
        FailureReason.VALIDATION_OURS: translate("finance", "Refused by Tieout"),
        FailureReason.VALIDATION_THEIRS: translate("finance", "Refused by the accounting system"),
        FailureReason.CLOSED_PERIOD: translate("finance", "Closed accounting period"),
        FailureReason.VENDOR_UNKNOWN: translate("finance", "Supplier unknown"),
        FailureReason.ACCOUNT_UNKNOWN: translate("finance", "Account unknown"),
        FailureReason.TAX_CODE_UNKNOWN: translate("finance", "Tax code unknown"),
        FailureReason.TAG_UNKNOWN: translate("finance", "Tag unknown"),
        FailureReason.RECEIPT_UPLOAD: translate("finance", "Receipt not uploaded"),
        FailureReason.RECEIPT_DOWNLOAD: translate("finance", "Receipt not read"),
        FailureReason.RECEIPT_SIZE: translate("finance", "Receipt too large"),
        FailureReason.RECEIPT_CONVERSION: translate("finance", "Receipt not converted"),
        FailureReason.UNEXPECTED: translate("finance", "Unexpected failure"),
    }


def cause(reason: FailureReason, field: str, value: str) -> str:
    """Say a cause in a few words: `Not mapped: category Travel`."""
    if field == "exchange rate":
        return translate("finance", "No exchange rate: {value}").format(value=value)
    named = " ".join(part for part in (field, f"“{value}”" if value else "") if part)
    return f"{failure_reason(reason)}: {named}" if named else failure_reason(reason)


def failure_sentence(failure: Failure) -> str:
    """Say a failure with everything that it carries (F45)."""
    parts = [stop(cause(failure.reason, failure.field, failure.value))]
    if failure.text:
        parts.append(stop(translate("finance", "It said: {words}").format(words=failure.text)))
    if failure.origin:
        parts.append(stop(translate("finance", "The value came from {origin}").format(origin=failure.origin)))
    parts.append(stop(failure.remedy))
    return " ".join(part for part in parts if part)


def connection_status(status: str) -> str:
    """Name what the last test of a connection found."""
    if not status:
        return translate("finance", "Not tested")
    return translate("finance", "Connected") if status == CONNECTED else failure_reason(status)


def left_out(why: str) -> str:
    """Say why a selected expense is not exported."""
    names = {
        "billable": translate("finance", "billable and not marked Billed: they stay under Billable"),
        "unconfirmed": translate(
            "finance", "linked by hand and not confirmed by a second person: see Reports, Links to confirm"
        ),
        "posted": translate("finance", "posted already, or on their way"),
        "completed": translate("finance", "completed already"),
    }
    return names.get(why) or translate("finance", "not approved any more ({status})").format(
        status=plain(why)
    )


def option(name: str) -> str:
    """Name a setting of a connection, or a static field."""
    return _options().get(name) or plain(name)


@words
def _options() -> Mapping[str, str]:
    return {
        "folder": translate("finance", "Folder"),
        "columns": translate("finance", "Columns"),
        "code_column": translate("finance", "Title of the column with the code"),
        "name_column": translate("finance", "Title of the column with the name"),
        "delimiter": translate("finance", "Delimiter"),
        "decimal_sign": translate("finance", "Decimal sign"),
        "date_format": translate("finance", "Dates as"),
        "encoding": translate("finance", "Encoding"),
        "headings": translate("finance", "Headings in the first row"),
        "url": translate("finance", "Address"),
        "database": translate("finance", "Database"),
        "user": translate("finance", "User"),
        "company": translate("finance", "Company there"),
        "entity": translate("finance", "Entity"),
        "journal": translate("finance", "Journal"),
        "timeout_s": translate("finance", "Seconds to wait for an answer"),
        "settling_s": translate("finance", "Settling time in seconds"),
        **_accountsiq(),
        "password": translate("finance", "Password"),
        "token": translate("finance", "Token"),
        "employee_account": translate("finance", "Account of employees without a code"),
        "cost_account": translate("finance", "Account of costs without a category"),
        "tax_account": translate("finance", "Account of tax"),
        "payable_account": translate("finance", "Payable account of invoices"),
        "payment_account": translate("finance", "Account that invoices are paid from"),
        "credit_account": translate("finance", "Credit account without a card"),
        "supplier": translate("finance", "Supplier of invoices without a card"),
        "yes": translate("finance", "Yes"),
        "no": translate("finance", "No"),
        "comma": translate("finance", "Comma ,"),
        "semicolon": translate("finance", "Semicolon ;"),
        "tab": translate("finance", "Tab"),
        "pipe": translate("finance", "Pipe |"),
        ".": translate("finance", "Point 1234.50"),
        ",": translate("finance", "Comma 1234,50"),
        "utf-8": "UTF-8",
        "utf-8-bom": translate("finance", "UTF-8 with byte order mark"),
        "windows-1252": "Windows-1252",
    }


def _accountsiq() -> Mapping[str, str]:
    return {
        "region": translate("finance", "Region"),
        "client_id": translate("finance", "Client id"),
        "journals": translate("finance", "Journals go as"),
        "bi_code": translate("finance", "BI code of a line from"),
        "no_tax_code": translate("finance", "Tax code of costs without tax"),
        "draft_item": translate("finance", "Item on the lines of drafts"),
        "payment_sign": translate("finance", "Sign of payments"),
        "eu1": translate("finance", "Europe 1"),
        "eu2": translate("finance", "Europe 2"),
        "uk1": translate("finance", "United Kingdom"),
        "us1": translate("finance", "United States"),
        "general_journal": translate("finance", "General journal"),
        "bank_payment": translate("finance", "Bank payment"),
        "bank_payment_if_single": translate("finance", "Bank payment; journal where it is split"),
        "department": translate("finance", "Department"),
        "project": translate("finance", "Project"),
        "department-project": translate("finance", "Department and project"),
        "project-department": translate("finance", "Project and department"),
        "negative": translate("finance", "Below zero"),
        "positive": translate("finance", "Above zero"),
        "client_secret": translate("finance", "Client secret"),
    }


def design_field(name: str) -> str:
    """Name a field that a column of a file can hold."""
    return _design_fields().get(name) or capital(name.replace("_", " "))


@words
def _design_fields() -> Mapping[str, str]:
    return {
        "entry": translate("finance", "Number of the entry in the file"),
        "key": translate("finance", "Key of the expense"),
        "kind": translate("finance", "Kind of entry"),
        "posted_on": translate("finance", "Posting date"),
        "document_on": translate("finance", "Expense date"),
        "account": translate("finance", "Account"),
        "debit": translate("finance", "Debit"),
        "credit": translate("finance", "Credit"),
        "amount": translate("finance", "Amount, credit below zero"),
        "currency": translate("finance", "Currency"),
        "text": translate("finance", "Text"),
        "reference": translate("finance", "Document number"),
        "party": translate("finance", "Supplier or employee code"),
        "tax_code": translate("finance", "Tax code"),
        "project": translate("finance", "Project"),
        "department": translate("finance", "Department"),
        "claimed": translate("finance", "Claimed amount"),
        "claimed_currency": translate("finance", "Claimed currency"),
        "service_from": translate("finance", "Service from"),
        "service_to": translate("finance", "Service to"),
        "settled_from": translate("finance", "Account that it is paid from"),
    }
