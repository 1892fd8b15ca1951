"""Makes and opens companies. Opening one loads no more than what Home shows."""

from typing import TYPE_CHECKING

from app.models.errors import FileError
from app.models.ids import CommandId
from app.models.protocols import Clock, Files, Ids
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.store import Database, FirstLook

CURRENCY_LETTERS = 3
NAME_CHARS_MAX = 200


def create_company(
    target: str, *, name: str, currency: str, user: str, clock: Clock, ids: Ids, files: Files
) -> Workplace:
    """Make a company and open it; raises FileError where the name or the currency is none."""
    plain = (name.strip(), currency.strip().upper(), user.strip())
    _check(target, *plain)
    from app.store import create_company_file, look

    database = create_company_file(
        target, name=plain[0], currency=plain[1], user=plain[2], clock=clock, ids=ids
    )
    return _joined(database, look(database), target, plain[2], clock, ids, files)


def _check(target: str, name: str, currency: str, user: str) -> None:
    if not name or len(name) > NAME_CHARS_MAX:
        raise FileError(target, "a company needs a name", "Enter up to 200 characters")
    if len(currency) != CURRENCY_LETTERS or not (currency.isascii() and currency.isalpha()):
        raise FileError(target, f"{currency!r} is no currency", "Enter an ISO code such as EUR")
    if not user or len(user) > NAME_CHARS_MAX:
        raise FileError(target, "every change names its author", "Enter your name")


def open_company(
    target: str, *, user: str, clock: Clock, ids: Ids, files: Files, is_read_only: bool
) -> Workplace:
    """Open a company; a user who is new to it is added, which is a command of its own.

    On a server the user is the name of the database role.
    """
    from app.store import open_early

    database, first = open_early(target, clock=clock, ids=ids, user=user, is_read_only=is_read_only)
    return _joined(database, first, target, user.strip(), clock, ids, files)


def _joined(
    database: "Database", first: "FirstLook", target: str, user: str, clock: Clock, ids: Ids, files: Files
) -> Workplace:
    """Give a person a place in an open company; closes it where that fails."""
    name = database.role or user
    if name not in first.users and not database.is_read_only:
        try:
            _add(database, name, ids)
        except BaseException:
            database.close()
            raise
    return Workplace(
        database=database,
        clock=clock,
        ids=ids,
        files=files,
        target=target,
        name=first.name,
        currency=first.currency,
        user=name,
        is_read_only=database.is_read_only,
    )


def _add(database: "Database", name: str, ids: Ids) -> None:
    from app.store import Command

    with database.write(Command(CommandId(ids.command_id()), "add_user", name)) as unit:
        unit.users.ensure(name)
