"""Python's own objects: containers, texts, data classes, and what type a value has."""
