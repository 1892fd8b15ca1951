"""Tells a slip of the keyboard from another name."""

from rapidfuzz.distance import OSA

LETTERS_MIN = 5
SLIPS_MAX = 2


def is_misspelt(claimed: str, stated: str) -> bool:
    """Whether a claimed name is a bank's name with one or two letters wrong, missing, doubled or swapped.

    Args:
        claimed: Normalised; compared with as many first words as it has.
        stated: Normalised text of the bank, which machines write.
    """
    start = " ".join(stated.split()[: len(claimed.split())])
    if len(claimed) < LETTERS_MIN or claimed == start:
        return False
    allowed = 1 if len(claimed) < 2 * LETTERS_MIN else SLIPS_MAX
    return OSA.distance(claimed, start, score_cutoff=allowed) <= allowed
