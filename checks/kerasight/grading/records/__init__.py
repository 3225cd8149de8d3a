"""The nouns that all of grading shares: results, events, logs, the report."""
