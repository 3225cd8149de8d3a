"""Every graded check of a workspace, kept in SQLite."""
