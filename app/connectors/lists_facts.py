"""What a connection to a folder of lists asks for; it gives reference data and takes no postings."""

from app.models.posting import ConnectorFacts, Option, OptionKind

LISTS = ConnectorFacts(
    "lists",
    "CSV or Excel lists",
    frozenset(),
    can_search=False,
    options=(
        Option("folder", OptionKind.FOLDER, is_required=True),
        Option("code_column", example="Account code"),
        Option("name_column", example="Account name"),
    ),
)
