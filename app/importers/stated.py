"""What a table states about itself: balances in rows of their own, totals and counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.importers.phrases import total_side
from app.importers.tally import Tally
from app.models.money import Money, plain
from app.models.statement import Proof, Question, StatementFoot

_SUM_OF = {"out": "debits", "in": "credits_"}


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """A row that states a balance instead of a transaction; `minor` is the holder's asset."""

    row: int
    phrase: str
    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that adds up the rows above it.

    Attributes:
        side: `out` or `in` where its words say which side it adds up; else empty.
        debit, credit: What stands in the debit and credit columns, positive; None where nothing does.
        net: What stands in the amount column, as printed; None where nothing does.
        is_cost: A plus in that column is money out.
        count: How many transactions it speaks of; None where it does not.
    """

    row: int
    side: str = ""
    debit: int | None = None
    credit: int | None = None
    net: int | None = None
    count: int | None = None
    is_cost: bool = False


@dataclass
class Stated:
    """Sums of one statement's lines in file order, compared with the totals that stand among them."""

    currency: str
    tally: Tally
    _since: Tally
    _proofs: list[Proof] = field(default_factory=list)

    @classmethod
    def of(cls, currency: str) -> "Stated":
        """Begin a statement."""
        return cls(currency, Tally(currency), Tally(currency))

    def add(self, minor: int) -> None:
        """Count one line; above zero is money out."""
        self.tally.add(minor)
        self._since.add(minor)

    def add_all(self, minors: Sequence[int]) -> None:
        """Count many lines."""
        outs = [minor for minor in minors if minor > 0]
        for tally in (self.tally, self._since):
            tally.out_minor += sum(outs)
            tally.in_minor += sum(outs) - sum(minors)
            tally.out_count += len(outs)
            tally.in_count += len(minors) - len(outs)

    def check(self, total: TotalRow) -> None:
        """Compare a total row with all lines above it, and with those since the total before."""
        self._proofs += _checked(total, self.tally, self._since, self.currency)
        self._since = Tally(self.currency)

    def proofs(self) -> list[Proof]:
        """Give every total that fails, with its row, and of those that hold the last of each kind."""
        failing = [proof for proof in self._proofs if proof.holds is False]
        return [*failing, *{proof.what: proof for proof in self._proofs if proof.holds}.values()]

    def balances(
        self, rows: Sequence[BalanceRow], above: Mapping[str, int | None], answer: str
    ) -> tuple[StatementFoot, list[Question]]:
        """Check opening and closing balances that the file states in rows of their own.

        Those among the rows are the statement's. Those above the table (`opening`, `closing`) may belong to
        another period: where they do not fit, a person is asked; `answer` is the answer.
        """
        currency = self.currency
        own = [row for row in rows if row.currency == currency]
        opening = next((row.minor for row in own if row.phrase == "opening"), None)
        closings = [row for row in own if row.phrase == "closing"]
        is_newest_first = any(
            row.phrase == "opening" and row.row > closings[0].row for row in own if closings
        )
        closing = closings[0 if is_newest_first else -1].minor if closings else None
        is_inside = opening is not None and closing is not None
        opening = above.get("opening") if opening is None else opening
        closing = above.get("closing") if closing is None else closing
        if opening is None or closing is None:
            known = [None if minor is None else Money(minor, currency) for minor in (opening, closing)]
            return StatementFoot(known[1], opening=known[0]), []
        found = opening + self.tally.net_minor
        if found == closing or is_inside or answer == "yes":
            proof = Proof("closing", plain(closing, currency), plain(found, currency), holds=found == closing)
            return StatementFoot(Money(closing, currency), None, (proof,), Money(opening, currency)), []
        if answer == "no":
            return StatementFoot(), []
        evidence = (
            f"the file states {plain(opening, currency)} and {plain(closing, currency)}; "
            f"the rows lead to {plain(found, currency)}"
        )
        text = "Are the balances beside the table those of exactly these rows?"
        return StatementFoot(), [Question("balances", text, ("yes", "no"), evidence, "no")]

    def above(
        self, totals: Sequence[tuple[str, str]], minor_of: Callable[[str], int | None]
    ) -> tuple[list[Proof], list[str]]:
        """Compare what is stated above the table; a total that differs may cover more: it is a note."""
        proofs: list[Proof] = []
        for label, text in totals:
            side = total_side(label)
            if side == "count" and text.isdecimal() and len(text) < 10:
                proofs += self.tally.counts(both=int(text))
            elif side in _SUM_OF and (minor := minor_of(text)) is not None:
                proofs += self.tally.sums(**{_SUM_OF[side]: abs(minor)})
        notes = [
            f"the lines above the table state {proof.what} {proof.expected}; the rows give {proof.found}"
            for proof in proofs
            if not proof.holds
        ]
        return [proof for proof in proofs if proof.holds], notes


def _checked(total: TotalRow, whole: Tally, part: Tally, currency: str) -> Iterator[Proof]:
    """Compare each number of a total row with all lines and with those since the total before."""
    for what, stated, of in _numbers(total):
        found = next((of(tally) for tally in (whole, part) if of(tally) == stated), None)
        holds = found is not None
        if what == "net" and not holds:
            holds = any(abs(stated) in _gross(tally) for tally in (whole, part))
        shown = stated if holds else of(whole)
        text = str if what.endswith("count") else lambda minor: plain(minor, currency)
        yield Proof(what, text(stated), text(shown), holds, None if holds else total.row)


def _numbers(total: TotalRow) -> Iterator[tuple[str, int, Callable[[Tally], int]]]:
    """List what a total row states: its name, its number (positive, or the net from the holder's side)."""
    side = {"out": "debits", "in": "credits"}.get(total.side, "")
    if side:
        stated = next((n for n in (total.debit, total.credit, total.net) if n is not None), None)
        if stated is not None:
            yield side, abs(stated), _OF[side]
    else:
        if total.debit is not None:
            yield "debits", total.debit, _OF["debits"]
        if total.credit is not None:
            yield "credits", total.credit, _OF["credits"]
        if total.net is not None:
            yield "net", total.net, _OF["cost" if total.is_cost else "net"]
    if total.count is not None:
        name = {"out": "debit count", "in": "credit count"}.get(total.side, "count")
        yield name, total.count, _OF[name]


_OF: dict[str, Callable[[Tally], int]] = {
    "debits": lambda tally: tally.out_minor,
    "credits": lambda tally: tally.in_minor,
    "net": lambda tally: tally.net_minor,
    "cost": lambda tally: -tally.net_minor,
    "debit count": lambda tally: tally.out_count,
    "credit count": lambda tally: tally.in_count,
    "count": lambda tally: tally.out_count + tally.in_count,
}


def _gross(tally: Tally) -> tuple[int, ...]:
    """List what a total under an amount column can mean too: one side, both sides, the net without sign."""
    return abs(tally.net_minor), tally.out_minor, tally.in_minor, tally.out_minor + tally.in_minor
