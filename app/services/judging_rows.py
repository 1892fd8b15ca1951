"""Tells for each row of a staged file whether it is new or stored; the same for preview and import."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from app.engine.intake.identity import Known, Members, Occurrences, Taken, text_hash
from app.engine.intake.kinds import settled_kind
from app.importers.wire import BANK_ID, DAY, MINOR, TEXT, PackedRow
from app.models.payment import Instrument, InstrumentKind, PaymentKind
from app.models.statement import Question
from app.services.bank_texts import BankTexts
from app.services.staging import Staged

if TYPE_CHECKING:
    from app.engine.matching.cleaning import CleanNames
    from app.services.recognising import Targets, Verdicts
    from app.store.rows import IdentityColumns, PaymentRow
    from app.store.unit_of_work import UnitOfWork


def known_of(columns: "IdentityColumns") -> Iterable[Known]:
    """View identity columns as known rows, those entered by hand left out."""
    return (
        Known(
            columns.ids[row],
            columns.day[row],
            columns.amount_minor[row],
            columns.currency.at(row),
            columns.text_hash[row],
            columns.occurrence[row],
            columns.bank_id.at(row),
        )
        for row in range(len(columns))
        if columns.occurrence[row]
    )


@dataclass
class PaymentJudge:
    """Judges statement lines against one unit of work; remembers what it has seen of the file.

    Attributes:
        first_on, last_on: The days of the whole file.
        hashes: Hashes of descriptors, as far as they are known already.
    """

    uow: "UnitOfWork"
    first_on: date
    last_on: date
    hashes: dict[str, int]
    verdicts: "Verdicts | None" = None
    _place: int = 0
    _by_instrument: dict[tuple[int, str], Occurrences] = field(default_factory=dict)
    _members: Members = field(default_factory=Members)

    def prepare(self, staged: Staged, targets: "Targets", answers: Mapping[str, str]) -> None:
        """Look at the whole file first, so that renumbered, renamed and pending lines are recognised too.

        `take_rows` must then be given every line of the file, in file order.
        """
        from app.services.recognising import SAME_ROWS, recognise

        self.verdicts = recognise(self.uow, staged, targets, answers.get(SAME_ROWS, ""))

    def questions(self, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """Return what only a person can tell of the lines, once `prepare` has looked at them."""
        return () if self.verdicts is None else self.verdicts.question(answers)

    def take_rows(
        self, lines: Sequence[PackedRow], targets: Sequence[tuple[Instrument, str]], member: str = ""
    ) -> list[Taken]:
        """Judge the next lines, in file order.

        Args:
            lines: As packed by the reader.
            targets: Instrument and currency of each; of an instrument with id 0, a new one, nothing is known.
            member: The file inside an archive that they come from; empty where there is no archive.
        """
        found: list[Taken] = []
        start = 0
        for target, run in groupby(targets, key=id):
            stop = start + sum(1 for _ in run)
            assert id(targets[start]) == target, "targets are walked in order"
            instrument, currency = targets[start]
            run_start = len(found)
            rows = self._identities(lines[start:stop])
            if self.verdicts is not None and instrument.id in self.verdicts.books:
                found += self._known(rows, self.verdicts, instrument.id, currency)
            else:
                found += self._occurrences_of(instrument).take_all(rows, currency)
            if member:
                found[run_start:] = self._in_archive(
                    member, targets[start], lines[start:stop], found[run_start:]
                )
            self._place += stop - start
            start = stop
        return found

    def _in_archive(
        self,
        member: str,
        target: tuple[Instrument, str],
        lines: Sequence[PackedRow],
        found: Sequence[Taken],
    ) -> list[Taken]:
        """Take what an earlier file of the same archive holds for what it is: the same payment."""
        instrument, currency = target
        place = (instrument.id, instrument.name if instrument.id <= 0 else "")
        return [
            self._members.judged(member, place, (line[DAY], line[MINOR], currency, taken.hash), taken)
            for line, taken in zip(lines, found, strict=True)
        ]

    def _known(
        self,
        rows: Iterable[tuple[int, int, int, str]],
        verdicts: "Verdicts",
        instrument_id: int,
        currency: str,
    ) -> list[Taken]:
        recogniser = verdicts.books[instrument_id].recogniser
        return [
            verdicts.taken(place, hash_, (day, minor, currency, hash_), recogniser)
            for place, (day, minor, hash_, _) in enumerate(rows, self._place)
        ]

    def _identities(self, lines: Sequence[PackedRow]) -> Iterator[tuple[int, int, int, str]]:
        hashes = self.hashes
        for line in lines:
            text = line[TEXT]
            hash_ = hashes.get(text)
            yield line[DAY], line[MINOR], text_hash(text) if hash_ is None else hash_, line[BANK_ID]

    def _occurrences_of(self, instrument: Instrument) -> Occurrences:
        key = (instrument.id, instrument.name if instrument.id <= 0 else "")
        if (occurrences := self._by_instrument.get(key)) is None:
            known: Iterable[Known] = ()
            if instrument.id > 0:
                known = known_of(self.uow.payments.identities(instrument.id, self.first_on, self.last_on))
            occurrences = self._by_instrument[key] = Occurrences.of(known)
        return occurrences


def payment_row(
    line: PackedRow,
    taken: Taken,
    texts: BankTexts,
    *,
    instrument: Instrument,
    currency: str,
    import_id: int,
    line_id: int,
    names: "CleanNames",
) -> "PaymentRow":
    """Make the payment of a packed line; `texts` and `names` read from its text what no column tells."""
    (
        _,
        day,
        minor,
        own_currency,
        text,
        purchased,
        valued,
        original_minor,
        original,
        _,
        bank_id,
        party,
        mcc,
        country,
        vat_number,
        kind,
        status,
        *_,
    ) = line
    if instrument.kind is InstrumentKind.CARD:
        kind = settled_kind(PaymentKind(kind), minor, text, instrument.kind).value
    currency = own_currency or currency
    return (
        instrument.id,
        minor,
        currency,
        day,
        texts.purchase_day(text, day) if purchased is None else purchased,
        valued,
        *((original_minor, original) if original else texts.original(text, minor, currency)),
        text,
        party,
        None,
        mcc,
        country,
        kind,
        status,
        bank_id,
        vat_number,
        import_id,
        line_id,
        "",
        taken.hash,
        taken.occurrence,
        names.of(text, party, kind),
    )
