"""Transfer functions: what library calls do to abstract values."""
