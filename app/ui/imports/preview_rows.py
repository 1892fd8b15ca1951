"""The rows of a previewed file as the table shows them."""

from app.services.import_results import PreviewRow, RowFate
from app.ui import formats, wording
from app.ui.imports import statements_words, words
from app.ui.palettes import Tone
from app.ui.tables import Column, Kind, Strength
from app.ui.wording import importing


def row_columns() -> list[Column[PreviewRow]]:
    """Return the columns: place and fate, then day, text, remarks, who and amount."""
    return [*_place_columns(), *_content_columns()]


def _place_columns() -> list[Column[PreviewRow]]:
    return [
        Column(
            words.translate("imports", "Row"),
            lambda r: formats.count(r.row),
            key="row",
            kind=Kind.NUMBER,
            sample="000,000",
            strength=Strength.MUTED,
            is_sortable=False,
        ),
        Column(
            words.translate("imports", "What"),
            lambda r: importing.fate("corrected") if r.is_corrected else words.fate(r.fate),
            key="fate",
            kind=Kind.STATUS,
            sample="Corrected",
            badge=lambda r: importing.fate_badge("corrected") if r.is_corrected else words.fate_badge(r.fate),
            is_sortable=False,
        ),
        Column(
            words.translate("imports", "Date"),
            lambda r: formats.day(r.day) if r.day else "",
            key="day",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            is_sortable=False,
        ),
    ]


def _content_columns() -> list[Column[PreviewRow]]:
    return [
        Column(
            words.translate("imports", "Text"),
            _text,
            key="text",
            strength=Strength.STRONG,
            stretch=True,
            tooltip=_whole,
            is_sortable=False,
            tone=lambda r: Tone.RED if r.fate is RowFate.ERROR else None,
        ),
        Column(
            words.translate("imports", "Remarks"),
            lambda r: formats.plain_line("; ".join((*r.notes, *statements_words.remarks(r)))),
            key="notes",
            strength=Strength.MUTED,
            sample="corrected by hand",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            words.translate("imports", "Who"),
            lambda r: formats.plain_line(r.who),
            key="who",
            strength=Strength.MUTED,
            sample="Dana White",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            words.translate("imports", "Amount"),
            lambda r: formats.money(r.amount) if r.amount else "",
            key="amount",
            kind=Kind.AMOUNT,
            sample="−10,000.00 EUR",
            is_sortable=False,
        ),
    ]


def _text(row: PreviewRow) -> str:
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
