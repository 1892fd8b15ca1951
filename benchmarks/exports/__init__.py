"""Generated files as banks, cards and platforms export them, each with the figures that a reader must find."""
