"""Programs that others wrote: in the docstrings and the unit tests of Keras."""
