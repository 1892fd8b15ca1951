"""Which answers a file's questions take, so that a mistyped one is told instead of passed over."""

import codecs
import re
from collections.abc import Mapping, Sequence

from app.importers.titles import CURRENCIES
from app.models.errors import OpenQuestionsError
from app.models.statement import FileFoot, Purpose, Question
from app.services.import_results import MEANINGS_EXPENSES, MEANINGS_STATEMENT, ImportPlan

CHOICES: Mapping[str, tuple[str, ...]] = {
    "date_order": ("day_first", "month_first", "year_first"),
    "decimal": (".", ","),
    "sign": ("minus_is_out", "plus_is_out"),
    "serial_dates": ("yes", "no"),
    "round_decimals": ("reject", "round"),
    "balances": ("yes", "no"),
    "rows": ("yes", "no"),
    "fees": ("yes", "no"),
    "quotes": ("yes", "no"),
    "complete_rows": ("yes", "no"),
    "missing_dates": ("statement_end", "reject"),
    "reversals": ("as_marked", "flipped"),
    "pending": ("keep", "skip"),
    "same_rows": ("same", "new"),
    "changed": ("keep", "update", "add"),
    "splits": ("lines", "separate"),
    "dollar_sign": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
    "yen_sign": ("JPY", "CNY"),
    "krone_sign": ("SEK", "NOK", "DKK", "ISK"),
    "purpose": tuple(purpose.value for purpose in Purpose),
}
"""Question key -> its answers, for questions whose answers do not depend on the file."""

FREE = frozenset({"password", "sheet", "encoding", "header", "delimiter", "currency", "debit_column"})
"""Keys whose answers depend on the file, or are any text."""

RATED_COLUMN = re.compile(r"(tax|net|gross)@\w[\w.]*|(tax_rate|tax_amount|net_amount)#\d")
BANK_CODE = re.compile(r"code_\w+")
BANK_CODE_CHOICES = ("in", "out", "skip")
PASSWORD = "password"  # noqa: S105 -- the key of a question, no secret


def wrong_answers(answers: Mapping[str, str]) -> list[str]:
    """Say of each answer that no file can take why not, with the choices; in the order given."""
    return [told for key, value in answers.items() if (told := _wrong(key, value))]


def _wrong(key: str, value: str) -> str:
    if key.startswith("column."):
        meanings = sorted({*MEANINGS_STATEMENT, *MEANINGS_EXPENSES})
        meaning = key.removeprefix("column.")
        known = meaning in meanings or RATED_COLUMN.fullmatch(meaning) is not None
        return "" if known else f"{key}: a column can mean {', '.join(meanings)}"
    choices = BANK_CODE_CHOICES if BANK_CODE.fullmatch(key) else CHOICES.get(key, ())
    if choices:
        return "" if value in choices else f"{key}={value}: choose {' or '.join(choices)}"
    if key not in FREE:
        known_keys = ", ".join(sorted({*CHOICES, *FREE}))
        return f"{key}: no file asks this; the questions are {known_keys}, code_NUMBER and column.MEANING"
    return _wrong_free(key, value)


def _wrong_free(key: str, value: str) -> str:
    if key == "currency" and value.upper() not in CURRENCIES:
        return f"currency={value}: choose an ISO 4217 code such as EUR"
    if key == "header" and not value.isdecimal():
        return f"header={value}: give the number of the row with the titles, or 0 where there is none"
    if key == "encoding":
        try:
            codecs.lookup(value)
        except LookupError:
            return f"encoding={value}: choose one such as utf-8 or cp1252"
    return "" if value else f"{key}: give a value"


def check_open(plan: ImportPlan, file_name: str, questions: Sequence[Question]) -> None:
    """Raise OpenQuestionsError where the plan wants questions answered, or nothing can be read without."""
    needed = [question for question in questions if question.key == PASSWORD or plan.asks]
    if needed:
        raise OpenQuestionsError(file_name, tuple(needed))


def said_purpose(answers: Mapping[str, str], foot: FileFoot) -> tuple[Purpose | None, tuple[Question, ...]]:
    """Tell what the content says that a file holds, and the question where that is a proposal alone.

    None where a person said it, or nothing speaks for another pile than it was read for.
    """
    if "purpose" in answers:
        return None, ()
    asked = tuple(one for one in foot.questions if one.key == "purpose")
    said = asked[0].proposed if asked else foot.decisions.get("purpose", ("", ""))[0]
    return (Purpose(said) if said in set(Purpose) else None), asked
