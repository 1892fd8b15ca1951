"""What the texts of an expense list mean: who paid, where it stands, yes or no."""

import re

from app.engine.intake.identity import normalised
from app.models.expense import ExpenseStatus, PaidBy
from app.models.payment import Instrument, InstrumentKind


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_CARD = _any(
    "company card|corporate card|business card|firmenkarte|kreditkarte|credit card|debit card|company_card",
    r"tarjeta|carte|carta|kaart|cartao|karta|kort|visa|master ?card|amex|american express|p-?card|\bcard\b",
)
_ACCOUNT = _any(
    "company account|company_account|bank transfer|invoice|direct debit|company paid|paid by company|company",
    "uberweisung|überweisung|firmenkonto|unternehmen|transferencia|empresa|virement|entreprise|bonifico",
)
_OWN = _any(
    "own money|own_money|own pocket|out of pocket|personal|private|employee|self|reimburs|mileage|user paid",
    "privat|mitarbeiter|propio|particular|empleado|personnel|salarie|salarié|proprio|eigen",
)
_CASH = _any(
    r"\bcash\b|bargeld|\bbar\b|efectivo|especes|espèces|contanti|contant|dinheiro|gotowka|gotówka",
    "hotovost|kontant",
)
_STATUS_WORDS = (
    (ExpenseStatus.SUBMITTED, _any("(pending|await(ing)?|waiting|in) (for )?approval|in prufung|in prüfung")),
    (
        ExpenseStatus.REJECTED,
        _any("reject|declin|refus|rechaz|abgelehnt|deneg|rifiut|afgewezen|returned|denied"),
    ),
    (
        ExpenseStatus.TO_REVIEW,
        _any("review|incomplete|needs|missing|revisar|unvollst|to check|prüfen|prufen"),
    ),
    (
        ExpenseStatus.COMPLETED,
        _any(
            "complet|paid|export|posted|closed|settled|reimbursed|processed|done|final",
            "abgeschlossen|bezahlt|erstattet|pagad|payé",
        ),
    ),
    (
        ExpenseStatus.APPROVED,
        _any(
            "approv|aprob|genehmigt|freigegeben|approuv|goedgekeurd|aprovad|zatwierdz|schvalen|godkänd|godkjent",
        ),
    ),
    (
        ExpenseStatus.TO_SUBMIT,
        _any(
            "to submit|unsubmitted|not submitted|unreported|draft|open|new|pending submission",
            "entwurf|offen|borrador|abierto|brouillon|bozza|concept",
        ),
    ),
    (
        ExpenseStatus.SUBMITTED,
        _any(
            "submit|pending|sent|await|waiting|processing",
            "eingereicht|enviad|pendiente|soumis|en attente|inviat|ingediend",
        ),
    ),
)
_YES = frozenset(
    "yes y true 1 x si sí ja oui sì tak ano da s j o ✓ ✔ wahr verdadero vrai billable reimbursable on".split()
)


def paid_by(text: str, instrument: Instrument | None) -> PaidBy:
    """Tell who paid from the words of the file, else from the instrument that it names."""
    folded = normalised(text)
    for meaning, words in (
        (PaidBy.OWN_MONEY, _OWN),
        (PaidBy.CASH, _CASH),
        (PaidBy.COMPANY_CARD, _CARD),
        (PaidBy.COMPANY_ACCOUNT, _ACCOUNT),
    ):
        if folded and words.search(folded):
            return meaning
    if instrument is None:
        return PaidBy.UNKNOWN
    return PaidBy.COMPANY_CARD if instrument.kind is InstrumentKind.CARD else PaidBy.COMPANY_ACCOUNT


def status(text: str) -> ExpenseStatus:
    """Tell where an expense stands; `to_submit` where the file says nothing that is known (G02)."""
    folded = normalised(text).replace("_", " ")
    if not folded:
        return ExpenseStatus.TO_SUBMIT
    return next(
        (meaning for meaning, words in _STATUS_WORDS if words.search(folded)), ExpenseStatus.TO_SUBMIT
    )


def is_yes(text: str) -> bool:
    """Tell whether a text says yes, in the languages of expense tools."""
    return normalised(text) in _YES
