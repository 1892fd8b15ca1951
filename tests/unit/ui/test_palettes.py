"""Contrast of every theme, by WCAG 2.2."""

import pytest

from app.ui.palettes import THEMES, Theme, Tone

TEXT, MUTED, RING = 7.0, 4.5, 3.0
GROUNDS = ("surface", "window", "sunken", "hover", "selected", "selected_idle", "raised")


def luminance(code: str) -> float:
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=sorted(THEMES))
def worn(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_muted_text_are_readable_on_every_ground(worn: Theme, ground: str) -> None:
    behind = getattr(worn, ground)
    assert contrast(worn.text, behind) >= TEXT
    assert contrast(worn.muted, behind) >= MUTED


@pytest.mark.parametrize("ground", ("surface", "window", "sunken"))
def test_placeholders_and_the_focus_ring_can_be_seen(worn: Theme, ground: str) -> None:
    assert contrast(worn.placeholder, getattr(worn, ground)) >= MUTED
    assert contrast(worn.focus, getattr(worn, ground)) >= RING


@pytest.mark.parametrize("tone", list(Tone))
def test_each_tone_is_readable_on_its_tint_and_on_rows(worn: Theme, tone: Tone) -> None:
    ink = worn.tone_text(tone)
    for ground in (worn.tone_tint(tone), worn.surface, worn.hover, worn.selected, worn.selected_idle):
        assert contrast(ink, ground) >= MUTED, ground
    assert contrast(worn.text, worn.tone_tint(tone)) >= TEXT
    assert contrast(worn.muted, worn.tone_tint(tone)) >= MUTED


def test_words_on_filled_buttons_are_readable(worn: Theme) -> None:
    for ink, fill in (
        (worn.on_action, worn.action),
        (worn.on_action, worn.action_hover),
        (worn.on_accent, worn.accent),
        (worn.on_accent, worn.accent_hover),
        (worn.on_heat, worn.heat),
        (worn.on_heat, worn.amber_tint),
    ):
        assert contrast(ink, fill) >= 4.3


def test_bars_stand_out_from_their_track_and_ground(worn: Theme) -> None:
    for fill in (worn.action, worn.accent):
        assert contrast(fill, worn.surface) >= RING
