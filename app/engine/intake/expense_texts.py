"""What the texts of an expense list mean: who paid, where it stands, yes or no."""

import re
import unicodedata

from app.engine.intake.identity import normalised
from app.models.expense import ExpenseStatus, PaidBy
from app.models.payment import Instrument, InstrumentKind


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_NOT_REIMBURSED = _any(
    r"\b(non|not|no|nicht|niet|nao|ikke|inte|un)[ -]?(re-?imburs|reembols|rembours|erstatt|rimbors|terugbet)",
    r"\bnon[ -]?refund",
)
_OWN = _any(
    r"\b(my )?own\b|expense claim|\bown_|pocket|personal|personnel",
    r"personnal|persoonlijk|pessoal|privat|\bprive|particular",
    r"re-?imburs|reembols|rembours|erstatt|rimbors|terugbet|mileage|per diem|kilomet|\bself\b|\biou\b",
    r"propi[oa]|fonds propres|\bpropri[oae]?\b|\beigen|utlagg",
    r"utlegg|egne midler|egna|wlasn|vlastni|\bomat?\b",
    r"prywatn|\bibcp\b|individual liability|vorgestreckt|ausgelegt|avance par",
)
_OWN_PARTY = _any(
    r"employee|mitarbeiter|empleado|salarie|collaborateur",
    r"dipendente|medewerker|werknemer|colaborador|\buser\b",
    "funcionario|ansatt|anstalld|medarbejder|pracownik|zamestnanec|traveler|traveller|claimant",
)
_CASH = _any(
    r"\bcash\b|bargeld|\bbar\b|barzahlung|efectivo|metalico|especes|liquide|contanti|\bcontant|dinheiro",
    "numerario|gotowk|hotovost|kontant|kateinen|caja chica|petite caisse|portokasse|barkasse",
)
_CARD = _any(
    r"card\b|cards\b|company_card|karte|tarjeta|\bcarte|\bcarta\b|kaart|\bcartao|karta|\bkort|\bkortti",
    r"\bvisa\b|master ?card|\bamex\b|american express|p-?card|plastic|pleo|soldo|spendesk|\bcbcp\b",
    r"corporate liability",
)
_COMPANY = _any(
    r"company|corporate|business|firm|unternehmen|geschaft|arbeitgeber|employer|empresa|corporativ|compania",
    r"entreprise|societe|employeur|aziend|societa|bedrijf|zakelijk|werkgever|\bzaak|sluzbow|firemni|foretag",
)
_ACCOUNT = _any(
    "company_account|account|bank transfer|wire|invoice|direct debit|uberweisung|lastschrift|rechnung|konto",
    "transferencia|domiciliacion|factura|virement|prelevement",
    "facture|bonifico|addebito|fattura|overschrijving",
    "incasso|factuur|transferencia bancaria|fatura|debito direto|przelew|prevod",
)
_STATUS_WORDS = (
    (
        ExpenseStatus.SUBMITTED,
        _any(
            "(pending|await(ing)?|waiting|in) (for )?(manager )?approval|in prufung|zur genehmigung",
            "pendiente de aprobacion|en attente d.?approbation",
            "en attente de validation|in attesa di approvazione",
            "wacht op goedkeuring|ter goedkeuring|pendente de aprovacao|aguarda aprovacao|under review",
        ),
    ),
    (
        ExpenseStatus.TO_SUBMIT,
        _any(
            r"\bto submit|unsubmitted|not (yet )?submitted|unreported",
            r"\bdraft|\bopen\b|\bnew\b|pending submission",
            "not reported|nicht eingereicht|entwurf|offen|no enviad",
            "sin enviar|borrador|abierto|non soumis|brouillon",
            "bozza|apert[oa]|non inviat|concept|niet ingediend",
            "rascunho|abert[oa]|nao submetid|por enviar|a soumettre",
        ),
    ),
    (
        ExpenseStatus.REJECTED,
        _any(
            "reject|declin|refus|rechaz|abgelehnt|zuruckgewiesen|deneg|rifiut|respint|afgewezen|afgekeurd",
            "returned|denied|rejeitad|recusad|sent back|devuelto|renvoy|odrzucon|zamitnut|avvist|avslag",
        ),
    ),
    (
        ExpenseStatus.TO_REVIEW,
        _any(
            r"to review|needs? review|incomplete|\bneeds|missing",
            r"revisar|incomplet|unvollst|to check|zu prufen|\breview\b",
            "a verifier|a completer|da verificare|da completare|te controleren|onvolledig|por rever|prufen",
        ),
    ),
    (
        ExpenseStatus.COMPLETED,
        _any(
            "complet|paid|export|posted|closed|settled",
            "reimbursed|processed|done|final|archiv|abgeschlossen|bezahlt",
            "erstattet|exportiert|gebucht|pagad|reembolsad",
            "contabilizad|paye|rembourse|comptabilise|pagat|rimborsat",
            "contabilizzat|betaald|terugbetaald|geboekt|vergoed|pago\\b|cerrad|cloture|chius|fechad",
        ),
    ),
    (
        ExpenseStatus.APPROVED,
        _any(
            "approv|aprob|genehmigt|freigegeben|approuv|valid",
            "goedgekeurd|aprovad|zatwierdz|schvalen|godkand|godkjent",
            "accepted|autoriz|autoris|akzeptiert|accettat|geaccepteerd|godkendt",
        ),
    ),
    (
        ExpenseStatus.SUBMITTED,
        _any(
            "submit|pending|sent|await|waiting|processing|in progress|reported|eingereicht|in bearbeitung",
            "enviad|pendient|presentad|soumis|en attente",
            "envoye|en cours|inviat|in attesa|ingediend|verzonden",
            "in behandeling|submetid|pendente|reviewed",
        ),
    ),
)
_YES = frozenset(
    "yes y true 1 x si ja oui sim tak ano da s j o ✓ ✔ wahr verdadero vrai vero waar verdadeiro kylla"
    " billable reimbursable on facturable refacturable reembolsable remboursable fatturabile "
    "rimborsabile faturavel"
    " reembolsavel verrechenbar abrechenbar erstattungsfahig weiterberechenbar doorbelastbaar checked".split()
)


def folded(text: str) -> str:
    """Reduce a text to what must agree, accents left out too."""
    apart = unicodedata.normalize("NFKD", normalised(text).replace("ß", "ss").replace("ł", "l"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def paid_by(text: str, instrument: Instrument | None) -> PaidBy:
    """Tell who paid from the words of the file, else from the instrument that it names."""
    words = folded(text)
    said = _payer(words) if words else PaidBy.UNKNOWN
    if said is not PaidBy.UNKNOWN or instrument is None:
        return said
    return PaidBy.COMPANY_CARD if instrument.kind is InstrumentKind.CARD else PaidBy.COMPANY_ACCOUNT


def _payer(words: str) -> PaidBy:
    is_company, is_card = bool(_COMPANY.search(words)), bool(_CARD.search(words))
    if _NOT_REIMBURSED.search(words):
        return PaidBy.COMPANY_ACCOUNT if _ACCOUNT.search(words) and not is_card else PaidBy.COMPANY_CARD
    if _OWN.search(words) or (_OWN_PARTY.search(words) and not (is_company or is_card)):
        return PaidBy.OWN_MONEY
    if _CASH.search(words) and not is_card:
        return PaidBy.CASH
    if is_card:
        return PaidBy.COMPANY_CARD
    if is_company or _ACCOUNT.search(words):
        return PaidBy.COMPANY_ACCOUNT
    return PaidBy.UNKNOWN


def status(text: str) -> ExpenseStatus:
    """Tell where an expense stands; `to_submit` where the file says nothing that is known (G02)."""
    found = known_status(text)
    return ExpenseStatus.TO_SUBMIT if found is None else found


def known_status(text: str) -> ExpenseStatus | None:
    """Tell where an expense stands; None where the file says nothing that is known."""
    words = folded(text).replace("_", " ")
    if not words:
        return None
    return next((meaning for meaning, known in _STATUS_WORDS if known.search(words)), None)


def is_yes(text: str) -> bool:
    """Tell whether a text says yes, in the languages of expense tools."""
    return folded(text) in _YES
