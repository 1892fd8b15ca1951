"""The named colours of the window, light, dark and high contrast.

Contrast, by WCAG 2.2 and guarded by a test: text at least 7:1 and muted text at least 4.5:1 on
every background that carries rows, selected ones included; the focus ring at least 3:1. Blue is
for focus and selection, green for Reconcile alone, amber means pending, violet made by hand, grey
weak, red wrong.
"""

from dataclasses import dataclass, fields
from enum import StrEnum


class Tone(StrEnum):
    """What a coloured thing means; each tone is a text colour and a tint behind it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GREEN = "green"
    AMBER = "amber"
    VIOLET = "violet"
    GREY = "grey"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each `#rrggbb`.

    Attributes:
        window: Behind everything; `surface`: cards, tables, fields; `raised`: hovered controls.
        text, muted, placeholder: The three strengths of text.
        border: Around cards and fields; `hairline`: between rows; `strong_border`: hovered fields.
        selected, selected_idle, hover: Row backgrounds (`idle`: another list has the focus).
        accent, on_accent, focus: Selection, links, and the ring around what has the focus.
        action: The green of Reconcile; `on_action` is the text on it.
        track, heat, weak: Painted shares: what is empty, what is open, what is weak.
        *_text, *_tint: A tone's text and the tint behind it.
    """

    name: str
    is_dark: bool
    window: str
    surface: str
    raised: str
    sunken: str
    text: str
    muted: str
    placeholder: str
    disabled: str
    border: str
    strong_border: str
    hairline: str
    hover: str
    selected: str
    selected_idle: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    action: str
    action_hover: str
    on_action: str
    track: str
    heat: str
    on_heat: str
    weak: str
    scroll: str
    scroll_hover: str
    accent_text: str
    accent_tint: str
    green_text: str
    green_tint: str
    amber_text: str
    amber_tint: str
    violet_text: str
    violet_tint: str
    grey_text: str
    grey_tint: str
    red_text: str
    red_tint: str

    def tone_text(self, tone: Tone) -> str:
        """Return the colour of text and icons of this tone."""
        if tone is Tone.NEUTRAL:
            return self.text
        return str(getattr(self, f"{tone.value}_text"))

    def tone_tint(self, tone: Tone) -> str:
        """Return the colour behind text and icons of this tone."""
        return self.grey_tint if tone is Tone.NEUTRAL else str(getattr(self, f"{tone.value}_tint"))

    def tone_fill(self, tone: Tone) -> str:
        """Return the colour of bars of this tone: stronger than a tint, calmer than text."""
        fills = {Tone.GREEN: self.action, Tone.AMBER: self.heat, Tone.GREY: self.weak}
        return fills.get(tone) or self.tone_text(tone)

    def names(self) -> dict[str, str]:
        """Return every colour by its name, for style sheets."""
        return {f.name: str(getattr(self, f.name)) for f in fields(self) if f.name != "is_dark"}


LIGHT = Theme(
    name="light",
    is_dark=False,
    window="#f3f5f8",
    surface="#ffffff",
    raised="#eef1f5",
    sunken="#f7f8fa",
    text="#131a26",
    muted="#525d6f",
    placeholder="#667085",
    disabled="#98a1b0",
    border="#dce1e8",
    strong_border="#aeb7c4",
    hairline="#e9ecf1",
    hover="#f2f5fa",
    selected="#dfeafd",
    selected_idle="#e9eef6",
    accent="#1f5fd0",
    accent_hover="#1a51b3",
    on_accent="#ffffff",
    focus="#1f5fd0",
    action="#15784a",
    action_hover="#10623c",
    on_action="#ffffff",
    track="#e3e7ed",
    heat="#eba13a",
    on_heat="#131a26",
    weak="#98a3b3",
    scroll="#c6cdd8",
    scroll_hover="#a3adbb",
    accent_text="#1b55bd",
    accent_tint="#e4edfd",
    green_text="#106139",
    green_tint="#dcf3e6",
    amber_text="#864c00",
    amber_tint="#fdeccd",
    violet_text="#5b32b0",
    violet_tint="#ece5fc",
    grey_text="#525d6f",
    grey_tint="#eaedf2",
    red_text="#a81f16",
    red_tint="#fde6e4",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    window="#10141a",
    surface="#191e26",
    raised="#262d38",
    sunken="#141920",
    text="#eaeef5",
    muted="#a3aebf",
    placeholder="#8a95a7",
    disabled="#5d6878",
    border="#2d3542",
    strong_border="#4b5667",
    hairline="#242b35",
    hover="#1f2630",
    selected="#20365f",
    selected_idle="#263040",
    accent="#7aa9ff",
    accent_hover="#9abeff",
    on_accent="#0b1c3d",
    focus="#7aa9ff",
    action="#3fbf83",
    action_hover="#5fd29c",
    on_action="#05230f",
    track="#2d3542",
    heat="#99691b",
    on_heat="#ffffff",
    weak="#6a7587",
    scroll="#3c4656",
    scroll_hover="#566274",
    accent_text="#9abeff",
    accent_tint="#1f3256",
    green_text="#66d6a2",
    green_tint="#143626",
    amber_text="#f5b95c",
    amber_tint="#3b2d13",
    violet_text="#c4b0ff",
    violet_tint="#31285a",
    grey_text="#a3aebf",
    grey_tint="#2a313d",
    red_text="#ff9d94",
    red_tint="#472321",
)

CONTRAST = Theme(
    name="contrast",
    is_dark=True,
    window="#000000",
    surface="#000000",
    raised="#262626",
    sunken="#000000",
    text="#ffffff",
    muted="#e4e4e4",
    placeholder="#cfcfcf",
    disabled="#9a9a9a",
    border="#a6a6a6",
    strong_border="#ffffff",
    hairline="#5c5c5c",
    hover="#1f1f1f",
    selected="#00308f",
    selected_idle="#2b2b2b",
    accent="#8ab8ff",
    accent_hover="#b3d1ff",
    on_accent="#000000",
    focus="#ffe14d",
    action="#4be38f",
    action_hover="#8cf0b8",
    on_action="#000000",
    track="#4d4d4d",
    heat="#946200",
    on_heat="#ffffff",
    weak="#b0b0b0",
    scroll="#a6a6a6",
    scroll_hover="#ffffff",
    accent_text="#b3d1ff",
    accent_tint="#001f5c",
    green_text="#7df0af",
    green_tint="#003319",
    amber_text="#ffcf70",
    amber_tint="#402a00",
    violet_text="#d9ccff",
    violet_tint="#2e1a66",
    grey_text="#e4e4e4",
    grey_tint="#333333",
    red_text="#ffb3ab",
    red_tint="#5c0b06",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
