"""The company, people, settings, rules, reference data, lessons, rates, views."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.errors import NotFoundError, StaleError
from app.models.ids import EmployeeId, InstrumentId
from app.models.payment import InstrumentKind
from app.models.rates import RATE_SCALE, ExchangeRate
from app.models.rules import DEFAULT_PROFILES, MatchProfile, ProfileKind
from tests.contract.store.kit import Books, a_card


def test_a_new_company_knows_itself_its_user_and_its_rules(books: Books) -> None:
    with books.read() as work:
        company = work.company.get()
        assert (company.name, company.currency) == ("Acme", "EUR")
        assert [user.name for user in work.users.all()] == ["ann"]
        assert tuple(work.rules.all()) == DEFAULT_PROFILES
        assert work.rules.active() == DEFAULT_PROFILES[0]
        assert work.rules.active().kind is ProfileKind.SCORED


def test_a_company_is_renamed_and_people_come_once(books: Books) -> None:
    with books.write() as work:
        work.company.rename("Acme Ltd")
        assert work.users.ensure("bob") == work.users.ensure("bob")
    with books.read() as work:
        assert work.company.get().name == "Acme Ltd"
        assert [user.name for user in work.users.all()] == ["ann", "bob"]


@pytest.mark.rule("F83")
def test_settings_are_json_and_audited(books: Books) -> None:
    with books.write() as work:
        work.settings.set("threshold", {"b": 1, "a": [True, None, "é"]})
        work.settings.set("is_on", True)
    with books.write() as work:
        work.settings.set("is_on", 1)
        work.settings.set("threshold", {"a": [True, None, "é"], "b": 1})
    with books.read() as work:
        assert work.settings.get("threshold") == {"a": [True, None, "é"], "b": 1}
        assert work.settings.get("is_on") == 1
        assert work.settings.get("absent", 5) == 5
        assert set(work.settings.all()) >= {"threshold", "is_on"}
        events = work.audit.events(subject="setting", subject_id="is_on")
        assert len(work.audit.events(subject="setting", subject_id="threshold")) == 1
    assert [(event.before, event.after) for event in events] == [("null", "true"), ("true", "1")]


@pytest.mark.rule("F10", "F12")
def test_each_edit_of_a_profile_is_a_version_and_old_ones_stay(books: Books) -> None:
    with books.write() as work:
        scored = work.rules.active()
        saved = work.rules.save(replace(scored, probability_min=0.99))
        mine = work.rules.save(MatchProfile("Mine", ProfileKind.STRICT))
        work.rules.activate("Mine")
    assert (saved.version, mine.version) == (2, 1)
    with books.read() as work:
        assert work.rules.get("Scored").probability_min == 0.99
        assert work.rules.get("Scored", 1).probability_min == 0.985
        assert [item.name for item in work.rules.all()] == ["Scored", "Standard", "Strict", "Mine"]
        assert work.rules.active().name == "Mine"
        with pytest.raises(NotFoundError):
            work.rules.get("Nobody's")
    with pytest.raises(StaleError, match="ann"), books.write() as work:
        work.rules.save(scored)
    with books.write() as work:
        work.rules.remove("Strict")
    with books.read() as work:
        assert [item.name for item in work.rules.all()] == ["Scored", "Standard", "Mine"]


def test_the_engines_parameters_are_versions_too(books: Books) -> None:
    with books.write() as work:
        assert work.rules.parameters() is None
        assert work.rules.save_parameters({"amount": [1.5, -2.25]}) == 1
        assert work.rules.save_parameters({"amount": [0.1]}) == 2
        assert work.rules.parameters() == {"amount": [0.1]}


def test_employees_are_known_by_code(books: Books) -> None:
    with books.write() as work:
        bob = work.employees.ensure("E2", "Bob")
        assert work.employees.ensure("E2", "Robert") == bob
        assert work.employees.ensure("E3") > bob
        work.employees.rename(bob, "Robert")
    with books.read() as work:
        assert [item.name for item in work.employees.all()] == ["Ann Miller", "E3", "Robert"]
        assert work.employees.get(bob).name == "Robert"
        with pytest.raises(NotFoundError):
            work.employees.get(EmployeeId(99))


@pytest.mark.rule("F31")
def test_instruments_and_the_one_for_unknown_holders(books: Books) -> None:
    with books.write() as work:
        shared = work.instruments.add(a_card("0001"))
        euro = work.instruments.unallocated("EUR")
        assert work.instruments.unallocated("EUR") == euro
        assert work.instruments.unallocated("USD") != euro
        work.instruments.update(replace(work.instruments.get(shared), gl_account="2100", is_active=False))
    with books.read() as work:
        assert work.instruments.get(shared).gl_account == "2100"
        assert work.instruments.get(euro).kind is InstrumentKind.UNALLOCATED
        facts = {fact.id: fact for fact in work.instruments.facts()}
        assert len(work.instruments.all()) == len(facts) == 4
    assert facts[books.card].holder_id == books.employee
    assert facts[shared].holder_id == -1
    assert facts[shared].last4 == "0001"


def test_categories_and_other_reference_data_are_known_by_reference(books: Books) -> None:
    with books.write() as work:
        meals = work.categories.ensure("600", "Meals")
        assert work.categories.ensure("600", "Other") == meals
        work.categories.update(replace(work.categories.get(meals), requires_receipt=True))
        for kind in ("project", "department", "supplier", "tax_rate", "gl_account"):
            id_ = work.references.ensure(kind, "R1")
            assert work.references.ensure(kind, "R1") == id_
            work.references.update(kind, id_, name="Row 1")
        work.references.update("tax_rate", work.references.ensure("tax_rate", "R1"), rate_ppm=210_000)
    with books.read() as work:
        assert work.categories.all() == [work.categories.get(meals)]
        assert work.categories.get(meals).requires_receipt
        (rate,) = work.references.all("tax_rate")
        assert (rate.reference, rate.name, rate.details["rate_ppm"]) == ("R1", "Row 1", 210_000)


@pytest.mark.rule("G06")
def test_lessons_are_counted_listed_edited_and_removed(books: Books) -> None:
    with books.write() as work:
        alias = work.aliases.learn("amzn mktp", "Amazon", origin="auto")
        assert work.aliases.learn("amzn mktp", "Amazon", category="Office", origin="manual") == alias
        work.aliases.learn("amzn mktp", "Amazon", origin="auto")
    with books.read() as work:
        (found,) = work.aliases.all()
    assert (found.descriptor, found.merchant, found.category) == ("amzn mktp", "Amazon", "Office")
    assert (found.count, found.origin) == (3, "manual")
    with books.write() as work:
        work.aliases.edit(alias, merchant_name="Amazon EU", category="Books")
    with books.read() as work:
        assert work.aliases.all()[0].merchant == "Amazon EU"
        assert [item.name for item in work.merchants.all()] == ["Amazon", "Amazon EU"]
    with books.write() as work:
        work.aliases.remove(alias)
        assert work.aliases.all() == []
        assert work.aliases.learn("amzn mktp", "Amazon EU", origin="auto") == alias
        assert work.aliases.all()[0].count == 1


@pytest.mark.rule("F13")
def test_rates_are_facts_of_a_day(books: Books) -> None:
    rate = ExchangeRate(date(2026, 3, 2), "USD", "EUR", RATE_SCALE * 9 // 10, "typed")
    with books.write() as work:
        work.rates.add([rate, replace(rate, origin="file")])
        work.rates.add([replace(rate, rate_e9=RATE_SCALE)])
    with books.read() as work:
        assert work.rates.all() == [replace(rate, origin="file"), replace(rate, rate_e9=RATE_SCALE)]


def test_views_are_saved_by_name(books: Books) -> None:
    with books.write() as work:
        work.views.save(place="payments", name="Open", query='{"state":"pending"}')
        work.views.save(place="payments", name="Open", query='{"state":"partial"}')
        work.views.save(place="expenses", name="Open", query="{}")
    with books.read() as work:
        (view,) = work.views.all("payments")
    assert (view.name, view.query, view.made_by) == ("Open", '{"state":"partial"}', "ann")
    with books.write() as work:
        work.views.remove(view.id)
        assert work.views.all("payments") == []


def test_two_cards_of_one_number_are_refused(books: Books) -> None:
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(DBAPIError), books.write() as work:
        work.instruments.add(replace(a_card("4417"), id=InstrumentId(0)))
