"""The graded checks of a workspace, stored in SQLite."""
