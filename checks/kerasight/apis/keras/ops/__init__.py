"""Functions on tensors: what `keras.ops` and its relatives do to shapes, a family a module."""
