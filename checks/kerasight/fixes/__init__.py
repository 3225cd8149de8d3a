"""Changing files: what mends findings, and comments that silence them."""
