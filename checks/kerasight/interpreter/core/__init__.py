"""Scopes, expressions, statements, operators and assignment: what every program is made of."""
