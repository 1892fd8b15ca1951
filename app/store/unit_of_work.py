"""One transaction on a company's data, with every repository on it."""

from dataclasses import dataclass
from functools import cached_property

from app.models.ids import CommandId
from app.store.attachments import Attachments
from app.store.audit import Audit
from app.store.choices import Choices
from app.store.company import Companies, Rules, Settings, Users, Views
from app.store.confirmations import Confirmations
from app.store.connections import Connections
from app.store.context import Context
from app.store.drafts import Drafts, Rejections
from app.store.expenses import Expenses
from app.store.histories import Histories
from app.store.holders import Holders
from app.store.imports import Imports
from app.store.joining import Joinings
from app.store.merchants import Aliases, Merchants
from app.store.merges import Merges
from app.store.notes import Notes
from app.store.payments import Payments
from app.store.postings import Postings
from app.store.profiles import Profiles
from app.store.rates import RateList
from app.store.reconciliations import Reconciliations
from app.store.reference import Categories, Employees, Instruments, References
from app.store.reports import Reports
from app.store.searching import Searches
from app.store.sightings import Sightings
from app.store.sources import Sources
from app.store.statements import Statements
from app.store.sync import Syncs
from app.store.timeline import Timelines
from app.store.write_offs import WriteOffs


@dataclass(frozen=True, slots=True)
class Command:
    """One change that a person (or the program on a person's behalf) wants.

    Attributes:
        id: Made by the caller before the first try; the same id a second time changes nothing.
        kind: What it does, such as `import_file`.
        user: Who wants it.
        reason: Why, where the person was asked.
    """

    id: CommandId
    kind: str
    user: str
    reason: str = ""


class UnitOfWork:
    """Everything one transaction can read and write.

    Attributes:
        result: JSON value that is stored with the command and handed back when it is repeated.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.result: object = None

    @cached_property
    def company(self) -> Companies:
        """The company itself."""
        return Companies(self.context)

    @cached_property
    def users(self) -> Users:
        """The people who work here."""
        return Users(self.context)

    @cached_property
    def settings(self) -> Settings:
        """Audited settings."""
        return Settings(self.context)

    @cached_property
    def rules(self) -> Rules:
        """Matching profiles and weights."""
        return Rules(self.context)

    @cached_property
    def employees(self) -> Employees:
        """People who claim expenses."""
        return Employees(self.context)

    @cached_property
    def instruments(self) -> Instruments:
        """Cards and bank accounts."""
        return Instruments(self.context)

    @cached_property
    def categories(self) -> Categories:
        """Kinds of cost."""
        return Categories(self.context)

    @cached_property
    def references(self) -> References:
        """Projects, departments, suppliers, tax rates, GL accounts."""
        return References(self.context)

    @cached_property
    def merchants(self) -> Merchants:
        """Who was paid."""
        return Merchants(self.context)

    @cached_property
    def aliases(self) -> Aliases:
        """What was learned about merchant texts."""
        return Aliases(self.context)

    @cached_property
    def rates(self) -> RateList:
        """Exchange rates."""
        return RateList(self.context)

    @cached_property
    def imports(self) -> Imports:
        """Imported files."""
        return Imports(self.context)

    @cached_property
    def holders(self) -> Holders:
        """What people chose for printed cards and holders."""
        return Holders(self.context)

    @cached_property
    def profiles(self) -> Profiles:
        """Saved layouts of files."""
        return Profiles(self.context)

    @cached_property
    def statements(self) -> Statements:
        """Statements and their rows."""
        return Statements(self.context)

    @cached_property
    def payments(self) -> Payments:
        """Payments."""
        return Payments(self.context)

    @cached_property
    def sightings(self) -> Sightings:
        """Looks that statements gave of payments."""
        return Sightings(self.context)

    @cached_property
    def joinings(self) -> Joinings:
        """Makes one payment of two, and two of one."""
        return Joinings(self.context)

    @cached_property
    def choices(self) -> Choices:
        """Payments that may be one."""
        return Choices(self.context)

    @cached_property
    def timelines(self) -> Timelines:
        """Statements in order."""
        return Timelines(self.context)

    @cached_property
    def expenses(self) -> Expenses:
        """Expenses."""
        return Expenses(self.context)

    @cached_property
    def reports(self) -> Reports:
        """Expense reports."""
        return Reports(self.context)

    @cached_property
    def reconciliations(self) -> Reconciliations:
        """Recorded links."""
        return Reconciliations(self.context)

    @cached_property
    def write_offs(self) -> WriteOffs:
        """Differences that are booked to an account."""
        return WriteOffs(self.context)

    @cached_property
    def drafts(self) -> Drafts:
        """Staged work."""
        return Drafts(self.context)

    @cached_property
    def rejections(self) -> Rejections:
        """Pairs that a person rejected."""
        return Rejections(self.context)

    @cached_property
    def confirmations(self) -> Confirmations:
        """Manual links, confirmed or not."""
        return Confirmations(self.context)

    @cached_property
    def merges(self) -> Merges:
        """Expenses that were made one."""
        return Merges(self.context)

    @cached_property
    def notes(self) -> Notes:
        """Notes and questions on rows."""
        return Notes(self.context)

    @cached_property
    def attachments(self) -> Attachments:
        """Receipts."""
        return Attachments(self.context)

    @cached_property
    def sources(self) -> Sources:
        """Jobs taken over from expense tools."""
        return Sources(self.context)

    @cached_property
    def connections(self) -> Connections:
        """Accounting systems and their mappings."""
        return Connections(self.context)

    @cached_property
    def postings(self) -> Postings:
        """Export jobs, items and attempts."""
        return Postings(self.context)

    @cached_property
    def syncs(self) -> Syncs:
        """Data sync: what is synced, and what every run changed."""
        return Syncs(self.context)

    @cached_property
    def views(self) -> Views:
        """Saved filters."""
        return Views(self.context)

    @cached_property
    def searches(self) -> Searches:
        """Facts that a search asks for (G25)."""
        return Searches(self.context)

    @cached_property
    def histories(self) -> Histories:
        """Commands as people know them (G24)."""
        return Histories(self.context)

    @cached_property
    def audit(self) -> Audit:
        """The audit trail."""
        return Audit(self.context)
