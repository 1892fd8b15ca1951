"""Merchants and the texts that stand for them: listed, entered, changed, removed, undone (G06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.engine.matching.merchants import fold
from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, NotFoundError
from app.models.ids import CommandId
from app.models.merchant import AUTO, HAND, LEARNED, MerchantAlias
from app.services.judging import parameters
from app.services.learning import normaliser
from app.services.merchant_names import Renamed, rename
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

NAME_CHARS_MAX = 200
COMMAND_KIND, UNDO_KIND = "change_aliases", "undo_aliases"


class AliasOrigin(StrEnum):
    """Where an alias comes from."""

    SHIPPED = "shipped"
    LEARNED = "learned"
    HAND = "hand"


_ORIGINS = {HAND: AliasOrigin.HAND, LEARNED: AliasOrigin.LEARNED, AUTO: AliasOrigin.LEARNED}


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One line of the list of aliases.

    Attributes:
        id: Of the stored alias; below zero for a shipped one.
        text: What the bank's text begins with once it is normalised.
        count: How many links agree.
        used_at: When a link last agreed; None where none did.
    """

    id: int
    text: str
    merchant: str
    category: str
    count: int
    used_at: datetime | None
    origin: AliasOrigin

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with the program."""
        return self.origin is AliasOrigin.SHIPPED


@dataclass(frozen=True, slots=True)
class NewAlias:
    """What a person enters.

    Attributes:
        text: The bank's text or a part of it from its beginning; it is normalised.
        replaces: The stored alias that is edited, or None.
    """

    text: str
    merchant: str
    category: str = ""
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class AliasesChanged:
    """What changing aliases did.

    Attributes:
        set, removed: How many were entered or changed, and how many removed.
        renamed: How many payments have another name now.
        kept: How many keep theirs because they are posted or in a locked period.
    """

    command_id: CommandId
    set: int
    removed: int
    renamed: int
    kept: int
    changes: Changes


def list_aliases(unit: UnitOfWork, search: str = "", *, with_shipped: bool = True) -> list[AliasRow]:
    """Return the company's own aliases and the shipped ones, by merchant, text, id.

    Args:
        unit: Where the company's own are stored.
        search: Words that must all occur in text, merchant or category, in any case and without accents.
        with_shipped: Also those that come with the program and are not overruled.
    """
    own = [_row(one) for one in unit.aliases.all()]
    rows = own + (_shipped({one.text for one in own}) if with_shipped else [])
    words = fold(search).split()
    searched = [(one, fold(f"{one.text} {one.merchant} {one.category}")) for one in rows]
    found = [one for one, text in searched if all(word in text for word in words)]
    return sorted(found, key=lambda one: (fold(one.merchant), one.merchant, one.text, one.id))


def _row(one: MerchantAlias) -> AliasRow:
    return AliasRow(
        one.id, one.descriptor, one.merchant, one.category, one.count, one.used_at, _ORIGINS[one.origin]
    )


def _shipped(overruled: set[str]) -> list[AliasRow]:
    forms = [(form, brand) for brand, known in parameters().words.brands.items() for form in known]
    return [
        AliasRow(-number, form, brand, "", 0, None, AliasOrigin.SHIPPED)
        for number, (form, brand) in enumerate(forms, start=1)
        if form not in overruled
    ]


def alias_text(text: str) -> str:
    """Normalise what a person enters; raises BlockedError where it cannot stand for one merchant."""
    name = normaliser().name(text)
    if not name:
        raise BlockedError("G06", "The bank's text is empty", "Enter how the bank prints the merchant")
    if normaliser().is_generic(name):
        raise BlockedError(
            "G06",
            f"“{name}” says what was bought, not from whom",
            "Enter more of the bank's text, so that it stands for one merchant",
        )
    return name


def _checked(one: NewAlias) -> NewAlias:
    merchant, category = " ".join(one.merchant.split()), " ".join(one.category.split())
    if not merchant:
        raise BlockedError("G06", "The merchant's name is empty", "Enter who it is")
    if len(merchant) > NAME_CHARS_MAX or len(category) > NAME_CHARS_MAX:
        raise BlockedError("G06", f"A name has more than {NAME_CHARS_MAX} characters", "Shorten it")
    return NewAlias(alias_text(one.text), merchant, category, one.replaces)


@dataclass(frozen=True, slots=True)
class ChangeAliases:
    """Enter, change and remove aliases in one command; open payments are named again by it."""

    place: Workplace

    def __call__(
        self,
        new: Sequence[NewAlias] = (),
        removed: Sequence[int] = (),
        *,
        command_id: CommandId | None = None,
    ) -> AliasesChanged:
        """Change them.

        Args:
            new: Each text then stands for its merchant alone; an equal text given twice takes the last.
            removed: Ids of stored aliases; shipped ones cannot be removed, only overruled.
            command_id: See Workplace.do.

        Raises:
            BlockedError: A text or a name is empty, too long or too general, or a shipped alias is removed.
            NotFoundError: There is no such alias.
        """
        wanted = [_checked(one) for one in new]
        if any(id_ < 0 for id_ in removed):
            raise BlockedError(
                "G06",
                "This alias comes with the program",
                "Enter the same text with another merchant to overrule it",
            )

        def work(unit: UnitOfWork) -> Stored:
            return _change(unit, wanted, removed)

        done, stored = self.place.do(COMMAND_KIND, work, command_id=command_id)
        return _told(done, stored)


def _change(unit: UnitOfWork, wanted: Sequence[NewAlias], removed: Sequence[int]) -> Stored:
    known = {one.id: one for one in unit.aliases.all()}
    for id_ in (*removed, *(one.replaces for one in wanted if one.replaces is not None)):
        if id_ not in known:
            raise NotFoundError(f"alias {id_}")
    texts = sorted(
        {one.text for one in wanted}
        | {known[id_].descriptor for id_ in removed}
        | {known[one.replaces].descriptor for one in wanted if one.replaces is not None}
    )
    before = unit.aliases.of(texts)
    for id_ in removed:
        unit.aliases.remove(id_)
    for one in wanted:
        if one.replaces is not None and known[one.replaces].descriptor == one.text:
            unit.aliases.edit(one.replaces, merchant_name=one.merchant, category=one.category)
            continue
        if one.replaces is not None:
            unit.aliases.remove(one.replaces)
        unit.aliases.set(one.text, one.merchant, category=one.category)
    renamed = rename(unit, texts)
    return {
        "set": len(wanted),
        "removed": len(removed),
        "texts": texts,
        "before": before,
        **renamed.stored(),
    }


@dataclass(frozen=True, slots=True)
class UndoAliases:
    """Take back one change of aliases: each text stands for what it stood for before."""

    place: Workplace

    def __call__(self, change: CommandId, *, command_id: CommandId | None = None) -> AliasesChanged:
        """Take back the command of `change`; payments are named again. NotFoundError for any other."""

        def work(unit: UnitOfWork) -> Stored:
            done = unit.aliases.change_of(change)
            if done is None:
                raise NotFoundError(f"a change of aliases {change}")
            texts: list[str] = list(done["texts"])
            now = unit.aliases.of(texts)
            unit.aliases.put_back(texts, done["before"])
            renamed = rename(unit, texts)
            return {"set": 0, "removed": 0, "texts": texts, "before": now, **renamed.stored()}

        done, stored = self.place.do(UNDO_KIND, work, command_id=command_id)
        return _told(done, stored)


def _told(done: CommandId, stored: Stored) -> AliasesChanged:
    found: list[Any] = stored["payments"]
    some = changes_of(Subject.SETTINGS, payments=found)
    if stored["renamed"] > len(found):  # too many to name: all payments are read again
        some = changes_of(Subject.SETTINGS, Subject.PAYMENTS)
    return AliasesChanged(done, stored["set"], stored["removed"], stored["renamed"], stored["kept"], some)


__all__ = ["AliasOrigin", "AliasRow", "AliasesChanged", "ChangeAliases", "NewAlias", "Renamed", "UndoAliases"]
