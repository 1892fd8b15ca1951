"""The words of a rehearsal."""

from PySide6.QtCore import QCoreApplication

from app.models.match import Candidate
from app.services.rehearsals import CurvePoint, Rehearsal, Unlike
from app.ui import formats
from app.ui.reconciliation import evidence_words

translate = QCoreApplication.translate


def verdict(found: Rehearsal) -> str:
    """Say what came out, in one sentence."""
    text = translate(
        "rehearsal",
        "It would have matched {matched} of {decided}, differing from what people decided in {k}.",
    )
    return text.format(
        matched=formats.count(found.matched),
        decided=formats.count(found.expenses),
        k=formats.count(found.differing),
    )


def beside(found: Rehearsal) -> str:
    """Say what is neither: equal books, and what is open today."""
    parts = []
    if found.same_books:
        parts.append(translate("rehearsal", "%n with another payment, same books", None, found.same_books))
    if found.newly:
        parts.append(translate("rehearsal", "%n open today would be linked too", None, found.newly))
    return "  ·  ".join(parts)


def error(value: float) -> str:
    """Write an error rate: `3.1 in 10,000`."""
    text = translate("rehearsal", "{count} in {of}")
    return text.format(count=rate(value), of=formats.count(10_000))


def rate(value: float) -> str:
    """Write a number of errors: one decimal where it is small."""
    return f"{value:.1f}" if value < 100 else formats.count(round(value))


def unlike(value: Unlike) -> str:
    """Say how the profile differs from the people."""
    known = {
        Unlike.OTHER_PAYMENT: translate("rehearsal", "Another payment"),
        Unlike.OTHER_EXPENSE: translate("rehearsal", "Its payment is another expense's"),
        Unlike.PART: translate("rehearsal", "Only a part of a sum"),
        Unlike.REJECTED: translate("rehearsal", "People said: not this one"),
    }
    return known[value]


def evidence(one: Candidate | None) -> str:
    """Say what speaks for and against a pair, the strongest first."""
    if one is None:
        return ""
    told = sorted((e for e in one.evidence if e.weight), key=lambda e: -abs(e.weight))
    return ", ".join(evidence_words.level(e) for e in told)


def chosen(point: CurvePoint, found: Rehearsal, budget: int) -> str:
    """Say what the budget comes to, and how far the data can prove it."""
    text = translate(
        "rehearsal",
        "At most {budget} wrong in 10,000: threshold {threshold}, {matched} of {decided} matched by itself.",
    )
    said = text.format(
        budget=formats.count(budget),
        threshold=formats.percent(point.threshold, decimals=2),
        matched=formats.count(point.matched),
        decided=formats.count(found.expenses),
    )
    if point.upper_per_10k > budget:
        proof = translate(
            "rehearsal",
            "By the estimate: %n decision(s) alone prove no better than {upper}.",
            None,
            found.expenses,
        )
        said = f"{said} {proof.format(upper=error(point.upper_per_10k))}"
    return said


def no_threshold(budget: int) -> str:
    """Say that nothing keeps within the budget."""
    text = translate(
        "rehearsal",
        "No threshold keeps to {budget} wrong in 10,000 on these months. Allow more, or match by hand.",
    )
    return text.format(budget=formats.count(budget))
