"""`tieout rehearse`: what a profile would have done in months that are decided (G23); changes nothing."""

import argparse
import re
from contextlib import closing
from dataclasses import replace
from datetime import date

from app.bootstrap import Company
from app.cli.company import open_company
from app.cli.output import Output, UsageError
from app.models.errors import NotFoundError
from app.models.ids import ExpenseId
from app.models.match import Candidate
from app.models.rules import MatchProfile, ProfileKind
from app.services.rehearsals import CurvePoint, Difference, Rehearsal, Unlike, within

DONE, ATTENTION = 0, 3
SPAN_MAX = 1_200
LISTED_MAX = 20

_KINDS = {
    Unlike.OTHER_PAYMENT: "another payment",
    Unlike.OTHER_EXPENSE: "another expense",
    Unlike.PART: "a part of a sum",
    Unlike.REJECTED: "a rejected pair",
}


def rehearse(arguments: argparse.Namespace, output: Output) -> int:
    """Replay and compare; exit code 3 where the profile differs from what people decided."""
    months = months_of(arguments.months)
    budget = _number(arguments.budget, "--budget") if arguments.budget else None
    with closing(open_company(arguments, is_read_only=True)) as company:
        profile = _profile(company, arguments.profile, arguments.threshold)
        found = company.rehearse(profile, months, progress=output.progress("Rehearsing"))
        answer = to_json(found)
        if budget is not None:
            chosen = within(found.curve, budget)
            answer["budget_per_10k"] = budget
            answer["chosen"] = None if chosen is None else _point(chosen)
        output.answer(answer)
        _say(company, found, output)
        if budget is not None:
            _say_chosen(found, budget, output)
    return ATTENTION if found.differing else DONE


def months_of(text: str) -> tuple[date, ...]:
    """Read `2026-09` or `2026-01..2026-09`, both ends included; raises UsageError."""
    if not text.strip():
        return ()
    ends = [re.fullmatch(r"(\d{4})-(\d{1,2})", part.strip()) for part in text.split("..")]
    if len(ends) > 2 or None in ends:
        raise UsageError(f"--months {text!r} is no month: write 2026-09 or 2026-01..2026-09")
    numbers = [int(one[1]) * 12 + int(one[2]) - 1 for one in ends if one is not None]
    if any(not 1 <= int(one[2]) <= 12 or int(one[1]) < 1 for one in ends if one is not None):
        raise UsageError(f"--months {text!r} is no month: write 2026-09 or 2026-01..2026-09")
    first, last = numbers[0], numbers[-1]
    if not 0 <= last - first < SPAN_MAX:
        raise UsageError(f"--months {text!r}: the first month comes after the last one, or they are too many")
    return tuple(date(one // 12, one % 12 + 1, 1) for one in range(first, last + 1))


def _profile(company: Company, name: str, threshold: str) -> MatchProfile:
    profiles = company.browse.profiles()
    wanted = name or company.browse.active_profile().name
    found = next((one for one in profiles if one.name.casefold() == wanted.casefold()), None)
    if found is None:
        raise NotFoundError(f"the profile {name!r}")
    if not threshold:
        return found
    if found.kind is not ProfileKind.SCORED:
        raise UsageError(f"{found.name} has no threshold: it links what is equal, not what is likely")
    share = _number(threshold.removesuffix("%"), "--threshold") / (100 if threshold.endswith("%") else 1)
    if not 0 < share <= 1:
        raise UsageError(f"--threshold {threshold!r} is no share: write 0.98 or 98%")
    return replace(found, probability_min=share)


def _number(text: str, option: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise UsageError(f"{option} {text!r} is no number") from error
    if not 0 <= value <= 10_000:  # this refuses `nan` and `inf` too
        raise UsageError(f"{option} {text!r} is out of range")
    return value


def to_json(found: Rehearsal) -> dict[str, object]:
    """Return a rehearsal as JSON prints it."""
    return {
        "profile": found.profile.name,
        "version": found.profile.version,
        "threshold": found.profile.probability_min if found.profile.kind is ProfileKind.SCORED else None,
        "months": [
            {"month": f"{one.first_on:%Y-%m}", "expenses": one.expenses, "decided": one.decided}
            for one in found.months
        ],
        "decided": found.expenses,
        "matched": found.matched,
        "agreed": found.agreed,
        "same_books": found.same_books,
        "differing": found.differing,
        "newly": found.newly,
        "at": _point(found.at),
        "curve": [_point(one) for one in found.curve],
        "differences": [_difference(one) for one in found.differences],
    }


def _point(one: CurvePoint) -> dict[str, object]:
    return {
        "threshold": one.threshold,
        "matched": one.matched,
        "differing": one.differing,
        "error_per_10k": round(one.error_per_10k, 2),
        "upper_per_10k": round(one.upper_per_10k, 2),
        "decoys_per_10k": round(one.decoys_per_10k, 2),
        "people_per_10k": round(one.people_per_10k, 2),
        "chances_per_10k": round(one.chances_per_10k, 2),
    }


def _difference(one: Difference) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "expense": one.expense_id,
        "payment": one.payment_id,
        "people": list(one.people_ids),
        "rival": one.rival_id,
        "probability": round(one.probability, 6),
        "evidence": _evidence(one.ours),
        "people_evidence": _evidence(one.theirs),
    }


def _evidence(one: Candidate | None) -> list[dict[str, object]]:
    if one is None:
        return []
    return [
        {"factor": e.factor.value, "level": e.level, "detail": e.detail, "weight": round(e.weight, 3)}
        for e in one.evidence
    ]


def _say(company: Company, found: Rehearsal, output: Output) -> None:
    first, last = found.months[0].first_on, found.months[-1].first_on
    output.say(
        f"{found.profile.name} on {len(found.months)} months, {first:%Y-%m} to {last:%Y-%m}:"
        f" would have matched {found.matched:,} of {found.expenses:,},"
        f" differing from what people decided in {found.differing:,}."
    )
    if found.same_books:
        output.say(f"Another payment with the same books in {found.same_books:,}.")
    if found.newly:
        output.say(f"It would also link {found.newly:,} that are open today.")
    at = found.at
    output.say(
        f"Estimated error: {at.error_per_10k:.1f} in 10,000; these months prove no better than"
        f" {at.upper_per_10k:.1f} (95 % bound)."
    )
    output.table(
        ["threshold", "matched", "differing", "error in 10,000", "95 % bound"],
        [
            [
                f"{one.threshold:.2%}",
                f"{one.matched:,}",
                f"{one.differing:,}",
                f"{one.error_per_10k:.1f}",
                f"{one.upper_per_10k:.1f}",
            ]
            for one in found.curve
        ],
        frozenset(range(5)),
    )
    output.table(
        ["expense", "profile links", "people linked", "chance", "what it is", "merchant"],
        [_row(company, one) for one in found.differences[:LISTED_MAX]],
        frozenset({3}),
    )


def _row(company: Company, one: Difference) -> list[str]:
    (row,) = company.browse.expense_rows([ExpenseId(one.expense_id)])
    people = ", ".join(f"payment {id_}" for id_ in one.people_ids) or (
        f"expense {one.rival_id} has it" if one.rival_id is not None else "nothing"
    )
    return [
        str(one.expense_id),
        f"payment {one.payment_id}",
        people,
        f"{one.probability:.1%}",
        _KINDS[one.kind],
        " ".join(row.expense.merchant.split()),
    ]


def _say_chosen(found: Rehearsal, budget: float, output: Output) -> None:
    chosen = within(found.curve, budget)
    if chosen is None:
        output.say(f"No threshold keeps to {budget:g} wrong in 10,000 on these months.")
        return
    output.say(
        f"At most {budget:g} wrong in 10,000: threshold {chosen.threshold:.2%},"
        f" {chosen.matched:,} of {found.expenses:,} matched."
    )
    if chosen.upper_per_10k > budget:
        output.say(
            f"By the estimate; {found.expenses:,} decisions alone prove no better than"
            f" {chosen.upper_per_10k:.1f} in 10,000."
        )
