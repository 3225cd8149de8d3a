"""Scripts that run in separate processes; none imports the package."""
