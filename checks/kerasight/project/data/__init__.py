"""The data files around an inspected one: where a path leads, and what their headers say.

Files are read in a separate process (`project/worker/read_data.py`), which is never waited for
long; no more than a header is read, and none of it is executed.
"""
