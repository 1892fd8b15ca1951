"""Generated files as banks, cards and platforms export them, with the figures that a reader must find."""
