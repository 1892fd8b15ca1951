"""An expense list before it is imported: what each expense says, its lines, taxes and receipts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models.expense import PaidBy
from app.models.statement import ExpenseLine, Proof, Purpose
from app.services.import_results import PreviewResult, PreviewRow, RowFate
from app.services.receipt_results import Fate, Named, ReceiptsBeside
from app.ui import formats, wording
from app.ui.imports import words
from app.ui.palettes import Tone
from app.ui.tables import Badge, Column, Kind, ListTableModel, Strength, TableView
from app.ui.widgets import Level

translate = QCoreApplication.translate

MODEL_NAME = "claimsModel"
NAMES_MAX = 3
LINE_RULE = "line of the expense in row "

_RECEIPTS = {
    Fate.FOUND: Badge("paperclip", Tone.GREEN),
    Fate.LINK: Badge("link", Tone.GREY),
    Fate.MISSING: Badge("circle-question-mark", Tone.AMBER),
    Fate.AMBIGUOUS: Badge("copy", Tone.AMBER),
    Fate.TOO_LARGE: Badge("triangle-alert", Tone.AMBER),
    Fate.REFUSED: Badge("shield-check", Tone.RED),
    Fate.UNREADABLE: Badge("triangle-alert", Tone.AMBER),
}
_WORST_FIRST = (
    Fate.REFUSED,
    Fate.AMBIGUOUS,
    Fate.TOO_LARGE,
    Fate.UNREADABLE,
    Fate.MISSING,
    Fate.LINK,
    Fate.FOUND,
)

_NOT_ATTACHED = (Fate.REFUSED, Fate.AMBIGUOUS, Fate.TOO_LARGE, Fate.UNREADABLE, Fate.MISSING)


def show_rows(table: TableView, plain: ListTableModel[PreviewRow], purpose: Purpose) -> None:
    """Show the rows of a statement as they are, those of an expense list with what expenses say."""
    if purpose is not Purpose.EXPENSES:
        if table.model() is not plain:
            table.setModel(plain)
        return
    model = table.findChild(ListTableModel, MODEL_NAME)
    if model is None:
        model = ListTableModel(_columns(), table)
        model.setObjectName(MODEL_NAME)
    model.show(plain.rows)
    if table.model() is not model:
        table.setModel(model)


def before_import(preview: PreviewResult) -> list[tuple[Level, str, str]]:
    """Say what the list proves and which receipts were found; nothing of a statement."""
    if preview.plan.purpose is not Purpose.EXPENSES:
        return []
    return [*_proofs(preview.proofs), *_receipts(preview.receipts)]


def _proofs(proofs: Sequence[Proof]) -> list[tuple[Level, str, str]]:
    told = [proof for proof in proofs if proof.holds is not None]
    remedy = translate("claims", "The row is imported as it stands, with a remark; correct it here or later.")
    said = [(Level.WARNING, _proof(proof), remedy) for proof in told if not proof.holds]
    if told and not said:
        sentence = translate("claims", "The list adds up: ") + " ".join(_proof(proof) for proof in told[:2])
        said.append((Level.SUCCESS, sentence, ""))
    return said


def _proof(proof: Proof) -> str:
    if proof.what == "net_and_tax":
        if proof.holds:
            return translate("claims", "net and tax give the amount of {expected}.").format(
                expected=proof.expected
            )
        return translate("claims", "Row {row}: net and tax give {found}, the amount is {expected}.").format(
            row=proof.row, found=proof.found, expected=proof.expected
        )
    if proof.what == "lines":
        if proof.holds:
            return translate("claims", "the lines give the totals of {expected}.").format(
                expected=proof.expected
            )
        return translate(
            "claims", "Row {row}: the lines add up to {found}, the expense says {expected}."
        ).format(row=proof.row, found=proof.found, expected=proof.expected)
    return words.proof(proof)


def _receipts(receipts: ReceiptsBeside) -> list[tuple[Level, str, str]]:
    said = []
    if found := receipts.count(Fate.FOUND):
        sentence = translate("claims", "%n receipt(s) found beside the list", None, found)
        said.append((Level.SUCCESS, sentence, translate("claims", "Attached with the import.")))
    if left := receipts.of(*_NOT_ATTACHED):
        sentence = translate("claims", "%n receipt(s) not attached", None, len(left))
        said.append((Level.WARNING, sentence, f"{_examples(left)} {_remedy(left)}"))
    return said


def _examples(named: Sequence[Named]) -> str:
    shown = "; ".join(
        translate("claims", "row {row}: {name} ({why})").format(
            row=one.row, name=formats.plain_line(one.text), why=_why(one.fate)
        )
        for one in named[:NAMES_MAX]
    )
    more = len(named) - NAMES_MAX
    if more <= 0:
        return f"{shown}."
    rest = translate("claims", "and {count} more").format(count=more)
    return f"{shown}; {rest}."


def _why(fate: Fate) -> str:
    return {
        Fate.MISSING: translate("claims", "not found"),
        Fate.AMBIGUOUS: translate("claims", "several files fit"),
        Fate.TOO_LARGE: translate("claims", "too large"),
        Fate.UNREADABLE: translate("claims", "neither image nor PDF"),
        Fate.REFUSED: translate("claims", "outside the folder of the list, not opened"),
    }[fate]


def _remedy(named: Sequence[Named]) -> str:
    if any(one.fate in (Fate.MISSING, Fate.REFUSED) for one in named):
        return translate("claims", "Put the files beside the list and open it again, or attach them later.")
    return translate("claims", "Attach them by hand after the import.")


# -- columns -----------------------------------------------------------------------------------


def _columns() -> list[Column[PreviewRow]]:
    return [
        Column(
            translate("claims", "Row"),
            lambda r: formats.count(r.row),
            key="row",
            kind=Kind.NUMBER,
            sample="00,000",
            strength=Strength.MUTED,
            is_sortable=False,
        ),
        Column(
            translate("claims", "What"),
            lambda r: translate("claims", "Line") if _is_line(r) else words.fate(r.fate),
            key="fate",
            kind=Kind.STATUS,
            sample="Duplicate",
            badge=lambda r: Badge("split", Tone.GREY) if _is_line(r) else words.fate_badge(r.fate),
            is_sortable=False,
        ),
        Column(
            translate("claims", "Date"),
            lambda r: formats.day(r.day) if r.day else "",
            key="day",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            is_sortable=False,
        ),
        *_claim_columns(),
        *_money_columns(),
    ]


def _claim_columns() -> list[Column[PreviewRow]]:
    return [
        Column(
            translate("claims", "Merchant"),
            _text,
            key="text",
            strength=Strength.STRONG,
            stretch=True,
            tooltip=_whole,
            is_sortable=False,
            tone=lambda r: Tone.RED if r.fate is RowFate.ERROR else None,
        ),
        Column(
            translate("claims", "Who"),
            lambda r: formats.plain_line(r.who),
            key="who",
            sample="Dana Whitfield",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("claims", "Category"),
            lambda r: _category(r.claim),
            key="category",
            strength=Strength.MUTED,
            sample="Accommodation",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("claims", "Paid by"),
            _paid,
            key="paid",
            strength=Strength.MUTED,
            sample="Company card",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("claims", "Receipt"),
            _receipt,
            key="receipt",
            kind=Kind.STATUS,
            sample="Not found",
            badge=lambda r: _RECEIPTS[_worst(r)] if r.receipts else None,
            tooltip=lambda r: "\n".join(
                formats.plain_line(f"{n.text}: {n.path or n.detail}") for n in r.receipts
            ),
            is_sortable=False,
            can_hide=True,
        ),
    ]


def _money_columns() -> list[Column[PreviewRow]]:
    return [
        Column(
            translate("claims", "Remarks"),
            lambda r: formats.plain_line("; ".join(r.notes)),
            key="notes",
            strength=Strength.MUTED,
            sample="2 lines add up to 144.00",
            tooltip=lambda r: formats.plain_line("; ".join(r.notes)),
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("claims", "Tax"),
            lambda r: _tax(r.claim),
            key="tax",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="1,000.00 EUR",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("claims", "Amount"),
            lambda r: formats.money(r.amount) if r.amount else "",
            key="amount",
            kind=Kind.AMOUNT,
            sample="−10,000.00 EUR",
            is_sortable=False,
        ),
    ]


def _is_line(row: PreviewRow) -> bool:
    return row.fate is RowFate.SKIPPED and row.text.startswith(LINE_RULE)


def _text(row: PreviewRow) -> str:
    if _is_line(row):
        return translate("claims", "Line of row {row}").format(row=row.text.removeprefix(LINE_RULE))
    if row.fate is RowFate.SKIPPED:
        return wording.skip_rule(row.text)
    if row.fate is RowFate.ERROR:
        at = f"{row.column}: " if row.column else ""
        value = f" “{row.value}”" if row.value else ""
        return formats.plain_line(f"{at}{row.text}{value}")
    return formats.plain_line(row.text)


def _whole(row: PreviewRow) -> str:
    return formats.plain_line(
        "  |  ".join(f"{title}: {text}" for title, text in row.raw.items() if text)
    ) or _text(row)


def _category(claim: ExpenseLine | None) -> str:
    if claim is None:
        return ""
    several = dict.fromkeys(line.category for line in claim.lines if line.category)
    return formats.plain_line(claim.category or ", ".join(several))


def _paid(row: PreviewRow) -> str:
    if row.claim is None:
        return ""
    if row.paid_by is PaidBy.UNKNOWN:
        return formats.plain_line(row.claim.paid_by or row.claim.instrument)
    return wording.paid_by(row.paid_by)


def _tax(claim: ExpenseLine | None) -> str:
    if claim is None:
        return ""
    tax = "" if claim.tax_amount is None else formats.money_of(claim.tax_amount.minor, claim.amount.currency)
    rate = "" if not claim.tax_rate_ppm else formats.percent(claim.tax_rate_ppm / 1_000_000, decimals=1)
    return " · ".join(part for part in (tax, rate) if part)


def _worst(row: PreviewRow) -> Fate:
    fates = {one.fate for one in row.receipts}
    return next(fate for fate in _WORST_FIRST if fate in fates)


def _receipt(row: PreviewRow) -> str:
    if not row.receipts:
        return ""
    return {
        Fate.FOUND: translate("claims", "Found"),
        Fate.LINK: translate("claims", "Link"),
        Fate.MISSING: translate("claims", "Not found"),
        Fate.AMBIGUOUS: translate("claims", "Several"),
        Fate.TOO_LARGE: translate("claims", "Too large"),
        Fate.REFUSED: translate("claims", "Refused"),
        Fate.UNREADABLE: translate("claims", "Unreadable"),
    }[_worst(row)]
