from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.matching.cleaning import CleanNames, learned_forms
from app.engine.matching.likeness import Names, similarity
from app.engine.matching.merchants import Brands, Normaliser, common_tails, strip_tails
from app.engine.matching.naming import Namer
from app.engine.matching.statement_text import TextReader, purchase_day
from app.models.ids import ExpenseId, MerchantId, PaymentId
from app.models.merchant import HAND, MerchantAlias
from app.models.period import NO_DAY
from benchmarks.matching import brand_names
from tests.unit.engine.books import DAY, E, P, candidates, index_of, levels, parameters

WORDS = parameters().words
NORMALISER = Normaliser(WORDS)
SHARED = Path(__file__).parents[5] / "shared" / "bench" / "matching"


@pytest.mark.rule("F14")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KESTREL KITCHEN", "kestrel kitchen"),
        ("Café Krüger", "cafe kruger"),
        ("SQ *KESTREL KITCHEN", "kestrel kitchen"),
        ("PAYPAL *KESTREL KITCHEN", "kestrel kitchen"),
        ("TST* KESTREL KITCHEN", "kestrel kitchen"),
        ("SumUp *Kestrel Kitchen", "kestrel kitchen"),
        ("KESTREL KITCHEN #4417", "kestrel kitchen"),
        ("KESTREL KITCHEN 0093        LEEDS GBR", "kestrel kitchen"),
        ("Kestrel Kitchen Ltd", "kestrel kitchen"),
        ("KESTREL KITCHEN GmbH", "kestrel kitchen"),
        ("KARTENZAHLUNG KESTREL KITCHEN", "kestrel kitchen"),
        ("Harper's Deli", "harpers deli"),
        ("HARPER S DELI", "harpers deli"),
        ("www.kestrel.co.uk", "kestrel"),
        ("407-ETR-WEB", "407 etr web"),
        ("", ""),
    ],
)
def test_merchant_names_are_normalised(text: str, name: str) -> None:
    assert NORMALISER.name(text) == name


def alike(left: str, right: str) -> float:
    import numpy as np

    names = Names.of([NORMALISER.name(left), NORMALISER.name(right)], NORMALISER, Brands({}, {}))
    return float(similarity(names, np.array([0]), names, np.array([1]))[0])


@pytest.mark.rule("F14")
def test_likeness_sees_through_cut_glued_and_vowel_less_names() -> None:
    assert alike("River Car Park", "RVR CR PRK") > 85
    assert alike("Kestrel Kitchen", "KESTRELKITCHEN") > 95
    assert alike("Kestrel Kitchen House", "KESTREL KITCH") > 75
    assert alike("Kestrel Kitchen", "ORION GARAGE") < 50


def test_cities_are_found_as_words_that_follow_many_names() -> None:
    names = [f"shop{letter} leeds" for letter in "abcdefgh"] + ["vega taxi"]
    common = common_tails(names)
    assert set(common) == {"leeds"}
    assert strip_tails(names, common)[0] == "shopa"
    assert strip_tails(["vega taxi"], common) == ["vega taxi"]


def test_a_shipped_brand_is_recognised_in_both_texts() -> None:
    found = candidates(index_of([E(merchant="Facebook Ads")], [P(text="FACEBK *T8WCP78HX3")]), 1)[0]
    assert "alias" in levels(found)


@pytest.mark.rule("G06")
def test_a_learned_alias_is_known_by_a_last_word_that_others_share() -> None:
    texts = [*(f"VEGA{n} MADRID" for n in range(12)), "EGT GRUPO MADRID"]
    payments = [P(text=text, amount=f"{n + 5}.00", day=DAY + n) for n, text in enumerate(texts)]
    alias = MerchantAlias(1, "egt grupo madrid", MerchantId(1), "Hotel Orion")
    expense = E(merchant="Hotel Orion", amount="17.00", day=DAY + 12)
    found = index_of([expense], payments, aliases=[alias]).explain(ExpenseId(1), PaymentId(13))
    assert found is not None
    assert "alias" in levels(found)


@pytest.mark.rule("G06")
def test_what_a_person_entered_wins_over_counts_and_longer_texts_over_shorter() -> None:
    many = MerchantAlias(7, "egt grupo", MerchantId(1), "Vega", count=9)
    entered = MerchantAlias(3, "egt grupo", MerchantId(2), "Hotel Orion", count=0, origin=HAND)
    forms = learned_forms([entered, many, MerchantAlias(9, "egt grupo bar", MerchantId(3), "Orion Bar")])
    assert forms["egt grupo"] == "Hotel Orion"
    brands = Brands({"Egt": ("egt",)}, forms)
    named = {text: brands.names[brands.code(text)] for text in ("egt grupo 9", "egt grupo bar", "egt")}
    assert named == {"egt grupo 9": "Hotel Orion", "egt grupo bar": "Orion Bar", "egt": "Egt"}


def test_a_short_learned_word_stands_for_itself_alone() -> None:
    brands = Brands({}, {"orb": "Orbis", "orbis hotels": "Orbis Hotels"})
    assert brands.code("orb") >= 0
    assert brands.code("orb taxi") == -1
    assert brands.names[brands.code("orbis hotels krakow")] == "Orbis Hotels"


@pytest.mark.rule("F14")
@pytest.mark.parametrize(
    ("text", "party", "kind", "name"),
    [
        ("SQ *STAPLES 0441", "", "purchase", "Staples"),
        ("HOTEL ARTS BARCELONA ES", "", "purchase", "Hotel Arts"),
        ("CAFÉ DE FLORE PARIS", "", "purchase", "Café De Flore"),
        ("AIR CANADA", "", "purchase", "Air Canada"),
        ("SMITH & WESSON TOOLS 0032", "", "purchase", "Smith & Wesson Tools"),
        ("NCH-PARTSMASTER", "", "purchase", "NCH-Partsmaster"),
        ("REF 8812", "Müller & Söhne GmbH", "purchase", "Müller & Söhne"),
        ("HOTEL", "", "purchase", ""),
        ("ACME SUPPLIES INV 12", "", "transfer", ""),
        ("INV 12", "ACME SUPPLIES LTD", "transfer", "Acme Supplies"),
        ("SETTLEMENT CARD 4417", "", "settlement", ""),
        ("ATM 14 HIGH STREET", "", "cash", ""),
        ("東京 レストラン", "", "purchase", "東京 レストラン"),
        ("", "", "purchase", ""),
    ],
)
def test_payments_have_a_name_that_people_read(text: str, party: str, kind: str, name: str) -> None:
    names = CleanNames(parameters().words, {})
    assert names.of(text, party, kind) == name
    assert names.of(text, party, kind) == name, "the same again from memory"


@pytest.mark.rule("F14")
def test_texts_that_differ_in_numbers_alone_are_named_as_if_each_were_alone() -> None:
    texts = ["407 ETR 1", "408 ETR 1", "SHELL 1182", "SHELL 2291", "ON 12 MAR VEGA 1", "ON 31 DEC VEGA 22"]
    texts += ["AMZN MKTP DE*2K4LL", "AMZN MKTP DE*9Q1ZZ", "VEGA CARTE X1234 PARIS", "VEGA CARTE AB12CD PARIS"]
    texts += [
        "MOU1IN ROUGE 1",
        "MOU1IN BLEU 2",
        "3M SHOP",
        "4M SHOP",
        "W535 VEGA",
        "VEGA 12MAR 9",
        "VEGA 12MAI 9",
    ]
    together = CleanNames(parameters().words, {})
    for text in texts:
        alone = CleanNames(parameters().words, {})
        assert together.of(text, "", "purchase") == alone._named(text, ""), text


@given(st.text(max_size=4_100), st.text(max_size=60))
def test_any_text_has_a_name_that_is_no_longer_than_it(text: str, party: str) -> None:
    name = CleanNames(parameters().words, {}).of(text, party, "purchase")
    assert name == " ".join(name.split())
    assert len(name) <= 200


@pytest.mark.rule("G06")
def test_a_learned_alias_counts_like_a_shipped_one() -> None:
    payment, expense = P(text="EGT GRUPO"), E(merchant="Hotel Orion Bay")
    alias = [MerchantAlias(1, "egt grupo", MerchantId(1), "Hotel Orion Bay")]
    before = index_of([expense], [payment]).explain(ExpenseId(1), 1)  # type: ignore[arg-type]  # a whole number
    after = index_of([expense], [payment], aliases=alias).explain(ExpenseId(1), 1)  # type: ignore[arg-type]  # a whole number
    assert before is not None
    assert after is not None
    assert "alias" in levels(after)
    assert after.score > before.score


def test_general_words_name_no_merchant() -> None:
    assert NORMALISER.is_generic("lunch")
    assert NORMALISER.is_generic(NORMALISER.name("Hotel stay"))
    assert not NORMALISER.is_generic("hotel orion")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("FACT 180324", DAY),
        ("18.03.2024", DAY),
        ("18/03", DAY),
        ("ON 18 MAR", DAY),
        ("2024-03-18", DAY),
        ("18.03.2023", NO_DAY),
        ("99.99.", NO_DAY),
        ("TICKET 4417", NO_DAY),
    ],
)
def test_purchase_days_are_read_when_they_lie_before_the_booking(text: str, day: int) -> None:
    reader = TextReader(WORDS.currencies, WORDS.symbols, WORDS.months)
    assert purchase_day(reader.read(text).dates, DAY + 3, is_month_first=False) == day


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("20,15 USD", ((2015, "USD"),)),
        ("EUR 1.234,50", ((123450, "EUR"),)),
        ("1,234.50 EUR", ((123450, "EUR"),)),
        ("500 JPY", ((500, "JPY"),)),
        ("12.3 JPY", ()),
        ("£9.99", ((999, "GBP"),)),
        ("MSFT E0ZTTC91EG", ()),
    ],
)
def test_amounts_with_a_currency_are_read_from_texts(text: str, amounts: tuple[tuple[int, str], ...]) -> None:
    reader = TextReader(WORDS.currencies, WORDS.symbols, WORDS.months)
    assert reader.read(text).amounts == amounts


BRANDS = SHARED / "sources" / "real_descriptors.csv.gz"


@pytest.mark.rule("F14")
def test_the_brand_of_a_real_text_is_the_first_guess() -> None:
    if not BRANDS.exists():
        pytest.skip("the public benchmark is not beside the repository")
    found = brand_names.measure(BRANDS)
    assert found["second half"] >= 0.97
    assert found["first half"] >= 0.97


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("WMT SUPRCTR #3111", "Walmart"),
        ("IMPARK00090076A", "Impark"),
        ("SQ *KESTREL KITCHEN 12", "Kestrel Kitchen"),
        ("COURTYARD HAMILTON", "Marriott"),
        ("mou1in rouge paris", "Moulin Rouge"),
    ],
)
def test_names_are_ranked_for_a_text(text: str, name: str) -> None:
    words = parameters().words
    names = ["Impark", "Hilton", "Kestrel Kitchen", "Marriott", "Moulin Rouge", "Walmart", "Vega Taxi"]
    namer = Namer(names, Normaliser(words), Brands(words.brands, {}))
    assert namer.ranked(text)[0] == name
    assert sorted(namer.ranked(text)) == sorted(names)


@pytest.mark.parametrize("text", ["", " ", "☕" * 40, "x" * 4_000, "مطعم الشرق", "12345"])
def test_any_text_gets_a_ranking(text: str) -> None:
    words = parameters().words
    assert sorted(Namer(["B", "A"], Normaliser(words), Brands({}, {})).ranked(text)) == ["A", "B"]
    assert Namer([], Normaliser(words), Brands({}, {})).ranked(text) == []
