"""Writing a new, complete task, for a teacher to replace the data."""
