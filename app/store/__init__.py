"""The database; the only room that knows SQL.

Names are loaded when they are first used, so that a window can be there before SQLAlchemy is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.audit import AuditEvent, AuditProof, CommandRecord
    from app.store.database import Backup, Database
    from app.store.deferred import figures_of, look, open_early
    from app.store.figures import Figures, FirstLook, Tally
    from app.store.opening import create_company_file, open_database
    from app.store.proof import Proof
    from app.store.spending import Spent, spent_by_merchant
    from app.store.unit_of_work import Command, UnitOfWork

_HOMES = {
    "AuditEvent": "audit",
    "AuditProof": "audit",
    "CommandRecord": "audit",
    "Backup": "database",
    "Database": "database",
    "figures_of": "deferred",
    "look": "deferred",
    "open_early": "deferred",
    "Figures": "figures",
    "FirstLook": "figures",
    "Tally": "figures",
    "create_company_file": "opening",
    "open_database": "opening",
    "Proof": "proof",
    "Spent": "spending",
    "spent_by_merchant": "spending",
    "Command": "unit_of_work",
    "UnitOfWork": "unit_of_work",
}

__all__ = [
    "AuditEvent",
    "AuditProof",
    "Backup",
    "Command",
    "CommandRecord",
    "Database",
    "Figures",
    "FirstLook",
    "Proof",
    "Spent",
    "Tally",
    "UnitOfWork",
    "create_company_file",
    "figures_of",
    "look",
    "open_database",
    "open_early",
    "spent_by_merchant",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"app.store.{_HOMES[name]}"), name)
