"""What column titles mean, in the languages in which banks and expense tools write them."""

import re
import unicodedata
from functools import lru_cache

from app.importers.words import load_words

_STEMS: tuple[tuple[str, str], ...] = (
    # Pattern over the folded title -> meaning; the first that fits wins. Used when no exact title does.
    (r"\b(bic|swift|blz|bank name|bankname|bank|mandat\w*|glaubiger\w*|creditor id|sammlerreferenz|purpose code|sort code|routing)\b", "other"),
    (r"saldo|\bbalance\b|\bsolde\b|kontostand|zustatek|\bbal\b", "balance"),
    (r"(value|valuta|valor|valeur|wertstellung|rente|arvo).{0,3}(date|datum|dato|dag|data|paiva)|(date|fecha|data|datum).{0,6}(value|valor|valeur|valuta|valuty)", "valued"),
    (r"(book|post|buchung|contab|compta|settle|clear|complet|boek|ksieg|zauctov|bokf|bogf|kirjaus)\w*.{0,8}(date|datum|dato|dag|data|fecha|on)|(date|fecha|data|datum).{0,6}(book|post|buchung|contab|compta|ksieg|zauctov)", "booked"),
    (r"\b(original|foreign|local|fremd|divisa|devise|vreemde|oryginaln\w*|puvodni)\b.*\b(currency|wahrung|moneda|valuta|mena|waluta)\b", "original_currency"),
    (r"\b(original|foreign|local|oorspronkelijk|puvodni|oryginaln\w*|origine)\b.*\b(amount|betrag|importe|montant|importo|bedrag|castka|kwota|valor)\b|\b(amount|betrag|importe|montant|importo|bedrag|kwota)\b.*\b(original|foreign|origine|local)\b", "original_amount"),
    (r"\b(exchange|fx|conversion)\b|\bkurs\b|taux de change|tipo de cambio", "rate"),
    (r"\b(vat|tax|iva|tva|mwst|ust|btw|gst|moms|steuer)\b.*(rate|%|satz|percent|taux|tipo|code)|(rate|taux|tipo|aliquota|satz).*\b(vat|tax|iva|tva|mwst|ust|btw)\b", "tax_rate"),
    (r"\b(vat|tax|iva|tva|mwst|ust|btw|nif|cif)\b.*(number|nummer|numero|id|reg)|^(nif|cif|ust id\w*)", "vat_number"),
    (r"\b(vat|tax|iva|tva|mwst|ust|btw|gst|moms|steuer)\b", "tax_amount"),
    (r"\b(net|netto|excl|ht|before tax)\b.*(amount|betrag|total|value|bedrag)|(amount|betrag|montant|bedrag|total).*\b(net|netto|excl\w*|ht)\b", "net_amount"),
    (r"counter\s?(party|account)|gegenkonto|tegenrekening|protiuc|contrepartie|\b(payee|recipient|beneficiary|partner|sender|empfanger\w*|zahlungsbeteiligter)\b.*\b(iban|account|konto|number)\b|\biban\b.*\b(payee|recipient|partner|zahlungsbeteiligter|empfanger)", "counter_account"),
    (r"\b(fee|fees|gebuhr\w*|comision|commission|frais|entgelt|poplatek)\b", "fee"),
    (r"\b(debit|withdraw\w*|money out|paid out|belastung|cargo|cargos|addebit\w*|debet|debito|outflow|soll|gasto|uscite|dare)\b.*\b(credit|deposit|money in|haben|abono)\b", "flag"),
    (r"\b(debits?|withdraw\w*|money out|paid out|belastung\w*|cargos?|debe|addebit\w*|debet|debito|outflow|uscite|dare|amount out)\b", "debit"),
    (r"\b(credits?|deposits?|money in|paid in|gutschrift\w*|abonos?|haber|accredit\w*|credito|inflow|entrate|avere|amount in)\b(?!.*\bcard)", "credit"),
    (r"\b(card ?holder|card ?member|karteninhaber|titular|porteur|kaarthouder)\b", "holder"),
    (r"\bcard\b|kartennummer|tarjeta|\bcarte\b|kaartnummer", "card"),
    (r"date|datum|\bfecha\b|\bdata\b|\bdato\b|\bpvm\b|paiva|дата|\bdag\b", "date"),
    (r"\b(amount|betrag|importe|montant|importo|bedrag|valor|kwota|castka|belopp|belob|belop|summa|suma|umsatz|сумма|monto|total)\b", "amount"),
    (r"currency|wahrung|\bdivisa\b|\bmoneda\b|\bdevise\b|\bmunt\b|\bwaluta\b|\bmena\b|валюта", "currency"),
    (r"merchant|vendor|comercio|commercant|handler\b", "merchant"),
    (r"payee|payer|counterparty|beneficia|empfanger|auftraggeber|beguenstigter|recipient|tegenpartij|kontrahent|odbiorca|mottagare|modtager", "counterparty"),
    (r"descri|verwendungszweck|\bvwz ?\d*|concept|libell|narrat|memo|omschrij|details|zprava|beskriv|opis|buchungstext|particular|communication|mededeling", "descriptor"),
    (r"\b(iban|account|konto|cuenta|compte|conto|rekening|rachun\w*|ucet)\b", "account"),
    (r"\b(reference|referenz|referencia|ref|kenmerk|referens)\b", "reference"),
    (r"\bmcc\b|category code", "mcc"),
    (r"categor|kategor|expense type", "category"),
    (r"\b(employee|submitter|mitarbeiter|empleado|collaborateur)\b", "employee"),
    (r"\breport\b|\bclaim\b", "report"),
    (r"\bstatus\b|\bestado\b", "status"),
    (r"\btype\b|\btyp\b|\btipo\b|\bart\b", "type"),
)  # fmt: skip

CURRENCIES = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP"
    " CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF"
    " IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL EEK LYD MAD MDL MGA MKD"
    " MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF"
    " SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS"
    " VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH".split()
)
"""ISO 4217 codes that statements carry (and some that ended: they stand in old files)."""


def fold(title: str) -> str:
    """Reduce a title to what its meaning hangs on: no case, accents, punctuation, bracketed currency."""
    text = unicodedata.normalize(
        "NFKD",
        title.replace("ß", "ss")
        .replace("ø", "o")
        .replace("Ø", "o")
        .replace("ł", "l")
        .replace("Ł", "l")
        .replace("æ", "ae")
        .replace("đ", "d")
        .replace("ı", "i"),
    )
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    text = re.sub(r"[^\w%]+|_", " ", text)
    words = text.split()
    if len(words) > 1:
        words = [
            word
            for word in words
            if word.upper() not in CURRENCIES or word in ("all", "top", "try", "mad", "bam", "sos", "cup")
        ]
    return " ".join(words)


def currency_in(title: str) -> str:
    """Find the currency that a title carries, such as `Amount (EUR)` or `Betrag (€)`; empty where none."""
    for word in re.findall(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])", title):
        if word in CURRENCIES:
            return word
    for sign, code in (
        ("€", "EUR"),
        ("£", "GBP"),
        ("₹", "INR"),
        ("Kč", "CZK"),
        ("zł", "PLN"),
        ("₽", "RUB"),
        ("₺", "TRY"),
        ("₴", "UAH"),
        ("₪", "ILS"),
    ):
        if sign in title:
            return code
    return ""


@lru_cache(maxsize=1)
def _listed() -> dict[str, list[str]]:
    """Load meaning -> titles, folded as `fold` does, the usual ones first."""
    return load_words("titles.json")


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for meaning, titles in _listed().items():
        for title in titles:
            found.setdefault(title, []).append(meaning)
    return {title: tuple(meanings) for title, meanings in found.items()}


@lru_cache(maxsize=4096)
def meanings_of(title: str) -> tuple[tuple[str, int], ...]:
    """List what a title can mean, best first, each with a weight: 3 known title, 1 by a word in it."""
    folded = fold(title)
    if not folded:
        return ()
    if (exact := _titles().get(folded)) is not None:
        return tuple((meaning, 3) for meaning in exact)
    squeezed = re.sub(r"\s*\d+$", "", folded)
    if squeezed != folded and (exact := _titles().get(squeezed)) is not None:
        return tuple((meaning, 2) for meaning in exact)
    for pattern, meaning in _STEMS:
        if re.search(pattern, folded):
            return ((meaning, 1),)
    return ()


def is_known(title: str) -> bool:
    """Tell whether a title is one that statements or expense lists use."""
    return bool(meanings_of(title))


@lru_cache(maxsize=4096)
def rank_of(meaning: str, title: str) -> int:
    """Tell how far down the list of a meaning's titles one stands; the usual ones come first."""
    listed = _listed().get(meaning, [])
    folded = fold(title)
    return listed.index(folded) if folded in listed else 200
