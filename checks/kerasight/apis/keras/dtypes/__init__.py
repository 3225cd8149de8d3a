"""Dtypes and dtype policies, and what comes of several of them together."""
