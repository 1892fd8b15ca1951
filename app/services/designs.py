"""The column designer of files, for the window: a design as columns, and what is wrong with one."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.errors import RejectedError

CONSTANT = '"'
STATIC = "field:"


@dataclass(frozen=True, slots=True)
class DesignColumn:
    """One column: its heading, and the field that it holds (`account`, `field:site`, `"EU"`)."""

    title: str
    field: str


def designer_fields() -> tuple[str, ...]:
    """Return the names of all fields of an entry that a column can hold."""
    from app.connectors.designer import FIELDS

    return tuple(FIELDS)


def columns_of(text: str) -> list[DesignColumn]:
    """Read a design; an empty one is the default. Parts that are no columns are left out."""
    from app.connectors.designer import DEFAULT_DESIGN

    found = []
    for part in (text or DEFAULT_DESIGN).split(";"):
        title, sign, name = (piece.strip() for piece in part.partition("="))
        if sign and title:
            found.append(DesignColumn(title, name))
    return found


def text_of(columns: Sequence[DesignColumn]) -> str:
    """Write a design as it is stored; the default is stored as nothing."""
    from app.connectors.designer import DEFAULT_DESIGN

    text = "; ".join(f"{one.title}={one.field}" for one in columns)
    return "" if text == DEFAULT_DESIGN else text


def problem_of(columns: Sequence[DesignColumn]) -> str:
    """Say what is wrong with a design, or nothing."""
    from app.connectors.designer import Design

    for one in columns:
        if ";" in one.title + one.field or "=" in one.title:
            return f"{one.title}: ; and = are signs of the design"
    try:
        Design.parse("; ".join(f"{one.title}={one.field}" for one in columns) or ";")
    except RejectedError as error:
        return error.failure.remedy
    return ""
