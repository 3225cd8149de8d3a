"""Transfer functions of NumPy."""
