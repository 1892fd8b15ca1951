"""What Pleo promises; apart from its connector, so that a list of systems loads no network."""

from app.models.posting import ConnectorFacts, FailureReason, Option, OptionKind

URL = "https://external.pleo.io"
PAGE, REPORT_MAX = 100, 100
RECEIPT_BYTES_MAX = 30_000_000

PLEO_FACTS = ConnectorFacts(
    "pleo",
    "Pleo",
    frozenset(),
    settling_s=0,
    receipt_bytes_max=RECEIPT_BYTES_MAX,
    options=(
        Option("url", default=URL),
        Option("company_id"),
        Option("login", OptionKind.CHOICE, ("token", "api_key"), default="token"),
        Option("timeout_s", OptionKind.NUMBER),
    ),
    secret="token",  # noqa: S106 -- the word for what is asked, not one
    is_source=True,
)

REASON_TYPES = {
    FailureReason.CONFIGURATION_MISSING: "missing_configuration",
    FailureReason.CONFIGURATION_INVALID: "invalid_configuration",
    FailureReason.AUTHENTICATION: "accounting_system_authentication_failure",
    FailureReason.AUTHORISATION: "authorization_failure",
    FailureReason.RATE_LIMIT: "accounting_system_rate_limit",
    FailureReason.UNREACHABLE: "accounting_system_unreachable",
    FailureReason.TIMEOUT: "accounting_system_timeout",
    FailureReason.VALIDATION_OURS: "validation_failure",
    FailureReason.VALIDATION_THEIRS: "accounting_system_validation_failure",
    FailureReason.CLOSED_PERIOD: "accounting_system_validation_failure",
    FailureReason.VENDOR_UNKNOWN: "vendor_unknown",
    FailureReason.ACCOUNT_UNKNOWN: "account_unknown",
    FailureReason.TAX_CODE_UNKNOWN: "tax_code_unknown",
    FailureReason.TAG_UNKNOWN: "tag_unknown",
    FailureReason.RECEIPT_UPLOAD: "receipt_upload_failure",
    FailureReason.RECEIPT_DOWNLOAD: "receipt_download_failure",
    FailureReason.RECEIPT_SIZE: "receipt_file_size_limit_exceeded",
    FailureReason.RECEIPT_CONVERSION: "receipt_conversion_failure",
    FailureReason.UNEXPECTED: "unexpected_failure",
}
"""For an item; every one of our reasons has its word."""

JOB_REASONS = frozenset(
    {
        "invalid_configuration",
        "missing_configuration",
        "accounting_system_authentication_failure",
        "authorization_failure",
        "accounting_system_rate_limit",
        "accounting_system_unreachable",
        "accounting_system_timeout",
        "validation_failure",
        "canceled_by_user",
    }
)
"""Those that a job may carry too; the others are `validation_failure` there."""
