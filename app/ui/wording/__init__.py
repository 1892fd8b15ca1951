"""The sentences and words that the window says about values and failures of the core; a module an area.

Everything below `ui` speaks in fields and keys; here they become words, always with a way out.
Words are looked up once and kept; `forget` after a change of language.
"""

from app.ui.wording.basics import Said, forget
from app.ui.wording.failing import failure
from app.ui.wording.names import (
    attention,
    expense_status,
    factor,
    level,
    link_state,
    paid_by,
    skip_rule,
    word,
)
from app.ui.wording.reasons import not_made, payment_reason, profile_rule, reason, undo_blocked

__all__ = [
    "Said",
    "attention",
    "expense_status",
    "factor",
    "failure",
    "forget",
    "level",
    "link_state",
    "not_made",
    "paid_by",
    "payment_reason",
    "profile_rule",
    "reason",
    "skip_rule",
    "undo_blocked",
    "word",
]
