"""The key of a posting: derived from the expense alone, the same in every job and attempt (F53)."""

import base64
import hashlib
from datetime import datetime

HASH_CHARS = 8
KEY_CHARS_MAX = 21
"""`TIE-12345678-ABCDEFGH`; the narrowest field known is QuickBooks' bill number, 21 characters."""


def posting_key(expense_id: int, company_made_at: datetime) -> str:
    """Make the key: readable, in `A-Z 2-7 -` alone, and different in two companies.

    Args:
        expense_id: Never used again for another expense.
        company_made_at: The moment the company was made, which no rename changes.
    """
    text = f"{company_made_at.isoformat()}/{expense_id}"
    digest = base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"TIE-{expense_id}-{digest[:HASH_CHARS]}"
