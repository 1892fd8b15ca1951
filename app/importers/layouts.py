"""Layouts that are recognised by their header: ready ones shipped as data, and those that people saved."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from app.importers.titles import fold
from app.models.payment import InstrumentKind
from app.models.statement import ColumnMapping, Purpose

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "profiles"


@lru_cache(maxsize=1)
def ready_layouts() -> tuple[ColumnMapping, ...]:
    """Load the layouts shipped with the program, in the order of their names.

    Each file holds one institution: a list of `{"name", "purpose", "kind", "header", "columns", "answers",
    "source", "verified"}`; `header` lists the titles in file order.
    """
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8")):
            answers = dict(entry.get("answers", {}))
            if entry.get("kind"):
                answers["kind"] = entry["kind"]
            found.append(
                ColumnMapping(
                    name=entry["name"],
                    purpose=Purpose(entry.get("purpose", "statement")),
                    fingerprint="|".join(fold(title) for title in entry["header"]).rstrip("|"),
                    columns=entry.get("columns", {}),
                    answers=answers,
                    origin="ready",
                    is_verified=bool(entry.get("verified", False)),
                    source=str(entry.get("source", "")),
                )
            )
    return tuple(found)


def recognise(fingerprint: str, saved: Sequence[ColumnMapping], purpose: Purpose) -> ColumnMapping | None:
    """Find the layout of a header: a saved one before a ready one, of the same purpose."""
    if not fingerprint:
        return None
    for layout in (*saved, *ready_layouts()):
        if layout.fingerprint == fingerprint and layout.purpose is purpose:
            return layout
    return None


def kind_of(layout: ColumnMapping | None) -> InstrumentKind | None:
    """Tell whether a recognised layout is a card's or a bank account's."""
    kind = layout.answers.get("kind", "") if layout is not None else ""
    return InstrumentKind(kind) if kind in set(InstrumentKind) else None
