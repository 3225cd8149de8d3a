"""The output of a graded check for people: pages, charts, and lines in a terminal."""
