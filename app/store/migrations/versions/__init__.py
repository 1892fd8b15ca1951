"""One module per version, `mNNNN_what`, each with `upgrade(connection)`; forward only, never edited once released."""
