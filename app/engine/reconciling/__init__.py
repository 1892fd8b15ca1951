"""From candidates to reconciliations: automatic, by hand, write-offs."""
