"""Merges an expense made from a payment with a hand-entered draft of the same cost (F25)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.engine.reconciling.merging import SAME_AMOUNT_DAYS_MAX, MergeFit, fits, refusal
from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import CommandId, ExpenseId
from app.models.note import RowKind
from app.services.edit_expenses import first_status
from app.services.rows import refuse_locked
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

SUGGESTED_MAX = 500
"""Suggestions in one list."""

MERGED = (
    "merchant",
    "category_id",
    "category",
    "project",
    "department",
    "supplier",
    "vat_number",
    "tax_rate_ppm",
    "tax_amount_minor",
    "country",
    "note",
    "reference",
    "report_id",
    "is_billable",
    "custom_fields",
    "status",
)
"""Fields that a merge may change, and that undoing it gives back."""

REFUSALS: Mapping[str, tuple[str, str]] = {
    "same": ("An expense cannot be merged with itself", "Choose two expenses"),
    "not_from_payment": (
        "Neither expense was made from a payment",
        "Choose one that was made from a payment and one that was entered by hand",
    ),
    "not_by_hand": ("The other expense was not entered by hand", "Choose a draft that a person entered"),
    "settled": ("The expense was submitted already", "Send it back first"),
    "not_draft": ("The other expense was submitted already", "Send it back first"),
    "reconciled": ("The draft is reconciled with a payment of its own", "Unreconcile it first"),
    "employee": ("The two belong to different employees", "Choose a draft of the same employee"),
    "instrument": ("The two were paid with different cards or accounts", "Choose a draft of the same card"),
    "currency": ("The two are in different currencies", "Choose a draft in the same currency"),
    "sign": ("One is a cost, the other a refund", "Choose two of the same kind"),
}
"""Why two expenses are not merged, and the way out."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Two expenses that became one, or one that became two again."""

    command_id: CommandId
    kept_id: ExpenseId
    other_id: ExpenseId
    changes: Changes


@dataclass(frozen=True, slots=True)
class MergeOffer:
    """A draft offered for an expense that was made from a payment."""

    imported: Expense
    draft: Expense
    fit: MergeFit


@dataclass(frozen=True, slots=True)
class MergeExpenses:
    """Make two expenses one: date and amount of the imported one, what a person said of the draft."""

    place: Workplace

    def __call__(
        self, one: ExpenseId, other: ExpenseId, *, reason: str = "", command_id: CommandId | None = None
    ) -> Merged:
        """Merge, whichever comes first; the draft leaves the lists and stays as a tombstone.

        Receipts, note, category, coding and lines of the draft survive. Raises BlockedError where the two
        do not belong together, LockedPeriodError, NotFoundError.
        """

        def work(unit: UnitOfWork) -> Stored:
            imported, draft = _sides(unit, one, other)
            before, after = self._merge(unit, imported, draft)
            moved = unit.attachments.take_over(draft.id, imported.id)
            unit.merges.add(imported.id, draft.id, before=before, after=after, attachments=moved)
            unit.expenses.merge(imported.id, draft.id, reason or "merged by hand")
            return {"kept": imported.id, "other": draft.id}

        done, stored = self.place.do("merge_expenses", work, command_id=command_id, reason=reason)
        return _merged(done, stored)

    @staticmethod
    def _merge(unit: UnitOfWork, imported: Expense, draft: Expense) -> tuple[dict[str, Any], dict[str, Any]]:
        lines = unit.expenses.lines.of([draft.id, imported.id])
        if draft.id in lines and imported.amount != draft.amount:
            raise BlockedError(
                "F25",
                "The draft is split into lines that do not add up to what was paid",
                "Remove its lines first, then merge",
            )
        joined = _joined(unit, imported, draft)
        unit.expenses.update(joined)
        if draft.id in lines and imported.id not in lines:
            unit.expenses.lines.add({imported.id: lines[draft.id]})
        before, after = _fields(imported), _fields(joined)
        changed = [name for name in MERGED if before[name] != after[name]]
        return {name: before[name] for name in changed}, {name: after[name] for name in changed}


def _sides(unit: UnitOfWork, one: ExpenseId, other: ExpenseId) -> tuple[Expense, Expense]:
    first, second = unit.expenses.get([one, other])
    refuse_locked(unit, [first, second])
    if unit.notes.gone(RowKind.EXPENSE, [one, other]):
        raise BlockedError("F25", "One of them is in no list any more", "Refresh the list")
    why = refusal(first, second)
    if why in ("not_from_payment", "not_by_hand") and not refusal(second, first):
        return second, first
    if why:
        told, remedy = REFUSALS[why]
        raise BlockedError("F25", told, remedy)
    return first, second


def _joined(unit: UnitOfWork, imported: Expense, draft: Expense) -> Expense:
    """Return the expense that stays: the imported one with what only a person could say."""
    named = draft if draft.category_id is not None or draft.category else imported
    category = None if named.category_id is None else unit.categories.get(named.category_id)
    same = imported.amount == draft.amount
    has_receipt = imported.has_receipt or draft.has_receipt
    status = imported.status
    if status is not ExpenseStatus.REJECTED:
        status = first_status(category, has_receipt=has_receipt)
    return replace(
        imported,
        merchant=draft.merchant or imported.merchant,
        category_id=named.category_id,
        category=named.category,
        project=draft.project or imported.project,
        department=draft.department or imported.department,
        supplier=draft.supplier or imported.supplier,
        vat_number=draft.vat_number or imported.vat_number,
        tax_rate_ppm=imported.tax_rate_ppm if draft.tax_rate_ppm is None else draft.tax_rate_ppm,
        tax_amount_minor=draft.tax_amount_minor
        if same and draft.tax_amount_minor is not None
        else imported.tax_amount_minor,
        country=draft.country or imported.country,
        note=_both(imported.note, draft.note),
        reference=draft.reference or imported.reference,
        report_id=imported.report_id or draft.report_id,
        is_billable=imported.is_billable or draft.is_billable,
        custom_fields={**imported.custom_fields, **draft.custom_fields},
        status=status,
    )


def _both(one: str, other: str) -> str:
    return "\n".join(dict.fromkeys(text for text in (other.strip(), one.strip()) if text))


def _fields(expense: Expense) -> dict[str, Any]:
    found = {name: getattr(expense, name) for name in MERGED}
    return {**found, "status": expense.status.value, "custom_fields": dict(expense.custom_fields)}


@dataclass(frozen=True, slots=True)
class UndoMerge:
    """Make two expenses of one again; what was edited since stays as it was edited."""

    place: Workplace

    def __call__(self, other_id: ExpenseId, *, command_id: CommandId | None = None) -> Merged:
        """Bring the draft back; raises BlockedError once completed or posted, NotFoundError for no merge."""

        def work(unit: UnitOfWork) -> Stored:
            merge = unit.merges.of_other(other_id)
            kept = unit.expenses.get([merge.kept_id])[0]
            refuse_locked(unit, [kept])
            taken = unit.expenses.lines.of([merge.kept_id, other_id])
            if other_id in taken and taken.get(merge.kept_id) == taken[other_id]:
                unit.expenses.lines.remove(merge.kept_id)
            for attachment_id in merge.attachments:
                unit.attachments.take_off(merge.kept_id, attachment_id)
            kept = unit.expenses.get([merge.kept_id])[0]
            unit.expenses.update(_restored(kept, merge.before, merge.after))
            unit.merges.undo(merge)
            return {"kept": merge.kept_id, "other": other_id}

        done, stored = self.place.do("undo_merge", work, command_id=command_id)
        return _merged(done, stored)


def _restored(kept: Expense, before: Mapping[str, Any], after: Mapping[str, Any]) -> Expense:
    """Give back the fields that still say what the merge made them say."""
    now = _fields(kept)
    values = {name: before[name] for name in before if now[name] == after[name]}
    if "status" in values:
        values["status"] = ExpenseStatus(values["status"])
    return replace(kept, **values)


def merge_offers(
    place: Workplace, expense_id: ExpenseId | None = None, *, suggested_only: bool = True
) -> list[MergeOffer]:
    """Return drafts that say the same as an expense made from a payment, the likeliest first.

    Args:
        place: The company.
        expense_id: Offers for this one, whichever side it stands on; None = all suggestions.
        suggested_only: Leave out what merely could be merged.
    """
    days_max = SAME_AMOUNT_DAYS_MAX if suggested_only else None
    with place.database.read() as unit:
        pairs = unit.merges.pairs(expense_id=expense_id, days_max=days_max, limit=SUGGESTED_MAX)
        ids = sorted({id_ for pair in pairs for id_ in pair})
        by_id = {expense.id: expense for expense in unit.expenses.get(ids)}
    near: dict[ExpenseId, list[Expense]] = defaultdict(list)
    for made_id, draft_id in pairs:
        near[made_id].append(by_id[draft_id])
    found = [
        MergeOffer(by_id[made_id], by_id[fit.draft_id], fit)
        for made_id, drafts in near.items()
        for fit in fits(by_id[made_id], drafts)
        if fit.is_suggested or not suggested_only
    ]
    return sorted(found, key=lambda offer: not offer.fit.is_suggested)


def _merged(done: CommandId, stored: Stored) -> Merged:
    kept, other = ExpenseId(stored["kept"]), ExpenseId(stored["other"])
    # one of the two enters or leaves the lists, so both lists are read anew
    changes = changes_of(Subject.EXPENSES, Subject.REPORTS, Subject.ATTACHMENTS)
    return Merged(done, kept, other, changes)
