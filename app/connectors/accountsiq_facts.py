"""What AccountsIQ promises, and what its refusals mean; light, so that a list of systems loads no network.

Source: the vendor's public contract of the integration interface 2.0 (operations, error codes) and its wiki
(limits of fields). Never tried against AccountsIQ itself: keys come from the vendor alone.
"""

from dataclasses import dataclass

from app.models.posting import ConnectorFacts, FailureReason, Method, Option, OptionKind

SERVICE_PATH = "/system/dashboard/integration/integration_2_0.asmx"
REGIONS = ("eu1", "eu2", "uk1", "us1")
CODE_CHARS_MAX = 50
TEXT_CHARS_MAX = 500
SETTLING_S = 600.0
TIMEOUT_S = 60.0
RECEIPT_BYTES_MAX = 3_000_000
"""Ours: the interface names no limit, and its kind of server takes 4 MB a call unless told otherwise."""

GENERAL_JOURNAL, BANK_PAYMENT, MIXED = "general_journal", "bank_payment", "bank_payment_if_single"
JOURNALS = (GENERAL_JOURNAL, BANK_PAYMENT, MIXED)
"""What an entry of the method `journal` becomes; the last takes a bank payment where one cost was paid by
one account, else a general journal."""

BI_CODES = ("department", "project", "department-project", "project-department")
"""Which of our dimensions make up the one BI code of a line; two are joined by a hyphen, as its tags are."""

PAYMENT_SIGNS = ("negative", "positive")
"""Sign of a payment's value; the wiki says that the sign decides, not which one."""

ACCOUNTSIQ_FACTS = ConnectorFacts(
    "accountsiq",
    "AccountsIQ",
    frozenset({Method.JOURNAL, Method.INVOICE}),
    key_length_max=CODE_CHARS_MAX,
    settling_s=SETTLING_S,
    computes_tax=True,
    receipt_bytes_max=RECEIPT_BYTES_MAX,
    closed_texts=("GENERAL_LEDGER_ALREADY_CLOSED", "FINANCIAL_PERIOD", "DATE_IS_OUT_OF_RANGE"),
    options=(
        Option("region", OptionKind.CHOICE, REGIONS, default=REGIONS[0]),
        Option("url", example="https://eu1.accountsiq.com"),
        Option("client_id", is_required=True),
        Option("entity", is_required=True),
        Option("journals", OptionKind.CHOICE, JOURNALS, default=GENERAL_JOURNAL),
        Option("bi_code", OptionKind.CHOICE, BI_CODES, default=BI_CODES[0]),
        Option("no_tax_code", example="NT"),
        Option("draft_item", example="EXPENSE"),
        Option("payment_sign", OptionKind.CHOICE, PAYMENT_SIGNS, default=PAYMENT_SIGNS[0]),
        Option("timeout_s", OptionKind.NUMBER, default="60"),
        Option("settling_s", OptionKind.NUMBER, default="600"),
    ),
    secret="client_secret",  # noqa: S106 -- the word for what is asked, not one
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an error code means for a person."""

    reason: FailureReason
    field: str
    remedy: str


_ACCOUNT = Meaning(FailureReason.ACCOUNT_UNKNOWN, "account", "Map to an account that may be posted to")
_SUPPLIER = Meaning(FailureReason.VENDOR_UNKNOWN, "supplier", "Map to a supplier that is set up there")
_TAX = Meaning(FailureReason.TAX_CODE_UNKNOWN, "tax code", "Map to a tax code that exists there")
_TAG = Meaning(FailureReason.TAG_UNKNOWN, "department", "Map to a BI code that exists there")
_RIGHT = Meaning(FailureReason.AUTHORISATION, "right", "Give the integration application the right")
_LOGIN = Meaning(FailureReason.AUTHENTICATION, "client_id", "Correct the client id or the client secret")
_ENTITY = Meaning(FailureReason.CONFIGURATION_INVALID, "entity", "Enter an entity that the login may use")
_RECEIPT = Meaning(FailureReason.RECEIPT_UPLOAD, "receipt", "Look at the file")
_OTHER = Meaning(FailureReason.VALIDATION_THEIRS, "entry", "Read what AccountsIQ says")

_STARTS: tuple[tuple[str, Meaning], ...] = (
    ("GLACCOUNT_NO_DEPARTMENT", Meaning(FailureReason.TAG_UNKNOWN, "department", "Give the expense one")),
    ("GLACCOUNT_", _ACCOUNT),
    ("BANK_ACCOUNT", _ACCOUNT),
    ("BATCH_INVOICE_LINE_MISSING_GL_ACCOUNT", _ACCOUNT),
    ("SUPPLIER_", _SUPPLIER),
    ("ACCOUNT_CODE_", _SUPPLIER),
    ("ACCOUNT_ID_", _SUPPLIER),
    ("TAX_", _TAX),
    ("DEPARTMENT_", _TAG),
    ("UNKNOWN_DEPARTMENT", _TAG),
    ("DIMENSION_", _TAG),
    ("OAUTHCONFIGURATION_", _LOGIN),
    ("API_LAYER_ENTITY", _ENTITY),
    ("CURRENT_ENTITY_", _ENTITY),
    ("CURRENCY_", Meaning(FailureReason.VALIDATION_THEIRS, "currency", "Set the currency up there")),
    ("OUTDATED_RECORD", Meaning(FailureReason.VALIDATION_THEIRS, "draft", "It was changed there meanwhile")),
    ("INVALID_STATE_ENTITY_OR_FILENAME", _RECEIPT),
)
_WORDS = ("PERMISSION", "NOT_AUTHORI", "ACCESS_DENIED", "FORBIDDEN", "READ_ONLY")
EXPIRED_CODES = frozenset({"OAUTHCONFIGURATION_TOKEN_EXPIRED", "OAUTHCONFIGURATION_INVALID_TOKEN"})
ABSENT_CODES = frozenset({"NOT_FOUND", "TRANSACTION_NOT_FOUND", "INVOICE_ID_DOES_NOT_EXIST"})
"""What a look-up may answer for nothing, besides an empty list."""


def meaning_of(code: str) -> Meaning:
    """Return what an error code means; a name that is not known is theirs to explain."""
    if any(word in code for word in _WORDS):
        return _RIGHT
    for start, meaning in _STARTS:
        if code.startswith(start):
            return meaning
    return _OTHER
