"""Adds up the lines of one statement and compares them with what the file states."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.models.money import Money, plain
from app.models.statement import Proof


def unproven(proofs: Sequence[Proof], who: str, note: Callable[[str], None]) -> list[Proof]:
    """Turn checks that fail into ones that prove nothing, both numbers kept, and say so in a note.

    For what a file states beside its balances and what senders often get wrong or mean otherwise: counts of
    records, control totals over balances, totals of an interim report.
    """
    made = []
    for proof in proofs:
        if proof.holds is False:
            note(f"{who}{proof.what}: {proof.expected} stated, {proof.found} found")
            made.append(replace(proof, holds=None))
        else:
            made.append(proof)
    return made


@dataclass(slots=True)
class Tally:
    """Running sums of one statement, in minor units of its currency.

    Attributes:
        out_minor: Money out, as a positive number.
        in_minor: Money in, as a positive number.
    """

    currency: str
    out_minor: int = 0
    in_minor: int = 0
    out_count: int = 0
    in_count: int = 0

    def add(self, minor: int) -> None:
        """Count one line; above zero is money out."""
        if minor > 0:
            self.out_minor += minor
            self.out_count += 1
        else:
            self.in_minor -= minor
            self.in_count += 1

    @property
    def net_minor(self) -> int:
        """What the lines add to the holder's balance."""
        return self.in_minor - self.out_minor

    def closing(self, opening: Money | None, closing: Money | None, what: str = "closing") -> list[Proof]:
        """Check opening + in - out = closing; empty where a balance is missing or of another currency."""
        if opening is None or closing is None or opening.currency != closing.currency:
            return []
        found = opening.minor + self.net_minor
        return [Proof(what, closing.plain(), plain(found, opening.currency), closing.minor == found)]

    def sums(self, *, debits: int | None = None, credits_: int | None = None) -> list[Proof]:
        """Check stated sums of money out and money in (positive, minor units)."""
        proofs = []
        for what, stated, found in (("debits", debits, self.out_minor), ("credits", credits_, self.in_minor)):
            if stated is not None:
                said, sum_ = plain(stated, self.currency), plain(found, self.currency)
                proofs.append(Proof(what, said, sum_, stated == found))
        return proofs

    def counts(
        self, *, debits: int | None = None, credits_: int | None = None, both: int | None = None
    ) -> list[Proof]:
        """Check stated numbers of lines."""
        checks = (
            ("debit count", debits, self.out_count),
            ("credit count", credits_, self.in_count),
            ("count", both, self.out_count + self.in_count),
        )
        return [Proof(what, str(n), str(found), n == found) for what, n, found in checks if n is not None]
