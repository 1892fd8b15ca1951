"""One search language for every list: operators, phrases, exclusion (G25)."""

from app.services.search.language import Conventions, Parsed, Problem, Term, parse, without, write
from app.services.search.vocabularies import EXPENSES, HISTORY, PAYMENTS, Operator, Vocabulary

__all__ = [
    "EXPENSES",
    "HISTORY",
    "PAYMENTS",
    "Conventions",
    "Operator",
    "Parsed",
    "Problem",
    "Term",
    "Vocabulary",
    "parse",
    "without",
    "write",
]
