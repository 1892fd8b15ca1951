"""The causes of differences: each with its own limits, account and words, stored in the company (F24)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.models.changes import Subject
from app.models.ids import CommandId
from app.models.variance import DEFAULT_RULES, Cause, CauseRule
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork

PREFIX = "variance."
TEXT_CHARS_MAX = 200


def read_causes(unit: "UnitOfWork") -> dict[Cause, CauseRule]:
    """Read the rules of all causes; one that nobody changed is as it comes."""
    stored = unit.settings.all()
    return {rule.cause: _rule(rule, stored.get(PREFIX + rule.cause.value)) for rule in DEFAULT_RULES}


def _rule(default: CauseRule, stored: Mapping[str, Any] | None) -> CauseRule:
    if stored is None:
        return default
    return CauseRule(
        default.cause, stored["limit_minor"], stored["limit_ppm"], stored["account"], stored["text"]
    )


@dataclass(frozen=True, slots=True)
class SetCause:
    """Change the rule of one cause; audited. It holds for what is staged from then on."""

    place: Workplace

    def __call__(self, rule: CauseRule, *, command_id: CommandId | None = None) -> Done:
        """Store a rule.

        Args:
            rule: Its limits are not below zero; an account needs a limit, so that nothing boundless is
                written off.
            command_id: See Workplace.do.

        Raises:
            ValueError: `limit` for a limit below zero, `boundless` for an account without a limit,
                `text` for more than TEXT_CHARS_MAX characters.
        """
        if min(rule.limit_minor, rule.limit_ppm) < 0:
            raise ValueError("limit")
        if rule.account.strip() and not (rule.limit_minor or rule.limit_ppm):
            raise ValueError("boundless")
        if max(len(rule.text), len(rule.account)) > TEXT_CHARS_MAX:
            raise ValueError("text")
        value = {
            "limit_minor": rule.limit_minor,
            "limit_ppm": rule.limit_ppm,
            "account": rule.account.strip(),
            "text": rule.text.strip(),
        }

        def work(unit: "UnitOfWork") -> Stored:
            unit.settings.set(PREFIX + rule.cause.value, value)
            return {}

        done, _ = self.place.do("set_variance_cause", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))


@dataclass(frozen=True, slots=True)
class ReadCauses:
    """Read the rules of all causes."""

    place: Workplace

    def __call__(self) -> list[CauseRule]:
        """Return one rule for each cause, in the order of `Cause`."""
        with self.place.database.read() as unit:
            found = read_causes(unit)
        return [found[cause] for cause in Cause]
