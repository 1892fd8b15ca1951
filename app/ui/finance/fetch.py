"""Fetch from an expense tool: what waits there is taken over, posted to a connection, and told back (F79)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.models.changes import Changes
from app.models.posting import Connection, ExportJob
from app.models.protocols import Progress, no_progress
from app.services.connections import KnownSystems
from app.services.posting_views import Finance
from app.services.pull_expenses import PulledJob, PullExpenses, PullResult
from app.services.workplace import Workplace
from app.ui import formats
from app.ui.finance.presenter import FinancePresenter
from app.ui.shell import forms
from app.ui.shell.desk import Notice
from app.ui.shell.dialogs import Ask

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a fetch came to.

    Attributes:
        job: The posting that it made last; None where nothing was posted.
    """

    source: Connection
    target: Connection
    result: PullResult
    job: ExportJob | None
    changes: Changes


class FetchDialog(Ask):
    """Asks where to; nothing is taken over before its button."""

    confirmed = Signal(object, object)  # source, target: Connections

    def __init__(self, finance: FinancePresenter, source: Connection, parent: QWidget) -> None:
        super().__init__(
            translate("fetch", "Fetch from {name}").format(name=source.name),
            translate(
                "fetch",
                "Exports that wait there become expenses here and are posted at once. What becomes of each "
                "is told back, and an expense that came before is not posted twice.",
            ),
            translate("fetch", "Fetch and post"),
            parent,
        )
        self.setObjectName("fetchDialog")
        self._finance, self._source = finance, source
        chosen = finance.connection
        usable = [(one.name, one.id) for one in finance.targets]
        self.target = forms.choice(usable, None if chosen is None else chosen.id, "fetchTarget")
        self.mode = forms.line(name="fetchMode")
        self.mode.setReadOnly(True)
        self.form.add(translate("fetch", "To"), self.target)
        self.form.add(
            translate("fetch", "Post as"), self.mode, translate("fetch", "As the connection is set")
        )
        self.target.currentIndexChanged.connect(self._on_target)
        self.accepted.connect(self._tell)
        self._on_target()

    @property
    def _chosen(self) -> Connection | None:
        data = self.target.currentData()
        return None if data is None else self._finance.connection_of(int(data))

    @Slot()
    def _on_target(self) -> None:
        chosen = self._chosen
        is_final = chosen is not None and chosen.settings.get("final") == "yes"
        self.mode.setText(translate("fetch", "Final") if is_final else translate("fetch", "Draft"))
        self.do_button.setEnabled(chosen is not None)

    @Slot()
    def _tell(self) -> None:
        if self._chosen is not None:
            self.confirmed.emit(self._source, self._chosen)


def fetch(
    place: Workplace, source: Connection, target: Connection, progress: Progress = no_progress
) -> Fetched:
    """Take over and post; runs beside the window, and stops between two exports of the tool."""
    result = PullExpenses(place, KnownSystems())(source.id, target.id, progress=progress)
    jobs = [job for job in Finance(place).history() if job.connection_id == target.id]
    posted = jobs[0] if jobs and any(one.done or one.failed or one.open for one in result.jobs) else None
    return Fetched(source, target, result, posted, result.changes)


def told(fetched: Fetched) -> str | Notice:
    """Say in words what came of it; a Notice where something waits for a person."""
    name, jobs = fetched.source.name, fetched.result.jobs
    if not jobs:
        return translate("fetch", "Nothing waits in {name}").format(name=name)
    done, failed, still = (sum(getattr(job, key) for job in jobs) for key in ("done", "failed", "open"))
    refused = sum(len(job.refused) for job in jobs)
    parts = [translate("fetch", "%n posted", None, done)]
    if failed:
        parts.append(translate("fetch", "%n failed", None, failed))
    if still:
        parts.append(translate("fetch", "%n in doubt", None, still))
    if refused:
        parts.append(translate("fetch", "%n result(s) not taken", None, refused))
    said = translate("fetch", "{name}: {count}, posted to {target}: {result}").format(
        name=name,
        count=translate("fetch", "%n expense(s) fetched", None, sum(job.items for job in jobs)),
        target=fetched.target.name,
        result=", ".join(parts),
    )
    if all(_is_well(job) for job in jobs):
        return said
    remedy = translate(
        "fetch", "Posting History says why, and what to do. What is open goes on at the next fetch."
    )
    show = translate("fetch", "Show")
    return Notice(said, remedy, show, "finance", fetched.job if fetched.job is not None else "history")


def _is_well(job: PulledJob) -> bool:
    return not (job.failed or job.open or job.refused)


def title(source: Connection) -> str:
    """Name the work while it runs."""
    return translate("fetch", "Fetching from {name}").format(name=formats.plain_line(source.name))
