"""What Tryton promises; apart from its connector, so that a list of systems loads no network."""

from app.models.posting import ConnectorFacts, Method, Option, OptionKind

SETTLING_S = 600.0
RECEIPT_BYTES_MAX = 5_000_000

TRYTON_FACTS = ConnectorFacts(
    "tryton",
    "Tryton",
    frozenset({Method.JOURNAL, Method.INVOICE}),
    key_length_max=64,
    settling_s=SETTLING_S,
    computes_tax=True,
    receipt_bytes_max=RECEIPT_BYTES_MAX,
    closed_texts=(
        "you must reopen the period",
        "tax lines in closed period",
        "journal-period in closed period",
        "lines on closed journal-period",
        'for field "Period"',
    ),
    options=(
        Option("url", example="https://books.example.com", is_required=True),
        Option("database", is_required=True),
        Option("user", is_required=True),
        Option("company", is_required=True),
        Option("journal", default="EXP"),
        Option("timeout_s", OptionKind.NUMBER),
        Option("settling_s", OptionKind.NUMBER, default="600"),
    ),
    secret="password",  # noqa: S106 -- the word for what is asked, not one
)
