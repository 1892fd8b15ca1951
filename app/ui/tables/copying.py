"""Rows as text for the clipboard, in the order and with the columns on screen."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.ui.tables.columns import Column, Kind

FORMULA_SIGNS = ("=", "@", "+", "-")
NUMBERS = (Kind.AMOUNT, Kind.NUMBER, Kind.SCORE)


def tsv(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> str:
    """Write rows as tab-separated text with headings; a pasted cell is never a formula."""
    shown = [column for column in columns if column.kind is not Kind.ACTION]
    lines = ["\t".join(_flat(column.title) for column in shown)]
    lines += ["\t".join(_cell(column, column.text(row)) for column in shown) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(column: Column[Any], text: str) -> str:
    flat = _flat(text)
    if column.kind in NUMBERS:
        return flat.replace("\u2212", "-")
    return f"'{flat}" if flat.startswith(FORMULA_SIGNS) else flat


def _flat(text: str) -> str:
    return " ".join(text.split()) if not text.isprintable() else text
