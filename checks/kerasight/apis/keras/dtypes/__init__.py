"""Dtypes, dtype policies and promotion."""
