"""Lines of code followed by the known values, compared with the real libraries.

A file of `cases` holds blocks, each behind a line `# ---`; the lines before the first are the head
of every block. Files are named for the Keras that they are read for.
"""
