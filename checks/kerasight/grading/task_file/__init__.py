"""The file `task.toml`: its schema, and what is wrong in one at which line."""
