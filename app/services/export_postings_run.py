"""Runs one job against an accounting system: item by item, nothing twice, nothing lost (F49-F55, F59-F61).

Before anything is sent an attempt is committed; after the answer its outcome is. Between the two a crash
leaves `in_progress`, which is `unknown` at the next start and is looked up before anything is re-sent.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.connectors.protocol import Connector
from app.engine.posting.dates import Adjusted, adjusted
from app.engine.posting.payload import from_json, payload_hash
from app.engine.posting.states import (
    GONE,
    STOPS_ALL,
    Step,
    Trail,
    after_absence,
    job_status,
    next_step,
    pause_s,
    settled_at,
)
from app.models.errors import (
    CancelledError,
    ClosedPeriodError,
    ConnectorError,
    DoubtfulError,
    RejectedError,
    UnreachableError,
)
from app.models.ids import ExpenseId
from app.models.posting import (
    Connection,
    DateStrategy,
    Document,
    ExportItem,
    Failure,
    FailureReason,
    ItemStatus,
    JobStatus,
    Posting,
    Receipt,
)
from app.models.protocols import Progress
from app.services.workplace import Stored, Workplace
from app.store import UnitOfWork
from app.store.postings import place_of
from app.store.postings_rows import ABSENT, DOUBTFUL, NOT_SENT, POSTED, REFUSED

log = logging.getLogger(__name__)

NOT_SENT_MAX = 4
"""Tries in a row that the other side did not take; then the connection is checked anew."""

CHECKS_MAX = 3
"""Checks of a connection that does not answer, before a job is abandoned."""

OPEN = (ItemStatus.PENDING, ItemStatus.UNKNOWN)

LOOKS_MAX = 3
"""Look-ups right after a lost answer; then the item stays in doubt until it has settled."""

DATES_MAX = 2
"""Posting dates tried for one item: its own, and the one of the strategy."""

TOTAL_SLACK_MINOR = 1
"""A system may round the tax of a line; anything more is another document."""

ASK_PERSON = Failure(
    FailureReason.TIMEOUT,
    field="answer",
    origin="the accounting system",
    remedy="Look there for the key, then say whether it is posted",
)


def close_job(unit: UnitOfWork, job_id: int) -> None:
    """Store what a job's items make of its status (F48)."""
    unit.postings.set_job(job_id, job_status(unit.postings.counts(job_id)))


@dataclass
class JobRun:
    """One pass over one job.

    Attributes:
        runner: Whose turn it is; renewed with each item (F55).
        waits: Stay until what is in doubt has settled.
    """

    place: Workplace
    connector: Connector
    connection: Connection
    job_id: int
    runner: str
    waits: bool = False
    is_stopped: bool = False
    settles: dict[int, datetime] = field(default_factory=dict)

    def __call__(self, progress: Progress) -> None:
        """Do what can be done now; raises CancelledError between two items where `progress` does."""
        self._do("recover_posting", self._recover)
        try:
            if self._check():
                self._pass(progress)
            while self.waits and self.settles and not self.is_stopped:
                left_s = (min(self.settles.values()) - self.place.clock.now()).total_seconds()
                self.place.clock.sleep(max(left_s, 0.0) + 0.001)
                self._pass(progress)
        except CancelledError:
            self._do("finish_posting", self._finish)
            raise
        self._do("finish_posting", self._finish)

    def _recover(self, unit: UnitOfWork) -> None:
        unit.postings.recover(self.job_id)
        unit.postings.set_job(self.job_id, JobStatus.IN_PROGRESS)

    def _do(self, kind: str, work: Callable[[UnitOfWork], object]) -> None:
        def run(unit: UnitOfWork) -> Stored:
            work(unit)
            return {}

        self.place.do(kind, run)

    def _check(self) -> bool:
        """Check the connection; where it fails, abandon what was never sent (F48, F50)."""
        try:
            self._check_patiently()
        except ConnectorError as error:
            failure = error.failure
            self.is_stopped = True

            def stop(unit: UnitOfWork) -> None:
                unit.postings.abandon(self.job_id, failure)
                unit.postings.set_job(self.job_id, JobStatus.IN_PROGRESS, failure=failure)

            self._do("stop_posting", stop)
            return False
        return True

    def _check_patiently(self) -> None:
        """Check once more where no answer came: one lost answer is no reason to abandon a whole job."""
        for tries in range(1, CHECKS_MAX):
            try:
                self.connector.check()
            except UnreachableError as error:
                self.place.clock.sleep(pause_s(tries, _asked_s(error.failure)))
            else:
                return
        self.connector.check()

    def _finish(self, unit: UnitOfWork) -> None:
        close_job(unit, self.job_id)

    def _pass(self, progress: Progress) -> None:
        with self.place.database.read() as unit:
            counts = unit.postings.counts(self.job_id)
        total = sum(counts.values())
        done = total - sum(counts.get(status, 0) for status in OPEN)
        self.settles.clear()
        for item in self._open_items():
            progress(done, total)
            if self.is_stopped:
                return
            self._handle(item)
            done += 1
        progress(total, total)

    def _open_items(self) -> Iterator[ExportItem]:
        """Give what is open, a page at a time; what is handled meanwhile is not seen twice."""
        after: tuple[int, int] | None = None
        while True:
            with self.place.database.read() as unit:
                page = unit.postings.items(self.job_id, statuses=OPEN, after=after)
            if not page:
                return
            yield from page
            after = place_of(page[-1])

    # ------------------------------------------------------------------ one item

    def _handle(self, item: ExportItem) -> None:
        """Take one item as far as it goes now; whatever fails stays its own (F49)."""
        with self.place.database.read() as unit:
            stored = unit.postings.trail(item.id, item.key)
            posting = from_json(unit.postings.payload(item.id))
        trail = Trail(stored.sends, stored.first_sent_at, stored.last_sent_at, stored.is_doubtful)
        if item.posted_on is not None:
            posting = replace(posting, posted_on=item.posted_on)
        step = next_step(item.status, trail, self.connector.facts, self.place.clock.now())
        if step is Step.LOOK_UP:
            self._look_up(item, posting, trail)
        elif step is Step.SEND:
            self._send(item, posting, self.connector.post)
        elif step is Step.ASK_PERSON:
            self._set(item, status=ItemStatus.UNKNOWN, failure=ASK_PERSON)

    def _look_up(self, item: ExportItem, posting: Posting, trail: Trail) -> None:
        looked_at = self.place.clock.now()
        try:
            found = self.connector.find(posting)
        except ConnectorError as error:
            self._not_looked_up(item, trail, error)
            return
        if found is not None:
            if posting.is_final and not found.is_final:
                self._send(item, posting, lambda wanted: self.connector.finish(found, wanted))
            else:
                self._posted(item, posting, found)
            return
        step = after_absence(trail, self.connector.facts, looked_at)
        if step is Step.WAIT:
            self.settles[item.id] = settled_at(trail, self.connector.facts)
            self._set(item, status=ItemStatus.UNKNOWN)
            return
        if trail.is_doubtful:
            self._do("settle_posting", lambda unit: unit.postings.settle(item.key, ABSENT))
        if step is Step.GIVE_UP:
            self._fail(item, GONE)
        else:
            self._send(item, posting, self.connector.post)

    def _not_looked_up(self, item: ExportItem, trail: Trail, error: ConnectorError) -> None:
        """A look-up that failed changes nothing that is known: in doubt stays in doubt."""
        if trail.is_doubtful:
            self._set(item, status=ItemStatus.UNKNOWN, failure=error.failure)
        else:
            self._fail(item, error.failure)
        self._stop_where_needed(error.failure)

    def _send(
        self, item: ExportItem, posting: Posting, call: Callable[[Posting], Document], *, looks: int = 0
    ) -> None:
        """Send an entry until it is posted, refused or in doubt; dates and pauses are tried within."""
        not_sent, dates, strategy = 0, 1, item.strategy
        while True:
            self._start(item, posting, strategy)
            try:
                document = call(posting)
            except UnreachableError as error:
                self._end(item, NOT_SENT, error.failure)
                not_sent += 1
                if not_sent >= NOT_SENT_MAX:
                    self._fail(item, error.failure)
                    self._stop_where_needed(error.failure)
                    return
                self.place.clock.sleep(pause_s(not_sent, _asked_s(error.failure)))
            except DoubtfulError as error:
                self._end(item, DOUBTFUL, error.failure)
                self._in_doubt(item, error.failure)
                self._look_at_once(item, posting, looks)
                return
            except ClosedPeriodError as error:
                self._end(item, REFUSED, error.failure)
                answer = self._other_date(posting) if dates < DATES_MAX else error.failure
                if isinstance(answer, Failure):
                    self._fail(item, answer, settle=True)
                    return
                posting, strategy = replace(posting, posted_on=answer.posted_on), answer.strategy
                dates += 1
            except RejectedError as error:
                self._end(item, REFUSED, error.failure)
                self._fail(item, error.failure, settle=True)
                self._stop_where_needed(error.failure)
                return
            except Exception as error:
                log.exception("posting item %s", item.id)
                failure = Failure(
                    FailureReason.UNEXPECTED,
                    remedy="It is looked up before anything is sent again; the log has the details",
                    text=type(error).__name__,
                )
                self._end(item, DOUBTFUL, failure)
                self._in_doubt(item, failure)
                return
            else:
                self._posted(item, posting, document, ended=True)
                return

    def _start(self, item: ExportItem, posting: Posting, strategy: DateStrategy) -> None:
        def work(unit: UnitOfWork) -> None:
            unit.connections.take_turn(self.connection.id, self.runner)
            unit.postings.start_attempt(
                item.id, request_hash=payload_hash(posting), posted_on=posting.posted_on
            )
            if strategy is not DateStrategy.NONE:
                unit.postings.set_item(item.id, date_strategy=strategy)

        self._do("send_posting", work)

    def _end(self, item: ExportItem, outcome: str, failure: Failure) -> None:
        self._do("end_attempt", lambda unit: unit.postings.end_attempt(item.id, outcome, failure))

    def _in_doubt(self, item: ExportItem, failure: Failure) -> None:
        self._set(item, status=ItemStatus.UNKNOWN, failure=failure)
        if self.connector.facts.can_search:
            now = self.place.clock.now()
            self.settles[item.id] = settled_at(Trail(1, now, now, True), self.connector.facts)

    def _look_at_once(self, item: ExportItem, posting: Posting, looks: int) -> None:
        """Settle a lost answer where the document is there already; its absence proves nothing yet."""
        if not self.connector.facts.can_search or looks >= LOOKS_MAX:
            return
        try:
            found = self.connector.find(posting)
        except ConnectorError:
            return  # still in doubt, which is recorded
        if found is None:
            return
        self.settles.pop(item.id, None)
        if posting.is_final and not found.is_final:
            self._send(item, posting, lambda wanted: self.connector.finish(found, wanted), looks=looks + 1)
        else:
            self._posted(item, posting, found)

    def _other_date(self, posting: Posting) -> Adjusted | Failure:
        """Ask for the periods as they are now, and let the strategy decide (F60, F61)."""
        strategy = DateStrategy(self.connection.settings.get("strategy", DateStrategy.NONE.value))
        try:
            periods = self.connector.periods(posting.ledger)
        except ConnectorError as error:
            return error.failure
        return adjusted(
            posting.document_on,
            posting.posted_on,
            strategy,
            today=self.place.clock.today(),
            periods=periods,
            ledger=posting.ledger,
        )

    def _posted(self, item: ExportItem, posting: Posting, document: Document, *, ended: bool = False) -> None:
        """Record success where the answer fits what was sent; else a person compares."""
        misfit = misfit_of(posting, document)

        def work(unit: UnitOfWork) -> None:
            if ended:
                unit.postings.end_attempt(item.id, POSTED)
            unit.postings.settle(item.key, POSTED)
            unit.postings.set_item(
                item.id,
                status=ItemStatus.SUCCESSFUL if misfit is None else ItemStatus.UNKNOWN,
                transaction_reference=document.reference,
                posting_day=document.posted_on or posting.posted_on,
                failure=misfit,
            )

        self._do("record_posting", work)
        if misfit is None:
            self._attach(item, posting, document)

    def _attach(self, item: ExportItem, posting: Posting, document: Document) -> None:
        """Send the receipts along; a failure is the receipt's alone (F65)."""
        facts, wanted = self.connector.facts, self.connection.settings.get("receipts", "yes")
        if not facts.receipt_bytes_max or wanted != "yes":
            return
        with self.place.database.read() as unit:
            infos = unit.attachments.of_expense(ExpenseId(posting.expense_id))
            receipts = [Receipt(i.name, i.media_type, unit.attachments.content(i.id)) for i in infos]
        failure: Failure | None = None
        try:
            if receipts:
                self.connector.attach(document, posting, receipts)
        except ConnectorError as error:
            failure = error.failure
            if failure.reason not in _RECEIPT_REASONS:
                failure = replace(failure, reason=FailureReason.RECEIPT_UPLOAD, field="receipt")
        if failure != item.receipt_failure:
            self._set(item, receipt_failure=failure)

    def attach_again(self, item: ExportItem) -> None:
        """Send the receipts of a posted item once more; what is there already is left alone."""
        with self.place.database.read() as unit:
            posting = from_json(unit.postings.payload(item.id))
        try:
            document = self.connector.find(posting)
        except ConnectorError as error:
            self._set(item, receipt_failure=replace(error.failure, reason=FailureReason.RECEIPT_UPLOAD))
            return
        if document is not None:
            self._attach(item, posting, document)

    def _fail(self, item: ExportItem, failure: Failure, *, settle: bool = False) -> None:
        def work(unit: UnitOfWork) -> None:
            if settle:
                unit.postings.settle(item.key, REFUSED)
            unit.postings.set_item(item.id, status=ItemStatus.FAILED, failure=failure)

        self._do("fail_posting", work)

    def _set(self, item: ExportItem, **values: object) -> None:
        self._do("mark_posting", lambda unit: unit.postings.set_item(item.id, **values))

    def _stop_where_needed(self, failure: Failure) -> None:
        if failure.reason in STOPS_ALL:
            self._check()


_RECEIPT_REASONS = frozenset(reason for reason in FailureReason if reason.value.startswith("receipt_"))


def misfit_of(posting: Posting, document: Document) -> Failure | None:
    """Compare the answer with what was sent: key, currency and total have to be ours."""
    slack = TOTAL_SLACK_MINOR * len(posting.lines)
    total = document.total
    is_same_total = total is None or (
        total.currency == posting.currency and abs(total.minor - posting.total.minor) <= slack
    )
    if document.key == posting.key and is_same_total:
        return None
    value = "" if total is None else f"{total.plain()} {total.currency}"
    return Failure(
        FailureReason.VALIDATION_THEIRS,
        field="total" if document.key == posting.key else "key",
        value=value if document.key == posting.key else document.key,
        origin=f"document {document.reference} in the accounting system",
        remedy=f"We sent {posting.total.plain()} {posting.currency}: compare, then say whether it is posted",
    )


def _asked_s(failure: Failure) -> float:
    """Return the pause that the server asked for: seconds in `value` of a rate limit."""
    is_asked = failure.reason is FailureReason.RATE_LIMIT and failure.value.isdecimal()
    return float(failure.value) if is_asked else 0.0
