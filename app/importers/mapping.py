"""Which column means what: answered, remembered or guessed; and what must be there."""

from collections.abc import Sequence

from app.importers.columns import Mapped, from_titles, guess, study
from app.importers.layout import AMOUNT_TITLES, DATE_TITLES, Layout
from app.importers.protocol import ReadRequest, refuse
from app.importers.table import Row, Table
from app.importers.titles import fold
from app.models.statement import ColumnMapping


def map_columns(
    layout: Layout, sample: Sequence[Row], request: ReadRequest, profile: ColumnMapping | None
) -> Mapped:
    """Map by what a person said, else by the layout that was recognised, else by a guess."""
    stats = study(layout, sample)
    chosen = {
        key.removeprefix("column."): value
        for key, value in request.answers.items()
        if key.startswith("column.")
    }
    if chosen:
        return from_titles(layout, {meaning: titles for meaning, titles in chosen.items() if titles}, stats)
    if profile is not None and profile.columns:
        return from_titles(layout, profile.columns, stats)
    return guess(layout, stats, request.purpose)


def check_mapping(table: Table, request: ReadRequest, layout: Layout, mapped: Mapped) -> None:
    """Refuse a table without a date or an amount."""
    has_date = bool(DATE_TITLES & set(mapped.columns))
    has_amount = bool(AMOUNT_TITLES & set(mapped.columns))
    if has_date and has_amount:
        return
    missing = (
        "no date or amount column"
        if not has_date and not has_amount
        else ("no amount column" if has_date else "no date column")
    )
    raise refuse(
        request.path,
        f"{missing} was found",
        "Say in the mapping which column holds what",
        row=layout.header_rows[0] if layout.header_rows else layout.first_row,
        value=", ".join(layout.titles),
    )


def looks_like_card(layout: Layout, mapped: Mapped) -> bool:
    """Tell whether columns and titles are those of a card statement."""
    if mapped.place("balance") is not None:
        return False
    return bool({"merchant", "holder", "mcc"} & set(mapped.columns)) or any(
        "card" in fold(title).split()
        or fold(title).startswith(("karten", "kreditkarte", "tarjeta", "kredietkaart"))
        for title in layout.titles
    )
