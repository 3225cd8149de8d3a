"""Text to syntax tree, also where the text is half typed."""
