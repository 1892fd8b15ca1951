"""Many bank texts read at once say what each says when it is read alone."""

import random
from pathlib import Path

import pytest

from app.engine.matching.merchants import BLOCK_TEXTS, Normaliser
from app.engine.matching.parameters import Parameters
from app.engine.matching.purchases import TextDates
from app.engine.matching.statement_text import TEXT_CHARS_MAX, TextReader

RESOURCES = Path(__file__).parents[4] / "resources" / "matching"
WORDS = Parameters.from_files(lambda name: (RESOURCES / name).read_bytes()).words
NORMALISER = Normaliser(WORDS)
READER = TextReader(WORDS.currencies, WORDS.symbols, WORDS.months)

NUMBERS = (
    "1234|0512|12/03/24 |2024-05-06|20240506|120324| 6|45 |7.5|1/2|/|-|.|1.234,50|18,00|\u0663\u0664|\u00b2"
)
OPENERS = (
    "card |Card |CARTE NO |karte|kartennr| nr |tarjeta |cb*|CB *|purchase |POS |checkcard |visa purchase  "
)
MONEY = "EUR|usd |\u20ac|US$|c$|\u00a3|\u212aRW| on |in |ending |no |xx|**|\u2022|.."
MONTHS = "jan|M\u00c4RZ|september|octoberfest|abcdefghijan|12 mar |mar 12|Sept. 3|restaurangjan"
PROCESSORS = "paypal *|SQ *|sq |tst* |sp |zettle_*|2co |2checkout*|pre auth |*|_"
WORDS_MET = (
    "'s |\u2019s |'|`s| s |s|the |gmbh |ltd|mou1in |b2b |24seven |of |sarl|&|#|restaurant grill lodge "
)
LETTERS = "\u0152uvre|Stra\u00dfe|\u0142\u00f3d\u017a |\u041c\u041e\u0421 |\u6771\u4eac |caf\u00e9 |\u03a3"
ODD_LETTERS = "\u0391\u03a3 |\ufb01n|\u00bd|\u017f|\u0130|\u0131|\u212b"
BLANKS = ["\n", "\t", "\r", "\u00a0", " ", "  ", "   ", "|", "0", "?"]
PIECES = [
    piece
    for some in (NUMBERS, OPENERS, MONEY, MONTHS, PROCESSORS, WORDS_MET, LETTERS, ODD_LETTERS)
    for piece in some.split("|")
] + BLANKS


def _texts(seed: int, *, is_plain: bool) -> list[str]:
    chance = random.Random(seed)
    pieces = [one for one in PIECES if one.isascii() and one.isprintable()] if is_plain else PIECES
    return ["".join(chance.choices(pieces, k=chance.randrange(2 + 4 * (at % 8)))) for at in range(3_000)]


@pytest.mark.rule("F14")
@pytest.mark.parametrize("is_plain", [True, False])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_names_of_many_texts_are_those_of_each(seed: int, is_plain: bool) -> None:
    texts = _texts(seed, is_plain=is_plain)
    found = NORMALISER.names(texts)
    assert found == [NORMALISER.name(text) for text in texts]
    assert len(set(found)) > 1_000


@pytest.mark.parametrize("is_plain", [True, False])
@pytest.mark.parametrize("seed", [4, 5, 6])
def test_dates_amounts_and_cards_of_many_texts_are_those_of_each(seed: int, is_plain: bool) -> None:
    texts = _texts(seed, is_plain=is_plain)
    found = TextDates.read(READER, texts)
    met = [0, 0, 0]
    for place, text in enumerate(texts):
        alone = READER.read(text)
        numbers = found.reading[found.starts[place] : found.starts[place + 1]]
        assert tuple(found.readings[number] for number in numbers.tolist()) == alone.dates, text
        assert found.amounts.get(place, ()) == alone.amounts, text
        assert found.last4[place] == (int(alone.last4) if alone.last4 else -1), text
        met = [count + bool(one) for count, one in zip(met, alone, strict=True)]
    assert min(met) > 10


def test_no_text_empty_ones_and_long_ones_are_read() -> None:
    long = "cafe " * TEXT_CHARS_MAX + "12.03.2024"
    for texts in ([], [""], ["", "\n", " "], [long, "xx1234", "1/2"], ["cafe one"] * (BLOCK_TEXTS + 1)):
        assert NORMALISER.names(texts) == [NORMALISER.name(text) for text in texts]
        found = TextDates.read(READER, texts)
        assert found.starts.tolist()[-1] == sum(len(READER.read(text).dates) for text in texts)
