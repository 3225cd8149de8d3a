"""How a text is read: encodings, notebooks, statements that do not parse, suppressions."""
