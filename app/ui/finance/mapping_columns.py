"""The columns of mapping pages: our key, who waits for it, its code over there, what fits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.mapping_rows import FieldLine, MappingLine
from app.ui import formats
from app.ui.palettes import Tone
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.wording.finance import option, why_suggested

translate = QCoreApplication.translate


def mapping_columns() -> list[Column[MappingLine]]:
    """Return the columns of a mapping page."""
    return [
        Column(
            translate("mapping", "Ours"),
            lambda line: formats.plain_line(line.name),
            key="name",
            stretch=True,
            strength=Strength.STRONG,
            sample="Office supplies",
        ),
        Column(
            translate("mapping", "Key"),
            lambda line: line.key if line.key != line.name else "",
            key="key",
            strength=Strength.MUTED,
            sample="Office supplies",
        ),
        Column(
            translate("mapping", "Waiting"),
            lambda line: formats.count(line.used) if line.used else formats.NO_VALUE,
            key="used",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="00,000",
            tooltip=lambda _line: translate("mapping", "Approved or failed expenses that use it"),
        ),
        Column(
            translate("mapping", "State"),
            _state,
            key="state",
            kind=Kind.STATUS,
            badge=_badge,
            sample=translate("mapping", "Not mapped"),
        ),
        Column(
            translate("mapping", "Code there"),
            lambda line: line.code,
            key="code",
            strength=Strength.STRONG,
            sample="Liabilities:CreditCard:Visa",
            is_sortable=True,
        ),
        Column(
            translate("mapping", "Suggestion or default"),
            lambda line: line.suggestion or line.default,
            key="suggestion",
            strength=Strength.MUTED,
            can_hide=True,
            sample="Expenses:Travel",
            is_sortable=False,
            tooltip=lambda line: why_suggested(line.why),
        ),
    ]


def _state(line: MappingLine) -> str:
    if line.code:
        return translate("mapping", "Mapped")
    if line.suggestion:
        return translate("mapping", "Suggested")
    if line.default:
        return translate("mapping", "By default")
    return translate("mapping", "Not mapped") if line.is_needed else translate("mapping", "Not needed")


def _badge(line: MappingLine) -> Badge:
    if line.code:
        return Badge("circle-check", Tone.GREEN)
    tone = Tone.AMBER if line.used and line.is_needed else Tone.GREY
    if line.suggestion:
        return Badge("sparkles", tone)
    return Badge("circle-dashed" if line.is_needed else "minus", tone)


def field_columns() -> list[Column[FieldLine]]:
    """Return the columns of static fields."""
    return [
        Column(
            translate("mapping", "Field"),
            lambda line: option(line.name),
            key="title",
            stretch=True,
            strength=Strength.STRONG,
            is_sortable=False,
        ),
        Column(
            translate("mapping", "Name"),
            lambda line: line.name,
            key="name",
            strength=Strength.MUTED,
            sample="employee_account",
            is_sortable=False,
        ),
        Column(
            translate("mapping", "Value"),
            lambda line: line.value,
            key="value",
            strength=Strength.STRONG,
            sample="Liabilities:CreditCard:Visa",
            is_sortable=False,
        ),
    ]
