"""Comments, and directives for Kerasight among them."""
