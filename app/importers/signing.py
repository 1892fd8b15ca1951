"""Gathers what a table shows about the sign of its amounts, and has it decided."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from app.importers import signs, survey
from app.importers.columns import Mapped
from app.importers.layout import Layout
from app.importers.phrases import status_rule
from app.importers.protocol import ReadRequest
from app.importers.readings import CellReader
from app.importers.signs import Sign, SignRow, SignVerdict
from app.importers.statement_rows import NO_DIGITS
from app.importers.table import is_blank, text_of
from app.importers.titles import fold
from app.models.statement import Purpose, Question

_PURCHASE_LIST = frozenset(
    {"order id", "order number", "expense id", "expense date", "expense report", "claim id", "receipt"}
)


MOSTLY = 0.7
"""From this part of negative amounts on, the sign of an expense list needs no question."""


def choose_amount(mapped: Mapped, seen: survey.Survey, reader: CellReader) -> None:
    """Among several amount columns take the one that the running balance follows."""
    balance, amount = mapped.place("balance"), mapped.place("amount")
    if amount is None or not mapped.rivals:
        return
    if balance is None:
        mapped.columns["amount"] = (_moving_most(mapped, seen, reader, amount),)
        return
    best, best_held = amount, _held(seen, reader, amount, balance)
    for rival in mapped.rivals:
        if rival in (balance, *(mapped.columns.get("original_amount", ()))) or rival not in seen.money:
            continue
        held = _held(seen, reader, rival, balance)
        if held > best_held:
            best, best_held = rival, held
    mapped.columns["amount"] = (best,)


def _moving_most(mapped: Mapped, seen: survey.Survey, reader: CellReader, amount: int) -> int:
    """Give the amount column, or its rival where that one is zero in more than half of the rows."""
    foreign = mapped.columns.get("original_amount", ())
    moving: dict[int, int] = {}
    for place in (amount, *mapped.rivals):
        if place in seen.money and place not in foreign:
            reads = [reader.amount(row.cells[place], "") for row in seen.head if len(row.cells) > place]
            moving[place] = sum(1 for read in reads if not read.problem and read.minor)
    best = max(moving, key=lambda place: (moving[place], place == amount), default=amount)
    return best if 2 * moving.get(amount, 0) < moving.get(best, 0) else amount


def _held(seen: survey.Survey, reader: CellReader, amount: int, balance: int) -> int:
    pairs = []
    for row in seen.head[:1000]:
        if (
            len(row.cells) <= max(amount, balance)
            or is_blank(row.cells[amount])
            or is_blank(row.cells[balance])
        ):
            continue
        read, after = reader.amount(row.cells[amount], ""), reader.amount(row.cells[balance], "")
        if not read.problem and not after.problem:
            pairs.append((read.minor, after.minor))
    return (
        max((signs.chain(pairs, orientation)[0] for orientation in (1, -1)), default=0)
        if len(pairs) > 1
        else 0
    )


def ask_for_fees(
    layout: Layout, mapped: Mapped, seen: survey.Survey, reader: CellReader, answers: Mapping[str, str]
) -> list[Question]:
    """Ask whether a column of fees belongs to the amounts, where the running balance counts it in.

    Sets the decision of the reader as answered; without an answer fees stay out.
    """
    fee, amount, balance = (mapped.place(name) for name in ("fee", "amount", "balance"))
    answer = answers.get("fees", "")
    reader.decisions.takes_fees = answer == "yes" and fee is not None
    if fee is None or amount is None or balance is None or answer in ("yes", "no"):
        return []
    plain, less = [], []
    for row in seen.head[:1000]:
        if len(row.cells) <= max(fee, amount, balance) or is_blank(row.cells[balance]):
            continue
        read, after = reader.amount(row.cells[amount], ""), reader.amount(row.cells[balance], "")
        cost = reader.amount(row.cells[fee], "")
        if not read.problem and not after.problem:
            plain.append((read.minor, after.minor))
            less.append((read.minor - (0 if cost.problem else abs(cost.minor)), after.minor))
    held, held_less = (signs.chain(pairs, 1)[0] if len(pairs) > 1 else 0 for pairs in (plain, less))
    if held_less <= held:
        return []
    evidence = (
        f"the balance follows in {held_less} of {len(less) - 1} steps with the column {layout.titles[fee]}, "
        f"in {held} without"
    )
    return [Question("fees", "Are the fees taken from the account too?", ("yes", "no"), evidence, "no")]


def decide_sign(
    layout: Layout,
    mapped: Mapped,
    seen: survey.Survey,
    reader: CellReader,
    made: survey.Decisions,
    request: ReadRequest,
    remembered: Mapping[str, str],
    *,
    is_card: bool,
) -> SignVerdict:
    """Decide what the sign of the amount column means; asks where nothing decides."""
    answers = {**remembered, **request.answers}
    verdict = _sign_verdict(layout, mapped, seen, reader, request, is_card=is_card)
    answer = answers.get("sign", "")
    if answer in set(Sign):
        return dataclasses.replace(
            verdict,
            sign=Sign(answer),
            is_sure=True,
            evidence="as answered" if "sign" in request.answers else "as this layout writes it",
        )
    if not verdict.is_sure:
        made.questions.append(
            Question(
                "sign",
                "Is an amount without a minus money spent or money received?",
                (Sign.PLUS_IS_OUT.value, Sign.MINUS_IS_OUT.value),
                verdict.evidence,
                verdict.sign.value,
            )
        )
    return verdict


def _sign_verdict(
    layout: Layout,
    mapped: Mapped,
    seen: survey.Survey,
    reader: CellReader,
    request: ReadRequest,
    *,
    is_card: bool,
) -> SignVerdict:
    if (
        mapped.place("debit") is not None
        and mapped.place("credit") is not None
        and mapped.place("amount") is None
    ):
        return SignVerdict(Sign.MINUS_IS_OUT, "debit and credit columns", is_sure=True)
    title_direction = ""
    if mapped.place("amount") is None:
        title_direction = "out" if mapped.place("debit") is not None else "in"
    titles = {fold(title) for title in layout.titles}
    is_list = request.purpose is Purpose.EXPENSES or bool(titles & _PURCHASE_LIST)
    rows = list(_sign_rows(mapped, seen, reader))
    has_flags = {"flag", "amount"} <= set(mapped.columns) and all(row.minor >= 0 for row in rows)
    if mapped.told and has_flags:
        return SignVerdict(
            Sign.MINUS_IS_OUT,
            f"the column {layout.titles[mapped.columns['flag'][0]]}: "
            + ", ".join(f"{value or 'blank'} is money {way}" for value, way in sorted(mapped.told.items())),
            is_sure=True,
            uses_flags="flag",
            told=mapped.told,
        )
    if is_list and rows and all(row.minor <= 0 for row in rows) and any(row.minor < 0 for row in rows):
        return SignVerdict(Sign.MINUS_IS_OUT, "every amount of the list has a minus", is_sure=True)
    if request.purpose is Purpose.EXPENSES and (verdict := _mostly_negative(rows)) is not None:
        return verdict
    return signs.decide(rows, title_direction=title_direction, is_card=is_card, is_purchase_list=is_list)


def _mostly_negative(rows: Sequence[SignRow]) -> SignVerdict | None:
    """In a list of expenses refunds are the exception: where most amounts have a minus, that is money out."""
    moving = [row for row in rows if row.minor]
    negatives = sum(1 for row in moving if row.minor < 0)
    if 2 * negatives <= len(moving) or any(row.flag for row in moving):
        return None
    evidence = f"{negatives} of {len(moving)} amounts of the list have a minus"
    return SignVerdict(Sign.MINUS_IS_OUT, evidence, is_sure=negatives >= MOSTLY * len(moving))


def _sign_rows(mapped: Mapped, seen: survey.Survey, reader: CellReader) -> Iterator[SignRow]:
    amount = next(at for name in ("amount", "debit", "credit") if (at := mapped.place(name)) is not None)
    balance, flag, kind = mapped.place("balance"), mapped.place("flag"), mapped.place("type")
    status = mapped.place("status")
    texts = [
        at
        for name in ("descriptor", "counterparty", "merchant", "category")
        for at in mapped.columns.get(name, ())
    ]
    for row in seen.head:
        cells = row.cells
        if len(cells) <= amount or is_blank(cells[amount]):
            continue
        read = reader.amount(cells[amount], "")
        if read.problem or read.flag:
            continue
        if status is not None and len(cells) > status and _is_void(text_of(cells[status])):
            continue
        after = reader.amount(cells[balance], "") if balance is not None and len(cells) > balance else None
        words = " ".join(text_of(cells[at]) for at in texts if len(cells) > at)
        yield SignRow(
            read.minor,
            after.minor if after is not None and not after.problem else None,
            signs.direction(text_of(cells[flag])) if flag is not None and len(cells) > flag else None,
            signs.kind_direction(text_of(cells[kind])) if kind is not None and len(cells) > kind else None,
            signs.word_direction(words.translate(NO_DIGITS)),
        )


def _is_void(status: str) -> bool:
    """Tell whether a status says that nothing moved; a pending row is written with the same signs."""
    return status_rule(status) not in ("", "pending")
