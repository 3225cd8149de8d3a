"""The report of a graded check in the formats of other graders and CI."""
