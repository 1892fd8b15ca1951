"""What a table holds: transactions of a bank or card, or an expense list; asked where nothing settles it."""

from collections.abc import Sequence

from app.importers.columns import study
from app.importers.expense_columns import guess_expenses
from app.importers.layout import Layout
from app.importers.layouts import recognise
from app.importers.protocol import ReadRequest
from app.importers.survey import Decisions
from app.importers.table import Row
from app.importers.titles import meanings_of
from app.models.statement import ColumnMapping, Purpose, Question

KEY = "purpose"
OF_EXPENSES = frozenset(
    {"employee", "report", "paid_by", "to_reimburse", "billable", "receipt", "project", "department"}
)
"""Meanings of columns that no bank writes."""

OF_PEOPLE = frozenset({"employee", "report", "paid_by", "to_reimburse"})
"""One of these alone makes a person be asked."""

OF_CARDS = frozenset({"holder", "card", "account"})
"""A column that a card company writes too: whose card it is."""

OF_BANKS = frozenset({"balance", "flag", "debit", "credit", "valued"})
"""Meanings of columns that no expense list has."""

TELLING_MIN = 2
"""So many columns of an expense list settle it."""


def weigh_purpose(
    layout: Layout,
    sample: Sequence[Row],
    request: ReadRequest,
    profile: ColumnMapping | None,
    made: Decisions,
) -> None:
    """Decide what the table holds, by its layout, else by its titles; where few of them tell, ask.

    Args:
        layout: Where the table is.
        sample: Its first rows.
        request: An answer `purpose` settles it; a list that is read as one on request is not asked about.
        profile: The layout that was recognised for `request.purpose`.
        made: Takes the decision or the question.
    """
    answer = request.answers.get(KEY, "")
    if answer in set(Purpose):
        made.shown[KEY] = (answer, "as answered")
    if answer or profile is not None or not layout.has_header:
        return
    is_list = request.purpose is Purpose.EXPENSES
    other = Purpose.STATEMENT if is_list else Purpose.EXPENSES
    known = recognise(layout.fingerprint, request.profiles, other)
    if known is not None:
        made.shown[KEY] = (other.value, f"layout {known.name}")
    if known is not None or is_list or _is_of_bank(layout):
        return
    found = guess_expenses(layout, sample, study(layout, sample)).columns
    telling = {
        meaning: layout.titles[at[0]]
        for meaning, at in found.items()
        if meaning in OF_EXPENSES and not OF_CARDS & {name for name, _ in meanings_of(layout.titles[at[0]])}
    }
    titles = ", ".join(sorted(telling.values()))
    if len(telling) >= TELLING_MIN:
        made.shown[KEY] = (Purpose.EXPENSES.value, f"columns {titles} are those of an expense list")
    elif OF_PEOPLE & telling.keys():
        text = "Does this file hold a statement of a bank or card, or a list of expenses?"
        choices = (Purpose.STATEMENT.value, Purpose.EXPENSES.value)
        evidence = f"the column {titles} is that of an expense list; nothing else tells"
        made.questions.append(Question(KEY, text, choices, evidence, Purpose.EXPENSES.value))


def _is_of_bank(layout: Layout) -> bool:
    return any(meaning in OF_BANKS for title in layout.titles for meaning, _ in meanings_of(title))
