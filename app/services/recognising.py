"""Finds out which lines of a staged file are here already, looking at the whole file before deciding."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.engine.intake.identity import Known, Taken, text_hash
from app.engine.intake.pending import ID_WINDOW_DAYS, Movement
from app.engine.intake.recognise import Maybe, Recogniser, Repeat, Seen
from app.importers.wire import BANK_ID, DAY, LINE_WIDTH, MINOR, STATUS, TEXT, LineRow
from app.models.columns import ABSENT
from app.models.errors import LockedPeriodError
from app.models.ids import InstrumentId, PaymentId
from app.models.payment import Instrument, PaymentStatus
from app.models.period import from_day, to_day
from app.models.sighting import Cause, Doubt
from app.models.statement import Question
from app.services.bank_texts import bank_texts
from app.services.staging import GroupKey, Staged

if TYPE_CHECKING:
    from app.store.sightings import KnownColumns
    from app.store.unit_of_work import UnitOfWork

BATCH_ROWS = 2000
EXAMPLES = 3
SAME_ROWS = "same_rows"
"""Key of the question about rows with the day and amount of a payment, but another text."""

SAME, NEW = "same", "new"
_PENDING = PaymentStatus.PENDING.value
_PURCHASED, _ORIGINAL, _ORIGINAL_CURRENCY, _MCC = map(
    LineRow._fields.index, ("purchased", "original_minor", "original_currency", "mcc")
)
_OTHER_TEXT = frozenset({"id", "text", "said"})

Targets = Mapping[GroupKey, tuple[Instrument, str]]


@dataclass
class _Book:
    """One instrument: what is stored of it, and where that came from."""

    recogniser: Recogniser
    imports: Mapping[int, int]
    with_pending: frozenset[int]


@dataclass
class Verdicts:
    """What is known of each line of a file, in file order; `place` counts lines from 0.

    Attributes:
        ids: The payment that a line is, 0 for a new one.
        groups: The place of a line's group among the groups of the file.
        why: How that is known, where line and payment are not equal.
        causes: What the payment's history keeps of the line, where it keeps anything.
        posts: Lines that book a pending payment.
        maybe: Payments that a new line may be.
        doubtful: The same as pairs, for the questions that are kept.
        books: Instrument id -> what is stored of it; instruments with nothing stored are not here.
        sources: Group of the file -> import -> how many lines it brought before.
    """

    ids: "array[int]" = field(default_factory=lambda: array("q"))
    groups: "array[int]" = field(default_factory=lambda: array("l"))
    why: dict[int, str] = field(default_factory=dict)
    causes: dict[int, Cause] = field(default_factory=dict)
    posts: set[int] = field(default_factory=set)
    maybe: dict[int, tuple[int, ...]] = field(default_factory=dict)
    doubtful: list[Maybe] = field(default_factory=list)
    books: dict[int, _Book] = field(default_factory=dict)
    sources: dict[GroupKey, Counter[int]] = field(default_factory=dict)
    asked: list[tuple[Seen, Movement]] = field(default_factory=list)

    def taken(self, place: int, hash_: int, key: tuple[int, int, str, int], recogniser: Recogniser) -> Taken:
        """Give the verdict on one line; equal new lines must be asked for in file order."""
        id_ = self.ids[place]
        if not id_:
            return Taken(hash_, recogniser.occurrence(key), None, maybe=self.maybe.get(place, ()))
        is_posted = place in self.posts
        occurrence = recogniser.occurrence(key) if is_posted else 0
        cause = self.causes.get(place)
        return Taken(hash_, occurrence, id_, self.why.get(place, ""), is_posted, cause=cause or "")

    def question(self, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """Ask whether rows with the day and amount of payments are those, where nothing decides it."""
        if not self.asked or answers.get(SAME_ROWS) in (SAME, NEW):
            return ()
        shown = [
            f"row {row.row} “{row.text}” and “{other.text}”, both {from_day(row.day)}"
            for row, other in self.asked[:EXAMPLES]
        ]
        more = f" and {len(self.asked) - EXAMPLES} more" if len(self.asked) > EXAMPLES else ""
        count = len(self.asked)
        text = (
            "One row has the day and amount of a payment that is here already, under another text."
            " Is it the same payment?"
            if count == 1
            else f"{count} rows have the day and amount of payments that are here already, under other texts."
            " Are they the same payments?"
        )
        return (Question(SAME_ROWS, text, (SAME, NEW), "; ".join(shown) + more, NEW),)


def recognise(uow: "UnitOfWork", staged: Staged, targets: Targets, same_rows: str) -> Verdicts | None:
    """Judge every line of a file; None where nothing is stored that it could repeat, which costs nothing.

    Args:
        uow: What is stored.
        staged: The file.
        targets: Instrument and currency of each group; an instrument with id 0 is new.
        same_rows: The answer to the question of that key, or empty.
    """
    made = Verdicts(books=_books(uow, staged, targets))
    if not made.books:
        return None
    _look(made, staged, targets)
    for instrument_id, book in made.books.items():
        _conclude(made, uow, staged, targets, instrument_id, book, same_rows)
    _count_sources(made, staged, targets)
    return made


def _books(uow: "UnitOfWork", staged: Staged, targets: Targets) -> dict[int, _Book]:
    days: dict[int, list[int]] = {}
    waits: set[int] = set()
    for key, (instrument, _) in targets.items():
        group = staged.groups[key]
        if instrument.id > 0:
            days.setdefault(instrument.id, []).extend((to_day(group.first_on), to_day(group.last_on)))
            waits |= {instrument.id} if group.pending else set()
    books = {}
    for instrument_id, reached in days.items():
        first, last = min(reached), max(reached)
        until = last + (ID_WINDOW_DAYS if instrument_id in waits else 1)
        id_ = InstrumentId(instrument_id)
        stored = uow.sightings.known(id_, first - 1, until, first - ID_WINDOW_DAYS)
        if not len(stored):
            continue
        looks = uow.sightings.looks(id_, first, last)
        recogniser = Recogniser.of(_known(stored), _known(looks))
        imports = {} if not len(stored) else dict(zip(stored.ids, stored.import_id, strict=True))
        with_pending = frozenset(id_ for id_, held in zip(looks.ids, looks.is_pending, strict=True) if held)
        books[instrument_id] = _Book(recogniser, imports, with_pending)
    return books


def _known(columns: "KnownColumns") -> Iterable[Known]:
    return (
        Known(
            columns.ids[row],
            columns.day[row],
            columns.amount_minor[row],
            columns.currency.at(row),
            columns.text_hash[row],
            columns.occurrence[row],
            columns.bank_id.at(row),
            bool(columns.is_pending[row]),
            columns.import_id[row],
        )
        for row in range(len(columns))
    )


def _look(made: Verdicts, staged: Staged, targets: Targets) -> None:
    """Pair what is equal, and remember what could still be known."""
    texts, hashes = bank_texts(), staged.hashes
    places = {key: place for place, key in enumerate(staged.groups)}
    for at, batch in staged.spool.batches(BATCH_ROWS):
        lines = [row for row in batch if len(row) == LINE_WIDTH]
        for line, key in zip(lines, staged.keys_of(at, lines), strict=True):
            instrument, currency = targets[key]
            book = made.books.get(instrument.id)
            made.groups.append(places[key])
            if book is None:
                made.ids.append(0)
                continue
            place, text, minor, day = len(made.ids), line[TEXT], line[MINOR], line[DAY]
            hash_ = hashes.get(text)
            if hash_ is None:
                hash_ = text_hash(text)
            is_pending = line[STATUS] == _PENDING
            own = (day, minor, currency, hash_)
            found = book.recogniser.see(own, line[BANK_ID], is_pending=is_pending)
            made.ids.append(found)
            if found:
                _note_equal(made, book, place, found, is_pending=is_pending)
            elif book.recogniser.may_be_known(own, is_pending=is_pending):
                bought = texts.purchase_day(text, day) if line[_PURCHASED] is None else line[_PURCHASED]
                original = (line[_ORIGINAL], line[_ORIGINAL_CURRENCY])
                if original[1] is None:
                    original = texts.original(text, minor, currency)
                book.recogniser.left.append(
                    Seen(
                        place,
                        line[0],
                        day,
                        minor,
                        currency,
                        line[BANK_ID],
                        is_pending,
                        text,
                        bought,
                        *original,
                        line[_MCC],
                        hash_,
                    )
                )


def _note_equal(made: Verdicts, book: _Book, place: int, payment_id: int, *, is_pending: bool) -> None:
    """Say what the history of a payment keeps of an equal line: nothing, for what was never pending."""
    if payment_id in book.recogniser.pending:
        if is_pending:
            made.causes[place] = Cause.SEEN
        else:
            made.causes[place] = Cause.POSTED
            made.posts.add(place)
            made.why[place] = "equal"
    elif is_pending:
        made.causes[place] = Cause.PENDING
    elif payment_id in book.with_pending:
        made.causes[place] = Cause.SEEN


def _conclude(
    made: Verdicts,
    uow: "UnitOfWork",
    staged: Staged,
    targets: Targets,
    instrument_id: int,
    book: _Book,
    same_rows: str,
) -> None:
    groups = [
        staged.groups[key] for key, (instrument, _) in targets.items() if instrument.id == instrument_id
    ]
    span = (
        min(to_day(group.first_on) for group in groups),
        max(to_day(group.last_on) for group in groups),
    )
    stored_spans = uow.timelines.booked_spans(InstrumentId(instrument_id))
    found = book.recogniser.conclude(span, stored_spans, lambda ids: _movements(uow, ids), same_rows)
    rows = {row.place: row for row in book.recogniser.left}
    for place, (id_, why) in found.repeats.items():
        made.ids[place], made.why[place] = id_, why
        if why in _OTHER_TEXT:
            made.causes[place] = Cause.OTHER_TEXT
        elif id_ in book.recogniser.pending or rows[place].is_pending:
            made.causes[place] = Cause.SEEN
    for place, (id_, why) in found.earlier.items():
        made.ids[place], made.why[place], made.causes[place] = id_, why, Cause.PENDING
    refused = _refused(uow, found.posts, rows)
    for place, (id_, why) in found.posts.items():
        if place in refused:
            found.doubtful.append(Maybe(place, id_, refused[place]))
            continue
        made.ids[place], made.why[place], made.causes[place] = id_, why, Cause.POSTED
        made.posts.add(place)
    for one in found.doubtful:
        made.maybe[one.place] = (*made.maybe.get(one.place, ()), one.payment_id)
    made.doubtful += found.doubtful
    same_day = [one for one in found.doubtful if one.doubt is Doubt.SAME_DAY]
    if same_day:
        full = _movements(uow, [one.payment_id for one in same_day])
        made.asked += [(rows[one.place], full[one.payment_id]) for one in same_day]


def _refused(uow: "UnitOfWork", posts: Mapping[int, Repeat], rows: Mapping[int, Seen]) -> dict[int, Doubt]:
    """Name the booked lines that must not change their pending payment: a locked period, the books."""
    from app.store.locked import refuse_locked_days
    from app.store.posted import posted_among

    refused: dict[int, Doubt] = {}
    ids = sorted({one.payment_id for one in posts.values()})
    payments = {payment.id: payment for payment in uow.payments.get(ids)}
    connection = uow.context.connection
    for place, (id_, _) in posts.items():
        payment = payments[PaymentId(id_)]
        try:
            refuse_locked_days(connection, [(to_day(payment.booked_on), payment.instrument_id)])
        except LockedPeriodError:
            refused[place] = Doubt.LOCKED
            continue
        if abs(payment.allocated_minor) > abs(rows[place].minor):
            links = uow.reconciliations.of_payments([payment.id], live_only=True)
            expenses = sorted({item.expense_id for link in links for item in link.allocations})
            if posted_among(connection, expenses):
                refused[place] = Doubt.POSTED
    return refused


def _movements(uow: "UnitOfWork", ids: Sequence[int]) -> dict[int, Movement]:
    """Read payments in full, by id, in the order asked."""
    return {
        int(one.id): Movement(
            one.id,
            to_day(one.booked_on),
            one.amount.minor,
            one.amount.currency,
            one.descriptor,
            one.bank_id,
            None if one.purchased_on is None else to_day(one.purchased_on),
            None if one.original is None else one.original.minor,
            None if one.original is None else one.original.currency,
            one.mcc,
        )
        for one in uow.payments.get(ids)
    }


def _count_sources(made: Verdicts, staged: Staged, targets: Targets) -> None:
    """Count from which imports the lines of each group are known."""
    keys = list(staged.groups)
    for place, (id_, at) in enumerate(zip(made.ids, made.groups, strict=True)):
        book = made.books.get(targets[keys[at]][0].id) if id_ and place not in made.posts else None
        if book is not None and (source := book.imports.get(id_, ABSENT)) != ABSENT:
            made.sources.setdefault(keys[at], Counter())[source] += 1
