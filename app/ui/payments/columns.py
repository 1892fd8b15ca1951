"""The columns of every list of payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.models.payment import PaymentStatus
from app.ui import formats, wording
from app.ui.notes.column import said_column
from app.ui.shell import marks
from app.ui.tables import Column, Kind, Strength

if TYPE_CHECKING:
    from app.services.views import PaymentRow

translate = QCoreApplication.translate


def payment_columns() -> list[Column[PaymentRow]]:
    """Return the columns of the payments list, in their usual order."""
    return [*_first_payment_columns(), said_column(), *_last_payment_columns()]


def _first_payment_columns() -> list[Column[PaymentRow]]:
    return [
        Column(
            translate("payments", "Status"),
            _state,
            key="state",
            kind=Kind.STATUS,
            badge=lambda row: marks.link_state(row.state),
            sample=wording.link_state("ambiguous"),
            tooltip=_why,
        ),
        Column(
            translate("payments", "Date"),
            lambda row: formats.day(row.payment.day),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("payments", "Bank text"),
            lambda row: formats.plain_line(row.payment.descriptor),
            key="descriptor",
            strength=Strength.STRONG,
            stretch=True,
            sample="PAYPAL *ZOOM VIDEO COMM",
        ),
        Column(
            translate("payments", "Merchant"),
            lambda row: formats.plain_line(row.payment.merchant),
            key="merchant",
            can_hide=True,
            sample="Hotel Arts Barcelona",
        ),
        Column(
            translate("payments", "Booking"),
            _booking,
            key="status",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Not booked yet",
        ),
        Column(
            translate("payments", "Kind"),
            lambda row: wording.word(row.payment.kind),
            key="kind",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Card settlement",
        ),
    ]


def _last_payment_columns() -> list[Column[PaymentRow]]:
    return [
        Column(
            translate("payments", "Card or account"),
            lambda row: formats.plain_line(row.instrument_name),
            key="instrument",
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
        ),
        Column(
            translate("payments", "Original"),
            _original,
            key="",
            can_hide=True,
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="1,000.00 USD",
        ),
        Column(
            translate("payments", "Amount"),
            lambda row: formats.amount(row.payment.amount.minor, row.payment.amount.currency),
            key="amount",
            kind=Kind.AMOUNT,
            sample="1,234.56",
            spoken=lambda row: translate("payments", "Amount: {money}").format(
                money=formats.money(row.payment.amount)
            ),
        ),
        Column(
            translate("payments", "Cur."),
            lambda row: row.payment.amount.currency,
            key="currency",
            strength=Strength.MUTED,
            sample="EUR",
        ),
    ]


def _booking(row: PaymentRow) -> str:
    """Say what is special: most payments are booked."""
    status = row.payment.status
    return "" if status is PaymentStatus.BOOKED else wording.word(status)


def _state(row: PaymentRow) -> str:
    return wording.link_state(row.state)


def _why(row: PaymentRow) -> str:
    said = wording.link_state(row.state)
    why = formats.plain_line(wording.payment_reason(row.reason, row.reason_detail))
    return f"{said}: {why}" if why else said


def _original(row: PaymentRow) -> str:
    return formats.money(row.payment.original) if row.payment.original is not None else ""
