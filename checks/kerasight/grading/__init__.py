"""The graded check: trains and scores a model in separate processes, and writes a report."""
