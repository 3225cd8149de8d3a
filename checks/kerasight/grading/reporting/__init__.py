"""What people see of a graded check: pages, charts, and lines in a terminal."""
