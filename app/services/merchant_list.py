"""Everything that can be done with the merchants of one company and the texts that stand for them (G06)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.models.ids import CommandId
from app.models.protocols import Progress, no_progress
from app.services.alias_files import read_aliases, write_aliases
from app.services.aliases import (
    AliasesChanged,
    AliasRow,
    ChangeAliases,
    NewAlias,
    UndoAliases,
    alias_text,
    list_aliases,
)
from app.services.merchant_names import NamedPayments, NamePayments
from app.services.results import Exported
from app.services.workplace import Workplace

Told = Callable[[Any], Any]
"""Takes a result whose changes the company's lists have to hear of, and gives it back."""


class MerchantList:
    """Lists, enters, changes, removes, shares aliases; names payments by them."""

    def __init__(self, place: Workplace, told: Told) -> None:
        self._place, self._told = place, told

    def rows(self, search: str = "", *, with_shipped: bool = True) -> list[AliasRow]:
        """Return the aliases by merchant, text, id; see `list_aliases`."""
        with self._place.database.read() as unit:
            return list_aliases(unit, search, with_shipped=with_shipped)

    @staticmethod
    def text(entered: str) -> str:
        """Return what a text is kept as; raises BlockedError where it can stand for no one merchant."""
        return alias_text(entered)

    def change(
        self,
        new: Sequence[NewAlias] = (),
        removed: Sequence[int] = (),
        *,
        command_id: CommandId | None = None,
    ) -> AliasesChanged:
        """Enter, change and remove aliases in one command; see ChangeAliases."""
        done: AliasesChanged = self._told(ChangeAliases(self._place)(new, removed, command_id=command_id))
        return done

    def undo(self, change: CommandId, *, command_id: CommandId | None = None) -> AliasesChanged:
        """Take one change back; taking that back brings it again."""
        done: AliasesChanged = self._told(UndoAliases(self._place)(change, command_id=command_id))
        return done

    def export(self, path: Path, search: str = "", *, with_shipped: bool = False) -> Exported:
        """Write the aliases as CSV; the company's own alone, or with the shipped ones."""
        return write_aliases(self._place, self.rows(search, with_shipped=with_shipped), path)

    def import_file(self, path: Path, *, command_id: CommandId | None = None) -> tuple[AliasesChanged, int]:
        """Enter the aliases of a CSV file, all or none; returns what changed, and how many were skipped."""
        found = read_aliases(self._place, path)
        return self.change(found.aliases, command_id=command_id), found.skipped

    def name_payments(self, progress: Progress = no_progress) -> NamedPayments:
        """Name the payments that an older program stored without a clean name."""
        done: NamedPayments = self._told(NamePayments(self._place)(progress=progress))
        return done
