"""The corpus: what the rules say of code that nobody here wrote."""
