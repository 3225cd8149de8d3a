"""Scripts that run in processes of their own; none imports the package."""
