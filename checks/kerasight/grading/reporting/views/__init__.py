"""The report of a graded check as other graders and CI read it."""
