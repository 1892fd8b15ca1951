"""The parts that screens are built of; each follows the theme, the keyboard and screen readers by itself."""

from app.ui.widgets.basics import (
    DangerButton,
    GhostButton,
    GreenButton,
    HairLine,
    IconLabel,
    KeyHint,
    LinkButton,
    MoneyLabel,
    Pill,
    PrimaryButton,
    SecondaryButton,
    TextLabel,
    ToolButton,
)
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.figures import MonthStrip, StatTile
from app.ui.widgets.forms import Field, date_field, date_of, form_layout, section_title
from app.ui.widgets.messages import Banner, Level, NotificationArea, ProgressPanel, Toast
from app.ui.widgets.navigation import PageHeader, Place, SideNav
from app.ui.widgets.search import FilterChip, SearchBox, SegmentedControl

__all__ = [
    "Banner",
    "Card",
    "DangerButton",
    "EmptyState",
    "Field",
    "FilterChip",
    "GhostButton",
    "GreenButton",
    "HairLine",
    "IconLabel",
    "KeyHint",
    "Level",
    "LinkButton",
    "MoneyLabel",
    "MonthStrip",
    "NotificationArea",
    "PageHeader",
    "Pill",
    "Place",
    "PrimaryButton",
    "ProgressPanel",
    "SearchBox",
    "SecondaryButton",
    "SegmentedControl",
    "SideNav",
    "StatTile",
    "TextLabel",
    "Toast",
    "ToolButton",
    "date_field",
    "date_of",
    "form_layout",
    "section_title",
]
