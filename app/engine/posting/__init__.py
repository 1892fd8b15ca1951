"""From reconciled expenses to balanced postings in an open period."""
