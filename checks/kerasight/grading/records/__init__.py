"""The records of grading: results, events, logs, the report."""
