"""Checks a task before learners meet it: its file, starter, data and reference solutions."""
