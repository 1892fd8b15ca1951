"""Names payments: at import, after an upgrade, and again when what a person taught changes (F14, G06)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.engine.matching.cleaning import CleanNames, learned_forms
from app.models.changes import Changes, Subject
from app.models.ids import CommandId
from app.models.protocols import Progress, no_progress
from app.services.judging import parameters
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store import clean_names as stored_names

BATCH_ROWS = 10_000
"""Payments named in one command, so that nobody who writes meanwhile waits long."""

INLINE_MAX = 5_000
"""Up to so many payments are named within another command; more by a command of their own, afterwards."""

IDS_TOLD_MAX = 5_000
_LEAD_CHARS = 2
_APOSTROPHES = str.maketrans("", "", "'’`´")  # noqa: RUF001 -- what keyboards have for an apostrophe


def namer(unit: UnitOfWork) -> CleanNames:
    """Return what names the payments of a company by all that it was taught."""
    return CleanNames(parameters().words, learned_forms(unit.aliases.all()))


def name_new(unit: UnitOfWork, names: CleanNames | None = None) -> int:
    """Name what has no name yet, within the caller's command, where that is little; returns how many."""
    store = stored_names.CleanNames(unit.context)
    rows = store.unnamed(INLINE_MAX + 1)
    if not rows or len(rows) > INLINE_MAX:
        return 0
    store.set(_named(names or namer(unit), rows))
    return len(rows)


def _named(names: CleanNames, rows: Iterable[stored_names.NamedText]) -> list[tuple[int, str]]:
    return [(id_, names.of(text, party, kind)) for id_, text, party, kind, _ in rows]


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a changed alias did to payments.

    Attributes:
        ids: The payments that have another name now.
        kept: How many keep their name because they are posted or in a locked period.
    """

    ids: tuple[int, ...] = ()
    kept: int = 0

    def stored(self) -> dict[str, object]:
        """Return what a command keeps of it."""
        return {"renamed": len(self.ids), "kept": self.kept, "payments": list(self.ids[:IDS_TOLD_MAX])}


def rename(unit: UnitOfWork, texts: Sequence[str]) -> Renamed:
    """Name again what any of these normalised texts may concern; walks over all payments once.

    Posted payments and those of locked periods keep the name that they were posted or signed with.
    """
    if not texts:
        return Renamed()
    names, store = namer(unit), stored_names.CleanNames(unit.context)
    leads = tuple({text[:_LEAD_CHARS] for text in texts})
    concerned: dict[tuple[str, str], bool] = {}
    changed: list[tuple[int, str]] = []
    for rows in store.all():
        for id_, text, party, kind, now in rows:
            if now is None:  # named by what is known then
                continue
            key = (text, party)
            mine = concerned.get(key)
            if mine is None:
                mine = concerned[key] = _concerns(names, leads, texts, text, party)
            if mine and (name := names.of(text, party, kind)) != now:
                changed.append((id_, name))
    if not changed:
        return Renamed()
    fixed = store.fixed()
    free = [one for one in changed if one[0] not in fixed]
    store.set(free, action="rename")
    return Renamed(tuple(id_ for id_, _ in free), len(changed) - len(free))


def _concerns(names: CleanNames, leads: tuple[str, ...], texts: Sequence[str], text: str, party: str) -> bool:
    """Tell whether a payment's name begins with one of the texts; most are ruled out without naming them."""
    for one in (party, text):
        plain = one.casefold().translate(_APOSTROPHES)
        if plain.isascii() and not any(lead in plain for lead in leads):
            continue
        if names.normaliser.name(one).startswith(tuple(texts)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class NamedPayments:
    """What naming did; `left` payments still have no name."""

    count: int
    left: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class NamePayments:
    """Name the payments that an older program stored without one; safe to stop and to go on."""

    place: Workplace

    def __call__(
        self, *, command_id: CommandId | None = None, progress: Progress = no_progress
    ) -> NamedPayments:
        """Name BATCH_ROWS payments a command, until none is left; nothing where the company is read-only."""
        with self.place.database.read() as unit:
            total = stored_names.CleanNames(unit.context).unnamed_count()
        if not total or self.place.is_read_only:
            return NamedPayments(0, total, Changes())
        done = 0
        progress(done, total)
        while True:
            _, stored = self.place.do("name_payments", _name_batch, command_id=command_id)
            command_id = None
            done += int(stored["named"])
            progress(min(done, total), total)
            if int(stored["named"]) < BATCH_ROWS:
                return NamedPayments(done, 0, changes_of(Subject.PAYMENTS))


def _name_batch(unit: UnitOfWork) -> Stored:
    store = stored_names.CleanNames(unit.context)
    rows = store.unnamed(BATCH_ROWS)
    store.set(_named(namer(unit), rows))
    return {"named": len(rows)}
