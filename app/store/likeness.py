"""Texts that hold another, whatever the case of the letters: SQLite knows only the case of A to Z."""

import string
from typing import Any

from sqlalchemy import ColumnElement, func, or_

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def escaped(text: str) -> str:
    """Return a text for LIKE with the escape sign of a backslash."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def holds(column: Any, text: str) -> ColumnElement[bool]:  # noqa: ANN401 -- a column
    """Say that a column holds a text; letters beyond A to Z count as typed, small, capital or as in titles.

    A server lowers every letter, a company file only A to Z: the likely spellings are asked for by name.
    """
    spelled = (text, text.lower(), text.upper(), text.title(), text.capitalize())
    forms = dict.fromkeys([text.lower(), *(one.translate(_LOWER) for one in spelled)])
    return or_(*(func.lower(column).like(f"%{escaped(one)}%", escape="\\") for one in forms))
