"""Questions that several formats ask in the same words."""

from app.importers.protocol import ReadRequest
from app.importers.titles import CURRENCIES
from app.models.statement import Question


def rows_question(rows: int, request: ReadRequest) -> tuple[Question, ...]:
    """Ask before a file of unusual length is imported; empty where it is not, or was answered."""
    if rows <= request.rows_max or request.answers.get("rows") == "yes":
        return ()
    return (
        Question(
            "rows",
            f"The file has {rows} rows. Import all of them?",
            ("yes", "no"),
            f"more than {request.rows_max} rows",
            "yes",
        ),
    )


def decimals_question(rows: int) -> Question:
    """Ask what becomes of amounts that are finer than their currency; rounding is proposed."""
    return Question(
        "round_decimals",
        "Round amounts that have more decimals than the currency?",
        ("round", "reject"),
        f"{rows} transactions have more decimals than their currency",
        "round",
    )


def known_currency(text: str) -> str:
    """Give the ISO code that a file states, in capitals; empty for anything else."""
    code = text.strip().upper()
    return code if code in CURRENCIES else ""
