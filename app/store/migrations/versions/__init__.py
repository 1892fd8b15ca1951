"""One module per version, `mNNNN_what`, each with `upgrade(connection)`.

Forward only, and never edited once released.
"""
