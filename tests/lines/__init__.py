"""Lines of code with what Kerasight knows of their values behind them, checked on the real thing.

A file of `cases` holds blocks, each behind a line `# ---`; the lines before the first are the head
of every block. Files are named for the Keras that they are read for.
"""
