"""Rules of a model's losses: against its outputs, its labels and its metrics."""
