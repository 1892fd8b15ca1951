"""Make tables of expenses and payments with the true links, from a seed.

Larger and nastier than the public sets.

    python -m benchmarks.matching generate OUT_DIR --seed 7 --expenses 5000 [--no-holders]

Merchants, places and people are invented. The form is that of the public sets, so that `score.py` judges it.
"""

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from app.models.money import minor_digits, plain
from benchmarks.matching.layouts import LAYOUTS
from benchmarks.matching.vocabulary import COUNTRIES, FAMILIES, FIRST, Country
from benchmarks.matching.world import (
    TRUTH_FIELDS,
    Merchant,
    Person,
    World,
    add_alone,
    add_claim,
    add_payment,
    draw_day,
    draw_price,
    pick_share,
    pick_shop,
    truth_row,
)

EXPENSE_FIELDS = (
    "expense_id employee_id report_id date amount currency merchant vat_number category payment_method "
    "card_last4 source country"
).split()
PAYMENT_FIELDS = (
    "payment_id account_id transaction_date posting_date amount currency original_amount original_currency "
    "descriptor mcc vat_number kind country"
).split()


def generate(
    folder: Path,
    *,
    seed: int,
    expenses: int,
    has_holders: bool = True,
    countries: Sequence[str] = (),
    days: int = 170,
    is_unlike: bool = False,
) -> None:
    """Write the six files of one set; the same arguments give the same files.

    A company that is unlike others: its bank books four to seven days late, tells no day of purchase in a
    column, and prints the number of a till in place of two merchants in three.
    """
    rng = random.Random(seed)
    homes = [COUNTRIES[code] for code in (countries or sorted(COUNTRIES))]
    world = World(rng, date(2024, 1, 8) + timedelta(days=7 * rng.randrange(40)), days, has_holders)
    world.is_late = is_unlike
    merchants = {
        home.code: list(_merchants(rng, home, max(60, expenses // 60))) for home in COUNTRIES.values()
    }
    if is_unlike:
        merchants = {home: [_unreadable(rng, one) for one in some] for home, some in merchants.items()}
    people = [_person(world, number, homes, merchants) for number in range(max(3, expenses // 75))]
    while len(world.expenses) < expenses:
        person = rng.choice(people)
        _SCENARIOS[pick_share(rng, _SHARES)](world, person, merchants)
    _bank_noise(world, people)
    _write(world, folder)


def _merchants(rng: random.Random, home: Country, count: int) -> Iterator[Merchant]:
    for _ in range(count):
        family = pick_share(rng, {name: share for name, (share, _, _) in FAMILIES.items()})
        word = rng.choice(home.trades[family])
        first = rng.choice(FIRST + home.surnames)
        name = word.replace("{}", first)
        printed = name.upper()
        if rng.random() < 0.12:
            printed = "".join(
                letter for place, letter in enumerate(printed) if letter not in "AEIOU" or place == 0
            )
        elif rng.random() < 0.12:
            printed = printed.replace(" ", "")
        elif rng.random() < 0.04:
            printed = f"{rng.choice(home.surnames).upper()} {rng.randrange(1, 99)}W INC"
        if rng.random() < 0.25:
            printed = (
                rng.choice(("SQ *", "SUMUP *", "PAYPAL *", "TST* ", "ZETTLE_*", "IZ *", "SP ")) + printed
            )
        if rng.random() < 0.3:
            printed += f" {rng.choice(('#', '', 'STR '))}{rng.randrange(10, 9999)}"
        vat = home.code + "".join(str(rng.randrange(10)) for _ in range(9))
        yield Merchant(name, printed, family, home, rng.choice(home.cities), vat, rng.lognormvariate(0, 0.35))


def _unreadable(rng: random.Random, shop: Merchant) -> Merchant:
    """Let the bank print a till's number for two shops in three."""
    return replace(shop, printed=f"POS {rng.randrange(10**7):07d} TERM") if rng.random() < 2 / 3 else shop


def _person(
    world: World, number: int, homes: Sequence[Country], merchants: Mapping[str, list[Merchant]]
) -> Person:
    rng = world.rng
    home = rng.choice(homes)
    name = f"U{number:05d}"
    cards = []
    for _ in range(1 if rng.random() < 0.75 else 2):
        account = f"A{len(world.cards):05d}"
        digits = f"{rng.randrange(10000):04d}"
        cards.append((account, digits, home.currency))
        hidden = not world.has_holders or rng.random() < 0.03
        world.cards.append(
            {
                "account_id": account,
                "employee_id": "" if hidden else name,
                "last4": "" if not world.has_holders else digits,
                "currency": home.currency,
            }
        )
    world.people.append({"employee_id": name, "country": home.code, "home_currency": home.currency})
    haunts = rng.sample(merchants[home.code], 12)
    layout, shows = rng.choice(sorted(LAYOUTS)), rng.random() < 0.7
    return Person(name, home, cards, haunts, layout, shows and not world.is_late)


# ------------------------------------------------------------------------------------- scenarios


def _plain(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants)
    amount, day = draw_price(world.rng, shop), draw_day(world)
    payment = add_payment(world, person, shop, amount, day)
    add_claim(world, person, shop, amount, day, payment, "plain")


def _foreign(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    abroad = world.rng.choice([one for one in COUNTRIES.values() if one.currency != person.country.currency])
    shop = world.rng.choice(merchants[abroad.code])
    amount, day = draw_price(world.rng, shop), draw_day(world)
    payment = add_payment(world, person, shop, amount, day)
    add_claim(world, person, shop, amount, day, payment, "fx")


def _tip(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("meals", "taxi"))
    amount, day = draw_price(world.rng, shop), draw_day(world)
    paid = round(amount * world.rng.choice((1.1, 1.12, 1.15, 1.18, 1.2, 1.0, 1.0, 1.07, 1.23)))
    unit = 10 ** minor_digits(shop.country.currency)
    if world.rng.random() < 0.4:
        paid = max(amount, -(-paid // unit) * unit)
    add_claim(world, person, shop, amount, day, add_payment(world, person, shop, paid, day), "tip")


def _subscription(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = world.rng.choice(
        [one for one in merchants[person.country.code] if one.family in ("software", "telecom")]
    )
    amount, start = draw_price(world.rng, shop), world.rng.randrange(28)
    for month in range(world.days // 30):
        day = world.first + timedelta(days=start + round(30.4 * month))
        payment = add_payment(world, person, shop, amount, day)
        if world.rng.random() < 0.85:
            typed = day + timedelta(days=world.rng.choice((0, 0, 0, 0, 0, -1, 1, -2, -3)))
            add_claim(world, person, shop, amount, typed, payment, "subscription")
        else:
            add_alone(world, payment, "unreported")


def _burst(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("meals", "taxi", "parking", "rail"))
    amount, day, count = draw_price(world.rng, shop), draw_day(world), world.rng.choice((2, 2, 2, 3, 3, 4))
    payments = [add_payment(world, person, shop, amount, day, card=0) for _ in range(count)]
    world.groups += 1
    group = f"T{world.groups}"
    claimed = count if world.rng.random() < 0.75 else count - 1
    kind = "twin" if claimed == count else "tie"
    for place, payment in enumerate(payments):
        if place < claimed:
            add_claim(
                world,
                person,
                shop,
                amount,
                day,
                payment,
                "burst",
                ambiguity=kind,
                group=group,
                is_noisy=False,
            )
        else:
            add_alone(world, payment, "unreported", kind, group)


def _split(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("lodging", "air", "training"))
    amount, day = draw_price(world.rng, shop), draw_day(world)
    first = round(amount * world.rng.choice((0.1, 0.2, 0.25, 0.3, 0.5)))
    deposit = add_payment(world, person, shop, first, day - timedelta(days=world.rng.randrange(0, 21)))
    balance = add_payment(world, person, shop, amount - first, day)
    add_claim(world, person, shop, amount, day, [deposit, balance], "split_payment")


def _parcels(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("office",))
    day, count = draw_day(world), world.rng.choice((2, 2, 3))
    parts = [draw_price(world.rng, shop) for _ in range(count)]
    payments = [
        add_payment(world, person, shop, part, day + timedelta(days=world.rng.randrange(0, 6)))
        for part in parts
    ]
    add_claim(world, person, shop, sum(parts), day, payments, "shipments")


def _itemised(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("lodging",))
    day, count = draw_day(world), world.rng.choice((2, 3, 4))
    parts = [draw_price(world.rng, shop) // (1 + 6 * (place > 0)) + 1 for place in range(count)]
    payment = add_payment(world, person, shop, sum(parts), day)
    for part in parts:
        add_claim(
            world,
            person,
            shop,
            part,
            day - timedelta(days=world.rng.randrange(0, 3)),
            payment,
            "many_expenses",
            is_noisy=False,
        )


def _prepaid(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("air", "lodging", "rail"))
    amount, day = draw_price(world.rng, shop), draw_day(world)
    payment = add_payment(world, person, shop, amount, day - timedelta(days=world.rng.randrange(8, 34)))
    add_claim(world, person, shop, amount, day, payment, "prepaid", is_noisy=False)


def _cash_back(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants, ("office",))
    amount, day = draw_price(world.rng, shop), draw_day(world)
    extra = world.rng.choice((10, 20, 50)) * 10 ** minor_digits(shop.country.currency)
    add_claim(
        world, person, shop, amount, day, add_payment(world, person, shop, amount + extra, day), "cashback"
    )


def _refund(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants)
    amount, day = draw_price(world.rng, shop), draw_day(world)
    payment = add_payment(world, person, shop, -amount, day, kind="refund")
    if world.rng.random() < 0.5:
        add_claim(world, person, shop, -amount, day, payment, "refund")
    else:
        add_alone(world, payment, "refund_unreported")


def _private(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants)
    method = world.rng.choice(("cash", "personal"))
    add_claim(world, person, shop, draw_price(world.rng, shop), draw_day(world), None, method, method=method)


def _not_posted(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants)
    day = world.first + timedelta(days=world.days - world.rng.randrange(3))
    add_claim(world, person, shop, draw_price(world.rng, shop), day, None, "not_posted_yet")


def _twice(world: World, person: Person, merchants: Mapping[str, list[Merchant]]) -> None:
    shop = pick_shop(world, person, merchants)
    amount, day = draw_price(world.rng, shop), draw_day(world)
    payment = add_payment(world, person, shop, amount, day)
    add_claim(world, person, shop, amount, day, payment, "plain", ambiguity="tie", is_noisy=False)
    add_claim(world, person, shop, amount, day, None, "duplicate_expense", is_noisy=False)


_SCENARIOS = {
    "plain": _plain,
    "fx": _foreign,
    "tip": _tip,
    "subscription": _subscription,
    "burst": _burst,
    "split": _split,
    "parcels": _parcels,
    "itemised": _itemised,
    "prepaid": _prepaid,
    "cash_back": _cash_back,
    "refund": _refund,
    "private": _private,
    "not_posted": _not_posted,
    "twice": _twice,
}
_SHARES = {
    "plain": 0.62,
    "fx": 0.07,
    "tip": 0.055,
    "subscription": 0.025,
    "burst": 0.022,
    "split": 0.012,
    "parcels": 0.006,
    "itemised": 0.008,
    "prepaid": 0.009,
    "cash_back": 0.002,
    "refund": 0.015,
    "private": 0.15,
    "not_posted": 0.01,
    "twice": 0.002,
}


# ------------------------------------------------------------------------------- one row of a side


def _bank_noise(world: World, people: Sequence[Person]) -> None:
    """Add payments that nobody claims: forgotten purchases, fees, settlements, cash."""
    rng = world.rng
    for _ in range(round(0.1 * len(world.expenses))):
        person = rng.choice(people)
        shop = rng.choice(person.haunts)
        add_alone(
            world, add_payment(world, person, shop, draw_price(rng, shop), draw_day(world)), "unreported"
        )
    for person in people:
        for account, _, currency in person.cards:
            for month in range(world.days // 30):
                day = world.first + timedelta(days=30 * month + 20)
                number = f"P{len(world.payments):07d}"
                world.payments.append(
                    dict.fromkeys(PAYMENT_FIELDS, "")
                    | {
                        "payment_id": number,
                        "account_id": account,
                        "posting_date": str(day),
                        "currency": currency,
                        "amount": plain(-rng.randrange(5_000, 90_000), currency),
                        "descriptor": "DIRECT DEBIT PAYMENT RECEIVED",
                        "kind": "settlement",
                    }
                )
                world.truth.append(truth_row("", number, "settlement", "none", "", ""))


def _write(world: World, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    months = sorted(
        {row["posting_date"][:7] for row in world.payments} | {row["date"][:7] for row in world.expenses}
    )
    rates = [
        {"month": month, "currency": currency, "per_eur": f"{rate:.5f}"}
        for month in months
        for currency, rate in sorted({(one.currency, one.per_eur) for one in COUNTRIES.values()})
    ]
    files: list[tuple[str, Sequence[str], list[dict[str, str]]]] = [
        ("expenses", EXPENSE_FIELDS, world.expenses),
        ("payments", PAYMENT_FIELDS, world.payments),
        ("truth", TRUTH_FIELDS, world.truth),
        ("cards", ("account_id", "employee_id", "last4", "currency"), world.cards),
        ("employees", ("employee_id", "country", "home_currency"), world.people),
        ("fx_monthly", ("month", "currency", "per_eur"), rates),
    ]
    for name, fields, rows in files:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, fields)
            out.writeheader()
            out.writerows(rows)
