"""Objects of Python: containers, strings, data classes, and the types of values."""
