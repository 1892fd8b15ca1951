"""The company, its people, settings, matching rules and saved views."""

import dataclasses
import json
from typing import Any

from sqlalchemy import and_, delete, func, select, update

from app.models.errors import BlockedError, NotFoundError, StaleError
from app.models.ids import UserId
from app.models.rules import MatchProfile, ProfileKind
from app.store.context import canonical, from_text
from app.store.repository import Repository
from app.store.rows import CompanyRecord, SavedView, User
from app.store.schema.company import company, rule_set, saved_view, setting, user

ACTIVE_PROFILE = "matching.active_profile"
"""Setting that names the profile new links are made under."""


class Companies(Repository):
    """The one company of this database."""

    def get(self) -> CompanyRecord:
        """Return the company; raises NotFoundError in a database that holds none."""
        row = self._connection.execute(select(company)).first()
        if row is None:
            raise NotFoundError("the company")
        return CompanyRecord(row.name, row.currency, from_text(row.created_at), row.app_version)

    def create(self, *, name: str, currency: str, app_version: str) -> None:
        """Store the company; once per database."""
        values = {"name": name, "currency": currency, "app_version": app_version}
        self._context.insert(company, id=1, created_at=self._context.at_text, **values)
        self._context.record("create", "company", 1, after=values)

    def rename(self, name: str) -> None:
        """Change the name."""
        self._change(company, 1, {"name": name}, what="company")


class Users(Repository):
    """People by name."""

    def ensure(self, name: str) -> UserId:
        """Return the user's id; adds the name when it is new."""
        found = self._connection.execute(select(user.c.id).where(user.c.name == name)).scalar()
        if found is not None:
            return UserId(found)
        id_ = self._context.insert(user, name=name, created_at=self._context.at_text)
        self._context.record("create", "user", id_, after={"name": name})
        return UserId(id_)

    def all(self) -> list[User]:
        """Return all users by name."""
        rows = self._rows(select(user).order_by(user.c.name, user.c.id))
        return [User(UserId(row.id), row.name, bool(row.is_active)) for row in rows]


class Settings(Repository):
    """Audited settings of the company: JSON values by key."""

    def get(self, key: str, default: object = None) -> Any:  # noqa: ANN401 -- a JSON value
        """Return a setting's value."""
        stored = self._connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
        return default if stored is None else json.loads(stored)

    def all(self) -> dict[str, Any]:
        """Return every stored setting, by key."""
        rows = self._rows(select(setting.c.key, setting.c.value).order_by(setting.c.key))
        return {row.key: json.loads(row.value) for row in rows}

    def set(self, key: str, value: object) -> None:
        """Store a JSON value; an equal one changes nothing."""
        missing = object()
        old = self.get(key, missing)
        if old == value and type(old) is type(value):
            return
        self._upsert(
            setting,
            {"key": key},
            {
                "value": canonical(value),
                "changed_at": self._context.at_text,
                "changed_by": self._context.user,
            },
        )
        self._context.record("set", "setting", key, before=None if old is missing else old, after=value)


class Rules(Repository):
    """Matching profiles and the engine's weights, each edit a new version."""

    def all(self) -> list[MatchProfile]:
        """Return the latest version of every profile that is not removed, in order of creation."""
        born = {
            row.name: row.id
            for row in self._rows(
                select(rule_set.c.name, func.min(rule_set.c.id).label("id"))
                .where(rule_set.c.kind == "profile")
                .group_by(rule_set.c.name)
            )
        }
        rows = [row for row in self._rows(_latest("profile")) if not row.is_removed]
        return [_profile(row) for row in sorted(rows, key=lambda row: born[row.name])]

    def get(self, name: str, version: int | None = None) -> MatchProfile:
        """Return a profile, its latest version unless another is asked for."""
        rows = self.history(name)
        found = [item for item in rows if version is None or item.version == version]
        if not found:
            raise NotFoundError(f"profile {name}")
        return found[-1]

    def history(self, name: str) -> list[MatchProfile]:
        """Return every version of a profile, oldest first."""
        statement = select(rule_set).where(rule_set.c.kind == "profile", rule_set.c.name == name)
        return [_profile(row) for row in self._rows(statement.order_by(rule_set.c.version))]

    def save(self, profile: MatchProfile) -> MatchProfile:
        """Store an edit as the next version; `profile.version` must be the latest (0 or 1 for a new one)."""
        known = self.history(profile.name)
        latest = known[-1].version if known else 0
        if known and profile.version != latest:
            raise StaleError(f"profile {profile.name}", self._last_writer("profile", profile.name))
        saved = dataclasses.replace(profile, version=latest + 1)
        body = _body(saved)
        self._context.insert(
            rule_set,
            kind="profile",
            name=saved.name,
            version=saved.version,
            body=canonical(body),
            made_at=self._context.at_text,
            made_by=self._context.user,
        )
        before = _body(known[-1]) if known else None
        self._context.record("save", "profile", saved.name, before=before, after=body)
        return saved

    def remove(self, name: str) -> None:
        """Take a profile out of the list; links made under it keep naming it. The active one stays."""
        assert name != self.active().name, "the active profile cannot be removed"
        self.get(name)
        self._execute(
            update(rule_set).where(rule_set.c.kind == "profile", rule_set.c.name == name).values(is_removed=1)
        )
        self._context.record("remove", "profile", name)

    def active(self) -> MatchProfile:
        """Return the profile that new links are made under."""
        stored = self._connection.execute(
            select(setting.c.value).where(setting.c.key == ACTIVE_PROFILE)
        ).scalar_one()
        return self.get(str(json.loads(stored)))

    def activate(self, name: str) -> None:
        """Make a profile the active one."""
        self.get(name)
        Settings(self._context).set(ACTIVE_PROFILE, name)

    def parameters(self, name: str = "weights") -> Any:  # noqa: ANN401 -- a JSON value
        """Return the latest version of the engine's own parameters; None before the first are saved."""
        row = self._connection.execute(
            select(rule_set.c.body)
            .where(rule_set.c.kind == "parameters", rule_set.c.name == name)
            .order_by(rule_set.c.version.desc())
            .limit(1)
        ).scalar()
        return None if row is None else json.loads(row)

    def save_parameters(self, body: object, name: str = "weights") -> int:
        """Store the engine's parameters as the next version; returns its number."""
        where = (rule_set.c.kind == "parameters", rule_set.c.name == name)
        latest = self._connection.execute(select(func.max(rule_set.c.version)).where(*where)).scalar()
        version = (latest or 0) + 1
        self._context.insert(
            rule_set,
            kind="parameters",
            name=name,
            version=version,
            body=canonical(body),
            made_at=self._context.at_text,
            made_by=self._context.user,
        )
        self._context.record("save", "parameters", name, after={"version": version, "body": body})
        return version


def _latest(kind: str) -> Any:  # noqa: ANN401 -- a statement
    newest = (
        select(rule_set.c.name, func.max(rule_set.c.version).label("version"))
        .where(rule_set.c.kind == kind)
        .group_by(rule_set.c.name)
        .subquery()
    )
    return (
        select(rule_set)
        .join(newest, and_(rule_set.c.name == newest.c.name, rule_set.c.version == newest.c.version))
        .where(rule_set.c.kind == kind)
    )


def _profile(row: Any) -> MatchProfile:  # noqa: ANN401 -- a row of rule_set
    body = json.loads(row.body)
    return MatchProfile(**{**body, "kind": ProfileKind(body["kind"]), "version": row.version})


def _body(profile: MatchProfile) -> dict[str, Any]:
    return {**dataclasses.asdict(profile), "kind": profile.kind.value}


class Views(Repository):
    """Saved filters of lists (G25)."""

    def all(self, place: str) -> list[SavedView]:
        """Return the views of one list, by name."""
        statement = select(saved_view).where(saved_view.c.place == place)
        return [
            SavedView(row.id, row.place, row.name, row.query, row.made_by)
            for row in self._rows(statement.order_by(saved_view.c.name, saved_view.c.id))
        ]

    def save(self, *, place: str, name: str, query: str) -> None:
        """Store a view of this user; the same name is replaced. `query` is JSON text."""
        key = {"place": place, "name": name, "made_by": self._context.user}
        self._upsert(saved_view, key, {"query": query})
        self._context.record("save", "view", name, after={"place": place, "query": query})

    def rename(self, view_id: int, name: str) -> None:
        """Give a view another name; raises NotFoundError, BlockedError where the name is taken."""
        row = self._one(saved_view, view_id, "view")
        key = (
            saved_view.c.place == row.place,
            saved_view.c.name == name,
            saved_view.c.made_by == row.made_by,
        )
        taken = self._connection.execute(select(saved_view.c.id).where(*key)).scalar()
        if taken is not None and taken != view_id:
            raise BlockedError("G25", f"There is a view named {name} already", "Choose another name")
        self._execute(update(saved_view).where(saved_view.c.id == view_id).values(name=name))
        self._context.record("rename", "view", view_id, before={"name": row.name}, after={"name": name})

    def remove(self, view_id: int) -> None:
        """Remove a view."""
        row = self._one(saved_view, view_id, "view")
        self._execute(delete(saved_view).where(saved_view.c.id == view_id))
        self._context.record("remove", "view", row.name, before={"place": row.place, "query": row.query})
