"""Calls: of functions of the program, of builtins, and of uncalled functions."""
