"""A mistyped claim is not another merchant."""

import pytest

from app.engine.matching.spelling import is_misspelt


@pytest.mark.parametrize(
    ("claimed", "stated"),
    [
        ("hrabour hotel", "harbour hotel cork"),
        ("liffye fuel", "liffey fuel"),
        ("bytehuas", "bytehaus"),
        ("stapels", "staples 0441"),
        ("cafe romma", "cafe roma dublin"),
    ],
)
def test_one_or_two_slips_are_the_same_name(claimed: str, stated: str) -> None:
    assert is_misspelt(claimed, stated)


@pytest.mark.parametrize(
    ("claimed", "stated"),
    [
        ("harbour hotel", "harbour hotel cork"),
        ("uber", "uver"),
        ("bar roma", "bar celta"),
        ("client dinner", "brasserie lune"),
        ("", "harbour"),
        ("harbour", ""),
    ],
)
def test_equal_short_or_other_names_are_no_slips(claimed: str, stated: str) -> None:
    assert not is_misspelt(claimed, stated)
