"""Transfer functions of pandas."""
