"""Checks a task before learners get it: its file, starter, data and reference solutions."""
