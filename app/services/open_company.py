"""Makes and opens companies."""

from app.models.errors import FileError
from app.models.ids import CommandId
from app.models.protocols import Clock, Files, Ids
from app.services.workplace import Workplace
from app.store import Command, Database, create_company_file, open_database

CURRENCY_LETTERS = 3
NAME_CHARS_MAX = 200


def create_company(
    target: str, *, name: str, currency: str, user: str, clock: Clock, ids: Ids, files: Files
) -> Workplace:
    """Make a company and open it; raises FileError where the name or the currency is none."""
    plain = (name.strip(), currency.strip().upper(), user.strip())
    _check(target, *plain)
    database = create_company_file(
        target, name=plain[0], currency=plain[1], user=plain[2], clock=clock, ids=ids
    )
    return _joined(database, target, plain[2], clock, ids, files)


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
    database = open_database(target, clock=clock, ids=ids, user=user, is_read_only=is_read_only)
    return _joined(database, target, user.strip(), clock, ids, files)


def _joined(database: Database, target: str, user: str, clock: Clock, ids: Ids, files: Files) -> Workplace:
    """Give a person a place in an open company; closes it where that fails."""
    try:
        name = database.role or user
        with database.read() as unit:
            record = unit.company.get()
            known = {person.name for person in unit.users.all()}
        if name not in known and not database.is_read_only:
            command = Command(CommandId(ids.command_id()), "add_user", name)
            with database.write(command) as unit:
                unit.users.ensure(name)
    except BaseException:
        database.close()
        raise
    return Workplace(
        database=database,
        clock=clock,
        ids=ids,
        files=files,
        target=target,
        name=record.name,
        currency=record.currency,
        user=name,
        is_read_only=database.is_read_only,
    )
