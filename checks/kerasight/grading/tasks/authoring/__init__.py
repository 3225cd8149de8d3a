"""Writes a new task, whole and working, for a teacher to put their own data into."""
