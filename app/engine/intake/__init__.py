"""From statement lines to payments and expenses: identity, repeats, continuity."""
