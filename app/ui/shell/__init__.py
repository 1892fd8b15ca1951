"""What all pages of the window share: the open company, lists that feed on it, the side navigation."""
