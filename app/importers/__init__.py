"""Files in: one module per format, from a file to lines and problems."""
