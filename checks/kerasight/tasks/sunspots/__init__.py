"""Sunspots a year ahead: a time series."""
