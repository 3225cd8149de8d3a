"""Scopes, expressions, statements, operators and assignment."""
