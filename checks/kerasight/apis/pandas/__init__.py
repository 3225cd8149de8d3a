"""pandas on paper."""
