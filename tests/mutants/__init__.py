"""Mutants: without any one entry of the tables, some test fails."""
