"""What the texts of an expense list mean: who paid, where it stands, yes or no."""

import re

from app.engine.intake.identity import normalised
from app.models.expense import ExpenseStatus, PaidBy
from app.models.payment import Instrument, InstrumentKind

_CARD = re.compile(
    r"company card|corporate card|business card|firmenkarte|firmenkreditkarte|kreditkarte|credit card|debit card|company paid card"
    r"|tarjeta|carte|carta|kaart|cartao|karta|kort|visa|mastercard|master card|amex|american express|p-?card|purchasing card|company_card|\bcard\b"
)
_ACCOUNT = re.compile(
    r"company account|company_account|bank transfer|invoice|uberweisung|überweisung|transferencia|virement|bonifico|cuenta de empresa|firmenkonto|"
    r"company paid|paid by company|empresa|unternehmen|entreprise|direct debit|company\b"
)
_OWN = re.compile(
    r"own money|own_money|own pocket|out of pocket|personal|private|privat|employee|self|reimburs|propio|particular|empleado|mitarbeiter|personnel|salarie"
    r"|salarié|proprio|eigen|mileage|owner|user paid"
)
_CASH = re.compile(
    r"^cash$|\bcash\b|bargeld|\bbar\b|efectivo|especes|espèces|contanti|contant|dinheiro|gotowka|gotówka|hotovost|kontant"
)

_STATUS_WORDS: tuple[tuple[ExpenseStatus, str], ...] = (
    (ExpenseStatus.REJECTED, r"reject|declin|refus|rechaz|abgelehnt|deneg|rifiut|afgewezen|returned|zuruck|zurück|denied"),
    (ExpenseStatus.TO_REVIEW, r"review|incomplete|needs|missing|revisar|unvollst|to check|draft review|prufen|prüfen|action required"),
    (ExpenseStatus.COMPLETED, r"complet|paid|export|posted|closed|settled|reimbursed|abgeschlossen|bezahlt|pagad|payé|processed|erstattet|done|final"),
    (ExpenseStatus.APPROVED, r"approv|aprob|genehmigt|freigegeben|approuv|approvat|goedgekeurd|aprovad|zatwierdz|schvalen|godkänd|godkjent"),
    (ExpenseStatus.TO_SUBMIT, r"to submit|unsubmitted|not submitted|draft|open|unreported|entwurf|offen|borrador|brouillon|bozza|concept|new|abierto|pending submission"),
    (ExpenseStatus.SUBMITTED, r"submit|pending|sent|eingereicht|enviad|soumis|inviat|ingediend|in approval|waiting|await|processing|pendiente|en attente"),
)  # fmt: skip
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
        (meaning for meaning, words in _STATUS_WORDS if re.search(words, folded)), ExpenseStatus.TO_SUBMIT
    )


def is_yes(text: str) -> bool:
    """Tell whether a text says yes, in the languages of expense tools."""
    return normalised(text) in _YES
