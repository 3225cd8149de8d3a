"""Comments, and those among them that tell Kerasight something."""
