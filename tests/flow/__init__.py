"""From import to export on real files."""
