"""What a model answers: which classes it confuses, which examples it gets wrong, its forecast."""
