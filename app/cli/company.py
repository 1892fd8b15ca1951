"""Commands on a company file: new, reconcile, report, verify, backup, demo."""

import argparse
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from app.bootstrap import Company, Program
from app.cli.output import Output
from app.models.errors import NotFoundError
from app.models.expense import Expense
from app.models.match import Candidate, Evidence
from app.models.money import plain
from app.models.payment import LinkState
from app.models.rules import MatchProfile
from app.reports.evidence_words import level, silent, steps
from app.reports.words import reason
from app.services.browse_home import BY_COMPANY, BY_PERSON, EXPECTED, OWN_MOVES
from app.services.results import Scope
from app.services.views import ExpenseRow, Filter, LinkRow, ListQuery

DONE, ATTENTION = 0, 3
REPORTED = (
    LinkState.PENDING,
    LinkState.PARTIAL,
    LinkState.AMBIGUOUS,
    LinkState.AUTOMATIC,
    LinkState.MANUAL,
)
"""States of the report; no expense and no payment stands in two of them."""

DEMO_WORKBOOK = "reconciliation.xlsx"


def new(arguments: argparse.Namespace, output: Output) -> int:
    """Make a company file."""
    program = Program.start(remembers=False)
    user = arguments.user or program.system_user()
    with closing(
        program.create_company(
            arguments.file, name=arguments.name, currency=arguments.currency.upper(), user=user
        )
    ) as company:
        output.answer(
            {"company": company.info.target, "name": company.info.name, "currency": company.info.currency}
        )
        output.say(f"Made {company.info.target} for {company.info.name} ({company.info.currency}).")
    return DONE


def open_company(arguments: argparse.Namespace, *, is_read_only: bool = False) -> Company:
    """Open the company that the command line names; raises NotFoundError when it names none."""
    program = Program.start(remembers=False)
    target = arguments.company or program.settings.last_company
    if not target:
        raise NotFoundError("a company file (name one with --company FILE)")
    return program.open_company(
        target, user=arguments.user or program.system_user(), is_read_only=is_read_only
    )


def reconcile(arguments: argparse.Namespace, output: Output) -> int:
    """Link what is certain, or explain one expense."""
    is_question = bool(arguments.explain) or arguments.risk
    with closing(open_company(arguments, is_read_only=is_question)) as company:
        if arguments.risk:
            return _risk(company, arguments.profile, output)
        if is_question:
            return _explain(company, arguments.explain, output)
        if arguments.profile:
            company.set_active_profile(_profile(company, arguments.profile).name)
        result = company.auto_reconcile(progress=output.progress("Reconciling"))
        reasons = {reason.value: count for reason, count in result.reasons.items()}
        output.answer(
            {
                "linked": result.linked,
                "ambiguous": result.ambiguous,
                "unmatched": result.unmatched,
                "skipped": result.skipped,
                "reasons": reasons,
            }
        )
        output.say(f"Reconciled {result.linked}; ambiguous {result.ambiguous}; open {result.unmatched}.")
        output.table(
            ["why not", "expenses"], [[r, str(n)] for r, n in sorted(reasons.items())], frozenset({1})
        )
    return DONE


def _risk(company: Company, profile: str, output: Output) -> int:
    """Print what linking at the threshold risks on this company's own data (G07b)."""
    chosen = _profile(company, profile) if profile else None
    found = company.estimate_risk(chosen, progress=output.progress("Estimating"))
    output.answer(
        {
            "expenses": found.expenses,
            "chance_links": found.chance_links,
            "per_10k": round(found.per_10k, 2),
            "upper_per_10k": round(found.upper_per_10k, 2),
            "judged_links": found.judged_links,
            "own_pairs": found.own_pairs,
        }
    )
    output.say(
        f"Of 10,000 expenses about {found.per_10k:.1f} would be linked by chance, at most"
        f" {found.upper_per_10k:.1f} (95 % bound, from {found.expenses} expenses moved by some weeks)."
    )
    output.say(
        f"Weights are adapted to {found.own_pairs:,} pairs of this company."
        if found.own_pairs
        else "Weights are as shipped: too little data of this company yet."
    )
    return DONE


def _profile(company: Company, name: str) -> MatchProfile:
    for profile in company.browse.profiles():
        if profile.name.casefold() == name.casefold():
            return profile
    raise NotFoundError(f"the profile {name!r}")


def _explain(company: Company, text: str, output: Output) -> int:
    """Print the candidates of the expense with this id or reference, each with its contributions."""
    session = company.open_session(Scope())
    rows = session.expense_rows(
        list(session.pending(ListQuery()).ids) + list(session.reconciled(ListQuery()).ids)
    )
    found = [row for row in rows if text in (str(row.expense.id), row.expense.reference)]
    if not found:
        raise NotFoundError(f"the expense {text!r}")
    row = found[0]
    expense = row.expense
    amount = f"{expense.amount.plain()} {expense.amount.currency}"
    why = reason(row.reason, row.reason_detail)
    state = f"{row.state.value}: {why}" if why else row.state.value
    output.say(
        f"{expense.reference or expense.id}  {expense.spent_on}  {expense.merchant}  {amount}  {state}"
    )
    competing = _competing(row)
    for side, ids in competing.items():
        output.say(f"     competing {side}: {', '.join(map(str, ids))}")
    links = [link for link in company.browse.related(expense.id) if not link.is_reversed]
    for link in links:
        _say_link(link, expense, output)
    candidates = session.candidates(expense.id)
    for place, offered in enumerate(candidates, 1):
        payment, candidate = offered.payment, offered.candidate
        paid = f"{payment.amount.plain()} {payment.amount.currency}  {offered.instrument_name}"
        output.say(f"\n{place}. {payment.day}  {payment.descriptor}  {paid}  {candidate.probability:.1%}")
        for line in _contributions(candidate):
            output.say(f"     {line}")
    if not candidates and not links:
        output.say("No payment comes into question.")
    output.answer(
        {
            "expense": expense.id,
            "state": row.state.value,
            "reason": row.reason,
            "why": why,
            "competing": competing,
            "links": [_link_json(link, expense) for link in links],
            "candidates": [_candidate_json(offered.candidate) for offered in candidates],
        }
    )
    return DONE


def _competing(row: ExpenseRow) -> dict[str, list[int]]:
    """Return the payments that compete for an expense, and the expenses that want them too (F11)."""
    found = json.loads(row.reason_detail) if row.reason_detail else {}
    return {side: list(found[side]) for side in ("payments", "expenses") if found.get(side)}


def _say_link(link: LinkRow, expense: Expense, output: Output) -> None:
    """Print a recorded link with the evidence that was stored with it."""
    payment = link.payment
    chance = "" if link.probability is None else f"  {link.probability:.1%}"
    output.say(
        f"\nReconciled ({link.origin.value}) with {payment.day}  {payment.descriptor}  "
        f"{payment.amount.plain()} {payment.amount.currency}  {link.instrument_name}{chance}"
    )
    settled = f"{plain(link.expense_minor, expense.amount.currency)} {expense.amount.currency}"
    used = f"{plain(link.payment_minor, payment.amount.currency)} {payment.amount.currency}"
    when = f" at {link.made_at:%Y-%m-%d %H:%M} UTC" if link.made_at else ""
    output.say(f"     settles {settled} with {used}, by {link.made_by}{when}")
    if link.reason:
        output.say(f"     reason: {link.reason}")
    for line in _evidence(link.evidence):
        output.say(f"     {line}")


def _link_json(link: LinkRow, expense: Expense) -> dict[str, object]:
    return {
        "payment": link.payment.id,
        "origin": link.origin.value,
        "probability": link.probability,
        "settled": plain(link.expense_minor, expense.amount.currency),
        "used": plain(link.payment_minor, link.payment.amount.currency),
        "made_by": link.made_by,
        "reason": link.reason,
        "evidence": _evidence_json(link.evidence),
    }


def _contributions(candidate: Candidate) -> list[str]:
    lines = [f"{'Start':<16} {candidate.prior:+7.2f}"]
    lines += _evidence(candidate.evidence)
    lines.append(f"{'Score':<16} {candidate.score:+7.2f}  {candidate.outside}".rstrip())
    neutral = silent(candidate.evidence)
    if neutral:
        lines.append(f"Neutral: {', '.join(neutral)}")
    return lines


def _evidence(evidence: Sequence[Evidence]) -> list[str]:
    """Write the steps of the window's waterfall."""
    return [f"{one.name:<16} {one.weight:+7.2f}  {one.words}: {one.detail}" for one in steps(evidence)]


def _evidence_json(evidence: Sequence[Evidence]) -> list[dict[str, object]]:
    return [
        {
            "factor": e.factor.value,
            "class": e.level,
            "words": level(e),
            "evidence": e.detail,
            "weight": e.weight,
        }
        for e in evidence
    ]


def _candidate_json(candidate: Candidate) -> dict[str, object]:
    return {
        "payment": candidate.payment_id,
        "probability": round(candidate.probability, 6),
        "score": candidate.score,
        "prior": candidate.prior,
        "outside": candidate.outside,
        "evidence": _evidence_json(candidate.evidence),
    }


def report(arguments: argparse.Namespace, output: Output) -> int:
    """Print the totals; write the reconciliation workbook where asked."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        return print_report(company, Path(arguments.output) if arguments.output else None, output)


def print_report(company: Company, workbook: Path | None, output: Output) -> int:
    """Print what is reconciled and what is open, by state and currency.

    What the company paid and what people paid with their own money stand apart (G17), and so do settlements
    and transfers, which no expense explains; the first of each pair are the figures of Home and the workbook.
    """
    answer: dict[str, object] = {"company": company.info.name}
    rows: list[list[str]] = []
    for key, label, listing, part in (
        ("expenses", "expenses paid by the company", company.browse.expenses, BY_COMPANY),
        ("own_money", "expenses paid with own money", company.browse.expenses, BY_PERSON),
        ("payments", "payments", company.browse.payments, EXPECTED),
        ("transfers", "settlements and transfers", company.browse.payments, OWN_MOVES),
    ):
        by_state: dict[str, object] = {}
        for state in REPORTED:
            result = listing(ListQuery(filters=(Filter("state", (state.value,)), part)))
            sums = {currency: plain(minor, currency) for currency, minor in sorted(result.sums.items())}
            by_state[state.value] = {"count": len(result.ids), "sums": sums}
            if len(result.ids):
                totals = ", ".join(f"{text} {currency}" for currency, text in sums.items())
                rows.append([label, state.value, str(len(result.ids)), totals])
        answer[key] = by_state
    if workbook:
        written = company.write_workbook(workbook, progress=output.progress("Writing"))
        answer["workbook"] = str(written.path)
        output.say(f"Wrote {written.path}.")
    output.table(["", "state", "count", "total"], rows, frozenset({2}))
    output.answer(answer)
    return DONE


def verify(arguments: argparse.Namespace, output: Output) -> int:
    """Prove the audit trail; a broken chain is named with its first event."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        proof = company.verify_audit(output.progress("Verifying"))
    output.answer(
        {
            "events": proof.events,
            "is_intact": proof.is_intact,
            "problem": proof.problem,
            "first_bad": proof.first_bad,
        }
    )
    if proof.is_intact:
        output.say(f"{proof.events} events, the chain holds.")
        return DONE
    output.say(f"The audit trail does not hold at event {proof.first_bad}: {proof.problem}.")
    return ATTENTION


def backup(arguments: argparse.Namespace, output: Output) -> int:
    """Write a copy that was opened and proven."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        path = company.backup(Path(arguments.file), output.progress("Copying"))
    output.answer({"backup": str(path)})
    output.say(f"Wrote and proved {path}.")
    return DONE


def demo(arguments: argparse.Namespace, output: Output) -> int:
    """Make the sample company, do its month-end, write the workbook; pictures are `__main__`'s part."""
    folder = Path(arguments.output or "demo-output")
    folder.mkdir(parents=True, exist_ok=True)
    with closing(Program.start(remembers=False).create_demo(folder)) as company:
        for record in reversed(company.import_history()):
            counts = f"{record.imported} imported, {record.repeated} repeated, {record.rejected} rejected"
            output.say(f"{record.file_name}: {counts}")
        code = print_report(company, folder / DEMO_WORKBOOK, output)
        output.say(f"The company file is {company.info.target}")
        output.answer({"target": company.info.target})
    return code
