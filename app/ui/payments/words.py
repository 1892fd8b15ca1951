"""Words about how payments looked over time, and why two may be one."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models.payment import PaymentStatus
from app.models.sighting import Cause, Doubt, Sighting
from app.ui import wording
from app.ui.palettes import Tone
from app.ui.tables import Badge

translate = QCoreApplication.translate

_LOOKS = {
    PaymentStatus.PENDING: Badge("circle-dashed", Tone.AMBER),
    PaymentStatus.BOOKED: Badge("circle-check", Tone.GREEN),
    PaymentStatus.EXPIRED: Badge("eye-off", Tone.GREY),
}


def look(one: Sighting) -> str:
    """Name a look of a payment."""
    if one.cause is Cause.OTHER_TEXT:
        return translate("payments", "Under another text")
    return wording.word(one.status)


def look_badge(one: Sighting) -> Badge:
    """Mark a look of a payment."""
    return _LOOKS[one.status] if one.cause is not Cause.OTHER_TEXT else Badge("copy", Tone.GREY)


@cache
def _doubts() -> Mapping[Doubt, str]:
    return {
        Doubt.SEVERAL: translate("payments", "Several lines fit each other"),
        Doubt.AMOUNT: translate("payments", "Same id, another amount"),
        Doubt.TEXT: translate("payments", "Amount and days fit, not the text"),
        Doubt.SAME_DAY: translate("payments", "Same day and amount, another text"),
        Doubt.LOCKED: translate("payments", "It lies in a locked period"),
        Doubt.POSTED: translate("payments", "More of it is in the books"),
    }


def doubt(value: Doubt) -> str:
    """Say why two payments may be one."""
    return _doubts()[value]
