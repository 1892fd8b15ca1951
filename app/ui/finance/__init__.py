"""Finance: what is approved goes to the books; what became of it; how it is translated; where it goes."""
