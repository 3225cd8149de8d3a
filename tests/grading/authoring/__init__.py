"""Tasks of a teacher's own: where they are found, what is wrong in them, how they are made."""
