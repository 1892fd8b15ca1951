"""Splink (Fellegi-Sunter with EM, on DuckDB) on the same tables: an extra of the benchmarks only.

    pip install "tieout[compare]"

Modelled as its documentation recommends: chance rates from random pairs, the others by EM, blocking by
holder with equal amount or near date; the best pair of each expense is linked from LINK_MIN on.
"""

import importlib
import importlib.util
import logging
from collections import defaultdict
from typing import Any

from app.models.period import NO_DAY
from benchmarks.matching.baselines import LISTED_MAX, Row
from benchmarks.matching.tables import Tables

NAME = "Splink (EM Fellegi-Sunter, p >= .99)"
LINK_MIN = 0.99
SHOWN_MIN = 0.001
RANDOM_PAIRS = 1_000_000


def is_installed() -> bool:
    """Tell whether the extra is there."""
    return importlib.util.find_spec("splink") is not None


def predict(tables: Tables) -> list[Row]:
    """Return Splink's predictions."""
    return _rows(tables, found(tables))


def found(tables: Tables) -> list[dict[str, Any]]:
    """Train Splink on the tables and return its pairs with their chances."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    splink = importlib.import_module("splink")
    duck = importlib.import_module("splink.internals.duckdb.database_api")
    api = duck.DuckDBAPI()
    sides = [
        api.register(_table(rows), dataset_display_name=name)
        for name, rows in (("expenses", _expenses(tables)), ("payments", _payments(tables)))
    ]
    linker = splink.Linker(sides, _settings(splink), log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        ["l.holder = r.holder and l.minor = r.minor and l.day = r.day"], recall=0.5
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=1)
    for rule in (
        "l.holder = r.holder and l.minor = r.minor",
        "l.holder = r.holder and l.day = r.day",
    ):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs: list[dict[str, Any]] = linker.inference.predict(
        threshold_match_probability=SHOWN_MIN
    ).as_record_list()
    return pairs


def _settings(splink: Any) -> Any:  # noqa: ANN401  # an optional package without types
    levels = importlib.import_module("splink.comparison_level_library")
    compare = importlib.import_module("splink.comparison_library")

    def comparison(name: str, *conditions: str) -> Any:  # noqa: ANN401  # an optional package without types
        steps = [levels.CustomLevel(text) for text in conditions]
        return compare.CustomComparison(
            output_column_name=name, comparison_levels=[*steps, levels.ElseLevel()]
        )

    equal = "(minor_l = minor_r and currency_l = currency_r)"
    original = "(minor_l = other_minor_r and currency_l = other_currency_r)"
    near = "(currency_l = currency_r and abs(minor_l - minor_r) <= 0.02 * abs(minor_l))"
    gap = "abs(day_r - day_l)"
    return splink.SettingsCreator(
        link_type="link_only",
        comparisons=[
            comparison("minor", f"{equal} or {original}", near),
            comparison("day", *(f"{gap} <= {days}" for days in (0, 1, 3, 7, 21))),
            compare.CustomComparison(
                output_column_name="name",
                comparison_levels=[
                    levels.NullLevel("name"),
                    levels.ExactMatchLevel("name", term_frequency_adjustments=True),
                    levels.JaroWinklerLevel("name", 0.92),
                    levels.CustomLevel("starts_with(name_r, left(name_l, 5)) or contains(name_r, name_l)"),
                    levels.JaroWinklerLevel("name", 0.75),
                    levels.ElseLevel(),
                ],
            ),
        ],
        blocking_rules_to_generate_predictions=[
            "l.holder = r.holder and l.minor = r.minor and abs(l.day - r.day) <= 36",
            "l.holder = r.holder and l.minor = r.other_minor and abs(l.day - r.day) <= 36",
            "l.holder = r.holder and abs(l.day - r.day) <= 4",
            "r.holder = 0 and l.minor = r.minor and abs(l.day - r.day) <= 12",
        ],
        retain_matching_columns=False,
    )


def _table(rows: list[dict[str, object]]) -> Any:  # noqa: ANN401  # an optional package without types
    return importlib.import_module("pyarrow").Table.from_pylist(rows)


def _expenses(tables: Tables) -> list[dict[str, object]]:
    e = tables.expenses
    return [
        {
            "unique_id": row,
            "holder": e.employee_id[row],
            "day": e.day[row],
            "minor": e.amount_minor[row],
            "currency": e.currency.at(row),
            "other_minor": 0,
            "other_currency": "",
            "name": " ".join(e.merchant.at(row).lower().split()) or None,
        }
        for row in range(len(e))
    ]


def _payments(tables: Tables) -> list[dict[str, object]]:
    p = tables.payments
    return [
        {
            "unique_id": row,
            "holder": max(p.holder_id[row], 0),
            "day": p.purchased_day[row] if p.purchased_day[row] != NO_DAY else p.booked_day[row],
            "minor": p.amount_minor[row],
            "currency": p.currency.at(row),
            "other_minor": p.original_minor[row],
            "other_currency": p.original_currency.at(row),
            "name": " ".join(p.descriptor.at(row).lower().split()) or None,
        }
        for row in range(len(p))
    ]


def links(pairs: list[dict[str, Any]]) -> dict[int, int]:
    """Link each expense with its best payment from LINK_MIN on, each payment once; rows of both."""
    return _links(_listed(pairs))


def _listed(pairs: list[dict[str, Any]]) -> dict[int, list[tuple[float, int]]]:
    listed: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair in pairs:
        left, right = int(pair["unique_id_l"]), int(pair["unique_id_r"])
        if pair["source_dataset_l"] != "expenses":
            left, right = right, left
        listed[left].append((-float(pair["match_probability"]), right))
    return listed


def _links(listed: dict[int, list[tuple[float, int]]]) -> dict[int, int]:
    taken: set[int] = set()
    linked: dict[int, int] = {}
    for (chance, payment), expense in sorted((min(pairs), expense) for expense, pairs in listed.items()):
        if -chance >= LINK_MIN and payment not in taken:
            taken.add(payment)
            linked[expense] = payment
    return linked


def _rows(tables: Tables, pairs: list[dict[str, Any]]) -> list[Row]:
    """Return the links, and lists for the rest."""
    listed = _listed(pairs)
    linked = _links(listed)
    rows: list[Row] = []
    for expense, mine in sorted(listed.items()):
        for rank, (chance, payment) in enumerate(sorted(mine)[:LISTED_MAX], start=1):
            is_sure = rank == 1 and expense in linked
            names = (tables.expense_names[expense], tables.payment_names[payment])
            rows.append((*names, int(is_sure), rank, -chance))
            if is_sure:
                break
    return rows
