"""Calls: of functions of the program, of builtins, and of functions that nobody calls."""
