"""Rules of data against the inputs that a model declares."""
