"""Which column of a mapped table holds what, looked up once."""

from dataclasses import dataclass
from typing import Self

from app.importers.columns import Mapped
from app.importers.signs import SignVerdict

_SIMPLE = ("reference", "bank_id", "mcc", "country", "vat_number", "holder", "category")


@dataclass(frozen=True, slots=True)
class Places:
    """Places of columns, from 0; None for what the table does not have.

    Attributes:
        date: The day that counts; `date_backups` stand in for a blank one.
        sign_flag: Tells the direction of amounts without sign; `flag` is the debit/credit column itself.
        money: Amount, debit and credit, as far as there are.
        texts: Parts of the description, in order.
        parties: Merchant, then counterparty.
        simple: Reference, bank id, merchant code, country, VAT number, holder, category.
        account: Card or account of a row; `own_account` stands in for a blank card.
    """

    date: int
    date_backups: tuple[int, ...]
    purchased: int | None
    valued: int | None
    amount: int | None
    debit: int | None
    credit: int | None
    sign_flag: int | None
    flag: int | None
    balance: int | None
    currency: int | None
    status: int | None
    original: int | None
    original_currency: int | None
    type: int | None
    account: int | None
    own_account: int | None
    money: tuple[int, ...]
    texts: tuple[int, ...]
    parties: tuple[int, ...]
    simple: tuple[int | None, ...]

    @classmethod
    def of(cls, mapped: Mapped, sign: SignVerdict, *, skips_by_status: bool) -> Self:
        """Look all columns up."""
        place = mapped.place
        dates = [at for name in ("booked", "date", "valued", "purchased") if (at := place(name)) is not None]
        sides = (place("amount"), place("debit"), place("credit"))
        return cls(
            date=dates[0],
            date_backups=tuple(dates[1:]),
            purchased=place("purchased"),
            valued=place("valued"),
            amount=sides[0],
            debit=sides[1],
            credit=sides[2],
            sign_flag=place(sign.uses_flags if sign.uses_flags != "kind" else "type"),
            flag=place("flag"),
            balance=place("balance"),
            currency=place("currency"),
            status=place("status") if skips_by_status else None,
            original=place("original_amount"),
            original_currency=place("original_currency"),
            type=place("type"),
            account=place("card") if place("card") is not None else place("account"),
            own_account=place("account"),
            money=tuple(at for at in sides if at is not None),
            texts=mapped.columns.get("descriptor", ()),
            parties=tuple(at for name in ("merchant", "counterparty") if (at := place(name)) is not None),
            simple=tuple(place(name) for name in _SIMPLE),
        )
