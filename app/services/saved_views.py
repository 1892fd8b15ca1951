"""Saved views of lists: search, filters, order and columns under a name, per person (G25)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.services.results import Done
from app.services.views import Filter, ListQuery
from app.services.workplace import Stored, Workplace, changes_of

NAME_CHARS_MAX = 60
VIEWS_MAX = 200
"""Of one person at one list."""


@dataclass(frozen=True, slots=True)
class View:
    """One view.

    Attributes:
        id: 0 for one that the program brings.
        columns: State of the table's columns, in base64; empty leaves them as they are.
        more: What else the list keeps, as JSON values.
    """

    name: str
    query: ListQuery
    id: int = 0
    columns: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


def to_json(view: View) -> str:
    """Write a view as it is stored."""
    query = view.query
    return json.dumps(
        {
            "sort": query.sort,
            "is_descending": query.is_descending,
            "text": query.text,
            "filters": [asdict(one) for one in query.filters],
            "columns": view.columns,
            "more": dict(view.more),
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def from_json(name: str, text: str, view_id: int = 0) -> View:
    """Read a stored view; what a newer program wrote beside is left out."""
    stored = json.loads(text)
    filters = tuple(
        Filter(
            str(one["field"]),
            tuple(map(str, one.get("values", ()))),
            one.get("low"),
            one.get("high"),
            str(one.get("label", "")),
        )
        for one in stored.get("filters", ())
    )
    query = ListQuery(
        str(stored.get("sort", "date")),
        bool(stored.get("is_descending", True)),
        str(stored.get("text", "")),
        filters,
    )
    return View(name, query, view_id, str(stored.get("columns", "")), dict(stored.get("more", {})))


@dataclass(frozen=True, slots=True)
class SavedViews:
    """The views of the person who works here."""

    place: Workplace

    def all(self, list_key: str) -> list[View]:
        """Return this person's views of a list, by name."""
        with self.place.database.read() as unit:
            stored = unit.views.all(list_key)
        mine = [one for one in stored if one.made_by == self.place.user]
        return [from_json(one.name, one.query, one.id) for one in mine]

    def save(self, list_key: str, view: View, *, command_id: CommandId | None = None) -> Done:
        """Store a view; one of the same name is replaced.

        Raises:
            BlockedError: The name is empty or too long, or there are VIEWS_MAX already.
        """
        name = _named(view.name)

        def work(unit: Any) -> Stored:  # noqa: ANN401 -- a UnitOfWork, which this room imports late
            known = [one for one in unit.views.all(list_key) if one.made_by == self.place.user]
            if len(known) >= VIEWS_MAX and name not in {one.name for one in known}:
                raise BlockedError("G25", f"There are {VIEWS_MAX} views already", "Delete one first")
            unit.views.save(place=list_key, name=name, query=to_json(view))
            return {}

        done, _ = self.place.do("save_view", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))

    def rename(self, view_id: int, name: str, *, command_id: CommandId | None = None) -> Done:
        """Give a view another name; BlockedError where it is taken, empty or too long."""
        wanted = _named(name)

        def work(unit: Any) -> Stored:  # noqa: ANN401 -- a UnitOfWork
            unit.views.rename(view_id, wanted)
            return {}

        done, _ = self.place.do("rename_view", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))

    def remove(self, view_id: int, *, command_id: CommandId | None = None) -> Done:
        """Remove a view."""

        def work(unit: Any) -> Stored:  # noqa: ANN401 -- a UnitOfWork
            unit.views.remove(view_id)
            return {}

        done, _ = self.place.do("remove_view", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise BlockedError("G25", "The view has no name", "Write a name")
    if len(plain) > NAME_CHARS_MAX:
        raise BlockedError("G25", f"The name is longer than {NAME_CHARS_MAX} characters", "Shorten it")
    return plain


def usual(list_key: str, names: Mapping[str, str]) -> Sequence[View]:
    """Return the views that the program brings, named in the person's language.

    Args:
        list_key: payments, expenses, history or another list, which has none.
        names: Key of a usual view -> its name.
    """
    texts = {
        "expenses": (
            ("ambiguous", "is:ambiguous"),
            ("open", "is:open -is:own-money"),
            ("no_receipt", "-has:receipt"),
            ("old", "is:open age:>60"),
            ("questions", "has:question"),
            ("refunds", "is:refund"),
        ),
        "payments": (
            ("ambiguous", "is:ambiguous"),
            ("open", "is:open -kind:settlement -kind:transfer"),
            ("old", "is:open age:>60 -kind:settlement -kind:transfer"),
            ("unallocated", "is:unallocated"),
            ("refunds", "is:refund"),
            ("foreign", "is:foreign"),
        ),
        "history": (("runs", "kind:automatic"), ("imports", "kind:import"), ("undone", "is:reversed")),
    }
    return [View(names[key], ListQuery(text=text)) for key, text in texts.get(list_key, ())]
