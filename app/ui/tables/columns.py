"""What a table column shows, said once: text, kind, width, and what a screen reader hears."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from app.ui.palettes import Tone

RowT = TypeVar("RowT")


class Kind(StrEnum):
    """How a column's cells are painted."""

    TEXT = "text"
    DATE = "date"  # muted
    AMOUNT = "amount"  # semi-bold, right-aligned
    NUMBER = "number"  # right-aligned
    STATUS = "status"  # badge in a tinted disc, then the word
    SCORE = "score"  # bar and percent
    ACTION = "action"  # a painted button
    CHIP = "chip"  # the text in a tinted pill


class Strength(Enum):
    """The three strengths of text."""

    STRONG = "strong"
    NORMAL = "normal"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Badge:
    """An icon and what its colour means; for status cells and chips.

    Attributes:
        icon: Name of a file of resources/icons, without `.svg`; empty for a chip without one.
        tone: The colours of icon and tint.
    """

    icon: str
    tone: Tone = Tone.GREY


@dataclass(frozen=True, slots=True)
class Action:
    """An inline button.

    Attributes:
        label: What it does, one word ("Reconcile").
        icon: Name of a file of resources/icons, without `.svg`.
        tone: GREEN for Reconcile, GREY for what takes back.
        is_best: Filled even when the row is neither hovered nor selected.
    """

    label: str
    icon: str = ""
    tone: Tone = Tone.GREEN
    is_best: bool = False


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """One column.

    Attributes:
        title: The heading.
        text: The cell's text, also for copying; empty where there is nothing to say.
        key: Name for sorting, state and tests; a column without one cannot be sorted by.
        kind: How it is painted.
        strength: Of its text, or a function of the row; amounts are strong, dates muted by themselves.
        sample: The widest text expected: sets the width.
        stretch: Takes the room that is left; at most one column of a table.
        tooltip: Text shown on hover; the cell's text where it is cut.
        spoken: What a screen reader says; "title: text" where None.
        badge: Icon and tone of STATUS and CHIP cells.
        share: 0..1 of SCORE cells, or None for an empty cell.
        tone: Colour of the text or the score bar, or None for the usual one.
        action: The button of ACTION cells, or None for none.
        is_sortable: False for a column with a key that cannot be ordered by.
        can_hide: Goes by itself where the table is too narrow for all columns.
        icon_only: STATUS cells without their word (it stays spoken and in the tooltip).
    """

    title: str
    text: Callable[[RowT], str]
    key: str = ""
    kind: Kind = Kind.TEXT
    strength: Strength | Callable[[RowT], Strength] | None = None
    sample: str = ""
    stretch: bool = False
    tooltip: Callable[[RowT], str] | None = None
    spoken: Callable[[RowT], str] | None = None
    badge: Callable[[RowT], Badge | None] | None = None
    share: Callable[[RowT], float | None] | None = None
    tone: Callable[[RowT], Tone | None] | None = None
    action: Callable[[RowT], Action | None] | None = None
    is_sortable: bool = True
    icon_only: bool = False
    can_hide: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Where text and heading stand."""
        right = self.kind in (Kind.AMOUNT, Kind.NUMBER)
        return (
            Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        ) | Qt.AlignmentFlag.AlignVCenter

    def strength_of(self, row: RowT) -> Strength:
        """Return how strong this cell's text is."""
        if isinstance(self.strength, Strength):
            return self.strength
        if self.strength is not None:
            return self.strength(row)
        if self.kind is Kind.AMOUNT:
            return Strength.STRONG
        return Strength.MUTED if self.kind is Kind.DATE else Strength.NORMAL

    def spoken_of(self, row: RowT) -> str:
        """Return what a screen reader says about this cell."""
        if self.spoken is not None:
            return self.spoken(row)
        text = self.text(row)
        if self.kind is Kind.ACTION:
            return text
        return f"{self.title}: {text}" if text else self.title
