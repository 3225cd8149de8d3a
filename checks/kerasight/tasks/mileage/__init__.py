"""The fuel that cars of the 1970s use: regression."""
